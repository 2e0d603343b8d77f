//! Walks a story — the body, a header, a note — and yields its paragraphs as they are shown.

use std::borrow::Cow;

use super::{
    numbering::Numbering,
    relationships::Relationships,
    styles::Styles,
    symbols,
    xml::{Element, Node, Part, Space},
};
use crate::{
    Error, ErrorKind,
    document::{Cell, Region},
    limits,
};

/// What parts a paragraph from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    Line,
    /// The paragraph is the last of a cell that is not the last of its row.
    Cell,
}

/// A paragraph as it is shown.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// The number or bullet with what parts it from the words; empty where there is none.
    pub(super) number: String,
    pub(super) text: String,
    /// Ranges of `text` with their targets.
    pub(super) links: Vec<(usize, usize, String)>,
    pub(super) region: Region,
    pub(super) cell: Option<Cell>,
    pub(super) index: u32,
    pub(super) ends: Ends,
}

/// A header or footer that a section asks for.
#[derive(Clone, Debug)]
pub(super) struct Running {
    pub(super) relationship: String,
    pub(super) header: bool,
    /// `default`, `first` or `even`.
    pub(super) kind: String,
}

/// A section, told at its end.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// How many paragraphs of the story came before its end.
    pub(super) end: usize,
    pub(super) running: Vec<Running>,
    pub(super) title_page: bool,
}

/// What was left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LeftOut {
    pub(super) deleted: usize,
    pub(super) moved: usize,
    pub(super) hidden: usize,
    pub(super) symbols: usize,
}

/// What a walk yields.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) sections: Vec<Section>,
    pub(super) left_out: LeftOut,
}

/// What stories share.
pub(super) struct Shared {
    pub(super) numbering: Numbering,
    pub(super) styles: Styles,
    /// Tables counted so far.
    pub(super) tables: u32,
    counted: Counted,
}

/// How much has been read, to be held against the limits.
#[derive(Debug, Default)]
struct Counted {
    paragraphs: usize,
    /// Paragraphs that have a number.
    items: usize,
    /// Bytes of text.
    text: usize,
    /// Bytes of the addresses of links.
    addresses: usize,
}

impl Shared {
    pub(super) fn new(numbering: Numbering, styles: Styles) -> Self {
        Self { numbering, styles, tables: 0, counted: Counted::default() }
    }
}

/// Adds to a count that has a limit.
fn count(counted: &mut usize, more: usize, most: usize, what: &str) -> Result<(), Error> {
    *counted += more;
    if *counted > most {
        return Err(ErrorKind::Limit(format!("more than {most} {what}")).into());
    }
    Ok(())
}

/// Walks a part. For notes, the separators that Word keeps beside them are left out.
pub(super) fn walk(
    text: &str,
    name: &str,
    region: Region,
    relationships: &Relationships,
    shared: &mut Shared,
) -> Result<Story, Error> {
    let mut walker = Walker {
        xml: Part::new(text, name),
        region,
        relationships,
        shared,
        story: Story::default(),
        open: Vec::new(),
        boxes: Vec::new(),
        tables: Vec::new(),
        frames: Vec::new(),
        next_index: 0,
    };
    walker.run()?;
    Ok(walker.story)
}

/// An open element whose end does something.
#[derive(Debug)]
enum Frame {
    Paragraph,
    Run,
    Text,
    Table,
    Row,
    Cell,
    TextBox,
    Link { start: usize, target: String },
    Field { start: usize, instruction: String },
    Instruction,
    Math,
    Plain,
}

/// A paragraph being read.
#[derive(Debug, Default)]
struct Open {
    text: String,
    links: Vec<(usize, usize, String)>,
    style: Option<String>,
    list: Option<u32>,
    level: Option<u32>,
    index: u32,
    fields: Vec<ComplexField>,
    /// Paragraphs of text boxes anchored in it.
    anchored: Vec<Paragraph>,
    hidden: bool,
    run_style_hides: bool,
}

#[derive(Debug, Default)]
struct ComplexField {
    instruction: String,
    result: Option<usize>,
}

#[derive(Debug)]
struct Table {
    number: u32,
    row: u32,
    column: u32,
    /// Paragraphs of the output before the row.
    row_start: usize,
}

