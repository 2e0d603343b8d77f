//! Mentions of study groups, working parties, regional groups and their kin, with their numbers and titles.

use super::{
    lookalikes::latin,
    reading::{Reading, Stretch},
    slashed, tables,
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Body, Mark, Row, Term},
    letter::{MeetingKind, Text},
};

/// A body named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) kind: Body,
    /// `SG17`, `WP4/17`, `TSAG`, `SG3RG-LAC`; none where the number is missing (`the Study Group`).
    pub(crate) code: Option<String>,
    /// The words and the number that name this body.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The subject in brackets or quotes behind it.
    pub(crate) title: Option<Stretch>,
}

impl Body {
    /// The kind of meeting that such a body holds.
    pub(crate) fn meeting_kind(self) -> MeetingKind {
        match self {
            Body::StudyGroup | Body::SpecialStudyGroup => MeetingKind::StudyGroup,
            Body::WorkingParty => MeetingKind::WorkingParty,
            Body::RegionalGroup => MeetingKind::RegionalGroup,
            Body::AdvisoryGroup => MeetingKind::AdvisoryGroup,
            Body::VocabularyCommittee => MeetingKind::Other,
            Body::FocusGroup => MeetingKind::FocusGroup,
            Body::JointCoordinationActivity => MeetingKind::JointCoordinationActivity,
            Body::RapporteurGroup => MeetingKind::RapporteurGroup,
        }
    }
}

/// Every body named in a stretch, in order; several for `Working Parties 1, 2 and 3/13`.
pub(crate) fn bodies(reading: &Reading<'_>, stretch: Stretch) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let wanted = |term: Term| matches!(term, Term::Body(_));
    let marks: Vec<Mark> = reading.find(stretch.clone(), wanted).copied().collect();
    let mut behind = stretch.start;
    for mark in marks {
        let Term::Body(kind) = mark.term else { continue };
        // `Study Group` inside `Regional Group of Study Group 3` is found on its own; a shorter form of the same words is not.
        if mark.start < behind {
            continue;
        }
        let mentions = mentions(reading, kind, mark, stretch.end);
        behind = mentions.last().map_or(mark.end, |mention| mention.end.max(mark.end));
        found.extend(mentions);
    }
    found
}

fn mentions(reading: &Reading<'_>, kind: Body, mark: Mark, limit: usize) -> Vec<Mention> {
    let one = |code: Option<String>, start: usize, end: usize| {
        let title = title(reading, end, limit);
        Mention { kind, code, start, end, title }
    };
    match kind {
        Body::StudyGroup => study_groups(reading, mark, limit),
        Body::WorkingParty => working_parties(reading, mark, limit),
        Body::AdvisoryGroup => {
            // The abbreviation in brackets behind the name belongs to it.
            let end = abbreviation(reading, mark.end, kind).unwrap_or(mark.end);
            vec![one(Some("TSAG".to_owned()), mark.start, end)]
        }
        Body::SpecialStudyGroup => {
            vec![one(Some("SSG".to_owned()), mark.start, abbreviation(reading, mark.end, kind).unwrap_or(mark.end))]
        }
        Body::VocabularyCommittee => {
            vec![one(Some("SCV".to_owned()), mark.start, abbreviation(reading, mark.end, kind).unwrap_or(mark.end))]
        }
        Body::FocusGroup => vec![named(reading, kind, mark, "FG", limit)],
        Body::JointCoordinationActivity => vec![named(reading, kind, mark, "JCA", limit)],
        Body::RegionalGroup => vec![regional(reading, mark, limit)],
        Body::RapporteurGroup => vec![one(None, mark.start, mark.end)],
    }
}

fn abbreviation(reading: &Reading<'_>, at: usize, kind: Body) -> Option<usize> {
    let inside = reading.skip(at, b"(");
    let mark = reading.mark_at(inside, |term| term == Term::Body(kind)).filter(|_| inside > at)?;
    (reading.byte(mark.end) == Some(b')')).then_some(mark.end + 1)
}

