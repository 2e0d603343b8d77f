//! The letter refers to an annex that does not stand in it.
//!
//! # What it checks
//! The annexes that the body names by a letter or a number against those in the text, where any stands there. Annexes of
//! other documents do not count, and an addendum or corrigendum is not asked: it may name an annex of its letter.
//!
//! # Why
//! The reader looks for what is not there.
//!
//! # Example
//! ```text
//! The draft agenda is set out in Annex C.
//!
//! ANNEX A
//! ANNEX B
//! ```
//!
//! # What to do
//! Put the annex in, or correct the reference.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::{lookalikes::latin, reading::Stretch, zones},
    fold::Gap,
    language::{Mark, Term},
    letter::LetterKind,
};

pub(super) const RULE: Rule = Rule {
    id: "annex-missing",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("annex_missing.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let labels: Vec<&str> = scene
        .letter
        .annexes
        .found
        .iter()
        .filter_map(|annex| annex.label.as_ref())
        .map(|label| label.value.as_str())
        .collect();
    let amends = matches!(scene.letter.letter.kind.value, LetterKind::Addendum | LetterKind::Corrigendum);
    if labels.is_empty() || amends {
        return Vec::new();
    }
    let mut told: Vec<String> = Vec::new();
    let marks = scene.reading.find(scene.body(), |term| term == Term::Annex);
    let named = marks.filter_map(|mark| named(scene, *mark));
    named
        .filter(|(label, _)| !labels.contains(&label.as_str()))
        .filter(|(label, _)| {
            let fresh = !told.contains(label);
            told.push(label.clone());
            fresh
        })
        .map(|(label, place)| {
            let message = format!("Annex {label} does not stand in the text");
            let found = format!("the text holds {}", labels.join(", "));
            Fault::new(scene.reading.span(place), "not in the text", message).because(found)
        })
        .collect()
}

/// The label behind the word, where both name an annex of this letter.
fn named(scene: &Scene<'_>, mark: Mark) -> Option<(String, Stretch)> {
    let reading = scene.reading;
    let label = zones::annex_label(reading, mark.end)?;
    let written = latin(&reading.written(label.clone()).to_uppercase());
    // A letter in small print is a word: `l'annexe a`, `приложении в`.
    let small = reading.written(label.clone()).chars().all(char::is_lowercase);
    let latin = written.chars().all(|character| character.is_ascii_alphanumeric()) && written.len() <= 2;
    // `Annex 2 to Resolution 1`, `Annex A.1`, `Annex 1/3`.
    const NEAR: usize = 48;
    let behind = label.end..(label.end + NEAR).min(scene.zones.body.end);
    let document = |term: Term| {
        matches!(
            term,
            Term::Resolution
                | Term::CitedRecommendation
                | Term::Circular
                | Term::CollectiveLetter
                | Term::Report
                | Term::TemporaryDocument
        )
    };
    let clause = (behind.start..behind.end).find(|&at| matches!(reading.byte(at), Some(b',' | b';' | b'.' | b')')));
    let elsewhere = scene.says(behind.start..clause.unwrap_or(behind.end), document);
    let joined = matches!(reading.byte(label.end), Some(b'/' | b'-'))
        || reading.byte(label.end) == Some(b'.')
            && reading.byte(label.end + 1).is_some_and(|byte| byte.is_ascii_digit())
            && reading.fold.gap(label.end + 1) == Gap::None;
    (latin && !small && !elsewhere && !joined).then_some((written, mark.start..label.end))
}
