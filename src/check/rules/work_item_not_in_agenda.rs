//! A text that the letter announces for action is not in the agenda.
//!
//! # What it checks
//! Each work item of the letter against the names in the agenda, where the agenda names any of them. Names that differ
//! only in what marks a revision are taken for the same.
//!
//! # Why
//! The meeting acts on what its agenda names; a text that is missing there may be put off to the next meeting.
//!
//! # Example
//! ```text
//! – X.sg-dc "Security guidelines for digital collection services", Question 14/17;
//!
//! 5.4  X.sg-DCS
//! ```
//!
//! # What to do
//! Add the text to the agenda, or write its name there as in the work programme.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, names, scene::Scene},
    extract::questions,
    letter::{WorkItem, WorkItemKind},
};

pub(super) const RULE: Rule = Rule {
    id: "work-item-not-in-agenda",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("work_item_not_in_agenda.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let agenda = scene.agenda_names();
    let announced = scene.announced();
    let present = |item: &WorkItem| item.agenda_item.is_some() || scene.agenda_tells(&item.designation.value);
    // An agenda may name the texts for consent and only count those for deletion.
    let named = |item: &WorkItem| {
        let alike =
            |other: &&&WorkItem| other.action.map(|action| action.value) == item.action.map(|action| action.value);
        announced.iter().filter(alike).any(|other| present(other))
    };
    let unknown =
        || agenda.iter().filter(|one| !announced.iter().any(|item| names::same(&item.designation.value, &one.name)));
    let absent =
        announced.iter().filter(|item| !present(item) && named(item) && is_name(item) && !has_line(scene, item));
    absent
        .filter_map(|item| {
            let name = &item.designation.value;
            let fault = Fault::new(
                item.designation.span?,
                "not in the agenda",
                format!("{name} is announced and not in the agenda"),
            );
            Some(match names::nearest(name, unknown().map(|one| (one.name.as_str(), one.span))) {
                Some((other, span)) => fault
                    .and(span, "a name like it in the agenda")
                    .help(format!("if {other} is the same text, write its name alike in both places")),
                None => fault.help("add it to the agenda, or say that the meeting does not act on it"),
            })
        })
        .collect()
}

/// Whether the text has a designation, and not only a number or words (`Supplement 53`).
fn is_name(item: &WorkItem) -> bool {
    item.designation.value.contains('.') && item.kind.is_none_or(|kind| kind.value != WorkItemKind::Question)
}

/// Whether a line of the agenda is given to the text's Question, under which it may be treated.
fn has_line(scene: &Scene<'_>, item: &WorkItem) -> bool {
    let Some(question) = &item.question else { return false };
    scene.letter.agenda.iter().filter_map(|line| line.title.span).any(|span| {
        let told = questions::mentions(scene.reading, scene.reading.stretch(span));
        told.len() == 1 && told[0].id == question.value
    })
}
