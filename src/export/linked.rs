//! Meetings and deadlines as linked data: JSON-LD with the terms of schema.org.
//!
//! A meeting is an `Event`; those within the days of the meeting that the letter convenes are its `subEvent`s, which point
//! back by `superEvent`. A deadline, for which schema.org has no term, is an `Event` of one day `about` the meeting. The
//! letter is the `Message` that is `subjectOf` them. What has no term is left to the JSON.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::{
    Export,
    calendar::{When, when, zone},
    code,
    programme::{Announced, Announcement, Due, Origin, Programme},
};
use crate::{
    Parsed,
    letter::{Meeting, MeetingFormat, MeetingRole},
};

/// The vocabulary in which the output is written.
const CONTEXT: &str = "https://schema.org";

/// Writes letters as one JSON-LD document.
#[derive(Debug)]
pub struct Linked<W> {
    output: W,
    indented: bool,
    programme: Programme,
}

impl<W: Write> Linked<W> {
    /// The document will be written to `output`, spread over lines where `indented`.
    pub fn new(output: W, indented: bool) -> Self {
        Self { output, indented, programme: Programme::default() }
    }
}

impl<W: Write> Export for Linked<W> {
    fn letter(&mut self, letter: Parsed) -> io::Result<()> {
        self.programme.add(letter);
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<String>> {
        let mut announced = self.programme.announced();
        let remarks = std::mem::take(&mut announced.remarks);
        let document = json!({ "@context": CONTEXT, "@graph": graph(&announced) });
        if self.indented {
            serde_json::to_writer_pretty(&mut self.output, &document)?;
        } else {
            serde_json::to_writer(&mut self.output, &document)?;
        }
        self.output.write_all(b"\n")?;
        self.output.flush()?;
        Ok(remarks)
    }
}

/// The events that are no other's part, then the deadlines.
fn graph(announced: &Announced) -> Vec<Value> {
    let meetings = &announced.meetings;
    let whole = meetings.iter().filter(|one| main(one, meetings).is_none());
    let events = whole.map(|one| {
        let parts = meetings.iter().filter(|part| main(part, meetings).is_some_and(|main| main.id == one.id));
        let mut node = event(one);
        let parts: Vec<Value> = parts.map(|part| part_of(event(part), &one.id)).collect();
        put(&mut node, "subEvent", (!parts.is_empty()).then_some(Value::Array(parts)));
        Value::Object(node)
    });
    events.chain(announced.deadlines.iter().map(deadline)).collect()
}

/// The meeting of which another is a part: the letter's main one, where it lies within that one's days.
fn main<'a>(part: &Announcement, meetings: &'a [Announcement]) -> Option<&'a Announcement> {
    let main = meetings.iter().find(|one| Some(&one.id) == part.main.as_ref())?;
    let (inner, outer) = (when(&part.meeting)?, when(&main.meeting)?);
    let within = outer.first() <= inner.first() && inner.last() <= outer.last();
    (within && part.meeting.role.value != MeetingRole::Preparatory).then_some(main)
}

fn part_of(mut node: Map<String, Value>, main: &str) -> Value {
    put(&mut node, "superEvent", Some(reference(main)));
    Value::Object(node)
}

fn event(announcement: &Announcement) -> Map<String, Value> {
    let (meeting, letter) = (&announcement.meeting, &announcement.letter);
    let mut node = head(&announcement.id, &name(meeting, letter));
    let group = meeting.group.as_ref().map(|group| group.value.as_str()).or(letter.group.as_deref());
    let keywords: Vec<String> =
        [Some(code(&meeting.kind.value)), group.map(str::to_owned)].into_iter().flatten().collect();
    put(&mut node, "keywords", Some(json!(keywords)));
    if let Some((start, end)) = days(meeting) {
        put(&mut node, "startDate", Some(start.into()));
        put(&mut node, "endDate", end.map(Value::from));
    }
    let status = match (announcement.cancelled, announcement.moved_from) {
        (true, _) => "EventCancelled",
        (false, Some(_)) => "EventRescheduled",
        (false, None) => "EventScheduled",
    };
    put(&mut node, "eventStatus", Some(format!("{CONTEXT}/{status}").into()));
    put(&mut node, "previousStartDate", announcement.moved_from.map(|date| date.to_string().into()));
    let mode = meeting.format.map(|format| match format.value {
        MeetingFormat::Physical => "OfflineEventAttendanceMode",
        MeetingFormat::Hybrid => "MixedEventAttendanceMode",
        MeetingFormat::Virtual => "OnlineEventAttendanceMode",
    });
    put(&mut node, "eventAttendanceMode", mode.map(|mode| format!("{CONTEXT}/{mode}").into()));
    put(&mut node, "location", location(meeting));
    let languages: Vec<&str> = meeting.languages.iter().map(|language| language.value.as_str()).collect();
    put(&mut node, "inLanguage", (!languages.is_empty()).then(|| json!(languages)));
    put(&mut node, "url", meeting.web.as_ref().and_then(|web| url(&web.value)));
    put(&mut node, "organizer", Some(organizer(letter)));
    put(&mut node, "subjectOf", Some(message(letter)));
    node
}

fn deadline(due: &Due) -> Value {
    let mut node = head(&due.id, &format!("deadline: {}", code(&due.deadline.kind.value)));
    put(&mut node, "description", Some(in_language(&due.deadline.text.value, &due.letter)));
    put(&mut node, "keywords", Some(json!(["deadline", code(&due.deadline.kind.value)])));
    let day = due.deadline.date.map(|date| date.value.to_string());
    put(&mut node, "startDate", day.clone().map(Value::from));
    put(&mut node, "endDate", day.map(Value::from));
    let status = if due.cancelled { "EventCancelled" } else { "EventScheduled" };
    put(&mut node, "eventStatus", Some(format!("{CONTEXT}/{status}").into()));
    put(&mut node, "about", due.main.as_deref().map(reference));
    put(&mut node, "organizer", Some(organizer(&due.letter)));
    put(&mut node, "subjectOf", Some(message(&due.letter)));
    Value::Object(node)
}

