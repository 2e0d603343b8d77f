//! Full text.

use std::io;

use postgres::Client;

use super::{WORD_BYTES, failed};
use crate::archive::{
    full_text::{Found, Phrase, lines, phrases},
    search_form::{search_form, words},
};

/// How many texts that have the words are looked into at a time.
const AT_A_TIME: i32 = 50;

/// The texts in which all the words stand, the latest letter first; `most` at most. A query is written as for
/// SQLite's target. Whether words stand together is asked of the text, for the index knows no places.
///
/// # Errors
/// When the database cannot be read.
pub fn search(client: &mut Client, query: &str, most: usize) -> io::Result<Vec<Found>> {
    let phrases = phrases(query);
    let expression = expression(&phrases);
    if expression.is_empty() {
        return Ok(Vec::new());
    }
    let mut transaction = client.transaction().map_err(failed)?;
    let sql = "SELECT l.identity, v.date, v.language, v.subject, (SELECT path FROM files WHERE version = v.id ORDER BY id LIMIT 1), d.text
         FROM full_text AS f JOIN versions AS v ON v.id = f.version JOIN letters AS l ON l.id = v.letter
             JOIN documents AS d ON d.version = v.id
         WHERE f.words @@ $1::text::tsquery ORDER BY v.date DESC NULLS LAST, v.id";
    let portal = transaction.bind(sql, &[&expression]).map_err(failed)?;
    let mut found = Vec::new();
    while found.len() < most {
        let rows = transaction.query_portal(&portal, AT_A_TIME).map_err(failed)?;
        if rows.is_empty() {
            break;
        }
        found.extend(rows.iter().filter_map(|row| found_in(row, &phrases)));
    }
    found.truncate(most);
    Ok(found)
}

fn found_in(row: &postgres::Row, phrases: &[Phrase]) -> Option<Found> {
    let text: String = row.get(5);
    let form = search_form(&text);
    let all: Vec<&str> = words(&form).collect();
    phrases.iter().all(|phrase| phrase.is_in(&all)).then(|| Found {
        identity: row.get(0),
        date: row.get(1),
        language: row.get(2),
        subject: row.get(3),
        path: row.get(4),
        lines: lines(&text, phrases),
    })
}

/// The words as a tsquery; they are letters and digits alone, so nothing in them has to be escaped.
fn expression(phrases: &[Phrase]) -> String {
    let lexemes = phrases.iter().flat_map(|phrase| {
        let last = phrase.words.len() - 1;
        let words = phrase.words.iter().enumerate().filter(|(_, word)| word.len() <= WORD_BYTES);
        words.map(move |(index, word)| {
            let begins = phrase.begins && index == last;
            format!("'{word}'{}", if begins { ":*" } else { "" })
        })
    });
    lexemes.collect::<Vec<_>>().join(" & ")
}
