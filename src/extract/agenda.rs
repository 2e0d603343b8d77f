//! The lines of the agenda, numbered, lettered, in Roman numerals or not at all.

use super::{
    annexes::Found,
    dates,
    labels::{self, Style},
    reading::{Reading, Stretch, collapse},
    tables, wrapping,
    zones::Zones,
};
use crate::{
    fold::Gap,
    language::Term,
    letter::{AgendaItem, AnnexKind, Stated},
};

/// One line with its place.
#[derive(Clone, Debug)]
struct Row {
    number: Option<Stretch>,
    title: Stretch,
}

impl Row {
    fn start(&self) -> usize {
        self.number.as_ref().map_or(self.title.start, |number| number.start)
    }
}

/// The agenda of the letter; that of each meeting in turn where several have one.
pub(crate) fn agenda(reading: &Reading<'_>, zones: &Zones, annexes: &[Found]) -> Vec<AgendaItem> {
    let agendas = annexes.iter().filter(|annex| annex.kind == AnnexKind::Agenda);
    let found: Vec<AgendaItem> =
        agendas.flat_map(|annex| items(reading, zones, contents(reading, zones, annex))).collect();
    if !found.is_empty() {
        return found;
    }
    unlabelled(reading, zones).map_or_else(Vec::new, |contents| items(reading, zones, contents))
}

/// Where the items stand. In a text without lines the annex's title may have run into them.
fn contents(reading: &Reading<'_>, zones: &Zones, annex: &Found) -> Stretch {
    let whole = annex.title.as_ref().map_or(annex.contents.start, |title| title.start)..annex.contents.end;
    let told = rows(reading, zones, &annex.contents);
    let numbered = |rows: &[Row]| rows.iter().filter(|row| row.number.is_some()).count();
    let runs_on = |rows: &[Row]| numbered(rows) >= 3 && numbered(&told) < 3 || told.len() < 2 && rows.len() >= 3;
    if runs_on(&rows(reading, zones, &whole)) { whole } else { annex.contents.clone() }
}

/// An agenda whose heading stands without the word annex, or behind one that was not taken for a heading.
fn unlabelled(reading: &Reading<'_>, zones: &Zones) -> Option<Stretch> {
    // Place and dates may stand between the heading and the first item, and `Draft` before the word.
    const HEADING: usize = 260;
    const BEFORE: usize = 40;
    let behind = zones.closing.start..zones.letter.end;
    let mut heads = reading.find(behind, |term| term == Term::AnnexKind(AnnexKind::Agenda));
    heads.find_map(|mark| {
        let line = reading.line(mark.start);
        let broken = line.len() <= HEADING;
        let start = if broken { line.end } else { mark.end };
        let next = zones.annexes.iter().map(|annex| annex.heading.start).find(|&heading| heading > start);
        let contents = start..next.unwrap_or(zones.letter.end);
        let rows = rows(reading, zones, &contents);
        let numbered = rows.iter().filter(|row| row.number.is_some()).count() >= 4;
        let near = rows.first().is_some_and(|first| first.start() - contents.start <= HEADING);
        (numbered && near && (!broken || mark.start - line.start <= BEFORE)).then_some(contents)
    })
}

fn items(reading: &Reading<'_>, zones: &Zones, contents: Stretch) -> Vec<AgendaItem> {
    let items = rows(reading, zones, &contents).into_iter().map(|row| {
        let number = row.number.map(|number| {
            let mut span = reading.span(number.clone());
            // A letter drawn long, as `هـ` in Arabic: what draws it is gone from the view.
            let rest = span.end..reading.span(number.end..number.end + 1).start.max(span.end);
            let drawn = reading.text()[rest].chars().take_while(|letter| letter.is_alphabetic());
            span.end += drawn.map(char::len_utf8).sum::<usize>();
            Stated::read(span.of(reading.text()).to_owned(), span)
        });
        let title = zones.text(reading, without_codes(reading, row.title)).map(|title| bare_title(&title));
        AgendaItem { number, title }
    });
    items.filter(|item| !item.title.value.is_empty()).collect()
}

