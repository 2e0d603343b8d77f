//! Tables as Parquet files: a file a table, with the columns of [CSV](super::csv) and types of their own.
//!
//! Days are `DATE`, times of day `TIME` (local), whole numbers `INT64`. A month that stands where a day is due
//! (`2025-07`) is no `DATE`: beside each column of days stands one of text, `start_date_month`, which has it then.

use std::{
    io::{self, Write},
    sync::Arc,
};

use jiff::civil::Date;
use parquet::{
    basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical},
    data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type},
    file::{
        properties::WriterProperties,
        writer::{SerializedFileWriter, SerializedRowGroupWriter},
    },
    schema::types::Type,
};

use super::{Cell, Kind, Rows, Sheet, Table};
use crate::letter::{LetterDate, TimeOfDay};

/// How many rows are written together: readers skip groups, and each costs a footer's entry.
const GROUP_ROWS: usize = 64 << 10;

/// The bytes of text at which rows are written before they are so many.
const GROUP_BYTES: usize = 16 << 20;

/// A file of rows.
pub struct Writer<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Column>,
    rows: usize,
    bytes: usize,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a file with these columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(columns: &[(&str, Kind)], file: W) -> io::Result<Self> {
        let columns: Vec<Column> = columns.iter().flat_map(|(name, kind)| Column::of(name, *kind)).collect();
        let fields = columns.iter().map(|column| column.field().map(Arc::new)).collect::<Result<_, _>>();
        let schema = fields.and_then(|fields| Type::group_type_builder("row").with_fields(fields).build());
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let file = schema.and_then(|schema| SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties)));
        Ok(Self { file: file.map_err(io::Error::other)?, columns, rows: 0, bytes: 0 })
    }

    /// Takes a row, a cell for each column.
    ///
    /// # Errors
    /// When it cannot be written, or a cell has no value of its column's kind.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> io::Result<()> {
        let mut columns = self.columns.iter_mut();
        for cell in cells {
            if let Cell::Text(text) = &cell {
                self.bytes += text.len();
            }
            let wrong = || io::Error::other(format!("{cell:?} is not of the kind of its column"));
            let column = columns.next().ok_or_else(wrong)?;
            if let Values::Days(..) = column.values {
                let months = columns.next().ok_or_else(wrong)?;
                let month = column.push_day(&cell).ok_or_else(wrong)?;
                months.push(&month).ok_or_else(wrong)?;
            } else {
                column.push(&cell).ok_or_else(wrong)?;
            }
        }
        self.rows += 1;
        if self.rows < GROUP_ROWS && self.bytes < GROUP_BYTES { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.file.next_row_group().map_err(io::Error::other)?;
        self.columns.iter_mut().try_for_each(|column| column.write(&mut group)).map_err(io::Error::other)?;
        group.close().map_err(io::Error::other)?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }

    /// Ends the file, and gives back what it was written to.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(mut self) -> io::Result<W> {
        self.flush()?;
        let mut file = self.file.into_inner().map_err(io::Error::other)?;
        file.flush()?;
        Ok(file)
    }
}

impl<W: Write + Send> Sheet<W> for Writer<W> {
    const ENDING: &str = "parquet";

    fn begin(table: &'static Table, file: W) -> io::Result<Self> {
        let owners: &[&str] = if table.lists.is_empty() { &["version", "letter"] } else { &["version"] };
        let owners = owners.iter().map(|name| (*name, Kind::Text));
        let keys = table.keys.iter().map(|name| (*name, Kind::Integer));
        let own = table.columns.iter().map(|column| (column.name, column.kind));
        let columns: Vec<(&str, Kind)> = owners.chain(keys).chain(own).collect();
        Self::begin(&columns, file)
    }

    fn rows(&mut self, rows: &Rows, version: &str, letter: &str) -> io::Result<()> {
        let letter = rows.table.lists.is_empty().then_some(letter);
        for row in &rows.rows {
            let owners = [version].into_iter().chain(letter).map(|owner| Cell::Text(owner.to_owned()));
            let keys = row.keys.iter().map(|key| Cell::Integer(*key));
            self.row(owners.chain(keys).chain(row.cells.iter().cloned()))?;
        }
        Ok(())
    }

    fn end(self) -> io::Result<()> {
        self.end().map(drop)
    }
}

/// A column of the file, with what waits to be written.
struct Column {
    name: String,
    values: Values,
    /// For each row 1 where it has a value, 0 where not.
    there: Vec<i16>,
}

