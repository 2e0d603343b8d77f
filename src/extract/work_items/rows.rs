//! One sentence or row: each text that it names, with what the words around the name say of it.

use super::{
    Around,
    agenda_numbers::AgendaNumbers,
    columns,
    headings::{self, Heading},
    names::Name,
    scene::{Scene, within},
    titles::{self, Room},
};
use crate::{
    extract::{
        bodies, designations,
        designations::Designation,
        lookalikes::latin_letter,
        questions,
        reading::{Reading, Stretch},
        slashed,
        slashed::Slashed,
        tables,
        zones::Zones,
    },
    language::{Mark, Term},
    letter::{Action, Process, Stated, Text, WorkItem, WorkItemKind, WorkItemStatus},
};

/// Where a row's words stand.
struct Row<'n> {
    name: &'n Name,
    title: Option<Stretch>,
    /// Before the name, behind what belongs to the text before.
    lead: Stretch,
    /// Behind name and title, up to what belongs to the next text.
    tail: Stretch,
    /// The number of its Question in a cell of its own.
    cell: Option<Slashed>,
}

#[derive(Clone, Default)]
struct Facts {
    action: Option<Stated<Action>>,
    process: Option<Stated<Process>>,
    kind: Option<Stated<WorkItemKind>>,
    status: Option<Stated<WorkItemStatus>>,
    repeated: Option<Stated<bool>>,
    conditional: Option<Stated<bool>>,
    question: Option<Text>,
}

/// The texts that a piece names.
#[derive(Default)]
pub(super) struct Items {
    /// On which the meeting is to act.
    pub(super) acted: Vec<WorkItem>,
    /// Of which the piece tells the title alone.
    pub(super) told: Vec<WorkItem>,
}

/// The texts of a piece, those on which the meeting is to act and others with their titles.
pub(super) fn items(
    reading: &Reading<'_>,
    zones: &Zones,
    piece: &Stretch,
    names: &[Name],
    around: Around<'_>,
) -> Items {
    let Around { heading, carried, agenda } = around;
    let rows = rows(reading, piece, names);
    let heading = match rows.first() {
        Some(first) if heading.is_sentence && !is_bare(reading, &first.lead) => Heading::default(),
        _ => heading,
    };
    let titles: Vec<&Stretch> = rows.iter().filter_map(|row| row.title.as_ref()).collect();
    let scene = Scene::new(reading, piece, heading, carried, &titles);
    let mut found = Items::default();
    // `draft new Recommendations X and Y`: what the words before the first text say holds for those that they list.
    let mut shared = Facts::default();
    for (index, row) in rows.iter().enumerate() {
        let mut facts = facts(reading, &scene, &rows, index);
        let lead = headings::status(reading, row.lead.clone());
        let has_noun = reading.find(row.lead.clone(), |term| matches!(term, Term::TextKind(_))).next().is_some();
        if index == 0 || has_noun || row.name.kind.is_some() {
            shared = Facts { status: lead, kind: facts.kind, ..Facts::default() };
        } else {
            facts.status = facts.status.or(shared.status);
            facts.kind = facts.kind.or(shared.kind);
        }
        if is_acted_on(reading, &scene, row, &facts) {
            found.acted.push(work_item(reading, zones, row, facts, agenda));
        } else if row.title.is_some() {
            found.told.push(work_item(reading, zones, row, facts, agenda));
        }
    }
    found
}

/// Whether nothing but a bullet, a bracket or a number stands before the name.
fn is_bare(reading: &Reading<'_>, lead: &Stretch) -> bool {
    const LABEL: usize = 60;
    lead.len() <= LABEL && reading.find(lead.clone(), |term| matches!(term, Term::Question)).next().is_none()
}

/// A text that is named without title, Question or status, outside a list, is acted on only where the sentence says so
/// right there, and not where it tells of an earlier meeting.
fn is_acted_on(reading: &Reading<'_>, scene: &Scene<'_>, row: &Row<'_>, facts: &Facts) -> bool {
    let listed = scene.heading.action.is_some();
    let described = row.title.is_some() || facts.question.is_some();
    let past = || reading.find(scene.piece.clone(), |term| term == Term::Previous).next().is_some();
    let again = facts.repeated.is_some();
    facts.action.is_some() && (listed || described || again || !past())
}

