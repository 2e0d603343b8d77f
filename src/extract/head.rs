//! The letter's identity: kind, number, body, date, place, reference.

use super::{
    dates,
    lookalikes::latin,
    reading::{Number, Reading, Stretch},
    zones::{Zones, begins_line, is_label},
};
use crate::{
    fold::Gap,
    language::{Body, Label, Mark, Term},
    letter::{Head, LetterDate, LetterKind, Stated, Text},
};

/// The number of a collective letter where it stands: `2/17`, `9/SG3RG-LAC`, or `2` alone.
#[derive(Clone, Debug)]
pub(crate) struct Numbered {
    pub(crate) number: Stated<u32>,
    /// What stands behind the slash, in Latin letters: `17`, `SG3RG-LAC`.
    pub(crate) body: Option<Text>,
    /// The noun and the number.
    pub(crate) stretch: Stretch,
}

/// Finds the number of the letter: first where the reference stands, then anywhere before the body; where the letterhead
/// is lost, in running headers and in what stands under the headings of annexes.
pub(crate) fn numbered(reading: &Reading<'_>, zones: &Zones) -> Option<Numbered> {
    let value = reference_value(reading, zones);
    let nouns = |stretch: Stretch| reading.find(stretch, |term| term == Term::CollectiveLetter).copied();
    let head = zones.letter.start..zones.body.start.max(zones.head.end);
    let mut found: Option<Numbered> = None;
    let in_value = value.clone().into_iter().flat_map(nouns);
    const UNDER_HEADING: usize = 160;
    let annexes = zones.annexes.iter();
    let under = annexes.map(|annex| annex.heading.end..annex.contents.end.min(annex.heading.end + UNDER_HEADING));
    let elsewhere = zones.furniture.iter().cloned().chain(under).flat_map(nouns);
    let plain = value.as_ref().and_then(|value| convened_by_noun_alone(reading, zones, value.clone()));
    for mark in in_value.chain(nouns(head)).chain(elsewhere) {
        let Some(next) = number_of(reading, mark) else { continue };
        match &found {
            None => found = Some(next),
            // `TSB Collective letter 2` in the block, `2/TSAG` in the running header.
            Some(first) if first.body.is_none() && next.body.is_some() && first.number.value == next.number.value => {
                return Some(Numbered { body: next.body, ..found? });
            }
            Some(_) => {}
        }
        if found.as_ref().is_some_and(|first| first.body.is_some()) {
            return found;
        }
    }
    found.or(plain)
}

/// `第2号通函` with `TSAG/RS` below, in a letter about a meeting of that body: where circulars have the same noun, the number
/// alone is a collective letter's only so.
fn convened_by_noun_alone(reading: &Reading<'_>, zones: &Zones, value: Stretch) -> Option<Numbered> {
    let noun = reading.find(value.clone(), |term| term == Term::CollectiveLetter).next().copied()?;
    let numbered =
        number_behind(reading, noun).or_else(|| any_number_before(reading, noun, reading.before_mark(noun.start)))?;
    let code = secretariat_code(reading, zones, &numbered)?;
    let subject = zones.subject.clone()?;
    let body = |term: Term| {
        matches!(term, Term::Body(Body::AdvisoryGroup | Body::SpecialStudyGroup | Body::VocabularyCommittee))
    };
    let meets = reading.find(subject.clone(), body).next().is_some()
        && reading.find(subject, |term| term == Term::Meeting).next().is_some();
    (meets && code.value.split_once('/').is_some_and(|(body, _)| is_named_body(body))).then_some(numbered)
}

/// The number that belongs to a noun: behind it, or before it (`4/16 du TSB`, `第3/9号集体函`).
pub(crate) fn number_of(reading: &Reading<'_>, noun: Mark) -> Option<Numbered> {
    // `第7/13号集体函第1号补遗`: of two numbers the one with a body is the letter's.
    let (behind, before) = (number_behind(reading, noun), || number_before(reading, noun));
    let whole = |numbered: &Numbered| numbered.body.is_some();
    let numbered = match behind {
        Some(behind) if !whole(&behind) => before().filter(whole).or(Some(behind)),
        behind => behind.or_else(before),
    }?;
    // Where circulars have the same noun only the body behind the slash tells a collective letter.
    let shared = reading.mark_at(noun.start, |term| term == Term::Circular).is_some_and(|mark| mark.end == noun.end);
    (numbered.body.is_some() || !shared).then_some(numbered)
}

