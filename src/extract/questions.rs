//! The Questions and working parties that the letter names.

use super::{
    bodies,
    reading::{Reading, Stretch},
    slashed::{self, Slashed},
    tables, wrapping,
};
use crate::{
    fold::{Gap, is_ideograph},
    language::{Body, Mark, Term},
    letter::{Question, Stated, WorkItem, WorkingParty},
};

/// A Question with its place in the folded view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) id: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) title: Option<Stretch>,
}

/// A row that may hold a Question or a working party and its title without brackets or quotes.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) place: Stretch,
    /// Whether the title may follow without a sign, as in work programmes.
    pub(crate) loose: bool,
}

/// The rows of a stretch: its lines, with those that only the width has broken joined; and where the text has no lines,
/// what stands from one Question or working party to the next.
pub(crate) fn rows(reading: &Reading<'_>, stretch: &Stretch) -> Vec<Stretch> {
    // A longer line may hold several.
    const LINE: usize = 120;
    let mut rows: Vec<Stretch> = Vec::new();
    for line in reading.lines(stretch) {
        match rows.last_mut() {
            Some(last) if wrapping::is_wrapped(reading, line.start) && !names_another(reading, line.start) => {
                last.end = line.end;
            }
            _ => rows.push(line),
        }
    }
    rows.into_iter().flat_map(|row| if row.len() > LINE { parted(reading, row) } else { vec![row] }).collect()
}

fn parted(reading: &Reading<'_>, row: Stretch) -> Vec<Stretch> {
    let nouns = reading.find(row.clone(), |term| matches!(term, Term::Question | Term::Body(Body::WorkingParty)));
    let mut starts: Vec<usize> = nouns.map(|mark| mark.start).filter(|&at| names_another(reading, at)).collect();
    starts.dedup();
    if starts.len() < 2 {
        return vec![row];
    }
    let ends = starts.iter().skip(1).copied().chain([row.end]);
    starts.iter().zip(ends).map(|(&start, end)| start..end).collect()
}

/// Every mention of a Question in a stretch, in order.
pub(crate) fn mentions(reading: &Reading<'_>, stretch: Stretch) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let marks: Vec<Mark> = reading.find(stretch.clone(), |term| term == Term::Question).copied().collect();
    for mark in marks {
        if found.last().is_some_and(|last| mark.start < last.end) || is_preposition(reading, mark) {
            continue;
        }
        let listed = slashed::titled_list(reading, reading.number_lead(mark.end), stretch.end, Term::Question);
        if !listed.is_empty() {
            found.extend(listed.into_iter().map(|(number, title)| mention(number, number.end, title)));
        } else if reading.fold.character(mark.start).is_some_and(is_ideograph) {
            // `第5/17号课题` has the numbers before the noun, and the title of the last behind it.
            let numbers = slashed::list_before(reading, mark.start);
            let last = numbers.len().saturating_sub(1);
            found.extend(numbers.into_iter().enumerate().map(|(index, number)| {
                let title = (index == last).then(|| bodies::title(reading, mark.end, stretch.end)).flatten();
                mention(number, if index == last { mark.end } else { number.end }, title)
            }));
        }
    }
    found
}

/// An abbreviation of one letter is a capital glued to its number: `Q13/17`, `В8/17`; else it is a word like `в`.
fn is_preposition(reading: &Reading<'_>, mark: Mark) -> bool {
    let written = reading.written(mark.start..mark.end);
    let letters = written.trim_end_matches('.').chars().count();
    let glued = reading.fold.gap(mark.end) == Gap::None || written.ends_with('.');
    let latin = written.is_ascii();
    letters == 1 && !(written.starts_with(char::is_uppercase) && (glued || latin))
}

fn mention(number: Slashed, end: usize, title: Option<Stretch>) -> Mention {
    Mention { id: format!("{}/{}", number.number, number.group), start: number.start, end, title }
}

/// The numbers in the columns of tables that the noun heads: `1/11, 2/11` without the noun.
fn in_columns(reading: &Reading<'_>, stretch: &Stretch, noun: Term) -> Vec<(Slashed, Option<Stretch>)> {
    let cells = tables::columns(reading, stretch, |term| term == noun);
    let numbers = |cell: Stretch| {
        let mut listed = slashed::titled_list(reading, cell.start, cell.end, noun);
        if let [(number, title @ None)] = listed.as_mut_slice() {
            *title = beside(reading, number.end);
        }
        listed
    };
    cells.into_iter().flat_map(numbers).collect()
}

