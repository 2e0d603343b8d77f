//! From bytes to [`Document`]: one folder a format, chosen by content, never by name.

use crate::{Document, Error, ErrorKind};

pub mod docx;
pub mod text;

/// How formats that are recognised and not read begin.
const UNREAD: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a Rich Text Format file"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "an SQLite database"),
];

/// How HTML begins, in small letters.
const HTML: [&str; 3] = ["<!doctype html", "<html", "<head"];

/// The first bytes of an OLE2 compound file (MS-CFB, 2.2).
const OLE2: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Reads a document of any supported format.
///
/// `encoding` overrides the detected encoding of plain text; it is a WHATWG name and is ignored for DOCX.
///
/// # Errors
/// When the input is of no supported format, damaged, or beyond a [limit](crate::limits).
pub fn read(bytes: &[u8], encoding: Option<&str>) -> Result<Document, Error> {
    if docx::is_package(bytes) {
        return docx::read(bytes);
    }
    if bytes.starts_with(OLE2) {
        return Err(compound_file(bytes));
    }
    if let Some((_, name)) = UNREAD.iter().find(|(begins, _)| bytes.starts_with(begins)) {
        return Err(ErrorKind::UnsupportedFormat(name).into());
    }
    let begins: String = bytes.iter().take(256).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    if HTML
        .iter()
        .any(|html| begins.trim_start_matches(['\u{EF}', '\u{BB}', '\u{BF}', ' ', '\n', '\r', '\t']).starts_with(html))
    {
        return Err(ErrorKind::UnsupportedFormat("an HTML page").into());
    }
    text::read(bytes, encoding)
}

/// A compound file holds an encrypted package (MS-OFFCRYPTO, 2.3.4) or a document of an old Office. The names of its
/// streams stand in its directory in UTF-16.
fn compound_file(bytes: &[u8]) -> Error {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    if holds("EncryptedPackage") {
        return ErrorKind::Encrypted.into();
    }
    let kinds = [
        ("WordDocument", "an old Word document (.doc)"),
        ("Workbook", "an old Excel workbook (.xls)"),
        ("PowerPoint Document", "an old PowerPoint presentation (.ppt)"),
    ];
    let kind = kinds.iter().find(|(stream, _)| holds(stream)).map_or("an old Office file", |(_, what)| *what);
    ErrorKind::UnsupportedFormat(kind).into()
}
