//! What the matched items of several versions do not say alike, each slip told once.

mod agreement;
mod presence;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Version,
    difference::{Difference, Side},
    facts::{Item, Topic},
    matching::Row,
    names,
    value::{Sort, Value},
};
use crate::Span;

/// How far around a place, in bytes, what stands in the same line belongs to the same item.
const AROUND: usize = 240;

/// Collects differences.
pub(super) struct Judge<'v> {
    versions: &'v [&'v Version],
    labels: &'v [String],
    differences: Vec<Difference>,
    /// Places at which something was said to be another than in the other versions.
    told: Vec<(usize, Span)>,
    /// What a version lacks, as the place in a version that has it, with all that stands there.
    lacking: Vec<Lack>,
    /// What was said to be lacking, added or another, by version and key.
    keys: BTreeSet<(usize, String)>,
    /// For each version its agenda numbers, and those of the lines that they were matched with.
    agenda: Vec<BTreeMap<String, String>>,
}

struct Lack {
    version: usize,
    holder: usize,
    around: Span,
}

/// A topic's items, version by version, with the rows into which they were matched.
pub(super) struct Table<'i> {
    pub(super) topic: Topic,
    pub(super) items: Vec<&'i [Item]>,
    pub(super) rows: Vec<Row>,
}

impl<'i> Table<'i> {
    fn item(&self, row: &Row, version: usize) -> Option<&'i Item> {
        row[version].map(|index| &self.items[version][index])
    }

    fn place(&self, row: &Row, version: usize) -> Option<Span> {
        self.item(row, version)?.place
    }
}

impl<'v> Judge<'v> {
    pub(super) fn new(versions: &'v [&'v Version], labels: &'v [String]) -> Self {
        Self {
            versions,
            labels,
            differences: Vec::new(),
            told: Vec::new(),
            lacking: Vec::new(),
            keys: BTreeSet::new(),
            agenda: vec![BTreeMap::new(); versions.len()],
        }
    }

    pub(super) fn differences(self) -> Vec<Difference> {
        self.differences
    }

    /// Judges a topic.
    pub(super) fn table(&mut self, table: &Table<'_>) {
        if table.topic == Topic::Letter {
            self.renumbered();
        }
        let unread = self.unread_lists(table);
        for (at, row) in table.rows.iter().enumerate() {
            self.presence(table, at, &unread);
            self.agreement(table, row);
        }
    }

    /// Agenda numbers are compared as those of the lines that they were matched with, so that a line left out renumbers no
    /// text for action.
    pub(super) fn number(&mut self, agenda: &Table<'_>) {
        for row in &agenda.rows {
            let lines = || (0..row.len()).filter_map(|version| Some((version, agenda.item(row, version)?)));
            let Some(number) = most(lines().map(|(_, line)| line.keys[0].clone())) else { continue };
            for (version, line) in lines() {
                self.agenda[version].insert(line.keys[0].clone(), number.clone());
            }
        }
    }

    /// A letter with another number or body than the others is so wherever it names itself; it is said of its head alone.
    fn renumbered(&mut self) {
        let name = |version: &&Version| {
            let head = &version.letter.letter;
            let group = head.group.as_ref()?.value.clone();
            let body = group.strip_prefix("SG").unwrap_or(&group).to_owned();
            Some((format!("{}/{body}", head.number?.value), group))
        };
        let names: Vec<Option<(String, String)>> = self.versions.iter().map(name).collect();
        let common = most(names.iter().flatten().map(|(name, _)| name.clone()));
        for (version, name) in names.into_iter().enumerate() {
            if let Some((own, group)) = name.filter(|(own, _)| Some(own) != common.as_ref()) {
                let keys = [Some(own), Some(group), common.clone()].into_iter().flatten();
                self.keys.extend(keys.map(|key| (version, key)));
            }
        }
    }

    /// Whether something was said of a place already.
    pub(super) fn is_told(&self, version: usize, place: Option<Span>) -> bool {
        place.is_some_and(|place| self.told.iter().any(|(of, told)| *of == version && told.overlaps(place)))
    }

    /// Whether something was said to be lacking, added or another in a version.
    pub(super) fn is_known(&self, version: usize, key: &str) -> bool {
        self.keys.contains(&(version, key.to_owned()))
    }

    /// Whether a place belongs to an item that another version lacks as a whole.
    pub(super) fn is_lacking(&self, version: usize, holder: usize, place: Span) -> bool {
        self.lacking.iter().any(|lack| lack.version == version && lack.holder == holder && lack.around.contains(place))
    }

    fn know(&mut self, version: usize, value: &Value) {
        // The words for codes are too common to know a thing by.
        if value.sort != Sort::Code {
            let key = value.key.strip_suffix(" rev").unwrap_or(&value.key).to_owned();
            self.keys.insert((version, key));
        }
    }

    pub(super) fn label_all(&self, versions: &[usize]) -> String {
        names(self.labels, versions)
    }

    /// Where the letter says which it is.
    pub(super) fn head(&self, version: usize) -> Span {
        head(self.versions[version])
    }

    fn mentions(&self, version: usize, value: &Value) -> usize {
        self.versions[version].mentions.count(value.sort, &value.key)
    }

    fn first_mention(&self, version: usize, value: &Value) -> Option<Span> {
        self.versions[version].mentions.places(value.sort, &value.key).next()
    }

    /// The line of a place, where it is not too long to be one item.
    fn line_around(&self, version: usize, place: Span) -> Span {
        let text = self.versions[version].document.text();
        let start = text[..place.start].rfind('\n').map_or(0, |end| end + 1).max(place.start.saturating_sub(AROUND));
        let end = text[place.end..].find('\n').map_or(text.len(), |at| place.end + at).min(place.end + AROUND);
        Span::new(start, end)
    }
}

/// A version's side where it has nothing.
pub(super) const fn nothing(version: usize, place: Span, label: String) -> Side {
    Side { version, value: None, place, label }
}

/// Where a letter says which it is.
fn head(version: &Version) -> Span {
    let head = &version.letter.letter;
    let places = [head.number.and_then(|number| number.span), head.date.and_then(|date| date.span)];
    places.into_iter().flatten().next().unwrap_or_default()
}

/// Whether what a text does not mention cannot stand in it in other words.
pub(super) const fn is_certain(sort: Sort) -> bool {
    matches!(sort, Sort::Question | Sort::Designation | Sort::Address | Sort::Telephone | Sort::Number)
}

/// What is worth knowing where a day or a time is not found.
pub(super) fn missed(who: &str) -> String {
    format!(
        "it was not found in the text of {who}; if it stands there in words that the parser does not know, the letter is right"
    )
}

/// The most common of some names, the first of several.
fn most(names: impl Iterator<Item = String>) -> Option<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(name, _)| name)
}