/// The title in the cell behind a number, which is all words.
fn beside(reading: &Reading<'_>, number: usize) -> Option<Stretch> {
    let line = reading.line_start(number)..reading.line_end(number);
    let cells = tables::cells(reading, &line);
    let at = cells.iter().position(|cell| cell.start < number && number <= cell.end)?;
    let cell = cells.get(at + 1)?.clone();
    let action = |term: Term| matches!(term, Term::Action(_) | Term::Process(_));
    let words = !reading.written(cell.clone()).contains(|character: char| character.is_ascii_digit())
        && reading.find(cell.clone(), action).next().is_none()
        && reading.designations(cell.clone()).is_empty();
    (words && bodies::is_title(reading, cell.clone()) && is_subject(reading, cell.clone())).then_some(cell)
}

/// The Questions of a letter in order of first mention, each with the first title that stands with it.
pub(crate) fn questions(
    reading: &Reading<'_>,
    stretches: &[Stretch],
    rows: &[Row],
    work_items: &[WorkItem],
) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    let mut add = |mention: Mention| {
        let title = mention.title.map(|title| bodies::title_text(reading, title));
        match found.iter_mut().find(|question| question.id.value == mention.id) {
            Some(known) => known.title = known.title.take().or(title),
            None => {
                let span = reading.span(mention.start..mention.end);
                // Of `1, 2 and 3/13` the first two have the last one's group.
                let computed = !reading.folded()[mention.start..mention.end].contains(&mention.id.to_lowercase());
                let id = Stated { computed, ..Stated::read(mention.id, span) };
                found.push(Question { id, title });
            }
        }
    };
    for stretch in stretches {
        let mut all = mentions(reading, stretch.clone());
        let columns = in_columns(reading, stretch, Term::Question).into_iter();
        all.extend(columns.map(|(number, title)| mention(number, number.end, title)));
        all.sort_by_key(|mention| mention.start);
        all.into_iter().for_each(&mut add);
    }
    for row in rows {
        let all = mentions(reading, row.place.clone());
        let Some(first) = all.first().filter(|first| leads(reading, row, first.start, Term::Question)) else {
            continue;
        };
        let title = listed_title(reading, row, first.end);
        add(Mention { title, ..first.clone() });
    }
    // Numbers that stand in cells without the noun are known from the texts of their rows.
    for id in work_items.iter().filter_map(|item| item.question.clone()) {
        if !found.iter().any(|question| question.id.value == id.value) {
            found.push(Question { id, title: None });
        }
    }
    found
}

/// The working parties of a letter in order of first mention.
pub(crate) fn working_parties(reading: &Reading<'_>, stretches: &[Stretch], rows: &[Row]) -> Vec<WorkingParty> {
    let mut found: Vec<WorkingParty> = Vec::new();
    let mut add = |code: String, place: Stretch, title: Option<Stretch>| {
        let title = title.map(|title| bodies::title_text(reading, title));
        match found.iter_mut().find(|party| party.id.value == code) {
            Some(known) => known.title = known.title.take().or(title),
            None => found.push(WorkingParty { id: Stated::computed(code, reading.span(place)), title }),
        }
    };
    let noun = Term::Body(Body::WorkingParty);
    for stretch in stretches {
        for mention in bodies::bodies(reading, stretch.clone()) {
            let (Body::WorkingParty, Some(code)) = (mention.kind, mention.code) else { continue };
            // `WP 1/2 (final session)` in a time plan.
            let title = mention.title.filter(|title| is_subject(reading, title.clone()) && !names_body(reading, title));
            add(code, mention.start..mention.end, title);
        }
        for (number, title) in in_columns(reading, stretch, noun) {
            add(format!("WP{}/{}", number.number, number.group), number.start..number.end, title);
        }
    }
    for row in rows {
        let all = bodies::bodies(reading, row.place.clone());
        let parties = all.into_iter().find(|mention| mention.kind == Body::WorkingParty && mention.code.is_some());
        let Some(first) = parties.filter(|first| leads(reading, row, first.start, noun)) else { continue };
        let title = listed_title(reading, row, first.end);
        add(first.code.unwrap_or_default(), first.start..first.end, title);
    }
    for party in found.iter_mut().filter(|party| party.title.is_none()) {
        let title = bare_title(reading, stretches, party.id.value.trim_start_matches("WP"));
        party.title = title.map(|title| bodies::title_text(reading, title));
    }
    found
}

