//! The labels of list items: `5`, `5.1`, `5)`, `1-`, `a)`, `IV.`.

use super::reading::{Reading, Stretch};
use crate::{fold::Gap, language::Term};

/// A label with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The number or letter alone.
    pub(super) place: Stretch,
    /// Behind its mark: where the words begin.
    pub(super) end: usize,
}

/// How a list is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Number,
    Roman,
    Letter,
}

/// Which Roman numeral and which letter come next in a list.
#[derive(Clone, Copy, Debug)]
struct Next {
    roman: u32,
    letter: u32,
}

/// The label of each line, where it has one.
pub(super) fn of_lines(reading: &Reading<'_>, lines: &[Stretch]) -> Vec<Option<Label>> {
    let mut next = Next { roman: 1, letter: 1 };
    let labelled = lines.iter().map(|line| {
        // An empty cell may stand before: ` / 5.1 / …`.
        let start =
            if reading.fold.gap(line.start + 1) == Gap::None { line.start } else { reading.skip(line.start, b"/") };
        let found = numbered(reading, start).or_else(|| lettered(reading, start, next));
        let found = found.filter(|label| label.end <= line.end);
        if let Some(label) = &found {
            let letters = &reading.folded()[label.place.clone()];
            let numeral = letters.split('.').next().unwrap_or_default();
            next.roman = value_of_roman(numeral).unwrap_or(0) + 1;
            let whole = |&(_, end): &(u32, usize)| end == label.place.end || reading.byte(end) == Some(b'.');
            let letter = letter_at(reading, label.place.start).filter(whole);
            next.letter = letter.map_or(0, |(value, _)| value) + 1;
        }
        found
    });
    labelled.collect()
}

/// `5.1` with what parts it from the words.
fn numbered(reading: &Reading<'_>, at: usize) -> Option<Label> {
    let start = reading.skip(at, b"(");
    let (_, end) = path(reading, start)?;
    let place = start..end;
    // `1º Apertura`, `1° Ouverture`.
    let raised = reading.byte(end) == Some(b'o') && matches!(reading.written(end..end + 1), "º" | "°");
    let end = end + usize::from(raised);
    let byte = reading.byte(end);
    // `1- Opening`: a dash that no second number follows.
    let dashed = byte == Some(b'-') && reading.fold.gap(end) == Gap::None && reading.fold.gap(end + 1) != Gap::None;
    let marked = byte.is_some_and(|byte| b".)".contains(&byte)) || dashed;
    let behind = reading.skip(end, if dashed { b"-" } else { b".)" });
    let parted = raised || marked || reading.fold.gap(behind) != Gap::None || glued_word(reading, behind);
    // `5/17` is a Question, `13 час.` a time, `4-5 сентября` a date.
    let joined = reading.fold.gap(end) == Gap::None && byte.is_some_and(|byte| b"/:-".contains(&byte)) && !dashed;
    let unit = |term: Term| matches!(term, Term::Hour | Term::Month(_) | Term::YearMark);
    // `3月` is a month with its number.
    let month = || reading.mark_at(start, |term| matches!(term, Term::Month(_))).is_some();
    // `6.1 H.430` lists a Recommendation of the series H, which elsewhere is an hour's sign.
    let named = || {
        reading
            .designations(end..reading.line_end(end))
            .first()
            .is_some_and(|name| reading.fold.position(name.span.start) == end)
    };
    let dated =
        !marked && reading.fold.gap(end) < Gap::Tab && reading.mark_at(end, unit).is_some() && !named() || month();
    (parted && !joined && !dated).then_some(Label { place, end: behind })
}

/// The numbers of `5.1.2` and where they end.
fn path(reading: &Reading<'_>, at: usize) -> Option<(Vec<u32>, usize)> {
    const DEPTH: usize = 4;
    let mut numbers = Vec::new();
    let mut end = at;
    loop {
        let number = reading.number_at(end).filter(|number| number.digits <= 2)?;
        numbers.push(number.value);
        end = number.end;
        let next = reading.byte(end + 1).is_some_and(|byte| byte.is_ascii_digit());
        let touches = reading.fold.gap(end) == Gap::None && reading.fold.gap(end + 1) == Gap::None;
        if reading.byte(end) != Some(b'.') || !next || !touches || numbers.len() == DEPTH {
            return Some((numbers, end));
        }
        end += 1;
    }
}

