//! What `export` writes, as other programs read it.

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use assert_cmd::Command;
use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;
use tsb_letters::{
    Options,
    tables::{self, Cell, Kind, Row, Rows, TABLES, Table},
};

fn program(format: &str) -> Command {
    let mut program = Command::cargo_bin("tsb-letters").unwrap();
    program.args(["export", "--format", format]);
    program
}

fn fixture(name: &str) -> String {
    support::fixtures().join(name).display().to_string()
}

fn letters() -> Vec<String> {
    let texts = support::files(&support::fixtures(), &["txt"]).into_iter().map(|path| path.display().to_string());
    texts.filter(|path| !path.contains("--refused")).collect()
}

fn printed(format: &str, files: &[String]) -> Vec<u8> {
    program(format).args(files).assert().success().get_output().stdout.clone()
}

fn parsed(file: &str) -> Value {
    let mut program = Command::cargo_bin("tsb-letters").unwrap();
    let output = program.args(["parse", file]).assert().success().get_output().stdout.clone();
    serde_json::from_slice(&output).unwrap()
}

const ONE_OF_EACH_LANGUAGE: [&str; 6] = [
    "ar/2019-03-12_COL-5-17_ar--texts",
    "en/2023-02-14_COL-3-16_en",
    "es/2019-03-12_COL-5-17_es--texts",
    "fr/2019-03-12_COL-5-17_fr--texts",
    "ru/2023-05-12_COL-4-13_ru",
    "zh/2019-03-12_COL-5-17_zh--texts",
];

#[test]
fn json_and_lines_hold_the_letters_as_parse_prints_them() {
    let files = letters();
    let array: Vec<Value> = serde_json::from_slice(&printed("json", &files)).unwrap();
    let lines = String::from_utf8(printed("ndjson", &files)).unwrap();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(array, lines);
    assert_eq!(array.len(), files.len());
    assert_eq!(array[3], parsed(&files[3]));
    // One letter is an array too, so that programs need not look.
    let one: Value = serde_json::from_slice(&printed("json", &files[..1])).unwrap();
    assert_eq!(one.as_array().map(Vec::len), Some(1));
}

#[test]
fn files_of_a_folder_are_what_standard_output_gets() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("new/below");
    let files = &letters()[..3];
    for (format, name) in [("json", "letters.json"), ("ndjson", "letters.ndjson"), ("jsonld", "letters.jsonld")] {
        program(format).arg("--into").arg(&into).args(files).assert().success().stdout("");
        assert_eq!(std::fs::read(into.join(name)).unwrap(), printed(format, files), "{name}");
    }
    program("csv").args(files).assert().code(2).stderr(contains("--into"));
    let taken = folder.path().join("file");
    std::fs::write(&taken, "").unwrap();
    program("json").arg("--into").arg(&taken).args(files).assert().code(1).stderr(contains("file"));
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let circular = fixture("en/2000-11-09_TSB-circular-6_en--refused.txt");
    let letter = fixture("en/2020-06-05_COL-9-17_en.txt");
    let files = [fixture("absent.txt"), circular.clone(), letter];
    for format in ["json", "ndjson", "jsonld"] {
        let told = contains("absent.txt").and(contains("[not-a-collective-letter]"));
        program(format).args(&files).assert().code(1).stderr(told).stdout(contains("SG17"));
        program(format).arg(&circular).assert().code(3);
    }
}

/// The rows of a table by the version that they are of.
fn rows_by_version(folder: &Path, table: &'static Table) -> BTreeMap<String, Vec<Row>> {
    let mut reader = csv::Reader::from_path(folder.join(format!("{}.csv", table.name))).unwrap();
    // The key of the versions themselves has that of their letter behind it.
    let owners = if table.lists.is_empty() { 2 } else { 1 };
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for record in reader.records().map(Result::unwrap) {
        let (keys, cells) = (owners..owners + table.keys.len(), owners + table.keys.len()..record.len());
        let row = Row {
            keys: keys.map(|index| record[index].parse().unwrap()).collect(),
            cells: cells.zip(table.columns).map(|(index, column)| cell(&record[index], column.kind)).collect(),
        };
        assert_eq!(row.cells.len(), table.columns.len(), "{}", table.name);
        rows.entry(record[0].to_owned()).or_default().push(row);
    }
    rows
}

