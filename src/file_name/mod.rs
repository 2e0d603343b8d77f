//! The names that ITU gives to the files of collective letters: `T25-SG17-COL-0002!!MSW-R.docx`.
//!
//! Such a name is a second source beside the letter. It fills nothing that the letter lacks and decides nothing; where the
//! two disagree, the result says so (`disagreements`).

mod disagreements;

pub(crate) use disagreements::disagreements;

use crate::{Language, letter::LetterKind};

/// What a file's name says about a collective letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// The year in which the study period begins, two digits in the name: 2025 in `T25`.
    pub period: i16,
    /// The code of the body, without the zeros and the dot that file names have: `SG5`, `TSAG`, `SG5RG-AFR`.
    pub group: String,
    /// The number of the collective letter: 2 in `COL-0002`.
    pub number: u32,
    /// What the part between the exclamation marks says: nothing there is the letter itself, `A1` its first addendum,
    /// `C1` a corrigendum, `R1` a revision. `None` where several stand together (`A1-R1`) or another sign does.
    pub kind: Option<LetterKind>,
    /// The number of the addendum, corrigendum or revision.
    pub ordinal: Option<u32>,
    /// The last letter: A, C, E, F, R or S. `None` for another one.
    pub language: Option<Language>,
}

impl FileName {
    /// Reads the name of a file, with or without folders before it and an ending behind it, in capitals or not; `%21` is
    /// an exclamation mark, as links have it. `None` for every name of another form.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        const NOUN: &str = "-COL-";
        let name = name.rsplit(['/', '\\']).next()?.to_ascii_uppercase().replace("%21", "!");
        let (body, document) = name.split_once(NOUN)?;
        let Body { period, group } = Body::parse(body)?;
        let mut parts = document.splitn(3, '!');
        let (number, part, format) = (parts.next()?, parts.next()?, parts.next()?);
        let (kind, ordinal) = kind(part)?;
        Some(Self { period, group, number: digits(number, 4)?, kind, ordinal, language: language(format)? })
    }
}

/// The body and study period with which every name begins: `T25-SG17`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Body {
    /// See [`FileName::period`].
    pub(crate) period: i16,
    /// See [`FileName::group`].
    pub(crate) group: String,
}

impl Body {
    /// Reads it, in capitals.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let (period, group) = name.strip_prefix('T')?.split_once('-')?;
        Some(Self { period: first_year(period)?, group: group_code(group)? })
    }
}

/// Whether two codes are one body's; `SG5RG-AFR` may have lost its hyphen in a file's name.
pub(crate) fn is_same_body(one: &str, other: &str) -> bool {
    let bare = |code: &str| code.replace('-', "").to_ascii_uppercase();
    bare(one) == bare(other)
}