fn rows<'n>(reading: &Reading<'_>, piece: &Stretch, names: &'n [Name]) -> Vec<Row<'n>> {
    let mut rows: Vec<Row<'n>> = Vec::new();
    let mut behind = piece.start;
    let first = names.first().map_or(piece.end, |name| name.place.start);
    let led = source(reading, piece.start..first.max(piece.start)).is_some();
    for (index, name) in names.iter().enumerate() {
        let own = &name.place;
        if own.start < behind {
            continue;
        }
        let limit = names.get(index + 1).map_or(piece.end, |next| next.place.start);
        let leads = own.start - piece.start <= 8;
        let title = titles::title(reading, Room { from: own.end, piece_end: piece.end, limit, leads });
        let lead = match rows.last_mut() {
            Some(last) => {
                let between = behind..own.start;
                let split = led.then(|| source(reading, between.clone())).flatten();
                let split = split.unwrap_or_else(|| self::split(reading, between));
                last.tail.end = split;
                split..own.start
            }
            None => piece.start..own.start,
        };
        behind = title.as_ref().map_or(own.end, |title| title.end).max(own.end);
        rows.push(Row { name, title, lead, tail: behind..piece.end, cell: None });
    }
    fill_from_columns(reading, piece, &mut rows);
    rows
}

/// Titles and Questions of rows whose cells nothing parts.
fn fill_from_columns(reading: &Reading<'_>, piece: &Stretch, rows: &mut [Row<'_>]) {
    if rows.iter().any(|row| row.title.is_some()) {
        return;
    }
    let places: Vec<Stretch> = rows.iter().map(|row| row.name.place.clone()).collect();
    for (row, cells) in rows.iter_mut().zip(columns::cells(reading, piece, &places)) {
        row.cell = cells.question;
        if let Some(title) = cells.title {
            row.tail.start = title.end;
            row.tail.end = row.tail.end.max(title.end);
            row.title = Some(title);
        }
    }
}

/// Where, between two texts, the words turn from the first to the second: at a semicolon, `and`, a comma that no Question
/// or condition follows, or where an action or a kind of text is named.
fn split(reading: &Reading<'_>, between: Stretch) -> usize {
    let mut depth = 0_usize;
    let mut at = between.start;
    while at < between.end {
        match reading.byte(at) {
            Some(b'(') => depth += 1,
            Some(b')') => depth = depth.saturating_sub(1),
            Some(b';') if depth == 0 => return at + 1,
            Some(b',') if depth == 0 => match remark_end(reading, at + 1..between.end) {
                Some(end) => at = end - 1,
                None => return at,
            },
            _ if depth == 0 => match reading.mark_at(at, turns) {
                Some(Mark { term: Term::Action(_), end, .. }) => {
                    let behind = behind_action(reading, end..between.end);
                    return behind.or_else(|| behind_row(reading, end..between.end)).unwrap_or(at);
                }
                Some(_) => return at,
                None => {}
            },
            _ => {}
        }
        at += 1;
    }
    between.end
}

/// `由第13/15号课题提出的新建议书草案X`: where the words begin that tell, before a text, from which Question it comes.
fn source(reading: &Reading<'_>, between: Stretch) -> Option<usize> {
    let led = |question: &questions::Mention| {
        let before = |at: usize| reading.mark_before(at, |term| term == Term::From);
        before(question.start).or_else(|| before(reading.before_sign(question.start)))
    };
    questions::mentions(reading, between).iter().find_map(led).map(|from| from.start)
}

/// An action that a comma parts from what follows belongs to the text before it: `…给予同意，并就…达成一致`.
fn behind_action(reading: &Reading<'_>, stretch: Stretch) -> Option<usize> {
    let comma = memchr::memchr(b',', &reading.fold.bytes()[stretch.clone()])? + stretch.start;
    reading.find(stretch.start..comma, turns).next().is_none().then_some(comma)
}

