//! Reads ITU-T TSB collective letters into structured data.

pub mod diagnostic;
pub mod document;
pub mod error;
mod extract;
mod fold;
mod language;
pub mod letter;
pub mod limits;
pub mod read;
pub mod span;

pub use diagnostic::{Diagnostic, Severity};
pub use document::Document;
pub use error::{Error, ErrorKind, Kin};
pub use language::Language;
pub use letter::Parsed;
pub use span::Span;

/// How to read an input.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The file's name, for [`letter::Source::name`]; it does not decide how the bytes are read.
    pub name: Option<String>,
    /// The encoding of plain text, by a WHATWG name; found from the bytes where absent. DOCX ignores it.
    pub encoding: Option<String>,
    /// Leave [`Parsed::evidence`] empty.
    pub without_evidence: bool,
}

/// Reads one collective letter from the bytes of a file.
///
/// # Errors
/// When no letter can come out: the bytes are no readable document, or the document is no collective letter. See
/// [`Error::code`].
pub fn parse(bytes: &[u8], options: &Options) -> Result<Parsed, Error> {
    let document = read::read(bytes, options.encoding.as_deref())?;
    let source = letter::Source {
        name: options.name.clone(),
        format: document.format(),
        encoding: document.encoding().to_owned(),
        sha256: sha256(bytes),
    };
    let mut parsed = extract::extract(&document, source)?;
    if options.without_evidence {
        parsed.evidence.clear();
    }
    Ok(parsed)
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
