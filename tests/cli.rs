//! The program as its users run it.

mod support;

use assert_cmd::Command;
use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;

fn program() -> Command {
    Command::cargo_bin("tsb-letters").unwrap()
}

fn fixture(name: &str) -> String {
    support::fixtures().join(name).display().to_string()
}

const LETTER: &str = "en/2017-09-11_COL-2-TSAG_en.txt";
const CIRCULAR: &str = "en/2000-11-09_TSB-circular-6_en--refused.txt";

#[test]
fn one_file_gives_one_object() {
    let output = program().args(["parse", &fixture(LETTER)]).assert().success().get_output().stdout.clone();
    let letter: Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(letter["letter"]["group"], "TSAG");
    assert_eq!(letter["source"]["name"], "2017-09-11_COL-2-TSAG_en.txt");
    assert_eq!(letter["source"]["encoding"], "UTF-8");
    assert!(letter["evidence"]["/letter/date"]["line"].as_u64().unwrap() > 1);
}

#[test]
fn standard_input_is_read() {
    let bytes = std::fs::read(fixture(LETTER)).unwrap();
    let output = program()
        .args(["parse", "--no-evidence", "-"])
        .write_stdin(bytes)
        .assert()
        .success()
        .get_output()
        .stdout
        .clone();
    let letter: Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(letter["source"]["name"], Value::Null);
    assert!(letter.get("evidence").is_none());
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let files = [fixture(LETTER), fixture("absent.txt"), fixture(CIRCULAR), fixture("ru/2010-09-16_COL-7-11_ru.txt")];
    let told = contains("absent.txt").and(contains("TSB Circular")).and(contains("[not-a-collective-letter]"));
    let output = program().arg("parse").args(&files).assert().code(1).stderr(told).get_output().stdout.clone();
    let letters: Vec<Value> = serde_json::from_slice(&output).unwrap();
    assert_eq!(letters.len(), 2);
    let lines =
        program().args(["parse", "--format", "ndjson"]).args(&files).assert().code(1).get_output().stdout.clone();
    let lines = String::from_utf8(lines).unwrap();
    let numbers: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["letter"]["number"].clone()).collect();
    assert_eq!(numbers, [2, 7]);
}

#[test]
fn a_refusal_has_its_own_status_and_prints_nothing() {
    program().args(["parse", &fixture(CIRCULAR)]).assert().code(3).stdout("");
}

#[test]
fn a_wrong_command_line_has_its_own_status() {
    program().args(["parse", "--format", "xml", "x"]).assert().code(2);
    program().arg("parse").assert().code(2);
}

#[test]
fn the_text_is_the_one_that_evidence_counts_in() {
    let path = fixture("en/2017-09-11_COL-2-TSAG_en.docx");
    let text = program().args(["text", &path]).assert().success().get_output().stdout.clone();
    let parsed = program().args(["parse", &path]).assert().success().get_output().stdout.clone();
    let letter: Value = serde_json::from_slice(&parsed).unwrap();
    let place = &letter["evidence"]["/letter/date"];
    let at = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
    assert_eq!(std::str::from_utf8(&text[at("start")..at("end")]).unwrap(), "11 September 2017");
}

#[test]
fn an_encoding_can_be_named() {
    let text = std::fs::read_to_string(fixture("ru/2010-09-16_COL-7-11_ru.txt")).unwrap();
    let (bytes, _, lost) = encoding_rs::KOI8_R.encode(&text);
    let read = |arguments: &[&str]| {
        let output = program()
            .args(["parse", "--no-evidence"])
            .args(arguments)
            .arg("-")
            .write_stdin(bytes.to_vec())
            .assert()
            .success();
        serde_json::from_slice::<Value>(&output.get_output().stdout).unwrap()
    };
    // The dashes and quotes that KOI8-R lacks come out as references, which is what makes the file one of an old archive.
    assert!(lost);
    assert_eq!(read(&[])["source"]["encoding"], "KOI8-R");
    assert_eq!(read(&["--encoding", "koi8-r"])["contact"]["email"], "tsbsg11@itu.int");
    program()
        .args(["parse", "--encoding", "klingon", "-"])
        .write_stdin(bytes.to_vec())
        .assert()
        .code(1)
        .stderr(contains("klingon"));
}

#[test]
fn a_file_name_that_says_something_else_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let read = |name: &str| {
        let file = folder.path().join(name);
        std::fs::copy(fixture("en/2019-02-18_COL-6-5_en--addendum.docx"), &file).unwrap();
        let output = program().arg("parse").arg(file).assert().success().get_output().stdout.clone();
        serde_json::from_slice::<Value>(&output).unwrap()["diagnostics"].clone()
    };
    assert_eq!(read("T17-SG05-COL-0006!A1!MSW-E.docx"), serde_json::json!([]));
    let told = read("T17-SG05-COL-0008!A1!MSW-E.docx");
    assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
    assert_eq!(told[0]["code"], "file-name-number-mismatch");
    assert_eq!(told[0]["message"], "The file's name says number 8, the letter says 6.");
}

#[test]
fn coverage_lists_what_is_not_accounted_for() {
    let word = fixture("en/2017-09-11_COL-2-TSAG_en.docx");
    let shown = contains("% of the text is accounted for").and(contains("word/document.xml, paragraph"));
    program()
        .args(["parse", "--coverage", "--format", "text", &word, &fixture(CIRCULAR)])
        .assert()
        .code(3)
        .stdout(shown);
    // Standard output is no terminal here.
    let output = program().args(["parse", "--coverage", &word]).assert().success().get_output().stdout.clone();
    let letter: Value = serde_json::from_slice(&output).unwrap();
    let unclaimed = letter["coverage"]["unclaimed"].as_array().unwrap();
    assert!(unclaimed.iter().any(|one| one["text"] == "I wish you a productive and enjoyable meeting."));
    assert!(unclaimed.iter().all(|one| one["part"] == "word/document.xml"));
    let output = program().args(["parse", &word]).assert().success().get_output().stdout.clone();
    let letter: Value = serde_json::from_slice(&output).unwrap();
    assert!(letter["coverage"]["share"].as_f64().unwrap() > 0.8);
    assert!(letter["coverage"].get("unclaimed").is_none());
}

#[test]
fn a_summary_for_people_is_one_of_coverage() {
    program().args(["parse", "--format", "text", &fixture(LETTER)]).assert().code(2).stderr(contains("--coverage"));
}

#[test]
fn schema_completions_and_man_page_are_printed() {
    let published = std::fs::read_to_string(support::fixtures().join("../schema/letter.schema.json")).unwrap();
    program().arg("schema").assert().success().stdout(published);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        program().args(["completions", shell]).assert().success().stdout(contains("no-evidence"));
    }
    program().arg("man").assert().success().stdout(contains("Exit status"));
    program().args(["man", "parse"]).assert().success().stdout(contains("ndjson"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let status = std::process::Command::new("sh")
        .arg("-c")
        .arg(format!("{} schema | head -c 10 > /dev/null; exit ${{PIPESTATUS:-0}}", env!("CARGO_BIN_EXE_tsb-letters")))
        .status()
        .unwrap();
    assert!(status.success());
}
