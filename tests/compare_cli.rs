//! `compare` as its users run it.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use predicates::{
    prelude::PredicateBooleanExt,
    str::{contains, is_empty},
};
use serde_json::Value;

fn program() -> Command {
    let mut program = Command::cargo_bin("tsb-letters").unwrap();
    // A folder without a configuration file above it.
    program.current_dir(std::env::temp_dir());
    program
}

fn versions(letter: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare/versions").join(letter)
}

fn version(language: &str) -> PathBuf {
    versions("sg11").join(format!("2024-01-19_COL-5-11_{language}.txt"))
}

/// A copy of a version with changes, under a short name.
fn copy(folder: &Path, language: &str, changes: &[(&str, &str)]) -> PathBuf {
    let text = std::fs::read_to_string(version(language)).unwrap();
    let text = changes.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from:?}");
        text.replace(from, to)
    });
    let file = folder.join(format!("{language}.txt"));
    std::fs::write(&file, text).unwrap();
    file
}

/// Three versions, the French one with another telephone, a later opening, no visa deadline and another text.
fn slipped(folder: &Path) -> [PathBuf; 3] {
    let french = copy(
        folder,
        "fr",
        &[
            ("+41 22 730 5780", "+41 22 730 5870"),
            ("1er avril 2024\t– Soumission des demandes de lettre pour faciliter l'obtention du visa\n", ""),
            ("Q.DMSA", "Q.DMAS"),
        ],
    );
    [copy(folder, "en", &[]), french, copy(folder, "ru", &[])]
}

/// What is printed, without the folder's name.
fn printed(arguments: &[&str], files: &[PathBuf], code: i32) -> String {
    let output = program().arg("compare").args(arguments).args(files).assert().code(code).get_output().stdout.clone();
    let folder = files[0].parent().unwrap().display().to_string();
    String::from_utf8(output).unwrap().replace(&format!("{folder}/"), "")
}

#[test]
fn versions_that_agree_have_status_0_and_say_so() {
    let files: Vec<PathBuf> = ["ar", "en", "es", "fr", "ru", "zh"].map(version).into();
    assert_eq!(printed(&["--deny", "notes"], &files, 0), "6 versions of 1 letter compared: nothing found\n");
}

#[test]
fn differences_are_shown_with_both_places() {
    let folder = tempfile::tempdir().unwrap();
    let text = printed(&[], &slipped(folder.path()), 1);
    insta::assert_snapshot!("compare-three-versions", text);
}

#[test]
fn two_versions_are_shown_without_a_majority() {
    let folder = tempfile::tempdir().unwrap();
    let [english, french, _] = slipped(folder.path());
    insta::assert_snapshot!("compare-two-versions", printed(&[], &[english, french], 1));
}

#[test]
fn json_has_every_place_and_value() {
    let folder = tempfile::tempdir().unwrap();
    let files = slipped(folder.path());
    let sets: Value = serde_json::from_str(&printed(&["--format", "json"], &files, 1)).unwrap();
    assert_eq!(sets[0]["letter"], "5/11 (2022-2024)");
    assert_eq!(sets[0]["versions"], serde_json::json!(["en.txt", "fr.txt", "ru.txt"]));
    let differences = sets[0]["differences"].as_array().unwrap();
    let telephone = differences.iter().find(|one| one["fact"] == "contact/telephone").unwrap();
    assert_eq!((&telephone["rule"], &telephone["severity"]), (&"versions-differ".into(), &"error".into()));
    assert_eq!(
        (&telephone["place"]["file"], &telephone["place"]["value"]),
        (&"fr.txt".into(), &"+41 22 730 5870".into())
    );
    let others: Vec<&Value> = telephone["others"].as_array().unwrap().iter().map(|one| &one["file"]).collect();
    assert_eq!(others, ["en.txt", "ru.txt"]);
    let lines = printed(&["--format", "ndjson"], &files, 1);
    assert_eq!(lines.lines().count(), differences.len());
    let first: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(first["letter"], "5/11 (2022-2024)");
}

#[test]
fn the_forms_of_check_are_there_too() {
    let folder = tempfile::tempdir().unwrap();
    let files = slipped(folder.path());
    let sarif: Value = serde_json::from_str(&printed(&["--format", "sarif"], &files, 1)).unwrap();
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
    let junit = printed(&["--format", "junit"], &files, 1);
    assert!(junit.contains("<testsuites name=\"tsb-letters compare\">"), "{junit}");
    assert!(junit.contains("<failure type=\"versions-differ\""), "{junit}");
    let github = printed(&["--format", "github"], &files, 1);
    assert!(github.contains("::error file=fr.txt,line="), "{github}");
}

#[test]
fn every_kind_of_difference_is_explained() {
    for kind in tsb_letters::compare::Kind::ALL {
        program()
            .args(["explain", kind.id()])
            .assert()
            .code(0)
            .stdout(contains(kind.summary()).and(contains(kind.id())));
    }
}