/// `Study Group 13`, `17-й Исследовательской комиссии`, `第17研究组`, `SG12RG-AFR`.
fn study_groups(reading: &Reading<'_>, mark: Mark, limit: usize) -> Vec<Mention> {
    let make = |kind, code, start, end| Mention { kind, code, start, end, title: title(reading, end, limit) };
    if let Some(number) = reading.number_at(reading.number_lead(mark.end)).filter(|number| number.digits <= 2) {
        if let Some(end) = regional_code_end(reading, number.end) {
            let code = code_text(reading, mark.start..end);
            return vec![make(Body::RegionalGroup, Some(code), mark.start, end)];
        }
        let follows = reading.byte(number.end) != Some(b'/');
        if follows || reading.fold.gap(number.end) != Gap::None {
            let code = format!("SG{}", number.value);
            return vec![make(Body::StudyGroup, Some(code), mark.start, number.end)];
        }
    }
    if let Some((value, start)) = ordinal_before(reading, mark.start) {
        return vec![make(Body::StudyGroup, Some(format!("SG{value}")), start, mark.end)];
    }
    vec![make(Body::StudyGroup, None, mark.start, mark.end)]
}

/// `RG-LAC` right behind a study group's number.
fn regional_code_end(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let rest = reading.folded().get(at..)?;
    let rest_bytes = rest.as_bytes();
    if !rest.starts_with("rg") || rest_bytes.get(2) != Some(&b'-') {
        return None;
    }
    let letters = rest_bytes[3..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let letters =
        (0..letters).find(|&index| index > 0 && reading.fold.gap(at + 3 + index) != Gap::None).unwrap_or(letters);
    (letters >= 2).then_some(at + 3 + letters)
}

fn code_text(reading: &Reading<'_>, stretch: Stretch) -> String {
    latin(&reading.folded()[stretch]).to_ascii_uppercase()
}

/// `17-й`, `17‑я`, `第17` before a noun.
fn ordinal_before(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let mut end = at;
    // An ordinal ending is at most a dash and three letters.
    for _ in 0..4 {
        match reading.fold.character_before(end) {
            Some(character)
                if character.is_alphabetic()
                    && !is_ideograph(character)
                    && end < at + 1
                    && !character.is_ascii()
                    && at - end < 8 =>
            {
                if reading.fold.gap(end) != Gap::None && end != at {
                    return None;
                }
                end -= character.len_utf8();
            }
            Some('-') if end < at => {
                end -= 1;
                break;
            }
            _ => break,
        }
    }
    let number = reading.number_before(end).filter(|number| number.digits <= 2 && number.value > 0)?;
    let free = !reading.byte_before(number.start).is_some_and(|byte| b"/-.,".contains(&byte))
        || reading.fold.gap(number.start) != Gap::None;
    // `4  研究组在上次会议`: the number of a paragraph.
    let label = reading.fold.gap(number.start) >= Gap::Line && reading.fold.gap(end) >= Gap::Tab;
    (free && !label).then_some((number.value, number.start))
}

/// `Working Party 1/5`, `WP1/13`, `Working Parties 1, 2 and 3/13`, `第2/5工作组`.
fn working_parties(reading: &Reading<'_>, mark: Mark, limit: usize) -> Vec<Mention> {
    let parties = slashed::titled_list(reading, reading.number_lead(mark.end), limit, Term::Body(Body::WorkingParty));
    if !parties.is_empty() {
        let found = parties.into_iter().enumerate().map(|(index, (party, title))| Mention {
            kind: Body::WorkingParty,
            code: Some(format!("WP{}/{}", party.number, party.group)),
            start: if index == 0 { mark.start } else { party.start },
            end: party.end,
            title,
        });
        return found.collect();
    }
    let parties = slashed::list_before(reading, mark.start);
    let last = parties.len().saturating_sub(1);
    let named = parties.into_iter().enumerate().map(|(index, party)| {
        let (end, title) = if index == last { (mark.end, title(reading, mark.end, limit)) } else { (party.end, None) };
        let code = Some(format!("WP{}/{}", party.number, party.group));
        Mention { kind: Body::WorkingParty, code, start: party.start, end, title }
    });
    named.collect()
}

/// `FG-AI4H`, `Focus Group on ... (FG-AI4H)`, `JCA-IoT`.
fn named(reading: &Reading<'_>, kind: Body, mark: Mark, prefix: &str, limit: usize) -> Mention {
    let lower = prefix.to_ascii_lowercase();
    let direct = reading.goes_on(mark.start, &lower) && mark.end - mark.start == lower.len();
    let make = |code: Option<String>, end: usize, title: Option<Stretch>| Mention {
        kind,
        code,
        start: mark.start,
        end,
        title,
    };
    if direct {
        return match code_end(reading, mark.end) {
            Some(end) => {
                make(Some(format!("{prefix}-{}", name_part(reading, mark.end, end))), end, title(reading, end, limit))
            }
            None => make(None, mark.end, None),
        };
    }
    // The code in brackets behind the name, at most a title's length away.
    let window = mark.end..limit.min(mark.end + 300);
    let codes = reading.find(window, |term| term == Term::Body(kind));
    for code in codes.copied() {
        let bracketed = reading.byte_before(code.start).is_some_and(|byte| byte == b'(' || byte == b',');
        // `the Focus Group FG-AN`.
        if code.start == mark.end
            && let Some(end) = code_end(reading, code.end).filter(|_| reading.goes_on(code.start, &lower))
        {
            let name = name_part(reading, code.end, end);
            return make(Some(format!("{prefix}-{name}")), end, title(reading, end, limit));
        }
        if let Some(end) = code_end(reading, code.end).filter(|_| bracketed && reading.goes_on(code.start, &lower)) {
            let between = mark.end..code.start - 1;
            let title = title_between(reading, between);
            return make(Some(format!("{prefix}-{}", name_part(reading, code.end, end))), end, title);
        }
    }
    make(None, mark.end, None)
}

fn name_part(reading: &Reading<'_>, from: usize, end: usize) -> String {
    latin(reading.written(reading.skip(from, b"-")..end)).replace(['\u{2011}', '\u{2010}'], "-")
}

/// The end of `-AI4H`: letters and digits behind a dash, without a gap. A dash that a conversion lost (`JCAIMT2020`) must
/// be followed by a capital.
fn code_end(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let dashed = reading.byte(at) == Some(b'-');
    let glued = || reading.fold.gap(at) == Gap::None && reading.written(at..at + 1).starts_with(char::is_uppercase);
    if !dashed && !glued() {
        return None;
    }
    let first = at + usize::from(dashed);
    let mut end = first;
    while reading.byte(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'&')
        && (reading.fold.gap(end) == Gap::None || end == first)
    {
        end += 1;
    }
    while reading.byte(end - 1) == Some(b'-') {
        end -= 1;
    }
    (end > first + 1).then_some(end)
}

/// What stands between a group's noun and its code: `on Artificial Intelligence for Health`.
fn title_between(reading: &Reading<'_>, stretch: Stretch) -> Option<Stretch> {
    let start = reading
        .mark_at(stretch.start, |term| matches!(term, Term::On | Term::Of))
        .map_or(stretch.start, |mark| mark.end);
    // `Groupe spécialisé de l'UIT-T sur les réseaux`: whose group it is stands before what it is about.
    const OWNER: usize = 12;
    let on = reading.first(start..(start + OWNER).min(stretch.end), Term::On).filter(|on| on.start > start);
    let start = reading.skip(on.map_or(start, |on| on.end), b"\"-");
    let mut end = stretch.end;
    while end > start && reading.byte(end - 1).is_some_and(|byte| b"\"-(".contains(&byte)) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}

/// `Regional Group of Study Group 3 for Latin America and the Caribbean (SG3RG-LAC)`, or the region by name.
fn regional(reading: &Reading<'_>, mark: Mark, limit: usize) -> Mention {
    let window = mark.end..limit.min(mark.end + 260);
    let groups = reading.find(window.clone(), |term| term == Term::Body(Body::StudyGroup));
    let mut number = None;
    for group in groups.copied() {
        let lead = reading.number_lead(group.end);
        let Some(value) = reading.number_at(lead).map(|number| (number.value, number.end)) else {
            number = number.or(ordinal_before(reading, group.start).map(|(value, _)| (value, group.end)));
            continue;
        };
        if let Some(end) = regional_code_end(reading, value.1) {
            let code = code_text(reading, group.start..end);
            return Mention { kind: Body::RegionalGroup, code: Some(code), start: mark.start, end, title: None };
        }
        number = number.or(Some(value));
    }
    let region = reading.find(window, |term| matches!(term, Term::Region(_))).next().copied();
    if number.is_none() && region.is_none() {
        return regional_before(reading, mark);
    }
    match (number, region) {
        (Some((number, at)), Some(Mark { term: Term::Region(region), end, .. })) => Mention {
            kind: Body::RegionalGroup,
            code: Some(regional_code(reading, number, region)),
            start: mark.start,
            end: end.max(at),
            title: None,
        },
        _ => Mention { kind: Body::RegionalGroup, code: None, start: mark.start, end: mark.end, title: None },
    }
}

/// `SG12RG-AFR`.
fn regional_code(reading: &Reading<'_>, group: u32, region: Row) -> String {
    format!("SG{group}RG-{}", region.code(reading.vocabulary.bodies.regions))
}

/// `第3研究组非洲区域组`: the study group and the region stand before the noun.
fn regional_before(reading: &Reading<'_>, mark: Mark) -> Mention {
    let window = mark.start.saturating_sub(90)..mark.start;
    let region = reading.last(window.clone(), |term| matches!(term, Term::Region(_)));
    let group = reading
        .find(window, |term| term == Term::Body(Body::StudyGroup))
        .filter_map(|group| ordinal_before(reading, group.start).map(|(value, start)| (value, start, group.end)))
        .last();
    match (group, region) {
        // Nothing but the region may stand between the two.
        (Some((number, start, end)), Some(Mark { term: Term::Region(region), start: at, end: region_end }))
            if at >= end && at - end <= 6 && mark.start - region_end <= 12 =>
        {
            let code = Some(regional_code(reading, number, region));
            Mention { kind: Body::RegionalGroup, code, start, end: mark.end, title: None }
        }
        _ => Mention { kind: Body::RegionalGroup, code: None, start: mark.start, end: mark.end, title: None },
    }
}

/// The title behind a mention: in brackets or in quotes, possibly behind `on`.
pub(crate) fn title(reading: &Reading<'_>, at: usize, limit: usize) -> Option<Stretch> {
    let start = reading.mark_at(at, |term| term == Term::On).map_or(at, |mark| mark.end);
    let start = reading.skip(start, b",");
    let (open, close) = match reading.byte(start)? {
        b'(' => (b'(', b')'),
        b'"' => (b'"', b'"'),
        b':' if reading.byte(start + 1) == Some(b'"') => return title(reading, start + 1, limit),
        _ => return titled_row(reading, at, limit),
    };
    let end = closing(reading, start, open, close, limit)?;
    let inner = start + 1..end;
    // `("title")`: brackets around quotes.
    if open == b'(' && reading.byte(inner.start) == Some(b'"') && reading.byte(inner.end - 1) == Some(b'"') {
        return Some(inner.start + 1..inner.end - 1);
    }
    is_title(reading, inner.clone()).then_some(inner)
}

/// `WP1/2  Numbering and addressing`: a line of two cells, the body and its title.
fn titled_row(reading: &Reading<'_>, at: usize, limit: usize) -> Option<Stretch> {
    if !tables::parts(reading, at) {
        return None;
    }
    let line = reading.line(at);
    let [body, title] = tables::cells(reading, &line).try_into().ok()?;
    let alone = body.end == at
        && title.end <= limit
        && reading.mark_at(body.start, |term| matches!(term, Term::Body(_))).is_some();
    let stops = matches!(reading.byte_before(title.end), Some(b'.' | b';' | b':'));
    let says = |term: Term| matches!(term, Term::Convened | Term::Meeting | Term::Session | Term::Event(_));
    (alone && !stops && reading.find(title.clone(), says).next().is_none() && is_title(reading, title.clone()))
        .then_some(title)
}

/// The position of the bracket or quote that closes the one at `start`.
pub(crate) fn closing(reading: &Reading<'_>, start: usize, open: u8, close: u8, limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    // No title is longer than this.
    for at in start..limit.min(start + 1_200) {
        let byte = reading.byte(at)?;
        if byte == close && (open != close || at > start) {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(at);
            }
        } else if byte == open {
            depth += 1;
        }
    }
    None
}

