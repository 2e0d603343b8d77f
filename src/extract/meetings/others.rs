//! Events around the meeting, Rapporteur group meetings that feed it, and earlier meetings that decided on it.

use super::{
    Scene,
    dating::{
        begins, closed, is_assembly, is_cancelled, is_citation, is_due, is_past, is_superseded, set_dates,
        set_past_dates,
    },
    hours,
    passages::{Anchor, Passage, Subject, passages},
    surroundings, titles,
};
use crate::{
    extract::{
        bodies,
        dates::Mention as DateMention,
        places, questions,
        reading::{Reading, Stretch},
        venues,
    },
    fold::Gap,
    language::{Body, Mark, Term},
    letter::{DeadlineKind, LetterDate, Meeting, MeetingFormat, MeetingKind, MeetingRole, Stated},
};

/// The meetings of a letter besides those that it convenes.
pub(super) fn others(scene: &Scene<'_, '_>, convened: &[Meeting]) -> Vec<Meeting> {
    let subject: Vec<Stretch> = scene.zones.subject.iter().cloned().collect();
    let in_subject = passages(scene.reading, &subject);
    let mut found: Vec<Meeting> = Vec::new();
    // A subject that joins the meeting and an event in one range leaves the event's own days to the body.
    let in_subject = in_subject.iter().filter(|passage| passage.anchor.as_ref().is_none_or(|anchor| !anchor.shares));
    for passage in in_subject.chain(&scene.passages) {
        for (index, date) in passage.dates.iter().enumerate() {
            // A letter that changes another tells an event's old day before its new one.
            let replaced = scene.amends && index + 1 < passage.dates.len() && is_event(passage);
            if replaced || is_citation(scene, &passage.sentence, date) || is_assembly(scene, &passage.sentence, date) {
                continue;
            }
            let meeting = previous(scene, passage, date, convened)
                .or_else(|| preparatory(scene, passage, index))
                .or_else(|| associated(scene, passage, date, convened));
            if let Some(meeting) = meeting {
                merge(scene.reading, &mut found, meeting);
            }
        }
    }
    // `its February meeting (Geneva, 1-5 February)` tells one meeting twice.
    let days: Vec<(MeetingRole, Option<LetterDate>)> =
        found.iter().map(|meeting| (meeting.role.value, meeting.start.map(|start| start.value))).collect();
    found.retain(|meeting| !days.iter().any(|(role, day)| *role == meeting.role.value && is_month_of(meeting, *day)));
    for meeting in trainings(scene, convened) {
        merge(scene.reading, &mut found, meeting);
    }
    for meeting in found.iter_mut().filter(|meeting| meeting.role.value == MeetingRole::Associated) {
        details(scene, meeting, convened);
    }
    found
}

/// Whether a meeting is told by its month alone, and another day of that month is told too.
fn is_month_of(meeting: &Meeting, day: Option<LetterDate>) -> bool {
    match (meeting.start.map(|start| start.value), day) {
        (Some(LetterDate::Month(year, month)), Some(LetterDate::Day(day))) => {
            (day.year(), day.month()) == (year, month)
        }
        _ => false,
    }
}

fn is_event(passage: &Passage) -> bool {
    matches!(passage.subject(), Some(Subject::Event(_)))
}

/// A meeting told twice is one; the later telling fills in what the first left out.
fn merge(reading: &Reading<'_>, found: &mut Vec<Meeting>, meeting: Meeting) {
    let group = |one: &Meeting| one.group.as_ref().map(|group| group.value.clone());
    let same = found.iter_mut().find(|one| {
        one.role.value == meeting.role.value
            && one.kind.value == meeting.kind.value
            && one.start.map(|date| date.value) == meeting.start.map(|date| date.value)
            && (group(one).is_none() || group(&meeting).is_none() || group(one) == group(&meeting))
    });
    let Some(known) = same else { return found.push(meeting) };
    // A name in quotes is the event's own; another is made of the words around it.
    let quoted = |title: &crate::letter::Text| {
        let before = title.span.and_then(|span| reading.byte_before(reading.stretch(span).start));
        before == Some(b'"')
    };
    let better = meeting.title.as_ref().is_some_and(quoted) && !known.title.as_ref().is_some_and(quoted);
    known.title = if better { meeting.title } else { known.title.take().or(meeting.title) };
    known.opens_at = known.opens_at.or(meeting.opens_at);
    known.place = known.place.take().or(meeting.place);
    known.group = known.group.take().or(meeting.group);
    known.web = known.web.take().or(meeting.web);
}

