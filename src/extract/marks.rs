//! The words of a text by where they begin and where they end: extractors ask for both at thousands of positions.

use super::reading::Stretch;
use crate::language::Mark;

/// Every word found in a text, reached from a position without a search.
#[derive(Debug)]
pub(super) struct Marks {
    /// By start, the longer first.
    by_start: Vec<Mark>,
    /// For each position the index in `by_start` of the first mark that begins there or behind it.
    starts: Vec<u32>,
    /// By end, the longer first.
    by_end: Vec<Mark>,
    /// For each position the index in `by_end` of the first mark that ends there or behind it.
    ends: Vec<u32>,
}

impl Marks {
    /// Marks sorted by start, the longer first, of a folded text of `length` bytes.
    pub(super) fn new(by_start: Vec<Mark>, length: usize) -> Self {
        let starts = firsts(&by_start, length, |mark| mark.start);
        let mut by_end = by_start.clone();
        by_end.sort_by_key(|mark| mark.end);
        let ends = firsts(&by_end, length, |mark| mark.end);
        Self { by_start, starts, by_end, ends }
    }

    /// The marks that begin in a stretch.
    pub(super) fn beginning(&self, stretch: Stretch) -> &[Mark] {
        within(&self.by_start, &self.starts, stretch)
    }

    /// The marks that end at a position, the longest first.
    pub(super) fn ending(&self, position: usize) -> &[Mark] {
        within(&self.by_end, &self.ends, position..position + 1)
    }
}

/// For each position up to one behind the text the index of the first mark whose `place` is there or behind it.
fn firsts(marks: &[Mark], length: usize, place: impl Fn(&Mark) -> usize) -> Vec<u32> {
    let mut firsts = Vec::with_capacity(length + 2);
    // Texts are bounded well below 4 GiB, and so are their marks.
    #[expect(clippy::cast_possible_truncation)]
    for (index, mark) in marks.iter().enumerate() {
        if firsts.len() <= place(mark) {
            firsts.resize(place(mark) + 1, index as u32);
        }
    }
    #[expect(clippy::cast_possible_truncation)]
    firsts.resize(length + 2, marks.len() as u32);
    firsts
}

fn within<'m>(marks: &'m [Mark], firsts: &[u32], stretch: Stretch) -> &'m [Mark] {
    let index = |position: usize| firsts.get(position).map_or(marks.len(), |&index| index as usize);
    let first = index(stretch.start);
    &marks[first..index(stretch.end).max(first)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Term;

    #[test]
    fn marks_are_reached_by_their_beginning_and_by_their_end() {
        let mark = |start, end| Mark { term: Term::Of, start, end };
        let all = vec![mark(0, 4), mark(2, 9), mark(2, 4), mark(9, 10)];
        let marks = Marks::new(all.clone(), 10);
        assert_eq!(marks.beginning(0..11), all);
        assert_eq!(marks.beginning(1..9), &all[1..3]);
        assert!(marks.beginning(10..99).is_empty());
        assert_eq!(marks.ending(4), [mark(0, 4), mark(2, 4)]);
        assert_eq!(marks.ending(10), [mark(9, 10)]);
        assert!(marks.ending(0).is_empty() && marks.ending(5).is_empty() && marks.ending(500).is_empty());
    }
}