#[test]
fn the_denied_level_decides_the_status() {
    let folder = tempfile::tempdir().unwrap();
    let visa = ("1er avril 2024\t– Soumission des demandes de lettre pour faciliter l'obtention du visa\n", "");
    let files = [copy(folder.path(), "en", &[]), copy(folder.path(), "fr", &[visa])];
    printed(&[], &files, 1);
    printed(&["--deny", "warnings"], &files, 1);
    // The days of deadlines may stand there in words that were not read.
    printed(&["--deny", "errors"], &files, 0);
}

#[test]
fn the_same_file_twice_has_no_difference() {
    let files = [version("en"), version("en")];
    assert_eq!(printed(&["--deny", "notes"], &files, 0), "2 versions of 1 letter compared: nothing found\n");
}

#[test]
fn standard_input_is_a_version() {
    let text = std::fs::read(version("zh")).unwrap();
    program()
        .args(["compare", "-"])
        .arg(version("en"))
        .write_stdin(text)
        .assert()
        .code(0)
        .stdout(contains("2 versions of 1 letter compared"));
}

#[test]
fn another_letter_is_refused_with_its_reason() {
    let other = versions("sg3").join("2015-02-27_COL-4-3_es.txt");
    program()
        .arg("compare")
        .args([version("en"), version("fr"), other.clone()])
        .assert()
        .code(3)
        .stdout(contains("2 versions of 1 letter compared: nothing found"))
        .stderr(
            contains("COL-4-3_es.txt: this is another letter")
                .and(contains("it is 4/3 (2013-2016), and not 5/11 (2022-2024)")),
        );
    program().arg("compare").args([version("en"), other]).assert().code(3).stderr(contains("[another-letter]"));
}

#[test]
fn unreadable_input_refused_letters_and_wrong_usage_have_statuses_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let note = folder.path().join("note.txt");
    std::fs::write(&note, "A shopping list: bread, cheese.").unwrap();
    program()
        .args(["compare", "absent.txt"])
        .args([version("en"), version("fr")])
        .assert()
        .code(4)
        .stderr(contains("absent.txt"))
        .stdout(contains("2 versions of 1 letter compared"));
    program().arg("compare").args([version("en"), note]).assert().code(3).stderr(contains("not-a-collective-letter"));
    program().arg("compare").arg(version("en")).assert().code(2).stderr(contains("nothing to be compared with"));
    program().arg("compare").assert().code(2);
}

#[test]
fn a_folder_is_paired_by_itself_and_what_is_no_letter_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("2024");
    std::fs::create_dir(&inner).unwrap();
    slipped(&inner);
    for language in ["en", "fr"] {
        let name = format!("2015-02-27_COL-4-3_{language}.txt");
        std::fs::copy(versions("sg3").join(&name), folder.path().join(&name)).unwrap();
    }
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/en/2013-03-08_COL-2-13_en.docx");
    std::fs::copy(fixture, folder.path().join("alone.docx")).unwrap();
    std::fs::write(folder.path().join("notes.txt"), "A shopping list: bread, cheese.").unwrap();
    std::fs::write(folder.path().join("empty.txt"), "").unwrap();
    std::fs::write(folder.path().join("scan.pdf"), "%PDF-1.7\n").unwrap();
    let assert = program().args(["compare", "--format", "json"]).arg(folder.path()).assert().code(1);
    let output = assert.get_output();
    let sets: Value = serde_json::from_slice(&output.stdout).unwrap();
    let letters: Vec<(&str, usize)> = sets
        .as_array()
        .unwrap()
        .iter()
        .map(|set| (set["letter"].as_str().unwrap(), set["versions"].as_array().unwrap().len()))
        .collect();
    assert_eq!(letters, [("4/3 (2013-2016)", 2), ("5/11 (2022-2024)", 3)]);
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    for name in ["notes.txt", "empty.txt", "scan.pdf"] {
        assert!(told.lines().any(|line| line.contains("passed over") && line.contains(name)), "{told}");
    }
    assert!(told.contains("1 letter is there in one version only"), "{told}");
}

#[test]
fn in_a_folder_a_version_with_a_slip_in_its_number_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    copy(folder.path(), "en", &[]);
    copy(folder.path(), "fr", &[]);
    copy(folder.path(), "es", &[("TSB 5/11", "TSB 6/11")]);
    program().arg("compare").arg(folder.path()).assert().code(1).stderr(is_empty()).stdout(
        contains("the number of the letter is 6 in es, and 5 in en and fr")
            .and(contains("3 versions of 1 letter compared")),
    );
}

#[test]
fn a_folder_with_nothing_to_compare_says_so() {
    let folder = tempfile::tempdir().unwrap();
    program().arg("compare").arg(folder.path()).assert().code(0).stdout("0 letters compared: nothing found\n");
}

#[test]
fn a_damaged_file_in_a_folder_makes_the_status() {
    let folder = tempfile::tempdir().unwrap();
    copy(folder.path(), "en", &[]);
    copy(folder.path(), "fr", &[]);
    std::fs::write(folder.path().join("damaged.docx"), b"PK\x03\x04 nothing else").unwrap();
    program().arg("compare").arg(folder.path()).assert().code(4).stderr(contains("damaged.docx"));
}
