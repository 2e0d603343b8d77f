//! Tables as texts show them: a line a row, its cells parted by tabs, by slashes between blanks, or by wide blanks.

use super::reading::{Reading, Stretch};
use crate::{
    fold::Gap,
    language::{Mark, Term},
};

/// The cells of a line; one where it is no row of a table. A first cell may be empty.
pub(super) fn cells(reading: &Reading<'_>, line: &Stretch) -> Vec<Stretch> {
    // A longer line is a text that has lost its line ends; without this bound each of its words would read it whole.
    const LONGEST: usize = 3_000;
    if line.len() > LONGEST {
        return vec![line.clone()];
    }
    let mut found = Vec::new();
    let mut start = line.start;
    // Cells are parted where there is a gap, and nowhere else.
    for at in (line.start..line.end).filter(|&at| reading.fold.gap(at) != Gap::None) {
        if is_slash(reading, at) {
            found.push(start..at);
            start = at + 1;
        } else if at > line.start && parts(reading, at) && at > start {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..line.end);
    found
}

/// Whether a tab or a wide blank stands before `at`.
pub(super) fn parts(reading: &Reading<'_>, at: usize) -> bool {
    match reading.fold.gap(at) {
        Gap::Tab => true,
        Gap::Blank => is_wide(reading, at),
        _ => false,
    }
}

/// Two blanks or more, or an ideographic one, as conversions put between columns.
fn is_wide(reading: &Reading<'_>, at: usize) -> bool {
    if !reading.folded().is_char_boundary(at) {
        return false;
    }
    let before = &reading.text()[..reading.span(at..at + 1).start];
    let blanks = &before[before.trim_end().len()..];
    blanks.chars().count() > 1 || blanks.starts_with('\u{3000}')
}

/// A slash between blanks, which joins two cells.
fn is_slash(reading: &Reading<'_>, at: usize) -> bool {
    reading.byte(at) == Some(b'/') && reading.fold.gap(at) != Gap::None && reading.fold.gap(at + 1) != Gap::None
}

/// The cells of every column that a word heads, in their order.
pub(super) fn columns(reading: &Reading<'_>, stretch: &Stretch, heads: impl Fn(Term) -> bool) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut line = stretch.start..stretch.start;
    let mut row = Vec::new();
    for head in reading.find(stretch.clone(), &heads) {
        // Where lines are lost, one line holds many such words.
        if head.start >= line.end {
            line = reading.line(head.start);
            line = line.start.max(stretch.start)..line.end.min(stretch.end);
            row = cells(reading, &line);
        }
        let Some(index) = row.iter().position(|cell| is_heading(reading, cell, head)).filter(|_| row.len() > 1) else {
            continue;
        };
        let mut at = line.end;
        while at < stretch.end {
            let line = at..reading.line_end(at).min(stretch.end);
            let row = cells(reading, &line);
            // Below the next heading its own column begins.
            let headed =
                |cell: &Stretch| reading.find(cell.clone(), &heads).any(|word| is_heading(reading, cell, word));
            if row.len() < 2 || row.get(index).is_some_and(headed) {
                break;
            }
            found.extend(row.get(index).filter(|cell| !cell.is_empty()).cloned());
            at = line.end;
        }
    }
    found.sort_by_key(|cell| cell.start);
    found.dedup();
    found
}

/// Whether the word fills the cell, and no number makes it a mention.
fn is_heading(reading: &Reading<'_>, cell: &Stretch, word: &Mark) -> bool {
    // `No.`, `(s)`.
    const BESIDES: usize = 4;
    let inside = cell.start <= word.start && word.end <= cell.end;
    let besides = || word.start - cell.start + cell.end - word.end;
    let digits = || reading.folded()[cell.clone()].bytes().any(|byte| byte.is_ascii_digit());
    inside && besides() <= BESIDES && !digits()
}