/// An action that ends a table's row, the next of which begins with its Question: `…同意（AAP） 17/13 Y.x`.
fn behind_row(reading: &Reading<'_>, stretch: Stretch) -> Option<usize> {
    let close = bodies::closing(reading, stretch.start, b'(', b')', stretch.end);
    let bracket = close.filter(|_| reading.byte(stretch.start) == Some(b'('));
    let end = bracket.map_or(stretch.start, |close| close + 1);
    let next = slashed::list(reading, end)?;
    next.last().is_some_and(|last| last.end == stretch.end).then_some(end)
}

fn turns(term: Term) -> bool {
    matches!(term, Term::And | Term::Action(_) | Term::TextKind(_))
}

/// `, under Question 5/9`, `, if needed`: where the remark behind a comma ends.
fn remark_end(reading: &Reading<'_>, stretch: Stretch) -> Option<usize> {
    let ends = |at: &usize| {
        reading.byte(*at).is_some_and(|byte| b",;".contains(&byte)) || reading.mark_at(*at, turns).is_some()
    };
    let end = stretch.clone().find(ends).unwrap_or(stretch.end);
    let question = || questions::mentions(reading, stretch.start..end).last().map(|mention| mention.end);
    let condition = reading.mark_at(stretch.start, |term| term == Term::Conditional).map(|mark| mark.end);
    condition.filter(|&end| end <= stretch.end).or_else(question)
}

