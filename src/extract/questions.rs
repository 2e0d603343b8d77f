//! The Questions and working parties that the letter names.

use super::{
    bodies::{self, Slashed},
    reading::{Reading, Stretch},
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Body, Mark, Term},
    letter::{Question, Stated, WorkingParty},
};

/// A Question with its place in the folded view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) id: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) title: Option<Stretch>,
}

/// Every mention of a Question in a stretch, in order.
pub(crate) fn mentions(reading: &Reading<'_>, stretch: Stretch) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let marks: Vec<Mark> = reading.find(stretch.clone(), |term| term == Term::Question).copied().collect();
    for mark in marks {
        if found.last().is_some_and(|last| mark.start < last.end) || is_preposition(reading, mark) {
            continue;
        }
        let lead =
            ["n.o", "no.", "no", "."].iter().find(|sign| reading.goes_on(mark.end, sign)).map_or(0, |sign| sign.len());
        if let Some(numbers) = bodies::slashed(reading, mark.end + lead) {
            let inside = numbers.into_iter().filter(|number| number.end <= stretch.end);
            found.extend(inside.map(|number| mention(reading, number, number.end, stretch.end)));
        } else {
            // `第5/17号课题` has the numbers before the noun, and the title of the last behind it.
            let ideograph = reading.fold.character(mark.start).is_some_and(is_ideograph);
            let numbers = if ideograph { bodies::slashed_before(reading, mark.start) } else { Vec::new() };
            let last = numbers.len().saturating_sub(1);
            let inside = numbers.into_iter().filter(|number| number.start >= stretch.start).enumerate();
            found.extend(inside.map(|(index, number)| {
                let end = if index == last { mark.end } else { number.end };
                mention(reading, number, end, stretch.end)
            }));
        }
    }
    found
}

/// An abbreviation of one letter is a capital glued to its number: `Q13/17`, `В8/17`; else it is a word like `в`.
fn is_preposition(reading: &Reading<'_>, mark: Mark) -> bool {
    let written = reading.written(mark.start..mark.end);
    let letters = written.trim_end_matches('.').chars().count();
    let glued = reading.fold.gap(mark.end) == Gap::None || written.ends_with('.');
    let latin = written.is_ascii();
    letters == 1 && !(written.starts_with(char::is_uppercase) && (glued || latin))
}

fn mention(reading: &Reading<'_>, number: Slashed, end: usize, limit: usize) -> Mention {
    let title = bodies::title(reading, abbreviated(reading, end), limit);
    Mention { id: format!("{}/{}", number.number, number.group), start: number.start, end, title }
}

/// `Cuestión 5/17 (C5/17)`: an abbreviation in brackets stands before the title.
fn abbreviated(reading: &Reading<'_>, end: usize) -> usize {
    let inside = reading.skip(end, b"(");
    let abbreviation = reading.mark_at(inside, |term| term == Term::Question).filter(|_| inside > end);
    let number = abbreviation.and_then(|mark| bodies::slashed(reading, mark.end));
    number.and_then(|numbers| numbers.last().copied()).map_or(end, |last| reading.skip(last.end, b")"))
}

/// The Questions of a letter in order of first mention, each with the first title that stands with it.
pub(crate) fn questions(reading: &Reading<'_>, stretches: &[Stretch]) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for mention in stretches.iter().flat_map(|stretch| mentions(reading, stretch.clone())) {
        let title = mention.title.map(|title| bodies::title_text(reading, title));
        match found.iter_mut().find(|question| question.id.value == mention.id) {
            Some(known) => known.title = known.title.take().or(title),
            None => {
                let id = Stated::read(mention.id, reading.span(mention.start..mention.end));
                found.push(Question { id, title });
            }
        }
    }
    found
}

/// The working parties of a letter in order of first mention.
pub(crate) fn working_parties(reading: &Reading<'_>, stretches: &[Stretch]) -> Vec<WorkingParty> {
    let mut found: Vec<WorkingParty> = Vec::new();
    for mention in stretches.iter().flat_map(|stretch| bodies::bodies(reading, stretch.clone())) {
        let (Body::WorkingParty, Some(code)) = (mention.kind, mention.code) else { continue };
        let title = mention.title.map(|title| bodies::title_text(reading, title));
        match found.iter_mut().find(|party| party.id.value == code) {
            Some(known) => known.title = known.title.take().or(title),
            None => {
                let id = Stated::computed(code, reading.span(mention.start..mention.end));
                found.push(WorkingParty { id, title });
            }
        }
    }
    found
}
