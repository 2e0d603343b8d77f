//! The meeting that the letter convenes: which body, and when.

use super::{Scene, blank, code_of};
use crate::{
    extract::{
        bodies::{self, Mention as BodyMention, bodies},
        dates::{self, Mention as DateMention},
        reading::Stretch,
    },
    language::{Body, Term},
    letter::{LetterDate, Meeting, MeetingKind, MeetingRole, Stated, Text},
};

/// The convened meetings; several where working parties meet on days or hours of their own.
pub(super) fn convened(scene: &Scene<'_, '_>) -> Vec<Meeting> {
    let reading = scene.reading;
    let subject = scene.zones.subject.clone().unwrap_or(0..0);
    let in_subject = own_bodies(scene, bodies(reading, subject.clone()));
    let in_body: Vec<BodyMention> = scene.pieces.iter().flat_map(|piece| bodies(reading, piece.clone())).collect();
    let targets = targets(scene, &in_subject, &in_body);
    if targets.is_empty() {
        return unnamed(scene).into_iter().collect();
    }
    let several = targets.len() > 1;
    targets.into_iter().map(|target| meeting(scene, &target, several, &in_body)).collect()
}

/// The bodies of a subject that can meet, each once; a study group named beside its own working party is not meeting.
fn own_bodies(scene: &Scene<'_, '_>, mentions: Vec<BodyMention>) -> Vec<BodyMention> {
    let _ = scene;
    let mut own: Vec<BodyMention> = Vec::new();
    for mention in mentions {
        let known = own.iter().any(|one| one.code.is_some() && one.code == mention.code);
        if mention.kind != Body::RapporteurGroup && !known {
            own.push(mention);
        }
    }
    let rank = |kind: Body| match kind {
        Body::WorkingParty | Body::RegionalGroup | Body::FocusGroup | Body::JointCoordinationActivity => 1,
        _ => 0,
    };
    let parts = own.iter().any(|one| rank(one.kind) == 1 && one.code.is_some());
    let parent_first = own.first().is_some_and(|one| rank(one.kind) == 0);
    // `Meeting of the Study Group 12 Regional Group for Africa` names the parent first, and does not convene it.
    let regional = own.iter().any(|one| one.kind == Body::RegionalGroup && one.code.is_some());
    if parts && !parent_first || regional {
        own.retain(|one| rank(one.kind) == 1);
    }
    if own.iter().any(|one| one.code.is_some()) {
        own.retain(|one| one.code.is_some());
    }
    own
}

/// Which bodies the letter convenes: those of its subject, else the letter's own body as the body text names it.
fn targets(scene: &Scene<'_, '_>, in_subject: &[BodyMention], in_body: &[BodyMention]) -> Vec<BodyMention> {
    if in_subject.iter().any(|mention| mention.code.is_some()) {
        let first = in_subject[0].kind;
        return in_subject.iter().filter(|mention| mention.kind == first).cloned().collect();
    }
    let group = scene.group.as_deref();
    let own = in_body.iter().find(|mention| mention.code.as_deref() == group && group.is_some());
    let any = || in_body.iter().find(|mention| mention.code.is_some() && mention.kind != Body::RapporteurGroup);
    own.or_else(any).or(in_subject.first()).cloned().into_iter().collect()
}

/// A letter that names no body: the meeting is known by its date alone.
fn unnamed(scene: &Scene<'_, '_>) -> Option<Meeting> {
    let subject = scene.zones.subject.clone()?;
    let date = dates::dates(scene.reading, subject.clone()).into_iter().find(|date| date.first.day.is_some());
    let span = scene.reading.span(subject);
    let mut meeting = blank(Stated::computed(MeetingRole::Convened, span), Stated::computed(MeetingKind::Other, span));
    meeting.group = scene.group.clone().map(|group| Stated::computed(group, span));
    if let Some(date) = date {
        set_dates(scene, &mut meeting, &date);
    }
    Some(meeting)
}

fn meeting(scene: &Scene<'_, '_>, target: &BodyMention, several: bool, in_body: &[BodyMention]) -> Meeting {
    let reading = scene.reading;
    let span = reading.span(target.start..target.end);
    let role = Stated::computed(MeetingRole::Convened, span);
    let mut meeting = blank(role, Stated::computed(target.meeting_kind(), span));
    meeting.group = code_of(reading, target).or_else(|| scene.group.clone().map(|group| Stated::computed(group, span)));
    meeting.title = title(scene, target, in_body);
    if let Some(date) = own_dates(scene, target, several) {
        set_dates(scene, &mut meeting, &date);
    }
    meeting
}

