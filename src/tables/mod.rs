//! A letter as rows of tables, and back.
//!
//! [`TABLES`] declares each table once: where its rows stand in the letter's JSON, and its columns. Rows
//! are taken and put back by that declaration, so that every tabular form, imported or exported, has the same tables and
//! none loses a value.
//! What an empty list or object is in JSON is the absence of rows; evidence, which has a place for every value, is kept
//! in the whole JSON alone.

pub mod csv;
pub mod identity;
#[cfg(feature = "parquet")]
pub mod parquet;
mod rows;
pub mod schema;

use std::io;

pub use rows::{Cell, Row, Rows, letter, rows};
pub use schema::{Column, Kind, TABLES, Table};

/// A table that is being written into a file.
pub trait Sheet<W>: Sized {
    /// What the names of such files end with.
    const ENDING: &str;

    /// Begins an empty file.
    ///
    /// # Errors
    /// When it cannot be written.
    fn begin(table: &'static Table, file: W) -> io::Result<Self>;

    /// Writes a letter's rows: `version` is the SHA-256 of the bytes that it was read from, `letter` its [`identity`].
    ///
    /// # Errors
    /// When they cannot be written.
    fn rows(&mut self, rows: &Rows, version: &str, letter: &str) -> io::Result<()>;

    /// Writes what is left.
    ///
    /// # Errors
    /// When it cannot be written.
    fn end(self) -> io::Result<()>;

    /// The name of a table's file: `meetings.csv`.
    #[must_use]
    fn file(table: &Table) -> String {
        format!("{}.{}", table.name, Self::ENDING)
    }
}
