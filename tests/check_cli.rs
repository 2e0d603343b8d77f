//! `check`, `rules` and `explain` as their users run them.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;

fn program() -> Command {
    let mut program = Command::cargo_bin("tsb-letters").unwrap();
    // A folder without a configuration file above it.
    program.current_dir(std::env::temp_dir());
    program
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check/letters").join(name)
}

/// A letter with an error (the Director), a warning (a title) and a note (a weekend).
fn faulty(folder: &Path) -> PathBuf {
    let text = std::fs::read_to_string(path("room_en.txt")).unwrap();
    let text = text
        .replace("Chaesub Lee", "Seizo Onoe")
        .replace(
            "4.2\tY.ccic \"Cloud computing infrastructure capabilities\"",
            "4.2\tY.ccic \"Cloud, <computing> & 100%\"",
        )
        .replace("24 October 2017", "22 October 2017");
    let file = folder.join("faulty.txt");
    std::fs::write(&file, text).unwrap();
    file
}

fn printed(arguments: &[&str], file: &Path, code: i32) -> String {
    let output = program().arg("check").args(arguments).arg(file).assert().code(code).get_output().stdout.clone();
    String::from_utf8(output).unwrap()
}

#[test]
fn a_clean_letter_has_status_0_and_says_so() {
    program().arg("check").arg(path("room_en.txt")).assert().code(0).stdout("1 letter checked: nothing found\n");
}

#[test]
fn findings_are_shown_with_their_lines_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let text = printed(&[], &faulty(folder.path()), 1);
    assert!(text.contains("error[director-mismatch]: Seizo Onoe was not Director of TSB on 2017-07-21"), "{text}");
    assert!(
        text.contains("faulty.txt:56:1\n")
            && text.contains("| Seizo Onoe\n")
            && text.contains("| ^^^^^^^^^^ not Director then"),
        "{text}"
    );
    assert!(text.ends_with("1 letter checked: 1 error, 1 warning, 1 note\n"), "{text}");
    assert!(!text.contains('\u{1b}'), "colours belong to terminals");
}

#[test]
fn the_denied_level_and_the_chosen_rules_decide_the_status() {
    let folder = tempfile::tempdir().unwrap();
    let file = faulty(folder.path());
    let without_error = ["--allow", "director-mismatch"];
    printed(&without_error, &file, 0);
    printed(&["--deny", "warnings", "--allow", "director-mismatch"], &file, 1);
    let notes = ["--only", "deadline-on-weekend"];
    printed(&notes, &file, 0);
    printed(&["--only", "deadline-on-weekend", "--deny", "notes"], &file, 1);
}

#[test]
fn a_configuration_file_is_found_upwards_and_options_go_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = faulty(folder.path());
    let below = folder.path().join("a/b");
    std::fs::create_dir_all(&below).unwrap();
    let config = folder.path().join("tsb-letters.toml");
    let run = |arguments: &[&str], code: i32| {
        program().current_dir(&below).arg("check").args(arguments).arg(&file).assert().code(code);
    };
    std::fs::write(
        &config,
        "[check]\ndeny = \"notes\"\nallow = [\"director-mismatch\", \"work-item-title-differs\"]\n",
    )
    .unwrap();
    run(&[], 1);
    run(&["--deny", "errors"], 0);
    run(&["--allow", "deadline-on-weekend"], 0);
    std::fs::write(&config, "[check]\nonly = [\"annex-order\"]\n").unwrap();
    run(&[], 0);
    run(&["--only", "director-mismatch"], 1);
    std::fs::write(&config, "[check]\ndenied = \"notes\"\n").unwrap();
    program()
        .current_dir(&below)
        .arg("check")
        .arg(&file)
        .assert()
        .code(2)
        .stderr(contains("denied").and(contains("tsb-letters.toml")));
}

#[test]
fn unreadable_input_refused_letters_and_wrong_usage_have_statuses_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.txt");
    std::fs::write(&other, "A shopping list: bread, cheese.").unwrap();
    let clean = path("room_en.txt");
    program()
        .arg("check")
        .arg("absent.txt")
        .arg(&clean)
        .assert()
        .code(4)
        .stderr(contains("absent.txt"))
        .stdout(contains("1 letter checked"));
    program().arg("check").arg(&other).assert().code(3).stderr(contains("not-a-collective-letter"));
    program().arg("check").arg(faulty(folder.path())).arg(&other).assert().code(3);
    program().args(["check", "--allow", "no-such-rule"]).arg(&clean).assert().code(2).stderr(contains("no-such-rule"));
    program().arg("check").assert().code(2);
}

