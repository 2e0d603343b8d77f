//! Spans of time before the meeting: `two months before the meeting`, `за один месяц до начала`, `会议召开前12（十二）个日历日`.

use crate::{
    extract::{
        dates,
        reading::{Number, Reading, Stretch},
    },
    language::{Mark, Term},
    letter::Offset,
};

/// How far the words that say "before the meeting" may stand from the number and its unit, in bytes of the folded view.
const NEAR: usize = 60;

/// A span of time before the meeting.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    /// Absent for working days, which cannot be counted without a calendar of holidays.
    pub(super) offset: Option<Offset>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Every span before the meeting in a piece, in order.
pub(super) fn offsets(reading: &Reading<'_>, piece: Stretch) -> Vec<Before> {
    let unit = |term: Term| matches!(term, Term::Day | Term::WorkingDay | Term::Week | Term::MonthUnit);
    let mut found: Vec<Before> = Vec::new();
    for mark in reading.find(piece.clone(), unit) {
        if found.last().is_some_and(|last| mark.start < last.end) {
            continue;
        }
        let counted = count_before(reading, mark.start).or_else(|| count_within(reading, *mark));
        let Some((count, start)) = counted else { continue };
        let behind = mark.end..(mark.end + NEAR).min(piece.end);
        let ahead = start.saturating_sub(NEAR).max(piece.start)..start;
        let before = |stretch: Stretch| reading.find(stretch, |term| term == Term::Before).next().is_some();
        // `less than two months but at least seven working days before`: one "before" for both.
        let shared = found.last().is_some_and(|last| start < last.end + NEAR);
        // `за десять дней, то есть не позднее 8 июня`: the day that follows says what the span is counted back from.
        let dated = || {
            let bound = reading.mark_before(start, |term| term == Term::By).is_some();
            bound && !dates::dates(reading, behind.clone()).is_empty()
        };
        if !before(behind.clone()) && !before(ahead) && !shared && !dated() {
            continue;
        }
        found.push(Before { offset: offset(mark.term, count), start, end: mark.end });
    }
    found
}

fn offset(unit: Term, count: u32) -> Option<Offset> {
    match unit {
        Term::MonthUnit => Some(Offset::Months(u8::try_from(count).unwrap_or(u8::MAX))),
        Term::Week => Some(Offset::Weeks(u8::try_from(count).unwrap_or(u8::MAX))),
        Term::Day => Some(Offset::Days(u16::try_from(count).unwrap_or(u16::MAX))),
        _ => None,
    }
}

/// The number before a unit, in digits or words, or both: `12 (twelve)`.
fn count_before(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let mut end = at;
    if reading.byte_before(end) == Some(b')') {
        let open = (end.saturating_sub(40)..end).rev().find(|&one| reading.byte(one) == Some(b'('))?;
        if let Some(number) = numeral_before(reading, open) {
            return Some((number.value, number.start));
        }
        if let Some(mark) = reading.mark_before(open, |term| matches!(term, Term::Number(_))) {
            return value(mark).map(|value| (value, mark.start));
        }
        end = open;
    }
    if let Some(number) = numeral_before(reading, end).filter(|number| number.digits <= 2) {
        return Some((number.value, number.start));
    }
    let mark = reading.mark_before(end, |term| matches!(term, Term::Number(_)))?;
    // `第一天` is the first day, not one day.
    let ordinal = reading.before_sign(mark.start) < mark.start;
    value(mark).filter(|_| !ordinal).map(|value| (value, mark.start))
}

/// The digits before a position, with an ending behind them or not: `12-й`, `12th`.
fn numeral_before(reading: &Reading<'_>, at: usize) -> Option<Number> {
    const LONGEST_ENDING: usize = 4;
    reading.number_before(at).or_else(|| {
        let bytes = reading.fold.bytes();
        let digit = (at.saturating_sub(LONGEST_ENDING + 2)..at).rev().find(|&one| bytes[one].is_ascii_digit())?;
        let ending = reading.folded().get(digit + 1..at)?.trim_start_matches('-');
        ending.chars().all(char::is_alphabetic).then(|| reading.number_before(digit + 1)).flatten()
    })
}

/// A unit that tells its own number, as a dual does, or has it behind: `شهرين`, `شهر واحد`.
fn count_within(reading: &Reading<'_>, unit: Mark) -> Option<(u32, usize)> {
    let mark = reading.mark_at(unit.start, |term| matches!(term, Term::Number(_)))?;
    value(mark).filter(|_| mark.end >= unit.end).map(|value| (value, unit.start))
}

fn value(mark: Mark) -> Option<u32> {
    match mark.term {
        Term::Number(value) => Some(u32::from(value)),
        _ => None,
    }
}
