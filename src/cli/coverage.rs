//! What `tsb-letters parse --coverage` says to people: the share of the text that is accounted for, and what is not.

use std::io::{self, Write};

use tsb_letters::{Coverage, Unclaimed};

/// How much of a passage is shown, in characters; the JSON has all of it.
const SHOWN: usize = 100;

/// Prints the summary of one input.
pub(super) fn summary(name: &str, coverage: &Coverage, output: &mut impl Write) -> io::Result<()> {
    let Coverage { share, claimed, total, unclaimed } = coverage;
    let share = share.value() * 100.0;
    write!(output, "{name}: {share:.1} % of the text is accounted for ({claimed} of {total} bytes)")?;
    writeln!(output, "{}", if unclaimed.is_empty() { "" } else { ", all but this:" })?;
    unclaimed.iter().try_for_each(|passage| writeln!(output, "  {}", line(passage)))
}

/// The place, and the first words.
fn line(passage: &Unclaimed) -> String {
    let mut words: String = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A terminal would obey them.
    words.retain(|character| !character.is_control());
    if let Some((end, _)) = words.char_indices().nth(SHOWN) {
        words.truncate(end);
        words.push('…');
    }
    let part = if passage.whole { "" } else { "part of " };
    match &passage.part {
        Some(name) => format!("{part}line {} ({name}, paragraph {}): {words}", passage.line, passage.paragraph),
        None => format!("{part}line {}: {words}", passage.line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str) -> Unclaimed {
        let text = text.to_owned();
        Unclaimed { start: 0, end: text.len(), line: 7, part: None, paragraph: 6, whole: true, text }
    }

    #[test]
    fn a_passage_is_shown_in_one_short_line_without_what_a_terminal_obeys() {
        assert_eq!(line(&passage("a\tb\n\u{1b}[31mc")), "line 7: a b [31mc");
        let long = line(&passage(&"я".repeat(500)));
        assert_eq!(long.chars().filter(|&character| character == 'я').count(), SHOWN);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn a_passage_of_a_word_file_names_its_part() {
        let place =
            Unclaimed { part: Some("word/footer1.xml".to_owned()), whole: false, ..passage("Place des Nations") };
        assert_eq!(line(&place), "part of line 7 (word/footer1.xml, paragraph 6): Place des Nations");
    }
}
