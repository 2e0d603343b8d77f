//! The lines of the agenda, numbered, lettered, in Roman numerals or not at all.

use super::{
    reading::{Reading, Stretch, collapse},
    zones::Zones,
};
use crate::{
    fold::Gap,
    language::Term,
    letter::{AgendaItem, Stated},
};

/// One line with its place.
#[derive(Clone, Debug)]
struct Row {
    number: Option<Stretch>,
    title: Stretch,
}

/// The agenda in the contents of an annex.
pub(crate) fn agenda(reading: &Reading<'_>, zones: &Zones, contents: Stretch) -> Vec<AgendaItem> {
    let contents = contents.start..end_of_agenda(reading, contents);
    let mut rows = by_lines(reading, &contents);
    if rows.iter().filter(|row| row.number.is_some()).count() < 2 {
        let sequence = by_sequence(reading, &contents);
        if sequence.len() >= 3 {
            rows = sequence;
        }
    }
    let items = rows.into_iter().map(|row| {
        let number = row.number.map(|number| {
            let span = reading.span(number);
            Stated::read(
                span.of(reading.text()).trim_end_matches(['.', ')', '-']).trim_start_matches('(').to_owned(),
                span,
            )
        });
        let title = zones.text(reading, row.title).map(|title| bare_title(&title));
        AgendaItem { number, title }
    });
    items.filter(|item| !item.title.value.is_empty()).collect()
}

/// Without leader dots, closing punctuation and outer quotes.
fn bare_title(written: &str) -> String {
    let bare = written
        .trim_end_matches([';', ':', '.', '；', '：', '。', '،', '؛', ' ', ','])
        .trim_start_matches(['–', '-', '•', ' ']);
    collapse(bare)
}

/// A note, a rule of underscores or the end of the annex.
fn end_of_agenda(reading: &Reading<'_>, contents: Stretch) -> usize {
    let rule = reading.folded()[contents.clone()].find("____").map(|at| contents.start + at);
    let note = reading.find(contents.clone(), |term| term == Term::Note).copied().find(|mark| {
        reading.fold.gap(mark.start) >= Gap::Line && matches!(reading.byte(mark.end), Some(b'.' | b':' | b'-' | b'1'))
            || reading.fold.gap(mark.start) != Gap::None
                && reading.written(mark.start..mark.end).chars().all(char::is_uppercase)
                && matches!(reading.byte(mark.end), Some(b'.' | b':' | b'-'))
    });
    let ends = [rule, note.map(|mark| mark.start)].into_iter().flatten();
    ends.min().unwrap_or(contents.end)
}

fn by_lines(reading: &Reading<'_>, contents: &Stretch) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let lines = lines(reading, contents);
    let numbered = lines.iter().filter(|line| item_number(reading, (*line).clone()).is_some()).count() >= 2;
    for line in lines {
        match item_number(reading, line.clone()) {
            Some(number) => {
                let title = number.end..line.end;
                rows.push(Row { number: Some(trimmed(reading, number)), title: skip_separator(reading, title) });
            }
            None if numbered && !is_bullet(reading, line.start) => match rows.last_mut() {
                // A line without number goes on with the item before it, where the text is broken into lines anywhere.
                Some(last) if continues(reading, last, &line) => last.title.end = line.end,
                Some(_) => rows.push(Row { number: None, title: line }),
                None => {}
            },
            None => rows.push(Row { number: None, title: skip_separator(reading, line) }),
        }
    }
    while numbered && rows.last().is_some_and(|row| row.number.is_none()) {
        rows.pop();
    }
    rows
}

fn lines(reading: &Reading<'_>, contents: &Stretch) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut start = contents.start;
    while start < contents.end {
        let end = reading.line_end(start).min(contents.end);
        found.push(start..end);
        start = end;
    }
    found
}

fn is_bullet(reading: &Reading<'_>, at: usize) -> bool {
    reading.fold.character(at).is_some_and(|character| "-•·▪*".contains(character))
        && reading.fold.gap(at + 1) != Gap::None
}

fn continues(reading: &Reading<'_>, last: &Row, line: &Stretch) -> bool {
    let joined = reading.fold.gap(line.start) < Gap::Paragraph;
    let small = reading.written(line.clone()).starts_with(|c: char| c.is_lowercase() || c == '(' || c.is_ascii_digit());
    let empty = last.title.is_empty();
    joined && (small || empty || reading.byte_before(line.start) == Some(b','))
}

fn skip_separator(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let start = reading.skip(stretch.start, b".)-").min(stretch.end);
    start..stretch.end
}

fn trimmed(reading: &Reading<'_>, number: Stretch) -> Stretch {
    let mut end = number.end;
    while end > number.start && reading.byte(end - 1).is_some_and(|byte| b".)-".contains(&byte)) {
        end -= 1;
    }
    reading.skip(number.start, b"(")..end
}