/// A number of at most so many digits.
fn digits(text: &str, most: usize) -> Option<u32> {
    let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The year that two digits stand for, where a study period begins in it.
fn first_year(period: &str) -> Option<i16> {
    // ITU-T, which numbers its periods so, was founded in 1993.
    const FOUNDED: i16 = 93;
    let short = i16::try_from(digits(period, 2).filter(|_| period.len() == 2)?).ok()?;
    let year = if short >= FOUNDED { 1900 + short } else { 2000 + short };
    // By the middle of its first year every period has begun.
    let told = crate::extract::study_period(year, 6)?;
    told.starts_with(&year.to_string()).then_some(year)
}

/// `SG05RG.AFR`, `SG5RG-AFR` → `SG5RG-AFR`: a hyphen parts the fields of a name, so that a dot may stand for it in the body.
fn group_code(written: &str) -> Option<String> {
    let fits = |character: char| character.is_ascii_alphanumeric() || matches!(character, '.' | '-');
    if !written.starts_with(|first: char| first.is_ascii_alphabetic()) || !written.chars().all(fits) {
        return None;
    }
    let mut code = String::with_capacity(written.len());
    for character in written.replace('.', "-").chars() {
        let leading = character == '0' && !code.ends_with(|last: char| last.is_ascii_digit());
        if !leading {
            code.push(character);
        }
    }
    Some(code)
}

/// The kind and its number; `None` where the part is no sign of a document at all.
fn kind(part: &str) -> Option<(Option<LetterKind>, Option<u32>)> {
    if part.is_empty() {
        return Some((Some(LetterKind::CollectiveLetter), None));
    }
    let number = part.get(1..).and_then(|number| digits(number, 3));
    let kind = match part.as_bytes()[0] {
        b'A' => LetterKind::Addendum,
        b'C' => LetterKind::Corrigendum,
        b'R' => LetterKind::Revision,
        _ => return part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-').then_some((None, None)),
    };
    Some(if number.is_some() { (Some(kind), number) } else { (None, None) })
}

/// The language of `MSW-R`: a format of three letters, a hyphen and a letter, and no word that goes on behind them.
fn language(format: &str) -> Option<Option<Language>> {
    let (format, rest) = format.split_once('-')?;
    let mut rest = rest.chars();
    let letter = rest.next().filter(char::is_ascii_uppercase)?;
    let ends = rest.next().is_none_or(|next| !next.is_alphanumeric());
    let known = format.len() == 3 && format.bytes().all(|byte| byte.is_ascii_uppercase());
    (ends && known).then_some(match letter {
        'A' => Some(Language::Ar),
        'C' => Some(Language::Zh),
        'E' => Some(Language::En),
        'F' => Some(Language::Fr),
        'R' => Some(Language::Ru),
        'S' => Some(Language::Es),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_name_is_read() {
        let name = FileName::parse("T25-SG17-COL-0002!!MSW-R.docx").unwrap();
        assert_eq!((name.period, name.group.as_str(), name.number), (2025, "SG17", 2));
        assert_eq!((name.kind, name.ordinal), (Some(LetterKind::CollectiveLetter), None));
        assert_eq!(name.language, Some(Language::Ru));
    }

    #[test]
    fn bodies_lose_the_zeros_and_the_dot_of_file_names() {
        let group = |name: &str| FileName::parse(name).unwrap().group;
        assert_eq!(group("T17-SG05-COL-0004!!PDF-E.pdf"), "SG5");
        assert_eq!(group("T17-SG20-COL-0004!!PDF-E.pdf"), "SG20");
        assert_eq!(group("T22-TSAG-COL-0001!!MSW-F.docx"), "TSAG");
        assert_eq!(group("T17-SG05RG.AFR-COL-0001!!MSW-E.docx"), "SG5RG-AFR");
        assert_eq!(group("T17-SG5RG-AFR-COL-0001!!MSW-E.docx"), "SG5RG-AFR");
    }

    #[test]
    fn parts_tell_addenda_corrigenda_and_revisions() {
        let kind = |part: &str| {
            let name = FileName::parse(&format!("T13-SG13-COL-0009!{part}!MSW-C.docx")).unwrap();
            (name.kind, name.ordinal)
        };
        assert_eq!(kind("A1"), (Some(LetterKind::Addendum), Some(1)));
        assert_eq!(kind("C2"), (Some(LetterKind::Corrigendum), Some(2)));
        assert_eq!(kind("R1"), (Some(LetterKind::Revision), Some(1)));
        for several in ["A1-R1", "N02"] {
            assert_eq!(kind(several), (None, None), "{several}");
        }
    }

    #[test]
    fn every_language_has_its_letter_and_periods_their_century() {
        let letters = ["A", "C", "E", "F", "R", "S", "M"];
        let read = letters.map(|letter| FileName::parse(&format!("T97-SG16-COL-0001!!MSW-{letter}")).unwrap());
        let languages = read.clone().map(|name| name.language.map(Language::code));
        assert_eq!(languages, [Some("ar"), Some("zh"), Some("en"), Some("fr"), Some("ru"), Some("es"), None]);
        assert!(read.iter().all(|name| name.period == 1997));
    }

    #[test]
    fn folders_endings_small_letters_and_escapes_do_not_matter() {
        let plain = FileName::parse("T25-SG17-COL-0002!!MSW-R.docx");
        assert!(plain.is_some());
        for same in [
            "archive/2025/t25-sg17-col-0002!!msw-r.docx",
            "C:\\letters\\T25-SG17-COL-0002!!MSW-R (1).docx",
            "T25-SG17-COL-0002%21%21MSW-R.docx",
            "T25-SG17-COL-0002!!MSW-R",
        ] {
            assert_eq!(FileName::parse(same), plain, "{same}");
        }
    }

    #[test]
    fn names_of_another_form_say_nothing() {
        for other in [
            "",
            "letter.docx",
            "2025-06-17_COL-2-17_ru.txt",
            "T25-TSB-CIR-0006!!MSW-E.docx",
            "R25-SG05-COL-0002!!MSW-E.docx",
            // No study period begins in 2018 or before 1993.
            "T18-SG17-COL-0002!!MSW-E.docx",
            "T92-SG17-COL-0002!!MSW-E.docx",
            "T25-SG17-COL-!!MSW-E.docx",
            "T25-SG17-COL-00002!!MSW-E.docx",
            "T25-SG17-COL-0002.docx",
            "T25-SG17-COL-0002!!MSW-English.docx",
            "T25-SG17-COL-0002!!E.docx",
            "T25--COL-0002!!MSW-E.docx",
            "T25-ИК17-COL-0002!!MSW-R.docx",
        ] {
            assert_eq!(FileName::parse(other), None, "{other}");
        }
    }
}
