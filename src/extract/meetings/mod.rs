//! The meetings that a letter convenes or announces.

mod circumstances;
mod convened;
mod others;

use std::rc::Rc;

use jiff::civil::Date;

use super::{
    bodies,
    reading::{Reading, Stretch},
    zones::Zones,
};
use crate::letter::{Meeting, MeetingKind, MeetingRole, Stated};

/// What the meetings are read from.
pub(crate) struct Scene<'r, 'd> {
    pub(crate) reading: &'r Reading<'d>,
    pub(crate) zones: &'r Zones,
    /// The letter's own body: `SG17`.
    pub(crate) group: Option<String>,
    /// The day of the letter.
    pub(crate) date: Option<Date>,
    /// The sentences of the body, the table of deadlines left out.
    pub(crate) pieces: Rc<[Stretch]>,
}

impl<'r, 'd> Scene<'r, 'd> {
    /// The scene of a letter.
    pub(crate) fn new(reading: &'r Reading<'d>, zones: &'r Zones, group: Option<String>, date: Option<Date>) -> Self {
        let pieces = reading.sentences(&zones.body);
        Self { reading, zones, group, date, pieces }
    }
}

/// The meetings of a letter, the convened ones first.
pub(crate) fn meetings(scene: &Scene<'_, '_>) -> Vec<Meeting> {
    let mut found = convened::convened(scene);
    circumstances::add(scene, &mut found);
    let others = others::others(scene, &found);
    found.extend(others);
    found
}

/// A meeting of which nothing but its standing is known yet.
fn blank(role: Stated<MeetingRole>, kind: Stated<MeetingKind>) -> Meeting {
    Meeting {
        role,
        kind,
        group: None,
        title: None,
        start: None,
        end: None,
        opens_at: None,
        daily_hours: None,
        registration_opens_at: None,
        time_zone: None,
        format: None,
        place: None,
        venue: None,
        platform: None,
        languages: Vec::new(),
        interpretation: None,
        fellowships: None,
        questions: Vec::new(),
        web: None,
    }
}

/// A body's code, with the words that name it.
fn code_of(reading: &Reading<'_>, mention: &bodies::Mention) -> Option<Stated<String>> {
    mention.code.clone().map(|code| Stated::computed(code, reading.span(mention.start..mention.end)))
}
