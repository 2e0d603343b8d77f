//! Documents that the letter cites, each once.

use super::{
    designations,
    head::{Numbered, number_of},
    reading::{Number, Reading, Stretch, collapse},
    wrapping,
    zones::Zones,
};
use crate::{
    Span,
    fold::{Gap, is_ideograph},
    language::{Mark, Term},
    letter::{Reference, ReferenceKind, Stated, Text, WorkItem},
};

/// All citations of the letter in order.
pub(crate) fn references(
    reading: &Reading<'_>,
    zones: &Zones,
    own: &Numbered,
    work_items: &[WorkItem],
) -> Vec<Reference> {
    let mut found: Vec<(usize, Reference)> = Vec::new();
    let letter = &zones.letter;
    circulars(reading, letter.clone(), &mut found);
    coded_circulars(reading, zones.body.start..letter.end, &mut found);
    collective_letters(reading, letter.clone(), own, &mut found);
    resolutions(reading, letter.clone(), &mut found);
    recommendations(reading, letter.clone(), work_items, &mut found);
    documents(reading, letter.clone(), &mut found);
    found.sort_by_key(|(at, _)| *at);
    let mut once: Vec<Reference> = Vec::new();
    for (_, reference) in found {
        let same =
            once.iter_mut().find(|one| one.kind.value == reference.kind.value && one.id.value == reference.id.value);
        match same {
            Some(known) => known.edition = known.edition.take().or(reference.edition),
            None => once.push(reference),
        }
    }
    once
}

fn push(
    found: &mut Vec<(usize, Reference)>,
    at: usize,
    kind: ReferenceKind,
    kind_span: Span,
    id: Text,
    edition: Option<Text>,
) {
    found.push((at, Reference { kind: Stated::computed(kind, kind_span), id, edition }));
}

/// `TSB Circular 68`, `Circulars 68 and 118`, `Циркуляре 68 БСЭ`, `第68号通函`.
fn circulars(reading: &Reading<'_>, stretch: Stretch, found: &mut Vec<(usize, Reference)>) {
    for mark in reading.find(stretch, |term| term == Term::Circular).copied() {
        let kind = reading.span(mark.start..mark.end);
        for number in numbers_before(reading, mark.start).unwrap_or_else(|| numbers_behind(reading, mark.end)) {
            let id = Stated::read(reading.folded()[number.clone()].to_owned(), reading.span(number.clone()));
            push(found, number.start, ReferenceKind::Circular, kind, id, None);
        }
    }
}

/// `第68号和第118号`, `第68和118号` before a noun, in order; a number with a slash is another kind of reference, which
/// leaves none.
fn numbers_before(reading: &Reading<'_>, at: usize) -> Option<Vec<Stretch>> {
    let mut end = reading.before_mark(at);
    if end == at {
        return None;
    }
    let mut found = Vec::new();
    while let Some(number) = reading.number_before(end).filter(|number| number.digits <= 3) {
        if reading.byte_before(number.start) == Some(b'/') {
            break;
        }
        found.insert(0, number.start..number.end);
        let before = reading.before_sign(number.start);
        let joined = match reading.mark_before(before, |term| term == Term::And) {
            Some(and) => and.start,
            None if reading.byte_before(before) == Some(b',') => before - 1,
            None => break,
        };
        end = reading.before_mark(joined);
    }
    Some(found)
}

/// Numbers in a list behind a noun; a number with a slash is another kind of reference.
fn numbers_behind(reading: &Reading<'_>, at: usize) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut position = at;
    if let Some(mark) = reading.mark_at(position, |term| term == Term::StandardizationBureau) {
        position = mark.end;
    }
    position = reading.number_lead(reading.skip(position, b":("));
    while let Some(number) = reading.number_at(position).filter(|number| number.digits <= 3) {
        let slash = reading.byte(number.end) == Some(b'/');
        let date = reading.mark_at(number.end, |term| matches!(term, Term::Month(_))).is_some();
        if slash || date || begins_row(reading, number) {
            break;
        }
        found.push(number.start..number.end);
        let behind =
            reading.mark_at(number.end, |term| term == Term::StandardizationBureau).map_or(number.end, |mark| mark.end);
        let comma = reading.skip(behind, b",");
        let and = reading.mark_at(comma, |term| term == Term::And).map_or(comma, |mark| mark.end);
        if and == behind {
            break;
        }
        // `Circulars TSB 68 and TSB 118`: noun, Bureau and sign may stand before each number.
        let noun = reading.mark_at(and, |term| term == Term::Circular).map_or(and, |mark| mark.end);
        let bureau = reading.mark_at(noun, |term| term == Term::StandardizationBureau).map_or(noun, |mark| mark.end);
        position = reading.behind_sign(bureau);
    }
    found
}

