//! From bytes to [`Document`]: one file a format, chosen by content, never by name.

use crate::{Document, Error};

pub mod docx;
pub mod text;

/// Reads a document of any supported format.
///
/// `encoding` overrides the detected encoding of plain text; it is a WHATWG name and is ignored for DOCX.
///
/// # Errors
/// When the input is of no supported format, damaged, or beyond a [limit](crate::limits).
pub fn read(bytes: &[u8], encoding: Option<&str>) -> Result<Document, Error> {
    if docx::is_package(bytes) { docx::read(bytes) } else { text::read(bytes, encoding) }
}
