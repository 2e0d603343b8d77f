//! Findings as JUnit XML: one suite a letter, one case a rule, a failure where the rule found something denied.

use std::io::{self, Write};

use tsb_letters::Severity;

use super::{Note, Printer, Subject, Task};

/// Collects the suites.
#[derive(Debug)]
pub(super) struct Junit {
    task: Task,
    suites: String,
}

impl Junit {
    pub(super) const fn new(task: Task) -> Self {
        Self { task, suites: String::new() }
    }
}

impl Printer for Junit {
    fn letter(&mut self, _: &mut dyn Write, subject: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        let Task { kinds, denied, .. } = &self.task;
        let failing = |rule: &str| notes.iter().any(|note| note.rule == rule && note.severity >= *denied);
        let failures = kinds.iter().filter(|kind| failing(kind.id)).count();
        let tests = kinds.len();
        let file = escaped(subject.name);
        let mut suite =
            format!("  <testsuite name=\"{file}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n");
        for kind in kinds {
            suite.push_str(&case(kind.id, &file, notes, *denied));
        }
        suite.push_str("  </testsuite>\n");
        self.suites.push_str(&suite);
        Ok(())
    }

    fn end(&mut self, output: &mut dyn Write) -> io::Result<()> {
        let name = self.task.name;
        let head = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tsb-letters {name}\">\n");
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
