//! The title behind a designation: in quotes, in brackets, or bare behind a sign or in a cell.

use crate::{
    extract::{
        bodies, questions,
        reading::{Reading, Stretch},
        slashed, tables, wrapping,
    },
    fold::{Gap, is_ideograph},
    language::Term,
};

/// Where a title may stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Where the designation ends.
    pub(super) from: usize,
    /// Where the sentence or row ends.
    pub(super) piece_end: usize,
    /// Where the next designation begins.
    pub(super) limit: usize,
    /// Whether the designation leads its row, so that a comma may stand before a bare title.
    pub(super) leads: bool,
}

/// The title behind a designation.
pub(super) fn title(reading: &Reading<'_>, room: Room) -> Option<Stretch> {
    // The full stop of `Rev.` stands before a comma.
    let stop = reading.skip(room.from, b".");
    let from = if reading.byte(stop).is_some_and(|byte| b",:;-(\"".contains(&byte)) { stop } else { room.from };
    let start = behind_cells(reading, reading.skip(from, b",:;-|/"), room.limit);
    if let Some(quoted) = quoted(reading, start).filter(|&quoted| quoted < room.piece_end) {
        let close = closing_quote(reading, quoted, room.piece_end)?;
        return Some(trimmed(reading, quoted + 1..close));
    }
    // Behind a sign or in a cell the words are the title's own.
    let direct = start == room.from && reading.fold.gap(start) < Gap::Tab;
    let bracket = behind_noun(reading, start, b'(').filter(|&open| direct && open < room.limit);
    let start = bracket.unwrap_or(start);
    let title =
        if reading.byte(start) == Some(b'(') { bracketed(reading, start, room) } else { bare(reading, start, room) };
    title.or_else(|| corrected(reading, room))
}

/// The quote that opens the title behind a name: right there, behind a word that brings it in, or behind a remark in
/// brackets: `A.1 (revised), "…"`.
pub(super) fn quoted(reading: &Reading<'_>, at: usize) -> Option<usize> {
    const REMARK: usize = 60;
    let opens = |at: usize| {
        let at = reading.skip(at, b",:;-(");
        let at = behind_kind(reading, at);
        let at = introduced(reading, at).or_else(|| behind_noun(reading, at, b'"')).unwrap_or(at);
        (reading.byte(at) == Some(b'"')).then_some(at)
    };
    opens(at).or_else(|| {
        let open = reading.skip(at, b",:;-");
        let close = bodies::closing(reading, open, b'(', b')', open + REMARK)?;
        (reading.byte(open) == Some(b'(')).then(|| opens(close + 1)).flatten()
    })
}

/// Behind what kind of text it is: `new Supplement,`, `nuevo Suplemento,`.
fn behind_kind(reading: &Reading<'_>, mut at: usize) -> usize {
    const WORDS: usize = 3;
    for _ in 0..WORDS {
        let kind = reading.mark_at(at, |term| matches!(term, Term::New | Term::Revised | Term::TextKind(_)));
        let Some(kind) = kind else { break };
        at = reading.skip(kind.end, b",:-(");
    }
    at
}

/// `the title of X should read as follows: "…"`: in a sentence about one text.
fn corrected(reading: &Reading<'_>, room: Room) -> Option<Stretch> {
    if room.limit != room.piece_end || room.from >= room.piece_end {
        return None;
    }
    let quote = memchr::memmem::find(&reading.fold.bytes()[room.from..room.piece_end], b":\"")?;
    let open = room.from + quote + 1;
    Some(trimmed(reading, open + 1..closing_quote(reading, open, room.piece_end)?))
}

/// Behind cells that stand between designation and title: `new`, `7/17`.
fn behind_cells(reading: &Reading<'_>, mut start: usize, limit: usize) -> usize {
    const CELLS: usize = 3;
    for _ in 0..CELLS {
        let status = reading.mark_at(start, |term| matches!(term, Term::New | Term::Revised)).map(|mark| mark.end);
        let question = || match slashed::list(reading, start).as_deref() {
            Some([number]) => Some(number.end),
            _ => None,
        };
        let Some(end) = status.or_else(question).filter(|&end| end < limit) else { break };
        let slash = reading.byte(end) == Some(b'/') && reading.fold.gap(end) != Gap::None;
        let opens = reading.byte(end).is_some_and(|byte| b"(\"".contains(&byte));
        if !slash && !opens && !tables::parts(reading, end) && reading.fold.gap(end) < Gap::Line {
            break;
        }
        start = reading.skip(end, b"/|");
    }
    start
}

/// `entitled “…”`: where the quote begins.
fn introduced(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let word = reading.mark_at(at, |term| term == Term::On)?;
    let quote = reading.skip(word.end, b":,");
    (reading.byte(quote) == Some(b'"')).then_some(quote)
}

/// `X.1279新建议书草案“…”`, `X.1279新建议书草案（…）`: where nouns stand behind the designation.
fn behind_noun(reading: &Reading<'_>, at: usize, sign: u8) -> Option<usize> {
    const NOUN: usize = 12;
    let words = reading.folded()[at..].chars().take(NOUN).take_while(|&c| is_ideograph(c)).collect::<String>();
    let open = at + words.len();
    (!words.is_empty() && reading.byte(open) == Some(sign)).then_some(open)
}

