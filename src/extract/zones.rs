//! Where the parts of a letter stand.
//!
//! Zones are found by anchors: labels, formulas, headings. Line ends help to tell a heading from a mention, and are never
//! required, because half of the conversions have lost them.

use super::{
    dates, label_block, names,
    reading::{Number, Reading, Stretch},
    slashed,
};
use crate::{
    fold::Gap,
    language::{Label, Mark, Term},
    letter::{Stated, Text},
};

/// The parts of one letter, in the folded view.
#[derive(Clone, Debug)]
pub(crate) struct Zones {
    /// The one copy of the letter that is read.
    pub(crate) letter: Stretch,
    /// Letterhead: all before the subject.
    pub(crate) head: Stretch,
    /// The subject, without its label.
    pub(crate) subject: Option<Stretch>,
    /// From the salutation to the closing formula.
    pub(crate) body: Stretch,
    /// From the closing formula to the first annex.
    pub(crate) closing: Stretch,
    pub(crate) annexes: Vec<AnnexZone>,
    /// Page numbers and running headers inside the text.
    pub(crate) furniture: Vec<Stretch>,
}

/// An annex that stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AnnexZone {
    /// `Annex A`, the word and the label.
    pub(crate) heading: Stretch,
    /// The label alone.
    pub(crate) label: Stretch,
    /// All behind the heading, up to the next annex.
    pub(crate) contents: Stretch,
}

impl Zones {
    /// Finds the zones of the fullest copy of the letter.
    pub(crate) fn find(reading: &Reading<'_>) -> Self {
        let furniture = reading.furniture();
        let copies = copies(reading);
        let zones = copies.into_iter().map(|copy| Self::of_copy(reading, copy, furniture));
        // The first of equals: later copies are more often cut.
        zones
            .reduce(|best, next| if next.fullness() > best.fullness() { next } else { best })
            .unwrap_or_else(|| Self::of_copy(reading, reading.body(), furniture))
    }

    fn fullness(&self) -> usize {
        let parts = [self.subject.is_some(), !self.body.is_empty(), !self.closing.is_empty()];
        parts.iter().filter(|&&present| present).count() + self.annexes.len()
    }

    fn of_copy(reading: &Reading<'_>, letter: Stretch, furniture: &[Stretch]) -> Self {
        let salutation = salutation(reading, &letter);
        let before_salutation = letter.start..salutation.map_or(letter.end, |mark| mark.start);
        let label = subject_label(reading, before_salutation.clone());
        let head_end = label.as_ref().map_or(before_salutation.end, |label| label.start);
        let from_subject = label.as_ref().map_or(letter.start, |label| label.end);
        let opening = reading.first(from_subject..letter.end, Term::BodyOpening);
        let body_start = salutation
            .map(|mark| salutation_end(reading, mark))
            .or(opening.map(|mark| mark.start))
            .unwrap_or_else(|| subject_end_by_lines(reading, from_subject, letter.end));
        let block = label
            .as_ref()
            .zip(salutation)
            .and_then(|(label, salutation)| label_block::subject(reading, letter.start, label, salutation.start));
        let head_end = if block.is_some() { before_salutation.end } else { head_end };
        let subject = block.or_else(|| {
            label.map(|label| {
                let end = salutation.map_or_else(|| subject_end(reading, label.end, body_start), |mark| mark.start);
                trim(reading, label.end..end)
            })
        });
        let end_of_signature = signature(reading, body_start..letter.end);
        let mut annexes = annexes(reading, end_of_signature.end..letter.end, end_of_signature.is_empty());
        let last = annexes.last().map_or(end_of_signature.end, |annex| annex.heading.end);
        let letter = letter.start..site(reading, last.max(body_start)..letter.end);
        if let Some(annex) = annexes.last_mut() {
            annex.contents.end = letter.end;
        }
        let annexes_start = annexes.first().map_or(letter.end, |annex| annex.heading.start);
        let closing_start = if end_of_signature.is_empty() { annexes_start } else { end_of_signature.start };
        Self {
            head: letter.start..if salutation.is_none() && subject.is_none() { body_start } else { head_end },
            subject,
            body: body_start..closing_start.max(body_start),
            closing: closing_start.max(body_start)..annexes_start.max(body_start),
            annexes,
            furniture: furniture.to_vec(),
            letter,
        }
    }

