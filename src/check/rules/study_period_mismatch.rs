//! The study period that the letter calls its own is not the one of its date.
//!
//! # What it checks
//! The years that stand with words such as `this study period` against the study period in which the letter's date or the
//! first day of its meeting lies; and the period in a file's name such as `T25-SG17-COL-0002`.
//!
//! # Why
//! The sentence was taken over from a letter of the period before, or the year of the letter is wrong.
//!
//! # Example
//! ```text
//! Geneva, 30 November 2016
//! It is my pleasure to invite you to the first meeting in this study period (2013-2016) of Study Group 13.
//! ```
//!
//! # What to do
//! Correct the years.

use super::{Ask, Rule};
use crate::{
    FileName, Severity, Span,
    check::{finding::Fault, scene::Scene},
    language::{Mark, Term},
};

pub(super) const RULE: Rule = Rule {
    id: "study-period-mismatch",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("study_period_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let periods = scene.periods();
    if periods.is_empty() {
        return Vec::new();
    }
    let date = scene.written_on().map(|(_, place)| place);
    let marks = scene.reading.outermost(scene.body(), |term| term == Term::CurrentPeriod);
    let told = marks.iter().filter_map(|mark| years(scene, *mark)).chain(file(scene));
    told.filter(|(year, _)| !periods.contains(year))
        .map(|(year, place)| {
            let message = format!(
                "the study period from {year} is not the one of the letter's date, which is from {}",
                periods[0]
            );
            Fault::new(place, "another period", message).and(date, "the letter's date")
        })
        .collect()
}

/// `(2017-2020)` right behind the words, or before them (`2017-2020 年本研究期`).
fn years(scene: &Scene<'_>, mark: Mark) -> Option<(i16, Span)> {
    let reading = scene.reading;
    let whole =
        |at: usize| reading.number_at(at).filter(|number| number.digits == 4 && (1985..2100).contains(&number.value));
    let first = whole(reading.skip(mark.end, b"(,:"))?;
    let last = whole(reading.skip(first.end, b"-/"))?;
    let year = i16::try_from(first.value).ok()?;
    (last.start > first.end).then(|| (year, reading.span(first.start..last.end)))
}

/// The period in a file's name.
fn file(scene: &Scene<'_>) -> Option<(i16, Span)> {
    let name = FileName::parse(scene.letter.source.name.as_ref()?)?;
    Some((name.period, scene.identity()))
}
