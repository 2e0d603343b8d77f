//! From a [`Document`] to what the letter says: zones first, then one file a subject.

mod addressees;
mod agenda;
mod annexes;
pub(crate) mod bodies;
mod claims;
mod contact;
pub(crate) mod dates;
mod deadlines;
pub(crate) mod designations;
mod head;
mod identify;
mod label_block;
mod labels;
pub(crate) mod lookalikes;
mod marks;
mod meetings;
mod names;
mod people;
mod places;
pub(crate) mod questions;
pub(crate) mod reading;
mod references;
mod sentences;
mod slashed;
mod tables;
pub(crate) mod times;
mod venues;
mod work_items;
mod wrapping;
pub(crate) mod zones;

use std::collections::BTreeMap;

pub(crate) use head::study_period;
use reading::{Reading, Stretch};
use zones::Zones;

use crate::{
    Coverage, Diagnostic, Document, Error, ErrorKind, Kin, Language,
    fold::Fold,
    letter::{AgendaItem, AnnexKind, Evidence, LetterDate, MeetingRole, Parsed, SCHEMA_VERSION, Source, Text},
};

/// A letter with the reading that it came from, for whoever asks more of the text.
#[derive(Debug)]
pub(crate) struct Extracted<'d> {
    pub(crate) reading: Reading<'d>,
    pub(crate) zones: Zones,
    pub(crate) letter: Parsed,
}

/// Reads a letter from its document; lists the passages that nothing claims where asked to.
///
/// # Errors
/// [`ErrorKind::NotALetter`] where the document is something else.
pub(crate) fn extract(document: &Document, source: Source, list_unclaimed: bool) -> Result<Extracted<'_>, Error> {
    let fold = Fold::new(document.text());
    let language = identify::language(&fold, document.text());
    let unknown = || Error::from(ErrorKind::NotALetter { kin: Kin::Unknown, evidence: None, quote: None });
    let language = language.ok_or_else(unknown)?;
    let reading = Reading::new(document, fold, language);
    let zones = Zones::find(&reading);
    let numbered = identify::collective_letter(&reading, &zones)?;
    let letter = assemble(&reading, &zones, &numbered, language, source, list_unclaimed);
    Ok(Extracted { reading, zones, letter })
}

fn assemble(
    reading: &Reading<'_>,
    zones: &Zones,
    numbered: &head::Numbered,
    language: Language,
    source: Source,
    list_unclaimed: bool,
) -> Parsed {
    let letter = head::head(reading, zones, numbered);
    let group = letter.group.as_ref().map(|group| group.value.clone());
    let day = letter.date.and_then(|date| date.value.day());
    let (annexes, contents) = annexes::annexes(reading, zones);
    let agenda = agenda::agenda(reading, zones, &contents);
    let scene = meetings::Scene::new(reading, zones, group.clone(), day, letter.kind.value);
    let meetings = meetings::meetings(&scene);
    let cancelled = meetings::cancelled(&scene, &meetings);
    let first_day = meetings
        .iter()
        .find(|meeting| meeting.role.value == MeetingRole::Convened)
        .and_then(|meeting| meeting.start)
        .and_then(|start| start.value.day());
    let last_day = meetings
        .iter()
        .filter(|meeting| meeting.role.value != MeetingRole::Previous)
        .filter_map(|meeting| meeting.end.and_then(|end| end.value.day()))
        .max();
    let reference = deadlines::Reference { meeting: first_day, end: last_day, letter: day };
    let prose = prose(zones, &contents);
    // Texts are announced in the body, and listed in annexes whose title may say what is to be done with them.
    let listing = contents.iter().filter(|annex| matches!(annex.kind, AnnexKind::DraftText | AnnexKind::Other));
    let listing =
        listing.map(|annex| annex.title.as_ref().map_or(annex.contents.start, |title| title.start)..annex.contents.end);
    let announcing: Vec<Stretch> = std::iter::once(zones.body.clone()).chain(listing).collect();
    let work_items = work_items::work_items(reading, zones, &announcing, &agenda);
    let everywhere: Vec<Stretch> = zones
        .subject
        .iter()
        .cloned()
        .chain([zones.body.clone()])
        .chain(zones.annexes.iter().map(|annex| annex.contents.clone()))
        .collect();
    let rows = rows_of_groups(reading, zones, &contents, &agenda);
    // An office without a body is held in the one that meets; of several that meet none can be chosen.
    let convened = meetings.iter().filter(|meeting| meeting.role.value == MeetingRole::Convened);
    let office_group = match convened.map(|meeting| meeting.group.as_ref()).collect::<Vec<_>>().as_slice() {
        [only] => only.map(|group| group.value.clone()),
        [] => group.clone(),
        _ => None,
    };
    let mut parsed = Parsed {
        schema_version: SCHEMA_VERSION.to_owned(),
        source,
        language,
        addressees: addressees::addressees(reading, zones, numbered, letter.reference.as_ref()),
        contact: contact::contact(reading, zones),
        subject: subject(reading, zones),
        working_parties: questions::working_parties(reading, &everywhere, &rows),
        questions: questions::questions(reading, &everywhere, &rows, &work_items),
        deadlines: deadlines::deadlines(reading, zones, &contents, &prose, reference),
        people: people::people(reading, zones, &contents, office_group.as_deref()),
        references: references::references(reading, zones, numbered, &work_items),
        letter,
        meetings,
        cancelled,
        work_items,
        annexes,
        agenda,
        evidence: BTreeMap::new(),
        coverage: Coverage::default(),
        diagnostics: reading.document.diagnostics().to_vec(),
    };
    parsed.diagnostics.extend(missing(&parsed));
    parsed.evidence = evidence(reading.document, &parsed);
    parsed.coverage =
        Coverage::of(reading.document, claims::claims(reading, zones, &contents, &parsed), list_unclaimed);
    parsed
}

