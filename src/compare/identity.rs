//! Whether texts are versions of one letter.

use std::{collections::BTreeSet, fmt::Write};

use super::{Version, value::designation};
use crate::{
    Parsed,
    letter::{Head, LetterKind, MeetingRole},
};

/// A text that is no version of the letter that the others are versions of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// The text, by its place in what was to be compared.
    pub version: usize,
    /// A version of the letter.
    pub of: usize,
    /// What is against it, in a whole sentence without the texts' names.
    pub reason: String,
}

/// What a letter is called by: the parts that all its versions share.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// The study period: `2017-2020`.
    pub period: Option<String>,
    /// The body: `SG13`.
    pub group: Option<String>,
    /// The number of the collective letter.
    pub number: Option<u32>,
    /// What changes the letter, with its number; a revision stands in the letter's place and counts as the letter.
    pub part: Option<(Part, Option<u32>)>,
}

/// What changes a letter and is not the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// An addendum.
    Addendum,
    /// A corrigendum.
    Corrigendum,
    /// A revision, where it is told from its letter.
    Revision,
}

impl Identity {
    /// The identity that a letter states.
    #[must_use]
    pub fn of(letter: &Parsed) -> Self {
        let head: &Head = &letter.letter;
        let ordinal = head.ordinal.map(|ordinal| ordinal.value);
        Self {
            period: head.study_period.as_ref().map(|period| period.value.clone()),
            group: head.group.as_ref().map(|group| group.value.clone()),
            number: head.number.map(|number| number.value),
            part: match head.kind.value {
                LetterKind::CollectiveLetter | LetterKind::Revision => None,
                LetterKind::Addendum => Some((Part::Addendum, ordinal)),
                LetterKind::Corrigendum => Some((Part::Corrigendum, ordinal)),
            },
        }
    }

    /// Whether it tells its letter from every other.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.period.is_some() && self.group.is_some() && self.number.is_some()
    }

    /// For people: `3/13 (2017-2020)`, `Addendum 1 to 6/5 (2017-2020)`.
    #[must_use]
    pub fn name(&self) -> String {
        let mut name = String::new();
        // Writing to a string cannot fail.
        if let Some((part, ordinal)) = self.part {
            let _ = write!(name, "{part:?}");
            if let Some(ordinal) = ordinal {
                let _ = write!(name, " {ordinal}");
            }
            name.push_str(" to ");
        }
        let body = self.group.as_deref().unwrap_or("?");
        let digits = body.strip_prefix("SG").filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let number = self.number.map_or_else(|| "?".to_owned(), |number| number.to_string());
        let _ = write!(name, "{number}/{}", digits.unwrap_or(body));
        if let Some(period) = &self.period {
            let _ = write!(name, " ({period})");
        }
        name
    }

    /// What two identities contradict one another in.
    fn conflicts(&self, other: &Self) -> Vec<&'static str> {
        fn apart<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
            one.zip(other).is_some_and(|(one, other)| one != other)
        }
        let parts = [
            ("part", self.part != other.part),
            ("number", apart(self.number.as_ref(), other.number.as_ref())),
            ("body", apart(self.group.as_ref(), other.group.as_ref())),
            ("study period", apart(self.period.as_ref(), other.period.as_ref())),
        ];
        parts.into_iter().filter(|(_, apart)| *apart).map(|(name, _)| name).collect()
    }
}

/// Whether two letters are versions of one. A slip in the number, the body or the year makes no other letter of one that
/// tells of the same meeting on the same day.
///
/// # Errors
/// With what is against it, in words.
pub fn same_letter(one: &Parsed, other: &Parsed) -> Result<(), String> {
    let (own, told) = (Identity::of(one), Identity::of(other));
    let conflicts = own.conflicts(&told);
    let slip = match conflicts.as_slice() {
        [] => true,
        ["study period"] => agreements(one, other) >= 1,
        ["number" | "body"] => agreements(one, other) >= 2,
        _ => false,
    };
    if slip { Ok(()) } else { Err(format!("it is {}, and not {}", own.name(), told.name())) }
}

