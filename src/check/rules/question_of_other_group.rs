//! A text or the meeting has a Question of another study group.
//!
//! # What it checks
//! The Questions of work items, and those that the letter assigns to its meetings, against the study group of the
//! letter's number. A letter whose subject names several study groups is left alone.
//!
//! # Why
//! A study group treats its own Questions; usually the number behind the slash is a slip of the pen.
//!
//! # Example
//! ```text
//! Ref: TSB Collective letter 2/17
//! – X.asm-cc "Requirements for attack surface management", Question 8/13
//! ```
//!
//! # What to do
//! Correct the number behind the slash.

use super::{Ask, Rule};
use crate::{
    Severity, Span,
    check::{finding::Fault, names, numbers, scene::Scene},
    extract::{bodies, questions, reading::Stretch},
};

pub(super) const RULE: Rule = Rule {
    id: "question-of-other-group",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("question_of_other_group.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(group) = scene.study_group().filter(|group| !is_joint(scene, *group)) else { return Vec::new() };
    let items = scene.letter.work_items.iter().filter_map(|item| item.question.as_ref());
    let assigned = scene.convened().flat_map(|meeting| &meeting.questions);
    let stated = items.chain(assigned).filter_map(|question| Some((question.value.clone(), question.span?)));
    let mut places: Vec<Span> = Vec::new();
    stated
        .chain(listed(scene))
        .filter(|(question, _)| numbers::study_group(question).is_some_and(|other| other != group))
        .filter_map(|(question, place)| {
            if places.iter().any(|known| known.overlaps(place)) {
                return None;
            }
            places.push(place);
            let message = format!("Question {question} is not one of Study Group {group}, whose letter this is");
            Some(Fault::new(place, "another group's", message).and(scene.identity(), "the letter's number"))
        })
        .collect()
}

/// The Question that stands with a text of the agenda in a row of the letter, also where the meeting only looks at it.
fn listed(scene: &Scene<'_>) -> Vec<(String, Span)> {
    let agenda = scene.agenda_names();
    let rows = scene.reading.sentences(&scene.body());
    let question = |row: &Stretch| {
        let [name] = scene.reading.designations(row.clone()) else { return None };
        let mentions = questions::mentions(scene.reading, row.clone());
        let [mention] = mentions.as_slice() else { return None };
        let treated = agenda.iter().any(|one| names::same(&one.name, &name.name));
        treated.then(|| (mention.id.clone(), scene.reading.span(mention.start..mention.end)))
    };
    rows.iter().filter_map(question).collect()
}

/// Whether the subject names another study group too.
fn is_joint(scene: &Scene<'_>, group: u32) -> bool {
    let Some(subject) = scene.zones.subject.clone() else { return false };
    let codes = bodies::bodies(scene.reading, subject).into_iter().filter_map(|mention| mention.code);
    codes.filter_map(|code| numbers::study_group(&code)).any(|other| other != group)
}
