//! Many letters at once: an archive of files, folders, zip and tar files, read on all cores into a target.
//!
//! [`sources`] finds the inputs, [`import()`] reads and writes them, [`targets`] keep what was read, one file a form.
//! Tabular forms are made of the rows of [`tables`].
//!
//! An input's outcome is recorded whatever it is, so that a second run knows what it need not read again. Each batch
//! of inputs is written together: a run that is killed leaves whole batches, and the next one goes on from there.

#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod full_text;
mod index;
mod outcome;
pub mod patience;
mod run;
pub mod search_form;
pub mod sources;
pub mod targets;

pub use crate::tables::{self, identity};
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub use full_text::Found;
pub use outcome::{Failure, Outcome, Record, Standing};
pub use run::{Observer, Plan, Summary, import};
