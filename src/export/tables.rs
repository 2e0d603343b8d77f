//! Letters as a folder of tables (CSV, RFC 4180).
//!
//! Every table begins with `letter`, the number of the letter in the order in which it came, which is the key of `letters`;
//! tables of lists go on with `position`, from 1. Cells hold what the JSON holds: coded values, ISO dates, texts as written;
//! an empty cell is `null`; lists of codes are separated by blanks. Where each value was read stands in the JSON alone.

use std::io::{self, Write};

use serde::Serialize;

use super::{Export, code};
use crate::{
    Parsed,
    letter::{Meeting, Stated, Text},
};

/// Where tables are put.
pub trait Folder {
    /// A file of the folder.
    type File: Write;

    /// Opens an empty file of this name: `meetings.csv`.
    ///
    /// # Errors
    /// When the file cannot be created.
    fn create(&mut self, name: &str) -> io::Result<Self::File>;
}

/// Writes letters as tables.
#[derive(Debug)]
pub struct Tables<W: Write> {
    /// One for each of [`TABLES`].
    files: Vec<csv::Writer<W>>,
    letters: usize,
}

impl<W: Write> Tables<W> {
    /// Creates the tables with their headings.
    ///
    /// # Errors
    /// When a file cannot be created or written.
    pub fn new(folder: &mut impl Folder<File = W>) -> io::Result<Self> {
        let create = |table: &Table| {
            let mut file = csv::Writer::from_writer(folder.create(&format!("{}.csv", table.name))?);
            let position = table.is_list().then_some("position");
            file.write_record(std::iter::once("letter").chain(position).chain(table.columns.iter().copied()))?;
            Ok(file)
        };
        let files = TABLES.iter().map(create).collect::<io::Result<_>>()?;
        Ok(Self { files, letters: 0 })
    }
}

