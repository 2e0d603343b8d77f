//! What a reader has to find in the letter of given facts, in the words of the output contract.
//!
//! Where readers may differ a value is one of `compare`'s patterns; keys that are left out must be empty.

use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

use super::facts::{Action, Body, Deadline, Facts, Place, Time, When};
use super::head;
use super::letter::{Writer, closes};

/// The letter's JSON without `source`, `evidence` and `diagnostics`.
pub fn truth(facts: &Facts) -> Value {
    let writer = Writer::new(facts);
    json!({
        "language": facts.language,
        "letter": letter(facts),
        "addressees": addressees(&writer),
        "contact": {
            "telephone": facts.telephone(), "fax": facts.fax(), "email": facts.email(), "web": facts.web(),
        },
        "subject": head::subject(&writer).join(" "),
        "meetings": meetings(&writer),
        "working_parties": working_parties(&writer),
        "questions": questions(&writer),
        "work_items": work_items(&writer),
        "deadlines": deadlines(&writer),
        "people": people(&writer),
        "annexes": annexes(&writer),
        "agenda": agenda(&writer),
        "references": references(&writer),
    })
}

/// Anything goes.
fn free() -> Value {
    json!({ "_free": true })
}

fn day(date: Date) -> String {
    date.to_string()
}

fn time((hour, minute): Time) -> String {
    format!("{hour:02}:{minute:02}")
}

fn letter(facts: &Facts) -> Value {
    json!({
        "kind": "collective-letter", "number": facts.number, "group": facts.numbered_for(), "date": day(facts.date),
        "place": "Geneva", "reference": facts.reference(), "study_period": study_period(facts.date),
    })
}

fn study_period(date: Date) -> Value {
    match (date.year(), date.month()) {
        // The assembly met in these months, and either period may be told.
        (2000 | 2004 | 2008 | 2012 | 2016 | 2024, 9..) => free(),
        (1997..=2000, _) => json!("1997-2000"),
        (2001..=2004, _) => json!("2001-2004"),
        (2005..=2008, _) => json!("2005-2008"),
        (2009..=2012, _) => json!("2009-2012"),
        (2013..=2016, _) => json!("2013-2016"),
        (2022, 3) => free(),
        (2022, 4..) | (2023..=2024, _) => json!("2022-2024"),
        (2017..=2022, _) => json!("2017-2020"),
        _ => json!("2025-2028"),
    }
}

fn addressees(writer: &Writer) -> Vec<Value> {
    let prefix = writer.words.to;
    let all = head::addressees(writer).into_iter();
    all.map(|(kind, text)| {
        let bare = text.strip_prefix(prefix).unwrap_or(&text);
        json!({ "kind": kind, "text": { "_any": [text, bare] } })
    })
    .collect()
}

fn kind(body: Body) -> &'static str {
    match body {
        Body::StudyGroup => "study-group",
        Body::WorkingParty(_) | Body::WorkingParties => "working-party",
        Body::RegionalGroup(_) => "regional-group",
        Body::AdvisoryGroup => "advisory-group",
    }
}

fn meetings(writer: &Writer) -> Vec<Value> {
    let facts = writer.facts;
    let mut found = Vec::new();
    if facts.parties.is_empty() {
        found.push(convened(writer));
    }
    for (at, party) in facts.parties.iter().enumerate() {
        let mut meeting = convened(writer);
        meeting["group"] = json!(format!("WP{}/{}", party.number, facts.group));
        meeting["title"] = json!(writer.party_title(at));
        meeting["start"] = json!(day(party.first));
        meeting["end"] = json!(day(party.last));
        meeting["opens_at"] = json!(time(party.opens));
        // Registration is told once, for the first day.
        if at > 0 {
            meeting["registration_opens_at"] = free();
        }
        found.push(meeting);
    }
    if let Some(workshop) = &facts.workshop {
        let title = writer.words.names.workshops[workshop.title];
        found.push(beside(json!({
            "role": "associated", "kind": "workshop", "title": title, "start": day(workshop.day),
            "end": day(workshop.day), "opens_at": time(workshop.opens), "group": free(), "place": free(),
        })));
    }
    if let Some((first, last)) = facts.earlier {
        let of_party = matches!(facts.body, Body::WorkingParty(_) | Body::WorkingParties);
        let deciding = if of_party { Body::StudyGroup } else { facts.body };
        found.push(beside(json!({
            "role": "previous", "kind": kind(deciding), "group": facts.numbered_for(), "title": free(),
            "start": day(first), "end": day(last), "place": "Geneva",
        })));
    }
    found
}

