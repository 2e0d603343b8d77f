//! Which study groups are responsible for which series of Recommendations.

/// Series for which few study groups are responsible, with all that ever were: Annex C of WTSA Resolution 2 assigns every
/// Recommendation to a study group. Series that are spread over many groups (E, F, G, I, L, M, O, Q, X, Y) are not here.
static SERIES: &[(char, &[u32])] = &[
    ('D', &[3]),
    ('H', &[9, 14, 15, 16, 20, 21]),
    ('J', &[9, 16, 21]),
    ('K', &[5]),
    ('P', &[9, 12]),
    ('T', &[8, 16, 17, 21]),
    ('V', &[2, 4, 14, 15, 16, 17, 21]),
    ('Z', &[2, 4, 7, 10, 11, 17]),
];

/// The study groups that are responsible for a series; `None` where many are.
pub(crate) fn groups_of(series: char) -> Option<&'static [u32]> {
    SERIES.iter().find(|(letter, _)| *letter == series).map(|(_, groups)| *groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_and_groups_are_sorted_and_unique() {
        assert!(SERIES.is_sorted_by(|one, next| one.0 < next.0));
        assert!(SERIES.iter().all(|(_, groups)| groups.is_sorted_by(|one, next| one < next)));
    }
}
