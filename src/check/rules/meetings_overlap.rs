//! In a set of letters, meetings of one body overlap.
//!
//! # What it checks
//! The days of the meetings that different letters convene for one body: asked of a set (`check --set`), not of a letter
//! alone. A letter that was amended counts with the days that its last amendment states; meetings that an amendment calls off
//! do not count, and two letters about the same days tell of one meeting.
//!
//! # Why
//! A body cannot meet twice at a time: one of the letters has a wrong date, or a meeting was moved without an amendment.
//!
//! # Example
//! ```text
//! TSB Collective letter 3/13: Study Group 13, Geneva, 6-17 November 2017
//! TSB Collective letter 4/13: Study Group 13, Geneva, 13-24 November 2017
//! ```
//!
//! # What to do
//! Look up the days of both meetings, and correct or amend the letter that is wrong.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::set::{Convened, Letter, Set, SetFault},
};

pub(super) const RULE: Rule = Rule {
    id: "meetings-overlap",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("meetings_overlap.rs"),
    ask: Ask::Set(ask),
};

fn ask(set: &Set<'_>) -> Vec<SetFault> {
    let mut meetings: Vec<(&Letter<'_>, Convened<'_>)> =
        set.letters.chunk_by(|one, next| one.is_of(next)).flat_map(standing).collect();
    meetings.sort_by_key(|(letter, meeting)| (meeting.group.to_owned(), meeting.first, meeting.last, letter.index));
    let overlaps = |pair: &[(&Letter<'_>, Convened<'_>)]| {
        let [(one, meeting), (next, other)] = [pair[0], pair[1]];
        let same_days = (meeting.first, meeting.last) == (other.first, other.last);
        let overlap = meeting.group == other.group && other.first <= meeting.last && !same_days && !one.is_of(next);
        overlap.then(|| fault(pair))
    };
    meetings.windows(2).filter_map(overlaps).collect()
}

/// The meetings of a letter as its amendments leave them.
fn standing<'s>(parts: &'s [Letter<'s>]) -> Vec<(&'s Letter<'s>, Convened<'s>)> {
    let mut parts: Vec<&Letter<'_>> = parts.iter().collect();
    parts.sort_by_key(|part| (!part.is_letter(), part.date.map(|(date, _)| date)));
    let mut standing: Vec<(&Letter<'_>, Convened<'_>)> = Vec::new();
    for part in parts {
        let told: Vec<Convened<'_>> = part.convened().collect();
        let cancelled =
            part.parsed.cancelled.iter().filter_map(|one| one.group.as_ref().map(|group| group.value.as_str()));
        let gone: Vec<&str> = told.iter().map(|meeting| meeting.group).chain(cancelled).collect();
        standing.retain(|(_, meeting)| !gone.contains(&meeting.group));
        standing.extend(told.into_iter().map(|meeting| (part, meeting)));
    }
    standing
}

/// Told at the letter with the higher number, which was written with the other one at hand.
fn fault(pair: &[(&Letter<'_>, Convened<'_>)]) -> SetFault {
    let [first, second] = [pair[0], pair[1]];
    let order = |(letter, _): &(&Letter<'_>, Convened<'_>)| (letter.period().to_owned(), letter.number);
    let ((one, meeting), (next, other)) =
        if order(&first) <= order(&second) { (first, second) } else { (second, first) };
    let days = |meeting: &Convened<'_>| format!("{} to {}", meeting.first, meeting.last);
    let message = format!(
        "the meeting of {} from {} overlaps the one that {} convenes from {}",
        other.group,
        days(&other),
        one.name(),
        days(&meeting)
    );
    SetFault::new(next, other.place, days(&other), message).and(one, meeting.place, days(&meeting))
}
