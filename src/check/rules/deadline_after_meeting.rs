//! A deadline falls after the meeting has begun.
//!
//! # What it checks
//! The deadlines for contributions, translation, registration, fellowships, interpretation, captioning and visas against the
//! first day of the meeting; where the letter convenes several meetings, of the last of them.
//!
//! # Why
//! What these deadlines are for has to be done before the meeting.
//!
//! # Example
//! ```text
//! Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017
//! 24 November 2017    Submit ITU-T Member contributions
//! ```
//!
//! # What to do
//! Count the deadline back from the meeting's first day.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        finding::Fault,
        scene::{Scene, day},
    },
    letter::DeadlineKind,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline-after-meeting",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("deadline_after_meeting.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    // What is asked for by an event beside the meeting is asked for by that event's day.
    let begins = scene.letter.meetings.iter().filter_map(|meeting| day(meeting.start)).max_by_key(|(date, _)| *date);
    let Some((begins, meeting)) = begins else { return Vec::new() };
    let before_meeting = |kind: DeadlineKind| {
        !matches!(
            kind,
            DeadlineKind::Hotel
                | DeadlineKind::TemporaryDocuments
                | DeadlineKind::Comments
                | DeadlineKind::Nominations
                | DeadlineKind::Other
        )
    };
    let due = scene.letter.deadlines.iter().filter(|deadline| before_meeting(deadline.kind.value));
    due.filter_map(|deadline| day(deadline.date))
        .filter(|(date, _)| *date > begins)
        .map(|(date, place)| {
            let message = format!("the deadline {date} falls after the meeting begins on {begins}");
            Fault::new(place, "after the first day", message)
                .and(meeting, "the meeting")
                .help("count it back from the first day")
        })
        .collect()
}
