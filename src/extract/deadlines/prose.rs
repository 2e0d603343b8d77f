//! Deadlines that sentences state: what has to be done, and by which day or how long before the meeting.

use super::{Reference, bare, kinds, offsets, stated_day, with_weekday};
use crate::{
    extract::{
        annexes::Found,
        dates,
        reading::{Reading, Stretch},
        times,
        zones::{Zones, annex_label},
    },
    fold::Gap,
    language::Term,
    letter::{AnnexKind, Deadline, DeadlineKind, LetterDate, Stated},
};

use kinds::Told;
use offsets::Before;

/// A stretch in which sentences may state deadlines.
#[derive(Clone, Debug)]
pub(crate) struct Prose {
    pub(crate) stretch: Stretch,
    /// The title of a form, which says what its sentences are about.
    pub(crate) title: Option<Stretch>,
}

/// An annex that a sentence may ask to send in: its label, folded, and what its title asks for.
#[derive(Clone, Debug)]
pub(super) struct Form {
    label: String,
    told: Told,
}

/// The annexes whose titles say what they are to be sent in for.
pub(super) fn forms(reading: &Reading<'_>, zones: &Zones, annexes: &[Found]) -> Vec<Form> {
    let listed = zones.annexes.iter().zip(annexes);
    let told = listed.filter(|(_, found)| matches!(found.kind, AnnexKind::Form | AnnexKind::Hotel));
    told.filter_map(|(zone, found)| {
        let told = kinds::kind(reading, found.title.clone()?)?;
        Some(Form { label: reading.folded()[zone.label.clone()].to_owned(), told })
    })
    .collect()
}

/// `return the form in Annex 3 not later than`: what the annex is for.
fn form_named(reading: &Reading<'_>, clause: Stretch, forms: &[Form]) -> Option<Told> {
    reading.find(clause, |term| term == Term::Annex).find_map(|mark| {
        let label = annex_label(reading, mark.end)?;
        forms.iter().find(|form| form.label == reading.folded()[label.clone()]).map(|form| form.told.clone())
    })
}

/// The deadlines of a stretch outside its tables.
pub(super) fn stated(
    reading: &Reading<'_>,
    zones: &Zones,
    prose: &Prose,
    tables: &[Stretch],
    forms: &[Form],
    reference: Reference,
) -> Vec<Deadline> {
    let topic = prose.title.clone().and_then(|title| kinds::kind(reading, title));
    let mut found = Vec::new();
    let mut thread = Thread::default();
    for piece in reading.sentences(&prose.stretch).iter().cloned() {
        if tables.iter().any(|table| table.start < piece.end && piece.start < table.end) {
            continue;
        }
        let body = thread.take_up(reading, &piece, forms);
        for clause in clauses(reading, body, reference) {
            let told = thread.told(reading, &clause, forms).or_else(|| topic.clone());
            found.extend(told.and_then(|told| deadline(reading, zones, clause, told, reference)));
        }
    }
    found
}

/// What the sentences of a paragraph speak of, from one to the next.
#[derive(Clone, Debug, Default)]
struct Thread {
    /// What the heading says, in a line of its own or before a colon.
    heading: Option<Told>,
    /// What the last sentence that named an action spoke of.
    subject: Option<Told>,
    /// Whether the last piece leads over to the next paragraph: a heading, or a sentence that ends with a colon.
    leads_over: bool,
}

impl Thread {
    /// Follows the thread into a piece, and gives what stands in it behind its heading.
    fn take_up(&mut self, reading: &Reading<'_>, piece: &Stretch, forms: &[Form]) -> Stretch {
        let is_heading = is_heading(reading, piece);
        let begins = begins_paragraph(reading, piece.start) || begins_numbered(reading, piece);
        if begins && !self.leads_over || is_heading {
            *self = Self::default();
        }
        let (label, body) =
            if is_heading { (piece.clone(), piece.clone()) } else { parted(reading, numbered(reading, piece.clone())) };
        if !label.is_empty() {
            self.heading = heading(reading, label);
            self.subject = None;
        }
        self.leads_over = is_heading || reading.byte_before(piece.end).is_some_and(|byte| b":;".contains(&byte));
        // `A form is in Annex 2. Kindly send it back by ...`: what the form is for.
        let own = kinds::kind(reading, body.clone()).or_else(|| form_named(reading, body.clone(), forms));
        self.subject = if is_heading { None } else { own.or(self.subject.take()) };
        body
    }

