//! Whether every version has an item.

use super::{Judge, Lack, Table, is_certain, missed, nothing};
use crate::{
    Severity, Span,
    compare::{
        difference::{Difference, Kind, Side},
        facts::{Item, Topic},
    },
};

/// The versions that have an item, and those that do not.
struct Split {
    has: Vec<usize>,
    lacks: Vec<usize>,
}

impl Judge<'_> {
    /// The versions in which no item of a topic was read, though others have several: said once.
    pub(super) fn unread_lists(&mut self, table: &Table<'_>) -> Vec<usize> {
        let count = |version: usize| table.items[version].len();
        let (empty, full): (Vec<usize>, Vec<usize>) =
            (0..self.versions.len()).partition(|&version| count(version) == 0);
        let Some(&fullest) = full.iter().max_by_key(|&&version| count(version)).filter(|&&version| count(version) > 1)
        else {
            return Vec::new();
        };
        // A list that stands in an annex is lacking with it.
        let explained = |version: usize| {
            let lacking =
                |holder: usize, item: &Item| item.place.is_some_and(|place| self.is_lacking(version, holder, place));
            full.iter().all(|&holder| table.items[holder].iter().all(|item| lacking(holder, item)))
        };
        let empty: Vec<usize> = empty.into_iter().filter(|&version| !explained(version)).collect();
        if empty.is_empty() {
            return empty;
        }
        let traces: Vec<_> = table.items[fullest].iter().filter_map(|item| item.trace.as_ref()).collect();
        let certain = !traces.is_empty() && traces.iter().all(|value| is_certain(value.sort));
        let seen = empty.iter().any(|&version| traces.iter().any(|value| self.mentions(version, value) > 0));
        let (noun, who, most) = (table.topic.noun(), self.label_all(&empty), count(fullest));
        let (kind, message) = if certain && !seen {
            (Kind::Lacks, format!("there are no {noun} in {who}; {} has {most}", self.labels[fullest]))
        } else {
            (Kind::NotRead, format!("no {noun} were read in {who}; {} has {most}", self.labels[fullest]))
        };
        let without = empty.iter().map(|&version| nothing(version, self.head(version), format!("no {noun}")));
        let with = full.iter().map(|&version| {
            let place = table.items[version].iter().find_map(|item| item.place).unwrap_or_default();
            let told = count(version).to_string();
            Side { version, label: format!("{told} {noun}"), value: Some(told), place }
        });
        let sides = without.chain(with).collect();
        let fact = table.topic.key().to_owned();
        let alone = empty.len();
        self.differences.push(Difference { kind, severity: kind.severity(), fact, message, sides, alone, hint: None });
        empty
    }

    /// Tells of the item of a row that not every version has. Lists of which nothing was read are told of already.
    pub(super) fn presence(&mut self, table: &Table<'_>, at: usize, unread: &[usize]) {
        let row = &table.rows[at];
        let asked = (0..row.len()).filter(|version| !unread.contains(version));
        let (has, lacks): (Vec<usize>, Vec<usize>) = asked.partition(|&version| row[version].is_some());
        let Some(item) = has.first().and_then(|&first| table.item(row, first)) else { return };
        let lacks: Vec<usize> =
            lacks.into_iter().filter(|&version| !self.is_explained(table, at, &has, version)).collect();
        let split = Split { has, lacks };
        if split.lacks.is_empty() || self.is_passed_over(table, at, &split) {
            return;
        }
        let kind = if self.is_seen(item, &split) {
            Kind::NotRead
        } else if split.has.len() < split.lacks.len() {
            Kind::Adds
        } else {
            Kind::Lacks
        };
        let (sides, alone) = self.sides(table, at, &split, kind);
        let (who, others) = (self.label_all(&split.lacks), self.label_all(&split.has));
        let message = match kind {
            Kind::NotRead => format!("{} was not read in {who}, whose text mentions it", item.name),
            Kind::Adds => format!("{} is in {others} only", item.name),
            _ => format!("{} is not in {who}, but in {others}", item.name),
        };
        let sure = match table.topic {
            Topic::Agenda | Topic::Annexes => true,
            Topic::Addressees | Topic::People | Topic::WorkingParties => false,
            _ => item.trace.as_ref().is_some_and(|value| is_certain(value.sort)),
        };
        let doubtful = !sure && kind != Kind::NotRead;
        let severity = if doubtful { Severity::Warning } else { kind.severity() };
        let hint = doubtful.then(|| missed(&who));
        self.remember(table, at, &split, kind);
        let fact = table.topic.key().to_owned();
        self.differences.push(Difference { kind, severity, fact, message, sides, alone, hint });
    }

    /// Whether a version lacks an item because of what was told of already.
    fn is_explained(&self, table: &Table<'_>, at: usize, has: &[usize], version: usize) -> bool {
        let row = &table.rows[at];
        let trace = has.first().and_then(|&first| table.item(row, first)?.trace.as_ref());
        let inside =
            |holder: usize| table.place(row, holder).is_some_and(|place| self.is_lacking(version, holder, place));
        trace.is_some_and(|value| self.is_known(version, &value.key)) || has.iter().all(|&holder| inside(holder))
    }

    /// Whether those that have an item have it because of what was told of already.
    fn is_passed_over(&self, table: &Table<'_>, at: usize, split: &Split) -> bool {
        let row = &table.rows[at];
        let known = |version: usize| {
            let trace = table.item(row, version).and_then(|item| item.trace.as_ref());
            trace.is_some_and(|value| self.is_known(version, &value.key))
        };
        let adds = split.has.len() < split.lacks.len();
        adds && split.has.iter().all(|&version| known(version))
            || split.has.iter().any(|&version| self.is_told(version, table.place(row, version)))
    }

    /// Whether the versions without an item mention it as often as those that have it.
    fn is_seen(&self, item: &Item, split: &Split) -> bool {
        let Some(value) = &item.trace else { return false };
        let least =
            |versions: &[usize]| versions.iter().map(|&version| self.mentions(version, value)).min().unwrap_or(0);
        let often = least(&split.has);
        often > 0 && least(&split.lacks) >= often
    }

    fn sides(&self, table: &Table<'_>, at: usize, split: &Split, kind: Kind) -> (Vec<Side>, usize) {
        let row = &table.rows[at];
        let without = split.lacks.iter().map(|&version| {
            let trace = split.has.first().and_then(|&first| table.item(row, first)?.trace.as_ref());
            let mention = trace.and_then(|value| self.first_mention(version, value)).filter(|_| kind == Kind::NotRead);
            match mention {
                Some(place) => nothing(version, place, "not read here".to_owned()),
                None => nothing(version, self.before(table, at, version), "missing behind this".to_owned()),
            }
        });
        let with = split.has.iter().filter_map(|&version| {
            let item = table.item(row, version)?;
            let value = item.trace.as_ref().map_or_else(|| item.name.clone(), |value| value.shown.clone());
            let place = item.place.unwrap_or_else(|| self.head(version));
            Some(Side { version, value: Some(value), place, label: item.name.clone() })
        });
        if kind == Kind::Adds {
            (with.chain(without).collect(), split.has.len())
        } else {
            (without.chain(with).collect(), split.lacks.len())
        }
    }

    /// Behind what an item would stand that a version lacks.
    fn before(&self, table: &Table<'_>, at: usize, version: usize) -> Span {
        let before = table.rows[..at].iter().rev().find_map(|row| table.place(row, version));
        let behind = || table.rows[at..].iter().find_map(|row| table.place(row, version));
        before.or_else(behind).unwrap_or_else(|| self.head(version))
    }

    /// Keeps what follows from an item that is lacking or added from being told of again.
    fn remember(&mut self, table: &Table<'_>, at: usize, split: &Split, kind: Kind) {
        let row = &table.rows[at];
        for &holder in &split.has {
            let Some(item) = table.item(row, holder) else { continue };
            let alone = if kind == Kind::Adds { std::slice::from_ref(&holder) } else { &split.lacks };
            if let Some(value) = &item.trace {
                alone.iter().for_each(|&version| self.know(version, value));
            }
            let Some(place) = item.place else { continue };
            match kind {
                Kind::Adds => self.told.push((holder, place)),
                Kind::Lacks => {
                    let around = if table.topic == Topic::Annexes {
                        self.annex(table, holder, place)
                    } else {
                        self.line_around(holder, place)
                    };
                    self.lacking.extend(split.lacks.iter().map(|&version| Lack { version, holder, around }));
                }
                _ => {}
            }
        }
    }

    /// An annex with all that stands in it, from its label on.
    fn annex(&self, table: &Table<'_>, version: usize, label: Span) -> Span {
        let next = table.items[version].iter().filter_map(|item| item.place).filter(|place| place.start > label.start);
        let end = next.map(|place| place.start).min().unwrap_or(self.versions[version].document.text().len());
        Span::new(label.start, end)
    }
}
