//! One letter in several languages or formats is one letter.

use super::Statement;
use crate::{Language, letter::LetterDate};

/// The language whose words are shown, where nobody asked for another one.
const PREFERENCE: [Language; 6] = [Language::En, Language::Fr, Language::Es, Language::Ru, Language::Zh, Language::Ar];

/// Of letters with the same identity leaves one: that in the first of the preferred languages, the first that came.
/// Where another version has other days, says so.
pub(super) fn choose(statements: Vec<Statement>, remarks: &mut Vec<String>) -> Vec<Statement> {
    let mut chosen: Vec<Statement> = Vec::new();
    for statement in by_preference(statements) {
        match chosen.iter().find(|one| is_version(one, &statement)) {
            None => chosen.push(statement),
            Some(shown) => remarks.extend(disagreement(shown, &statement)),
        }
    }
    chosen
}

fn by_preference(mut statements: Vec<Statement>) -> Vec<Statement> {
    let rank = |language| PREFERENCE.iter().position(|one| *one == language);
    statements.sort_by_key(|statement| rank(statement.origin.language));
    statements
}

/// Unnumbered amendments are told apart by their dates.
fn is_version(one: &Statement, other: &Statement) -> bool {
    one.identity == other.identity
        && (one.identity.ordinal.is_some() || one.origin.date == other.origin.date || !one.amends())
}

fn disagreement(shown: &Statement, other: &Statement) -> Option<String> {
    let days = |statement: &Statement| -> Vec<(Option<LetterDate>, Option<LetterDate>)> {
        let mut days: Vec<_> = statement
            .meetings
            .iter()
            .map(|meeting| (meeting.start.map(|date| date.value), meeting.end.map(|date| date.value)))
            .collect();
        days.sort();
        days
    };
    let due = |statement: &Statement| {
        let mut due: Vec<_> = statement
            .deadlines
            .iter()
            .map(|deadline| (deadline.kind.value, deadline.date.map(|date| date.value)))
            .collect();
        due.sort();
        due
    };
    let what = match (days(shown) == days(other), due(shown) == due(other)) {
        (true, true) => return None,
        (false, true) => "meetings",
        (true, false) => "deadlines",
        (false, false) => "meetings and deadlines",
    };
    Some(format!(
        "{}: the versions in {} and {} give different {what}; the one in {} is shown",
        shown.origin.designation,
        shown.origin.language.code(),
        other.origin.language.code(),
        shown.origin.language.code()
    ))
}
