//! The building in which a meeting is held: ITU's own, or one that a venue's noun names.

use super::reading::{Reading, Stretch, collapse};
use crate::{
    Span,
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{DeadlineKind, Stated, Text},
};

/// The first building that a piece about the meeting names.
pub(crate) fn venue(reading: &Reading<'_>, pieces: &[Stretch], place: Option<&Text>) -> Option<Text> {
    let telling = || pieces.iter().filter(|piece| tells_venue(reading, piece) && !is_booking(reading, piece));
    // `Owing to works in the CICG, the group now assembles at ITU headquarters`: what the verb leads to is the venue.
    let led = |piece: &Stretch, name: &Text| name.span.is_some_and(|span| is_behind_verb(reading, piece, span));
    let placed = telling().find_map(|piece| names(reading, piece, place).into_iter().find(|name| led(piece, name)));
    placed.or_else(|| telling().find_map(|piece| names(reading, piece, place).into_iter().next()))
}

/// Whether a name stands behind the words that convene or open a meeting, or that say where it is.
fn is_behind_verb(reading: &Reading<'_>, piece: &Stretch, name: Span) -> bool {
    let verb = |term: Term| matches!(term, Term::Convened | Term::Opens | Term::VenueIs | Term::Rescheduled);
    reading.find(piece.start..reading.stretch(name).start, verb).next().is_some()
}

/// The building that a piece names in passing: `badges are handed out in the lobby of the Hotel Azalaï`, `delegates find
/// their way to the Centre`.
pub(crate) fn named_in_passing(reading: &Reading<'_>, pieces: &[Stretch], place: Option<&Text>) -> Option<Text> {
    let telling = pieces.iter().filter(|piece| !is_booking(reading, piece));
    telling.flat_map(|piece| names(reading, piece, place)).find(|name| is_inside(reading, name))
}

/// The building that practical information names behind `Venue:`, in the same row or under the heading.
pub(crate) fn in_annex(reading: &Reading<'_>, pieces: &[Stretch], place: Option<&Text>) -> Option<Text> {
    let headed = |index: usize, piece: &Stretch| {
        let label = |piece: &Stretch| reading.mark_at(piece.start, |term| term == Term::VenueIs);
        let above = index.checked_sub(1).and_then(|above| pieces.get(above));
        let own = label(piece).is_some();
        own || above.is_some_and(|above| label(above).is_some_and(|mark| reading.skip(mark.end, b":.") >= above.end))
    };
    let rows = pieces.iter().enumerate().filter(|(index, piece)| headed(*index, piece));
    rows.filter_map(|(_, piece)| names(reading, piece, place).into_iter().next()).next()
}

/// The buildings of a piece that hold: `the venue has been moved from the Hotel A to the Centre B`.
fn names(reading: &Reading<'_>, piece: &Stretch, place: Option<&Text>) -> Vec<Text> {
    let wanted = |term: Term| matches!(term, Term::Headquarters | Term::Venue | Term::Host);
    let has_event = reading.find(piece.clone(), |term| matches!(term, Term::Event(_))).next().is_some();
    let quoted = if has_event { super::bodies::quoted(reading, piece) } else { Vec::new() };
    let in_title = |mark: &&Mark| quoted.iter().any(|quote| quote.start < mark.start && mark.end <= quote.end);
    // `in the same hotel` names none.
    let same: Vec<Mark> = reading.find(piece.clone(), |term| term == Term::SamePlace).copied().collect();
    let known = |mark: &&Mark| {
        mark.term != Term::Headquarters && same.iter().any(|same| same.start < mark.start && mark.end <= same.end)
    };
    let marks = reading.find(piece.clone(), wanted).filter(|mark| !in_title(mark) && !known(mark));
    let found = marks.filter_map(|mark| match mark.term {
        Term::Headquarters => Some(text(reading, reading.span(mark.start..mark.end))),
        Term::Host => named(reading, piece, *mark, place).filter(|name| is_inside(reading, name)),
        _ => named(reading, piece, *mark, place),
    });
    let mut all: Vec<Text> = Vec::new();
    for name in found {
        // `国际电联总部会议厅`: a hall in the house named before.
        let inside = |last: &Text| last.span.zip(name.span).is_some_and(|(last, own)| own.start < last.end);
        let longer = |last: &Text| last.span.zip(name.span).is_some_and(|(last, own)| own.start == last.start);
        match all.last_mut() {
            Some(last) if inside(last) && longer(last) => *last = name,
            Some(last) if inside(last) => {}
            _ => all.push(name),
        }
    }
    let gone: Vec<bool> = (0..all.len()).map(|index| is_gone(reading, &all, index)).collect();
    all.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(name, _)| name).collect()
}

