//! The shape of a language's table: the generator's own words, written from letters and not from `src/language`, so that a
//! wrong word there shows here.
//!
//! A field holds one wording or a list of them; names in braces are filled by `letter.rs`. A list's first wording is the
//! plainest: failures shrink towards it.

/// A language's words.
pub struct Words {
    pub code: &'static str,
    pub union_name: &'static [&'static str],
    pub bureau: &'static [&'static str],
    pub dateline: &'static str,
    pub labels: Labels,
    /// What stands behind the label of the reference.
    pub reference: &'static [&'static str],
    /// Under the heading of an annex, to 2016.
    pub annex_of: &'static str,
    pub bodies: Bodies,
    pub regions: &'static [(&'static str, &'static str)],
    pub dates: Dates,
    pub places: Places,
    pub addressees: &'static [(&'static str, &'static [&'static str])],
    /// Before an addressee where no label stands before the list.
    pub to: &'static str,
    pub salutation: &'static [&'static str],
    pub sentences: Sentences,
    pub lists: Lists,
    pub deadlines: Deadlines,
    pub annexes: Annexes,
    pub names: Names,
    pub footer: &'static str,
}

/// The labels of the letterhead, without their colon.
pub struct Labels {
    pub reference: &'static [&'static str],
    pub telephone: &'static [&'static str],
    pub fax: &'static [&'static str],
    pub email: &'static [&'static str],
    pub web: &'static [&'static str],
    pub to: &'static [&'static str],
    pub subject: &'static [&'static str],
}

/// A body as a sentence's subject, and behind "meeting of" with its article or in its case.
pub struct Forms {
    pub bare: &'static str,
    pub of: &'static str,
}

pub struct Bodies {
    pub study_group: Forms,
    pub working_party: Forms,
    pub working_parties: Forms,
    pub regional_group: Forms,
    pub advisory_group: Forms,
}

/// Dates and times: `{d} {m} {y}` begin, `{e} {n} {z}` end.
pub struct Dates {
    pub months: &'static [[&'static str; 12]],
    pub weekdays: [&'static str; 7],
    /// What the first of a month is called, where not `1`.
    pub first: &'static str,
    pub day: &'static str,
    /// A meeting of a single day, in a sentence.
    pub on: &'static str,
    /// Within one month, over two, and over two years; in a subject.
    pub short: [&'static [&'static str]; 3],
    /// The same in a sentence.
    pub long: [&'static [&'static str]; 3],
    /// `{h}` `{hh}` `{mm}`.
    pub time: &'static [&'static str],
    /// At full hours, where they are said otherwise.
    pub full_hour: &'static [&'static str],
}

pub struct Places {
    pub geneva: &'static str,
    /// In a sentence.
    pub at_headquarters: &'static [&'static str],
    pub at_town: &'static str,
    pub towns: &'static [&'static str],
}

pub struct Sentences {
    pub subject: &'static [&'static str],
    pub subject_second_line: &'static str,
    pub subject_virtual: &'static [&'static str],
    pub invitation: &'static [&'static str],
    pub invitation_virtual: &'static [&'static str],
    pub parties: &'static [&'static str],
    pub party: &'static str,
    pub opening: &'static [&'static str],
    pub registration: &'static [&'static str],
    pub registration_abroad: &'static [&'static str],
    pub hours: &'static [&'static str],
    pub remote: &'static [&'static str],
    pub english_only: &'static [&'static str],
    pub interpretation: &'static [&'static str],
    pub no_fellowships: &'static [&'static str],
    pub questions: &'static [&'static str],
    pub items: &'static [&'static str],
    pub workshop: &'static [&'static str],
    pub earlier: &'static [&'static str],
    pub chair: &'static [&'static str],
    pub no_chair: &'static str,
    pub wishes: &'static [&'static str],
    pub closing: &'static [&'static str],
    pub director: &'static [&'static str],
}

/// Enumerations inside a sentence and in rows.
pub struct Lists {
    pub comma: &'static str,
    pub and: &'static str,
    pub question: &'static str,
    pub titled: &'static str,
    /// Headings of the work items: determination, consent, agreement.
    pub actions: [&'static [&'static str]; 3],
    pub item: &'static [&'static str],
    pub last: &'static str,
    pub next: &'static str,
}

/// The actions of the table from 2017 and the sentences before it.
pub struct Deadlines {
    pub heading: &'static [&'static str],
    pub rows: &'static [(&'static str, &'static [&'static str])],
    /// Sentences with a date.
    pub dated: &'static [(&'static str, &'static [&'static str])],
    /// Sentences with a span before the meeting, and that span.
    pub relative: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// With both.
    pub both: &'static [&'static str],
    /// The span of registration, told again in the annex from 2017.
    pub registration_again: &'static [&'static str],
}

pub struct Annexes {
    pub count: &'static [&'static str],
    pub heading: &'static [&'static str],
    pub practical: &'static [&'static str],
    pub paper: &'static str,
    pub circular: &'static [&'static str],
    pub agenda: &'static [&'static str],
    pub agenda_line: &'static str,
    pub agenda_items: [&'static str; 12],
    /// Headings of the agenda's items on texts: determination, consent, agreement.
    pub agenda_actions: [&'static str; 3],
}

/// Names of people and titles of work; what is here comes back as it is written.
pub struct Names {
    /// Mr, name, country.
    pub chairs: &'static [(&'static str, &'static str, &'static str)],
    /// Irmer, Zhao, Johnson, Lee, Onoe.
    pub directors: [&'static str; 5],
    pub groups: [&'static str; 6],
    pub questions: [&'static str; 6],
    pub items: [&'static str; 8],
    pub workshops: [&'static str; 3],
}

/// The table of a language.
pub fn words(code: &str) -> &'static Words {
    TABLES.iter().find(|words| words.code == code).unwrap()
}

/// Every language's code.
pub fn languages() -> Vec<&'static str> {
    TABLES.iter().map(|words| words.code).collect()
}

static TABLES: [&Words; 6] =
    [&super::en::WORDS, &super::ru::WORDS, &super::es::WORDS, &super::fr::WORDS, &super::zh::WORDS, &super::ar::WORDS];
