//! Times of day: `0930 hours`, `09.30`, `9 h 30`, `13 час. 00 мин.`, `上午9时30分`, `2 p.m.`

use super::reading::{Reading, Stretch};
use crate::{fold::Gap, language::Term, letter::TimeOfDay};

/// A time with its place in the folded view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) time: TimeOfDay,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Two times joined as hours of a day: `13:00-17:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hours {
    pub(crate) from: Clock,
    pub(crate) to: Clock,
}

/// Every time in a stretch, in order.
pub(crate) fn times(reading: &Reading<'_>, stretch: Stretch) -> Vec<Clock> {
    let mut found: Vec<Clock> = Vec::new();
    let mut position = stretch.start;
    // The last number of four digits, which may be a time joined to the next: `from 1430 to 1730 hours`.
    let mut bare: Option<Clock> = None;
    while position < stretch.end {
        let fresh = position == 0
            || !reading.byte(position - 1).is_some_and(|byte| byte.is_ascii_digit())
            || reading.fold.gap(position) != Gap::None;
        let digit = reading.byte(position).is_some_and(|byte| byte.is_ascii_digit());
        match if digit && fresh { time_at(reading, position) } else { None } {
            Some(clock) if clock.end <= stretch.end => {
                let first =
                    bare.take().filter(|first| joined(reading, first.end, clock.start) && first.time < clock.time);
                found.extend(first);
                position = clock.end;
                found.push(clock);
            }
            _ => {
                let next = (digit && fresh).then(|| bare_clock(reading, position)).flatten();
                position = next.map_or(position + 1, |clock| clock.end);
                bare = next.or(bare);
            }
        }
    }
    found
}

/// Digits that are a time if what they are joined to is one: `1430`, `14`, `9.30`.
fn bare_clock(reading: &Reading<'_>, position: usize) -> Option<Clock> {
    let number = reading.number_at(position)?;
    let (hour, minute, end) = match number.digits {
        4 => (number.value / 100, number.value % 100, number.end),
        1 | 2 => match reading.number_at(number.end + 1).filter(|minute| minute.digits == 2) {
            Some(minute) if reading.byte(number.end) == Some(b'.') => (number.value, minute.value, minute.end),
            _ => (number.value, 0, number.end),
        },
        _ => return None,
    };
    let time = TimeOfDay::new(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?)?;
    Some(Clock { time, start: position, end })
}

/// The pairs of neighbours among `times` that a dash or a word joins.
pub(crate) fn hours(reading: &Reading<'_>, times: &[Clock]) -> Vec<Hours> {
    times
        .windows(2)
        .filter(|pair| joined(reading, pair[0].end, pair[1].start) && pair[0].time < pair[1].time)
        .map(|pair| Hours { from: pair[0], to: pair[1] })
        .collect()
}

fn joined(reading: &Reading<'_>, end: usize, start: usize) -> bool {
    let mut at = end;
    let mut connected = false;
    while at < start {
        if reading.byte(at) == Some(b'-') {
            connected = true;
            at += 1;
        } else if let Some(mark) = reading.mark_at(at, |term| matches!(term, Term::To | Term::And)) {
            connected = true;
            at = mark.end;
        } else if let Some(mark) = reading.mark_at(at, |term| {
            matches!(
                term,
                Term::GenevaTime | Term::UniversalTime | Term::Morning | Term::Afternoon | Term::Of | Term::BeforeHour
            )
        }) {
            at = mark.end;
        } else if reading.byte(at) == Some(b',') {
            at += 1;
        } else {
            return false;
        }
    }
    connected && at == start
}

