//! Days and years that are written in words: `primero de noviembre`, `doce de marzo`, `二〇一五年六月十日`.

use super::month_of;
use crate::{
    extract::reading::{Number, Reading},
    language::{Language, Term},
};

/// A day in words at a position, as if its digits stood there: before its month, or behind it with the mark of a day.
pub(super) fn day_at(reading: &Reading<'_>, position: usize) -> Option<Number> {
    if reading.vocabulary.language == Language::Zh {
        let number = ideographs_at(reading, position).filter(|number| number.digits <= 2)?;
        return reading.mark_at(number.end, |term| term == Term::DayMark).map(|_| number);
    }
    let mark = reading.mark_at(position, |term| matches!(term, Term::FirstOfMonth | Term::Number(2..=31)))?;
    // `أول` ends the names of Levantine months.
    if reading.mark_before(mark.end, |term| month_of(term).is_some()).is_some() {
        return None;
    }
    let of = reading.mark_at(mark.end, |term| term == Term::Of);
    let value = match mark.term {
        Term::Number(value) if of.is_some() => u32::from(value),
        // `the first May meeting` is no first of May.
        Term::FirstOfMonth if of.is_some() || !reading.vocabulary.calendar.capitalised => 1,
        _ => return None,
    };
    reading.mark_at(of.map_or(mark.end, |of| of.end), |term| month_of(term).is_some())?;
    let digits = if value < 10 { 1 } else { 2 };
    Some(Number { value, digits, start: mark.start, end: mark.end })
}

/// A year in ideographs at a position: `二〇一五年`, `二OO四年`.
pub(super) fn year_at(reading: &Reading<'_>, position: usize) -> Option<Number> {
    let number = ideographs_at(reading, position).filter(|number| number.digits == 4)?;
    reading.mark_at(number.end, |term| term == Term::YearMark).map(|_| number)
}

/// Where dates begin whose first word is no digit and no month.
pub(super) fn starts<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = usize> + 'r {
    let wanted = |term: Term| matches!(term, Term::FirstOfMonth | Term::Number(_) | Term::YearMark);
    reading.find(0..reading.fold.len(), wanted).filter_map(|mark| {
        if mark.term != Term::YearMark {
            return day_at(reading, mark.start).map(|day| day.start);
        }
        const YEAR: usize = 4;
        let mut start = mark.start;
        for _ in 0..YEAR {
            start -= reading.fold.character_before(start)?.len_utf8();
        }
        year_at(reading, start).map(|year| year.start)
    })
}

/// A number in ideographs: a year digit by digit, or a day.
fn ideographs_at(reading: &Reading<'_>, position: usize) -> Option<Number> {
    const TEN: u32 = 10;
    if reading.vocabulary.language != Language::Zh {
        return None;
    }
    let mut values = Vec::new();
    let mut end = position;
    while let Some(character) = reading.folded().get(end..).and_then(|rest| rest.chars().next()) {
        let Some(value) = value_of(character) else { break };
        values.push(value);
        end += character.len_utf8();
    }
    let number = |value: u32, digits: usize| Some(Number { value, digits, start: position, end });
    match values[..] {
        [a, b, c, d] if values.iter().all(|&one| one < TEN) => number(a * 1000 + b * 100 + c * 10 + d, 4),
        [day] if day > 0 => number(day, if day < TEN { 1 } else { 2 }),
        [TEN, units @ 1..TEN] => number(TEN + units, 2),
        [tens @ 2..=3, TEN] => number(tens * TEN, 2),
        [tens @ 2..=3, TEN, units @ 1..TEN] => number(tens * TEN + units, 2),
        _ => None,
    }
}

fn value_of(character: char) -> Option<u32> {
    const DIGITS: [char; 11] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    match character {
        // What typists put for `〇`.
        '零' | '○' | 'o' | '0' => Some(0),
        _ => (0..).zip(DIGITS).find(|(_, digit)| *digit == character).map(|(value, _)| value),
    }
}
