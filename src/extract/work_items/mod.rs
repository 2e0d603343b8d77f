//! What the meeting is to act on: texts in lists under headings, in tables, in prose, or in the agenda alone.

mod agenda_numbers;
mod columns;
mod headings;
mod names;
mod rows;
mod scene;
mod titles;

use std::collections::{HashMap, HashSet};

use agenda_numbers::{AgendaNumbers, without_revision};
use headings::Heading;

use super::{
    questions,
    reading::{Reading, Stretch},
    slashed,
    zones::Zones,
};
use crate::{
    fold::Gap,
    letter::{Action, AgendaItem, Process, Stated, WorkItem},
};

/// What the sentence before has acted with: `… to give consent to X. Working Party 2 will do likewise with Y.`
type Carried = Option<(Stated<Action>, Option<Stated<Process>>)>;

/// What lies around a piece and bears on its texts.
struct Around<'a> {
    heading: Heading,
    carried: Carried,
    agenda: &'a AgendaNumbers,
}

/// The texts found so far, each once, by its designation.
#[derive(Default)]
struct Listed {
    items: Vec<WorkItem>,
    places: HashMap<String, usize>,
}

/// The work items of the letter, each with its number in the agenda.
pub(crate) fn work_items(
    reading: &Reading<'_>,
    zones: &Zones,
    stretches: &[Stretch],
    agenda: &[AgendaItem],
) -> Vec<WorkItem> {
    let numbers = &AgendaNumbers::new(reading, agenda);
    let mut found = Listed::default();
    let mut told: Vec<WorkItem> = Vec::new();
    for stretch in stretches {
        let mut heading = Heading::default();
        let mut carried: Carried = None;
        for piece in joined(reading, &reading.sentences(stretch)) {
            let names = names::names(reading, &piece);
            if names.is_empty() {
                heading = headings::next(reading, &piece, heading);
                carried = None;
                continue;
            }
            let rows::Items { acted: items, told: others } = rows::items(
                reading,
                zones,
                &piece,
                &names,
                Around { heading: heading.clone(), carried, agenda: numbers },
            );
            told.extend(others);
            let own = items
                .last()
                .filter(|item| item.action.map(|action| action.span) != heading.action.map(|action| action.span));
            carried = own.and_then(|item| Some((item.action?, item.process)));
            items.into_iter().for_each(|item| found.add(item));
        }
    }
    let mut found = found.items;
    let told_elsewhere = !found.is_empty();
    let edition = |item: &WorkItem| without_revision(&item.designation.value);
    let mut known: HashSet<String> = found.iter().map(edition).collect();
    let mut titles: HashMap<String, &WorkItem> = HashMap::new();
    for item in &told {
        titles.entry(edition(item)).or_insert(item);
    }
    for mut item in of_agenda(reading, zones, agenda, numbers, told_elsewhere) {
        let name = edition(&item);
        if known.contains(&name) {
            continue;
        }
        // The letter lists the text in words that do not say what is done with it, and the agenda does.
        if let Some(known) = titles.get(&name) {
            item.title = item.title.or_else(|| known.title.clone());
            item.question = item.question.or_else(|| known.question.clone());
            item.status = item.status.or(known.status);
        }
        known.insert(name);
        found.push(item);
    }
    found
}

impl Listed {
    /// A text may be named in passing before it is listed: the fuller mention completes the first.
    fn add(&mut self, item: WorkItem) {
        let place = *self.places.entry(item.designation.value.clone()).or_insert(self.items.len());
        match self.items.get_mut(place) {
            Some(known) if known.title.is_none() && known.question.is_none() => *known = item,
            Some(known) => {
                known.title = known.title.take().or(item.title);
                known.question = known.question.take().or(item.question);
                known.status = known.status.or(item.status);
            }
            None => self.items.push(item),
        }
    }
}

/// The texts that only the agenda names, each under the heading above it; where the letter lists its texts elsewhere, only
/// those with which a line of the agenda says what is done.
fn of_agenda(
    reading: &Reading<'_>,
    zones: &Zones,
    agenda: &[AgendaItem],
    numbers: &AgendaNumbers,
    told_elsewhere: bool,
) -> Vec<WorkItem> {
    let mut found = Listed::default();
    let mut heading = Heading::default();
    for item in agenda {
        let Some(span) = item.title.span else { continue };
        let title = reading.stretch(span);
        let names = names::names(reading, &title);
        let deeper = item.number.as_ref().is_some_and(|number| number.value.contains('.'));
        if names.is_empty() || !deeper || told_elsewhere {
            heading = headings::heading(reading, title.clone());
        }
        let around = Around { heading: heading.clone(), carried: None, agenda: numbers };
        rows::items(reading, zones, &title, &names, around).acted.into_iter().for_each(|item| found.add(item));
    }
    found.items
}