/// Whether the words between a building and its neighbour say that the neighbour has taken its place.
fn is_gone(reading: &Reading<'_>, all: &[Text], index: usize) -> bool {
    let place = |index: usize| all.get(index).and_then(|name| name.span).map(|span| reading.stretch(span));
    let between = |first: usize, wanted: fn(Term) -> bool| {
        let (one, next) = (place(first)?, place(first + 1)?);
        reading.find(one.end..next.start.max(one.end), wanted).next().map(|_| ())
    };
    let moved = between(index, |term| matches!(term, Term::Rescheduled | Term::Moved)).is_some();
    moved || index.checked_sub(1).is_some_and(|before| between(before, |term| term == Term::InsteadOf).is_some())
}

/// Whether a preposition leads to a building.
fn is_inside(reading: &Reading<'_>, name: &Text) -> bool {
    let Some(start) = name.span.map(|span| reading.stretch(span).start) else { return false };
    let leads = |term: Term| matches!(term, Term::Inside | Term::AtPlace | Term::VenueIs);
    let leads = |term: Term| leads(term) || matches!(term, Term::Venue | Term::Headquarters);
    // What stands before the noun may be its article, which the name has taken in.
    reading.mark_before(start, leads).is_some() || reading.mark_at(start, leads).is_some()
}

/// Whether a piece tells of rooms to book.
fn is_booking(reading: &Reading<'_>, piece: &Stretch) -> bool {
    let venues: Vec<Mark> = reading.find(piece.clone(), |term| term == Term::Venue).copied().collect();
    // The noun of a hotel stands in every hotel's name.
    let bare = |mark: &Mark| venues.iter().any(|venue| venue.start <= mark.start && mark.end <= venue.end);
    reading.find(piece.clone(), |term| term == Term::Deadline(DeadlineKind::Hotel)).any(|mark| !bare(mark))
}

/// Whether a piece can tell where the meeting is; rooms to book and dates to book them by are told elsewhere.
fn tells_venue(reading: &Reading<'_>, piece: &Stretch) -> bool {
    let tells = |term: Term| {
        matches!(term, Term::Convened | Term::Opens | Term::VenueIs | Term::Headquarters | Term::Rescheduled)
    };
    // `desde el lunes 16 hasta el viernes 20`: inside a range the word means no deadline.
    let dates = super::dates::dates(reading, piece.clone());
    let ranged = |mark: &Mark| dates.iter().any(|date| date.start <= mark.start && mark.end <= date.end);
    let due = reading.find(piece.clone(), |term| term == Term::By).any(|mark| !reading.relates(mark) && !ranged(mark))
        && reading.first(piece.clone(), Term::Deadline(DeadlineKind::Hotel)).is_some();
    reading.find(piece.clone(), tells).next().is_some() && !due
}

/// The name around a venue's noun, as the script writes names: in quotes, in capitals, or by its place in the sentence.
fn named(reading: &Reading<'_>, piece: &Stretch, mark: Mark, place: Option<&Text>) -> Option<Text> {
    // `at the kind invitation of the Ministry of Communications`: a host.
    const REACH: usize = 24;
    let lead = mark.start.saturating_sub(REACH).max(piece.start)..mark.start;
    if reading.find(lead, |term| term == Term::Invitation).next().is_some() {
        return None;
    }
    let noun = reading.span(mark.start..mark.end).of(reading.text());
    quoted(reading, piece, mark).or_else(|| match noun.chars().next() {
        Some('\u{620}'..='\u{6FF}' | '\u{FB50}'..='\u{FEFF}') => behind_noun(reading, piece, mark),
        Some('\u{3400}'..='\u{9FFF}') => before_noun(reading, piece, mark, place),
        _ => capitalised(reading, piece, mark),
    })
}

