//! The days by which something has to be done: rows of a table, or sentences that say so.

mod kinds;
mod offsets;
mod prose;
mod table;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::{
    annexes::Found,
    dates,
    reading::{Reading, Stretch},
    zones::Zones,
};
use crate::{
    fold::Gap,
    language::Term,
    letter::{Deadline, LetterDate, Stated},
};

pub(crate) use prose::Prose;
pub(crate) use table::table;

/// What deadlines are counted from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference {
    /// The first day of the meeting.
    pub(crate) meeting: Option<Date>,
    /// The last day of all that the letter convenes.
    pub(crate) end: Option<Date>,
    /// The day of the letter, from which years that are not stated follow.
    pub(crate) letter: Option<Date>,
}

/// All deadlines of a letter: the rows of its tables, then what prose states beside them.
pub(crate) fn deadlines(
    reading: &Reading<'_>,
    zones: &Zones,
    annexes: &[Found],
    prose: &[Prose],
    reference: Reference,
) -> Vec<Deadline> {
    let forms = prose::forms(reading, zones, annexes);
    let stretches: Vec<Stretch> = prose.iter().map(|prose| prose.stretch.clone()).collect();
    let tables = table::tables(reading, &stretches);
    let mut found = Vec::new();
    for table in &tables {
        for stated in table::rows(reading, zones, table.clone(), reference) {
            if !found.iter().any(|known| restates(known, &stated)) {
                found.push(stated);
            }
        }
    }
    for stated in prose.iter().flat_map(|prose| prose::stated(reading, zones, prose, &tables, &forms, reference)) {
        merge(&mut found, stated);
    }
    found
}

fn restates(known: &Deadline, stated: &Deadline) -> bool {
    known.kind.value == stated.kind.value
        && known.date.map(|date| date.value) == stated.date.map(|date| date.value)
        && known.text.value == stated.text.value
}

/// One deadline stated twice, relatively and absolutely, is one entry.
fn merge(found: &mut Vec<Deadline>, stated: Deadline) {
    let same = found.iter_mut().find(|known| {
        let equal = known.date.map(|date| date.value) == stated.date.map(|date| date.value);
        let computed = |deadline: &Deadline| deadline.date.is_some_and(|date| date.computed);
        // Working days give no date; they are another deadline than one that has a date.
        let dated = known.date.is_some() && stated.date.is_some();
        known.kind.value == stated.kind.value && (equal || dated && (computed(known) || computed(&stated)))
    });
    match same {
        Some(known) => {
            if agree(known.date, stated.date) {
                known.offset = known.offset.or(stated.offset);
            }
            if known.date.is_some_and(|date| date.computed) && stated.date.is_some_and(|date| !date.computed) {
                known.date = stated.date;
            }
        }
        None => found.push(stated),
    }
}

/// Whether a stated and a counted date mean the same day: letters count months and days in their own ways, by a day.
fn agree(one: Option<Stated<LetterDate>>, other: Option<Stated<LetterDate>>) -> bool {
    const DAYS: i32 = 1;
    match (one.and_then(|date| date.value.day()), other.and_then(|date| date.value.day())) {
        (Some(one), Some(other)) => one.until(other).is_ok_and(|span| span.get_days().abs() <= DAYS),
        _ => true,
    }
}

/// The day as the letter states it; computed where the year follows from the letter's own date.
fn stated_day(
    reading: &Reading<'_>,
    date: &dates::Mention,
    point: dates::Point,
    letter: Option<Date>,
) -> Option<Stated<LetterDate>> {
    let day = point.date_from(letter)?;
    Some(Stated { computed: point.year.is_none(), ..Stated::read(day, reading.span(date.start..date.end)) })
}

/// Without the bullet, the separator and the closing mark.
fn bare(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let mut start = stretch.start;
    while start < stretch.end
        && reading.fold.character(start).is_some_and(|character| "-•·▪*/:|;,.".contains(character))
    {
        start += reading.fold.character(start).map_or(1, char::len_utf8);
    }
    let mut end = stretch.end;
    while let Some(character) = reading.fold.character_before(end).filter(|_| end > start) {
        let sign = end - character.len_utf8();
        // The slash that closes an address is its own; one between cells stands alone.
        let own = character == '/' && reading.fold.gap(sign) == Gap::None;
        if own || !";:.,/-|。；،".contains(character) {
            break;
        }
        end = sign;
    }
    start..end
}

/// A weekday may stand before the date.
fn with_weekday(reading: &Reading<'_>, date: &dates::Mention) -> usize {
    let before = if reading.byte_before(date.start) == Some(b',') { date.start - 1 } else { date.start };
    reading.mark_before(before, |term| matches!(term, Term::Weekday(_))).map_or(date.start, |mark| mark.start)
}