/// The rows in which Questions and working parties may stand with their titles.
fn rows_of_groups(
    reading: &Reading<'_>,
    zones: &Zones,
    annexes: &[annexes::Found],
    agenda: &[AgendaItem],
) -> Vec<questions::Row> {
    let titles = agenda.iter().filter_map(|item| item.title.span);
    let items = titles.map(|span| questions::Row { place: reading.stretch(span), loose: false });
    let listing = annexes.iter().filter_map(|annex| match annex.kind {
        AnnexKind::WorkProgramme => Some((annex.contents.clone(), true)),
        AnnexKind::DraftText | AnnexKind::Other => Some((annex.contents.clone(), false)),
        // A work plan without hours lists Questions, not sessions.
        AnnexKind::Timetable if times::times(reading, annex.contents.clone()).is_empty() => {
            Some((annex.contents.clone(), true))
        }
        _ => None,
    });
    let stretches = listing.chain([(zones.body.clone(), false)]);
    let lines = stretches.flat_map(|(stretch, loose)| {
        questions::rows(reading, &stretch).into_iter().map(move |place| questions::Row { place, loose })
    });
    items.chain(lines).collect()
}

/// Where sentences may state deadlines: the body, and the annexes that tell or ask something of the participants. A title
/// that runs into the text behind it in one line is read as text.
fn prose(zones: &Zones, contents: &[annexes::Found]) -> Vec<deadlines::Prose> {
    let body = deadlines::Prose { stretch: zones.body.clone(), title: None };
    let annexes = zones.annexes.iter().zip(contents).filter_map(|(zone, found)| {
        let title = match found.kind {
            AnnexKind::PracticalInformation | AnnexKind::Other => None,
            AnnexKind::Form | AnnexKind::Hotel => found.title.clone(),
            _ => return None,
        };
        Some(deadlines::Prose { stretch: zone.contents.clone(), title })
    });
    // An annex whose heading was not recognized stands behind the signature.
    let closing = deadlines::Prose { stretch: zones.closing.clone(), title: None };
    [body, closing].into_iter().chain(annexes).collect()
}

fn subject(reading: &Reading<'_>, zones: &Zones) -> Option<Text> {
    let stretch = zones.subject.clone().filter(|stretch| !stretch.is_empty())?;
    Some(zones.text(reading, stretch))
}

/// The place of every value, by its JSON Pointer.
fn evidence(document: &Document, parsed: &Parsed) -> BTreeMap<String, Evidence> {
    let mut places = BTreeMap::new();
    parsed.for_each_value(|pointer, span, computed| {
        if let Some(span) = span {
            let place = Evidence { start: span.start, end: span.end, line: document.line(span.start), computed };
            places.insert(pointer.to_owned(), place);
        }
    });
    places
}

/// What every letter states and this one does not.
fn missing(parsed: &Parsed) -> Vec<Diagnostic> {
    use crate::Severity::Warning;
    let convened = parsed.meetings.iter().find(|meeting| meeting.role.value == MeetingRole::Convened);
    let dated =
        convened.and_then(|meeting| meeting.start).is_some_and(|start| matches!(start.value, LetterDate::Day(_)));
    let checks = [
        (parsed.letter.date.is_some(), "/letter/date", "No date of the letter was found."),
        (parsed.letter.group.is_some(), "/letter/group", "The body to which the letter belongs was not found."),
        (parsed.subject.is_some(), "/subject", "No subject was found."),
        (dated, "/meetings/0/start", "The days of the meeting were not found."),
    ];
    let absent = checks.into_iter().filter(|(present, ..)| !present);
    absent.map(|(_, pointer, message)| Diagnostic::new("missing-field", Warning, message).about(pointer)).collect()
}
