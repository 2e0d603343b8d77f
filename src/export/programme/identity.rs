//! What a letter is, whatever file it stands in: its study period, its number, its body.

use std::fmt::Write;

use crate::{
    Parsed,
    letter::{Head, LetterKind, Meeting},
};

/// The collective letter to which a letter belongs, and which of its parts it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    /// The collective letter itself: `2017-2020_COL-6-SG5`.
    pub(super) letter: String,
    /// The letter, or what changes it.
    pub(super) kind: LetterKind,
    /// The number of an addendum, corrigendum or revision.
    pub(super) ordinal: Option<u32>,
}

impl Identity {
    pub(super) fn of(parsed: &Parsed) -> Self {
        let head = &parsed.letter;
        Self {
            letter: collective_letter(head, &parsed.source.sha256),
            kind: head.kind.value,
            ordinal: head.ordinal.map(|ordinal| ordinal.value),
        }
    }
}

/// The name of the collective letter. One whose number or body could not be read is known by its bytes alone.
fn collective_letter(head: &Head, digest: &str) -> String {
    const DIGITS: usize = 16;
    let period = head.study_period.as_ref().map_or("undated", |period| &period.value);
    match (&head.number, &head.group) {
        (Some(number), Some(group)) => format!("{period}_COL-{}-{}", number.value, safe(&group.value)),
        _ => format!("{period}_COL-{}", digest.get(..DIGITS).unwrap_or(digest)),
    }
}

/// How a letter is cited: `TSB Collective letter 6/5, Addendum 1`.
pub(super) fn designation(head: &Head) -> String {
    let mut cited = String::from("TSB Collective letter");
    if let Some(number) = head.number {
        let _ = write!(cited, " {}", number.value);
    }
    if let Some(group) = &head.group {
        let body = group.value.strip_prefix("SG").filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let _ = write!(cited, "/{}", body.unwrap_or(&group.value));
    }
    let part = match head.kind.value {
        LetterKind::CollectiveLetter => return cited,
        LetterKind::Addendum => "Addendum",
        LetterKind::Corrigendum => "Corrigendum",
        LetterKind::Revision => "Revision",
    };
    let _ = write!(cited, ", {part}");
    if let Some(ordinal) = head.ordinal {
        let _ = write!(cited, " {}", ordinal.value);
    }
    cited
}

/// What tells a meeting from others of its letter, whatever the language and the dates: its kind, its body, or the
/// Questions of a Rapporteur group.
pub(super) fn of_meeting(meeting: &Meeting) -> String {
    let mut name = super::super::code(&meeting.kind.value);
    if let Some(group) = &meeting.group {
        let _ = write!(name, "_{}", safe(&group.value));
    }
    if meeting.kind.value == crate::letter::MeetingKind::RapporteurGroup {
        let mut questions: Vec<String> = meeting.questions.iter().map(|one| format!("Q{}", safe(&one.value))).collect();
        questions.sort();
        questions.iter().for_each(|question| {
            let _ = write!(name, ".{question}");
        });
    }
    name
}

/// The same letters and digits without what identifiers reserve: `WP4/17` is `WP4-17`.
fn safe(text: &str) -> String {
    text.chars().map(|one| if one.is_alphanumeric() || one == '-' { one } else { '-' }).collect()
}
