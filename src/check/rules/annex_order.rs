//! The annexes do not follow one another in order.
//!
//! # What it checks
//! The letters or numbers of the annexes in the text: each has to follow the one before it.
//!
//! # Why
//! A heading is wrong or doubled, or an annex is lost.
//!
//! # Example
//! ```text
//! ANNEX A
//! ANNEX C
//! ANNEX B
//! ```
//!
//! # What to do
//! Put the annexes in order, or correct their headings.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
};

pub(super) const RULE: Rule = Rule {
    id: "annex-order",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("annex_order.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let labels: Vec<_> = scene.letter.annexes.found.iter().filter_map(|annex| annex.label.as_ref()).collect();
    let pairs =
        labels.windows(2).filter_map(|pair| Some((pair[0], order(&pair[0].value)?, pair[1], order(&pair[1].value)?)));
    pairs
        .filter(|(_, before, _, here)| *here != before + 1)
        .filter_map(|(before, _, label, _)| {
            let message = format!("Annex {} follows Annex {}", label.value, before.value);
            Some(Fault::new(label.span?, "out of order", message).and(before.span, "the annex before it"))
        })
        .collect()
}

/// The place of a label in its order: a number, or a letter of the Latin alphabet.
fn order(label: &str) -> Option<u32> {
    if let Ok(number) = label.parse() {
        return Some(number);
    }
    let mut letters = label.chars();
    let letter = letters.next().filter(|letter| letter.is_ascii_uppercase() && letters.next().is_none())?;
    Some(u32::from(letter))
}