fn number_behind(reading: &Reading<'_>, noun: Mark) -> Option<Numbered> {
    let mut at = noun.end;
    // Between noun and number may stand the Bureau, `No.`, an ordinal mark, a colon.
    for _ in 0..4 {
        at = reading.skip(at, b":.(\"");
        let lead = |term: Term| matches!(term, Term::StandardizationBureau | Term::Of | Term::NumberSign);
        match reading.mark_at(at, lead) {
            Some(mark) => at = mark.end,
            None => break,
        }
    }
    let Some(number) = reading.number_at(at).filter(|number| number.digits <= 3) else {
        return number_behind_body(reading, noun, at);
    };
    let (body, end) = body_behind(reading, number.end);
    if reading.turned_slashes()
        && let Some(group) = body.as_ref().and_then(|body| body.span.map(|span| reading.stretch(span)))
        && let Some(own) = reading.number_at(group.start).filter(|own| own.end == group.end && own.digits <= 3)
    {
        return Some(Numbered {
            number: Stated::read(own.value, reading.span(own.start..own.end)),
            body: Some(Stated::read(number.value.to_string(), reading.span(number.start..number.end))),
            stretch: noun.start..end,
        });
    }
    Some(Numbered {
        number: Stated::read(number.value, reading.span(number.start..number.end)),
        body,
        stretch: noun.start..end,
    })
}

