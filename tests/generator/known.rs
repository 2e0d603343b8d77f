//! What the parser cannot do yet.

/// The damage (empty: with or without any), the languages in which it shows, and the beginning of the pointer. A run in which
/// an entry does not show in each of its languages fails, so that entries leave the table when they have become right.
pub const KNOWN: &[(&str, &[&str], &str)] = &[
    // `会前将于7月1日举办...讲习班`: the day is taken for a deadline, for `会前` may stand behind it.
    ("", &["zh"], "/meetings"),
    // Sign language interpretation among the deadlines is taken for interpretation.
    ("", &["en", "es", "fr"], "/meetings/*/interpretation"),
    // The town that begins the subject's second line, behind the code of a regional group.
    ("", &["ru"], "/meetings/*/place"),
    ("", &["ru"], "/meetings/*/format"),
    // An agenda that is cut off before its second item, and the last title before furniture.
    ("cut off", &["ar", "en", "es", "fr", "ru", "zh"], "/agenda"),
    // `Sector UIT-TFax:`: the label is taken for a part of the last addressee.
    ("glued labels", &["ar", "es", "fr", "ru"], "/addressees"),
    ("glued labels", &["es", "fr"], "/letter"),
    ("glued labels", &["es", "fr"], "/meetings"),
    ("glued labels", &["es", "fr"], "/references"),
    // Dates, ranges and rows that are broken over two lines (`25` / `May 2025`), labels of the letterhead, and furniture
    // behind the last item of an agenda.
    ("hard wraps", &["ar", "fr", "ru", "zh"], "/contact"),
    ("hard wraps", &["ar", "en", "es", "fr", "ru"], "/deadlines"),
    ("hard wraps", &["ar", "en", "es", "fr", "ru"], "/meetings"),
    ("hard wraps", &["en", "ru", "zh"], "/people"),
    ("hard wraps", &["es"], "/annexes"),
    // `Study Group 17` / `+41 22 730 5853`: the number of the group goes with the telephone.
    ("lost labels", &["ar", "en", "es", "fr"], "/addressees"),
    // Without line ends: `preceded by a workshop on 7 February` is taken for a deadline; items of the agenda, texts and
    // annexes whose beginnings nothing tells.
    ("one line", &["en", "es"], "/agenda"),
    ("one line", &["en", "ru"], "/deadlines"),
    ("one line", &["es"], "/work_items"),
    ("one line", &["ru"], "/annexes"),
    // A page that ends within a sentence: the running header is taken for its end or for a part of it.
    ("page breaks", &["ar", "ru"], "/deadlines"),
    ("page breaks", &["ar", "en", "es", "fr", "ru"], "/meetings"),
    ("page breaks", &["es"], "/people"),
];
