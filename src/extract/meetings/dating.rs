//! How a date stands to a meeting: its own, a cited document's, a deadline's, one that is past or no longer holds.

use super::{Scene, passages::Passage};
use crate::{
    extract::{
        dates::{self, Mention as DateMention},
        reading::Stretch,
    },
    language::{Mark, Term},
    letter::{LetterDate, Meeting, Stated},
};

/// `Circular 203 of 3 August 1999`: the date of a document.
pub(super) fn is_citation(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    let reading = scene.reading;
    let window = date.start.saturating_sub(60).max(piece.start)..date.start;
    let cited = |term: Term| {
        matches!(
            term,
            Term::Circular
                | Term::CollectiveLetter
                | Term::Resolution
                | Term::CitedRecommendation
                | Term::TemporaryDocument
                | Term::Report
                | Term::CircularLetter
        )
    };
    // `报告` begins the word for a Rapporteur group.
    let in_body = |noun: &Mark| reading.mark_at(noun.start, |term| matches!(term, Term::Body(_))).is_some();
    let noun = reading.last(window.clone(), cited).filter(|noun| !in_body(noun));
    let before = noun.is_some_and(|noun| {
        let dated = reading.find(noun.end..date.start, |term| matches!(term, Term::Dated | Term::Of)).next().is_some();
        let near = date.start - noun.end <= 14;
        dated && date.start - noun.end <= 40 || near
    });
    // `2011年12月5日电信标准化局第251号通函`: the document stands behind its date.
    let behind = || {
        reading.find(date.end..(date.end + 60).min(piece.end), cited).any(|noun| {
            let mut at = noun.start;
            while let Some(before) = label_of_document(scene, at).filter(|&before| before >= date.end) {
                at = before;
            }
            at == date.end && at < noun.start
        })
    };
    !date.is_range && (before || behind())
}

/// `the Assembly (New Delhi, 15-24 October 2024)`: the days of an assembly, which no letter convenes.
pub(super) fn is_assembly(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    const REACH: usize = 120;
    let window = date.start.saturating_sub(REACH).max(piece.start)..date.start;
    let meets = |term: Term| {
        matches!(term, Term::Assembly | Term::Body(_) | Term::Event(_) | Term::Meeting | Term::Session | Term::Convened)
    };
    let behind = scene.reading.vocabulary.postpositions;
    let last = scene.reading.last(window, meets);
    !behind && last.is_some_and(|mark| mark.term == Term::Assembly)
}

/// Where a piece of a document's designation that ends at `at` begins: a sign, a number, a slash, the Bureau, `of`.
fn label_of_document(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let reading = scene.reading;
    let label =
        |term: Term| matches!(term, Term::StandardizationBureau | Term::Of | Term::NumberSign | Term::NumberMark);
    if let Some(mark) = reading.mark_before(at, label) {
        return Some(mark.start);
    }
    let byte = reading.byte_before(at)?;
    (byte == b'/' || byte.is_ascii_digit()).then(|| at - 1)
}

/// Whether something has to be done by the date.
pub(super) fn is_due(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    let window = date.start.saturating_sub(40).max(piece.start)..date.start;
    let near = |mark: &Mark| date.start - mark.end <= 6 && !scene.reading.relates(mark);
    !date.is_range && scene.reading.find(window, |term| term == Term::By).any(near)
}

/// Whether a date is one that no longer holds: `instead of 6 to 15 May`.
pub(super) fn is_superseded(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    const REACH: usize = 80;
    let reading = scene.reading;
    let window = date.start.saturating_sub(REACH).max(piece.start)..date.start;
    let mark = reading.last(window, |term| matches!(term, Term::InsteadOf | Term::Rescheduled));
    let instead = mark.is_some_and(|mark| {
        // Another date between the two is the one that no longer holds.
        mark.term == Term::InsteadOf && dates::dates(reading, mark.end..date.start).is_empty()
    });
    // `由7月16日推迟一天`: from this date.
    let left = reading.mark_before(date.start, |term| term == Term::From).is_some();
    let behind = date.end..(date.end + REACH).min(piece.end);
    let moved = reading.find(behind, |term| term == Term::Rescheduled).next().filter(|_| left && !date.is_range);
    let moved = moved.is_some_and(|mark| dates::dates(reading, date.end..mark.start).is_empty());
    instead || moved || is_replaced(scene, piece, date)
}

/// `The workshop scheduled for 1 April has been postponed to 8 April`: the date that now holds follows.
fn is_replaced(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    const REACH: usize = 60;
    let reading = scene.reading;
    let mark = reading.first(date.end..(date.end + REACH).min(piece.end), Term::Rescheduled);
    mark.is_some_and(|mark| {
        let next = dates::dates(reading, mark.end..(mark.end + REACH).min(piece.end));
        dates::dates(reading, date.end..mark.start).is_empty() && !next.is_empty()
    })
}

