//! Meetings.

use super::{Field, Item, place};
use crate::{
    Parsed,
    compare::value::{Sort, Value},
    letter::{Meeting, MeetingKind},
};

pub(super) fn meetings(letter: &Parsed) -> Vec<Item> {
    letter.meetings.iter().map(item).collect()
}

fn item(meeting: &Meeting) -> Item {
    let fields = fields(meeting);
    let told = |key: &str| {
        let value = fields.iter().find(|field| field.key == key).and_then(|field| field.value.as_ref());
        value.map_or("-", |value| value.key.as_str())
    };
    let (role, kind, group) = (told("role"), told("kind"), told("group"));
    let (start, end) = (told("start"), told("end"));
    let questions = told("questions");
    let known_kind = meeting.kind.value != MeetingKind::Other;
    let keys = vec![
        format!("{kind} {group} {start} {questions}"),
        format!("{role} {kind} {group} {questions}"),
        format!("{role} {kind} {group}"),
        if start == "-" { String::new() } else { format!("{start} {end}") },
        if known_kind { format!("{role} {kind}") } else { String::new() },
    ];
    let name = match &meeting.group {
        Some(group) => format!("the meeting of {}", group.value),
        None => format!("the {}", kind.replace('-', " ")),
    };
    let place = [&meeting.group, &meeting.title].into_iter().flatten().find_map(|text| text.span);
    let place = place.or(meeting.kind.span).or(meeting.start.and_then(|start| start.span));
    Item::new(name, place, keys).traced(meeting.start.as_ref().map(Value::day)).with(fields)
}

fn fields(meeting: &Meeting) -> Vec<Field> {
    let hours = meeting.daily_hours.as_ref();
    let yes_or_no = |stated: &crate::letter::Stated<bool>| {
        Value::new(Sort::Code, if stated.value { "yes" } else { "no" }, stated.span)
    };
    vec![
        Field::new("role", "the standing", Some(Value::code(&meeting.role))),
        Field::new("kind", "the kind", Value::code(&meeting.kind).unless_other()),
        Field::new("group", "the body", meeting.group.as_ref().map(|group| Value::plain(Sort::Code, group))),
        Field::new("start", "the first day", meeting.start.as_ref().map(Value::day)),
        Field::new("end", "the last day", meeting.end.as_ref().map(Value::day)),
        Field::new(
            "opens_at",
            "the opening time",
            meeting.opens_at.as_ref().map(|time| Value::plain(Sort::Time, time)),
        ),
        Field::new("daily_hours/from", "the daily beginning", hours.map(|hours| Value::plain(Sort::Time, &hours.from))),
        Field::new("daily_hours/to", "the daily end", hours.map(|hours| Value::plain(Sort::Time, &hours.to))),
        Field::new(
            "registration_opens_at",
            "the registration time",
            meeting.registration_opens_at.as_ref().map(|time| Value::plain(Sort::Time, time)),
        ),
        Field::new("time_zone", "the time zone", meeting.time_zone.as_ref().map(|zone| Value::plain(Sort::Code, zone))),
        Field::new("format", "the format", meeting.format.as_ref().map(Value::code)),
        Field::new("place", "the place", meeting.place.as_ref().map(place)),
        Field::new("languages", "the list of working languages", Value::list(&meeting.languages)),
        Field::new("interpretation", "the interpretation (yes or no)", meeting.interpretation.as_ref().map(yes_or_no)),
        Field::new("fellowships", "the giving of fellowships (yes or no)", meeting.fellowships.as_ref().map(yes_or_no)),
        Field::new("questions", "the list of Questions", Value::list(&meeting.questions)),
        Field::new("web", "the web page", meeting.web.as_ref().map(Value::address)),
    ]
}
