//! A text belongs to a series for which the study group is not responsible.
//!
//! # What it checks
//! The series letter of each work item against a table of the series for which few study groups are responsible (D, H, J,
//! K, P, T, V, Z). Series that many groups share are not checked, nor are texts that the letter takes from another
//! group's Question.
//!
//! # Why
//! The first letter of the name is a slip of the pen, or the text is another group's.
//!
//! # Example
//! ```text
//! Ref: TSB Collective letter 2/13
//! – K.ccdef "Cloud computing framework", Question 17/13
//! ```
//!
//! # What to do
//! Look up the name in the work programme.

use super::{Ask, Rule};
use crate::{
    Severity,
    check::{finding::Fault, numbers, scene::Scene},
    reference,
};

pub(super) const RULE: Rule = Rule {
    id: "designation-series-mismatch",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("designation_series_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(group) = scene.study_group() else { return Vec::new() };
    scene
        .letter
        .work_items
        .iter()
        .filter_map(|item| {
            let name = &item.designation.value;
            let series =
                name.split_once('.').map(|(series, _)| series).filter(|series| series.len() == 1)?.chars().next()?;
            let groups = reference::groups_of(series)?;
            let other = item.question.as_ref().and_then(|question| numbers::study_group(&question.value));
            if groups.contains(&group) || other.is_some_and(|other| groups.contains(&other)) {
                return None;
            }
            let message = format!("{name} is of series {series}, for which Study Group {group} is not responsible");
            let fault = Fault::new(item.designation.span?, format!("series {series}"), message)
                .and(scene.identity(), "the letter's number");
            let groups: Vec<String> = groups.iter().map(u32::to_string).collect();
            Some(fault.because(format!(
                "the series belongs to Study Group {} (WTSA Resolution 2, Annex C)",
                groups.join(", ")
            )))
        })
        .collect()
}
