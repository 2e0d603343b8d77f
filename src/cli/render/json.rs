//! Findings as JSON: an array with one object a letter, or one object a finding and line.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Note, Printer, Shown, Subject};

/// One object a letter.
#[derive(Debug, Default)]
pub(super) struct Json {
    letters: Vec<Value>,
}

impl Printer for Json {
    fn letter(&mut self, _: &mut dyn Write, subject: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        let findings: Vec<Value> = notes.iter().map(finding).collect();
        self.letters.push(if subject.versions.is_empty() {
            json!({ "file": subject.name, "findings": findings })
        } else {
            json!({ "letter": subject.name, "versions": subject.versions, "differences": findings })
        });
        Ok(())
    }

    fn end(&mut self, output: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *output, &self.letters)?;
        output.write_all(b"\n")
    }
}

/// One object a finding.
#[derive(Debug)]
pub(super) struct Lines;

impl Printer for Lines {
    fn letter(&mut self, output: &mut dyn Write, subject: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        let about = if subject.versions.is_empty() { "file" } else { "letter" };
        for note in notes {
            let mut value = finding(note);
            value[about] = Value::from(subject.name);
            serde_json::to_writer(&mut *output, &value)?;
            output.write_all(b"\n")?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

fn finding(note: &Note<'_>) -> Value {
    let mut finding = json!({
        "rule": note.rule,
        "severity": note.severity,
        "message": note.message,
        "reason": note.reason,
        "help": note.help,
        "place": place(&note.place),
        "others": note.others.iter().map(place).collect::<Vec<_>>(),
    });
    if let Some(fact) = note.fact {
        finding["fact"] = Value::from(fact);
    }
    finding
}

fn place(place: &Shown<'_>) -> Value {
    let (start, end) = (place.start(), place.end());
    let mut told = json!({
        "start": place.span.start,
        "end": place.span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": place.words(),
        "label": place.label,
        "file": place.source.file,
    });
    if let Some(value) = place.value {
        told["value"] = Value::from(value);
    }
    told
}
