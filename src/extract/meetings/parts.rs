//! A meeting held in several parts: which passages tell of which.

use super::{Scene, dating, passages::Passage};
use crate::{
    extract::reading::Stretch,
    fold::Gap,
    language::Term,
    letter::{Meeting, Text},
};

/// For each passage the meeting of which it tells alone, where one body meets in several parts: from the passage that
/// tells a part's first day to the end of its paragraph, or to the next part.
pub(super) fn of_passages(scene: &Scene<'_, '_>, meetings: &[Meeting]) -> Vec<Option<usize>> {
    let mut found = vec![None; scene.passages.len()];
    if !is_divided(meetings) {
        return found;
    }
    let mut current = None;
    let mut end_before = 0;
    for (index, passage) in scene.passages.iter().enumerate() {
        let own = meetings.iter().position(|meeting| {
            same_group(meeting, &meetings[0]) && passage.dates.iter().any(|date| dating::begins(scene, date, meeting))
        });
        let own = own.or_else(|| named_part(scene, meetings, passage));
        let parted = scene.reading.fold.gap(passage.stretch.start) >= Gap::Line || passage.stretch.start != end_before;
        end_before = passage.stretch.end;
        current = match own {
            Some(own) => Some(own),
            None if parted || !passage.dates.is_empty() => None,
            None => current,
        };
        // A sentence that tells the days of several parts is about all of them.
        let all = own.is_some()
            && meetings
                .iter()
                .filter(|meeting| same_group(meeting, &meetings[0]))
                .all(|meeting| passage.dates.iter().any(|date| dating::begins(scene, date, meeting)));
        found[index] = if all { None } else { current };
    }
    found
}

/// `The second part will be held in English`: the part that a passage without days names by its place among them.
fn named_part(scene: &Scene<'_, '_>, meetings: &[Meeting], passage: &Passage) -> Option<usize> {
    let stretch = passage.stretch.clone();
    let ordinal = |term: Term| matches!(term, Term::InOrder(_) | Term::PartOfMeeting(_));
    let mut named = scene.reading.outermost(stretch, ordinal).into_iter();
    let (only, None) = (named.next()?, named.next()) else { return None };
    let (Term::InOrder(place) | Term::PartOfMeeting(place)) = only.term else { return None };
    let mut parts = meetings.iter().enumerate().filter(|(_, meeting)| same_group(meeting, &meetings[0]));
    let part = usize::from(place).checked_sub(1).and_then(|place| parts.nth(place));
    part.filter(|_| passage.dates.is_empty()).map(|(index, _)| index)
}

/// Whether the first body meets more than once.
fn is_divided(meetings: &[Meeting]) -> bool {
    let Some((first, rest)) = meetings.split_first() else { return false };
    rest.iter().any(|meeting| same_group(meeting, first))
}

fn same_group(one: &Meeting, other: &Meeting) -> bool {
    let group = |meeting: &Meeting| meeting.group.as_ref().map(|group: &Text| group.value.clone());
    one.kind.value == other.kind.value && group(one) == group(other)
}

/// The passages that tell of one part alone.
pub(super) fn stretches(scene: &Scene<'_, '_>, owners: &[Option<usize>], part: usize) -> Vec<Stretch> {
    let own = scene.passages.iter().zip(owners).filter(|(_, owner)| **owner == Some(part));
    own.map(|(passage, _)| passage.stretch.clone()).collect()
}
