//! Towns, buildings, tools and pages.

use std::sync::OnceLock;

use daachorse::DoubleArrayAhoCorasick;

use super::{
    bodies::{bodies, quoted},
    dates,
    reading::{Reading, Stretch, collapse},
    zones::Zones,
};
use crate::{
    Span,
    language::{Mark, Term},
    letter::{Stated, Text},
};

/// Tools for remote participation, by the names that letters give them.
const PLATFORMS: &[&str] = &[
    "MyMeetings",
    "GoToMeeting",
    "GoToWebinar",
    "Adobe Connect",
    "Microsoft Teams",
    "MS Teams",
    "WebEx",
    "Webex",
    "Zoom",
    "Kudo",
    "Interprefy",
];

/// The name that the contract gives to Geneva.
pub(super) const GENEVA: &str = "Geneva";

/// Where the meeting is: from the subject, else from the sentence that convenes it.
pub(crate) fn place(reading: &Reading<'_>, zones: &Zones, pieces: &[Stretch]) -> Option<Text> {
    let subject = zones.subject.clone().and_then(|subject| in_subject(reading, subject));
    subject.or_else(|| pieces.iter().find_map(|piece| in_sentence(reading, piece)))
}

pub(super) fn geneva(reading: &Reading<'_>, mark: Mark) -> Text {
    let span = reading.span(mark.start..mark.end);
    // The name is the same in every language of a letter.
    Stated { computed: span.of(reading.text()) != GENEVA, ..Stated::read(GENEVA.to_owned(), span) }
}

/// Geneva as a place; `Geneva time` is none.
fn named_geneva(reading: &Reading<'_>, stretch: Stretch) -> Option<Mark> {
    let time = |mark: &&Mark| {
        reading
            .find(mark.start.saturating_sub(60)..mark.end + 40, |term| term == Term::GenevaTime)
            .any(|one| one.start <= mark.start && mark.end <= one.end)
    };
    reading.find(stretch, |term| term == Term::Geneva).find(|mark| !time(mark)).copied()
}

/// What the subject holds besides the bodies, the events and the dates: the place stands last, or before the date.
fn in_subject(reading: &Reading<'_>, subject: Stretch) -> Option<Text> {
    if let Some(mark) = named_geneva(reading, subject.clone()) {
        return Some(geneva(reading, mark));
    }
    let all = dates::dates(reading, subject.clone());
    let last = all.last()?;
    let behind = town(reading, reading.skip(last.end, b"),;.-:")..subject.end);
    let first = all.first()?;
    let named = bodies(reading, subject.start..first.start);
    let from = named
        .last()
        .map_or(subject.start, |body| body.title.as_ref().map_or(body.end, |title| reading.skip(title.end, b")\"")));
    let semicolon = (from..first.start).rev().find(|&at| reading.byte(at) == Some(b';')).map_or(from, |at| at + 1);
    behind.or_else(|| town(reading, semicolon..first.start)).or_else(|| last_parts(reading, semicolon..first.start))
}

/// The town and its country behind the commas after what is held there: `اجتماع الفريق والمنتدى، مسقط، عُمان`.
fn last_parts(reading: &Reading<'_>, stretch: Stretch) -> Option<Text> {
    let end =
        (stretch.start..stretch.end).rev().find(|&at| reading.byte(at) != Some(b',')).map_or(stretch.end, |at| at + 1);
    let commas: Vec<usize> = (stretch.start..end).filter(|&at| reading.byte(at) == Some(b',')).collect();
    // A town alone may be the end of a title; with its country it is told as places are.
    let pair = commas.len().checked_sub(2).and_then(|index| town(reading, commas[index] + 1..end));
    pair.filter(|found| found.value.contains([',', '،'])).or_else(|| {
        let last = commas.last().and_then(|&comma| town(reading, comma + 1..end));
        last.filter(|_| reading.vocabulary.postpositions)
    })
}

