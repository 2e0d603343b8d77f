//! A text is listed under a Question that the meeting does not treat.
//!
//! # What it checks
//! The Question of each work item against the Questions that the letter assigns to the meetings that it convenes, where
//! it assigns any.
//!
//! # Why
//! A working party can act only on texts of its own Questions.
//!
//! # Example
//! ```text
//! Working Party 4/17 consists of the Rapporteur groups for Questions 7/17, 8/17 and 14/17.
//! – X.asm-cc "Requirements for attack surface management", Question 9/17
//! ```
//!
//! # What to do
//! Look up the text's Question in the work programme.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, numbers, scene::Scene},
    letter::Meeting,
};

pub(super) const RULE: Rule = Rule {
    id: "question-not-in-group",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("question_not_in_group.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    // A study group treats all its Questions, whichever the letter names; so may a working party for which it names none.
    let told = |meeting: &Meeting| {
        meeting.group.as_ref().is_some_and(|group| group.value.starts_with("WP")) && !meeting.questions.is_empty()
    };
    if !scene.convened().all(told) {
        return Vec::new();
    }
    let assigned: Vec<_> = scene.convened().flat_map(|meeting| &meeting.questions).collect();
    let Some(first) = assigned.first().and_then(|question| question.span).filter(|_| assigned.len() > 1) else {
        return Vec::new();
    };
    let last = assigned.iter().filter_map(|question| question.span).fold(first, |all, span| all.join(span));
    let items = scene.letter.work_items.iter().filter_map(|item| Some((item, item.question.as_ref()?)));
    items
        .filter(|(_, question)| !assigned.iter().any(|one| one.value == question.value))
        // One of another group is another rule's fault.
        .filter(|(_, question)| numbers::study_group(&question.value) == scene.study_group())
        .filter_map(|(item, question)| {
            let message = format!("Question {} of {} is none of the meeting's", question.value, item.designation.value);
            Some(
                Fault::new(question.span?, "not one of the meeting's", message)
                    .and(last, "the Questions of the meeting"),
            )
        })
        .collect()
}
