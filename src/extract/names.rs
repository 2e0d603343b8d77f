//! Where a name begins and ends beside a form of address or above a title.

use super::reading::{Reading, Stretch, collapse};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{Stated, Text},
};

/// The name that belongs to a form of address: behind it; one in ideographs stands behind the name.
pub(crate) fn name_at(reading: &Reading<'_>, honorific: Mark, limits: &Stretch) -> Option<Stretch> {
    if reading.fold.character(honorific.start).is_some_and(is_ideograph) {
        return name_before(reading, honorific.start, limits.start);
    }
    name_behind(reading, reading.skip(honorific.end, b"."), limits.end)
}

/// A name that no form of address marks, behind an office: in brackets before its country with initials or a family name
/// in capitals (`(G. Gosztony, Hungary)`), or behind a comma before its country in brackets (`, Leo Lehmann (Switzerland)`).
pub(crate) fn unaddressed(reading: &Reading<'_>, at: usize, limit: usize) -> Option<Stretch> {
    let bracket = reading.byte(at) == Some(b'(');
    if !bracket && reading.byte(at) != Some(b',') {
        return None;
    }
    let name = name_behind(reading, at + 1, limit)?;
    let written = reading.written(name.clone());
    let capitals = |word: &str| {
        let letters = || word.chars().filter(|character| character.is_alphabetic());
        letters().all(char::is_uppercase) && (letters().count() >= 3 || word.contains('.'))
    };
    let told = if bracket { written.split_whitespace().any(capitals) } else { written.split_whitespace().count() >= 2 };
    let country = if bracket { b',' } else { b'(' };
    let word = reading.marks(name.clone()).iter().any(|mark| {
        matches!(
            mark.term,
            Term::Body(_) | Term::Role(_) | Term::Union | Term::Assembly | Term::Label(_) | Term::Meeting
        ) || matches!(
            mark.term,
            Term::Honorific | Term::StandardizationBureau | Term::Month(_) | Term::Annex | Term::Question
        )
    });
    (told && !word && written.contains(char::is_whitespace) && reading.byte(name.end) == Some(country)).then_some(name)
}

/// A name as it is told.
pub(crate) fn name_text(reading: &Reading<'_>, name: Stretch) -> Text {
    let span = reading.span(name);
    spaced(Stated::read(collapse(span.of(reading.text())), span))
}

/// `MrHeung-YoulYoum`: a blank lost between two names stays lost in the evidence and is put back in the value.
fn spaced(name: Text) -> Text {
    let mut value = String::with_capacity(name.value.len() + 2);
    let mut before = ' ';
    for character in name.value.chars() {
        let lost =
            character.is_uppercase() && before.is_lowercase() && !value.ends_with("Mc") && !value.ends_with("Mac");
        if lost && value.chars().rev().take_while(|c| c.is_alphabetic()).count() >= 3 {
            value.push(' ');
        }
        value.push(character);
        before = character;
    }
    let computed = name.computed || value != name.value;
    Stated { value, computed, ..name }
}

/// The words of a name: capitalised words, initials, and small particles between them.
fn name_behind(reading: &Reading<'_>, start: usize, limit: usize) -> Option<Stretch> {
    let text = reading.text();
    let span = reading.span(start..limit.max(start));
    let window = span.of(text);
    let mut end = 0;
    for (words, (at, word)) in words_of(window).enumerate() {
        if words == 6 || at > end + 2 {
            break;
        }
        let bare = word.find([',', ';', ':', ')', '(', '،', '؛']).map_or(word, |at| &word[..at]);
        let stops = bare.len() < word.len();
        let name = is_name_word(bare);
        let particle = words > 0 && PARTICLES.contains(&bare.to_lowercase().as_str());
        let position = reading.fold.position(span.start + at);
        let office = role_at(reading, position) || bare.starts_with(is_caseless) && goes_on(reading, position);
        let ended = || reading.fold.gap(position) == Gap::Tab || names_body(reading, position, bare);
        if !(name || particle) || words > 0 && (office || ended()) {
            break;
        }
        end = at + bare.len();
        if stops || word.ends_with('.') && !is_initials(bare) {
            break;
        }
    }
    let name = window.get(..end)?.trim_end_matches(['.', ' ']);
    let letters = name.chars().filter(|character| character.is_alphabetic()).count();
    (letters >= 2).then(|| reading.stretch(crate::Span::new(span.start, span.start + name.len())))
}

/// Whether a word is the whole noun of a body or a Question: `РГ 2/6` begins the next row of a table.
fn names_body(reading: &Reading<'_>, position: usize, word: &str) -> bool {
    let body = reading.mark_at(position, |term| matches!(term, Term::Body(_) | Term::Question));
    body.is_some_and(|mark| mark.end - mark.start >= crate::fold::fold_phrase(word).len())
}

/// Small words inside names.
const PARTICLES: [&str; 16] =
    ["de", "da", "do", "dos", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "al", "el"];

/// The words of a text with where they begin.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace).scan(0, move |at, word| {
        let start = *at;
        *at += word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        Some((start, word))
    })
}