    /// The words of a stretch with their place.
    pub(crate) fn text(&self, reading: &Reading<'_>, stretch: Stretch) -> Text {
        text(reading, stretch)
    }
}

/// The words of a stretch in one line, without the furniture inside, and their place.
pub(crate) fn text(reading: &Reading<'_>, stretch: Stretch) -> Text {
    let span = reading.span(stretch.clone());
    let mut words = String::new();
    let mut from = stretch.start;
    let inside = |one: &&Stretch| one.start >= stretch.start && one.end <= stretch.end;
    for furniture in reading.furniture().iter().filter(inside) {
        words.push_str(reading.written(from..furniture.start));
        words.push('\n');
        from = furniture.end;
    }
    words.push_str(reading.written(from..stretch.end));
    // Without the furniture the words no longer stand in the text as they are told.
    let computed = from > stretch.start;
    Stated { computed, ..Stated::read(super::reading::collapse(&words), span) }
}

/// Takes off punctuation at both ends that belongs to a label or a cell.
pub(crate) fn trim(reading: &Reading<'_>, mut stretch: Stretch) -> Stretch {
    while stretch.start < stretch.end && reading.byte(stretch.start).is_some_and(|byte| b":/|-;.,".contains(&byte)) {
        stretch.start += 1;
    }
    while stretch.end > stretch.start && reading.byte(stretch.end - 1).is_some_and(|byte| b"/|;,".contains(&byte)) {
        stretch.end -= 1;
    }
    stretch
}

/// Whether a label's word stands as a label: with its colon, or alone in its line or cell, or before a joined cell.
pub(crate) fn is_label(reading: &Reading<'_>, mark: Mark) -> bool {
    let behind = reading.skip(mark.end, b".");
    let colon = matches!(reading.byte(behind), Some(b':'));
    let joined = reading.byte(behind) == Some(b'/') && reading.fold.gap(behind) != Gap::None;
    let alone = reading.fold.gap(behind) >= Gap::Tab && reading.fold.gap(mark.start) >= Gap::Tab;
    colon || joined || alone
}

/// Whether a label's word begins a line: what is left of it where colon and cell are lost.
pub(crate) fn begins_line(reading: &Reading<'_>, mark: Mark) -> bool {
    reading.fold.gap(mark.start) >= Gap::Line && reading.fold.gap(mark.end) != Gap::None
}

fn subject_label(reading: &Reading<'_>, stretch: Stretch) -> Option<Stretch> {
    let marks = || reading.find(stretch.clone(), |term| term == Term::Label(Label::Subject)).copied();
    // The colon may be lost, and the tab with it: then a capital and blanks around tell the label.
    let bare = |mark: Mark| {
        let small = reading.written(mark.start..mark.end).starts_with(char::is_lowercase);
        !small && reading.fold.gap(mark.start) != Gap::None && reading.fold.gap(mark.end) != Gap::None
    };
    let mark = marks().find(|&mark| is_label(reading, mark)).or_else(|| marks().find(|&mark| bare(mark)))?;
    Some(mark.start..reading.skip(mark.end, b".:/"))
}

/// The salutation behind the letterhead; a page's title above the letter may be made of one (`Dear Sir/Madam s14`).
fn salutation(reading: &Reading<'_>, letter: &Stretch) -> Option<Mark> {
    let first = reading.first(letter.clone(), Term::Salutation)?;
    if subject_label(reading, letter.start..first.start).is_some() {
        return Some(first);
    }
    let closing = reading.first(first.end..letter.end, Term::Closing).map_or(letter.end, |mark| mark.start);
    let label = subject_label(reading, first.end..closing);
    let behind = label.and_then(|label| reading.first(label.end..closing, Term::Salutation));
    behind.or(Some(first))
}

