//! A designation is written with letters of another script that look like Latin ones.
//!
//! # What it checks
//! The designations of work items, in the body and in the agenda: each letter has to be Latin.
//!
//! # Why
//! Who looks for the name in the work programme does not find it: Cyrillic `ТР` is another word than Latin `TP` or `TR`.
//!
//! # Example
//! ```text
//! ТР.AISec "Technical report: ..."
//! ```
//! The first two letters are Cyrillic.
//!
//! # What to do
//! Type the designation anew with a Latin keyboard, or copy it from the work programme.

use super::{Ask, Rule};
use crate::{
    Severity, Span,
    check::{finding::Fault, scene::Scene},
    extract::lookalikes::latin_letter,
};

pub(super) const RULE: Rule = Rule {
    id: "mixed-script-designation",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("mixed_script_designation.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let items = scene.letter.work_items.iter();
    let known: Vec<&str> = items.clone().map(|item| item.designation.value.as_str()).collect();
    let in_body = items.filter_map(|item| {
        let span = item.as_written.as_ref().or(Some(&item.designation))?.span?;
        Some((span, item.designation.value.clone()))
    });
    // In the agenda any word with an initial could look like a designation; those of the body cannot.
    let in_agenda = scene.agenda_names().iter().filter_map(|name| {
        let name = name.sounded();
        known.contains(&name.name.as_str()).then_some((name.span, name.name))
    });
    in_body.chain(in_agenda).filter_map(|(span, name)| fault(scene, span, &name)).collect()
}

fn fault(scene: &Scene<'_>, span: Span, name: &str) -> Option<Fault> {
    let written = scene.written(span);
    let foreign: String = written.chars().filter(|&letter| latin_letter(letter) != letter).collect();
    // `Поправка 1 к Рекомендации Y.2233` is a name in words.
    let in_words =
        written.chars().any(|letter| latin_letter(letter).is_alphabetic() && !latin_letter(letter).is_ascii());
    if foreign.is_empty() || in_words {
        return None;
    }
    let message = format!("`{written}` is written with letters that are not Latin: {foreign}");
    Some(
        Fault::new(span, "look-alike letters", message)
            .because("a search for the name in Latin letters does not find it")
            .help(format!("write it in Latin letters: {name}")),
    )
}