/// `6.<tab>Any other business` in the line behind a noun: the number of a row; a citation over a line end goes on in its
/// sentence.
fn begins_row(reading: &Reading<'_>, number: Number) -> bool {
    let behind = reading.skip(number.end, b".)");
    let marked = behind > number.end && reading.fold.gap(behind) != Gap::None;
    let capital = reading.written(number.end..number.end + 1).starts_with(char::is_uppercase);
    let line = reading.fold.gap(number.start) >= Gap::Line && !wrapping::is_wrapped(reading, number.start);
    line && (marked || capital || reading.fold.gap(behind) == Gap::Tab)
}

/// `BDT/IP/CSTG-12`, `9/LCCE/89` behind the noun of a circular of another Bureau.
fn coded_circulars(reading: &Reading<'_>, stretch: Stretch, found: &mut Vec<(usize, Reference)>) {
    // No code of a circular is longer than this.
    const LONGEST: usize = 30;
    for mark in reading.outermost(stretch, |term| matches!(term, Term::Circular | Term::CircularLetter)) {
        let bureaux = |term: Term| matches!(term, Term::RadiocommunicationBureau | Term::DevelopmentBureau | Term::Of);
        let bureau = reading.mark_at(mark.end, bureaux).filter(|mark| reading.byte(mark.end) != Some(b'/'));
        let mut start = bureau.map_or(mark.end, |mark| mark.end);
        // `Circular BDT` is a noun of its own, and the code begins inside it.
        while reading.byte(mark.end) == Some(b'/')
            && reading.byte_before(start).is_some_and(|byte| byte.is_ascii_alphanumeric())
        {
            start -= 1;
            if reading.fold.gap(start) != Gap::None {
                break;
            }
        }
        let joins = |byte: u8| byte.is_ascii_alphanumeric() || b"/-".contains(&byte);
        let end = (start..start + LONGEST)
            .find(|&at| !reading.byte(at).is_some_and(joins) || at > start && reading.fold.gap(at) != Gap::None)
            .unwrap_or(start);
        let code = reading.written(start..end);
        let letters = code.chars().filter(char::is_ascii_uppercase).count();
        let parted = code.contains('/') && !code.ends_with(['/', '-']) && !code.contains(char::is_lowercase);
        if parted && letters >= 2 && reading.mark_before(mark.end, |term| term == Term::CollectiveLetter).is_none() {
            let span = reading.span(start..end);
            let kind = reading.span(mark.start..mark.end);
            push(found, mark.start, ReferenceKind::Circular, kind, Stated::read(code.to_owned(), span), None);
        }
    }
}

/// Other collective letters; the letter's own number also stands in annex headings and running headers.
fn collective_letters(reading: &Reading<'_>, stretch: Stretch, own: &Numbered, found: &mut Vec<(usize, Reference)>) {
    let value = |numbered: &Numbered| {
        let body = numbered.body.as_ref().map(|body| body.value.clone());
        (numbered.number.value, body)
    };
    for mark in reading.find(stretch, |term| term == Term::CollectiveLetter).copied() {
        let Some(cited) = number_of(reading, mark) else { continue };
        // `Collective letter 1/15, Meeting of Study Group 15` in a line of its own is an entry of a site's list.
        let entry = reading.fold.gap(cited.stretch.start) >= Gap::Line
            && reading.byte(cited.stretch.end).is_some_and(|byte| b",:-".contains(&byte));
        if entry {
            continue;
        }
        let (number, body) = value(&cited);
        let same = number == own.number.value && (body.is_none() || own.body.is_none() || body == value(own).1);
        let (Some(body), false) = (cited.body.clone(), same) else { continue };
        let span = cited.number.span.zip(body.span).map(|(number, body)| number.join(body));
        let Some(span) = span else { continue };
        let id = Stated::read(format!("{number}/{}", body.value), span);
        push(found, mark.start, ReferenceKind::CollectiveLetter, reading.span(mark.start..mark.end), id, None);
    }
}

/// `Resolution 1 (Rev. Hammamet, 2016)`, `Рез. 99 (Пересм. Дубай, 2018 г.)`.
fn resolutions(reading: &Reading<'_>, stretch: Stretch, found: &mut Vec<(usize, Reference)>) {
    let mut end = stretch.start;
    for mark in reading.find(stretch, |term| term == Term::Resolution).copied() {
        if mark.start < end {
            continue;
        }
        end = mark.end;
        let kind = reading.span(mark.start..mark.end);
        let before = numbers_before(reading, mark.start);
        for number in before.clone().unwrap_or_else(|| numbers_behind(reading, mark.end)) {
            let id = Stated::read(reading.folded()[number.clone()].to_owned(), reading.span(number.clone()));
            let edition = edition(reading, if before.is_some() { mark.end } else { number.end });
            push(found, number.start.min(mark.start), ReferenceKind::Resolution, kind, id, edition);
        }
    }
}

