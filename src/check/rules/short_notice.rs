//! The letter is written less than two months before its meeting.
//!
//! # What it checks
//! The letter's date against the first day of the meeting, for study groups, working parties and TSAG. Addenda,
//! corrigenda and revisions may come later.
//!
//! # Why
//! Contributions that are to be translated are due two months before the meeting; a later letter leaves no time for them.
//!
//! # Example
//! ```text
//! Geneva, 21 October 2017
//! Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017
//! ```
//!
//! # What to do
//! Check the letter's date. Where it is right, say in the letter why it comes late.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    letter::MeetingKind,
    reference,
};

pub(super) const RULE: Rule = Rule {
    id: "short-notice",
    severity: Severity::Note,
    since: "0.1.0",
    source: include_str!("short_notice.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let ruled = |kind: MeetingKind| {
        matches!(kind, MeetingKind::StudyGroup | MeetingKind::WorkingParty | MeetingKind::AdvisoryGroup)
    };
    let (Some((written, place)), Some((begins, meeting))) = (scene.written_on(), scene.first_day()) else {
        return Vec::new();
    };
    let late = reference::MEETING.before(begins).is_some_and(|latest| latest < written);
    if !scene.is_whole() || !late || begins < written || !scene.convened().all(|meeting| ruled(meeting.kind.value)) {
        return Vec::new();
    }
    let message =
        format!("the letter is written on {written}, less than two months before the meeting begins on {begins}");
    vec![Fault::new(place, "the letter's date", message).and(meeting, "the meeting")]
}
