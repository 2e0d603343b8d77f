//! The people whom the letter names with their office.

use super::{
    bodies,
    reading::{Reading, Stretch, collapse},
    zones::Zones,
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{Person, PersonRole, Stated, Text},
};

/// Chairs and other officers in the body, and the Director who signs.
pub(crate) fn people(reading: &Reading<'_>, zones: &Zones, default_group: Option<&str>) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    for piece in reading.sentences(&zones.body).iter() {
        for person in in_sentence(reading, piece.clone(), default_group) {
            let known = found
                .iter()
                .any(|one| one.role.value == person.role.value && same(one.name.as_ref(), person.name.as_ref()));
            if !known {
                found.push(person);
            }
        }
    }
    found.extend(director(reading, zones));
    found
}

fn same(one: Option<&Text>, other: Option<&Text>) -> bool {
    one.map(|text| &text.value) == other.map(|text| &text.value)
}

/// Every name with a form of address in a sentence, with the office beside it.
fn in_sentence(reading: &Reading<'_>, piece: Stretch, default_group: Option<&str>) -> Vec<Person> {
    let honorifics: Vec<Mark> = reading.find(piece.clone(), |term| term == Term::Honorific).copied().collect();
    let mut found = Vec::new();
    let mut end = piece.start;
    for mark in honorifics {
        if mark.start < end {
            continue;
        }
        // A form of address in ideographs stands behind the name.
        let behind = || name_behind(reading, reading.skip(mark.end, b"."), piece.end);
        let ideograph = reading.fold.character(mark.start).is_some_and(is_ideograph);
        let name = if ideograph { name_before(reading, mark.start, piece.start) } else { behind() };
        let Some(name) = name else {
            continue;
        };
        end = name.end.max(mark.end);
        let Some((role, office)) = office(reading, &piece, &name, mark.start) else { continue };
        let of = office_of(reading, &piece, office, mark.start, default_group);
        let span = reading.span(name);
        let name = Stated::read(collapse(span.of(reading.text())), span);
        let office = reading.span(office.start..office.end);
        found.push(Person { role: Stated::computed(role, office), of, name: Some(spaced(name)) });
    }
    found
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
        let bare = word.find([',', ';', ':', ')', '(']).map_or(word, |at| &word[..at]);
        let stops = bare.len() < word.len();
        let name = is_name_word(bare);
        let particle = words > 0 && PARTICLES.contains(&bare.to_lowercase().as_str());
        let office = role_at(reading, reading.fold.position(span.start + at));
        if !(name || particle) || office && words > 0 {
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

/// Small words inside names.
const PARTICLES: [&str; 16] =
    ["de", "da", "do", "dos", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "al", "el"];

fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
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
        let parts = |term| matches!(term, Term::Role(_) | Term::PreparedBy | Term::And | Term::Of | Term::From);
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

fn role_at(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark_at(at, |term| matches!(term, Term::Role(_) | Term::PreparedBy)).is_some()
}

/// The office that belongs to a name: right behind it, else the last one before it, else that of whoever prepares the
/// agenda, which is the chair's to do.
fn office(reading: &Reading<'_>, piece: &Stretch, name: &Stretch, honorific: usize) -> Option<(PersonRole, Mark)> {
    let is_office =
        |term: Term| matches!(term, Term::Role(role) if role != PersonRole::Director && role != PersonRole::Contact);
    let after = office_behind(reading, piece, name.end).filter(|mark| is_office(mark.term));
    let before = reading.last(piece.start..honorific, is_office).map(|mark| whole(reading, piece, mark, is_office));
    let prepares = reading.last(piece.start..honorific, |term| term == Term::PreparedBy);
    let role_of = |mark: Mark| match mark.term {
        Term::Role(role) => Some((role, mark)),
        _ => None,
    };
    let near_before = before.filter(|mark| honorific - mark.end < 200);
    after
        .and_then(role_of)
        .or_else(|| near_before.and_then(role_of))
        .or_else(|| prepares.map(|mark| (PersonRole::Chair, mark)))
}

/// The whole of an office that was found by its last part: `Vice-Président` holds `Président`.
fn whole(reading: &Reading<'_>, piece: &Stretch, part: Mark, is_office: impl Fn(Term) -> bool) -> Mark {
    let around = part.start.saturating_sub(20).max(piece.start)..part.end;
    let holds = |mark: &&Mark| mark.end == part.end && is_office(mark.term);
    reading.marks(around).iter().find(holds).copied().unwrap_or(part)
}

/// `Mr X, Chairman of`, `Mr X (France), the Chairman of`, `Mr X (Chairman of SG 5)`: right behind the name.
fn office_behind(reading: &Reading<'_>, piece: &Stretch, end: usize) -> Option<Mark> {
    let inside = reading.skip(end, b",(");
    let country_end = bodies::closing(reading, reading.skip(end, b","), b'(', b')', piece.end);
    let behind = country_end
        .filter(|_| reading.byte(reading.skip(end, b",")) == Some(b'('))
        .map(|close| reading.skip(close + 1, b","));
    // An article, or the name of the body before the office, may stand between.
    const BETWEEN: usize = 4;
    [Some(inside), behind].into_iter().flatten().filter(|&at| at > end).find_map(|at| {
        reading
            .find(at..(at + BETWEEN + 40).min(piece.end), |term| matches!(term, Term::Role(_)))
            .find(|mark| mark.start <= at + BETWEEN)
            .copied()
    })
}

/// The body in which the office is held: named right behind the office, else the letter's own.
fn office_of(
    reading: &Reading<'_>,
    piece: &Stretch,
    office: Mark,
    honorific: usize,
    default_group: Option<&str>,
) -> Option<Text> {
    // `the Chairs of WP1/11 (Mr X), WP2/11 (Ms Y)`: each name takes the body right before it.
    const RIGHT_BEFORE: usize = 2;
    let own = bodies::bodies(reading, office.end..honorific.max(office.end))
        .into_iter()
        .rfind(|mention| mention.code.is_some() && honorific - mention.end <= RIGHT_BEFORE);
    let window = office.end..piece.end.min(office.end + 120);
    let named = bodies::bodies(reading, window).into_iter().find(|mention| {
        let between = &reading.folded()[office.end..mention.start.max(office.end)];
        between.len() <= 16 && mention.code.is_some()
    });
    let before = || {
        let window = office.start.saturating_sub(80).max(piece.start)..office.start;
        bodies::bodies(reading, window)
            .into_iter()
            .rfind(|mention| mention.code.is_some() && mention.end == office.start)
    };
    let mention = own.or(named).or_else(before);
    if let Some(mention) = mention {
        let code = mention.code?;
        return Some(Stated::computed(code, reading.span(mention.start..mention.end)));
    }
    default_group.map(|group| Stated::computed(group.to_owned(), reading.span(office.start..office.end)))
}

/// The Director, by the title under the signature; the name stands above it, where the conversion kept it.
fn director(reading: &Reading<'_>, zones: &Zones) -> Option<Person> {
    let title = reading.first(zones.closing.clone(), Term::DirectorOfBureau)?;
    // `Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération`: the formula's last part ends it.
    let closing = reading
        .find(zones.closing.start..title.start, |term| term == Term::Closing)
        .map(|mark| mark.end)
        .max()
        .unwrap_or(zones.closing.start);
    let signed = reading.last(closing..title.start, |term| term == Term::Signed).map_or(closing, |mark| mark.end);
    // The name may also stand in the line below the title.
    let name = signature_name(reading, signed..title.start).or_else(|| {
        let below = reading.fold.gap(title.end) == Gap::Line;
        let end = reading.line_end(title.end).min(zones.closing.end);
        below.then(|| signature_name(reading, title.end..end)).flatten()
    });
    let of = Stated::computed("TSB".to_owned(), reading.span(title.start..title.end));
    let role = Stated::computed(PersonRole::Director, reading.span(title.start..title.end));
    Some(Person { role, of: Some(of), name })
}

fn signature_name(reading: &Reading<'_>, stretch: Stretch) -> Option<Text> {
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
