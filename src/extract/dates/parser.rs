//! The grammar of points and ranges: see the module above.

use super::{Mention, Point, month_of, words};
use crate::{
    extract::reading::{Number, Reading},
    fold::Gap,
    language::{Language, Term},
};

/// Reads points and ranges at positions of the folded view.
pub(super) struct Parser<'r, 'd> {
    pub(super) reading: &'r Reading<'d>,
}

/// A point whose month may still be unknown.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    start: usize,
    end: usize,
}

/// What joins two points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    To,
    And,
    Comma,
}

/// Whether one day follows the other across the end of a month: `30 April and 1 May`.
fn follows(last: Part, next: Part) -> bool {
    let next_month = last.month.zip(next.month).is_some_and(|(last, next)| next == last % 12 + 1);
    next_month && last.day.is_some_and(|day| day >= 28) && next.day == Some(1)
}

impl Parser<'_, '_> {
    pub(super) fn range(&self, position: usize) -> Option<Mention> {
        if let Some(mention) = self.glued_range(position).or_else(|| self.glued_days_behind(position)) {
            return Some(mention);
        }
        let first = self.part(position)?;
        let mut parts = vec![first];
        let mut end = first.end;
        let mut ranged = false;
        let mut reached = false;
        // A list such as `16, 17 and 18 March` has more than two points; no list of days is longer than a week.
        while parts.len() < 7 {
            let last = parts[parts.len() - 1];
            let Some((next, joins)) = self.next_part(end).or_else(|| self.without_dash(last)) else { break };
            let complete = last.month.is_some() && last.day.is_some() && !self.is_open(last);
            if joins == Joint::Comma && (complete || next.day.is_none()) {
                break;
            }
            // `in 2017 and 2018` and `July and August` are no ranges of days.
            if last.day.is_none() && next.day.is_some() && last.month.is_none() {
                break;
            }
            // `6-8 and 13-15 May`: two ranges that share a month.
            if joins != Joint::To && reached && last.month.is_none() {
                return self.lend(first, last, next.start);
            }
            // `20-30 April and 19 May`: a second date, not the end of a range.
            if joins == Joint::And && last.month.is_some() && next.month.is_some() && !follows(last, next) {
                break;
            }
            // `13, 29 November - 10 December`: what stands before a whole range is none of its days.
            if joins == Joint::To && parts.len() > 1 && last.month.is_some() {
                parts = vec![last];
            }
            ranged = true;
            reached |= joins == Joint::To;
            end = next.end;
            parts.push(next);
            if next.month.is_some() && last.month.is_some() || next.year.is_some() {
                break;
            }
        }
        while parts.last().is_some_and(|part| part.month.is_none()) && !parts.iter().any(|part| part.month.is_some()) {
            parts.pop();
        }
        let (first, mut last) = (*parts.first()?, *parts.last()?);
        // `February 7-18, 2000`.
        let month_led = ranged && parts.iter().all(|part| part.year.is_none()) && last.month.is_none();
        if let Some((year, end)) = self.year_behind(last.end).filter(|_| month_led) {
            (last.year, last.end) = (Some(year), end);
        }
        self.mention(first, last, ranged && parts.len() > 1, parts.len())
    }

    /// `6月10、11和12日`: the mark that closes a day stands behind the last of several.
    fn is_open(&self, part: Part) -> bool {
        self.reading.vocabulary.language == Language::Zh
            && self.reading.mark_before(part.end, |term| term == Term::DayMark).is_none()
    }

    /// The range that takes its month and year from the one behind it.
    fn lend(&self, first: Part, last: Part, behind: usize) -> Option<Mention> {
        let lender = self.range(behind)?;
        let with = |part: Part| Part { month: Some(lender.first.month), year: lender.first.year, ..part };
        self.mention(with(first), with(last), true, 2)
    }

    fn mention(&self, mut first: Part, mut last: Part, is_range: bool, days: usize) -> Option<Mention> {
        first.month = first.month.or(last.month);
        last.month = last.month.or(first.month);
        if last.year.is_none() {
            last.year = first.year;
        }
        if first.year.is_none() {
            let wraps = first.month > last.month;
            first.year = last.year.map(|year| if wraps { year - 1 } else { year });
        } else if is_range && first.year == last.year && first.month > last.month {
            last.year = last.year.map(|year| year + 1);
        }
        let (mut first, mut last) = (point(first)?, point(last)?);
        let turned = is_range && first.month == last.month && first.year == last.year && first.day > last.day;
        let (start, end) = (first.start.min(last.start), first.end.max(last.end));
        if turned {
            std::mem::swap(&mut first, &mut last);
        }
        let days = u8::try_from(days).unwrap_or(u8::MAX);
        Some(Mention { start, end, first, last, is_range, weekday: None, turned, days })
    }

