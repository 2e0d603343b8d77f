//! Offices told once for several names, each with its body: in the order of the names, or beside each of them.

use super::{behind_country, bodies_between, is_joined, is_office, is_parted, office_behind};
use crate::{
    extract::{
        bodies,
        names::{name_at, name_text},
        reading::{Reading, Stretch},
    },
    language::{Mark, Term},
    letter::{Person, PersonRole, Stated, Text},
};

/// `Mr X (Austria; WP 2/11)`, `Mr X (Austria) for Working Party 2/11`: the body told beside a name, in its bracket or right
/// behind it, and where it ends.
pub(super) fn beside_name(
    reading: &Reading<'_>,
    passage: &Stretch,
    behind: &Stretch,
    role: PersonRole,
) -> Option<(Text, usize)> {
    const NEAR: usize = 12;
    let open = reading.skip(behind.start, b",");
    let close = bodies::closing(reading, open, b'(', b')', behind.end).filter(|_| reading.byte(open) == Some(b'('));
    if let Some(close) = close {
        let office = reading.find(open..close, |term| matches!(term, Term::Role(_))).next().is_some();
        let mut told = bodies_between(reading, passage, open + 1..close, role);
        if !office && told.len() == 1 {
            return told.pop().map(|of| (of, close + 1));
        }
    }
    let at = behind_country(reading, behind.start, behind.end);
    let of = bodies_between(reading, passage, at..behind.end, role).into_iter().next()?;
    let place = reading.stretch(of.span?);
    let between = at..place.start.max(at);
    let other = |term: Term| matches!(term, Term::And | Term::Presides | Term::Serves | Term::Role(_) | Term::Convened);
    let near = between.len() <= NEAR && !is_parted(reading, between.clone());
    (near && reading.find(between, other).next().is_none()).then_some((of, place.end))
}

/// `Mr X and Ms Y, Chairmen of Working Parties 1/9 and 2/9`: the people whose one office stands behind them with a body for
/// each, and where the last body ends.
pub(super) fn before_offices(
    reading: &Reading<'_>,
    passage: &Stretch,
    honorifics: &[Mark],
) -> Option<(Vec<Person>, usize)> {
    // Each name with where it ends, its form of address included.
    let mut names: Vec<(Stretch, usize)> = Vec::new();
    for &honorific in honorifics {
        let Some(name) = name_at(reading, honorific, passage) else { break };
        let begin = honorific.start.min(name.start);
        if names.last().is_some_and(|&(_, end)| end > begin || !is_joined(reading, &(end..begin))) {
            break;
        }
        let end = name.end.max(honorific.end);
        names.push((name, end));
    }
    let &(_, end) = names.last().filter(|_| names.len() > 1)?;
    let office = office_behind(reading, passage, end).filter(|mark| is_office(mark.term))?;
    let Term::Role(role) = office.term else { return None };
    let bodies = listed(reading, passage, office, role);
    let end = reading.stretch(bodies.last()?.span?).end;
    (bodies.len() == names.len()).then(|| {
        let span = reading.span(office.start..office.end);
        let person = |((name, _), of): ((Stretch, usize), Text)| Person {
            role: Stated::computed(role, span),
            of: Some(of),
            name: Some(name_text(reading, name)),
        };
        (names.into_iter().zip(bodies).map(person).collect(), end)
    })
}

/// The bodies in a row behind an office.
fn listed(reading: &Reading<'_>, passage: &Stretch, office: Mark, role: PersonRole) -> Vec<Text> {
    const REACH: usize = 160;
    const BETWEEN: usize = 16;
    let window = office.end..passage.end.min(office.end + REACH);
    let mut end = office.end;
    let follows = |of: &Text| {
        let Some(place) = of.span.map(|span| reading.stretch(span)) else { return false };
        let near = place.start <= end + BETWEEN;
        end = end.max(place.end);
        near
    };
    bodies_between(reading, passage, window, role).into_iter().take_while(follows).collect()
}
