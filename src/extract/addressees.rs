//! To whom the letter goes.
//!
//! The list may be interleaved with telephone and fax, in one line or in many, each addressee an item of its own or all in
//! one sentence. So labels and their values are taken out first; what is left is parted at bullets and semicolons; and an
//! item that names several of the usual addressees is parted between them.

use super::{
    reading::{Reading, Stretch, collapse},
    zones::{Zones, is_label},
};
use crate::{
    Span,
    fold::Gap,
    language::{Label, Mark, Term},
    letter::{Addressee, AddresseeKind, Stated},
};

/// The addressees in their order.
pub(crate) fn addressees(reading: &Reading<'_>, zones: &Zones) -> Vec<Addressee> {
    let holes = holes(reading, zones.head.clone());
    let mut found = Vec::new();
    for item in items(reading, &zones.head, &holes) {
        for part in parts(reading, &item) {
            found.extend(addressee(reading, &part));
        }
    }
    found
}

/// An item: its stretches in order, the holes between them left out.
type Item = Vec<Stretch>;

/// Labels of the letterhead with their values: what is not a list of addressees.
fn holes(reading: &Reading<'_>, head: Stretch) -> Vec<Stretch> {
    let wanted = |term: Term| {
        matches!(
            term,
            Term::Label(Label::Telephone | Label::Fax | Label::Email | Label::Web | Label::Reference | Label::Contact)
        )
    };
    let mut found: Vec<Stretch> = Vec::new();
    for mark in reading.find(head.clone(), wanted) {
        if is_label(reading, *mark) && found.last().is_none_or(|last| mark.start >= last.end) {
            found.push(mark.start..value_end(reading, reading.skip(mark.end, b".:/"), head.end));
        }
    }
    // Values whose labels stand elsewhere.
    for at in head {
        let inside = found.iter().any(|hole| hole.contains(&at));
        if !inside && reading.byte(at) == Some(b'+') {
            let end = value_end(reading, at, reading.fold.len());
            if end > at + 6 {
                found.push(at..end);
            }
        }
    }
    found.sort_by_key(|hole| hole.start);
    found
}

/// The end of a telephone number, an address or a web page that begins here; where there is none, the beginning.
fn value_end(reading: &Reading<'_>, start: usize, limit: usize) -> usize {
    let mut end = start;
    while end < limit
        && reading.byte(end).is_some_and(|byte| byte.is_ascii_digit() || b"+-()".contains(&byte))
        && !is_bullet(reading, end)
    {
        end += 1;
    }
    if end > start + 6 {
        return end;
    }
    let word_end = (start..limit).find(|&at| at > start && reading.fold.gap(at) != Gap::None).unwrap_or(limit);
    let word = &reading.folded()[start..word_end];
    let address =
        word.contains('@') || word.starts_with("http") || word.starts_with("www.") || word.starts_with("[email");
    if address { word_end } else { start }
}

/// The list items of the letterhead that name an addressee.
fn items(reading: &Reading<'_>, head: &Stretch, holes: &[Stretch]) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    let mut current: Item = Vec::new();
    let mut start = head.start;
    let mut at = head.start;
    let close = |current: &mut Item, found: &mut Vec<Item>, piece: Stretch| {
        if !piece.is_empty() {
            current.push(piece);
        }
        if !current.is_empty() {
            found.push(std::mem::take(current));
        }
    };
    while at < head.end {
        if let Some(hole) = holes.iter().find(|hole| hole.start == at) {
            let continues = continues_behind(reading, at, hole.end, head.end);
            if continues {
                if start < at {
                    current.push(start..at);
                }
            } else {
                close(&mut current, &mut found, start..at);
            }
            at = hole.end.max(at + 1);
            start = at;
            continue;
        }
        if at > start && begins_item(reading, at) {
            close(&mut current, &mut found, start..at);
            start = at;
        }
        at += 1;
    }
    close(&mut current, &mut found, start..head.end);
    found.retain(|item| {
        let marks =
            item.iter().flat_map(|piece| reading.find(piece.clone(), |term| matches!(term, Term::Addressee(_))));
        marks.count() > 0 && !is_letterhead(reading, item)
    });
    found
}

