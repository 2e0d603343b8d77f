//! A virtual meeting is given a place.
//!
//! # What it checks
//! Where every meeting of the letter is virtual: a town, a building or ITU's headquarters in the sentences that convene
//! it and in the subject.
//!
//! # Why
//! Somebody will travel to it.
//!
//! # Example
//! ```text
//! Subject: Meeting of Working Party 4/17; virtual format, 4-5 September 2025
//! The meeting of Working Party 4/17 will be held in virtual format at ITU headquarters, Geneva.
//! ```
//!
//! # What to do
//! Take the place out, or say that the meeting is hybrid.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::reading::Stretch,
    language::Term,
};

pub(super) const RULE: Rule = Rule {
    id: "venue-in-virtual-meeting",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("venue_in_virtual_meeting.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(told) = scene.is_virtual().filter(|_| scene.is_whole()) else { return Vec::new() };
    let reading = scene.reading;
    let subject = scene.zones.subject.clone();
    let convening = |sentence: &&Stretch| {
        let convened = scene.says((*sentence).clone(), |term| term == Term::Convened);
        let other = |term: Term| {
            matches!(
                term,
                Term::Previous | Term::Later | Term::Event(_) | Term::Negation | Term::InsteadOf | Term::Cancelled
            )
        };
        convened && !scene.says((*sentence).clone(), other)
    };
    let sentences = reading.sentences(&scene.body());
    let stretches = subject.into_iter().chain(sentences.iter().filter(convening).cloned());
    let is_place = |term: Term| matches!(term, Term::Headquarters | Term::Geneva);
    let marks = stretches.flat_map(|stretch| reading.outermost(stretch, is_place));
    // `Geneva time` is the time of a virtual meeting.
    let clock = |mark: &crate::language::Mark| {
        let around = mark.start.saturating_sub(CLOCK)..mark.end + CLOCK;
        reading
            .find(around, |term| term == Term::GenevaTime)
            .any(|time| time.start <= mark.start && mark.end <= time.end)
    };
    marks
        .filter(|mark| !clock(mark))
        .map(|mark| {
            let place = reading.span(mark.start..mark.end);
            let message = format!("the meeting is virtual, and `{}` is named as its place", scene.written(place));
            Fault::new(place, "a place", message).and(told, "the meeting is virtual")
        })
        .collect()
}

/// No phrase for the time of Geneva is longer.
const CLOCK: usize = 80;
