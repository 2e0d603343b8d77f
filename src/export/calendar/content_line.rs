//! Content lines of RFC 5545: text escaped, lines folded at 75 octets between characters, ended by CRLF.

use std::fmt::Write;

/// The longest line in octets, its end not counted (section 3.1).
const LINE_OCTETS: usize = 75;

/// The text of a calendar, line by line.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// A property without parameters whose value is no text: a date, a number, a name.
    pub(super) fn value(&mut self, name: &str, value: impl std::fmt::Display) {
        self.push(&format!("{name}:{value}"));
    }

    /// A property with parameters, written as they are.
    pub(super) fn with(&mut self, name: &str, parameters: &str, value: impl std::fmt::Display) {
        self.push(&format!("{name};{parameters}:{value}"));
    }

    /// A property whose value is text in a language.
    pub(super) fn text(&mut self, name: &str, language: &str, value: &str) {
        self.push(&format!("{name};LANGUAGE={language}:{}", escaped(value)));
    }

    pub(super) fn begin(&mut self, component: &str) {
        self.value("BEGIN", component);
    }

    pub(super) fn end(&mut self, component: &str) {
        self.value("END", component);
    }

    fn push(&mut self, line: &str) {
        let mut length = 0;
        for character in line.chars() {
            if length + character.len_utf8() > LINE_OCTETS {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text value (section 3.3.11); control characters, which may not occur, are blanks.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(if character.is_control() { ' ' } else { character }),
        }
    }
    escaped
}

/// The value of a parameter, in quotes (section 3.2), which have no way to hold a quote.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    let plain = text.chars().map(|one| if one.is_control() { ' ' } else { one }).filter(|one| *one != '"');
    // Writing to a string cannot fail.
    let _ = write!(quoted, "\"{}\"", plain.collect::<String>());
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "zh", text);
        lines.into_text()
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne:\"f\"\u{7}"), "a\\,b\\;c\\\\d\\ne:\"f\" ");
    }

    #[test]
    fn a_parameter_holds_no_quote() {
        assert_eq!(quoted("a \"b\":c"), "\"a b:c\"");
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        for word in ["日内瓦", "جنيف ", "ASCII ", "Genève, ", "🎓"] {
            for repeated in 0..80 {
                let text = word.repeat(repeated);
                let folded = line(&text);
                assert!(folded.split("\r\n").all(|line| line.len() <= LINE_OCTETS), "{folded}");
                let unfolded = folded.replace("\r\n ", "");
                assert_eq!(unfolded, format!("SUMMARY;LANGUAGE=zh:{}\r\n", escaped(&text)));
            }
        }
    }

    #[test]
    fn a_full_line_is_not_folded() {
        let text = "x".repeat(LINE_OCTETS - "SUMMARY;LANGUAGE=zh:".len());
        assert_eq!(line(&text).lines().count(), 1);
        assert_eq!(line(&format!("{text}x")).lines().count(), 2);
    }
}
