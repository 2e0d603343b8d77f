//! One entry of a calendar: a meeting, or a deadline.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{
    Deadlines, Options,
    content_line::{Lines, escaped, quoted},
    when::{self, When},
    zones,
};
use crate::{
    export::{
        code,
        programme::{Announcement, Due, Origin},
    },
    letter::{Meeting, Text},
};

/// The Bureau's own address, in the footer of its letters, for those whose letterhead has none.
const BUREAU_MAIL: &str = "tsbmail@itu.int";
const BUREAU: &str = "ITU Telecommunication Standardization Bureau";

/// An entry with its days.
pub(super) struct Entry<'a> {
    pub(super) uid: String,
    pub(super) when: When,
    what: What<'a>,
}

enum What<'a> {
    Meeting(&'a Announcement),
    Deadline(&'a Due),
}

impl<'a> Entry<'a> {
    /// The entry of a meeting; `None` where it has no days.
    pub(super) fn meeting(announcement: &'a Announcement) -> Option<Self> {
        let when = when::when(&announcement.meeting)?;
        Some(Self { uid: uid(&announcement.id), when, what: What::Meeting(announcement) })
    }

    /// The entry of a deadline; `None` where it has no day.
    pub(super) fn deadline(due: &'a Due) -> Option<Self> {
        let day = when::due(due.deadline.date.map(|date| date.value))?;
        Some(Self { uid: uid(&due.id), when: When::Days { first: day, last: day }, what: What::Deadline(due) })
    }

    fn letter(&self) -> &'a Origin {
        match self.what {
            What::Meeting(meeting) => &meeting.letter,
            What::Deadline(due) => &due.letter,
        }
    }

    /// Whether it belongs to one of these bodies' letters, or is held by one of them.
    pub(super) fn is_of(&self, groups: &[String]) -> bool {
        let holds = match self.what {
            What::Meeting(meeting) => meeting.meeting.group.as_ref().map(|group| &group.value),
            What::Deadline(_) => None,
        };
        let named = |code: &String| groups.iter().any(|group| group.eq_ignore_ascii_case(code));
        groups.is_empty() || self.letter().group.as_ref().is_some_and(named) || holds.is_some_and(named)
    }

    pub(super) fn is_within(&self, since: Option<Date>, until: Option<Date>) -> bool {
        since.is_none_or(|since| self.when.last() >= since) && until.is_none_or(|until| self.when.first() <= until)
    }

    pub(super) fn write(&self, options: &Options, lines: &mut Lines) {
        match self.what {
            What::Meeting(meeting) => self.write_meeting(meeting, options, lines),
            What::Deadline(due) => self.write_deadline(due, options, lines),
        }
    }

    fn write_meeting(&self, announcement: &Announcement, options: &Options, lines: &mut Lines) {
        let (meeting, letter) = (&announcement.meeting, &announcement.letter);
        let language = letter.language.code();
        lines.begin("VEVENT");
        self.write_head(options, announcement.sequence, lines);
        self.write_days(lines);
        lines.text("SUMMARY", language, &summary(meeting, letter));
        lines.text("DESCRIPTION", language, &description(meeting, letter));
        let location: Vec<&str> =
            [&meeting.venue, &meeting.place].into_iter().flatten().map(|text| text.value.as_str()).collect();
        if !location.is_empty() {
            lines.text("LOCATION", language, &location.join(", "));
        }
        if let Some(address) = meeting.web.as_ref().and_then(address) {
            lines.value("URL", address);
        }
        lines.value("STATUS", if announcement.cancelled { "CANCELLED" } else { "CONFIRMED" });
        lines.value("TRANSP", if announcement.cancelled { "TRANSPARENT" } else { "OPAQUE" });
        write_links(letter, &code(&meeting.kind.value), announcement.main.as_deref(), lines);
        lines.end("VEVENT");
    }

    fn write_deadline(&self, due: &Due, options: &Options, lines: &mut Lines) {
        let letter = &due.letter;
        let language = letter.language.code();
        let todo = options.deadlines == Deadlines::Todos;
        let component = if todo { "VTODO" } else { "VEVENT" };
        let summary = headed(letter.group.as_deref(), &[format!("deadline for {}", subject_of(due))]);
        lines.begin(component);
        self.write_head(options, due.sequence, lines);
        if todo {
            lines.with("DUE", "VALUE=DATE", zones::date(self.when.first()));
        } else {
            self.write_days(lines);
        }
        lines.text("SUMMARY", "en", &summary);
        lines.text("DESCRIPTION", language, &paragraphs([Some(due.deadline.text.value.clone()), Some(cited(letter))]));
        match (todo, due.cancelled) {
            (_, true) => lines.value("STATUS", "CANCELLED"),
            (true, false) => lines.value("STATUS", "NEEDS-ACTION"),
            (false, false) => lines.value("STATUS", "CONFIRMED"),
        }
        if !todo {
            lines.value("TRANSP", "TRANSPARENT");
        }
        write_links(letter, "deadline", due.main.as_deref(), lines);
        if let Some(days) = options.alarm.filter(|_| !due.cancelled) {
            lines.begin("VALARM");
            lines.value("ACTION", "DISPLAY");
            // A to-do without a beginning counts from its end.
            let related = if todo { "END" } else { "START" };
            lines.with("TRIGGER", &format!("RELATED={related}"), format_args!("-P{days}D"));
            lines.text("DESCRIPTION", "en", &summary);
            lines.end("VALARM");
        }
        lines.end(component);
    }

    fn write_head(&self, options: &Options, sequence: u32, lines: &mut Lines) {
        lines.value("UID", escaped(&self.uid));
        let written = self.letter().date.and_then(crate::letter::LetterDate::day);
        let midnight = |day: Date| TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok();
        let stamp = options.stamp.or_else(|| midnight(written.unwrap_or(self.when.first())));
        let stamp = TimeZone::UTC.to_datetime(stamp.unwrap_or(Timestamp::UNIX_EPOCH));
        lines.value("DTSTAMP", format_args!("{}Z", zones::local(stamp)));
        lines.value("SEQUENCE", sequence);
    }

    fn write_days(&self, lines: &mut Lines) {
        match &self.when {
            When::Days { first, last } => {
                lines.with("DTSTART", "VALUE=DATE", zones::date(*first));
                // The end is the day behind the last one.
                lines.with("DTEND", "VALUE=DATE", zones::date(last.tomorrow().unwrap_or(*last)));
            }
            When::Hours { start, end, days, zone } => {
                let mut write = |name: &str, time: DateTime| {
                    if zone.is_utc() {
                        lines.value(name, format_args!("{}Z", zones::local(time)));
                    } else {
                        lines.with(name, &format!("TZID={}", zone.name()), zones::local(time));
                    }
                };
                write("DTSTART", *start);
                if let Some(end) = end {
                    write("DTEND", *end);
                }
                if *days > 1 {
                    lines.value("RRULE", format_args!("FREQ=DAILY;COUNT={days}"));
                }
            }
        }
    }
}

