//! What of the text the values and sections of a letter account for; [`crate::coverage`] says what that means.

use super::{
    annexes::Found,
    reading::{Reading, Stretch},
    zones::{Zones, is_label},
};
use crate::{
    Span,
    coverage::union,
    fold::Gap,
    language::{Label, Mark, Term},
    letter::Parsed,
};

/// The longest sentence or row that one value claims, in bytes of the text. What is longer has lost the signs that part
/// it, and one value does not account for all of it.
const LONGEST_PIECE: usize = 1_200;

/// The claims on the text, in no order; some overlap.
pub(super) fn claims(reading: &Reading<'_>, zones: &Zones, annexes: &[Found], parsed: &Parsed) -> Vec<Span> {
    let values = parsed.evidence.values().map(|place| Span::new(place.start, place.end));
    let formulas = reading.find(zones.closing.clone(), |term| term == Term::Closing);
    let anchored = formulas.copied().chain(labels(reading, zones.body.clone()));
    let anchored = anchored.chain(labels(reading, zones.closing.clone())).map(|mark| place(reading, mark));
    let told = union(values.chain(anchored).collect());
    let mut claims = pieces(reading, zones, &told);
    claims.extend(told);
    claims.extend(letterhead(reading, zones));
    claims.extend(parsed.addressees.iter().filter_map(|addressee| addressed(reading, addressee.text.span?)));
    claims.extend(frame(reading, zones).map(|stretch| reading.span(stretch)));
    claims.extend(headings(zones, annexes).map(|stretch| reading.span(stretch)));
    claims.extend(zones.furniture.iter().map(|one| reading.span(one.clone())));
    claims
}

fn place(reading: &Reading<'_>, mark: Mark) -> Span {
    reading.span(mark.start..mark.end)
}

/// The labels of deadlines and of the count line.
fn labels<'r>(reading: &'r Reading<'_>, stretch: Stretch) -> impl Iterator<Item = Mark> + 'r {
    let wanted = |term: Term| matches!(term, Term::Label(Label::Deadlines | Label::Annexes));
    let heads = |mark: &Mark| is_label(reading, *mark) || reading.fold.gap(mark.start) >= Gap::Line;
    reading.find(stretch, wanted).copied().filter(heads)
}

/// The sentences and rows from which something was read.
fn pieces(reading: &Reading<'_>, zones: &Zones, told: &[Span]) -> Vec<Span> {
    let stretches = [zones.body.clone(), zones.closing.clone()];
    let stretches = stretches.into_iter().chain(zones.annexes.iter().map(|annex| annex.contents.clone()));
    let tells = |piece: &Span| {
        let next = told.partition_point(|one| one.end <= piece.start);
        told.get(next).is_some_and(|one| one.start < piece.end)
    };
    let mut found = Vec::new();
    for stretch in stretches {
        let sentences = reading.sentences(&stretch);
        let spans = sentences.iter().map(|piece| reading.span(piece.clone()));
        found.extend(spans.filter(|span| span.len() <= LONGEST_PIECE && tells(span)));
    }
    found
}

/// The names of Union and Bureau, the labels of the letterhead, and the nouns that tell what the letter is.
fn letterhead<'r>(reading: &'r Reading<'_>, zones: &Zones) -> impl Iterator<Item = Span> + 'r {
    let named = |term: Term| {
        let sender = matches!(term, Term::Union | Term::StandardizationBureau | Term::Label(_));
        let noun = matches!(term, Term::CollectiveLetter | Term::Addendum | Term::Corrigendum | Term::Revision);
        sender || noun
    };
    let marks = reading.find(zones.head.clone(), named).copied();
    marks
        .filter(|&mark| !matches!(mark.term, Term::Label(_)) || is_label(reading, mark))
        .map(|mark| reading.span(mark.start..reading.skip(mark.end, b".:/")))
}

/// `– To the` before an addressee: the words between the beginning of the line or cell and it.
fn addressed(reading: &Reading<'_>, addressee: Span) -> Option<Span> {
    const SHORT: usize = 24;
    let end = reading.stretch(addressee).start;
    let start = (end.saturating_sub(SHORT)..=end).rev().find(|&at| reading.fold.gap(at) >= Gap::Tab)?;
    let told = reading.folded()[start..end].bytes().any(|byte| byte.is_ascii_digit());
    (!told).then(|| reading.span(start..end))
}

/// The subject's label and the salutation.
fn frame<'r>(reading: &'r Reading<'_>, zones: &Zones) -> impl Iterator<Item = Stretch> + 'r {
    let subject = zones.subject.clone().unwrap_or(zones.head.end..zones.head.end);
    let salutation = reading.first(subject.end..zones.body.start.max(subject.end), Term::Salutation);
    let body = zones.body.start;
    [Some(zones.head.end..subject.start), salutation.map(|mark| mark.start..body)].into_iter().flatten()
}

/// The headings of annexes, with the words that tell to which letter they belong and the title.
fn headings<'z>(zones: &'z Zones, annexes: &'z [Found]) -> impl Iterator<Item = Stretch> + 'z {
    zones.annexes.iter().zip(annexes).map(|(zone, found)| zone.heading.start..found.contents.start)
}
