//! Sentences, clauses and list rows: the pieces in which prose states its facts.

use super::{
    reading::{Reading, Stretch},
    tables, wrapping,
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
};

/// The pieces of a stretch: sentences, and the rows of lists. Line ends inside a sentence do not part it.
pub(crate) fn sentences(reading: &Reading<'_>, stretch: Stretch) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut start = stretch.start;
    let bytes = reading.fold.bytes();
    let furniture = reading.furniture();
    let mut pages = &furniture[furniture.partition_point(|one| one.end <= stretch.start)..];
    for at in stretch.start + 1..stretch.end {
        while let Some((page, behind)) = pages.split_first()
            && page.end < at
        {
            pages = behind;
        }
        // The page number or running header that `at` begins, stands in or follows.
        let page = pages.first().filter(|page| page.start <= at);
        // Inside a word nothing ends.
        if page.is_none() && reading.fold.gap(at) == Gap::None && !matches!(bytes[at - 1], b'.' | b';') {
            continue;
        }
        if !reading.folded().is_char_boundary(at) {
            continue;
        }
        let ends = match page {
            Some(page) if at == page.start => has_ended(reading, at),
            Some(page) if at < page.end => false,
            Some(page) => start == page.start || begins_behind_page(reading, page, at),
            None => ends_before(reading, start, at),
        };
        if ends {
            found.push(start..at);
            start = at;
        }
    }
    if start < stretch.end {
        found.push(start..stretch.end);
    }
    found
}

/// Whether a sentence or row has ended before `at`.
fn has_ended(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.fold.character_before(at), None | Some('.' | ';' | ':' | '!' | '?'))
}

/// Whether a new piece begins behind a page's end though the text before it has not ended.
fn begins_behind_page(reading: &Reading<'_>, page: &Stretch, at: usize) -> bool {
    let row = reading.fold.character(at).is_some_and(|character| "-•·▪".contains(character));
    let annex = || reading.mark_at(at, |term| term == Term::Annex).is_some();
    has_ended(reading, page.start) || row || begins_numbered(reading, at) || annex()
}

/// Whether the piece that begins at `start` ends before `at`.
fn ends_before(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let before = reading.fold.character_before(at);
    let gap = reading.fold.gap(at);
    match gap {
        Gap::Paragraph => !open_end(before) || !begins_small(reading, at),
        Gap::Line => breaks_line(reading, before, start, at),
        // Only Chinese parts sentences without a blank.
        Gap::None => {
            let text = &reading.text()[..reading.span(at..at + 1).start];
            text.ends_with(['。', '；'])
                || text.strip_suffix(';').is_some_and(|text| text.trim_end().ends_with(is_ideograph))
        }
        Gap::Blank | Gap::Tab => {
            before == Some(';') && !in_brackets(reading, at)
                || ends_sentence(reading, at) && !is_label(reading, start..at)
        }
    }
}

/// Whether a full stop before `at` ends a sentence, and another begins in the same line.
pub(super) fn ends_sentence(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.fold.character_before(at);
    let stop = matches!(before, Some('.' | '!' | '?')) && begins_sentence(reading, at);
    let row = matches!(before, Some('.' | ':' | ',')) && begins_lettered(reading, at);
    (stop || row) && !is_abbreviation(reading, at - 1) && !in_brackets(reading, at)
}

/// `b) Contributions`: a row of a list whose line end is lost.
fn begins_lettered(reading: &Reading<'_>, at: usize) -> bool {
    let letter = reading.fold.character(at).filter(|character| character.is_alphabetic());
    letter.is_some_and(|letter| reading.byte(at + letter.len_utf8()) == Some(b')'))
}

/// `(55 to 80 U.S. dollars)`: a full stop in a short bracket belongs to a word.
fn in_brackets(reading: &Reading<'_>, at: usize) -> bool {
    const SHORT: usize = 80;
    let bytes = reading.fold.bytes();
    let open = bytes[at.saturating_sub(SHORT)..at].iter().rev().find(|byte| matches!(byte, b'(' | b')'));
    let close = bytes[at..bytes.len().min(at + SHORT)].iter().find(|byte| matches!(byte, b'(' | b')'));
    open == Some(&b'(') && close == Some(&b')')
}

/// A line end parts where a sentence or row has ended, or where a new row begins; a line broken anywhere does not.
fn breaks_line(reading: &Reading<'_>, before: Option<char>, start: usize, at: usize) -> bool {
    let ended = matches!(before, Some('.' | ';' | ':' | '!' | '?'));
    let row = reading.fold.character(at).is_some_and(|character| "-•·▪".contains(character));
    let heading = || {
        !begins_small(reading, at)
            && !open_end(before)
            && !reading.byte(at).is_some_and(|byte| b"\"(".contains(&byte))
            && !wraps(reading, at)
            && !wrapping::is_wrapped(reading, at)
            && !wraps(reading, at)
            && !is_enclosed(reading, start, at)
            && !leads_on(reading, at)
    };
    let cells = || is_table_row(reading, at) || is_table_row(reading, at - 1);
    // `"The E-model: a computational model"` over two lines.
    let quoted = || before == Some(':') && is_enclosed(reading, start, at);
    let ended = ended && !is_abbreviation(reading, at - 1) && !in_brackets(reading, at) && !quoted();
    ended || row || begins_numbered(reading, at) || heading() || cells()
}

/// `3.`, `IV.`: the label of a row is no sentence.
fn is_label(reading: &Reading<'_>, stretch: Stretch) -> bool {
    const LONGEST: usize = 6;
    stretch.len() <= LONGEST
        && reading.folded()[stretch].bytes().all(|byte| byte.is_ascii_digit() || b"ivx.)".contains(&byte))
}