fn is_name_word(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    first.is_some_and(|first| first.is_uppercase() || is_caseless(first))
        && word.chars().all(|c| c.is_alphabetic() || is_mark(c) || "-‑–.'’·•‧".contains(c))
}

/// `P.A.`, `P-A.`, `J.`: capitals with marks between them.
fn is_initials(word: &str) -> bool {
    // Without capitals only single letters can be told from words: `ر.`.
    if word.chars().any(is_caseless) {
        return word.split(['.', '-']).all(|part| part.chars().count() <= 1);
    }
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    word.chars().filter(|character| character.is_alphabetic()).count() <= 3 && letters.all(char::is_uppercase)
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{AD}' | '\u{200E}' | '\u{200F}')
}

fn is_caseless(character: char) -> bool {
    matches!(character, '\u{620}'..='\u{6FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FB50}'..='\u{FEFC}')
}

/// A name before its form of address (`Seizo Onoe先生`): back to the punctuation, the office or the script before it.
fn name_before(reading: &Reading<'_>, end: usize, limit: usize) -> Option<Stretch> {
    // Surname and given name in ideographs; a transcribed name is longer and has its dots.
    const LONGEST: usize = 4;
    let ideographs = reading.fold.character_before(end).is_some_and(is_ideograph);
    let (mut start, mut letters, mut dots) = (end, 0, 0);
    while start > limit {
        let Some(character) = reading.fold.character_before(start) else { break };
        let parts = |term| {
            matches!(term, Term::Role(_) | Term::PreparedBy | Term::Presides | Term::And | Term::Of | Term::From)
        };
        let dot = "-.·•‧'".contains(character);
        let fits = dot || character.is_alphabetic() && is_ideograph(character) == ideographs;
        if !fits || reading.mark_before(start, parts).is_some() || reading.fold.gap(start) >= Gap::Tab && start < end {
            break;
        }
        letters += usize::from(!dot);
        dots += usize::from(dot);
        start -= character.len_utf8();
    }
    while reading.fold.character(start).is_some_and(|character| "-.·•‧'".contains(character)) {
        start += reading.fold.character(start).map_or(1, char::len_utf8);
    }
    let plausible = if ideographs { letters <= LONGEST || dots > 0 && letters <= 3 * LONGEST } else { letters > 1 };
    (start < end && plausible).then_some(start..end)
}

/// Where a script has no capitals, a name ends at the first word that belongs to the sentence.
fn goes_on(reading: &Reading<'_>, at: usize) -> bool {
    let goes_on = |term: Term| {
        matches!(
            term,
            Term::AtPlace
                | Term::From
                | Term::To
                | Term::On
                | Term::Annex
                | Term::Body(_)
                | Term::Convened
                | Term::Clause
                | Term::Beside
        )
    };
    reading.mark_at(at, goes_on).is_some()
}

fn role_at(reading: &Reading<'_>, at: usize) -> bool {
    let office = |term: Term| matches!(term, Term::Role(_) | Term::PreparedBy | Term::Presides | Term::Serves);
    reading.mark_at(at, office).is_some()
}

/// A name in ideographs that begins here and fills its line or the words between two blanks.
pub(crate) fn ideographic_name(reading: &Reading<'_>, start: usize, limit: usize) -> Option<Text> {
    // A transcribed name has its dots.
    const LONGEST: usize = 4;
    let dot = |character: char| "·•‧.-".contains(character);
    let mut end = start;
    let (mut letters, mut dots) = (0, 0);
    while end < limit && (end == start || reading.fold.gap(end) == Gap::None) {
        let character = reading.fold.character(end).filter(|&one| is_ideograph(one) || dot(one))?;
        if dot(character) {
            dots += 1
        } else {
            letters += 1
        }
        end += character.len_utf8();
    }
    let plausible = letters > 1 && (letters <= LONGEST || dots > 0 && letters <= 3 * LONGEST);
    let word =
        reading.marks(start..end).iter().any(|mark| mark.end <= end && !matches!(mark.term, Term::And | Term::Of));
    (plausible && !word && reading.fold.gap(start) != Gap::None).then(|| name_text(reading, start..end))
}

/// The name that stands alone in a stretch, as above the title of a signature.
pub(crate) fn signature_name(reading: &Reading<'_>, stretch: Stretch) -> Option<Text> {
    let start = reading.skip(stretch.start, b",.!()-:/[]_");
    let start = match reading.mark_at(start, |term| term == Term::Honorific) {
        Some(mark) => reading.skip(mark.end, b"."),
        None => start,
    };
    let mut end = stretch.end;
    while end > start && reading.byte(end - 1).is_some_and(|byte| b",.()-:/[]_".contains(&byte)) {
        end -= 1;
    }
    if start >= end || end - start > 120 {
        return None;
    }
    let span = reading.span(start..end);
    let written = collapse(span.of(reading.text()));
    let is_name = written.split(' ').count() <= 5
        && written.split(' ').all(|word| is_name_word(word) || PARTICLES.contains(&word.to_lowercase().as_str()));
    is_name.then(|| Stated::read(written, span))
}
