//! The numbers of the agenda leave one out or repeat one.
//!
//! # What it checks
//! Each number of the agenda against the one before it on its level; a letter with several agendas begins anew with each.
//!
//! # Why
//! An item was taken out or put in without counting anew, and references to the numbers lead to the wrong item.
//!
//! # Example
//! ```text
//! 5.1  X.soar-cc
//! 5.3  X.sr-dpts
//! ```
//!
//! # What to do
//! Count the items anew, and correct the references to them.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    letter::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "agenda-number-gap",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("agenda_number_gap.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut last: Option<(Vec<u32>, &Text)> = None;
    for number in scene.letter.agenda.iter().filter_map(|item| item.number.as_ref()) {
        // Letters and Roman numbers are left alone: `i` is both. So are numbers in brackets, a level of their own.
        let Some(parts) = parts(&number.value).filter(|_| !is_bracketed(scene, number)) else { continue };
        if let Some((before, text)) = &last
            && !follows(before, &parts)
            && let Some(place) = number.span
        {
            let what = if parts <= *before { "does not follow" } else { "leaves a number out behind" };
            let message = format!("agenda number {} {what} {}", number.value, text.value);
            faults.push(Fault::new(place, "unexpected", message).and(text.span, "the number before it"));
        }
        last = Some((parts, number));
    }
    faults
}

/// `（1）` below `3.`.
fn is_bracketed(scene: &Scene<'_>, number: &Text) -> bool {
    let reading = scene.reading;
    number.span.is_some_and(|span| {
        let place = reading.stretch(span);
        reading.byte_before(place.start) == Some(b'(') || reading.byte(place.end) == Some(b')')
    })
}

fn parts(number: &str) -> Option<Vec<u32>> {
    number.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect()
}

/// Whether a number may stand behind another: the next of its level or of one above, the first of the level below, or the
/// first of a new agenda.
fn follows(before: &[u32], here: &[u32]) -> bool {
    let (Some((&last, above)), false) = (here.split_last(), here == [1]) else { return true };
    if here.len() > before.len() {
        return here.len() == before.len() + 1 && above == before && last <= 1;
    }
    above == &before[..here.len() - 1] && last == before[here.len() - 1] + 1
}

#[cfg(test)]
mod tests {
    use super::follows;

    #[test]
    fn numbers_follow_on_their_level() {
        for (before, here) in
            [(&[5][..], &[6][..]), (&[5], &[5, 1]), (&[5, 3], &[6]), (&[5, 1], &[5, 2]), (&[12], &[1])]
        {
            assert!(follows(before, here), "{before:?} {here:?}");
        }
        for (before, here) in
            [(&[5][..], &[7][..]), (&[5], &[5, 2]), (&[5, 1], &[5, 3]), (&[5, 2], &[5, 2]), (&[5, 2], &[7])]
        {
            assert!(!follows(before, here), "{before:?} {here:?}");
        }
    }
}
