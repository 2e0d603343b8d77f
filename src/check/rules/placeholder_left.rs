//! A placeholder of the template or of a conversion was left in the letter.
//!
//! # What it checks
//! Words such as TBD in the language of the letter, `xx` in the place of a number, an empty pair of brackets, and the
//! marks of bookmarks that a conversion leaves. Forms in annexes have blanks to fill in, and are left alone, and so is
//! what an earlier letter is told to have left open.
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

use super::{Ask, Rule};
use crate::{
    Severity, Span,
    check::{finding::Fault, scene::Scene},
    language::{Mark, Term},
    letter::AnnexKind,
};

pub(super) const RULE: Rule = Rule {
    id: "placeholder-left",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("placeholder_left.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let reading = scene.reading;
    let text = reading.text();
    let whole = reading.span(scene.zones.letter.clone());
    let words = reading.find(scene.zones.letter.clone(), |term| term == Term::Placeholder);
    let words = words.filter(|mark| !is_of_other_letter(scene, mark));
    let words = words.map(|mark| reading.span(mark.start..mark.end)).filter(|span| !is_small(span.of(text)));
    let mut places: Vec<Span> = words.chain(crosses(scene, whole)).chain(marks(text, whole)).collect();
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

/// `Collective letter 4/9, in which the venue was still to be confirmed`: what another letter left open.
fn is_of_other_letter(scene: &Scene<'_>, mark: &Mark) -> bool {
    let before = scene.sentence(&scene.body(), *mark).start..mark.start;
    scene.body().contains(&mark.start) && scene.says(before, |term| term == Term::CollectiveLetter)
}

/// An abbreviation is one in capitals only.
fn is_small(written: &str) -> bool {
    written.chars().count() <= 3 && written.chars().any(char::is_lowercase)
}

/// `xx`, `XXX` in the place of a number or a date; a Roman number (`siglo XX`) is none.
fn crosses<'a>(scene: &'a Scene<'_>, within: Span) -> impl Iterator<Item = Span> + 'a {
    let text = scene.reading.text();
    let words = within.of(text).split(|character: char| !character.is_alphanumeric());
    words.filter_map(move |word| {
        if word.len() < 2 || !word.chars().all(|letter| matches!(letter, 'x' | 'X')) {
            return None;
        }
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let place = Span::new(start, start + word.len());
        let (before, behind) = (&text[..start], &text[place.end..]);
        let address = before.ends_with(['.', '@', '-', '_']) || behind.starts_with(['@', '-', '_']);
        // The secretariat's code ends in two letters of a name: `SG17/XX`.
        let code = before.ends_with('/') && !behind.starts_with('/');
        let small = word.chars().all(|letter| letter == 'x');
        let number = behind.starts_with(['/', ':']) || before.ends_with(':') || word.len() > 3;
        (!address && !code && (small || number || is_day(scene, place.end))).then_some(place)
    })
}

/// Whether the words that belong to a day or a year stand behind: `XX September`, `XX日`.
fn is_day(scene: &Scene<'_>, end: usize) -> bool {
    let reading = scene.reading;
    let at = reading.fold.position(end);
    let at = reading.mark_at(at, |term| term == Term::Of).map_or(at, |mark| mark.end);
    reading.mark_at(at, |term| matches!(term, Term::Month(_) | Term::DayMark | Term::YearMark)).is_some()
}

/// `[bookmark: _Hlk184045647]`, `[ ]`: what a template or a conversion leaves in brackets.
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
