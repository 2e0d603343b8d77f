//! Tables as CSV (RFC 4180, UTF-8): a file a table.
//!
//! Rows begin with `version`, the SHA-256 of the bytes that the letter was read from, which ties the tables; those of
//! `versions.csv` go on with `letter`, the [identity](super::identity) that versions of one letter share. An empty cell is
//! a value that the letter does not state.

use super::{Cell, Rows, Table, identity, rows};
use crate::Parsed;

/// The name of a table's file: `meetings.csv`.
#[must_use]
pub fn file(table: &Table) -> String {
    format!("{}.csv", table.name)
}

/// The first line of a table's file.
#[must_use]
pub fn head(table: &Table) -> String {
    let own = table.keys.iter().copied().chain(table.columns.iter().map(|column| column.name));
    let keys: &[&str] = if table.lists.is_empty() { &["version", "letter"] } else { &["version"] };
    let names: Vec<&str> = keys.iter().copied().chain(own).collect();
    names.join(",") + "\r\n"
}

/// The lines of a letter, those of each table together, in the order of [`TABLES`](super::TABLES).
pub fn lines(letter: &mut Parsed) -> Vec<Vec<u8>> {
    let identity = identity::of_or_own(letter);
    let tables = rows(letter);
    tables.iter().map(|rows| lines_of(rows, &letter.source.sha256, &identity)).collect()
}

fn lines_of(rows: &Rows, version: &str, identity: &str) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let letter = rows.table.lists.is_empty().then_some(identity);
    for row in &rows.rows {
        let keys = row.keys.iter().map(i64::to_string);
        let cells = row.cells.iter().map(|cell| match cell {
            Cell::Null => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Integer(number) => number.to_string(),
            Cell::Share(share) => share.to_string(),
            Cell::Boolean(is) => is.to_string(),
        });
        let fields = [version].into_iter().chain(letter).map(str::to_owned).chain(keys).chain(cells);
        writer.write_record(fields).expect("memory can be written, and every row has the fields of its head");
    }
    writer.into_inner().expect("memory can be written")
}
