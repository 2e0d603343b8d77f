//! What letters announce together: their meetings and deadlines as they now stand.
//!
//! Versions of one letter in several languages or formats count once. Addenda, corrigenda and revisions change the meetings
//! of their letter and keep their identity. Earlier meetings that a letter only cites are not announced by it and are left
//! out.

mod amend;
mod identity;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use identity::Identity;

use crate::{
    Language, Parsed,
    letter::{Cancelled, Contact, Deadline, LetterDate, LetterKind, Meeting, MeetingRole},
};

/// A meeting as it now stands.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// The same in every version and through all changes of the letter.
    pub id: String,
    /// What the letters say of it.
    pub meeting: Meeting,
    /// The letter that states it last.
    pub letter: Origin,
    /// Zero as first announced; grows with every later letter that speaks of it.
    pub sequence: u32,
    /// Whether it is called off.
    pub cancelled: bool,
    /// The first day on which it had been announced, where a later letter moved it.
    pub moved_from: Option<LetterDate>,
    /// The [`id`](Self::id) of the meeting that the letter convenes first, where this is another one.
    pub main: Option<String>,
}

/// A deadline as it now stands.
#[derive(Clone, Debug)]
pub struct Due {
    /// The same in every version and through all changes of the letter.
    pub id: String,
    /// What the letters say of it.
    pub deadline: Deadline,
    /// The letter that states it last.
    pub letter: Origin,
    /// Zero as first announced; grows with every later letter that speaks of it.
    pub sequence: u32,
    /// Whether it fell away.
    pub cancelled: bool,
    /// The [`id`](Announcement::id) of the meeting that the letter convenes first.
    pub main: Option<String>,
}

/// The letter in which something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// How it is cited: `TSB Collective letter 6/5, Addendum 1`.
    pub designation: String,
    /// The name of the collective letter to which it belongs: `2017-2020_COL-6-SG5`.
    pub identity: String,
    /// Its language.
    pub language: Language,
    /// The day on which it was written.
    pub date: Option<LetterDate>,
    /// The body to which it belongs.
    pub group: Option<String>,
    /// Its subject.
    pub subject: Option<String>,
    /// How to reach the secretariat.
    pub contact: Contact,
}

/// All that letters announce.
#[derive(Clone, Debug, Default)]
pub struct Announced {
    /// The meetings, letter by letter, the main one first.
    pub meetings: Vec<Announcement>,
    /// The deadlines, letter by letter, as listed there.
    pub deadlines: Vec<Due>,
    /// What could not be shown as the letters have it, in whole sentences.
    pub remarks: Vec<String>,
}

/// Collects letters until all are there that may change one another.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    letters: BTreeMap<String, Vec<Statement>>,
}

/// What one letter states.
#[derive(Clone, Debug)]
struct Statement {
    identity: Identity,
    origin: Origin,
    /// The year in which the study period begins.
    period: Option<i16>,
    meetings: Vec<Meeting>,
    cancelled: Vec<Cancelled>,
    deadlines: Vec<Deadline>,
}

impl Programme {
    /// Takes what a letter announces.
    pub fn add(&mut self, parsed: Parsed) {
        let statement = Statement::of(parsed);
        self.letters.entry(statement.identity.letter.clone()).or_default().push(statement);
    }

    /// All meetings and deadlines as they stand after all letters, in the order of the letters' identities.
    pub fn announced(self) -> Announced {
        let mut announced = Announced::default();
        for (name, statements) in self.letters {
            let statements = versions::choose(statements, &mut announced.remarks);
            amend::resolve(&name, statements, &mut announced);
        }
        announced
    }
}

impl Statement {
    fn of(parsed: Parsed) -> Self {
        let identity = Identity::of(&parsed);
        let text = |text: Option<crate::letter::Text>| text.map(|text| text.value);
        let period = parsed.letter.study_period.as_ref().and_then(|period| period.value.get(..4)?.parse().ok());
        Self {
            origin: Origin {
                designation: identity::designation(&parsed.letter),
                identity: identity.letter.clone(),
                language: parsed.language,
                date: parsed.letter.date.map(|date| date.value),
                group: text(parsed.letter.group),
                subject: text(parsed.subject),
                contact: parsed.contact,
            },
            identity,
            period,
            meetings: parsed.meetings.into_iter().filter(|one| one.role.value != MeetingRole::Previous).collect(),
            cancelled: parsed.cancelled,
            deadlines: parsed.deadlines,
        }
    }

    fn amends(&self) -> bool {
        self.identity.kind != LetterKind::CollectiveLetter
    }

    /// The sequence of what it states: zero for the letter itself; for what changes it the days from the beginning of the
    /// study period to its date, so that each outranks those before it, wherever the others are.
    fn sequence(&self) -> u32 {
        if !self.amends() {
            return 0;
        }
        let begun = self.period.and_then(|year| jiff::civil::Date::new(year, 1, 1).ok());
        let days = self.origin.date.and_then(LetterDate::day).zip(begun);
        let days = days.and_then(|(day, begun)| day.since(begun).ok()).map(|span| span.get_days());
        days.and_then(|days| u32::try_from(days).ok()).or(self.identity.ordinal).unwrap_or(1).max(1)
    }
}

/// Gives names to what has the same one: `workshop`, `workshop-2`.
#[derive(Debug, Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn unique(&mut self, name: String) -> String {
        let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|one| !self.0.contains(one));
        let name = free.unwrap_or(name);
        self.0.insert(name.clone());
        name
    }
}
