//! The letter both refuses and offers fellowships.
//!
//! # What it checks
//! A statement that there are no fellowships against deadlines for them, and against sentences of the body that offer
//! them.
//!
//! # Why
//! Who needs a fellowship does not know whether to apply.
//!
//! # Example
//! ```text
//! Fellowships are not provided for this meeting.
//! 25 September 2017    Submit fellowship requests
//! ```
//!
//! # What to do
//! Take one of the two out.

use super::Rule;
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::reading::Stretch,
    language::Term,
    letter::DeadlineKind,
};

pub(super) const RULE: Rule = Rule {
    id: "fellowship-contradiction",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("fellowship_contradiction.rs"),
    ask,
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(refused) = refused(scene) else { return Vec::new() };
    let due =
        scene.letter.deadlines.iter().filter(|due| due.kind.value == DeadlineKind::Fellowship && due.date.is_some());
    let due = due.filter_map(|deadline| deadline.text.span);
    let offered = offers(scene).map(|sentence| scene.reading.span(sentence));
    let mut places: Vec<crate::Span> = Vec::new();
    for place in due.chain(offered) {
        if !place.overlaps(refused) && !places.iter().any(|known| known.overlaps(place)) {
            places.push(place);
        }
    }
    places
        .into_iter()
        .map(|place| {
            let fault = Fault::new(place, "offered here", "fellowships are offered here and refused elsewhere");
            fault.and(refused, "refused here")
        })
        .collect()
}

fn refused(scene: &Scene<'_>) -> Option<crate::Span> {
    let stated = scene.convened().find_map(|meeting| meeting.fellowships.filter(|told| !told.value)?.span);
    stated.or_else(|| {
        let mark = scene.reading.first(scene.body(), Term::Fellowships(false))?;
        Some(scene.reading.span(mark.start..mark.end))
    })
}

/// The sentences of the body that offer fellowships and deny nothing.
fn offers<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = Stretch> + 'a {
    let body = scene.body();
    let marks = scene.reading.find(body.clone(), |term| term == Term::Fellowships(true));
    marks.map(move |mark| scene.sentence(&body, *mark)).filter(|sentence| {
        let denies = |term: Term| matches!(term, Term::Fellowships(false) | Term::Negation);
        !scene.says(sentence.clone(), denies)
    })
}