    /// What a clause asks for: what it says itself, or the form that it asks to send in, or what was spoken of before it,
    /// and what the heading says.
    fn told(&self, reading: &Reading<'_>, clause: &Clause, forms: &[Form]) -> Option<Told> {
        let own = kinds::kind_due(reading, clause.stretch.clone(), clause.due());
        let others = || {
            let before = self.subject.as_ref().or(self.heading.as_ref()).map(|told| told.0);
            let contributions = matches!(before, Some(DeadlineKind::Translation | DeadlineKind::Contributions));
            contributions.then(|| kinds::others(reading, clause.stretch.clone())).flatten()
        };
        let own = own.or_else(others).or_else(|| form_named(reading, clause.stretch.clone(), forms));
        match (own.or_else(|| self.subject.clone()), self.heading.clone()) {
            (Some(own), Some(heading)) => Some(kinds::under_heading(own, heading)),
            (own, heading) => own.or(heading),
        }
    }
}

/// What a heading says; one of several parts (`HOTELS AND VISAS`) says nothing of one. Where lines are lost, another
/// heading may stand before it, and the last word counts.
fn heading(reading: &Reading<'_>, label: Stretch) -> Option<Told> {
    let marks = kinds::marks(reading, label);
    let last = marks.last()?;
    let before = marks.iter().rev().find(|mark| mark.term != last.term);
    let joined = before.is_some_and(|before| {
        reading.byte_before(last.start) == Some(b',')
            || reading.find(before.end..last.start, |term| term == Term::And).next().is_some()
    });
    if joined { None } else { kinds::kind(reading, last.start..last.end) }
}

/// A piece parted at the colon behind its heading: `VISA SUPPORT: If a visa is required, ...`; the first part is empty
/// where there is none.
fn parted(reading: &Reading<'_>, piece: Stretch) -> (Stretch, Stretch) {
    // Where lines are lost, more than one heading stands there.
    const LONGEST: usize = 160;
    const ROW_LABEL: usize = 50;
    let date = dates::dates(reading, piece.clone()).first().map_or(piece.end, |date| date.start);
    let offset = offsets::offsets(reading, piece.clone()).first().map_or(piece.end, |offset| offset.start);
    let mut depth = 0_usize;
    let mut start = piece.start;
    // A row of a list may go on small: `– contributions: la date limite ...`.
    let row = reading.fold.character(piece.start).is_some_and(|one| "-•·▪*".contains(one));
    for at in (piece.start..date.min(offset)).take(LONGEST) {
        match reading.byte(at) {
            Some(b'(') => depth += 1,
            Some(b')') => depth = depth.saturating_sub(1),
            // A heading tells no day; a sentence may lead over to a list.
            Some(b':')
                if depth == 0
                    && (begins_capital(reading, at + 1..piece.end) || row && at - piece.start <= ROW_LABEL)
                    && dates::dates(reading, piece.start..at).is_empty() =>
            {
                start = at + 1;
            }
            _ => {}
        }
    }
    let start = behind_capitals(reading, start..piece.end);
    (piece.start..start, start..piece.end)
}

fn begins_capital(reading: &Reading<'_>, stretch: Stretch) -> bool {
    !stretch.is_empty() && reading.written(stretch).starts_with(|one: char| one.is_alphabetic() && !one.is_lowercase())
}

