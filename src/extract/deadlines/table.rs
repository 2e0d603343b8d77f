//! Tables of deadlines: rows of one date and one or more actions, under their heading or behind a sentence that brings
//! them in (`The key deadlines should read:`).

use super::{Reference, bare, kinds, offsets, stated_day, with_weekday};
use crate::{
    extract::{
        dates,
        reading::{Reading, Stretch},
        sentences, times, wrapping,
        zones::{Zones, is_label},
    },
    fold::{Gap, is_ideograph},
    language::{Label, Term},
    letter::{Deadline, DeadlineKind, Stated},
};

/// How far behind the last row another may begin, in bytes of the folded view.
const NEXT_ROW: usize = 400;
/// How far before the first row the words stand that bring it in.
const LEAD: usize = 250;
/// Where in a row its action is told at the latest.
const ACTION: usize = 160;
const BULLETS: &str = "-•·▪*";

/// The first table of the letter's body.
pub(crate) fn table(reading: &Reading<'_>, zones: &Zones) -> Option<Stretch> {
    tables(reading, std::slice::from_ref(&zones.body)).into_iter().next()
}

/// The tables in these stretches, none inside another.
pub(super) fn tables(reading: &Reading<'_>, stretches: &[Stretch]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        found.extend(headed(reading, stretch));
        for date in dates::dates(reading, stretch.clone()) {
            let inside = found.iter().any(|table| table.start <= date.start && date.start < table.end);
            if !inside && brought_in(reading, &date, stretch) {
                found.extend(extent(reading, row_start(reading, &date), stretch.end));
            }
        }
    }
    found.sort_by_key(|table| table.start);
    found
}

/// The table behind its heading: up to the first paragraph that neither dates nor continues a row.
fn headed(reading: &Reading<'_>, stretch: &Stretch) -> Option<Stretch> {
    let headings = reading.find(stretch.clone(), |term| term == Term::Label(Label::Deadlines));
    headings
        .filter(|&&mark| is_label(reading, mark) || reading.fold.gap(mark.end) >= Gap::Line)
        .map(|mark| reading.skip(mark.end, b":./"))
        .filter(|&start| !is_sentence(reading, start..stretch.end))
        .find_map(|start| extent(reading, start, stretch.end))
}

/// `DEADLINES: 7 March for registration and 25 March for contributions`: whether a heading goes on in words that join its
/// days.
fn is_sentence(reading: &Reading<'_>, stretch: Stretch) -> bool {
    let line = stretch.start..reading.line_end(stretch.start).min(stretch.end);
    let dates = dates::dates(reading, line);
    let joins = |date: &dates::Mention| {
        let start = with_weekday(reading, date);
        reading.byte_before(start) == Some(b',') || reading.mark_before(start, |term| term == Term::And).is_some()
    };
    dates.get(1).is_some_and(joins) && !is_parted(reading, &dates[0])
}

fn extent(reading: &Reading<'_>, start: usize, limit: usize) -> Option<Stretch> {
    let dates = dates::dates(reading, start..limit);
    if actions_first(reading, start, &dates) {
        return swapped_rows(reading, start..limit).last().map(|(_, date)| start..date.end);
    }
    let mut end = start;
    for (index, date) in dates.iter().enumerate() {
        let next = dates.get(index + 1).map_or(limit, |next| next.start);
        // A date inside a paragraph of prose behind the table is no row.
        if !begins_row(reading, date, start) {
            continue;
        }
        if end > start && date.start > end + NEXT_ROW {
            break;
        }
        end = row_end(reading, date.end, next);
    }
    (end > start).then_some(start..end)
}

/// Whether the first row has its action before its date.
fn actions_first(reading: &Reading<'_>, start: usize, dates: &[dates::Mention]) -> bool {
    dates.first().is_some_and(|date| closes_row(reading, date, start))
}

