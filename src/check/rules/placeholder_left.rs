//! A placeholder of the template or of a conversion was left in the letter.
//!
//! # What it checks
//! Words such as TBD in the language of the letter, `xx` in the place of a number, an empty pair of brackets, and the
//! marks of bookmarks that a conversion leaves. Forms in annexes have blanks to fill in, and are left alone.
//!
//! # Why
//! The letter goes out unfinished, or shows what nobody was to see.
//!
//! # Example
//! ```text
//! The meeting will open at TBD hours in room xx.
//! ```
//!
//! # What to do
//! Fill in what is missing, or take the mark out.

use super::Rule;
use crate::{
    Severity, Span,
    check::{finding::Fault, scene::Scene},
    language::Term,
    letter::AnnexKind,
};

pub(super) const RULE: Rule = Rule {
    id: "placeholder-left",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("placeholder_left.rs"),
    ask,
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let reading = scene.reading;
    let text = reading.text();
    let whole = reading.span(scene.zones.letter.clone());
    let words = reading.find(scene.zones.letter.clone(), |term| term == Term::Placeholder);
    let words = words.map(|mark| reading.span(mark.start..mark.end)).filter(|span| !is_small(span.of(text)));
    let mut places: Vec<Span> = words.chain(crosses(text, whole)).chain(marks(text, whole)).collect();
    places.sort();
    places.dedup_by(|next, before| next.overlaps(*before));
    let forms = forms(scene);
    places
        .into_iter()
        .filter(|place| !forms.iter().any(|form| form.contains(*place)))
        .map(|place| {
            let message = format!("the placeholder `{}` was left in the letter", place.of(text));
            Fault::new(place, "to be filled in or taken out", message)
        })
        .collect()
}

/// An abbreviation is one in capitals only.
fn is_small(written: &str) -> bool {
    written.chars().count() <= 3 && written.chars().any(char::is_lowercase)
}

/// `xx`, `XXX` in the place of a number or a date; a Roman number (`siglo XX`) is none.
fn crosses(text: &str, within: Span) -> impl Iterator<Item = Span> + '_ {
    let letters = |character: char| character.is_alphanumeric();
    let words = within.of(text).split(move |character| !letters(character));
    words.filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let all = word.len() >= 2 && word.chars().all(|letter| matches!(letter, 'x' | 'X'));
        let (before, behind) = (&text[..start], &text[start + word.len()..]);
        let slashed = before.ends_with('/') && word.len() == 2 && !behind.starts_with('/');
        // The secretariat's code ends in two letters of a name.
        let number = behind.starts_with('/') || behind.starts_with(':') || before.ends_with(':');
        let small = word.chars().all(|letter| letter == 'x');
        let address = before.ends_with(['.', '@', '-', '_']) || behind.starts_with(['@', '-', '_']);
        (all && !slashed && !address && (small || number || word.len() > 3))
            .then(|| Span::new(start, start + word.len()))
    })
}

/// `[bookmark: _Hlk184045647]`, `[ ]`, `[date]` in the letter's head: what a template or a conversion leaves in brackets.
fn marks(text: &str, within: Span) -> impl Iterator<Item = Span> + '_ {
    const LONGEST: usize = 60;
    let openings = within.of(text).match_indices('[').map(move |(at, _)| within.start + at);
    openings.filter_map(move |open| {
        let close = text[open..].char_indices().take(LONGEST).find(|(_, character)| *character == ']')?.0;
        let inside = text[open + 1..open + close].trim();
        let empty = inside.chars().all(|character| matches!(character, '.' | '…' | '_' | ' ' | '•'));
        (empty || inside.starts_with("bookmark:")).then(|| Span::new(open, open + close + 1))
    })
}

/// The annexes that are to be filled in.
fn forms(scene: &Scene<'_>) -> Vec<Span> {
    let kinds = scene.letter.annexes.found.iter().zip(&scene.zones.annexes);
    let forms = kinds.filter(|(annex, _)| {
        matches!(annex.kind.value, AnnexKind::Form | AnnexKind::Hotel | AnnexKind::Questionnaire | AnnexKind::DraftText)
    });
    forms.map(|(_, zone)| scene.reading.span(zone.contents.clone())).collect()
}