/// Whether a word begins here whose first letter alone is a capital.
fn begins_sentence(reading: &Reading<'_>, at: usize) -> bool {
    let mut letters = reading.text()[reading.span(at..at + 1).start..].chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn begins_paragraph(reading: &Reading<'_>, at: usize) -> bool {
    reading.fold.gap(at) >= Gap::Line && reading.byte_before(at) != Some(b',')
}

/// `6. Administrations are requested`: a paragraph with its number, also where the line end before it is lost.
fn begins_numbered(reading: &Reading<'_>, piece: &Stretch) -> bool {
    let Some(number) = reading.number_at(piece.start).filter(|number| number.digits <= 2) else { return false };
    let behind = reading.skip(number.end, b".");
    let parted = behind > number.end || reading.fold.gap(behind) != Gap::None;
    parted && begins_capital(reading, behind..piece.end)
}

/// A short line without a full stop.
fn is_heading(reading: &Reading<'_>, piece: &Stretch) -> bool {
    const LONGEST: usize = 80;
    piece.len() <= LONGEST && reading.fold.gap(piece.end) >= Gap::Line && reading.byte_before(piece.end) != Some(b'.')
}

/// A part of a sentence with the day by which something is due in it.
#[derive(Clone, Debug)]
struct Clause {
    stretch: Stretch,
    dates: Vec<dates::Mention>,
    offsets: Vec<Before>,
}

impl Clause {
    /// From the first to the last word that tells the day.
    fn due(&self) -> Stretch {
        let dates = self.dates.iter().map(|date| date.start..date.end);
        let points: Vec<Stretch> = dates.chain(self.offsets.iter().map(|offset| offset.start..offset.end)).collect();
        let start = points.iter().map(|point| point.start).min().unwrap_or(self.stretch.start);
        let end = points.iter().map(|point| point.end).max().unwrap_or(self.stretch.end);
        start..end.max(start)
    }
}

/// The parts of a sentence that state one deadline each: `Contributions are invited by 16 April, and registration is open
/// until 28 April`.
fn clauses(reading: &Reading<'_>, piece: Stretch, reference: Reference) -> Vec<Clause> {
    let offsets = offsets::offsets(reading, piece.clone());
    let dates = due_dates(reading, &piece, &offsets, reference);
    let mut points: Vec<Stretch> = dates.iter().map(|date| date.start..date.end).collect();
    points.extend(offsets.iter().map(|offset| offset.start..offset.end));
    points.sort_by_key(|point| point.start);
    if points.is_empty() {
        return Vec::new();
    }
    let turns: Vec<(usize, usize)> =
        points.windows(2).filter_map(|pair| boundary(reading, pair[0].end..pair[1].start)).collect();
    let starts = std::iter::once(piece.start).chain(turns.iter().map(|turn| turn.1));
    let ends = turns.iter().map(|turn| turn.0).chain([piece.end]);
    starts
        .zip(ends)
        .map(|(start, end)| Clause {
            dates: dates.iter().filter(|date| (start..end).contains(&date.start)).copied().collect(),
            offsets: offsets.iter().filter(|offset| (start..end).contains(&offset.start)).copied().collect(),
            stretch: start..end,
        })
        .collect()
}

/// Where, between two days, the sentence turns to another action: at the last comma or "and" before the action's word,
/// or behind it where each action follows its day (`7 March for registration and 25 March for contributions`); where the
/// one part ends and the other begins.
fn boundary(reading: &Reading<'_>, between: Stretch) -> Option<(usize, usize)> {
    let others = || reading.first(between.clone(), Term::Others);
    let action = kinds::marks(reading, between.clone()).last().copied().or_else(others)?;
    separator(reading, between.start..action.start).or_else(|| separator(reading, action.end..between.end))
}

/// The last comma or "and" of a stretch.
fn separator(reading: &Reading<'_>, stretch: Stretch) -> Option<(usize, usize)> {
    let comma = stretch.clone().rev().find(|&at| matches!(reading.byte(at), Some(b',' | b';')));
    let and = reading.last(stretch, |term| term == Term::And);
    match (comma, and) {
        (Some(comma), Some(and)) if and.start > comma => {
            Some((if and.start == comma + 1 { comma } else { and.start }, and.end))
        }
        (Some(comma), _) => Some((comma, comma + 1)),
        (None, and) => and.map(|and| (and.start, and.end)),
    }
}

/// The dates of a sentence by which something is due.
fn due_dates(reading: &Reading<'_>, piece: &Stretch, offsets: &[Before], reference: Reference) -> Vec<dates::Mention> {
    let all = dates::dates(reading, piece.clone());
    let mut found = Vec::new();
    let mut from = piece.start;
    let rescheduled = reading.first(piece.clone(), Term::Rescheduled);
    for date in all {
        let day = date.last.date_from(reference.letter).and_then(LetterDate::day);
        let past = matches!((day, reference.letter), (Some(day), Some(letter)) if day < letter);
        // `before the opening on 7 April`: the meeting's own day, unless the word stands right before it.
        let close = || reading.mark_before(with_weekday(reading, &date), |term| term == Term::By).is_some();
        let of_meeting = day.is_some() && day == reference.meeting && (!offsets.is_empty() || !close());
        // `extended from 21 March to 4 April`: a range whose last day now holds.
        let extended = rescheduled.is_some_and(|mark| mark.end <= date.start);
        let single = !date.is_range || extended;
        let due = || {
            let last: Option<&dates::Mention> = found.last();
            is_due(reading, &date, from, piece, offsets)
                || last.is_some_and(|last| last.end == from && is_due_as_well(reading, last.end..date.start))
        };
        if date.first.day.is_some() && single && !past && !of_meeting && due() {
            found.push(date);
        }
        from = date.end;
    }
    found
}

/// Whether a date is one by which something is due: `by`, `not later than`, `deadline` stand before it, or behind it.
fn is_due(reading: &Reading<'_>, date: &dates::Mention, from: usize, piece: &Stretch, offsets: &[Before]) -> bool {
    const NEAR: usize = 90;
    let window = from.max(date.start.saturating_sub(NEAR))..date.start;
    let told = reading.find(window, |term| term == Term::By).any(|mark| {
        // `"Fibre up to the home" will be held on 15 September`: the word belongs to a name.
        let quotes = memchr::memchr_iter(b'"', &reading.fold.bytes()[mark.end.min(date.start)..date.start]).count();
        !reading.relates(mark) && quotes.is_multiple_of(2)
    });
    let bracketed = reading.byte_before(with_weekday(reading, date)) == Some(b'(');
    told || is_due_behind(reading, date, piece) || bracketed && !offsets.is_empty()
}

/// `7 March for registration and 25 March for contributions`, `Registration closes on 7 March, contributions on 25 March`:
/// whether all that stands behind a day by which something is due is an action and what joins it to the next day.
fn is_due_as_well(reading: &Reading<'_>, between: Stretch) -> bool {
    const LINKS: usize = 16;
    let other = |term: Term| matches!(term, Term::Event(_) | Term::Meeting | Term::Session | Term::Convened);
    let Some(action) = kinds::marks(reading, between.clone()).last().copied() else { return false };
    let before = separator(reading, between.start..action.start)
        .is_some_and(|(_, end)| action.start - end <= LINKS && between.end - action.end <= LINKS);
    let behind = separator(reading, action.end..between.end).is_some_and(|(_, end)| between.end - end <= LINKS);
    (before || behind) && reading.find(between, other).next().is_none()
}

/// `le 5 mai 2018 au plus tard`, `2016年4月29日协调世界时23时59分前`: the word behind the date, over a weekday and a time of
/// day.
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
            // `4 April 2008 before the meeting`: where such words stand first, this one leads on to the next noun.
            let leads = !reading.vocabulary.postpositions
                && reading.mark_at(inside, |term| term == Term::Before).is_some_and(|before| before.end >= mark.end);
            return mark.end <= piece.end && !leads;
        }
        let clock = clocks.iter().find(|clock| clock.start == inside).map(|clock| clock.end);
        match clock.or_else(|| reading.mark_at(inside, between).map(|mark| mark.end)) {
            Some(end) => at = end,
            None => return false,
        }
    }
}

