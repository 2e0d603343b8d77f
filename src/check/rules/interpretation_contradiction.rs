//! The letter both refuses and promises interpretation.
//!
//! # What it checks
//! A statement that the meeting has no interpretation against deadlines for requests of it, and against sentences that
//! promise it. Sentences about a session of its own, such as the closing plenary, are left alone.
//!
//! # Why
//! Who needs interpretation does not know whether there will be any.
//!
//! # Example
//! ```text
//! The meeting is held in English only, without interpretation.
//! Interpretation will be provided in the six languages of the Union.
//! ```
//!
//! # What to do
//! Take one of the two out, or say for which sessions each is meant.

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
    id: "interpretation-contradiction",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("interpretation_contradiction.rs"),
    ask: Ask::Letter(ask),
};

const SERVICE: Service = Service {
    deadline: DeadlineKind::Interpretation,
    label: "promised here",
    message: "interpretation is promised here and refused elsewhere",
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(refused) = refused(scene) else { return Vec::new() };
    contradictions(scene, &SERVICE, refused, scene.told().flat_map(|stretch| promises(scene, &stretch)))
}

/// Where the letter refuses interpretation for the meeting as a whole.
fn refused(scene: &Scene<'_>) -> Option<crate::Span> {
    let body = scene.body();
    let marks = scene.reading.find(body.clone(), |term| term == Term::Interpretation(false));
    marks
        .copied()
        .find(|mark| !scene.says(scene.sentence(&body, *mark), is_part))
        .map(|mark| scene.reading.span(mark.start..mark.end))
}

fn promises(scene: &Scene<'_>, stretch: &Stretch) -> Vec<Stretch> {
    let marks = scene.reading.find(stretch.clone(), |term| term == Term::Interpretation(true));
    let denies = |term: Term| matches!(term, Term::Interpretation(false) | Term::Negation) || is_part(term);
    marks.map(|mark| scene.sentence(stretch, *mark)).filter(|sentence| !scene.says(sentence.clone(), denies)).collect()
}

/// A session, an event or another body: only a part of the meeting is spoken of.
fn is_part(term: Term) -> bool {
    matches!(term, Term::Session | Term::Event(_) | Term::Body(_))
}
