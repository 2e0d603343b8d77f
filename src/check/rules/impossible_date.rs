//! A date does not exist in the calendar.
//!
//! # What it checks
//! Every day of a month that the month does not have, leap years counted: 31 September, 29 February 2019. A day without a
//! year is impossible where no year has it.
//!
//! # Why
//! Nobody can tell which day is meant, and no program can read it.
//!
//! # Example
//! ```text
//! Contributions should be sent not later than 31 September 2018.
//! ```
//!
//! # What to do
//! Look up the day that was meant.

use jiff::civil::Date;

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::reading::{Number, Stretch},
    fold::Gap,
    language::{Mark, Term},
};

pub(super) const RULE: Rule = Rule {
    id: "impossible-date",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("impossible_date.rs"),
    ask: Ask::Letter(ask),
};

/// A larger number before a month's name is no day gone wrong but something else.
const LARGEST: u32 = 39;

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let reading = scene.reading;
    let months = reading.outermost(scene.zones.letter.clone(), |term| matches!(term, Term::Month(_)));
    months.iter().filter_map(|month| fault(scene, *month)).collect()
}

fn fault(scene: &Scene<'_>, mark: Mark) -> Option<Fault> {
    let Term::Month(month) = mark.term else { return None };
    let (day, whole, year) = day_before(scene, mark).or_else(|| day_behind(scene, mark))?;
    // Without a year, one that has all days.
    let date = Date::new(year.unwrap_or(2000), month, i8::try_from(day.value).ok()?);
    if date.is_ok() || !(29..=LARGEST).contains(&day.value) {
        return None;
    }
    let place = scene.reading.span(whole);
    let words = scene.written(place);
    let last = Date::new(year.unwrap_or(2000), month, 1).ok()?.days_in_month();
    Some(
        Fault::new(place, "no such day", format!("there is no `{words}`"))
            .because(format!("that month has {last} days")),
    )
}

type Dated = (Number, Stretch, Option<i16>);

/// `31 September 2018`, `31 de septiembre`, `31-го сентября`.
fn day_before(scene: &Scene<'_>, month: Mark) -> Option<Dated> {
    let reading = scene.reading;
    let mut at = month.start;
    while let Some(mark) = reading.mark_before(at, |term| matches!(term, Term::Of | Term::DayMark)) {
        at = mark.start;
    }
    let day = reading.number_before(at).filter(|day| day.digits == 2)?;
    // `Study Group 31, September`: another number.
    let slashed =
        matches!(reading.byte_before(day.start), Some(b'/' | b'.')) && reading.fold.gap(day.start) == Gap::None;
    let (year, end) = year_behind(scene, month.end);
    (!slashed && at - day.end < 4 && reading.fold.gap(month.start) < Gap::Line).then_some((day, day.start..end, year))
}

/// `9月31日`.
fn day_behind(scene: &Scene<'_>, month: Mark) -> Option<Dated> {
    let reading = scene.reading;
    let day = reading.number_at(month.end).filter(|day| day.digits == 2)?;
    let mark = reading.mark_at(day.end, |term| term == Term::DayMark)?;
    let year = reading.mark_before(month.start, |term| term == Term::YearMark);
    let number = year.and_then(|year| reading.number_before(year.start)).filter(|number| number.digits == 4);
    let start = number.map_or(month.start, |number| number.start);
    Some((day, start..mark.end, number.and_then(|number| i16::try_from(number.value).ok())))
}

fn year_behind(scene: &Scene<'_>, end: usize) -> (Option<i16>, usize) {
    let reading = scene.reading;
    let at = reading.mark_at(end, |term| term == Term::Of).map_or(end, |mark| mark.end);
    let number = reading.number_at(reading.skip(at, b",")).filter(|number| number.digits == 4);
    let year = number.and_then(|number| i16::try_from(number.value).ok());
    (year, number.map_or(end, |number| number.end))
}