fn deadline(
    reading: &Reading<'_>,
    zones: &Zones,
    clause: Clause,
    (kind, place): Told,
    reference: Reference,
) -> Option<Deadline> {
    // `On the day before the meeting a workshop takes place in the ... Hotel`.
    let event = |term: Term| matches!(term, Term::Event(_));
    if kind == DeadlineKind::Hotel && reading.find(clause.stretch.clone(), event).next().is_some() {
        return None;
    }
    let date = clause.dates.first().and_then(|date| stated_day(reading, date, date.last, reference.letter));
    // `less than two months but at least seven working days`: the last span is the one that binds.
    let offset = if date.is_some() { clause.offsets.first() } else { clause.offsets.last() };
    if date.is_none() && offset.is_none() {
        return None;
    }
    let after_meeting = |day: LetterDate| matches!((day.day(), reference.end), (Some(day), Some(end)) if day > end);
    if offset.is_none() && date.is_some_and(|date| after_meeting(date.value)) {
        return None;
    }
    let stated_offset =
        offset.and_then(|found| found.offset.map(|value| Stated::read(value, reading.span(found.start..found.end))));
    let date = date.or_else(|| {
        let offset = stated_offset?;
        let day = offset.value.before(reference.meeting?)?;
        Some(Stated { value: LetterDate::Day(day), computed: true, ..Stated::read(LetterDate::Day(day), offset.span?) })
    });
    let text = zones.text(reading, bare(reading, clause.stretch));
    Some(Deadline { kind: Stated::computed(kind, reading.span(place)), date, offset: stated_offset, text })
}

