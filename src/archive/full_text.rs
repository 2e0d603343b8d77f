//! What a search asks for, and where a text has it; whatever keeps the index.

use super::search_form::{search_form, words};

/// A text in which the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The letter's identity.
    pub identity: String,
    /// The letter's date.
    pub date: Option<String>,
    /// The text's language.
    pub language: String,
    /// The letter's subject.
    pub subject: Option<String>,
    /// The path of the input.
    pub path: Option<String>,
    /// The lines in which words stand, with their numbers from 1.
    pub lines: Vec<(usize, String)>,
}

/// Words that stand one behind the other.
pub(super) struct Phrase {
    pub(super) words: Vec<String>,
    /// Whether the last one only begins a word.
    pub(super) begins: bool,
}

impl Phrase {
    /// Whether it stands among the words of a line or of a whole text.
    pub(super) fn is_in(&self, line: &[&str]) -> bool {
        let last = self.words.len() - 1;
        line.windows(self.words.len()).any(|window| {
            window.iter().zip(&self.words).enumerate().all(|(index, (found, word))| {
                *found == word || (self.begins && index == last && found.starts_with(word.as_str()))
            })
        })
    }
}

/// What a query asks for. What stands between quotation marks or without a blank is one phrase.
pub(super) fn phrases(query: &str) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for (index, piece) in query.split('"').enumerate() {
        let wholes: Vec<&str> = if index % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() };
        for whole in wholes {
            let begins = whole.ends_with('*');
            let words: Vec<String> = words(&search_form(whole)).map(str::to_owned).collect();
            if !words.is_empty() {
                phrases.push(Phrase { words, begins });
            }
        }
    }
    phrases
}

/// The lines in which a phrase stands, with their numbers from 1.
pub(super) fn lines(text: &str, phrases: &[Phrase]) -> Vec<(usize, String)> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| {
        let form = search_form(line);
        let found: Vec<&str> = words(&form).collect();
        phrases.iter().any(|phrase| phrase.is_in(&found))
    });
    lines.map(|(number, line)| (number, line.trim().to_owned())).collect()
}