/// `SG3RG-ARB/2`: extraction of right-to-left text turns number and body round.
fn number_behind_body(reading: &Reading<'_>, noun: Mark, at: usize) -> Option<Numbered> {
    let joins = |at: usize| reading.byte(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let mut end = at;
    while joins(end) && (end == at || reading.fold.gap(end) == Gap::None) {
        end += 1;
    }
    let number = reading.number_at(end + 1).filter(|number| number.digits <= 3)?;
    (end > at && reading.byte(end) == Some(b'/')).then(|| Numbered {
        number: Stated::read(number.value, reading.span(number.start..number.end)),
        body: Some(body_code(reading, at..end)),
        stretch: noun.start..number.end,
    })
}

/// The code of a body in Latin letters and digits.
fn body_code(reading: &Reading<'_>, stretch: Stretch) -> Text {
    let span = reading.span(stretch.clone());
    let folded = &reading.folded()[stretch.clone()];
    // Digits of another script are those of the fold.
    if folded.bytes().all(|byte| byte.is_ascii_digit()) {
        return Stated { computed: folded != span.of(reading.text()), ..Stated::read(folded.to_owned(), span) };
    }
    let written = latin(reading.written(stretch)).replace(|character: char| !character.is_ascii_alphanumeric(), "-");
    Stated::read(written, span)
}

/// `/17`, `/SG3RG-LAC`, `/TSAG` behind a number.
fn body_behind(reading: &Reading<'_>, at: usize) -> (Option<Text>, usize) {
    if reading.byte(at) != Some(b'/') {
        return (None, at);
    }
    let start = at + 1;
    let mut end = start;
    let joins = |at: usize| reading.byte(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    while end < reading.fold.len() && joins(end) && (end == start || reading.fold.gap(end) == Gap::None) {
        let digit = |at: usize| reading.byte(at).is_some_and(|byte| byte.is_ascii_digit());
        // `7/16Tel:` — a number ends where letters begin; a code of letters may hold digits.
        if end > start && (start..end).all(digit) && !digit(end) {
            break;
        }
        end += 1;
    }
    while end > start && reading.byte(end - 1) == Some(b'-') {
        end -= 1;
    }
    if end == start {
        return (None, at);
    }
    (Some(body_code(reading, start..end)), end)
}

fn number_before(reading: &Reading<'_>, noun: Mark) -> Option<Numbered> {
    let mut at = noun.start;
    // `号` and the Bureau's name stand between.
    for _ in 0..3 {
        let between = |term: Term| matches!(term, Term::StandardizationBureau | Term::Of | Term::NumberMark);
        match reading.mark_before(at, between) {
            Some(mark) => at = mark.start,
            None => break,
        }
    }
    if let Some((number, body)) = slashed_before(reading, at) {
        let (body, end) = body_behind(reading, body.start - 1);
        let span = reading.span(number.start..number.end);
        return (end == at).then(|| Numbered {
            number: Stated::read(number.value, span),
            body,
            stretch: number.start..noun.end,
        });
    }
    // `第6号集体函`: a number alone needs a noun that is not also a circular's.
    let circular = |term: Term| matches!(term, Term::Circular | Term::CircularLetter);
    let ambiguous = reading.mark_before(noun.end, circular).is_some();
    if ambiguous { None } else { any_number_before(reading, noun, at) }
}

/// A number without a body that ends at `at` before the noun, with the signs of an ordinal.
fn any_number_before(reading: &Reading<'_>, noun: Mark, at: usize) -> Option<Numbered> {
    let number = reading.number_before(at).filter(|number| number.digits <= 3 && at < noun.start)?;
    let ordinal = reading.before_sign(number.start) < number.start;
    ordinal.then(|| Numbered {
        number: Stated::read(number.value, reading.span(number.start..number.end)),
        body: None,
        stretch: number.start..noun.end,
    })
}

/// `3/9`, `3/SG3RG-AO` that end at `at`: the number, and the stretch of the body.
fn slashed_before(reading: &Reading<'_>, at: usize) -> Option<(Number, Stretch)> {
    // No body's code is longer than this.
    const LONGEST: usize = 16;
    let code = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let mut start = at;
    while at - start < LONGEST && reading.byte_before(start).is_some_and(code) {
        start -= 1;
    }
    if start == at || reading.byte_before(start) != Some(b'/') {
        return None;
    }
    let number = reading.number_before(start - 1).filter(|number| number.digits <= 3)?;
    Some((number, start..at))
}

/// The value behind the label of the reference, up to the next label.
pub(crate) fn reference_value(reading: &Reading<'_>, zones: &Zones) -> Option<Stretch> {
    let head = zones.letter.start..zones.head.end;
    let labels = |term: Term| matches!(term, Term::Label(_));
    let marks = || reading.find(head.clone(), |term| term == Term::Label(Label::Reference)).copied();
    let label =
        marks().find(|&mark| is_label(reading, mark)).or_else(|| marks().find(|&mark| begins_line(reading, mark)))?;
    let next = reading.find(label.end..head.end, labels).copied().find(|&mark| is_label(reading, mark));
    Some(label.end..next.map_or(head.end, |mark| mark.start))
}

/// The identity of the letter.
pub(crate) fn head(reading: &Reading<'_>, zones: &Zones, numbered: &Numbered) -> Head {
    let (kind, ordinal) = kind(reading, zones, numbered);
    let reference = secretariat_code(reading, zones, numbered);
    let group = group(reading, zones, numbered, reference.as_ref());
    let (date, place) = date_and_place(reading, zones);
    let study_period = date.and_then(|date| match date.value {
        LetterDate::Day(day) => study_period(day.year(), day.month()).map(|period| date.map(|_| period.to_owned())),
        LetterDate::Month(..) => None,
    });
    let study_period = study_period.map(|period| Stated { computed: true, ..period });
    Head { kind, ordinal, number: Some(numbered.number), group, date, place, reference, study_period }
}

/// `Addendum 1 to` before the noun, or `补遗1` behind the number.
fn kind(reading: &Reading<'_>, zones: &Zones, numbered: &Numbered) -> (Stated<LetterKind>, Option<Stated<u32>>) {
    let around = reading.line_start(numbered.stretch.start)..numbered.stretch.end;
    let value = reference_value(reading, zones).unwrap_or(around.clone());
    let near = value.start.min(numbered.stretch.start)..value.end.max(numbered.stretch.end);
    let wanted = |term: Term| matches!(term, Term::Addendum | Term::Corrigendum | Term::Revision);
    // A short form (`Rev.`) is one only before its number: `Res. 99 (Rev. Dubai, 2018)` may stand beside.
    let short = |mark: &Mark| reading.byte_before(mark.end) == Some(b'.');
    let told = |mark: &Mark| !short(mark) || reading.number_at(mark.end).is_some_and(|number| number.digits <= 2);
    let mut marks = reading.find(near, wanted).copied().filter(told);
    let mark = marks.find(|mark| mark.start.abs_diff(numbered.stretch.start) < 120);
    let Some(mark) = mark else {
        let span = reading.span(numbered.stretch.clone());
        return (Stated::computed(LetterKind::CollectiveLetter, span), None);
    };
    let kind = match mark.term {
        Term::Addendum => LetterKind::Addendum,
        Term::Corrigendum => LetterKind::Corrigendum,
        _ => LetterKind::Revision,
    };
    let behind = reading.number_at(reading.number_lead(mark.end));
    let ordinal_before =
        reading.number_before(reading.before_mark(mark.start)).filter(|_| mark.start > numbered.stretch.end);
    let own = behind.filter(|number| {
        number.digits <= 2 && numbered.number.span.is_none_or(|span| span != reading.span(number.start..number.end))
    });
    let ordinal = own.or(ordinal_before.filter(|number| number.digits <= 2));
    let ordinal = ordinal.map(|number| Stated::read(number.value, reading.span(number.start..number.end)));
    (Stated::computed(kind, reading.span(mark.start..mark.end)), ordinal)
}

/// The code of the body behind the slash, or of the only body that a number without slash can belong to.
fn group(reading: &Reading<'_>, zones: &Zones, numbered: &Numbered, reference: Option<&Text>) -> Option<Text> {
    if let Some(body) = &numbered.body {
        return Some(match body.value.parse::<u32>() {
            Ok(number) => Stated { value: format!("SG{number}"), span: body.span, computed: true },
            Err(_) => Stated { value: canonical_code(&body.value), ..body.clone() },
        });
    }
    let from_reference = reference.and_then(|reference| {
        let (code, _) = reference.value.split_once('/')?;
        let known =
            code.starts_with("SG") && code[2..].starts_with(|c: char| c.is_ascii_digit()) || is_named_body(code);
        known.then(|| Stated { value: code.to_owned(), span: reference.span, computed: true })
    });
    from_reference.or_else(|| {
        let named = |term: Term| {
            matches!(term, Term::Body(Body::AdvisoryGroup | Body::SpecialStudyGroup | Body::VocabularyCommittee))
        };
        let subject = zones.subject.clone()?;
        let mark = reading.find(subject, named).next().copied()?;
        let code = match mark.term {
            Term::Body(Body::AdvisoryGroup) => "TSAG",
            Term::Body(Body::SpecialStudyGroup) => "SSG",
            _ => "SCV",
        };
        Some(Stated::computed(code.to_owned(), reading.span(mark.start..mark.end)))
    })
}

fn is_named_body(code: &str) -> bool {
    matches!(code, "TSAG" | "SSG" | "SCV" | "CCV" | "CCT")
}

/// A group's code with the capitals that ITU gives it; a focus group's name keeps its own.
pub(crate) fn canonical_code(code: &str) -> String {
    let upper = code.to_ascii_uppercase();
    if is_named_body(&upper) || upper.starts_with("SG") { upper } else { code.to_owned() }
}

/// `SG17/XY`: capitals and digits, a slash, two or three capitals, behind the number and before the addressees.
fn secretariat_code(reading: &Reading<'_>, zones: &Zones, numbered: &Numbered) -> Option<Text> {
    let from = reading.span(numbered.stretch.clone()).end;
    let until = reading.span(0..zones.head.end.max(1)).end;
    let text = reading.text();
    let window = text.get(from..until.max(from))?;
    // A code stands near its number; further down a slash belongs to something else.
    let window = &window[..window.char_indices().nth(220).map_or(window.len(), |(at, _)| at)];
    let mut search = 0;
    while let Some(slash) = window[search..].find('/').map(|at| at + search) {
        search = slash + 1;
        if let Some((start, end)) = code_around(window, slash) {
            let span = crate::Span::new(from + start, from + end);
            return Some(Stated::read(super::reading::collapse(span.of(text)), span));
        }
    }
    None
}

/// The code around a slash: `COM 2/ZJT`, `TSAG/RS`; glued to the next word it ends before that word's capital.
fn code_around(window: &str, slash: usize) -> Option<(usize, usize)> {
    let before = &window[..slash];
    let is_code = |character: char| character.is_ascii_uppercase() || character.is_ascii_digit() || character == '-';
    let mut start = before
        .rfind(|character| !is_code(character))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let body = &before[start..];
    if body.chars().all(|character| character.is_ascii_digit()) {
        // `COM 2/ZJT`: a word of capitals stands before the number.
        let word = before[..start].trim_end_matches([' ', '\u{a0}']);
        let word_start = word
            .rfind(|character: char| !character.is_ascii_uppercase())
            .map_or(0, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
        if body.is_empty() || word.len() - word_start < 2 || word.len() == start {
            return None;
        }
        start = word_start;
    } else if !body.starts_with(|character: char| character.is_ascii_uppercase()) || body.len() < 2 {
        return None;
    }
    let after = &window[slash + 1..];
    let capitals = after.chars().take_while(char::is_ascii_uppercase).count();
    let glued = after[capitals..].starts_with(char::is_lowercase);
    let length = if glued { capitals.saturating_sub(1) } else { capitals };
    (2..=4).contains(&length).then_some((start, slash + 1 + length))
}

/// The first whole date of the letterhead, and the place beside it.
fn date_and_place(reading: &Reading<'_>, zones: &Zones) -> (Option<Stated<LetterDate>>, Option<Text>) {
    let found = dates::dates(reading, zones.head.clone());
    let geneva_near = |mention: &dates::Mention| place_beside(reading, mention.start, mention.end).is_some();
    let whole =
        |mention: &&dates::Mention| !mention.is_range && mention.first.day.is_some() && mention.first.year.is_some();
    let mention = found.iter().filter(whole).find(|mention| geneva_near(mention)).or_else(|| found.iter().find(whole));
    let Some(mention) = mention else { return (None, None) };
    let date = mention.first.date(0).map(|date| Stated::read(date, reading.span(mention.start..mention.end)));
    (date, place_beside(reading, mention.start, mention.end))
}

/// `Geneva, 17 June 2025`, `Genève, le 30 juillet 2009`, `2015年3月11日,日内瓦`.
fn place_beside(reading: &Reading<'_>, start: usize, end: usize) -> Option<Text> {
    let mut before = start;
    if let Some(mark) = reading.mark_before(before, |term| matches!(term, Term::From | Term::Weekday(_))) {
        before = mark.start;
    }
    while reading.byte_before(before).is_some_and(|byte| matches!(byte, b',' | b'.')) {
        before -= 1;
    }
    let after = reading.skip(end, b",.");
    // `2009年7月30日于日内瓦`.
    let after = reading.mark_at(after, |term| term == Term::AtPlace).map_or(after, |mark| mark.end);
    let mark = reading
        .mark_before(before, |term| term == Term::Geneva)
        .or_else(|| reading.mark_at(after, |term| term == Term::Geneva));
    if let Some(mark) = mark {
        return Some(super::places::geneva(reading, mark));
    }
    // Another town: the words of the line before the comma.
    let line = reading.line_start(start);
    let comma = before < start && reading.byte(before) == Some(b',');
    if !comma || line >= before {
        return None;
    }
    let town = (line..before).rev().find(|&at| reading.fold.gap(at) >= Gap::Tab).unwrap_or(line);
    let written = reading.written(town..before);
    let plausible = written.chars().count() <= 40 && !written.contains(|character: char| character.is_ascii_digit());
    plausible.then(|| Stated::read(super::reading::collapse(written), reading.span(town..before)))
}

/// The study periods of ITU-T. WTSA met in the last months of their last year, and in March 2022; a letter of the days
/// behind an assembly belongs to the next period.
const STUDY_PERIODS: &[((i16, i8), &str)] = &[
    ((1989, 1), "1989-1992"),
    ((1993, 3), "1993-1996"),
    ((1996, 11), "1997-2000"),
    ((2000, 11), "2001-2004"),
    ((2004, 11), "2005-2008"),
    ((2008, 11), "2009-2012"),
    ((2012, 12), "2013-2016"),
    ((2016, 11), "2017-2020"),
    ((2022, 4), "2022-2024"),
    ((2024, 11), "2025-2028"),
    ((2029, 1), "2029-2032"),
];

/// The study period in which a month lies.
pub(crate) fn study_period(year: i16, month: i8) -> Option<&'static str> {
    let after = STUDY_PERIODS.partition_point(|&(start, _)| start <= (year, month));
    after.checked_sub(1).map(|index| STUDY_PERIODS[index].1)
}