/// A salutation may have two halves in two lines.
fn salutation_end(reading: &Reading<'_>, first: Mark) -> usize {
    let mut end = first.end;
    loop {
        let next = reading.skip(end, b",/:!.");
        match reading.mark_at(next, |term| term == Term::Salutation) {
            Some(mark) => end = mark.end,
            None => return next,
        }
    }
}

/// Where no salutation is known, what stands between subject and body may be one of an unusual form: the subject ends
/// with its paragraph, or with the next one that tells place and days of the meeting.
fn subject_end(reading: &Reading<'_>, start: usize, limit: usize) -> usize {
    const DAYS: usize = 160;
    let end = subject_end_by_lines(reading, start, limit);
    let next = subject_end_by_lines(reading, end, limit);
    let days = next - end < DAYS && dates::dates(reading, end..next).iter().any(|date| date.is_range);
    if days { next } else { end }
}

/// Without salutation and opening formula: the subject ends with its paragraph.
fn subject_end_by_lines(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    (start + 1..end).find(|&at| reading.fold.gap(at) == Gap::Paragraph).unwrap_or(end)
}

/// From the closing formula to the end of the count line; empty where the letter has neither.
fn signature(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let formulas = |term: Term| term == Term::Closing;
    let closing = reading.find(stretch.clone(), formulas).find(|mark| !is_adverb(reading, mark)).copied();
    let director = reading.first(stretch.clone(), Term::DirectorOfBureau);
    let count = count_line(reading, stretch.clone());
    let start = match (closing, director) {
        (Some(closing), _) => closing.start,
        (None, Some(director)) => above_title(reading, &stretch, director.start),
        (None, None) => match &count {
            Some((line, _)) => line.start,
            None => return stretch.end..stretch.start,
        },
    };
    let director = reading.first(start..stretch.end, Term::DirectorOfBureau);
    let near = |at: usize| at < start + 600;
    let mut end = closing.map_or(start, |mark| mark.end);
    if let Some(director) = director.filter(|mark| near(mark.start)) {
        end = end.max(director.end);
    }
    if let Some((line, _)) = count.filter(|(line, _)| near(line.start)) {
        end = end.max(line.end);
    }
    start..end
}

/// `Vous êtes cordialement invités`: a formula of one word with which a sentence goes on.
fn is_adverb(reading: &Reading<'_>, formula: &Mark) -> bool {
    let one_word = !reading.written(formula.start..formula.end).contains(char::is_whitespace);
    let goes_on = reading.fold.gap(formula.end) == Gap::Blank
        && reading.written(formula.end..reading.fold.len()).starts_with(char::is_lowercase);
    one_word && goes_on && reading.fold.gap(formula.start) < Gap::Line
}

/// Where a signature without a formula begins: at the name in the line above the title.
fn above_title(reading: &Reading<'_>, stretch: &Stretch, title: usize) -> usize {
    let line = reading.line_start(title);
    let above = line.checked_sub(1).map_or(line, |last| reading.line_start(last)).max(stretch.start);
    if names::signature_name(reading, above..title).is_some() { above } else { title }
}

