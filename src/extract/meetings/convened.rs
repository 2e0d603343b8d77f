//! The meetings that the letter convenes: which bodies, and when.

use super::{
    Scene, code_of,
    dating::{closed, is_assembly, is_citation, is_due, is_past, is_rescheduled, is_superseded, set_dates},
    passages::{Passage, Subject, passages, row_of_party},
};
use crate::{
    extract::{
        bodies::{self, Mention as BodyMention, bodies},
        dates::{self, Mention as DateMention},
        reading::Stretch,
    },
    language::{Body, Term},
    letter::{Meeting, MeetingKind, MeetingRole, Stated, Text},
};

/// The convened meetings: the body of the subject, or several working parties, and those of a study group's working
/// parties that have days of their own.
pub(super) fn convened(scene: &Scene<'_, '_>) -> Vec<Meeting> {
    let reading = scene.reading;
    let subject = scene.zones.subject.clone().unwrap_or(0..0);
    let in_subject = own_bodies(bodies(reading, subject));
    let rows = |piece: &Stretch| row_of_party(reading, piece).into_iter().chain(bodies(reading, piece.clone()));
    let in_body: Vec<BodyMention> = scene.pieces.iter().flat_map(rows).collect();
    let targets = targets(scene, &in_subject, &in_body);
    if targets.is_empty() {
        let called_off = in_subject.iter().any(|mention| is_called_off(scene, mention));
        return if called_off { Vec::new() } else { unnamed(scene).into_iter().collect() };
    }
    let several = targets.len() > 1;
    let mut found: Vec<Meeting> =
        targets.iter().map(|target| meeting(scene, target, own_dates(scene, target, several), &in_body)).collect();
    if let [main] = targets.as_slice() {
        let parts = further_parts(scene, main, &found);
        found.extend(parts.into_iter().map(|date| meeting(scene, main, Some(date), &in_body)));
        found.extend(parties_of(scene, main, &in_body));
    }
    found
}

/// The dates of the further parts of a meeting that is held in several: the subject, or the sentence that convenes it,
/// tells more than one time, and none is an event's.
fn further_parts(scene: &Scene<'_, '_>, main: &BodyMention, found: &[Meeting]) -> Vec<DateMention> {
    let Some(first) = found.first().and_then(|meeting| meeting.start) else { return Vec::new() };
    let subject: Vec<_> = scene.zones.subject.iter().cloned().collect();
    let in_subject = passages(scene.reading, &subject);
    let of_body = |passage: &&Passage| {
        let named = main.code.as_ref().is_some_and(|code| passage.names(code));
        named || passage.subject() == Some(Subject::Meeting)
    };
    let days = |date: &DateMention| date.first.date_from(scene.date);
    let own = |passage: &Passage| -> Vec<DateMention> {
        passage.dates.iter().filter(|date| can_be_own(scene, passage, date)).copied().collect()
    };
    let in_body = scene.passages.iter().filter(|passage| {
        // In prose a single day beside the range is more often a session's.
        own(passage).iter().all(|date| date.is_range)
    });
    let mut told = in_subject.iter().chain(in_body).filter(of_body).map(own).filter(|dates| dates.len() > 1);
    let dates = told.find(|dates| dates.iter().any(|date| days(date) == Some(first.value)));
    let dates = dates.unwrap_or_else(|| counted_parts(scene, main));
    dates.into_iter().filter(|date| days(date) != Some(first.value)).collect()
}

