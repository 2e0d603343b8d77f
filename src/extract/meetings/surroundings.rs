//! What the words around an event tell of it: the sentence that introduces its list, those about all meetings, and the
//! place of the meeting it belongs to.

use super::{
    Scene, circumstances,
    others::format,
    passages::{Passage, Subject},
};
use crate::{
    extract::{places, reading::Stretch, venues},
    fold::Gap,
    language::Term,
    letter::{Meeting, MeetingFormat, Stated, Text},
};

/// Fills in how an event is held, in what languages, and where, from the passages about it and from those around them.
pub(super) fn add(scene: &Scene<'_, '_>, meeting: &mut Meeting, own: &[&Passage], convened: &[Meeting]) {
    let Some(first) = own.first() else { return };
    let told: Vec<Stretch> = own
        .iter()
        .filter(|passage| passage.subject() != Some(Subject::Registration))
        .map(|passage| passage.stretch.clone())
        .collect();
    let introduced: Vec<Stretch> = introduction(scene, &first.sentence).into_iter().collect();
    let of_all = about_all(scene, first);
    let pieces: Vec<Stretch> = told.iter().chain(&of_all).chain(&introduced).cloned().collect();
    meeting.format = meeting.format.or_else(|| pieces.iter().find_map(|piece| format(scene, piece.clone())));
    let platform = || places::platform(scene.reading, &[told.as_slice(), introduced.as_slice()].concat());
    meeting.platform = meeting.platform.take().or_else(platform);
    meeting.interpretation =
        meeting.interpretation.or_else(|| pieces.iter().find_map(|piece| circumstances::interpreted(scene, piece)));
    if meeting.languages.is_empty() {
        let spoken = |piece: &Stretch| circumstances::spoken_in(scene, piece);
        meeting.languages = pieces.iter().map(spoken).find(|all| !all.is_empty()).unwrap_or_default();
    }
    let main = convened.first();
    if let (Some(platform), true) = (&meeting.platform, meeting.place.is_none()) {
        // A virtual meeting's tool is its events' too.
        let virtual_main = main.and_then(|main| main.format).is_some_and(|form| form.value == MeetingFormat::Virtual);
        let held = || Stated { value: MeetingFormat::Virtual, span: platform.span, computed: true };
        meeting.format = meeting.format.or_else(|| virtual_main.then(held));
    }
    let place = meeting.place.as_ref();
    let venue = venues::venue(scene.reading, &told, place);
    // `a workshop from 0900 to 1630 hours in the Hotel A`.
    let venue = venue.or_else(|| venues::named_in_passing(scene.reading, &told, place));
    meeting.venue = meeting.venue.take().or(venue);
    for piece in of_all.iter().chain(&introduced) {
        let venue = || venues::venue(scene.reading, std::slice::from_ref(piece), meeting.place.as_ref());
        meeting.venue = meeting.venue.take().or_else(venue);
    }
    let same = pieces.iter().find_map(|piece| scene.reading.first(piece.clone(), Term::SamePlace));
    let Some(main) = main else { return };
    if let Some(mark) = same {
        let span = scene.reading.span(mark.start..mark.end);
        let copied =
            |value: &Option<Text>| value.clone().map(|value| Stated { span: Some(span), computed: true, ..value });
        meeting.venue = meeting.venue.take().or_else(|| copied(&main.venue));
        meeting.place = meeting.place.take().or_else(|| copied(&main.place));
    } else if meeting.place.is_none() && !of_all.is_empty() && meeting.venue.is_some() {
        // All meetings are in one building.
        let same = main.venue.as_ref().map(|venue| &venue.value) == meeting.venue.as_ref().map(|venue| &venue.value);
        meeting.place = main.place.clone().filter(|_| same).map(|place| Stated { computed: true, ..place });
    }
}

/// The sentence that introduces the list in which a row stands: `Two groups meet in the days before, both online:`.
fn introduction(scene: &Scene<'_, '_>, row: &Stretch) -> Option<Stretch> {
    // No list of events is longer, its rows' sentences counted.
    const MOST: usize = 16;
    let reading = scene.reading;
    let index = scene.pieces.iter().position(|piece| piece == row)?;
    if !is_row(scene, row.start) {
        return None;
    }
    let before = scene.pieces[..index].iter().rev().take(MOST);
    let mut next = row.start;
    for piece in before {
        if piece.end != next {
            return None;
        }
        if reading.byte_before(piece.end) == Some(b':') {
            return Some(piece.clone());
        }
        if reading.fold.gap(piece.start) >= Gap::Line && !is_row(scene, piece.start) {
            return None;
        }
        next = piece.start;
    }
    None
}

/// Whether a list's row begins here: behind a dash or point, a letter or number with its bracket.
fn is_row(scene: &Scene<'_, '_>, at: usize) -> bool {
    let reading = scene.reading;
    let Some(character) = reading.fold.character(at) else { return false };
    let behind = at + character.len_utf8();
    "-•·▪".contains(character) || character.is_alphanumeric() && reading.byte(behind) == Some(b')')
}

/// The passages behind an event's that speak of all meetings told before, with those that go on about them: `Both take
/// place at the Hotel Palma Real. Discussions are held in English.`
fn about_all(scene: &Scene<'_, '_>, first: &Passage) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut open = None;
    for passage in scene.passages.iter().filter(|passage| passage.stretch.start > first.stretch.start) {
        let each = scene.reading.find(passage.sentence.clone(), |term| term == Term::Each);
        let each = each.into_iter().any(|mark| !is_of_languages(scene, passage.sentence.start..mark.start));
        let about_one = matches!(passage.subject(), Some(Subject::Registration | Subject::Session));
        let goes_on = open == Some(passage.stretch.start)
            && scene.reading.fold.gap(passage.stretch.start) < Gap::Line
            && (passage.anchor.is_none() || passage.carried);
        open = None;
        if each && !about_one || goes_on {
            open = Some(passage.stretch.end);
            found.push(passage.stretch.clone());
        }
    }
    found
}

/// `in Spanish and English, with interpretation between both`: behind two languages it is these that are meant.
fn is_of_languages(scene: &Scene<'_, '_>, before: Stretch) -> bool {
    scene.reading.find(before, |term| matches!(term, Term::LanguageName(_))).nth(1).is_some()
}