/// The edition behind a citation, its place by its English name: `(Dubai, 2018)`, `, WTSC, Geneva, 1996)`, `(2008)`.
fn edition(reading: &Reading<'_>, at: usize) -> Option<Text> {
    const REACH: usize = 100;
    const LONGEST: usize = 80;
    let limit = reading.fold.len();
    let close_behind = |open: usize| (open..limit.min(open + LONGEST)).find(|&one| reading.byte(one) == Some(b')'));
    // An assembly's name may stand between: `Resolution 1 of WTSA (Hammamet, 2016)`.
    let open = (at..limit.min(at + REACH)).find(|&one| reading.byte(one) == Some(b'(')).filter(|&open| {
        let between = at..open;
        let assembly = reading.find(between.clone(), |term| matches!(term, Term::Assembly | Term::Of)).next().is_some();
        assembly || between.len() <= 6
    });
    if let Some((open, close)) = open.and_then(|open| Some((open, close_behind(open)?))) {
        return edition_inside(reading, open..close).or_else(|| year_alone(reading, open..close));
    }
    // The citation itself stands in brackets.
    let comma = reading.byte(at) == Some(b',');
    let close = close_behind(at).filter(|_| comma)?;
    let other = (at..close).any(|one| reading.byte(one).is_some_and(|byte| b"(;/".contains(&byte)));
    if other { None } else { edition_inside(reading, at..close) }
}

/// A place and a year.
fn edition_inside(reading: &Reading<'_>, stretch: Stretch) -> Option<Text> {
    let place = reading.find(stretch.clone(), |term| matches!(term, Term::EditionPlace(_))).next().copied()?;
    let Term::EditionPlace(row) = place.term else { return None };
    let name = row.code(reading.vocabulary.places.editions);
    let year_in = |stretch: Stretch| {
        stretch
            .filter(|&one| reading.byte(one).is_some_and(|byte| byte.is_ascii_digit()))
            .find_map(|one| reading.number_at(one).filter(|number| number.digits == 4))
    };
    // Chinese has the year before the place: `2018年，迪拜，修订版`.
    let year = year_in(place.end..stretch.end).or_else(|| year_in(stretch.start..place.start))?;
    let span = reading.span(place.start.min(year.start)..place.end.max(year.end));
    Some(Stated::computed(format!("{name}, {}", year.value), span))
}

/// `(2008)`, `(2008 г.)`.
fn year_alone(reading: &Reading<'_>, bracket: Stretch) -> Option<Text> {
    let year = reading.number_at(bracket.start + 1).filter(|number| number.digits == 4)?;
    let end = reading.mark_at(year.end, |term| term == Term::YearMark).map_or(year.end, |mark| mark.end);
    let span = reading.span(year.start..year.end);
    (reading.skip(end, b".") == bracket.end).then(|| Stated::read(year.value.to_string(), span))
}

/// Recommendations that are cited, not acted on: `Recommendation ITU-T A.1`.
fn recommendations(
    reading: &Reading<'_>,
    stretch: Stretch,
    work_items: &[WorkItem],
    found: &mut Vec<(usize, Reference)>,
) {
    // The noun before a list, and where its last designation ends.
    let mut list: Option<(Mark, usize)> = None;
    for name in reading.designations(stretch) {
        let at = reading.fold.position(name.span.start);
        let end = reading.fold.position(name.span.end);
        // `ITU-T A.2建议书` has the noun behind.
        let behind = || reading.mark_at(end, |term| term == Term::CitedRecommendation);
        let listed = list.filter(|&(_, last)| joins(reading, last..at)).map(|(noun, _)| noun);
        let Some(noun) = noun_before(reading, at).or(listed).or_else(behind) else { continue };
        list = Some((noun, end));
        if !name.is_numbered() || designations::is_series(reading, name) || is_acted_on(&name.name, work_items) {
            continue;
        }
        let id = Stated { computed: name.mixed, ..Stated::read(name.name.clone(), name.span) };
        push(found, at, ReferenceKind::Recommendation, reading.span(noun.start..noun.end), id, edition(reading, end));
    }
}