/// A town with its country: capitalised words in at most three parts, no term of a letter among them.
fn town(reading: &Reading<'_>, stretch: Stretch) -> Option<Text> {
    let mut start = reading.skip(stretch.start, b",;:-)(");
    if let Some(at) = reading.mark_at(start, |term| term == Term::AtPlace) {
        start = at.end;
    }
    // `(morning)` behind the date.
    if let Some(part) = reading.mark_at(start, |term| term == Term::PartOfDay) {
        start = reading.skip(part.end, b",;:-)(").min(stretch.end);
    }
    let mut end = stretch.end.max(start);
    while end > start && reading.byte(end - 1).is_some_and(|byte| b",;:-(.".contains(&byte)) {
        end -= 1;
    }
    let leads = |at: usize| {
        reading
            .mark_before(at, |term| matches!(term, Term::From | Term::Weekday(_)))
            .filter(|&mark| mark.start > start && reading.names_day(mark))
    };
    // `Asunción, del lunes 30 de abril`: both lead to the day.
    while let Some(from) = leads(end) {
        end = from.start;
        while end > start && reading.byte(end - 1).is_some_and(|byte| b",;:-(.".contains(&byte)) {
            end -= 1;
        }
    }
    if start >= end {
        return None;
    }
    let other = |term: Term| {
        matches!(
            term,
            Term::Body(_)
                | Term::Event(_)
                | Term::Meeting
                | Term::Question
                | Term::InVirtualForm
                | Term::InHybridForm
                | Term::Month(_)
        )
    };
    if reading.find(start..end, other).next().is_some() {
        return None;
    }
    let span = reading.span(start..end);
    let written = collapse(span.of(reading.text()));
    let words = written.split(' ').count();
    let begins = written.starts_with(|character: char| character.is_alphabetic() && !character.is_lowercase());
    let digits = written.contains(|character: char| character.is_ascii_digit());
    (begins && !digits && words <= 7 && written.chars().count() <= 60).then(|| Stated::read(written, span))
}

/// `in Caracas, Venezuela, from 14 to 25 May`: capitalised words behind a preposition and before the date.
pub(crate) fn in_sentence(reading: &Reading<'_>, piece: &Stretch) -> Option<Text> {
    let convenes = reading.find(piece.clone(), |term| matches!(term, Term::Convened | Term::Headquarters)).next()?;
    let all = dates::dates(reading, piece.clone());
    if all.is_empty() && convenes.term != Term::Headquarters {
        return None;
    }
    if let Some(mark) = named_geneva(reading, piece.clone()) {
        return Some(geneva(reading, mark));
    }
    if let Some(mark) = reading.first(piece.clone(), Term::Headquarters) {
        return Some(Stated::computed(GENEVA.to_owned(), reading.span(mark.start..mark.end)));
    }
    let quoted = quoted(reading, piece);
    let inside = |mark: &Mark| quoted.iter().any(|quote| quote.contains(&mark.start));
    // What an event is about may be in something too: `workshop on artificial intelligence in networks`. Scripts without
    // capitals do not tell it from a town.
    let about = |mark: &Mark| {
        let on = reading.find(piece.start..mark.start, |term| term == Term::On).last().copied();
        let uncased = reading.fold.character(mark.end).is_some_and(|next| !next.is_lowercase() && !next.is_uppercase());
        uncased
            && on.is_some_and(|on| {
                let between = on.end..mark.start;
                !all.iter().any(|date| between.contains(&date.start))
                    && !reading.folded()[between].contains([',', ';', '.'])
            })
    };
    let marks: Vec<Mark> = reading.find(piece.clone(), |term| term == Term::AtPlace).copied().collect();
    marks
        .into_iter()
        .filter(|mark| !inside(mark) && !about(mark))
        .find_map(|mark| led_town(reading, mark.end, piece.end))
}