/// Whether a line is a row of a table with several columns.
fn is_table_row(reading: &Reading<'_>, at: usize) -> bool {
    tables::cells(reading, &reading.line(at)).len() >= 3
}

/// Whether the line ends with a word that joins it to the next: `the form in`.
fn leads_on(reading: &Reading<'_>, at: usize) -> bool {
    let joins = |term: Term| matches!(term, Term::And | Term::Of | Term::From | Term::To | Term::AtPlace | Term::On);
    !reading.vocabulary.postpositions && reading.mark_before(at, joins).is_some()
}

/// Whether `at` stands inside quotes or brackets that the piece has opened and that close soon.
fn is_enclosed(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    const REACH: usize = 300;
    let bytes = reading.fold.bytes();
    let count = |sign: u8| memchr::memchr_iter(sign, &bytes[start.max(at.saturating_sub(4 * REACH))..at]).count();
    let end = (at + 1..bytes.len().min(at + REACH)).find(|&one| reading.fold.gap(one) == Gap::Paragraph);
    let ahead = &bytes[at..end.unwrap_or(bytes.len().min(at + REACH))];
    let quoted = count(b'"') % 2 == 1 && ahead.contains(&b'"');
    quoted || count(b'(') > count(b')') && memchr::memchr2(b'(', b')', ahead).is_some_and(|one| ahead[one] == b')')
}

/// Whether a sentence of ideographs, which have no capitals, goes on in the next line: the line before is full, and no
/// punctuation ends it. A heading is shorter.
fn wraps(reading: &Reading<'_>, at: usize) -> bool {
    const FULL: usize = 26;
    let before = reading.fold.character_before(at).is_some_and(char::is_alphanumeric);
    let here = reading.fold.character(at).is_some_and(is_ideograph);
    before && here && reading.written(reading.line_start(at - 1)..at).chars().count() >= FULL
}

/// `6<tab>The deadline`, `6)`, `6. The`: a paragraph with its number.
fn begins_numbered(reading: &Reading<'_>, at: usize) -> bool {
    let Some(number) = reading.number_at(at).filter(|number| number.digits <= 2) else { return false };
    let marked = reading.skip(number.end, b".)");
    let capital = begins_sentence(reading, marked);
    reading.fold.gap(marked) == Gap::Tab || marked > number.end && reading.fold.gap(marked) != Gap::None && capital
}

fn open_end(before: Option<char>) -> bool {
    matches!(before, Some(',' | '-' | '(' | '/'))
}

fn begins_small(reading: &Reading<'_>, at: usize) -> bool {
    let written = reading.span(at..at + 1).start;
    reading.text()[written..].starts_with(|character: char| character.is_lowercase() || character.is_ascii_digit())
}

fn begins_sentence(reading: &Reading<'_>, at: usize) -> bool {
    let written = reading.span(at..at + 1).start;
    reading.text()[written..].starts_with(|character: char| !character.is_lowercase())
}

/// Whether the full stop at `dot` belongs to an initial (`P.A. Probst`), a short form (`Mr.`, `Rec.`, `час.`) or a
/// number, so that it does not end a sentence.
fn is_abbreviation(reading: &Reading<'_>, dot: usize) -> bool {
    // Only alphabets shorten words.
    if reading.byte(dot) != Some(b'.') || reading.written(dot..dot + 1) == "。" {
        return false;
    }
    let word_start = {
        let mut start = dot;
        while start > 0 && reading.fold.gap(start) == Gap::None {
            // An initial may touch an ideograph (`报告人D. Sidor`).
            let letter = |character: &char| character.is_alphanumeric() && !is_ideograph(*character);
            let Some(before) = reading.fold.character_before(start).filter(letter) else { break };
            start -= before.len_utf8();
        }
        start
    };
    let word = reading.written(word_start..dot);
    let letters = word.chars().count();
    // `09 час. 30 мин. Рабочая группа`: behind hours and minutes a new sentence may begin.
    let timed = reading.mark_before(dot + 1, |term| matches!(term, Term::Hour | Term::Minute)).is_some();
    if timed && begins_word_in_small(reading, dot + 1) {
        return false;
    }
    // `in room K. Furthermore`: a room's letter is no initial.
    let room =
        reading.mark_before(word_start, |term| matches!(term, Term::InRooms | Term::Venue | Term::Host)).is_some();
    let initial = letters == 1 && word.chars().all(|one| one.is_alphabetic() && !is_ideograph(one)) && !room;
    let honorific = reading.mark_before(dot + 1, |term| {
        matches!(
            term,
            Term::Honorific
                | Term::Hour
                | Term::Minute
                | Term::TextKind(_)
                | Term::EditionRevised
                | Term::New
                | Term::Revised
                | Term::CitedRecommendation
        )
    });
    let characters = |mark: Mark| reading.folded()[mark.start..mark.end].chars().count();
    let short = honorific.is_some_and(|mark| mark.end == dot + 1 && characters(mark) <= 12);
    let number_sign = word.eq_ignore_ascii_case("no");
    initial || number_sign || short && !ends_text(reading, dot)
}

/// Whether a word with a capital and small letters behind it begins here; an abbreviation is all capitals.
fn begins_word_in_small(reading: &Reading<'_>, at: usize) -> bool {
    let written = reading.span(at..at + 1).start;
    let mut letters = reading.text()[written..].chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn ends_text(reading: &Reading<'_>, dot: usize) -> bool {
    reading.fold.gap(dot + 1) >= Gap::Line
}