fn cell(text: &str, kind: Kind) -> Cell {
    match kind {
        _ if text.is_empty() => Cell::Null,
        Kind::Text | Kind::Date | Kind::Time => Cell::Text(text.to_owned()),
        Kind::Integer => Cell::Integer(text.parse().unwrap()),
        Kind::Share => Cell::Share(text.parse().unwrap()),
        Kind::Boolean => Cell::Boolean(text.parse().unwrap()),
    }
}

#[test]
fn a_letter_rebuilt_from_its_tables_is_the_letter() {
    let folder = tempfile::tempdir().unwrap();
    let files = letters();
    program("csv").arg("--into").arg(folder.path()).args(&files).assert().success().stdout("").stderr("");
    let tables: Vec<(&Table, BTreeMap<String, Vec<Row>>)> =
        TABLES.iter().map(|table| (table, rows_by_version(folder.path(), table))).collect();
    assert_eq!(tables[0].1.len(), files.len());
    for file in files {
        let name = Path::new(&file).file_name().unwrap().to_string_lossy().into_owned();
        let options = Options { name: Some(name), without_evidence: true, ..Options::default() };
        let letter = tsb_letters::parse(&std::fs::read(&file).unwrap(), &options).unwrap();
        let rows = |(table, rows): &(&'static Table, BTreeMap<String, Vec<Row>>)| Rows {
            table,
            rows: rows.get(&letter.source.sha256).cloned().unwrap_or_default(),
        };
        let rows: Vec<Rows> = tables.iter().map(rows).collect();
        let [rebuilt, letter] =
            [&tables::letter(&rows).unwrap(), &letter].map(|one| serde_json::to_value(one).unwrap());
        assert_eq!(rebuilt, letter, "{file}");
    }
}

#[test]
fn exported_tables_are_those_of_an_import() {
    let folder = tempfile::tempdir().unwrap();
    let files = letters();
    let [exported, imported] = ["exported", "imported"].map(|name| folder.path().join(name));
    program("csv").arg("--into").arg(&exported).args(&files).assert().success();
    let mut import = Command::cargo_bin("tsb-letters").unwrap();
    import.args(["import", "--into"]).arg(&imported).args(&files).assert().success();
    for table in TABLES {
        let [exported, imported] = [&exported, &imported].map(|folder| {
            let text = std::fs::read_to_string(folder.join(format!("{}.csv", table.name))).unwrap();
            text.split_inclusive("\r\n").map(str::to_owned).collect::<Vec<_>>()
        });
        assert!(exported == imported, "{}", table.name);
    }
}

#[test]
fn a_letter_that_comes_twice_has_its_rows_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = &letters()[0];
    let told = contains("1 of the letters have the bytes of another");
    program("csv").arg("--into").arg(folder.path()).args([file, file]).assert().success().stderr(told);
    assert_eq!(rows_by_version(folder.path(), &TABLES[0]).values().map(Vec::len).sum::<usize>(), 1);
}

/// The terms of schema.org that are used: the types that have them, and what they hold, as its pages say.
const TERMS: &[(&str, &[&str], Range)] = &[
    ("name", &["Event", "Place", "VirtualLocation", "Organization", "Message"], Range::Text),
    ("description", &["Event"], Range::Text),
    ("keywords", &["Event"], Range::Text),
    ("startDate", &["Event"], Range::Date),
    ("endDate", &["Event"], Range::Date),
    ("previousStartDate", &["Event"], Range::Date),
    ("eventStatus", &["Event"], Range::OneOf(&["EventScheduled", "EventRescheduled", "EventCancelled"])),
    (
        "eventAttendanceMode",
        &["Event"],
        Range::OneOf(&["OfflineEventAttendanceMode", "OnlineEventAttendanceMode", "MixedEventAttendanceMode"]),
    ),
    ("location", &["Event"], Range::Node(&["Place", "VirtualLocation"])),
    ("organizer", &["Event"], Range::Node(&["Organization"])),
    ("subEvent", &["Event"], Range::Node(&["Event"])),
    ("superEvent", &["Event"], Range::Reference),
    ("about", &["Event"], Range::Reference),
    ("subjectOf", &["Event"], Range::Node(&["Message"])),
    ("inLanguage", &["Event", "Message"], Range::Text),
    ("url", &["Event", "VirtualLocation", "Organization"], Range::Url),
    ("address", &["Place"], Range::Text),
    ("email", &["Organization"], Range::Text),
    ("telephone", &["Organization"], Range::Text),
    ("faxNumber", &["Organization"], Range::Text),
    ("parentOrganization", &["Organization"], Range::Node(&["Organization"])),
    ("identifier", &["Message"], Range::Text),
    ("dateSent", &["Message"], Range::Date),
];

