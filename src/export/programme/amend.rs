//! How addenda, corrigenda and revisions change what their letter announced.
//!
//! An addendum or a corrigendum tells what is different, or called off, and leaves the rest; a revision stands in the
//! letter's place, and what it no longer announces is called off. A later letter's meeting is an earlier one's where both are of the same kind
//! and body; among several it has to share their day or their title, else nothing is changed and a remark says so.

use super::{Announced, Announcement, Due, Names, Statement, identity};
use crate::{
    Language,
    export::code,
    letter::{Cancelled, Deadline, LetterDate, LetterKind, Meeting, MeetingFormat, MeetingRole, Stated},
};

/// Adds what a letter and its amendments announce. `statements` are of one collective letter.
pub(super) fn resolve(name: &str, mut statements: Vec<Statement>, announced: &mut Announced) {
    statements.sort_by_key(|one| (one.amends(), one.origin.date, one.identity.kind, one.identity.ordinal));
    let mut standing = Standing { name, ..Standing::default() };
    for statement in statements {
        standing.apply(statement);
    }
    standing.settle();
    announced.meetings.append(&mut standing.meetings);
    announced.deadlines.append(&mut standing.deadlines);
    announced.remarks.append(&mut standing.remarks);
}

/// What stands after the letters so far.
#[derive(Default)]
struct Standing<'n> {
    name: &'n str,
    names: Names,
    sequence: u32,
    meetings: Vec<Announcement>,
    deadlines: Vec<Due>,
    remarks: Vec<String>,
}

