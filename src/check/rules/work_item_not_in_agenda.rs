//! A text that the letter announces for action is not in the agenda.
//!
//! # What it checks
//! Each work item of the letter against the names in the agenda, where the agenda names any of them. Names that differ
//! only in what marks a revision are taken for the same.
//!
//! # Why
//! The meeting acts on what its agenda names; a text that is missing there may be put off to the next meeting.
//!
//! # Example
//! ```text
//! – X.sg-dc "Security guidelines for digital collection services", Question 14/17;
//!
//! 5.4  X.sg-DCS
//! ```
//!
//! # What to do
//! Add the text to the agenda, or write its name there as in the work programme.

use super::Rule;
use crate::{Severity, check::{finding::Fault, names, scene::Scene}};

pub(super) const RULE: Rule = Rule { id: "work-item-not-in-agenda", severity: Severity::Warning, since: "0.2.0", source: include_str!("work_item_not_in_agenda.rs"), ask };

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let agenda = scene.agenda_names();
    let announced = scene.announced();
    // An agenda that names none of the texts does not go into them.
    let in_agenda = |name: &str| agenda.iter().any(|one| names::same(&one.name, name) || names::same(&one.sounded().name, name));
    if !announced.iter().any(|item| in_agenda(&item.designation.value)) {
        return Vec::new();
    }
    let absent = announced.iter().filter(|item| !in_agenda(&item.designation.value) && item.agenda_item.is_none());
    absent
        .filter_map(|item| {
            let name = &item.designation.value;
            let unknown = agenda.iter().filter(|one| !announced.iter().any(|item| names::same(&item.designation.value, &one.name)));
            let nearest = names::nearest(name, unknown.map(|one| (one.name.as_str(), one.span)));
            let fault = Fault::new(item.designation.span?, "not in the agenda", format!("{name} is announced and not in the agenda"));
            Some(match nearest {
                Some((other, span)) => fault
                    .and(span, "a name like it in the agenda")
                    .help(format!("if {other} is the same text, write its name alike in both places")),
                None => fault.help("add it to the agenda, or say that the meeting does not act on it"),
            })
        })
        .collect()
}