/// Rapporteur group meetings before the meeting, each with the Questions told with its dates.
fn preparatory(scene: &Scene<'_, '_>, passage: &Passage, index: usize) -> Option<Meeting> {
    let reading = scene.reading;
    let anchor = passage.anchor.as_ref()?;
    if anchor.subject != Subject::Body(Body::RapporteurGroup) || is_cancelled(scene, &passage.stretch) {
        return None;
    }
    let date = &passage.dates[index];
    // `on 22 April, to prepare what is examined in June`: a month beside a day is another meeting's.
    let dated: Vec<&DateMention> = passage.dates.iter().filter(|date| date.first.day.is_some()).collect();
    if date.first.day.is_none() && !dated.is_empty() {
        return None;
    }
    let span = reading.span(anchor.start..anchor.end);
    let mut meeting = Meeting::blank(
        Stated::computed(MeetingRole::Preparatory, span),
        Stated::computed(MeetingKind::RapporteurGroup, span),
    );
    meeting.group = scene.group.clone().map(|group| Stated::computed(group, span));
    set_dates(scene, &mut meeting, date);
    for question in questions_of(scene, passage, index) {
        if !meeting.questions.iter().any(|one| one.value == question.id) {
            meeting.questions.push(Stated::read(question.id, reading.span(question.start..question.end)));
        }
    }
    let around = if by_date(scene, passage) { told_with(scene, passage, index) } else { passage.stretch.clone() };
    // `Rapporteur group meetings will be held virtually: Question 2/20 from 9 to 11 July and Question 4/20 on 21 August`.
    let of_all = || format(scene, passage.sentence.start..around.start);
    meeting.format = format(scene, around.clone()).or_else(of_all);
    meeting.place = places::beside(reading, &around, date.start, date.end)
        .or_else(|| places::around(reading, &around, date.start, date.end));
    meeting.venue = venues::venue(reading, std::slice::from_ref(&passage.stretch), meeting.place.as_ref());
    if let ([_], Some(clock)) = (dated.as_slice(), passage.clocks.first()) {
        meeting.opens_at = Some(hours::stated(scene, *clock));
        meeting.time_zone = hours::zone_in(scene, passage);
    }
    meeting.web = web(scene, passage);
    Some(meeting)
}

/// `Question 2/20 from 9 to 11 July and Question 4/20 on 21 August`: each date takes the Questions before it, or all
/// where the Questions are not told date by date.
fn questions_of(scene: &Scene<'_, '_>, passage: &Passage, index: usize) -> Vec<questions::Mention> {
    if by_date(scene, passage) {
        return questions::mentions(scene.reading, bounds(passage, index));
    }
    let own = questions::mentions(scene.reading, passage.stretch.clone());
    if own.is_empty() { questions::mentions(scene.reading, passage.sentence.clone()) } else { own }
}

/// Whether every date of a passage has Questions of its own before it.
fn by_date(scene: &Scene<'_, '_>, passage: &Passage) -> bool {
    let own = |index: usize| !questions::mentions(scene.reading, bounds(passage, index)).is_empty();
    passage.dates.len() > 1 && (0..passage.dates.len()).all(own)
}

/// What is told with one date of a passage: from its Questions to those of the next.
fn told_with(scene: &Scene<'_, '_>, passage: &Passage, index: usize) -> Stretch {
    // `Question 11/15 (Munich, 20-23 January) and Questions 2/15 and 4/15 (virtual, 3-4 February)`.
    let first = |index: usize| questions::mentions(scene.reading, bounds(passage, index)).first().map(|one| one.start);
    let next = passage.dates.get(index + 1).and_then(|_| first(index + 1));
    first(index).unwrap_or(bounds(passage, index).start)..next.unwrap_or(passage.stretch.end)
}

