//! What has to be done by a deadline.

use crate::{
    extract::reading::{Reading, Stretch},
    language::{Mark, Term},
    letter::DeadlineKind,
};

/// A kind with the words that tell it.
pub(super) type Told = (DeadlineKind, Stretch);

/// The kinds in the order in which one tells more than another: whoever asks for translation of contributions speaks of
/// contributions too, whoever registers for a fellowship of registration.
const TELLING: [DeadlineKind; 11] = [
    DeadlineKind::Captioning,
    DeadlineKind::Translation,
    DeadlineKind::Visa,
    DeadlineKind::Fellowship,
    DeadlineKind::Interpretation,
    DeadlineKind::Hotel,
    DeadlineKind::TemporaryDocuments,
    DeadlineKind::Nominations,
    DeadlineKind::Contributions,
    DeadlineKind::Registration,
    DeadlineKind::Comments,
];

/// What a sentence asks for. What stands in brackets only says how to do it.
pub(super) fn kind(reading: &Reading<'_>, action: Stretch) -> Option<Told> {
    let marks = marks(reading, action.clone());
    // `УСТНЫЙ ПЕРЕВОД: Перевод обеспечивается`: the second word is short for the first.
    let spoken = marks.first().is_some_and(|mark| mark.term == Term::Deadline(DeadlineKind::Interpretation))
        && told(&marks, DeadlineKind::Contributions).is_none();
    let worded = TELLING
        .into_iter()
        .filter(|&kind| !(spoken && kind == DeadlineKind::Translation))
        .find_map(|kind| told(&marks, kind));
    worded
        .filter(|(kind, _)| *kind != DeadlineKind::Comments)
        .or_else(|| roster(reading, action.clone()))
        .or_else(|| told(&marks, DeadlineKind::Comments))
}

/// What a sentence asks for whose day ends at `due`. What follows behind a comma (`, where a list of hotels is kept`) says
/// it only where nothing before does, or makes it more precise: contributions that are to be translated.
pub(super) fn kind_due(reading: &Reading<'_>, clause: Stretch, due: Stretch) -> Option<Told> {
    let comma = (due.end..clause.end).find(|&at| matches!(reading.byte(at), Some(b',' | b';')));
    let whole = kind(reading, clause.clone());
    let main = comma.and_then(|comma| kind(reading, clause.start..comma));
    let precise = |whole: &Told, main: &Told| {
        let pair = (main.0, whole.0);
        pair == (DeadlineKind::Contributions, DeadlineKind::Translation)
            || pair == (DeadlineKind::Interpretation, DeadlineKind::Captioning)
    };
    let told = match (main, whole) {
        (Some(main), Some(whole)) if !precise(&whole, &main) => Some(main),
        (_, whole) => whole,
    };
    // `Contributions that need no translation are due by ...`.
    let untranslated = |told: &Told| {
        const NEAR: usize = 24;
        // `not later than 5 May for translation` denies nothing: the word stands on the translation's side of the day.
        let side = if told.1.end <= due.start { clause.start } else { due.end };
        let before = told.1.start.saturating_sub(NEAR).max(side)..(told.1.start + 1).max(side);
        let negated = reading.find(before, |term| term == Term::Negation).next().is_some();
        told.0 == DeadlineKind::Translation && negated
    };
    match told {
        Some(told) if untranslated(&told) => Some((DeadlineKind::Contributions, told.1)),
        told => told,
    }
}

/// Whether a sentence speaks of the contributions that are left when those before it are taken away: `All others`.
pub(super) fn others(reading: &Reading<'_>, clause: Stretch) -> Option<Told> {
    let mark = reading.first(clause, Term::Others)?;
    Some((DeadlineKind::Contributions, mark.start..mark.end))
}

/// What a sentence under a heading asks for: the more telling of what it says and of what the heading says.
pub(super) fn under_heading(own: Told, heading: Told) -> Told {
    // `INTERPRETATION: Translation is provided` speaks of one thing.
    if (own.0, heading.0) == (DeadlineKind::Translation, DeadlineKind::Interpretation) {
        return heading;
    }
    let rank = |told: &Told| TELLING.iter().position(|&kind| kind == told.0);
    if rank(&heading) < rank(&own) { heading } else { own }
}

