//! What the rows of one piece ask of the whole piece, found once.

use std::cell::OnceCell;

use super::{
    Carried,
    headings::{self, Heading},
};
use crate::{
    extract::{
        questions,
        reading::{Reading, Stretch},
    },
    language::{Mark, Term},
    letter::Text,
};

/// What stands around all rows of one piece.
pub(super) struct Scene<'s> {
    pub(super) piece: &'s Stretch,
    pub(super) heading: Heading,
    pub(super) carried: Carried,
    /// Outside titles, in their order.
    pub(super) actions: Vec<Mark>,
    /// Outside titles, in their order.
    pub(super) processes: Vec<Mark>,
    /// A Question alone in a cell.
    pub(super) cell: OnceCell<Option<Text>>,
    /// The rows that tell a Question of all before them, with it.
    pub(super) shared: OnceCell<Vec<(usize, questions::Mention)>>,
}

impl<'s> Scene<'s> {
    pub(super) fn new(
        reading: &Reading<'_>,
        piece: &'s Stretch,
        heading: Heading,
        carried: Carried,
        titles: &[&Stretch],
    ) -> Self {
        let outside = |mark: &&Mark| {
            let behind = titles.partition_point(|title| title.end <= mark.start);
            titles.get(behind).is_none_or(|title| mark.start < title.start)
        };
        let marks = |wanted: fn(Term) -> bool| reading.find(piece.clone(), wanted).filter(outside).copied();
        let actions = marks(|term| matches!(term, Term::Action(_)));
        Self {
            piece,
            heading,
            carried,
            actions: actions.filter(|mark| !headings::is_other(reading, mark)).collect(),
            processes: marks(|term| matches!(term, Term::Process(_))).collect(),
            cell: OnceCell::new(),
            shared: OnceCell::new(),
        }
    }
}

/// Those of some marks in their order that stand in a stretch.
pub(super) fn within(marks: &[Mark], stretch: Stretch) -> impl DoubleEndedIterator<Item = &Mark> {
    let first = marks.partition_point(|mark| mark.start < stretch.start);
    let behind = marks.partition_point(|mark| mark.start < stretch.end).max(first);
    marks[first..behind].iter().filter(move |mark| mark.end <= stretch.end)
}
