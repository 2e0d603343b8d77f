//! What the meeting is to act on: texts in lists under headings, in tables, or in prose.

use super::{
    bodies,
    designations::{self, Designation},
    questions,
    reading::{Reading, Stretch},
    zones::Zones,
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{Action, AgendaItem, Process, Stated, Text, WorkItem, WorkItemKind, WorkItemStatus},
};

/// What a heading says of the rows below it.
#[derive(Clone, Copy, Debug, Default)]
struct Heading {
    action: Option<Stated<Action>>,
    process: Option<Stated<Process>>,
    kind: Option<Stated<WorkItemKind>>,
    status: Option<Stated<WorkItemStatus>>,
}

/// The work items of the letter, each with its number in the agenda.
pub(crate) fn work_items(reading: &Reading<'_>, stretches: &[Stretch], agenda: &[AgendaItem]) -> Vec<WorkItem> {
    let mut found: Vec<WorkItem> = Vec::new();
    for stretch in stretches {
        let mut heading = Heading::default();
        for piece in rows_of_cells(reading, &reading.sentences(stretch)) {
            let names = reading.designations(piece.clone());
            if names.is_empty() {
                heading = next_heading(reading, &piece, heading);
                continue;
            }
            for item in items(reading, &piece, names, heading, agenda) {
                let known = found.iter().any(|one| one.designation.value == item.designation.value);
                if !known {
                    found.push(item);
                }
            }
        }
    }
    found
}

/// A table's row that a conversion has put cell by cell in lines of their own: a designation alone, and what follows up to
/// an empty line or the next designation.
fn rows_of_cells(reading: &Reading<'_>, pieces: &[Stretch]) -> Vec<Stretch> {
    const CELLS: usize = 4;
    let mut rows: Vec<Stretch> = Vec::new();
    let mut cells = 0;
    for piece in pieces.iter().cloned() {
        let names = reading.designations(piece.clone());
        let joins = cells > 0 && names.is_empty() && reading.fold.gap(piece.start) < Gap::Paragraph;
        match rows.last_mut() {
            Some(row) if joins => {
                row.end = piece.end;
                cells -= 1;
            }
            _ => {
                let alone = names.first().is_some_and(|name| {
                    names.len() == 1 && reading.span(piece.clone()).len() <= name.end() - name.span.start + 8
                });
                cells = if alone { CELLS } else { 0 };
                rows.push(piece);
            }
        }
    }
    rows
}

/// A piece without designations either is a heading, or ends the list, or stands between its rows.
fn next_heading(reading: &Reading<'_>, piece: &Stretch, before: Heading) -> Heading {
    let own = heading(reading, piece.clone());
    let text = reading.written(piece.clone());
    let colon = text.trim_end().ends_with([':', '：']);
    let row = reading.fold.character(piece.start).is_some_and(|character| "-•·▪".contains(character));
    // An ideograph says as much as three letters.
    let short = text.chars().map(|character| if is_ideograph(character) { 3 } else { 1 }).sum::<usize>() <= 140;
    if own.action.is_some() && (colon || row || short) {
        return own;
    }
    if colon || row || short && reading.fold.gap(piece.start) < Gap::Paragraph {
        let either =
            |own: Heading| Heading { kind: own.kind.or(before.kind), status: own.status.or(before.status), ..before };
        return either(own);
    }
    Heading::default()
}

fn heading(reading: &Reading<'_>, stretch: Stretch) -> Heading {
    let action = reading
        .find(stretch.clone(), |term| matches!(term, Term::Action(_)))
        .find(|mark| !in_phrase(reading, mark))
        .copied();
    Heading {
        action: action.and_then(|mark| action_of(reading, mark)),
        process: reading
            .find(stretch.clone(), |term| matches!(term, Term::Process(_)))
            .next()
            .and_then(|mark| process_of(reading, *mark)),
        kind: text_kind(reading, stretch.clone(), true),
        status: status(reading, stretch),
    }
}

fn action_of(reading: &Reading<'_>, mark: Mark) -> Option<Stated<Action>> {
    match mark.term {
        Term::Action(action) => Some(Stated::computed(action, reading.span(mark.start..mark.end))),
        _ => None,
    }
}

fn process_of(reading: &Reading<'_>, mark: Mark) -> Option<Stated<Process>> {
    match mark.term {
        Term::Process(process) => Some(Stated::computed(process, reading.span(mark.start..mark.end))),
        _ => None,
    }
}