/// The group's subject, as it stands behind a mention of the same body.
fn title(scene: &Scene<'_, '_>, target: &BodyMention, in_body: &[BodyMention]) -> Option<Text> {
    if matches!(target.kind, Body::AdvisoryGroup | Body::RegionalGroup) {
        return None;
    }
    let same = in_body.iter().filter(|mention| mention.code.is_some() && mention.code == target.code);
    let stretch = same.filter_map(|mention| mention.title.clone()).next().or_else(|| target.title.clone())?;
    Some(bodies::title_text(scene.reading, stretch))
}

/// The dates of a body: from the sentence that convenes it, else from the subject.
fn own_dates(scene: &Scene<'_, '_>, target: &BodyMention, several: bool) -> Option<DateMention> {
    let in_sentence = convening_date(scene, target, several);
    let in_subject = subject_date(scene, target);
    match (in_sentence, in_subject) {
        // The subject may join the meeting with a seminar in one range; the sentence gives each its own. A single day in
        // the sentence is more often a session of a meeting whose days the subject tells.
        (Some(own), Some(joint)) if !several && !own.is_range && joint.is_range => Some(joint),
        (Some(own), _) => Some(own),
        (None, joint) => joint,
    }
}

fn subject_date(scene: &Scene<'_, '_>, target: &BodyMention) -> Option<DateMention> {
    let subject = scene.zones.subject.clone()?;
    let all = dates::dates(scene.reading, subject.clone());
    let events: Vec<usize> =
        scene.reading.find(subject, |term| matches!(term, Term::Event(_))).map(|mark| mark.start).collect();
    // A range behind an event's name belongs to the event.
    let belongs = |date: &&DateMention| {
        date.first.day.is_some()
            && !events
                .iter()
                .any(|&event| event > target.start && event < date.start && date.start - event < 120 && all.len() > 1)
    };
    let behind = all.iter().filter(belongs).find(|date| date.start > target.start);
    behind.or_else(|| all.iter().find(belongs)).or(all.first()).copied()
}

/// The date in the first sentence that names the body (or says that the meeting will be held) and a date to come.
fn convening_date(scene: &Scene<'_, '_>, target: &BodyMention, several: bool) -> Option<DateMention> {
    let reading = scene.reading;
    let mut fallback = None;
    for piece in scene.pieces.iter() {
        let all = dates::dates(reading, piece.clone());
        if all.is_empty() {
            continue;
        }
        let named: Vec<BodyMention> = bodies(reading, piece.clone())
            .into_iter()
            .filter(|one| one.code == target.code && one.code.is_some())
            .collect();
        let convenes = reading.find(piece.clone(), |term| term == Term::Convened).next().is_some();
        let generic =
            reading.find(piece.clone(), |term| term == Term::Meeting).next().is_some() && convenes && !several;
        if named.is_empty() && !generic {
            continue;
        }
        let Some(date) = all.iter().find(|date| is_own(scene, piece, date, &named, target)) else { continue };
        if convenes && !named.is_empty() {
            return Some(*date);
        }
        fallback = fallback.or(Some(*date));
        if !several && fallback.is_some() && !named.is_empty() {
            return fallback;
        }
    }
    fallback
}

/// Whether a date in a sentence is the body's own: not a cited document's, an event's, an earlier meeting's, a
/// deadline's, or another body's.
fn is_own(
    scene: &Scene<'_, '_>,
    piece: &Stretch,
    date: &DateMention,
    named: &[BodyMention],
    target: &BodyMention,
) -> bool {
    let reading = scene.reading;
    if date.first.day.is_none() || is_citation(scene, piece, date) || is_past(scene, date) {
        return false;
    }
    let from = named.first().map_or(piece.start, |mention| mention.start).max(piece.start);
    let before = from.min(date.start)..date.start;
    let event = reading.find(before.clone(), |term| matches!(term, Term::Event(_))).next().is_some();
    if is_superseded(scene, piece, date) {
        return false;
    }
    let due = reading
        .find(date.start.saturating_sub(40).max(piece.start)..date.start, |term| term == Term::By)
        .any(|mark| date.start - mark.end <= 4 && !date.is_range);
    let other = bodies(reading, before).into_iter().any(|mention| {
        let other_party = mention.code.is_some() && mention.code != target.code && mention.kind == target.kind;
        other_party || mention.kind == Body::RapporteurGroup && target.kind != Body::RapporteurGroup
    });
    !event && !due && !other
}