/// What stands between one date of a passage and the one before.
fn bounds(passage: &Passage, index: usize) -> Stretch {
    let from = if index == 0 { passage.sentence.start } else { passage.dates[index - 1].end };
    from..passage.dates[index].start
}

/// An earlier meeting of a body, with its days.
fn previous(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention, convened: &[Meeting]) -> Option<Meeting> {
    let reading = scene.reading;
    let window = date.start.saturating_sub(80).max(passage.sentence.start)..date.start;
    let told_past = reading.last(window, |term| term == Term::Previous);
    let past = is_past(scene, date) || date.first.year.is_none() && told_past.is_some();
    // A single day is more often a document's; a month is told of the meeting that took a decision.
    let month = date.first.day.is_none() && told_past.is_some();
    // What the letter only recalls (`the first meeting was well attended`) did not lead to this one.
    let decides = |sentence: Stretch| reading.first(sentence, Term::Decided).is_some();
    let goes_on = || following(scene, &passage.sentence).filter(|_| told_past.is_some());
    if !past
        || !(decides(passage.sentence.clone()) || goes_on().is_some_and(decides))
        || !(date.is_range && date.first.day.is_some() || month)
    {
        return None;
    }
    let span = match &passage.anchor {
        Some(anchor) => match anchor.subject {
            Subject::Body(Body::RapporteurGroup) | Subject::Event(_) | Subject::Registration => return None,
            Subject::Body(_) | Subject::Meeting | Subject::Session => reading.span(anchor.start..anchor.end),
        },
        // `accepted by the Group when it met from 7 to 9 September`: the verb alone tells of a meeting.
        None => told_past.map(|mark| reading.span(mark.start..mark.end))?,
    };
    // `the decision of Study Group 15 at its meeting`: the body named last before the date met, else the letter's own.
    let own = named_before(scene, passage, date);
    let kind = own.as_ref().map_or_else(|| parent_kind(scene, convened), |own| own.kind.meeting_kind());
    let mut meeting = Meeting::blank(Stated::computed(MeetingRole::Previous, span), Stated::computed(kind, span));
    let group = own.and_then(|own| own.code).or_else(|| scene.group.clone());
    meeting.title = group.as_deref().and_then(|code| title_of(scene, code));
    meeting.group = group.map(|group| Stated::computed(group, span));
    set_past_dates(scene, &mut meeting, date);
    meeting.format = format(scene, beside(passage, date));
    meeting.place = places::beside(reading, &passage.sentence, date.start, date.end)
        .or_else(|| places::around(reading, &passage.sentence, date.start, date.end));
    Some(meeting)
}

/// A date with the few words that may tell the form of its meeting: `the virtual meeting of 7 to 18 September`.
fn beside(passage: &Passage, date: &DateMention) -> Stretch {
    const REACH: usize = 30;
    date.start.saturating_sub(REACH).max(passage.sentence.start)..(date.end + REACH).min(passage.sentence.end)
}

/// The sentence behind another in the same paragraph: `When it closed its last meeting (17-26 September), texts were left
/// open. It authorized its working parties to meet.`
fn following(scene: &Scene<'_, '_>, sentence: &Stretch) -> Option<Stretch> {
    let next = scene.pieces.iter().find(|piece| piece.start >= sentence.end)?;
    (scene.reading.fold.gap(next.start) < Gap::Line).then(|| next.clone())
}

/// A study group's or working party's subject, where the letter first tells it.
fn title_of(scene: &Scene<'_, '_>, code: &str) -> Option<crate::letter::Text> {
    let titled = |piece: &Stretch| {
        let named = bodies::bodies(scene.reading, piece.clone());
        let own = |one: &bodies::Mention| {
            one.code.as_deref() == Some(code) && !matches!(one.kind, Body::AdvisoryGroup | Body::RegionalGroup)
        };
        named.into_iter().filter(own).find_map(|one| one.title)
    };
    scene.pieces.iter().find_map(titled).map(|title| bodies::title_text(scene.reading, title))
}