struct Walker<'x, 's> {
    xml: Part<'x>,
    region: Region,
    relationships: &'s Relationships,
    shared: &'s mut Shared,
    story: Story,
    open: Vec<Open>,
    /// For each open text box the paragraphs read in it, and the tables open around it.
    boxes: Vec<(Vec<Paragraph>, Vec<Table>)>,
    tables: Vec<Table>,
    frames: Vec<Frame>,
    next_index: u32,
}

impl Walker<'_, '_> {
    fn run(&mut self) -> Result<(), Error> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Start(element) => {
                    let frame = self.start(&element)?;
                    if let Some(frame) = frame {
                        self.frames.push(frame);
                    }
                }
                Node::End => {
                    if let Some(frame) = self.frames.pop() {
                        self.end(frame)?;
                    }
                }
                Node::Text(text) => self.text(&text),
            }
        }
        Ok(())
    }

    /// Begins an element; `None` where it has been passed over whole.
    fn start(&mut self, element: &Element<'_>) -> Result<Option<Frame>, Error> {
        let frame = match (element.space, element.name()) {
            (Space::Word, name) => return self.word(name, element),
            (Space::Compatibility, "Fallback") => return self.skip(),
            (Space::Math, "t") => Frame::Math,
            _ => Frame::Plain,
        };
        Ok(Some(frame))
    }

    fn skip(&mut self) -> Result<Option<Frame>, Error> {
        self.xml.skip()?;
        Ok(None)
    }

    fn word(&mut self, name: &str, element: &Element<'_>) -> Result<Option<Frame>, Error> {
        Ok(Some(match name {
            "p" => self.paragraph()?,
            "r" => {
                self.with(|open| {
                    open.hidden = false;
                    open.run_style_hides = false;
                });
                Frame::Run
            }
            "t" => Frame::Text,
            "instrText" => Frame::Instruction,
            "tbl" => self.table()?,
            "tr" => self.row(),
            "tc" => self.cell(),
            "txbxContent" => {
                self.boxes.push((Vec::new(), std::mem::take(&mut self.tables)));
                Frame::TextBox
            }
            "hyperlink" => self.hyperlink(element)?,
            "fldSimple" => {
                let instruction = element.attribute("instr").unwrap_or_default().into_owned();
                Frame::Field { start: self.position(), instruction }
            }
            "del" | "moveFrom" => return self.leave_out(name == "del"),
            "delText" | "delInstrText" | "rt" | "footnotePr" | "endnotePr" | "pPrChange" | "rPrChange"
            | "sectPrChange" | "tblPrChange" | "trPrChange" | "tcPrChange" | "tblGridChange" | "numberingChange"
            | "docPartObj" => {
                return self.skip();
            }
            "footnote" | "endnote" if is_separator(element) => return self.skip(),
            _ => {
                self.empty(name, element)?;
                Frame::Plain
            }
        }))
    }

    /// Elements that say something by standing there.
    fn empty(&mut self, name: &str, element: &Element<'_>) -> Result<(), Error> {
        match name {
            "tab" if self.in_run() => self.push("\t"),
            "ptab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("\u{2011}"),
            "softHyphen" => self.push("\u{AD}"),
            "sym" => self.symbol(element),
            "fldChar" => self.field(element),
            "vanish" if self.in_run() => self.with(|open| open.hidden = element.is_on()),
            "rStyle" => {
                let hides = element.short("val")?.is_some_and(|style| self.shared.styles.hides(&style));
                self.with(|open| open.run_style_hides = hides);
            }
            "pStyle" => {
                let style = element.short("val")?.map(Cow::into_owned);
                self.with(|open| open.style = style);
            }
            "numId" => self.with(|open| open.list = element.number()),
            "ilvl" => self.with(|open| open.level = element.number()),
            "sectPr" => self.story.sections.push(Section { end: self.story.paragraphs.len(), ..Section::default() }),
            "titlePg" => {
                if let Some(section) = self.story.sections.last_mut() {
                    section.title_page = element.is_on();
                }
            }
            "headerReference" | "footerReference" => self.running(name == "headerReference", element),
            _ => {}
        }
        Ok(())
    }

    fn running(&mut self, header: bool, element: &Element<'_>) {
        let (Some(relationship), Some(section)) = (element.attribute("id"), self.story.sections.last_mut()) else {
            return;
        };
        let kind = element.attribute("type").unwrap_or(Cow::Borrowed("default")).into_owned();
        section.running.push(Running { relationship: relationship.into_owned(), header, kind });
    }

    fn in_run(&self) -> bool {
        self.frames
            .iter()
            .rev()
            .take_while(|frame| !matches!(frame, Frame::Paragraph))
            .any(|frame| matches!(frame, Frame::Run))
    }

    fn with(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            change(open);
        }
    }

    fn position(&self) -> usize {
        self.open.last().map_or(0, |open| open.text.len())
    }

    fn paragraph(&mut self) -> Result<Frame, Error> {
        count(&mut self.shared.counted.paragraphs, 1, limits::PARAGRAPHS, "paragraphs")?;
        self.open.push(Open { index: self.next_index, ..Open::default() });
        self.next_index += 1;
        Ok(Frame::Paragraph)
    }

    fn table(&mut self) -> Result<Frame, Error> {
        let around = self.frames.iter().filter(|frame| matches!(frame, Frame::Table)).count();
        if around >= limits::TABLE_DEPTH {
            return Err(ErrorKind::Limit(format!("tables in tables more than {} deep", limits::TABLE_DEPTH)).into());
        }
        let number = self.shared.tables;
        self.shared.tables += 1;
        self.tables.push(Table { number, row: 0, column: 0, row_start: 0 });
        Ok(Frame::Table)
    }

    fn row(&mut self) -> Frame {
        let start = self.output().len();
        if let Some(table) = self.tables.last_mut() {
            table.column = 0;
            table.row_start = start;
        }
        Frame::Row
    }

    fn cell(&mut self) -> Frame {
        Frame::Cell
    }

    fn output(&mut self) -> &mut Vec<Paragraph> {
        match self.boxes.last_mut() {
            Some((paragraphs, _)) => paragraphs,
            None => &mut self.story.paragraphs,
        }
    }

    fn hyperlink(&mut self, element: &Element<'_>) -> Result<Frame, Error> {
        let relationship = element.attribute("id").and_then(|id| self.relationships.get(&*id));
        let anchor = element.attribute("anchor");
        let target = match (relationship, anchor) {
            (Some(relationship), Some(anchor)) => format!("{}#{anchor}", relationship.target),
            (Some(relationship), None) => relationship.target.clone(),
            (None, Some(anchor)) => format!("#{anchor}"),
            (None, None) => return Ok(Frame::Plain),
        };
        count(&mut self.shared.counted.addresses, target.len(), limits::LINK_BYTES, "bytes of addresses of links")?;
        Ok(Frame::Link { start: self.position(), target })
    }

    /// Counts what tracked changes have taken away.
    fn leave_out(&mut self, deleted: bool) -> Result<Option<Frame>, Error> {
        let outside = self.xml.depth() - 1;
        let mut amount = 0;
        while self.xml.depth() > outside {
            match self.xml.next()? {
                Some(Node::Text(text)) => amount += text.trim().chars().count(),
                Some(_) => {}
                None => break,
            }
        }
        let left_out = &mut self.story.left_out;
        if deleted {
            left_out.deleted += amount
        } else {
            left_out.moved += amount
        }
        Ok(None)
    }

    fn symbol(&mut self, element: &Element<'_>) {
        let code = element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        let font = element.attribute("font").unwrap_or_default();
        let shown = code.and_then(|code| symbols::symbol(&font, code));
        // A font that is no symbol font shows the character itself.
        let plain = code.filter(|code| !(0xE000..=0xF8FF).contains(code)).and_then(char::from_u32);
        match (shown, plain) {
            (Some(shown), _) => self.push(shown),
            (None, Some(character)) => self.push(character.encode_utf8(&mut [0; 4])),
            (None, None) => {
                self.story.left_out.symbols += 1;
                self.push("\u{FFFD}");
            }
        }
    }

    fn field(&mut self, element: &Element<'_>) {
        let kind = element.attribute("fldCharType").unwrap_or_default();
        let position = self.position();
        self.with(|open| match &*kind {
            "begin" => open.fields.push(ComplexField::default()),
            "separate" => {
                if let Some(field) = open.fields.last_mut() {
                    field.result = Some(position);
                }
            }
            "end" => {
                if let Some(field) = open.fields.pop()
                    && let (Some(start), Some(target)) = (field.result, hyperlink_target(&field.instruction))
                {
                    open.links.push((start, position, target));
                }
            }
            _ => {}
        });
    }

    fn text(&mut self, text: &str) {
        match self.frames.last() {
            Some(Frame::Text | Frame::Math) => self.push(text),
            Some(Frame::Instruction) => self.with(|open| {
                if let Some(field) = open.fields.last_mut() {
                    field.instruction.push_str(text);
                }
            }),
            _ => {}
        }
    }

    /// Appends what is shown, unless the run is hidden or it stands in a field's instruction.
    fn push(&mut self, text: &str) {
        let Some(open) = self.open.last_mut() else { return };
        if open.hidden || open.run_style_hides {
            self.story.left_out.hidden += text.trim().chars().count();
        } else if open.fields.last().is_none_or(|field| field.result.is_some()) {
            open.text.push_str(text);
        }
    }

    fn end(&mut self, frame: Frame) -> Result<(), Error> {
        match frame {
            Frame::Paragraph => self.end_paragraph()?,
            Frame::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.row += 1;
                }
                self.end_row();
            }
            Frame::Cell => {
                if let Some(last) = self.output().last_mut() {
                    last.ends = Ends::Cell;
                }
                if let Some(table) = self.tables.last_mut() {
                    table.column += 1;
                }
            }
            Frame::Table => {
                self.tables.pop();
            }
            Frame::TextBox => self.end_box(),
            Frame::Link { start, target } => self.end_link(start, target),
            Frame::Field { start, instruction } => {
                if let Some(target) = hyperlink_target(&instruction) {
                    self.end_link(start, target);
                }
            }
            Frame::Run => self.with(|open| {
                open.hidden = false;
                open.run_style_hides = false;
            }),
            Frame::Text | Frame::Instruction | Frame::Math | Frame::Plain => {}
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let start = self.tables.last().map_or(0, |table| table.row_start);
        let output = self.output();
        if output.len() > start
            && let Some(last) = output.last_mut()
        {
            last.ends = Ends::Line;
        }
    }

    fn end_link(&mut self, start: usize, target: String) {
        let end = self.position();
        self.with(|open| open.links.push((start, end, target)));
    }

    fn end_box(&mut self) {
        let Some((mut paragraphs, tables)) = self.boxes.pop() else { return };
        self.tables = tables;
        for paragraph in &mut paragraphs {
            paragraph.region = if self.region == Region::Body { Region::TextBox } else { self.region };
        }
        match self.open.last_mut() {
            Some(open) => open.anchored.append(&mut paragraphs),
            None => self.output().append(&mut paragraphs),
        }
    }

    fn end_paragraph(&mut self) -> Result<(), Error> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let number = self.number(&open);
        let counted = &mut self.shared.counted;
        count(&mut counted.items, usize::from(!number.is_empty()), limits::LIST_ITEMS, "items of lists")?;
        count(&mut counted.text, number.len() + open.text.len() + 1, limits::TEXT_BYTES, "bytes of text")?;
        let cell = self.tables.last().map(|table| Cell { table: table.number, row: table.row, column: table.column });
        let region = self.region;
        let Open { text, links, index, anchored, .. } = open;
        let output = self.output();
        output.push(Paragraph { number, text, links, region, cell, index, ends: Ends::Line });
        output.extend(anchored);
        Ok(())
    }

    /// The paragraph's number: from its own properties, else from its style.
    fn number(&mut self, open: &Open) -> String {
        let styled = self.shared.styles.numbering(open.style.as_deref());
        let list = match (open.list, styled) {
            // Number 0 takes a style's numbering away.
            (Some(0), _) => return String::new(),
            (Some(list), _) => list,
            (None, Some((list, _))) if list != 0 => list,
            _ => return String::new(),
        };
        let by_style = || open.style.as_deref().and_then(|style| self.shared.numbering.level_of_style(list, style));
        let level = open.level.or_else(by_style).or(styled.and_then(|(_, level)| level)).unwrap_or(0);
        self.shared.numbering.next(list, level).unwrap_or_default()
    }
}

/// Word keeps the lines that part notes from the text among the notes.
fn is_separator(element: &Element<'_>) -> bool {
    matches!(element.attribute("type").as_deref(), Some("separator" | "continuationSeparator" | "continuationNotice"))
}

/// The address in `HYPERLINK "address" \l "anchor"`.
fn hyperlink_target(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    let quoted =
        |text: &str| text.strip_prefix('"').and_then(|text| text.split_once('"')).map(|(inside, _)| inside.to_owned());
    if let Some(anchor) = rest.strip_prefix("\\l") {
        return quoted(anchor.trim_start()).map(|anchor| format!("#{anchor}"));
    }
    quoted(rest).or_else(|| rest.split_whitespace().next().map(str::to_owned))
}
