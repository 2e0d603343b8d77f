//! Findings as JUnit XML: one suite a letter, one case a rule, a failure where the rule found something denied.

use std::io::{self, Write};

use tsb_letters::{Severity, check};

use super::{Note, Printer, Source};

/// Collects the suites.
#[derive(Debug)]
pub(super) struct Junit {
    denied: Severity,
    suites: String,
}

impl Junit {
    pub(super) const fn new(denied: Severity) -> Self {
        Self { denied, suites: String::new() }
    }
}

impl Printer for Junit {
    fn letter(&mut self, _: &mut dyn Write, source: Source<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        let failing = |rule: &str| notes.iter().any(|note| note.rule == rule && note.severity >= self.denied);
        let failures = check::rules().iter().filter(|rule| failing(rule.id)).count();
        let tests = check::rules().len();
        let file = escaped(source.file);
        let mut suite =
            format!("  <testsuite name=\"{file}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n");
        for rule in check::rules() {
            suite.push_str(&case(rule.id, &file, notes, self.denied));
        }
        suite.push_str("  </testsuite>\n");
        self.suites.push_str(&suite);
        Ok(())
    }

    fn end(&mut self, output: &mut dyn Write) -> io::Result<()> {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tsb-letters check\">\n";
        writeln!(output, "{head}{}</testsuites>", self.suites)
    }
}

fn case(rule: &str, file: &str, notes: &[Note<'_>], denied: Severity) -> String {
    let mut found = notes.iter().filter(|note| note.rule == rule).peekable();
    let head = format!("    <testcase name=\"{rule}\" classname=\"{file}\"");
    let Some(first) = found.peek() else { return format!("{head}/>\n") };
    let (message, failing) = (escaped(first.message), first.severity >= denied);
    let told: Vec<String> = found.map(told).collect();
    let told = escaped(&told.join("\n"));
    let inside = if failing {
        format!("<failure type=\"{rule}\" message=\"{message}\">{told}</failure>")
    } else {
        format!("<system-out>{told}</system-out>")
    };
    format!("{head}>{inside}</testcase>\n")
}

fn told(note: &Note<'_>) -> String {
    let start = note.place.start();
    let head = format!("{}:{}:{}: {}", note.place.source.file, start.line, start.column, note.message);
    [Some(head.as_str()), note.reason, note.help].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The signs of XML escaped, and what XML does not allow left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(character),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if character.is_ascii_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}