/// A number glued to a capital: `1Opening of the meeting`.
fn glued_word(reading: &Reading<'_>, at: usize) -> bool {
    reading.fold.character(at).is_some_and(char::is_alphabetic)
        && reading.fold.begins_word(at)
        && !reading.written(at..at + 1).starts_with(char::is_lowercase)
}

/// A single letter or a Roman numeral. Both need a mark behind them, save the one that is next in its list.
fn lettered(reading: &Reading<'_>, at: usize, next: Next) -> Option<Label> {
    let start = reading.skip(at, b"(");
    let label = |end: usize| Label { place: start..end, end: reading.skip(end, b".)") };
    let marked = |end: usize| reading.byte(end).is_some_and(|byte| b".)".contains(&byte));
    if let Some((value, end)) = roman_at(reading, start) {
        let end = below_letter(reading, end);
        let follows = value == next.roman && reading.fold.gap(end) != Gap::None && is_capital(reading, start..end);
        if marked(end) || follows || end > start + 1 && reading.fold.gap(end) == Gap::Tab {
            return Some(label(end));
        }
    }
    let letter = reading.fold.character(start).filter(|character| character.is_alphabetic())?;
    let end = letter_at(reading, start).map_or(start + letter.len_utf8(), |(_, end)| end);
    // `C.1` below `C.`.
    let below = below_letter(reading, end);
    if below > end && letter_at(reading, start).is_some_and(|(value, _)| value + 1 == next.letter) {
        return Some(label(below));
    }
    if is_enumerated(reading, start, end) {
        return Some(Label { place: start..end, end: end + 1 });
    }
    let parted = || reading.fold.gap(end + 1) != Gap::None || reading.byte(end) == Some(b')');
    let follows = letter_at(reading, start).is_some_and(|(value, end)| {
        value == next.letter && reading.fold.gap(end) == Gap::Tab && !is_capital(reading, start..end)
    });
    (follows || marked(end) && parted()).then(|| label(end))
}

/// `一、`: a numeral of the language with the comma that lists.
fn is_enumerated(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let comma = reading.byte(end) == Some(b',') && reading.written(end..end + 1) == "、";
    comma && letter_at(reading, start).is_some()
}

/// `V.1`, `IV.2.1`, `C.1`: where the numbers behind a numeral or letter end.
fn below_letter(reading: &Reading<'_>, end: usize) -> usize {
    let touches = |at: usize| reading.fold.gap(at) == Gap::None;
    let joined = reading.byte(end) == Some(b'.') && touches(end) && touches(end + 1);
    path(reading, end + 1).filter(|_| joined).map_or(end, |(_, end)| end)
}

fn is_capital(reading: &Reading<'_>, stretch: Stretch) -> bool {
    reading.written(stretch).chars().all(char::is_uppercase)
}

fn roman_at(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let letters = reading.fold.bytes().get(at..)?.iter().take_while(|byte| b"ivxl".contains(byte)).count();
    let end = at + (0..letters).find(|&one| one > 0 && reading.fold.gap(at + one) != Gap::None).unwrap_or(letters);
    let value = value_of_roman(&reading.folded()[at..end])?;
    reading.fold.ends_word(end).then_some((value, end))
}

/// The value of a small Roman numeral in small letters.
fn value_of_roman(letters: &str) -> Option<u32> {
    const LONGEST: usize = 7;
    let digits = letters.chars().map(|letter| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    });
    let digits: Vec<u32> = digits.collect::<Option<_>>()?;
    if digits.is_empty() || digits.len() > LONGEST {
        return None;
    }
    let mut value = 0;
    for (index, digit) in digits.iter().enumerate() {
        if digits.get(index + 1).is_some_and(|next| next > digit) {
            value -= i64::from(*digit);
        } else {
            value += i64::from(*digit);
        }
    }
    u32::try_from(value).ok()
}

