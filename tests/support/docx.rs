//! Writes DOCX for the tests.

use std::io::{Cursor, Read, Write};

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, NumberFormat, Numbering, NumberingId, Paragraph,
    Run, Start, Table, TableCell, TableRow,
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// How wide a table is, in twentieths of a point.
const WIDTH: usize = 9_600;
/// The list of bullets.
const BULLETS: usize = 2;
/// The first of the numbered lists: `1`, `1.1`, `1.1.1`.
const FIRST_LIST: usize = 3;

/// A letter's plain text as the Word file that it came from: lines that begin with a tab are cells of a table (an empty line
/// ends the row), or rows where more tabs follow, and so are lines whose cells a tab parts; lines that begin with a dash and a tab are bullets, and lines that begin with `5.1` and a tab are numbered
/// by a list, so that their numbers are not in the text.
pub fn docx_from_letter_text(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let lists = lines.iter().filter(|line| line.starts_with("1\t")).count();
    let mut docx = Docx::new().add_abstract_numbering(bullet_level()).add_numbering(Numbering::new(BULLETS, BULLETS));
    for list in 0..lists.max(1) {
        docx = docx
            .add_abstract_numbering(decimal_levels(FIRST_LIST + list))
            .add_numbering(Numbering::new(FIRST_LIST + list, FIRST_LIST + list));
    }
    let mut list = Numbers { list: FIRST_LIST, counted: [0; 3] };
    let mut at = 0;
    while at < lines.len() {
        if is_row(lines[at]) && lines.get(at + 1).is_some_and(|next| is_row(next) || next.starts_with('\t')) {
            let (table, next) = rows_of_lines(&lines, at);
            docx = docx.add_table(table);
            at = next;
        } else if lines[at].starts_with('\t') && !is_indented_item(lines[at]) {
            let (table, next) = table(&lines, at);
            docx = docx.add_table(table);
            at = next;
        } else {
            docx = docx.add_paragraph(paragraph(lines[at].trim_start_matches('\t'), &mut list));
            at += 1;
        }
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build().pack(&mut bytes).unwrap();
    deflated(&bytes.into_inner())
}

fn decimal_levels(list: usize) -> AbstractNumbering {
    let patterns = ["%1", "%1.%2", "%1.%2.%3"];
    patterns.iter().enumerate().fold(AbstractNumbering::new(list), |list, (level, pattern)| {
        list.add_level(Level::new(
            level,
            Start::new(1),
            NumberFormat::new("decimal"),
            LevelText::new(*pattern),
            LevelJc::new("left"),
        ))
    })
}

fn bullet_level() -> AbstractNumbering {
    AbstractNumbering::new(BULLETS).add_level(Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("–"),
        LevelJc::new("left"),
    ))
}

/// `4.1`, `IV.2`, `a)` or `h.1)` between tabs: an item further in, and no row of cells.
fn is_indented_item(line: &str) -> bool {
    let mut pieces = line.trim_start_matches('\t').splitn(2, '\t');
    let label = pieces.next().unwrap_or_default();
    let bare = label.trim_end_matches(')');
    let lettered = label.len() > bare.len() && bare.chars().count() == 1;
    let inner = bare.split_once('.').is_some_and(|(outer, inner)| {
        let numeral = outer.chars().all(|sign| "IVX".contains(sign)) || outer.chars().count() == 1;
        numeral && outer.chars().all(char::is_alphabetic) && level_of(inner).is_some()
    });
    let deeper = level_of(label).is_some_and(|level| level > 0);
    pieces.next().is_some() && (deeper || inner || lettered || "–−-".contains(label))
}

/// `12 May 2024  Pre-registration`, and no label with what it labels.
fn is_row(line: &str) -> bool {
    let Some((first, _)) = line.split_once('\t') else { return false };
    let labels = first.chars().count() <= 6 || first.ends_with([':', '：', '.', ')']);
    !first.is_empty() && !labels
}

/// A table whose rows are lines; what a tab begins goes on with the last cell.
fn rows_of_lines(lines: &[&str], start: usize) -> (Table, usize) {
    let mut rows: Vec<Vec<Vec<&str>>> = Vec::new();
    let mut at = start;
    while let Some(line) = lines.get(at).filter(|line| is_row(line) || line.starts_with('\t')) {
        match line.strip_prefix('\t') {
            Some(more) => rows.last_mut().unwrap().last_mut().unwrap().push(more),
            None => rows.push(line.split('\t').map(|cell| vec![cell]).collect()),
        }
        at += 1;
    }
    (with_grid(rows.into_iter().map(row).collect()), at)
}

