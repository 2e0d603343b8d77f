//! What keeps the letters of an archive: one file a form.

mod csv;
mod journal;
mod ndjson;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "postgres")]
pub mod postgres;
#[cfg(feature = "sqlite")]
pub mod sqlite;

use std::io;

pub use self::csv::Csv;
pub use ndjson::Ndjson;
#[cfg(feature = "parquet")]
pub use parquet::Parquet;
#[cfg(feature = "postgres")]
pub use postgres::Postgres;
#[cfg(feature = "sqlite")]
pub use sqlite::Sqlite;

use super::Record;
use crate::Parsed;

/// A form in which letters are kept, with the record of all inputs.
pub trait Target {
    /// A letter in the form in which it is written.
    type Prepared: Send + 'static;

    /// Brings a letter into that form; done on all cores. `text` is what evidence counts in.
    fn prepare(letter: &mut Parsed, text: &str) -> Self::Prepared;

    /// The record of all inputs, one for each path.
    ///
    /// # Errors
    /// When it cannot be read.
    fn records(&mut self) -> io::Result<Vec<Record>>;

    /// Writes inputs in their order, with the letter of those that are [imported](super::Outcome::Imported).
    ///
    /// A run that ends at any moment leaves the first so many of all inputs written whole, and nothing of the others that
    /// the next run would keep. A path or a letter that was written before is replaced.
    ///
    /// # Errors
    /// When they cannot be written.
    fn write(&mut self, batch: Vec<(Record, Option<Self::Prepared>)>) -> io::Result<()>;

    /// Puts away what was replaced, and makes all of it last.
    ///
    /// # Errors
    /// When it cannot be written.
    fn finish(&mut self) -> io::Result<()>;
}

/// Keeps nothing: for a run that only tells what it would do.
#[derive(Debug)]
pub struct Nothing {
    /// What a target has recorded.
    pub records: Vec<Record>,
}

impl Target for Nothing {
    type Prepared = ();

    fn prepare(_: &mut Parsed, _: &str) {}

    fn records(&mut self) -> io::Result<Vec<Record>> {
        Ok(std::mem::take(&mut self.records))
    }

    fn write(&mut self, _: Vec<(Record, Option<()>)>) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}