/// Whether a date stands in a cell of its own behind an action, and ends its line.
fn closes_row(reading: &Reading<'_>, date: &dates::Mention, start: usize) -> bool {
    let own_cell = reading.fold.gap(date.start) >= Gap::Tab
        || reading.byte_before(date.start).is_some_and(|byte| b"-:|/".contains(&byte));
    let near = date.start.saturating_sub(ACTION) <= start;
    let action = || reading.find(start..date.start, |term| matches!(term, Term::Deadline(_))).next().is_some();
    own_cell && near && reading.fold.gap(reading.skip(date.end, b".;")) >= Gap::Line && action()
}

/// The rows of a table whose dates stand behind the actions.
fn swapped_rows(reading: &Reading<'_>, table: Stretch) -> Vec<(Stretch, dates::Mention)> {
    let mut start = table.start;
    let mut found = Vec::new();
    for date in dates::dates(reading, table) {
        if !closes_row(reading, &date, start) {
            break;
        }
        found.push((start..date.start, date));
        start = date.end;
    }
    found
}

/// Whether a date begins a row: at the start of a line or cell, or glued to the row before, or behind a joined cell.
fn begins_row(reading: &Reading<'_>, date: &dates::Mention, start: usize) -> bool {
    // A month alone tells no day by which something is due, unless it fills its cell.
    let is_day = date.first.day.is_some() || date.first.year.is_some() || is_parted(reading, date);
    date.start == start
        || is_day && reading.fold.gap(row_start(reading, date)) >= Gap::Tab && !is_inside_sentence(reading, date)
        || is_parted(reading, date) && date.first.year.is_some()
}

/// `doit être reçu le` and in the next line `8 avril 2016 au plus tard`: a line broken at a width before a date that nothing
/// parts from what follows.
fn is_inside_sentence(reading: &Reading<'_>, date: &dates::Mention) -> bool {
    let start = row_start(reading, date);
    let open = !reading.byte_before(start).is_none_or(|byte| b".;:".contains(&byte));
    open && reading.fold.gap(start) == Gap::Line && !is_parted(reading, date) && wrapping::is_wrapped(reading, start)
}

/// A weekday may stand before the date, and a bullet before both.
fn row_start(reading: &Reading<'_>, date: &dates::Mention) -> usize {
    let start = with_weekday(reading, date);
    let bullet = reading.fold.character_before(start).filter(|&character| BULLETS.contains(character));
    bullet.map(|bullet| start - bullet.len_utf8()).filter(|&at| reading.fold.gap(at) >= Gap::Line).unwrap_or(start)
}

/// Whether a cell, a dash or a colon parts the date from what follows.
fn is_parted(reading: &Reading<'_>, date: &dates::Mention) -> bool {
    reading.byte(date.end).is_some_and(|byte| b"/-:|".contains(&byte)) || reading.fold.gap(date.end) >= Gap::Tab
}

/// Whether a date begins a table without a heading: it stands in front of its line or behind a colon, an action stands
/// beside it, and the words before say that deadlines follow.
fn brought_in(reading: &Reading<'_>, date: &dates::Mention, stretch: &Stretch) -> bool {
    let start = row_start(reading, date);
    let leads = reading.fold.gap(start) >= Gap::Line || reading.byte_before(start) == Some(b':');
    if !leads || date.is_range || date.first.day.is_none() || !is_parted(reading, date) {
        return false;
    }
    let action = date.end..(date.end + ACTION).min(row_end(reading, date.end, stretch.end));
    let before = start.saturating_sub(LEAD).max(stretch.start)..start;
    let told = |term: Term| matches!(term, Term::By | Term::Label(Label::Deadlines));
    let says = |stretch: Stretch| reading.find(stretch, told).next().is_some();
    reading.find(action.clone(), |term| matches!(term, Term::Deadline(_))).next().is_some()
        && (says(before) || says(action))
}