fn uid(id: &str) -> String {
    format!("{id}@tsb-letters")
}

fn write_links(letter: &Origin, category: &str, main: Option<&str>, lines: &mut Lines) {
    let categories: Vec<String> =
        [Some(category), letter.group.as_deref()].into_iter().flatten().map(escaped).collect();
    lines.value("CATEGORIES", categories.join(","));
    let mail = letter.contact.email.as_ref().map_or(BUREAU_MAIL, |mail| &mail.value);
    let mail = if mail.contains('@') && !mail.contains(char::is_whitespace) { mail } else { BUREAU_MAIL };
    lines.with("ORGANIZER", &format!("CN={}", quoted(BUREAU)), format_args!("mailto:{mail}"));
    if let Some(main) = main {
        lines.value("RELATED-TO", escaped(&uid(main)));
    }
}

/// `ITU-T SG17: Security`; an event goes by its own name, or by its kind.
fn summary(meeting: &Meeting, letter: &Origin) -> String {
    let group = meeting.group.as_ref().map(|group| group.value.as_str());
    let questions: Vec<&str> = meeting.questions.iter().map(|question| question.value.as_str()).collect();
    let event = group.is_none() || meeting.kind.value == crate::letter::MeetingKind::RapporteurGroup;
    let kind = event.then(|| code(&meeting.kind.value).replace('-', " "));
    let asked = (meeting.kind.value == crate::letter::MeetingKind::RapporteurGroup && !questions.is_empty())
        .then(|| format!("Q{}", questions.join(", Q")));
    let title = meeting.title.as_ref().map(|title| title.value.clone());
    let parts: Vec<String> = [kind, asked, title].into_iter().flatten().collect();
    headed(group.or(letter.group.as_deref()), &parts)
}

fn headed(group: Option<&str>, parts: &[String]) -> String {
    let head = group.map_or_else(|| "ITU-T".to_owned(), |group| format!("ITU-T {group}"));
    std::iter::once(head).chain(parts.iter().cloned()).collect::<Vec<_>>().join(": ")
}

fn subject_of(due: &Due) -> String {
    code(&due.deadline.kind.value).replace('-', " ")
}

/// What the letter says besides days and place.
fn description(meeting: &Meeting, letter: &Origin) -> String {
    let zone = when::zone(meeting).map(|zone| format!(" ({})", zone.name())).unwrap_or_default();
    let text = |label: &str, text: &Option<Text>| text.as_ref().map(|text| format!("{label}: {}", text.value));
    let all = |label: &str, texts: &[Text]| {
        let values: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
        (!values.is_empty()).then(|| format!("{label}: {}", values.join(", ")))
    };
    let unlinked = meeting.web.as_ref().filter(|web| address(web).is_none()).cloned();
    paragraphs([
        letter.subject.clone(),
        meeting.opens_at.map(|at| format!("Opens: {}{zone}", at.value)),
        meeting.daily_hours.as_ref().map(|hours| format!("Daily: {}–{}{zone}", hours.from.value, hours.to.value)),
        meeting.registration_opens_at.map(|at| format!("Registration opens: {}{zone}", at.value)),
        meeting.format.map(|format| format!("Format: {}", code(&format.value))),
        text("Platform", &meeting.platform),
        all("Languages", &meeting.languages),
        all("Questions", &meeting.questions),
        text("Web", &unlinked),
        Some(cited(letter)),
    ])
}

fn paragraphs<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn cited(letter: &Origin) -> String {
    match letter.date {
        Some(date) => format!("{}, {date}", letter.designation),
        None => letter.designation.clone(),
    }
}

/// A web address that says how it is to be reached, and so can be a link.
fn address(web: &Text) -> Option<&str> {
    let web = web.value.trim();
    let linked = web.starts_with("http://") || web.starts_with("https://");
    (linked && web.chars().all(|one| !one.is_whitespace() && !one.is_control())).then_some(web)
}
