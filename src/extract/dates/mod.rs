//! Dates and ranges of dates, however a language orders and joins them.
//!
//! All orders are one grammar: a point is a day, a month, a year in any of the orders that the six languages use, each
//! part optional; a range is two points and a connector, and what the first leaves out it takes from the second (`7-18
//! February 2000`) or the other way round (`2015年6月10-17日`).

mod parser;
#[cfg(test)]
mod tests;
mod words;

use jiff::civil::Date;

use super::reading::{Reading, Stretch};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Body, Language, Term},
    letter::LetterDate,
};
use parser::Parser;

/// A date or range of dates as the text has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Positions in the folded view, connectors and year included, weekday and `from` not.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) first: Point,
    /// Equal to `first` for a single date.
    pub(crate) last: Point,
    /// Whether two points were written.
    pub(crate) is_range: bool,
    /// From 1, Monday, where one stands before the first day.
    pub(crate) weekday: Option<i8>,
    /// Whether the range was written backwards and has been turned.
    pub(crate) turned: bool,
    /// How many day numbers were written without a month between connectors (`16, 17 and 18 March` has 3).
    pub(crate) days: u8,
}

/// A day, month and year, each where stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) day: Option<i8>,
    pub(crate) month: i8,
    pub(crate) year: Option<i16>,
    /// Positions of this point's own words.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Point {
    /// The date, in its own year or in the given one.
    pub(crate) fn date(self, year: i16) -> Option<LetterDate> {
        let year = self.year.unwrap_or(year);
        match self.day {
            Some(day) => Date::new(year, self.month, day).ok().map(LetterDate::Day),
            None => Some(LetterDate::Month(year, self.month)),
        }
    }

    /// The date, in its own year, or else in the first one that puts it on or after `reference`.
    pub(crate) fn date_from(self, reference: Option<Date>) -> Option<LetterDate> {
        let year = self.year.or(reference.map(Date::year))?;
        let date = self.date(year)?;
        match reference {
            Some(reference) if self.year.is_none() && before(date, reference) => self.date(year + 1),
            _ => Some(date),
        }
    }

    /// The date, in its own year, or else in the last one that puts it before `reference`.
    pub(crate) fn date_before(self, reference: Option<Date>) -> Option<LetterDate> {
        let year = self.year.or(reference.map(Date::year))?;
        let date = self.date(year)?;
        match reference {
            Some(reference) if self.year.is_none() && !before(date, reference) => self.date(year - 1),
            _ => Some(date),
        }
    }
}

fn before(date: LetterDate, reference: Date) -> bool {
    match date {
        LetterDate::Day(date) => date < reference,
        LetterDate::Month(year, month) => (year, month) < (reference.year(), reference.month()),
    }
}

/// Every date and range in a stretch, in order, none inside another.
pub(crate) fn dates(reading: &Reading<'_>, stretch: Stretch) -> Vec<Mention> {
    let all = reading.dates();
    let first = all.partition_point(|mention| mention.start < stretch.start);
    all[first..].iter().take_while(|mention| mention.end <= stretch.end).copied().collect()
}

/// Every date and range of the text: each begins with a number, in digits or words, or with a month.
pub(super) fn all(reading: &Reading<'_>) -> Vec<Mention> {
    let bytes = reading.fold.bytes();
    let numbers = reading.number_starts(0..bytes.len()).iter().copied();
    // `Study Group 9, 19-28 April`: the number behind a body's noun is no day; `该研究组2005年11月21日` is no number of a body.
    let numbers = numbers.filter(|&at| {
        let year = reading.number_at(at).is_some_and(|number| number.digits == 4);
        let body = |term: Term| matches!(term, Term::Body(Body::StudyGroup | Body::WorkingParty));
        year || begins_line(reading, at) || reading.mark_before(at, body).is_none()
    });
    let months = reading.find(0..bytes.len(), |term| month_of(term).is_some()).map(|mark| mark.start);
    let mut starts: Vec<usize> = numbers.chain(months).chain(words::starts(reading)).collect();
    starts.sort_unstable();
    let mut found: Vec<Mention> = Vec::new();
    for start in starts {
        if found.last().is_none_or(|last| last.end <= start) {
            found.extend(mention_at(reading, start));
        }
    }
    found
}

