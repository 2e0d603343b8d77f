//! Every letter with a reviewed truth, in `fixtures/` and `tests/truths/`: read where its truth is a letter's, refused where
//! it is a near relative's. How far
//! the values are right is the scorer's to tell; which are not stands in `tests/truths/differences.txt`, a list that may
//! neither grow nor shrink unseen.

mod support;

use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

use serde_json::Value;
use tsb_letters::Options;

/// The letters, and beside each its truth.
fn letters() -> Vec<(PathBuf, Value)> {
    let texts = [support::fixtures(), folder()].into_iter().flat_map(|folder| support::files(&folder, &["txt"]));
    let texts = texts.filter(|text| text.with_extension("json").is_file());
    texts
        .map(|text| {
            let truth = serde_json::from_slice(&std::fs::read(text.with_extension("json")).unwrap()).unwrap();
            (text, truth)
        })
        .collect()
}

/// The letter's name with the folders in which it stands below `fixtures/` or `tests/truths/`.
fn name(path: &Path) -> String {
    let inside = path.strip_prefix(folder()).or_else(|_| path.strip_prefix(support::fixtures())).unwrap();
    inside.with_extension("").display().to_string()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truths")
}

/// Where a letter's JSON is not its truth.
fn differences(bytes: &[u8], truth: &Value) -> Vec<String> {
    let read = tsb_letters::parse(bytes, &Options::default()).unwrap();
    support::differences(truth, &serde_json::to_value(&read).unwrap())
}

/// `UPDATE_DIFFERENCES=1 cargo test --test truths` writes the list anew; review each line that comes.
#[test]
fn letters_and_their_word_files_differ_from_their_truths_only_where_it_is_listed() {
    let mut found = String::new();
    let mut word_files = 0;
    for (path, truth) in letters().iter().filter(|(_, truth)| truth.get("_not_a_letter").is_none()) {
        let name = name(path);
        let text = std::fs::read_to_string(path).unwrap();
        let mut listed: Vec<String> = differences(text.as_bytes(), truth);
        // Converters damage texts; the Word files that they were made of are whole.
        if !name.contains("--") {
            word_files += 1;
            let of_word = differences(&support::docx::docx_from_letter_text(&text), truth);
            let new: Vec<String> = of_word.into_iter().filter(|one| !listed.contains(one)).collect();
            listed.extend(new.into_iter().map(|one| format!("(Word) {one}")));
        }
        for line in listed {
            writeln!(found, "{name}: {line}").unwrap();
        }
    }
    assert!(word_files >= 140, "only {word_files} letters are undamaged");
    let list = folder().join("differences.txt");
    if std::env::var_os("UPDATE_DIFFERENCES").is_some() {
        std::fs::write(&list, &found).unwrap();
    }
    let known = std::fs::read_to_string(&list).unwrap();
    let new: Vec<&str> = found.lines().filter(|line| !known.lines().any(|one| one == *line)).collect();
    let gone: Vec<&str> = known.lines().filter(|line| !found.lines().any(|one| one == *line)).collect();
    assert!(new.is_empty() && gone.is_empty(), "new: {new:#?}\nno longer: {gone:#?}");
}

#[test]
fn every_letter_with_a_truth_is_read_and_every_near_relative_refused() {
    let letters = letters();
    assert!(letters.len() >= 280, "the truths are not where they should be");
    for (text, truth) in letters {
        let read = tsb_letters::parse(&std::fs::read(&text).unwrap(), &Options::default());
        assert_eq!(read.is_ok(), truth.get("_not_a_letter").is_none(), "{}: {:?}", text.display(), read.err());
    }
}

#[test]
fn a_bracket_shorter_than_the_words_it_begins_stops_no_letter() {
    let letters = ["2007-03-28_COL-4-6_ru", "2007-03-28_COL-4-6_ru--label-block"];
    let folder = support::fixtures().join("ru");
    for letter in letters {
        let bytes = std::fs::read(folder.join(letter).with_extension("txt")).unwrap();
        let group = tsb_letters::parse(&bytes, &Options::default()).unwrap().letter.group.unwrap();
        assert_eq!(group.value, "SG6", "{letter}");
    }
}