fn convened(writer: &Writer) -> Value {
    let facts = writer.facts;
    let titled = matches!(facts.body, Body::StudyGroup | Body::WorkingParty(_));
    let is_virtual = facts.place == Place::Virtual;
    let english = facts.interpretation == Some(false);
    let place = match facts.place {
        Place::Geneva => json!("Geneva"),
        Place::Abroad(_) => json!(writer.place()),
        Place::Virtual => Value::Null,
    };
    json!({
        "role": "convened", "kind": kind(facts.body), "group": facts.code(),
        "title": titled.then(|| writer.words.names.groups[facts.title]),
        "start": day(facts.first), "end": day(facts.last), "opens_at": time(facts.opens),
        "daily_hours": is_virtual.then(|| json!({ "from": time(facts.opens), "to": time(closes(facts.opens)) })),
        "registration_opens_at": facts.registers.map(time),
        "time_zone": if is_virtual { json!("Europe/Zurich") } else { free() },
        "format": format(facts), "place": place,
        "venue": if facts.place == Place::Geneva { free() } else { Value::Null },
        "platform": is_virtual.then_some("MyMeetings"),
        "languages": if english { json!(["en"]) } else { free() },
        "interpretation": interpretation(facts),
        "fellowships": fellowships(facts), "questions": free(), "web": free(),
    })
}

fn format(facts: &Facts) -> Value {
    match facts.place {
        Place::Virtual => json!("virtual"),
        _ if facts.remote => json!("hybrid"),
        _ if facts.registers.is_some() => json!("physical"),
        _ => json!({ "_any": ["physical", null] }),
    }
}

fn interpretation(facts: &Facts) -> Value {
    let asked = facts.deadlines.iter().any(|deadline| deadline.kind == "interpretation");
    if asked && facts.interpretation.is_none() { json!({ "_any": [true, null] }) } else { json!(facts.interpretation) }
}

fn fellowships(facts: &Facts) -> Value {
    if facts.denies_fellowships() {
        json!(false)
    } else if facts.deadlines.iter().any(|deadline| deadline.kind == "fellowship") {
        json!({ "_any": [true, null] })
    } else {
        Value::Null
    }
}

/// Another meeting: what it shares with the main one may be told or not.
fn beside(mut meeting: Value) -> Value {
    let shared = ["time_zone", "format", "venue", "languages", "interpretation", "fellowships", "questions", "web"];
    for key in shared.iter().chain(&["platform", "daily_hours"]) {
        meeting[key] = free();
    }
    meeting
}

fn working_parties(writer: &Writer) -> Vec<Value> {
    let facts = writer.facts;
    match facts.body {
        Body::WorkingParty(_) => vec![json!({ "id": facts.code(), "title": writer.words.names.groups[facts.title] })],
        _ => {
            let parties = facts.parties.iter().enumerate();
            parties
                .map(|(at, party)| json!({ "id": format!("WP{}/{}", party.number, facts.group), "title": writer.party_title(at) }))
                .collect()
        }
    }
}

fn question(writer: &Writer, at: usize) -> String {
    format!("{}/{}", writer.facts.questions[at], writer.facts.group)
}

