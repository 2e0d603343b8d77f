//! Which study groups of ITU-T there were in each study period.

/// The study groups of a study period, by its first year. WTSC and WTSA set them up in Resolution 2, revised at Helsinki
/// 1993, Geneva 1996, Montreal 2000, Florianópolis 2004, Johannesburg 2008, Dubai 2012, Hammamet 2016, Geneva 2022 and New
/// Delhi 2024; Study Group 20 was added by TSAG in June 2015, Study Group 21 took the place of 9 and 16 (itu.int/go/tsg16).
static GROUPS: &[(i16, &[u32])] = &[
    (1993, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
    (1997, &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16]),
    (2001, &[2, 3, 4, 5, 6, 9, 11, 12, 13, 15, 16, 17]),
    (2005, &[2, 3, 4, 5, 6, 9, 11, 12, 13, 15, 16, 17, 19]),
    (2009, &[2, 3, 5, 9, 11, 12, 13, 15, 16, 17]),
    (2013, &[2, 3, 5, 9, 11, 12, 13, 15, 16, 17, 20]),
    (2017, &[2, 3, 5, 9, 11, 12, 13, 15, 16, 17, 20]),
    (2022, &[2, 3, 5, 9, 11, 12, 13, 15, 16, 17, 20]),
    (2025, &[2, 3, 5, 11, 12, 13, 15, 17, 20, 21]),
];

/// Whether a study group existed in the study period that begins in a year; `None` for a period that is not known.
pub(crate) fn exists(group: u32, period: i16) -> Option<bool> {
    let (_, groups) = GROUPS.iter().find(|(first, _)| *first == period)?;
    Some(groups.contains(&group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_and_groups_are_sorted_and_unique() {
        assert!(GROUPS.is_sorted_by(|one, next| one.0 < next.0));
        for (period, groups) in GROUPS {
            assert!(groups.is_sorted_by(|one, next| one < next), "{period}");
        }
    }

    #[test]
    fn study_group_21_took_the_place_of_9_and_16() {
        assert_eq!((exists(21, 2022), exists(21, 2025)), (Some(false), Some(true)));
        assert_eq!((exists(16, 2022), exists(16, 2025)), (Some(true), Some(false)));
        assert_eq!(exists(16, 2029), None);
    }
}
