//! Meetings and deadlines as a calendar (RFC 5545).
//!
//! One event a meeting and one a deadline; their UIDs come from the letter's identity (study period, number, body, kind of
//! meeting), so that a later letter updates what an earlier one entered. The content lines are written here rather than by
//! a library: those at hand enter the clock's time and random UIDs into every component, or fold lines too late.

mod content_line;
mod entry;
mod when;
mod zones;

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use jiff::{Timestamp, civil::Date};

pub(super) use when::{When, when, zone};

use super::{
    Export,
    programme::{Announced, Programme},
};
use crate::{Parsed, letter::MeetingKind};
use content_line::Lines;
use entry::Entry;

/// What a calendar shows, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only what these bodies hold, or what belongs to their letters, by their codes (`SG17`); everything where empty.
    pub groups: Vec<String>,
    /// Only these kinds; everything where empty.
    pub kinds: Vec<Kind>,
    /// Only what ends on this day or later.
    pub since: Option<Date>,
    /// Only what begins on this day or earlier.
    pub until: Option<Date>,
    /// How deadlines are entered.
    pub deadlines: Deadlines,
    /// How many days before a deadline an alarm sounds.
    pub alarm: Option<u16>,
    /// The DTSTAMP of every entry; the day of its letter where absent.
    pub stamp: Option<Timestamp>,
}

/// A kind of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Meetings of a kind.
    Meeting(MeetingKind),
    /// Deadlines.
    Deadline,
}

impl Kind {
    /// Every kind with its name.
    pub fn all() -> impl Iterator<Item = (String, Self)> {
        let meetings = MeetingKind::ALL.iter().map(|kind| (super::code(kind), Self::Meeting(*kind)));
        meetings.chain([("deadline".to_owned(), Self::Deadline)])
    }
}

/// How deadlines are entered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deadlines {
    /// As all-day events that leave the day free.
    #[default]
    Events,
    /// As to-dos.
    Todos,
    /// Not at all.
    Omitted,
}

/// Writes letters as one calendar.
#[derive(Debug)]
pub struct Calendar<W> {
    output: W,
    options: Options,
    programme: Programme,
}

impl<W: Write> Calendar<W> {
    /// The calendar will be written to `output`.
    pub fn new(output: W, options: Options) -> Self {
        Self { output, options, programme: Programme::default() }
    }
}

impl<W: Write> Export for Calendar<W> {
    fn letter(&mut self, letter: Parsed) -> io::Result<()> {
        self.programme.add(letter);
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<String>> {
        let (text, remarks) = calendar(self.programme.announced(), &self.options);
        self.output.write_all(text.as_bytes())?;
        self.output.flush()?;
        Ok(remarks)
    }
}

/// The text of a calendar, and what could not be entered.
fn calendar(announced: Announced, options: &Options) -> (String, Vec<String>) {
    let Announced { meetings, deadlines, mut remarks } = announced;
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for meeting in meetings.iter().filter(|one| wanted(options, Kind::Meeting(one.meeting.kind.value))) {
        match Entry::meeting(meeting) {
            Some(entry) => entries.push(entry),
            None => remarks.push(format!("{}: {} has no days and is left out", meeting.letter.designation, meeting.id)),
        }
    }
    let deadlines = deadlines.iter().filter(|_| options.deadlines != Deadlines::Omitted);
    for deadline in deadlines.filter(|_| wanted(options, Kind::Deadline)) {
        match Entry::deadline(deadline) {
            Some(entry) => entries.push(entry),
            None => {
                remarks.push(format!("{}: {} has no day and is left out", deadline.letter.designation, deadline.id))
            }
        }
    }
    entries.retain(|entry| entry.is_of(&options.groups) && entry.is_within(options.since, options.until));
    entries.sort_by(|one, other| (one.when.first(), &one.uid).cmp(&(other.when.first(), &other.uid)));
    (written(&entries, options), remarks)
}

fn wanted(options: &Options, kind: Kind) -> bool {
    options.kinds.is_empty() || options.kinds.contains(&kind)
}

fn written(entries: &[Entry<'_>], options: &Options) -> String {
    let mut lines = Lines::default();
    lines.begin("VCALENDAR");
    lines.value("VERSION", "2.0");
    lines.value("PRODID", concat!("-//tsb-letters//tsb-letters ", env!("CARGO_PKG_VERSION"), "//EN"));
    lines.value("CALSCALE", "GREGORIAN");
    lines.value("METHOD", "PUBLISH");
    for (zone, first, last) in zones(entries).into_values() {
        zone.write(first, last, &mut lines);
    }
    for entry in entries {
        entry.write(options, &mut lines);
    }
    lines.end("VCALENDAR");
    lines.into_text()
}

/// The zones that entries name, each with the first and the last day on which it counts.
fn zones<'e>(entries: &'e [Entry<'_>]) -> BTreeMap<&'e str, (&'e zones::Zone, Date, Date)> {
    let mut found: BTreeMap<&str, (&zones::Zone, Date, Date)> = BTreeMap::new();
    for entry in entries {
        let When::Hours { zone, .. } = &entry.when else { continue };
        if zone.is_utc() {
            continue;
        }
        let (first, last) = (entry.when.first(), entry.when.last());
        let known = found.entry(zone.name()).or_insert((zone, first, last));
        known.1 = known.1.min(first);
        known.2 = known.2.max(last);
    }
    found
}
