//! The meeting opens at two different times.
//!
//! # What it checks
//! The time at which the letter says that the meeting opens against every other sentence that says so, and the hours in
//! the headings of the annexes against the hours of the meeting. Only letters that convene one meeting are checked.
//!
//! # Why
//! Half of the participants come late, or the room is not ready.
//!
//! # Example
//! ```text
//! The meeting will open at 0930 hours on the first day.
//!
//! ANNEX B
//! Draft agenda; the meeting will open at 1000 hours
//! ```
//!
//! # What to do
//! Correct the time that is wrong.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        finding::Fault,
        scene::{Scene, day},
    },
    extract::{
        bodies, dates, questions,
        reading::Stretch,
        times::{self, Clock},
    },
    language::{Mark, Term},
    letter::{AnnexKind, Meeting},
};

pub(super) const RULE: Rule = Rule {
    id: "opening-times-disagree",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("opening_times_disagree.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(meeting) = scene.only_convened().filter(|_| scene.is_whole()) else { return Vec::new() };
    let mut faults = openings(scene, meeting);
    faults.extend(hours(scene, meeting));
    faults
}

fn openings(scene: &Scene<'_>, meeting: &Meeting) -> Vec<Fault> {
    let Some(opens) = meeting.opens_at else { return Vec::new() };
    let mut faults = Vec::new();
    for stretch in scene.told() {
        let marks = scene.reading.find(stretch.clone(), |term| term == Term::Opens);
        for clock in marks.filter_map(|mark| opening(scene, meeting, &stretch, *mark)) {
            let place = scene.reading.span(clock.start..clock.end);
            if clock.time != opens.value && !faults.iter().any(|fault: &Fault| fault.place.span == place) {
                let message = format!("the meeting opens at {} here and at {} elsewhere", clock.time, opens.value);
                faults.push(Fault::new(place, "another time", message).and(opens.span, "the time elsewhere"));
            }
        }
    }
    faults
}

/// The time right behind the words that open the meeting, in a sentence about nothing else.
fn opening(scene: &Scene<'_>, meeting: &Meeting, stretch: &Stretch, mark: Mark) -> Option<Clock> {
    const NEAR: usize = 24;
    let sentence = scene.sentence(stretch, mark);
    let other = |term: Term| {
        matches!(
            term,
            Term::Event(_) | Term::RegistrationOpens | Term::Session | Term::Previous | Term::Later | Term::Daily
        )
    };
    // Whose opening it is stands before it: `registration`, `the workshop`.
    let bodies = bodies::bodies(scene.reading, sentence.clone());
    let body = meeting.group.as_ref().map(|group| &group.value);
    let other_body = scene.says(sentence.clone(), |term| matches!(term, Term::Body(_)))
        && !(bodies.len() == 1 && bodies[0].code.is_some() && bodies[0].code.as_ref() == body);
    let own = !other_body
        && !scene.says(sentence.clone(), other)
        && questions::mentions(scene.reading, sentence.clone()).is_empty()
        && scene.says(sentence.clone(), |term| term == Term::Meeting);
    let (first, _) = day(meeting.start)?;
    let days = dates::dates(scene.reading, sentence.clone());
    let other_day = days
        .iter()
        .any(|date| date.first.date(first.year()).and_then(|date| date.day()).is_some_and(|date| date != first));
    let clock = times::times(scene.reading, mark.end..sentence.end.min(mark.end + NEAR)).first().copied()?;
    (own && !other_day).then_some(clock)
}

/// Hours in the headings of annexes.
fn hours(scene: &Scene<'_>, meeting: &Meeting) -> Vec<Fault> {
    let Some(daily) = &meeting.daily_hours else { return Vec::new() };
    let titles = scene
        .letter
        .annexes
        .found
        .iter()
        .filter(|annex| matches!(annex.kind.value, AnnexKind::Agenda | AnnexKind::PracticalInformation));
    titles
        .filter_map(|annex| {
            let title = scene.reading.stretch(annex.title.as_ref()?.span?);
            let told = times::hours(scene.reading, &times::times(scene.reading, title));
            let [hours] = told.as_slice() else { return None };
            if (hours.from.time, hours.to.time) == (daily.from.value, daily.to.value) {
                return None;
            }
            let place = scene.reading.span(hours.from.start..hours.to.end);
            let message = format!(
                "the meeting runs from {} to {} here and from {} to {} elsewhere",
                hours.from.time, hours.to.time, daily.from.value, daily.to.value
            );
            Some(Fault::new(place, "other hours", message).and(daily.from.span, "the hours elsewhere"))
        })
        .collect()
}