fn head(id: &str, name: &str) -> Map<String, Value> {
    let mut node = Map::new();
    put(&mut node, "@type", Some("Event".into()));
    put(&mut node, "@id", Some(format!("#{id}").into()));
    put(&mut node, "name", Some(name.into()));
    node
}

fn reference(id: &str) -> Value {
    json!({ "@id": format!("#{id}") })
}

/// `SG17: Security`; an event goes by its own name, or by its kind.
fn name(meeting: &Meeting, letter: &Origin) -> String {
    let group = meeting.group.as_ref().map(|group| group.value.as_str());
    match (group, &meeting.title) {
        (Some(group), Some(title)) => format!("ITU-T {group}: {}", title.value),
        (Some(group), None) => format!("ITU-T {group}: {}", code(&meeting.kind.value).replace('-', " ")),
        (None, Some(title)) => title.value.clone(),
        (None, None) => {
            let kind = code(&meeting.kind.value).replace('-', " ");
            letter.group.as_ref().map_or_else(|| format!("ITU-T: {kind}"), |group| format!("ITU-T {group}: {kind}"))
        }
    }
}

/// Beginning and end: days, or times with their offset where hours and zone are told; a month where the letter has no more.
fn days(meeting: &Meeting) -> Option<(String, Option<String>)> {
    let day = |date: Option<crate::letter::Stated<crate::letter::LetterDate>>| date.map(|date| date.value.to_string());
    match when(meeting) {
        Some(When::Hours { start, end, days: 1, zone }) => {
            Some((zone.offset_time(start)?, end.and_then(|end| zone.offset_time(end)).or_else(|| day(meeting.end))))
        }
        Some(when) => {
            let opens = meeting.opens_at.map(|at| at.value).zip(zone(meeting));
            let first = when.first();
            let time = opens.and_then(|(at, zone)| {
                zone.offset_time(first.at(i8::try_from(at.hour()).ok()?, i8::try_from(at.minute()).ok()?, 0, 0))
            });
            Some((time.unwrap_or_else(|| first.to_string()), Some(when.last().to_string())))
        }
        None => day(meeting.start).map(|start| (start, day(meeting.end))),
    }
}

fn location(meeting: &Meeting) -> Option<Value> {
    let remote = meeting.format.is_some_and(|format| format.value != MeetingFormat::Physical);
    let mut places = Vec::new();
    if meeting.place.is_some() || meeting.venue.is_some() {
        let mut place = Map::new();
        put(&mut place, "@type", Some("Place".into()));
        put(&mut place, "name", meeting.venue.as_ref().map(|venue| venue.value.clone().into()));
        put(&mut place, "address", meeting.place.as_ref().map(|place| place.value.clone().into()));
        places.push(Value::Object(place));
    }
    if remote {
        let mut place = Map::new();
        put(&mut place, "@type", Some("VirtualLocation".into()));
        put(&mut place, "name", meeting.platform.as_ref().map(|platform| platform.value.clone().into()));
        put(&mut place, "url", meeting.web.as_ref().and_then(|web| url(&web.value)));
        places.push(Value::Object(place));
    }
    match places.len() {
        0 => None,
        1 => places.pop(),
        _ => Some(Value::Array(places)),
    }
}

/// The Bureau, as the letterhead says how to reach it.
fn organizer(letter: &Origin) -> Value {
    let contact = &letter.contact;
    let text = |text: &Option<crate::letter::Text>| text.as_ref().map(|text| text.value.clone().into());
    let mut bureau = Map::new();
    put(&mut bureau, "@type", Some("Organization".into()));
    put(&mut bureau, "name", Some("Telecommunication Standardization Bureau".into()));
    put(
        &mut bureau,
        "parentOrganization",
        Some(json!({ "@type": "Organization", "name": "International Telecommunication Union" })),
    );
    put(&mut bureau, "email", text(&contact.email));
    put(&mut bureau, "telephone", text(&contact.telephone));
    put(&mut bureau, "faxNumber", text(&contact.fax));
    put(&mut bureau, "url", contact.web.as_ref().and_then(|web| url(&web.value)));
    Value::Object(bureau)
}

/// The letter that states something.
fn message(letter: &Origin) -> Value {
    let mut message = Map::new();
    put(&mut message, "@type", Some("Message".into()));
    put(&mut message, "identifier", Some(letter.designation.clone().into()));
    put(&mut message, "name", letter.subject.as_deref().map(|subject| in_language(subject, letter)));
    put(&mut message, "dateSent", letter.date.map(|date| date.to_string().into()));
    put(&mut message, "inLanguage", Some(letter.language.code().into()));
    Value::Object(message)
}

fn in_language(text: &str, letter: &Origin) -> Value {
    json!({ "@value": text, "@language": letter.language.code() })
}

/// A web address that says how it is to be reached; another one is no IRI.
fn url(web: &str) -> Option<Value> {
    let linked = web.starts_with("http://") || web.starts_with("https://");
    (linked && !web.contains(char::is_whitespace)).then(|| web.into())
}

fn put(node: &mut Map<String, Value>, term: &str, value: Option<Value>) {
    if let Some(value) = value {
        node.insert(term.to_owned(), value);
    }
}
