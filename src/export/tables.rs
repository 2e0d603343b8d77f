//! Letters as a folder of tables: those that an import writes, with the same columns; see [`crate::tables`].

use std::{
    collections::HashSet,
    io::{self, Write},
    marker::PhantomData,
};

use super::Export;
use crate::{
    Parsed,
    tables::{Sheet, TABLES, identity, rows},
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

/// Writes letters as tables, each a sheet of some form.
#[derive(Debug)]
pub struct Tables<W, S: Sheet<W>> {
    /// One for each of [`TABLES`].
    sheets: Vec<S>,
    /// The hashes of the letters that have rows, for a hash is the key of its rows.
    written: HashSet<String>,
    /// How many letters came a second time.
    again: usize,
    file: PhantomData<W>,
}

impl<W, S: Sheet<W>> Tables<W, S> {
    /// Creates the tables, empty.
    ///
    /// # Errors
    /// When a file cannot be created or written.
    pub fn new(folder: &mut impl Folder<File = W>) -> io::Result<Self> {
        let sheets = TABLES.iter().map(|table| S::begin(table, folder.create(&S::file(table))?));
        let sheets = sheets.collect::<io::Result<_>>()?;
        Ok(Self { sheets, written: HashSet::new(), again: 0, file: PhantomData })
    }
}

impl<W, S: Sheet<W>> Export for Tables<W, S> {
    fn letter(&mut self, mut letter: Parsed) -> io::Result<()> {
        if !self.written.insert(letter.source.sha256.clone()) {
            self.again += 1;
            return Ok(());
        }
        let identity = identity::of_or_own(&letter);
        let tables = rows(&mut letter);
        let version = &letter.source.sha256;
        self.sheets.iter_mut().zip(&tables).try_for_each(|(sheet, rows)| sheet.rows(rows, version, &identity))
    }

    fn finish(self: Box<Self>) -> io::Result<Vec<String>> {
        self.sheets.into_iter().try_for_each(S::end)?;
        let remark = || format!("{} of the letters have the bytes of another and no rows of their own.", self.again);
        Ok((self.again > 0).then(remark).into_iter().collect())
    }
}