/// Where lists of this style may begin.
pub(super) fn first_of(reading: &Reading<'_>, stretch: &Stretch, style: Style) -> Vec<usize> {
    const STARTS: usize = 8;
    let fresh = |at: &usize| reading.folded().is_char_boundary(*at) && reading.fold.gap(*at) != Gap::None;
    let starts = stretch.clone().filter(|at| *at == stretch.start || fresh(at));
    starts.filter(|&at| next(reading, at, style, &State::default()).is_some()).take(STARTS).collect()
}

/// Whether a list of three rows or more, of any style, begins at the start of a stretch.
pub(super) fn begins_list(reading: &Reading<'_>, stretch: &Stretch) -> bool {
    const ROWS: usize = 3;
    [Style::Number, Style::Roman, Style::Letter].into_iter().any(|style| {
        next(reading, stretch.start, style, &State::default()).is_some()
            && sequence(reading, stretch, style).len() >= ROWS
    })
}

/// What came last in a list.
#[derive(Clone, Debug, Default)]
struct State {
    path: Vec<u32>,
    letter: u32,
}

/// The labels of a list that runs on without lines: each is the next one in the sequence.
pub(super) fn sequence(reading: &Reading<'_>, stretch: &Stretch, style: Style) -> Vec<Label> {
    let mut found = Vec::new();
    let mut state = State::default();
    let mut at = stretch.start;
    while at < stretch.end {
        let fresh = reading.folded().is_char_boundary(at) && (found.is_empty() || reading.fold.gap(at) != Gap::None);
        match fresh.then(|| next(reading, at, style, &state)).flatten() {
            Some((label, reached)) => {
                at = label.end.max(at + 1);
                found.push(label);
                state = reached;
            }
            None => at += 1,
        }
    }
    found
}

fn next(reading: &Reading<'_>, at: usize, style: Style, state: &State) -> Option<(Label, State)> {
    let marked = |end: usize| reading.byte(end).is_some_and(|byte| b".)".contains(&byte));
    let label = |end: usize| Label { place: at..end, end: reading.skip(end, b".)") };
    let parted = |end: usize| reading.fold.gap(reading.skip(end, b".)")) != Gap::None;
    match style {
        Style::Number => {
            let found = numbered(reading, at)
                .filter(|label| label.place.start == at && (parted(label.place.end) || parted(label.end)))
                .filter(|label| !closes_bracket(reading, &label.place));
            let told = found.and_then(|label| Some((label, path(reading, at)?.0)));
            if let Some((label, path)) = told.filter(|(_, path)| follows(&state.path, path)) {
                return Some((label, State { path, letter: 0 }));
            }
            // `4 Reports a) JCA b) Regional groups 5 ...`.
            let (letter, end) = letter_at(reading, at).filter(|_| !state.path.is_empty())?;
            let next = letter == state.letter + 1 && reading.byte(end) == Some(b')') && parted(end);
            next.then(|| (label(end), State { letter, ..state.clone() }))
        }
        Style::Roman => {
            let (value, roman) = roman_at(reading, at)?;
            let end = below_letter(reading, roman);
            if end > roman {
                // `V 1`, `V.1`: the items of the last numeral.
                let path = path(reading, roman + 1)?.0;
                let first = state.path.is_empty() && path == [1];
                let next = value == state.letter && (first || follows(&state.path, &path)) && parted(end);
                return next.then(|| (label(end), State { path, letter: value }));
            }
            let told = marked(end) || is_capital(reading, at..end);
            let next = value == state.letter + 1 && told && parted(end);
            next.then(|| (label(end), State { letter: value, ..State::default() }))
        }
        Style::Letter => {
            let (letter, end) = letter_at(reading, at)?;
            let below = below_letter(reading, end);
            if below > end {
                let path = path(reading, end + 1)?.0;
                let first = state.path.is_empty() && path == [1];
                let next = letter == state.letter && (first || follows(&state.path, &path)) && parted(below);
                return next.then(|| (label(below), State { path, letter }));
            }
            let listed = is_enumerated(reading, at, end);
            let told = reading.byte(end) == Some(b')') && parted(end)
                || reading.byte(end) == Some(b'.') && is_capital(reading, at..end) && parted(end);
            let next = letter == state.letter + 1 && (told || listed);
            let label = if listed { Label { place: at..end, end: end + 1 } } else { label(end) };
            next.then(|| (label, State { letter, ..State::default() }))
        }
    }
}