/// How many of these two letters have alike: the day of writing, the days of the meeting, the texts for action.
fn agreements(one: &Parsed, other: &Parsed) -> usize {
    let written = |letter: &Parsed| letter.letter.date.map(|date| date.value);
    let meeting = |letter: &Parsed| {
        let convened = letter.meetings.iter().find(|meeting| meeting.role.value == MeetingRole::Convened)?;
        Some((convened.start?.value, convened.end.map(|end| end.value)))
    };
    let texts = |letter: &Parsed| -> BTreeSet<String> {
        letter.work_items.iter().map(|item| designation(&item.designation.value)).collect()
    };
    let (texts_one, texts_other) = (texts(one), texts(other));
    let shared = texts_one.intersection(&texts_other).count();
    let agree = [
        written(one).is_some() && written(one) == written(other),
        meeting(one).is_some() && meeting(one) == meeting(other),
        shared > 0 && shared * 2 >= texts_one.len().max(texts_other.len()),
    ];
    agree.into_iter().filter(|agrees| *agrees).count()
}

/// The texts that are no versions of the letter of most.
pub(super) fn strangers(versions: &[Version]) -> Vec<Stranger> {
    let fits = |of: usize| versions.iter().filter(|one| same_letter(&one.letter, &versions[of].letter).is_ok()).count();
    let Some(of) = (0..versions.len()).max_by_key(|&of| (fits(of), usize::MAX - of)) else { return Vec::new() };
    let against = |(version, one): (usize, &Version)| {
        same_letter(&one.letter, &versions[of].letter).err().map(|reason| Stranger { version, of, reason })
    };
    versions.iter().enumerate().filter_map(against).collect()
}

/// Letters by what they are versions of: the indexes of each set, in the order of their first letters. A letter whose
/// number, body or year is a slip is among its versions; one that does not say which it is stands alone.
#[must_use]
pub fn sets(letters: &[&Parsed]) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = Vec::new();
    let mut known: std::collections::BTreeMap<Identity, usize> = std::collections::BTreeMap::new();
    for (index, letter) in letters.iter().enumerate() {
        let identity = Identity::of(letter);
        if !identity.is_whole() {
            sets.push(vec![index]);
            continue;
        }
        let set = *known.entry(identity).or_insert_with(|| {
            sets.push(Vec::new());
            sets.len() - 1
        });
        sets[set].push(index);
    }
    adopt(letters, &mut sets);
    sets
}

/// Takes a letter that stands alone into the set of which it is a version with a slip.
fn adopt(letters: &[&Parsed], sets: &mut Vec<Vec<usize>>) {
    // By the day of writing, since all letters against all would take long.
    let mut written: std::collections::BTreeMap<_, Vec<usize>> = std::collections::BTreeMap::new();
    for (set, members) in sets.iter().enumerate() {
        if let Some(date) = letters[members[0]].letter.date {
            written.entry(date.value).or_default().push(set);
        }
    }
    let mut moves = Vec::new();
    for (set, members) in sets.iter().enumerate().filter(|(_, members)| members.len() == 1) {
        let letter = letters[members[0]];
        let near = letter.letter.date.and_then(|date| written.get(&date.value));
        let is_home = |other: &&usize| {
            let home = letters[sets[**other][0]];
            **other != set
                && sets[**other].len() > 1
                && home.language != letter.language
                && same_letter(letter, home).is_ok()
        };
        if let Some(&home) = near.into_iter().flatten().find(is_home) {
            moves.push((set, home));
        }
    }
    for (set, home) in moves {
        let members = std::mem::take(&mut sets[set]);
        sets[home].extend(members);
    }
    sets.retain(|members| !members.is_empty());
}
