//! What other programs read of the same bytes: DOCX by docx-rs and pandoc, encodings by Python.

#[path = "differential/documents.rs"]
mod documents;
#[path = "differential/encodings.rs"]
mod encodings;
mod support;