/// Whether the words name a body themselves.
fn names_body(reading: &Reading<'_>, stretch: &Stretch) -> bool {
    reading.find(stretch.clone(), |term| matches!(term, Term::Body(_))).next().is_some()
}

/// `1/15 (Network access)` in what was a column of a table, where no Question has that number.
fn bare_title(reading: &Reading<'_>, stretches: &[Stretch], number: &str) -> Option<Stretch> {
    let is_question = |stretch: &Stretch| mentions(reading, stretch.clone()).iter().any(|mention| mention.id == number);
    if stretches.iter().any(is_question) {
        return None;
    }
    let opened = format!("{}(", number.to_lowercase());
    stretches.iter().find_map(|stretch| {
        let mut places = reading.folded()[stretch.clone()].match_indices(&opened).map(|(at, _)| stretch.start + at);
        let fresh = |at: &usize| reading.fold.gap(*at) != Gap::None;
        places.find(fresh).and_then(|at| bodies::title(reading, at + number.len(), stretch.end))
    })
}

/// Whether a mention stands at the beginning of its row, behind nothing but a bullet and its noun.
fn leads(reading: &Reading<'_>, row: &Row, mention: usize, noun: Term) -> bool {
    // `第`, or a number sign behind the noun.
    const SIGN: usize = 3;
    let bullet = reading.fold.character(row.place.start).filter(|sign| "-•·▪*".contains(*sign));
    let start = row.place.start + bullet.map_or(0, char::len_utf8);
    let behind = reading.mark_at(start, |term| term == noun).map_or(start, |mark| mark.end);
    mention.saturating_sub(behind) <= SIGN
}

/// The rest of a row behind the mention that leads it: `WP 1/15 – Network access`.
fn listed_title(reading: &Reading<'_>, row: &Row, end: usize) -> Option<Stretch> {
    let place = &row.place;
    let mut start = reading.skip(end, b":-|");
    if reading.byte(start) == Some(b'/') && reading.fold.gap(start) != Gap::None {
        start += 1;
    }
    let parted = start > end || start < place.end && tables::parts(reading, start);
    let capital = reading.written(start..place.end.max(start)).starts_with(|c: char| !c.is_lowercase());
    if !(parted || row.loose && capital) {
        return None;
    }
    let ends = |at: usize| tables::parts(reading, at) || names_another(reading, at);
    let stop = (start + 1..place.end).find(|&at| reading.folded().is_char_boundary(at) && ends(at));
    let page = reading.furniture().iter().map(|page| page.start).find(|page| place.contains(page));
    let mut title = start..stop.unwrap_or(place.end).min(page.unwrap_or(place.end)).max(start);
    while title.end > title.start && reading.byte(title.end - 1).is_some_and(|byte| b"\";.,:-/".contains(&byte)) {
        title.end -= 1;
    }
    title.start = reading.skip(title.start, b"\"").min(title.end);
    (bodies::is_title(reading, title.clone()) && is_subject(reading, title.clone())).then_some(title)
}

/// Whether another Question or working party is named at `at`.
fn names_another(reading: &Reading<'_>, at: usize) -> bool {
    let noun = reading.mark_at(at, |term| matches!(term, Term::Question | Term::Body(Body::WorkingParty)));
    noun.is_some_and(|mark| slashed::list(reading, reading.skip(mark.end, b".")).is_some())
}

/// Whether the words are what a group studies, not what it does or when: no session, report, action or hour.
fn is_subject(reading: &Reading<'_>, stretch: Stretch) -> bool {
    let first = |term: Term| {
        matches!(
            term,
            Term::Session | Term::Meeting | Term::Action(_) | Term::Report | Term::Contribution | Term::Of | Term::And
        )
    };
    let timed = reading.find(stretch.clone(), |term| matches!(term, Term::Hour | Term::Opens)).any(|mark| {
        mark.term == Term::Opens || reading.byte_before(mark.start).is_some_and(|byte| byte.is_ascii_digit())
    });
    let bytes = &reading.fold.bytes()[stretch.clone()];
    let clock = memchr::memchr_iter(b':', bytes)
        .any(|at| at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit));
    reading.mark_at(stretch.start, first).is_none() && !timed && !clock
}
