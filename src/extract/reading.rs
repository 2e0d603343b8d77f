//! A document made ready for extraction: its text, the folded view, and every word that the language knows.

use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeMap, HashMap},
    ops::Range,
    rc::Rc,
};

use super::{
    bodies, dates,
    designations::{self, Designation},
    marks::Marks,
    sentences, slashed, tables, wrapping, zones,
};

use crate::{
    Document, Span,
    document::Region,
    fold::{Fold, Gap, is_ideograph},
    language::{Body, Language, Lexicon, Mark, Term, Vocabulary},
};

/// A half-open range of positions in the folded view.
pub(crate) type Stretch = Range<usize>;

/// The sentences of stretches, by start and end of each.
type SentencesOf = BTreeMap<(usize, usize), Rc<[Stretch]>>;

/// A document with all that the extractors ask of it.
#[derive(Debug)]
pub(crate) struct Reading<'d> {
    pub(crate) document: &'d Document,
    pub(crate) vocabulary: &'static Vocabulary,
    pub(crate) fold: Fold,
    marks: Marks,
    /// What many extractors ask for, found at the first question.
    dates: OnceCell<Vec<dates::Mention>>,
    designations: OnceCell<Vec<Designation>>,
    sentences: RefCell<SentencesOf>,
    number_starts: OnceCell<Vec<usize>>,
    line_starts: OnceCell<Vec<usize>>,
    turned_slashes: OnceCell<bool>,
    wrap_width: OnceCell<Option<usize>>,
    furniture: OnceCell<Vec<Stretch>>,
    question_cells: OnceCell<Vec<Stretch>>,
    party_cells: OnceCell<Vec<Stretch>>,
    parties: OnceCell<HashMap<String, usize>>,
}

