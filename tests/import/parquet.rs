//! Parquet files, as other programs read them.

use std::{collections::BTreeMap, fs::File, path::Path};

use parquet::file::reader::{FileReader, SerializedFileReader};
use serde_json::Value;
use tsb_letters::{
    Options,
    tables::{self, Cell, Kind, Row, Rows, TABLES, Table},
};

use super::support::{
    self,
    archive::{ENGLISH_WORD, Place, fixture, mixed},
};

/// The columns of a file with their types.
fn types(path: &Path) -> Vec<String> {
    let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let columns = schema.columns().iter();
    columns
        .map(|column| {
            let logical = column.logical_type_ref().map(|kind| format!(" {kind:?}")).unwrap_or_default();
            format!("{} {}{logical}", column.name(), column.physical_type())
        })
        .collect()
}

#[test]
fn columns_have_types_and_days_are_dates() {
    let place = Place::new();
    place.put("in/1.docx", fixture(ENGLISH_WORD));
    place.import(&["in", "--into", "tables.parquet"]);
    let deadlines = types(&place.path("tables.parquet/deadlines.parquet"));
    let expected = [
        "version BYTE_ARRAY String",
        "position INT64",
        "kind BYTE_ARRAY String",
        "date INT32 Date",
        "date_month BYTE_ARRAY String",
        "before_meeting BYTE_ARRAY String",
        "text BYTE_ARRAY String",
    ];
    assert_eq!(deadlines, expected);
    let meetings = types(&place.path("tables.parquet/meetings.parquet"));
    assert!(meetings.iter().any(|column| column.starts_with("opens_at INT32 Time")), "{meetings:?}");
    assert!(meetings.contains(&"interpretation BOOLEAN".to_owned()), "{meetings:?}");
}

#[test]
fn the_record_of_inputs_stands_beside_the_tables() {
    let place = Place::new();
    mixed(&place);
    place.import(&["in", "--into", "tables.parquet"]);
    let reader = SerializedFileReader::new(File::open(place.path("tables.parquet/files.parquet")).unwrap()).unwrap();
    let rows: Vec<String> = reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
    assert_eq!(rows.len(), 13);
    assert!(rows.iter().any(|row| row.contains("cut.docx") && row.contains("damaged-document")), "{rows:?}");
}

#[test]
fn files_that_a_killed_run_left_unwritten_are_written_by_the_next() {
    let place = Place::new();
    mixed(&place);
    place.import(&["in", "--into", "tables.parquet"]);
    let meetings = place.path("tables.parquet/meetings.parquet");
    let whole = std::fs::read(&meetings).unwrap();
    let unwritten = ["tables.parquet/meetings.parquet", "tables.parquet/import/written"];
    for lost in unwritten {
        std::fs::remove_file(place.path(lost)).unwrap();
        assert_eq!(place.import(&["in", "--into", "tables.parquet"])["imported"], "0");
        assert!(std::fs::read(&meetings).unwrap() == whole, "{lost}");
    }
}

/// Python's Arrow reads every table, and what it reads makes the letters again.
#[test]
fn python_reads_the_same_tables() {
    const READ: &str = "
import datetime, json, sys
import pyarrow.parquet
def plain(value):
    if isinstance(value, datetime.time):
        return value.strftime('%H:%M')
    return value.isoformat() if isinstance(value, datetime.date) else value
for name in sys.argv[2:]:
    table = pyarrow.parquet.read_table(f'{sys.argv[1]}/{name}.parquet')
    print(json.dumps([{key: plain(value) for key, value in row.items()} for row in table.to_pylist()]))
";
    let Some(python) = support::python::with("pyarrow.parquet", "pyarrow") else { return };
    let place = Place::new();
    let files: Vec<String> = support::files(&support::fixtures(), &["txt", "docx"])
        .iter()
        .map(|path| path.display().to_string())
        .filter(|path| !path.contains("--refused"))
        .collect();
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    place.import(&[&names[..], &["--into", "imported.parquet"]].concat());
    let export = [&["export", "--format", "parquet", "--into", "exported.parquet"], &names[..]].concat();
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_tsb-letters"));
    assert!(program.current_dir(place.0.path()).args(export).status().unwrap().success());
    for folder in ["imported.parquet", "exported.parquet"] {
        let mut reading = std::process::Command::new(&python);
        reading.args(["-c", READ]).arg(place.path(folder)).args(TABLES.iter().map(|table| table.name));
        let output = reading.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let tables = text.lines().map(|line| serde_json::from_str::<Vec<BTreeMap<String, Value>>>(line).unwrap());
        let tables: Vec<(&Table, Vec<BTreeMap<String, Value>>)> = TABLES.iter().zip(tables).collect();
        assert_eq!(tables.len(), TABLES.len());
        for file in &files {
            let name = Path::new(file).file_name().unwrap().to_string_lossy().into_owned();
            let options = Options { name: Some(name), without_evidence: true, ..Options::default() };
            let letter = tsb_letters::parse(&std::fs::read(file).unwrap(), &options).unwrap();
            let rows: Vec<Rows> =
                tables.iter().map(|(table, rows)| rows_of(table, rows, &letter.source.sha256)).collect();
            let [rebuilt, letter] =
                [&tables::letter(&rows).unwrap(), &letter].map(|one| serde_json::to_value(one).unwrap());
            assert_eq!(rebuilt, letter, "{file}");
        }
    }
}

fn rows_of(table: &'static Table, rows: &[BTreeMap<String, Value>], version: &str) -> Rows {
    let rows = rows.iter().filter(|row| row["version"] == version).map(|row| Row {
        keys: table.keys.iter().map(|key| row[*key].as_i64().unwrap()).collect(),
        cells: table
            .columns
            .iter()
            .map(|column| {
                let month = (column.kind == Kind::Date).then(|| &row[&format!("{}_month", column.name)]);
                cell(month.filter(|month| !month.is_null()).unwrap_or(&row[column.name]))
            })
            .collect(),
    });
    Rows { table, rows: rows.collect() }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Null,
        Value::String(text) => Cell::Text(text.clone()),
        Value::Bool(is) => Cell::Boolean(*is),
        value => value.as_i64().map(Cell::Integer).or(value.as_f64().map(Cell::Share)).unwrap(),
    }
}