/// A date that stands as digits alone, such as `2018-04-09` or `09.04.2018`, or with words, beginning here.
fn mention_at(reading: &Reading<'_>, position: usize) -> Option<Mention> {
    let parser = Parser { reading };
    // `5/20, 14 December`: the end of a letter's or a document's number.
    let slashed = reading.byte_before(position) == Some(b'/') && reading.fold.gap(position) == Gap::None;
    if slashed || is_numbered(reading, position) || is_behind_day(reading, position) {
        return None;
    }
    let mut mention = parser.range(position)?;
    if is_other_word(reading, &mention) {
        return None;
    }
    mention.weekday = parser.weekday_before(position);
    if mention.turned && reading.vocabulary.language != Language::Ar {
        // Only extraction of right-to-left text turns ranges round; elsewhere the range is wrong and stays as it is.
        std::mem::swap(&mut mention.first, &mut mention.last);
    }
    Some(mention)
}

/// `May the discussions bear fruit`, `Ms April Hill`: a month's word with neither day nor year that begins a sentence or
/// stands behind a form of address.
fn is_other_word(reading: &Reading<'_>, mention: &Mention) -> bool {
    let bare = !mention.is_range && mention.first.day.is_none() && mention.first.year.is_none();
    if !bare {
        return false;
    }
    let begins = reading.fold.gap(mention.start) >= Gap::Line
        || reading.byte_before(mention.start).is_none_or(|byte| b".!?:".contains(&byte));
    let small = || reading.written(mention.end..reading.fold.len()).starts_with(char::is_lowercase);
    let goes_on = || reading.fold.gap(mention.end) == Gap::Blank && small();
    let addressed = || reading.mark_before(mention.start, |term| term == Term::Honorific).is_some();
    begins && reading.vocabulary.calendar.capitalised && goes_on() || addressed()
}

/// `31 September 2018`: the month of a day that does not exist is no date of its own.
fn is_behind_day(reading: &Reading<'_>, position: usize) -> bool {
    let day = reading.number_before(position).filter(|day| day.digits <= 2 && (1..=31).contains(&day.value));
    day.is_some_and(|day| {
        let slashed = reading.byte_before(day.start) == Some(b'/');
        reading.byte(position).is_some_and(|byte| !byte.is_ascii_digit())
            && reading.byte_before(position).is_some_and(|byte| byte.is_ascii_digit())
            && !slashed
            && !is_numbered(reading, day.start)
    })
}

/// Whether a number begins a line below an ideograph: in Chinese nouns stand behind their numbers, so that it is not the
/// number of the noun above it.
fn begins_line(reading: &Reading<'_>, position: usize) -> bool {
    reading.fold.gap(position) >= Gap::Line && reading.fold.character_before(position).is_some_and(is_ideograph)
}

/// `Study Group 13, 29 November`: the number of a body or a document is no day.
fn is_numbered(reading: &Reading<'_>, position: usize) -> bool {
    let numbers = |term: Term| {
        matches!(
            term,
            Term::Body(Body::StudyGroup | Body::WorkingParty)
                | Term::Question
                | Term::CollectiveLetter
                | Term::Circular
                | Term::Annex
        )
    };
    // `Collective letter 5/20, 14 December`: what stands behind the slash is the number's other half.
    let half = reading.byte_before(position) == Some(b'/')
        && reading.fold.gap(position) == Gap::None
        && position >= 2
        && reading.byte(position - 2).is_some_and(|byte| byte.is_ascii_alphanumeric());
    let mark = reading.mark_before(position, numbers);
    half || mark.is_some_and(|mark| {
        let short = mark.end - mark.start <= 2;
        let year = matches!(mark.term, Term::Body(_)) && reading.number_at(position).is_some_and(|one| one.digits == 4);
        let digit = reading.byte(position).is_some_and(|byte| byte.is_ascii_digit());
        let parted = short && reading.fold.gap(position) != Gap::None;
        digit && !year && !parted && !begins_line(reading, position)
    })
}

fn month_of(term: Term) -> Option<i8> {
    match term {
        Term::Month(month) => Some(month),
        _ => None,
    }
}
