//! Sets of letters with planted faults: each is found at its letter and place, and nothing else is.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use predicates::{
    prelude::PredicateBooleanExt,
    str::{contains, is_empty},
};
use tsb_letters::{
    Options,
    check::{self, Checked},
};

/// The words of a letter in a language that make it another one of its series.
struct Wording {
    letter: &'static str,
    number: &'static str,
    date: &'static str,
    /// The days of the meeting, as the subject and the body have them.
    days: [&'static str; 2],
}

const ENGLISH: Wording = Wording {
    letter: "room_en",
    number: "TSB Collective letter 3/13",
    date: "Geneva, 21 July 2017",
    days: ["6-17 November 2017", "6 to 17 November 2017"],
};

const RUSSIAN: Wording = Wording {
    letter: "room_ru",
    number: "Коллективное письмо 3/13 БСЭ",
    date: "Женева, 21 июля 2017 года",
    days: ["6–17 ноября 2017 года", "с 6 по 17 ноября 2017 года"],
};

/// A letter as a change of the one of a language: its number, date and days, as they are written.
struct Made {
    wording: &'static Wording,
    number: &'static str,
    date: &'static str,
    days: [&'static str; 2],
}

impl Made {
    const fn new(wording: &'static Wording, number: &'static str, date: &'static str, days: [&'static str; 2]) -> Self {
        Self { wording, number, date, days }
    }

    fn text(&self) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check/letters").join(self.wording.letter);
        let text = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let changes = [
            (self.wording.number, self.number),
            (self.wording.date, self.date),
            (self.wording.days[0], self.days[0]),
            (self.wording.days[1], self.days[1]),
        ];
        changes.into_iter().fold(text, |text, (from, to)| {
            assert!(text.contains(from), "{from:?} is not in {}", self.wording.letter);
            text.replace(from, to)
        })
    }

    fn checked(&self) -> Checked {
        let options = check::Options { only: set_rules(), ..check::Options::default() };
        check::check(self.text().as_bytes(), &Options::default(), &options).unwrap()
    }
}

fn set_rules() -> Vec<String> {
    check::rules().iter().filter(|rule| rule.is_of_set()).map(|rule| rule.id.to_owned()).collect()
}

/// Three letters of Study Group 13 that follow one another.
const EN: [Made; 3] = [
    Made::new(
        &ENGLISH,
        "TSB Collective letter 1/13",
        "Geneva, 30 November 2016",
        ["6-17 February 2017", "6 to 17 February 2017"],
    ),
    Made::new(&ENGLISH, "TSB Collective letter 2/13", "Geneva, 5 May 2017", ["3-14 July 2017", "3 to 14 July 2017"]),
    Made::new(
        &ENGLISH,
        "TSB Collective letter 3/13",
        "Geneva, 21 July 2017",
        ["6-17 November 2017", "6 to 17 November 2017"],
    ),
];

const RU: [Made; 3] = [
    Made::new(
        &RUSSIAN,
        "Коллективное письмо 1/13 БСЭ",
        "Женева, 12 января 2017 года",
        ["3–14 апреля 2017 года", "с 3 по 14 апреля 2017 года"],
    ),
    Made::new(
        &RUSSIAN,
        "Коллективное письмо 2/13 БСЭ",
        "Женева, 5 мая 2017 года",
        ["3–14 июля 2017 года", "с 3 по 14 июля 2017 года"],
    ),
    Made::new(
        &RUSSIAN,
        "Коллективное письмо 3/13 БСЭ",
        "Женева, 21 июля 2017 года",
        ["6–17 ноября 2017 года", "с 6 по 17 ноября 2017 года"],
    ),
];

/// What is found in a set: rule, letter, words of the place, words of the other place.
fn found(set: Vec<Checked>) -> Vec<(&'static str, usize, String, Option<String>)> {
    let mut set = set;
    let options = check::Options { only: set_rules(), ..check::Options::default() };
    check::check_set(&mut set, &options);
    let words = |letter: usize, span: tsb_letters::Span| span.of(set[letter].document.text()).to_owned();
    let mut found = Vec::new();
    for (letter, checked) in set.iter().enumerate() {
        for finding in &checked.findings {
            let other = finding.others.first().map(|other| words(other.letter.unwrap(), other.span));
            found.push((finding.rule, letter, words(letter, finding.place.span), other));
        }
    }
    found
}