/// `Circular 203 of 3 August 1999`: the date of a document.
pub(super) fn is_citation(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    let reading = scene.reading;
    let window = date.start.saturating_sub(60).max(piece.start)..date.start;
    let cited = |term: Term| {
        matches!(
            term,
            Term::Circular
                | Term::CollectiveLetter
                | Term::Resolution
                | Term::CitedRecommendation
                | Term::TemporaryDocument
                | Term::Report
                | Term::CircularLetter
        )
    };
    let noun = reading.last(window.clone(), cited);
    // `2011年12月5日电信标准化局第251号通函`: the document stands behind its date.
    let behind = || {
        reading.find(date.end..(date.end + 60).min(piece.end), cited).any(|noun| {
            let mut at = noun.start;
            while let Some(before) = label_of_document(scene, at).filter(|&before| before >= date.end) {
                at = before;
            }
            at == date.end && at < noun.start
        })
    };
    let before = noun.is_some_and(|noun| {
        let dated = reading.find(noun.end..date.start, |term| matches!(term, Term::Dated | Term::Of)).next().is_some();
        let near = date.start - noun.end <= 14;
        dated && date.start - noun.end <= 40 || near
    });
    !date.is_range && (before || behind())
}

/// Where a piece of a document's designation that ends at `at` begins: a sign, a number, a slash, the Bureau, `of`.
fn label_of_document(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let reading = scene.reading;
    if let Some(mark) = reading.mark_before(at, |term| matches!(term, Term::StandardizationBureau | Term::Of)) {
        return Some(mark.start);
    }
    let character = reading.fold.character_before(at)?;
    (matches!(character, '第' | '号' | '/') || character.is_ascii_digit()).then(|| at - character.len_utf8())
}

/// Whether a date is one that no longer holds: `instead of 6 to 15 May`.
pub(super) fn is_superseded(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    let reading = scene.reading;
    let window = date.start.saturating_sub(60).max(piece.start)..date.start;
    let instead = reading.last(window, |term| term == Term::InsteadOf).is_some_and(|mark| {
        // Another date between the two is the one that no longer holds.
        dates::dates(reading, mark.end..date.start).is_empty()
    });
    let behind = date.end..(date.end + 40).min(piece.end);
    let moved = reading.find(behind, |term| term == Term::MovedTo).next();
    instead || moved.is_some_and(|mark| dates::dates(reading, date.end..mark.start).is_empty())
}

/// Whether a sentence says that something will not take place.
pub(super) fn is_cancelled(scene: &Scene<'_, '_>, piece: &Stretch) -> bool {
    scene.reading.first(piece.clone(), Term::Cancelled).is_some()
}

/// Whether a date lies before the letter's own.
pub(super) fn is_past(scene: &Scene<'_, '_>, date: &DateMention) -> bool {
    let Some(letter) = scene.date else { return false };
    match date.last.date(letter.year()) {
        Some(LetterDate::Day(day)) => date.last.year.is_some() && day < letter,
        Some(LetterDate::Month(year, month)) => {
            date.last.year.is_some() && (year, month) < (letter.year(), letter.month())
        }
        None => false,
    }
}

/// First and last day of a meeting that is to come.
pub(super) fn set_dates(scene: &Scene<'_, '_>, meeting: &mut Meeting, date: &DateMention) {
    let (start, end) = (date.first.date_from(scene.date), date.last.date_from(scene.date));
    put(scene, meeting, date, start, end);
}

/// First and last day of a meeting that has been.
pub(super) fn set_past_dates(scene: &Scene<'_, '_>, meeting: &mut Meeting, date: &DateMention) {
    let (start, end) = (date.first.date_before(scene.date), date.last.date_before(scene.date));
    put(scene, meeting, date, start, end);
}

fn put(
    scene: &Scene<'_, '_>,
    meeting: &mut Meeting,
    date: &DateMention,
    start: Option<LetterDate>,
    end: Option<LetterDate>,
) {
    let span = scene.reading.span(date.start..date.end);
    let stated =
        |value: LetterDate, year: Option<i16>| Stated { computed: year.is_none(), ..Stated::read(value, span) };
    meeting.start = start.map(|value| stated(value, date.first.year));
    meeting.end = end.map(|value| stated(value, date.last.year));
}
