//! One object a line: the letters as `parse` prints them. The manifest stands beside, as `NAME.manifest`.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    Target,
    journal::{Journal, Named},
};
use crate::{Parsed, archive::Record};

/// A file of letters, one a line.
pub struct Ndjson(Journal);

impl Ndjson {
    /// Opens a file, or makes it.
    ///
    /// # Errors
    /// When it cannot be opened, or was not made by an import.
    pub fn open(path: &Path) -> io::Result<Self> {
        Journal::open(&manifest(path), vec![Named { path: path.to_owned(), head: String::new() }]).map(Self)
    }

    /// What a file has recorded; nothing of it is changed.
    ///
    /// # Errors
    /// When its manifest cannot be read.
    pub fn look(path: &Path) -> io::Result<Vec<Record>> {
        Journal::look(&manifest(path), &[path])
    }

    /// Every file of this target.
    pub fn files(path: &Path) -> Vec<PathBuf> {
        Journal::files(&manifest(path), &[path])
    }
}

fn manifest(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".manifest");
    PathBuf::from(name)
}

impl Target for Ndjson {
    type Prepared = Vec<u8>;

    fn prepare(letter: &mut Parsed, _: &str) -> Vec<u8> {
        let mut line = serde_json::to_vec(letter).expect("a letter is plain JSON");
        line.push(b'\n');
        line
    }

    fn records(&mut self) -> io::Result<Vec<Record>> {
        Ok(self.0.records())
    }

    fn write(&mut self, batch: Vec<(Record, Option<Vec<u8>>)>) -> io::Result<()> {
        self.0.write(batch.into_iter().map(|(record, line)| (record, line.map(|line| vec![line]))).collect())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.0.finish()
    }
}
