//! What became of an input.

use serde::{Deserialize, Serialize};

use crate::Error;

/// Why an input gave no letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// A stable name for programs: an [`Error::code`], or one of the archive's own.
    pub code: String,
    /// A sentence for a person.
    pub message: String,
    /// Whether the input was read well and simply is something else than a collective letter.
    pub refused: bool,
}

impl Failure {
    /// A failure of reading.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), refused: false }
    }
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        Self { code: error.code().to_owned(), message: error.to_string(), refused: error.is_refusal() }
    }
}

/// What became of an input, as the record of all inputs has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Its letter was imported.
    Imported,
    /// Its bytes are those of another input, whose letter was imported.
    Duplicate,
    /// It was read well and is no collective letter.
    Refused,
    /// It could not be read.
    Failed,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Imported, Self::Duplicate, Self::Refused, Self::Failed];

    /// Its name in records.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Imported => "imported",
            Self::Duplicate => "duplicate",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// Whether there is a letter.
    #[must_use]
    pub const fn is_letter(self) -> bool {
        matches!(self, Self::Imported | Self::Duplicate)
    }
}

/// One input in the record of all inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The absolute path; a member of an archive file stands behind `!/`: `/letters/2017.zip!/sg17/001.docx`.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal; none where they could not be read.
    pub sha256: Option<String>,
    /// How many bytes were read.
    pub bytes: u64,
    /// What became of it.
    pub outcome: Outcome,
    /// Why there is no letter: a stable name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Why there is no letter: a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The version of this program that read it.
    pub tool_version: String,
}

/// What is known of bytes that an earlier run read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What became of them.
    pub outcome: Outcome,
    /// Whether this version of the program read them.
    pub current: bool,
}