/// Whether an item goes on behind a hole: what comes there begins small and the item has not ended.
fn continues_behind(reading: &Reading<'_>, before: usize, behind: usize, limit: usize) -> bool {
    let ended = reading.byte_before(before).is_none_or(|byte| b";:".contains(&byte));
    let small = behind < limit && begins_small(reading, behind);
    !ended && small && !is_bullet(reading, behind)
}

fn begins_small(reading: &Reading<'_>, at: usize) -> bool {
    reading.text()[reading.span(at..at + 1).start..].starts_with(char::is_lowercase)
}

fn is_bullet(reading: &Reading<'_>, at: usize) -> bool {
    let Some(character) = reading.fold.character(at).filter(|character| "-•·▪●".contains(*character)) else {
        return false;
    };
    let before = reading.fold.gap(at) != Gap::None || reading.byte_before(at).is_none_or(|byte| b"/;:".contains(&byte));
    let next = at + character.len_utf8();
    let spaced = reading.fold.gap(next) != Gap::None;
    let starts = reading.fold.gap(at) >= Gap::Tab || reading.byte_before(at).is_some_and(|byte| b";/:".contains(&byte));
    // A dash between blanks inside a name (`States – Members`) is no bullet: a bullet begins a line, a cell or an item, or
    // is glued to a capital.
    let capital = reading.text()[reading.span(next..next + 1).start..].starts_with(char::is_uppercase);
    before && (starts || !spaced && capital || spaced && is_introduced(reading, next))
}

/// `- To the Administrations`: the words that introduce an addressee stand behind the dash.
fn is_introduced(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark_at(at, |term| term == Term::AddresseeTo).is_some()
}

fn begins_item(reading: &Reading<'_>, at: usize) -> bool {
    if !reading.folded().is_char_boundary(at) {
        return false;
    }
    let before = reading.byte_before(at);
    let gap = reading.fold.gap(at);
    let after_label = before == Some(b':') && gap != Gap::None;
    before == Some(b';')
        || is_bullet(reading, at)
        || gap >= Gap::Paragraph
        || gap == Gap::Tab && !begins_small(reading, at) && !is_bullet(reading, at.saturating_sub(1))
        || gap == Gap::Line && !begins_small(reading, at) && !wraps(reading, at)
        || after_label
        || before == Some(b'/') && gap != Gap::None && reading.fold.gap(at - 1) != Gap::None
        || glued_code(reading, at)
}

/// `SG17/XYTo Administrations`, `TSAG/RS To`: the secretariat's code before the first addressee.
fn glued_code(reading: &Reading<'_>, at: usize) -> bool {
    if reading.mark_at(at, |term| matches!(term, Term::AddresseeTo | Term::Addressee(_))).is_none() {
        return false;
    }
    let line = reading.span(reading.line_start(at)..at).of(reading.text());
    let code = line.split_whitespace().next_back().unwrap_or_default();
    code.contains('/') && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '/' || c == '-')
}

/// Whether a line that begins with a capital goes on with the item: the line before is open, and this one is neither an
/// addressee of its own nor a label.
fn wraps(reading: &Reading<'_>, at: usize) -> bool {
    let ended = reading.byte_before(at).is_none_or(|byte| b";:.-".contains(&byte));
    let comma = reading.byte_before(at) == Some(b',');
    let label =
        reading.mark_at(at, |term| matches!(term, Term::Label(_) | Term::AddresseeTo | Term::AddresseeCopy)).is_some();
    let own = reading.find(reading.line(at), |term| matches!(term, Term::Addressee(_))).next().is_some();
    !ended && !label && (comma || !own && !reading.folded()[reading.line(at)].contains(['@', '/', '+']))
}

/// A line of the letterhead: the sender's name, the number of the letter.
fn is_letterhead(reading: &Reading<'_>, item: &Item) -> bool {
    let office = |term: Term| {
        matches!(term, Term::Label(Label::Reference | Label::Subject) | Term::CollectiveLetter | Term::Union)
    };
    item.iter().any(|piece| reading.find(piece.clone(), office).any(|mark| mark.start <= piece.start + 4))
}

