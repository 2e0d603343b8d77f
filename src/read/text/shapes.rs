//! Arabic as conversions of laid-out pages give it: each letter in the shape that it has on the page, and marks that say
//! in which direction to set what follows. Neither is part of the words.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A line in plain letters; the line itself where it has no others.
pub(super) fn plain(line: &str) -> Cow<'_, str> {
    if line.is_ascii() || !line.contains(|character| is_shape(character) || is_direction(character)) {
        return Cow::Borrowed(line);
    }
    let mut letters = String::with_capacity(line.len());
    for character in line.chars() {
        match character {
            _ if is_direction(character) => {}
            _ if is_shape(character) => letters.extend(std::iter::once(character).nfkc()),
            _ => letters.push(character),
        }
    }
    Cow::Owned(letters)
}

fn is_shape(character: char) -> bool {
    matches!(character, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn is_direction(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_become_letters_and_other_lines_stay() {
        let shaped = "\u{202B}\u{FE8D}\u{FEDF}\u{FEE4}\u{FEAE}\u{FE9F}\u{FECA}:\u{202C}";
        assert_eq!(plain(shaped), "المرجع:");
        assert_eq!(plain("\u{FEFB}"), "لا");
        // Letters with a hamza are one letter, as they are typed.
        assert_eq!(plain("\u{FE83}\u{FE8C}"), "\u{623}\u{626}");
        assert!(matches!(plain("المرجع: (2018) – Réf."), Cow::Borrowed(_)));
    }
}
