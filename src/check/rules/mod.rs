//! The table of all rules.

mod agenda_item_not_announced;
mod agenda_number_gap;
mod amended_letter_missing;
mod annex_count_mismatch;
mod annex_missing;
mod annex_order;
mod announced_kind_missing;
mod dates_out_of_order;
mod deadline_after_meeting;
mod deadline_before_letter;
mod deadline_offset_disagrees;
mod deadline_on_weekend;
mod deadline_too_late;
mod designation_series_mismatch;
mod director_mismatch;
mod fellowship_contradiction;
mod group_mismatch;
mod impossible_date;
mod interpretation_contradiction;
mod letter_after_meeting;
mod meeting_dates_disagree;
mod meetings_overlap;
mod missing_field;
mod mixed_script_designation;
mod number_missing;
mod number_used_twice;
mod opening_times_disagree;
mod physical_presence_in_virtual_meeting;
mod placeholder_left;
mod process_action_mismatch;
mod question_not_in_group;
mod question_of_other_group;
mod range_reversed;
mod short_notice;
mod signature_missing;
mod study_group_title_mismatch;
mod study_period_mismatch;
mod unknown_study_group;
mod venue_in_virtual_meeting;
mod weekday_mismatch;
mod work_item_not_in_agenda;
mod work_item_repeated;
mod work_item_title_differs;

use super::{
    Finding,
    finding::Fault,
    scene::Scene,
    set::{Set, SetFault},
};
use crate::{Severity, compare::Kind};

/// A rule: what it is called, how much its findings matter, and the page about it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Names the fault; never used again for another.
    pub id: &'static str,
    /// How much a finding matters.
    pub severity: Severity,
    /// The version that brought the rule.
    pub since: &'static str,
    source: &'static str,
    ask: Ask,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