/// The addressees that an item names in one sentence. Only the usual four are parted; a chair of a group of Members is one.
fn parts(reading: &Reading<'_>, item: &Item) -> Vec<Item> {
    const USUAL: [AddresseeKind; 4] =
        [AddresseeKind::MemberStates, AddresseeKind::SectorMembers, AddresseeKind::Associates, AddresseeKind::Academia];
    let marks: Vec<(Mark, AddresseeKind)> = item
        .iter()
        .flat_map(|piece| reading.find(piece.clone(), |term| matches!(term, Term::Addressee(_))))
        .filter_map(|mark| match mark.term {
            Term::Addressee(kind) => Some((*mark, kind)),
            _ => None,
        })
        .collect();
    if marks.iter().any(|(_, kind)| !USUAL.contains(kind)) {
        return vec![item.clone()];
    }
    let mut found = Vec::new();
    let mut rest = item.clone();
    let mut known = marks.first().map(|(_, kind)| *kind);
    for (mark, kind) in &marks {
        if Some(*kind) == known {
            continue;
        }
        if let Some(cut) = connector(reading, &rest, mark.start) {
            let (before, behind) = split(&rest, cut);
            found.push(before);
            rest = behind;
            known = Some(*kind);
        }
    }
    found.push(rest);
    found
}

/// Where the next addressee begins: behind the last comma or `and` before its name.
fn connector(reading: &Reading<'_>, item: &Item, at: usize) -> Option<usize> {
    let piece = item.iter().find(|piece| piece.contains(&at))?;
    let comma = (piece.start..at).rev().find(|&one| reading.byte(one) == Some(b',')).map(|one| one + 1);
    let and = reading.last(piece.start..at, |term| term == Term::And).map(|mark| mark.end);
    comma.max(and)
}

fn split(item: &Item, cut: usize) -> (Item, Item) {
    let before = item.iter().filter(|piece| piece.start < cut).map(|piece| piece.start..piece.end.min(cut)).collect();
    let behind = item.iter().filter(|piece| piece.end > cut).map(|piece| piece.start.max(cut)..piece.end).collect();
    (before, behind)
}

fn addressee(reading: &Reading<'_>, item: &Item) -> Option<Addressee> {
    let item = bare(reading, item);
    let (first, last) = (item.first()?, item.last()?);
    let (kind, place) = kind(reading, &item)?;
    let words: Vec<&str> = item.iter().map(|piece| reading.written(piece.clone())).collect();
    let span = Span::new(reading.span(first.clone()).start, reading.span(last.clone()).end);
    // What stands between the pieces belongs to a label, so the words are not told as they stand.
    let text = Stated { computed: item.len() > 1, ..Stated::read(collapse(&words.join(" ")), span) };
    Some(Addressee { kind: Stated::computed(kind, reading.span(place)), text })
}

/// Without bullets, labels, the words that introduce an addressee, and connectors at its ends.
fn bare(reading: &Reading<'_>, item: &Item) -> Item {
    let mut item = item.clone();
    if let Some(first) = item.first_mut() {
        loop {
            let before = first.start;
            while first.start < first.end
                && reading.fold.character(first.start).is_some_and(|c| "-•·▪●:/;,.'*".contains(c))
            {
                first.start += reading.fold.character(first.start).map_or(1, char::len_utf8);
            }
            let introduced = reading.mark_at(first.start, |term| {
                matches!(term, Term::AddresseeTo | Term::AddresseeCopy | Term::Label(Label::To))
            });
            first.start = introduced.map_or(first.start, |mark| mark.end).min(first.end);
            if first.start == before {
                break;
            }
        }
    }
    if let Some(last) = item.last_mut() {
        loop {
            let before = last.end;
            while last.end > last.start && reading.byte(last.end - 1).is_some_and(|byte| b";,./-:".contains(&byte)) {
                last.end -= 1;
            }
            let connects = |term: Term| matches!(term, Term::And | Term::AddresseeTo);
            if let Some(and) = reading.mark_before(last.end, connects).filter(|mark| mark.start > last.start) {
                last.end = and.start;
            }
            if last.end == before {
                break;
            }
        }
    }
    item.retain(|piece| !piece.is_empty());
    item
}

/// The most telling kind in an item: an item for the Associates of a study group also names the study group.
fn kind(reading: &Reading<'_>, item: &Item) -> Option<(AddresseeKind, Stretch)> {
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
    let marks: Vec<Mark> = item
        .iter()
        .flat_map(|piece| reading.find(piece.clone(), |term| matches!(term, Term::Addressee(_))))
        .copied()
        .collect();
    TELLING.into_iter().find_map(|kind| {
        let mark = marks.iter().find(|mark| mark.term == Term::Addressee(kind))?;
        Some((kind, mark.start..mark.end))
    })
}