/// The body that the sentence names last before a date.
fn named_before(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention) -> Option<bodies::Mention> {
    let named = bodies::bodies(scene.reading, passage.sentence.start..date.start);
    named.into_iter().rfind(|one| one.code.is_some() && one.kind != Body::RapporteurGroup)
}

/// The kind of meeting that the letter's own body holds: that of the convened one of the same code.
fn parent_kind(scene: &Scene<'_, '_>, convened: &[Meeting]) -> MeetingKind {
    let own = convened.iter().find(|meeting| meeting.group.as_ref().map(|group| &group.value) == scene.group.as_ref());
    own.map_or(MeetingKind::StudyGroup, |meeting| meeting.kind.value)
}

/// A workshop, seminar, training or forum, or another body's meeting, with days of its own.
fn associated(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention, convened: &[Meeting]) -> Option<Meeting> {
    let reading = scene.reading;
    let piece = &passage.sentence;
    let gone = is_cancelled(scene, &passage.stretch) || is_superseded(scene, piece, date);
    if date.first.day.is_none() || gone || is_past(scene, date) || is_due(scene, piece, date) {
        return None;
    }
    let anchor = passage.anchor.as_ref()?;
    let span = reading.span(anchor.start..anchor.end);
    let (kind, group, title) = match anchor.subject {
        Subject::Event(kind) => (kind, None, event_title(scene, passage, date)),
        Subject::Body(body) => {
            let code = other_code(anchor, convened)?;
            (body.meeting_kind(), Some(Stated::computed(code, span)), body_title(scene, anchor))
        }
        _ => return None,
    };
    let mut meeting = Meeting::blank(Stated::computed(MeetingRole::Associated, span), Stated::computed(kind, span));
    meeting.group = group;
    meeting.title = title;
    set_dates(scene, &mut meeting, &closed(scene, passage, date));
    if is_joint(&meeting, date, convened) {
        return None;
    }
    let own = &passage.stretch;
    meeting.place = places::beside(reading, piece, date.start, date.end).or_else(|| places::in_sentence(reading, own));
    meeting.venue = venues::venue(reading, std::slice::from_ref(own), meeting.place.as_ref());
    meeting.format = format(scene, passage.stretch.clone());
    meeting.web = web(scene, passage);
    Some(meeting)
}

/// An event's own name, as the passage with its days or the one before it tells it: `They organize a seminar on “…”. The
/// seminar takes place on 19 May.`
fn event_title(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention) -> Option<crate::letter::Text> {
    let anchor = passage.anchor.as_ref()?;
    let before = || {
        let index = scene.passages.partition_point(|other| other.stretch.start < passage.stretch.start);
        let other = index.checked_sub(1).and_then(|index| scene.passages.get(index))?;
        let same = other.subject() == Some(anchor.subject) && other.dates.is_empty() && !other.carried;
        let near = other.stretch.end == passage.stretch.start;
        other.anchor.as_ref().filter(|_| same && near).and_then(|anchor| titles::event(scene, other, anchor, date))
    };
    titles::event(scene, passage, anchor, date).or_else(before)
}

