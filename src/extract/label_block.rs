//! Letterheads of which a conversion has put all labels first and all values behind the last one.

use super::{
    reading::{Reading, Stretch},
    zones::trim,
};
use crate::{
    fold::Gap,
    language::{Label, Term},
};

/// The subject behind a block of labels that its own label ends: between the last address or number and the addressees.
/// None where the labels have their values beside them.
pub(super) fn subject(reading: &Reading<'_>, start: usize, label: &Stretch, limit: usize) -> Option<Stretch> {
    if !closes_block(reading, start, label.start) {
        return None;
    }
    let begin = values_end(reading, label.end..limit)?;
    let addressee = reading.find(begin..limit, |term| matches!(term, Term::Addressee(_))).next();
    let end = addressee.map_or(limit, |mark| {
        let line = reading.line_start(mark.start);
        let to = reading.mark_before(mark.start, |term| term == Term::AddresseeTo).map_or(mark.start, |to| to.start);
        if line > begin { line } else { to }
    });
    Some(trim(reading, begin..end)).filter(|subject| !subject.is_empty())
}

/// Whether two labels or more, with nothing behind them, stand right before a position.
fn closes_block(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let of_letterhead = |term: Term| {
        matches!(term, Term::Label(Label::Reference | Label::Telephone | Label::Fax | Label::Email | Label::Web))
    };
    let labels = reading.outermost(start..at, of_letterhead);
    let ends = |index: usize| labels.get(index).map(|label| reading.skip(label.end, b".:/"));
    let last = labels.len().checked_sub(1);
    let before = labels.len().checked_sub(2);
    last.and_then(ends) == Some(at)
        && last.zip(before).is_some_and(|(last, before)| ends(before) == Some(labels[last].start))
}

/// Where the last address or telephone number ends among the values.
fn values_end(reading: &Reading<'_>, values: Stretch) -> Option<usize> {
    const DIGITS: usize = 7;
    let is_value = |token: &Stretch| {
        let written = &reading.folded()[token.clone()];
        written.contains('@') || written.contains("www.") || written.contains("://") || written.ends_with(']')
    };
    let tokens = tokens(reading, values.clone());
    let address = tokens.iter().rfind(|token| is_value(token)).map(|token| token.end);
    address.or_else(|| {
        let plus = values.clone().rev().find(|&at| reading.byte(at) == Some(b'+'))?;
        let digit = |at: &usize| reading.byte(*at).is_some_and(|byte| byte.is_ascii_digit());
        let goes_on = |at: &usize| digit(at) && reading.fold.gap(*at) < Gap::Tab;
        let end = (plus + 1..values.end).find(|at| !goes_on(at))?;
        (end - plus > DIGITS).then_some(end)
    })
}

/// The words between blanks.
fn tokens(reading: &Reading<'_>, stretch: Stretch) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut start = stretch.start;
    for at in stretch.start + 1..stretch.end {
        if reading.folded().is_char_boundary(at) && reading.fold.gap(at) != Gap::None {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..stretch.end);
    found
}
