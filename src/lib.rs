//! Reads ITU-T TSB collective letters into structured data, with the place where every value was read.
//!
//! # A tour
//!
//! [`parse`] is the doorway: bytes in, a [`Parsed`] letter out. Its fields are those of the output contract; a value is a
//! [`letter::Stated`], which holds the value, the bytes of the text where it stands, and whether it was computed.
//!
//! ```
//! use tsb_letters::{Options, letter::MeetingRole};
//!
//! let bytes = b"Geneva, 21 July 2017\nRef: TSB Collective letter 3/13\nTel: +41 22 730 5126\n\
//!     Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017\n\nDear Sir/Madam,\n\
//!     The meeting will open at 0930 hours.\n";
//! let parsed = tsb_letters::parse(bytes, &Options::default())?;
//! let meeting = &parsed.meetings[0];
//! assert_eq!(meeting.role.value, MeetingRole::Convened);
//! assert_eq!(meeting.opens_at.unwrap().value.to_string(), "09:30");
//! assert_eq!(parsed.evidence["/letter/date"].line, 1);
//! # Ok::<(), tsb_letters::Error>(())
//! ```
//!
//! Evidence counts bytes in the extracted text, which [`read::read`] gives as a [`Document`] with its structure: paragraphs,
//! table cells, computed list numbers, links, and the part of the file each piece came from.
//!
//! [`check::check`] asks of a letter whether it agrees with itself, and gives [`check::Finding`]s with their places.
//!
//! [`check::check_set`] asks the same of letters together. [`compare::compare`] tells what the versions of a letter, in several
//! languages or revised, do not say alike.
//!
//! An [`Error`] means that no letter can come out; its [`code`](Error::code) is stable. Whatever leaves the letter readable is
//! a [`Diagnostic`] in the result.
//!
//! [`Parsed::coverage`] says how much of the text the values and sections account for, and on request lists what they do
//! not ([`Options::list_unclaimed`]), so that nothing is lost silently:
//!
//! ```
//! # use tsb_letters::Options;
//! let bytes = b"Ref: TSB Collective letter 3/13\nSubject: Meeting of Study Group 13\n\nDear Sir/Madam,\n\
//!     The meeting will open at 0930 hours. The canteen serves soup.\n";
//! let options = Options { list_unclaimed: true, ..Options::default() };
//! let parsed = tsb_letters::parse(bytes, &options)?;
//! assert_eq!(parsed.coverage.unclaimed[0].text, "The canteen serves soup.");
//! # Ok::<(), tsb_letters::Error>(())
//! ```
//!
//! # What is not supported
//!
//! PDF, RTF, HTML, OpenDocument and Word 97 files. Times are local to the
//! place that the letter names; no time zone is computed. Outside `archive` the library does no input or output
//! beyond the bytes it is given.

// Tests may unwrap and print; the library and the program may not.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr))]

#[cfg(feature = "archive")]
pub mod archive;
pub mod check;
pub mod compare;
pub mod coverage;
pub mod diagnostic;
pub mod document;
pub mod error;
#[cfg(feature = "export")]
pub mod export;
mod extract;
pub mod file_name;
mod fold;
mod language;
pub mod letter;
pub mod limits;
pub mod read;
mod reference;
pub mod span;
#[cfg(any(feature = "archive", feature = "export"))]
pub mod tables;

pub use coverage::{Coverage, Unclaimed};
pub use diagnostic::{Diagnostic, Severity};
pub use document::Document;
pub use error::{Error, ErrorKind, Kin};
pub use file_name::FileName;
pub use language::Language;
pub use letter::Parsed;
pub use span::Span;

/// The README, so that its example is tested.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// How to read an input.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The file's name, for [`letter::Source::name`]; it does not decide how the bytes are read. One of the form that ITU
    /// gives to collective letters ([`FileName`]) is compared with the letter, and each disagreement is a [`Diagnostic`].
    pub name: Option<String>,
    /// The encoding of plain text, by a WHATWG name; found from the bytes where absent. DOCX ignores it.
    pub encoding: Option<String>,
    /// Leave [`Parsed::evidence`] empty.
    pub without_evidence: bool,
    /// Fill [`Coverage::unclaimed`]: the passages that no value and no section accounts for.
    pub list_unclaimed: bool,
}

/// Reads one collective letter from the bytes of a file.
///
/// # Errors
/// When no letter can come out: the bytes are no readable document, or the document is no collective letter. See
/// [`Error::code`].
pub fn parse(bytes: &[u8], options: &Options) -> Result<Parsed, Error> {
    parse_with_document(bytes, sha256(bytes), options).map(|(letter, _)| letter)
}

/// Reads one letter, of whose bytes the SHA-256 is known, and keeps the document that its evidence counts in.
fn parse_with_document(bytes: &[u8], sha256: String, options: &Options) -> Result<(Parsed, Document), Error> {
    let document = read::read(bytes, options.encoding.as_deref())?;
    let letter = extract::extract(&document, source(&document, sha256, options), options.list_unclaimed)?.letter;
    Ok((finished(letter, &document, options), document))
}

fn source(document: &Document, sha256: String, options: &Options) -> letter::Source {
    letter::Source {
        name: options.name.clone(),
        format: document.format(),
        encoding: document.encoding().to_owned(),
        sha256,
    }
}

/// The letter with what the file's name says against it, and without what was not asked for.
fn finished(mut letter: Parsed, document: &Document, options: &Options) -> Parsed {
    if let Some(name) = &options.name {
        let text = Span::new(0, document.text().len());
        let disagreements = file_name::disagreements(name, &letter, text);
        letter.diagnostics.extend(disagreements);
    }
    if options.without_evidence {
        letter.evidence.clear();
    }
    letter
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
