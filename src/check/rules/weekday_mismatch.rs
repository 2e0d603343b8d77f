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

use super::Rule;
use crate::{
    Severity,
    check::{calendar, finding::Fault, scene::Scene},
    extract::dates::{Mention, Point},
    language::{Mark, Term},
};

pub(super) const RULE: Rule =
    Rule { id: "weekday-mismatch", severity: Severity::Error, since: "0.2.0", source: include_str!("weekday_mismatch.rs"), ask };

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    scene.reading.dates().iter().filter_map(|mention| fault(scene, mention)).collect()
}

fn fault(scene: &Scene<'_>, mention: &Mention) -> Option<Fault> {
    // A weekday before a range that was turned round may belong to either end.
    if mention.turned {
        return None;
    }
    let (mark, point) = weekday(scene, mention)?;
    let Term::Weekday(stated) = mark.term else { return None };
    let days = days(scene, point);
    let fits = days.iter().any(|day| day.weekday().to_monday_one_offset() == stated);
    let day = *days.first().filter(|_| !fits)?;
    let date = scene.reading.span(point.start..point.end);
    let name = calendar::weekday_name(day);
    let place = scene.reading.span(mark.start..mark.end);
    let message = format!("`{}` does not belong to {day}, which is a {name}", scene.written(place));
    Some(Fault::new(place, format!("not a {name}"), message).and(date, "the date").help(format!(
        "correct the weekday, or the date: the nearest such days are {}",
        calendar::nearest(day, stated).map(|day| day.to_string()).join(" and ")
    )))
}

/// The weekday that stands with a date: before it, or in brackets behind it.
fn weekday(scene: &Scene<'_>, mention: &Mention) -> Option<(Mark, Point)> {
    let reading = scene.reading;
    let is_weekday = |term: Term| matches!(term, Term::Weekday(_));
    let first = mention.first;
    let before = reading.skip_back(mention.start, b",");
    if let Some(mark) = reading.mark_before(before, is_weekday) {
        return Some((mark, first));
    }
    let bracket = mention.end;
    let behind = matches!(reading.byte(bracket), Some(b'(')).then_some(bracket + 1)?;
    let mark = reading.mark_at(behind, is_weekday)?;
    (reading.byte(mark.end) == Some(b')') && !mention.is_range).then_some((mark, first))
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