enum Range {
    Text,
    Date,
    Url,
    /// A member of an enumeration, by its IRI.
    OneOf(&'static [&'static str]),
    Node(&'static [&'static str]),
    /// A node that stands elsewhere in the document.
    Reference,
}

/// Checks a node and those below it; collects the names of nodes and those that are referred to.
fn check(node: &Value, types: &[&str], names: &mut Vec<String>, referred: &mut BTreeSet<String>) {
    let node = node.as_object().unwrap_or_else(|| panic!("{node} is no node"));
    let kind = node["@type"].as_str().unwrap();
    assert!(types.contains(&kind), "{kind} cannot stand where {types:?} are due");
    names.extend(node.get("@id").map(|id| id.as_str().unwrap().to_owned()));
    for (term, value) in node.iter().filter(|(term, _)| !term.starts_with('@')) {
        let known = TERMS.iter().find(|(name, ..)| name == term);
        let (_, domain, range) = known.unwrap_or_else(|| panic!("{term} is no term"));
        assert!(domain.contains(&kind), "{kind} has no {term}");
        let values = value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
        assert!(!values.is_empty(), "{term} holds nothing");
        for value in values {
            let text = value.as_str().or_else(|| value["@value"].as_str());
            match range {
                Range::Text => assert!(!text.unwrap().is_empty(), "{term}"),
                Range::Date => assert!(is_date(text.unwrap()), "{term}: {value}"),
                Range::Url => assert!(text.unwrap().starts_with("http"), "{term}: {value}"),
                Range::OneOf(members) => {
                    let member = text.unwrap().strip_prefix("https://schema.org/").unwrap();
                    assert!(members.contains(&member), "{term}: {member}");
                }
                Range::Node(types) => check(value, types, names, referred),
                Range::Reference => {
                    referred.insert(value["@id"].as_str().unwrap().to_owned());
                }
            }
        }
    }
}

/// A day, a month, or a time with its offset.
fn is_date(text: &str) -> bool {
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let offset = |time: &str| time.len() == "09:30:00+02:00".len() && matches!(time.as_bytes()[8], b'+' | b'-');
    day.parse::<tsb_letters::letter::LetterDate>().is_ok() && time.is_none_or(offset)
}

#[test]
fn linked_data_uses_the_terms_of_schema_org_as_it_defines_them() {
    let document: Value = serde_json::from_slice(&printed("jsonld", &letters())).unwrap();
    assert_eq!(document["@context"], "https://schema.org");
    let (mut names, mut referred) = (Vec::new(), BTreeSet::new());
    for node in document["@graph"].as_array().unwrap() {
        check(node, &["Event"], &mut names, &mut referred);
    }
    let unique: BTreeSet<String> = names.iter().cloned().collect();
    assert_eq!(unique.len(), names.len(), "a name stands twice");
    assert!(names.len() > 80, "only {} nodes", names.len());
    assert!(referred.is_subset(&unique), "{:?}", referred.difference(&unique));
}

#[test]
fn a_letter_of_each_language_gives_its_reviewed_linked_data() {
    for file in ONE_OF_EACH_LANGUAGE {
        let document: Value = serde_json::from_slice(&printed("jsonld", &[fixture(&format!("{file}.txt"))])).unwrap();
        let name = file.split_once('/').unwrap().1;
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_json_snapshot!(format!("linked-{name}"), document);
        });
    }
}

