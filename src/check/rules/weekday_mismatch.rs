//! A weekday does not belong to the date beside it.
//!
//! # What it checks
//! Every date of the letter with a weekday before it, or in brackets behind it. Where the date has no year, the year before
//! and the year after the letter are both tried.
//!
//! # Why
//! One of the two is wrong, and who goes by the wrong one comes on the wrong day.
//!
//! # Example
//! ```text
//! The opening plenary takes place on Tuesday, 13 February 2017.
//! ```
//! 13 February 2017 was a Monday.
//!
//! # What to do
//! Find out from the calendar of meetings which of the two is meant, and correct the other.

use jiff::civil::Date;

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{calendar, finding::Fault, scene::Scene},
    extract::dates::{Mention, Point},
    fold::Gap,
    language::{Mark, Term},
};

pub(super) const RULE: Rule = Rule {
    id: "weekday-mismatch",
    severity: Severity::Error,
    since: "0.1.0",
    source: include_str!("weekday_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let dates = scene.reading.dates().iter();
    // A weekday before a range that was turned round may belong to either end.
    let told = dates.filter(|mention| !mention.turned).flat_map(|mention| weekdays(scene, mention));
    told.filter_map(|(mark, point)| fault(scene, mark, point)).collect()
}

fn fault(scene: &Scene<'_>, mark: Mark, point: Point) -> Option<Fault> {
    let Term::Weekday(stated) = mark.term else { return None };
    let days = days(scene, point);
    let fits = days.iter().any(|day| day.weekday().to_monday_one_offset() == stated);
    let day = *days.first().filter(|_| !fits)?;
    let date = scene.reading.span(point.start..point.end);
    let name = calendar::weekday_name(day);
    let place = scene.reading.span(mark.start..mark.end);
    let message = format!("`{}` does not belong to {day}, which is a {name}", scene.written(place));
    let nearest = calendar::nearest(day, stated).map(|day| day.to_string()).join(" and ");
    let fault = Fault::new(place, format!("not a {name}"), message).and(date, "the date");
    Some(fault.help(format!("correct the weekday, or the date: the nearest such days are {nearest}")))
}

/// The weekdays that stand with a date or a range, each with its day.
fn weekdays(scene: &Scene<'_>, mention: &Mention) -> Vec<(Mark, Point)> {
    let reading = scene.reading;
    let (first, last) = (mention.first, mention.last);
    let mut found = Vec::new();
    if let Some(mark) = weekday_before(scene, mention.start) {
        match pair_before(scene, mark) {
            // `Tuesday and Wednesday, 19 and 20 May`.
            Some(_) if !mention.is_range => {}
            Some(before) => found.extend([(before, first), (mark, last)]),
            None => found.push((mark, first)),
        }
    }
    let second = weekday_before(scene, last.start).filter(|mark| mention.is_range && mark.start >= first.end);
    found.extend(second.map(|mark| (mark, last)));
    if reading.byte(mention.end) == Some(b'(') && !mention.is_range {
        let behind = reading.mark_at(mention.end + 1, is_weekday);
        found.extend(behind.filter(|mark| reading.byte(mark.end) == Some(b')')).map(|mark| (mark, first)));
    }
    found
}

fn is_weekday(term: Term) -> bool {
    matches!(term, Term::Weekday(_))
}

fn weekday_before(scene: &Scene<'_>, at: usize) -> Option<Mark> {
    let reading = scene.reading;
    let mark = reading.mark_before(reading.skip_back(at, b","), is_weekday)?;
    // `Santo Domingo, 24 de abril`: where weekdays are written small a capital is a name's.
    let capital = reading.written(mark.start..mark.end).starts_with(char::is_uppercase);
    let begins = reading.fold.gap(mark.start) >= Gap::Line
        || matches!(reading.byte_before(mark.start), Some(b'.' | b':' | b'(' | b'-'));
    (!capital || reading.vocabulary.calendar.capitalised || begins).then_some(mark)
}

/// No more stands in a list of two weekdays between them.
const SHORT: usize = 8;

/// The weekday that a list or a range joins to the one behind it.
fn pair_before(scene: &Scene<'_>, mark: Mark) -> Option<Mark> {
    // `Wednesday afternoon to Friday, 19 to 21 June`.
    const JOINT: usize = 24;
    let reading = scene.reading;
    let joins = |between: &str| between.len() <= SHORT || !between.contains([',', '.', ';', '(', ')']);
    let near = mark.start.saturating_sub(JOINT)..=mark.start;
    near.rev()
        .filter(|&at| reading.folded().is_char_boundary(at))
        .find_map(|end| reading.mark_before(end, is_weekday))
        .filter(|before| joins(&reading.folded()[before.end..mark.start]))
}

/// The days that a date may mean.
fn days(scene: &Scene<'_>, point: Point) -> Vec<Date> {
    let letter = scene.written_on().map(|(day, _)| day);
    if point.day.is_none() || point.year.is_none() && letter.is_none() {
        return Vec::new();
    }
    let dates = [point.date_from(letter), point.date_before(letter)];
    dates.into_iter().flatten().filter_map(|date| date.day()).collect()
}