/// Without the paragraph's own number or letter: `6`, `5.1`, `a)`.
fn numbered(reading: &Reading<'_>, piece: Stretch) -> Stretch {
    let small = |at: usize| reading.number_at(at).filter(|number| number.digits <= 2).map(|number| number.end);
    let deeper = |end: usize| {
        let joined = reading.byte(end) == Some(b'.') && reading.fold.gap(end + 1) == Gap::None;
        small(end + 1).filter(|&end| joined && reading.fold.gap(end) >= Gap::Blank).unwrap_or(end)
    };
    let number = small(piece.start).map(deeper);
    let letter =
        reading.fold.character(piece.start).filter(|one| one.is_alphabetic()).map(|one| piece.start + one.len_utf8());
    let lettered = letter.filter(|&end| reading.byte(end) == Some(b')'));
    match number.or(lettered) {
        Some(end) if reading.fold.gap(reading.skip(end, b".)")) >= Gap::Blank => reading.skip(end, b".)")..piece.end,
        // `5Las contribuciones`: the tab behind the number is lost.
        Some(end) if number.is_some() && begins_paragraph(reading, piece.start) && begins_sentence(reading, end) => {
            end..piece.end
        }
        _ => piece,
    }
}

/// Behind a heading in capitals whose colon or line end is lost: `INSCRIPTION Prière d'indiquer ...`.
fn behind_capitals(reading: &Reading<'_>, piece: Stretch) -> usize {
    const SHORTEST: usize = 5;
    let span = reading.span(piece.clone());
    let text = span.of(reading.text());
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let letters = word.chars().filter(|one| one.is_alphabetic()).count();
        let capitals = letters > 0 && !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase);
        if !(capitals && (at > 0 || letters >= SHORTEST)) {
            break;
        }
        at += word.len();
    }
    let rest = &text[at..];
    if at == 0 || !rest.starts_with(char::is_uppercase) {
        return piece.start;
    }
    reading.stretch(crate::Span::new(span.start + at, span.end)).start
}
