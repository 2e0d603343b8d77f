//! How the work of reading grows with a letter, counted in instructions: never faster than n log n.
//!
//! Valgrind's callgrind runs this test program on [`measured`] and writes what it has counted into a file before each
//! [`read`] and at the end.

#[path = "growth/adversaries.rs"]
mod adversaries;
mod support;

use std::{fs, hint::black_box, path::Path, process::Command};

use adversaries::ADVERSARIES;
use tsb_letters::Options;

/// The size of the smallest letters, in rows; the others have two, four and eight times as many.
const ROWS: usize = 250;
const TIMES: [usize; 4] = [1, 2, 4, 8];
/// What may come on top of n log n: vectors that grow, caches that are filled.
const SLACK: f64 = 1.2;

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Letters of one kind with their name, the smallest first.
type Series = (String, [String; 4]);

fn series() -> Vec<Series> {
    let grown = ADVERSARIES.iter().map(|(name, grow)| ((*name).to_owned(), TIMES.map(|times| grow(ROWS * times))));
    let repeated = LANGUAGES.into_iter().flat_map(|language| {
        // A letter's lines over and over, and the same without line ends: every word of the language many times.
        let lines = TIMES.map(|times| letter(language).repeat(2 * times));
        let line = lines.clone().map(|lines| lines.replace('\n', " "));
        [
            (format!("a letter in {language} repeated"), lines),
            (format!("a letter in {language} repeated in one line"), line),
        ]
    });
    grown.chain(repeated).collect()
}

/// An undamaged letter of a language.
fn letter(language: &str) -> String {
    let files = support::files(&support::fixtures().join(language), &["txt"]);
    let whole = files.iter().find(|path| !path.to_string_lossy().contains("--")).unwrap();
    fs::read_to_string(whole).unwrap()
}

/// Where this is called callgrind begins a count.
#[inline(never)]
fn read(letter: &str) {
    // A letter that is refused has been looked through too.
    let _ = black_box(tsb_letters::parse(letter.as_bytes(), &Options::default()));
}

#[test]
#[ignore = "run by the other test, under callgrind"]
fn measured() {
    let all = series();
    for language in LANGUAGES {
        read(&letter(language));
    }
    for (_, letters) in &all {
        letters.iter().for_each(|letter| read(letter));
    }
}

/// The instructions of each call of [`read`], in order.
fn counts(folder: &Path) -> Vec<f64> {
    let output = Command::new("valgrind")
        .arg("--tool=callgrind")
        .arg(format!("--callgrind-out-file={}", folder.join("out").display()))
        .arg("--dump-before=growth::read*")
        .arg(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "measured", "--test-threads=1"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // The first count is what came before the first call; the last, at the end of the program, has no number.
    let numbered = (2..).map(|count| folder.join(format!("out.{count}"))).map_while(|file| instructions(&file));
    numbered.chain(instructions(&folder.join("out"))).collect()
}

/// `totals: 123456`
fn instructions(file: &Path) -> Option<f64> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().rev().find_map(|line| line.strip_prefix("totals: "))?.trim().parse().ok()
}

#[test]
fn work_grows_no_faster_than_n_log_n() {
    if !support::has_program("valgrind", "instructions were not counted") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let counts = counts(folder.path());
    let all = series();
    let counts = &counts[LANGUAGES.len()..];
    assert_eq!(counts.len(), all.len() * TIMES.len(), "a call was not counted");
    let mut faster = Vec::new();
    for ((name, letters), counts) in all.iter().zip(counts.chunks(TIMES.len())) {
        let bytes = letters.each_ref().map(|letter| letter.len() as f64);
        eprintln!("{name}: {:.0?} instructions a byte", [0, 3].map(|at| counts[at] / bytes[at]));
        let growth = |at: usize| bytes[at] * bytes[at].log2();
        let most = |at: usize| counts[0] * growth(at) / growth(0) * SLACK;
        if (1..TIMES.len()).any(|at| counts[at] > most(at)) {
            faster.push(format!("{name}: {counts:.0?} instructions for {bytes:?} bytes"));
        }
    }
    assert!(faster.is_empty(), "{faster:#?}");
}