/// Whether a meeting is to act on a Recommendation. Those of the A series, by which it works, are cited wherever nothing
/// more is told of them.
fn is_acted_on(name: &str, work_items: &[WorkItem]) -> bool {
    // `Amendment 2 to Recommendation G.698.2` acts on an amendment, and names what it amends.
    let mut items = work_items.iter().filter(|item| {
        let rest = item.designation.value.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    let bare = |item: &WorkItem| item.title.is_none() && item.question.is_none() && item.status.is_none();
    items.any(|item| !(name.starts_with("A.") && bare(item)))
}

/// Whether nothing but a comma, an `and` and the Sector's name stands between two designations.
fn joins(reading: &Reading<'_>, between: Stretch) -> bool {
    let comma = reading.skip(between.start, b",");
    let and = reading.mark_at(comma, |term| term == Term::And).map_or(comma, |mark| mark.end);
    and > between.start && is_sector(reading, and..between.end)
}

/// Whether a stretch is empty or the Sector's name before a designation.
fn is_sector(reading: &Reading<'_>, stretch: Stretch) -> bool {
    const LONGEST: usize = 12;
    let words = reading.folded().get(stretch).unwrap_or_default();
    words.chars().count() <= LONGEST && !words.contains(|c: char| c.is_ascii_digit() || "(),;:.\"".contains(c))
}

/// `Recommendation`, `Rec. ITU-T`, right before a designation, possibly over the Sector's name.
fn noun_before(reading: &Reading<'_>, at: usize) -> Option<Mark> {
    let window = at.saturating_sub(40)..at;
    let noun = reading.last(window, |term| term == Term::CitedRecommendation)?;
    is_sector(reading, noun.end..at).then_some(noun)
}

/// Temporary documents, contributions and reports by their own numbers: `SG17-TD/98/4`, `COM 13 – R 12`.
fn documents(reading: &Reading<'_>, stretch: Stretch, found: &mut Vec<(usize, Reference)>) {
    let range = reading.span(stretch);
    let text = reading.text();
    let mut skip_to = range.start;
    for start in (range.start..range.end).filter(|&at| matches!(text.as_bytes()[at], b'T' | b'C' | b'S' | b'R')) {
        let fresh = text[..start].chars().next_back().is_none_or(|before| {
            is_ideograph(before) || !before.is_alphanumeric() && !matches!(before, '-' | '/' | '.')
        });
        if start < skip_to || !fresh {
            continue;
        }
        if let Some((kind, length)) = document_number(&text[start..range.end]) {
            let span = Span::new(start, start + length);
            skip_to = span.end;
            let id = Stated::read(collapse(span.of(text)), span);
            push(found, reading.fold.position(start), kind, span, id, None);
        }
    }
}

/// The forms of ITU-T's document numbers; the text begins at one of their first letters.
fn document_number(text: &str) -> Option<(ReferenceKind, usize)> {
    let token_end = text
        .find(|character: char| match character {
            ',' | ';' | '(' | ')' | '"' | '，' | '；' | '（' | '）' | '。' | '、' => true,
            _ => character.is_whitespace() || is_ideograph(character),
        })
        .unwrap_or(text.len());
    let token = text[..token_end].trim_end_matches(['.', ':']);
    // `SG17-TD/98/4`, `TD/98`, `TSAG-TD123R1`.
    let body = token.split_once("TD").filter(|(before, _)| {
        before.is_empty()
            || before.ends_with('-') && before[..before.len() - 1].chars().all(|c| c.is_ascii_alphanumeric())
    });
    if let Some((_, number)) = body {
        let number = number.trim_start_matches(['/', '-']);
        if number.starts_with(|character: char| character.is_ascii_digit()) {
            return Some((ReferenceKind::TemporaryDocument, token.len()));
        }
        let rest = &text[token.len()..];
        let digits = rest.trim_start_matches([' ', '\u{a0}']);
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        let lead = rest.len() - digits.len();
        if token.ends_with("TD") && length > 0 && lead <= 2 {
            return Some((ReferenceKind::TemporaryDocument, token.len() + lead + length));
        }
        return None;
    }
    com_report(text)
}

/// `COM 13 – R 12`, `COM 16-C 23`, `SG13-R12`, `SG13-C-0045`, `SG5RG-ARB-R 1`.
fn com_report(text: &str) -> Option<(ReferenceKind, usize)> {
    let rest = ["COM", "SG", "TSAG", "SSG", "SCV"].iter().find_map(|lead| text.strip_prefix(lead))?;
    let spaced = |text: &str| text.trim_start_matches([' ', '\u{a0}']).len();
    let rest = &rest[rest.len() - spaced(rest)..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let rest = rest[digits..].trim_start_matches([' ', '\u{a0}']);
    let region = |rest: &str| rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest =
        rest.strip_prefix("RG-").or_else(|| rest.strip_prefix("RG\u{2011}")).map_or(rest, |code| &code[region(code)..]);
    let rest = rest.strip_prefix(['-', '–', '\u{2011}'])?.trim_start_matches([' ', '\u{a0}']);
    let kind = match rest.chars().next()? {
        'R' => ReferenceKind::Report,
        'C' => ReferenceKind::Contribution,
        _ => return None,
    };
    let rest = rest[1..].trim_start_matches([' ', '\u{a0}', '-']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| (kind, text.len() - rest.len() + digits))
}
