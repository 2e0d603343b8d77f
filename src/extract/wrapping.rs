//! Texts whose lines were broken at a width, and the line ends that are nothing but such breaks.

use super::reading::Reading;

/// The widths at which letters are wrapped, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=130;
/// A text of narrower lines is wrapped only where many of them are full: rows of lists are short as well.
const NARROW: usize = 45;
/// Fewer lines tell nothing.
const LINES: usize = 15;
/// So many full lines are no chance.
const FULL: usize = 6;
/// A line is full when the longest word could hardly have stood behind it.
const SLACK: usize = 12;

/// The width at which a text's lines were broken: hardly a line is longer, and many come near it. Rows of tables are kept
/// whole.
pub(super) fn width(text: &str) -> Option<usize> {
    // Behind a number of a paragraph a tab parts no cells.
    const LABEL: usize = 6;
    let is_row =
        |line: &str| line.contains('\t') && line.trim_start().chars().skip(LABEL).any(|character| character == '\t');
    let lines = text.lines().map(str::trim_end).filter(|line| !is_row(line));
    let mut lengths: Vec<usize> = lines.map(|line| line.chars().count()).filter(|&length| length > 0).collect();
    if lengths.len() < LINES {
        return None;
    }
    lengths.sort_unstable();
    let width = lengths[lengths.len() - 1 - lengths.len() / 50];
    let full = lengths.iter().filter(|&&length| length + SLACK > width && length <= width).count();
    let share = if width < NARROW { 4 } else { 10 };
    (WIDTHS.contains(&width) && full >= FULL && full * share >= lengths.len()).then_some(width)
}

/// Whether the line ends before `at` only because the next word did not fit.
pub(super) fn is_wrapped(reading: &Reading<'_>, at: usize) -> bool {
    let Some(width) = reading.wrap_width() else { return false };
    let text = reading.text();
    let here = reading.span(at..at + 1).start;
    let Some(end) = text[..here].rfind('\n') else { return false };
    let begin = text[..end].rfind('\n').map_or(0, |before| before + 1);
    let length = text[begin..end].trim_end().chars().count();
    let word = text[here..].split(char::is_whitespace).next().unwrap_or_default();
    // Chinese breaks between any two characters.
    let word = if word.starts_with(|c| ('\u{2E80}'..='\u{9FFF}').contains(&c)) { 2 } else { word.chars().count() };
    length + 1 + word > width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_width_is_found_in_wrapped_texts_only() {
        let wrapped = "The working party is expected to act on the following texts and on\n".repeat(20);
        assert_eq!(width(&wrapped), Some(66));
        let narrow = "Rapporteurs bring the texts that\nare ready for consent, and row\n".repeat(20);
        let table = "X.soar\tA title that is too long for a line\tconsent\n".repeat(8);
        assert_eq!(width(&format!("{narrow}{table}")), Some(32));
        let lines = (1..30).map(|length| "word ".repeat(length)).collect::<Vec<_>>().join("\n");
        assert_eq!(width(&lines), None);
    }
}
