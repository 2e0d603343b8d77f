//! Findings as SARIF 2.1.0, the form of code scanning.

use std::io::{self, Write};

use serde_json::{Value, json};
use tsb_letters::Severity;

use super::{Kind, Note, Printer, Shown, Subject, Task};

/// Collects the results of one run.
#[derive(Debug)]
pub(super) struct Sarif {
    kinds: Vec<Kind>,
    results: Vec<Value>,
}

impl Sarif {
    pub(super) fn new(task: Task) -> Self {
        Self { kinds: task.kinds, results: Vec::new() }
    }
}

impl Printer for Sarif {
    fn letter(&mut self, _: &mut dyn Write, _: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        self.results.extend(notes.iter().map(|note| result(note, &self.kinds)));
        Ok(())
    }

    fn end(&mut self, output: &mut dyn Write) -> io::Result<()> {
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "tsb-letters",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": self.kinds.iter().map(rule).collect::<Vec<_>>(),
                } },
                "columnKind": "unicodeCodePoints",
                "results": self.results,
            }],
        });
        serde_json::to_writer_pretty(&mut *output, &log)?;
        output.write_all(b"\n")
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn rule(rule: &Kind) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.summary },
        "help": { "text": rule.page, "markdown": rule.page },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(note: &Note<'_>, kinds: &[Kind]) -> Value {
    let told: Vec<&str> = [Some(note.message), note.reason, note.help].into_iter().flatten().collect();
    let index = kinds.iter().position(|rule| rule.id == note.rule);
    let mut result = json!({
        "ruleId": note.rule,
        "level": level(note.severity),
        "message": { "text": told.join(" ") },
        "locations": [location(&note.place)],
        "relatedLocations": note.others.iter().map(location).collect::<Vec<_>>(),
    });
    if let Some(index) = index {
        result["ruleIndex"] = Value::from(index);
    }
    result
}

fn location(place: &Shown<'_>) -> Value {
    let (start, end) = (place.start(), place.end());
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(place.source.file) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
                "snippet": { "text": place.words() },
            },
        },
        "message": { "text": place.label },
    })
}

/// A path as a relative reference: what a URI does not allow is percent-encoded.
fn uri(file: &str) -> String {
    let mut uri = String::with_capacity(file.len());
    for byte in file.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'!' => {
                uri.push(char::from(byte));
            }
            b'\\' => uri.push('/'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
