//! A folder of tables, RFC 4180 in UTF-8: a file a table, whose rows name their version by the SHA-256 of its bytes.
//! `versions.csv` names the letter of each version; `manifest.ndjson` records all inputs.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    Target,
    journal::{Journal, Named},
};
use crate::{
    Parsed,
    archive::{
        Record, identity,
        tables::{Cell, Rows, TABLES, Table, rows},
    },
};

/// A folder of tables.
pub struct Csv(Journal);

impl Csv {
    /// Opens a folder, or makes it.
    ///
    /// # Errors
    /// When it cannot be opened, or its files were not made by an import.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let named = TABLES.iter().map(|table| Named { path: file(folder, table), head: head(table) }).collect();
        Journal::open(&manifest(folder), named).map(Self)
    }

    /// What a folder has recorded; nothing of it is changed.
    ///
    /// # Errors
    /// When its manifest cannot be read.
    pub fn look(folder: &Path) -> io::Result<Vec<Record>> {
        let files: Vec<PathBuf> = TABLES.iter().map(|table| file(folder, table)).collect();
        Journal::look(&manifest(folder), &files.iter().map(PathBuf::as_path).collect::<Vec<_>>())
    }
}

fn manifest(folder: &Path) -> PathBuf {
    folder.join("manifest.ndjson")
}

fn file(folder: &Path, table: &Table) -> PathBuf {
    folder.join(table.name).with_extension("csv")
}

fn head(table: &Table) -> String {
    let own = table.keys.iter().copied().chain(table.columns.iter().map(|column| column.name));
    let keys: &[&str] = if table.lists.is_empty() { &["version", "letter"] } else { &["version"] };
    let names: Vec<&str> = keys.iter().copied().chain(own).collect();
    names.join(",") + "\r\n"
}

impl Target for Csv {
    type Prepared = Vec<Vec<u8>>;

    fn prepare(letter: &mut Parsed, _: &str) -> Vec<Vec<u8>> {
        let identity = identity::of_or_own(letter);
        let tables = rows(letter);
        tables.iter().map(|rows| lines(rows, &letter.source.sha256, &identity)).collect()
    }

    fn records(&mut self) -> io::Result<Vec<Record>> {
        Ok(self.0.records())
    }

    fn write(&mut self, batch: Vec<(Record, Option<Vec<Vec<u8>>>)>) -> io::Result<()> {
        self.0.write(batch)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.0.finish()
    }
}

fn lines(rows: &Rows, version: &str, identity: &str) -> Vec<u8> {
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