/// The kind of text that the words name; of a heading only when it is not simply `Recommendation`.
fn text_kind(reading: &Reading<'_>, stretch: Stretch, telling: bool) -> Option<Stated<WorkItemKind>> {
    let kinds = reading.find(stretch, |term| matches!(term, Term::TextKind(_))).copied();
    let mut stated = kinds.filter_map(|mark| match mark.term {
        Term::TextKind(kind) => Some(Stated::computed(kind, reading.span(mark.start..mark.end))),
        _ => None,
    });
    if telling {
        stated.find(|kind| !matches!(kind.value, WorkItemKind::Recommendation | WorkItemKind::Resolution))
    } else {
        // `Amendment 1 to Recommendation`: the special kind counts, wherever the plain one stands.
        let all: Vec<_> = stated.collect();
        let special = all.iter().rev().find(|kind| kind.value != WorkItemKind::Recommendation);
        special.or(all.last()).copied()
    }
}

fn status(reading: &Reading<'_>, stretch: Stretch) -> Option<Stated<WorkItemStatus>> {
    let mark = reading.last(stretch, |term| matches!(term, Term::New | Term::Revised))?;
    let status = if mark.term == Term::New { WorkItemStatus::New } else { WorkItemStatus::Revised };
    Some(Stated::computed(status, reading.span(mark.start..mark.end)))
}

/// The rows of one piece: each designation with what stands between it and the next.
fn items(
    reading: &Reading<'_>,
    piece: &Stretch,
    names: &[Designation],
    heading: Heading,
    agenda: &[AgendaItem],
) -> Vec<WorkItem> {
    let mut rows: Vec<(usize, Stretch, Option<Stretch>)> = Vec::new();
    let mut skip_to = piece.start;
    for (index, name) in names.iter().enumerate() {
        let own = reading.stretch(name.span);
        if own.start < skip_to {
            continue;
        }
        let end = reading.stretch(crate::Span::new(name.span.start, name.end())).end;
        let limit = names.get(index + 1).map_or(piece.end, |next| reading.stretch(next.span).start);
        let title = row_title(reading, end, piece.end, limit);
        skip_to = title.as_ref().map_or(end, |title| title.end);
        rows.push((index, own, title));
    }
    let in_title = |position: usize| {
        rows.iter().any(|(_, _, title)| title.as_ref().is_some_and(|title| title.contains(&position)))
    };
    let mut found = Vec::new();
    for (place, (index, own, title)) in rows.iter().enumerate() {
        let before = if place == 0 {
            piece.start
        } else {
            rows[place - 1].2.as_ref().map_or(rows[place - 1].1.end, |title| title.end)
        };
        let behind = title.as_ref().map_or(own.end, |title| title.end);
        let next = rows.get(place + 1).map_or(piece.end, |row| row.1.start);
        let remark = own.end..title.as_ref().map_or(own.end, |title| title.start);
        let row =
            Row { lead: before..own.start, remark, tail: behind..next, first: piece.start, alone: rows.len() == 1 };
        let facts = row_facts(reading, &row, heading, &in_title);
        if facts.action.is_none() {
            continue;
        }
        let name = read_by_sound(reading, &names[*index], title.as_ref(), &facts, agenda);
        found.push(work_item(reading, &name, title.clone(), facts, agenda));
    }
    found
}

/// Where a row's words stand: before its designation, and behind its title.
struct Row {
    lead: Stretch,
    /// Between designation and title: `(new)`.
    remark: Stretch,
    tail: Stretch,
    /// The beginning of the sentence, from which an action may reach over several designations.
    first: usize,
    /// Whether no other designation stands in the sentence, so that all of its words are about this one.
    alone: bool,
}

struct Facts {
    action: Option<Stated<Action>>,
    process: Option<Stated<Process>>,
    kind: Option<Stated<WorkItemKind>>,
    status: Option<Stated<WorkItemStatus>>,
    repeated: Option<Stated<bool>>,
    conditional: Option<Stated<bool>>,
    question: Option<Text>,
}

