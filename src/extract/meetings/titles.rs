//! The names that letters give to workshops, forums and trainings.

use super::{
    Scene,
    passages::{Anchor, Passage},
};
use crate::{
    extract::{
        bodies,
        dates::Mention as DateMention,
        reading::{Stretch, collapse},
    },
    fold::{Gap, is_ideograph},
    language::Term,
    letter::{Stated, Text},
};

/// An event's own name: in quotes, or behind `on` or a colon, or the capitalised words around its noun.
pub(super) fn event(scene: &Scene<'_, '_>, passage: &Passage, anchor: &Anchor, date: &DateMention) -> Option<Text> {
    let here = passage.dates.iter().any(|one| one.start == date.start);
    let ahead = here && anchor.start < date.start;
    let limit = if ahead { date.start } else { passage.stretch.end.max(anchor.end) };
    let limit = if passage.carried { anchor.end } else { limit };
    if scene.reading.vocabulary.postpositions {
        let name = before_noun(scene, passage, anchor).or_else(|| quoted(scene, anchor, passage.sentence.end));
        return name.or_else(|| only_quote(scene, passage));
    }
    quoted(scene, anchor, passage.sentence.end)
        .or_else(|| behind(scene, anchor, limit).map(|name| with_noun(scene, passage, anchor, name)))
        .or_else(|| capitalised(scene, passage, anchor))
        .or_else(|| definite(scene, anchor, limit))
        .or_else(|| only_quote(scene, passage))
}

/// Chinese names stand before the noun: in quotes, behind `关于`, or as the run of ideographs that ends with it.
fn before_noun(scene: &Scene<'_, '_>, passage: &Passage, anchor: &Anchor) -> Option<Text> {
    const LONGEST: usize = 120;
    let reading = scene.reading;
    let mut at = anchor.start;
    while let Some(mark) = reading.mark_before(at, |term| term == Term::Of) {
        at = mark.start;
    }
    let from = passage.sentence.start.max(at.saturating_sub(LONGEST));
    if reading.byte_before(at) == Some(b'"') {
        let open = (from..at - 1).rev().find(|&open| reading.byte(open) == Some(b'"'))?;
        return Some(text(scene, open + 1..at - 1));
    }
    if let Some(on) = reading.last(from..at, |term| term == Term::On) {
        return named(scene, on.end..at);
    }
    let mut start = at;
    while start > from {
        let Some(before) = reading.fold.character_before(start) else { break };
        let leads = |term: Term| {
            matches!(term, Term::AtPlace | Term::Of | Term::Convened | Term::DayMark | Term::Daily | Term::Invitation)
        };
        // `and` inside a name joins its words; behind another meeting it joins that to the event.
        let joined = reading.mark_before(start, |term| term == Term::And).is_some_and(|and| {
            let met = |term: Term| matches!(term, Term::Meeting | Term::Session | Term::Event(_) | Term::Body(_));
            and.end - and.start > '与'.len_utf8() || reading.mark_before(and.start, met).is_some()
        });
        let word = is_ideograph(before) || before.is_ascii_alphanumeric() || before == '-';
        if !word || joined || reading.mark_before(start, leads).is_some() || reading.fold.gap(start) >= Gap::Line {
            break;
        }
        start -= before.len_utf8();
    }
    // Two words at least: a bare noun, or one with `联合` before it, is no name.
    (at - start >= 12).then(|| text(scene, start..anchor.end))
}

/// Arabic: a noun with its article names the event itself, `المنتدى الاقتصادي الإقليمي`.
fn definite(scene: &Scene<'_, '_>, anchor: &Anchor, limit: usize) -> Option<Text> {
    let reading = scene.reading;
    let article = reading.vocabulary.article.iter().map(|article| article.len());
    let start = article.filter_map(|length| anchor.start.checked_sub(length)).find(|&start| {
        reading.vocabulary.article.iter().any(|article| reading.folded().get(start..anchor.start) == Some(article))
    })?;
    let end = (anchor.end..limit).find(|&at| ends_name(scene, at)).unwrap_or(limit);
    let found = named(scene, start..end)?;
    (found.value.split(' ').count() >= 3).then_some(found)
}

