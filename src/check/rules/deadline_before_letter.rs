//! A deadline has passed when the letter is written.
//!
//! # What it checks
//! Every deadline that the letter states as a date against the letter's own date. Addenda, corrigenda and revisions are left
//! out, for they may repeat deadlines that have passed.
//!
//! # Why
//! Nobody can keep a deadline before he hears of it.
//!
//! # Example
//! ```text
//! Geneva, 21 July 2017
//! 6 July 2017    Submit ITU-T Member contributions for which translation is requested
//! ```
//!
//! # What to do
//! Correct the deadline, or the year of the letter.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        finding::Fault,
        scene::{Scene, day},
    },
};

pub(super) const RULE: Rule = Rule {
    id: "deadline-before-letter",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("deadline_before_letter.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some((written, letter)) = scene.written_on().filter(|_| scene.is_whole()) else { return Vec::new() };
    let stated = scene.letter.deadlines.iter().filter_map(|deadline| deadline.date).filter(|date| !date.computed);
    stated
        .filter_map(|date| day(Some(date)))
        .filter(|(date, _)| *date < written)
        .map(|(date, place)| {
            let message = format!("the deadline {date} has passed when the letter is written on {written}");
            Fault::new(place, "before the letter", message).and(letter, "the letter's date")
        })
        .collect()
}