fn row_facts(reading: &Reading<'_>, row: &Row, heading: Heading, in_title: &impl Fn(usize) -> bool) -> Facts {
    let outside = |mark: &&Mark| !in_title(mark.start) && !in_phrase(reading, mark);
    let last =
        |stretch: Stretch, wanted: &dyn Fn(Term) -> bool| reading.find(stretch, wanted).filter(outside).last().copied();
    let next = |stretch: Stretch, wanted: &dyn Fn(Term) -> bool| reading.find(stretch, wanted).find(outside).copied();
    let is_action = |term: Term| matches!(term, Term::Action(_));
    let is_process = |term: Term| matches!(term, Term::Process(_));
    let sentence = row.first..row.lead.end;
    // What stands behind a text among several more often leads to the next one.
    let nearest = |wanted: &dyn Fn(Term) -> bool| {
        let own = last(row.lead.clone(), wanted);
        let behind = || next(row.tail.clone(), wanted);
        let earlier = || last(sentence.clone(), wanted);
        if row.alone { own.or_else(behind) } else { own.or_else(earlier).or_else(behind) }
    };
    let action = nearest(&is_action).and_then(|mark| action_of(reading, mark)).or(heading.action);
    let process = nearest(&is_process).and_then(|mark| process_of(reading, mark));
    let stated = process.filter(|process| fits(action, *process)).or(heading.process);
    // Determination is TAP's first step and consent AAP's (WTSA Resolution 1; Recommendation ITU-T A.8).
    let process = stated.filter(|process| fits(action, *process)).or_else(|| {
        let action = action?;
        let process = match action.value {
            Action::Determination => Process::Tap,
            Action::Consent => Process::Aap,
            _ => return None,
        };
        Some(Stated { computed: true, ..action.map(|_| process) })
    });
    let told = |term: Term| {
        let mark = next(row.lead.clone(), &|one| one == term).or_else(|| next(row.tail.clone(), &|one| one == term));
        mark.map(|mark| Stated::computed(true, reading.span(mark.start..mark.end)))
    };
    let question = questions::mentions(reading, row.tail.clone()).into_iter().next();
    let question = question.or_else(|| questions::mentions(reading, row.lead.clone()).into_iter().next_back());
    Facts {
        action,
        process,
        kind: text_kind(reading, row.lead.clone(), false).or(heading.kind),
        status: status(reading, row.lead.clone()).or_else(|| status(reading, row.remark.clone())).or(heading.status),
        repeated: told(Term::Repeated),
        conditional: told(Term::Conditional),
        question: question.map(|found| Stated::read(found.id, reading.span(found.start..found.end))),
    }
}

/// `approval` in `traditional approval process`, `accord` in `en accord avec le Président` are no actions.
fn in_phrase(reading: &Reading<'_>, mark: &Mark) -> bool {
    let phrase = |term: Term| matches!(term, Term::Process(_) | Term::PreparedBy);
    matches!(mark.term, Term::Action(_))
        && reading
            .find(mark.start.saturating_sub(80)..mark.end + 80, phrase)
            .any(|one| one.start <= mark.start && mark.end <= one.end && one.end - one.start > mark.end - mark.start)
}

/// A Cyrillic prefix that looks like one Latin prefix and sounds like another: the agenda's Latin form decides, else
/// the kind of text that the title or the row names.
fn read_by_sound(
    reading: &Reading<'_>,
    name: &Designation,
    title: Option<&Stretch>,
    facts: &Facts,
    agenda: &[AgendaItem],
) -> Designation {
    let sounded = name.sounded();
    if sounded.name == name.name || agenda_number(&sounded, agenda).is_some() {
        return sounded;
    }
    let told = title.and_then(|title| text_kind(reading, title.clone(), true)).or(facts.kind);
    let by_look = told.is_some_and(|kind| Some(kind.value) == name.kind());
    if by_look || agenda_number(name, agenda).is_some() { name.clone() } else { sounded }
}

fn fits(action: Option<Stated<Action>>, process: Stated<Process>) -> bool {
    match action.map(|action| action.value) {
        Some(Action::Determination) => process.value == Process::Tap,
        Some(Action::Consent) => process.value == Process::Aap,
        Some(Action::Agreement | Action::Deletion) => false,
        _ => true,
    }
}

fn work_item(
    reading: &Reading<'_>,
    name: &Designation,
    title: Option<Stretch>,
    facts: Facts,
    agenda: &[AgendaItem],
) -> WorkItem {
    let span = name.span;
    let designation = Stated { computed: name.mixed, ..Stated::read(name.name.clone(), span) };
    let by_name = name.kind();
    let kind = by_name.map(|kind| Stated::computed(kind, span)).or(facts.kind);
    let kind = kind.unwrap_or(Stated::computed(WorkItemKind::Recommendation, span));
    let own_status = name.status().map(|status| Stated::computed(status, span));
    let existing = name.is_numbered() && by_name.is_none() && matches!(kind.value, WorkItemKind::Recommendation);
    let status = match (own_status, facts.status) {
        (Some(own), _) if own.value == WorkItemStatus::Revised => Some(own),
        (_, Some(stated)) if name.is_numbered() || own_status.is_none() => Some(stated),
        (Some(own), _) => Some(own),
        (None, None) if existing && facts.action.is_some_and(|action| action.value != Action::Deletion) => {
            Some(Stated::computed(WorkItemStatus::Revised, span))
        }
        (None, stated) => stated,
    };
    WorkItem {
        as_written: name.mixed.then(|| Stated::read(span.of(reading.text()).to_owned(), span)),
        identical_to: name.twin.clone().map(|(twin, span)| Stated::computed(twin, span)),
        title: title.map(|title| bodies::title_text(reading, title)),
        kind: Some(kind),
        status,
        action: facts.action,
        process: facts.process,
        repeated: facts.repeated,
        conditional: facts.conditional,
        question: facts.question,
        agenda_item: agenda_number(name, agenda),
        designation,
    }
}

