//! When the convened meetings open, how one takes part, where they are.

use super::Scene;
use crate::{
    extract::{
        bodies::bodies,
        dates, places, questions,
        reading::Stretch,
        times::{self, Clock},
    },
    language::{Body, Mark, Term},
    letter::{DailyHours, DeadlineKind, Meeting, MeetingFormat, MeetingKind, Stated, Text},
};

/// Fills in what the letter says of the convened meetings.
pub(super) fn add(scene: &Scene<'_, '_>, meetings: &mut [Meeting]) {
    let several = meetings.len() > 1;
    let format = format(scene);
    let place = places::place(scene.reading, scene.zones, &scene.pieces);
    for meeting in meetings.iter_mut() {
        hours(scene, meeting, several);
        meeting.format = format.or_else(|| {
            // A place and no word of remote participation: one has to be there.
            place.as_ref().map(|place| Stated {
                computed: true,
                ..Stated { value: MeetingFormat::Physical, span: place.span, computed: true }
            })
        });
        let has_place = meeting.format.is_none_or(|format| format.value != MeetingFormat::Virtual);
        if has_place {
            meeting.place.clone_from(&place);
            meeting.venue = places::venue(scene.reading, &scene.pieces);
        }
        meeting.platform = places::platform(scene.reading, &parts(scene));
        meeting.languages = languages(scene);
        meeting.interpretation = provided(scene, Term::Interpretation, DeadlineKind::Interpretation);
        meeting.fellowships = provided(scene, Term::Fellowships, DeadlineKind::Fellowship);
        meeting.questions = assigned(scene, meeting);
    }
}

/// Body and annexes, in the order in which they are asked.
fn parts(scene: &Scene<'_, '_>) -> Vec<Stretch> {
    let annexes = scene.zones.annexes.iter().map(|annex| annex.contents.clone());
    std::iter::once(scene.zones.body.clone()).chain(annexes).collect()
}

/// Whether a sentence speaks of an event, and not of the meeting.
fn is_event(scene: &Scene<'_, '_>, piece: &Stretch, until: usize) -> bool {
    scene.reading.find(piece.start..until, |term| matches!(term, Term::Event(_))).next().is_some()
}

fn hours(scene: &Scene<'_, '_>, meeting: &mut Meeting, several: bool) {
    let reading = scene.reading;
    let code = meeting.group.as_ref().map(|group| group.value.clone());
    for piece in scene.pieces.iter().chain(scene.zones.subject.as_ref()) {
        let clocks = times::times(reading, piece.clone());
        if clocks.is_empty() {
            continue;
        }
        if several && names_another(scene, piece, code.as_deref()) {
            continue;
        }
        let registration = registration(scene, piece, &clocks);
        if let Some(clock) = registration {
            meeting.registration_opens_at.get_or_insert(stated(scene, clock));
        }
        let own: Vec<Clock> = clocks.iter().filter(|clock| Some(**clock) != registration).copied().collect();
        let pairs = times::hours(reading, &own);
        let daily = is_daily(scene, piece, meeting);
        if let Some(pair) = pairs.first().filter(|pair| daily && !is_event(scene, piece, pair.from.start)) {
            let hours = DailyHours { from: stated(scene, pair.from), to: stated(scene, pair.to) };
            meeting.daily_hours.get_or_insert(hours);
        }
        if let Some(clock) = opening(scene, piece, &own) {
            meeting.opens_at.get_or_insert(stated(scene, clock));
        }
        zone(scene, meeting, piece);
    }
    if meeting.opens_at.is_none() {
        meeting.opens_at = meeting.daily_hours.as_ref().map(|hours| hours.from);
    }
    if meeting.opens_at.is_none() && meeting.daily_hours.is_none() && meeting.registration_opens_at.is_none() {
        meeting.time_zone = None;
    }
}

fn stated(scene: &Scene<'_, '_>, clock: Clock) -> Stated<crate::letter::TimeOfDay> {
    Stated::read(clock.time, scene.reading.span(clock.start..clock.end))
}

/// Whether a sentence is about other bodies of the same kind only.
fn names_another(scene: &Scene<'_, '_>, piece: &Stretch, code: Option<&str>) -> bool {
    let parties: Vec<_> =
        bodies(scene.reading, piece.clone()).into_iter().filter(|one| one.kind == Body::WorkingParty).collect();
    !parties.is_empty() && !parties.iter().any(|one| one.code.as_deref() == code)
}

