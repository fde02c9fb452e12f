//! Reading files of other programs: bytes in, drafts of leads and activities out.
//!
//! The way of a file: [`sniff()`] looks at its first bytes and says how to read it, [`Reader`] streams its rows in
//! flat memory, [`guess`] proposes which column is which field, [`Mapping::plan`] settles it, and [`draft()`] or
//! [`activity_draft`] turns each row into values with their problems. Nothing here opens a file, looks up whether
//! a lead exists, or drops what it cannot read: that stays as text in a custom field, with its problem beside it.

mod activities;
mod dates;
mod draft;
mod headers;
mod mapping;
mod reader;
mod records;
mod sniff;

pub use activities::{ActivityDraft, Who, activity_draft};
pub use dates::{DayOrder, day_order, moment};
pub use draft::{Draft, Keys, PersonDraft, draft};
pub use mapping::{FileKind, Mapping, Plan, Target, fingerprint, guess, targets};
pub use reader::{Limits, Reader, Row};
pub use sniff::{Dialect, SNIFF_BYTES, sniff};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::reason::{Param, Reason};

/// What is wrong with one cell, or with a whole row (then `column` is empty).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CellProblem {
    /// Header of the column.
    pub column: String,
    /// What is wrong, in kebab-case.
    pub code: String,
    /// What the message names.
    pub params: BTreeMap<String, Param>,
}

impl CellProblem {
    /// This reason, at this column.
    pub fn at(column: &str, reason: Reason) -> Self {
        Self { column: column.to_owned(), code: reason.code, params: reason.params }
    }
}

#[cfg(test)]
mod tests;
