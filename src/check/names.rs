//! Names of texts, and titles, as they are compared.

use crate::{Span, fold::fold_phrase};

/// A name without what marks a revision and without blanks, in small letters.
fn bare(name: &str) -> String {
    let bare = name.to_ascii_lowercase().replace([' ', '\u{a0}', '(', ')'], "");
    let bare = bare.trim_end_matches('.');
    bare.strip_suffix("rev").unwrap_or(bare).trim_end_matches(['-', '.']).to_owned()
}

/// Whether two names are those of one text, in whatever edition.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other || bare(one) == bare(other)
}

/// The candidate whose name is most like `name`, if it is like enough to be a slip of the pen.
pub(super) fn nearest<'c>(name: &str, candidates: impl Iterator<Item = (&'c str, Span)>) -> Option<(&'c str, Span)> {
    let wanted = bare(name);
    let series = |name: &str| name.split('.').next().map(str::to_owned);
    let near = candidates
        .filter(|(other, _)| series(&bare(other)) == series(&wanted))
        .map(|(other, span)| (distance(&wanted, &bare(other)), other, span));
    // A third of the letters may differ.
    let most = wanted.chars().count() / 3;
    near.filter(|(distance, ..)| *distance <= most.max(2))
        .min_by_key(|(distance, ..)| *distance)
        .map(|(_, other, span)| (other, span))
}

/// Whether two titles say the same: case, punctuation, blanks and a lost end do not count.
pub(super) fn same_title(one: &str, other: &str) -> bool {
    let letters =
        |title: &str| fold_phrase(title).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let (one, other) = (letters(one), letters(other));
    one.contains(&other) || other.contains(&one)
}

/// How many letters have to be put in, taken out or exchanged to make one name of the other.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, wanted) in other.iter().enumerate() {
            let cost = if letter == *wanted { diagonal } else { 1 + diagonal.min(row[column]).min(row[column + 1]) };
            diagonal = row[column + 1];
            row[column + 1] = cost;
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_a_slip_of_the_pen_and_no_other_text() {
        let here = |names: &'static [&'static str]| names.iter().map(|name| (*name, Span::new(0, 1)));
        assert_eq!(nearest("X.sg-dc", here(&["X.soar-cc", "X.sg-DCS"])).unwrap().0, "X.sg-DCS");
        assert!(nearest("X.sg-dc", here(&["X.soar-cc", "Y.sg-dc", "X.dlt-share"])).is_none());
    }

    #[test]
    fn editions_and_cut_titles_are_the_same() {
        assert!(same("X.1400Rev", "x.1400 (rev.)"));
        assert!(!same("X.1400", "X.1401"));
        assert!(same_title("Cloud computing: framework", "Cloud Computing – framework"));
        assert!(same_title("Cloud computing framework and requirements", "Cloud computing framework"));
        assert!(!same_title("Cloud computing framework", "Cloud computing interoperability"));
    }
}
