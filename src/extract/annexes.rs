//! The annexes that stand in the text: label, kind, heading.

use std::collections::HashSet;

use super::{
    dates,
    head::number_of,
    labels,
    lookalikes::latin,
    names::words_of,
    reading::{Reading, Stretch},
    tables, wrapping,
    zones::{AnnexZone, Zones, count_line},
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{Annex, AnnexKind, Annexes, DeadlineKind, Stated},
};

/// An annex with the stretch of its contents behind the heading.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) kind: AnnexKind,
    /// The lines of the title.
    pub(crate) title: Option<Stretch>,
    /// All behind the title.
    pub(crate) contents: Stretch,
}

/// The annexes with their kinds.
pub(crate) fn annexes(reading: &Reading<'_>, zones: &Zones) -> (Annexes, Vec<Found>) {
    let tail = zones.closing.start..zones.letter.end;
    let announced =
        count_line(reading, tail).map(|(_, number)| Stated::read(number.value, reading.span(number.start..number.end)));
    let found: Vec<Found> = zones.annexes.iter().map(|annex| contents(reading, annex)).collect();
    let listed = zones.annexes.iter().zip(&found).map(|(zone, found)| {
        let span = reading.span(zone.label.clone());
        let written = span.of(reading.text()).to_uppercase();
        let letter = latin(&written);
        let label = Stated { computed: letter != written, ..Stated::read(letter, span) };
        let title = found.title.clone().map(|title| zones.text(reading, title).map(|title| bare_title(&title)));
        let kind_span = found.title.clone().map_or(reading.span(zone.heading.clone()), |title| reading.span(title));
        Annex {
            label: (!zone.label.is_empty()).then_some(label),
            kind: Stated::computed(told_kind(reading, found), kind_span),
            title,
        }
    });
    (Annexes { announced, found: listed.collect() }, found)
}

fn bare_title(title: &str) -> String {
    title.trim_matches(['"', '“', '”', '«', '»']).trim_end_matches([';', '.', ':']).trim().to_owned()
}

/// The title is the paragraph behind the heading, over the lines that go on with it; the kind is told by its words.
fn contents(reading: &Reading<'_>, annex: &AnnexZone) -> Found {
    let mut at = reading.skip(annex.heading.end, b":.-");
    // `(to TSB Collective letter 1/13)`.
    if reading.byte(at) == Some(b'(') {
        let close = (at..annex.contents.end.min(at + 200)).find(|&one| reading.byte(one) == Some(b')'));
        // `(к Дополнительному документу 1 к Коллективному письму 7/16 БСЭ)`.
        let inside = at..close.map_or(at + 60, |close| close);
        let told = reading.find(inside, |term| matches!(term, Term::AnnexToLetter | Term::CollectiveLetter)).next();
        if let (Some(close), Some(_)) = (close, told) {
            at = close + 1;
        }
    } else if let Some(mark) = reading.mark_at(at, |term| term == Term::AnnexToLetter) {
        // `Annex 1 to TSB Collective letter 1/13` in one line.
        let line = reading.line_end(mark.start).min(annex.contents.end);
        let noun = reading.find(mark.start..line, |term| term == Term::CollectiveLetter).next().copied();
        let number = noun.and_then(|noun| number_of(reading, noun)).map(|number| number.stretch.end);
        at = if line - at > LINE_BYTES { number.unwrap_or(line) } else { line };
    }
    let title = title(reading, at..annex.contents.end);
    // Where the title's end is lost, its first words still tell the kind.
    const WORDS: usize = 80;
    let telling = title.clone().unwrap_or(at..annex.contents.end.min(at + WORDS));
    let behind = title.as_ref().map_or(at, |title| title.end);
    let contents = behind..annex.contents.end;
    let kind = kind(reading, telling).unwrap_or_else(|| kind_by_contents(reading, contents.clone()));
    Found { kind, title, contents }
}

/// The longest title, in lines: `Draft agenda`, then what meeting, then place and dates.
const TITLE_LINES: usize = 5;
/// And in bytes of the folded view, for texts without lines.
const TITLE_BYTES: usize = 420;
/// What one line of a title does not exceed.
const LINE_BYTES: usize = 160;

