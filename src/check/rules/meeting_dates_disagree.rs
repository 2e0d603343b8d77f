//! The days of the meeting are not the same everywhere in the letter.
//!
//! # What it checks
//! The days in the subject, in the sentence that convenes the meeting, and in the headings of the annexes, against the
//! days of the meetings. Only letters that convene one meeting are checked. A range over the meeting and an event beside
//! it is no fault, nor is a single day within the meeting.
//!
//! # Why
//! People book their journeys by whichever place they read first.
//!
//! # Example
//! ```text
//! Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017
//! ... which will be held at ITU headquarters, Geneva, from 6 to 16 November 2017
//! ```
//!
//! # What to do
//! Find out from the calendar of meetings which days are right, and correct the others.

use super::{Ask, Rule};
use crate::{
    Severity, Span,
    check::{
        calendar,
        finding::Fault,
        scene::{Scene, day},
    },
    extract::{
        dates::{self, Mention},
        reading::Stretch,
    },
    language::Term,
    letter::{AnnexKind, MeetingRole},
};

pub(super) const RULE: Rule = Rule {
    id: "meeting-dates-disagree",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("meeting_dates_disagree.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(meeting) = scene.only_convened().filter(|_| scene.is_whole()) else { return Vec::new() };
    let (Some((start, place)), Some((end, _))) = (day(meeting.start), day(meeting.end)) else { return Vec::new() };
    // A range that is reversed is another rule's fault.
    if end < start {
        return Vec::new();
    }
    let days = (start, end);
    let told = places(scene).into_iter().filter(|mention| differs(scene, mention, days));
    told.map(|mention| fault(scene, &mention, days, place)).collect()
}

/// Whether a mention tells other days than the meeting's, and is not about something else.
fn differs(scene: &Scene<'_>, mention: &Mention, days: Days) -> bool {
    let Some(here) = span_of_days(mention, days.0.year()) else { return false };
    // A day of the meeting.
    let within = !mention.is_range && days.0 <= here.0 && here.1 <= days.1;
    // Longer ago or ahead it is another meeting.
    const NEAR: i32 = 370;
    let near = calendar::days_between(days.0, here.0).abs() <= NEAR;
    let beside = scene.letter.meetings.iter().filter(|meeting| meeting.role.value != MeetingRole::Convened);
    let mut beside = beside.filter_map(|meeting| Some((day(meeting.start)?.0, day(meeting.end)?.0)));
    // An event's own days, or a range over the event and the meeting behind it.
    let joint = beside.any(|event| here == event || event.0 <= here.1 && here.0 <= event.1 && here.0 <= days.0);
    here != days && !within && near && !joint
}

type Days = (jiff::civil::Date, jiff::civil::Date);

fn fault(scene: &Scene<'_>, mention: &Mention, days: Days, meeting: Span) -> Fault {
    let place = scene.reading.span(mention.start..mention.end);
    let message = format!(
        "`{}` is not when the meeting is held elsewhere in the letter, {} to {}",
        scene.written(place),
        days.0,
        days.1
    );
    Fault::new(place, "other days", message).and(meeting, "the days of the meeting")
}

/// The first and the last day of a mention; `year` where it has none.
fn span_of_days(mention: &Mention, year: i16) -> Option<Days> {
    let last = mention.last.date(year)?.day()?;
    let first = mention.first.date(mention.last.year.unwrap_or(year))?.day()?;
    (first <= last).then_some((first, last))
}

/// Where the letter tells the days of its meeting. A place with several ranges tells of several meetings.
fn places(scene: &Scene<'_>) -> Vec<Mention> {
    let subject = scene.zones.subject.clone();
    let titles = scene.letter.annexes.found.iter().filter(|annex| {
        matches!(annex.kind.value, AnnexKind::Agenda | AnnexKind::PracticalInformation | AnnexKind::Timetable)
    });
    let titles = titles.filter_map(|annex| annex.title.as_ref()?.span).map(|span| scene.reading.stretch(span));
    subject.into_iter().chain(convening(scene)).chain(titles).filter_map(|stretch| only(scene, stretch)).collect()
}

/// The only date of a stretch.
fn only(scene: &Scene<'_>, stretch: Stretch) -> Option<Mention> {
    let dates = dates::dates(scene.reading, stretch);
    let mut dated = dates.into_iter().filter(|date| date.first.day.is_some() && !date.turned && date.days <= 2);
    let first = dated.next()?;
    dated.next().is_none().then_some(first)
}

/// The first sentence of the body that convenes, and tells of nothing else.
fn convening(scene: &Scene<'_>) -> Option<Stretch> {
    let sentences = scene.reading.sentences(&scene.body());
    let other = |term: Term| {
        matches!(
            term,
            Term::Previous
                | Term::Later
                | Term::Event(_)
                | Term::Assembly
                | Term::StudyPeriod
                | Term::Followed
                | Term::InsteadOf
                | Term::Rescheduled
        )
    };
    let convenes = |sentence: &&Stretch| scene.says((*sentence).clone(), |term| term == Term::Convened);
    sentences.iter().find(convenes).filter(|sentence| !scene.says((*sentence).clone(), other)).cloned()
}
