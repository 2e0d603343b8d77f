//! Documents that other projects test with: none is a letter, and each is refused with a reason, soon and in bounds.
//!
//! `.ci/corpora` brings Word files of python-docx; the hostile zips of rawzip stand in its sources.

#[allow(dead_code, reason = "what a refused document prints is nothing")]
#[path = "abuse/process.rs"]
mod process;
mod support;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What one small document may take, in MiB; of time no more than any input.
const MEMORY: u64 = 512;

/// Asks that the program refuses each of these files with a code and a reason.
fn are_refused(files: &[PathBuf], least: usize) {
    assert!(files.len() >= least, "only {} documents were found", files.len());
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let ended = process::run(folder.path(), &["parse", file.to_str().unwrap()]);
        let name = file.display();
        assert!([1, 3].contains(&ended.status), "{name}: {}", ended.errors);
        assert!(ended.errors.trim_end().ends_with(']'), "{name} has no code: {}", ended.errors);
        assert!(!ended.errors.contains("panicked"), "{name}: {}", ended.errors);
        assert!(ended.memory.is_none_or(|memory| memory < MEMORY), "{name} took {:?} MiB", ended.memory);
    }
}

#[test]
fn word_files_of_python_docx_are_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/corpora/python_docx-1.2.0");
    if !folder.is_dir() {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "CI has to run .ci/corpora first");
        eprintln!("SKIPPED: the Word files of python-docx were not read, for .ci/corpora was not run");
        return;
    }
    are_refused(&support::files(&folder, &["docx", "dotx", "docm"]), 40);
}

#[test]
fn zips_of_rawzip_are_refused() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(["metadata", "--format-version=1", "--offline"]).output().unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let rawzip = packages.iter().find(|package| package["name"] == "rawzip").unwrap();
    let folder = Path::new(rawzip["manifest_path"].as_str().unwrap()).parent().unwrap();
    are_refused(&support::files(folder, &["zip"]), 20);
}
