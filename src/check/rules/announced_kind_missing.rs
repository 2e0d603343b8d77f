//! The letter announces a kind of text that its list does not hold.
//!
//! # What it checks
//! The sentence before the list of texts, where it ends with a colon: each kind that it names besides Recommendations
//! (technical reports and papers, supplements, amendments, corrigenda, implementers' guides) has to be in the list.
//!
//! # Why
//! Either a text was left out of the list, or the sentence was taken over from another letter.
//!
//! # Example
//! ```text
//! The meeting will consider starting the approval of the following draft Recommendations, and a Supplement for agreement:
//! – TR.AISec "Technical report: ...", Question 7/17.
//! ```
//!
//! # What to do
//! Add the text, or name in the sentence the kinds that the list holds.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, scene::Scene},
    extract::reading::Stretch,
    language::{Mark, Term},
    letter::WorkItemKind,
};

pub(super) const RULE: Rule = Rule {
    id: "announced-kind-missing",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("announced_kind_missing.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some((sentence, list)) = introduction(scene) else { return Vec::new() };
    let kinds = scene.reading.outermost(sentence, |term| matches!(term, Term::TextKind(_)));
    kinds.into_iter().filter_map(|mark| fault(scene, mark, &list)).collect()
}

fn fault(scene: &Scene<'_>, mark: Mark, list: &Stretch) -> Option<Fault> {
    let Term::TextKind(kind) = mark.term else { return None };
    let told = matches!(
        kind,
        WorkItemKind::TechnicalReport
            | WorkItemKind::TechnicalPaper
            | WorkItemKind::Supplement
            | WorkItemKind::ImplementersGuide
            | WorkItemKind::Amendment
            | WorkItemKind::Corrigendum
    );
    let items = &scene.letter.work_items;
    let listed = items.iter().any(|item| item.kind.is_some_and(|one| one.value == kind))
        || scene.says(list.clone(), |term| term == Term::TextKind(kind));
    if !told || listed {
        return None;
    }
    let place = scene.reading.span(mark.start..mark.end);
    let message = format!("`{}` is announced, and the list holds no such text", scene.written(place));
    Some(
        Fault::new(place, "none of the texts is one", message)
            .and(items.first()?.designation.span, "the list begins here"),
    )
}

/// The sentence that ends with a colon before the first text of the body, and the list behind it.
fn introduction(scene: &Scene<'_>) -> Option<(Stretch, Stretch)> {
    let body = scene.body();
    let first = scene.letter.work_items.first()?.designation.span?;
    let first = scene.reading.fold.position(first.start);
    if !body.contains(&first) {
        return None;
    }
    let pieces = scene.reading.sentences(&body);
    let before = pieces.iter().take_while(|piece| piece.start <= first);
    // A heading such as `Consent:` may stand between the two.
    const HEADING: usize = 60;
    let ends = |piece: &&Stretch| {
        scene.reading.byte(piece.end.saturating_sub(1)) == Some(b':') && piece.len() > HEADING && piece.end <= first
    };
    let sentence = before.filter(ends).last()?.clone();
    let list = sentence.end..body.end;
    Some((sentence, list))
}
