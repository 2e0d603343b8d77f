//! Which tables there are.

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, or a coded value.
    Text,
    /// A whole number.
    Integer,
    /// A number between 0 and 1.
    Share,
    /// Yes or no.
    Boolean,
    /// A day (`2025-09-04`), or a month where the letter gives no more (`2025-07`).
    Date,
    /// A time of day (`09:30`).
    Time,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// The value's JSON Pointer, from the row's object.
    pub pointer: &'static str,
    /// What stands in it.
    pub kind: Kind,
}

/// A table.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The lists, one in the other, whose members are its rows, as JSON Pointers; none for the letter itself.
    pub lists: &'static [&'static str],
    /// The columns that number a row in those lists, from 0, one for each.
    pub keys: &'static [&'static str],
    /// Its other columns.
    pub columns: &'static [Column],
}

const fn text(name: &'static str, pointer: &'static str) -> Column {
    Column { name, pointer, kind: Kind::Text }
}

const fn integer(name: &'static str, pointer: &'static str) -> Column {
    Column { name, pointer, kind: Kind::Integer }
}

const fn boolean(name: &'static str, pointer: &'static str) -> Column {
    Column { name, pointer, kind: Kind::Boolean }
}

const fn date(name: &'static str, pointer: &'static str) -> Column {
    Column { name, pointer, kind: Kind::Date }
}

const fn time(name: &'static str, pointer: &'static str) -> Column {
    Column { name, pointer, kind: Kind::Time }
}

/// A table of the letter's lists.
const fn list(name: &'static str, lists: &'static [&'static str], columns: &'static [Column]) -> Table {
    Table { name, lists, keys: &["position"], columns }
}

/// A table of lists within the list of meetings.
const fn of_meetings(name: &'static str, lists: &'static [&'static str], columns: &'static [Column]) -> Table {
    Table { name, lists, keys: &["meeting", "position"], columns }
}

/// Every table; the letter itself first. `group`, a word of SQL, is called `body`.
pub const TABLES: &[Table] = &[
    Table { name: "versions", lists: &[], keys: &[], columns: VERSIONS },
    list("addressees", &["/addressees"], &[text("kind", "/kind"), text("text", "/text")]),
    list("meetings", &["/meetings"], MEETINGS),
    of_meetings("meeting_questions", &["/meetings", "/questions"], &[text("question", "")]),
    of_meetings("meeting_languages", &["/meetings", "/languages"], &[text("language", "")]),
    list("cancelled", &["/cancelled"], CANCELLED),
    list("working_parties", &["/working_parties"], &[text("id", "/id"), text("title", "/title")]),
    list("questions", &["/questions"], &[text("id", "/id"), text("title", "/title")]),
    list("work_items", &["/work_items"], WORK_ITEMS),
    list(
        "deadlines",
        &["/deadlines"],
        &[text("kind", "/kind"), date("date", "/date"), text("before_meeting", "/offset"), text("text", "/text")],
    ),
    list("people", &["/people"], &[text("role", "/role"), text("body", "/of"), text("name", "/name")]),
    list("annexes", &["/annexes/found"], &[text("label", "/label"), text("kind", "/kind"), text("title", "/title")]),
    list("agenda", &["/agenda"], &[text("number", "/number"), text("title", "/title")]),
    list("references", &["/references"], &[text("kind", "/kind"), text("id", "/id"), text("edition", "/edition")]),
    list("diagnostics", &["/diagnostics"], DIAGNOSTICS),
];

const VERSIONS: &[Column] = &[
    text("schema_version", "/schema_version"),
    text("name", "/source/name"),
    text("format", "/source/format"),
    text("encoding", "/source/encoding"),
    text("sha256", "/source/sha256"),
    text("language", "/language"),
    text("kind", "/letter/kind"),
    integer("ordinal", "/letter/ordinal"),
    integer("number", "/letter/number"),
    text("body", "/letter/group"),
    date("date", "/letter/date"),
    text("place", "/letter/place"),
    text("reference", "/letter/reference"),
    text("study_period", "/letter/study_period"),
    text("telephone", "/contact/telephone"),
    text("fax", "/contact/fax"),
    text("email", "/contact/email"),
    text("web", "/contact/web"),
    text("subject", "/subject"),
    integer("annexes_announced", "/annexes/announced"),
    Column { name: "coverage", pointer: "/coverage/share", kind: Kind::Share },
    integer("claimed_bytes", "/coverage/claimed"),
    integer("text_bytes", "/coverage/total"),
];

const MEETINGS: &[Column] = &[
    text("role", "/role"),
    text("kind", "/kind"),
    text("body", "/group"),
    text("title", "/title"),
    date("start_date", "/start"),
    date("end_date", "/end"),
    time("opens_at", "/opens_at"),
    time("daily_from", "/daily_hours/from"),
    time("daily_to", "/daily_hours/to"),
    time("registration_opens_at", "/registration_opens_at"),
    text("time_zone", "/time_zone"),
    text("format", "/format"),
    text("place", "/place"),
    text("venue", "/venue"),
    text("platform", "/platform"),
    boolean("interpretation", "/interpretation"),
    boolean("fellowships", "/fellowships"),
    text("web", "/web"),
];

const CANCELLED: &[Column] = &[
    text("kind", "/kind"),
    text("body", "/group"),
    text("title", "/title"),
    date("start_date", "/start"),
    date("end_date", "/end"),
];

const WORK_ITEMS: &[Column] = &[
    text("designation", "/designation"),
    text("as_written", "/as_written"),
    text("identical_to", "/identical_to"),
    text("title", "/title"),
    text("kind", "/kind"),
    text("status", "/status"),
    text("action", "/action"),
    text("process", "/process"),
    boolean("repeated", "/repeated"),
    boolean("conditional", "/conditional"),
    text("question", "/question"),
    text("agenda_item", "/agenda_item"),
];

const DIAGNOSTICS: &[Column] = &[
    text("code", "/code"),
    text("severity", "/severity"),
    text("message", "/message"),
    text("pointer", "/pointer"),
    integer("start_byte", "/start"),
    integer("end_byte", "/end"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_and_keys_as_many_as_lists() {
        let names: HashSet<_> = TABLES.iter().map(|table| table.name).collect();
        assert_eq!(names.len(), TABLES.len());
        for table in TABLES {
            let columns: HashSet<_> =
                table.columns.iter().map(|column| column.name).chain(table.keys.iter().copied()).collect();
            assert_eq!(columns.len(), table.columns.len() + table.keys.len(), "{}", table.name);
            assert_eq!(table.keys.len(), table.lists.len(), "{}", table.name);
        }
    }
}