#[test]
fn an_addendum_reschedules_the_event() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.txt");
    let text = "Geneva, 14 December 2018\nRef: TSB Collective letter 6/5\nSubject: Meeting of Study Group 5; Geneva, \
        6-15 May 2019\n\nDear Sir/Madam,\n";
    std::fs::write(&letter, text).unwrap();
    let files = [letter.display().to_string(), fixture("en/2019-02-18_COL-6-5_en--addendum.txt")];
    let document: Value = serde_json::from_slice(&printed("jsonld", &files)).unwrap();
    let event = &document["@graph"][0];
    assert_eq!(event["@id"], "#2017-2020_COL-6-SG5_study-group_SG5");
    assert_eq!(event["eventStatus"], "https://schema.org/EventRescheduled");
    assert_eq!(event["previousStartDate"], "2019-05-06");
    assert_eq!(event["startDate"], "2019-05-13T09:30:00+02:00");
    assert_eq!(event["endDate"], "2019-05-22");
}

/// The terms of schema.org that are used, and no others: a processor drops whatever a context does not have.
const CONTEXT: &str = include_str!("exports/schema-org.jsonld");

#[test]
fn the_context_has_the_terms_that_are_used() {
    let context: Value = serde_json::from_str(CONTEXT).unwrap();
    let context = context["@context"].as_object().unwrap();
    let (terms, types): (Vec<_>, Vec<_>) = context.iter().partition(|(_, value)| value.is_object());
    let expected: BTreeSet<&str> = TERMS.iter().map(|(term, ..)| *term).collect();
    assert_eq!(terms.iter().map(|(term, _)| term.as_str()).collect::<BTreeSet<_>>(), expected);
    let expected: BTreeSet<&str> = TERMS.iter().flat_map(|(_, domain, _)| *domain).copied().collect();
    assert_eq!(types.iter().map(|(kind, _)| kind.as_str()).collect::<BTreeSet<_>>(), expected);
    for (term, value) in context {
        let iri = value.as_str().or_else(|| value["@id"].as_str()).unwrap();
        assert_eq!(iri, format!("https://schema.org/{term}"));
        let kind = TERMS.iter().find(|(name, ..)| name == term).map(|(_, _, range)| match range {
            Range::Date => Some("https://schema.org/Date"),
            Range::Url | Range::OneOf(_) | Range::Reference => Some("@id"),
            Range::Text | Range::Node(_) => None,
        });
        assert_eq!(value["@type"].as_str(), kind.flatten(), "{term}");
    }
}

/// Python's JSON-LD processor expands the letters by that context, and nothing of them is dropped.
#[test]
fn a_processor_of_linked_data_expands_every_value() {
    const EXPAND: &str = "
import sys, json
from pyld import jsonld
context = json.loads(sys.argv[1])
def load(url, options):
    assert url.rstrip('/') == 'https://schema.org', url
    return {'contentType': 'application/ld+json', 'contextUrl': None, 'documentUrl': url, 'document': context}
jsonld.set_document_loader(load)
document = json.load(sys.stdin)
options = {'base': 'https://example.org/letters'}
expanded = jsonld.expand(document, options)
def names(node):
    if isinstance(node, dict):
        return ([node['@id']] if '@id' in node else []) + [n for v in node.values() for n in names(v)]
    return [n for v in node for n in names(v)] if isinstance(node, list) else []
assert all(n.startswith(('https://', 'http://')) for n in names(expanded)), names(expanded)
def terms(node):
    if isinstance(node, dict):
        own = [k.rsplit('/', 1)[-1] for k in node if not k.startswith('@')]
        return own + [t for v in node.values() for t in terms(v)]
    return [t for v in node for t in terms(v)] if isinstance(node, list) else []
written, read = sorted(terms(document['@graph'])), sorted(terms(expanded))
assert written == read, set(written) ^ set(read)
print(len(jsonld.to_rdf(document, options)['@default']), len(expanded))
";
    let Some(python) = support::python::with("pyld", "PyLD") else { return };
    let document = printed("jsonld", &letters());
    let nodes = serde_json::from_slice::<Value>(&document).unwrap()["@graph"].as_array().unwrap().len();
    let expanded = Command::new(&python).args(["-c", EXPAND, CONTEXT]).write_stdin(document).assert().success();
    let told = String::from_utf8(expanded.get_output().stdout.clone()).unwrap();
    let numbers: Vec<usize> = told.split_whitespace().map(|number| number.parse().unwrap()).collect();
    assert!(numbers[0] > 1_000, "only {} statements", numbers[0]);
    assert_eq!(numbers[1], nodes);
}

#[test]
fn help_shows_examples_and_formats() {
    program("json").arg("--help").assert().success().stdout(contains("Examples:").and(contains("jsonld")));
}