enum Ask {
    /// A letter alone.
    Letter(fn(&Scene<'_>) -> Vec<Fault>),
    /// The letters of a set together.
    Set(fn(&Set<'_>) -> Vec<SetFault>),
}

/// The table of the rules, and the names of their files.
macro_rules! table {
    ($($module:ident),* $(,)?) => {
        /// Every rule, by id.
        static RULES: &[Rule] = &[$($module::RULE),*];

        /// The names of the rules' files.
        #[cfg(test)]
        static MODULES: &[&str] = &[$(stringify!($module)),*];
    };
}

table! {
    agenda_item_not_announced,
    agenda_number_gap,
    amended_letter_missing,
    annex_count_mismatch,
    annex_missing,
    annex_order,
    announced_kind_missing,
    dates_out_of_order,
    deadline_after_meeting,
    deadline_before_letter,
    deadline_offset_disagrees,
    deadline_on_weekend,
    deadline_too_late,
    designation_series_mismatch,
    director_mismatch,
    fellowship_contradiction,
    group_mismatch,
    impossible_date,
    interpretation_contradiction,
    letter_after_meeting,
    meeting_dates_disagree,
    meetings_overlap,
    missing_field,
    mixed_script_designation,
    number_missing,
    number_used_twice,
    opening_times_disagree,
    physical_presence_in_virtual_meeting,
    placeholder_left,
    process_action_mismatch,
    question_not_in_group,
    question_of_other_group,
    range_reversed,
    short_notice,
    signature_missing,
    study_group_title_mismatch,
    study_period_mismatch,
    unknown_study_group,
    venue_in_virtual_meeting,
    weekday_mismatch,
    work_item_not_in_agenda,
    work_item_repeated,
    work_item_title_differs,
}

/// Every rule, sorted by id.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// The rule of an id.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// The pages of all rules in one Markdown document. `docs/rules.md` is a copy of it.
pub fn manual() -> String {
    let mut manual = String::from(
        "<!-- Made from the rules' files by `tsb-letters rules --format markdown`. -->\n\n# Rules\n\nWhat `tsb-letters check` can find.\n\n\
         | rule | severity | since | |\n|---|---|---|---|\n",
    );
    for rule in RULES {
        let (id, severity, since) = (rule.id, severity_name(rule.severity), rule.since);
        manual.push_str(&format!("| [`{id}`](#{id}) | {severity} | {since} | {} |\n", rule.summary()));
    }
    for rule in RULES {
        manual.push_str(&format!("\n## {}\n\n", rule.id));
        for line in rule.lines() {
            manual.push_str(if line.starts_with('#') { "##" } else { "" });
            manual.push_str(line);
            manual.push('\n');
        }
    }
    manual.push_str("\n# Differences\n\nWhat `tsb-letters compare` can find.\n");
    for kind in Kind::ALL {
        let severity = severity_name(kind.severity());
        manual.push_str(&format!("\n## {} ({severity})\n\n{}\n\n{}", kind.id(), kind.summary(), kind.page()));
    }
    manual
}

const fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

impl Rule {
    /// What the rule checks, in one sentence.
    pub fn summary(&self) -> &'static str {
        self.lines().next().unwrap_or_default()
    }

    /// The page about the rule, in Markdown, without the summary and the headings' numbers.
    pub fn page(&self) -> String {
        let mut page = String::with_capacity(1_024);
        for line in self.lines() {
            page.push_str(line);
            page.push('\n');
        }
        page
    }

    /// The lines of the doc comment at the head of the rule's file.
    fn lines(&self) -> impl Iterator<Item = &'static str> {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line))
    }

    /// Whether it is asked of the letters of a set together, and not of a letter alone.
    pub fn is_of_set(&self) -> bool {
        matches!(self.ask, Ask::Set(_))
    }

    /// What the rule finds in a letter; nothing where it is one of a set.
    pub(super) fn findings(&self, scene: &Scene<'_>) -> Vec<Finding> {
        match self.ask {
            Ask::Letter(ask) => ask(scene).into_iter().map(|fault| self.finding(fault)).collect(),
            Ask::Set(_) => Vec::new(),
        }
    }

    /// What the rule finds in a set, with the index of the letter that it concerns.
    pub(super) fn findings_of_set(&self, set: &Set<'_>) -> Vec<(usize, Finding)> {
        match self.ask {
            Ask::Letter(_) => Vec::new(),
            Ask::Set(ask) => ask(set).into_iter().map(|found| (found.letter, self.finding(found.fault))).collect(),
        }
    }

    fn finding(&self, fault: Fault) -> Finding {
        Finding {
            rule: self.id,
            severity: self.severity,
            message: fault.message,
            place: fault.place,
            others: fault.others,
            reason: fault.reason,
            help: fault.help,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn rules_are_sorted_and_unique() {
        assert!(RULES.is_sorted_by(|one, next| one.id < next.id), "the table is not sorted by id");
    }

    #[test]
    fn a_rule_is_called_as_its_file_and_every_file_is_a_rule() {
        for (rule, module) in RULES.iter().zip(MODULES) {
            assert_eq!(rule.id, module.replace('_', "-"));
            assert!(rule.source.contains(&format!("id: \"{}\"", rule.id)), "{}: the page is another file's", rule.id);
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .filter(|name| name != "mod")
            .collect();
        files.sort();
        let mut modules = MODULES.to_vec();
        modules.sort_unstable();
        assert_eq!(files, modules);
    }

    #[test]
    fn every_page_has_a_summary_and_its_headings() {
        for rule in RULES {
            let page = rule.page();
            assert!(rule.summary().ends_with('.') && rule.summary().len() < 120, "{}", rule.id);
            let headings: Vec<&str> = page.lines().filter(|line| line.starts_with('#')).collect();
            let wanted = ["# What it checks", "# Why", "# Example", "# What to do"];
            assert_eq!(headings, wanted, "{}", rule.id);
            assert!(page.contains("```text"), "{}: no example of a letter's text", rule.id);
            assert!(rule.since.split('.').count() == 3, "{}", rule.id);
        }
    }
}