impl<W: Write> Export for Tables<W> {
    fn letter(&mut self, letter: Parsed) -> io::Result<()> {
        self.letters += 1;
        for (table, file) in TABLES.iter().zip(&mut self.files) {
            for (index, row) in (table.rows)(&letter).into_iter().enumerate() {
                let position = table.is_list().then(|| (index + 1).to_string());
                file.write_record(std::iter::once(self.letters.to_string()).chain(position).chain(row))?;
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<Vec<String>> {
        self.files.iter_mut().try_for_each(|file| file.flush())?;
        Ok(Vec::new())
    }
}

type Row = Vec<String>;

/// A table: its columns, and the rows that a letter gives.
struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    rows: fn(&Parsed) -> Vec<Row>,
}

impl Table {
    /// Whether a letter has several rows in it.
    fn is_list(&self) -> bool {
        self.name != "letters"
    }
}

/// The columns of a meeting.
const MEETING: &[&str] = &[
    "role",
    "kind",
    "group",
    "title",
    "start",
    "end",
    "opens_at",
    "daily_from",
    "daily_to",
    "registration_opens_at",
    "time_zone",
    "format",
    "place",
    "venue",
    "platform",
    "languages",
    "interpretation",
    "fellowships",
    "questions",
    "web",
];

const TABLES: &[Table] = &[
    Table {
        name: "letters",
        columns: &[
            "kind",
            "ordinal",
            "number",
            "group",
            "date",
            "place",
            "reference",
            "study_period",
            "language",
            "subject",
            "telephone",
            "fax",
            "email",
            "web",
            "annexes_announced",
            "coverage",
            "source_name",
            "source_format",
            "source_encoding",
            "source_sha256",
            "schema_version",
        ],
        rows: letters,
    },
    Table { name: "meetings", columns: MEETING, rows: |letter| letter.meetings.iter().map(meeting).collect() },
    Table { name: "cancelled", columns: &["kind", "group", "title", "start", "end"], rows: cancelled },
    Table {
        name: "deadlines",
        columns: &["kind", "date", "offset", "text"],
        rows: |letter| {
            let rows = letter.deadlines.iter();
            rows.map(|one| vec![coded(&one.kind), shown(&one.date), shown(&one.offset), one.text.value.clone()])
                .collect()
        },
    },
    Table {
        name: "work_items",
        columns: &[
            "designation",
            "as_written",
            "identical_to",
            "title",
            "kind",
            "status",
            "action",
            "process",
            "repeated",
            "conditional",
            "question",
            "agenda_item",
        ],
        rows: work_items,
    },
    Table {
        name: "questions",
        columns: &["id", "title"],
        rows: |letter| letter.questions.iter().map(|one| vec![one.id.value.clone(), shown(&one.title)]).collect(),
    },
    Table {
        name: "working_parties",
        columns: &["id", "title"],
        rows: |letter| letter.working_parties.iter().map(|one| vec![one.id.value.clone(), shown(&one.title)]).collect(),
    },
    Table {
        name: "agenda",
        columns: &["number", "title"],
        rows: |letter| letter.agenda.iter().map(|one| vec![shown(&one.number), one.title.value.clone()]).collect(),
    },
    Table {
        name: "people",
        columns: &["role", "of", "name"],
        rows: |letter| {
            letter.people.iter().map(|one| vec![coded(&one.role), shown(&one.of), shown(&one.name)]).collect()
        },
    },
    Table {
        name: "references",
        columns: &["kind", "id", "edition"],
        rows: |letter| {
            let rows = letter.references.iter();
            rows.map(|one| vec![coded(&one.kind), one.id.value.clone(), shown(&one.edition)]).collect()
        },
    },
    Table {
        name: "addressees",
        columns: &["kind", "text"],
        rows: |letter| letter.addressees.iter().map(|one| vec![coded(&one.kind), one.text.value.clone()]).collect(),
    },
    Table {
        name: "annexes",
        columns: &["label", "kind", "title"],
        rows: |letter| {
            let rows = letter.annexes.found.iter();
            rows.map(|one| vec![shown(&one.label), coded(&one.kind), shown(&one.title)]).collect()
        },
    },
    Table {
        name: "diagnostics",
        columns: &["code", "severity", "message", "pointer", "start", "end"],
        rows: diagnostics,
    },
];

fn letters(letter: &Parsed) -> Vec<Row> {
    let (head, contact, source) = (&letter.letter, &letter.contact, &letter.source);
    vec![vec![
        coded(&head.kind),
        shown(&head.ordinal),
        shown(&head.number),
        shown(&head.group),
        shown(&head.date),
        shown(&head.place),
        shown(&head.reference),
        shown(&head.study_period),
        letter.language.code().to_owned(),
        shown(&letter.subject),
        shown(&contact.telephone),
        shown(&contact.fax),
        shown(&contact.email),
        shown(&contact.web),
        shown(&letter.annexes.announced),
        serde_json::to_string(&letter.coverage.share).unwrap_or_default(),
        source.name.clone().unwrap_or_default(),
        code(&source.format),
        source.encoding.clone(),
        source.sha256.clone(),
        letter.schema_version.clone(),
    ]]
}

fn meeting(meeting: &Meeting) -> Row {
    vec![
        coded(&meeting.role),
        coded(&meeting.kind),
        shown(&meeting.group),
        shown(&meeting.title),
        shown(&meeting.start),
        shown(&meeting.end),
        shown(&meeting.opens_at),
        meeting.daily_hours.as_ref().map(|hours| hours.from.value.to_string()).unwrap_or_default(),
        meeting.daily_hours.as_ref().map(|hours| hours.to.value.to_string()).unwrap_or_default(),
        shown(&meeting.registration_opens_at),
        shown(&meeting.time_zone),
        maybe_coded(&meeting.format),
        shown(&meeting.place),
        shown(&meeting.venue),
        shown(&meeting.platform),
        listed(&meeting.languages),
        shown(&meeting.interpretation),
        shown(&meeting.fellowships),
        listed(&meeting.questions),
        shown(&meeting.web),
    ]
}

fn cancelled(letter: &Parsed) -> Vec<Row> {
    let row = |one: &crate::letter::Cancelled| {
        vec![coded(&one.kind), shown(&one.group), shown(&one.title), shown(&one.start), shown(&one.end)]
    };
    letter.cancelled.iter().map(row).collect()
}

fn work_items(letter: &Parsed) -> Vec<Row> {
    let row = |item: &crate::letter::WorkItem| {
        vec![
            item.designation.value.clone(),
            shown(&item.as_written),
            shown(&item.identical_to),
            shown(&item.title),
            maybe_coded(&item.kind),
            maybe_coded(&item.status),
            maybe_coded(&item.action),
            maybe_coded(&item.process),
            shown(&item.repeated),
            shown(&item.conditional),
            shown(&item.question),
            shown(&item.agenda_item),
        ]
    };
    letter.work_items.iter().map(row).collect()
}

fn diagnostics(letter: &Parsed) -> Vec<Row> {
    let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
    let row = |one: &crate::Diagnostic| {
        vec![
            one.code.clone(),
            code(&one.severity),
            one.message.clone(),
            one.pointer.clone().unwrap_or_default(),
            number(one.start),
            number(one.end),
        ]
    };
    letter.diagnostics.iter().map(row).collect()
}

fn coded<T: Serialize>(value: &Stated<T>) -> String {
    code(&value.value)
}

fn maybe_coded<T: Serialize>(value: &Option<Stated<T>>) -> String {
    value.as_ref().map(coded).unwrap_or_default()
}

fn shown<T: std::fmt::Display>(value: &Option<Stated<T>>) -> String {
    value.as_ref().map(|value| value.value.to_string()).unwrap_or_default()
}

fn listed(texts: &[Text]) -> String {
    texts.iter().map(|text| text.value.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_columns_are_named_once_and_rows_fill_the_columns() {
        let bytes = include_bytes!("../../fixtures/en/2023-02-14_COL-3-16_en.txt");
        let letter = crate::parse(bytes, &crate::Options::default()).unwrap();
        let mut names = std::collections::BTreeSet::new();
        for table in TABLES {
            assert!(names.insert(table.name), "{} stands twice", table.name);
            let columns: std::collections::BTreeSet<_> = table.columns.iter().collect();
            assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
            for row in (table.rows)(&letter) {
                assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            }
        }
    }
}