    /// `2428 января`: a range that lost its dash. Taken only where one way of parting it makes sense.
    fn glued_range(&self, position: usize) -> Option<Mention> {
        let number = self.reading.number_at(position)?;
        let behind = self.skip_term(number.end, Term::DayMark);
        self.month_at(self.skip_term(behind, Term::Of))?;
        let (first, at) = self.glued_days(number)?;
        let last = self.part(number.start + at)?;
        self.mention(first, last, true, 2)
    }

    /// `2025年7月2425日`: the same behind a month.
    fn glued_days_behind(&self, position: usize) -> Option<Mention> {
        let month = self.part(position).filter(|part| part.month.is_some() && part.day.is_none())?;
        let number = self.reading.number_at(month.end)?;
        self.reading.mark_at(number.end, |term| term == Term::DayMark)?;
        let (first, at) = self.glued_days(number)?;
        let last = self.part(number.start + at)?;
        self.mention(Part { start: month.start, month: month.month, year: month.year, ..first }, last, true, 2)
    }

    /// The first of two days in one number, and where the second begins.
    fn glued_days(&self, number: Number) -> Option<(Part, usize)> {
        if !(3..=4).contains(&number.digits) {
            return None;
        }
        let mut ways = (1..number.digits).filter_map(|at| {
            let power = 10_u32.pow(u32::try_from(number.digits - at).ok()?);
            let (first, last) = (number.value / power, number.value % power);
            let leading_zero = self.reading.byte(number.start + at) == Some(b'0');
            ((1..=31).contains(&first) && (1..=31).contains(&last) && first < last && !leading_zero)
                .then_some((first, last, at))
        });
        let (day, _, at) = ways.next()?;
        if ways.next().is_some() {
            return None;
        }
        let first =
            Part { day: i8::try_from(day).ok(), start: number.start, end: number.start + at, ..Part::default() };
        Some((first, at))
    }

    /// The point that a connector joins to what ends at `end`, and what the connector was.
    fn next_part(&self, end: usize) -> Option<(Part, Joint)> {
        let reading = self.reading;
        let behind = self.part_of_day(end).unwrap_or(end);
        let is_dash = |at: usize| reading.byte(at) == Some(b'-');
        // `25 février 2021 à 13 heures`: what is joined is a time.
        let is_time = |at: usize| {
            reading.number_at(at).is_some_and(|number| {
                let clock = reading.byte(number.end) == Some(b':');
                clock || reading.mark_at(number.end, |term| term == Term::Hour).is_some()
            })
        };
        if is_dash(behind) {
            let at = reading.skip(behind, b"-");
            return self.part(self.lead(at)).map(|part| (part, Joint::To));
        }
        // `from Monday, 13 February, to Friday, 3 March`.
        let joined = reading.skip(behind, b",");
        if let Some(mark) = reading.mark_at(joined, |term| matches!(term, Term::To | Term::And)) {
            // A connector may itself be followed by a dash or a preposition: `до - 28`.
            let joint = if mark.term == Term::And { Joint::And } else { Joint::To };
            let at = self.lead(mark.end);
            return self.part(at).filter(|_| !is_time(at)).map(|part| (part, joint));
        }
        if reading.byte(behind) == Some(b',') {
            return self.part(self.lead(behind + 1)).map(|part| (part, Joint::Comma));
        }
        None
    }

    /// `30 November  10 December 2021`, `2021年11月30日 12月10日`: a range whose dash is lost, with the blanks around it left.
    fn without_dash(&self, first: Part) -> Option<(Part, Joint)> {
        // No meeting is longer.
        const MONTHS: i8 = 2;
        let blank = self.reading.fold.gap(first.end) == Gap::Blank;
        let next = self.part(first.end).filter(|_| blank)?;
        let months = (next.month? + 12 - first.month?) % 12;
        let whole = first.day.is_some() && next.day.is_some() && (1..=MONTHS).contains(&months);
        (whole && first.year.is_some() != next.year.is_some()).then_some((next, Joint::To))
    }