/// Without the cells behind the title that hold nothing but codes of documents: `TD 2000`.
fn without_codes(reading: &Reading<'_>, title: Stretch) -> Stretch {
    let cells = tables::cells(reading, &title);
    let is_code = |cell: &Stretch| {
        let written = reading.written(cell.clone());
        let letters = |c: char| c.is_alphabetic() && !c.is_ascii_uppercase();
        cell.is_empty() || written.contains(|c: char| c.is_ascii_digit()) && !written.contains(letters)
    };
    let first = cells.iter().position(|cell| !cell.is_empty()).unwrap_or(0);
    let codes = cells.iter().skip(first + 1).rev().take_while(|cell| is_code(cell)).count();
    // The first cell may be a code itself: a designation to decide on.
    let kept = cells.len() - codes;
    cells.get(kept - 1).map_or(title.clone(), |last| title.start..last.end)
}

/// Without leader dots, closing punctuation and outer quotes.
fn bare_title(written: &str) -> String {
    let bare = written
        .trim_end_matches([';', ':', '.', '；', '：', '。', '،', '؛', ' ', ','])
        .trim_start_matches(['–', '-', '•', '/', ' ']);
    collapse(bare)
}

fn rows(reading: &Reading<'_>, zones: &Zones, contents: &Stretch) -> Vec<Row> {
    let mut rows = by_lines(reading, zones, contents);
    if rows.iter().filter(|row| row.number.is_some()).count() < 2 {
        let sequence = by_sequence(reading, contents);
        if sequence.len() >= 3 {
            rows = sequence;
        }
    }
    let Some(first) = rows.first().map(Row::start) else { return rows };
    let end = end_of_agenda(reading, first..contents.end);
    rows.retain(|row| row.start() < end);
    if let Some(last) = rows.last_mut() {
        last.title.end = last.title.end.min(end).min(imprint(reading, last.title.clone()));
    }
    rows
}

/// Where the page's imprint begins: `International Telecommunication Union • Place des Nations • …`.
fn imprint(reading: &Reading<'_>, stretch: Stretch) -> usize {
    let bullet = reading.folded()[stretch.clone()].find('•').map_or(stretch.end, |at| stretch.start + at);
    let union = reading.find(stretch.start..bullet, |term| term == Term::Union).last().map(|mark| mark.start);
    union.filter(|_| bullet < stretch.end).unwrap_or(stretch.end)
}

/// A note, a rule of underscores, the heading of a time plan or the end of the annex; the stretch begins with the first item.
fn end_of_agenda(reading: &Reading<'_>, stretch: Stretch) -> usize {
    let rule = reading.folded()[stretch.clone()].find("____").map(|at| stretch.start + at);
    let note = reading.find(stretch.clone(), |term| term == Term::Note).copied().find(|mark| {
        let sign = reading.byte(mark.end).is_some_and(|byte| b".:-1".contains(&byte));
        let capitals = || reading.written(mark.start..mark.end).chars().all(|c| !c.is_lowercase());
        sign && (reading.fold.gap(mark.start) >= Gap::Line || reading.fold.gap(mark.start) != Gap::None && capitals())
    });
    let plan = reading
        .find(stretch.clone(), |term| term == Term::AnnexKind(AnnexKind::Timetable))
        .find(|mark| mark.start > stretch.start && reading.fold.gap(mark.start) == Gap::Paragraph);
    let ends = [rule, note.map(|mark| mark.start), plan.map(|mark| mark.start)];
    ends.into_iter().flatten().min().unwrap_or(stretch.end)
}

fn by_lines(reading: &Reading<'_>, zones: &Zones, contents: &Stretch) -> Vec<Row> {
    // `- 3 -` is a page, not an item.
    let is_page = |line: &Stretch| zones.furniture.iter().any(|one| one.start <= line.start && line.start < one.end);
    let lines: Vec<Stretch> = reading.lines(contents).into_iter().filter(|line| !is_page(line)).collect();
    let labelled = labels::of_lines(reading, &lines);
    // An agenda that is cut off may have but its first number.
    let first = labelled.first().is_some_and(Option::is_some) && lines.len() <= 2;
    if first || labelled.iter().flatten().count() >= 2 {
        numbered(reading, &lines, labelled)
    } else {
        unnumbered(reading, &lines)
    }
}

