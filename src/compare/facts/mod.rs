//! What a letter states that is the same in every language, item by item.

mod lists;
mod meetings;
mod work_items;

use super::value::{Sort, Value};
use crate::{
    Parsed, Span,
    letter::{Contact, Head, LetterKind, Text},
};

/// The lists of a letter, in which items are matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Topic {
    Letter,
    Contact,
    Addressees,
    Meetings,
    WorkingParties,
    Questions,
    WorkItems,
    Deadlines,
    People,
    Annexes,
    Agenda,
    References,
}

impl Topic {
    /// In the order in which they are judged: what tells most of a slip first, what only follows from it last.
    pub(super) const ALL: [Self; 12] = [
        Self::Letter,
        Self::Contact,
        Self::Annexes,
        Self::Meetings,
        Self::WorkItems,
        Self::Agenda,
        Self::Deadlines,
        Self::WorkingParties,
        Self::Questions,
        Self::People,
        Self::References,
        Self::Addressees,
    ];

    /// Its key in the JSON of a letter.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Contact => "contact",
            Self::Addressees => "addressees",
            Self::Meetings => "meetings",
            Self::WorkingParties => "working_parties",
            Self::Questions => "questions",
            Self::WorkItems => "work_items",
            Self::Deadlines => "deadlines",
            Self::People => "people",
            Self::Annexes => "annexes",
            Self::Agenda => "agenda",
            Self::References => "references",
        }
    }

    /// Its items, for people.
    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Letter => "letterhead",
            Self::Contact => "contact details",
            Self::Addressees => "addressees",
            Self::Meetings => "meetings",
            Self::WorkingParties => "working parties",
            Self::Questions => "Questions",
            Self::WorkItems => "texts for action",
            Self::Deadlines => "deadlines",
            Self::People => "people",
            Self::Annexes => "annexes",
            Self::Agenda => "agenda items",
            Self::References => "references",
        }
    }
}

/// A fact of an item.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// Its key in the JSON of a letter.
    pub(super) key: &'static str,
    /// For people: `the first day`.
    pub(super) name: &'static str,
    /// `None` where the letter does not state it, or it was not read.
    pub(super) value: Option<Value>,
    /// Whether versions may leave it out without being asked for it.
    pub(super) quiet: bool,
}

impl Field {
    pub(super) const fn new(key: &'static str, name: &'static str, value: Option<Value>) -> Self {
        Self { key, name, value, quiet: false }
    }

    /// A field that not every version can be expected to have in a comparable form.
    pub(super) const fn quiet(key: &'static str, name: &'static str, value: Option<Value>) -> Self {
        Self { key, name, value, quiet: true }
    }
}

/// One thing that a letter tells of.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// For people: `the meeting of SG13`.
    pub(super) name: String,
    /// Where it stands.
    pub(super) place: Option<Span>,
    /// By what it is known again in other versions, the surest first; an empty key knows nothing again.
    pub(super) keys: Vec<String>,
    /// What to look for in a version that does not seem to have it.
    pub(super) trace: Option<Value>,
    pub(super) fields: Vec<Field>,
    /// The name as the letter has it, where letters of another alphabet slipped in.
    pub(super) look_alike: Option<String>,
}

impl Item {
    /// Something that is known again by `keys`, with nothing told of it yet.
    pub(super) fn new(name: impl Into<String>, place: Option<Span>, keys: Vec<String>) -> Self {
        Self { name: name.into(), place, keys, trace: None, fields: Vec::new(), look_alike: None }
    }

    /// The item with what to look for.
    pub(super) fn traced(mut self, trace: Option<Value>) -> Self {
        self.trace = trace;
        self
    }

    /// The item with its facts.
    pub(super) fn with(mut self, fields: Vec<Field>) -> Self {
        self.fields = fields;
        self
    }
}

/// The items of a letter, topic by topic.
pub(super) fn of(letter: &Parsed) -> Vec<(Topic, Vec<Item>)> {
    let items = |topic| match topic {
        Topic::Letter => vec![head(&letter.letter)],
        Topic::Contact => vec![contact(&letter.contact)],
        Topic::Addressees => lists::addressees(letter),
        Topic::Meetings => meetings::meetings(letter),
        Topic::WorkingParties => lists::working_parties(letter),
        Topic::Questions => lists::questions(letter),
        Topic::WorkItems => work_items::work_items(letter),
        Topic::Deadlines => lists::deadlines(letter),
        Topic::People => lists::people(letter),
        Topic::Annexes => lists::annexes(letter),
        Topic::Agenda => lists::agenda(letter),
        Topic::References => lists::references(letter),
    };
    Topic::ALL.map(|topic| (topic, items(topic))).into()
}

fn head(head: &Head) -> Item {
    let fields = vec![
        Field::new("number", "the number", head.number.as_ref().map(|number| Value::plain(Sort::Code, number))),
        Field::new("group", "the body", head.group.as_ref().map(|group| Value::plain(Sort::Code, group))),
        Field::new("date", "the date", head.date.as_ref().map(Value::day)),
        Field::new("reference", "the secretariat's reference", head.reference.as_ref().map(reference)),
        Field::quiet("place", "the place", head.place.as_ref().map(place)),
    ];
    let own = [head.number.and_then(|number| number.span), head.group.as_ref().and_then(|group| group.span)];
    // A revision is compared with its letter.
    let kind = if head.kind.value == LetterKind::Revision { LetterKind::CollectiveLetter } else { head.kind.value };
    Item::new("the letter", own.into_iter().flatten().reduce(Span::join), vec![format!("{kind:?}")]).with(fields)
}

fn contact(contact: &Contact) -> Item {
    let fields = vec![
        Field::new("telephone", "the telephone number", contact.telephone.as_ref().map(Value::telephone)),
        Field::new("fax", "the fax number", contact.fax.as_ref().map(Value::telephone)),
        Field::new("email", "the e-mail address", contact.email.as_ref().map(Value::address)),
        Field::new("web", "the web address", contact.web.as_ref().map(Value::address)),
    ];
    let place = fields.iter().find_map(|field| field.value.as_ref()?.place);
    Item::new("the letterhead", place, vec!["contact".to_owned()]).with(fields)
}

/// The secretariat's reference is written with blanks or without.
fn reference(text: &Text) -> Value {
    let key: String = crate::extract::lookalikes::latin(&text.value).to_uppercase().split_whitespace().collect();
    Value::new(Sort::Code, key, text.span).shown(&text.value)
}

/// Geneva has one name in all languages; what other places are called is not compared.
fn place(text: &Text) -> Value {
    const GENEVA: &str = "Geneva";
    let key = if text.value == GENEVA { GENEVA } else { "elsewhere" };
    Value::new(Sort::Code, key, text.span).shown(&text.value)
}
