//! The letter is signed by somebody who was not Director of TSB on its date.
//!
//! # What it checks
//! The name under the letter against a table of the Directors and their terms of office. A name that the table does not
//! have is left alone, since a deputy may sign.
//!
//! # Why
//! The letter's date or its signature was taken over from another letter.
//!
//! # Example
//! ```text
//! Geneva, 17 June 2025
//! ...
//! Chaesub Lee
//! Director of the Telecommunication Standardization Bureau
//! ```
//!
//! # What to do
//! Correct the name or the year of the letter.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    letter::PersonRole,
    reference,
};

pub(super) const RULE: Rule = Rule {
    id: "director-mismatch",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("director_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some((written, date)) = scene.written_on() else { return Vec::new() };
    let directors = scene.letter.people.iter().filter(|person| person.role.value == PersonRole::Director);
    directors
        .filter_map(|person| {
            let name = person.name.as_ref()?;
            let (named, due): (&reference::Director, &reference::Director) =
                (reference::director_named(&name.value)?, reference::director_on(written)?);
            if named.name == due.name {
                return None;
            }
            let message = format!("{} was not Director of TSB on {written}", named.name);
            let fault = Fault::new(name.span?, "not Director then", message).and(date, "the letter's date");
            let terms = format!("{} held the office from {} to {}", named.name, named.from, named.until);
            Some(fault.because(terms).help(format!("on that day the Director was {}", due.name)))
        })
        .collect()
}
