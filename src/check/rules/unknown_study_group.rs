//! A study group did not exist in the study period.
//!
//! # What it checks
//! The study groups of the letter's number, of the meetings that it convenes and of its Questions against a table of the
//! study groups of each period. A period that the table does not have is left alone.
//!
//! # Why
//! The number is a slip of the pen, or the letter's date is.
//!
//! # Example
//! ```text
//! Geneva, 17 June 2025
//! Subject: Meeting of Study Group 16; Geneva, 4-5 September 2025
//! ```
//!
//! # What to do
//! Correct the number or the date: Study Groups 9 and 16 became Study Group 21 in 2025.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, numbers, scene::Scene},
    reference,
};

pub(super) const RULE: Rule = Rule {
    id: "unknown-study-group",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("unknown_study_group.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let periods = scene.periods();
    let group = scene.letter.letter.group.as_ref();
    let meetings = scene.convened().filter_map(|meeting| meeting.group.as_ref());
    let questions = scene.letter.work_items.iter().filter_map(|item| item.question.as_ref());
    let mut told = Vec::new();
    group
        .into_iter()
        .chain(meetings)
        .chain(questions)
        .filter_map(|code| {
            let number = numbers::study_group(&code.value)?;
            // At a turn of periods either of the two may be meant.
            let unknown =
                !periods.is_empty() && periods.iter().all(|period| reference::exists(number, *period) == Some(false));
            if !unknown || told.contains(&number) {
                return None;
            }
            told.push(number);
            let message = format!("there was no Study Group {number} in the study period from {}", periods[0]);
            let fault = Fault::new(code.span?, "no such study group", message);
            Some(fault.and(scene.written_on().map(|(_, place)| place), "the letter's date"))
        })
        .collect()
}
