//! Which days and hours of a calendar a meeting takes.
//!
//! Letters mostly tell the days of a meeting and when its first day opens, sometimes the hours of every day. What
//! calendars show best without adding what the letter does not say:
//!
//! - hours of every day: a timed entry, repeated daily. Not across a weekend, on which the letter does not say whether the
//!   meeting sits, nor where the first day opens at another hour than the others: these are all-day entries;
//! - one day with an opening hour and no end: an entry that begins at that hour, without an end;
//! - anything else: an all-day entry, whose description tells the hours.
//!
//! Hours count only where their zone is known: named by the letter, or that of Geneva for a meeting there.

use jiff::civil::{Date, DateTime, Weekday};

use super::zones::Zone;
use crate::letter::{LetterDate, Meeting, TimeOfDay};

/// The days and hours of an entry.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::export) enum When {
    /// Whole days, the last one included.
    Days {
        /// The first.
        first: Date,
        /// The last.
        last: Date,
    },
    /// Hours of one day or of several days in a row.
    Hours {
        /// When the first day begins.
        start: DateTime,
        /// When it ends, where the letter says so.
        end: Option<DateTime>,
        /// How many days have these hours.
        days: u32,
        /// In which zone.
        zone: Zone,
    },
}

impl When {
    /// The first day.
    pub(in crate::export) fn first(&self) -> Date {
        match self {
            Self::Days { first, .. } => *first,
            Self::Hours { start, .. } => start.date(),
        }
    }

    /// The last day.
    pub(in crate::export) fn last(&self) -> Date {
        match self {
            Self::Days { last, .. } => *last,
            Self::Hours { start, days, .. } => last_of(start.date(), *days),
        }
    }
}

fn last_of(first: Date, days: u32) -> Date {
    let more = jiff::Span::new().days(i64::from(days.saturating_sub(1)));
    first.saturating_add(more)
}

/// When a meeting takes place; `None` where its letter gives no days.
pub(in crate::export) fn when(meeting: &Meeting) -> Option<When> {
    let first = meeting.start?.value.day()?;
    let last = match meeting.end {
        Some(end) => end.value.day()?,
        None => first,
    };
    if last < first {
        return None;
    }
    Some(hours(meeting, first, last).unwrap_or(When::Days { first, last }))
}

fn hours(meeting: &Meeting, first: Date, last: Date) -> Option<When> {
    let zone = zone(meeting)?;
    let opens = meeting.opens_at.map(|at| at.value);
    let Some(daily) = &meeting.daily_hours else {
        let start = at(first, opens.filter(|_| first == last)?);
        return Some(When::Hours { start, end: None, days: 1, zone });
    };
    let (from, to) = (daily.from.value, daily.to.value);
    let days = u32::try_from(first.until(last).ok()?.get_days()).ok()? + 1;
    let alike = opens.is_none_or(|opens| opens == from);
    if to <= from || !alike || days > 1 && spans_weekend(first, last) {
        return None;
    }
    Some(When::Hours { start: at(first, from), end: Some(at(first, to)), days, zone })
}

/// The zone in which the hours of a meeting count.
pub(in crate::export) fn zone(meeting: &Meeting) -> Option<Zone> {
    let named = meeting.time_zone.as_ref().map(|zone| zone.value.as_str());
    let in_geneva = || {
        let place = meeting.place.as_ref()?;
        let town = place.value.split(',').next().unwrap_or_default();
        (town.trim() == "Geneva").then_some("Europe/Zurich")
    };
    Zone::named(named.or_else(in_geneva)?)
}

fn spans_weekend(first: Date, last: Date) -> bool {
    let day = |date: Date| date.weekday().to_monday_zero_offset();
    first.until(last).is_ok_and(|span| span.get_days() >= 7)
        || day(last) < day(first)
        || day(last) >= Weekday::Saturday.to_monday_zero_offset()
}

fn at(date: Date, time: TimeOfDay) -> DateTime {
    // Both are below 60 by construction.
    let part = |number: u8| i8::try_from(number).unwrap_or_default();
    date.at(part(time.hour()), part(time.minute()), 0, 0)
}

/// The day of a deadline; `None` where its letter gives a month or nothing.
pub(super) fn due(date: Option<LetterDate>) -> Option<Date> {
    date.and_then(LetterDate::day)
}