/// A table with the grid that Word writes.
fn with_grid(rows: Vec<TableRow>) -> Table {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    Table::new(rows).set_grid(vec![WIDTH / columns.max(1); columns])
}

/// The list that numbers now, and how far it has counted.
struct Numbers {
    list: usize,
    counted: [usize; 3],
}

impl Numbers {
    /// The level at which the list gives this number next; `None` where it would give another, so that the number has to
    /// stand in the text. Numbers that begin anew are a list of their own.
    fn next(&mut self, number: &str) -> Option<usize> {
        let level = level_of(number)?;
        if number == "1" {
            self.list += usize::from(self.counted[0] > 0);
            self.counted = [0; 3];
        }
        let mut next = self.counted;
        next[level] += 1;
        next[level + 1..].fill(0);
        let given = next[..=level].iter().map(usize::to_string).collect::<Vec<_>>().join(".");
        if given != number {
            return None;
        }
        self.counted = next;
        Some(level)
    }
}

fn paragraph(line: &str, list: &mut Numbers) -> Paragraph {
    if let Some((number, title)) = line.split_once('\t')
        && let Some(level) = list.next(number)
    {
        return run(Paragraph::new(), title).numbering(NumberingId::new(list.list), IndentLevel::new(level));
    }
    if let Some(words) =
        line.strip_prefix("–\t").or_else(|| line.strip_prefix("−\t")).or_else(|| line.strip_prefix("-\t"))
    {
        return run(Paragraph::new(), words).numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
    }
    run(Paragraph::new(), line)
}

/// The level of `5`, `5.1`, `5.1.2`.
fn level_of(number: &str) -> Option<usize> {
    let parts: Vec<&str> = number.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.chars().all(|character| character.is_ascii_digit());
    (parts.len() <= 3 && parts.iter().all(digits)).then_some(parts.len() - 1)
}

fn run(paragraph: Paragraph, text: &str) -> Paragraph {
    let mut run = Run::new();
    for (index, piece) in text.split('\t').enumerate() {
        if index > 0 {
            run = run.add_tab();
        }
        run = run.add_text(piece);
    }
    paragraph.add_run(run)
}

/// The rows from `start` on: a table ends with two empty lines, or where a line behind an empty one is no cell.
fn table(lines: &[&str], start: usize) -> (Table, usize) {
    let mut rows = Vec::new();
    let mut cells: Vec<Vec<&str>> = Vec::new();
    let mut at = start;
    while at < lines.len() {
        let line = lines[at];
        if line.trim().is_empty() && !line.starts_with('\t') {
            if !cells.is_empty() {
                rows.push(row(std::mem::take(&mut cells)));
            }
            let next = lines.get(at + 1).copied().unwrap_or_default();
            at += 1;
            if !next.starts_with('\t') {
                break;
            }
            continue;
        }
        match line.strip_prefix('\t') {
            Some(begins) if begins.trim_start_matches('\t').contains('\t') => {
                if !cells.is_empty() {
                    rows.push(row(std::mem::take(&mut cells)));
                }
                rows.push(row(begins.trim_start_matches('\t').split('\t').map(|cell| vec![cell]).collect()));
            }
            Some(begins) => cells.push(vec![begins]),
            None => match cells.last_mut() {
                Some(cell) => cell.push(line),
                None => break,
            },
        }
        at += 1;
    }
    if !cells.is_empty() {
        rows.push(row(cells));
    }
    (with_grid(rows), at)
}

fn row(cells: Vec<Vec<&str>>) -> TableRow {
    let cells = cells.into_iter().map(|lines| {
        let mut list = Numbers { list: FIRST_LIST, counted: [0; 3] };
        lines.into_iter().fold(TableCell::new(), |cell, line| cell.add_paragraph(paragraph(line, &mut list)))
    });
    TableRow::new(cells.collect())
}

/// The same package with its parts deflated, as Word writes them; docx-rs stores them.
pub fn deflated(package: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().to_string();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        parts.push((name, bytes));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    package_of(&parts)
}

/// A deflated package of the given parts.
pub fn package_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A package around the given content of `w:body` (prefixes w, r, mc, wp, wps, v, m are bound) and further parts.
pub fn package_with(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"{TRANSITIONAL}\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>{body}</w:body></w:document>"
    );
    let mut parts = vec![("_rels/.rels", ROOT_RELATIONSHIPS), ("word/document.xml", document.as_str())];
    parts.extend(more);
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    package_of(&parts)
}

/// The package's relationship to its document.
pub const ROOT_RELATIONSHIPS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
     <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
     Target=\"word/document.xml\"/></Relationships>";
