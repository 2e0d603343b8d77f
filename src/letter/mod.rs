//! What a letter says: the types of the output contract, from which the JSON Schema is generated.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod codes;
mod stated;
mod traverse;
mod values;

pub use codes::{
    Action, AddresseeKind, AnnexKind, DeadlineKind, LetterKind, MeetingFormat, MeetingKind, MeetingRole, PersonRole,
    Process, ReferenceKind, WorkItemKind, WorkItemStatus,
};
pub use stated::Stated;
pub use values::{InvalidValue, LetterDate, Offset, TimeOfDay};

use crate::{Coverage, Diagnostic, document::Format, language::Language};
use traverse::{Traverse, Visit, below, record};

/// The version of the output; raised when a field's meaning changes.
pub const SCHEMA_VERSION: &str = "1.0";

/// A text of the letter, in its language, as written, with white space collapsed.
pub type Text = Stated<String>;

record! {
    /// The letter's own identity.
    pub struct Head {
        /// Whether it is the letter itself or something that changes one.
        pub kind: Stated<LetterKind>,
        /// The number of an addendum, corrigendum or revision; null for the letter itself.
        pub ordinal: Option<Stated<u32>>,
        /// The number of the collective letter: 2 in `2/17`.
        pub number: Option<Stated<u32>>,
        /// The code of the body to which the letter belongs: `SG17` in `2/17`, `TSAG`, `SG3RG-LAC`.
        pub group: Option<Text>,
        /// The day on which it was written.
        pub date: Option<Stated<LetterDate>>,
        /// Where it was written; `Geneva` in every language.
        pub place: Option<Text>,
        /// The secretariat's own reference: `SG17/XY`.
        pub reference: Option<Text>,
        /// The study period in which the date lies: `2025-2028`.
        pub study_period: Option<Text>,
    }
}

record! {
    /// One of those to whom the letter is sent.
    pub struct Addressee {
        /// Who it is.
        pub kind: Stated<AddresseeKind>,
        /// The words of the letter.
        pub text: Text,
    }
}

record! {
    /// How to reach the secretariat, from the letterhead alone.
    #[derive(Default)]
    pub struct Contact {
        /// Telephone, as written.
        pub telephone: Option<Text>,
        /// Fax, as written.
        pub fax: Option<Text>,
        /// E-mail address.
        pub email: Option<Text>,
        /// Web address.
        pub web: Option<Text>,
    }
}

record! {
    /// The hours of every day of a meeting.
    pub struct DailyHours {
        /// When a day begins.
        pub from: Stated<TimeOfDay>,
        /// When it ends.
        pub to: Stated<TimeOfDay>,
    }
}

record! {
    /// A meeting that the letter convenes or announces.
    pub struct Meeting {
        /// How it stands to the letter.
        pub role: Stated<MeetingRole>,
        /// What kind of meeting it is.
        pub kind: Stated<MeetingKind>,
        /// The code of the body that meets.
        pub group: Option<Text>,
        /// The group's subject, or an event's own name.
        pub title: Option<Text>,
        /// The first day, or a month.
        pub start: Option<Stated<LetterDate>>,
        /// The last day, or a month.
        pub end: Option<Stated<LetterDate>>,
        /// When the first day begins.
        pub opens_at: Option<Stated<TimeOfDay>>,
        /// The hours of every day.
        pub daily_hours: Option<DailyHours>,
        /// When registration opens on the spot.
        pub registration_opens_at: Option<Stated<TimeOfDay>>,
        /// The IANA name of the zone of all these times.
        pub time_zone: Option<Text>,
        /// How one takes part.
        pub format: Option<Stated<MeetingFormat>>,
        /// The town, with its country where the letter gives it; `Geneva` in every language.
        pub place: Option<Text>,
        /// The building.
        pub venue: Option<Text>,
        /// The tool for remote participation.
        pub platform: Option<Text>,
        /// The working languages, ISO 639-1.
        pub languages: Vec<Text>,
        /// Whether interpretation is provided.
        pub interpretation: Option<Stated<bool>>,
        /// Whether fellowships are given.
        pub fellowships: Option<Stated<bool>>,
        /// The Questions that the letter assigns to it: `7/17`.
        pub questions: Vec<Text>,
        /// A web page of its own.
        pub web: Option<Text>,
    }
}

