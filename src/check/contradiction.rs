//! What the letter refuses in one place and offers in another.

use super::{finding::Fault, scene::Scene};
use crate::{Span, extract::reading::Stretch, letter::DeadlineKind};

/// A service that a letter may refuse or offer, with the words of its finding.
pub(super) struct Service {
    /// The deadlines for asking for it.
    pub(super) deadline: DeadlineKind,
    /// What the label of an offer says.
    pub(super) label: &'static str,
    pub(super) message: &'static str,
}

/// A fault for each deadline and sentence that offers what the letter refuses; places that overlap are told once.
pub(super) fn contradictions(
    scene: &Scene<'_>,
    service: &Service,
    refused: Span,
    offers: impl IntoIterator<Item = Stretch>,
) -> Vec<Fault> {
    let due = scene.due(|kind| kind == service.deadline);
    let offered = offers.into_iter().map(|sentence| scene.reading.span(sentence));
    let mut places: Vec<Span> = Vec::new();
    for place in due.chain(offered) {
        if !place.overlaps(refused) && !places.iter().any(|known| known.overlaps(place)) {
            places.push(place);
        }
    }
    let fault = |place| Fault::new(place, service.label, service.message).and(refused, "refused here");
    places.into_iter().map(fault).collect()
}
