//! A text has one title in the letter and another in the agenda.
//!
//! # What it checks
//! The title behind a text's name in the agenda, where it stands in quotation marks, against the title that the letter
//! gives. Case, punctuation and blanks do not count, nor does a title that is cut short.
//!
//! # Why
//! One of the two belongs to another text, or to an earlier draft.
//!
//! # Example
//! ```text
//! – Y.ccic "Cloud computing infrastructure capabilities", Question 18/13;
//!
//! 3.2  Y.ccic "Cloud computing interoperability"
//! ```
//!
//! # What to do
//! Take the title from the work programme in both places.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, names, scene::Scene},
    extract::reading::collapse,
};

pub(super) const RULE: Rule = Rule {
    id: "work-item-title-differs",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("work_item_title_differs.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let items = scene.announced();
    scene
        .agenda_names()
        .iter()
        .filter_map(|name| {
            let item = items.iter().find(|item| names::same(&item.designation.value, &name.name))?;
            let (stated, place) = (item.title.as_ref()?, item.title.as_ref()?.span?);
            let (other, span) = quoted_behind(scene, name.end())?;
            if names::same_title(&stated.value, &other) {
                return None;
            }
            let message = format!("{} has another title in the agenda than in the letter", item.designation.value);
            Some(Fault::new(span, "in the agenda", message).and(place, "in the letter"))
        })
        .collect()
}

/// The words in quotation marks right behind a name.
fn quoted_behind(scene: &Scene<'_>, end: usize) -> Option<(String, crate::Span)> {
    let reading = scene.reading;
    let at = reading.fold.position(end);
    let open = reading.skip(at, b",:-()");
    if reading.byte(open) != Some(b'"') {
        return None;
    }
    let line = reading.line_end(open);
    let close = (open + 1..line).rev().find(|&at| reading.byte(at) == Some(b'"'))?;
    let span = reading.span(open + 1..close);
    Some((collapse(span.of(reading.text())), span))
}