/// What one action of a table asks for: its first word says what, the others for whom (`Registration for participants
/// who need a visa`), but of contributions it is told only behind them that they are to be translated. Actions joined by
/// "and" are two (`Pre-registration and requests for visa support letters`).
pub(super) fn of_action(reading: &Reading<'_>, action: Stretch) -> Vec<Told> {
    let marks = marks(reading, action);
    if let Some(special) =
        [DeadlineKind::Captioning, DeadlineKind::Translation].into_iter().find_map(|one| told(&marks, one))
    {
        return vec![special];
    }
    let Some(first) = marks.first().and_then(named) else { return Vec::new() };
    let mut found = vec![first];
    for pair in marks.windows(2) {
        let between = pair[0].end..pair[1].start;
        let has = |wanted: Term| reading.find(between.clone(), |term| term == wanted).next().is_some();
        let next = named(&pair[1]).filter(|next| found.iter().all(|(kind, _)| *kind != next.0));
        found.extend(next.filter(|_| has(Term::And) && !has(Term::Clause)));
    }
    found
}

/// Who will come, asked for in any words: `the members of your delegation`, `与会者的名单`.
fn roster(reading: &Reading<'_>, action: Stretch) -> Option<Told> {
    const NEAR: usize = 40;
    let marks = reading.outermost(action, |term| matches!(term, Term::Roster | Term::Attendees));
    let pair = marks.windows(2).find(|pair| {
        let between = pair[0].end..pair[1].start;
        let parted = reading.folded()[between.clone()].contains([',', ';', ':', '(', ')', '.']);
        pair[0].term != pair[1].term && between.len() <= NEAR && !parted
    })?;
    Some((DeadlineKind::Registration, pair[0].start..pair[1].end))
}

fn told(marks: &[Mark], kind: DeadlineKind) -> Option<Told> {
    marks.iter().find(|mark| mark.term == Term::Deadline(kind)).map(|mark| (kind, mark.start..mark.end))
}

fn named(mark: &Mark) -> Option<Told> {
    match mark.term {
        Term::Deadline(kind) => Some((kind, mark.start..mark.end)),
        _ => None,
    }
}

/// The words of kinds outside brackets, none inside another. What stands in quotes is a name, and tells a kind only where
/// nothing else does.
pub(super) fn marks(reading: &Reading<'_>, action: Stretch) -> Vec<Mark> {
    let all = outside_brackets(reading, action.clone());
    let unquoted: Vec<Mark> = all
        .iter()
        .filter(|mark| !is_quoted(reading, action.start..mark.start, mark.end..action.end))
        .copied()
        .collect();
    if unquoted.is_empty() { all } else { unquoted }
}

/// Whether quotes open in what stands before a word and close behind it.
fn is_quoted(reading: &Reading<'_>, before: Stretch, behind: Stretch) -> bool {
    let bytes = reading.fold.bytes();
    memchr::memchr_iter(b'"', &bytes[before]).count() % 2 == 1 && memchr::memchr(b'"', &bytes[behind]).is_some()
}

fn outside_brackets(reading: &Reading<'_>, action: Stretch) -> Vec<Mark> {
    let mut depth = 0_usize;
    let outside: Vec<bool> = action
        .clone()
        .map(|at| {
            match reading.byte(at) {
                Some(b'(') if at > action.start + 3 => depth += 1,
                Some(b')') => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect();
    let all: Vec<Mark> = reading
        .find(action.clone(), |term| matches!(term, Term::Deadline(_)))
        .filter(|mark| outside[mark.start - action.start])
        .copied()
        .collect();
    // A word inside a longer phrase of another kind says nothing of its own: `перевод` in `устный перевод`.
    let inside = |mark: &Mark| {
        all.iter()
            .any(|one| one.start <= mark.start && mark.end <= one.end && one.end - one.start > mark.end - mark.start)
    };
    all.iter().filter(|mark| !inside(mark)).copied().collect()
}
