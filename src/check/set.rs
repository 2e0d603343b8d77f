//! What rules ask of the letters of a set together: an archive, or the letters of a study period.
//!
//! Versions of a letter in several languages or formats are one letter; what concerns it is told at the first of them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Checked,
    finding::{Fault, Place},
};
use crate::{
    Parsed, Span,
    compare::{Identity, Part},
    letter::{LetterKind, Meeting, MeetingKind, MeetingRole},
};

/// The letters of a set.
#[derive(Debug)]
pub(super) struct Set<'s> {
    /// Each letter and each amendment once, in the order of study period, body, number and kind.
    pub(super) letters: Vec<Letter<'s>>,
    /// Where the letters of a body and study period stand among `letters`, those that are whole letters.
    pub(super) series: Vec<Vec<usize>>,
}

/// A letter, an addendum, a corrigendum or a revision.
#[derive(Debug)]
pub(super) struct Letter<'s> {
    /// By its place in the set.
    pub(super) index: usize,
    pub(super) parsed: &'s Parsed,
    pub(super) identity: Identity,
    pub(super) number: u32,
    /// The day on which it was written.
    pub(super) date: Option<(Date, Span)>,
}

impl Letter<'_> {
    /// Where it says which it is.
    pub(super) fn place(&self) -> Span {
        let head = &self.parsed.letter;
        let number = head.number.and_then(|number| number.span);
        let group = head.group.as_ref().and_then(|group| group.span);
        match (number, group) {
            (Some(number), Some(group)) if group.start >= number.end && group.start - number.end < 3 => {
                number.join(group)
            }
            (Some(number), _) => number,
            _ => Span::default(),
        }
    }

    /// `3/13`, `Addendum 1 to 3/13`.
    pub(super) fn name(&self) -> String {
        Identity { period: None, ..self.identity.clone() }.name()
    }

    pub(super) fn period(&self) -> &str {
        self.identity.period.as_deref().unwrap_or_default()
    }

    pub(super) fn group(&self) -> &str {
        self.identity.group.as_deref().unwrap_or_default()
    }

    /// Whether it stands for itself and changes no other letter.
    pub(super) fn is_letter(&self) -> bool {
        self.parsed.letter.kind.value == LetterKind::CollectiveLetter
    }

    /// Whether it is of the collective letter of another one: itself, or what amends it.
    pub(super) fn is_of(&self, other: &Self) -> bool {
        let of = |letter: &Self| Identity { part: None, ..letter.identity.clone() };
        of(self) == of(other)
    }

    /// The day of the meeting that it convenes first.
    fn meets_on(&self) -> Option<Date> {
        self.convened().next().map(|meeting| meeting.first)
    }

    /// The meetings that it convenes, of those bodies that cannot meet twice at a time.
    pub(super) fn convened(&self) -> impl Iterator<Item = Convened<'_>> {
        let sits = |meeting: &&Meeting| {
            meeting.role.value == MeetingRole::Convened
                && matches!(
                    meeting.kind.value,
                    MeetingKind::StudyGroup
                        | MeetingKind::WorkingParty
                        | MeetingKind::RegionalGroup
                        | MeetingKind::AdvisoryGroup
                        | MeetingKind::FocusGroup
                        | MeetingKind::JointCoordinationActivity
                )
        };
        self.parsed.meetings.iter().filter(sits).filter_map(|meeting| {
            let group = meeting.group.as_ref()?;
            let start = meeting.start?;
            let first = start.value.day()?;
            let last = meeting.end.and_then(|end| end.value.day()).unwrap_or(first);
            Some(Convened { group: &group.value, first, last, place: start.span.or(group.span)? })
        })
    }
}

/// A meeting of a body on its days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Convened<'s> {
    pub(super) group: &'s str,
    pub(super) first: Date,
    pub(super) last: Date,
    pub(super) place: Span,
}

impl<'s> Set<'s> {
    pub(super) fn new(checked: &'s [Checked]) -> Self {
        let mut letters: Vec<Letter<'s>> = Vec::new();
        let mut known: BTreeMap<Identity, Vec<usize>> = BTreeMap::new();
        for (index, one) in checked.iter().enumerate() {
            let Some(letter) = Letter::of(index, &one.letter) else { continue };
            let same = known.entry(letter.identity.clone()).or_default();
            if same.iter().any(|&at: &usize| is_version(&letters[at], &letter)) {
                continue;
            }
            same.push(letters.len());
            letters.push(letter);
        }
        letters.sort_by(|one, next| {
            let key = |letter: &Letter<'_>| (letter.identity.clone(), letter.index);
            let series = |letter: &Letter<'_>| (letter.period().to_owned(), letter.group().to_owned(), letter.number);
            series(one).cmp(&series(next)).then_with(|| key(one).cmp(&key(next)))
        });
        let mut series: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| letter.is_letter()) {
            series.entry((letter.period(), letter.group())).or_default().push(at);
        }
        let series = series.into_values().collect();
        Self { letters, series }
    }

    /// The letters of a body and study period that stand for themselves, by number.
    pub(super) fn of_bodies(&self) -> impl Iterator<Item = Vec<&Letter<'s>>> {
        self.series.iter().map(|series| series.iter().map(|&at| &self.letters[at]).collect())
    }
}

impl<'s> Letter<'s> {
    /// `None` where the letter does not say which one it is.
    fn of(index: usize, parsed: &'s Parsed) -> Option<Self> {
        let identity = Identity::of(parsed);
        let date = parsed.letter.date.and_then(|date| Some((date.value.day()?, date.span?)));
        let number = identity.number.filter(|_| identity.is_whole())?;
        // A revision is no version of the letter that it revises.
        let part = match parsed.letter.kind.value {
            LetterKind::Revision => Some((Part::Revision, parsed.letter.ordinal.map(|ordinal| ordinal.value))),
            _ => identity.part,
        };
        Some(Self { index, parsed, number, identity: Identity { part, ..identity }, date })
    }
}

/// Whether two texts of one number are one letter: they were written on one day, or convene the same meeting, or nothing is
/// known against it.
fn is_version(one: &Letter<'_>, other: &Letter<'_>) -> bool {
    let alike = |one: Option<Date>, other: Option<Date>| one.zip(other).map(|(one, other)| one == other);
    let written = alike(one.date.map(|(date, _)| date), other.date.map(|(date, _)| date));
    let meeting = alike(one.meets_on(), other.meets_on());
    !matches!((written, meeting), (Some(false), Some(false) | None) | (None, Some(false)))
}

/// A fault of one letter of a set, by the letter's index, with places in others.
#[derive(Clone, Debug)]
pub(super) struct SetFault {
    pub(super) letter: usize,
    pub(super) fault: Fault,
}

impl SetFault {
    pub(super) fn new(letter: &Letter<'_>, place: Span, label: impl Into<String>, message: impl Into<String>) -> Self {
        Self { letter: letter.index, fault: Fault::new(place, label, message) }
    }

    /// A place in another letter that the fault concerns.
    pub(super) fn and(mut self, other: &Letter<'_>, place: Span, label: impl Into<String>) -> Self {
        self.fault.others.push(Place { span: place, label: label.into(), letter: Some(other.index) });
        self
    }

    pub(super) fn because(mut self, reason: impl Into<String>) -> Self {
        self.fault = self.fault.because(reason);
        self
    }
}
