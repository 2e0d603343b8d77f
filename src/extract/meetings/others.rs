//! Events around the meeting, Rapporteur group meetings that feed it, and earlier meetings that decided on it.

use super::{Scene, blank, code_of, convened};
use crate::{
    extract::{
        bodies::{self, bodies},
        dates::{self, Mention as DateMention},
        places, questions,
        reading::{Stretch, collapse},
        times,
    },
    fold::{Gap, is_ideograph},
    language::{Body, Mark, Term},
    letter::{Meeting, MeetingKind, MeetingRole, Stated, Text, TimeOfDay},
};

/// The meetings of a letter besides those that it convenes.
pub(super) fn others(scene: &Scene<'_, '_>, convened: &[Meeting]) -> Vec<Meeting> {
    let mut found: Vec<Meeting> = Vec::new();
    for piece in scene.zones.subject.iter().chain(scene.pieces.iter()) {
        for date in dates::dates(scene.reading, piece.clone()) {
            if convened::is_citation(scene, piece, &date) {
                continue;
            }
            let own = |meeting: &Meeting| {
                let start = meeting.start.map(|start| start.value);
                start.is_some() && start == date.first.date_from(scene.date) && date.is_range
            };
            let feeding = if convened.iter().any(own) { None } else { preparatory(scene, piece, &date) };
            let meeting =
                feeding.or_else(|| previous(scene, piece, &date)).or_else(|| event(scene, piece, &date, convened));
            if let Some(meeting) = meeting {
                merge(&mut found, meeting);
            }
        }
    }
    found
}

/// An event told twice is one meeting; the later telling fills in what the first left out.
fn merge(found: &mut Vec<Meeting>, meeting: Meeting) {
    let same = found.iter_mut().find(|one| {
        one.role.value == meeting.role.value
            && one.kind.value == meeting.kind.value
            && one.start.map(|date| date.value) == meeting.start.map(|date| date.value)
    });
    let Some(known) = same else { return found.push(meeting) };
    known.title = known.title.take().or(meeting.title);
    known.opens_at = known.opens_at.or(meeting.opens_at);
    known.place = known.place.take().or(meeting.place);
    known.group = known.group.take().or(meeting.group);
}