impl Standing<'_> {
    fn apply(&mut self, statement: Statement) {
        let first = self.meetings.is_empty() && self.deadlines.is_empty();
        let least = if statement.amends() && !first { self.sequence + 1 } else { 0 };
        self.sequence = statement.sequence().max(least);
        let replaces = statement.identity.kind == LetterKind::Revision;
        let moved = self.meetings(&statement, replaces);
        self.deadlines(&statement, replaces, moved);
    }

    /// Takes over the meetings of a letter; tells whether one that was convened has other days now.
    fn meetings(&mut self, statement: &Statement, replaces: bool) -> bool {
        let known = self.meetings.len();
        let mut told = vec![false; known];
        let mut moved = false;
        for meeting in &statement.meetings {
            match find(&self.meetings[..known], &told, meeting, statement.origin.language) {
                Match::One(at) => {
                    told[at] = true;
                    let entry = &mut self.meetings[at];
                    let (before, after) = (entry.meeting.start, meeting.start.or(entry.meeting.start));
                    if before.map(|date| date.value) != after.map(|date| date.value) {
                        moved |= entry.meeting.role.value == MeetingRole::Convened;
                        entry.moved_from = before.map(|date| date.value);
                    }
                    entry.meeting =
                        if replaces { meeting.clone() } else { overlaid(entry.meeting.clone(), meeting.clone()) };
                    entry.letter = statement.origin.clone();
                    entry.sequence = self.sequence;
                    entry.cancelled = false;
                }
                Match::None => self.announce(meeting.clone(), statement),
                Match::Several => self.ambiguous(meeting, statement),
            }
        }
        let convenes = statement.meetings.iter().any(|meeting| meeting.role.value == MeetingRole::Convened);
        for meeting in &statement.cancelled {
            self.call_off(meeting, &mut told, statement);
        }
        if replaces && convenes {
            self.no_longer_announced(&mut told, statement);
        }
        moved
    }

    fn announce(&mut self, meeting: Meeting, statement: &Statement) {
        let id = self.names.unique(format!("{}_{}", self.name, identity::of_meeting(&meeting)));
        self.meetings.push(Announcement {
            id,
            meeting,
            letter: statement.origin.clone(),
            sequence: self.sequence,
            cancelled: false,
            moved_from: None,
            main: None,
        });
    }

    /// What a revision passes over in silence.
    fn no_longer_announced(&mut self, told: &mut [bool], statement: &Statement) {
        for (entry, told) in self.meetings.iter_mut().zip(told).filter(|(entry, told)| !**told && !entry.cancelled) {
            *told = true;
            entry.cancelled = true;
            entry.sequence = self.sequence;
            entry.letter = statement.origin.clone();
            self.remarks.push(format!(
                "{}: {} is no longer announced and is taken as cancelled",
                statement.origin.designation, entry.id
            ));
        }
    }

    /// What a letter says will not take place; entered as such where the letter that announced it is not at hand.
    fn call_off(&mut self, cancelled: &Cancelled, told: &mut [bool], statement: &Statement) {
        let meeting = planned(cancelled.clone());
        let known = told.len();
        match find(&self.meetings[..known], told, &meeting, statement.origin.language) {
            Match::One(at) => {
                told[at] = true;
                let entry = &mut self.meetings[at];
                entry.cancelled = true;
                entry.sequence = self.sequence;
                entry.letter = statement.origin.clone();
            }
            Match::None => {
                self.announce(meeting, statement);
                if let Some(entry) = self.meetings.last_mut() {
                    entry.cancelled = true;
                }
            }
            Match::Several => self.ambiguous(&meeting, statement),
        }
    }

    fn ambiguous(&mut self, meeting: &Meeting, statement: &Statement) {
        self.remarks.push(format!(
            "{}: it cannot be told which {} of the letter changes; none was changed",
            statement.origin.designation,
            code(&meeting.kind.value).replace('-', " ")
        ));
    }

    fn deadlines(&mut self, statement: &Statement, replaces: bool, moved: bool) {
        let mut told = vec![false; self.deadlines.len()];
        let known = told.len();
        for deadline in &statement.deadlines {
            let same = |(entry, told): &(&Due, &bool)| !**told && entry.deadline.kind.value == deadline.kind.value;
            let found = self.deadlines[..known].iter().zip(&told).position(|pair| same(&pair));
            match found {
                Some(at) => {
                    told[at] = true;
                    let entry = &mut self.deadlines[at];
                    entry.deadline = deadline.clone();
                    entry.letter = statement.origin.clone();
                    entry.sequence = self.sequence;
                    entry.cancelled = false;
                }
                None => self.require(deadline.clone(), statement),
            }
        }
        let fallen = replaces && !statement.deadlines.is_empty();
        for at in (0..known).filter(|at| !told[*at]) {
            if fallen {
                self.deadlines[at].cancelled = true;
                self.deadlines[at].sequence = self.sequence;
            } else if moved {
                self.recount(at, statement);
            }
        }
    }

    fn require(&mut self, deadline: Deadline, statement: &Statement) {
        let kind = code(&deadline.kind.value);
        let id = self.names.unique(format!("{}_deadline_{kind}", self.name));
        self.deadlines.push(Due {
            id,
            deadline,
            letter: statement.origin.clone(),
            sequence: self.sequence,
            cancelled: false,
            main: None,
        });
    }

    /// A deadline that was told only by its distance moves with the meeting; one with a day of its own stays, and is told.
    fn recount(&mut self, at: usize, statement: &Statement) {
        let start = self.main().and_then(|main| main.meeting.start).and_then(|start| start.value.day());
        let entry = &mut self.deadlines[at];
        let counted = entry.deadline.date.filter(|date| date.computed).zip(entry.deadline.offset);
        let day = counted.zip(start).and_then(|((_, offset), start)| offset.value.before(start));
        match (day, entry.deadline.date) {
            (Some(day), Some(date)) => {
                entry.deadline.date = Some(Stated { value: LetterDate::Day(day), ..date });
                entry.sequence = self.sequence;
            }
            (_, Some(date)) => self.remarks.push(format!(
                "{}: the meeting has moved; {} on {} was set before that and is not set anew",
                statement.origin.designation, entry.id, date.value
            )),
            (_, None) => {}
        }
    }

    fn main(&self) -> Option<&Announcement> {
        self.meetings.iter().find(|entry| entry.meeting.role.value == MeetingRole::Convened)
    }

    /// Ties everything to the main meeting; where all that was convened is called off, the deadlines are too.
    fn settle(&mut self) {
        let main = self.main().map(|main| main.id.clone());
        let mut convened =
            self.meetings.iter().filter(|entry| entry.meeting.role.value == MeetingRole::Convened).peekable();
        let off = convened.peek().is_some() && convened.all(|entry| entry.cancelled);
        for entry in &mut self.meetings {
            entry.main = main.clone().filter(|main| *main != entry.id);
        }
        let last = self.sequence;
        for entry in &mut self.deadlines {
            entry.main.clone_from(&main);
            if off && !entry.cancelled {
                entry.cancelled = true;
                entry.sequence = last;
            }
        }
    }
}

