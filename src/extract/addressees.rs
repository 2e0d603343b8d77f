//! To whom the letter goes.
//!
//! The list may be interleaved with telephone and fax, in one line or in many, each addressee an item of its own or all in
//! one sentence. So labels and their values are taken out first; what is left is parted at bullets and semicolons; and an
//! item that names several of the usual addressees is parted between them.

use super::{
    head::Numbered,
    reading::{Reading, Stretch, collapse},
    zones::{Zones, is_label},
};
use crate::{
    Span,
    fold::Gap,
    language::{Label, Mark, Term},
    letter::{Addressee, AddresseeKind, Stated, Text},
};

/// The addressees in their order.
pub(crate) fn addressees(reading: &Reading<'_>, zones: &Zones, own: &Numbered, code: Option<&Text>) -> Vec<Addressee> {
    let marks = reading.outermost(zones.head.clone(), |term| matches!(term, Term::Addressee(_)));
    let list = List { reading, marks };
    let holes = holes(reading, zones, own, code);
    let mut found = Vec::new();
    for item in list.items(&zones.head, &holes) {
        for part in list.parts(&item) {
            found.extend(list.addressee(&part));
        }
    }
    found
}

/// An item: its stretches in order, the holes between them left out.
type Item = Vec<Stretch>;

/// A letterhead with the names of the usual addressees in it.
struct List<'r, 'd> {
    reading: &'r Reading<'d>,
    marks: Vec<Mark>,
}

/// What is not a list of addressees: labels with their values, the number and code of the letter, running headers.
fn holes(reading: &Reading<'_>, zones: &Zones, own: &Numbered, code: Option<&Text>) -> Vec<Stretch> {
    let head = zones.head.clone();
    let wanted = |term: Term| {
        matches!(
            term,
            Term::Label(Label::Telephone | Label::Fax | Label::Email | Label::Web | Label::Reference | Label::Contact)
        )
    };
    let code = code.and_then(|code| code.span).map(|span| reading.stretch(span));
    let known = zones.furniture.iter().cloned().chain([own.stretch.clone()]).chain(code);
    let known = known.filter(|hole| hole.start >= head.start && hole.end <= head.end && !hole.is_empty());
    let mut holes = Holes { head: head.clone(), found: Vec::new(), taken: vec![false; head.len()] };
    known.for_each(|hole| holes.add(hole));
    for mark in reading.find(head.clone(), wanted) {
        if is_label(reading, *mark) && !holes.has(mark.start) {
            holes.add(mark.start..value_end(reading, reading.skip(mark.end, b".:/"), head.end));
        }
    }
    // Values whose labels stand elsewhere.
    for at in head {
        let begins = matches!(reading.byte(at), Some(b'+' | b'[')) || reading.fold.gap(at) != Gap::None;
        if begins && !holes.has(at) {
            let end = value_end(reading, at, reading.fold.len());
            if end > at + 6 {
                holes.add(at..end);
            }
        }
    }
    holes.found.sort_by_key(|hole| (hole.start, std::cmp::Reverse(hole.end)));
    holes.found
}

/// Holes of a letterhead, and which of its positions stand in one.
struct Holes {
    head: Stretch,
    found: Vec<Stretch>,
    taken: Vec<bool>,
}

impl Holes {
    fn add(&mut self, hole: Stretch) {
        let inside = hole.start - self.head.start..hole.end.min(self.head.end) - self.head.start;
        self.taken[inside].fill(true);
        self.found.push(hole);
    }

    fn has(&self, at: usize) -> bool {
        self.taken[at - self.head.start]
    }
}

/// The end of a telephone number, an address or a web page that begins here; where there is none, the beginning.
fn value_end(reading: &Reading<'_>, start: usize, limit: usize) -> usize {
    // A mask that hides an address.
    if reading.goes_on(start, "[email") {
        const MASK: usize = 20;
        return (start..limit.min(start + MASK)).find(|&at| reading.byte(at) == Some(b']')).map_or(start, |at| at + 1);
    }
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
    let address = word.contains('@') || word.starts_with("http") || word.starts_with("www.");
    if address { word_end } else { start }
}

