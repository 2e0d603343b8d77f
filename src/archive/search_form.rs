//! The form of a text in which its words are indexed and looked up.
//!
//! SQLite's `unicode61` tokenizer finds words between blanks, so a Chinese sentence would be one word, and its `trigram`
//! tokenizer finds nothing shorter than three characters, which most Chinese words are, and has an entry for each character.
//! Here each ideograph stands alone, so that `unicode61` takes it for a word and any Chinese string is a phrase; Arabic
//! loses vowel signs, the lengthening stroke and the hamza on its carrier, and presentation forms are resolved; every
//! script loses its accents and marks without width. Whoever asks the index directly writes ideographs with blanks
//! between: `MATCH '"集 体 函"'`.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::fold::is_ideograph;

/// The lengthening stroke of Arabic, which says nothing.
const TATWEEL: char = '\u{640}';

/// The indexed form of a text.
pub fn search_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len() + text.len() / 4);
    if text.is_ascii() {
        form.push_str(text);
        form.make_ascii_lowercase();
        return form;
    }
    for character in text.nfkd() {
        if is_ideograph(character) {
            form.extend([' ', character, ' ']);
        } else if !is_without_sound(character) {
            form.extend(character.to_lowercase());
        }
    }
    form
}

fn is_without_sound(character: char) -> bool {
    is_combining_mark(character)
        || matches!(character, TATWEEL | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The words of an indexed form: runs of letters and digits.
pub fn words(form: &str) -> impl Iterator<Item = &str> {
    form.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        words(&search_form(text)).map(str::to_owned).collect()
    }

    #[test]
    fn ideographs_are_words() {
        assert_eq!(found("第17研究组"), ["第", "17", "研", "究", "组"]);
    }

    #[test]
    fn arabic_is_found_with_and_without_marks() {
        assert_eq!(found("الاجتِماعُ الأوّل"), found("الاجتماع الاول"));
        assert_eq!(found("ﻟﺠﻨـﺔ"), found("لجنة"));
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(found("Réunion de la Commission d’études"), found("REUNION DE LA COMMISSION D'ETUDES"));
        assert_eq!(found("Исследовательской комиссии"), found("ИССЛЕДОВАТЕЛЬСКОЙ КОМИССИИ"));
    }
}
