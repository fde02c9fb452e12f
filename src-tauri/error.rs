//! What went wrong, in the form that crosses the wire: codes and facts, no prose.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

/// A number or a word inside a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub(crate) enum Param {
    /// A count, an amount.
    Number(i32),
    /// A name, a moment.
    Text(String),
}

/// The one error of every command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type, thiserror::Error)]
#[serde(tag = "kind", content = "detail", rename_all = "camelCase")]
pub(crate) enum Problem {
    /// The request makes sense, but not now or not so.
    #[error("refused: {code}")]
    Refused {
        /// Which message of the locales.
        code: String,
        /// What to fill in there.
        params: BTreeMap<String, Param>,
    },
}