/// `гостиницы "Ала-Тоо Плаза"`; a hall's own name may stand before its building's.
fn quoted(reading: &Reading<'_>, piece: &Stretch, mark: Mark) -> Option<Text> {
    let mut end = mark.end;
    loop {
        if reading.byte(end) != Some(b'"') {
            break;
        }
        end = super::bodies::closing(reading, end, b'"', b'"', piece.end)? + 1;
        match reading.mark_at(end, |term| term == Term::Venue).filter(|next| reading.byte(next.end) == Some(b'"')) {
            Some(next) => end = next.end,
            None => break,
        }
    }
    (end > mark.end).then(|| text(reading, reading.span(mark.start..end)))
}

/// The capitalised words around the noun, with the small ones that join them: `Centro de Convenciones Teusaquillo`.
fn capitalised(reading: &Reading<'_>, piece: &Stretch, mark: Mark) -> Option<Text> {
    let sentence = reading.span(piece.clone());
    let written = sentence.of(reading.text());
    let noun = reading.span(mark.start..mark.end);
    let joins = |word: &str| word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
    let closes = |word: &str| word.ends_with([',', ';', '.', ':', ')']);
    let mut start = noun.start - sentence.start;
    // `Cankarjev dom Congress Centre`: a small word behind a capitalised one belongs to the name; a preposition does not.
    let small = |at: usize, word: &str| {
        let place = reading.stretch(Span::new(sentence.start + at, sentence.start + at + word.len())).start;
        let known =
            |term: Term| matches!(term, Term::AtPlace | Term::Inside | Term::To | Term::And | Term::On | Term::Of);
        joins(word) && word.chars().count() > 2 && reading.mark_at(place, known).is_none()
    };
    let mut from = start;
    while let Some(word) = written[..from].trim_end().rsplit(char::is_whitespace).next().filter(|word| !word.is_empty())
    {
        let at = written[..from].trim_end().len() - word.len();
        let capital = word.starts_with(char::is_uppercase);
        if closes(word) || !(capital || small(at, word)) {
            break;
        }
        from = at;
        if capital {
            start = at;
        }
    }
    let mut end = noun.end - sentence.start;
    let mut at = end;
    for word in written[end..].split_inclusive(char::is_whitespace) {
        let bare = word.trim().trim_end_matches([',', ';', '.', ':', ')']);
        // `the Golf Hotel in Bled`: the town is none of the name.
        let place = reading.stretch(Span::new(sentence.start + at, sentence.start + at + word.len())).start;
        let leads = |term: Term| matches!(term, Term::AtPlace | Term::On);
        let glued = !word.trim().is_empty() && reading.mark_at(place, leads).is_some()
            || bare.starts_with(['(', ',', ';', '.']);
        let first = at == noun.end - sentence.start && word.trim().is_empty();
        // `Sala L2 del edificio Montbrillant`: the house of a hall.
        let house = reading.mark_at(place, |term| matches!(term, Term::Venue | Term::Headquarters)).is_some();
        if glued || !(first || house || bare.starts_with(char::is_uppercase) || joins(bare)) {
            break;
        }
        at += word.len();
        // `Cankarjev dom, Prešernova cesta`: what joins nothing behind it belongs to the name.
        if bare.starts_with(char::is_uppercase) || joins(bare) && closes(word.trim_end()) {
            end = at - word.len() + word.find(bare)? + bare.len();
        }
        if closes(word.trim_end()) {
            break;
        }
    }
    let name = &written[start..end];
    let first_capital = name.starts_with(char::is_uppercase);
    let span = Span::new(sentence.start + start, sentence.start + end);
    // `Доме техники`: a noun of two words is a name by itself.
    let whole = noun.of(reading.text()).split_whitespace().count() > 1;
    let named = whole || end > noun.end - sentence.start || start < noun.start - sentence.start;
    (named && first_capital && name.split_whitespace().count() > 1).then(|| text(reading, span))
}

