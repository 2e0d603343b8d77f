//! Tables whose cells nothing parts any more: `Y.qkdn New Framework for … networks 16/13 Y.3172 Revised …`.

use crate::{
    extract::{
        reading::{Reading, Stretch},
        slashed::{self, Slashed},
    },
    fold::Gap,
    language::{Body, Mark, Term},
};

/// What the cells of one row hold besides the designation.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    pub(super) title: Option<Stretch>,
    pub(super) question: Option<Slashed>,
}

/// The cells of the rows that the designations at `places` begin or stand in: the numbers of Questions part the rows. Empty
/// where no number touches a designation or the end, as in prose.
pub(super) fn cells(reading: &Reading<'_>, piece: &Stretch, places: &[Stretch]) -> Vec<Cells> {
    let numbers = numbers(reading, piece);
    let ends = places.iter().skip(1).map(|place| place.start).chain([piece.end]);
    let rows: Vec<Stretch> = places.iter().zip(ends).map(|(place, end)| place.end..end).collect();
    let first = places.first().and_then(|first| numbers.iter().find(|number| number.end == first.start));
    let leading = first.is_some();
    let touches = numbers.iter().any(|number| rows.iter().any(|row| row.end == number.end));
    if !leading && !touches {
        return Vec::new();
    }
    let cells = places.iter().zip(&rows).map(|(place, row)| {
        let inside = |number: &&Slashed| number.start >= row.start && number.end <= row.end;
        let next = numbers.iter().find(inside);
        let question = if leading { numbers.iter().find(|number| number.end == place.start) } else { next };
        let end = next.map_or(row.end, |number| number.start);
        Cells { title: title(reading, row.start..end), question: question.copied() }
    });
    cells.collect()
}

/// The numbers that stand alone, with no noun before them.
fn numbers(reading: &Reading<'_>, piece: &Stretch) -> Vec<Slashed> {
    let nouns = |term: Term| {
        matches!(term, Term::Question | Term::Body(Body::WorkingParty) | Term::CollectiveLetter | Term::And)
    };
    let mut found: Vec<Slashed> = Vec::new();
    for slash in memchr::memchr_iter(b'/', &reading.fold.bytes()[piece.clone()]).map(|at| piece.start + at) {
        let Some(number) = reading.number_before(slash) else { continue };
        let alone = reading.fold.gap(number.start) != Gap::None
            && reading.mark_before(number.start, nouns).is_none()
            && !reading.byte_before(number.start).is_some_and(|byte| b",(".contains(&byte));
        let one =
            slashed::list(reading, number.start).filter(|list| list.len() == 1).and_then(|list| list.first().copied());
        found.extend(one.filter(|one| alone && one.end <= piece.end && reading.fold.gap(one.end) != Gap::None));
    }
    found
}

/// The words of a row without its status, action and process.
fn title(reading: &Reading<'_>, row: Stretch) -> Option<Stretch> {
    const LETTERS: usize = 6;
    let facts = |term: Term| matches!(term, Term::New | Term::Revised | Term::Action(_) | Term::Process(_));
    let mut start = row.start;
    while let Some(mark) = reading.mark_at(start, facts) {
        start = reading.skip(mark.end, b"/()-");
    }
    let mut end = row.end.max(start);
    // What follows the last row is the heading of the next table.
    let action = reading.find(start..end, |term| matches!(term, Term::Action(_))).next().copied();
    if let Some(Mark { start: at, .. }) = action {
        end = at;
    }
    while let Some(mark) = reading.mark_before(end, facts).filter(|mark| mark.start > start) {
        end = mark.start;
    }
    while end > start && reading.byte(end - 1).is_some_and(|byte| b"/()-,;.".contains(&byte)) {
        end -= 1;
    }
    let letters = reading.written(start..end).chars().filter(|character| character.is_alphabetic()).count();
    (letters >= LETTERS && !reading.written(start..end).contains(". ")).then_some(start..end)
}
