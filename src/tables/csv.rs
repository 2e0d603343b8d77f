//! Tables as CSV (RFC 4180, UTF-8): a file a table.
//!
//! Rows begin with `version`, the SHA-256 of the bytes that the letter was read from, which ties the tables; those of
//! `versions.csv` go on with `letter`, the [`identity`] that versions of one letter share. An empty cell is
//! a value that the letter does not state.

use std::io::{self, Read, Write};

use super::{Cell, Column, Kind, Row, Rows, Sheet, Table, identity, rows};
use crate::Parsed;

/// A file of lines.
#[derive(Debug)]
pub struct Lines<W: Write>(W);

impl<W: Write> Sheet<W> for Lines<W> {
    const ENDING: &str = "csv";

    fn begin(table: &'static Table, mut file: W) -> io::Result<Self> {
        file.write_all(head(table).as_bytes())?;
        Ok(Self(file))
    }

    fn rows(&mut self, rows: &Rows, version: &str, letter: &str) -> io::Result<()> {
        self.0.write_all(&lines_of(rows, version, letter))
    }

    fn end(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The name of a table's file: `meetings.csv`.
#[must_use]
pub fn file(table: &Table) -> String {
    Lines::<Vec<u8>>::file(table)
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

/// A row of a file, with what its letter is known by.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The SHA-256 of the bytes that the letter was read from.
    pub version: String,
    /// The letter's identity; only the rows of versions have it, and the others nothing.
    pub letter: String,
    /// The row.
    pub row: Row,
}

/// Reads a table's file, whose first line is passed over.
pub fn read<R: Read>(table: &'static Table, from: R) -> impl Iterator<Item = io::Result<Line>> {
    csv::Reader::from_reader(from).into_records().map(move |record| {
        let record = record.map_err(io::Error::other)?;
        line(table, &record).ok_or_else(|| io::Error::other(format!("a line of {} is damaged", file(table))))
    })
}

fn line(table: &Table, record: &csv::StringRecord) -> Option<Line> {
    let mut fields = record.iter();
    let version = fields.next()?.to_owned();
    let letter = if table.lists.is_empty() { fields.next()?.to_owned() } else { String::new() };
    let keys = fields.by_ref().take(table.keys.len()).map(|key| key.parse().ok()).collect::<Option<_>>()?;
    let cells: Option<Vec<Cell>> = fields.zip(table.columns).map(|(text, column)| cell(text, column)).collect();
    let cells = cells.filter(|cells| cells.len() == table.columns.len())?;
    Some(Line { version, letter, row: Row { keys, cells } })
}

fn cell(text: &str, column: &Column) -> Option<Cell> {
    match column.kind {
        _ if text.is_empty() => Some(Cell::Null),
        Kind::Text | Kind::Date | Kind::Time => Some(Cell::Text(text.to_owned())),
        Kind::Integer => text.parse().ok().map(Cell::Integer),
        Kind::Share => text.parse().ok().map(Cell::Share),
        Kind::Boolean => text.parse().ok().map(Cell::Boolean),
    }
}