/// Arabic: the noun comes first, and the name ends where the sentence goes on.
fn behind_noun(reading: &Reading<'_>, piece: &Stretch, mark: Mark) -> Option<Text> {
    const LONGEST: usize = 120;
    let limit = piece.end.min(mark.end + LONGEST);
    let ends = |at: usize| {
        let goes_on = |term: Term| {
            matches!(
                term,
                Term::AtPlace
                    | Term::From
                    | Term::Of
                    | Term::On
                    | Term::Convened
                    | Term::Geneva
                    | Term::Weekday(_)
                    | Term::Body(_)
                    | Term::Roster
            )
        };
        reading.folded().is_char_boundary(at)
            && (reading.byte(at).is_some_and(|byte| b",;.()".contains(&byte))
                || reading.fold.gap(at) != Gap::None && reading.mark_at(at, goes_on).is_some())
    };
    // `مركز جنيف الدولي للمؤتمرات`: a town right behind the noun is part of the name.
    let start = reading.mark_at(mark.end, |term| term == Term::Geneva).map_or(mark.end, |town| town.end);
    let end = (start..limit).find(|&at| ends(at)).unwrap_or(limit);
    let bracket = (reading.byte(end) == Some(b'('))
        .then(|| super::bodies::closing(reading, end, b'(', b')', (end + 12).min(piece.end)))
        .flatten()
        .filter(|&close| reading.folded()[end + 1..close].bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let end = bracket.map_or(end, |close| close + 1);
    (end > mark.end).then(|| text(reading, reading.span(mark.start..end)))
}

/// Chinese: the name comes before the noun, and a hall's behind its house's: `电信研究院科研楼报告厅`.
fn before_noun(reading: &Reading<'_>, piece: &Stretch, mark: Mark, place: Option<&Text>) -> Option<Text> {
    const LONGEST: usize = 48;
    let from = mark.start.saturating_sub(LONGEST).max(piece.start);
    let mut start = mark.start;
    while start > from {
        let Some(before) = reading.fold.character_before(start) else { break };
        let ideograph = ('\u{3400}'..='\u{9FFF}').contains(&before);
        let lead = reading.mark_before(start, |term| {
            let clause = matches!(term, Term::Convened | Term::VenueIs | Term::Rescheduled | Term::From | Term::To);
            clause || matches!(term, Term::AtPlace | Term::Of | Term::On | Term::DayMark | Term::Daily)
        });
        if !ideograph || lead.is_some() {
            break;
        }
        start -= before.len_utf8();
    }
    let span = reading.span(start..hall_end(reading, piece, mark.end));
    let written = span.of(reading.text());
    // The whole place before the building is none of its name; a town alone is.
    let town = place.map(|place| place.value.as_str()).filter(|place| written.starts_with(place) && written != *place);
    let span = Span::new(span.start + town.map_or(0, str::len), span.end);
    let noun = reading.span(mark.start..mark.end);
    (span.start < noun.start).then(|| text(reading, span))
}

/// Where the hall ends whose name goes on right behind a building's.
fn hall_end(reading: &Reading<'_>, piece: &Stretch, end: usize) -> usize {
    const LONGEST: usize = 30;
    let limit = piece.end.min(end + LONGEST);
    let mut last = end;
    while let Some(character) =
        reading.fold.character(last).filter(|&character| last < limit && is_ideograph(character))
    {
        last += character.len_utf8();
    }
    let parted = reading.find(end..last, |term| matches!(term, Term::Of | Term::Convened | Term::AtPlace));
    let last = parted.map(|mark| mark.start).min().unwrap_or(last);
    reading.find(end..last, |term| term == Term::InRooms).map(|hall| hall.end).max().unwrap_or(end)
}

fn text(reading: &Reading<'_>, span: Span) -> Text {
    Stated::read(collapse(span.of(reading.text())), span)
}
