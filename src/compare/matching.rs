//! Which items of several versions are the same thing.

use std::collections::BTreeMap;

use super::facts::Item;
use crate::limits;

/// One thing: for each version the index of its item, where it has one.
pub(super) type Row = Vec<Option<usize>>;

/// Matches the items of all versions: first by what tells them apart for sure, then, among those that not every version
/// has, by weaker marks. Items of one version are never the same thing. Rows come in the order of the version that has most.
pub(super) fn matched(versions: &[&[Item]], alike: impl Fn(&Item, &Item) -> bool) -> Vec<Row> {
    let mut rows = by_first_key(versions);
    let levels = versions.iter().flat_map(|items| items.iter()).map(|item| item.keys.len()).max().unwrap_or(0);
    for level in 1..levels {
        join(&mut rows, |one, other| {
            shares(versions, one, other, |one, other| {
                let key = |item: &Item| item.keys.get(level).cloned().filter(|key| !key.is_empty());
                key(one).is_some_and(|one| key(other) == Some(one))
            })
        });
    }
    join(&mut rows, |one, other| shares(versions, one, other, &alike));
    let fullest =
        (0..versions.len()).max_by_key(|&version| (versions[version].len(), usize::MAX - version)).unwrap_or(0);
    rows.sort_by_key(|row| row[fullest].map_or((row.iter().flatten().min().copied(), 1), |index| (Some(index), 0)));
    rows
}

/// Rows of items with one first key; the second item of a version with the same key begins a second row.
fn by_first_key(versions: &[&[Item]]) -> Vec<Row> {
    let mut rows: BTreeMap<(&str, usize), Row> = BTreeMap::new();
    for (version, items) in versions.iter().enumerate() {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            let key = item.keys.first().map_or("", String::as_str);
            let count = seen.entry(key).or_default();
            rows.entry((key, *count)).or_insert_with(|| vec![None; versions.len()])[version] = Some(index);
            *count += 1;
        }
    }
    let mut rows: Vec<Row> = rows.into_values().collect();
    // What most versions have comes first and takes the rest up, in the order of the text.
    rows.sort_by_key(|row| (std::cmp::Reverse(row.iter().flatten().count()), row.iter().flatten().min().copied()));
    rows
}

/// Makes one row of two that no version has both of and that `same` takes for one thing.
fn join(rows: &mut Vec<Row>, same: impl Fn(&Row, &Row) -> bool) {
    let (whole, mut parts): (Vec<Row>, Vec<Row>) = rows.drain(..).partition(|row| row.iter().all(Option::is_some));
    if parts.len().saturating_mul(parts.len()) <= limits::COMPARED_PAIRS {
        join_parts(&mut parts, same);
    }
    rows.extend(whole);
    rows.append(&mut parts);
}

fn join_parts(rows: &mut Vec<Row>, same: impl Fn(&Row, &Row) -> bool) {
    let mut first = 0;
    while first < rows.len() {
        let mut next = first + 1;
        while next < rows.len() {
            let apart = rows[first].iter().zip(&rows[next]).all(|(one, other)| one.is_none() || other.is_none());
            if apart && same(&rows[first], &rows[next]) {
                let taken = rows.remove(next);
                for (slot, index) in rows[first].iter_mut().zip(taken) {
                    *slot = slot.or(index);
                }
            } else {
                next += 1;
            }
        }
        first += 1;
    }
}

fn shares(versions: &[&[Item]], one: &Row, other: &Row, same: impl Fn(&Item, &Item) -> bool) -> bool {
    let items = |row: &Row| -> Vec<&Item> {
        let indexes = row.iter().enumerate().filter_map(|(version, index)| Some((version, (*index)?)));
        indexes.map(|(version, index)| &versions[version][index]).collect()
    };
    let others = items(other);
    items(one).iter().any(|one| others.iter().any(|other| same(one, other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(keys: &[&[&str]]) -> Vec<Item> {
        let item = |keys: &&[&str]| Item::new("", None, keys.iter().map(|key| (*key).to_owned()).collect());
        keys.iter().map(item).collect()
    }

    #[test]
    fn a_missing_item_is_one_row_and_shifts_no_other() {
        let (one, other) = (items(&[&["a"], &["b"], &["c"]]), items(&[&["a"], &["c"]]));
        let rows = matched(&[&one, &other], |_, _| false);
        assert_eq!(rows, [vec![Some(0), Some(0)], vec![Some(1), None], vec![Some(2), Some(1)]]);
    }

    #[test]
    fn a_weaker_key_joins_only_what_is_left_over() {
        let one = items(&[&["visa 1", "visa"], &["visa 2", "visa"]]);
        let other = items(&[&["visa 2", "visa"], &["visa 3", "visa"]]);
        let rows = matched(&[&one, &other], |_, _| false);
        assert_eq!(rows, [vec![Some(0), Some(1)], vec![Some(1), Some(0)]]);
    }

    #[test]
    fn items_of_one_version_stay_apart() {
        let (one, other) = (items(&[&["a"], &["a"]]), items(&[&["a"]]));
        let rows = matched(&[&one, &other], |_, _| true);
        assert_eq!(rows, [vec![Some(0), Some(0)], vec![Some(1), None]]);
    }
}
