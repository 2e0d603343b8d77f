//! Under which number of the agenda a text stands.

use std::collections::HashMap;

use super::names;
use crate::{
    extract::{designations::Designation, reading::Reading},
    letter::{AgendaItem, Text},
};

/// The agenda's lines by the names of the texts in them, each the first that names it; those without a number too.
pub(super) struct AgendaNumbers {
    /// By the name in small letters.
    exact: HashMap<String, Option<Text>>,
    /// By the name whatever its edition.
    any_edition: HashMap<String, Option<Text>>,
}

impl AgendaNumbers {
    pub(super) fn new(reading: &Reading<'_>, agenda: &[AgendaItem]) -> Self {
        let mut found = Self { exact: HashMap::new(), any_edition: HashMap::new() };
        for item in agenda {
            let Some(title) = item.title.span.map(|span| reading.stretch(span)) else { continue };
            let names = reading.designations(title.clone());
            let numbered = names::supplements(reading, &title, names);
            for name in names.iter().chain(numbered.iter().map(|one| &one.designation)) {
                let number = || item.number.clone();
                found.exact.entry(name.name.to_ascii_lowercase()).or_insert_with(number);
                found.any_edition.entry(without_revision(&name.name)).or_insert_with(number);
            }
        }
        found
    }

    /// The number of the line that names a text, if need be in an earlier or later edition.
    pub(super) fn number(&self, name: &Designation) -> Option<Text> {
        self.line(name)?.clone()
    }

    /// Whether a line names it.
    pub(super) fn has(&self, name: &Designation) -> bool {
        self.number(name).is_some()
    }

    fn line(&self, name: &Designation) -> Option<&Option<Text>> {
        let exact = self.exact.get(&name.name.to_ascii_lowercase());
        exact.or_else(|| self.any_edition.get(&without_revision(&name.name)))
    }
}

/// The designation without what marks a revision and without blanks, in small letters.
pub(super) fn without_revision(name: &str) -> String {
    let bare = name.to_ascii_lowercase().replace([' ', '\u{a0}', '(', ')'], "");
    let bare = bare.trim_end_matches('.');
    bare.strip_suffix("rev").unwrap_or(bare).trim_end_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::without_revision;

    #[test]
    fn editions_of_one_text_are_alike() {
        for name in ["Y.3505", "Y.3505Rev", "Y.3505 (rev)", "Y.3505-rev", "y.3505 Rev."] {
            assert_eq!(without_revision(name), "y.3505");
        }
        assert_ne!(without_revision("Y.3505 Amd.1"), "y.3505");
    }
}
