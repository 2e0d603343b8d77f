//! Many letters at once: an archive of files, folders, zip and tar files, read on all cores into a target.
//!
//! [`sources`] finds the inputs, [`import()`] reads and writes them, [`targets`] keep what was read, one file a form.
//! [`tables`] maps a letter to rows and back; every tabular form is made of them.
//!
//! An input's outcome is recorded whatever it is, so that a second run knows what it need not read again. Each batch
//! of inputs is written together: a run that is killed leaves whole batches, and the next one goes on from there.

pub mod identity;
mod outcome;
pub mod patience;
mod run;
pub mod search_form;
pub mod sources;
pub mod tables;
pub mod targets;

pub use outcome::{Failure, Outcome, Record, Standing};
pub use run::{Observer, Plan, Summary, import};
