//! Letters with planted faults: each is found at its place and nothing else is, and the letter without it is clean.

mod support;

#[path = "check/eras.rs"]
mod eras;
#[path = "check/planted.rs"]
mod planted;

use std::{collections::BTreeSet, path::Path};

use planted::{PLANTED, Planted};
use tsb_letters::{
    Options,
    check::{self, Checked, Finding},
};

const LETTERS: &[&str] =
    &["room_en", "virtual_en", "room_ru", "virtual_ru", "room_fr", "virtual_es", "virtual_zh", "virtual_ar"];

/// All letters, and all faults.
fn letters() -> impl Iterator<Item = &'static str> {
    LETTERS.iter().chain(eras::LETTERS).copied()
}

fn plants() -> impl Iterator<Item = &'static Planted> {
    PLANTED.iter().chain(eras::PLANTED)
}

fn letter(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check/letters").join(name).with_extension("txt");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn check(text: &str, name: Option<&str>) -> Checked {
    let input = Options { name: name.map(str::to_owned), ..Options::default() };
    check::check(text.as_bytes(), &input, &check::Options::default()).unwrap()
}

fn told(checked: &Checked) -> Vec<String> {
    let text = checked.document.text();
    let line = |finding: &Finding| {
        let place = finding.place.span;
        format!(
            "{} at line {} `{}`: {}",
            finding.rule,
            checked.document.line(place.start),
            place.of(text),
            finding.message
        )
    };
    checked.findings.iter().map(line).collect()
}

#[test]
fn letters_without_a_fault_are_clean() {
    for name in letters() {
        let found = told(&check(&letter(name), None));
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    }
}

fn planted_in(plant: &Planted) -> Checked {
    let mut text = letter(plant.letter);
    for (from, to) in plant.changes {
        assert!(text.contains(from), "{}: {from:?} is not in {}", plant.rule, plant.letter);
        text = text.replacen(from, to, 1);
    }
    check(&text, plant.file)
}

#[test]
fn every_planted_fault_is_found_at_its_place_and_no_other() {
    let mut wrong = Vec::new();
    for plant in plants() {
        let checked = planted_in(plant);
        let place = |finding: &Finding| finding.place.span.of(checked.document.text()).to_owned();
        let here =
            checked.findings.iter().any(|finding| finding.rule == plant.rule && place(finding).contains(plant.at));
        let other =
            checked.findings.iter().any(|finding| finding.rule != plant.rule && !plant.besides.contains(&finding.rule));
        if !here || other {
            wrong.push(format!(
                "{} in {} at {:?}, found:\n  {}",
                plant.rule,
                plant.letter,
                plant.at,
                told(&checked).join("\n  ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_planted_faults_in_two_languages() {
    let language = |plant: &&Planted| plant.letter.rsplit('_').next();
    // Those of sets have letters of their own.
    for rule in check::rules().iter().filter(|rule| !rule.is_of_set()) {
        let languages: BTreeSet<_> =
            plants().filter(|plant| plant.rule == rule.id).map(|plant| language(&plant)).collect();
        assert!(languages.len() >= 2, "{}: {languages:?}", rule.id);
    }
    let known = |plant: &&Planted| check::by_id(plant.rule).is_none();
    assert!(plants().find(|plant| known(plant)).is_none());
}

#[test]
fn rules_are_left_out_and_chosen() {
    let text = letter("virtual_en")
        .replace("Seizo Onoe\n", "")
        .replace("4-5 September 2025, from", "4-6 September 2025, from");
    let rules = |options: &check::Options| {
        let checked = check::check(text.as_bytes(), &Options::default(), options).unwrap();
        checked.findings.iter().map(|finding| finding.rule).collect::<BTreeSet<_>>()
    };
    let all = rules(&check::Options::default());
    assert!(all.contains("signature-missing") && all.contains("meeting-dates-disagree"), "{all:?}");
    let one = || vec!["signature-missing".to_owned()];
    assert!(!rules(&check::Options { allow: one(), ..check::Options::default() }).contains("signature-missing"));
    assert_eq!(
        rules(&check::Options { only: one(), ..check::Options::default() }),
        BTreeSet::from(["signature-missing"])
    );
}

#[test]
fn the_page_of_all_rules_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("UPDATE_RULES").is_some() {
        std::fs::write(&path, check::manual()).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        check::manual(),
        "docs/rules.md is old; run with UPDATE_RULES=1"
    );
}

/// What the rules find in the real letter, each with words of its place.
const REAL: &[(&str, &str)] = &[
    ("agenda-item-not-announced", "X.sg-DCS"),
    ("announced-kind-missing", "Добавления"),
    ("mixed-script-designation", "ТР.AISec"),
    ("physical-presence-in-virtual-meeting", "физически присутствующими в зале заседаний"),
    ("placeholder-left", "[bookmark: _Hlk184045647]"),
    ("signature-missing", "Директор Бюро"),
    ("work-item-not-in-agenda", "X.sg-dc"),
];

#[test]
fn the_real_letters_faults_are_found_and_nothing_that_is_not_so() {
    let Some(shared) = support::shared() else { return };
    let name = "2025-06-17_COL-2-17_ru.txt";
    let text = std::fs::read_to_string(shared.join("letters").join(name)).unwrap();
    let checked = check(&text, Some(name));
    let mut found: Vec<(&str, String)> = checked
        .findings
        .iter()
        .map(|finding| (finding.rule, finding.place.span.of(checked.document.text()).to_owned()))
        .collect();
    found.sort();
    assert_eq!(found.len(), REAL.len(), "{}", told(&checked).join("\n"));
    for ((rule, place), (wanted, words)) in found.iter().zip(REAL) {
        assert!(rule == wanted && place.contains(words), "{rule} at {place}, not {wanted} at {words}");
    }
}

/// The letters that nobody damaged, and what is found in them: `FOLDER/NAME RULE LINE`. Reviewed; `UPDATE_REVIEWED=1` writes
/// it anew for review.
#[test]
fn in_undamaged_letters_only_what_was_reviewed_is_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = String::new();
    let mut letters = 0;
    for folder in ["fixtures", "tests/truths"] {
        for path in support::files(&root.join(folder), &["txt"]) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).unwrap();
            let input = Options { name: Some(name.clone()), ..Options::default() };
            let Ok(checked) = check::check(&bytes, &input, &check::Options::default()) else { continue };
            if name.contains("--") && !UNDAMAGED.iter().any(|ending| name.contains(ending)) {
                continue;
            }
            letters += 1;
            for finding in &checked.findings {
                let line = checked.document.line(finding.place.span.start);
                found.push_str(&format!("{name} {} {line}\n", finding.rule));
            }
        }
    }
    assert!(letters >= 100, "only {letters} letters were checked");
    let path = root.join("tests/check/reviewed.txt");
    if std::env::var_os("UPDATE_REVIEWED").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let reviewed = std::fs::read_to_string(&path).unwrap();
    let (found, reviewed): (BTreeSet<&str>, BTreeSet<&str>) = (found.lines().collect(), reviewed.lines().collect());
    let new: Vec<_> = found.difference(&reviewed).collect();
    let gone: Vec<_> = reviewed.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "not reviewed: {new:#?}\nno longer found: {gone:#?}");
}

/// What stands behind `--` in the name of a letter that is of a kind and not damaged.
const UNDAMAGED: &[&str] = &["--addendum", "--corrigendum", "--texts", "--table"];
