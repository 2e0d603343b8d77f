//! Texts for action.

use super::{Field, Item};
use crate::{
    Parsed,
    compare::value::{self, Sort, Value},
    extract::lookalikes::latin,
    letter::{Stated, Text, WorkItem},
};

pub(super) fn work_items(letter: &Parsed) -> Vec<Item> {
    letter.work_items.iter().map(work_item).collect()
}

fn work_item(work: &WorkItem) -> Item {
    let code = |text: &Option<Text>| text.as_ref().map(|text| Value::plain(Sort::Code, text));
    let flag = |stated: &Option<Stated<bool>>| {
        stated.as_ref().map(|stated| Value::new(Sort::Code, stated.value.to_string(), stated.span))
    };
    let name = Value::designation(&work.designation);
    let question = work.question.as_ref().map(|question| Value::plain(Sort::Question, question));
    let fields = vec![
        Field::new("designation", "the designation", Some(edition_named(&work.designation))),
        Field::new("identical_to", "the twin", work.identical_to.as_ref().map(Value::designation)),
        Field::new("kind", "the kind", work.kind.as_ref().map(Value::code).and_then(Value::unless_other)),
        Field::new("status", "the status (new or revised)", work.status.as_ref().map(Value::code)),
        Field::new("action", "the action", work.action.as_ref().map(Value::code)),
        Field::new("process", "the approval process", work.process.as_ref().map(Value::code)),
        Field::new("repeated", "the repetition of the action (true or false)", flag(&work.repeated)),
        Field::new("conditional", "the condition of the action (true or false)", flag(&work.conditional)),
        Field::new("question", "the Question", question),
        Field::new("agenda_item", "the agenda item", code(&work.agenda_item)),
    ];
    let under = [&work.question, &work.agenda_item].map(|text| text.as_ref().map_or("-", |text| text.value.as_str()));
    let action = work.action.map(|action| format!("{:?}", action.value)).unwrap_or_default();
    let standing = if under == ["-", "-"] { String::new() } else { format!("{under:?} {action}") };
    let item = Item::new(
        work.designation.value.clone(),
        work.as_written.as_ref().unwrap_or(&work.designation).span,
        vec![name.key.clone(), standing],
    );
    Item { look_alike: look_alike(work), ..item.traced(Some(name)).with(fields) }
}

/// The designation with the mark of a revision.
fn edition_named(text: &Text) -> Value {
    let mut name = Value::designation(text);
    if value::is_revision(&text.value) {
        name.key.push_str(" rev");
    }
    name
}

/// The name as it is written, where its letters are of another alphabet and look Latin.
fn look_alike(work: &WorkItem) -> Option<String> {
    let written = &work.as_written.as_ref()?.value;
    (!written.is_ascii() && latin(written).is_ascii()).then(|| written.clone())
}
