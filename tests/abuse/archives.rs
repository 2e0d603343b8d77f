//! Archives that go beyond the limits, and names that lead out of them.

use std::{fs, path::Path};

use serde_json::Value;
use tar::EntryType;
use tsb_letters::limits;

use super::{
    generator::{LETTER, gzip, noise, overlapping, tar, thin},
    process,
    support::docx::package_of,
};

/// Most of what an import holds is batches of inputs.
const MEMORY: u64 = 1_024;

/// Imports an archive file and gives the records of its inputs: path, outcome, code, message.
fn records(folder: &Path, name: &str) -> Vec<Value> {
    let ended = process::run(folder, &["import", name, "--into", "out.ndjson", "--report", "report"]);
    assert_eq!(ended.status, 0, "{name}: {}", ended.errors);
    assert!(ended.memory.is_none_or(|memory| memory < MEMORY), "{name} took {:?} MiB", ended.memory);
    eprintln!("{name}: {:?} MiB, {:?}", ended.memory, ended.time);
    let report = fs::read_to_string(folder.join("report")).unwrap();
    report.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Asks that an import of an archive file tells of a limit.
fn tells(name: &str, bytes: &[u8], code: &str, says: &str) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let records = records(folder.path(), name);
    let told = records.iter().any(|record| {
        record["code"] == code && record["message"].as_str().is_some_and(|message| message.contains(says))
    });
    assert!(told, "{name}: {:?}", &records[..records.len().min(3)]);
}

#[test]
fn archives_in_archives_without_end() {
    let mut archive = package_of(&[("letter.txt", LETTER.as_bytes())]);
    for level in 0..6 {
        archive = package_of(&[(&format!("{level}.zip"), &archive), ("letter.txt", LETTER.as_bytes())]);
    }
    tells("nested.zip", &archive, "limit-exceeded", "archives lie in archives more than 3 deep");
    let mut archive = tar(&[("letter.txt", EntryType::Regular, LETTER.as_bytes())]);
    for _ in 0..6 {
        archive = gzip(&tar(&[("again.tgz", EntryType::Regular, &archive)]));
    }
    tells("nested.tar.gz", &archive, "limit-exceeded", "archives lie in archives more than 3 deep");
}

/// The data of a zip that lists its own bytes as a member, stored: its directory points to its beginning.
#[test]
fn a_zip_that_holds_itself_ends() {
    let inner = overlapping(b"", 0, 0, &["again.zip".to_owned()]);
    let mut quine = inner.clone();
    // The member is the whole file: its data begin behind the local header and go on to the file's end.
    let header = 30 + "again.zip".len();
    let size = u32::try_from(quine.len() - header).unwrap().to_le_bytes();
    let directory = quine.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    for at in [18, 22, directory + 20, directory + 24] {
        quine[at..at + 4].copy_from_slice(&size);
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("quine.zip"), &quine).unwrap();
    let records = records(folder.path(), "quine.zip");
    assert!(!records.is_empty() && records.iter().all(|record| record["outcome"] == "failed"), "{records:?}");
}

#[test]
fn members_that_overlap() {
    let names: Vec<String> = (0..20_000).map(|at| format!("{at}.txt")).collect();
    let data = noise(1 << 20);
    tells("overlap.zip", &overlapping(data.as_bytes(), data.len(), 0, &names), "damaged-archive", "overlap");
}

#[test]
fn an_archive_that_inflates_without_end() {
    let blanks = thin(40 << 20);
    let names: Vec<String> = (0..12).map(|at| format!("{at}.txt")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), blanks.as_slice())).collect();
    // Each member is within the limits of one.
    tells("bomb.zip", &package_of(&members), "limit-exceeded", "the archive inflates to more than");
    let inner = package_of(&members[..4]);
    let outer: Vec<(&str, &[u8])> = names.iter().take(4).map(|name| (name.as_str(), inner.as_slice())).collect();
    tells("nested.zip", &package_of(&outer), "limit-exceeded", "the archive inflates to more than");
    let blanks = vec![b' '; 40 << 20];
    let tape: Vec<(&str, EntryType, &[u8])> =
        names.iter().map(|name| (name.as_str(), EntryType::Regular, blanks.as_slice())).collect();
    tells("bomb.tar.gz", &gzip(&tar(&tape)), "limit-exceeded", "the archive inflates to more than");
}

#[test]
fn a_member_that_inflates_without_end() {
    tells("bomb.gz", &gzip(&vec![b' '; 100 << 20]), "limit-exceeded", "inflates to more than");
    let large = vec![b' '; limits::INPUT_BYTES + 1];
    tells(
        "large.tar",
        &tar(&[("large.txt", EntryType::Regular, &large)]),
        "limit-exceeded",
        "more than 67108864 bytes",
    );
}

#[test]
fn the_name_of_a_member_without_end() {
    let name = vec![b'x'; 150 << 20];
    let archive =
        tar(&[("././@LongLink", EntryType::GNULongName, &name), ("x", EntryType::Regular, LETTER.as_bytes())]);
    tells("name.tar.gz", &gzip(&archive), "limit-exceeded", "the name of a member takes more than");
    let long = vec![b'x'; 3_000];
    let archive = tar(&[
        ("large.bin", EntryType::Regular, &vec![1; 5 << 20]),
        ("././@LongLink", EntryType::GNULongName, &long),
        ("x", EntryType::Regular, LETTER.as_bytes()),
    ]);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("long.tar"), archive).unwrap();
    records(folder.path(), "long.tar");
    assert!(fs::read_to_string(folder.path().join("out.ndjson")).unwrap().contains("\"number\":3"));
}

#[test]
fn names_that_lead_out_of_the_archive_lead_nowhere() {
    let names =
        ["../../escape.txt", "/tmp/../escape.txt", "C:\\escape.txt", "a\\..\\escape.txt", "a/../../../escape.txt"];
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("a/b");
    fs::create_dir_all(&inside).unwrap();
    let texts: Vec<String> = (0..).take(names.len()).map(|at| format!("{LETTER}Note {at}.\n")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().zip(&texts).map(|(name, text)| (*name, text.as_bytes())).collect();
    fs::write(inside.join("names.zip"), package_of(&members)).unwrap();
    let tape: Vec<(&str, EntryType, &[u8])> =
        members.iter().map(|(name, bytes)| (*name, EntryType::Regular, *bytes)).collect();
    fs::write(inside.join("names.tar"), tar(&tape)).unwrap();
    let link = tar(&[("link.txt", EntryType::Symlink, b""), ("hard.txt", EntryType::Link, b"")]);
    fs::write(inside.join("links.tar"), link).unwrap();
    for archive in ["names.zip", "names.tar", "links.tar"] {
        let told = records(&inside, archive);
        assert!(told.is_empty(), "{archive}: {told:?}");
        fs::remove_file(inside.join("report")).unwrap();
    }
    let found: Vec<_> = support_files(folder.path());
    assert!(found.iter().all(|path| !path.to_string_lossy().contains("escape")), "{found:?}");
    assert!(!Path::new("/tmp/escape.txt").exists());
    let written = fs::read_to_string(inside.join("out.ndjson")).unwrap();
    assert_eq!(written.lines().count(), names.len(), "each letter is imported once, whatever its name");
}

/// All files below a folder.
fn support_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() { found.extend(support_files(&entry)) } else { found.push(entry) }
    }
    found
}
