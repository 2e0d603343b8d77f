//! Versions of letters with planted slips: each is told of, in the version that has it, and nothing else is.

#[path = "compare/slips.rs"]
mod slips;

use std::{collections::BTreeSet, path::Path};

use slips::{FORMS, SLIPS, Slip};
use tsb_letters::{
    Options, Severity,
    compare::{Compared, Difference, Kind, Version, compare},
};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
const LETTERS: [(&str, &str); 2] = [("sg11", "2024-01-19_COL-5-11"), ("sg3", "2015-02-27_COL-4-3")];

fn text(letter: &str, language: &str) -> String {
    let (_, name) = LETTERS.iter().find(|(folder, _)| *folder == letter).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare/versions").join(letter);
    std::fs::read_to_string(folder.join(format!("{name}_{language}.txt"))).unwrap()
}

fn read(text: &str) -> Version {
    Version::read(text.as_bytes(), &Options::default()).unwrap()
}

/// The text with changes, each of which has to be possible.
fn changed(letter: &str, language: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text(letter, language), |text, (from, to)| {
        assert!(text.contains(from), "{from:?} is not in {letter} {language}");
        text.replacen(from, to, 1)
    })
}

/// The versions of a letter in these languages, with changes in some.
fn versions(letter: &str, languages: &[&str], changes: &[(&str, &[(&str, &str)])]) -> Vec<Version> {
    let changes = |language: &str| {
        let own = changes.iter().filter(move |(changed, _)| *changed == language);
        own.flat_map(|(_, changes)| changes.iter().copied()).collect::<Vec<_>>()
    };
    languages.iter().map(|language| read(&changed(letter, language, &changes(language)))).collect()
}

fn told(compared: &Compared) -> Vec<&Difference> {
    assert!(compared.strangers.is_empty(), "{:?}", compared.strangers);
    compared.differences.iter().filter(|difference| difference.severity > Severity::Note).collect()
}

fn messages(differences: &[&Difference]) -> String {
    differences.iter().map(|difference| format!("  {}: {}\n", difference.fact, difference.message)).collect()
}

fn facts<'d>(differences: &[&'d Difference]) -> BTreeSet<&'d str> {
    differences.iter().map(|difference| difference.fact.as_str()).collect()
}

/// Whether a difference is told of the version that has the slip.
fn is_of(difference: &Difference, versions: &[Version], language: &str) -> bool {
    let side = &difference.sides[0];
    versions[side.version].letter.language.code() == language && difference.alone == 1
}

#[test]
fn versions_that_say_the_same_have_no_difference() {
    for (letter, _) in LETTERS {
        let compared = compare(&versions(letter, &LANGUAGES, &[]));
        let told = told(&compared);
        assert!(told.is_empty(), "{letter}:\n{}", messages(&told));
        // What was not read is said and is little.
        assert!(compared.differences.len() <= 3, "{letter}: {:#?}", compared.differences);
    }
}

#[test]
fn other_forms_of_the_same_facts_are_no_difference() {
    for form in FORMS {
        let compared = compare(&versions(form.letter, &LANGUAGES, &[(form.language, form.changes)]));
        let told = told(&compared);
        assert!(told.is_empty(), "{form:?}:\n{}", messages(&told));
    }
}