/// `a welcome talk “First steps”, meant for new delegates`: the only words in quotes of the passage.
pub(super) fn only_quote(scene: &Scene<'_, '_>, passage: &Passage) -> Option<Text> {
    let quotes = bodies::quoted(scene.reading, &passage.stretch);
    let [only] = quotes.as_slice() else { return None };
    let inner = only.start + 1..only.end;
    bodies::is_title(scene.reading, inner.clone()).then(|| text(scene, inner))
}

/// `a tutorial for newcomers, “Introduction to Study Group 17”`.
fn quoted(scene: &Scene<'_, '_>, anchor: &Anchor, limit: usize) -> Option<Text> {
    const REACH: usize = 80;
    let reading = scene.reading;
    let window = anchor.end..limit.min(anchor.end + REACH);
    let open = window.clone().find(|&at| reading.byte(at) == Some(b'"'))?;
    // What is in quotes behind another noun, a date or a bracket names something else.
    let parted = super::super::dates::dates(reading, anchor.end..open).is_empty();
    let close = bodies::closing(reading, open, b'"', b'"', limit)?;
    parted.then(|| text(scene, open + 1..close))
}

/// `workshop on Quality of Service`, `Seminar: Multimedia in the 21st Century`.
fn behind(scene: &Scene<'_, '_>, anchor: &Anchor, limit: usize) -> Option<Text> {
    let reading = scene.reading;
    let colon = reading.skip(anchor.end, b":");
    let on = reading.mark_at(colon, |term| term == Term::On);
    if on.is_none() && colon == anchor.end {
        return None;
    }
    let start = on.map_or(colon, |on| on.end);
    let end = (start..limit).find(|&at| ends_name(scene, at)).unwrap_or(limit);
    named(scene, start..end)
}

/// `the ITU Workshop on Green Cities`: an event's noun with a capital inside a sentence belongs to its name, with the
/// capitalised words before it.
fn with_noun(scene: &Scene<'_, '_>, passage: &Passage, anchor: &Anchor, name: Text) -> Text {
    let reading = scene.reading;
    let sentence = reading.span(passage.sentence.clone());
    let noun = reading.span(anchor.start..anchor.end);
    let on = reading.mark_at(anchor.end, |term| term == Term::On).is_some();
    let Some(end) = name.span.map(|span| span.end).filter(|_| on && sentence.start < noun.start) else { return name };
    let written = sentence.of(reading.text());
    let capital = |word: &str| word.starts_with(char::is_uppercase) && !word.ends_with([',', ';', '.', ':', ')']);
    let mut start = noun.start - sentence.start;
    // Behind a bracket or a line end the capital may be that of a new piece.
    let first = written[..start].trim_end();
    if !noun.of(reading.text()).starts_with(char::is_uppercase) || !first.ends_with(char::is_alphanumeric) {
        return name;
    }
    while let Some(word) = written[..start].trim_end().rsplit(char::is_whitespace).next().filter(|word| capital(word)) {
        start = written[..start].trim_end().len() - word.len();
    }
    if start == 0 {
        return name;
    }
    let span = crate::Span::new(sentence.start + start, end);
    Stated::read(collapse(span.of(reading.text())), span)
}

/// The words of a name without the preposition that leads to its date.
fn named(scene: &Scene<'_, '_>, stretch: Stretch) -> Option<Text> {
    const LONGEST: usize = 160;
    let reading = scene.reading;
    let mut end = stretch.end;
    let leads = |term: Term| {
        matches!(term, Term::On | Term::From | Term::AtPlace | Term::And | Term::Weekday(_) | Term::Convened | Term::To)
    };
    while let Some(mark) = reading.mark_before(end, leads).filter(|mark| mark.start > stretch.start) {
        // Inside a word the letters of a preposition are none.
        if reading.fold.gap(mark.start) == Gap::None && !reading.vocabulary.postpositions {
            break;
        }
        end = mark.start;
    }
    while end > stretch.start && reading.byte(end - 1).is_some_and(|byte| b",;:-(".contains(&byte)) {
        end -= 1;
    }
    // A row's bullet.
    let mut start = stretch.start;
    while let Some(bullet) = reading.fold.character(start).filter(|&sign| start < end && "-•·▪*".contains(sign)) {
        start += bullet.len_utf8();
    }
    let found = text(scene, start..end);
    let length = found.value.chars().count();
    let least = if reading.vocabulary.postpositions { 2 } else { 4 };
    (length >= least && length < LONGEST).then_some(found)
}

