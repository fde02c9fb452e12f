//! What went wrong, in the form that crosses the wire: codes and facts, no prose.

use std::collections::BTreeMap;

use desk::Noun;
use leads::Param;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The one error of every command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "detail", rename_all = "camelCase")]
pub(crate) enum Problem {
    /// The request makes sense, but not now or not so.
    Refused {
        /// Which message of the locales.
        code: String,
        /// What to fill in there.
        params: BTreeMap<String, Param>,
    },
    /// What was named is not there any more: the screen's list was stale.
    NotFound {
        /// What kind of thing.
        noun: Noun,
        /// Its number.
        id: u32,
    },
    /// Our mistake, or the disk's. Nothing was changed; the log has the cause under this id.
    Fault {
        /// A short id to find the cause by.
        id: String,
    },
}

impl Problem {
    /// A refusal without facts.
    pub(crate) fn refused(code: &str) -> Self {
        Self::Refused { code: code.to_owned(), params: BTreeMap::new() }
    }

    /// A fault; its cause goes to the log, which knows no names.
    pub(crate) fn fault(cause: &dyn std::error::Error) -> Self {
        let id: String = uuid::Uuid::now_v7().simple().to_string().chars().rev().take(8).collect();
        tracing::error!(%id, %cause, "fault");
        Self::Fault { id }
    }
}

impl From<desk::Error> for Problem {
    fn from(error: desk::Error) -> Self {
        match error {
            desk::Error::Refused(reason) => Self::Refused { code: reason.code, params: reason.params },
            desk::Error::NotFound { noun, id } => Self::NotFound { noun, id },
            desk::Error::Fault(cause) => Self::fault(cause.as_ref()),
        }
    }
}