/// Hours of a meeting, not of one session: with its dates, or said to be those of every day.
fn is_daily(scene: &Scene<'_, '_>, piece: &Stretch, meeting: &Meeting) -> bool {
    let reading = scene.reading;
    let daily = reading.find(piece.clone(), |term| term == Term::Daily).next().is_some();
    let dates = dates::dates(reading, piece.clone());
    let own = dates.iter().any(|date| {
        let start = date.first.date_from(scene.date);
        start.is_some() && start == meeting.start.map(|start| start.value)
    });
    daily || own
}

/// The time at which registration on the spot begins.
fn registration(scene: &Scene<'_, '_>, piece: &Stretch, clocks: &[Clock]) -> Option<Clock> {
    let reading = scene.reading;
    let mark = reading.first(piece.clone(), Term::RegistrationOpens)?;
    let behind = clocks.iter().find(|clock| clock.start >= mark.end).copied()?;
    let opens_between = reading.find(mark.end..behind.start, |term| term == Term::Opens).any(|opens| {
        // `registration of participants will begin at`: the verb is registration's own.
        reading.find(mark.end..opens.start, |term| matches!(term, Term::Meeting | Term::Session)).next().is_some()
    });
    (!opens_between).then_some(behind)
}

/// The time that stands with `will open` and belongs to the meeting.
fn opening(scene: &Scene<'_, '_>, piece: &Stretch, clocks: &[Clock]) -> Option<Clock> {
    let reading = scene.reading;
    let registers = |mark: &Mark| {
        let ahead = mark.start.saturating_sub(60).max(piece.start)..mark.end;
        reading
            .find(ahead, |term| matches!(term, Term::RegistrationOpens | Term::Deadline(DeadlineKind::Registration)))
            .any(|one| {
                // A full stop or `and` with a subject of its own between the two parts them.
                one.end >= mark.start
                    || reading.find(one.end..mark.start, |term| term == Term::Meeting).next().is_none()
            })
    };
    for mark in reading.find(piece.clone(), |term| term == Term::Opens) {
        if registers(mark) || is_event(scene, piece, mark.start) {
            continue;
        }
        if let Some(clock) = clocks.iter().find(|clock| clock.end > mark.start) {
            return Some(*clock);
        }
        // `at 09:30 the meeting will open`, `会议于9时30分开幕`.
        if let Some(clock) = clocks.iter().rfind(|clock| clock.end <= mark.start && mark.start - clock.end < 24) {
            return Some(*clock);
        }
    }
    None
}

fn zone(scene: &Scene<'_, '_>, meeting: &mut Meeting, piece: &Stretch) {
    let reading = scene.reading;
    let zone =
        reading.find(piece.clone(), |term| matches!(term, Term::GenevaTime | Term::UniversalTime)).next().copied();
    if let (Some(mark), None) = (zone, &meeting.time_zone) {
        let name = if mark.term == Term::GenevaTime { "Europe/Zurich" } else { "UTC" };
        meeting.time_zone = Some(Stated::computed(name.to_owned(), reading.span(mark.start..mark.end)));
    }
}

/// How one takes part: told of the meeting in the subject or the body, or by what the annex offers.
fn format(scene: &Scene<'_, '_>) -> Option<Stated<MeetingFormat>> {
    let reading = scene.reading;
    let told = |mark: &Mark, format| Some(Stated::computed(format, reading.span(mark.start..mark.end)));
    let of_meeting = |piece: &Stretch, mark: &Mark| {
        let other = |term: Term| matches!(term, Term::Event(_) | Term::Body(Body::RapporteurGroup));
        reading.find(piece.start..mark.start, other).next().is_none()
    };
    let pieces = || scene.zones.subject.iter().chain(scene.pieces.iter());
    for (term, format) in [(Term::InHybridForm, MeetingFormat::Hybrid), (Term::InVirtualForm, MeetingFormat::Virtual)] {
        for piece in pieces() {
            let meeting = reading
                .find(piece.clone(), |term| matches!(term, Term::Meeting | Term::Convened | Term::Body(_)))
                .next();
            // The title of a text may speak of hybrid and virtual things.
            let texts = !reading.designations(piece.clone()).is_empty();
            let mark = reading.first(piece.clone(), term);
            if let Some(mark) = mark.filter(|mark| of_meeting(piece, mark) && meeting.is_some() && !texts) {
                return told(&mark, format);
            }
        }
    }
    for part in parts(scene) {
        let refused = reading.first(part.clone(), Term::NotRemote);
        let offered = reading
            .find(part.clone(), |term| term == Term::Remote)
            .find(|mark| refused.is_none_or(|refused| !(refused.start <= mark.start && mark.start < refused.end)));
        if let Some(mark) = offered {
            return told(mark, MeetingFormat::Hybrid);
        }
    }
    let rooms = scene.pieces.iter().find_map(|piece| reading.first(piece.clone(), Term::InRooms))?;
    told(&rooms, MeetingFormat::Physical)
}

