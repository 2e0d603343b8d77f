//! File names of the form that ITU gives to collective letters, beside what the letters say.

mod support;

use tsb_letters::{Diagnostic, Options, Parsed, Severity};

/// The letter of 18 February 2019: Addendum 1 to 6/5, in English.
const ADDENDUM: &str = "en/2019-02-18_COL-6-5_en--addendum.docx";
/// The letter of 27 April 2018: 1/SG12RG-AFR, in English.
const REGIONAL: &str = "en/2018-04-27_COL-1-SG12RG-AFR_en.docx";

fn parse(letter: &str, name: &str) -> (String, Parsed) {
    let bytes = std::fs::read(support::fixtures().join(letter)).unwrap();
    let options = Options { name: Some(name.to_owned()), ..Options::default() };
    let text = tsb_letters::read::read(&bytes, None).unwrap().text().to_owned();
    (text, tsb_letters::parse(&bytes, &options).unwrap())
}

/// The findings about the file's name, each with the words of the letter at its place.
fn told(letter: &str, name: &str) -> Vec<(Diagnostic, String)> {
    let (text, parsed) = parse(letter, name);
    let about = parsed.diagnostics.into_iter().filter(|one| one.code.starts_with("file-name-"));
    about.map(|one| (one.clone(), text[one.start.unwrap()..one.end.unwrap()].to_owned())).collect()
}

fn only(letter: &str, name: &str) -> (Diagnostic, String) {
    let mut told = told(letter, name);
    assert_eq!(told.len(), 1, "{name}: {told:?}");
    told.remove(0)
}

#[test]
fn a_name_that_agrees_is_silent() {
    assert!(told(ADDENDUM, "T17-SG05-COL-0006!A1!MSW-E.docx").is_empty());
    for regional in ["T17-SG12RG.AFR-COL-0001!!MSW-E.docx", "T17-SG12RGAFR-COL-0001!!PDF-E.pdf"] {
        assert!(told(REGIONAL, regional).is_empty(), "{regional}");
    }
}

#[test]
fn each_disagreement_has_its_code_its_pointer_its_place_and_both_values() {
    let cases = [
        (
            "T17-SG05-COL-0008!A1!MSW-E.docx",
            "file-name-number-mismatch",
            "/letter/number",
            "6",
            "The file's name says number 8, the letter says 6.",
        ),
        (
            "T17-SG15-COL-0006!A1!MSW-E.docx",
            "file-name-group-mismatch",
            "/letter/group",
            "5",
            "The file's name says SG15, the letter says SG5.",
        ),
        (
            "T13-SG05-COL-0006!A1!MSW-E.docx",
            "file-name-study-period-mismatch",
            "/letter/study_period",
            "18 February 2019",
            "The file's name says that the study period begins in 2013, the letter says by its date 2017-2020.",
        ),
        (
            "T17-SG05-COL-0006!C1!MSW-E.docx",
            "file-name-kind-mismatch",
            "/letter/kind",
            "Addendum",
            "The file's name says corrigendum, the letter says addendum.",
        ),
        (
            "T17-SG05-COL-0006!!MSW-E.docx",
            "file-name-kind-mismatch",
            "/letter/kind",
            "Addendum",
            "The file's name says collective letter, the letter says addendum.",
        ),
        (
            "T17-SG05-COL-0006!A2!MSW-E.docx",
            "file-name-ordinal-mismatch",
            "/letter/ordinal",
            "1",
            "The file's name says addendum 2, the letter says 1.",
        ),
    ];
    for (name, code, pointer, place, message) in cases {
        let (finding, words) = only(ADDENDUM, name);
        assert_eq!((finding.code.as_str(), finding.pointer.as_deref()), (code, Some(pointer)), "{name}");
        assert_eq!((words.as_str(), finding.message.as_str()), (place, message), "{name}");
        assert_eq!(finding.severity, Severity::Warning);
    }
}

#[test]
fn another_language_is_told_of_the_whole_text() {
    let (finding, words) = only(ADDENDUM, "T17-SG05-COL-0006!A1!MSW-R.docx");
    assert_eq!((finding.code.as_str(), finding.pointer.as_deref()), ("file-name-language-mismatch", Some("/language")));
    assert_eq!(finding.message, "The file's name says language ru, the letter says en.");
    assert_eq!(words, parse(ADDENDUM, "letter.docx").0);
}

#[test]
fn every_disagreement_is_told() {
    let codes = told(ADDENDUM, "T13-TSAG-COL-0001!!MSW-F.docx").into_iter().map(|(finding, _)| finding.code);
    let codes: Vec<String> = codes.collect();
    let wanted =
        ["number", "group", "study-period", "language", "kind"].map(|what| format!("file-name-{what}-mismatch"));
    assert_eq!(codes, wanted);
}

#[test]
fn a_name_fills_nothing_and_other_names_say_nothing() {
    let values = |name: &str| {
        let (_, mut parsed) = parse(ADDENDUM, name);
        parsed.source.name = None;
        parsed.diagnostics.clear();
        parsed
    };
    assert_eq!(values("T13-TSAG-COL-0001!!MSW-F.docx"), values("letter.docx"));
    for other in ["2019-02-18_COL-7-9_ru.docx", "T17-TSB-CIR-0006!!MSW-R.docx", "T17-SG05-COL.docx", ""] {
        assert!(told(ADDENDUM, other).is_empty(), "{other}");
    }
}

#[test]
fn what_the_letter_lacks_is_not_compared() {
    let letter = "Ref: TSB Collective letter 3/13\nSubject: Meeting of Study Group 13\n\nDear Sir/Madam,\n";
    let options = Options { name: Some("T25-SG13-COL-0003!!MSW-E.docx".to_owned()), ..Options::default() };
    let parsed = tsb_letters::parse(letter.as_bytes(), &options).unwrap();
    assert!(parsed.letter.study_period.is_none());
    assert!(parsed.diagnostics.iter().all(|one| !one.code.starts_with("file-name-")), "{:?}", parsed.diagnostics);
}
