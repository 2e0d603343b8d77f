//! When a meeting opens, its hours, when its registration opens, and the zone of these times.

use super::{
    Scene, dating,
    passages::{Passage, Subject},
};
use crate::{
    extract::{
        dates::Mention as DateMention,
        reading::Stretch,
        times::{self, Clock},
    },
    language::{Mark, Term},
    letter::{DailyHours, Meeting, Stated, Text, TimeOfDay},
};

/// Fills in the times that passages about a meeting state; the passages that tell most surely come first.
pub(super) fn fill<'p>(scene: &Scene<'_, '_>, meeting: &mut Meeting, passages: &[&'p Passage]) {
    let about = |subject: fn(Option<Subject>) -> bool| {
        passages.iter().copied().filter(move |passage| subject(passage.subject()))
    };
    let registration: Vec<&'p Passage> = about(|subject| subject == Some(Subject::Registration)).collect();
    let meetings: Vec<&'p Passage> =
        about(|subject| !matches!(subject, Some(Subject::Registration | Subject::Session))).collect();
    let sessions: Vec<&'p Passage> = about(|subject| subject == Some(Subject::Session)).collect();
    meeting.registration_opens_at = meeting.registration_opens_at.or_else(|| registered(scene, meeting, &registration));
    if meeting.daily_hours.is_none() {
        meeting.daily_hours = meetings.iter().chain(&sessions).find_map(|passage| daily(scene, meeting, passage));
    }
    meeting.opens_at = meeting
        .opens_at
        .or_else(|| meetings.iter().chain(&sessions).find_map(|passage| opening(scene, meeting, passage)))
        .or_else(|| meeting.daily_hours.as_ref().map(|hours| hours.from))
        .or_else(|| meetings.iter().chain(&sessions).find_map(|passage| beside_first_day(scene, meeting, passage)));
    let timed = meeting.opens_at.is_some() || meeting.daily_hours.is_some() || meeting.registration_opens_at.is_some();
    if meeting.time_zone.is_none() && timed {
        meeting.time_zone = zone(scene, meeting, passages);
    }
}

pub(super) fn stated(scene: &Scene<'_, '_>, clock: Clock) -> Stated<TimeOfDay> {
    let reading = scene.reading;
    let stretch = clock.start..clock.end;
    // `2.30 p.m.`, `noon`: the hour is told otherwise.
    let told = reading.number_starts(stretch.clone()).iter().filter_map(|&at| reading.number_at(at));
    let computed = !told.into_iter().any(|number| number.value == u32::from(clock.time.hour()));
    Stated { computed, ..Stated::read(clock.time, reading.span(stretch)) }
}

/// The time of registration on the first day, or on no day that is told.
fn registered(scene: &Scene<'_, '_>, meeting: &Meeting, passages: &[&Passage]) -> Option<Stated<TimeOfDay>> {
    let own = passages.iter().filter(|passage| is_of_first_day(scene, meeting, passage));
    own.filter_map(|passage| clock_of(scene, meeting, passage)).map(|clock| stated(scene, clock)).next()
}

/// The time of a passage, or of several the one nearest to the day on which the meeting begins: `at 0800 hours on 14
/// September and at 0900 hours on 16 September`.
fn clock_of(scene: &Scene<'_, '_>, meeting: &Meeting, passage: &Passage) -> Option<Clock> {
    let clocks: Vec<Clock> = current(scene, passage).collect();
    let own = passage.dates.iter().find(|date| dating::begins(scene, date, meeting));
    let distance = |clock: &Clock, at: usize| clock.start.abs_diff(at);
    match own {
        Some(date) if passage.dates.len() > 1 => clocks.into_iter().min_by_key(|clock| distance(clock, date.start)),
        _ => clocks.into_iter().next(),
    }
}

/// Whether a passage tells no day, or that on which the meeting begins.
fn is_of_first_day(scene: &Scene<'_, '_>, meeting: &Meeting, passage: &Passage) -> bool {
    let mut to_come = passage.dates.iter().filter(|date| !dating::is_past(scene, date)).peekable();
    to_come.peek().is_none() || to_come.any(|date| dating::begins(scene, date, meeting))
}

