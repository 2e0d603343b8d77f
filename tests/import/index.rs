//! Letters beside the index that the document synchroniser leaves.

use std::fs;

use serde_json::Value;

use super::support::{
    archive::{ENGLISH, Place, fixture, outcomes},
    docx::package_of,
};

/// The letter 2/TSAG of 11 September 2017, as the synchroniser lays it down.
const NAME: &str = "in/TSAG/col/T17-TSAG-COL-0002!!MSW-E.txt";
const INDEX: &str = "in/TSAG/T17-TSAG-COL.xml";

fn index(entries: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<documents body=\"TSAG\">{entries}</documents>\n")
}

/// The findings of the letters, code and message, in the order of import.
fn found(place: &Place) -> Vec<(String, String)> {
    let lines = fs::read_to_string(place.path("letters.ndjson")).unwrap();
    let letters = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let findings = letters.flat_map(|letter| letter["diagnostics"].as_array().unwrap().clone());
    let index = findings.filter(|one| one["code"].as_str().unwrap().starts_with("index-"));
    index.map(|one| (one["code"].as_str().unwrap().to_owned(), one["message"].as_str().unwrap().to_owned())).collect()
}

fn imported(entries: &str) -> Vec<(String, String)> {
    let place = Place::new();
    place.put(NAME, fixture(ENGLISH));
    place.put(INDEX, index(entries));
    let counted = place.import(&["in", "--into", "letters.ndjson"]);
    assert_eq!((counted["imported"].as_str(), counted["refused"].as_str()), ("1", "1\tdocument-index 1"));
    found(&place)
}

fn one(entries: &str) -> (String, String) {
    let mut found = imported(entries);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn subject() -> String {
    let letter = tsb_letters::parse(&fixture(ENGLISH), &tsb_letters::Options::default()).unwrap();
    letter.subject.unwrap().value
}

#[test]
fn an_index_that_agrees_is_silent() {
    let title = subject();
    let whole = format!("<doc number=\"2\" date=\"2017-09-11\" title=\"{title}\"/>");
    assert_eq!(imported(&whole), []);
    // What is told in another language, or shortened, is no other title.
    assert_eq!(imported("<doc number=\"2\" date=\"2017-09-11\"><title lang=\"fr\">Réunion du GCNT</title></doc>"), []);
    let short: Vec<&str> = title.split(' ').take(4).collect();
    assert_eq!(imported(&format!("<doc number=\"0002\" title=\"{}\"/>", short.join(" "))), []);
    // What an index with numbers that were not understood does not list, it may list.
    assert_eq!(imported("<doc number=\"3\" title=\"x\"/><doc number=\"two\" title=\"y\"/>"), []);
    // Nor is anything told by an index of another form.
    assert_eq!(imported("<row c1=\"3\" c2=\"2017-01-01\">Meeting</row>"), []);
}

#[test]
fn each_disagreement_is_a_note_of_the_letter() {
    let (code, message) = one("<doc number=\"2\" date=\"2017-09-12\"/>");
    assert_eq!(code, "index-date-mismatch");
    assert_eq!(message, "The index T17-TSAG-COL.xml dates it 2017-09-12, the letter says 2017-09-11.");
    let (code, message) = one("<doc number=\"2\" title=\"Workshop on quantum key distribution, Tunis\"/>");
    assert_eq!(code, "index-title-mismatch");
    assert!(message.contains("“Workshop on quantum key distribution, Tunis”"), "{message}");
    let (code, message) = one("<doc number=\"3\" date=\"2017-09-11\"/>");
    assert_eq!(code, "index-entry-missing");
    assert_eq!(message, "The index T17-TSAG-COL.xml does not list number 2.");
}

#[test]
fn a_file_that_the_index_lists_as_another_letter_is_told() {
    let place = Place::new();
    place.put("in/TSAG/col/T17-TSAG-COL-0005!!MSW-E.txt", fixture(ENGLISH));
    place.put(INDEX, index("<doc number=\"5\" date=\"2017-09-11\"/>"));
    place.import(&["in", "--into", "letters.ndjson"]);
    let message = "The index T17-TSAG-COL.xml lists this file as number 5, the letter says number 2.";
    assert_eq!(found(&place), [("index-number-mismatch".to_owned(), message.to_owned())]);
}

#[test]
fn a_letter_of_another_body_is_told_and_an_index_of_its_own_preferred() {
    let place = Place::new();
    place.put("in/SG12/col/1.txt", fixture(ENGLISH));
    place.put("in/SG12/T17-SG12-COL.xml", index("<doc number=\"2\" date=\"2017-01-01\"/>"));
    place.import(&["in", "--into", "letters.ndjson"]);
    let message = "The index T17-SG12-COL.xml is SG12's, the letter says TSAG.";
    assert_eq!(found(&place), [("index-group-mismatch".to_owned(), message.to_owned())]);
    place.put("in/SG12/T17-TSAG-COL.xml", index("<doc number=\"2\" date=\"2017-09-11\"/>"));
    place.import(&["in", "--into", "letters.ndjson", "--force"]);
    assert_eq!(found(&place), []);
}

#[test]
fn the_record_of_inputs_tells_what_an_index_lists() {
    let place = Place::new();
    place.put(NAME, fixture(ENGLISH));
    place.put(INDEX, index("<doc number=\"1\" title=\"x\"/><doc number=\"2\" date=\"2017-09-11\"/>"));
    place.put("in/T17-SG5-COL.xml", "<documents><doc number=\"1\"");
    place.put("in/s.zip", package_of(&[("T17-SG9-COL.xml", index("").as_bytes())]));
    for _ in 0..2 {
        let counted = place.import(&["in"]);
        assert_eq!(counted["refused"], "2\tdocument-index 2");
        assert_eq!(counted["failed"], "1\tdamaged-index 1");
    }
    let outcomes = outcomes(&place.database("letters.sqlite"));
    assert_eq!(outcomes["TSAG/T17-TSAG-COL.xml"], "refused document-index");
    assert_eq!(outcomes["T17-SG5-COL.xml"], "failed damaged-index");
    let told: String = place
        .database("letters.sqlite")
        .query_row("SELECT message FROM files WHERE path LIKE '%T17-TSAG-COL.xml'", [], |row| row.get(0))
        .unwrap();
    assert!(told.ends_with("no file bears its number 1"), "{told}");
}