/// A run of digits without a gap inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) value: u32,
    pub(crate) digits: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'d> Reading<'d> {
    /// Reads the folded document with the words of a language.
    pub(crate) fn new(document: &'d Document, fold: Fold, language: Language) -> Self {
        let marks = Marks::new(Lexicon::of(language).marks(&fold, document.text()), fold.len());
        let vocabulary = language.vocabulary();
        Self {
            document,
            vocabulary,
            fold,
            marks,
            dates: OnceCell::new(),
            designations: OnceCell::new(),
            sentences: RefCell::default(),
            number_starts: OnceCell::new(),
            line_starts: OnceCell::new(),
            turned_slashes: OnceCell::new(),
            wrap_width: OnceCell::new(),
            furniture: OnceCell::new(),
            question_cells: OnceCell::new(),
            party_cells: OnceCell::new(),
            parties: OnceCell::new(),
        }
    }

    /// Every date of the text.
    pub(crate) fn dates(&self) -> &[dates::Mention] {
        self.dates.get_or_init(|| dates::all(self))
    }

    /// The designations that stand wholly in a stretch.
    pub(crate) fn designations(&self, stretch: Stretch) -> &[Designation] {
        let all = self.designations.get_or_init(|| designations::all(self));
        let span = self.span(stretch);
        let first = all.partition_point(|name| name.span.start < span.start);
        let last = all.partition_point(|name| name.span.end <= span.end);
        &all[first..last.max(first)]
    }

    /// The sentences and list rows of a stretch.
    pub(crate) fn sentences(&self, stretch: &Stretch) -> Rc<[Stretch]> {
        let key = (stretch.start, stretch.end);
        let known = self.sentences.borrow().get(&key).cloned();
        known.unwrap_or_else(|| {
            let pieces: Rc<[Stretch]> = sentences::sentences(self, stretch.clone()).into();
            self.sentences.borrow_mut().insert(key, Rc::clone(&pieces));
            pieces
        })
    }

    /// The positions in a stretch at which a number begins.
    pub(super) fn number_starts(&self, stretch: Stretch) -> &[usize] {
        let all = self.number_starts.get_or_init(|| {
            let bytes = self.fold.bytes();
            let begins = |at: usize| at == 0 || !bytes[at - 1].is_ascii_digit() || self.fold.gap(at) != Gap::None;
            (0..bytes.len()).filter(|&at| bytes[at].is_ascii_digit() && begins(at)).collect()
        });
        let first = all.partition_point(|&start| start < stretch.start);
        let last = all.partition_point(|&start| start < stretch.end);
        &all[first..last.max(first)]
    }

    /// The positions at which lines begin, the first one left out. A text may be one line of any length, and many ask
    /// where theirs ends.
    fn line_starts(&self) -> &[usize] {
        let begins = |&at: &usize| self.fold.gap(at) >= Gap::Line;
        self.line_starts.get_or_init(|| (1..self.fold.len()).filter(begins).collect())
    }

    /// Page numbers and running headers, in order.
    pub(super) fn furniture(&self) -> &[Stretch] {
        self.furniture.get_or_init(|| zones::furniture(self))
    }

    /// The cells below the headings of columns that say Question, in tables anywhere.
    pub(super) fn question_cells(&self) -> &[Stretch] {
        let all = 0..self.fold.len();
        self.question_cells.get_or_init(|| tables::columns(self, &all, |term| term == Term::Question))
    }

    /// The cells below the headings of columns that say working party, in tables anywhere.
    pub(super) fn party_cells(&self) -> &[Stretch] {
        let all = 0..self.fold.len();
        self.party_cells.get_or_init(|| tables::columns(self, &all, |term| term == Term::Body(Body::WorkingParty)))
    }

    /// Where a working party is named first.
    pub(super) fn first_mention_of_party(&self, code: &str) -> Option<usize> {
        let parties = self.parties.get_or_init(|| {
            let all = bodies::bodies(self, 0..self.fold.len()).into_iter().rev();
            let parties = all.filter(|one| one.kind == Body::WorkingParty);
            parties.filter_map(|one| Some((one.code?, one.start))).collect()
        });
        parties.get(code).copied()
    }

    /// Whether extraction has turned round what stands on both sides of slashes (`17/2` for 2/17), as it does in
    /// right-to-left text: the study group of the letter then stands before the slash and not behind it.
    pub(crate) fn turned_slashes(&self) -> bool {
        *self.turned_slashes.get_or_init(|| self.vocabulary.language == Language::Ar && slashed::are_turned(self))
    }

    /// The width at which the text's lines were broken, if they were.
    pub(super) fn wrap_width(&self) -> Option<usize> {
        *self.wrap_width.get_or_init(|| wrapping::width(self.text()))
    }

    /// The extracted text.
    pub(crate) fn text(&self) -> &'d str {
        self.document.text()
    }

    /// The folded text.
    pub(crate) fn folded(&self) -> &str {
        self.fold.text()
    }

    /// Where a stretch of the view stands in the text.
    pub(crate) fn span(&self, stretch: Stretch) -> Span {
        self.fold.span(stretch.start, stretch.end)
    }

    /// The words of a stretch as the letter has them.
    pub(crate) fn written(&self, stretch: Stretch) -> &'d str {
        self.span(stretch).of(self.text())
    }

    /// The stretch of the view that a range of the text became.
    pub(crate) fn stretch(&self, span: Span) -> Stretch {
        self.fold.position(span.start)..self.fold.position(span.end)
    }

    /// The marks that begin in a stretch.
    pub(crate) fn marks(&self, stretch: Stretch) -> &[Mark] {
        self.marks.beginning(stretch)
    }

    /// The marks of the terms that `wanted` accepts, wholly inside a stretch.
    pub(crate) fn find(&self, stretch: Stretch, wanted: impl Fn(Term) -> bool) -> impl Iterator<Item = &Mark> {
        let end = stretch.end;
        self.marks(stretch).iter().filter(move |mark| mark.end <= end && wanted(mark.term))
    }

    /// The marks of the terms that `wanted` accepts, each the longest where several overlap: `Vice-Chairman` holds no
    /// `Chairman`.
    pub(crate) fn outermost(&self, stretch: Stretch, wanted: impl Fn(Term) -> bool) -> Vec<Mark> {
        let mut found: Vec<Mark> = Vec::new();
        for mark in self.find(stretch, wanted) {
            if found.last().is_none_or(|last| mark.start >= last.end) {
                found.push(*mark);
            }
        }
        found
    }

    /// The first mark of a term inside a stretch.
    pub(crate) fn first(&self, stretch: Stretch, term: Term) -> Option<Mark> {
        self.find(stretch, |one| one == term).next().copied()
    }

    /// The last mark of the terms that `wanted` accepts inside a stretch; of marks inside one another the longest.
    pub(crate) fn last(&self, stretch: Stretch, wanted: impl Fn(Term) -> bool) -> Option<Mark> {
        let mut last: Option<Mark> = None;
        for mark in self.find(stretch, wanted) {
            if last.is_none_or(|last| mark.end > last.end) {
                last = Some(*mark);
            }
        }
        last
    }

    /// The longest mark that begins at `position` and that `wanted` accepts.
    pub(crate) fn mark_at(&self, position: usize, wanted: impl Fn(Term) -> bool) -> Option<Mark> {
        self.marks.beginning(position..position + 1).iter().find(|mark| wanted(mark.term)).copied()
    }

    /// The longest mark that ends at `position` and that `wanted` accepts.
    pub(crate) fn mark_before(&self, position: usize, wanted: impl Fn(Term) -> bool) -> Option<Mark> {
        self.marks.ending(position).iter().find(|mark| wanted(mark.term)).copied()
    }

    /// Where an `and` begins that is written onto the word at `position`.
    pub(crate) fn and_onto(&self, position: usize) -> Option<usize> {
        let written_on = |word: &&&str| self.vocabulary.prefixes.contains(*word);
        self.vocabulary.calendar.and.iter().filter(written_on).find_map(|word| {
            let start = position.checked_sub(word.len())?;
            let here = self.goes_on(start, word) && self.fold.gap(position) == Gap::None;
            (here && self.fold.begins_word(start)).then_some(start)
        })
    }

    /// Whether a weekday's word names a day: where days are written small, a capital behind another word belongs to a
    /// name (`Santo Domingo`).
    pub(crate) fn names_day(&self, mark: Mark) -> bool {
        let small = !self.vocabulary.calendar.capitalised;
        let capital = self.written(mark.start..mark.end).starts_with(char::is_uppercase);
        let word_before = self.fold.character_before(mark.start).is_some_and(char::is_alphabetic)
            && self.fold.gap(mark.start) <= Gap::Blank;
        !(small && capital && word_before)
    }

    /// Whether a word by which something is due only relates to a meeting (`会前`, `会议之前`): where such words stand
    /// behind, it has to follow a date or a time.
    pub(crate) fn relates(&self, by: &Mark) -> bool {
        let timed = |term: Term| matches!(term, Term::DayMark | Term::Hour | Term::Minute | Term::Month(_));
        self.vocabulary.postpositions
            && self.mark_at(by.start, |term| term == Term::Before).is_some()
            && self.mark_before(by.start, timed).is_none()
    }

    /// The number that begins at `position`.
    pub(crate) fn number_at(&self, position: usize) -> Option<Number> {
        let bytes = self.fold.bytes();
        let mut end = position;
        while bytes.get(end).is_some_and(u8::is_ascii_digit) && (end == position || self.fold.gap(end) == Gap::None) {
            end += 1;
        }
        self.number(position, end)
    }

    /// Behind the sign of a number that begins at `position`: `No. `, `第`.
    pub(crate) fn behind_sign(&self, position: usize) -> usize {
        self.mark_at(position, |term| term == Term::NumberSign).map_or(position, |sign| self.skip(sign.end, b"."))
    }

    /// Where the number behind a noun begins: behind the full stop of a short form, quotes and the sign of a number.
    pub(crate) fn number_lead(&self, position: usize) -> usize {
        let sentence = self.byte(position) == Some(b'.') && self.written(position..position + 1) != ".";
        if sentence { position } else { self.behind_sign(self.skip(position, b".\"")) }
    }

    /// Before the sign of a number that ends at `position`.
    pub(crate) fn before_sign(&self, position: usize) -> usize {
        self.mark_before(position, |term| term == Term::NumberSign).map_or(position, |sign| sign.start)
    }

    /// Before the mark behind a number that ends at `position`: `号`.
    pub(crate) fn before_mark(&self, position: usize) -> usize {
        self.mark_before(position, |term| term == Term::NumberMark).map_or(position, |mark| mark.start)
    }

    /// Behind the mark of a number that ends at `position`.
    pub(crate) fn behind_mark(&self, position: usize) -> usize {
        self.mark_at(position, |term| term == Term::NumberMark).map_or(position, |mark| mark.end)
    }

    /// The number that ends before `position`.
    pub(crate) fn number_before(&self, position: usize) -> Option<Number> {
        let bytes = self.fold.bytes();
        let mut start = position;
        while start > 0 && bytes[start - 1].is_ascii_digit() && (start == position || self.fold.gap(start) == Gap::None)
        {
            start -= 1;
        }
        self.number(start, position)
    }

    fn number(&self, start: usize, end: usize) -> Option<Number> {
        let value = self.folded().get(start..end)?.parse().ok()?;
        Some(Number { value, digits: end - start, start, end })
    }

    /// Whether the folded text goes on with `letters` at `position`.
    pub(crate) fn goes_on(&self, position: usize, letters: &str) -> bool {
        self.fold.bytes().get(position..).is_some_and(|rest| rest.starts_with(letters.as_bytes()))
    }

    /// The byte of the folded text at `position`.
    pub(crate) fn byte(&self, position: usize) -> Option<u8> {
        self.fold.bytes().get(position).copied()
    }

    /// The byte of the folded text before `position`.
    pub(crate) fn byte_before(&self, position: usize) -> Option<u8> {
        position.checked_sub(1).and_then(|before| self.byte(before))
    }

    /// The position behind any of these bytes at `position`, and behind the page's end that stands among them.
    pub(crate) fn skip(&self, mut position: usize, bytes: &[u8]) -> usize {
        loop {
            if self.byte(position) == Some(b'-')
                && let Some(page) = self.furniture().iter().find(|page| page.start == position)
            {
                position = page.end;
            } else if self.byte(position).is_some_and(|byte| bytes.contains(&byte)) {
                position += 1;
            } else {
                return position;
            }
        }
    }

    /// The position before any of these bytes that stand before `position`.
    pub(crate) fn skip_back(&self, mut position: usize, bytes: &[u8]) -> usize {
        while self.byte_before(position).is_some_and(|byte| bytes.contains(&byte)) {
            position -= 1;
        }
        position
    }

    /// The running text with a first page's header: all but the notes, headers and footers that readers put behind it.
    pub(crate) fn body(&self) -> Stretch {
        let behind = |region: Region| matches!(region, Region::Note | Region::Header | Region::Footer);
        let blocks = self.document.blocks();
        let end = blocks.iter().rposition(|block| !behind(block.region)).map_or(0, |last| blocks[last].span.end);
        0..self.fold.position(end)
    }

    /// The line around a position, as a stretch of the view.
    pub(crate) fn line(&self, position: usize) -> Stretch {
        self.line_start(position)..self.line_end(position)
    }

    /// The lines of a stretch.
    pub(crate) fn lines(&self, stretch: &Stretch) -> Vec<Stretch> {
        let mut found = Vec::new();
        let mut start = stretch.start;
        while start < stretch.end {
            let end = self.line_end(start).min(stretch.end);
            found.push(start..end);
            start = end;
        }
        found
    }

    /// The first position of the line in which `position` stands.
    pub(crate) fn line_start(&self, position: usize) -> usize {
        if position >= self.fold.len() {
            return self.fold.len();
        }
        let starts = self.line_starts();
        let behind = starts.partition_point(|&start| start <= position);
        behind.checked_sub(1).map_or(0, |last| starts[last])
    }

    /// The position behind the line in which `position` stands.
    pub(crate) fn line_end(&self, position: usize) -> usize {
        let starts = self.line_starts();
        let next = starts.partition_point(|&start| start <= position);
        starts.get(next).copied().unwrap_or(self.fold.len())
    }
}

/// The words of a text with white space collapsed to single blanks. A line that breaks between two ideographs parts no
/// words.
pub(crate) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    let (mut last, mut blank, mut line) = (None, false, false);
    for character in text.chars() {
        if character.is_whitespace() {
            blank = true;
            line |= matches!(character, '\n' | '\r');
            continue;
        }
        let broken = line && last.is_some_and(is_ideograph) && is_ideograph(character);
        if blank && last.is_some() && !broken {
            collapsed.push(' ');
        }
        collapsed.push(character);
        (last, blank, line) = (Some(character), false, false);
    }
    collapsed
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;

    /// Reads a text in a language, and asks of the whole of it.
    pub(in crate::extract) fn with<T>(language: Language, text: &str, ask: impl FnOnce(&Reading<'_>) -> T) -> T {
        let document = crate::read::text::read(text.as_bytes(), Some("utf-8")).unwrap();
        let fold = Fold::new(document.text());
        ask(&Reading::new(&document, fold, language))
    }
}
