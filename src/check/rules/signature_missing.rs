//! The letter ends without the name of who signs it.
//!
//! # What it checks
//! Whether a name stands with the office of the Director of TSB at the end of the letter. A letter that breaks off before its
//! closing formula is not blamed for it.
//!
//! # Why
//! A collective letter is the Director's; without a name an archive cannot tell whether it was issued. Many conversions lose
//! the name because it stands in the picture of the signature.
//!
//! # Example
//! ```text
//! Yours faithfully,
//!
//! Director of the Telecommunication
//! Standardization Bureau
//! ```
//!
//! # What to do
//! Write the Director's name between the closing formula and the office.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    language::Term,
    letter::PersonRole,
};

pub(super) const RULE: Rule = Rule {
    id: "signature-missing",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("signature_missing.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let mut directors =
        scene.letter.people.iter().filter(|person| person.role.value == PersonRole::Director).peekable();
    let office = directors.peek().and_then(|director| director.role.span);
    if directors.any(|director| director.name.is_some()) {
        return Vec::new();
    }
    let closing = scene.reading.first(scene.zones.closing.clone(), Term::Closing);
    let closing = closing.map(|mark| scene.reading.span(mark.start..mark.end));
    let Some(place) = office.or(closing) else { return Vec::new() };
    let fault =
        Fault::new(place, "no name stands here", "the letter ends without the name of the Director who signs it");
    vec![fault.help("write the name between the closing formula and the office")]
}
