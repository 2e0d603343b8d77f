//! The meetings that a letter convenes or announces.

mod anchors;
mod assigned;
mod cancelled;
mod circumstances;
mod convened;
mod dating;
mod hours;
mod others;
mod parts;
mod passages;
mod surroundings;
mod titles;

use std::rc::Rc;

pub(crate) use cancelled::cancelled;

use jiff::civil::Date;
use passages::Passage;

use super::{
    bodies, dates, deadlines,
    reading::{Reading, Stretch},
    zones::Zones,
};
use crate::{
    fold::Gap,
    language::Term,
    letter::{LetterKind, Meeting, Stated},
};

/// What the meetings are read from.
pub(crate) struct Scene<'r, 'd> {
    pub(crate) reading: &'r Reading<'d>,
    pub(crate) zones: &'r Zones,
    /// The letter's own body: `SG17`.
    pub(crate) group: Option<String>,
    /// The day of the letter.
    pub(crate) date: Option<Date>,
    /// Whether the letter changes an earlier one.
    amends: bool,
    /// Whether the letter tells only what changes or is added.
    supplements: bool,
    /// The sentences of the body, the table of deadlines left out.
    pub(crate) pieces: Rc<[Stretch]>,
    /// The parts of these sentences, each with the meeting it speaks of.
    passages: Vec<Passage>,
}

impl<'r, 'd> Scene<'r, 'd> {
    /// The scene of a letter.
    pub(crate) fn new(
        reading: &'r Reading<'d>,
        zones: &'r Zones,
        group: Option<String>,
        date: Option<Date>,
        kind: LetterKind,
    ) -> Self {
        let table = deadlines::table(reading, zones);
        let in_table =
            |piece: &Stretch| table.as_ref().is_some_and(|table| table.start < piece.end && piece.start < table.end);
        let all = reading.sentences(&zones.body);
        let pieces: Rc<[Stretch]> =
            all.iter().filter(|piece| !in_table(piece) && !is_deadline_row(reading, piece)).cloned().collect();
        let passages = passages::passages(reading, &pieces);
        let amends = kind != LetterKind::CollectiveLetter;
        let supplements = matches!(kind, LetterKind::Addendum | LetterKind::Corrigendum);
        Self { reading, zones, group, date, amends, supplements, pieces, passages }
    }
}

/// `16 November 2018 – Registration for the forum`: a row of a table of deadlines whose heading is lost.
fn is_deadline_row(reading: &Reading<'_>, piece: &Stretch) -> bool {
    let Some(date) = dates::dates(reading, piece.clone()).into_iter().next() else { return false };
    let before = date.start.saturating_sub(piece.start);
    let weekday = reading.find(piece.start..date.start, |term| matches!(term, Term::Weekday(_))).next();
    let leads = before == 0 || weekday.is_some_and(|mark| mark.end + 1 >= date.start);
    let parted = reading.byte(date.end) == Some(b'-') || reading.fold.gap(date.end) >= Gap::Tab;
    let has = |wanted: fn(Term) -> bool| reading.find(piece.clone(), wanted).next().is_some();
    leads
        && parted
        && !date.is_range
        && has(|term| matches!(term, Term::Deadline(_)))
        && !has(|term| matches!(term, Term::Convened | Term::Opens))
}

/// The meetings of a letter, the convened ones first.
pub(crate) fn meetings(scene: &Scene<'_, '_>) -> Vec<Meeting> {
    let mut found = convened::convened(scene);
    circumstances::add(scene, &mut found);
    let others = others::others(scene, &found);
    found.extend(others);
    for meeting in found.iter_mut().filter(|meeting| meeting.time_zone.is_none()) {
        meeting.time_zone = hours::local(scene, meeting);
    }
    found
}

/// A body's code, with the words that name it.
fn code_of(reading: &Reading<'_>, mention: &bodies::Mention) -> Option<Stated<String>> {
    mention.code.clone().map(|code| Stated::computed(code, reading.span(mention.start..mention.end)))
}