/// Where a web page's own lines begin behind the letter: at a line that one of the page's words fills, or that holds
/// several of them.
fn site(reading: &Reading<'_>, stretch: Stretch) -> usize {
    let words: Vec<Mark> = reading.outermost(stretch.clone(), |term| term == Term::Site);
    let begins = |mark: &Mark| {
        let line = reading.fold.gap(mark.start) >= Gap::Line;
        let small = reading.written(mark.start..mark.end).starts_with(char::is_lowercase);
        let end = reading.line_end(mark.start);
        let more = || words.iter().any(|other| mark.end <= other.start && other.start < end);
        line && !small && (mark.end == end || more())
    };
    let Some(first) = words.iter().find(|mark| begins(mark)) else { return stretch.end };
    // A rule may part the page from the letter.
    let mut start = first.start;
    while start > stretch.start {
        let line = reading.line_start(start - 1)..start;
        if line.start < stretch.start || reading.written(line.clone()).contains(char::is_alphanumeric) {
            break;
        }
        start = line.start;
    }
    start
}

/// `Annexes: 2`: the line, and the number.
pub(crate) fn count_line(reading: &Reading<'_>, stretch: Stretch) -> Option<(Stretch, Number)> {
    let marks = reading.find(stretch, |term| term == Term::Label(Label::Annexes));
    marks.copied().find_map(|mark| {
        let at = reading.skip(mark.end, b"(s)");
        let colon = reading.byte(at) == Some(b':') || reading.byte(mark.end) == Some(b':');
        let number = reading.number_at(reading.skip(at, b":/("))?;
        let ends_line = reading.fold.gap(reading.skip(number.end, b").")) >= Gap::Line;
        let starts_line = reading.fold.gap(mark.start) >= Gap::Tab;
        (colon && number.value < 30 || starts_line && ends_line && number.value < 30)
            .then_some((mark.start..number.end, number))
    })
}

/// The annexes behind the signature. A heading stands alone in its line, or is followed by the words that tell to which
/// letter it belongs, or continues the sequence of labels where the text has no lines.
fn annexes(reading: &Reading<'_>, stretch: Stretch, unsigned: bool) -> Vec<AnnexZone> {
    let mut found: Vec<AnnexZone> = Vec::new();
    let mut only: Option<Stretch> = None;
    for mark in reading.find(stretch.clone(), |term| term == Term::Annex) {
        if found.last().is_some_and(|last| mark.start < last.heading.end) {
            continue;
        }
        let Some(label) = annex_label(reading, mark.end) else {
            only = only.or_else(|| is_only_heading(reading, *mark).then_some(mark.start..mark.end));
            continue;
        };
        if is_heading(reading, *mark, &label, found.last(), unsigned) {
            found.push(AnnexZone {
                heading: mark.start..label.end,
                label: label.clone(),
                contents: label.end..stretch.end,
            });
        }
    }
    if let Some(heading) = only.filter(|_| found.is_empty()) {
        let contents = heading.end..stretch.end;
        found.push(AnnexZone { label: heading.end..heading.end, heading, contents });
    }
    for index in 1..found.len() {
        found[index - 1].contents.end = found[index].heading.start;
    }
    found
}

/// The label behind the word: one letter of any script, or a number.
pub(crate) fn annex_label(reading: &Reading<'_>, at: usize) -> Option<Stretch> {
    let at = reading.skip(at, b"'\"");
    if let Some(name) = reading.mark_at(at, |term| term == Term::LetterName) {
        return Some(name.start..name.end);
    }
    if let Some(number) = reading.number_at(at) {
        return (number.value < 30).then_some(number.start..number.end);
    }
    let character = reading.fold.character(at)?;
    let end = at + character.len_utf8();
    let single = character.is_alphabetic() && reading.fold.ends_word(end);
    let roman =
        reading.folded().get(at..).map_or(0, |rest| rest.bytes().take_while(|byte| b"ivx".contains(byte)).count());
    if roman > 1 && reading.fold.ends_word(at + roman) {
        return Some(at..at + roman);
    }
    single.then_some(at..end)
}

