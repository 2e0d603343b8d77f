//! In a set of letters, a letter is dated before one with a lower number, or behind one with a higher.
//!
//! # What it checks
//! The days on which the letters of a body and study period were written, in the order of their numbers: asked of a set
//! (`check --set`), not of a letter alone. Told of are the letters without which the others are in order.
//!
//! # Why
//! Letters are numbered as they are written: a date, or a number, is wrong.
//!
//! # Example
//! ```text
//! TSB Collective letter 2/13      Geneva, 21 July 2017
//! TSB Collective letter 3/13      Geneva, 12 March 2017
//! TSB Collective letter 4/13      Geneva, 9 April 2018
//! ```
//!
//! # What to do
//! Correct the year or month of the date, or the number.

use jiff::civil::Date;

use super::{Ask, Rule};
use crate::{
    Severity, Span,
    check::set::{Letter, Set, SetFault},
};

pub(super) const RULE: Rule = Rule {
    id: "dates-out-of-order",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("dates_out_of_order.rs"),
    ask: Ask::Set(ask),
};

/// A letter with its day.
type Dated<'l> = (&'l Letter<'l>, Date, Span);

fn ask(set: &Set<'_>) -> Vec<SetFault> {
    set.of_bodies().flat_map(|letters| out_of_order(&letters)).collect()
}

fn out_of_order(letters: &[&Letter<'_>]) -> Vec<SetFault> {
    let dated: Vec<Dated<'_>> =
        letters.iter().filter_map(|letter| letter.date.map(|(date, place)| (*letter, date, place))).collect();
    let kept = in_order(&dated);
    let astray = (0..dated.len()).filter(|at| !kept.contains(at));
    astray.map(|at| fault(&dated, &kept, at)).collect()
}

/// The most letters whose dates are in the order of their numbers.
fn in_order(dated: &[Dated<'_>]) -> Vec<usize> {
    // For each letter the longest row that ends with it, and the letter before it in that row.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::with_capacity(dated.len());
    for at in 0..dated.len() {
        let before = (0..at)
            .filter(|&before| dated[before].1 <= dated[at].1)
            .max_by_key(|&before| (rows[before].0, at - before));
        rows.push((before.map_or(1, |before| rows[before].0 + 1), before));
    }
    // Of several rows that are as long, the one that ends first: later letters are looked at with those before them.
    let mut next = (0..rows.len()).rev().max_by_key(|&at| rows[at].0);
    let mut kept = Vec::new();
    while let Some(at) = next {
        kept.push(at);
        next = rows[at].1;
    }
    kept.reverse();
    kept
}

fn fault(dated: &[Dated<'_>], kept: &[usize], at: usize) -> SetFault {
    let (letter, date, place) = dated[at];
    let contradicts = |other: &&usize| (**other < at) != (dated[**other].1 <= date);
    let nearest = kept.iter().filter(contradicts).min_by_key(|other| other.abs_diff(at));
    let label = date.to_string();
    let Some((other, other_date, other_place)) = nearest.map(|&other| dated[other]) else {
        return SetFault::new(
            letter,
            place,
            label,
            format!("{} is not dated in the order of its number", letter.name()),
        );
    };
    let order = if other_date > date { "before" } else { "behind" };
    let message = format!("{} is dated {date}, {order} {} of {other_date}", letter.name(), other.name());
    SetFault::new(letter, place, label, message).and(other, other_place, other_date.to_string())
}