/// The number of the agenda's line that names the designation.
fn agenda_number(name: &Designation, agenda: &[AgendaItem]) -> Option<Text> {
    let line = agenda.iter().find(|item| {
        let title = &item.title.value;
        let names = designations::all(title, crate::Span::new(0, title.len()));
        names.iter().any(|one| one.name.eq_ignore_ascii_case(&name.name))
    })?;
    line.number.clone()
}

/// The title behind a designation: in quotes, in brackets, or bare behind a dash, a comma or a cell's end.
fn row_title(reading: &Reading<'_>, end: usize, piece_end: usize, limit: usize) -> Option<Stretch> {
    let start = reading.skip(end, b",:;-|/");
    let quoted = reading.skip(start, b"(");
    if reading.byte(quoted) == Some(b'"') {
        let close = bodies::closing(reading, quoted, b'"', b'"', piece_end)?;
        // A title may hold quotes of its own: the closing one is followed by punctuation or a gap in the row.
        return Some(trimmed(reading, quoted + 1..outer_quote(reading, close, piece_end)));
    }
    if reading.byte(start) == Some(b'(') {
        let close = bodies::closing(reading, start, b'(', b')', piece_end)?;
        let is_question = reading.mark_at(start + 1, |term| term == Term::Question).is_some();
        let letters = reading.written(start + 1..close).chars().filter(|character| character.is_alphabetic()).count();
        let remark = reading
            .mark_at(start + 1, |term| matches!(term, Term::Process(_) | Term::New | Term::Revised | Term::Action(_)))
            .is_some();
        if !is_question && !remark && letters > 6 {
            let stop = (start + 1..close).find(|&at| ends_bare_title(reading, at, start + 1)).unwrap_or(close);
            return Some(trimmed(reading, start + 1..stop));
        }
        // `X.100 (revised) "title"`: the title stands behind the remark.
        return if remark && close < limit { row_title(reading, close + 1, piece_end, limit) } else { None };
    }
    let parted = start > end || reading.fold.gap(start) >= Gap::Tab;
    if !parted || start >= limit {
        return None;
    }
    let stop = (start..limit).find(|&at| ends_bare_title(reading, at, start)).unwrap_or(limit);
    let title = trimmed(reading, start..stop);
    let letters = reading.written(title.clone()).chars().filter(|character| character.is_alphabetic()).count();
    let first = reading.mark_at(title.start, |term| matches!(term, Term::And | Term::Question)).is_none();
    (letters > 5 && first).then_some(title)
}

/// Goes on to a later quote where the one found is followed by a letter: quotes inside quotes.
fn outer_quote(reading: &Reading<'_>, close: usize, limit: usize) -> usize {
    let mut end = close;
    while reading.fold.character(end + 1).is_some_and(char::is_alphanumeric)
        && reading.fold.gap(end + 1) == Gap::None
        && let Some(next) = (end + 1..limit).find(|&at| reading.byte(at) == Some(b'"'))
    {
        end = next;
    }
    end
}

fn ends_bare_title(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    if !reading.folded().is_char_boundary(at) {
        return false;
    }
    let cell = at > start && reading.fold.gap(at) == Gap::Tab;
    let question = reading
        .mark_at(at, |term| term == Term::Question)
        .is_some_and(|mark| bodies::slashed(reading, reading.skip(mark.end, b".")).is_some());
    let joined =
        reading.byte(at) == Some(b'/') && reading.fold.gap(at) != Gap::None && reading.fold.gap(at + 1) != Gap::None;
    let line = at > start
        && reading.fold.gap(at) >= Gap::Line
        && reading.written(at..at + 1).starts_with(|c: char| !c.is_lowercase());
    cell || line || question || joined || reading.byte(at) == Some(b';')
}

fn trimmed(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let mut start = stretch.start;
    let mut end = stretch.end;
    while start < end && reading.byte(start).is_some_and(|byte| b"\",:-".contains(&byte)) {
        start += 1;
    }
    while end > start && reading.byte(end - 1).is_some_and(|byte| b"\",;:(-/.".contains(&byte)) {
        end -= 1;
    }
    start..end
}

/// The stretches in which work items are announced: the body, and annexes that list texts.
pub(crate) fn stretches(zones: &Zones, listing: &[Stretch]) -> Vec<Stretch> {
    std::iter::once(zones.body.clone()).chain(listing.iter().cloned()).collect()
}
