//! Plain text in any supported encoding.
use crate::document::{Block, Builder, Format, Region};
use crate::{Document, Error, ErrorKind, Span};

/// Reads plain text.
///
/// # Errors
/// When it is empty or cannot be decoded.
pub fn read(bytes: &[u8], _encoding: Option<&str>) -> Result<Document, Error> {
    let text = String::from_utf8_lossy(bytes);
    if text.trim().is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    let mut builder = Builder::new(Format::Text, "UTF-8", text.len());
    let part = builder.part("");
    for (paragraph, line) in (0..).zip(text.lines()) {
        let start = builder.position();
        builder.push(line);
        let span = Span::new(start, builder.position());
        builder.block(Block { span, number: None, region: Region::Body, cell: None, part, paragraph });
        builder.push("\n");
    }
    Ok(builder.finish())
}
