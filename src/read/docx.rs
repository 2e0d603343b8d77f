//! Office Open XML word processing.
use crate::{Document, Error, ErrorKind};

/// Whether the bytes begin as a zip package.
pub fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads a DOCX package.
///
/// # Errors
/// When it is not one, or damaged.
pub fn read(_bytes: &[u8]) -> Result<Document, Error> {
    Err(ErrorKind::Empty.into())
}