enum Values {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
    Share(Vec<f64>),
    Boolean(Vec<bool>),
    /// Since 1970-01-01.
    Days(Vec<i32>),
    /// Since midnight.
    Milliseconds(Vec<i32>),
}

impl Column {
    /// The columns for one of a table.
    fn of(name: &str, kind: Kind) -> Vec<Self> {
        let column = |name: String, values| Self { name, values, there: Vec::new() };
        let values = match kind {
            Kind::Text => Values::Text(Vec::new()),
            Kind::Integer => Values::Integer(Vec::new()),
            Kind::Share => Values::Share(Vec::new()),
            Kind::Boolean => Values::Boolean(Vec::new()),
            Kind::Date => Values::Days(Vec::new()),
            Kind::Time => Values::Milliseconds(Vec::new()),
        };
        let months = (kind == Kind::Date).then(|| column(format!("{name}_month"), Values::Text(Vec::new())));
        [column(name.to_owned(), values)].into_iter().chain(months).collect()
    }

    fn field(&self) -> Result<Type, parquet::errors::ParquetError> {
        let (physical, logical) = match self.values {
            Values::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Values::Integer(_) => (Physical::INT64, None),
            Values::Share(_) => (Physical::DOUBLE, None),
            Values::Boolean(_) => (Physical::BOOLEAN, None),
            Values::Days(_) => (Physical::INT32, Some(LogicalType::Date)),
            Values::Milliseconds(_) => (Physical::INT32, Some(LogicalType::time(false, TimeUnit::MILLIS))),
        };
        let field = Type::primitive_type_builder(&self.name, physical).with_repetition(Repetition::OPTIONAL);
        field.with_logical_type(logical).build()
    }

    /// Takes a cell; `None` where it is of another kind.
    fn push(&mut self, cell: &Cell) -> Option<()> {
        match (&mut self.values, cell) {
            (_, Cell::Null) => {
                self.there.push(0);
                return Some(());
            }
            (Values::Text(values), Cell::Text(text)) => values.push(ByteArray::from(text.as_str())),
            (Values::Integer(values), Cell::Integer(number)) => values.push(*number),
            (Values::Share(values), Cell::Share(share)) => values.push(*share),
            // A share of all or nothing is a whole number in JSON.
            (Values::Share(values), Cell::Integer(number)) => values.push(f64::from(i32::try_from(*number).ok()?)),
            (Values::Boolean(values), Cell::Boolean(is)) => values.push(*is),
            (Values::Milliseconds(values), Cell::Text(text)) => {
                let time: TimeOfDay = text.parse().ok()?;
                values.push((i32::from(time.hour()) * 60 + i32::from(time.minute())) * 60_000);
            }
            _ => return None,
        }
        self.there.push(1);
        Some(())
    }

    /// Takes a day, and gives back what belongs into the column of months beside it.
    fn push_day(&mut self, cell: &Cell) -> Option<Cell> {
        let date: Option<LetterDate> = match cell {
            Cell::Text(text) => Some(text.parse().ok()?),
            Cell::Null => None,
            _ => return None,
        };
        let day = date.and_then(LetterDate::day);
        if let (Values::Days(values), Some(day)) = (&mut self.values, day) {
            let epoch = jiff::civil::date(1970, 1, 1);
            values.push(days_between(epoch, day));
        }
        self.there.push(day.is_some().into());
        Some(if date.is_some() && day.is_none() { cell.clone() } else { Cell::Null })
    }

    fn write<W: Write + Send>(
        &mut self,
        group: &mut SerializedRowGroupWriter<'_, W>,
    ) -> Result<(), parquet::errors::ParquetError> {
        let there = std::mem::take(&mut self.there);
        match &mut self.values {
            Values::Text(values) => write::<ByteArrayType, W>(group, values, &there),
            Values::Integer(values) => write::<Int64Type, W>(group, values, &there),
            Values::Share(values) => write::<DoubleType, W>(group, values, &there),
            Values::Boolean(values) => write::<BoolType, W>(group, values, &there),
            Values::Days(values) | Values::Milliseconds(values) => write::<Int32Type, W>(group, values, &there),
        }
    }
}

fn days_between(epoch: Date, day: Date) -> i32 {
    day.duration_since(epoch).as_hours().div_euclid(24).try_into().unwrap_or_default()
}

fn write<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &mut Vec<T::T>,
    there: &[i16],
) -> Result<(), parquet::errors::ParquetError> {
    let Some(mut column) = group.next_column()? else { return Ok(()) };
    column.typed::<T>().write_batch(values, Some(there), None)?;
    values.clear();
    column.close()
}
