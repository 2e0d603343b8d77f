//! The texts that a sentence or row names: by designation, by number in a series, or by their Question.

use crate::{
    Span,
    extract::{
        designations::{self, Designation},
        questions,
        reading::{Reading, Stretch, collapse},
        slashed, tables,
        work_items::titles,
    },
    fold::Gap,
    language::{Mark, Term},
    letter::{Action, WorkItemKind},
};

/// A text by its name.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) designation: Designation,
    /// The kind, where the words around the designation rather than its letters tell it.
    pub(super) kind: Option<WorkItemKind>,
    /// All that names the text, its twin, its series and a former name included.
    pub(super) place: Stretch,
    /// Whether a provisional name in brackets tells that the text is new: `X.1149 (X.websec-7)`.
    pub(super) was_provisional: bool,
}

/// Every text that a piece names, in order.
pub(super) fn names(reading: &Reading<'_>, piece: &Stretch) -> Vec<Name> {
    let designations = reading.designations(piece.clone());
    let mut found: Vec<Name> = designations
        .iter()
        .filter(|name| !is_cited(reading, piece, name) && !designations::is_series(reading, name))
        .filter(|name| !names_event(reading, piece, name))
        .map(|name| amended(reading, piece, name).unwrap_or_else(|| plain(reading, name)))
        .collect();
    found.extend(supplements(reading, piece, designations));
    found.sort_by_key(|name| name.place.start);
    with_former_names(reading, &mut found);
    if found.is_empty() { revised_question(reading, piece).into_iter().collect() } else { found }
}

/// `X.1149 (X.websec-7)`, `X.1279 (ex X.eaasd)`: a name alone in brackets behind another is its former name.
fn with_former_names(reading: &Reading<'_>, names: &mut Vec<Name>) {
    // `ex`, `formerly`, in any language.
    const WORD: usize = 24;
    let mut at = 1;
    while at < names.len() {
        let (before, former) = (&names[at - 1].place, &names[at].place);
        let near = former.start.checked_sub(before.end).is_some_and(|between| between <= WORD);
        let opened = near && reading.byte(before.end) == Some(b'(');
        let closed = opened && reading.byte(former.end) == Some(b')');
        if closed && !reading.folded()[before.end..former.start].contains([',', ';', ')', '"']) {
            let former = names.remove(at);
            names[at - 1].place.end = former.place.end + 1;
            names[at - 1].was_provisional = !former.designation.is_numbered();
        } else {
            at += 1;
        }
    }
}

fn plain(reading: &Reading<'_>, name: &Designation) -> Name {
    let place = reading.stretch(Span::new(name.span.start, name.end()));
    Name { designation: name.clone(), kind: None, place, was_provisional: false }
}

/// Recommendations on how ITU-T works (`A.8`) are cited by every letter, and `Table C.1` looks like one: they are acted on
/// only where they lead a row, or their title or what is done with their text stands with them.
fn is_cited(reading: &Reading<'_>, piece: &Stretch, name: &Designation) -> bool {
    // `Recommendation ITU-T` may stand between, in letters of two bytes.
    const BEFORE: usize = 110;
    let (series, number) = name.name.split_once('.').unwrap_or_default();
    let short = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    if !(matches!(series, "A" | "B" | "C") && short) {
        return false;
    }
    let own = reading.stretch(name.span);
    let before = own.start.saturating_sub(BEFORE).max(piece.start)..own.start;
    let following = reading.find(before, |term| term == Term::Following).filter(|mark| mark.end <= own.start).last();
    let followed = following.is_some_and(|mark| !reading.folded()[mark.end..own.start].contains([',', ';', '"', '(']));
    let quoted = || titles::quoted(reading, own.end).is_some();
    followed || !(quoted() || leads_row(reading, piece, own.clone()) || is_told_as_draft(reading, piece, own))
}