/// Rapporteur group meetings before the meeting.
fn preparatory(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> Option<Meeting> {
    let reading = scene.reading;
    let named = bodies(reading, piece.clone());
    let mention = named.iter().find(|one| one.kind == Body::RapporteurGroup)?;
    if convened::is_past(scene, date) {
        return None;
    }
    let span = reading.span(mention.start..mention.end);
    let mut meeting =
        blank(Stated::computed(MeetingRole::Preparatory, span), Stated::computed(MeetingKind::RapporteurGroup, span));
    meeting.group = parent(scene).map(|group| Stated::computed(group, span));
    convened::set_dates(scene, &mut meeting, date);
    for question in questions::mentions(reading, piece.clone()) {
        if !meeting.questions.iter().any(|one| one.value == question.id) {
            meeting.questions.push(Stated::read(question.id, reading.span(question.start..question.end)));
        }
    }
    meeting.web = places::web(reading, piece.clone());
    Some(meeting)
}

/// The study group of the letter, to which Rapporteur groups belong.
fn parent(scene: &Scene<'_, '_>) -> Option<String> {
    scene.group.clone()
}

/// An earlier meeting of a body, with its dates.
fn previous(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> Option<Meeting> {
    let reading = scene.reading;
    let past = convened::is_past(scene, date) || date.first.year.is_none() && told_past(scene, piece, date);
    if !past || date.first.day.is_none() {
        return None;
    }
    let context = reading.find(piece.clone(), |term| matches!(term, Term::Previous | Term::Meeting)).next()?;
    let event = reading.find(piece.start..date.start, |term| matches!(term, Term::Event(_))).next().is_some();
    let named = bodies(reading, piece.clone());
    let mention = named
        .iter()
        .rfind(|one| one.start < date.start && one.code.is_some())
        .or_else(|| named.iter().find(|one| one.code.is_some()));
    if event || !date.is_range && mention.is_none() {
        return None;
    }
    let span = mention.map_or(reading.span(context.start..context.end), |one| reading.span(one.start..one.end));
    let kind = mention.map_or(MeetingKind::StudyGroup, bodies::Mention::meeting_kind);
    let mut meeting = blank(Stated::computed(MeetingRole::Previous, span), Stated::computed(kind, span));
    meeting.group = mention
        .and_then(|one| code_of(reading, one))
        .or_else(|| scene.group.clone().map(|group| Stated::computed(group, span)));
    convened::set_past_dates(scene, &mut meeting, date);
    meeting.place = places::beside(reading, piece, date.start, date.end);
    Some(meeting)
}

fn told_past(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    let window = date.start.saturating_sub(80).max(piece.start)..date.start;
    scene.reading.find(window, |term| term == Term::Previous).next().is_some()
}

/// A workshop, seminar, training or forum with its own date.
fn event(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention, convened: &[Meeting]) -> Option<Meeting> {
    let reading = scene.reading;
    let gone = convened::is_cancelled(scene, piece) || convened::is_superseded(scene, piece, date);
    if date.first.day.is_none() || gone || convened::is_past(scene, date) || is_due(scene, piece, date) {
        return None;
    }
    let mark = event_of(scene, piece, date)?;
    let Term::Event(kind) = mark.term else { return None };
    let is_convened = convened.iter().any(|meeting| {
        meeting.start.and_then(|start| start.span).is_some_and(|span| span == reading.span(date.start..date.end))
    });
    if is_convened {
        return None;
    }
    let span = reading.span(mark.start..mark.end);
    let mut meeting = blank(Stated::computed(MeetingRole::Associated, span), Stated::computed(kind, span));
    meeting.title = title(scene, piece, mark, date);
    convened::set_dates(scene, &mut meeting, date);
    let clocks = times::times(reading, piece.clone());
    meeting.opens_at = clocks.first().map(|clock| Stated::read(clock.time, reading.span(clock.start..clock.end)));
    meeting.opens_at = meeting.opens_at.or_else(|| opening_elsewhere(scene, mark.term));
    meeting.place = places::beside(reading, piece, date.start, date.end);
    Some(meeting)
}

/// `The workshop will open at 0930 hours`, in a sentence of its own.
fn opening_elsewhere(scene: &Scene<'_, '_>, event: Term) -> Option<Stated<TimeOfDay>> {
    let reading = scene.reading;
    scene.pieces.iter().find_map(|piece| {
        let mark = reading.first(piece.clone(), event)?;
        let opens = reading.first(mark.end..piece.end, Term::Opens)?;
        let dated = !dates::dates(reading, piece.clone()).is_empty();
        let clock = times::times(reading, opens.start..piece.end).into_iter().next().filter(|_| !dated)?;
        Some(Stated::read(clock.time, reading.span(clock.start..clock.end)))
    })
}

/// The event nearest before the date, or in its sentence behind it.
fn event_of(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> Option<Mark> {
    let reading = scene.reading;
    let is_event = |term: Term| matches!(term, Term::Event(_));
    let before = reading.last(piece.start..date.start, is_event);
    if let Some(mark) = before {
        // Another date between the two takes the event for itself, unless it is the one before a joint list.
        let mut between = dates::dates(reading, mark.end..date.start).into_iter();
        // A date that no longer holds takes nothing.
        return between.all(|date| convened::is_superseded(scene, piece, &date)).then_some(mark);
    }
    let behind = reading.find(date.end..piece.end, is_event).next().copied()?;
    let close = behind.start - date.end < 120;
    let meeting = reading.find(piece.start..date.start, |term| matches!(term, Term::Body(_))).next().is_some();
    (close && (!meeting || is_held(scene, date, behind))).then_some(behind)
}

/// `TSAG会议之前将于9月22日举行培训`: the verb between date and event in one clause, as Chinese has it.
fn is_held(scene: &Scene<'_, '_>, date: &DateMention, event: Mark) -> bool {
    let reading = scene.reading;
    let ideograph = reading.fold.character(event.start).is_some_and(is_ideograph);
    let between = date.end..event.start;
    let clause = !reading.folded()[between.clone()].contains([',', ';', '.']);
    ideograph && clause && reading.find(between, |term| term == Term::Convened).next().is_some()
}

fn is_due(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    let window = date.start.saturating_sub(30).max(piece.start)..date.start;
    !date.is_range && scene.reading.find(window, |term| term == Term::By).any(|mark| date.start - mark.end <= 4)
}

/// The event's own name: in quotes, or the words around its noun.
fn title(scene: &Scene<'_, '_>, piece: &Stretch, mark: Mark, date: &DateMention) -> Option<Text> {
    let reading = scene.reading;
    let limit = if mark.start < date.start { date.start } else { piece.end };
    let quote = (mark.end..limit.min(mark.end + 60)).find(|&at| reading.byte(at) == Some(b'"'));
    if let Some(close) = quote.and_then(|open| bodies::closing(reading, open, b'"', b'"', piece.end)) {
        let inner = quote? + 1..close;
        let span = reading.span(inner);
        return Some(Stated::read(collapse(span.of(reading.text())), span));
    }
    if let Some(title) = quoted_before(scene, piece, mark) {
        return Some(title);
    }
    let behind = reading.mark_at(reading.skip(mark.end, b":"), |term| term == Term::On);
    let named = behind.is_some() || reading.byte(mark.end) == Some(b':');
    if !named {
        return None;
    }
    let start = behind.map_or(reading.skip(mark.end, b":"), |on| on.end);
    let end = (start..limit).find(|&at| ends_name(scene, at)).unwrap_or(limit);
    let span = reading.span(start..end);
    let written = collapse(span.of(reading.text()));
    (written.chars().count() > 3 && written.chars().count() < 160).then(|| Stated::read(written, span))
}

/// `“人工智能与网络安全”讲习班`, `“…”的讲习班`: a name in quotes right before the noun.
fn quoted_before(scene: &Scene<'_, '_>, piece: &Stretch, mark: Mark) -> Option<Text> {
    let reading = scene.reading;
    // A longer name of the same event, as `专题讲习班`, has its own mark.
    let close = reading.mark_before(mark.start, |term| term == Term::Of).map_or(mark.start, |of| of.start);
    if reading.byte_before(close) != Some(b'"') {
        return None;
    }
    let close = close - 1;
    // No name is longer than this.
    let open = (piece.start.max(close.saturating_sub(300))..close).rev().find(|&at| reading.byte(at) == Some(b'"'))?;
    let span = reading.span(open + 1..close);
    (open + 1 < close).then(|| Stated::read(collapse(span.of(reading.text())), span))
}

fn ends_name(scene: &Scene<'_, '_>, at: usize) -> bool {
    let reading = scene.reading;
    if !reading.folded().is_char_boundary(at) {
        return false;
    }
    let mark = reading.byte(at).is_some_and(|byte| b",;(.".contains(&byte)) && reading.fold.gap(at + 1) != Gap::None;
    let verb = reading.mark_at(at, |term| matches!(term, Term::Convened | Term::Weekday(_) | Term::Previous)).is_some();
    mark || reading.byte(at) == Some(b'(') || verb
}