/// The days of parts that are told one by one: `The first part runs from …. The second part …`.
fn counted_parts(scene: &Scene<'_, '_>, main: &BodyMention) -> Vec<DateMention> {
    let mut found: Vec<DateMention> = Vec::new();
    for passage in &scene.passages {
        let own = passage.code().is_none_or(|code| Some(code) == main.code.as_deref());
        let about = matches!(passage.subject(), None | Some(Subject::Meeting | Subject::Session | Subject::Body(_)));
        let part = scene.reading.find(passage.stretch.clone(), |term| matches!(term, Term::PartOfMeeting(_))).next();
        let date = passage.dates.iter().find(|date| can_be_own(scene, passage, date));
        let place = found.len() + 1;
        let next =
            part.is_some_and(|part| matches!(part.term, Term::PartOfMeeting(told) if usize::from(told) == place));
        found.extend(date.filter(|_| own && about && next));
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// The bodies of a subject that can meet, each once; a study group named beside its own working party is not meeting.
fn own_bodies(mentions: Vec<BodyMention>) -> Vec<BodyMention> {
    let mut own: Vec<BodyMention> = Vec::new();
    for mention in mentions {
        let known = own.iter().any(|one| one.code.is_some() && one.code == mention.code);
        if mention.kind != Body::RapporteurGroup && !known {
            own.push(mention);
        }
    }
    let is_part = |one: &BodyMention| {
        matches!(
            one.kind,
            Body::WorkingParty | Body::RegionalGroup | Body::FocusGroup | Body::JointCoordinationActivity
        )
    };
    let parts = own.iter().any(|one| is_part(one) && one.code.is_some());
    let parent_first = own.first().is_some_and(|one| !is_part(one));
    // `Meeting of the Study Group 12 Regional Group for Africa` names the parent first, and does not convene it.
    let regional = own.iter().any(|one| one.kind == Body::RegionalGroup && one.code.is_some());
    if parts && !parent_first || regional {
        own.retain(is_part);
    }
    if own.iter().any(|one| one.code.is_some()) {
        own.retain(|one| one.code.is_some());
    }
    own
}

/// Which bodies the letter convenes: those of its subject, else the letter's own body as the body text names it.
fn targets(scene: &Scene<'_, '_>, in_subject: &[BodyMention], in_body: &[BodyMention]) -> Vec<BodyMention> {
    let stands = |mention: &&BodyMention| !is_called_off(scene, mention);
    if in_subject.iter().any(|mention| mention.code.is_some()) {
        let first = in_subject[0].kind;
        let named: Vec<BodyMention> =
            in_subject.iter().filter(|mention| mention.kind == first).filter(stands).cloned().collect();
        if !named.is_empty() {
            return named;
        }
        // The subject's meeting is called off: what the letter tells of the others of its kind still holds.
        return still_convened(scene, in_subject, in_body);
    }
    let group = scene.group.as_deref();
    let own = in_body.iter().find(|mention| mention.code.as_deref() == group && group.is_some());
    let any = || in_body.iter().find(|mention| mention.code.is_some() && mention.kind != Body::RapporteurGroup);
    own.or_else(any).or(in_subject.first()).cloned().into_iter().collect()
}

/// Whether the letter tells that a body's meeting will not take place: in its subject, with no event to which it belongs.
fn is_called_off(scene: &Scene<'_, '_>, mention: &BodyMention) -> bool {
    let Some(subject) = scene.zones.subject.clone() else { return false };
    let has = |wanted: fn(Term) -> bool| scene.reading.find(subject.clone(), wanted).next().is_some();
    subject.contains(&mention.start)
        && has(|term| term == Term::Cancelled)
        && !has(|term| matches!(term, Term::Event(_)))
}

/// The bodies of the subject's kind, others than those of the subject, of which a passage tells days to come.
fn still_convened(scene: &Scene<'_, '_>, in_subject: &[BodyMention], in_body: &[BodyMention]) -> Vec<BodyMention> {
    let mut found: Vec<BodyMention> = Vec::new();
    for mention in in_body {
        let Some(code) = mention.code.as_deref() else { continue };
        let same_kind = in_subject.iter().any(|one| one.kind == mention.kind);
        let known = in_subject.iter().chain(&found).any(|one| one.code.as_deref() == Some(code));
        let dated = scene.passages.iter().any(|passage| {
            passage.names(code)
                && !super::dating::is_cancelled(scene, &passage.sentence)
                && passage.dates.iter().any(|date| can_be_own(scene, passage, date))
        });
        if same_kind && !known && dated {
            found.push(mention.clone());
        }
    }
    found
}

/// A letter that names no body: the meeting is known by its date alone.
fn unnamed(scene: &Scene<'_, '_>) -> Option<Meeting> {
    let subject = scene.zones.subject.clone()?;
    let date = dates::dates(scene.reading, subject.clone()).into_iter().find(|date| date.first.day.is_some());
    let span = scene.reading.span(subject);
    let mut meeting =
        Meeting::blank(Stated::computed(MeetingRole::Convened, span), Stated::computed(MeetingKind::Other, span));
    meeting.group = scene.group.clone().map(|group| Stated::computed(group, span));
    if let Some(date) = date {
        set_dates(scene, &mut meeting, &date);
    }
    Some(meeting)
}

fn meeting(scene: &Scene<'_, '_>, target: &BodyMention, date: Option<DateMention>, in_body: &[BodyMention]) -> Meeting {
    let reading = scene.reading;
    let span = reading.span(target.start..target.end);
    let role = Stated::computed(MeetingRole::Convened, span);
    let mut meeting = Meeting::blank(role, Stated::computed(target.kind.meeting_kind(), span));
    meeting.group = code_of(reading, target).or_else(|| scene.group.clone().map(|group| Stated::computed(group, span)));
    meeting.title = title(scene, target, in_body);
    if let Some(date) = date {
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

/// The working parties of the study group that meets which have days of their own, within its days or around them.
fn parties_of(scene: &Scene<'_, '_>, main: &BodyMention, in_body: &[BodyMention]) -> Vec<Meeting> {
    let Some(number) = main.code.as_deref().and_then(|code| code.strip_prefix("SG")) else { return Vec::new() };
    let mut found: Vec<Meeting> = Vec::new();
    let of_party = |passage: &&Passage| passage.subject() == Some(Subject::Body(Body::WorkingParty));
    for passage in scene.passages.iter().filter(of_party) {
        let own_group = |code: &&str| code.split_once('/').is_some_and(|(_, group)| group == number);
        for code in passage.codes().filter(own_group) {
            let known = found.iter().any(|one| one.group.as_ref().is_some_and(|group| group.value == code));
            let date = passage.dates.iter().find(|date| can_be_own(scene, passage, date));
            let date = date.map(|date| closed(scene, passage, date));
            let mention = in_body.iter().find(|mention| mention.code.as_deref() == Some(code));
            if let (Some(date), Some(mention), false) = (date, mention, known) {
                found.push(meeting(scene, mention, Some(date), in_body));
            }
        }
    }
    found
}

/// How surely a date is the meeting's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// The days of several working parties together.
    Joint,
    /// A letter that changes another quotes it: `Collective letter 5/11 convened Study Group 11 from 4 to 13 September`.
    Quoted,
    /// The sentence speaks of `the meeting` and convenes it.
    Plain,
    Named,
    Convened,
    /// Told to be the date that now holds.
    Rescheduled,
}

/// The dates of a body: from the passages that convene it, else from the subject.
fn own_dates(scene: &Scene<'_, '_>, target: &BodyMention, several: bool) -> Option<DateMention> {
    let told = told_date(scene, target, several);
    let joint = subject_date(scene, target);
    let (Some((strength, own)), Some(joint)) = (told, joint) else { return told.map(|(_, own)| own).or(joint) };
    if scene.amends {
        let gone = no_longer_holds(scene, &joint);
        let part = (several || is_joined_with_event(scene)) && is_within(scene, &own, &joint);
        let own_part = strength >= Strength::Named && own.is_range && part;
        return Some(if gone || own_part || strength == Strength::Rescheduled { own } else { joint });
    }
    // The subject may join the meeting with a seminar in one range; the sentence gives each its own. A single day in
    // the sentence is more often a session of a meeting whose days the subject tells.
    Some(if !several && !own.is_range && joint.is_range { joint } else { own })
}

/// Whether the subject names an event beside the meeting, so that its days are those of both: `Meeting of Study Group 3's
/// regional group and seminar, 29 September to 2 October`.
fn is_joined_with_event(scene: &Scene<'_, '_>) -> bool {
    let subject = scene.zones.subject.clone().unwrap_or(0..0);
    scene.reading.find(subject, |term| matches!(term, Term::Event(_))).next().is_some()
}

fn is_within(scene: &Scene<'_, '_>, own: &DateMention, joint: &DateMention) -> bool {
    let days = |date: &DateMention| Some((date.first.date_from(scene.date)?, date.last.date_from(scene.date)?));
    days(own).zip(days(joint)).is_some_and(|(own, joint)| joint.0 <= own.0 && own.1 <= joint.1)
}

/// Whether the letter tells elsewhere that these days no longer hold.
fn no_longer_holds(scene: &Scene<'_, '_>, joint: &DateMention) -> bool {
    let days = |date: &DateMention| (date.first.date_from(scene.date), date.last.date_from(scene.date));
    scene.passages.iter().any(|passage| {
        let mut dates = passage.dates.iter();
        dates.any(|date| is_superseded(scene, &passage.sentence, date) && days(date) == days(joint))
    })
}

fn subject_date(scene: &Scene<'_, '_>, target: &BodyMention) -> Option<DateMention> {
    let subject = scene.zones.subject.clone()?;
    let all: Vec<DateMention> = dates::dates(scene.reading, subject.clone())
        .into_iter()
        .filter(|date| !is_citation(scene, &subject, date) && !is_superseded(scene, &subject, date))
        .collect();
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

/// The surest date among the passages that speak of the body; the first of equals.
fn told_date(scene: &Scene<'_, '_>, target: &BodyMention, several: bool) -> Option<(Strength, DateMention)> {
    let mut best: Option<(Strength, DateMention)> = None;
    for passage in &scene.passages {
        let named = target.code.as_ref().is_some_and(|code| passage.names(code));
        let plain = passage.subject() == Some(Subject::Meeting) && !several;
        if !named && !plain {
            continue;
        }
        let Some(date) = passage.dates.iter().find(|date| can_be_own(scene, passage, date)) else { continue };
        let Some(strength) = strength(scene, passage, date, named) else { continue };
        let strength = if several && passage.is_joint() { Strength::Joint } else { strength };
        if best.is_none_or(|(known, _)| strength > known) {
            best = Some((strength, closed(scene, passage, date)));
        }
    }
    best
}

fn strength(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention, named: bool) -> Option<Strength> {
    let reading = scene.reading;
    let has = |term: Term| reading.find(passage.sentence.clone(), |one| one == term).next().is_some();
    if is_rescheduled(scene, &passage.sentence, date) {
        return Some(Strength::Rescheduled);
    }
    let quotes = scene.amends && has(Term::CollectiveLetter);
    match (quotes, named, has(Term::Convened)) {
        (true, ..) => Some(Strength::Quoted),
        (false, true, true) => Some(Strength::Convened),
        (false, true, false) => Some(Strength::Named),
        (false, false, true) => Some(Strength::Plain),
        (false, false, false) => None,
    }
}

/// Whether a date in a passage can be that of the meeting the passage speaks of.
fn can_be_own(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention) -> bool {
    let piece = &passage.sentence;
    date.first.day.is_some()
        && !is_citation(scene, piece, date)
        && !is_assembly(scene, piece, date)
        && !is_past(scene, date)
        && !is_due(scene, piece, date)
        && !is_superseded(scene, piece, date)
}