/// `G.fast interoperability workshop`, `G.fast互操作讲习班`: the name of an event and no text.
fn names_event(reading: &Reading<'_>, piece: &Stretch, name: &Designation) -> bool {
    const NEAR: usize = 30;
    let own = reading.stretch(name.span);
    let window = own.end..(own.end + NEAR).min(piece.end);
    let event = reading.find(window, |term| matches!(term, Term::Event(_))).next();
    event.is_some_and(|mark| {
        let between = own.end..mark.start;
        !reading.folded()[between.clone()].contains([',', ';', '"', '(', ')', '.', ':', '|', '/'])
            && reading.find(between.clone(), |term| matches!(term, Term::And | Term::On)).next().is_none()
            && between.clone().skip(1).all(|at| reading.fold.gap(at) <= Gap::Blank)
            && reading.fold.gap(own.end) <= Gap::Blank
    })
}

/// Whether nothing but a bullet, a number or a bracket stands before a name in its piece, and no sentence behind it.
fn leads_row(reading: &Reading<'_>, piece: &Stretch, own: Stretch) -> bool {
    let lead = !reading.written(piece.start..own.start).contains(char::is_alphabetic);
    let behind = reading.byte(own.end);
    let parted = own.end >= piece.end
        || reading.fold.gap(own.end) >= Gap::Tab
        || tables::parts(reading, own.end)
        || behind.is_some_and(|byte| b"/(,:-;|\"".contains(&byte));
    lead && parted
}

/// `draft revised Recommendation A.1`, `Recomendación A.1 revisada`: a new or revised text, not the one in force.
fn is_told_as_draft(reading: &Reading<'_>, piece: &Stretch, own: Stretch) -> bool {
    const BEFORE: usize = 110;
    const BEHIND: usize = 40;
    let status = |term: Term| matches!(term, Term::New | Term::Revised);
    let parts = |stretch: Stretch| reading.folded()[stretch].contains([',', ';', '"', ')', '.']);
    let window = own.start.saturating_sub(BEFORE).max(piece.start)..own.start;
    let before = reading.find(window, status).filter(|mark| mark.end <= own.start).last();
    let behind = reading.find(own.end..(own.end + BEHIND).min(piece.end), status).next();
    before.is_some_and(|mark| !parts(mark.end..own.start)) || behind.is_some_and(|mark| !parts(own.end..mark.start))
}

/// `Amendment 2 to Recommendation G.698.2` is `G.698.2 Amd.2`.
fn amended(reading: &Reading<'_>, piece: &Stretch, name: &Designation) -> Option<Name> {
    // `to draft revised Recommendation ITU-T`, in the longest language.
    const BETWEEN: usize = 70;
    if name.kind().is_some() {
        return None;
    }
    let own = reading.stretch(name.span);
    let noun = designations::noun_before(reading, own.start)?;
    let amends = |term: Term| matches!(term, Term::TextKind(WorkItemKind::Amendment | WorkItemKind::Corrigendum));
    let word = reading.last(noun.start.saturating_sub(BETWEEN).max(piece.start)..noun.start, amends)?;
    let number = reading.number_at(reading.skip(word.end, b".")).filter(|number| number.digits <= 2)?;
    let between = number.end..noun.start;
    let other = reading.find(between.clone(), |term| matches!(term, Term::And | Term::Action(_) | Term::TextKind(_)));
    if other.count() > 0 || reading.folded()[between].contains(['"', ';', '(']) {
        return None;
    }
    let (short, kind) = match word.term {
        Term::TextKind(kind @ WorkItemKind::Corrigendum) => ("Cor", kind),
        _ => ("Amd", WorkItemKind::Amendment),
    };
    let span = Span::new(reading.span(word.start..word.end).start, name.span.end);
    let designation =
        Designation { name: format!("{} {short}.{}", name.name, number.value), mixed: true, span, ..name.clone() };
    Some(Name {
        kind: Some(kind),
        place: reading.stretch(Span::new(span.start, designation.end())),
        designation,
        was_provisional: false,
    })
}

