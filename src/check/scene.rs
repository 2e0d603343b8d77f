//! What the rules ask: the letter's values, and the text that they were read from.

use std::cell::OnceCell;

use jiff::civil::Date;

use super::{names, numbers};
use crate::{
    Span,
    extract::{
        designations::Designation,
        reading::{Reading, Stretch},
        study_period,
        zones::Zones,
    },
    language::{Mark, Term},
    letter::{
        AnnexKind, DeadlineKind, LetterDate, LetterKind, Meeting, MeetingFormat, MeetingRole, Parsed, Stated, WorkItem,
    },
};

/// A letter before its rules.
#[derive(Debug)]
pub(super) struct Scene<'s> {
    pub(super) reading: &'s Reading<'s>,
    pub(super) zones: &'s Zones,
    pub(super) letter: &'s Parsed,
    agenda_names: OnceCell<Vec<Designation>>,
}

impl<'s> Scene<'s> {
    pub(super) fn new(reading: &'s Reading<'s>, zones: &'s Zones, letter: &'s Parsed) -> Self {
        Self { reading, zones, letter, agenda_names: OnceCell::new() }
    }

    /// The words of the letter at a place.
    pub(super) fn written(&self, span: Span) -> String {
        crate::extract::reading::collapse(span.of(self.reading.text()))
    }

    /// Whether it is the letter itself and no addendum, corrigendum or revision, which tell only what changes.
    pub(super) fn is_whole(&self) -> bool {
        self.letter.letter.kind.value == LetterKind::CollectiveLetter
    }

    /// The day of the letter.
    pub(super) fn written_on(&self) -> Option<(Date, Span)> {
        day(self.letter.letter.date)
    }

    /// The study group of the letter's number: 17 in `2/17`.
    pub(super) fn study_group(&self) -> Option<u32> {
        self.letter.letter.group.as_ref().and_then(|group| numbers::study_group(&group.value))
    }

    /// Where the letter's number stands, or its first words: what concerns the letter as a whole.
    pub(super) fn identity(&self) -> Span {
        let number = self.letter.letter.number.and_then(|number| number.span);
        let group = self.letter.letter.group.as_ref().and_then(|group| group.span);
        match (number, group) {
            // The body stands behind the number, or somewhere else when it was told by other words.
            (Some(number), Some(group)) if group.start >= number.end && group.start - number.end < 3 => {
                number.join(group)
            }
            (Some(number), _) => number,
            _ => self.reading.span(self.zones.letter.start..(self.zones.letter.start + 1)),
        }
    }

    /// The meetings that the letter convenes.
    pub(super) fn convened(&self) -> impl Iterator<Item = &'s Meeting> {
        self.letter.meetings.iter().filter(|meeting| meeting.role.value == MeetingRole::Convened)
    }

    /// The only meeting that the letter convenes; none where it convenes several.
    pub(super) fn only_convened(&self) -> Option<&'s Meeting> {
        let mut convened = self.convened();
        let first = convened.next()?;
        convened.next().is_none().then_some(first)
    }

    /// The first day of all meetings that the letter convenes.
    pub(super) fn first_day(&self) -> Option<(Date, Span)> {
        self.convened().filter_map(|meeting| day(meeting.start)).min_by_key(|(date, _)| *date)
    }

    /// The first year of the study period of the letter's date.
    pub(super) fn period(&self) -> Option<i16> {
        self.written_on().and_then(|(date, _)| period(date))
    }

    /// The first years of the study periods in which the letter and its meeting lie.
    pub(super) fn periods(&self) -> Vec<i16> {
        let meeting = self.first_day().and_then(|(date, _)| period(date));
        let mut periods: Vec<i16> = self.period().into_iter().chain(meeting).collect();
        periods.dedup();
        periods
    }

    /// Whether every meeting that the letter convenes is held without a place; where the letter says so.
    pub(super) fn is_virtual(&self) -> Option<Span> {
        let mut convened = self.convened().peekable();
        let told = convened.peek()?.format.and_then(|format| format.span)?;
        let each = |meeting: &Meeting| meeting.format.is_some_and(|format| format.value == MeetingFormat::Virtual);
        convened.all(each).then_some(told)
    }

    /// Where the deadlines of some kinds stand that have a date.
    pub(super) fn due(&self, wanted: impl Fn(DeadlineKind) -> bool) -> impl Iterator<Item = Span> {
        let dated = self.letter.deadlines.iter().filter(move |due| wanted(due.kind.value) && due.date.is_some());
        dated.filter_map(|due| due.text.span)
    }

    /// The body of the letter.
    pub(super) fn body(&self) -> Stretch {
        self.zones.body.clone()
    }

    /// Body and annexes: all that is told to the participants.
    pub(super) fn told(&self) -> impl Iterator<Item = Stretch> {
        std::iter::once(self.body()).chain(self.zones.annexes.iter().map(|annex| annex.contents.clone()))
    }

    /// The sentence of a stretch in which a mark stands.
    pub(super) fn sentence(&self, stretch: &Stretch, mark: Mark) -> Stretch {
        let pieces = self.reading.sentences(stretch);
        let after = pieces.partition_point(|piece| piece.start <= mark.start);
        after.checked_sub(1).map_or(mark.start..mark.end, |index| pieces[index].clone())
    }

    /// Whether a stretch holds a word of a notion.
    pub(super) fn says(&self, stretch: Stretch, wanted: impl Fn(Term) -> bool) -> bool {
        self.reading.find(stretch, wanted).next().is_some()
    }

    /// The texts that the letter announces elsewhere than in the agenda.
    pub(super) fn announced(&self) -> Vec<&'s WorkItem> {
        let items = self.letter.agenda.iter().filter_map(|item| item.title.span);
        let agenda: Vec<Span> = items.collect();
        let outside =
            |item: &&WorkItem| item.designation.span.is_some_and(|span| !agenda.iter().any(|line| line.overlaps(span)));
        self.letter.work_items.iter().filter(outside).collect()
    }

    /// The names of texts in the agenda.
    pub(super) fn agenda_names(&self) -> &[Designation] {
        self.agenda_names.get_or_init(|| {
            let items = self.letter.agenda.iter().filter_map(|item| item.title.span);
            items.flat_map(|span| self.reading.designations(self.reading.stretch(span)).to_vec()).collect()
        })
    }

    /// Whether an annex with an agenda names a text, in a line of the agenda or elsewhere.
    pub(super) fn agenda_tells(&self, name: &str) -> bool {
        let annexes = self.letter.annexes.found.iter().zip(&self.zones.annexes);
        let mut agendas = annexes.filter(|(annex, _)| annex.kind.value == AnnexKind::Agenda);
        agendas.any(|(_, zone)| {
            let told = self.reading.designations(zone.contents.clone());
            told.iter().any(|one| names::same(&one.name, name) || names::same(&one.sounded().name, name))
        })
    }
}

/// A day that the letter gives, with its place.
pub(super) fn day(date: Option<Stated<LetterDate>>) -> Option<(Date, Span)> {
    let date = date?;
    Some((date.value.day()?, date.span?))
}

/// The first year of the study period in which a day lies.
fn period(day: Date) -> Option<i16> {
    study_period(day.year(), day.month())?.split('-').next()?.parse().ok()
}