fn title(reading: &Reading<'_>, stretch: Stretch) -> Option<Stretch> {
    if stretch.is_empty() {
        return None;
    }
    let mut end = reading.line_end(stretch.start).min(stretch.end);
    let mut lines = 1;
    while end < stretch.end && lines < TITLE_LINES && goes_on(reading, end) {
        end = reading.line_end(end).min(stretch.end);
        lines += 1;
    }
    // A line that is too long, or all there is of the annex, holds more than the title.
    if end - stretch.start > TITLE_BYTES || lines == 1 && (end - stretch.start > LINE_BYTES || end == stretch.end) {
        let limit = end.min(stretch.start + TITLE_BYTES);
        end = end_without_lines(reading, stretch.start..limit, stretch.end).unwrap_or(end);
    }
    // `DEADLINE FOR CONTRIBUTIONS:` is the label of a paragraph.
    let label = reading.byte_before(end) == Some(b':');
    (end > stretch.start && end - stretch.start <= TITLE_BYTES && !label).then_some(stretch.start..end)
}

/// Where a title ends in a text without lines: before the first numbered item, a note, a heading in capitals or the words
/// behind a title in capitals, a field of a form, the first day of a time plan.
fn end_without_lines(reading: &Reading<'_>, stretch: Stretch, annex_end: usize) -> Option<usize> {
    let span = reading.span(stretch.clone());
    let timetable = |end: usize| {
        let wanted = |term: Term| term == Term::AnnexKind(AnnexKind::Timetable);
        reading.find(stretch.start..end, wanted).next().is_some()
    };
    let agenda = |end: usize| reading.first(stretch.start..end, Term::AnnexKind(AnnexKind::Agenda)).is_some();
    let window = span.of(reading.text());
    let mut depth = 0_usize;
    let mut before = "";
    let mut all_capitals = true;
    for (at, word) in words_of(window) {
        let here = reading.fold.position(span.start + at);
        let next = || window[at + word.len()..].split_whitespace().next().unwrap_or_default();
        // A word of one letter (`Y`, `И`, `À`) is in capitals where the next is.
        let lone = word.chars().filter(|letter| letter.is_alphabetic()).count() == 1;
        let is_capitals = |word: &str| is_capitals(word) || lone && is_capitals(next());
        if here > stretch.start && depth == 0 {
            let ideographs = before.ends_with(is_ideograph) && word.starts_with(is_ideograph);
            let capitals = !all_capitals && is_capitals(word) && (is_long(word) || is_capitals(next()));
            let small = all_capitals && before.len() > 1 && !is_capitals(word) && word.starts_with(char::is_uppercase);
            let note = reading.mark_at(here, |term| term == Term::Note).is_some();
            let field = word.contains("__") || word.ends_with("...");
            let day = timetable(here) && (word.starts_with(|c: char| c.is_ascii_digit()) || begins_day(reading, here));
            let list = agenda(here) && labels::begins_list(reading, &(here..annex_end));
            if list || ideographs || capitals || small || note || field || day || first_item(reading, here) {
                return Some(here);
            }
        }
        depth = (depth + word.matches(['(', '（']).count()).saturating_sub(word.matches([')', '）']).count());
        all_capitals &= is_capitals(word) || !word.contains(char::is_alphabetic);
        before = word;
    }
    None
}

fn is_capitals(word: &str) -> bool {
    let letters = || word.chars().filter(|character| character.is_alphabetic());
    letters().count() > 1 && letters().all(char::is_uppercase)
}

/// A word in capitals that is no acronym.
fn is_long(word: &str) -> bool {
    const ACRONYM: usize = 7;
    word.chars().filter(|character| character.is_alphabetic()).count() > ACRONYM
}

fn begins_day(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark_at(at, |term| matches!(term, Term::Weekday(_) | Term::Week | Term::Day)).is_some()
}

/// `1 Opening`: the first numbered item; `1 July` is a day, `1/5` and `1, 2 and 3/5` are bodies.
fn first_item(reading: &Reading<'_>, at: usize) -> bool {
    reading.number_at(at).is_some_and(|number| {
        let other = reading.byte(number.end).is_some_and(|byte| b"/:,-".contains(&byte));
        let day = reading.mark_at(number.end, |term| matches!(term, Term::Month(_) | Term::And | Term::Of)).is_some();
        number.value == 1 && number.digits == 1 && !other && !day
    })
}