fn facts(reading: &Reading<'_>, scene: &Scene<'_>, rows: &[Row<'_>], index: usize) -> Facts {
    let row = &rows[index];
    let remark = row.name.place.end..row.title.as_ref().map_or(row.name.place.end, |title| title.start);
    let around = [row.lead.clone(), remark.clone(), row.tail.clone()];
    let told = |term: Term| around.iter().find_map(|stretch| headings::told(reading, stretch.clone(), term));
    let action = action(reading, scene, row);
    let process = process(reading, scene, row, action);
    let action = action.map(|action| under(process, action));
    // `Supplement 2 revised to the Recommendations of the A series` has the word within its name.
    let own = row.name.place.clone();
    let status = around.iter().chain([&own]).find_map(|stretch| headings::status(reading, stretch.clone()));
    Facts {
        action,
        process,
        kind: kind(reading, row).or(scene.heading.kind),
        status: status.or(scene.heading.status),
        repeated: told(Term::Repeated).or(scene.heading.repeated),
        conditional: told(Term::Conditional),
        question: question(reading, scene, rows, index),
    }
}

/// The nearest action: before the text, then earlier in the sentence, then behind it; then the heading's or the one of
/// the sentence before.
fn action(reading: &Reading<'_>, scene: &Scene<'_>, row: &Row<'_>) -> Option<Stated<Action>> {
    let last = |stretch: Stretch| headings::last_action(reading, within(&scene.actions, stretch));
    let first = |stretch: Stretch| within(&scene.actions, stretch).next().copied();
    let remark = row.name.place.end..row.tail.start;
    let behind = first(row.tail.clone());
    // `将对X“…”（第9/17号课题）给予同意`: an action right behind the text is its own.
    let postposed = behind.filter(|mark| {
        let between = row.tail.start..mark.start;
        !reading.folded()[between.clone()].contains([',', ';', '.'])
            && reading.find(between, |term| term == Term::And).next().is_none()
    });
    let near = last(row.lead.clone())
        .or(postposed)
        .or_else(|| last(scene.piece.start..row.lead.start))
        .or_else(|| first(remark))
        .or(behind);
    // A heading speaks for bare rows, not for sentences that name their own actions.
    let listed = scene.heading.action;
    let later =
        || first(row.tail.end..scene.piece.end).filter(|_| listed.is_none() || !is_row(reading, scene.piece, row));
    let stated = near.or_else(later).and_then(|mark| headings::action_of(reading, mark));
    let carried = scene.carried.map(|(action, _)| action).filter(|_| goes_on(reading, scene, row));
    let directly = carried.filter(|_| reading.byte_before(scene.piece.start) == Some(b';'));
    stated.or(directly).or(listed).or(carried)
}

/// Whether a piece is a row of a list: it begins with a bullet, a label or the text's name.
fn is_row(reading: &Reading<'_>, piece: &Stretch, row: &Row<'_>) -> bool {
    const LABEL: usize = 8;
    let bullet = reading.fold.character(piece.start).is_some_and(|sign| "-•·▪*".contains(sign));
    bullet || reading.number_at(piece.start).is_some() || row.name.place.start - piece.start <= LABEL
}

/// Whether the piece goes on with what the one before it says: it is the next of its row, or tells of another draft.
fn goes_on(reading: &Reading<'_>, scene: &Scene<'_>, row: &Row<'_>) -> bool {
    let next = reading.byte_before(scene.piece.start) == Some(b';') && is_row(reading, scene.piece, row);
    next || row.name.kind.is_some()
        || row.title.is_some() && designations::noun_before(reading, row.name.place.start).is_some()
}

fn process(
    reading: &Reading<'_>,
    scene: &Scene<'_>,
    row: &Row<'_>,
    action: Option<Stated<Action>>,
) -> Option<Stated<Process>> {
    let fitting = |stretch: Stretch| {
        let marks = within(&scene.processes, stretch).rev();
        marks.filter_map(|mark| headings::process_of(reading, *mark)).find(|process| fits(action, *process))
    };
    let remark = row.name.place.end..row.tail.start;
    let stated = fitting(row.lead.clone())
        .or_else(|| fitting(scene.piece.start..row.lead.start))
        .or_else(|| fitting(remark))
        .or_else(|| fitting(row.tail.clone()));
    let carried = || scene.carried.and_then(|(_, process)| process);
    let stated = stated.or(scene.heading.process).or_else(carried).filter(|process| fits(action, *process));
    // Determination is TAP's first step and consent AAP's (WTSA Resolution 1; Recommendation ITU-T A.8).
    stated.or_else(|| {
        let action = action?;
        let process = match action.value {
            Action::Determination => Process::Tap,
            Action::Consent => Process::Aap,
            _ => return None,
        };
        Some(Stated { computed: true, ..action.map(|_| process) })
    })
}

/// What a meeting does with a text under AAP is to consent to it, whatever verb the letter has: the text is approved after
/// its last call (Recommendation ITU-T A.8).
fn under(process: Option<Stated<Process>>, action: Stated<Action>) -> Stated<Action> {
    let alternative = process.is_some_and(|process| process.value == Process::Aap);
    if alternative && action.value == Action::Approval { action.map(|_| Action::Consent) } else { action }
}

fn fits(action: Option<Stated<Action>>, process: Stated<Process>) -> bool {
    match action.map(|action| action.value) {
        Some(Action::Determination) => process.value == Process::Tap,
        Some(Action::Consent) => process.value == Process::Aap,
        Some(Action::Agreement | Action::Deletion) => false,
        _ => true,
    }
}

/// The kind of text that the noun before the name tells; behind it, `Corrigendum 1`.
fn kind(reading: &Reading<'_>, row: &Row<'_>) -> Option<Stated<WorkItemKind>> {
    let behind = amendment_behind(reading, row);
    let own = row.name.kind.map(|kind| Stated::computed(kind, reading.span(row.name.place.clone())));
    let noun = || designations::noun_before(reading, row.name.place.start).filter(|noun| noun.start >= row.lead.start);
    let stated = own.or_else(|| behind.or_else(noun).and_then(|mark| headings::kind_of(reading, mark)));
    // `Y.2001建议书“…”的实施者指南`.
    let of = || {
        let behind = reading.skip(row.tail.start, b"\")");
        reading.mark_at(behind, |term| term == Term::Of).map_or(behind, |mark| mark.end)
    };
    let postposed = || {
        reading
            .mark_at(of(), |term| matches!(term, Term::TextKind(_)))
            .and_then(|mark| headings::kind_of(reading, mark))
    };
    let special = || headings::special_kind(reading, row.lead.clone()).or_else(postposed);
    let telling =
        |kind: &Stated<WorkItemKind>| !matches!(kind.value, WorkItemKind::Resolution | WorkItemKind::Recommendation);
    // `Implementers' Guide for Recommendation H.323`: the special kind counts, wherever the plain one stands.
    stated.filter(telling).or_else(special).or(stated).filter(|kind| kind.value != WorkItemKind::Resolution)
}

/// The Question under which a text stands: behind it, before it, for all texts of the sentence, or in a cell.
fn question(reading: &Reading<'_>, scene: &Scene<'_>, rows: &[Row<'_>], index: usize) -> Option<Text> {
    let row = &rows[index];
    if let Some(cell) = row.cell {
        return Some(Stated::read(format!("{}/{}", cell.number, cell.group), reading.span(cell.start..cell.end)));
    }
    let text = |found: questions::Mention| Stated::read(found.id, reading.span(found.start..found.end));
    let first = |stretch: Stretch| questions::mentions(reading, stretch).into_iter().next();
    let last = |stretch: Stretch| questions::mentions(reading, stretch).into_iter().next_back();
    let remark = row.name.place.end..row.title.as_ref().map_or(row.name.place.end, |title| title.start);
    let stated = first(row.tail.clone())
        .or_else(|| first(remark))
        .or_else(|| last(row.lead.clone()))
        .or_else(|| last(rows[0].lead.clone()));
    // `X and Y (Question 9/17)`: of two texts under one noun the second has the Question of both.
    let shared = || {
        let next = rows.get(index + 1)?;
        let joined = reading.mark_at(next.lead.start, |term| term == Term::And)?.end == next.lead.end;
        joined.then(|| first(next.tail.clone())).flatten()
    };
    let stated = stated.or_else(shared).or_else(|| of_all(reading, scene, rows, index)).map(text);
    let cell = || scene.cell.get_or_init(|| question_cell(reading, scene.piece)).clone();
    stated.or_else(cell).or_else(|| scene.heading.question.clone())
}

/// `X, Y and Z, all three prepared under Question 6/10`: the Question of a later text that speaks of all before it.
fn of_all(reading: &Reading<'_>, scene: &Scene<'_>, rows: &[Row<'_>], index: usize) -> Option<questions::Mention> {
    let of_all = |(at, row): (usize, &Row<'_>)| {
        let mention = questions::mentions(reading, row.tail.clone()).into_iter().next()?;
        let each = reading.find(row.tail.start..mention.start, |term| term == Term::Each).next();
        each.is_some().then_some((at, mention))
    };
    let told = scene.shared.get_or_init(|| rows.iter().enumerate().filter_map(of_all).collect());
    told.iter().find(|(at, _)| *at > index).map(|(_, mention)| mention.clone())
}

/// `7/17` alone in a cell of the row, or glued to the action of the next (`7/17Consent`).
fn question_cell(reading: &Reading<'_>, piece: &Stretch) -> Option<Text> {
    let cells: Vec<Stretch> = reading.lines(piece).iter().flat_map(|line| tables::cells(reading, line)).collect();
    let is_glued = |number: Slashed| reading.mark_at(number.end, |term| matches!(term, Term::Action(_))).is_some();
    let number = cells.iter().find_map(|cell| match slashed::list(reading, cell.start).as_deref() {
        Some([number]) if number.end + 1 >= cell.end || is_glued(*number) => Some(*number),
        _ => None,
    })?;
    (cells.len() > 1)
        .then(|| Stated::read(format!("{}/{}", number.number, number.group), reading.span(number.start..number.end)))
}

/// A Cyrillic prefix that looks like one Latin prefix and sounds like another: the agenda's Latin form decides, else
/// the kind of text that the title or the row names.
fn read_by_sound(reading: &Reading<'_>, row: &Row<'_>, facts: &Facts, agenda: &AgendaNumbers) -> Designation {
    let name = &row.name.designation;
    let sounded = name.sounded();
    if sounded.name == name.name || agenda.has(&sounded) {
        return sounded;
    }
    let told = row.title.as_ref().and_then(|title| headings::special_kind(reading, title.clone())).or(facts.kind);
    let by_look = told.is_some_and(|kind| Some(kind.value) == name.kind());
    if by_look || agenda.has(name) { name.clone() } else { sounded }
}

/// `O.211, "…", Corrigéndum 1` is `O.211 Cor.1`.
fn suffixed(reading: &Reading<'_>, row: &Row<'_>, name: Designation) -> Designation {
    let Some(mark) = amendment_behind(reading, row) else { return name };
    let number = reading.number_at(reading.skip(mark.end, b"."));
    let short = if mark.term == Term::TextKind(WorkItemKind::Amendment) { "Amd" } else { "Cor" };
    match number.filter(|_| name.kind().is_none()) {
        Some(number) => Designation { name: format!("{} {short}.{}", name.name, number.value), mixed: true, ..name },
        None => name,
    }
}

/// An amendment's word and number right behind the title.
fn amendment_behind(reading: &Reading<'_>, row: &Row<'_>) -> Option<Mark> {
    let amends = |term: Term| matches!(term, Term::TextKind(WorkItemKind::Amendment | WorkItemKind::Corrigendum));
    let behind = reading.mark_at(reading.skip(row.tail.start, b"\"),;:-"), amends);
    behind.filter(|mark| reading.number_at(reading.skip(mark.end, b".")).is_some())
}

fn work_item(reading: &Reading<'_>, zones: &Zones, row: &Row<'_>, facts: Facts, agenda: &AgendaNumbers) -> WorkItem {
    let name = suffixed(reading, row, read_by_sound(reading, row, &facts, agenda));
    let span = name.span;
    let designation = Stated { computed: name.mixed, ..Stated::read(name.name.clone(), span) };
    let by_name = name.kind().map(|kind| Stated::computed(kind, span));
    let kind = by_name.or(facts.kind).unwrap_or(Stated::computed(WorkItemKind::Recommendation, span));
    WorkItem {
        as_written: has_lookalikes(&name, span.of(reading.text()))
            .then(|| Stated::read(span.of(reading.text()).to_owned(), span)),
        identical_to: name.twin.clone().map(|(twin, span)| Stated::computed(twin, span)),
        title: row.title.clone().map(|title| zones.text(reading, title)),
        kind: Some(kind),
        status: status(row.name, &name, kind.value, &facts),
        action: facts.action,
        process: facts.process,
        repeated: facts.repeated,
        conditional: facts.conditional,
        question: facts.question,
        agenda_item: agenda.number(&name),
        designation,
    }
}

/// Whether a name is written letter by letter, some of another script. `Amendment 1 to J.163` is written in other words.
fn has_lookalikes(name: &Designation, written: &str) -> bool {
    let letters = |text: &str| text.chars().count();
    name.mixed && letters(&name.name) == letters(written) && written.chars().any(|sign| latin_letter(sign) != sign)
}

/// `new` for a provisional name, `revised` for `Rev`; else what the words say; and what exists under a bare number can be
/// up for determination or consent only in a new edition.
fn status(told: &Name, name: &Designation, kind: WorkItemKind, facts: &Facts) -> Option<Stated<WorkItemStatus>> {
    let action = facts.action.map(|action| action.value);
    if action == Some(Action::Deletion) {
        return None;
    }
    // A supplement that goes by its number exists.
    let by_kind = matches!(kind, WorkItemKind::Question)
        || told.kind == Some(WorkItemKind::Supplement)
        || name.name.contains(char::is_whitespace) && !name.is_numbered();
    let own = name.status().filter(|_| !by_kind).map(|status| Stated::computed(status, name.span));
    let stated = facts.status.filter(|_| own.is_none_or(|_| name.is_numbered()));
    let own = own.or_else(|| told.was_provisional.then(|| Stated::computed(WorkItemStatus::New, name.span)));
    match own {
        Some(own) if own.value == WorkItemStatus::Revised => Some(own),
        own => stated.or(own).or_else(|| {
            let first_step = matches!(action, Some(Action::Determination | Action::Consent));
            let existing = name.is_numbered() && name.kind().is_none() && kind == WorkItemKind::Recommendation;
            (existing && first_step).then(|| Stated::computed(WorkItemStatus::Revised, name.span))
        }),
    }
}
