//! Plain text: decoded, its line ends made one kind, one block a line.

mod encoding;
mod shapes;
mod words;

use std::borrow::Cow;

use crate::{
    Diagnostic, Document, Error, ErrorKind, Severity, Span,
    document::{Block, Builder, Format, Region},
    limits,
};

use encoding::Decoded;

/// Reads plain text in the encoding of that WHATWG name, or in the one that the bytes show.
///
/// # Errors
/// When there is no text, when the bytes are no text in any supported encoding, when the encoding's name is not known,
/// and beyond the [limits] on bytes and lines.
pub fn read(bytes: &[u8], encoding: Option<&str>) -> Result<Document, Error> {
    if bytes.len() > limits::INPUT_BYTES {
        return Err(
            ErrorKind::Limit(format!("{} bytes, where {} are read at most", bytes.len(), limits::INPUT_BYTES)).into()
        );
    }
    let decoded = match encoding {
        Some(label) => encoding::decode_as(bytes, label)?,
        None => encoding::decode(bytes)?,
    };
    if decoded.text.trim().is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    if decoded.text.len() > limits::TEXT_BYTES {
        return Err(ErrorKind::Limit(format!(
            "{} bytes of text, where {} are read at most",
            decoded.text.len(),
            limits::TEXT_BYTES
        ))
        .into());
    }
    build(&decoded)
}

fn build(decoded: &Decoded<'_>) -> Result<Document, Error> {
    let mut builder = Builder::new(Format::Text, decoded.encoding, decoded.text.len() + 1);
    let part = builder.part("");
    let mut reshaped = false;
    for (paragraph, line) in (0..).zip(Lines { rest: Some(&decoded.text) }) {
        if paragraph as usize >= limits::PARAGRAPHS {
            return Err(ErrorKind::Limit(format!("more than {} lines", limits::PARAGRAPHS)).into());
        }
        let start = builder.position();
        let shaped = shapes::plain(line);
        reshaped |= matches!(shaped, Cow::Owned(_));
        if shaped.contains('\0') {
            builder.push(&shaped.replace('\0', ""));
        } else {
            builder.push(&shaped);
        }
        let span = Span::new(start, builder.position());
        builder.block(Block { span, number: None, region: Region::Body, cell: None, part, paragraph });
        builder.push("\n");
    }
    if let Some(damage) = &decoded.damage {
        builder.diagnose(Diagnostic::new("undecodable-bytes", Severity::Warning, damage.clone()));
    }
    if reshaped {
        let message = "Arabic presentation forms and marks of direction have been read as plain letters.";
        builder.diagnose(Diagnostic::new("presentation-forms", Severity::Note, message));
    }
    Ok(builder.finish())
}

/// The lines of a text, whatever ends them: LF, CR LF, CR, NEL, LS, PS, form feed, vertical tab.
struct Lines<'t> {
    rest: Option<&'t str>,
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        const ENDS: [char; 7] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{C}', '\u{B}'];
        let rest = self.rest?;
        let Some((at, end)) = rest.char_indices().find(|(_, character)| ENDS.contains(character)) else {
            self.rest = None;
            return (!rest.is_empty()).then_some(rest);
        };
        let length = if rest[at..].starts_with("\r\n") { 2 } else { end.len_utf8() };
        self.rest = Some(&rest[at + length..]);
        Some(&rest[..at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let document = read("a\r\nb\rc\nd\u{85}e\u{2028}f\u{2029}g\u{C}h\u{B}i".as_bytes(), None).unwrap();
        assert_eq!(document.text(), "a\nb\nc\nd\ne\nf\ng\nh\ni\n");
        assert_eq!(document.blocks().len(), 9);
    }

    #[test]
    fn nothing_but_blanks_is_empty() {
        for bytes in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF", b"\xFF\xFE"] {
            assert_eq!(read(bytes, None).unwrap_err().code(), "empty-input");
        }
    }

    #[test]
    fn a_picture_is_no_text() {
        let bytes: Vec<u8> = (0..4_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(read(&bytes, None).unwrap_err().code(), "undecodable-text");
    }
}
