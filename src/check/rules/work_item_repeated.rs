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

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::{designations::Designation, reading::Stretch},
};

pub(super) const RULE: Rule = Rule {
    id: "work-item-repeated",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("work_item_repeated.rs"),
    ask: Ask::Letter(ask),
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

/// The names that begin a row behind a bullet, a dash, a letter or a number, and are followed by a title.
fn rows(scene: &Scene<'_>) -> Vec<Designation> {
    // A title is longer than a reference such as `(see Annex 3)`.
    const TITLE: usize = 16;
    let reading = scene.reading;
    let pieces = reading.sentences(&scene.body());
    let begins = |piece: &Stretch| {
        let name = reading.designations(piece.clone()).first()?.clone();
        let lead = reading.text()[reading.span(piece.clone()).start..name.span.start].trim();
        let bullet = lead.chars().all(|character| "-–—−•·▪*‑".contains(character));
        let label = lead.strip_suffix([')', '.']).is_some_and(|label| label.chars().count() <= 2);
        let title = piece.end.saturating_sub(reading.fold.position(name.end())) > TITLE;
        (!lead.is_empty() && (bullet || label) && title).then_some(name)
    };
    pieces.iter().filter_map(begins).collect()
}
