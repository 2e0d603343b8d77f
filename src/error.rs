//! Why no letter came out.
//!
//! An error means that there is nothing to print for this input; whatever leaves a letter readable is a
//! [`Diagnostic`](crate::Diagnostic) in the result instead.

use std::fmt;

use crate::Span;

/// What a text is that is not a collective letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kin {
    /// A TSB Circular: numbered N, not N/body.
    TsbCircular,
    /// A circular letter or administrative circular of the Radiocommunication Bureau.
    RadiocommunicationCircular,
    /// A circular or letter of the Telecommunication Development Bureau.
    DevelopmentCircular,
    /// A letter of the Secretary-General.
    SecretaryGeneralLetter,
    /// A letter of ITU without a collective letter's number.
    UnnumberedLetter,
    /// Nothing that shows the marks of an ITU letter.
    Unknown,
}

impl Kin {
    /// A noun phrase for messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TsbCircular => "a TSB Circular",
            Self::RadiocommunicationCircular => "a circular letter of the Radiocommunication Bureau",
            Self::DevelopmentCircular => "a circular of the Telecommunication Development Bureau",
            Self::SecretaryGeneralLetter => "a letter of the Secretary-General",
            Self::UnnumberedLetter => "an ITU letter without a collective letter's number",
            Self::Unknown => "another kind of document",
        }
    }

    /// The stable name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TsbCircular => "tsb-circular",
            Self::RadiocommunicationCircular => "radiocommunication-circular",
            Self::DevelopmentCircular => "development-circular",
            Self::SecretaryGeneralLetter => "secretary-general-letter",
            Self::UnnumberedLetter => "unnumbered-letter",
            Self::Unknown => "unknown",
        }
    }
}

/// Why an input gave no letter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input has no bytes, or no text.
    Empty,
    /// A format that is recognised and not read, by its common name.
    UnsupportedFormat(&'static str),
    /// A document locked with a password.
    Encrypted,
    /// A zip package that holds no word-processing document; what it seems to hold.
    NotADocument(&'static str),
    /// A package whose structure is broken: what, and in which part.
    Damaged(String),
    /// Bytes that are text in no supported encoding, or not in the one that was asked for.
    Undecodable(String),
    /// An encoding name that is not known.
    UnknownEncoding(String),
    /// A bound of [`limits`](crate::limits) was reached: which.
    Limit(String),
    /// A readable text that is not a collective letter.
    NotALetter {
        /// What it seems to be.
        kin: Kin,
        /// The words that tell, in the extracted text.
        evidence: Option<Span>,
        /// Those words themselves.
        quote: Option<String>,
    },
}

/// Why no letter came out of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<ErrorKind>);

impl Error {
    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// A stable name for programs; never reused for another fault.
    pub fn code(&self) -> &'static str {
        match self.kind() {
            ErrorKind::Empty => "empty-input",
            ErrorKind::UnsupportedFormat(_) => "unsupported-format",
            ErrorKind::Encrypted => "encrypted-document",
            ErrorKind::NotADocument(_) => "not-a-word-document",
            ErrorKind::Damaged(_) => "damaged-document",
            ErrorKind::Undecodable(_) => "undecodable-text",
            ErrorKind::UnknownEncoding(_) => "unknown-encoding",
            ErrorKind::Limit(_) => "limit-exceeded",
            ErrorKind::NotALetter { .. } => "not-a-collective-letter",
        }
    }

    /// Whether the input was read well and simply is something else than a collective letter.
    pub fn is_refusal(&self) -> bool {
        matches!(self.kind(), ErrorKind::NotALetter { .. })
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            ErrorKind::Empty => {
                write!(f, "there is no text in it; check that the file was saved or converted completely")
            }
            ErrorKind::UnsupportedFormat(name) => {
                write!(f, "this is {name}, which is not read; save it as .docx or as plain text")
            }
            ErrorKind::Encrypted => write!(f, "the document is locked with a password; save it without one"),
            ErrorKind::NotADocument(what) => {
                write!(f, "this is {what}, not a Word document; give the letter itself, as .docx or as plain text")
            }
            ErrorKind::Damaged(what) => {
                write!(f, "the document is damaged: {what}; fetch it anew, or open and save it in a word processor")
            }
            ErrorKind::Undecodable(what) => {
                write!(f, "the text cannot be decoded: {what}; name its encoding with --encoding")
            }
            ErrorKind::UnknownEncoding(name) => {
                write!(f, "no encoding is called {name:?}; use a WHATWG name such as utf-8, windows-1251 or gb18030")
            }
            ErrorKind::Limit(what) => {
                write!(
                    f,
                    "the input goes beyond a limit: {what}; no letter needs as much, so check where the file comes from"
                )
            }
            ErrorKind::NotALetter { kin, quote, .. } => {
                write!(f, "this is not a TSB collective letter; it seems to be {}", kin.name())?;
                match quote {
                    Some(quote) => write!(f, " ({quote:?})"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl std::error::Error for Error {}
