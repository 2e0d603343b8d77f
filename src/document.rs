//! One model for every input format: the text, its structure, and where each piece came from.
//!
//! A reader appends pieces in reading order through [`Builder`]; positions are therefore right by construction and are
//! never looked for afterwards. Everything after the readers works on this model alone and does not know the format.
//!
//! How structure looks in [`Document::text`]: one paragraph a line; a list number or bullet stands before its paragraph,
//! with a tab; the cells of a table row are parted by a tab, the paragraphs of one cell by a line end; notes, and headers
//! and footers that are not the first page's, follow the body. All of it is also told by [`Block`].

use crate::{Diagnostic, Span};

/// The kind of file that a letter was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// Office Open XML word processing: `.docx`, `.docm`, `.dotx`, `.dotm`.
    Docx,
    /// Plain text in any supported encoding.
    Text,
}

/// The part of the page that a block belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    /// The running text, tables included.
    Body,
    /// The header of a section's first page, which often is the letterhead.
    FirstHeader,
    /// Any other running header.
    Header,
    /// A running footer.
    Footer,
    /// A foot- or endnote.
    Note,
    /// A text box.
    TextBox,
}

/// The place of a table cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// Which table of the document, from 0, in the order in which tables begin (nested ones count).
    pub table: u32,
    /// The row, from 0.
    pub row: u32,
    /// The cell in its row, from 0; merged columns are not counted.
    pub column: u32,
}

/// One paragraph with its structure and origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The paragraph in the extracted text, its number included, its line end not.
    pub span: Span,
    /// The computed list number or bullet at its beginning, which is not typed in the source.
    pub number: Option<Span>,
    /// The part of the page.
    pub region: Region,
    /// The innermost table cell around it.
    pub cell: Option<Cell>,
    /// Index into [`Document::parts`].
    pub part: usize,
    /// The paragraph in that part, from 0, in the order in which paragraphs begin.
    pub paragraph: u32,
}

/// A hyperlink, or a field whose result is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The text shown; may be empty.
    pub span: Span,
    /// The target as the source has it.
    pub target: String,
}

/// A letter's text with its structure: what a reader yields and extraction works on.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    line_starts: Vec<usize>,
    blocks: Vec<Block>,
    links: Vec<Link>,
    parts: Vec<String>,
    format: Format,
    encoding: String,
    diagnostics: Vec<Diagnostic>,
}

impl Document {
    /// The extracted text; every [`Span`] counts bytes in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The paragraphs in the order of the text.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The links in the order of the text.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The names of the file's parts that blocks refer to; one empty name for plain text.
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// The kind of file.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The character encoding, by its WHATWG name (`UTF-8`, `windows-1251`).
    pub fn encoding(&self) -> &str {
        &self.encoding
    }

    /// What the reader noticed: deletions left out, characters that could not be decoded.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The line, from 1, in which the byte at `offset` of the text stands.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }

    /// The block in which the byte at `offset` stands, or the last one before it.
    pub fn block_at(&self, offset: usize) -> Option<&Block> {
        let after = self.blocks.partition_point(|block| block.span.start <= offset);
        after.checked_sub(1).map(|index| &self.blocks[index])
    }
}

/// Assembles a [`Document`] in reading order.
#[derive(Debug)]
pub struct Builder {
    document: Document,
}

impl Builder {
    /// An empty document; `text_size` is a hint for the memory to take at once.
    pub fn new(format: Format, encoding: impl Into<String>, text_size: usize) -> Self {
        Self {
            document: Document {
                text: String::with_capacity(text_size),
                line_starts: vec![0],
                blocks: Vec::new(),
                links: Vec::new(),
                parts: Vec::new(),
                format,
                encoding: encoding.into(),
                diagnostics: Vec::new(),
            },
        }
    }

    /// The offset at which the next piece will stand.
    pub fn position(&self) -> usize {
        self.document.text.len()
    }

    /// What has been written since `start`.
    pub fn written_since(&self, start: usize) -> &str {
        &self.document.text[start..]
    }

    /// Names a part of the source file and gives its index for blocks.
    pub fn part(&mut self, name: impl Into<String>) -> usize {
        self.document.parts.push(name.into());
        self.document.parts.len() - 1
    }

    /// Appends text. A line end in it begins a new line.
    pub fn push(&mut self, text: &str) {
        let start = self.position();
        self.document.text.push_str(text);
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        self.document.line_starts.extend(ends.map(|at| start + at + 1));
    }

    /// Records a paragraph whose text has been pushed.
    pub fn block(&mut self, block: Block) {
        self.document.blocks.push(block);
    }

    /// Records a link whose text has been pushed.
    pub fn link(&mut self, link: Link) {
        self.document.links.push(link);
    }

    /// Records a finding.
    pub fn diagnose(&mut self, diagnostic: Diagnostic) {
        self.document.diagnostics.push(diagnostic);
    }

    /// The finished document.
    pub fn finish(self) -> Document {
        let mut document = self.document;
        document.blocks.sort_by_key(|block| (block.span.start, block.span.end));
        document.links.sort_by_key(|link| (link.span.start, link.span.end));
        document
    }
}
