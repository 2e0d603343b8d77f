//! The days by which something has to be done: rows of a table, or sentences that say so.

use jiff::civil::Date;

use super::{
    dates,
    reading::{Reading, Stretch},
    times,
    zones::{Zones, is_label},
};
use crate::{
    fold::Gap,
    language::{Label, Mark, Term},
    letter::{Deadline, DeadlineKind, LetterDate, Offset, Stated},
};

/// What deadlines are counted from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference {
    /// The first day of the meeting.
    pub(crate) meeting: Option<Date>,
    /// The day of the letter, from which years that are not stated follow.
    pub(crate) letter: Option<Date>,
}

/// All deadlines of a letter: the rows of its table, then what prose states beside them.
pub(crate) fn deadlines(
    reading: &Reading<'_>,
    zones: &Zones,
    prose: &[Stretch],
    reference: Reference,
) -> Vec<Deadline> {
    let table = table(reading, zones);
    let mut found = table.as_ref().map_or_else(Vec::new, |table| rows(reading, zones, table.clone(), reference));
    for stretch in prose {
        let mut subject = None;
        for piece in reading.sentences(stretch).iter().cloned() {
            if table.as_ref().is_some_and(|table| table.start < piece.end && piece.start < table.end) {
                continue;
            }
            if begins_paragraph(reading, piece.start) {
                subject = None;
            }
            let own = kind(reading, piece.clone());
            subject = own.or(subject);
            if let Some(stated) = in_sentence(reading, zones, piece, subject.clone(), reference) {
                merge(&mut found, stated);
            }
        }
    }
    found
}

/// Whether a paragraph begins here: what the sentence before spoke of holds no longer.
fn begins_paragraph(reading: &Reading<'_>, at: usize) -> bool {
    reading.fold.gap(at) >= Gap::Line && reading.byte_before(at) != Some(b',')
}

/// One deadline stated twice, relatively and absolutely, is one entry.
fn merge(found: &mut Vec<Deadline>, stated: Deadline) {
    let same = found.iter_mut().find(|known| {
        let equal = known.date.map(|date| date.value) == stated.date.map(|date| date.value);
        let computed = |deadline: &Deadline| deadline.date.is_none_or(|date| date.computed);
        known.kind.value == stated.kind.value && (equal || computed(known) || computed(&stated))
    });
    match same {
        Some(known) => {
            if agree(known.date, stated.date) {
                known.offset = known.offset.or(stated.offset);
            }
            if known.date.is_none_or(|date| date.computed) && stated.date.is_some_and(|date| !date.computed) {
                known.date = stated.date;
            }
        }
        None => found.push(stated),
    }
}

/// Whether a stated and a counted date mean the same day: letters count months and days in their own ways, by a few days.
fn agree(one: Option<Stated<LetterDate>>, other: Option<Stated<LetterDate>>) -> bool {
    const DAYS: i32 = 4;
    match (one.and_then(|date| date.value.day()), other.and_then(|date| date.value.day())) {
        (Some(one), Some(other)) => one.until(other).is_ok_and(|span| span.get_days().abs() <= DAYS),
        _ => true,
    }
}

/// The table behind its heading: up to the first paragraph that neither dates nor continues a row.
pub(crate) fn table(reading: &Reading<'_>, zones: &Zones) -> Option<Stretch> {
    let heading = reading.find(zones.body.clone(), |term| term == Term::Label(Label::Deadlines)).copied();
    let heading =
        heading.into_iter().find(|&mark| is_label(reading, mark) || reading.fold.gap(mark.end) >= Gap::Line)?;
    let start = reading.skip(heading.end, b":./");
    let dates = dates::dates(reading, start..zones.body.end);
    let mut end = start;
    for (index, date) in dates.iter().enumerate() {
        let next = dates.get(index + 1).map_or(zones.body.end, |next| next.start);
        // A date inside a paragraph of prose behind the table is no row.
        if !begins_row(reading, date, start) {
            continue;
        }
        if end > start && date.start > end + 400 {
            break;
        }
        end = row_end(reading, date.end, next);
    }
    (end > start).then_some(start..end)
}

/// Whether a date begins a row: at the start of a line or cell, or glued to the row before, or behind a joined cell.
fn begins_row(reading: &Reading<'_>, date: &dates::Mention, start: usize) -> bool {
    let separator =
        reading.byte(date.end).is_some_and(|byte| b"/-:|".contains(&byte)) || reading.fold.gap(date.end) >= Gap::Tab;
    date.start == start
        || reading.fold.gap(row_start(reading, date)) >= Gap::Tab
        || separator && date.first.year.is_some()
}

