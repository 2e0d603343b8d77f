//! What versions do not say alike.

use crate::{Severity, Span};

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Versions state a fact differently.
    Differ,
    /// A version does not have what most have.
    Lacks,
    /// A version has what most do not have.
    Adds,
    /// A version writes a Latin name with letters of another alphabet.
    LookAlike,
    /// Nothing was read in a version whose text may well have it.
    NotRead,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Differ, Self::Lacks, Self::Adds, Self::LookAlike, Self::NotRead];

    /// Its stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Differ => "versions-differ",
            Self::Lacks => "version-lacks",
            Self::Adds => "version-adds",
            Self::LookAlike => "version-look-alike",
            Self::NotRead => "version-not-read",
        }
    }

    /// How much it matters where nothing speaks for a miss of the parser.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Differ | Self::Lacks | Self::Adds => Severity::Error,
            Self::LookAlike => Severity::Warning,
            Self::NotRead => Severity::Note,
        }
    }

    /// What it means, in one sentence.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        match self {
            Self::Differ => "Versions of a letter state a fact differently.",
            Self::Lacks => "A version of a letter does not have what the others have.",
            Self::Adds => "A version of a letter has what the others do not have.",
            Self::LookAlike => "A version writes a Latin designation with letters of another alphabet.",
            Self::NotRead => {
                "A fact was not read in a version, whose text may well have it in words that the parser missed."
            }
        }
    }
}

/// What one version says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The version, by its place in what was compared.
    pub version: usize,
    /// The value, as it is told to people; `None` where the version has none.
    pub value: Option<String>,
    /// Where it stands in the version's text; where there is no value, the place where it would be looked for.
    pub place: Span,
    /// A few words for the place.
    pub label: String,
}

/// One thing that versions do not say alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What kind it is.
    pub kind: Kind,
    /// How much it matters.
    pub severity: Severity,
    /// The fact by its keys in the JSON of a letter: `deadlines/date`.
    pub fact: String,
    /// A whole sentence.
    pub message: String,
    /// What the versions say: those that stand alone first.
    pub sides: Vec<Side>,
    /// How many of the sides stand alone against the rest; 0 where no side has a majority.
    pub alone: usize,
    /// Why it may be no fault of the letter.
    pub hint: Option<String>,
}
