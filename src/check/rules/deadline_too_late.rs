//! A deadline leaves less time before the meeting than the rules and the letters' practice.
//!
//! # What it checks
//! Deadlines that the letter states as dates against the spans of a table: contributions for translation two months,
//! contributions twelve calendar days (ten before 2013, seven before 2006), and from 2017 fellowships and interpretation
//! six weeks, registration and visas one month. One day is allowed for ways of counting. Where the letter convenes
//! several meetings it is counted from the last.
//!
//! # Why
//! The secretariat cannot translate, grant or arrange in less time; Recommendation ITU-T A.1 sets the deadlines for
//! contributions.
//!
//! # Example
//! ```text
//! Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017
//! 6 October 2017    Submit ITU-T Member contributions for which translation is requested
//! ```
//!
//! # What to do
//! Count the deadline back from the meeting's first day.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        calendar,
        finding::Fault,
        scene::{Scene, day},
    },
    letter::{Deadline, MeetingKind},
    reference,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline-too-late",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("deadline_too_late.rs"),
    ask: Ask::Letter(ask),
};

/// How many days later than counted are no fault.
const LATER: i32 = 1;

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let ruled = |kind: MeetingKind| {
        matches!(kind, MeetingKind::StudyGroup | MeetingKind::WorkingParty | MeetingKind::AdvisoryGroup)
    };
    let Some((written, _)) = scene.written_on().filter(|_| scene.is_whole()) else { return Vec::new() };
    if !scene.convened().all(|meeting| ruled(meeting.kind.value)) {
        return Vec::new();
    }
    // An event beside the meeting has deadlines of its own.
    let begins = scene.letter.meetings.iter().filter_map(|meeting| day(meeting.start)).max_by_key(|(date, _)| *date);
    let Some((begins, meeting)) = begins else { return Vec::new() };
    let late = |deadline: &Deadline| {
        let (date, place) = day(deadline.date.filter(|date| !date.computed))?;
        let notice = reference::deadline(deadline.kind.value, written.year())?;
        let latest = notice.offset.before(begins)?;
        // A deadline that the letter itself counts otherwise is the meeting's own.
        let own = deadline.offset.is_some_and(|offset| offset.value != notice.offset);
        if calendar::days_between(latest, date) <= LATER || date > begins || own {
            return None;
        }
        let message =
            format!("the deadline {date} is later than {latest}, the last day that the practice of letters leaves");
        Some(Fault::new(place, "too late", message).and(meeting, "the meeting").because(notice.source))
    };
    scene.letter.deadlines.iter().filter_map(late).collect()
}