/// A weekday may stand before the date.
fn row_start(reading: &Reading<'_>, date: &dates::Mention) -> usize {
    let before = if reading.byte_before(date.start) == Some(b',') { date.start - 1 } else { date.start };
    reading.mark_before(before, |term| matches!(term, Term::Weekday(_))).map_or(date.start, |mark| mark.start)
}

/// A row ends where the next one begins, or with the paragraph that follows the table.
fn row_end(reading: &Reading<'_>, start: usize, limit: usize) -> usize {
    (start + 1..limit)
        .find(|&at| {
            let gap = reading.fold.gap(at);
            if gap < Gap::Line {
                return false;
            }
            let bullet = is_bullet(reading, at);
            let prose =
                reading.mark_at(at, |term| matches!(term, Term::Annex | Term::Wishes | Term::Closing)).is_some();
            gap >= Gap::Paragraph && !bullet
                || gap == Gap::Line && !bullet && at > start + 1 && ends_actions(reading, start, at)
                || prose && gap >= Gap::Line
        })
        .unwrap_or(limit)
}

/// Whether a line that is no bullet ends the row: the row has words, and the line begins a sentence of its own.
fn ends_actions(reading: &Reading<'_>, start: usize, at: usize) -> bool {
    let has_words = reading.written(start..at).chars().filter(|character| character.is_alphabetic()).count() > 3;
    let capital = reading.written(reading.line(at)).starts_with(|character: char| !character.is_lowercase());
    // Chinese rows end with `；` or nothing; a full stop ends a sentence of the prose behind the table.
    let sentence = reading.written(reading.line(at)).ends_with('。') && !is_bullet(reading, at);
    let action = !sentence && reading.find(reading.line(at), |term| matches!(term, Term::Deadline(_))).next().is_some();
    has_words && capital && !action
}

fn is_bullet(reading: &Reading<'_>, at: usize) -> bool {
    let mark = reading.fold.character(at).is_some_and(|character| "-•·▪*".contains(character));
    let before = reading.fold.gap(at) != Gap::None || reading.byte_before(at) == Some(b'/');
    mark && before
        && (reading.fold.gap(at) >= Gap::Tab
            || reading.fold.gap(at + 1) != Gap::None
            || reading.byte_before(at) == Some(b'/'))
}

/// One entry for each action of each row.
fn rows(reading: &Reading<'_>, zones: &Zones, table: Stretch, reference: Reference) -> Vec<Deadline> {
    let all = dates::dates(reading, table.clone());
    let starts: Vec<&dates::Mention> = all.iter().filter(|date| begins_row(reading, date, table.start)).collect();
    let mut found = Vec::new();
    for (index, date) in starts.iter().enumerate() {
        let limit = starts.get(index + 1).map_or(table.end, |next| row_start(reading, next));
        let Some(day) = date.last.date_from(reference.letter) else { continue };
        let day =
            Stated { computed: date.last.year.is_none(), ..Stated::read(day, reading.span(date.start..date.end)) };
        for action in actions(reading, date.end..row_end(reading, date.end, limit)) {
            found.push(deadline(reading, zones, action, Some(day), None));
        }
    }
    found
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
        if is_bullet(reading, at) || new_line {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..row.end);
    found.into_iter().map(|action| bare(reading, action)).filter(|action| action.len() > 3).collect()
}

/// Without the bullet, the separator and the closing mark.
fn bare(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let mut start = stretch.start;
    while start < stretch.end
        && reading.fold.character(start).is_some_and(|character| "-•·▪*/:|;,.".contains(character))
    {
        start += reading.fold.character(start).map_or(1, char::len_utf8);
    }
    let mut end = stretch.end;
    while end > start && reading.fold.character_before(end).is_some_and(|character| ";.,/-|。；،".contains(character))
    {
        end -= reading.fold.character_before(end).map_or(1, char::len_utf8);
    }
    start..end
}

fn deadline(
    reading: &Reading<'_>,
    zones: &Zones,
    action: Stretch,
    date: Option<Stated<LetterDate>>,
    offset: Option<Stated<Offset>>,
) -> Deadline {
    let (kind, place) = kind(reading, action.clone()).unwrap_or((DeadlineKind::Other, action.clone()));
    let text = zones.text(reading, action);
    Deadline { kind: Stated::computed(kind, reading.span(place)), date, offset, text }
}

