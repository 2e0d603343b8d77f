//! Where a letter and the index beside it say different things.

use std::{collections::BTreeSet, fmt::Display};

use super::{Entry, Identity, Index};
use crate::{
    Diagnostic, FileName, Language, Parsed, Severity, Span, file_name::is_same_body, fold::is_ideograph,
    letter::LetterKind,
};

impl Index {
    /// Whether it is the index of the letter's body and study period.
    pub(super) fn is_of(&self, letter: &Parsed) -> bool {
        self.is_of_body(letter)
            && letter
                .letter
                .study_period
                .as_ref()
                .is_none_or(|read| read.value.starts_with(&self.body.period.to_string()))
    }

    fn is_of_body(&self, letter: &Parsed) -> bool {
        letter.letter.group.as_ref().is_none_or(|read| is_same_body(&read.value, &self.body.group))
    }

    /// The disagreements between it and a letter, one a value; none where either of them says nothing.
    pub(super) fn disagreements(&self, name: Option<&FileName>, letter: &Parsed) -> Vec<Diagnostic> {
        let head = &letter.letter;
        if !self.is_of_body(letter) {
            let read = head.group.as_ref();
            let told = format!("is {}'s", self.body.group);
            let found = read.map(|read| self.finding("group", "/letter/group", read.span, told, &read.value));
            return found.into_iter().collect();
        }
        let Some(number) = head.number else { return Vec::new() };
        let identity = Identity {
            number: number.value,
            kind: head.kind.value,
            ordinal: head.ordinal.map(|ordinal| ordinal.value),
        };
        match self.entry(identity) {
            Some(entry) => [self.date(entry, letter), self.title(entry, letter)].into_iter().flatten().collect(),
            None => self.unlisted(identity, number.span, name).into_iter().collect(),
        }
    }

    fn entry(&self, identity: Identity) -> Option<&Entry> {
        self.listed.entries.iter().find(|entry| entry.identity == identity)
    }

    /// The finding that the index `told` where the letter says `read`.
    fn finding(
        &self,
        what: &str,
        pointer: &str,
        at: Option<Span>,
        told: impl Display,
        read: impl Display,
    ) -> Diagnostic {
        let message = format!("The index {} {told}, the letter says {read}.", self.name);
        let found = Diagnostic::new(&format!("index-{what}-mismatch"), Severity::Note, message).about(pointer);
        match at {
            Some(place) => found.at(place),
            None => found,
        }
    }

    fn unlisted(&self, identity: Identity, at: Option<Span>, name: Option<&FileName>) -> Option<Diagnostic> {
        let listed = name.filter(|name| self.names(name)).and_then(Identity::of_name);
        match listed.filter(|listed| self.entry(*listed).is_some()) {
            Some(listed) => {
                let told = format!("lists this file as {}", shown(listed));
                Some(self.finding("number", "/letter/number", at, told, shown(identity)))
            }
            None if !self.listed.is_whole => None,
            None => {
                let message = format!("The index {} does not list {}.", self.name, shown(identity));
                let found = Diagnostic::new("index-entry-missing", Severity::Note, message).about("/letter/number");
                Some(match at {
                    Some(place) => found.at(place),
                    None => found,
                })
            }
        }
    }

    fn date(&self, entry: &Entry, letter: &Parsed) -> Option<Diagnostic> {
        let told = entry.date?;
        let read = letter.letter.date.filter(|read| read.value.day().is_some_and(|read| read != told))?;
        Some(self.finding("date", "/letter/date", read.span, format!("dates it {told}"), read.value))
    }

    /// Lists are in English where they tell no language. A title is shortened and worded anew in lists, so only one with less than half of its words in the subject is
    /// another one.
    fn title(&self, entry: &Entry, letter: &Parsed) -> Option<Diagnostic> {
        let subject = letter.subject.as_ref()?;
        let read = words(&subject.value);
        let mut told =
            entry.titles.iter().filter(|(language, _)| language.unwrap_or(Language::En) == letter.language).peekable();
        let (_, first) = told.peek()?;
        let title = first.clone();
        let is_other = |title: &str| {
            let told = words(title);
            told.intersection(&read).count() * 2 < told.len()
        };
        let other = told.all(|(_, title)| is_other(title));
        other.then(|| {
            self.finding(
                "title",
                "/subject",
                subject.span,
                format!("titles it “{title}”"),
                format!("“{}”", subject.value),
            )
        })
    }
}

fn shown(identity: Identity) -> String {
    let ordinal = identity.ordinal.map(|ordinal| format!(" {ordinal}")).unwrap_or_default();
    match identity.kind {
        LetterKind::CollectiveLetter => format!("number {}", identity.number),
        LetterKind::Addendum => format!("addendum{ordinal} to number {}", identity.number),
        LetterKind::Corrigendum => format!("corrigendum{ordinal} to number {}", identity.number),
        LetterKind::Revision => format!("revision{ordinal} of number {}", identity.number),
    }
}

/// The words of a title without case; an ideograph is one.
fn words(title: &str) -> BTreeSet<String> {
    let mut parted = String::with_capacity(title.len());
    for character in title.chars() {
        if is_ideograph(character) {
            parted.extend([' ', character, ' ']);
        } else if character.is_alphanumeric() {
            parted.extend(character.to_lowercase());
        } else {
            parted.push(' ');
        }
    }
    parted.split_whitespace().map(str::to_owned).collect()
}
