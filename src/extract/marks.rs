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
        let ends = firsts(&by_start, length, |mark| mark.end);
        let mut by_end = by_start.clone();
        let mut next = ends.clone();
        for mark in &by_start {
            let place = &mut next[mark.end];
            by_end[*place as usize] = *mark;
            *place += 1;
        }
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

/// For each position up to one behind the text, how many marks have their `place` before it.
fn firsts(marks: &[Mark], length: usize, place: impl Fn(&Mark) -> usize) -> Vec<u32> {
    let mut firsts = vec![0_u32; length + 2];
    for mark in marks {
        firsts[place(mark) + 1] += 1;
    }
    let mut before = 0;
    for count in &mut firsts {
        before += *count;
        *count = before;
    }
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