/// A run of capitalised words with commas between them.
fn capitalised(reading: &Reading<'_>, start: usize, limit: usize) -> Option<Text> {
    let window = reading.span(start..limit.min(start + 120));
    let text = window.of(reading.text());
    let mut end = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end().trim_end_matches([',', ';', '.', ')', '(']);
        let begins = bare.starts_with(char::is_uppercase)
            || end > 0 && (["de", "la", "el", "du", "da", "do", "of", "and"].contains(&bare) || elided(bare));
        let position = reading.fold.position(window.start + at);
        // `the Golf Hotel`: capitalised words before a building's noun are its name.
        let building = reading.mark_at(position, |term| matches!(term, Term::Venue | Term::Host)).is_some();
        if building && !text[..end].contains(',') && !text[..at].trim_end().ends_with(',') {
            return None;
        }
        let month = reading
            .mark_at(position, |term| {
                // `Santo Domingo`: where days and months are written small, a capital makes a name.
                let calendar = matches!(term, Term::Month(_) | Term::Weekday(_));
                calendar && reading.vocabulary.calendar.capitalised || matches!(term, Term::Body(_) | Term::Assembly)
            })
            .is_some_and(|mark| !matches!(mark.term, Term::Weekday(_)) || reading.names_day(mark))
            || building;
        if !begins || month || bare.contains(|character: char| character.is_ascii_digit()) {
            break;
        }
        if bare.contains(char::is_uppercase) {
            end = at + bare.len();
        }
        at += word.len();
        if word.trim_end().ends_with([';', '.', ')', '(']) {
            break;
        }
    }
    let words = collapse(&text[..end]);
    let parts = words.contains(',') || words.split(' ').count() <= 3;
    (end > 2 && parts && words.split(' ').count() <= 7).then(|| {
        let span = Span::new(window.start, window.start + country(text, end));
        Stated::read(collapse(span.of(reading.text())), span)
    })
}

/// `d'Ivoire`: a name behind an elided article.
fn elided(word: &str) -> bool {
    let rest = word.split_once(['\'', '’']).filter(|(article, _)| article.chars().count() <= 2);
    rest.is_some_and(|(_, name)| name.starts_with(char::is_uppercase))
}

/// The end of a country in brackets behind a town: `Abidjan (Côte d'Ivoire)`.
fn country(text: &str, town: usize) -> usize {
    let rest = text[town..].trim_start_matches([' ', '\u{a0}']);
    let Some(inside) = rest.strip_prefix('(') else { return town };
    let name = inside.find(')').map(|close| &inside[..close]).filter(|name| {
        name.starts_with(char::is_uppercase) && name.split(' ').count() <= 5 && !name.contains([',', ';', '(', '/'])
    });
    let named = name.filter(|name| !name.contains(|c: char| c.is_ascii_digit()) && name.contains(char::is_lowercase));
    named.map_or(town, |name| text.len() - inside.len() + name.len() + 1)
}

/// The place in brackets or commas beside a date: `(Geneva, 13-22 November 2017)`.
pub(crate) fn beside(reading: &Reading<'_>, piece: &Stretch, start: usize, end: usize) -> Option<Text> {
    let window = start.saturating_sub(70).max(piece.start)..(end + 50).min(piece.end);
    if let Some(mark) = named_geneva(reading, window) {
        return Some(geneva(reading, mark));
    }
    let open = (start.saturating_sub(60).max(piece.start)..start).rev().find(|&at| reading.byte(at) == Some(b'('))?;
    let closed = (open..start).any(|at| reading.byte(at) == Some(b')'));
    if closed { None } else { town(reading, open + 1..start) }
}

/// The town to which a preposition leads beside a date: `met in Abidjan, Côte d'Ivoire, from 7 to 9 September`, `agreed in
/// Berlin, where the group sat from 8 to 12 February`.
pub(crate) fn around(reading: &Reading<'_>, piece: &Stretch, start: usize, end: usize) -> Option<Text> {
    const REACH: usize = 110;
    let leads = |stretch: Stretch| -> Vec<Mark> { reading.outermost(stretch, |term| term == Term::AtPlace) };
    let before = leads(start.saturating_sub(REACH).max(piece.start)..start);
    let behind = leads(end..(end + REACH / 2).min(piece.end));
    let named = |mark: &Mark| led_town(reading, mark.end, piece.end);
    // `sa réunion de Séoul (24 février - 7 mars)`.
    let open = (reading.byte_before(start) == Some(b'(')).then(|| start - 1);
    let of =
        open.and_then(|open| reading.last(open.saturating_sub(40).max(piece.start)..open, |term| term == Term::Of));
    let town = of.zip(open).and_then(|(of, open)| {
        let meets = |term: Term| matches!(term, Term::Meeting | Term::Session);
        reading.mark_before(of.start, meets)?;
        // `la réunion de la Commission (11-20 mai)`: only what is known to be a town.
        reading.mark_at(of.end, |term| matches!(term, Term::Zone(_) | Term::EditionPlace(_) | Term::Geneva))?;
        led_town(reading, of.end, open)
    });
    if town.is_some() {
        return town;
    }
    before.iter().rev().find_map(named).or_else(|| behind.iter().find_map(named))
}

