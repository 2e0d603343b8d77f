//! Rows as `COPY` takes them in its text form.

use std::{fmt::Write as _, io::Write as _};

use postgres::Transaction;

use crate::archive::tables::Cell;

/// Lines of values.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// Whether the line has a value already.
    begun: bool,
}

impl Lines {
    fn next(&mut self) {
        if std::mem::replace(&mut self.begun, true) {
            self.text.push('\t');
        }
    }

    pub(super) fn integer(&mut self, number: i64) {
        self.next();
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{number}");
    }

    pub(super) fn text(&mut self, text: &str) {
        self.next();
        let mut rest = text;
        while let Some(at) = rest.find(['\\', '\t', '\n', '\r', '\0']) {
            self.text.push_str(&rest[..at]);
            self.text.push_str(match rest.as_bytes()[at] {
                b'\\' => "\\\\",
                b'\t' => "\\t",
                b'\n' => "\\n",
                b'\r' => "\\r",
                // The server has no text with NUL; none stands in letters, but the name of an archive's member may have one.
                _ => "\u{FFFD}",
            });
            rest = &rest[at + 1..];
        }
        self.text.push_str(rest);
    }

    pub(super) fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.nothing(),
        }
    }

    fn nothing(&mut self) {
        self.next();
        self.text.push_str("\\N");
    }

    pub(super) fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Null => self.nothing(),
            Cell::Text(text) => self.text(text),
            Cell::Integer(number) => self.integer(*number),
            Cell::Share(share) => self.text(&share.to_string()),
            Cell::Boolean(is) => self.text(if *is { "t" } else { "f" }),
        }
    }

    /// Ends a line.
    pub(super) fn end(&mut self) {
        self.text.push('\n');
        self.begun = false;
    }

    /// Sends the lines to a table.
    pub(super) fn send(self, transaction: &mut Transaction<'_>, copy: &str) -> Result<(), postgres::Error> {
        if self.text.is_empty() {
            return Ok(());
        }
        let mut writer = transaction.copy_in(copy)?;
        let sent = writer.write_all(self.text.as_bytes());
        let ended = writer.finish();
        // Where sending failed, the server says why at the end.
        debug_assert!(sent.is_ok() || ended.is_err());
        ended.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_parted_and_what_parts_them_is_written_otherwise() {
        let mut lines = Lines::default();
        lines.integer(7);
        lines.text("a\tb\\N\r\nc\0д");
        lines.maybe(None);
        lines.end();
        lines.cell(&Cell::Boolean(true));
        lines.cell(&Cell::Null);
        lines.end();
        assert_eq!(lines.text, "7\ta\\tb\\\\N\\r\\nc\u{FFFD}д\t\\N\nt\t\\N\n");
    }
}
