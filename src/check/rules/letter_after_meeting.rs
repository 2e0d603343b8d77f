//! The letter is dated after the meeting has begun.
//!
//! # What it checks
//! The date in the letterhead against the first day of the meeting that the letter convenes.
//!
//! # Why
//! A letter invites to a meeting that is to come. Usually the year, or the letter's own date, was taken over from another
//! letter.
//!
//! # Example
//! ```text
//! Geneva, 17 June 2025
//! Subject: Meeting of Study Group 17; Geneva, 4-5 September 2024
//! ```
//!
//! # What to do
//! Correct the year of the letter or of the meeting.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    letter::LetterKind,
};

pub(super) const RULE: Rule = Rule {
    id: "letter-after-meeting",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("letter_after_meeting.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    // A corrigendum may come while the meeting is on.
    if scene.letter.letter.kind.value == LetterKind::Corrigendum {
        return Vec::new();
    }
    let (Some((written, place)), Some((begins, meeting))) = (scene.written_on(), scene.first_day()) else {
        return Vec::new();
    };
    if written <= begins {
        return Vec::new();
    }
    let message = format!("the letter is dated {written}, after its meeting begins on {begins}");
    vec![
        Fault::new(place, "the letter's date", message)
            .and(meeting, "the meeting")
            .help("correct the year of one of them"),
    ]
}
