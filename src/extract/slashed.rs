//! Numbers of Questions and working parties: `7/17`, `1, 2 and 3/13`, `第1/5、3/5和4/5号`.

use super::{
    bodies,
    reading::{Reading, Stretch},
};
use crate::language::{Body, Term};

/// The group behind the slash of `n/m`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parent {
    StudyGroup(u32),
    /// The Special Study Group of 2000 to 2004.
    Special,
}

impl std::fmt::Display for Parent {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::StudyGroup(number) => number.fmt(formatter),
            Self::Special => formatter.write_str("SSG"),
        }
    }
}

/// One `n/m` of a list, with its own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slashed {
    pub(crate) number: u32,
    pub(crate) group: Parent,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Whether the study group of most mentions stands before the slashes of the text more often than behind them.
pub(crate) fn are_turned(reading: &Reading<'_>) -> bool {
    let all = 0..reading.fold.len();
    let mut groups: Vec<u32> = Vec::new();
    for mark in reading.find(all.clone(), |term| term == Term::Body(Body::StudyGroup)) {
        let number = reading.number_at(reading.number_lead(mark.end)).filter(|number| number.digits <= 2);
        groups.extend(number.filter(|number| reading.byte(number.end) != Some(b'/')).map(|number| number.value));
    }
    let often = |group: &u32| groups.iter().filter(|one| *one == group).count();
    let Some(&group) = groups.iter().max_by_key(|group| often(group)) else { return false };
    let nouns = |term: Term| matches!(term, Term::Question | Term::Body(Body::WorkingParty) | Term::CollectiveLetter);
    let pairs = reading.find(all, nouns).filter_map(|mark| {
        let first = reading.number_at(mark.end)?;
        let slash = reading.byte(first.end) == Some(b'/');
        slash.then(|| reading.number_at(first.end + 1)).flatten().map(|second| (first.value, second.value))
    });
    let (mut before, mut behind) = (0, 0);
    for (first, second) in pairs.filter(|(first, second)| first != second) {
        before += usize::from(first == group);
        behind += usize::from(second == group);
    }
    before > behind
}

/// `1, 2 and 3/13`, `7/17, 8/17 and 14/17`, `1/13 (WP1/13)`: numbers that share a slash, or have one each.
pub(crate) fn list(reading: &Reading<'_>, at: usize) -> Option<Vec<Slashed>> {
    list_of(reading, at, Term::Question)
}

/// A list of the numbers of `noun`: those of working parties end where a Question is named.
fn list_of(reading: &Reading<'_>, at: usize, noun: Term) -> Option<Vec<Slashed>> {
    let mut found: Vec<Slashed> = Vec::new();
    let mut pending: Vec<(u32, usize, usize)> = Vec::new();
    let mut position = at;
    loop {
        let number = reading.number_at(position).filter(|number| number.digits <= 2 && number.value > 0)?;
        if let Some((group, end)) = parent(reading, number.end) {
            let shared = pending.drain(..).map(|(number, start, end)| Slashed { number, group, start, end });
            found.extend(shared);
            let (own, group) = match group {
                Parent::StudyGroup(group) if reading.turned_slashes() => (group, Parent::StudyGroup(number.value)),
                _ => (number.value, group),
            };
            found.push(Slashed { number: own, group, start: number.start, end });
            position = end;
        } else {
            pending.push((number.value, number.start, number.end));
            position = number.end;
        }
        if let Some((last, group, start, end)) = last_of_range(reading, position).filter(|one| one.0 > number.value) {
            let shared = pending.drain(..).map(|(number, start, end)| Slashed { number, group, start, end });
            found.extend(shared);
            found.extend((number.value + 1..=last).map(|number| Slashed { number, group, start, end }));
            position = end;
        }
        match next_number(reading, position, noun) {
            Some(next) if pending.len() < 20 => position = next,
            _ => break,
        }
    }
    (!found.is_empty()).then_some(found)
}

/// `8/11 (…) and 11/11 (…)`: a list of the numbers of `noun`, each with the title that stands behind it.
pub(crate) fn titled_list(
    reading: &Reading<'_>,
    at: usize,
    limit: usize,
    noun: Term,
) -> Vec<(Slashed, Option<Stretch>)> {
    let mut found = Vec::new();
    let mut next = Some(at);
    while let Some(numbers) = next.and_then(|at| list_of(reading, at, noun)) {
        let inside: Vec<Slashed> = numbers.into_iter().filter(|number| number.end <= limit).collect();
        // Behind the limit there may be more numbers, which are another's.
        let Some(last) = inside.last().copied() else { break };
        found.extend(
            inside.into_iter().map(|number| (number, bodies::title(reading, abbreviated(reading, number.end), limit))),
        );
        let title = found.last().and_then(|(_, title)| title.clone());
        next = title
            .filter(|title| title.end > last.end)
            .and_then(|title| next_number(reading, reading.skip(title.end, b"\")"), noun));
    }
    found
}

