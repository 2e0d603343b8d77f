//! Findings as workflow commands of GitHub Actions, which shows them beside the file.

use std::io::{self, Write};

use tsb_letters::Severity;

use super::{Note, Printer, Subject};

/// One command a finding.
#[derive(Debug)]
pub(super) struct Github;

impl Printer for Github {
    fn letter(&mut self, output: &mut dyn Write, _: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        for note in notes {
            let command = match note.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let (start, end) = (note.place.start(), note.place.end());
            let file = property(note.place.source.file);
            write!(output, "::{command} file={file},line={},endLine={},", start.line, end.line)?;
            // Columns of several lines are refused.
            if start.line == end.line {
                write!(output, "col={},endColumn={},", start.column, end.column)?;
            }
            let told = [Some(note.message), note.reason, note.help];
            let told: Vec<&str> = told.into_iter().flatten().collect();
            writeln!(output, "title={}::{}", property(note.rule), data(&told.join("\n")))?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// The signs that end a command's text, escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The signs that end a property, escaped.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