/// The pieces of a stretch with what belongs to a row joined to it.
fn joined(reading: &Reading<'_>, pieces: &[Stretch]) -> Vec<Stretch> {
    let mut rows: Vec<Stretch> = Vec::new();
    let mut cells = 0;
    for piece in pieces.iter().cloned() {
        let named = !reading.designations(piece.clone()).is_empty();
        let after_row = rows.last().is_some_and(|row| !reading.designations(row.clone()).is_empty());
        let is_cell = cells > 0 && !named && reading.fold.gap(piece.start) < Gap::Paragraph;
        let joins = is_cell || after_row && !named && is_question(reading, &piece);
        match rows.last_mut() {
            Some(row) if joins => {
                row.end = piece.end;
                cells -= usize::from(is_cell);
            }
            _ => {
                cells = if is_lone_cell(reading, &piece) { CELLS } else { 0 };
                let number = rows.last().filter(|row| cells > 0 && is_lone_question(reading, row)).cloned();
                if let Some(number) = number {
                    rows.pop();
                    rows.push(number.start..piece.end);
                } else {
                    rows.push(piece);
                }
            }
        }
    }
    rows
}

/// The most cells that follow a designation in a table's row.
const CELLS: usize = 4;

/// A table's row that a conversion has put cell by cell in lines of their own: a designation alone, and what follows up
/// to an empty line or the next designation.
fn is_lone_cell(reading: &Reading<'_>, piece: &Stretch) -> bool {
    // A bullet, a comma.
    const BESIDES: usize = 8;
    match reading.designations(piece.clone()) {
        [name] => reading.span(piece.clone()).len() <= name.end() - name.span.start + BESIDES,
        _ => false,
    }
}

/// The cell before such a designation, with the number of its Question.
fn is_lone_question(reading: &Reading<'_>, piece: &Stretch) -> bool {
    match slashed::list(reading, piece.start).as_deref() {
        Some([number]) => number.end == piece.end,
        _ => false,
    }
}

/// `… consent; Question 7/4;`: the end of a row behind a semicolon.
fn is_question(reading: &Reading<'_>, piece: &Stretch) -> bool {
    const REMARK: usize = 40;
    let first = questions::mentions(reading, piece.clone()).into_iter().next();
    // The noun stands before the number, so a mention that begins the piece begins within the noun's length.
    first.is_some_and(|first| first.start - piece.start <= REMARK && piece.end.saturating_sub(first.end) <= REMARK)
        && reading.byte_before(piece.start) == Some(b';')
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::{extract::reading::testing::with, language::Language};

    fn named(language: Language, text: &str) -> Vec<String> {
        with(language, text, |reading| {
            let found = names::names(reading, &(0..reading.fold.len()));
            found.into_iter().map(|name| name.designation.name).collect()
        })
    }

    #[test]
    fn the_name_of_a_series_is_no_text() {
        for (language, text, supplement) in [
            (Language::En, "Draft Supplement 55 to the ITU-T Y.3170-series (Use cases)", "Supplement 55"),
            (Language::Fr, "projet de Supplément 55 aux Recommandations UIT-T de la série Y.3170", "Supplément 55"),
            (Language::Es, "Suplemento 55 a las Recomendaciones UIT-T de la serie Y.3170", "Suplemento 55"),
            (Language::Ru, "проект Добавления 55 к Рекомендациям МСЭ-Т серии Y.3170", "Добавление 55"),
            (Language::Zh, "ITU-T Y.3170系列建议书增补55草案", "增补55"),
            (Language::Ar, "مشروع الإضافة 55 لتوصيات السلسلة ITU-T Y.3170", "الإضافة 55"),
        ] {
            assert_eq!(named(language, text), [supplement], "{text}");
        }
    }

    #[test]
    fn recommendations_on_working_methods_are_texts_only_as_drafts() {
        for (language, draft, cited) in [
            (Language::En, "draft revised Recommendation ITU-T A.1", "as laid down in Recommendation ITU-T A.1"),
            (Language::Fr, "projet de Recommandation A.1 révisée", "conformément à la Recommandation A.1"),
            (Language::Es, "Recomendación UIT-T A.1 revisada", "de conformidad con la Recomendación A.1"),
            (Language::Ru, "проект пересмотренной Рекомендации A.1", "в соответствии с Рекомендацией A.1"),
            (Language::Zh, "经修订的A.1建议书草案", "按照A.1建议书提交文稿"),
            (Language::Ar, "مشروع التوصية المراجعة A.1", "وفقاً للتوصية A.1"),
        ] {
            assert_eq!(named(language, draft), ["A.1"], "{draft}");
            assert!(named(language, cited).is_empty(), "{cited}");
        }
    }

    #[test]
    fn a_text_in_the_name_of_an_event_is_none() {
        for (language, text) in [
            (Language::En, "The G.fast interoperability workshop will be held on 27 November 2014."),
            (Language::Zh, "本次会议期间，G.fast互操作讲习班将于2014年11月27日举行。"),
        ] {
            assert!(named(language, text).is_empty(), "{text}");
        }
        assert_eq!(named(Language::En, "G.fast-psd, to be shown at the workshop"), ["G.fast-psd"]);
    }
}
