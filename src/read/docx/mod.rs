//! Office Open XML word processing: `.docx`, `.docm`, `.dotx`, `.dotm`, Strict and Transitional (ISO/IEC 29500).
//!
//! Parts are streamed; names are resolved by namespace, not by prefix. What a reader of the printed letter sees is read;
//! deletions, moved-from and hidden text are left out and reported. External references are never followed.

mod assemble;
mod numbering;
mod package;
mod relationships;
mod story;
mod styles;
mod symbols;
mod xml;

use std::borrow::Cow;

use crate::{Document, Error, ErrorKind, limits};

use package::Package;

/// Whether the bytes begin as a zip package.
pub fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads a word-processing package.
///
/// # Errors
/// When the package holds something else, is damaged or cut off, or goes beyond a [limit](limits).
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    if bytes.len() > limits::INPUT_BYTES {
        return Err(
            ErrorKind::Limit(format!("{} bytes, where {} are read at most", bytes.len(), limits::INPUT_BYTES)).into()
        );
    }
    let mut package = Package::open(bytes)?;
    let main = relationships::main_part(&mut package)?;
    assemble::document(&mut package, &main)
}

/// The text of an XML part. Parts are UTF-8 or UTF-16 (ECMA-376-2, 8.1.4).
fn part_text(bytes: Vec<u8>, name: &str) -> Result<String, Error> {
    let damaged = |what: &str| Error::from(ErrorKind::Damaged(format!("the part {name} {what}")));
    let text = match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, _)) => {
            let (text, _, malformed) = encoding.decode(&bytes);
            if malformed {
                return Err(damaged("holds bytes that are no text"));
            }
            match text {
                Cow::Owned(text) => text,
                Cow::Borrowed(text) => text.to_owned(),
            }
        }
        None => String::from_utf8(bytes).map_err(|_| damaged("is not in UTF-8 or UTF-16"))?,
    };
    Ok(text)
}
