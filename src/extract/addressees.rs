//! To whom the letter goes.

use super::{
    reading::{Reading, Stretch},
    zones::{Zones, is_label},
};
use crate::{
    fold::Gap,
    language::{Label, Mark, Term},
    letter::{Addressee, AddresseeKind, Stated},
};

/// The addressees in their order. A list item is one addressee; telephone and fax may stand between items.
pub(crate) fn addressees(reading: &Reading<'_>, zones: &Zones) -> Vec<Addressee> {
    let wanted = |term: Term| matches!(term, Term::Addressee(_));
    let mut found: Vec<(Stretch, Addressee)> = Vec::new();
    let marks: Vec<Mark> = reading.find(zones.head.clone(), wanted).copied().collect();
    for mark in marks {
        if found.iter().any(|(stretch, _)| stretch.contains(&mark.start)) {
            continue;
        }
        let stretch = item(reading, &zones.head, mark.start);
        // The Bureau's own name in the letterhead and the signature's title are no addressees.
        if !is_addressed(reading, &stretch) || found.iter().any(|(one, _)| one.start == stretch.start) {
            continue;
        }
        let kind = kind(reading, stretch.clone());
        let text = Stated::read(zones.clean(reading, stretch.clone()), reading.span(stretch.clone()));
        let kind = Stated::computed(kind, reading.span(mark.start..mark.end));
        found.push((stretch, Addressee { kind, text }));
    }
    found.into_iter().map(|(_, addressee)| addressee).collect()
}

/// The list item around a position: between bullets, semicolons, labels, empty lines and the values of labels.
fn item(reading: &Reading<'_>, head: &Stretch, at: usize) -> Stretch {
    let mut start = at;
    while start > head.start && !begins_item(reading, start) {
        start -= 1;
    }
    let mut end = at + 1;
    while end < head.end && !ends_item(reading, end) {
        end += 1;
    }
    let start = reading.skip(start, b"-:/;,.'*");
    let start = match reading.mark_at(start, |term| term == Term::Label(Label::To)) {
        Some(label) if is_label(reading, label) => reading.skip(label.end, b":/-"),
        _ => start,
    };
    while end > start && reading.byte(end - 1).is_some_and(|byte| b";,./-".contains(&byte)) {
        end -= 1;
    }
    start.min(end)..end
}

fn is_bullet(reading: &Reading<'_>, at: usize) -> bool {
    let bullet = reading.byte(at) == Some(b'-') || reading.fold.character(at).is_some_and(|c| "•·▪●".contains(c));
    bullet && (reading.fold.gap(at) >= Gap::Tab || reading.byte_before(at) == Some(b'/') && reading.fold.gap(at) != Gap::None)
        || reading.byte(at) == Some(b'-') && reading.byte_before(at) == Some(b';')
        || reading.byte(at) == Some(b'-') && reading.fold.gap(at) != Gap::None && reading.fold.gap(at + 1) == Gap::None
            && reading.byte(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic())
}

fn begins_item(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.byte_before(at);
    before == Some(b';')
        || is_bullet(reading, at)
        || reading.fold.gap(at) >= Gap::Paragraph
        || reading.fold.gap(at) == Gap::Tab
        || reading.fold.gap(at) == Gap::Line && !continues(reading, at)
        || before == Some(b':')
        || before == Some(b'/') && reading.fold.gap(at) != Gap::None
        || before.is_some_and(|byte| byte.is_ascii_digit()) && reading.mark_at(at, |term| term == Term::AddresseeTo).is_some()
        || reading.mark_before(at, |term| matches!(term, Term::Label(_))).is_some_and(|mark| is_label(reading, mark))
}

/// Whether the line that begins here goes on with the sentence before it.
fn continues(reading: &Reading<'_>, at: usize) -> bool {
    let written = reading.span(at..at + 1).start;
    let small = reading.text()[written..].starts_with(char::is_lowercase);
    let open = reading.byte_before(at).is_some_and(|byte| !b";:.".contains(&byte));
    let label_before = reading.mark_before(at, |term| matches!(term, Term::Label(_))).is_some();
    open && !label_before && (small || reading.byte_before(at) == Some(b','))
}

fn ends_item(reading: &Reading<'_>, at: usize) -> bool {
    let label = reading
        .mark_at(at, |term| matches!(term, Term::Label(label) if label != Label::To && label != Label::Contact))
        .is_some_and(|mark| is_label(reading, mark));
    let plus = reading.byte(at) == Some(b'+');
    let joined = reading.byte(at) == Some(b'/')
        && reading.fold.gap(at) != Gap::None
        && reading.fold.gap(at + 1) != Gap::None;
    reading.byte(at) == Some(b';')
        || label
        || plus
        || joined
        || is_bullet(reading, at)
        || reading.fold.gap(at) >= Gap::Paragraph
        || reading.fold.gap(at) == Gap::Tab
        || reading.fold.gap(at) == Gap::Line && !continues(reading, at) && !wraps(reading, at)
}

/// Whether the item runs over a line end in the middle of a name: the line before does not end an item, and the next one
/// begins neither an item nor a label.
fn wraps(reading: &Reading<'_>, at: usize) -> bool {
    let ended = reading.byte_before(at).is_some_and(|byte| b";:.".contains(&byte));
    let label = reading.mark_at(at, |term| matches!(term, Term::Label(_) | Term::AddresseeTo | Term::AddresseeCopy)).is_some();
    let value = reading.byte(at).is_some_and(|byte| byte.is_ascii_digit() || byte == b'+');
    let own = reading.find(reading.line(at), |term| matches!(term, Term::Addressee(_))).next().is_some();
    let address = reading.folded()[reading.line(at)].contains(['@', ':']);
    !(ended || label || value || own || address)
}

/// Whether an item is one of the list of addressees rather than a line of the letterhead.
fn is_addressed(reading: &Reading<'_>, stretch: &Stretch) -> bool {
    let office = |term: Term| {
        matches!(
            term,
            Term::Label(Label::Reference | Label::Subject) | Term::CollectiveLetter | Term::StandardizationBureau | Term::Union
        )
    };
    let has_office = reading.find(stretch.clone(), office).any(|mark| mark.start == stretch.start);
    !has_office && stretch.len() > 4
}

/// The most telling kind in an item: an item for the Associates of a study group also names the study group.
fn kind(reading: &Reading<'_>, stretch: Stretch) -> AddresseeKind {
    const TELLING: [AddresseeKind; 10] = [
        AddresseeKind::StateOfPalestine,
        AddresseeKind::Observers,
        AddresseeKind::Chairs,
        AddresseeKind::SecretaryGeneral,
        AddresseeKind::Directors,
        AddresseeKind::RegionalOrganizations,
        AddresseeKind::MemberStates,
        AddresseeKind::SectorMembers,
        AddresseeKind::Associates,
        AddresseeKind::Academia,
    ];
    let kinds: Vec<AddresseeKind> = reading
        .find(stretch, |term| matches!(term, Term::Addressee(_)))
        .filter_map(|mark| match mark.term {
            Term::Addressee(kind) => Some(kind),
            _ => None,
        })
        .collect();
    TELLING.into_iter().find(|kind| kinds.contains(kind)).unwrap_or(AddresseeKind::Other)
}
