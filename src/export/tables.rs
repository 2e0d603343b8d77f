//! Letters as a folder of tables (CSV, RFC 4180): those that an import writes, with the same columns; see
//! [`crate::tables::csv`].

use std::{
    collections::HashSet,
    io::{self, Write},
};

use super::Export;
use crate::{
    Parsed,
    tables::{TABLES, csv},
};

/// Where tables are put.
pub trait Folder {
    /// A file of the folder.
    type File: Write;

    /// Opens an empty file of this name: `meetings.csv`.
    ///
    /// # Errors
    /// When the file cannot be created.
    fn create(&mut self, name: &str) -> io::Result<Self::File>;
}

/// Writes letters as tables.
#[derive(Debug)]
pub struct Tables<W: Write> {
    /// One for each of [`TABLES`].
    files: Vec<W>,
    /// The hashes of the letters that have rows, for a hash is the key of its rows.
    written: HashSet<String>,
    /// How many letters came a second time.
    again: usize,
}

impl<W: Write> Tables<W> {
    /// Creates the tables with their headings.
    ///
    /// # Errors
    /// When a file cannot be created or written.
    pub fn new(folder: &mut impl Folder<File = W>) -> io::Result<Self> {
        let create = |table| {
            let mut file = folder.create(&csv::file(table))?;
            file.write_all(csv::head(table).as_bytes())?;
            Ok(file)
        };
        let files = TABLES.iter().map(create).collect::<io::Result<_>>()?;
        Ok(Self { files, written: HashSet::new(), again: 0 })
    }
}

impl<W: Write> Export for Tables<W> {
    fn letter(&mut self, mut letter: Parsed) -> io::Result<()> {
        if !self.written.insert(letter.source.sha256.clone()) {
            self.again += 1;
            return Ok(());
        }
        let lines = csv::lines(&mut letter);
        self.files.iter_mut().zip(lines).try_for_each(|(file, lines)| file.write_all(&lines))
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<String>> {
        self.files.iter_mut().try_for_each(W::flush)?;
        let remark = || format!("{} of the letters have the bytes of another and no rows of their own.", self.again);
        Ok((self.again > 0).then(remark).into_iter().collect())
    }
}
