//! The letter lists a text twice.
//!
//! # What it checks
//! The names that begin a row of the letter's lists of texts: each may begin one row only.
//!
//! # Why
//! Nobody can tell whether the meeting is to act twice on one text, or on another whose name was lost.
//!
//! # Example
//! ```text
//! – X.asm-cc "Requirements for attack surface management", Question 8/17;
//! – X.asm-cc "Security requirements for data of DLT", Question 14/17.
//! ```
//!
//! # What to do
//! Correct the name of one of the rows, or take one of them out.

use super::Rule;
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::designations::Designation,
};

pub(super) const RULE: Rule = Rule {
    id: "work-item-repeated",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("work_item_repeated.rs"),
    ask,
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let rows: Vec<Designation> = rows(scene);
    let mut faults = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(first) = rows[..index].iter().find(|one| one.name == row.name) else { continue };
        let message = format!("{} is listed twice", row.name);
        faults.push(Fault::new(row.span, "listed again", message).and(first.span, "listed first"));
    }
    faults
}

/// The names that begin a row behind a bullet, a dash or a letter, and are followed by more than a reference.
fn rows(scene: &Scene<'_>) -> Vec<Designation> {
    let reading = scene.reading;
    let pieces = reading.sentences(&scene.body());
    let begins = |piece: &std::ops::Range<usize>| {
        let name = reading.designations(piece.clone()).first()?.clone();
        let lead =
            reading.text()[reading.span(piece.clone()).start..name.span.start].trim_matches([' ', '\t', '\u{a0}']);
        let bullet = lead.chars().all(|character| "-–—−•·▪*‑".contains(character)) && !lead.is_empty();
        let title = reading.byte(reading.skip(reading.fold.position(name.end()), b" ,:(")) == Some(b'"');
        (bullet && title).then_some(name)
    };
    pieces.iter().filter_map(begins).collect()
}