impl Meeting {
    /// A meeting of which nothing but its standing is known.
    pub(crate) const fn blank(role: Stated<MeetingRole>, kind: Stated<MeetingKind>) -> Self {
        Self {
            role,
            kind,
            group: None,
            title: None,
            start: None,
            end: None,
            opens_at: None,
            daily_hours: None,
            registration_opens_at: None,
            time_zone: None,
            format: None,
            place: None,
            venue: None,
            platform: None,
            languages: Vec::new(),
            interpretation: None,
            fellowships: None,
            questions: Vec::new(),
            web: None,
        }
    }
}

record! {
    /// A meeting that will not take place.
    pub struct Cancelled {
        /// What kind of meeting it was to be.
        pub kind: Stated<MeetingKind>,
        /// The code of the body that was to meet.
        pub group: Option<Text>,
        /// An event's own name.
        pub title: Option<Text>,
        /// The first day for which it was planned, or a month.
        pub start: Option<Stated<LetterDate>>,
        /// The last day for which it was planned, or a month.
        pub end: Option<Stated<LetterDate>>,
    }
}

record! {
    /// A working party that the letter names.
    pub struct WorkingParty {
        /// Its code: `WP4/17`.
        pub id: Text,
        /// Its subject.
        pub title: Option<Text>,
    }
}

record! {
    /// A Question that the letter names.
    pub struct Question {
        /// Its number: `7/17`.
        pub id: Text,
        /// Its title.
        pub title: Option<Text>,
    }
}

record! {
    /// A text on which the meeting is to act.
    pub struct WorkItem {
        /// Its designation, in Latin letters: `X.soar-cc`.
        pub designation: Text,
        /// The designation as the letter has it, where look-alike letters slipped in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub as_written: Option<Text>,
        /// The twin of a joint text: `ISO/IEC 27017`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub identical_to: Option<Text>,
        /// Its title.
        pub title: Option<Text>,
        /// What kind of text it is.
        pub kind: Option<Stated<WorkItemKind>>,
        /// Whether it is new or revised.
        pub status: Option<Stated<WorkItemStatus>>,
        /// What the meeting is to do.
        pub action: Option<Stated<Action>>,
        /// By which approval process.
        pub process: Option<Stated<Process>>,
        /// Whether the action is taken a second time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub repeated: Option<Stated<bool>>,
        /// Whether the action depends on a condition.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub conditional: Option<Stated<bool>>,
        /// The Question under which it stands.
        pub question: Option<Text>,
        /// Its number in the agenda.
        pub agenda_item: Option<Text>,
    }
}

record! {
    /// A day by which something has to be done.
    pub struct Deadline {
        /// For what.
        pub kind: Stated<DeadlineKind>,
        /// The day, stated or counted.
        pub date: Option<Stated<LetterDate>>,
        /// How long before the meeting, where the letter says so.
        pub offset: Option<Stated<Offset>>,
        /// The row or clause that states it.
        pub text: Text,
    }
}

record! {
    /// A person whom the letter names, or whose office it names.
    pub struct Person {
        /// The office.
        pub role: Stated<PersonRole>,
        /// The body in which it is held.
        pub of: Option<Text>,
        /// The name without a form of address; null where the letter has none.
        pub name: Option<Text>,
    }
}

record! {
    /// An annex.
    pub struct Annex {
        /// Its letter or number; none where the letter has one annex without.
        pub label: Option<Text>,
        /// What it is.
        pub kind: Stated<AnnexKind>,
        /// Its heading.
        pub title: Option<Text>,
    }
}

