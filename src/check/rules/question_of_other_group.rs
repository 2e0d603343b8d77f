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
    Severity,
    check::{finding::Fault, numbers, scene::Scene},
    extract::bodies,
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
    let mut places = Vec::new();
    items
        .chain(assigned)
        .filter(|question| numbers::study_group(&question.value).is_some_and(|other| other != group))
        .filter_map(|question| {
            let place = question.span.filter(|place| !places.contains(place))?;
            places.push(place);
            let message =
                format!("Question {} is not one of Study Group {group}, whose letter this is", question.value);
            Some(Fault::new(place, "another group's", message).and(scene.identity(), "the letter's number"))
        })
        .collect()
}

/// Whether the subject names another study group too.
fn is_joint(scene: &Scene<'_>, group: u32) -> bool {
    let Some(subject) = scene.zones.subject.clone() else { return false };
    let codes = bodies::bodies(scene.reading, subject).into_iter().filter_map(|mention| mention.code);
    codes.filter_map(|code| numbers::study_group(&code)).any(|other| other != group)
}