/// `(COM 6-R 4)`: whether the bracket behind a number closes one that opened before it.
fn closes_bracket(reading: &Reading<'_>, number: &Stretch) -> bool {
    const REACH: usize = 60;
    let before = &reading.fold.bytes()[number.start.saturating_sub(REACH)..number.start];
    reading.byte(number.end) == Some(b')') && memchr::memrchr2(b'(', b')', before).is_some_and(|at| before[at] == b'(')
}

/// The place in the alphabet of a Latin letter, or of one of the language's own.
fn letter_at(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let letter = reading.fold.character(at)?;
    if letter.is_ascii_lowercase() {
        return Some((u32::from(letter) - u32::from('a') + 1, at + 1));
    }
    let (value, end) = own_letter(reading, at)?;
    if reading.vocabulary.numbering.letters.chars().count() != TEN as usize {
        return Some((value, end));
    }
    // Ten signs are numerals: `十一` is eleven, `二十` twenty, `二十三` twenty-three.
    let unit = |at: usize| own_letter(reading, at).filter(|&(value, _)| value < TEN);
    if value == TEN {
        return Some(unit(end).map_or((value, end), |(unit, end)| (TEN + unit, end)));
    }
    let Some((_, tens)) = own_letter(reading, end).filter(|&(value, _)| value == TEN) else {
        return Some((value, end));
    };
    Some(unit(tens).map_or((value * TEN, tens), |(unit, end)| (value * TEN + unit, end)))
}

/// The sign that numerals of tens end with.
const TEN: u32 = 10;

/// The place of a sign among the language's own letters or numerals.
fn own_letter(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let letter = reading.fold.character(at)?;
    let own = reading.vocabulary.numbering.letters.chars();
    let place =
        (1..).zip(own).find(|&(_, one)| crate::fold::fold_phrase(one.encode_utf8(&mut [0; 4])).starts_with(letter));
    place.map(|(value, _)| (value, at + letter.len_utf8()))
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

#[cfg(test)]
mod tests {
    use super::{super::reading::testing::with, *};
    use crate::language::Language;

    #[test]
    fn labels_of_every_style_are_found() {
        for (language, text, expected) in [
            (Language::En, "A. Opening\nB. Results\n\tB.1 WP1/13\nC. Closure", &["A", "B", "B.1", "C"][..]),
            (Language::Fr, "IV\tRésultats\n\tIV.1\tGT 1/13\nV\tDivers", &["IV", "IV.1", "V"]),
            (Language::Es, "1º Apertura\n2º Clausura", &["1", "2"]),
            (Language::Ru, "а) Открытие\nб) Отчеты", &["а", "б"]),
            (Language::Zh, "一、开幕\n二、闭幕", &["一", "二"]),
            (Language::Zh, "九、文件\n十、报告\n十一、其他事项\n十二、闭幕", &["九", "十", "十一", "十二"]),
            (Language::Ar, "أ) الافتتاح\nب) الاختتام", &["أ", "ب"]),
        ] {
            with(language, text, |reading| {
                let lines = reading.lines(&(0..reading.fold.len()));
                let labels = of_lines(reading, &lines).into_iter().flatten();
                let found: Vec<&str> = labels.map(|label| reading.written(label.place)).collect();
                assert_eq!(found, expected, "{text}");
            });
        }
    }

    #[test]
    fn roman_numerals_have_their_values() {
        let values = ["i", "iv", "viii", "ix", "xi", "xl", "a", ""].map(value_of_roman);
        assert_eq!(values, [Some(1), Some(4), Some(8), Some(9), Some(11), Some(40), None, None]);
    }

    #[test]
    fn a_number_follows_at_its_level_or_above() {
        assert!(follows(&[], &[1]) && follows(&[2], &[3]) && follows(&[2], &[2, 1]) && follows(&[2, 3], &[3]));
        assert!(!follows(&[2], &[4]) && !follows(&[2, 1], &[2]) && !follows(&[2], &[3, 1]));
    }
}
