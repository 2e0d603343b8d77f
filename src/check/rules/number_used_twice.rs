//! In a set of letters, two letters have one number.
//!
//! # What it checks
//! Letters of one body, study period, number and kind (the letter itself, an addendum or a corrigendum with its number) that
//! were written on different days and convene different meetings: asked of a set (`check --set`), not of a letter alone.
//! Versions of a letter in several languages or formats are one letter.
//!
//! # Why
//! One of them has the number of another letter; whoever cites the number means one of two letters.
//!
//! # Example
//! ```text
//! Ref: TSB Collective letter 3/13      Geneva, 21 July 2017
//! Ref: TSB Collective letter 3/13      Geneva, 12 March 2018
//! ```
//!
//! # What to do
//! Correct the number of the letter whose date does not fit its neighbours, or its year where that is a slip.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::set::{Letter, Set, SetFault},
};

pub(super) const RULE: Rule = Rule {
    id: "number-used-twice",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("number_used_twice.rs"),
    ask: Ask::Set(ask),
};

fn ask(set: &Set<'_>) -> Vec<SetFault> {
    let pairs = set.letters.windows(2).map(|pair| (&pair[0], &pair[1]));
    // Without its number two amendments of a letter are no fault.
    let told = |letter: &Letter<'_>| letter.identity.part.is_none_or(|(_, ordinal)| ordinal.is_some());
    let twice = pairs.filter(|(one, next)| one.identity == next.identity && told(one));
    twice.map(|(one, next)| fault(one, next)).collect()
}

fn fault(one: &Letter<'_>, next: &Letter<'_>) -> SetFault {
    let written = |letter: &Letter<'_>| letter.date.map_or_else(String::new, |(date, _)| format!(" of {date}"));
    let message = format!("{}{} has the number of another letter{}", next.name(), written(next), written(one));
    SetFault::new(next, next.place(), "used again", message).and(one, one.place(), "used here")
}