record! {
    /// The annexes, announced and present.
    #[derive(Default)]
    pub struct Annexes {
        /// The number in the count line.
        pub announced: Option<Stated<u32>>,
        /// Those that stand in the text.
        pub found: Vec<Annex>,
    }
}

record! {
    /// A line of the agenda.
    pub struct AgendaItem {
        /// Its number, as shown or computed.
        pub number: Option<Text>,
        /// Its words.
        pub title: Text,
    }
}

record! {
    /// A document that the letter cites.
    pub struct Reference {
        /// What kind of document it is.
        pub kind: Stated<ReferenceKind>,
        /// Its number or designation.
        pub id: Text,
        /// The edition that stands with it: `Dubai, 2018`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub edition: Option<Text>,
    }
}

/// The input that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// The file's name, where the caller gave one.
    pub name: Option<String>,
    /// Its format, found by content.
    pub format: Format,
    /// The character encoding of its text, by its WHATWG name.
    pub encoding: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Where a value was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The first byte in the extracted text.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
    /// The line of the extracted text, from 1.
    pub line: usize,
    /// Whether the value follows from these words rather than standing there: a code, a date counted from an offset.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub computed: bool,
}

/// One letter, as the contract has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "TSB collective letter")]
pub struct Parsed {
    /// The version of this form.
    pub schema_version: String,
    /// The input.
    pub source: Source,
    /// The letter's language.
    pub language: Language,
    /// The letter's identity.
    pub letter: Head,
    /// To whom it is sent.
    pub addressees: Vec<Addressee>,
    /// The letterhead's contact details.
    pub contact: Contact,
    /// The subject, in one line.
    pub subject: Option<Text>,
    /// The meetings, the main one first.
    pub meetings: Vec<Meeting>,
    /// The meetings that the letter says will not take place. Told by letters that change another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancelled: Vec<Cancelled>,
    /// The working parties named.
    pub working_parties: Vec<WorkingParty>,
    /// The Questions named, in order of first mention.
    pub questions: Vec<Question>,
    /// What the meeting is to act on.
    pub work_items: Vec<WorkItem>,
    /// The deadlines, one entry an action.
    pub deadlines: Vec<Deadline>,
    /// The people named.
    pub people: Vec<Person>,
    /// The annexes.
    pub annexes: Annexes,
    /// The agenda, flat, in order.
    pub agenda: Vec<AgendaItem>,
    /// The documents cited.
    pub references: Vec<Reference>,
    /// JSON Pointer of a value → where it was read. Empty where it was not asked for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<String, Evidence>,
    /// How much of the text the values and sections above account for.
    #[serde(default)]
    pub coverage: Coverage,
    /// What the parser noticed.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Calls `visit` with the JSON Pointer, the place and the standing (computed or read) of every value that the letter
    /// gave, in the order of the fields.
    pub fn for_each_value(&self, mut visit: impl FnMut(&str, Option<crate::Span>, bool)) {
        let fields: [(&str, &dyn Traverse); 14] = [
            ("letter", &self.letter),
            ("addressees", &self.addressees),
            ("contact", &self.contact),
            ("subject", &self.subject),
            ("meetings", &self.meetings),
            ("cancelled", &self.cancelled),
            ("working_parties", &self.working_parties),
            ("questions", &self.questions),
            ("work_items", &self.work_items),
            ("deadlines", &self.deadlines),
            ("people", &self.people),
            ("annexes", &self.annexes),
            ("agenda", &self.agenda),
            ("references", &self.references),
        ];
        let mut pointer = String::with_capacity(64);
        for (name, field) in fields {
            below(&mut pointer, name, |pointer| field.traverse(pointer, &mut visit));
        }
    }
}

/// The JSON Schema of a letter, as text that ends with a line end. `schema/letter.schema.json` is a copy of it.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Parsed);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    text.push('\n');
    text
}
