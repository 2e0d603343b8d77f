//! Meetings that a letter which changes another says will not take place.

use super::{
    Scene,
    dating::{is_cancelled, is_citation, set_dates},
    passages::{Passage, Subject, passages},
    titles,
};
use crate::{
    extract::reading::Stretch,
    language::Body,
    letter::{Cancelled, Meeting, MeetingRole, Stated},
};

/// The meetings called off; `listed` are those that take place. Only letters that change another are asked: others tell of
/// what never was announced.
pub(crate) fn cancelled(scene: &Scene<'_, '_>, listed: &[Meeting]) -> Vec<Cancelled> {
    if !scene.amends {
        return Vec::new();
    }
    let subject: Vec<Stretch> = scene.zones.subject.iter().cloned().collect();
    let in_subject = passages(scene.reading, &subject);
    let mut found: Vec<Meeting> = Vec::new();
    for meeting in in_subject.iter().chain(&scene.passages).filter_map(|passage| called_off(scene, passage)) {
        if !listed.iter().any(|one| takes_place(one, &meeting)) {
            merge(&mut found, meeting);
        }
    }
    found.into_iter().map(planned).collect()
}

fn planned(meeting: Meeting) -> Cancelled {
    let Meeting { kind, group, title, start, end, .. } = meeting;
    Cancelled { kind, group, title, start, end }
}

/// The body or event that a passage calls off.
fn called_off(scene: &Scene<'_, '_>, passage: &Passage) -> Option<Meeting> {
    if !is_cancelled(scene, &passage.stretch) || passage.is_joint() {
        return None;
    }
    let anchor = passage.anchor.as_ref()?;
    let date = passage.dates.iter().find(|date| !is_citation(scene, &passage.sentence, date));
    let (kind, group) = match anchor.subject {
        Subject::Event(kind) => (kind, None),
        Subject::Body(body) if body != Body::RapporteurGroup => (body.meeting_kind(), Some(anchor.code.clone()?)),
        _ => return None,
    };
    let span = scene.reading.span(anchor.start..anchor.end);
    let mut meeting = Meeting::blank(Stated::computed(MeetingRole::Associated, span), Stated::computed(kind, span));
    meeting.group = group.map(|group| Stated::computed(group, span));
    if let Some(date) = date {
        set_dates(scene, &mut meeting, date);
        if meeting.group.is_none() {
            meeting.title = titles::event(scene, passage, anchor, date);
        }
    }
    Some(meeting)
}

/// Whether a meeting that takes place is the one called off: a body meets, if on other days; an event is another one where
/// its day is.
fn takes_place(one: &Meeting, gone: &Meeting) -> bool {
    let group = |meeting: &Meeting| meeting.group.as_ref().map(|group| group.value.clone());
    let same_day = gone.start.is_none() || one.start.map(|day| day.value) == gone.start.map(|day| day.value);
    let current = one.role.value != MeetingRole::Previous && one.kind.value == gone.kind.value;
    current && if gone.group.is_some() { group(one) == group(gone) } else { same_day }
}

/// A meeting called off twice is one; the telling that has its days says more.
fn merge(found: &mut Vec<Meeting>, meeting: Meeting) {
    let group = |meeting: &Meeting| meeting.group.as_ref().map(|group| group.value.clone());
    let day = |meeting: &Meeting| meeting.start.map(|day| day.value);
    let same = found.iter_mut().find(|one| {
        let days = day(one).is_none() || day(&meeting).is_none() || day(one) == day(&meeting);
        one.kind.value == meeting.kind.value && group(one) == group(&meeting) && days
    });
    match same {
        Some(known) if known.start.is_none() => *known = meeting,
        Some(_) => {}
        None => found.push(meeting),
    }
}
