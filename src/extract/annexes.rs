//! The annexes that stand in the text: label, kind, heading.

use super::{
    dates,
    lookalikes::latin,
    reading::{Reading, Stretch},
    zones::{AnnexZone, Zones, count_line},
};
use crate::{
    fold::Gap,
    language::Term,
    letter::{Annex, AnnexKind, Annexes, Stated},
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
        let label = latin(span.of(reading.text())).to_uppercase();
        let title = found.title.clone().map(|title| zones.text(reading, title).map(|title| bare_title(&title)));
        let kind_span = found.title.clone().map_or(reading.span(zone.heading.clone()), |title| reading.span(title));
        let computed = label != span.of(reading.text()).to_uppercase();
        Annex {
            label: Stated { computed, ..Stated::read(label, span) },
            kind: Stated::computed(found.kind, kind_span),
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
        at = reading.line_end(mark.start).min(annex.contents.end);
    }
    let title = title(reading, at..annex.contents.end);
    let kind = title.clone().map_or(AnnexKind::Other, |title| kind(reading, title));
    let behind = title.as_ref().map_or(at, |title| title.end);
    Found { kind, title, contents: behind..annex.contents.end }
}

/// The longest title, in lines: `Draft agenda`, then what meeting, then place and dates.
const TITLE_LINES: usize = 5;
/// And in bytes of the folded view, for texts without lines.
const TITLE_BYTES: usize = 420;

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
    if end - stretch.start > TITLE_BYTES || lines == 1 && end == stretch.end && end - stretch.start > 160 {
        end = first_item(reading, stretch.clone()).unwrap_or(end);
    }
    (end > stretch.start && end - stretch.start <= TITLE_BYTES).then_some(stretch.start..end)
}

/// In a text without lines the title ends where the first numbered item begins.
fn first_item(reading: &Reading<'_>, stretch: Stretch) -> Option<usize> {
    (stretch.start + 1..stretch.end.min(stretch.start + TITLE_BYTES)).find(|&at| {
        reading.byte(at) == Some(b'1')
            && reading.fold.gap(at) != Gap::None
            && reading.number_at(at).is_some_and(|number| number.value == 1)
            && !reading.byte(at + 1).is_some_and(|byte| b"/:".contains(&byte))
    })
}

/// Whether the line that begins at `at` goes on with the title: the line before ends open, or this one is a date, a time,
/// a place or the body's name that belongs to it.
fn goes_on(reading: &Reading<'_>, at: usize) -> bool {
    if reading.fold.gap(at) >= Gap::Paragraph {
        return false;
    }
    let open = reading.byte_before(at).is_some_and(|byte| b",(-/".contains(&byte));
    let line = reading.line(at);
    let numbered = reading.number_at(at).is_some_and(|number| {
        number.digits <= 2 && reading.fold.gap(number.end) == Gap::Tab || reading.byte(number.end) == Some(b')')
    });
    let bracket = reading.byte(at) == Some(b'(') && reading.byte(line.end - 1) == Some(b')');
    // Place and days of the meeting, in a line of their own.
    let written = reading.written(line.clone());
    let dated = line.len() <= 130
        && !written.contains(". ")
        && reading.byte(line.end - 1) != Some(b'.')
        && dates::dates(reading, line.clone())
            .iter()
            .any(|date| date.first.day.is_some() && (date.first.year.is_some() || date.is_range));
    open || (bracket || dated) && !numbered
}

/// The kind that the title's first telling word names; an agenda together with a time plan is an agenda.
fn kind(reading: &Reading<'_>, title: Stretch) -> AnnexKind {
    let kinds: Vec<AnnexKind> = reading
        .find(title, |term| matches!(term, Term::AnnexKind(_)))
        .filter_map(|mark| match mark.term {
            Term::AnnexKind(kind) => Some(kind),
            _ => None,
        })
        .collect();
    if kinds.contains(&AnnexKind::Agenda) {
        return AnnexKind::Agenda;
    }
    if kinds.contains(&AnnexKind::Hotel) && kinds.contains(&AnnexKind::Form) {
        return AnnexKind::Hotel;
    }
    kinds.first().copied().unwrap_or(AnnexKind::Other)
}