fn is_heading(reading: &Reading<'_>, mark: Mark, label: &Stretch, last: Option<&AnnexZone>, unsigned: bool) -> bool {
    let behind = reading.skip(label.end, b":.-");
    let starts_line = reading.fold.gap(mark.start) >= Gap::Line;
    let ends_line = reading.fold.gap(behind) >= Gap::Line;
    let bracket = reading.skip(label.end, b"(");
    let told = bracket > label.end && names_letter(reading, bracket);
    if told || starts_line && ends_line {
        return true;
    }
    // No closing formula and no lines: a mention in the body cannot be told from a heading.
    if unsigned && !starts_line {
        return false;
    }
    let written = reading.written(mark.start..mark.end);
    let capitals = written.chars().any(char::is_uppercase) && !written.chars().any(char::is_lowercase);
    // The title's telling word stands among its first.
    const TITLE: usize = 40;
    let titled = reading.find(behind..behind + TITLE, |term| matches!(term, Term::AnnexKind(_))).next().is_some();
    // Where the closing is cut off, a line of the body may begin with a mention (`Annex 3 gives ...`).
    let first = !unsigned || order(reading, label) == 1;
    let next = last.map_or(first, |last| order(reading, label) == order(reading, &last.label) + 1);
    let ended =
        reading.byte_before(mark.start).is_none_or(|byte| !byte.is_ascii_punctuation() || b".)".contains(&byte));
    next && (capitals || titled && ended || starts_line && label.len() <= 2)
}

/// The heading of an only annex: the word in capitals alone in its line, or before the words that name the letter.
fn is_only_heading(reading: &Reading<'_>, mark: Mark) -> bool {
    let starts_line = reading.fold.gap(mark.start) >= Gap::Line;
    let told = reading.byte(mark.end) == Some(b'(') && names_letter(reading, mark.end + 1);
    let capitals = !reading.written(mark.start..mark.end).contains(char::is_lowercase);
    told && (starts_line || capitals) || capitals && starts_line && reading.fold.gap(mark.end) >= Gap::Line
}

/// `to TSB Collective letter 1/13`, `电信标准化局第1/13号集体函`: whether a bracket names the letter and nothing else.
fn names_letter(reading: &Reading<'_>, bracket: usize) -> bool {
    let of_letter = |term: Term| matches!(term, Term::AnnexToLetter | Term::CollectiveLetter);
    if reading.mark_at(bracket, of_letter).is_some() {
        return true;
    }
    // `(de l'Addendum 1 à la Lettre collective TSB 4/20)`.
    const LONGEST: usize = 120;
    let close = (bracket..(bracket + LONGEST).min(reading.fold.len())).find(|&at| reading.byte(at) == Some(b')'));
    let noun = close.and_then(|close| reading.last(bracket..close, |term| term == Term::CollectiveLetter));
    noun.and_then(|noun| super::head::number_of(reading, noun)).is_some()
}

/// The place of a label in its sequence; look-alike letters of another script count as what they look like.
fn order(reading: &Reading<'_>, label: &Stretch) -> u32 {
    let folded = &reading.folded()[label.clone()];
    let names = reading.vocabulary.numbering.letter_names;
    let named = (1..).zip(names).find(|(_, name)| crate::fold::fold_phrase(name) == folded);
    if let Some((place, _)) = named {
        return place;
    }
    match folded.parse::<u32>() {
        Ok(number) => number,
        Err(_) => super::lookalikes::latin(folded).chars().next().map_or(0, |letter| (letter as u32).wrapping_sub(96)),
    }
}

/// The copies of the letter in the text: a conversion may hold it twice.
fn copies(reading: &Reading<'_>) -> Vec<Stretch> {
    let all = reading.body();
    let stands = |mark: Mark| is_label(reading, mark) || begins_line(reading, mark);
    let labels: Vec<Mark> = reading
        .find(all.clone(), |term| term == Term::Label(Label::Subject))
        .copied()
        .filter(|&mark| stands(mark))
        .collect();
    let mut starts = vec![all.start];
    for pair in labels.windows(2) {
        // A second subject begins a second copy only when a salutation stood between and a letterhead comes anew.
        let between = pair[0].end..pair[1].start;
        let Some(salutation) = reading.first(between.clone(), Term::Salutation) else { continue };
        let behind = salutation.end..between.end;
        let mut heads = reading.find(behind.clone(), |term| term == Term::Label(Label::Reference)).copied();
        let Some(label) = heads.find(|&mark| stands(mark)) else { continue };
        let union = reading.last(behind.start..label.start, |term| term == Term::Union);
        starts.push(union.filter(|mark| label.start - mark.end < 300).map_or(label.start, |mark| mark.start));
    }
    let ends = starts.iter().skip(1).copied().chain([all.end]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).map(|(start, end)| start..end).collect()
}