#[test]
fn every_slip_is_told_of_its_version_and_no_other() {
    let mut wrong = String::new();
    for slip in SLIPS {
        let versions = versions(slip.letter, &LANGUAGES, &[(slip.language, slip.changes)]);
        let compared = compare(&versions);
        let told = told(&compared);
        let there = told.iter().all(|difference| is_of(difference, &versions, slip.language));
        if told.len() != slip.facts.len() || facts(&told) != slip.facts.iter().copied().collect() || !there {
            wrong.push_str(&format!("{} {} {:?}, found:\n{}", slip.letter, slip.language, slip.facts, messages(&told)));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_slip_is_told_by_two_versions_too_whichever_comes_first() {
    let mut wrong = String::new();
    for slip in SLIPS {
        let other = if slip.language == "en" { "fr" } else { "en" };
        for languages in [[slip.language, other], [other, slip.language]] {
            let compared = compare(&versions(slip.letter, &languages, &[(slip.language, slip.changes)]));
            let told = told(&compared);
            let found = facts(&told);
            if !slip.facts.iter().all(|fact| found.contains(fact)) {
                wrong.push_str(&format!("{} {languages:?} {:?}, found:\n{}", slip.letter, slip.facts, messages(&told)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn three_slips_in_three_versions_are_three_differences() {
    let pick = |language: &str, fact: &str| -> &Slip {
        SLIPS
            .iter()
            .find(|slip| slip.letter == "sg3" && slip.language == language && slip.facts.contains(&fact))
            .unwrap()
    };
    let slips = [pick("fr", "deadlines/date"), pick("zh", "meetings/start"), pick("ru", "contact/email")];
    let changes: Vec<(&str, &[(&str, &str)])> = slips.iter().map(|slip| (slip.language, slip.changes)).collect();
    let versions = versions("sg3", &LANGUAGES, &changes);
    let compared = compare(&versions);
    let told = told(&compared);
    assert_eq!(told.len(), 3, "{}", messages(&told));
    for slip in slips {
        let found =
            told.iter().any(|one| slip.facts.contains(&one.fact.as_str()) && is_of(one, &versions, slip.language));
        assert!(found, "{slip:?}:\n{}", messages(&told));
    }
}

#[test]
fn the_order_of_versions_changes_nothing() {
    let slip = SLIPS.iter().find(|slip| slip.facts == ["deadlines"]).unwrap();
    let mut versions = versions(slip.letter, &LANGUAGES, &[(slip.language, slip.changes)]);
    let sorted = |compared: &Compared| {
        let mut messages: Vec<_> = compared.differences.iter().map(|one| (one.kind, one.fact.clone())).collect();
        messages.sort();
        messages
    };
    let forward = sorted(&compare(&versions));
    versions.reverse();
    assert_eq!(forward, sorted(&compare(&versions)));
}

#[test]
fn both_places_of_a_difference_hold_what_is_told_of_them() {
    let change = ("+41 22 730 5780", "+41 22 730 5870");
    let versions = versions("sg11", &["en", "fr"], &[("fr", &[change])]);
    let compared = compare(&versions);
    let [difference] = told(&compared)[..] else { panic!("{}", messages(&told(&compared))) };
    let words = |side: usize| {
        let side = &difference.sides[side];
        (versions[side.version].letter.language.code(), side.place.of(versions[side.version].document.text()))
    };
    assert_eq!((words(0), words(1)), (("en", change.0), ("fr", change.1)));
    assert_eq!(
        difference.message,
        "the telephone number of the letterhead is +41 22 730 5780 in en, and +41 22 730 5870 in fr"
    );
}

#[test]
fn what_the_text_mentions_and_was_not_read_is_a_note() {
    // Of six versions one gives the time in a sentence that tells no opening.
    let change = ("The meeting will open at 09:30 hours on Wednesday, 1 May 2024.", "Coffee is served at 09:30 hours.");
    let versions = versions("sg11", &LANGUAGES, &[("en", &[change])]);
    let compared = compare(&versions);
    assert!(told(&compared).is_empty(), "{}", messages(&told(&compared)));
    let note = compared.differences.iter().find(|one| one.fact == "meetings/opens_at").unwrap();
    assert_eq!(note.kind, Kind::NotRead);
    assert!(note.message.contains("was not read in en"), "{}", note.message);
}

#[test]
fn a_time_that_is_gone_is_more_than_a_note_and_says_that_it_may_be_a_miss() {
    let change = ("The meeting will open at 09:30 hours", "The meeting will open in the morning");
    let versions = versions("sg11", &LANGUAGES, &[("en", &[change])]);
    let compared = compare(&versions);
    let [difference] = told(&compared)[..] else { panic!("{}", messages(&told(&compared))) };
    assert_eq!((difference.kind, difference.severity), (Kind::Lacks, Severity::Warning));
    assert!(difference.hint.as_ref().unwrap().contains("words that the parser does not know"));
}

#[test]
fn look_alike_letters_are_the_same_text_and_are_told_of() {
    let change = ("Q.DMSA", "Q.DМSA");
    let versions = versions("sg11", &LANGUAGES, &[("ru", &[change])]);
    let compared = compare(&versions);
    let [difference] = told(&compared)[..] else { panic!("{}", messages(&told(&compared))) };
    assert_eq!((difference.kind, difference.fact.as_str()), (Kind::LookAlike, "work_items/as_written"));
    assert!(is_of(difference, &versions, "ru"));
}

#[test]
fn a_letter_is_compared_with_its_revision_and_not_with_its_corrigendum() {
    let letter = text("sg11", "en");
    let head = "TSB Collective letter 5/11\n";
    let with = |head: &str| read(&letter.replacen("TSB Collective letter 5/11\n", head, 1));
    let revised = with("Revision 1 to TSB Collective letter 5/11\n");
    let compared = compare(&[with(head), revised]);
    assert!(compared.strangers.is_empty(), "{:?}", compared.strangers);
    let corrected = with("Corrigendum 1 to TSB Collective letter 5/11\n");
    let compared = compare(&[with(head), corrected]);
    assert_eq!(compared.strangers[0].reason, "it is Corrigendum 1 to 5/11 (2022-2024), and not 5/11 (2022-2024)");
}

#[test]
fn a_letter_that_is_another_one_is_left_out_with_its_reason() {
    let mut versions = versions("sg11", &["ar", "fr"], &[]);
    versions.insert(1, read(&text("sg3", "en")));
    let compared = compare(&versions);
    assert_eq!(compared.strangers.len(), 1);
    assert_eq!((compared.strangers[0].version, compared.strangers[0].of), (1, 0));
    assert_eq!(compared.strangers[0].reason, "it is 4/3 (2013-2016), and not 5/11 (2022-2024)");
    assert!(compared.differences.iter().all(|one| one.sides.iter().all(|side| side.version != 1)));
}