#[test]
fn json_tells_places_in_bytes_lines_and_columns() {
    let folder = tempfile::tempdir().unwrap();
    let file = faulty(folder.path());
    let letters: Value = serde_json::from_str(&printed(&["--format", "json"], &file, 1)).unwrap();
    let findings = letters[0]["findings"].as_array().unwrap();
    let director = findings.iter().find(|finding| finding["rule"] == "director-mismatch").unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let start = usize::try_from(director["place"]["start"].as_u64().unwrap()).unwrap();
    assert!(text[start..].starts_with("Seizo Onoe"));
    assert_eq!((&director["severity"], &director["place"]["line"]), (&Value::from("error"), &Value::from(56)));
    assert_eq!(director["place"]["text"], "Seizo Onoe");
    let lines = printed(&["--format", "ndjson"], &file, 1);
    let rules: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["rule"].clone()).collect();
    assert_eq!(rules, ["deadline-on-weekend", "director-mismatch", "work-item-title-differs"]);
}

#[test]
fn sarif_names_rules_levels_and_regions() {
    let folder = tempfile::tempdir().unwrap();
    let log: Value = serde_json::from_str(&printed(&["--format", "sarif"], &faulty(folder.path()), 1)).unwrap();
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!((log["version"].as_str(), results.len()), (Some("2.1.0"), 3));
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(
            region["startLine"].as_u64().unwrap() > 1 && region["endColumn"].as_u64() > region["startColumn"].as_u64()
        );
    }
    let levels: Vec<&str> = results.iter().map(|result| result["level"].as_str().unwrap()).collect();
    assert_eq!(levels, ["note", "error", "warning"]);
}

#[test]
fn workflow_commands_and_junit_escape_what_ends_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = faulty(folder.path());
    let commands = printed(&["--format", "github", "--only", "director-mismatch"], &file, 1);
    assert!(commands.starts_with("::error file=") && commands.contains(",line=56,"), "{commands}");
    assert!(commands.contains("title=director-mismatch::Seizo Onoe was not") && commands.contains("%0A"), "{commands}");
    assert_eq!(commands.lines().count(), 1);
    let suites = printed(&["--format", "junit", "--deny", "warnings"], &file, 1);
    assert!(
        suites.contains("failures=\"2\"") && suites.contains("<failure type=\"work-item-title-differs\""),
        "{suites}"
    );
    assert!(suites.contains("<testcase name=\"annex-order\"") && suites.contains("<system-out>"), "{suites}");
    assert!(!suites.contains("& ") && !suites.contains("\u{1b}"), "{suites}");
}

#[test]
fn a_letter_on_one_line_is_cut_to_a_window_around_the_place() {
    let text = std::fs::read_to_string(path("virtual_ru.txt")).unwrap().replace("Сэйдзо Оноэ", "Чхе Суб Ли");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("line.txt");
    std::fs::write(&file, text.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap();
    let shown = printed(&["--only", "director-mismatch"], &file, 1);
    let source = shown.lines().find(|line| line.contains("Чхе Суб Ли") && line.contains('|')).unwrap();
    let underline = shown.lines().find(|line| line.contains("^^^")).unwrap();
    assert!(source.chars().count() < 120 && source.contains('…'), "{source}");
    // Cyrillic letters are one column wide, so the underline stands below the name.
    let column = |line: &str, what: &str| line[..line.find(what).unwrap()].chars().count();
    assert_eq!(column(source, "Чхе Суб Ли"), column(underline, "^^^"), "{shown}");
    let (_, column) = shown.lines().nth(1).unwrap().rsplit_once(':').unwrap();
    assert!(column.trim().parse::<usize>().unwrap() > 1_000, "{shown}");
}

#[test]
fn arabic_and_chinese_places_are_shown_and_arabic_words_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    let show = |letter: &str, from: &str, to: &str| {
        std::fs::write(&file, std::fs::read_to_string(path(letter)).unwrap().replace(from, to)).unwrap();
        printed(&["--only", "director-mismatch"], &file, 1)
    };
    let arabic = show("virtual_ar.txt", "سيزو أونوي", "تشيساب لي");
    let label = arabic.lines().find(|line| line.contains("^^^")).unwrap();
    assert!(label.contains("تشيساب لي") && label.contains("not Director then"), "{arabic}");
    let chinese = show("virtual_zh.txt", "尾上诚藏", "李在摄");
    // Ideographs are two columns wide.
    assert!(chinese.contains("^^^^^^ not Director then"), "{chinese}");
}

#[test]
fn rules_are_listed_and_explained() {
    program().arg("rules").assert().success().stdout(contains("weekday-mismatch").and(contains("signature-missing")));
    let output = program().args(["rules", "--format", "json"]).assert().success().get_output().stdout.clone();
    let rules: Vec<Value> = serde_json::from_slice(&output).unwrap();
    assert_eq!(rules.len(), tsb_letters::check::rules().len());
    program()
        .args(["explain", "weekday-mismatch"])
        .assert()
        .success()
        .stdout(contains("# What to do").and(contains("error, since")));
    program().args(["explain", "no-such-rule"]).assert().code(2).stderr(contains("no-such-rule"));
}
