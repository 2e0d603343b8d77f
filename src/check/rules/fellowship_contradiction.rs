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

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{
        contradiction::{Service, contradictions},
        finding::Fault,
        scene::Scene,
    },
    extract::reading::Stretch,
    language::Term,
    letter::DeadlineKind,
};

pub(super) const RULE: Rule = Rule {
    id: "fellowship-contradiction",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("fellowship_contradiction.rs"),
    ask: Ask::Letter(ask),
};

const SERVICE: Service = Service {
    deadline: DeadlineKind::Fellowship,
    label: "offered here",
    message: "fellowships are offered here and refused elsewhere",
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(refused) = refused(scene) else { return Vec::new() };
    contradictions(scene, &SERVICE, refused, offers(scene))
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
