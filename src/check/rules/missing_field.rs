//! The letter does not state what every letter of its kind states.
//!
//! # What it checks
//! A collective letter has to give its date, its subject, the days of the meeting, where the meeting is held or that it
//! is virtual, to whom it is sent and how to reach the secretariat. Addenda, corrigenda and revisions give only what
//! changes, and are left out.
//!
//! # Why
//! Without these the invited cannot come, and an archive cannot file the letter.
//!
//! # Example
//! ```text
//! Subject: Meeting of Study Group 13; Geneva
//!
//! It is my pleasure to invite you to the next meeting of Study Group 13 in Geneva.
//! ```
//!
//! # What to do
//! Add what is missing.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    language::Term,
    letter::MeetingFormat,
};

pub(super) const RULE: Rule = Rule {
    id: "missing-field",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("missing_field.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let letter = scene.letter;
    if !scene.is_whole() {
        return Vec::new();
    }
    let subject = letter.subject.as_ref().and_then(|subject| subject.span);
    let letterhead = scene.identity();
    let about = subject.unwrap_or(letterhead);
    let contact = &letter.contact;
    let reached =
        contact.telephone.is_some() || contact.email.is_some() || contact.fax.is_some() || contact.web.is_some();
    // A place may be told in words that give no value.
    let place_told = |term: Term| {
        matches!(
            term,
            Term::Geneva
                | Term::Headquarters
                | Term::Venue
                | Term::Host
                | Term::VenueIs
                | Term::Invitation
                | Term::AtPlace
        )
    };
    let in_subject = scene.zones.subject.clone().is_some_and(|subject| scene.says(subject, place_told));
    let placed = scene.convened().next().is_none()
        || in_subject
        || scene.says(scene.body(), place_told)
        || scene.convened().any(|meeting| {
            let away = meeting.format.is_some_and(|format| format.value == MeetingFormat::Virtual);
            away || meeting.place.is_some() || meeting.venue.is_some()
        });
    let fields = [
        (letter.letter.date.is_some(), letterhead, "the date of the letter"),
        (letter.subject.is_some(), letterhead, "its subject"),
        (scene.convened().any(|meeting| meeting.start.is_some()), about, "the days of the meeting"),
        (placed, about, "where the meeting is held"),
        (!letter.addressees.is_empty(), letterhead, "to whom it is sent"),
        (reached, letterhead, "how to reach the secretariat"),
    ];
    let absent = fields.into_iter().filter(|(present, ..)| !present);
    absent
        .map(|(_, place, what)| Fault::new(place, "not stated", format!("the letter does not state {what}")))
        .collect()
}
