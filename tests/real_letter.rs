//! The real letter, whole: its text as it is, and a Word file of it, give the reviewed truth.

mod support;

use serde_json::Value;
use support::docx::docx_from_letter_text;
use tsb_letters::Options;

fn truth_and_text() -> Option<(Value, String)> {
    let shared = support::shared()?;
    let name = "2025-06-17_COL-2-17_ru";
    let truth = std::fs::read_to_string(shared.join(format!("contract/{name}.json"))).unwrap();
    let text = std::fs::read_to_string(shared.join(format!("letters/{name}.txt"))).unwrap();
    Some((serde_json::from_str(&truth).unwrap(), text))
}

fn assert_true(truth: &Value, bytes: &[u8]) {
    let parsed = tsb_letters::parse(bytes, &Options::default()).unwrap();
    let differences = support::differences(truth, &serde_json::to_value(&parsed).unwrap());
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_real_letters_text_gives_the_reviewed_truth() {
    if let Some((truth, text)) = truth_and_text() {
        assert_true(&truth, text.as_bytes());
    }
}

#[test]
fn a_word_file_of_the_real_letter_gives_the_reviewed_truth() {
    if let Some((truth, text)) = truth_and_text() {
        assert_true(&truth, &docx_from_letter_text(&text));
    }
}
