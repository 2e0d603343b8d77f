//! The letter announces another number of annexes than stand in it.
//!
//! # What it checks
//! The count line behind the signature against the annexes in the text. Where no annex stands in the text at all nothing
//! is said: they may be files of their own.
//!
//! # Why
//! An annex is missing, or its heading is; or the count was not corrected when one was added.
//!
//! # Example
//! ```text
//! Annexes: 3
//!
//! ANNEX A
//! ANNEX B
//! ```
//!
//! # What to do
//! Correct the count, or put the annex in.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
};

pub(super) const RULE: Rule = Rule {
    id: "annex-count-mismatch",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("annex_count_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let annexes = &scene.letter.annexes;
    let (Some(announced), count) = (annexes.announced, annexes.found.len()) else { return Vec::new() };
    let Some(place) = announced.span.filter(|_| count > 0 && usize::try_from(announced.value) != Ok(count)) else {
        return Vec::new();
    };
    let plural = if count == 1 { "annex stands" } else { "annexes stand" };
    let message = format!("{} annexes are announced, and {count} {plural} in the text", announced.value);
    let fault = Fault::new(place, "the number announced", message);
    vec![annexes.found.iter().fold(fault, |fault, annex| {
        fault.and(annex.label.as_ref().and_then(|label| label.span).or(annex.kind.span), "an annex")
    })]
}