/// `Bridging the Standardization Gap (BSG) Hands-on Training Session`: three capitalised words at least, the noun among
/// them or last.
fn capitalised(scene: &Scene<'_, '_>, passage: &Passage, anchor: &Anchor) -> Option<Text> {
    let reading = scene.reading;
    let sentence = reading.span(passage.sentence.clone());
    let written = sentence.of(reading.text());
    const OPENING: [char; 3] = ['"', '“', '«'];
    const CLOSING: [char; 3] = ['"', '”', '»'];
    let noun = reading.span(anchor.start..anchor.end);
    let inside = sentence.start <= noun.start && noun.end <= sentence.end;
    if !inside || !noun.of(reading.text()).starts_with(char::is_uppercase) {
        return None;
    }
    let mut start = noun.start - sentence.start;
    let is_name = |word: &str| {
        let bare = word.trim_matches(['(', ')', '"', '“', '”']);
        bare.starts_with(char::is_uppercase)
    };
    let joins = |word: &str| word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
    // Behind the first capitalised word small joining words may stand; the name begins with a capital.
    let mut candidate = start;
    while let Some(word) = written[..candidate].trim_end().rsplit(char::is_whitespace).next() {
        if word.is_empty() || word.ends_with([',', ';', '.', ':']) || !(is_name(word) || joins(word)) {
            break;
        }
        candidate = written[..candidate].trim_end().len() - word.len();
        if is_name(word) {
            start = candidate;
        }
        // `the “Green Standards Forum”`: the quotes are none of the name's.
        if let Some(bare) = word.strip_prefix(OPENING) {
            start += word.len() - bare.len();
            break;
        }
    }
    // The first word of a sentence is capitalised whatever it is.
    if start == 0
        && written[..noun.start - sentence.start]
            .split_whitespace()
            .next()
            .is_some_and(|word| word.chars().count() <= 3)
    {
        let first = written.split_whitespace().next().unwrap_or_default().len();
        // The blank behind the word may be a non-breaking one, which is longer than a byte.
        let blank = written[first..].chars().next().map_or(0, char::len_utf8);
        start = (first + blank).min(noun.start - sentence.start);
    }
    let mut end = noun.end - sentence.start;
    for word in written[end..].split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if !is_name(bare) {
            break;
        }
        end += bare.trim_end_matches(CLOSING).len();
        if bare.ends_with([',', ';', '.', ')']) || bare.ends_with(CLOSING) {
            break;
        }
        end += word.len() - bare.len();
    }
    let name = written[start..end].trim_end().trim_end_matches([',', ';', '.']);
    let span = crate::Span::new(sentence.start + start, sentence.start + start + name.len());
    (name.split_whitespace().count() >= 3).then(|| Stated::read(collapse(name), span))
}

fn ends_name(scene: &Scene<'_, '_>, at: usize) -> bool {
    let reading = scene.reading;
    if !reading.folded().is_char_boundary(at) {
        return false;
    }
    let byte = reading.byte(at);
    let closes = byte.is_some_and(|byte| b",;.".contains(&byte)) && reading.fold.gap(at + 1) != Gap::None;
    let clause =
        |term: Term| matches!(term, Term::Convened | Term::Weekday(_) | Term::Previous | Term::Clause | Term::Beside);
    closes || byte == Some(b'(') || reading.mark_at(at, clause).is_some()
}

fn text(scene: &Scene<'_, '_>, stretch: Stretch) -> Text {
    let span = scene.reading.span(stretch);
    Stated::read(collapse(span.of(scene.reading.text())), span)
}