/// A line that is longer holds several paragraphs.
const UNBROKEN: usize = 2_500;

/// Page numbers (`- 4 -`) with or without the running header (`Collective letter 2/13`), and the marks of converters.
pub(super) fn furniture(reading: &Reading<'_>) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let bytes = reading.fold.bytes();
    for dash in memchr::memchr_iter(b'-', bytes) {
        if found.last().is_some_and(|last| dash < last.end) {
            continue;
        }
        let Some(number) = reading.number_at(dash + 1).filter(|number| number.digits <= 3) else { continue };
        if reading.byte(number.end) != Some(b'-') || reading.fold.gap(dash) == Gap::None && dash > 0 {
            continue;
        }
        let spaced = reading.fold.gap(number.start) != Gap::None || reading.fold.gap(number.end) != Gap::None;
        let own_line = reading.fold.gap(dash) >= Gap::Line && reading.fold.gap(number.end + 1) >= Gap::Line;
        let header = running_header(reading, number.end + 1).or_else(|| header_before_noun(reading, number.end + 1));
        // In a text without lines only the blanks tell a page from a dash and a number.
        let apart = reading.fold.gap(number.start) != Gap::None
            && reading.fold.gap(number.end) != Gap::None
            && reading.fold.gap(number.end + 1) != Gap::None
            && reading.line(dash).len() > UNBROKEN;
        if own_line || header.is_some() && spaced || apart {
            found.push(dash..header.unwrap_or(number.end + 1));
        }
    }
    found.extend(bookmarks(reading));
    found.sort_by_key(|one| one.start);
    found
}

/// `[bookmark: _Hlk184045647]`: what a converter makes of a document's anchors.
fn bookmarks<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = Stretch> + 'r {
    const MARK: &str = "[bookmark:";
    const LONGEST: usize = 60;
    reading.folded().match_indices(MARK).filter_map(|(start, _)| {
        let end = (start..reading.fold.len().min(start + LONGEST)).find(|&at| reading.byte(at) == Some(b']'))?;
        Some(start..end + 1)
    })
}

/// `电信标准化局第4/4号集体函`: the end of a running header whose noun stands behind the number and that fills its line.
fn header_before_noun(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let end = reading.line_end(at);
    let noun = reading.mark_before(end, |term| term == Term::CollectiveLetter)?;
    let number = slashed::list_before(reading, noun.start).first()?.start;
    let start = reading.before_sign(number);
    let start = reading.mark_before(start, |term| term == Term::StandardizationBureau).map_or(start, |mark| mark.start);
    (start == at).then_some(end)
}

/// The end of a running header that begins here and fills its line.
fn running_header(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let noun = reading.mark_at(at, |term| term == Term::CollectiveLetter)?;
    let number = reading.number_at(noun.end)?;
    let mut end = number.end;
    if reading.byte(end) == Some(b'/') {
        end += 1;
        while reading.fold.gap(end) == Gap::None
            && reading.byte(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            end += 1;
        }
    }
    // `Коллективное письмо 4/12 БСЭ`: in some languages the Bureau stands behind the number.
    let bureau = reading.mark_at(end, |term| term == Term::StandardizationBureau);
    Some(bureau.filter(|mark| reading.fold.gap(mark.start) < Gap::Line).map_or(end, |mark| mark.end))
}
