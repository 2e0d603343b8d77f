//! The headings under which texts are listed: what is to be done with all of them.

use crate::{
    extract::{
        questions,
        reading::{Reading, Stretch},
    },
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{Action, Process, Stated, Text, WorkItemKind, WorkItemStatus},
};

/// What a heading says of the rows below it.
#[derive(Clone, Debug, Default)]
pub(super) struct Heading {
    pub(super) action: Option<Stated<Action>>,
    pub(super) process: Option<Stated<Process>>,
    pub(super) kind: Option<Stated<WorkItemKind>>,
    pub(super) status: Option<Stated<WorkItemStatus>>,
    pub(super) repeated: Option<Stated<bool>>,
    pub(super) question: Option<Text>,
    /// A whole sentence heads bare rows only, not other sentences.
    pub(super) is_sentence: bool,
}

/// A piece without designations either is a heading, or ends the list, or stands between its rows.
pub(super) fn next(reading: &Reading<'_>, piece: &Stretch, before: Heading) -> Heading {
    const SHORT: usize = 140;
    let own = heading(reading, piece.clone());
    let text = reading.written(piece.clone()).trim_end();
    let colon = text.ends_with([':', '：']);
    let row = reading.fold.character(piece.start).is_some_and(|character| "-•·▪".contains(character));
    // An ideograph says as much as three letters.
    let weight = |character: char| if is_ideograph(character) { 3 } else { 1 };
    let short = text.chars().map(weight).sum::<usize>() <= SHORT;
    let is_sentence = text.ends_with(['.', '。']);
    if own.action.is_some() && (colon || row || short) {
        return Heading { is_sentence, ..own };
    }
    if colon || row || short && !is_sentence {
        return Heading {
            kind: own.kind.or(before.kind),
            status: own.status.or(before.status),
            question: own.question.or(before.question),
            ..before
        };
    }
    Heading::default()
}

/// What the words of a heading say. Of several actions the last counts: the others lie behind the meeting.
pub(super) fn heading(reading: &Reading<'_>, stretch: Stretch) -> Heading {
    let actions: Vec<Mark> = reading.find(stretch.clone(), |term| matches!(term, Term::Action(_))).copied().collect();
    let action = last_action(reading, actions.iter().filter(|mark| !is_other(reading, mark)));
    let process = reading.find(stretch.clone(), |term| matches!(term, Term::Process(_))).next().copied();
    let mut mentions = questions::mentions(reading, stretch.clone()).into_iter();
    let only = mentions.next().filter(|_| mentions.next().is_none());
    Heading {
        action: action.and_then(|mark| action_of(reading, mark)),
        process: process.and_then(|mark| process_of(reading, mark)),
        kind: kind_of_all(reading, stretch.clone()),
        status: status(reading, stretch.clone()),
        repeated: told(reading, stretch, Term::Repeated),
        question: only.map(|found| Stated::read(found.id, reading.span(found.start..found.end))),
        is_sentence: false,
    }
}

/// The last of some actions, told in their order; of `approval of the texts determined in May` the approval.
pub(super) fn last_action<'m>(
    reading: &Reading<'_>,
    mut actions: impl DoubleEndedIterator<Item = &'m Mark>,
) -> Option<Mark> {
    let last = *actions.next_back()?;
    let before = actions.rev().find(|mark| mark.end <= last.start);
    let qualified = before.filter(|before| {
        let between = before.end..last.start;
        let parted = reading.folded()[between.clone()].contains(';')
            || reading.find(between, |term| term == Term::And).next().is_some();
        before.term == Term::Action(Action::Approval) && last.term == Term::Action(Action::Determination) && !parted
    });
    Some(qualified.copied().unwrap_or(last))
}

/// Whether the name of an action is part of a phrase that means something else: `approval` in `traditional approval
/// process`, `agreement` in `in agreement with`.
pub(super) fn is_other(reading: &Reading<'_>, word: &Mark) -> bool {
    is_within(reading, word, |term| matches!(term, Term::Process(_) | Term::PreparedBy))
}

/// No phrase is longer.
const REACH: usize = 120;

/// Whether a phrase does not reach over the cells of a row.
fn in_one_cell(reading: &Reading<'_>, phrase: &Mark) -> bool {
    !(phrase.start + 1..phrase.end).any(|at| reading.fold.gap(at) >= Gap::Tab)
}

