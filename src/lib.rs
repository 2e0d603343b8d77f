//! Reads ITU-T TSB collective letters into structured data.

pub mod diagnostic;
pub mod document;
pub mod error;
pub mod limits;
pub mod read;
pub mod span;

pub use diagnostic::{Diagnostic, Severity};
pub use document::Document;
pub use error::{Error, ErrorKind, Kin};
pub use span::Span;
