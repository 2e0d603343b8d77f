//! How long before a meeting things have to be done, by the practice of the letters.

use crate::letter::{DeadlineKind, Offset};

/// How long before the first day a deadline falls at the latest.
#[derive(Debug)]
pub(crate) struct Notice {
    pub(crate) kind: DeadlineKind,
    /// The years of letters to which it applies.
    pub(crate) years: std::ops::RangeInclusive<i16>,
    pub(crate) offset: Offset,
    /// Where it is stated, for people.
    pub(crate) source: &'static str,
}

/// From when on no year is known in which it ended.
const OPEN: i16 = i16::MAX;

/// Each from the real letters named; where they quote Recommendation ITU-T A.1 or A.2 it is said.
static NOTICES: &[Notice] = &[
    Notice {
        kind: DeadlineKind::Contributions,
        years: 1997..=2005,
        offset: Offset::Days(7),
        source: "letters to 2005: not less than seven working days before the meeting (Recommendation ITU-T A.2)",
    },
    Notice {
        kind: DeadlineKind::Contributions,
        years: 2006..=2012,
        offset: Offset::Days(10),
        source: "Collective letter 7/16 of 26 April 2007: at least ten calendar days before the opening",
    },
    Notice {
        kind: DeadlineKind::Contributions,
        years: 2013..=OPEN,
        offset: Offset::Days(12),
        source: "Collective letter 1/13 of 30 November 2016: twelve calendar days before the meeting (Recommendation ITU-T A.1)",
    },
    Notice {
        kind: DeadlineKind::Translation,
        years: 1997..=OPEN,
        offset: Offset::Months(2),
        source: "Collective letters 7/16 of 26 April 2007 and 2/3 of 11 December 2017: two months before the start",
    },
    Notice {
        kind: DeadlineKind::Registration,
        years: 2013..=OPEN,
        offset: Offset::Months(1),
        source: "Collective letters 2/17 of 22 May 2017 and 2/17 of 17 June 2025: one month before the start",
    },
    Notice {
        kind: DeadlineKind::Visa,
        years: 2017..=OPEN,
        offset: Offset::Weeks(4),
        source: "Collective letters 2/17 of 22 May 2017 and 3/13 of 21 July 2017: one month before the start",
    },
    Notice {
        kind: DeadlineKind::Fellowship,
        years: 2017..=OPEN,
        offset: Offset::Weeks(6),
        source: "Collective letters 2/3 of 11 December 2017 and 4/5 of 16 March 2018: six weeks before the start",
    },
    Notice {
        kind: DeadlineKind::Interpretation,
        years: 2017..=OPEN,
        offset: Offset::Weeks(6),
        source: "Collective letters 2/3 of 11 December 2017 and 3/13 of 21 July 2017: six weeks before the start",
    },
];

/// How long before a meeting its letter is written at the latest: a member's contribution that is to be translated is due
/// two months before, so that a later letter leaves no time for it. Of fourteen real letters of 2001 to 2025 none is later.
pub(crate) const MEETING: Offset = Offset::Months(2);

/// The latest notice of a kind in letters of a year.
pub(crate) fn deadline(kind: DeadlineKind, year: i16) -> Option<&'static Notice> {
    NOTICES.iter().find(|notice| notice.kind == kind && notice.years.contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_has_two_notices_in_one_year() {
        for kind in DeadlineKind::ALL {
            for year in 1993..=2030 {
                let known =
                    NOTICES.iter().filter(|notice| notice.kind == *kind && notice.years.contains(&year)).count();
                assert!(known <= 1, "{kind:?} {year}");
            }
        }
    }
}
