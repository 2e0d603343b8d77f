//! VTIMEZONE components, from the time zone database that is compiled in.

use std::collections::BTreeMap;

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::{Dst, Offset, TimeZone, TimeZoneDatabase},
};

use super::content_line::Lines;

/// A time zone by its IANA name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::export) struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// The zone of a name; `None` where no zone is called so.
    pub(super) fn named(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        Some(Self { name: name.to_owned(), zone })
    }

    /// Its IANA name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is UTC, whose times calendars mark instead of naming the zone.
    pub(super) fn is_utc(&self) -> bool {
        self.name == "UTC"
    }

    /// A local time as an instant with its offset: `2023-07-10T09:30:00+02:00`.
    pub(in crate::export) fn offset_time(&self, local: DateTime) -> Option<String> {
        let offset = self.zone.to_offset(self.zone.to_timestamp(local).ok()?);
        let minutes = offset.seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        Some(format!("{local}{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
    }

    /// Writes the component that gives meaning to the zone's name, for the days from `first` to `last`.
    pub(super) fn write(&self, first: Date, last: Date, lines: &mut Lines) {
        lines.begin("VTIMEZONE");
        lines.value("TZID", &self.name);
        for (observance, onsets) in self.observances(first, last) {
            observance.write(&onsets, lines);
        }
        lines.end("VTIMEZONE");
    }

    /// The offsets in force between two days, each with the local times at which it begins.
    fn observances(&self, first: Date, last: Date) -> BTreeMap<Observance, Vec<DateTime>> {
        let day = SignedDuration::from_hours(24);
        let utc = |date: Date| TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH);
        let (from, to) = (utc(first) - day, utc(last) + day + day);
        let mut found: BTreeMap<Observance, Vec<DateTime>> = BTreeMap::new();
        // An onset before 1970 may have an offset in seconds, which few programs read.
        let before = self.zone.preceding(from).next().filter(|one| one.timestamp() >= Timestamp::UNIX_EPOCH);
        if before.is_none() {
            let info = self.zone.to_offset_info(from);
            let observance = Observance::new(info.offset(), info.offset(), info.dst(), info.abbreviation());
            found.entry(observance).or_default().push(info.offset().to_datetime(Timestamp::UNIX_EPOCH));
        }
        let within = self.zone.following(from).take_while(|one| one.timestamp() <= to);
        for transition in before.into_iter().chain(within) {
            let previous = self.zone.to_offset(transition.timestamp() - SignedDuration::from_secs(1));
            let onset = previous.to_datetime(transition.timestamp());
            let observance =
                Observance::new(previous, transition.offset(), transition.dst(), transition.abbreviation());
            found.entry(observance).or_default().push(onset);
        }
        found
    }
}

/// An offset with the one before it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Observance {
    daylight: bool,
    from: i32,
    to: i32,
    abbreviation: String,
}

impl Observance {
    fn new(from: Offset, to: Offset, dst: Dst, abbreviation: &str) -> Self {
        Self {
            daylight: dst == Dst::Yes,
            from: from.seconds(),
            to: to.seconds(),
            abbreviation: abbreviation.to_owned(),
        }
    }

    fn write(&self, onsets: &[DateTime], lines: &mut Lines) {
        let component = if self.daylight { "DAYLIGHT" } else { "STANDARD" };
        let Some((first, more)) = onsets.split_first() else { return };
        lines.begin(component);
        lines.value("DTSTART", local(*first));
        if !more.is_empty() {
            lines.value("RDATE", more.iter().map(|onset| local(*onset)).collect::<Vec<_>>().join(","));
        }
        lines.value("TZOFFSETFROM", offset(self.from));
        lines.value("TZOFFSETTO", offset(self.to));
        lines.value("TZNAME", &self.abbreviation);
        lines.end(component);
    }
}

/// `20230710T093000`.
pub(super) fn local(time: DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", date(time.date()), time.hour(), time.minute(), time.second())
}

/// `20230710`.
pub(super) fn date(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// `+0200`; seconds only where there are any.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Onset in UTC seconds, and the offset from then on, as a reader of the component has them.
    fn read(component: &str) -> Vec<(i64, i32)> {
        let seconds = |text: &str| {
            let (sign, digits) = text.split_at(1);
            let number = |range: std::ops::Range<usize>| digits[range].parse::<i32>().unwrap();
            let total = number(0..2) * 3600 + number(2..4) * 60;
            if sign == "-" { -total } else { total }
        };
        let mut onsets = Vec::new();
        for part in component.replace("\r\n ", "").split("BEGIN:").skip(2) {
            let value = |name: &str| {
                part.lines().find_map(|line| line.strip_prefix(name)).and_then(|rest| rest.strip_prefix(':'))
            };
            let (from, to) = (seconds(value("TZOFFSETFROM").unwrap()), seconds(value("TZOFFSETTO").unwrap()));
            let times = std::iter::once(value("DTSTART").unwrap())
                .chain(value("RDATE").into_iter().flat_map(|all| all.split(',')));
            for time in times {
                let local = time.parse::<DateTime>().unwrap();
                let utc = TimeZone::UTC.to_timestamp(local).unwrap().as_second() - i64::from(from);
                onsets.push((utc, to));
            }
        }
        onsets.sort_unstable();
        onsets
    }

    #[test]
    fn a_component_gives_the_offsets_of_its_zone() {
        let zones =
            ["Europe/Zurich", "America/Bogota", "Asia/Muscat", "Africa/Cairo", "Asia/Shanghai", "America/Sao_Paulo"];
        for name in zones {
            let zone = Zone::named(name).unwrap();
            for (first, last) in
                [("1999-11-12", "1999-11-12"), ("1998-02-20", "2027-12-31"), ("2019-03-30", "2019-03-31")]
            {
                let (first, last): (Date, Date) = (first.parse().unwrap(), last.parse().unwrap());
                let mut lines = Lines::default();
                zone.write(first, last, &mut lines);
                let onsets = read(&lines.into_text());
                let mut time = TimeZone::UTC.to_timestamp(first.at(0, 0, 0, 0)).unwrap();
                let end = TimeZone::UTC.to_timestamp(last.at(23, 0, 0, 0)).unwrap();
                while time <= end {
                    let known = onsets.iter().rfind(|(onset, _)| *onset <= time.as_second());
                    let offset = zone.zone.to_offset(time).seconds();
                    assert_eq!(known.map(|(_, offset)| *offset), Some(offset), "{name} at {time}");
                    time += SignedDuration::from_hours(1);
                }
            }
        }
    }

    #[test]
    fn a_place_is_no_zone() {
        assert_eq!(Zone::named("Europe/Geneva"), None);
    }
}