/// `Cuestión 5/17 (C5/17)`: an abbreviation in brackets stands before the title.
fn abbreviated(reading: &Reading<'_>, end: usize) -> usize {
    let inside = reading.skip(end, b"(");
    let noun = |term: Term| matches!(term, Term::Question | Term::Body(Body::WorkingParty));
    let abbreviation = reading.mark_at(inside, noun).filter(|_| inside > end);
    let numbers = abbreviation.and_then(|mark| list(reading, mark.end));
    numbers.and_then(|numbers| numbers.last().copied()).map_or(end, |last| reading.skip(last.end, b")"))
}

/// What stands behind the slash of the Special Study Group's Questions.
const SPECIAL: &str = "ssg";

/// The group behind a slash, and where it ends.
fn parent(reading: &Reading<'_>, at: usize) -> Option<(Parent, usize)> {
    let behind = (reading.byte(at) == Some(b'/')).then_some(at + 1)?;
    if reading.goes_on(behind, SPECIAL) {
        return Some((Parent::Special, behind + SPECIAL.len()));
    }
    let group = reading.number_at(behind).filter(|group| group.digits <= 2 && group.value > 0)?;
    Some((Parent::StudyGroup(group.value), group.end))
}

/// `to 19/13` behind `17/13` or `17`: the last of a range of numbers, its group, and where it stands.
fn last_of_range(reading: &Reading<'_>, at: usize) -> Option<(u32, Parent, usize, usize)> {
    // No study group has had more Questions.
    const MOST: u32 = 40;
    let joint = reading.mark_at(at, |term| term == Term::To).map(|mark| mark.end);
    let start = joint.or_else(|| (reading.byte(at) == Some(b'-')).then_some(at + 1))?;
    let number = reading.number_at(start).filter(|number| number.digits <= 2 && number.value <= MOST)?;
    let (group, end) = parent(reading, number.end).filter(|_| !reading.turned_slashes())?;
    Some((number.value, group, number.start, end))
}

/// Where the next number of a list begins: behind a comma, `and`, a dash between whole `n/m`, a sign.
fn next_number(reading: &Reading<'_>, at: usize, noun: Term) -> Option<usize> {
    let mut position = at;
    let mut joined = false;
    for _ in 0..3 {
        if let Some(b',' | b'&' | b';') = reading.byte(position) {
            joined = true;
            position += 1;
        } else if let Some(mark) = reading.mark_at(position, |term| term == Term::And) {
            joined = true;
            position = mark.end;
        } else if let Some(mark) =
            reading.mark_at(position, |term| term == Term::Question && noun == term).filter(|_| joined)
        {
            position = mark.end;
        }
    }
    let digit = reading.byte(position).is_some_and(|byte| byte.is_ascii_digit());
    // Behind a comma must stand a number that leads to a slash, or the list would run into a date.
    let leads = digit && {
        let mut probe = position;
        let mut steps = 0;
        loop {
            let Some(number) = reading.number_at(probe).filter(|number| number.digits <= 2) else { break false };
            if reading.byte(number.end) == Some(b'/') {
                break parent(reading, number.end).is_some();
            }
            let next = match reading.byte(number.end) {
                Some(b',') => number.end + 1,
                _ => match reading.mark_at(number.end, |term| term == Term::And) {
                    Some(mark) => mark.end,
                    None => break false,
                },
            };
            steps += 1;
            if steps > 20 {
                break false;
            }
            probe = match reading.mark_at(next, |term| matches!(term, Term::And | Term::Question)) {
                Some(mark) => mark.end,
                None => next,
            };
        }
    };
    (joined && leads).then_some(position)
}

/// `第2/5` and `第1/5、3/5和4/5号` before a noun, in order; numbers may share the last slash.
pub(crate) fn list_before(reading: &Reading<'_>, at: usize) -> Vec<Slashed> {
    let mut end = reading.before_mark(at);
    let mut found: Vec<Slashed> = Vec::new();
    loop {
        let group = group_before(reading, end);
        let (group, number_end) = match (group, found.last()) {
            (Some(told), _) => told,
            (None, Some(last)) => (last.group, end),
            (None, None) => break,
        };
        let number = reading.number_before(number_end).filter(|number| number.digits <= 2 && number.value > 0);
        let Some(number) = number else { break };
        let start = reading.before_sign(number.start);
        let joined = match reading.byte_before(start) {
            Some(b',') => Some(start - 1),
            _ => reading.mark_before(start, |term| term == Term::And).map(|mark| mark.start),
        };
        // A number alone is one of the list where the list begins or goes on before it.
        if number_end == end && start == number.start && joined.is_none() {
            break;
        }
        found.push(Slashed { number: number.value, group, start: number.start, end });
        match joined {
            Some(joined) if found.len() < 20 => end = reading.before_mark(joined),
            _ => break,
        }
    }
    found.reverse();
    found
}

/// The group that ends before a position, and where the slash before it stands.
fn group_before(reading: &Reading<'_>, at: usize) -> Option<(Parent, usize)> {
    if let Some(slash) = reading.folded()[..at].strip_suffix(SPECIAL).filter(|before| before.ends_with('/')) {
        return Some((Parent::Special, slash.len() - 1));
    }
    let group = reading.number_before(at).filter(|group| group.digits <= 2)?;
    (reading.byte_before(group.start) == Some(b'/')).then(|| (Parent::StudyGroup(group.value), group.start - 1))
}
