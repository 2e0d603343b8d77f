//! Full text.

use rusqlite::Connection;

use crate::archive::full_text::{Found, Phrase, lines, phrases};

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
    let expression: Vec<String> = phrases.iter().map(expression).collect();
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

/// A phrase as FTS5 asks for it.
fn expression(phrase: &Phrase) -> String {
    format!("\"{}\"{}", phrase.words.join(" "), if phrase.begins { "*" } else { "" })
}