impl List<'_, '_> {
    /// The list items of the letterhead that name an addressee.
    fn items(&self, head: &Stretch, holes: &[Stretch]) -> Vec<Item> {
        let mut found: Vec<Item> = Vec::new();
        let mut current: Item = Vec::new();
        let mut start = head.start;
        let mut at = head.start;
        let mut holes = holes.iter().peekable();
        let close = |current: &mut Item, found: &mut Vec<Item>, piece: Stretch| {
            if !piece.is_empty() {
                current.push(piece);
            }
            if !current.is_empty() {
                found.push(std::mem::take(current));
            }
        };
        while at < head.end {
            while holes.next_if(|hole| hole.start < at).is_some() {}
            if let Some(hole) = holes.next_if(|hole| hole.start == at) {
                if self.continues_behind(&current, start..at, hole.end, head.end) {
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
            if at > start && self.begins_item(at) {
                close(&mut current, &mut found, start..at);
                start = at;
            }
            at += 1;
        }
        close(&mut current, &mut found, start..head.end);
        found.retain(|item| !is_letterhead(self.reading, item) && (self.names_usual(item) || self.is_introduced(item)));
        // `Copy of the text`, above all of them, names no addressee.
        let first = found.iter().position(|item| self.names_usual(item)).unwrap_or(0);
        let copied = |item: &Item| {
            let mark = item.first().and_then(|piece| copy_at(self.reading, piece.start));
            mark.is_some_and(|mark| !self.begins_copies(mark.start))
        };
        let kept = found.split_off(first);
        found.retain(|item| !copied(item));
        found.extend(kept);
        // Other lists stand in letterheads too; one of addressees names the usual ones.
        if found.iter().any(|item| self.names_usual(item)) { found } else { Vec::new() }
    }

    fn names_usual(&self, item: &Item) -> bool {
        self.of(item).next().is_some()
    }

    /// The usual addressees that an item names.
    fn of<'i>(&'i self, item: &'i Item) -> impl Iterator<Item = (Mark, AddresseeKind)> + 'i {
        item.iter().flat_map(|piece| self.inside(piece)).filter_map(|mark| match mark.term {
            Term::Addressee(kind) => Some((*mark, kind)),
            _ => None,
        })
    }

    /// The names that begin in a stretch.
    fn inside(&self, stretch: &Stretch) -> &[Mark] {
        let first = self.marks.partition_point(|mark| mark.start < stretch.start);
        let behind = self.marks.partition_point(|mark| mark.start < stretch.end);
        &self.marks[first..behind.max(first)]
    }

    /// Whether a bullet or a word that introduces an addressee stands before an item of another kind, as in the list
    /// before and behind it.
    fn is_introduced(&self, item: &Item) -> bool {
        const LONGEST: usize = 300;
        let reading = self.reading;
        let Some(first) = item.first() else { return false };
        let introduced = is_bullet(reading, first.start) || introduces(reading, first.start);
        // `To the members of the Regional Group:` and below them the list of these members.
        if item.last().is_some_and(|last| reading.byte_before(last.end) == Some(b':')) {
            return false;
        }
        let office = |term: Term| matches!(term, Term::Union | Term::StandardizationBureau | Term::CollectiveLetter);
        if item.iter().any(|piece| reading.find(piece.clone(), office).next().is_some()) {
            return false;
        }
        let words = item.iter().map(|piece| reading.written(piece.clone())).collect::<String>();
        let letters = words.chars().filter(|character| character.is_alphabetic()).count();
        introduced && letters >= 4 && words.len() <= LONGEST && !words.contains(['@', '='])
    }

    /// Whether an item goes on behind a hole: it has not ended, and what comes there begins small, or in the same line and
    /// is not an item of its own.
    fn continues_behind(&self, current: &Item, piece: Stretch, behind: usize, limit: usize) -> bool {
        let reading = self.reading;
        let ended = reading.byte_before(piece.end).is_none_or(|byte| b";:".contains(&byte));
        if ended || behind >= limit || is_bullet(reading, behind) {
            return false;
        }
        let named = current.iter().chain([&piece]).any(|piece| !self.inside(piece).is_empty());
        let beside = reading.fold.gap(behind) < Gap::Line && !introduces(reading, behind) && !self.names_at(behind);
        // `and to ITU-T`, a hole, `Associates`: the words that introduce an addressee wait for its name.
        let introduces = |term: Term| matches!(term, Term::And | Term::AddresseeTo);
        let lead = reading.last(piece.clone(), introduces).map(|mark| mark.end);
        let waits = lead.is_some_and(|lead| self.inside(&(lead..piece.end)).is_empty());
        begins_small(reading, behind)
            || named && waits
            || named && beside && !reading.byte(behind).is_some_and(|byte| b"/|".contains(&byte))
    }

    fn names_at(&self, at: usize) -> bool {
        !self.inside(&(at..at + 1)).is_empty()
    }

    /// Whether a position stands inside a name, and not at its beginning.
    fn is_inside_name(&self, at: usize) -> bool {
        let before = self.marks.partition_point(|mark| mark.start < at);
        self.marks[..before].last().is_some_and(|mark| at < mark.end)
    }

    fn begins_item(&self, at: usize) -> bool {
        let reading = self.reading;
        // `Member States of the` and in the next line `Union`: the name goes on.
        if !reading.folded().is_char_boundary(at) || self.is_inside_name(at) {
            return false;
        }
        let before = reading.byte_before(at);
        let gap = reading.fold.gap(at);
        let after_label = before == Some(b':') && gap != Gap::None;
        let goes_on = begins_small(reading, at) && !before.is_none_or(|byte| b".:".contains(&byte));
        // `Union – To ITU-T Sector Members`: a bullet in a text without lines.
        let behind_dash = before == Some(b'-') && reading.fold.gap(at - 1) != Gap::None && self.names_at(at);
        before == Some(b';')
            || is_bullet(reading, at)
            || behind_dash
            || self.begins_copies(at)
            || gap >= Gap::Paragraph && !goes_on
            || gap == Gap::Tab && !begins_small(reading, at) && !is_bullet(reading, at.saturating_sub(1))
            || gap == Gap::Line && !begins_small(reading, at) && !self.wraps(at)
            || after_label
            || before == Some(b'/') && gap != Gap::None && reading.fold.gap(at - 1) != Gap::None
    }

    /// `Copy:`, `抄送：`: the label of those who are sent the letter for information.
    fn begins_copies(&self, at: usize) -> bool {
        let mark = self.reading.mark_at(at, |term| term == Term::AddresseeCopy);
        mark.is_some_and(|mark| [mark.end, mark.end - 1].iter().any(|&at| self.reading.byte(at) == Some(b':')))
    }

    /// Whether a line that begins with a capital goes on with the item: the line before is open, and this one begins
    /// neither with an addressee nor with a label.
    fn wraps(&self, at: usize) -> bool {
        let reading = self.reading;
        let ended = reading.byte_before(at).is_none_or(|byte| b";:.-".contains(&byte));
        let joins = |term: Term| matches!(term, Term::And | Term::AddresseeTo | Term::Of);
        let open = reading.byte_before(at) == Some(b',') || reading.mark_before(at, joins).is_some();
        let label = reading
            .mark_at(at, |term| matches!(term, Term::Label(_) | Term::AddresseeTo | Term::AddresseeCopy))
            .is_some();
        let named = self.names_at(at) || reading.folded()[reading.line(at)].contains(['@', '/', '+']);
        !ended && !label && (open || !named)
    }

    /// The addressees that an item names in one sentence. The usual ones are parted wherever the next one's words begin;
    /// others only where their name stands right behind the comma or conjunction.
    fn parts(&self, item: &Item) -> Vec<Item> {
        const USUAL: [AddresseeKind; 5] = [
            AddresseeKind::MemberStates,
            AddresseeKind::StateOfPalestine,
            AddresseeKind::SectorMembers,
            AddresseeKind::Associates,
            AddresseeKind::Academia,
        ];
        let marks: Vec<(Mark, AddresseeKind)> = self.of(item).collect();
        let mut found = Vec::new();
        let mut rest = item.clone();
        for pair in marks.windows(2) {
            let [(last, known), (next, kind)] = pair else { continue };
            if kind == known {
                continue;
            }
            let Some(cut) = self.connector(&rest, last.end, next.start) else { continue };
            let lead = self.reading.mark_at(cut, |term| term == Term::AddresseeTo).map_or(cut, |mark| mark.end);
            let usual = USUAL.contains(known) && USUAL.contains(kind);
            if usual || next.start == cut || next.start == lead {
                let (before, behind) = split(&rest, cut);
                found.push(before);
                rest = behind;
            }
        }
        found.push(rest);
        found
    }

    /// Where the next addressee begins: behind a comma or `and` right behind the last name, else behind the last one
    /// before the next name.
    fn connector(&self, item: &Item, last: usize, next: usize) -> Option<usize> {
        let reading = self.reading;
        let behind = reading.skip(last, b",");
        let first = reading.mark_at(behind, |term| term == Term::And).map_or(behind, |mark| mark.end);
        if first > last && item.iter().any(|piece| piece.start <= last && first <= piece.end) {
            return Some(first);
        }
        let between = item.iter().rev().map(|piece| piece.start.max(last)..piece.end.min(next));
        between.filter(|piece| !piece.is_empty()).find_map(|piece| {
            let comma = piece.clone().rev().find(|&one| reading.byte(one) == Some(b',')).map(|one| one + 1);
            let and = reading.last(piece.clone(), |term| term == Term::And).map(|mark| mark.end);
            comma.max(and).max(reading.and_onto(next).filter(|&and| and >= piece.start && piece.end == next))
        })
    }

    fn addressee(&self, item: &Item) -> Option<Addressee> {
        let reading = self.reading;
        let item = bare(reading, item);
        let (first, last) = (item.first()?, item.last()?);
        let (kind, place) = self.kind(&item).unwrap_or((AddresseeKind::Other, first.clone()));
        let words: Vec<&str> = item.iter().map(|piece| reading.written(piece.clone())).collect();
        let span = Span::new(reading.span(first.clone()).start, reading.span(last.clone()).end);
        // What stands between the pieces belongs to a label, so the words are not told as they stand.
        let text = Stated { computed: item.len() > 1, ..Stated::read(collapse(&words.join(" ")), span) };
        Some(Addressee { kind: Stated::computed(kind, reading.span(place)), text })
    }

    /// The kind that the first name tells: an item for the Associates of a study group also names the study group. The
    /// State of Palestine is told by its name wherever that stands.
    fn kind(&self, item: &Item) -> Option<(AddresseeKind, Stretch)> {
        let palestine = self.of(item).find(|(_, kind)| *kind == AddresseeKind::StateOfPalestine);
        let (mark, kind) = palestine.or_else(|| self.of(item).next())?;
        Some((kind, mark.start..mark.end))
    }
}

/// The word for those who are sent a copy, where an item begins with it.
fn copy_at(reading: &Reading<'_>, at: usize) -> Option<Mark> {
    reading.mark_at(at, |term| term == Term::AddresseeCopy)
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
    // `- To the Administrations`: the words that introduce an addressee stand behind the dash.
    before && (starts || !spaced && capital || spaced && introduces(reading, next))
}

/// Whether a word that introduces an addressee begins here.
fn introduces(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark_at(at, |term| matches!(term, Term::AddresseeTo | Term::AddresseeCopy)).is_some()
}

/// Where a word ends that introduces an addressee and says no more: `to`, `copy to`, `and`. With an article it is part of
/// how the letter names the addressee, in one word or two (`aux Administrations`, `a las Administraciones`).
fn introduction_end(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let mut prepositions = reading.marks(at..at + 1).iter().filter(|mark| mark.term == Term::AddresseeTo);
    if let Some(first) = prepositions.next() {
        return prepositions.all(|other| other.end == first.end).then_some(first.end);
    }
    let others = |term: Term| matches!(term, Term::AddresseeCopy | Term::And | Term::Label(Label::To));
    reading.mark_at(at, others).map(|mark| mark.end)
}

/// A line of the letterhead: the sender's name, the number of the letter.
fn is_letterhead(reading: &Reading<'_>, item: &Item) -> bool {
    let office = |term: Term| {
        matches!(term, Term::Label(Label::Reference | Label::Subject) | Term::CollectiveLetter | Term::Union)
    };
    item.iter().any(|piece| reading.find(piece.clone(), office).any(|mark| mark.start <= piece.start + 4))
}

fn split(item: &Item, cut: usize) -> (Item, Item) {
    let before = item.iter().filter(|piece| piece.start < cut).map(|piece| piece.start..piece.end.min(cut)).collect();
    let behind = item.iter().filter(|piece| piece.end > cut).map(|piece| piece.start.max(cut)..piece.end).collect();
    (before, behind)
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
            first.start = introduction_end(reading, first.start).unwrap_or(first.start).min(first.end);
            let joined = reading
                .find(first.clone(), |term| matches!(term, Term::Addressee(_)))
                .find(|mark| reading.and_onto(mark.start) == Some(first.start));
            first.start = joined.map_or(first.start, |mark| mark.start);
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
