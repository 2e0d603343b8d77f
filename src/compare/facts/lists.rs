//! The lists of a letter: addressees, Questions, deadlines, people, annexes, agenda, references.

use super::{Field, Item};
use crate::{
    Parsed, Span,
    compare::value::{self, Sort, Value},
    fold::fold_phrase,
    letter::{
        Addressee, AgendaItem, Deadline, DeadlineKind, Person, PersonRole, Reference, ReferenceKind, Text, WorkingParty,
    },
};

pub(super) fn addressees(letter: &Parsed) -> Vec<Item> {
    let known = letter.addressees.iter().filter_map(|one| Some((Value::code(&one.kind).unless_other()?, one)));
    let item = |(kind, one): (Value, &Addressee)| {
        Item::new(format!("the addressee {}", kind.key), one.text.span, vec![kind.key])
    };
    known.map(item).collect()
}

/// An item that is nothing but its number.
fn numbered(name: String, id: &Text) -> Item {
    let value = Value::plain(Sort::Question, id);
    // What is left over on both sides is a number that was changed.
    let keys = vec![id.value.clone(), "left over".to_owned()];
    Item::new(name, id.span, keys).traced(Some(value.clone())).with(vec![Field::new("id", "the number", Some(value))])
}

pub(super) fn working_parties(letter: &Parsed) -> Vec<Item> {
    // A code like WP4/17 is not looked for among Questions.
    let item = |one: &WorkingParty| numbered(format!("Working Party {}", one.id.value), &one.id).traced(None);
    letter.working_parties.iter().map(item).collect()
}

pub(super) fn questions(letter: &Parsed) -> Vec<Item> {
    letter.questions.iter().map(|one| numbered(format!("Question {}", one.id.value), &one.id)).collect()
}

pub(super) fn deadlines(letter: &Parsed) -> Vec<Item> {
    let item = |due: &Deadline| {
        let kind = Value::code(&due.kind);
        let date = due.date.as_ref().map(Value::day);
        let day = date.as_ref().map_or("-", |date| date.key.as_str()).to_owned();
        let known = due.kind.value != DeadlineKind::Other;
        let keys = vec![
            format!("{} {day}", kind.key),
            if known { kind.key.clone() } else { String::new() },
            if date.is_some() { day } else { String::new() },
        ];
        let name =
            if known { format!("the deadline for {}", kind.key.replace('-', " ")) } else { "a deadline".to_owned() };
        let place = due.date.and_then(|date| date.span).or(due.text.span);
        let offset = due.offset.as_ref().map(|offset| Value::plain(Sort::Code, offset));
        let fields = vec![
            Field::new("kind", "the action", kind.unless_other()),
            Field::new("date", "the date", date.clone()),
            Field::quiet("offset", "the time before the meeting", offset),
        ];
        Item::new(name, place, keys).traced(date).with(fields)
    };
    letter.deadlines.iter().map(item).collect()
}

pub(super) fn people(letter: &Parsed) -> Vec<Item> {
    let item = |person: &Person| {
        let role = Value::code(&person.role);
        let of = person.of.as_ref().map_or("-", |of| of.value.as_str());
        // A contact is known by its name alone, which alphabets write differently.
        let latin = |name: &&Text| {
            name.value.chars().all(|letter| letter.is_ascii() || ('\u{C0}'..'\u{250}').contains(&letter))
        };
        let name = person.name.as_ref().filter(latin).map(|name| {
            let key: String = fold_phrase(&name.value).chars().filter(|letter| letter.is_alphanumeric()).collect();
            Value::new(Sort::Code, key, name.span).shown(&name.value)
        });
        let office = person.role.value == PersonRole::Contact;
        let told = name.as_ref().map_or("-", |name| name.key.as_str());
        let place = person.name.as_ref().and_then(|name| name.span).or(person.role.span);
        let keys = vec![
            format!("{} {of} {told}", role.key),
            if office { String::new() } else { format!("{} {of}", role.key) },
        ];
        Item::new(format!("the {} of {of}", role.key.replace('-', " ")), place, keys)
            .with(vec![Field::quiet("name", "the name", name)])
    };
    letter.people.iter().map(item).collect()
}

