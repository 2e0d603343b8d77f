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

impl Kind {
    /// The kind of an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// What to know about it, in Markdown, below its summary.
    #[must_use]
    pub const fn page(self) -> &'static str {
        match self {
            Self::Differ => {
                "Of three versions and more, those that stand alone are shown first, with one of the rest; where no version has a\n\
                 majority, all are shown. What follows from the same slip (a Question that only a changed row names, the numbers of\n\
                 agenda lines behind one that was renumbered) is not told again. Facts under `text/` are signs that the texts mention\n\
                 and that are no values of a letter: a day, a time, an address that one version alone has instead of another.\n"
            }
            Self::Lacks => {
                "The place in the version that lacks it is the item behind which it would stand. Where a day or a time was not found,\n\
                 the severity is a warning, for the version may have it in words that the parser does not know.\n"
            }
            Self::Adds => "The version has an item that fewer than half of the versions have.\n",
            Self::LookAlike => {
                "A Cyrillic or Greek letter stands for the Latin one that it looks like. The texts are the same, and a search does\n\
                 not find the name. `mixed-script-designation` of `check` tells of it in a letter alone.\n"
            }
            Self::NotRead => {
                "Either the version's text mentions the fact as often as the others, and the parser did not take it for what it is\n\
                 there; or the fact follows from words, which the version may have in a form that the parser does not know. Look at\n\
                 the place: where the version is right, this is a miss of the parser.\n"
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