/// The town behind a preposition, as its script writes names: in capitals, or up to the words that cannot belong to it.
fn led_town(reading: &Reading<'_>, at: usize, limit: usize) -> Option<Text> {
    match reading.fold.character(at)? {
        '\u{620}'..='\u{6FF}' | '\u{3400}'..='\u{9FFF}' => uncased(reading, at, limit),
        _ => capitalised(reading, at, limit),
    }
}

/// A name without capitals: it ends where a date, a verb or a clause begins, and none of its words is a letter's term.
fn uncased(reading: &Reading<'_>, at: usize, limit: usize) -> Option<Text> {
    const LONGEST: usize = 60;
    let ends = |term: Term| {
        let verb = matches!(term, Term::Convened | Term::Previous | Term::Decided | Term::Opens | Term::Clause);
        verb || matches!(term, Term::From | Term::On | Term::Weekday(_) | Term::And | Term::Meeting | Term::AtPlace)
    };
    let limit = limit.min(at + LONGEST);
    let all = dates::dates(reading, at..limit);
    let stops = |position: usize| {
        let parted = reading.vocabulary.postpositions || reading.fold.begins_word(position);
        let byte = reading.byte(position).is_some_and(|byte| b";.()\":".contains(&byte) || byte.is_ascii_digit());
        byte || all.iter().any(|date| date.start == position)
            || position > at && parted && reading.mark_at(position, ends).is_some()
    };
    let end = (at..limit).find(|&position| reading.folded().is_char_boundary(position) && stops(position))?;
    let end = reading.skip_back(end, b",");
    // A town's name is no word that letters use for anything else.
    const WORD: usize = 24;
    let place = |term: Term| {
        let named = matches!(term, Term::Geneva | Term::EditionPlace(_) | Term::Region(_) | Term::LanguageName(_));
        named || matches!(term, Term::AtPlace | Term::Zone(_))
    };
    let words = reading.written(at..end).split_whitespace().count();
    let other = reading.marks(at.saturating_sub(WORD)..end).iter().any(|mark| mark.end > at && !place(mark.term));
    let geneva = reading.mark_at(at, |term| term == Term::Geneva);
    if let Some(mark) = geneva {
        return Some(self::geneva(reading, mark));
    }
    (end > at + 3 && words <= 5 && !other).then(|| {
        let span = reading.span(at..end);
        Stated::read(collapse(span.of(reading.text())), span)
    })
}

/// The names of the tools, none of which begins with another, so that the first found is the only one there.
fn platforms() -> &'static DoubleArrayAhoCorasick<u32> {
    static COMPILED: OnceLock<DoubleArrayAhoCorasick<u32>> = OnceLock::new();
    let compiled =
        || DoubleArrayAhoCorasick::new(PLATFORMS).expect("a dozen names are far below the automaton's limits");
    COMPILED.get_or_init(compiled)
}

/// The tool for remote participation.
pub(crate) fn platform(reading: &Reading<'_>, parts: &[Stretch]) -> Option<Text> {
    parts.iter().find_map(|part| {
        let span = reading.span(part.clone());
        let text = span.of(reading.text());
        let found = platforms().find_iter(text).next()?;
        let span = Span::new(span.start + found.start(), span.start + found.end());
        Some(Stated::read(PLATFORMS[found.value() as usize].to_owned(), span))
    })
}

/// A web address in a sentence.
pub(crate) fn web(reading: &Reading<'_>, piece: Stretch) -> Option<Text> {
    let span = reading.span(piece);
    let text = span.of(reading.text());
    let at = text.find("http://").or_else(|| text.find("https://"));
    if let Some(at) = at {
        let length = text[at..]
            .find(|c: char| c.is_whitespace() || !c.is_ascii() || "<>\"".contains(c))
            .unwrap_or(text.len() - at);
        let address = text[at..at + length].trim_end_matches(['.', ',', ';', ')', ']', ':']);
        return Some(Stated::read(address.to_owned(), Span::new(span.start + at, span.start + at + address.len())));
    }
    let link =
        reading.document.links().iter().find(|link| span.contains(link.span) && link.target.starts_with("http"))?;
    Some(Stated::computed(link.target.clone(), link.span))
}
