//! In a set of letters, numbers of a body's study period are missing.
//!
//! # What it checks
//! The numbers of a body's collective letters in a study period, from 1 on: asked of a set (`check --set`), not of a letter
//! alone. What is missing is told at the letter that follows. That letters are missing behind the last one cannot be known.
//!
//! # Why
//! Numbers restart with each study period and leave nothing out: the letter was not filed, or another one has its number.
//!
//! # Example
//! ```text
//! Ref: TSB Collective letter 2/13
//! Ref: TSB Collective letter 5/13
//! ```
//!
//! # What to do
//! Look for the missing letters under another name, body or study period; a letter whose number is wrong is told of by
//! `dates-out-of-order` or `number-used-twice`.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::set::{Letter, Set, SetFault},
};

pub(super) const RULE: Rule = Rule {
    id: "number-missing",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("number_missing.rs"),
    ask: Ask::Set(ask),
};

fn ask(set: &Set<'_>) -> Vec<SetFault> {
    set.of_bodies().flat_map(|letters| gaps(&letters)).collect()
}

fn gaps(letters: &[&Letter<'_>]) -> Vec<SetFault> {
    let before = std::iter::once(None).chain(letters.iter().map(|letter| Some(*letter)));
    let gap = |(before, letter): (Option<&Letter<'_>>, &&Letter<'_>)| {
        let first = before.map_or(0, |before| before.number) + 1;
        (letter.number > first).then(|| fault(letter, before, first))
    };
    before.zip(letters).filter_map(gap).collect()
}

fn fault(letter: &Letter<'_>, before: Option<&Letter<'_>>, first: u32) -> SetFault {
    let (last, body, period) = (letter.number - 1, letter.group(), letter.period());
    let missing = if first == last {
        format!("letter {first} of {body} in {period} is not in the set")
    } else {
        format!("letters {first} to {last} of {body} in {period} are not in the set")
    };
    let fault = SetFault::new(letter, letter.place(), format!("number {}", letter.number), missing);
    match before {
        Some(before) => fault.and(before, before.place(), format!("number {}", before.number)),
        None => fault.because("numbers restart at 1 with each study period"),
    }
}
