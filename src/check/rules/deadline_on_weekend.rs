//! A deadline falls on a Saturday or a Sunday.
//!
//! # What it checks
//! Every deadline that the letter states as a date.
//!
//! # Why
//! The secretariat is not at work on that day, so that who asks at the last moment gets no help. It is no fault; twelve
//! calendar days before a Friday are a Sunday.
//!
//! # Example
//! ```text
//! 21 April 2018    Pre-registration (online via the study group homepage)
//! ```
//!
//! # What to do
//! Leave it where the rule that gives the deadline counts calendar days; else choose the working day before.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        calendar,
        finding::Fault,
        scene::{Scene, day},
    },
};

pub(super) const RULE: Rule = Rule {
    id: "deadline-on-weekend",
    severity: Severity::Note,
    since: "0.1.0",
    source: include_str!("deadline_on_weekend.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let stated = scene.letter.deadlines.iter().filter_map(|deadline| deadline.date).filter(|date| !date.computed);
    let mut places = Vec::new();
    let days = stated.filter_map(|date| day(Some(date))).filter(|(date, _)| calendar::is_weekend(*date));
    days.filter(|(_, place)| {
        // One date of a row stands for all that it asks for.
        let fresh = !places.contains(place);
        places.push(*place);
        fresh
    })
    .map(|(date, place)| {
        let name = calendar::weekday_name(date);
        Fault::new(place, format!("a {name}"), format!("the deadline {date} is a {name}"))
    })
    .collect()
}
