//! Which letter a text is a version of.

use crate::{Parsed, letter::LetterKind};

/// The identity of a letter, shared by its versions in other languages and formats: `2025-2028/SG17/2`,
/// `2025-2028/SG17/2/addendum-1`.
///
/// `None` where the text does not state all of it: then nothing shows that two texts are one letter.
pub fn of(letter: &Parsed) -> Option<String> {
    let head = &letter.letter;
    let (period, body, number) = (head.study_period.as_ref()?, head.group.as_ref()?, head.number?);
    let identity = format!("{}/{}/{}", period.value, body.value, number.value);
    let kind = match head.kind.value {
        LetterKind::CollectiveLetter => return Some(identity),
        LetterKind::Addendum => "addendum",
        LetterKind::Corrigendum => "corrigendum",
        LetterKind::Revision => "revision",
    };
    Some(format!("{identity}/{kind}-{}", head.ordinal?.value))
}

/// The identity, or one that no other text shares.
pub fn of_or_own(letter: &Parsed) -> String {
    of(letter).unwrap_or_else(|| format!("sha256:{}", letter.source.sha256))
}
