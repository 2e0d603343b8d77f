//! Agendas side by side: a line that one version lacks renumbers those behind it, and is one difference all the same.

use super::{facts::Item, matching::Row};
use crate::limits;

/// What it costs to have a line that the other agenda lacks.
const GAP: u32 = 4;

/// Matches the lines of agendas in their order, each version with the fullest one.
pub(super) fn aligned(versions: &[&[Item]]) -> Vec<Row> {
    let fullest =
        (0..versions.len()).max_by_key(|&version| (versions[version].len(), usize::MAX - version)).unwrap_or(0);
    let blank = |version: usize, index: usize| -> Row {
        let mut row = vec![None; versions.len()];
        row[version] = Some(index);
        row
    };
    let mut rows: Vec<Row> = (0..versions[fullest].len()).map(|index| blank(fullest, index)).collect();
    let mut extra = Vec::new();
    for (version, items) in versions.iter().enumerate().filter(|(version, _)| *version != fullest) {
        for (own, other) in pairs(versions[fullest], items) {
            match (own, other) {
                (Some(own), Some(other)) => rows[own][version] = Some(other),
                (None, Some(other)) => extra.push((version, other)),
                _ => {}
            }
        }
    }
    // Lines that the fullest lacks; several versions may have the same one.
    let mut added: Vec<Row> = Vec::new();
    for (version, index) in extra {
        let key = &versions[version][index].keys;
        let same = |row: &&mut Row| {
            row[version].is_none()
                && row.iter().enumerate().any(|(other, at)| at.is_some_and(|at| versions[other][at].keys == *key))
        };
        match added.iter_mut().find(same) {
            Some(row) => row[version] = Some(index),
            None => added.push(blank(version, index)),
        }
    }
    for row in added {
        put_back(versions, &mut rows, row);
    }
    rows
}

/// A line that a version has at another place is that line, where it names the same; else it stands alone.
fn put_back(versions: &[&[Item]], rows: &mut Vec<Row>, row: Row) {
    let names = |row: &Row| -> Vec<&str> {
        let lines = row.iter().enumerate().filter_map(|(version, at)| Some(versions[version][(*at)?].keys[1].as_str()));
        lines.filter(|names| !names.is_empty()).collect()
    };
    let own = names(&row);
    let home = rows.iter_mut().find(|home| {
        let apart = home.iter().zip(&row).all(|(one, other)| one.is_none() || other.is_none());
        apart && names(home).iter().any(|names| own.contains(names))
    });
    match home {
        Some(home) => home.iter_mut().zip(&row).for_each(|(slot, at)| *slot = slot.or(*at)),
        None => rows.push(row),
    }
}

/// The cheapest alignment of two agendas: pairs in order, each side possibly alone.
fn pairs(one: &[Item], other: &[Item]) -> Vec<(Option<usize>, Option<usize>)> {
    let same = one.iter().zip(other).take_while(|(one, other)| one.keys == other.keys).count();
    let mut found: Vec<_> = (0..same).map(|index| (Some(index), Some(index))).collect();
    let (rest, other_rest) = (&one[same..], &other[same..]);
    if rest.len().saturating_mul(other_rest.len()) > limits::COMPARED_PAIRS {
        found.extend(
            (same..one.len().max(other.len()))
                .map(|index| ((index < one.len()).then_some(index), (index < other.len()).then_some(index))),
        );
        return found;
    }
    let tail = cheapest(rest, other_rest);
    found.extend(tail.into_iter().map(|(own, told)| (own.map(|at| at + same), told.map(|at| at + same))));
    found
}

fn cheapest(one: &[Item], other: &[Item]) -> Vec<(Option<usize>, Option<usize>)> {
    let width = other.len() + 1;
    // The cost of what stands behind a pair of positions.
    let mut costs = vec![0_u32; (one.len() + 1) * width];
    for row in (0..=one.len()).rev() {
        for column in (0..=other.len()).rev() {
            let at = row * width + column;
            let skip = (row < one.len()).then(|| costs[at + width] + GAP);
            let add = (column < other.len()).then(|| costs[at + 1] + GAP);
            let pair = (row < one.len() && column < other.len())
                .then(|| costs[at + width + 1] + cost(&one[row], &other[column]));
            costs[at] = [pair, skip, add].into_iter().flatten().min().unwrap_or(0);
        }
    }
    let (mut row, mut column, mut found) = (0, 0, Vec::new());
    while row < one.len() || column < other.len() {
        let at = row * width + column;
        let pair = row < one.len() && column < other.len();
        if pair && costs[at] == costs[at + width + 1] + cost(&one[row], &other[column]) {
            found.push((Some(row), Some(column)));
            (row, column) = (row + 1, column + 1);
        } else if row < one.len() && costs[at] == costs[at + width] + GAP {
            found.push((Some(row), None));
            row += 1;
        } else {
            found.push((None, Some(column)));
            column += 1;
        }
    }
    found
}

/// How unlike two lines are: by their numbers, and by what they name in any language.
fn cost(one: &Item, other: &Item) -> u32 {
    let [number, names] = [0, 1].map(|key| (one.keys[key].as_str(), other.keys[key].as_str()));
    let depth = |number: &str| number.split('.').count();
    let told = !names.0.is_empty() && !names.1.is_empty();
    match (number.0 == number.1, names.0 == names.1) {
        (true, true) => 0,
        (false, true) if told || depth(number.0) == depth(number.1) => 1,
        (true, false) if !told => 2,
        (false, true) => 4,
        (false, false) if !told => 5,
        // A line that names something is no line that names something else.
        _ => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(lines: &[(&str, &str)]) -> Vec<Item> {
        let item =
            |(number, names): &(&str, &str)| Item::new("", None, vec![(*number).to_owned(), (*names).to_owned()]);
        lines.iter().map(item).collect()
    }

    #[test]
    fn a_line_left_out_and_renumbered_is_one_gap() {
        let one = agenda(&[("1", ""), ("2", ""), ("2.1", "x.a"), ("2.2", "x.b"), ("2.3", "x.c"), ("3", "")]);
        let other = agenda(&[("1", ""), ("2", ""), ("2.1", "x.a"), ("2.2", "x.c"), ("3", "")]);
        let rows = aligned(&[&one, &other]);
        let other: Vec<Option<usize>> = rows.iter().map(|row| row[1]).collect();
        assert_eq!(other, [Some(0), Some(1), Some(2), None, Some(3), Some(4)]);
    }

    #[test]
    fn a_line_with_another_number_stays_itself() {
        let one = agenda(&[("1", ""), ("2.1", "x.a"), ("3", "")]);
        let other = agenda(&[("1", ""), ("2.2", "x.a"), ("3", "")]);
        assert_eq!(aligned(&[&one, &other]), [vec![Some(0); 2], vec![Some(1); 2], vec![Some(2); 2]]);
    }
}
