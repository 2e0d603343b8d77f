//! A range of dates ends before it begins.
//!
//! # What it checks
//! Every range of dates in the letter whose last day lies before its first. Arabic letters are left out, because extraction
//! of right-to-left text turns ranges round.
//!
//! # Why
//! No meeting ends before it begins; the days or the months were exchanged.
//!
//! # Example
//! ```text
//! Study Group 13 will meet in Geneva from 17 to 6 November 2017.
//! ```
//!
//! # What to do
//! Write the earlier day first.

use super::{Ask, Rule};
use crate::{
    Language, Severity,
    check::{finding::Fault, scene::Scene},
};

pub(super) const RULE: Rule = Rule {
    id: "range-reversed",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("range_reversed.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    if scene.letter.language == Language::Ar {
        return Vec::new();
    }
    let turned = scene.reading.dates().iter().filter(|mention| mention.is_range && mention.turned);
    turned
        .map(|mention| {
            let place = scene.reading.span(mention.start..mention.end);
            let message = format!("the range `{}` ends before it begins", scene.written(place));
            Fault::new(place, "ends before it begins", message).help("write the earlier day first")
        })
        .collect()
}