/// Sessions for newcomers and their kin, which practical information tells of: `on the first day at 0845 hours`.
fn trainings(scene: &Scene<'_, '_>, convened: &[Meeting]) -> Vec<Meeting> {
    let reading = scene.reading;
    let Some(first) = convened.first() else { return Vec::new() };
    let annexes = scene.zones.annexes.iter().flat_map(|annex| {
        let sentences = reading.sentences(&annex.contents);
        passages(reading, &sentences).into_iter().filter(|passage| !passage.carried).collect::<Vec<_>>()
    });
    let all = scene.passages.iter().cloned().chain(annexes);
    all.filter_map(|passage| {
        let anchor = passage.anchor.as_ref()?;
        let Subject::Event(kind) = anchor.subject else { return None };
        let clock = passage.clocks.first()?;
        let told = reading.first(passage.stretch.clone(), Term::FirstDay).is_some() && passage.dates.is_empty();
        let own = |date: &&DateMention| {
            let piece = &passage.sentence;
            date.first.day.is_some()
                && !is_past(scene, date)
                && !is_due(scene, piece, date)
                && !is_superseded(scene, piece, date)
        };
        let dated = passage.dates.iter().find(own);
        let training = kind == MeetingKind::Training;
        let day = on_weekday(scene, &passage, first);
        if !(told || dated.is_some() || day.is_some()) || !training || is_cancelled(scene, &passage.stretch) {
            return None;
        }
        let span = reading.span(anchor.start..anchor.end);
        let mut meeting = Meeting::blank(Stated::computed(MeetingRole::Associated, span), Stated::computed(kind, span));
        if let Some(date) = dated {
            set_dates(scene, &mut meeting, date);
        } else if let Some(day) = day.filter(|_| !told) {
            (meeting.start, meeting.end) = (Some(day), Some(day));
        } else {
            meeting.start = first.start.map(|start| Stated { computed: true, ..start });
            meeting.end = meeting.start;
        }
        meeting.title = titles::only_quote(scene, &passage);
        meeting.opens_at = Some(hours::stated(scene, *clock));
        meeting.time_zone = hours::zone_in(scene, &passage);
        meeting.format = format(scene, passage.stretch.clone());
        Some(meeting)
    })
    .collect()
}

/// `The Monday begins earlier for newcomers`: the day of the convened meeting that a passage, or the sentence before it,
/// tells by its weekday alone.
fn on_weekday(scene: &Scene<'_, '_>, passage: &Passage, main: &Meeting) -> Option<Stated<LetterDate>> {
    let reading = scene.reading;
    let (LetterDate::Day(start), LetterDate::Day(end)) = (main.start?.value, main.end?.value) else { return None };
    let weekday = |stretch: Stretch| reading.find(stretch, |term| matches!(term, Term::Weekday(_))).next().copied();
    let before = || {
        let near = reading.fold.gap(passage.sentence.start) < Gap::Line;
        let dates = |piece: &Stretch| !crate::extract::dates::dates(reading, piece.clone()).is_empty();
        let piece = scene.pieces.iter().find(|piece| piece.end == passage.sentence.start && near)?;
        weekday(piece.clone()).filter(|_| !dates(piece))
    };
    let mark = weekday(passage.sentence.clone()).or_else(before).filter(|_| passage.dates.is_empty())?;
    let Term::Weekday(number) = mark.term else { return None };
    let mut days = start.series(jiff::Span::new().days(1)).take_while(|day| *day <= end).take(7);
    let day = days.find(|day| day.weekday().to_monday_one_offset() == number)?;
    Some(Stated::computed(LetterDate::Day(day), reading.span(mark.start..mark.end)))
}

/// The code of a body that is none of those convened. A study group beside the meeting is cited, not announced.
fn other_code(anchor: &Anchor, convened: &[Meeting]) -> Option<String> {
    let code = anchor.code.clone()?;
    let own = convened.iter().any(|meeting| meeting.group.as_ref().is_some_and(|group| group.value == code));
    let announced = !matches!(anchor.subject, Subject::Body(Body::StudyGroup));
    (!own && announced).then_some(code)
}

fn body_title(scene: &Scene<'_, '_>, anchor: &Anchor) -> Option<crate::letter::Text> {
    anchor.title.clone().map(|title| bodies::title_text(scene.reading, title))
}

/// Whether the dates are those of the convened meeting: a subject may join both in one range.
fn is_joint(meeting: &Meeting, date: &DateMention, convened: &[Meeting]) -> bool {
    let days = |one: &Meeting| (one.start.map(|start| start.value), one.end.map(|end| end.value));
    let span = |one: &Meeting| one.start.and_then(|start| start.span);
    convened.iter().any(|one| span(one) == span(meeting) || date.is_range && days(one) == days(meeting))
}