pub(super) fn annexes(letter: &Parsed) -> Vec<Item> {
    let announced = letter.annexes.announced.as_ref().map(|number| {
        let count = Field::new("announced", "the announced number", Some(Value::plain(Sort::Code, number)));
        Item::new("annexes", number.span, vec!["announced".to_owned()]).with(vec![count])
    });
    let numbers = labels(letter.annexes.found.iter().map(|annex| annex.label.as_ref()));
    let found = letter.annexes.found.iter().zip(numbers).map(|(annex, label)| {
        let kind = Value::code(&annex.kind).unless_other();
        let kind_key = kind.as_ref().map_or_else(String::new, |kind| format!("kind {}", kind.key));
        let title = annex.title.as_ref().and_then(|title| title.span);
        let place = annex.label.as_ref().and_then(|label| label.span).or(title).or(annex.kind.span);
        let name = annex.label.as_ref().map_or_else(|| "an annex".to_owned(), |label| format!("Annex {}", label.value));
        let keys = vec![format!("{label} {kind_key}"), format!("label {label}"), kind_key];
        Item::new(name, place, keys).with(vec![
            Field::new("label", "the label", Some(Value::new(Sort::Code, label, place))),
            Field::new("kind", "the kind", kind),
        ])
    });
    announced.into_iter().chain(found).collect()
}

pub(super) fn agenda(letter: &Parsed) -> Vec<Item> {
    let numbers = labels(letter.agenda.iter().map(|item| item.number.as_ref()));
    let item = |(line, number): (&AgendaItem, String)| {
        let name = match &line.number {
            Some(told) => format!("agenda item {}", told.value),
            None => "an agenda item".to_owned(),
        };
        let place = line.number.as_ref().and_then(|number| number.span).or(line.title.span);
        let keys = vec![number.clone(), named_in(&line.title.value)];
        let value = Value::new(Sort::Code, number, place);
        Item::new(name, place, keys).with(vec![Field::new("number", "the number", Some(value))])
    };
    letter.agenda.iter().zip(numbers).map(item).collect()
}

/// What a line names in any language: its words with digits or full stops inside, in small letters.
fn named_in(title: &str) -> String {
    let latin = crate::extract::lookalikes::latin(title).to_ascii_lowercase();
    let parts = latin.split(|sign: char| !(sign.is_ascii_alphanumeric() || "./-".contains(sign)));
    let trimmed = parts.map(|part| part.trim_matches(['.', '/', '-']));
    let told = trimmed.filter(|part| part.contains(['.', '/']) || part.bytes().any(|byte| byte.is_ascii_digit()));
    told.collect::<Vec<_>>().join(" ")
}

/// Labels as they are compared: numbers and Latin letters as they stand, letters of other alphabets by their order.
fn labels<'l>(labels: impl Iterator<Item = Option<&'l Text>>) -> Vec<String> {
    let mut foreign = 0;
    let mut compared = |label: Option<&Text>| {
        let Some(label) = label else { return String::new() };
        let latin = crate::extract::lookalikes::latin(&label.value);
        if latin.is_ascii() {
            return latin.trim_end_matches(['.', ')']).to_owned();
        }
        foreign += 1;
        format!("letter {foreign}")
    };
    labels.map(&mut compared).collect()
}

pub(super) fn references(letter: &Parsed) -> Vec<Item> {
    let item = |cited: &Reference| {
        let kind = Value::code(&cited.kind);
        let known = cited.kind.value != ReferenceKind::Other;
        let id = value::designation(&cited.id.value);
        let year = cited.edition.as_ref().and_then(|edition| Some((year(&edition.value)?, edition.span)));
        let sort = if id.bytes().all(|byte| byte.is_ascii_digit()) { Sort::Number } else { Sort::Designation };
        let value = Value::new(sort, id.clone(), cited.id.span).shown(&cited.id.value);
        let name = if known {
            format!("the {} {}", kind.key.replace('-', " "), cited.id.value)
        } else {
            cited.id.value.clone()
        };
        let keys = vec![format!("{} {id}", kind.key), id, if known { kind.key.clone() } else { String::new() }];
        let trace = Some(value.clone());
        Item::new(name, cited.id.span, keys).traced(trace).with(vec![
            Field::new("id", "the number", Some(value)),
            Field::new("kind", "the kind", kind.unless_other()),
            Field::quiet("edition", "the edition", year.map(|(year, span)| edition(year, span))),
        ])
    };
    letter.references.iter().map(item).collect()
}

fn edition(year: &str, span: Option<Span>) -> Value {
    Value::new(Sort::Code, year, span)
}

/// The last four digits in a row.
fn year(edition: &str) -> Option<&str> {
    let ends = edition.char_indices().rev().filter(|(_, last)| last.is_ascii_digit());
    let starts = ends.filter_map(|(at, _)| at.checked_sub(3)).filter_map(|start| edition.get(start..start + 4));
    starts.into_iter().find(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
}