/// Whether a date is told to be the one that now holds: `postponed to 16 May`.
pub(super) fn is_rescheduled(scene: &Scene<'_, '_>, piece: &Stretch, date: &DateMention) -> bool {
    const REACH: usize = 120;
    let reading = scene.reading;
    let window = date.start.saturating_sub(REACH).max(piece.start)..date.start;
    let mark = reading.last(window, |term| matches!(term, Term::InsteadOf | Term::Rescheduled));
    mark.is_some_and(|mark| mark.term == Term::Rescheduled && dates::dates(reading, mark.end..date.start).is_empty())
}

/// Whether a sentence says that something will not take place.
pub(super) fn is_cancelled(scene: &Scene<'_, '_>, piece: &Stretch) -> bool {
    scene.reading.first(piece.clone(), Term::Cancelled).is_some()
}

/// Whether a meeting of these days has been: it began before the letter was written. Letters are dated on the last day of
/// the meeting that decided on them, too.
pub(super) fn is_past(scene: &Scene<'_, '_>, date: &DateMention) -> bool {
    let Some(letter) = scene.date else { return false };
    let stated = date.last.year.is_some();
    match date.first.date(date.last.year.unwrap_or(letter.year())) {
        Some(LetterDate::Day(day)) => stated && day < letter,
        Some(LetterDate::Month(year, month)) => stated && (year, month) < (letter.year(), letter.month()),
        None => false,
    }
}

/// `begins on 8 February and adjourns on 10 February`: the days from the one date of a passage to the next.
pub(super) fn closed(scene: &Scene<'_, '_>, passage: &Passage, date: &DateMention) -> DateMention {
    // At most the hour stands between a day and the verb behind it: `4月17日结束`.
    const NEAR: usize = 16;
    let reading = scene.reading;
    let ends = |stretch: Stretch| reading.first(stretch, Term::Ends).is_some();
    let last = passage.dates.iter().find(|next| next.start >= date.end && next.first.day.is_some());
    let last = last.filter(|last| !date.is_range && !last.is_range).filter(|last| {
        let behind = reading.vocabulary.postpositions && ends(last.end..(last.end + NEAR).min(passage.stretch.end));
        behind || ends(date.end..last.start)
    });
    let order = last.filter(|last| date.first.date_from(scene.date) < last.first.date_from(scene.date));
    order.map_or(*date, |last| DateMention { last: last.last, is_range: true, ..*date })
}

/// First and last day of a meeting that is to come.
pub(super) fn set_dates(scene: &Scene<'_, '_>, meeting: &mut Meeting, date: &DateMention) {
    let date = moved_to(scene, date).unwrap_or(*date);
    let (start, end) = (date.first.date_from(scene.date), date.last.date_from(scene.date));
    put(scene, meeting, &date, start, end);
}

/// `The forum is moved from Friday 22 to Friday 29 November`: no range, but one day instead of another.
fn moved_to(scene: &Scene<'_, '_>, date: &DateMention) -> Option<DateMention> {
    // At most `from` and a weekday stand between.
    const REACH: usize = 24;
    let window = date.start.saturating_sub(REACH)..date.start;
    let moved = scene.reading.last(window, |term| term == Term::Moved).filter(|_| date.is_range)?;
    let from = scene.reading.find(moved.end..date.start, |term| term == Term::From).next();
    from.map(|_| DateMention { first: date.last, start: date.last.start, is_range: false, ..*date })
}

/// First and last day of a meeting that has been.
pub(super) fn set_past_dates(scene: &Scene<'_, '_>, meeting: &mut Meeting, date: &DateMention) {
    let (start, end) = (date.first.date_before(scene.date), date.last.date_before(scene.date));
    put(scene, meeting, date, start, end);
}

/// Whether a mention means the day on which a meeting begins.
pub(super) fn begins(scene: &Scene<'_, '_>, date: &DateMention, meeting: &Meeting) -> bool {
    let start = date.first.date_from(scene.date);
    start.is_some() && start == meeting.start.map(|start| start.value)
}

fn put(
    scene: &Scene<'_, '_>,
    meeting: &mut Meeting,
    date: &DateMention,
    start: Option<LetterDate>,
    end: Option<LetterDate>,
) {
    let span = scene.reading.span(date.start..date.end);
    let stated =
        |value: LetterDate, year: Option<i16>| Stated { computed: year.is_none(), ..Stated::read(value, span) };
    meeting.start = start.map(|value| stated(value, date.first.year));
    meeting.end = end.map(|value| stated(value, date.last.year));
}
