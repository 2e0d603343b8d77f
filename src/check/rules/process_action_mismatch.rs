//! What is to be done with a text does not belong to the process that is named.
//!
//! # What it checks
//! Headings, sentences and agenda items that name one action and one approval process close together: determination is the first step of the traditional approval process
//! (TAP, WTSA Resolution 1), consent that of the alternative approval process (AAP, Recommendation ITU-T A.8).
//!
//! # Why
//! The two processes give Member States different rights and different times; a text under the wrong one has to be put to
//! another meeting.
//!
//! # Example
//! ```text
//! Consent (TAP):
//! – X.mbaas-cs-sec "Security requirements for blockchain as a service", Question 8/17
//! ```
//!
//! # What to do
//! Look up in the work programme which process the text follows.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::reading::Stretch,
    language::{Mark, Term},
    letter::{Action, Process},
};

pub(super) const RULE: Rule = Rule {
    id: "process-action-mismatch",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("process_action_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    // The letter's values never join a process to an action that does not belong to it, so the words are asked.
    let agenda = scene.letter.agenda.iter().filter_map(|item| item.title.span).map(|span| scene.reading.stretch(span));
    let sentences = scene.reading.sentences(&scene.body());
    sentences.iter().cloned().chain(agenda).filter_map(|piece| fault(scene, piece)).collect()
}

fn fault(scene: &Scene<'_>, piece: Stretch) -> Option<Fault> {
    let actions = scene
        .reading
        .outermost(piece.clone(), |term| matches!(term, Term::Action(Action::Determination | Action::Consent)));
    let processes = scene.reading.outermost(piece.clone(), |term| matches!(term, Term::Process(_)));
    // Several of either kind tell of several texts or of a history.
    let (action, process) = (only(&actions)?, only(&processes)?);
    let (wanted, name, abbreviation) = match action.term {
        Term::Action(Action::Determination) => (Process::Tap, "determination", "TAP"),
        _ => (Process::Aap, "consent", "AAP"),
    };
    // Further apart the two need not belong together, unless all that the sentence does is to head a list of texts.
    const APART: usize = 24;
    let heads = scene.reading.written(piece).trim_end().ends_with([':', '：']);
    let apart =
        if process.start >= action.end { process.start - action.end } else { action.start.saturating_sub(process.end) };
    if process.term == Term::Process(wanted) || apart > APART && !heads {
        return None;
    }
    let place = scene.reading.span(process.start..process.end);
    let message = format!("`{}` is named, and {name} belongs to {abbreviation}", scene.written(place));
    Some(Fault::new(place, "the process", message).and(scene.reading.span(action.start..action.end), "the action"))
}

/// The first mark, where all are of one term.
fn only(marks: &[Mark]) -> Option<Mark> {
    let first = marks.first()?;
    marks.iter().all(|mark| mark.term == first.term).then_some(*first)
}