/// What stands in quotes in a stretch, each with its opening quote.
pub(crate) fn quoted(reading: &Reading<'_>, stretch: &Stretch) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut at = stretch.start;
    while let Some(open) = (at..stretch.end).find(|&at| reading.byte(at) == Some(b'"')) {
        let Some(close) = closing(reading, open, b'"', b'"', stretch.end) else { break };
        found.push(open..close);
        at = close + 1;
    }
    found
}

/// Whether what stands in brackets can be a title: not a date, a place, a code, a remark, a person, a word of capitals.
pub(crate) fn is_title(reading: &Reading<'_>, stretch: Stretch) -> bool {
    let has_date = !super::dates::dates(reading, stretch.clone()).is_empty();
    let written = reading.written(stretch.clone());
    let letters = written.chars().filter(|character| character.is_alphabetic()).count();
    let body_first =
        reading.mark_at(stretch.start, |term| matches!(term, Term::Body(_) | Term::Question)).is_some_and(|mark| {
            // `(SG17)`, `(C5/17)`: an abbreviation of the same thing; the words may run on behind the stretch.
            stretch.end.saturating_sub(mark.end) < 8
        });
    let small = written.chars().any(|c| c.is_lowercase() || is_ideograph(c) || is_arabic(c));
    let remark = || begins_remark(reading, stretch.start);
    // `5G` begins a title, `2001` a remark.
    let number = reading.number_at(stretch.start).is_some_and(|number| {
        reading.fold.gap(number.end) != Gap::None
            || !reading.fold.character(number.end).is_some_and(char::is_alphabetic)
    });
    letters >= 3 && !has_date && !body_first && (small || letters > 12) && !number && stretch.len() > 3 && !remark()
        || letters >= 2 && !has_date && written.chars().all(is_ideograph) && !remark()
}

/// `afternoon`, `Mr O. Lindqvist`, `J. Smith`, `see Annex 2`: what stands in brackets and is no title.
fn begins_remark(reading: &Reading<'_>, at: usize) -> bool {
    let first = |term: Term| {
        matches!(
            term,
            Term::PartOfDay
                | Term::Honorific
                | Term::Role(_)
                | Term::Annex
                | Term::Conditional
                | Term::InVirtualForm
                | Term::InHybridForm
        )
    };
    let letter = reading.fold.character(at).map_or(0, char::len_utf8);
    let initial =
        reading.byte(at + letter) == Some(b'.') && reading.written(at..at + letter).chars().all(char::is_uppercase);
    initial || reading.mark_at(at, first).is_some()
}

fn is_arabic(character: char) -> bool {
    ('\u{620}'..='\u{6FF}').contains(&character)
}

/// The title as the letter has it, without outer quotes.
pub(crate) fn title_text(reading: &Reading<'_>, stretch: Stretch) -> Text {
    super::zones::text(reading, stretch)
}
