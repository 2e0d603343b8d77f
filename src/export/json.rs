//! Letters as JSON: an array of them, or one a line. Each is written as it comes, so that none waits for the last.

use std::io::{self, Write};

use super::Export;
use crate::Parsed;

/// How several letters follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An array of objects.
    Array {
        /// Whether they are spread over lines.
        indented: bool,
    },
    /// One object a line.
    Lines,
}

/// Writes letters as JSON.
#[derive(Debug)]
pub struct Json<W> {
    output: W,
    form: Form,
    begun: bool,
}

impl<W: Write> Json<W> {
    /// Letters will be written to `output`.
    pub const fn new(output: W, form: Form) -> Self {
        Self { output, form, begun: false }
    }

    fn separate(&mut self) -> io::Result<()> {
        let first = !std::mem::replace(&mut self.begun, true);
        match self.form {
            Form::Array { .. } => self.output.write_all(if first { b"[\n" } else { b",\n" }),
            Form::Lines => Ok(()),
        }
    }
}

impl<W: Write> Export for Json<W> {
    fn letter(&mut self, letter: Parsed) -> io::Result<()> {
        self.separate()?;
        if matches!(self.form, Form::Array { indented: true }) {
            serde_json::to_writer_pretty(&mut self.output, &letter)?;
        } else {
            serde_json::to_writer(&mut self.output, &letter)?;
        }
        if matches!(self.form, Form::Array { .. }) { Ok(()) } else { self.output.write_all(b"\n") }
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<String>> {
        if matches!(self.form, Form::Array { .. }) {
            self.output.write_all(if self.begun { b"\n]\n" } else { b"[\n]\n" })?;
        }
        self.output.flush()?;
        Ok(Vec::new())
    }
}
