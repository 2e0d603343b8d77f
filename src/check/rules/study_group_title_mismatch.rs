//! A study group is given another group's title, or that of another study period.
//!
//! # What it checks
//! The title in brackets behind a study group's number against a table of titles in six languages. A title that the table
//! does not have is no fault: translations differ. It is one where the table has it for another study group, or for
//! another period only while the table knows the right one.
//!
//! # Why
//! The number or the title was taken over from another letter.
//!
//! # Example
//! ```text
//! Study Group 13 (Security) will meet in Geneva from 6 to 17 November 2017.
//! ```
//!
//! # What to do
//! Look up the title in WTSA Resolution 2 of the study period.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, numbers, scene::Scene},
    extract::bodies::{self, Mention},
    fold::fold_phrase,
    language::Body,
    reference::{self, Title},
};

pub(super) const RULE: Rule = Rule {
    id: "study-group-title-mismatch",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("study_group_title_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(period) = scene.period() else { return Vec::new() };
    let mentions =
        bodies::bodies(scene.reading, scene.body()).into_iter().filter(|mention| mention.kind == Body::StudyGroup);
    mentions.filter_map(|mention| fault(scene, &mention, period)).collect()
}

fn fault(scene: &Scene<'_>, mention: &Mention, period: i16) -> Option<Fault> {
    let group = numbers::study_group(mention.code.as_ref()?)?;
    let place = scene.reading.span(mention.title.clone()?);
    let written = letters(place.of(scene.reading.text()));
    let known = |title: &&Title| letters(title.title) == written;
    let in_period = |title: &&Title| (title.periods.0..=title.periods.1).contains(&period);
    let own = || reference::titles(scene.letter.language).filter(move |title| title.group == group);
    let body = scene.reading.span(mention.start..mention.end);
    let right = own().find(in_period);
    let help = |fault: Fault| match right {
        Some(title) => fault.help(format!(
            "Study Group {group} is called {:?} in this period ({})",
            title.title,
            title.source.name()
        )),
        None => fault,
    };
    match own().find(known) {
        Some(title) if in_period(&title) => None,
        Some(title) => right.map(|_| {
            let message =
                format!("Study Group {group} had this title in another study period, from {} on", title.periods.0);
            help(Fault::new(place, "the title of another period", message).and(body, "the study group"))
        }),
        None => {
            let other = reference::titles(scene.letter.language).find(known)?;
            let message = format!("this is the title of Study Group {}, not of Study Group {group}", other.group);
            let fault =
                Fault::new(place, format!("Study Group {}'s", other.group), message).and(body, "the study group");
            Some(help(fault.because(format!("source of the title: {}", other.source.name()))))
        }
    }
}

/// The letters of a title: case, punctuation and blanks do not count.
fn letters(title: &str) -> String {
    fold_phrase(title).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
