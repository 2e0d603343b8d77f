//! What the integration tests share.

#![allow(dead_code, reason = "each test binary uses its own part")]

#[cfg(all(feature = "sqlite", feature = "postgres", feature = "parquet"))]
pub mod archive;
pub mod docx;
pub mod python;
#[cfg(feature = "postgres")]
pub mod server;

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The folder of letters in this project.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The folder of real letters beside the project; `None`, said loudly, where it is absent.
///
/// # Panics
/// Where `CI=true`: there the real letters have to be read.
pub fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("TSB_LETTERS_SHARED").map_or(beside, PathBuf::from);
    if folder.join("letters").is_dir() {
        return Some(folder);
    }
    assert!(
        std::env::var("CI").as_deref() != Ok("true"),
        "CI has to read the real letters, and {} is absent",
        folder.display()
    );
    eprintln!("SKIPPED: the real letters were not read, for {} is absent", folder.display());
    None
}

/// Whether a program is there; said loudly, with what it leaves undone, where it is not.
///
/// # Panics
/// Where `CI=true`: there `.ci/run` installs it.
pub fn has_program(program: &str, undone: &str) -> bool {
    let there = std::process::Command::new(program).arg("--version").output().is_ok();
    assert!(there || std::env::var("CI").as_deref() != Ok("true"), "CI needs {program}, and it is absent");
    if !there {
        eprintln!("SKIPPED: {program} is absent: {undone}");
    }
    there
}

/// Every file of a folder and those below it with one of the endings, sorted.
pub fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every way in which a letter's JSON differs from its truth: what the truth states must be there, equal, in any order,
/// and what it does not state must be absent or empty.
pub fn differences(truth: &Value, letter: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let open: Vec<&str> =
        truth["_open"].as_array().map(|keys| keys.iter().filter_map(Value::as_str).collect()).unwrap_or_default();
    for (key, want) in truth.as_object().unwrap().iter().filter(|(key, _)| !key.starts_with('_')) {
        compare(&format!("/{key}"), want, &letter[key], open.contains(&key.as_str()), &mut found);
    }
    found
}

fn is_empty(value: &Value) -> bool {
    value.is_null()
        || value.as_array().is_some_and(Vec::is_empty)
        || value.as_object().is_some_and(serde_json::Map::is_empty)
}

fn compare(pointer: &str, want: &Value, got: &Value, open: bool, found: &mut Vec<String>) {
    if let Some(either) = want.get("_any").and_then(Value::as_array) {
        let fits = either.iter().any(|want| {
            let mut differences = Vec::new();
            compare(pointer, want, got, open, &mut differences);
            differences.is_empty()
        });
        if !fits {
            found.push(format!("{pointer}: want one of {either:?}, got {got}"));
        }
        return;
    }
    match (want, got) {
        _ if is_empty(want) && (is_empty(got) || open) => {}
        (Value::Object(want), Value::Object(got)) => {
            for (key, value) in want.iter().filter(|(key, _)| !key.starts_with('_')) {
                compare(&format!("{pointer}/{key}"), value, got.get(key).unwrap_or(&Value::Null), open, found);
            }
            for (key, value) in got.iter().filter(|(key, value)| !want.contains_key(*key) && !is_empty(value)) {
                found.push(format!("{pointer}/{key}: not in the truth: {value}"));
            }
        }
        (Value::Array(want), Value::Array(got)) => {
            let (want, got) = unequal(want, got);
            for (at, (index, value)) in want.iter().enumerate() {
                let other = got.get(at).map_or(&Value::Null, |(_, other)| other);
                compare(&format!("{pointer}/{index}"), value, other, open, found);
            }
            for (index, value) in got.iter().skip(want.len()).filter(|_| !open) {
                found.push(format!("{pointer}/{index}: not in the truth: {value}"));
            }
        }
        _ if want == got => {}
        _ => found.push(format!("{pointer}: want {want}, got {got}")),
    }
}

type Items<'v> = Vec<(usize, &'v Value)>;

/// The items of two lists that have no equal in the other, wherever it stands.
fn unequal<'v>(want: &'v [Value], got: &'v [Value]) -> (Items<'v>, Items<'v>) {
    let mut got: Items<'v> = got.iter().enumerate().collect();
    let mut left = Vec::new();
    for (index, value) in want.iter().enumerate() {
        let equal = |(_, other): &(usize, &Value)| {
            let mut differences = Vec::new();
            compare("", value, other, false, &mut differences);
            differences.is_empty()
        };
        match got.iter().position(equal) {
            Some(at) => _ = got.remove(at),
            None => left.push((index, value)),
        }
    }
    (left, got)
}
