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
    for &start in reading.number_starts(stretch.clone()) {
        if start < position {
            continue;
        }
        match time_at(reading, start) {
            Some(clock) if clock.end <= stretch.end => {
                let first =
                    bare.take().filter(|first| joined(reading, first.end, clock.start) && first.time < clock.time);
                found.extend(first);
                position = clock.end;
                found.push(clock);
            }
            _ => {
                let next = bare_clock(reading, start);
                position = next.map_or(start + 1, |clock| clock.end);
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
    // `FG-AI4H`: digits inside a code are no hours; `at0930` and `à14 h 30` are.
    let glued = reading.fold.gap(position) == Gap::None
        && reading.byte_before(position).is_some_and(|byte| byte.is_ascii_alphabetic());
    let small = || reading.written(position - 1..position).chars().all(char::is_lowercase);
    let in_code = glued && !(small() && parts(reading, number.value, number.end).is_some());
    if in_code && number.digits <= 2 && reading.byte(number.end) != Some(b':') {
        return None;
    }
    let announced = reading.mark_before(position, |term| term == Term::BeforeHour).is_some();
    let (hour, minute, end, sure) = match number.digits {
        1 | 2 => match parts(reading, number.value, number.end) {
            None if announced || halved(reading, number.end) => {
                let (minute, end) = quarters(reading, number.end).filter(|_| announced).unwrap_or((0, number.end));
                (number.value, minute, end, true)
            }
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
        let year = matches!(hour, 19 | 20);
        let plausible = number.digits == 4
            && !year
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
    // `1  Час открытия`: a heading's number.
    let mark = reading.mark_at(end, |term| term == Term::Hour).filter(|_| reading.fold.gap(end) < Gap::Tab)?;
    let at = reading.skip(mark.end, b".,");
    match minutes(at) {
        Some(minute) if reading.byte(minute.end) != Some(b'/') && !crosses_line(reading, minute.start) => {
            let end = reading.mark_at(minute.end, |term| term == Term::Minute).map_or(minute.end, |mark| mark.end);
            Some((hour, minute.value, end, true))
        }
        _ => {
            let (minute, end) = quarters(reading, mark.end).unwrap_or((0, mark.end));
            Some((hour, minute, end, true))
        }
    }
}

/// The minutes that words behind an hour tell: `9点半`, `9 heures et demie`, `10时一刻`.
fn quarters(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let mark = reading.mark_at(at, |term| matches!(term, Term::HalfPast | Term::QuarterPast))?;
    Some((if mark.term == Term::HalfPast { 30 } else { 15 }, mark.end))
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

/// `9 a.m.`, `12 noon`. Where such words stand before their hour, the one behind belongs to the next.
fn halved(reading: &Reading<'_>, end: usize) -> bool {
    let told = |term: Term| matches!(term, Term::Morning | Term::Afternoon | Term::Noon);
    !reading.vocabulary.postpositions && reading.mark_at(end, told).is_some()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::reading::testing, language::Language};

    /// The times of a text, and its hours as `from-to`.
    fn read(language: Language, text: &str) -> String {
        testing::with(language, text, |reading| {
            let clocks = times(reading, 0..reading.fold.len());
            let hours = hours(reading, &clocks);
            let inside = |clock: &Clock| hours.iter().any(|one| one.from == *clock || one.to == *clock);
            let single = clocks.iter().filter(|clock| !inside(clock)).map(|clock| clock.time.to_string());
            let both = hours.iter().map(|one| format!("{}-{}", one.from.time, one.to.time));
            single.chain(both).collect::<Vec<_>>().join(" ")
        })
    }

    fn check(language: Language, cases: &[(&str, &str)]) {
        let wrong: Vec<String> = cases
            .iter()
            .map(|&(text, expected)| (text, expected, read(language, text)))
            .filter(|(_, expected, found)| expected != found)
            .map(|(text, expected, found)| format!("{text}: expected {expected}, found {found}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn english_times() {
        check(
            Language::En,
            &[
                ("will open at 0930 hours on Monday", "09:30"),
                ("The meeting will open at0930 on 7 April", "09:30"),
                ("The meeting will open at 1430 on 7 April", "14:30"),
                ("opens at 09.30 hours", "09:30"),
                ("at 9:30 hours", "09:30"),
                ("14:30 – 17:30", "14:30-17:30"),
                ("13:00-17:00 Geneva time", "13:00-17:00"),
                ("from 1430 to 1730 hours", "14:30-17:30"),
                ("from 0930 hours to 1730 hours", "09:30-17:30"),
                ("between 09:00 and 12:30 hours", "09:00-12:30"),
                ("at 9 a.m.", "09:00"),
                ("at 9.30 a.m. on Tuesday", "09:30"),
                ("at 2 p.m.", "14:00"),
                ("at 2:30 PM", "14:30"),
                ("at 12 noon", "12:00"),
                ("at 13:00 CEST", "13:00"),
                ("23:59 UTC", "23:59"),
                ("17h00", "17:00"),
                ("9h30", "09:30"),
                ("at 10 o'clock", "10:00"),
                ("Recommendation A.8 and Question 9/17", ""),
                ("Tel: +41 22 730 5994", ""),
                ("in 2008 and 2009", ""),
                ("FG-AI4H", ""),
            ],
        );
    }

    #[test]
    fn times_of_the_other_languages() {
        check(
            Language::Ru,
            &[
                ("в 09 час. 30 мин.", "09:30"),
                ("в 9 часов 30 минут", "09:30"),
                ("в 09:30", "09:30"),
                ("в 9.30 часов", "09:30"),
                ("в 10 часов утра", "10:00"),
                ("с 13 час. 00 мин. до 17 час. 00 мин. по женевскому времени", "13:00-17:00"),
                ("13 час. 00 мин. − 17 час. 00 мин.", "13:00-17:00"),
                ("до 23 час. 59 мин. UTC", "23:59"),
                ("в 14 ч. 30 мин.", "14:30"),
                ("в 0930 час.", "09:30"),
            ],
        );
        check(
            Language::Es,
            &[
                ("a las 09:30 horas", "09:30"),
                ("a las 09.30 horas", "09:30"),
                ("a las 0930 horas", "09:30"),
                ("a las 9.30 h", "09:30"),
                ("a las 9h30", "09:30"),
                ("de 09:30 a 17:30 horas", "09:30-17:30"),
                ("de las 14.30 a las 17.30 horas", "14:30-17:30"),
                ("a las 10 de la mañana", "10:00"),
                ("a las 2 de la tarde", "14:00"),
                ("a las 14 horas", "14:00"),
            ],
        );
        check(
            Language::Fr,
            &[
                ("le premier jour à14 h 30(heure de Genève)", "14:30"),
                ("de12 h 45 à 14 heures", "12:45-14:00"),
                ("FG-AI4H 30 juin", ""),
                ("à 14 h 30", "14:30"),
                ("à 9h30", "09:30"),
                ("à 9 heures 30", "09:30"),
                ("à 16 heures UTC", "16:00"),
                ("de 9 h 30 à 17 h 30", "09:30-17:30"),
                ("de 9 heures à 17 heures", "09:00-17:00"),
                ("à 09:30", "09:30"),
                ("à 9 h", "09:00"),
                ("9 h 30-12 h 30", "09:30-12:30"),
                ("à 0930 heures", "09:30"),
                ("à 9 heures et demie", "09:30"),
                ("à 8 heures et quart", "08:15"),
                ("à 10 heures du matin", "10:00"),
            ],
        );
        check(
            Language::Zh,
            &[
                ("9时30分", "09:30"),
                ("上午9时30分", "09:30"),
                ("下午2时30分", "14:30"),
                ("下午2点30分", "14:30"),
                ("上午9点", "09:00"),
                ("上午9:30", "09:30"),
                ("9时30分至17时30分", "09:30-17:30"),
                ("13:00-17:00(日内瓦时间)", "13:00-17:00"),
                ("14时整", "14:00"),
                ("上午9点半", "09:30"),
                ("下午2点半开始", "14:30"),
                ("上午10时一刻", "10:15"),
                ("日内瓦时间13时至17时", "13:00-17:00"),
                ("协调世界时23时59分", "23:59"),
            ],
        );
        check(
            Language::Ar,
            &[
                ("في الساعة 09:30", "09:30"),
                ("الساعة 0930", "09:30"),
                ("في الساعة 9 صباحاً", "09:00"),
                ("في الساعة 09:30 من صباح يوم الاثنين", "09:30"),
                ("الساعة 2:30 بعد الظهر", "14:30"),
                ("من الساعة 13:00 إلى الساعة 17:00", "13:00-17:00"),
                ("من الساعة 13:00 إلى 17:00 بتوقيت جنيف", "13:00-17:00"),
                ("الساعة ٠٩:٣٠", "09:30"),
                ("في الساعة 9 والنصف", "09:30"),
            ],
        );
    }
}