fn all(letters: &[&Made]) -> Vec<(&'static str, usize, String, Option<String>)> {
    found(letters.iter().map(|letter| letter.checked()).collect())
}

fn one(
    rule: &'static str,
    letter: usize,
    place: &str,
    other: &str,
) -> Vec<(&'static str, usize, String, Option<String>)> {
    vec![(rule, letter, place.to_owned(), (!other.is_empty()).then(|| other.to_owned()))]
}

#[test]
fn letters_that_follow_one_another_are_clean() {
    assert_eq!(all(&[&EN[1], &EN[2], &RU[0], &RU[1], &RU[2]]), []);
    assert_eq!(all(&[]), []);
}

#[test]
fn missing_numbers_are_told_at_the_letter_that_follows() {
    assert_eq!(all(&[&RU[0], &RU[2]]), one("number-missing", 1, "3/13", "1/13"));
    assert_eq!(all(&[&EN[0], &EN[2]]), one("number-missing", 1, "3/13", "1/13"));
    assert_eq!(all(&[&EN[2]]), one("number-missing", 0, "3/13", ""));
}

#[test]
fn a_number_used_twice_is_told_at_the_later_letter() {
    let twice = Made { number: EN[1].number, ..Made::new(&ENGLISH, "", EN[2].date, EN[2].days) };
    assert_eq!(all(&[&RU[0], &EN[1], &twice]), one("number-used-twice", 2, "2/13", "2/13"));
    let twice = Made { number: RU[1].number, ..Made::new(&RUSSIAN, "", RU[2].date, RU[2].days) };
    assert_eq!(all(&[&RU[0], &RU[1], &twice]), one("number-used-twice", 2, "2/13", "2/13"));
}

#[test]
fn versions_of_a_letter_are_no_second_letter() {
    assert_eq!(all(&[&RU[0], &EN[1], &RU[1], &EN[2], &RU[2], &RU[2]]), []);
    // With a slip in its date a version is still that of its meeting.
    let slipped = Made { date: "Geneva, 5 March 2017", ..Made::new(&ENGLISH, EN[1].number, "", EN[1].days) };
    assert_eq!(all(&[&RU[0], &RU[1], &slipped]), []);
}

#[test]
fn a_date_out_of_order_is_told_at_the_letter_that_is_astray() {
    let early = Made { date: "Geneva, 5 January 2017", ..Made::new(&ENGLISH, EN[1].number, "", EN[1].days) };
    assert_eq!(all(&[&RU[0], &early, &RU[2]]), one("dates-out-of-order", 1, "5 January 2017", "12 января 2017 года"));
    let late = Made {
        date: "Женева, 5 сентября 2017 года", ..Made::new(&RUSSIAN, RU[1].number, "", RU[1].days)
    };
    // Of two alone nobody knows which is wrong.
    let next = Made::new(
        &ENGLISH,
        "TSB Collective letter 4/13",
        "Geneva, 10 August 2017",
        ["5-16 March 2018", "5 to 16 March 2018"],
    );
    assert_eq!(
        all(&[&RU[0], &late, &EN[2], &next]),
        one("dates-out-of-order", 1, "5 сентября 2017 года", "21 July 2017")
    );
}

#[test]
fn an_addendum_without_its_letter_is_told() {
    let addendum =
        |wording, number: &'static str, of: &Made| Made { number, ..Made::new(wording, "", of.date, of.days) };
    let english = addendum(&ENGLISH, "Addendum 1 to TSB Collective letter 4/13", &EN[2]);
    assert_eq!(all(&[&RU[0], &EN[1], &EN[2], &english]), one("amended-letter-missing", 3, "4/13", ""));
    let russian = addendum(&RUSSIAN, "Дополнительный документ 1 к Коллективному письму 2/13 БСЭ", &RU[1]);
    assert_eq!(all(&[&RU[0], &russian]), one("amended-letter-missing", 1, "2/13", ""));
    assert_eq!(all(&[&RU[0], &RU[1], &russian]), []);
}