/// The time that stands with `will open`.
fn opening(scene: &Scene<'_, '_>, meeting: &Meeting, passage: &Passage) -> Option<Stated<TimeOfDay>> {
    // `at 09:30 the meeting will open`, `会议于9时30分开幕`.
    const AHEAD: usize = 24;
    let later = scene.reading.first(passage.sentence.clone(), Term::OtherDays).is_some();
    if later || !is_of_first_day(scene, meeting, passage) {
        return None;
    }
    let clocks: Vec<Clock> = current(scene, passage).collect();
    if let (Some(clock), true) = (clocks.first(), goes_on_opening(scene, passage)) {
        return Some(stated(scene, *clock));
    }
    let opens = scene.reading.find(passage.stretch.clone(), |term| term == Term::Opens);
    // `The first part begins on 6 May at 0930 hours and the second on 13 May at 1400 hours.`
    let own =
        passage.dates.iter().find(|date| dating::begins(scene, date, meeting)).filter(|_| passage.dates.len() > 1);
    let next = |date: &DateMention| clocks.iter().find(|clock| clock.start >= date.end);
    if let (Some(clock), true) = (own.and_then(next), clocks.len() == passage.dates.len()) {
        return opens.last().map(|_| stated(scene, *clock));
    }
    opens
        .filter_map(|mark| {
            let touching = clocks.iter().find(|clock| clock.end == mark.start);
            let behind = touching.or_else(|| clocks.iter().find(|clock| clock.end > mark.start));
            behind.or_else(|| clocks.iter().rfind(|clock| clock.end <= mark.start && mark.start - clock.end < AHEAD))
        })
        .map(|clock| stated(scene, *clock))
        .next()
}

/// `The workshop opens at 0900 hours, the meeting of the Group at 1000 hours`: the verb stands with the passage before.
fn goes_on_opening(scene: &Scene<'_, '_>, passage: &Passage) -> bool {
    let reading = scene.reading;
    let opens = |stretch: Stretch| reading.first(stretch, Term::Opens).is_some();
    let verb = |term: Term| matches!(term, Term::Opens | Term::Convened | Term::RegistrationOpens);
    let bare = !passage.carried && reading.find(passage.stretch.clone(), verb).next().is_none();
    let ends = scene.passages.partition_point(|other| other.stretch.end <= passage.stretch.start);
    let before = scene.passages[..ends].last().filter(|other| other.stretch.end == passage.stretch.start);
    let same = |other: &&Passage| other.sentence == passage.sentence && !other.clocks.is_empty();
    bare && before.filter(same).is_some_and(|_| opens(passage.sentence.start..passage.stretch.start))
}

/// The times of a passage that hold: not `instead of 0930 hours`.
fn current<'p>(scene: &'p Scene<'_, '_>, passage: &'p Passage) -> impl Iterator<Item = Clock> + 'p {
    const REACH: usize = 40;
    passage.clocks.iter().copied().filter(move |clock| {
        let window = clock.start.saturating_sub(REACH).max(passage.stretch.start)..clock.start;
        let mark = scene.reading.last(window, |term| matches!(term, Term::InsteadOf | Term::Rescheduled));
        let gone = mark.filter(|mark| mark.term == Term::InsteadOf);
        let moved = is_moved(scene, passage, clock);
        !moved
            && gone.is_none_or(|mark| {
                passage.clocks.iter().any(|other| mark.end <= other.start && other.start < clock.start)
            })
    })
}

/// `The plenary is moved from 0930 to 1430 hours`: the first of the two no longer holds.
fn is_moved(scene: &Scene<'_, '_>, passage: &Passage, clock: &Clock) -> bool {
    const REACH: usize = 40;
    let reading = scene.reading;
    let window = clock.start.saturating_sub(REACH).max(passage.stretch.start)..clock.start;
    let from = reading.find(window.clone(), |term| term == Term::Moved).any(|mark| {
        reading.find(mark.end..clock.start, |term| term == Term::From).next().is_some()
            && passage.clocks.iter().all(|other| other.end <= mark.start || other.start >= clock.start)
    });
    from && passage.clocks.iter().any(|other| other.start > clock.end)
}

/// A time in a sentence that tells the day on which the meeting begins: `on 5 September at 13:00`.
fn beside_first_day(scene: &Scene<'_, '_>, meeting: &Meeting, passage: &Passage) -> Option<Stated<TimeOfDay>> {
    let told = scene.reading.first(passage.stretch.clone(), Term::FirstDay).is_some();
    // `It takes place in Room C from 1400 hours`: on the day that the sentence before told.
    let goes_on = passage.carried && passage.dates.is_empty() && matches!(passage.subject(), Some(Subject::Event(_)));
    let first = told || goes_on || passage.dates.iter().any(|date| dating::begins(scene, date, meeting));
    let clock = current(scene, passage).next();
    clock.filter(|_| first).map(|clock| stated(scene, clock))
}

