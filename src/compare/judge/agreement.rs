//! Whether versions state the facts of an item alike.

use super::{Judge, Table, is_certain, missed, most, nothing};
use crate::{
    Severity,
    compare::{
        difference::{Difference, Kind, Side},
        facts::{Field, Item, Topic},
        matching::Row,
        value::{Sort, Value},
    },
};

/// What one version states of a fact.
#[derive(Clone, Copy)]
struct Stated<'i> {
    version: usize,
    item: &'i Item,
    value: &'i Value,
}

/// The versions that state the same.
type Group<'i> = Vec<Stated<'i>>;

/// A fact of an item.
struct Fact {
    /// Its keys in the JSON of a letter.
    key: String,
    /// For people: `the first day of the meeting of SG13`.
    name: String,
}

impl Judge<'_> {
    /// Tells of the facts of an item that the versions that have it do not state alike.
    pub(super) fn agreement(&mut self, table: &Table<'_>, row: &Row) {
        let has: Vec<(usize, &Item)> =
            (0..row.len()).filter_map(|version| Some((version, table.item(row, version)?))).collect();
        // A line that another version lacks renumbers those behind it.
        let shifted = |version: usize| table.rows.iter().any(|row| row[version].is_none());
        if has.len() < 2 || table.topic == Topic::Agenda && has.iter().any(|(version, _)| shifted(*version)) {
            return;
        }
        let count = has.iter().map(|(_, item)| item.fields.len()).max().unwrap_or(0);
        for index in 0..count {
            let field =
                |(version, item): &(usize, &Item)| self.as_matched(table.topic, *version, item.fields.get(index)?);
            let fields: Vec<Option<Field>> = has.iter().map(field).collect();
            let fields =
                has.iter().zip(&fields).filter_map(|((version, item), field)| Some((*version, *item, field.as_ref()?)));
            self.field(table.topic, &fields.collect::<Vec<_>>());
        }
        self.look_alikes(table.topic, &has);
    }

    /// The field, an agenda number as that of the line that it was matched with.
    fn as_matched(&self, topic: Topic, version: usize, field: &Field) -> Option<Field> {
        let mut field = field.clone();
        if topic == Topic::WorkItems && field.key == "agenda_item" {
            let value = field.value.as_mut();
            let number = value.as_ref().and_then(|value| self.agenda[version].get(&value.key));
            if let (Some(number), Some(value)) = (number.cloned(), value) {
                value.key = number;
            }
        }
        Some(field)
    }

    fn field(&mut self, topic: Topic, fields: &[(usize, &Item, &Field)]) {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for (version, item, field) in fields {
            let Some(value) = &field.value else { continue };
            let stated = Stated { version: *version, item, value };
            match groups.iter_mut().find(|group| group[0].value.key == value.key) {
                Some(group) => group.push(stated),
                None => groups.push(vec![stated]),
            }
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
        let Some(first) = groups.first().map(|group| group[0]) else { return };
        let field = fields[0].2;
        let fact = Fact {
            key: format!("{}/{}", topic.key(), field.key),
            name: format!("{} of {}", field.name, first.item.name),
        };
        match groups.as_slice() {
            [common, others @ ..] if others.first().is_some_and(|other| other.len() < common.len()) => {
                others.iter().for_each(|group| self.apart(&fact, group, common));
            }
            [_, _, ..] => self.divided(&fact, &groups),
            _ => {}
        }
        let silent: Vec<(usize, &Item)> = fields
            .iter()
            .filter(|(.., field)| field.value.is_none())
            .map(|(version, item, _)| (*version, *item))
            .collect();
        if !field.quiet && !silent.is_empty() {
            self.silent(&fact, &silent, &groups.concat());
        }
    }

    fn side(&self, stated: &Stated<'_>, beside: &Value) -> Side {
        let Stated { version, item, value } = *stated;
        let place = value.place_beside(beside).or(item.place).unwrap_or_else(|| self.head(version));
        Side { version, value: Some(value.shown.clone()), place, label: value.shown.clone() }
    }

    fn told(&self, group: &[Stated<'_>]) -> String {
        let versions: Vec<usize> = group.iter().map(|stated| stated.version).collect();
        format!("{} in {}", group[0].value.shown, self.label_all(&versions))
    }

    /// No statement of a fact has a majority: one difference for all.
    fn divided(&mut self, fact: &Fact, groups: &[Group<'_>]) {
        let beside = |at: usize| groups[usize::from(at == 0)][0].value;
        let sides = groups.iter().enumerate().flat_map(|(at, group)| group.iter().map(move |stated| (at, stated)));
        let sides: Vec<Side> = sides.map(|(at, stated)| self.side(stated, beside(at))).collect();
        if sides.iter().any(|side| self.is_told(side.version, Some(side.place))) || self.is_renumbered(fact, &sides) {
            return;
        }
        let values: Vec<String> = groups.iter().map(|group| self.told(group)).collect();
        let message = format!("{} is {}", fact.name, values.join(", and "));
        for stated in groups.iter().flatten() {
            groups.iter().for_each(|group| self.know(stated.version, group[0].value));
        }
        self.told.extend(sides.iter().map(|side| (side.version, side.place)));
        let kind = Kind::Differ;
        let (severity, fact) = (kind.severity(), fact.key.clone());
        self.differences.push(Difference { kind, severity, fact, message, sides, alone: 0, hint: None });
    }

    /// Some versions state a fact differently from most.
    fn apart(&mut self, fact: &Fact, group: &[Stated<'_>], common: &[Stated<'_>]) {
        let (own, others) = (group[0].value, common[0].value);
        let mut sides: Vec<Side> = group.iter().map(|stated| self.side(stated, others)).collect();
        let alone = sides.len();
        let members = [(own, others), (others, own)].map(|(one, other)| one.members_beside(other)).concat();
        let listed = |version: usize| members.iter().all(|member| self.is_known(version, member));
        let explained = !members.is_empty() && group.iter().all(|stated| listed(stated.version));
        let told = sides.iter().any(|side| self.is_told(side.version, Some(side.place)));
        let inherited = fact.key == "meetings/group" && group.iter().all(|stated| self.is_inherited(stated));
        let silent = explained || told || inherited || self.is_renumbered(fact, &sides);
        for (stated, side) in group.iter().zip(&sides) {
            self.told.push((stated.version, side.place));
            self.know(stated.version, own);
            self.know(stated.version, others);
            self.keys.extend(members.iter().map(|member| (stated.version, member.clone())));
        }
        if silent {
            return;
        }
        sides.extend(common.iter().map(|stated| self.side(stated, own)));
        let message = format!("{} is {}, and {}", fact.name, self.told(group), self.told(common));
        let kind = Kind::Differ;
        let (severity, fact) = (kind.severity(), fact.key.clone());
        self.differences.push(Difference { kind, severity, fact, message, sides, alone, hint: None });
    }

    /// What stands behind an agenda line with another number mostly has another one too: the first is told of.
    fn is_renumbered(&self, fact: &Fact, sides: &[Side]) -> bool {
        let of = |difference: &Difference| difference.sides.first().map(|side| side.version);
        let told = |difference: &&Difference| {
            difference.fact == fact.key && of(difference) == sides.first().map(|side| side.version)
        };
        fact.key == "agenda/number" && self.differences.iter().any(|difference| told(&difference))
    }

    /// Whether a meeting's body is that of the letter's number, of which it was told.
    fn is_inherited(&self, stated: &Stated<'_>) -> bool {
        let group =
            |version: usize| self.versions[version].letter.letter.group.as_ref().map(|group| group.value.clone());
        let own = group(stated.version);
        own.as_ref() == Some(&stated.value.key) && own != most((0..self.versions.len()).filter_map(group))
    }

    /// Versions that have an item and do not state a fact of it that others state.
    fn silent(&mut self, fact: &Fact, silent: &[(usize, &Item)], stated: &[Stated<'_>]) {
        let value = stated[0].value;
        let often = stated.iter().map(|stated| self.mentions(stated.version, stated.value)).min().unwrap_or(0);
        let asked = value.sort != Sort::Code && often > 0 && stated.len() >= silent.len();
        let (gone, unread): (Vec<_>, Vec<_>) =
            silent.iter().partition(|(version, _)| asked && self.mentions(*version, value) < often);
        self.unstated(fact, Kind::Lacks, &gone, stated);
        self.unstated(fact, Kind::NotRead, &unread, stated);
    }

    fn unstated(&mut self, fact: &Fact, kind: Kind, versions: &[(usize, &Item)], stated: &[Stated<'_>]) {
        if versions.is_empty() {
            return;
        }
        let (value, lacks) = (stated[0].value, kind == Kind::Lacks);
        let without = versions.iter().map(|(version, item)| {
            let mention = self.first_mention(*version, value).filter(|_| !lacks);
            let place = mention.or(item.place).unwrap_or_else(|| self.head(*version));
            nothing(*version, place, if lacks { "not stated" } else { "not read" }.to_owned())
        });
        let with = stated.iter().map(|stated| self.side(stated, stated.value));
        let sides: Vec<Side> = without.chain(with).collect();
        let who = self.label_all(&versions.iter().map(|(version, _)| *version).collect::<Vec<_>>());
        let verb = if lacks { "is not" } else { "was not read" };
        let message = format!("{} {verb} in {who}; it is {}", fact.name, self.told(stated));
        let doubtful = lacks && !is_certain(value.sort);
        let severity = if doubtful { Severity::Warning } else { kind.severity() };
        let hint = doubtful.then(|| missed(&who));
        versions.iter().for_each(|(version, _)| self.know(*version, value));
        let (fact, alone) = (fact.key.clone(), versions.len());
        self.differences.push(Difference { kind, severity, fact, message, sides, alone, hint });
    }

    /// Versions that write a name with letters of another alphabet, where others do not.
    fn look_alikes(&mut self, topic: Topic, has: &[(usize, &Item)]) {
        let (slipped, right): (Vec<_>, Vec<_>) = has.iter().partition(|(_, item)| item.look_alike.is_some());
        if slipped.is_empty() || right.is_empty() {
            return;
        }
        let side = |(version, item): &(usize, &Item)| {
            let written = item.look_alike.clone().unwrap_or_else(|| item.name.clone());
            let place = item.place.unwrap_or_else(|| self.head(*version));
            Side { version: *version, value: Some(written.clone()), place, label: written }
        };
        let sides = slipped.iter().chain(&right).map(side).collect();
        let who = self.label_all(&slipped.iter().map(|(version, _)| *version).collect::<Vec<_>>());
        let message = format!("{} is written with letters of another alphabet in {who}", right[0].1.name);
        let kind = Kind::LookAlike;
        let (severity, fact) = (kind.severity(), format!("{}/as_written", topic.key()));
        self.differences.push(Difference { kind, severity, fact, message, sides, alone: slipped.len(), hint: None });
    }
}
