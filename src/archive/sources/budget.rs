//! What one archive file may cost, with all archives in it.

use std::cell::Cell;

use super::Failure;
use crate::limits;

/// The members and bytes that an archive file has given so far.
pub(super) struct Budget {
    members: Cell<usize>,
    inflated: Cell<u64>,
    most: u64,
}

impl Budget {
    /// For an archive file of so many bytes.
    pub(super) fn new(size: u64) -> Self {
        let by_ratio = size.saturating_mul(limits::ARCHIVE_RATIO).max(limits::ARCHIVE_FLOOR_BYTES);
        Self { members: Cell::new(0), inflated: Cell::new(0), most: by_ratio.min(limits::ARCHIVE_BYTES) }
    }

    /// Counts a member, whatever it is.
    pub(super) fn member(&self) -> Result<(), Failure> {
        self.members.set(self.members.get() + 1);
        if self.members.get() > limits::ARCHIVE_MEMBERS {
            let message = format!("the archive has more than {} members; split it", limits::ARCHIVE_MEMBERS);
            return Err(Failure::new("limit-exceeded", message));
        }
        Ok(())
    }

    /// Counts what was inflated.
    pub(super) fn inflated(&self, bytes: u64) -> Result<(), Failure> {
        self.inflated.set(self.inflated.get().saturating_add(bytes));
        if self.inflated.get() > self.most {
            let message = format!(
                "the archive inflates to more than {} bytes, as no archive of letters does; the rest of it was not read",
                self.most
            );
            return Err(Failure::new("limit-exceeded", message));
        }
        Ok(())
    }
}