/// The kinds in the order in which one tells more than another: whoever asks for translation of contributions speaks of
/// contributions too, whoever registers for a fellowship of registration.
const TELLING: [DeadlineKind; 11] = [
    DeadlineKind::Captioning,
    DeadlineKind::Translation,
    DeadlineKind::Visa,
    DeadlineKind::Fellowship,
    DeadlineKind::Interpretation,
    DeadlineKind::Hotel,
    DeadlineKind::TemporaryDocuments,
    DeadlineKind::Nominations,
    DeadlineKind::Contributions,
    DeadlineKind::Registration,
    DeadlineKind::Comments,
];

/// What an action is for. What stands in brackets only says how to do it.
fn kind(reading: &Reading<'_>, action: Stretch) -> Option<(DeadlineKind, Stretch)> {
    let mut depth = 0_usize;
    let outside: Vec<bool> = action
        .clone()
        .map(|at| {
            match reading.byte(at) {
                Some(b'(') if at > action.start + 3 => depth += 1,
                Some(b')') => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect();
    let all: Vec<Mark> = reading
        .find(action.clone(), |term| matches!(term, Term::Deadline(_)))
        .filter(|mark| outside[mark.start - action.start])
        .copied()
        .collect();
    // A word inside a longer phrase of another kind says nothing of its own: `перевод` in `устный перевод`.
    let inside = |mark: &Mark| {
        all.iter()
            .any(|one| one.start <= mark.start && mark.end <= one.end && one.end - one.start > mark.end - mark.start)
    };
    let marks: Vec<Mark> = all.iter().filter(|mark| !inside(mark)).copied().collect();
    for kind in TELLING {
        if let Some(mark) = marks.iter().find(|mark| mark.term == Term::Deadline(kind)) {
            return Some((kind, mark.start..mark.end));
        }
    }
    None
}

/// The deadline of a sentence: it, or one before it in its paragraph, names an action, and it says by when.
fn in_sentence(
    reading: &Reading<'_>,
    zones: &Zones,
    piece: Stretch,
    subject: Option<(DeadlineKind, Stretch)>,
    reference: Reference,
) -> Option<Deadline> {
    let (kind, place) = subject?;
    let offsets = offsets(reading, piece.clone());
    let dates: Vec<dates::Mention> = dates::dates(reading, piece.clone())
        .into_iter()
        .filter(|date| !date.is_range && date.first.day.is_some() && is_due(reading, date, &piece))
        .collect();
    if offsets.is_empty() && dates.is_empty() {
        return None;
    }
    let date = dates.first().and_then(|date| {
        let day = date.first.date_from(reference.letter)?;
        let span = reading.span(date.start..date.end);
        Some(Stated { computed: date.first.year.is_none(), ..Stated::read(day, span) })
    });
    let after_meeting =
        |day: LetterDate| matches!((day.day(), reference.meeting), (Some(day), Some(meeting)) if day > meeting);
    if date.is_some_and(|date| after_meeting(date.value)) && offsets.is_empty() {
        return None;
    }
    let offset = offsets.first().copied();
    let stated_offset =
        offset.and_then(|found| found.offset.map(|value| Stated::read(value, reading.span(found.start..found.end))));
    let date = date.or_else(|| {
        let offset = stated_offset?;
        let day = offset.value.before(reference.meeting?)?;
        Some(Stated { value: LetterDate::Day(day), computed: true, ..Stated::read(LetterDate::Day(day), offset.span?) })
    });
    let action = bare(reading, numbered(reading, piece));
    let text = zones.text(reading, action);
    Some(Deadline { kind: Stated::computed(kind, reading.span(place)), date, offset: stated_offset, text })
}

/// Without the paragraph's own number or letter.
fn numbered(reading: &Reading<'_>, piece: Stretch) -> Stretch {
    match reading.number_at(piece.start) {
        Some(number) if number.digits <= 2 && reading.fold.gap(reading.skip(number.end, b".)")) >= Gap::Blank => {
            number.end..piece.end
        }
        // `a) those received two months before the meeting`.
        None if reading.byte(piece.start + 1) == Some(b')') && reading.fold.gap(piece.start + 2) >= Gap::Blank => {
            piece.start + 2..piece.end
        }
        _ => piece,
    }
}

/// Whether a date in a sentence is one by which something is due: `by`, `not later than`, `deadline` before it.
fn is_due(reading: &Reading<'_>, date: &dates::Mention, piece: &Stretch) -> bool {
    let window = piece.start.max(date.start.saturating_sub(90))..date.start;
    // `会议之前` stands behind the meeting and says nothing of a date that follows.
    let relates = |mark: &Mark| {
        reading.vocabulary.postpositions && reading.mark_at(mark.start, |term| term == Term::Before).is_some()
    };
    let told = reading.find(window, |term| term == Term::By).any(|mark| !relates(mark));
    // `le 5 mai 2018 au plus tard`, `2014年7月25日之前`.
    let behind = is_due_behind(reading, date, piece);
    let bracketed = reading.byte_before(row_start(reading, date)) == Some(b'(');
    told || behind || bracketed && !offsets(reading, piece.clone()).is_empty()
}

/// `2016年4月29日协调世界时23时59分前`: the word behind the date, over a weekday and a time of day.
fn is_due_behind(reading: &Reading<'_>, date: &dates::Mention, piece: &Stretch) -> bool {
    const TIME: usize = 60;
    let clocks = times::times(reading, date.end..(date.end + TIME).min(piece.end));
    let mut at = date.end;
    loop {
        let between = |term: Term| {
            matches!(term, Term::Weekday(_) | Term::PartOfDay | Term::UniversalTime | Term::GenevaTime | Term::Of)
        };
        let inside = reading.skip(at, b"()");
        if let Some(mark) = reading.mark_at(inside, |term| term == Term::By) {
            return mark.end <= piece.end;
        }
        let clock = clocks.iter().find(|clock| clock.start == inside).map(|clock| clock.end);
        match clock.or_else(|| reading.mark_at(inside, between).map(|mark| mark.end)) {
            Some(end) => at = end,
            None => return false,
        }
    }
}

/// A span of time before the meeting.
#[derive(Clone, Copy, Debug)]
struct Before {
    /// Absent for working days, which cannot be counted without a calendar of holidays.
    offset: Option<Offset>,
    start: usize,
    end: usize,
}

/// `two months before the meeting`, `12 (twelve) calendar days before`, `за один месяц до начала`.
fn offsets(reading: &Reading<'_>, piece: Stretch) -> Vec<Before> {
    let unit = |term: Term| matches!(term, Term::Day | Term::WorkingDay | Term::Week | Term::MonthUnit);
    let mut found: Vec<Before> = Vec::new();
    for mark in reading.find(piece.clone(), unit) {
        if found.last().is_some_and(|last| mark.start < last.end) {
            continue;
        }
        let Some((count, start)) = count_before(reading, mark.start) else { continue };
        let behind = mark.end..(mark.end + 60).min(piece.end);
        let ahead = start.saturating_sub(60).max(piece.start)..start;
        let before = |stretch: Stretch| reading.find(stretch, |term| term == Term::Before).next().is_some();
        if !before(behind) && !before(ahead) {
            continue;
        }
        let offset = match mark.term {
            Term::MonthUnit => Some(Offset::Months(u8::try_from(count).unwrap_or(u8::MAX))),
            Term::Week => Some(Offset::Weeks(u8::try_from(count).unwrap_or(u8::MAX))),
            Term::Day => Some(Offset::Days(u16::try_from(count).unwrap_or(u16::MAX))),
            _ => None,
        };
        found.push(Before { offset, start, end: mark.end });
    }
    found
}

/// The number before a unit, in digits or words, or both: `12 (twelve)`.
fn count_before(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let mut end = at;
    if reading.byte_before(end) == Some(b')') {
        let open = (end.saturating_sub(40)..end).rev().find(|&one| reading.byte(one) == Some(b'('))?;
        if let Some(number) = reading.number_before(open) {
            return Some((number.value, number.start));
        }
        if let Some(mark) = reading.mark_before(open, |term| matches!(term, Term::Number(_))) {
            return value(mark).map(|value| (value, mark.start));
        }
        end = open;
    }
    if let Some(number) = reading.number_before(end).filter(|number| number.digits <= 2) {
        return Some((number.value, number.start));
    }
    let mark = reading.mark_before(end, |term| matches!(term, Term::Number(_)))?;
    // `第一天` is the first day, not one day.
    let ordinal = reading.fold.character_before(mark.start) == Some('第');
    value(mark).filter(|_| !ordinal).map(|value| (value, mark.start))
}

fn value(mark: Mark) -> Option<u32> {
    match mark.term {
        Term::Number(value) => Some(u32::from(value)),
        _ => None,
    }
}
