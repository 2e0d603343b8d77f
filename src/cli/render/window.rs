//! The part of a line that is shown around its places: a letter may stand on one line of twenty thousand characters.

use tsb_letters::Span;

/// What stands for the text that is left out.
const CUT: char = '…';
/// How many characters are shown before the first place and behind the last.
const AROUND: usize = 36;
/// How many characters of places, and between them, are shown at most.
const WIDEST: usize = 72;

/// A part of a line, with the places as byte ranges of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) text: String,
    pub(super) places: Vec<std::ops::Range<usize>>,
}

/// Whether places of one line are near enough to be shown in one window.
pub(super) fn fits(text: &str, together: Span) -> bool {
    together.of(text).chars().nth(WIDEST).is_none()
}

/// Cuts the line in which the first place begins to a window around the places, each of which begins in that line. A
/// place that is too long, or goes on in the next line, is shown as far as the window reaches.
pub(super) fn window(text: &str, places: &[Span]) -> Option<Window> {
    let first = places.iter().map(|place| place.start).min()?;
    let last = places.iter().map(|place| place.end).max()?;
    let line_start = text[..first].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[first..].find('\n').map_or(text.len(), |at| first + at);
    let last = last.min(line_end);
    let start = nth_before(text, line_start, first, AROUND);
    let end_of_places = nth_behind(text, first, last, WIDEST);
    let end = nth_behind(text, end_of_places, line_end, AROUND);
    let mut shown = String::with_capacity(end - start + 8);
    if start > line_start {
        shown.push(CUT);
    }
    let lead = shown.len();
    // Marks without width would shift the underline, and the carriage return of a line end is none of its text.
    shown.extend(text[start..end].chars().map(|character| if character.is_control() { ' ' } else { character }));
    if end < line_end {
        shown.push(CUT);
    }
    let places = places.iter().map(|place| {
        let from = place.start.min(end_of_places) - start + lead;
        let to = place.end.min(end_of_places) - start + lead;
        from..to.max(from)
    });
    Some(Window { text: shown, places: places.collect() })
}

/// The position `count` characters before `from`, not before `limit`.
fn nth_before(text: &str, limit: usize, from: usize, count: usize) -> usize {
    text[limit..from].char_indices().rev().take(count).last().map_or(from, |(at, _)| limit + at)
}

/// The position `count` characters behind `from`, not behind `limit`.
fn nth_behind(text: &str, from: usize, limit: usize, count: usize) -> usize {
    text[from..limit].char_indices().nth(count).map_or(limit, |(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_on_one_line_is_cut_around_the_place() {
        let text = format!("{} МЕСТО {}", "слово ".repeat(2_000), "слово ".repeat(2_000));
        let start = text.find("МЕСТО").unwrap();
        let window = window(&text, &[Span::new(start, start + "МЕСТО".len())]).unwrap();
        assert_eq!(&window.text[window.places[0].clone()], "МЕСТО");
        assert!(window.text.chars().count() < 100, "{}", window.text);
        assert!(window.text.starts_with(CUT) && window.text.ends_with(CUT));
    }

    #[test]
    fn a_short_line_is_shown_whole_and_two_places_in_it() {
        let text = "before\nfrom 4 to 2 May\nbehind";
        let places = [Span::new(12, 13), Span::new(17, 18)];
        let window = window(text, &places).unwrap();
        assert_eq!(window.text, "from 4 to 2 May");
        assert_eq!(window.places, [5..6, 10..11]);
    }

    #[test]
    fn a_place_over_several_lines_ends_with_its_first() {
        let text = "one two\nthree";
        let window = window(text, &[Span::new(4, 13)]).unwrap();
        assert_eq!(&window.text[window.places[0].clone()], "two");
    }
}
