//! A code with its facts: what Rust says instead of a sentence.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Why something is so, as a code that the screen turns into a sentence, and the facts that sentence names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
pub struct Reason {
    /// Which sentence, in kebab-case.
    pub code: String,
    /// What the sentence names, by placeholder.
    pub params: BTreeMap<String, Param>,
}

/// One fact inside a [`Reason`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(untagged)]
pub enum Param {
    /// A count, a number of points, days or hours, as the placeholder's name says.
    Number(i32),
    /// A word, or a moment in RFC 3339.
    Text(String),
}

impl Reason {
    /// A reason without facts.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), params: BTreeMap::new() }
    }

    /// The same reason naming one fact more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Param {
    fn from(number: i32) -> Self {
        Self::Number(number)
    }
}