/// Whether something is provided: what the body says, then the annexes; a deadline for asking says that one can.
fn provided(scene: &Scene<'_, '_>, term: fn(bool) -> Term, deadline: DeadlineKind) -> Option<Stated<bool>> {
    let reading = scene.reading;
    for part in parts(scene) {
        let refused = reading.first(part.clone(), term(false));
        // What is refused for some sessions and offered for others is offered.
        let offered = reading
            .find(part.clone(), |one| one == term(true))
            .find(|mark| !is_refused(scene, mark, term(false)))
            .copied();
        if let Some(mark) = offered.or(refused) {
            return Some(Stated::computed(offered.is_some(), reading.span(mark.start..mark.end)));
        }
        if let Some(mark) = reading.first(part.clone(), Term::Deadline(deadline)) {
            return Some(Stated::computed(true, reading.span(mark.start..mark.end)));
        }
    }
    None
}

/// Whether a refusal stands in the same breath as an offer: `no interpretation will be provided`.
fn is_refused(scene: &Scene<'_, '_>, offer: &Mark, refusal: Term) -> bool {
    let around = offer.start.saturating_sub(60)..offer.end + 60;
    scene
        .reading
        .find(around, |term| term == refusal)
        .any(|mark| mark.start < offer.end + 8 && offer.start < mark.end + 8)
}

/// The working languages: those named where the letter says in what languages the meeting is run.
fn languages(scene: &Scene<'_, '_>) -> Vec<Text> {
    let reading = scene.reading;
    for part in parts(scene) {
        for piece in reading.sentences(&part).iter().cloned() {
            let working = reading.find(piece.clone(), |term| term == Term::WorkingLanguage).next().is_some();
            if !working || is_event(scene, &piece, piece.end) {
                continue;
            }
            let mut found: Vec<Text> = Vec::new();
            for mark in reading.find(piece.clone(), |term| matches!(term, Term::LanguageName(_))) {
                let Term::LanguageName(code) = mark.term else { continue };
                if !found.iter().any(|one| one.value == code) {
                    found.push(Stated::computed(code.to_owned(), reading.span(mark.start..mark.end)));
                }
            }
            if !found.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

/// The Questions that a sentence of the body assigns to a working party; work items and events name Questions too.
fn assigned(scene: &Scene<'_, '_>, meeting: &Meeting) -> Vec<Text> {
    let reading = scene.reading;
    if meeting.kind.value != MeetingKind::WorkingParty {
        return Vec::new();
    }
    let code = meeting.group.as_ref().map(|group| group.value.as_str());
    let mut found: Vec<Text> = Vec::new();
    for piece in scene.pieces.iter() {
        let named = bodies(reading, piece.clone());
        let own = named.iter().filter(|one| one.kind == Body::WorkingParty).collect::<Vec<_>>();
        let first = own.first().is_some_and(|one| one.code.as_deref() == code);
        let items = !reading.designations(piece.clone()).is_empty();
        let dated = !dates::dates(reading, piece.clone()).is_empty();
        if !first
            || items
            || is_event(scene, piece, piece.end)
            || dated && named.iter().any(|one| one.kind == Body::RapporteurGroup)
        {
            continue;
        }
        for mention in questions::mentions(reading, piece.clone()) {
            if !found.iter().any(|one| one.value == mention.id) {
                found.push(Stated::read(mention.id, reading.span(mention.start..mention.end)));
            }
        }
    }
    found
}