/// A row ends where the next one begins, or with the paragraph that follows the table.
fn row_end(reading: &Reading<'_>, start: usize, limit: usize) -> usize {
    (start + 1..limit)
        .filter(|&at| reading.fold.gap(at) >= Gap::Blank)
        .find(|&at| {
            let gap = reading.fold.gap(at);
            let bullet = is_bullet(reading, at);
            let prose = matches!(gap, Gap::Blank | Gap::Tab) && begins_prose(reading, start, at);
            let formula = |term: Term| matches!(term, Term::Annex | Term::Wishes | Term::Closing);
            gap >= Gap::Line && reading.mark_at(at, formula).is_some()
                || gap >= Gap::Paragraph && !bullet
                || gap == Gap::Line && !bullet && at > start + 1 && ends_actions(reading, start, at)
                || prose
        })
        .unwrap_or(limit)
}

/// Whether the letter goes on here in one line with the row: with its last sentences, a numbered paragraph, or a sentence
/// behind the row's own.
fn begins_prose(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let formula = reading.mark_at(at, |term| matches!(term, Term::Wishes | Term::Closing)).is_some();
    let number = reading.number_at(at).filter(|number| number.digits <= 2);
    let numbered = number.is_some_and(|number| reading.byte(number.end) == Some(b')'));
    // `（通过直接文件上传系统） 与会的实用信息见附件A`: no action follows the bracket that closes one.
    let behind_bracket = reading.byte_before(at) == Some(b')')
        && !reading.written(at..at + 1).starts_with(|one: char| one.is_lowercase() || !one.is_alphabetic())
        && reading.find(at..at + 60, |term| matches!(term, Term::Deadline(_))).next().is_none();
    formula || numbered || (behind_bracket || sentences::ends_sentence(reading, at)) && has_words(reading, start..at)
}

/// Whether a line that is no bullet ends the row: the row has words, and the line begins a sentence of its own.
fn ends_actions(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let capital = reading.written(reading.line(at)).starts_with(|character: char| !character.is_lowercase());
    // Chinese rows end with `；` or nothing; a full stop ends a sentence of the prose behind the table.
    let sentence = reading.written(reading.line(at)).ends_with('。') && !is_bullet(reading, at);
    let action = !sentence && reading.find(reading.line(at), |term| matches!(term, Term::Deadline(_))).next().is_some();
    capital
        && has_words(reading, start..at)
        && !action
        && !in_brackets(reading, start..at)
        && !wrapping::is_wrapped(reading, at)
        && !goes_on_below(reading, start, at)
}

/// Whether more than a sign or a short form stands in a stretch.
fn has_words(reading: &Reading<'_>, stretch: Stretch) -> bool {
    reading.written(stretch).chars().filter(|character| character.is_alphabetic()).nth(3).is_some()
}

/// Whether a line without a bullet between two that have one, or between one and the next date, goes on with the action
/// above it.
fn goes_on_below(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let bulleted = is_bullet(reading, reading.line_start(at - 1).max(start));
    let next = reading.line_end(at);
    let date = || dates::dates(reading, next..reading.line_end(next)).first().is_some_and(|date| date.start == next);
    bulleted && reading.fold.gap(next) == Gap::Line && (is_bullet(reading, next) || date())
}

/// Whether a bracket of the row is still open: a line broken inside it does not end the row.
fn in_brackets(reading: &Reading<'_>, row: Stretch) -> bool {
    let count = |wanted: u8| row.clone().filter(|&at| reading.byte(at) == Some(wanted)).count();
    count(b'(') > count(b')')
}

fn is_bullet(reading: &Reading<'_>, at: usize) -> bool {
    let mark = reading.fold.character(at).is_some_and(|character| BULLETS.contains(character));
    let before = reading.fold.gap(at) != Gap::None || reading.byte_before(at) == Some(b'/');
    mark && is_glued_bullet(reading, at)
        || mark
            && before
            && (reading.fold.gap(at) >= Gap::Tab
                || reading.fold.gap(at + 1) != Gap::None
                || reading.byte_before(at) == Some(b'/'))
}

