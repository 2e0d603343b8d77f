//! A letter as rows of tables, and back.
//!
//! [`TABLES`] declares each table once: where its rows stand in the letter's JSON, and its columns. Rows
//! are taken and put back by that declaration, so that every tabular form, imported or exported, has the same tables and
//! none loses a value.
//! What an empty list or object is in JSON is the absence of rows; evidence, which has a place for every value, is kept
//! in the whole JSON alone.

pub mod csv;
pub mod identity;
mod rows;
pub mod schema;

pub use rows::{Cell, Row, Rows, letter, rows};
pub use schema::{Column, Kind, TABLES, Table};