    /// Skips a weekday, an article or a `from` before a day.
    fn lead(&self, position: usize) -> usize {
        let mut at = position;
        while let Some(mark) = self
            .reading
            .mark_at(at, |term| matches!(term, Term::Weekday(_) | Term::From | Term::Of | Term::To | Term::And))
        {
            at = self.reading.skip(mark.end, b",.");
        }
        at
    }

    fn part(&self, position: usize) -> Option<Part> {
        // A month may itself begin with digits: `5月`.
        let number = self.reading.number_at(position).filter(|_| self.month_at(position).is_none());
        match number {
            Some(number) if number.digits == 4 => self.year_first(number),
            Some(number) if number.digits <= 2 && (1..=31).contains(&number.value) && !self.is_hour(number) => {
                self.day_first(number)
            }
            Some(_) => None,
            None => {
                let day = || words::day_at(self.reading, position).and_then(|day| self.day_first(day));
                let year = || words::year_at(self.reading, position).and_then(|year| self.year_first(year));
                self.month_first(position, None).or_else(day).or_else(year)
            }
        }
    }

    /// `16 h 30` in `20 avril 2021 à 16 h 30` is no day.
    fn is_hour(&self, number: Number) -> bool {
        let minutes = |at: usize| self.reading.number_at(at).filter(|number| number.digits == 2 && number.value < 60);
        let is_hour = |at: usize| self.reading.mark_at(at, |term| term == Term::Hour).is_some();
        match self.reading.byte(number.end) {
            Some(b':') => minutes(number.end + 1).is_some(),
            Some(b'.') => minutes(number.end + 1).is_some_and(|minutes| is_hour(minutes.end)),
            _ => is_hour(number.end),
        }
    }

    fn year_first(&self, number: Number) -> Option<Part> {
        let year = year_of(number)?;
        let reading = self.reading;
        if let Some(separator @ (b'-' | b'/' | b'.')) = reading.byte(number.end) {
            let month = reading.number_at(number.end + 1)?;
            let day =
                (reading.byte(month.end) == Some(separator)).then(|| reading.number_at(month.end + 1)).flatten()?;
            let (month, end, day) = (small(month, 12)?, day.end, small(day, 31)?);
            return Some(Part { day: Some(day), month: Some(month), year: Some(year), start: number.start, end });
        }
        let behind = reading.mark_at(number.end, |term| term == Term::YearMark)?.end;
        let part = self.month_first(reading.skip(behind, b","), Some(year))?;
        Some(Part { start: number.start, ..part })
    }

    fn day_first(&self, number: Number) -> Option<Part> {
        let reading = self.reading;
        let day = i8::try_from(number.value).ok();
        let start = number.start;
        if let Some(part) = self.numeric(number) {
            return Some(part);
        }
        let marked = self.skip_term(number.end, Term::DayMark);
        let behind = self.part_of_day(marked).unwrap_or(marked);
        let of = reading.skip(self.skip_term(behind, Term::Of), b".");
        if let Some((month, end)) = self.month_at(of).or_else(|| self.month_at(reading.skip(of, b"-"))) {
            let (year, end) = self.year_behind(end).map_or((None, end), |(year, end)| (Some(year), end));
            return Some(Part { day, month: Some(month), year, start, end });
        }
        Some(Part { day, month: None, year: None, start, end: marked })
    }

    /// `09.04.2018`, `9/4/2018`, `17.VI.2025`.
    fn numeric(&self, number: Number) -> Option<Part> {
        let reading = self.reading;
        let separator @ (b'.' | b'/') = reading.byte(number.end)? else { return None };
        let (month, end) = match reading.number_at(number.end + 1) {
            Some(month) => (small(month, 12)?, month.end),
            None => self.roman_month(number.end + 1)?,
        };
        let year = (reading.byte(end) == Some(separator)).then(|| reading.number_at(end + 1)).flatten()?;
        Some(Part {
            day: i8::try_from(number.value).ok(),
            month: Some(month),
            year: Some(year_of(year)?),
            start: number.start,
            end: year.end,
        })
    }