fn bracketed(reading: &Reading<'_>, start: usize, room: Room) -> Option<Stretch> {
    let close = bodies::closing(reading, start, b'(', b')', room.piece_end)?;
    let inner = start + 1..close;
    let is_question =
        reading.mark_at(start + 1, |term| term == Term::Question).is_some() || begins_question(reading, start + 1);
    let remark = |term: Term| matches!(term, Term::Process(_) | Term::New | Term::Revised | Term::Action(_));
    let remark = reading.mark_at(start + 1, remark).is_some();
    let stop = inner.clone().find(|&at| ends_bare_title(reading, at, start + 1)).unwrap_or(close);
    let title = trimmed(reading, start + 1..stop);
    let names = reading.designations(title.clone()).len();
    if !is_question && !remark && names == 0 && letters(reading, &title) > 6 && bodies::is_title(reading, title.clone())
    {
        return Some(title);
    }
    // `X.100 (revised) "title"`: the title stands behind the remark.
    (remark && close < room.limit).then(|| self::title(reading, Room { from: close + 1, ..room })).flatten()
}

fn bare(reading: &Reading<'_>, start: usize, room: Room) -> Option<Stretch> {
    if start >= room.limit {
        return None;
    }
    let signs = &reading.folded()[room.from..start];
    let cell = tables::parts(reading, start) || reading.fold.gap(start) >= Gap::Line;
    let capital = || reading.written(start..room.limit).starts_with(char::is_uppercase);
    let parted = cell || signs.contains([':', '-', '|', '/']) || signs.contains(',') && (room.leads || capital());
    if !parted {
        return None;
    }
    // In running text nothing but the next comma tells where a bare title ends.
    let comma = |at: usize| !room.leads && !cell && reading.byte(at) == Some(b',');
    let stop = (start..room.limit).find(|&at| comma(at) || ends_bare_title(reading, at, start));
    let stop = stop.unwrap_or(room.limit);
    let title = trimmed(reading, start..stop);
    let first = |term: Term| matches!(term, Term::And | Term::Question | Term::Conditional | Term::Action(_));
    let is_other = reading.mark_at(title.start, first).is_some();
    (letters(reading, &title) > 5 && !is_other).then_some(title)
}

fn letters(reading: &Reading<'_>, stretch: &Stretch) -> usize {
    // A character of Chinese says as much as a syllable or two.
    let weight = |character: char| if is_ideograph(character) { 3 } else { 1 };
    reading.written(stretch.clone()).chars().filter(|character| character.is_alphabetic()).map(weight).sum()
}

/// Quotes that open in one shape and close in another.
const PAIRS: &[(char, char)] = &[('“', '”'), ('«', '»'), ('„', '“'), ('「', '」'), ('『', '』'), ('《', '》')];

/// The quote that closes the one at `open`: a title may hold quotes of its own.
fn closing_quote(reading: &Reading<'_>, open: usize, limit: usize) -> Option<usize> {
    let shape = |at: usize| reading.written(at..at + 1).chars().next();
    let quotes = || (open + 1..limit).filter(|&at| reading.byte(at) == Some(b'"'));
    let pair = PAIRS.iter().find(|(opening, _)| shape(open) == Some(*opening));
    if let Some(&(opening, closing)) = pair {
        let mut depth = 1;
        let matching = quotes().find(|&at| {
            match shape(at) {
                Some(shape) if shape == closing => depth -= 1,
                Some(shape) if shape == opening => depth += 1,
                _ => {}
            }
            depth == 0
        });
        if matching.is_some() {
            return matching;
        }
    }
    // Of straight quotes the closing one is not followed by a letter.
    let inner = |at: usize| {
        reading.fold.gap(at + 1) == Gap::None
            && reading.fold.character(at + 1).is_some_and(|c| c.is_alphanumeric() && !is_ideograph(c))
    };
    quotes().find(|&at| !inner(at)).or_else(|| quotes().next())
}

fn ends_bare_title(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    if !reading.folded().is_char_boundary(at) {
        return false;
    }
    let question = reading
        .mark_at(at, |term| term == Term::Question)
        .is_some_and(|mark| slashed::list(reading, reading.skip(mark.end, b".")).is_some());
    let joined =
        reading.byte(at) == Some(b'/') && reading.fold.gap(at) != Gap::None && reading.fold.gap(at + 1) != Gap::None;
    let line = || {
        reading.fold.gap(at) >= Gap::Line
            && reading.written(at..at + 1).starts_with(|c: char| !c.is_lowercase())
            && !wrapping::is_wrapped(reading, at)
    };
    let remark =
        |term: Term| matches!(term, Term::New | Term::Revised | Term::Process(_) | Term::Conditional | Term::Action(_));
    let opens = reading.byte(at).is_some_and(|byte| b"(,".contains(&byte));
    let remark = reading.byte(at) == Some(b'(') && reading.mark_at(at + 1, remark).is_some()
        || opens && begins_question(reading, at + 1);
    question
        || remark
        || joined
        || reading.byte(at) == Some(b';')
        || at > start && (tables::parts(reading, at) || line())
}

/// `第7/17号课题`: a number that the noun follows.
fn begins_question(reading: &Reading<'_>, at: usize) -> bool {
    const QUESTION: usize = 30;
    let first = questions::mentions(reading, at..at + QUESTION).into_iter().next();
    first.is_some_and(|first| first.start <= reading.behind_sign(at))
}

fn trimmed(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let mut start = stretch.start;
    let mut end = stretch.end;
    while start < end && reading.byte(start).is_some_and(|byte| b"\",:-".contains(&byte)) {
        start += 1;
    }
    while end > start && reading.byte(end - 1).is_some_and(|byte| b"\",;:(-/.".contains(&byte)) {
        end -= 1;
    }
    start..end
}
