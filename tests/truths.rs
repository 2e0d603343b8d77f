//! Every letter of `tests/truths/`: read where its truth is a letter's, refused where it is a near relative's. How far
//! the values are right is the scorer's to tell.

mod support;

use std::path::Path;

use serde_json::Value;
use tsb_letters::Options;

#[test]
fn every_letter_with_a_truth_is_read_and_every_near_relative_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truths");
    let texts = support::files(&folder, &["txt"]);
    assert!(texts.len() >= 120, "the truths are not where they should be");
    for text in texts {
        let truth: Value = serde_json::from_slice(&std::fs::read(text.with_extension("json")).unwrap()).unwrap();
        let read = tsb_letters::parse(&std::fs::read(&text).unwrap(), &Options::default());
        assert_eq!(read.is_ok(), truth.get("_not_a_letter").is_none(), "{}: {:?}", text.display(), read.err());
    }
}

#[test]
fn a_bracket_shorter_than_the_words_it_begins_stops_no_letter() {
    let letters = ["2007-03-28_COL-4-6_ru", "2007-03-28_COL-4-6_ru--label-block"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truths/unseen/ru");
    for letter in letters {
        let bytes = std::fs::read(folder.join(letter).with_extension("txt")).unwrap();
        let group = tsb_letters::parse(&bytes, &Options::default()).unwrap().letter.group.unwrap();
        assert_eq!(group.value, "SG6", "{letter}");
    }
}
