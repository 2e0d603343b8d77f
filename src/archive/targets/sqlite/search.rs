//! Full text.

use rusqlite::Connection;

use crate::archive::search_form::{search_form, words};

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

/// The texts in which all the words stand, the best first; `most` at most. What stands between quotation marks or without
/// a blank is found as a whole (`"study group"`, `第17研究组`, `X.1631`); a `*` behind a word finds all that begin so.
///
/// # Errors
/// When the database cannot be read.
pub fn search(connection: &Connection, query: &str, most: usize) -> rusqlite::Result<Vec<Found>> {
    let phrases = phrases(query);
    if phrases.is_empty() {
        return Ok(Vec::new());
    }
    let expression: Vec<String> = phrases.iter().map(Phrase::expression).collect();
    let mut statement = connection.prepare(
        "SELECT l.identity, v.date, v.language, v.subject, (SELECT path FROM files WHERE version = v.id ORDER BY id LIMIT 1), d.text
         FROM full_text AS f JOIN versions AS v ON v.id = f.rowid JOIN letters AS l ON l.id = v.letter
             JOIN documents AS d ON d.version = v.id
         WHERE f.text MATCH ? ORDER BY f.rank, v.date DESC, v.id LIMIT ?",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found = statement.query_map(rusqlite::params![expression.join(" AND "), most], |row| {
        let text: String = row.get(5)?;
        Ok(Found {
            identity: row.get(0)?,
            date: row.get(1)?,
            language: row.get(2)?,
            subject: row.get(3)?,
            path: row.get(4)?,
            lines: lines(&text, &phrases),
        })
    })?;
    found.collect()
}

/// Words that stand one behind the other.
struct Phrase {
    words: Vec<String>,
    begins: bool,
}

impl Phrase {
    /// As FTS5 asks for it.
    fn expression(&self) -> String {
        format!("\"{}\"{}", self.words.join(" "), if self.begins { "*" } else { "" })
    }

    fn is_in(&self, line: &[&str]) -> bool {
        let last = self.words.len() - 1;
        line.windows(self.words.len()).any(|window| {
            window.iter().zip(&self.words).enumerate().all(|(index, (found, word))| {
                *found == word || (self.begins && index == last && found.starts_with(word.as_str()))
            })
        })
    }
}

fn phrases(query: &str) -> Vec<Phrase> {
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

fn lines(text: &str, phrases: &[Phrase]) -> Vec<(usize, String)> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| {
        let form = search_form(line);
        let found: Vec<&str> = words(&form).collect();
        phrases.iter().any(|phrase| phrase.is_in(&found))
    });
    lines.map(|(number, line)| (number, line.trim().to_owned())).collect()
}
