//! Values in the form in which versions are compared: the same in every language.

use crate::{
    Span,
    extract::lookalikes::latin,
    letter::{LetterDate, Stated, Text},
};

/// What kind of thing a value is: how it is looked for in a text that does not seem to have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sort {
    /// A calendar day.
    Day,
    /// A time of day.
    Time,
    /// A Question or a collective letter by number and body: `7/17`.
    Question,
    /// A designation of a text.
    Designation,
    /// An address of e-mail or of the web.
    Address,
    /// A telephone or fax number, by its digits.
    Telephone,
    /// A bare number.
    Number,
    /// What follows from words, or is too common a sign to be looked for.
    Code,
}

/// One value of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) sort: Sort,
    /// The same in all versions that say the same.
    pub(super) key: String,
    /// For people and programs.
    pub(super) shown: String,
    /// Where it stands.
    pub(super) place: Option<Span>,
    /// The members of a list, by key and place; none for a single value.
    pub(super) members: Vec<(String, Option<Span>)>,
}

impl Value {
    pub(super) fn new(sort: Sort, key: impl Into<String>, place: Option<Span>) -> Self {
        let key = key.into();
        Self { sort, shown: key.clone(), key, place, members: Vec::new() }
    }

    pub(super) fn shown(mut self, shown: impl Into<String>) -> Self {
        self.shown = shown.into();
        self
    }

    /// A coded value, by the name that the contract gives to it.
    pub(super) fn code<T: serde::Serialize>(stated: &Stated<T>) -> Self {
        let value = serde_json::to_value(&stated.value).ok();
        let name = value.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
        Self::new(Sort::Code, name, stated.span)
    }

    /// What the parser could not name more exactly says nothing.
    pub(super) fn unless_other(self) -> Option<Self> {
        (self.key != "other").then_some(self)
    }

    pub(super) fn day(stated: &Stated<LetterDate>) -> Self {
        Self::new(Sort::Day, stated.value.to_string(), stated.span)
    }

    pub(super) fn plain<T: ToString>(sort: Sort, stated: &Stated<T>) -> Self {
        Self::new(sort, stated.value.to_string(), stated.span)
    }

    pub(super) fn address(text: &Text) -> Self {
        Self::new(Sort::Address, address(&text.value), text.span).shown(&text.value)
    }

    pub(super) fn telephone(text: &Text) -> Self {
        Self::new(Sort::Telephone, telephone(&text.value), text.span).shown(&text.value)
    }

    pub(super) fn designation(text: &Text) -> Self {
        Self::new(Sort::Designation, designation(&text.value), text.span).shown(&text.value)
    }

    /// A list whose order says nothing; `None` where it is empty.
    pub(super) fn list(texts: &[Text]) -> Option<Self> {
        let mut members: Vec<(String, Option<Span>)> = texts.iter().map(|one| (one.value.clone(), one.span)).collect();
        members.sort();
        let keys: Vec<&str> = members.iter().map(|(key, _)| key.as_str()).collect();
        let value = Self::new(Sort::Code, keys.join(", "), texts.first()?.span);
        Some(Self { members, ..value })
    }

    /// The members of a list that another does not have.
    pub(super) fn members_beside(&self, other: &Self) -> Vec<String> {
        let own = self.members.iter().filter(|(key, _)| !other.members.iter().any(|(known, _)| known == key));
        own.map(|(key, _)| key.clone()).collect()
    }

    /// The place of what `other` does not have, or of the whole.
    pub(super) fn place_beside(&self, other: &Self) -> Option<Span> {
        let own = self.members.iter().find(|(key, _)| !other.members.iter().any(|(known, _)| known == key));
        own.and_then(|(_, place)| *place).or(self.place)
    }
}

/// A designation without what editors write in different ways: case, blanks, full stops before numbers, and the nouns of a
/// text that has no series (`Supplement 32`), which differ by language.
pub(super) fn designation(name: &str) -> String {
    let name = latin(name).to_ascii_lowercase();
    let compact: String = name.chars().filter(|letter| !letter.is_whitespace() && !"()".contains(*letter)).collect();
    let compact = compact.trim_end_matches(['.', '-']);
    let noun = compact.trim_end_matches(|last: char| last.is_ascii_digit());
    let nameless = noun.len() > 3 && noun.chars().all(char::is_alphabetic) && noun.len() < compact.len();
    if nameless {
        return compact[noun.len()..].to_owned();
    }
    // `Amd. 1` and `Amd.1`; `Rev` is written with a dot, a hyphen or nothing before it.
    let compact =
        compact.replace("amd.", "amd").replace("cor.", "cor").replace("sup.", "sup").replace("suppl.", "suppl");
    let bare = compact.strip_suffix("rev").unwrap_or(&compact).trim_end_matches(['-', '.']);
    bare.to_owned()
}

/// Whether a name ends with the mark of a revision: `X.1400Rev`, `X.1400 (rev.)`.
pub(super) fn is_revision(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.trim_end_matches(['.', ')', ' ']).ends_with("rev")
}

/// The digits of a telephone number, without what stands for "abroad".
pub(super) fn telephone(written: &str) -> String {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("00").map_or_else(|| digits.clone(), str::to_owned)
}

/// An address without scheme, case, and the parts that name a language, which differ by right.
pub(super) fn address(written: &str) -> String {
    const LANGUAGES: &[&str] = &["ar", "en", "es", "fr", "ru", "zh"];
    let lower = latin(written).to_ascii_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches(['/', '.', ',', ';']);
    let parts = bare.split('/').filter(|part| !LANGUAGES.contains(part));
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn designations_differ_by_what_they_name_and_not_by_how_they_are_written() {
        for (one, other) in [
            ("X.1197 Amd. 1", "X.1197Amd.1"),
            ("Supplement 32", "Suplemento 32"),
            ("Х.soar-сс", "X.soar-cc"),
            ("X.1400Rev", "X.1400 (rev.)"),
        ] {
            assert_eq!(designation(one), designation(other));
        }
        for (one, other) in [("X.1631", "X.1613"), ("X.509 Cor.2", "X.509 Amd.2"), ("X.sg-dc", "X.sg-dcs")] {
            assert_ne!(designation(one), designation(other));
        }
    }

    #[test]
    fn addresses_and_numbers_lose_what_says_nothing() {
        assert_eq!(address("https://www.itu.int/fr/ITU-T/"), address("http://itu.int/en/itu-t"));
        assert_ne!(address("tsbsg13@itu.int"), address("tsbsg17@itu.int"));
        assert_eq!(telephone("+41 22 730 6206"), telephone("0041-22-730 62 06"));
    }
}