/// Lines without a number go on with the item before them or head a part of the agenda.
fn numbered(reading: &Reading<'_>, lines: &[Stretch], labelled: Vec<Option<labels::Label>>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (line, label) in lines.iter().zip(labelled) {
        match label {
            Some(label) => {
                let title = skip_separator(reading, label.end..line.end);
                rows.push(Row { number: Some(label.place), title });
            }
            None => match rows.last_mut() {
                Some(last) if continues(reading, last, line) => last.title.end = line.end,
                Some(_) if is_bullet(reading, line.start) => {
                    rows.push(Row { number: None, title: skip_separator(reading, line.clone()) });
                }
                _ => {}
            },
        }
    }
    rows
}

/// Every line is an item; where there are bullets, every bullet.
fn unnumbered(reading: &Reading<'_>, lines: &[Stretch]) -> Vec<Row> {
    let lines = &in_line(reading, lines);
    let bullets = lines.iter().filter(|line| is_bullet(reading, line.start)).count() >= 2;
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        let note = reading.mark_at(line.start, |term| term == Term::Note).is_some();
        let bullet = is_bullet(reading, line.start);
        match rows.last_mut() {
            Some(last) if !(bullets && bullet) && wrapping::is_wrapped(reading, line.start) => {
                last.title.end = line.end
            }
            _ if note || bullets && !bullet => {}
            // Place and days of the meeting stand under the heading.
            None if !bullets && dates::dates(reading, line.clone()).iter().any(|date| date.first.year.is_some()) => {}
            _ => rows.push(Row { number: None, title: skip_separator(reading, line.clone()) }),
        }
    }
    rows
}

/// `– Opening – Adoption of the agenda – …`: the bullets of a text without lines part its items.
fn in_line(reading: &Reading<'_>, lines: &[Stretch]) -> Vec<Stretch> {
    let [only] = lines else { return lines.to_vec() };
    let starts: Vec<usize> = only
        .clone()
        .filter(|&at| {
            reading.folded().is_char_boundary(at) && reading.fold.gap(at) != Gap::None && is_bullet(reading, at)
        })
        .collect();
    let ends = starts.iter().skip(1).copied().chain([only.end]);
    if starts.len() < 3 { lines.to_vec() } else { starts.iter().zip(ends).map(|(&start, end)| start..end).collect() }
}

fn is_bullet(reading: &Reading<'_>, at: usize) -> bool {
    reading.fold.character(at).is_some_and(|character| "-•·▪*".contains(character))
        && reading.fold.gap(at + 1) != Gap::None
}

/// Whether a line without number goes on with the item before it, where the text is broken into lines anywhere.
fn continues(reading: &Reading<'_>, last: &Row, line: &Stretch) -> bool {
    let joined = reading.fold.gap(line.start) < Gap::Paragraph;
    let small = reading.written(line.clone()).starts_with(|c: char| c.is_lowercase() || c == '(' || c.is_ascii_digit());
    let wrapped = || wrapping::is_wrapped(reading, line.start);
    // A number alone in its line has its words in the next.
    last.title.is_empty() || joined && (small || reading.byte_before(line.start) == Some(b',') || wrapped())
}

fn skip_separator(reading: &Reading<'_>, stretch: Stretch) -> Stretch {
    let start = reading.skip(stretch.start, b".)-").min(stretch.end);
    start..stretch.end
}

/// A text without lines: `1 Opening of the meeting 2 Adoption of the agenda 2.1 ...`. Items are where the next number of
/// the sequence stands, and nowhere else. What looks like a first number may be none: the longest sequence is the agenda.
fn by_sequence(reading: &Reading<'_>, contents: &Stretch) -> Vec<Row> {
    let mut best: Vec<Row> = Vec::new();
    for style in [Style::Number, Style::Roman, Style::Letter] {
        for start in labels::first_of(reading, contents, style) {
            let found = labels::sequence(reading, &(start..contents.end), style);
            if found.len() > best.len() {
                let ends = found.iter().skip(1).map(|label| label.place.start).chain([contents.end]);
                best = found
                    .iter()
                    .zip(ends)
                    .map(|(label, end)| Row { number: Some(label.place.clone()), title: label.end.min(end)..end })
                    .collect();
            }
        }
    }
    best
}