/// Two times joined as hours, told to be those of every day, or beside the meeting's own days.
fn daily(scene: &Scene<'_, '_>, meeting: &Meeting, passage: &Passage) -> Option<DailyHours> {
    let pair = times::hours(scene.reading, &passage.clocks).first().copied()?;
    let told = scene.reading.find(passage.sentence.clone(), |term| term == Term::Daily).next().is_some();
    let own = passage.subject() != Some(Subject::Session)
        && passage.dates.iter().any(|date| dating::begins(scene, date, meeting));
    // A meeting of one day has the hours that its session has.
    let single = meeting.start.is_some() && meeting.start.map(|day| day.value) == meeting.end.map(|day| day.value);
    let about = matches!(passage.subject(), Some(Subject::Session | Subject::Meeting | Subject::Body(_)));
    let session = single && about && passage.dates.is_empty();
    (told && is_of_first_day(scene, meeting, passage) || own || session)
        .then(|| DailyHours { from: stated(scene, pair.from), to: stated(scene, pair.to) })
}

/// The zone named where the meeting's own times are told, else where the letter tells it of all times.
fn zone(scene: &Scene<'_, '_>, meeting: &Meeting, passages: &[&Passage]) -> Option<Text> {
    let daily = meeting.daily_hours.as_ref().map(|hours| hours.from);
    let spans = [meeting.opens_at, daily, meeting.registration_opens_at].map(|time| time.and_then(|time| time.span));
    let of_times = |passage: &&&Passage| {
        let sentence = scene.reading.span(passage.sentence.clone());
        spans.iter().flatten().any(|span| sentence.contains(*span))
    };
    // `They meet from 17 to 21 June in the following manner (times are Rome time):`.
    let introduces = |passage: &Passage| scene.reading.byte_before(passage.sentence.end) == Some(b':');
    let of_all = |passage: &&&Passage| passage.clocks.is_empty() && (passage.dates.is_empty() || introduces(passage));
    let own = passages.iter().filter(of_times).find_map(|passage| zone_in(scene, passage));
    own.or_else(|| passages.iter().filter(of_all).find_map(|passage| zone_in(scene, passage)))
}

/// The zone of the meeting's place, where its times are told to be local.
pub(super) fn local(scene: &Scene<'_, '_>, meeting: &Meeting) -> Option<Text> {
    let reading = scene.reading;
    let daily = meeting.daily_hours.as_ref().map(|hours| hours.from);
    let times = [meeting.opens_at, daily, meeting.registration_opens_at];
    let spans: Vec<_> = times.iter().flatten().filter_map(|time| time.span).collect();
    let place = reading.stretch(meeting.place.as_ref().filter(|_| !spans.is_empty())?.span?);
    let told = scene.passages.iter().find_map(|passage| {
        let sentence = reading.span(passage.sentence.clone());
        let own = spans.iter().any(|span| sentence.contains(*span)) || passage.clocks.is_empty();
        reading.first(passage.sentence.clone(), Term::LocalTime).filter(|_| own)
    })?;
    // A town's own zone before its country's.
    let named = reading.find(place.start..place.end + 40, |term| matches!(term, Term::Zone(_)));
    let zone = named.copied().find(|mark| place.contains(&mark.start))?;
    let Term::Zone(row) = zone.term else { return None };
    let code = row.code(reading.vocabulary.clock.zones).to_owned();
    Some(Stated::computed(code, reading.span(told.start..told.end)))
}

/// `Bogotá time`: the zone of a town whose time a passage names.
fn time_of_town(scene: &Scene<'_, '_>, passage: &Passage) -> Option<Text> {
    // `по минскому времени`: at most the end of the town's word stands between the two.
    const NEAR: usize = 28;
    let reading = scene.reading;
    let near = |town: &&Mark| {
        let around =
            town.start.saturating_sub(NEAR).max(passage.sentence.start)..(town.end + NEAR).min(passage.sentence.end);
        reading
            .find(around, |term| matches!(term, Term::TimeOf | Term::LocalTime))
            .any(|time| time.end <= town.start && town.start - time.end <= 4 || time.start >= town.end)
    };
    let town = reading.find(passage.sentence.clone(), |term| matches!(term, Term::Zone(_))).find(near)?;
    let Term::Zone(row) = town.term else { return None };
    let code = row.code(reading.vocabulary.clock.zones).to_owned();
    Some(Stated::computed(code, reading.span(town.start..town.end)))
}

/// The zone that a passage names.
pub(super) fn zone_in(scene: &Scene<'_, '_>, passage: &Passage) -> Option<Text> {
    let zones = |term: Term| matches!(term, Term::GenevaTime | Term::UniversalTime);
    // `UTC-5` is the zone of some town.
    let offset = |mark: &&Mark| scene.reading.byte(mark.end).is_some_and(|byte| matches!(byte, b'+' | b'-'));
    let named = scene.reading.find(passage.stretch.clone(), zones).find(|mark| !offset(mark)).copied();
    let Some(mark) = named else { return time_of_town(scene, passage) };
    let name = if mark.term == Term::GenevaTime { "Europe/Zurich" } else { "UTC" };
    Some(Stated::computed(name.to_owned(), scene.reading.span(mark.start..mark.end)))
}
