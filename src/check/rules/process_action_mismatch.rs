//! What is to be done with a text does not belong to the process that is named.
//!
//! # What it checks
//! Action and approval process of each work item: determination is the first step of the traditional approval process
//! (TAP, WTSA Resolution 1), consent that of the alternative approval process (AAP, Recommendation ITU-T A.8).
//!
//! # Why
//! The two processes give Member States different rights and different times; a text under the wrong one has to be put to
//! another meeting.
//!
//! # Example
//! ```text
//! Consent (TAP):
//! – X.mbaas-cs-sec "Security requirements for blockchain as a service", Question 8/17
//! ```
//!
//! # What to do
//! Look up in the work programme which process the text follows.

use super::Rule;
use crate::{Severity, check::{finding::Fault, scene::Scene}, letter::{Action, Process}};

pub(super) const RULE: Rule = Rule { id: "process-action-mismatch", severity: Severity::Error, since: "0.1.0", source: include_str!("process_action_mismatch.rs"), ask };

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let mut places = Vec::new();
    let mut faults = Vec::new();
    for item in &scene.letter.work_items {
        let (Some(action), Some(process)) = (item.action, item.process) else { continue };
        let wanted = match action.value {
            Action::Determination => (Process::Tap, "determination", "TAP"),
            Action::Consent => (Process::Aap, "consent", "AAP"),
            _ => continue,
        };
        let Some(place) = process.span.filter(|place| process.value != wanted.0 && !places.contains(place)) else { continue };
        // One heading stands over many texts.
        places.push(place);
        let message = format!("`{}` is named, and {} belongs to {}", scene.written(place), wanted.1, wanted.2);
        let fault = Fault::new(place, "the process", message).and(action.span, "the action");
        faults.push(fault.and(item.designation.span, "a text that it concerns"));
    }
    faults
}
