//! What the parser noticed and did not want to pass over in silence.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Span;

/// How much a [`Diagnostic`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; nothing is wrong with the values.
    Note,
    /// A value may be wrong or missing.
    Warning,
    /// A value that the letter should state could not be read.
    Error,
}

/// One finding: what, how bad, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// A stable name of the fault, such as `deleted-text-left-out`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// A whole sentence for a person.
    pub message: String,
    /// The JSON Pointer of the value that it concerns.
    pub pointer: Option<String>,
    /// The first byte of the place in the extracted text.
    pub start: Option<usize>,
    /// The byte behind the place in the extracted text.
    pub end: Option<usize>,
}

impl Diagnostic {
    /// A finding that concerns the whole letter.
    pub fn new(code: &str, severity: Severity, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), severity, message: message.into(), pointer: None, start: None, end: None }
    }

    /// The same finding, at a place in the extracted text.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.start = Some(span.start);
        self.end = Some(span.end);
        self
    }

    /// The same finding, about the value at a JSON Pointer.
    #[must_use]
    pub fn about(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }
}