/// `Supplement 78 to Y-series Recommendations`: supplements that go by their number.
pub(super) fn supplements(reading: &Reading<'_>, piece: &Stretch, designations: &[Designation]) -> Vec<Name> {
    let marks = reading.find(piece.clone(), |term| term == Term::TextKind(WorkItemKind::Supplement));
    let outside = |mark: &&Mark| {
        let at = reading.span(mark.start..mark.end).start;
        !designations.iter().any(|name| name.span.start <= at && at < name.span.end)
    };
    let mut found: Vec<Name> = Vec::new();
    for mark in marks.filter(outside) {
        let number = reading.number_at(mark.end).filter(|number| number.digits <= 3 && number.end <= piece.end);
        let Some(number) = number else { continue };
        let known = found.last().is_some_and(|last| mark.start < last.place.end);
        if known || reading.byte(number.end).is_some_and(|byte| b"/.".contains(&byte)) {
            continue;
        }
        let span = reading.span(mark.start..number.end);
        let written = collapse(span.of(reading.text()));
        // `مشروع الإضافة 55`: the noun is the last word before the number.
        let noun = written.rsplitn(3, ' ').take(2).collect::<Vec<_>>();
        let bare = if noun.len() == 2 { format!("{} {}", noun[1], noun[0]) } else { written.clone() };
        let name = nominative(reading, number.value).unwrap_or(bare);
        let designation = Designation { mixed: name != written, name, by_sound: None, span, twin: None };
        let place = mark.start..end_of_series(reading, number.end, piece.end);
        found.push(Name { designation, kind: Some(WorkItemKind::Supplement), place, was_provisional: false });
    }
    found
}

/// `Добавление 40` for `проект Добавления 40`: the noun's first form, where the script has capitals.
fn nominative(reading: &Reading<'_>, number: u32) -> Option<String> {
    let noun = reading.vocabulary.texts.supplement.first()?;
    let mut letters = noun.chars();
    let first = letters.next().filter(|letter| letter.is_lowercase())?;
    Some(format!("{}{} {number}", first.to_uppercase(), letters.as_str()))
}

/// Behind `to Y-series Recommendations`: where a cell, a bracket or a title begins.
fn end_of_series(reading: &Reading<'_>, at: usize, limit: usize) -> usize {
    const SERIES: usize = 110;
    let ends_series = |term: Term| match term {
        Term::And | Term::On | Term::Action(_) => true,
        Term::TextKind(kind) => kind != WorkItemKind::Recommendation,
        _ => false,
    };
    // `to the Recommendations of the Y.3170 series`: words of relation may stand up to its name.
    let series = reading.find(at..limit.min(at + SERIES), |term| term == Term::Series).next();
    let from =
        series.filter(|mark| !reading.folded()[at..mark.start].contains(['"', '(', ',', ';'])).map_or(at, |mark| {
            let named = reading.designations(mark.end..limit).first().map(|name| reading.stretch(name.span));
            named.filter(|name| name.start - mark.end <= 6).map_or(mark.end, |name| name.end)
        });
    let ends = |one: usize| {
        reading.mark_at(one, ends_series).is_some()
            || reading.byte(one).is_some_and(|byte| b"\"(,;:".contains(&byte))
            || reading.folded().is_char_boundary(one) && tables::parts(reading, one)
    };
    (from..limit.min(at + SERIES)).find(|&one| ends(one)).unwrap_or(from)
}

/// `approve the revised text of Question 6/9`: the Question itself is acted on.
fn revised_question(reading: &Reading<'_>, piece: &Stretch) -> Option<Name> {
    const NEAR: usize = 60;
    let acts = |term: Term| matches!(term, Term::Action(Action::Approval | Action::Agreement | Action::Deletion));
    let action = reading.find(piece.clone(), acts).next().copied()?;
    let noun = reading.find(action.end..piece.end, |term| term == Term::Question).find(|noun| {
        let before = noun.start.saturating_sub(NEAR).max(action.end)..noun.start;
        reading.find(before, |term| matches!(term, Term::New | Term::Revised)).next().is_some()
            && slashed::list(reading, noun.end).is_some()
    })?;
    let mention = questions::mentions(reading, noun.start..piece.end).into_iter().next()?;
    let span = reading.span(mention.start..mention.end);
    let designation = Designation { name: mention.id, mixed: false, by_sound: None, span, twin: None };
    Some(Name {
        designation,
        kind: Some(WorkItemKind::Question),
        place: mention.start..mention.end,
        was_provisional: false,
    })
}