/// Whether the line that begins at `at` goes on with the title: the line before ends open, or this one is a date, a time,
/// a place or the body's name that belongs to it.
fn goes_on(reading: &Reading<'_>, at: usize) -> bool {
    if reading.fold.gap(at) >= Gap::Paragraph {
        return false;
    }
    let joins = |term: Term| matches!(term, Term::Of | Term::And | Term::AtPlace | Term::On);
    let open = wrapping::is_wrapped(reading, at)
        || reading.byte_before(at).is_some_and(|byte| b",(-/".contains(&byte))
        || reading.mark_before(at, joins).is_some_and(|mark| reading.fold.gap(mark.start) != Gap::None);
    let line = reading.line(at);
    let numbered = reading.number_at(at).is_some_and(|number| {
        number.digits <= 2 && reading.fold.gap(number.end) == Gap::Tab || reading.byte(number.end) == Some(b')')
    });
    let bracket = reading.byte(at) == Some(b'(') && reading.byte(line.end - 1) == Some(b')');
    // Place and days of the meeting, in a line of their own.
    let written = reading.written(line.clone());
    let dated = line.len() <= 130
        && ![". ", ": ", ";"].iter().any(|sign| written.contains(sign))
        && reading.byte(line.end - 1) != Some(b'.')
        && dates::dates(reading, line.clone())
            .iter()
            .any(|date| date.first.day.is_some() && (date.first.year.is_some() || date.is_range));
    open || (bracket || dated) && !numbered
}

/// The kind that the title's first telling word names; an agenda together with a time plan is an agenda.
fn kind(reading: &Reading<'_>, title: Stretch) -> Option<AnnexKind> {
    let marks = reading.outermost(title, |term| matches!(term, Term::AnnexKind(_)));
    let kinds: Vec<AnnexKind> = marks
        .into_iter()
        .filter_map(|mark| match mark.term {
            Term::AnnexKind(kind) => Some(kind),
            _ => None,
        })
        .collect();
    if kinds.contains(&AnnexKind::Agenda) {
        return Some(AnnexKind::Agenda);
    }
    if kinds.contains(&AnnexKind::Hotel) && kinds.contains(&AnnexKind::Form) {
        return Some(AnnexKind::Hotel);
    }
    kinds.first().copied()
}

/// The kind of an annex whose title tells nothing, or that has none: a list of drafts is of no kind; days in rows are a
/// time plan; an annex that speaks of several of the usual things is practical.
fn kind_by_contents(reading: &Reading<'_>, contents: Stretch) -> AnnexKind {
    const SEVERAL: usize = 3;
    if reading.designations(contents.clone()).len() >= SEVERAL {
        return AnnexKind::Other;
    }
    if is_time_plan(reading, &contents) {
        return AnnexKind::Timetable;
    }
    // Blanks to fill in: `Name: ........`.
    let written = reading.written(contents.clone());
    if written.matches("....").count().max(written.matches("____").count()) > SEVERAL {
        return AnnexKind::Form;
    }
    let usual = [
        DeadlineKind::Registration,
        DeadlineKind::Contributions,
        DeadlineKind::Visa,
        DeadlineKind::Hotel,
        DeadlineKind::Fellowship,
        DeadlineKind::Interpretation,
    ];
    let told = |kind: &DeadlineKind| reading.first(contents.clone(), Term::Deadline(*kind)).is_some();
    let matters = reading.outermost(contents.clone(), |term| term == Term::PracticalMatter);
    let matters: HashSet<&str> = matters.iter().map(|mark| &reading.folded()[mark.start..mark.end]).collect();
    if usual.iter().filter(|kind| told(kind)).count() + matters.len() >= SEVERAL {
        AnnexKind::PracticalInformation
    } else {
        AnnexKind::Other
    }
}

/// Whether most days of a week stand in a short text, each at the beginning of its line or cell.
fn is_time_plan(reading: &Reading<'_>, contents: &Stretch) -> bool {
    const DAYS: usize = 4;
    const LONGEST: usize = 2_500;
    let begins = |mark: &&Mark| reading.fold.gap(mark.start) >= Gap::Tab || tables::parts(reading, mark.start);
    let days = reading.find(contents.clone(), |term| matches!(term, Term::Weekday(_))).filter(begins);
    let days: HashSet<Term> = days.map(|mark| mark.term).collect();
    contents.len() <= LONGEST && days.len() >= DAYS
}

/// The kind as the letter's reader takes it: a list of drafts to act on is no draft.
fn told_kind(reading: &Reading<'_>, found: &Found) -> AnnexKind {
    let title = found.title.clone().unwrap_or(found.contents.start..found.contents.start);
    let listed = reading.designations(title).is_empty() && reading.designations(found.contents.clone()).len() > 1;
    if found.kind == AnnexKind::DraftText && listed { AnnexKind::Other } else { found.kind }
}