    fn roman_month(&self, position: usize) -> Option<(i8, usize)> {
        const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
        let end = (position..self.reading.fold.len())
            .find(|&at| !matches!(self.reading.byte(at), Some(b'i' | b'v' | b'x')))
            .unwrap_or(self.reading.fold.len());
        let written = self.reading.folded().get(position..end)?;
        (1..).zip(ROMAN).find(|(_, roman)| *roman == written).map(|(month, _)| (month, end))
    }

    /// `July 14, 2017`, `July 2017`, `6月10日`.
    fn month_first(&self, position: usize, year: Option<i16>) -> Option<Part> {
        let reading = self.reading;
        let (month, end) = self.month_at(position)?;
        let start = position;
        let bare = Part { day: None, month: Some(month), year, start, end };
        let day = reading.number_at(end).filter(|day| day.digits <= 2 && (1..=31).contains(&day.value));
        let day = day.or_else(|| words::day_at(reading, end).filter(|_| reading.vocabulary.language == Language::Zh));
        if let Some(day) = day {
            let marked = self.skip_term(day.end, Term::DayMark);
            let behind = reading.skip(marked, b",");
            let stated = year.map(|year| (year, marked)).or_else(|| self.year_behind(behind));
            let ideographs = reading.vocabulary.language == Language::Zh;
            // Without a year behind it the number after an alphabet's month may be anything: `in May 13 delegates`.
            let ranged = reading.byte(marked) == Some(b'-');
            if stated.is_some() || ideographs || ranged {
                let (year, end) = stated.map_or((None, marked), |(year, end)| (Some(year), end));
                return Some(Part { day: i8::try_from(day.value).ok(), month: Some(month), year, start, end });
            }
        }
        match self.year_behind(end) {
            Some((year, end)) if bare.year.is_none() => Some(Part { year: Some(year), end, ..bare }),
            _ => Some(bare),
        }
    }

    fn month_at(&self, position: usize) -> Option<(i8, usize)> {
        let mark = self.reading.mark_at(position, |term| month_of(term).is_some())?;
        let written = self.reading.written(mark.start..mark.end);
        if self.reading.vocabulary.calendar.capitalised && !written.starts_with(char::is_uppercase) {
            return None;
        }
        Some((month_of(mark.term)?, mark.end))
    }

    fn year_behind(&self, position: usize) -> Option<(i16, usize)> {
        let reading = self.reading;
        let at = self.skip_term(reading.skip(position, b",."), Term::Of);
        let number = reading.number_at(at).filter(|number| number.digits == 4)?;
        let year = year_of(number)?;
        Some((year, self.skip_term(number.end, Term::YearMark)))
    }

    /// `(afternoon)` behind a day.
    fn part_of_day(&self, position: usize) -> Option<usize> {
        let inside = self.reading.skip(position, b"(");
        let mark = self.reading.mark_at(inside, |term| term == Term::PartOfDay)?;
        if inside == position {
            return Some(mark.end);
        }
        (self.reading.byte(mark.end) == Some(b')')).then_some(mark.end + 1)
    }

    pub(super) fn weekday_before(&self, position: usize) -> Option<i8> {
        let mut at = position;
        while self.reading.byte_before(at).is_some_and(|byte| matches!(byte, b',' | b'.')) {
            at -= 1;
        }
        let mark = self.reading.mark_before(at, |term| matches!(term, Term::Weekday(_)))?;
        match mark.term {
            Term::Weekday(day) if self.reading.names_day(mark) => Some(day),
            _ => None,
        }
    }

    fn skip_term(&self, position: usize, term: Term) -> usize {
        self.reading.mark_at(position, |one| one == term).map_or(position, |mark| mark.end)
    }
}

fn point(part: Part) -> Option<Point> {
    let point = Point { day: part.day, month: part.month?, year: part.year, start: part.start, end: part.end };
    // A leap year stands in where the year is not stated.
    point.date(point.year.unwrap_or(2024)).map(|_| point)
}

/// The years of collective letters and of what they cite.
fn year_of(number: Number) -> Option<i16> {
    i16::try_from(number.value).ok().filter(|year| (1950..=2099).contains(year) && number.digits == 4)
}

fn small(number: Number, most: i8) -> Option<i8> {
    i8::try_from(number.value).ok().filter(|&value| (1..=most).contains(&value) && number.digits <= 2)
}