/// Times, place and page that other passages tell of the same event.
fn details(scene: &Scene<'_, '_>, meeting: &mut Meeting, convened: &[Meeting]) {
    let code = meeting.group.as_ref().map(|group| group.value.clone());
    let own: Vec<&Passage> = scene
        .passages
        .iter()
        .filter(|passage| match passage.subject() {
            Some(Subject::Event(kind)) => {
                code.is_none() && kind == meeting.kind.value && is_of(scene, passage, meeting)
            }
            Some(Subject::Body(_)) => code.is_some() && passage.code() == code.as_deref(),
            Some(Subject::Registration) => passage
                .dates
                .iter()
                .any(|date| begins(scene, date, meeting) && !convened.iter().any(|other| begins(scene, date, other))),
            _ => false,
        })
        .collect();
    hours::fill(scene, meeting, &own);
    surroundings::add(scene, meeting, &own, convened);
    meeting.web = meeting.web.take().or_else(|| {
        own.iter()
            .filter(|passage| passage.subject() != Some(Subject::Registration))
            .find_map(|passage| web(scene, passage))
    });
}

/// Whether a passage about an event of this kind tells no day, or this event's.
fn is_of(scene: &Scene<'_, '_>, passage: &Passage, meeting: &Meeting) -> bool {
    passage.dates.is_empty() || passage.dates.iter().any(|date| begins(scene, date, meeting))
}

/// The form that a stretch about an event tells.
pub(super) fn format(scene: &Scene<'_, '_>, stretch: Stretch) -> Option<Stated<MeetingFormat>> {
    let forms = [
        (Term::InHybridForm, MeetingFormat::Hybrid),
        (Term::InVirtualForm, MeetingFormat::Virtual),
        (Term::Online, MeetingFormat::Virtual),
    ];
    // `a workshop on “Virtual worlds”` says nothing of how it is held.
    let names = bodies::quoted(scene.reading, &stretch);
    let first = |stretch: Stretch, term: Term| {
        let inside = |mark: &Mark| names.iter().any(|name| name.start < mark.start && mark.end <= name.end);
        let registers = |mark: &Mark| is_of_registration(scene, mark);
        scene.reading.find(stretch, |one| one == term).find(|mark| !inside(mark) && !registers(mark)).copied()
    };
    // `in the same building and online`.
    let rooms = |term: Term| matches!(term, Term::InRooms | Term::Headquarters | Term::Venue);
    let in_rooms = scene.reading.find(stretch.clone(), rooms).next().is_some();
    let here = || {
        let mark = scene.reading.first(stretch.clone(), Term::NotRemote)?;
        Some(Stated::computed(MeetingFormat::Physical, scene.reading.span(mark.start..mark.end)))
    };
    let told = forms.into_iter().find_map(|(term, format)| {
        let mark = first(stretch.clone(), term)?;
        let format = if term == Term::Online && in_rooms { MeetingFormat::Hybrid } else { format };
        Some(Stated::computed(format, scene.reading.span(mark.start..mark.end)))
    });
    told.or_else(here)
}

/// `online registration`: what is done online is no meeting.
fn is_of_registration(scene: &Scene<'_, '_>, online: &Mark) -> bool {
    let registers = |term: Term| matches!(term, Term::Deadline(DeadlineKind::Registration) | Term::RegistrationOpens);
    let at = |position: usize| scene.reading.mark_at(position, registers).is_some();
    at(online.start) || at(online.end)
}

/// A web address in the passage, or in the sentence that goes on about the same meeting.
fn web(scene: &Scene<'_, '_>, passage: &Passage) -> Option<crate::letter::Text> {
    let start = |one: &Passage| one.anchor.as_ref().map(|anchor| anchor.start);
    let next = scene.passages.partition_point(|other| other.stretch.start <= passage.stretch.start);
    let goes_on = scene.passages.get(next).filter(|other| other.carried && start(other) == start(passage));
    let own = places::web(scene.reading, passage.stretch.clone());
    own.or_else(|| goes_on.and_then(|other| places::web(scene.reading, other.stretch.clone())))
}
