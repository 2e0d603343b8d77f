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
    archive::Record,
    tables::{TABLES, csv},
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
        let named = TABLES.iter().map(|table| Named { path: folder.join(csv::file(table)), head: csv::head(table) });
        Journal::open(&Self::manifest(folder), named.collect()).map(Self)
    }

    /// The record of all inputs of a folder.
    #[must_use]
    pub fn manifest(folder: &Path) -> PathBuf {
        folder.join("manifest.ndjson")
    }

    /// What a folder has recorded; nothing of it is changed.
    ///
    /// # Errors
    /// When its manifest cannot be read.
    pub fn look(folder: &Path) -> io::Result<Vec<Record>> {
        let files: Vec<PathBuf> = TABLES.iter().map(|table| folder.join(csv::file(table))).collect();
        Journal::look(&Self::manifest(folder), &files.iter().map(PathBuf::as_path).collect::<Vec<_>>())
    }
}

impl Target for Csv {
    type Prepared = Vec<Vec<u8>>;

    fn prepare(letter: &mut Parsed, _: &str) -> Vec<Vec<u8>> {
        csv::lines(letter)
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