#[test]
fn meetings_of_one_body_that_overlap_are_told_at_the_later_letter() {
    let overlapping = Made {
        days: ["12-21 July 2017", "12 to 21 July 2017"],
        ..Made::new(&ENGLISH, EN[2].number, EN[2].date, EN[2].days)
    };
    assert_eq!(
        all(&[&RU[0], &EN[1], &overlapping]),
        one("meetings-overlap", 2, "12-21 July 2017", "3 to 14 July 2017")
    );
    let overlapping = Made {
        days: ["12–21 июля 2017 года", "с 12 по 21 июля 2017 года"],
        ..Made::new(&RUSSIAN, RU[2].number, RU[2].date, RU[2].days)
    };
    let told = all(&[&RU[0], &RU[1], &overlapping]);
    assert_eq!((told.len(), told[0].0, told[0].1), (1, "meetings-overlap", 2), "{told:?}");
}

#[test]
fn a_meeting_that_was_moved_no_longer_overlaps() {
    let overlapping = Made {
        days: ["12-21 July 2017", "12 to 21 July 2017"],
        ..Made::new(&ENGLISH, EN[2].number, EN[2].date, EN[2].days)
    };
    let moved = Made::new(
        &ENGLISH,
        "Corrigendum 1 to TSB Collective letter 3/13",
        "Geneva, 1 August 2017",
        ["4-15 September 2017", "4 to 15 September 2017"],
    );
    assert_eq!(all(&[&RU[0], &EN[1], &overlapping, &moved]), []);
}

#[test]
fn every_rule_of_sets_has_a_planted_fault() {
    let rules: BTreeSet<String> = set_rules().into_iter().collect();
    let planted =
        ["amended-letter-missing", "dates-out-of-order", "meetings-overlap", "number-missing", "number-used-twice"];
    assert_eq!(rules, planted.map(str::to_owned).into());
}

fn program() -> Command {
    let mut program = Command::cargo_bin("tsb-letters").unwrap();
    // A folder without a configuration file above it.
    program.current_dir(std::env::temp_dir());
    program
}

fn written(folder: &Path, letters: &[(&str, &Made)]) -> Vec<PathBuf> {
    let write = |(name, letter): &(&str, &Made)| {
        let file = folder.join(name);
        std::fs::write(&file, letter.text()).unwrap();
        file
    };
    letters.iter().map(write).collect()
}

#[test]
fn a_folder_is_checked_as_a_set_and_shows_both_letters() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path(), &[("1.txt", &RU[0]), ("3.txt", &EN[2])]);
    std::fs::write(folder.path().join("notes.txt"), "A shopping list: bread, cheese.").unwrap();
    let chosen = ["check", "--only", "number-missing", "--deny", "warnings", "--set"];
    program()
        .args(chosen)
        .arg(folder.path())
        .assert()
        .code(1)
        .stderr(contains("passed over").and(contains("notes.txt")))
        .stdout(
            contains("warning[number-missing]: letter 2 of SG13 in 2017-2020 is not in the set")
                .and(contains("3.txt:6:28"))
                .and(contains("1.txt:6:"))
                .and(contains("2 letters checked: 0 errors, 1 warning, 0 notes")),
        );
}

#[test]
fn files_are_checked_against_a_set_and_only_they_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    written(folder.path(), &[("1.txt", &RU[0])]);
    let file = written(other.path(), &[("3.txt", &EN[2])]);
    let run = |rules: &[&str], code: i32| {
        let mut program = program();
        program.args(["check", "--deny", "warnings"]).args(rules).arg("--set").arg(folder.path()).args(&file);
        program.assert().code(code)
    };
    run(&["--only", "number-missing"], 1).stdout(contains("1 letter checked: 0 errors, 1 warning"));
    run(&["--allow", "number-missing"], 0).stdout(contains("1 letter checked: nothing found")).stderr(is_empty());
}

#[test]
fn without_a_set_its_rules_are_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    let files = written(folder.path(), &[("1.txt", &RU[0]), ("3.txt", &EN[2])]);
    program()
        .args(["check", "--only", "number-missing"])
        .args(files)
        .assert()
        .code(0)
        .stdout("2 letters checked: nothing found\n");
    program().arg("check").assert().code(2);
}
