//! A virtual meeting's letter speaks of participants who are there in person.
//!
//! # What it checks
//! Every sentence of a virtual meeting's letter that tells of presence in a room, of entrances, of registration on the
//! spot; and deadlines for hotels and visas. A sentence that denies it (`no visa is needed`) is left alone.
//!
//! # Why
//! Such sentences are left from the letter of a meeting in Geneva. They mislead: decisions cannot be taken by those
//! present in the room where there is no room.
//!
//! # Example
//! ```text
//! The meeting will be held in virtual format.
//! Decisions will be taken by the participants physically present in the meeting room.
//! ```
//!
//! # What to do
//! Take the sentence out, or adapt it to a virtual meeting.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::reading::Stretch,
    language::Term,
    letter::DeadlineKind,
};

pub(super) const RULE: Rule = Rule {
    id: "physical-presence-in-virtual-meeting",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("physical_presence_in_virtual_meeting.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(told) = scene.is_virtual() else { return Vec::new() };
    let mut faults: Vec<Fault> = Vec::new();
    for stretch in scene.told() {
        for sentence in sentences(scene, &stretch) {
            let place = scene.reading.span(sentence.clone());
            let words = words(scene, sentence);
            let fault = Fault::new(
                place,
                format!("presence in person: {words}"),
                "the meeting is virtual, and this speaks of presence in person",
            );
            faults
                .push(fault.and(told, "the meeting is virtual").help("take it out, or adapt it to a virtual meeting"));
        }
    }
    let travel = scene.due(|kind| matches!(kind, DeadlineKind::Hotel | DeadlineKind::Visa));
    faults.extend(
        travel
            .filter_map(|place| {
                let known = faults.iter().any(|fault| fault.place.span.overlaps(place));
                let fault = Fault::new(
                    place,
                    "for those who travel",
                    "the meeting is virtual, and this deadline is for those who travel",
                );
                (!known).then(|| fault.and(told, "the meeting is virtual"))
            })
            .collect::<Vec<_>>(),
    );
    faults
}

/// The sentences that tell of presence, in the order of the text, each once.
fn sentences(scene: &Scene<'_>, stretch: &Stretch) -> Vec<Stretch> {
    let marks = scene.reading.find(stretch.clone(), |term| term == Term::PhysicalPresence);
    let mut found: Vec<Stretch> = Vec::new();
    for mark in marks {
        let sentence = scene.sentence(stretch, *mark);
        let denied = scene.says(sentence.clone(), |term| term == Term::Negation);
        if !denied && found.last() != Some(&sentence) {
            found.push(sentence);
        }
    }
    found
}

fn words(scene: &Scene<'_>, sentence: Stretch) -> String {
    let marks = scene.reading.outermost(sentence, |term| term == Term::PhysicalPresence);
    let words: Vec<String> =
        marks.iter().map(|mark| format!("`{}`", scene.written(scene.reading.span(mark.start..mark.end)))).collect();
    words.join(", ")
}
