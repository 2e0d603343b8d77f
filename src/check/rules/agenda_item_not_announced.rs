//! The agenda names a text for action that the letter does not announce.
//!
//! # What it checks
//! Each name of a text in the agenda against the work items that the letter announces, where it announces any that the
//! agenda names too. The nearest announced name is told.
//!
//! # Why
//! Members prepare for the texts that the letter announces; one that stands in the agenda alone comes as a surprise, and
//! most often is a slip of the pen.
//!
//! # Example
//! ```text
//! – X.sg-dc "Security guidelines for digital collection services", Question 14/17;
//!
//! 5.4  X.sg-DCS
//! ```
//!
//! # What to do
//! Announce the text in the letter, or write its name as in the work programme.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, names, scene::Scene},
};

pub(super) const RULE: Rule = Rule {
    id: "agenda-item-not-announced",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("agenda_item_not_announced.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let announced = scene.announced();
    let known = |name: &str| announced.iter().any(|item| names::same(&item.designation.value, name));
    let agenda = scene.agenda_names();
    // The body may speak of a text on which the meeting does not act, and Recommendations of series A are cited.
    let spoken = scene.reading.designations(scene.body());
    // Regional groups only look at texts, which they list all the same.
    let listed = agenda.iter().filter(|one| spoken.iter().any(|name| names::same(&one.name, &name.name))).count();
    let lists = listed > 1 && listed * 2 >= agenda.len();
    if !lists && !agenda.iter().any(|one| known(&one.name)) {
        return Vec::new();
    }
    let cited = |name: &str| name.starts_with("A.") || spoken.iter().any(|one| names::same(&one.name, name));
    let unknown = agenda.iter().filter(|one| !known(&one.name) && !known(&one.sounded().name) && !cited(&one.name));
    unknown
        .map(|one| {
            let fault = Fault::new(
                one.span,
                "not announced",
                format!("the agenda names {}, which the letter does not announce", one.name),
            );
            let absent = announced
                .iter()
                .filter(|item| !agenda.iter().any(|one| names::same(&one.name, &item.designation.value)));
            let absent = absent.filter_map(|item| Some((item.designation.value.as_str(), item.designation.span?)));
            match names::nearest(&one.name, absent) {
                Some((other, span)) => fault
                    .and(span, "a name like it in the letter")
                    .help(format!("if {other} is the same text, write its name alike in both places")),
                None => fault.help("announce it in the letter, or take it out of the agenda"),
            }
        })
        .collect()
}