fn questions(writer: &Writer) -> Vec<Value> {
    let titled = writer.facts.questions_titled;
    let all = 0..writer.facts.questions.len();
    all.map(|at| json!({ "id": question(writer, at), "title": titled.then(|| writer.question_title(at)) })).collect()
}

fn work_items(writer: &Writer) -> Vec<Value> {
    let agenda = writer.agenda();
    let number = |text: &str| agenda.iter().find(|(_, title)| title == text).map(|(number, _)| number.clone());
    let item = |item: &super::facts::Item| {
        let designation = item.designation;
        let (action, process) = match designation.action {
            Action::Determination => ("determination", json!("TAP")),
            Action::Consent => ("consent", json!("AAP")),
            Action::Agreement => ("agreement", Value::Null),
        };
        json!({
            "designation": designation.text, "title": writer.words.names.items[item.title], "kind": designation.kind,
            "status": designation.status.map_or_else(free, |status| json!(status)), "action": action,
            "process": process, "question": question(writer, item.question), "agenda_item": number(designation.text),
        })
    };
    super::letter::ACTIONS.iter().flat_map(|action| writer.facts.items_of(*action)).map(item).collect()
}

fn deadlines(writer: &Writer) -> Vec<Value> {
    let facts = writer.facts;
    if facts.era == super::facts::Era::Table {
        let row = |deadline: &Deadline| {
            let When::On(date) = deadline.when else { unreachable!("tables hold dates") };
            let again = deadline.kind == "registration" && facts.registers_again();
            json!({
                "kind": deadline.kind, "date": day(date), "offset": again.then_some("P1M"),
                "text": writer.deadline_row(deadline.kind),
            })
        };
        return facts.deadlines.iter().map(row).collect();
    }
    let sentences = writer.prose_deadlines();
    let sentence = |(deadline, sentence): (&Deadline, &String)| {
        let span = writer.words.deadlines.relative.iter().find(|entry| entry.0 == deadline.kind).map(|entry| entry.1);
        let (date, offset) = match (deadline.when, span) {
            (When::On(date), _) => (date, None),
            (When::Both(date), span) => (date, span),
            (When::Before, span) => (before(facts.first, span.unwrap()), span),
        };
        json!({ "kind": deadline.kind, "date": day(date), "offset": offset, "text": { "_within": sentence } })
    };
    facts.deadlines.iter().zip(&sentences).map(sentence).collect()
}

fn before(first: Date, span: &str) -> Date {
    match span {
        "P1M" => first - 1.month(),
        "P2M" => first - 2.months(),
        _ => first - 12.days(),
    }
}

fn people(writer: &Writer) -> Vec<Value> {
    let facts = writer.facts;
    let mut found = Vec::new();
    if let Some(chair) = facts.chair {
        found.push(json!({ "role": "chair", "of": facts.code(), "name": writer.words.names.chairs[chair].1 }));
    }
    found.push(json!({ "role": "director", "of": "TSB", "name": facts.signed.then(|| writer.director()) }));
    found
}

fn annexes(writer: &Writer) -> Value {
    let annexes = &writer.words.annexes;
    json!({
        "announced": 2,
        "found": [
            { "label": writer.facts.annex(0), "kind": "practical-information", "title": writer.pick(annexes.practical) },
            { "label": writer.facts.annex(1), "kind": "agenda", "title": { "_starts": writer.pick(annexes.agenda) } },
        ],
    })
}

fn agenda(writer: &Writer) -> Vec<Value> {
    writer.agenda().into_iter().map(|(number, title)| json!({ "number": number, "title": title })).collect()
}

fn references(writer: &Writer) -> Vec<Value> {
    let mut found = Vec::new();
    if head::addressees(writer).iter().any(|(kind, _)| *kind == "state-of-palestine") {
        found.push(json!({ "kind": "resolution", "id": "99", "edition": free() }));
    }
    if let Some(circular) = writer.facts.circular {
        found.push(json!({ "kind": "circular", "id": circular.to_string(), "edition": null }));
    }
    found
}
