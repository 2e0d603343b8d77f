//! A deadline's date is not the one that the letter counts.
//!
//! # What it checks
//! Where the letter says of one deadline both how long before the meeting it falls and on which day: the day counted back
//! from the meeting's first day against the day stated. Letters count in their own ways, so that a day more or less is no
//! fault, nor is a date somewhat earlier, before a weekend or a holiday.
//!
//! # Why
//! Who keeps the later of the two comes too late.
//!
//! # Example
//! ```text
//! Contributions should be received at least two months before the meeting, that is by 6 October 2017.
//! The meeting begins on 6 November 2017.
//! ```
//!
//! # What to do
//! Count anew, and correct the date or the span.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        calendar,
        finding::Fault,
        scene::{Scene, day},
    },
    letter::Deadline,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline-offset-disagrees",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("deadline_offset_disagrees.rs"),
    ask: Ask::Letter(ask),
};

/// How many days later than counted, and earlier, is no fault.
const LATER: i32 = 1;
const EARLIER: i32 = 6;

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some((begins, meeting)) = scene.first_day().filter(|_| scene.only_convened().is_some()) else {
        return Vec::new();
    };
    let deadlines = &scene.letter.deadlines;
    let differs = |counted: jiff::civil::Date, stated: jiff::civil::Date| {
        let late = calendar::days_between(counted, stated);
        !(-EARLIER..=LATER).contains(&late)
    };
    let stated = |deadline: &Deadline| day(deadline.date.filter(|date| !date.computed));
    let mut faults = Vec::new();
    for deadline in deadlines {
        let Some(offset) = deadline.offset else { continue };
        let Some(counted) = offset.value.before(begins) else { continue };
        // The two stand in one entry, or the counted one has found no stated one near it.
        let own = stated(deadline);
        let others = deadlines.iter().filter(|one| one.kind.value == deadline.kind.value && one.offset.is_none());
        let Some((date, place)) = own.or_else(|| others.filter_map(stated).next()) else { continue };
        if differs(counted, date) {
            let message = format!("{date} is stated, and {} before the meeting is {counted}", words(&offset.value));
            let fault = Fault::new(place, "the date stated", message).and(offset.span, "the span");
            faults.push(fault.and(meeting, "the first day of the meeting"));
        }
    }
    faults
}

fn words(offset: &crate::letter::Offset) -> String {
    use crate::letter::Offset;
    let (number, unit) = match offset {
        Offset::Months(number) => (u16::from(*number), "month"),
        Offset::Weeks(number) => (u16::from(*number), "week"),
        Offset::Days(number) => (*number, "day"),
    };
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}
