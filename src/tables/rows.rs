//! Rows out of a letter, and a letter out of rows.

use serde_json::{Map, Value, json};

use super::schema::{Column, Kind, TABLES, Table};
use crate::Parsed;

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// Words, a coded value, a date or a time.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A share between 0 and 1.
    Share(f64),
    /// Yes or no.
    Boolean(bool),
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its place in each list of the table, from 0.
    pub keys: Vec<i64>,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// The rows that a letter has in one table.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The table.
    pub table: &'static Table,
    /// Its rows in the order of the letter.
    pub rows: Vec<Row>,
}

/// A letter's rows, a table each, in the order of [`TABLES`].
pub fn rows(letter: &mut Parsed) -> Vec<Rows> {
    // Evidence is most of the JSON and no part of the tables.
    let evidence = std::mem::take(&mut letter.evidence);
    let value = serde_json::to_value(&*letter).expect("a letter is plain JSON");
    letter.evidence = evidence;
    TABLES
        .iter()
        .map(|table| {
            let mut rows = Vec::new();
            collect(&value, table, &mut Vec::new(), &mut rows);
            Rows { table, rows }
        })
        .collect()
}

fn collect(value: &Value, table: &Table, keys: &mut Vec<i64>, rows: &mut Vec<Row>) {
    let Some(list) = table.lists.get(keys.len()) else {
        let cells = table.columns.iter().map(|column| cell(value.pointer(column.pointer))).collect();
        rows.push(Row { keys: keys.clone(), cells });
        return;
    };
    let members = value.pointer(list).and_then(Value::as_array).into_iter().flatten();
    for (position, member) in (0..).zip(members) {
        keys.push(position);
        collect(member, table, keys, rows);
        keys.pop();
    }
}

fn cell(value: Option<&Value>) -> Cell {
    match value {
        Some(Value::String(text)) => Cell::Text(text.clone()),
        Some(Value::Bool(is)) => Cell::Boolean(*is),
        Some(Value::Number(number)) => {
            number.as_i64().map(Cell::Integer).or(number.as_f64().map(Cell::Share)).unwrap_or(Cell::Null)
        }
        _ => Cell::Null,
    }
}

/// The letter of which these are the rows, without evidence. Tables may stand in any order, the rows of one not.
///
/// # Errors
/// When the rows are no letter's: a table is missing its first row, or a cell has no value of its column's form.
pub fn letter(tables: &[Rows]) -> Result<Parsed, serde_json::Error> {
    let mut value = json!({
        "source": {}, "letter": {}, "addressees": [], "contact": {}, "coverage": {}, "meetings": [], "working_parties": [],
        "questions": [], "work_items": [], "deadlines": [], "people": [], "annexes": { "found": [] }, "agenda": [],
        "references": [], "diagnostics": []
    });
    let in_order = TABLES.iter().filter_map(|table| tables.iter().find(|rows| rows.table == table));
    for Rows { table, rows } in in_order {
        for row in rows {
            if let Some(place) = place(&mut value, table, &row.keys) {
                for (column, cell) in table.columns.iter().zip(&row.cells) {
                    set(place, column, cell);
                }
            }
        }
    }
    if let Some(meetings) = value["meetings"].as_array_mut() {
        for meeting in meetings.iter_mut().filter_map(Value::as_object_mut) {
            meeting.entry("questions").or_insert_with(|| json!([]));
            meeting.entry("languages").or_insert_with(|| json!([]));
        }
    }
    serde_json::from_value(value)
}

/// Where a row belongs: the member of its lists, made where it is the next one.
fn place<'v>(letter: &'v mut Value, table: &Table, keys: &[i64]) -> Option<&'v mut Value> {
    let mut place = letter;
    for (list, key) in table.lists.iter().zip(keys) {
        let index = usize::try_from(*key).ok()?;
        if place.pointer(list).is_none() {
            place.as_object_mut()?.insert(list.trim_start_matches('/').to_owned(), json!([]));
        }
        let members = place.pointer_mut(list)?.as_array_mut()?;
        if index == members.len() {
            members.push(Value::Object(Map::new()));
        }
        place = members.get_mut(index)?;
    }
    Some(place)
}

fn set(place: &mut Value, column: &Column, cell: &Cell) {
    let value = match cell {
        Cell::Null => return,
        Cell::Text(text) => json!(text),
        // Where yes and no are kept as numbers.
        Cell::Integer(number) if column.kind == Kind::Boolean => json!(*number != 0),
        Cell::Integer(number) => json!(number),
        Cell::Share(share) => json!(share),
        Cell::Boolean(is) => json!(is),
    };
    let mut place = place;
    for step in column.pointer.split('/').skip(1) {
        if !place.is_object() {
            *place = json!({});
        }
        place = &mut place[step];
    }
    *place = value;
}