/// `5.1`, `5)`, `a)`, `IV.` at the beginning of a line, with what parts it from the words.
fn item_number(reading: &Reading<'_>, line: Stretch) -> Option<Stretch> {
    let inside = reading.skip(line.start, b"(");
    let mut end = inside;
    while let Some(number) = reading.number_at(end).filter(|number| number.digits <= 2) {
        end = number.end;
        let dotted = reading.byte(end) == Some(b'.')
            && reading.fold.gap(end + 1) == Gap::None
            && reading.byte(end + 1).is_some_and(|byte| byte.is_ascii_digit());
        if !dotted || reading.fold.gap(end) != Gap::None {
            break;
        }
        end += 1;
    }
    if end == inside {
        end = lettered(reading, inside)?;
    }
    let marked = reading.byte(end).is_some_and(|byte| b".)".contains(&byte));
    // A dash with a blank behind it marks the number: `1- Opening`.
    let dash =
        reading.byte(end) == Some(b'-') && reading.fold.gap(end) == Gap::None && reading.fold.gap(end + 1) != Gap::None;
    let behind = reading.skip(end, if dash { b".)-" } else { b".)" });
    let parted = marked || dash || reading.fold.gap(behind) != Gap::None || glued_word(reading, behind);
    // `5/17` is a Question, `13 час.` a time, `4-5 сентября` a date.
    // `5.2 H.248.1` is no time: the letter belongs to a designation.
    let designated = || {
        let first = reading.designations(behind..line.end).first();
        first.is_some_and(|first| reading.stretch(first.span).start == behind)
    };
    let other =
        reading.byte(end).is_some_and(|byte| b"/:-".contains(&byte)) && reading.fold.gap(end) == Gap::None && !dash
            || reading.fold.gap(end) < Gap::Tab
                && !designated()
                && reading.mark_at(end, |term| matches!(term, Term::Hour | Term::Month(_) | Term::YearMark)).is_some()
            || reading.mark_at(inside, |term| matches!(term, Term::Month(_))).is_some();
    (parted && !other && behind <= line.end).then_some(line.start..behind)
}

/// A number glued to a capital: `1Opening of the meeting`.
fn glued_word(reading: &Reading<'_>, at: usize) -> bool {
    reading.fold.character(at).is_some_and(char::is_alphabetic) && reading.fold.begins_word(at, reading.text())
}

/// A single letter or a Roman numeral, which need a mark behind them.
fn lettered(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let marked = |end: usize| reading.byte(end).is_some_and(|byte| b".)".contains(&byte));
    let roman = reading.folded()[at..].bytes().take_while(|byte| b"ivx".contains(byte)).count();
    if roman > 0 && roman <= 5 && (marked(at + roman) || roman > 1 && reading.fold.gap(at + roman) == Gap::Tab) {
        return Some(at + roman);
    }
    let letter = reading.fold.character(at).filter(|character| character.is_alphabetic())?;
    let end = at + letter.len_utf8();
    marked(end).then_some(end).filter(|_| reading.fold.gap(end + 1) != Gap::None || reading.byte(end) == Some(b')'))
}

/// A text without lines: `1 Opening of the meeting 2 Adoption of the agenda 2.1 ...`. Items are where the next number of
/// the sequence stands, and nowhere else.
fn by_sequence(reading: &Reading<'_>, contents: &Stretch) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut path: Vec<u32> = Vec::new();
    let mut at = contents.start;
    while at < contents.end {
        let fresh = at == contents.start || reading.fold.gap(at) != Gap::None;
        let next = if fresh { next_in_sequence(reading, at, &path) } else { None };
        match next {
            Some((numbers, end)) => {
                if let Some(last) = rows.last_mut() {
                    last.title.end = at;
                }
                let start = reading.skip(end, b".)");
                rows.push(Row { number: Some(at..end), title: start..contents.end });
                path = numbers;
                at = start;
            }
            None => at += 1,
        }
    }
    rows
}

fn next_in_sequence(reading: &Reading<'_>, at: usize, path: &[u32]) -> Option<(Vec<u32>, usize)> {
    let mut numbers = Vec::new();
    let mut end = at;
    loop {
        let number = reading.number_at(end).filter(|number| number.digits <= 2)?;
        numbers.push(number.value);
        end = number.end;
        let dotted = reading.byte(end) == Some(b'.') && reading.byte(end + 1).is_some_and(|byte| byte.is_ascii_digit());
        if !dotted || reading.fold.gap(end + 1) != Gap::None || numbers.len() == 4 {
            break;
        }
        end += 1;
    }
    let parted = reading.fold.gap(reading.skip(end, b".)")) != Gap::None;
    let other = reading.byte(end).is_some_and(|byte| b"/:-".contains(&byte)) && reading.fold.gap(end) == Gap::None;
    (parted && !other && follows(path, &numbers)).then_some((numbers, end))
}

/// Whether a number is the next one: one deeper, or one more at this level or a level above.
fn follows(path: &[u32], next: &[u32]) -> bool {
    if path.is_empty() {
        return next == [1];
    }
    if next.len() == path.len() + 1 {
        return next[..path.len()] == *path && next[path.len()] == 1;
    }
    let level = next.len() - 1;
    next.len() <= path.len() && next[..level] == path[..level] && next[level] == path[level] + 1
}