/// Whether a phrase says that something is done once more: in `projet de nouveau Supplément` the words are parted otherwise.
fn is_again(reading: &Reading<'_>, phrase: &Mark) -> bool {
    let noun = reading.mark_at(phrase.end, |term| matches!(term, Term::TextKind(_) | Term::Question)).is_some();
    let status = reading.mark_before(phrase.end, |term| matches!(term, Term::New | Term::Revised)).is_some();
    in_one_cell(reading, phrase) && !(noun && status)
}

/// Whether the word stands in a longer phrase of the wanted kinds.
fn is_within(reading: &Reading<'_>, word: &Mark, phrases: impl Fn(Term) -> bool) -> bool {
    let longer =
        |one: &Mark| one.start <= word.start && word.end <= one.end && one.end - one.start > word.end - word.start;
    reading.find(word.start.saturating_sub(REACH)..word.end + REACH, phrases).any(longer)
}

pub(super) fn action_of(reading: &Reading<'_>, mark: Mark) -> Option<Stated<Action>> {
    match mark.term {
        Term::Action(action) => Some(Stated::computed(action, reading.span(mark.start..mark.end))),
        _ => None,
    }
}

pub(super) fn process_of(reading: &Reading<'_>, mark: Mark) -> Option<Stated<Process>> {
    match mark.term {
        Term::Process(process) => Some(Stated::computed(process, reading.span(mark.start..mark.end))),
        _ => None,
    }
}

/// The first kind of text that the words name and that is more than `Recommendation`.
pub(super) fn special_kind(reading: &Reading<'_>, stretch: Stretch) -> Option<Stated<WorkItemKind>> {
    let kinds = reading.find(stretch, |term| matches!(term, Term::TextKind(_))).copied();
    let mut stated = kinds.filter_map(|mark| kind_of(reading, mark));
    stated.find(|kind| !matches!(kind.value, WorkItemKind::Recommendation | WorkItemKind::Resolution))
}

/// The kind of all texts below a heading; none where the heading adds another kind to Recommendations (`the draft
/// Recommendations below, among them a Supplement`), since it does not say which of them it is.
fn kind_of_all(reading: &Reading<'_>, stretch: Stretch) -> Option<Stated<WorkItemKind>> {
    let special = special_kind(reading, stretch.clone())?;
    let own = reading.stretch(special.span?);
    let recommendation = |term: Term| term == Term::TextKind(WorkItemKind::Recommendation);
    let before = reading.find(stretch.start..own.start, recommendation).filter(|mark| mark.end <= own.start).last();
    let added = before.is_some_and(|mark| {
        let between = mark.end..own.start;
        let parted = reading.folded()[between.clone()].contains([',', '،', '，', '、']);
        parted || reading.find(between, |term| term == Term::And).next().is_some()
    });
    (!added).then_some(special)
}

pub(super) fn kind_of(reading: &Reading<'_>, mark: Mark) -> Option<Stated<WorkItemKind>> {
    match mark.term {
        Term::TextKind(kind) => Some(Stated::computed(kind, reading.span(mark.start..mark.end))),
        _ => None,
    }
}

/// `new` or `revised`; nothing where the words say both.
pub(super) fn status(reading: &Reading<'_>, stretch: Stretch) -> Option<Stated<WorkItemStatus>> {
    // `once more` is `de nouveau` in French, and says nothing of the text.
    let again = |mark: &Mark| {
        let phrases = reading.find(mark.start.saturating_sub(REACH)..mark.end + REACH, |term| term == Term::Repeated);
        let around = |one: &&Mark| one.start <= mark.start && mark.end <= one.end;
        phrases.filter(around).any(|one| is_again(reading, one))
    };
    let of =
        |term: Term| reading.find(stretch.clone(), move |one| one == term).filter(|mark| !again(mark)).last().copied();
    let stated = |status: WorkItemStatus, mark: Mark| Stated::computed(status, reading.span(mark.start..mark.end));
    match (of(Term::New), of(Term::Revised)) {
        (Some(mark), None) => Some(stated(WorkItemStatus::New, mark)),
        (None, Some(mark)) => Some(stated(WorkItemStatus::Revised, mark)),
        _ => None,
    }
}

/// Whether a word stands in a stretch, and where.
pub(super) fn told(reading: &Reading<'_>, stretch: Stretch, term: Term) -> Option<Stated<bool>> {
    let again = |mark: &Mark| term != Term::Repeated || is_again(reading, mark);
    let mark = reading.find(stretch, |one| one == term).find(|mark| in_one_cell(reading, mark) && again(mark))?;
    Some(Stated::computed(true, reading.span(mark.start..mark.end)))
}