fn time_at(reading: &Reading<'_>, position: usize) -> Option<Clock> {
    let number = reading.number_at(position)?;
    if reading.byte_before(position).is_some_and(|byte| matches!(byte, b'/' | b'+' | b':'))
        && reading.fold.gap(position) == Gap::None
    {
        return None;
    }
    // `FG-AI4H`: digits inside a code are no hours; `at0930` is.
    let in_code = reading.byte_before(position).is_some_and(|byte| byte.is_ascii_alphabetic())
        && reading.fold.gap(position) == Gap::None;
    if in_code && number.digits <= 2 && reading.byte(number.end) != Some(b':') {
        return None;
    }
    let announced = reading.mark_before(position, |term| term == Term::BeforeHour).is_some();
    let (hour, minute, end, sure) = match number.digits {
        1 | 2 => match parts(reading, number.value, number.end) {
            None if announced => (number.value, 0, number.end, true),
            parts => parts?,
        },
        4 => (number.value / 100, number.value % 100, number.end, false),
        _ => return None,
    };
    let (end, marked) = hour_mark(reading, end);
    let marked = marked || announced;
    let (half, start, end, told) = half_of_day(reading, position, end);
    if !(sure || marked || told) {
        // Digits alone are a time only in a range of them or behind "at": `at0930`, `13.00-17.00`.
        let plausible = number.digits == 4
            && reading.byte(position) == Some(b'0')
            && minute % 5 == 0
            && reading
                .mark_before(position, |term| matches!(term, Term::AtPlace | Term::Opens | Term::RegistrationOpens))
                .is_some();
        if !plausible {
            return None;
        }
    }
    let hour = match half {
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        Some(Half::Morning) if hour == 12 && told => 0,
        _ => hour,
    };
    let time = TimeOfDay::new(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?)?;
    Some(Clock { time, start, end })
}

/// Minutes behind one or two digits of hours: the hour, the minute, where they end, and whether the form can only be a
/// time.
fn parts(reading: &Reading<'_>, hour: u32, end: usize) -> Option<(u32, u32, usize, bool)> {
    let minutes = |at: usize| reading.number_at(at).filter(|minute| minute.digits == 2 && minute.value < 60);
    match reading.byte(end) {
        Some(b':') => {
            let minute = minutes(end + 1)?;
            return Some((hour, minute.value, minute.end, true));
        }
        Some(b'.') => {
            // `09.30` alone may be a paragraph or a date; it needs a word that says hours.
            if let Some(minute) = minutes(end + 1) {
                return Some((hour, minute.value, minute.end, false));
            }
        }
        _ => {}
    }
    let mark = reading.mark_at(end, |term| term == Term::Hour)?;
    let at = reading.skip(mark.end, b".,");
    match minutes(at) {
        Some(minute) if reading.byte(minute.end) != Some(b'/') && !crosses_line(reading, minute.start) => {
            let end = reading.mark_at(minute.end, |term| term == Term::Minute).map_or(minute.end, |mark| mark.end);
            Some((hour, minute.value, end, true))
        }
        _ => Some((hour, 0, mark.end, true)),
    }
}

fn crosses_line(reading: &Reading<'_>, position: usize) -> bool {
    reading.fold.gap(position) >= Gap::Line
}

fn hour_mark(reading: &Reading<'_>, end: usize) -> (usize, bool) {
    let at = reading.skip(end, b",");
    match reading.mark_at(at, |term| matches!(term, Term::Hour | Term::GenevaTime | Term::UniversalTime)) {
        Some(mark) if mark.term == Term::Hour => (mark.end, true),
        // The zone's name marks a time and is not part of it.
        Some(_) => (end, true),
        None => (end, false),
    }
}

enum Half {
    Morning,
    Afternoon,
}

/// `p.m.` behind a time, `下午` before it.
fn half_of_day(reading: &Reading<'_>, start: usize, end: usize) -> (Option<Half>, usize, usize, bool) {
    let is_half = |term: Term| matches!(term, Term::Morning | Term::Afternoon);
    let half = |term: Term| if term == Term::Afternoon { Half::Afternoon } else { Half::Morning };
    if let Some(mark) = reading.mark_at(end, is_half) {
        return (Some(half(mark.term)), start, mark.end, true);
    }
    if let Some(mark) = reading.mark_before(start, is_half) {
        return (Some(half(mark.term)), mark.start, end, true);
    }
    (None, start, end, false)
}
