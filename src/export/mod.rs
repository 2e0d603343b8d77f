//! Letters as other tools want them: JSON, lines of JSON, tables, linked data, calendars.
//!
//! Each output is one file behind [`Export`]. Letters come from wherever the caller has them; nothing here reads a file,
//! the clock or the environment. What letters announce together, with what later letters changed, is a
//! [`programme::Programme`]; calendars and linked data are written from it.

pub mod calendar;
pub mod json;
pub mod linked;
pub mod programme;
pub mod tables;

use std::io;

use serde::Serialize;

use crate::Parsed;

/// An output into which letters are written one after the other.
pub trait Export {
    /// Takes the next letter.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn letter(&mut self, letter: Parsed) -> io::Result<()>;

    /// Writes what is left once all letters have come, and tells what could not be shown as the letters have it, in whole
    /// sentences.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn finish(self: Box<Self>) -> io::Result<Vec<String>>;
}

/// The name that the contract gives to a coded value: `study-group`.
fn code(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).ok();
    value.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}