/// A meeting called off, as a letter would have announced it.
fn planned(cancelled: Cancelled) -> Meeting {
    let Cancelled { kind, group, title, start, end } = cancelled;
    let role = kind.map(|_| MeetingRole::Associated);
    Meeting { group, title, start, end, ..Meeting::blank(role, kind) }
}

enum Match {
    One(usize),
    None,
    Several,
}

/// Which of the known meetings a later letter speaks of.
fn find(known: &[Announcement], told: &[bool], meeting: &Meeting, language: Language) -> Match {
    let name = identity::of_meeting(meeting);
    let same = |at: &usize| !told[*at] && identity::of_meeting(&known[*at].meeting) == name;
    let candidates: Vec<usize> = (0..known.len()).filter(same).collect();
    let day = |meeting: &Meeting| meeting.start.map(|start| start.value);
    let by = |fits: &dyn Fn(&Meeting) -> bool| candidates.iter().copied().find(|at| fits(&known[*at].meeting));
    let exact = by(&|one| day(one).is_some() && day(one) == day(meeting))
        .or_else(|| by(&|one| one.title.is_some() && title(one) == title(meeting)));
    match (exact, candidates.as_slice()) {
        (Some(at), _) => Match::One(at),
        (None, []) => Match::None,
        (None, [at]) if !is_other_event(&known[*at].meeting, meeting) => Match::One(*at),
        // Titles in two languages cannot be compared.
        (None, all) if all.iter().all(|at| known[*at].letter.language == language && meeting.title.is_some()) => {
            if all.iter().all(|at| is_other_event(&known[*at].meeting, meeting)) { Match::None } else { Match::Several }
        }
        (None, _) => Match::Several,
    }
}

/// Whether two events go by different names. A body's meeting is known by the body.
fn is_other_event(known: &Meeting, meeting: &Meeting) -> bool {
    meeting.group.is_none() && known.title.is_some() && meeting.title.is_some() && title(known) != title(meeting)
}

fn title(meeting: &Meeting) -> Option<&str> {
    meeting.title.as_ref().map(|title| title.value.as_str())
}

/// A meeting as an addendum or a corrigendum leaves it: what is told anew, and the rest as it was.
fn overlaid(before: Meeting, after: Meeting) -> Meeting {
    let elsewhere = after.format.is_some_and(|format| format.value == MeetingFormat::Virtual);
    let (start, end) = if after.start.is_some() { (after.start, after.end) } else { (before.start, before.end) };
    let opens_anew =
        after.opens_at.is_some() && after.opens_at.map(|at| at.value) != before.opens_at.map(|at| at.value);
    let either = |after: Vec<_>, before| if after.is_empty() { before } else { after };
    Meeting {
        role: before.role,
        kind: before.kind,
        group: after.group.or(before.group),
        title: after.title.or(before.title),
        start,
        end,
        opens_at: after.opens_at.or(before.opens_at),
        // The hours of a day that begins at another time are no longer known.
        daily_hours: after.daily_hours.or(before.daily_hours.filter(|_| !opens_anew)),
        registration_opens_at: after.registration_opens_at.or(before.registration_opens_at.filter(|_| !elsewhere)),
        time_zone: after.time_zone.or(before.time_zone),
        format: after.format.or(before.format),
        place: after.place.or(before.place.filter(|_| !elsewhere)),
        venue: after.venue.or(before.venue.filter(|_| !elsewhere)),
        platform: after.platform.or(before.platform),
        languages: either(after.languages, before.languages),
        interpretation: after.interpretation.or(before.interpretation),
        fellowships: after.fellowships.or(before.fellowships),
        questions: either(after.questions, before.questions),
        web: after.web.or(before.web),
    }
}
