//! Where a letter and its file's name say different things.

use std::fmt::Display;

use super::{FileName, is_same_body};
use crate::{
    Diagnostic, Severity, Span,
    letter::{LetterKind, Parsed},
};

/// The disagreements between a letter and the name of its file, one a value; none where either of them says nothing.
/// `text` is the whole of the letter's text, in which its language was read.
pub(crate) fn disagreements(name: &str, parsed: &Parsed, text: Span) -> Vec<Diagnostic> {
    let Some(told) = FileName::parse(name) else { return Vec::new() };
    [
        number(&told, parsed),
        group(&told, parsed),
        period(&told, parsed),
        language(&told, parsed, text),
        kind(&told, parsed),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The finding that the name says `told` where the letter says `read`.
fn finding(code: &str, pointer: &str, place: Option<Span>, told: impl Display, read: impl Display) -> Diagnostic {
    let message = format!("The file's name says {told}, the letter says {read}.");
    let found = Diagnostic::new(code, Severity::Warning, message).about(pointer);
    match place {
        Some(place) => found.at(place),
        None => found,
    }
}

fn number(told: &FileName, parsed: &Parsed) -> Option<Diagnostic> {
    let read = parsed.letter.number.filter(|read| read.value != told.number)?;
    let told = format!("number {}", told.number);
    Some(finding("file-name-number-mismatch", "/letter/number", read.span, told, read.value))
}

fn group(told: &FileName, parsed: &Parsed) -> Option<Diagnostic> {
    let read = parsed.letter.group.as_ref().filter(|read| !is_same_body(&read.value, &told.group))?;
    Some(finding("file-name-group-mismatch", "/letter/group", read.span, &told.group, &read.value))
}

fn period(told: &FileName, parsed: &Parsed) -> Option<Diagnostic> {
    let first_year = told.period.to_string();
    let read = parsed.letter.study_period.as_ref().filter(|read| !read.value.starts_with(&first_year))?;
    let told = format!("that the study period begins in {first_year}");
    let dated = format!("by its date {}", read.value);
    Some(finding("file-name-study-period-mismatch", "/letter/study_period", read.span, told, dated))
}

fn language(told: &FileName, parsed: &Parsed, text: Span) -> Option<Diagnostic> {
    let language = told.language.filter(|&language| language != parsed.language)?;
    let (told, read) = (format!("language {}", language.code()), parsed.language.code());
    Some(finding("file-name-language-mismatch", "/language", Some(text), told, read))
}

/// The kind, or where it is the same the number of the addendum, corrigendum or revision.
fn kind(told: &FileName, parsed: &Parsed) -> Option<Diagnostic> {
    let kind = told.kind?;
    let read = parsed.letter.kind;
    if read.value != kind {
        return Some(finding("file-name-kind-mismatch", "/letter/kind", read.span, noun(kind), noun(read.value)));
    }
    let read = parsed.letter.ordinal.filter(|read| told.ordinal.is_some_and(|ordinal| ordinal != read.value))?;
    let told = format!("{} {}", noun(kind), told.ordinal?);
    Some(finding("file-name-ordinal-mismatch", "/letter/ordinal", read.span, told, read.value))
}

const fn noun(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::CollectiveLetter => "collective letter",
        LetterKind::Addendum => "addendum",
        LetterKind::Corrigendum => "corrigendum",
        LetterKind::Revision => "revision",
    }
}