/// `2018年11月5日-预注册（在线）-提交签证协助函申请`: a dash behind a date or an action that lost the blanks on both sides.
fn is_glued_bullet(reading: &Reading<'_>, at: usize) -> bool {
    let (Some(before), Some(here)) = (reading.fold.character_before(at), reading.fold.character(at)) else {
        return false;
    };
    let next = at + here.len_utf8();
    let touches = reading.fold.gap(at) == Gap::None && reading.fold.gap(next) == Gap::None;
    let closed = before == ')' || is_ideograph(before) || before.is_ascii_digit();
    touches
        && closed
        && reading.find(next..next + 30, |term| matches!(term, Term::Deadline(_))).next().is_some()
        && reading.fold.character(next).is_some_and(|one| one.is_alphabetic())
        && !reading.written(next..next + 1).starts_with(char::is_lowercase)
}

/// One entry for each action of each row.
pub(super) fn rows(reading: &Reading<'_>, zones: &Zones, table: Stretch, reference: Reference) -> Vec<Deadline> {
    let all = dates::dates(reading, table.clone());
    if actions_first(reading, table.start, &all) {
        let rows = swapped_rows(reading, table);
        return rows
            .iter()
            .flat_map(|(row, date)| row_deadlines(reading, zones, row.clone(), date, reference))
            .collect();
    }
    let starts: Vec<&dates::Mention> = all.iter().filter(|date| begins_row(reading, date, table.start)).collect();
    let mut found = Vec::new();
    for (index, date) in starts.iter().enumerate() {
        let limit = starts.get(index + 1).map_or(table.end, |next| row_start(reading, next));
        let row = behind_clock(reading, date.end)..row_end(reading, date.end, limit);
        found.extend(row_deadlines(reading, zones, row, date, reference));
    }
    found
}

fn row_deadlines(
    reading: &Reading<'_>,
    zones: &Zones,
    row: Stretch,
    date: &dates::Mention,
    reference: Reference,
) -> Vec<Deadline> {
    let Some(day) = stated_day(reading, date, date.last, reference.letter) else { return Vec::new() };
    let mut found = Vec::new();
    for action in actions(reading, row) {
        let offset = offsets::offsets(reading, action.clone())
            .into_iter()
            .find_map(|before| Some(Stated::read(before.offset?, reading.span(before.start..before.end))));
        let mut told = kinds::of_action(reading, action.clone());
        if told.is_empty() {
            told.push((DeadlineKind::Other, action.clone()));
        }
        let text = zones.text(reading, action);
        found.extend(told.into_iter().map(|(kind, place)| Deadline {
            kind: Stated::computed(kind, reading.span(place)),
            date: Some(day),
            offset,
            text: text.clone(),
        }));
    }
    found
}

/// `13 February 2018 (23:59 UTC)`: the hour belongs to the day and not to the action.
fn behind_clock(reading: &Reading<'_>, end: usize) -> usize {
    const TIME: usize = 40;
    let open = reading.skip(end, b",(");
    let clock = times::times(reading, open..open + TIME).into_iter().find(|clock| clock.start <= open + 6);
    let lead = |clock: &times::Clock| {
        clock.start == open
            || reading.mark_at(open, |term| term == Term::AtPlace).is_some_and(|mark| mark.end == clock.start)
    };
    let Some(clock) = clock.filter(lead) else { return end };
    let zone = |term: Term| matches!(term, Term::GenevaTime | Term::UniversalTime | Term::Hour);
    let behind = reading.mark_at(clock.end, zone).map_or(clock.end, |mark| mark.end);
    reading.skip(behind, b")")
}

/// The actions of a row: one a bullet or line.
fn actions(reading: &Reading<'_>, row: Stretch) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut start = row.start;
    for at in row.start + 1..row.end {
        if !reading.folded().is_char_boundary(at) {
            continue;
        }
        let new_line = reading.fold.gap(at) >= Gap::Line
            && reading.find(reading.line(at), |term| matches!(term, Term::Deadline(_))).next().is_some()
            && reading
                .written(at..row.end)
                .starts_with(|character: char| !character.is_lowercase() && character != '(');
        if (is_bullet(reading, at) || new_line) && !in_brackets(reading, start..at) {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..row.end);
    found.into_iter().map(|action| bare(reading, action)).filter(|action| action.len() > 3).collect()
}
