//! In a set of letters, an addendum, corrigendum or revision is there without its letter.
//!
//! # What it checks
//! Whether the set has the collective letter that an addendum, corrigendum or revision changes: asked of a set
//! (`check --set`), not of a letter alone.
//!
//! # Why
//! The letter was not filed, or the amendment names a number that is not its letter's.
//!
//! # Example
//! ```text
//! Ref: Addendum 1 to TSB Collective letter 6/5
//! ```
//!
//! # What to do
//! Look for the letter under another name or study period, or correct the number.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::set::{Letter, Set, SetFault},
};

pub(super) const RULE: Rule = Rule {
    id: "amended-letter-missing",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("amended_letter_missing.rs"),
    ask: Ask::Set(ask),
};

fn ask(set: &Set<'_>) -> Vec<SetFault> {
    // What is of one collective letter stands together.
    let groups = set.letters.chunk_by(|one, next| one.is_of(next));
    let lacking = groups.filter(|group| !group.iter().any(Letter::is_letter));
    lacking.flatten().map(fault).collect()
}

fn fault(letter: &Letter<'_>) -> SetFault {
    let body = letter.group().strip_prefix("SG").unwrap_or(letter.group());
    let message =
        format!("letter {}/{body} of {}, which this one changes, is not in the set", letter.number, letter.period());
    SetFault::new(letter, letter.place(), "its letter is not there", message)
}
