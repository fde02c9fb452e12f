//! Conditions over facts, with three answers: true, false, and "cannot tell" when a fact is not known.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::receipt::Param;

/// A condition. Groups may stand in groups two levels deep; deeper is a [`crate::check`] problem, because nobody
/// can read it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Condition {
    /// True when all are true, false when one is false.
    All {
        /// At least one.
        conditions: Vec<Condition>,
    },
    /// True when one is true, false when all are false.
    Any {
        /// At least one.
        conditions: Vec<Condition>,
    },
    /// The opposite; the opposite of "cannot tell" is "cannot tell".
    Not {
        /// What is turned round.
        condition: Box<Condition>,
    },
    /// One comparison.
    Test {
        /// A field key, `custom:<key>`, or `answer:<question>`.
        of: String,
        /// The comparison.
        op: Operator,
        /// What it is compared with: texts, or whole numbers, or days; empty for `known` and `unknown`.
        values: Vec<Param>,
        /// Key of a list, for `is` and `is-not`, whose values count as well.
        list: Option<String>,
    },
}

/// Comparisons. Which of them suit which type is in [`crate::CATALOGUE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Operator {
    /// Is one of the values.
    Is,
    /// Is none of the values.
    IsNot,
    /// Contains one of the values.
    Contains,
    /// A number of at least the first value.
    AtLeast,
    /// A number of at most the first value.
    AtMost,
    /// A number from the first value to the second, both inclusive.
    Between,
    /// A date from today to so many days from now, both inclusive.
    InNextDays,
    /// A date from so many days ago to today, both inclusive.
    InLastDays,
    /// Something is known.
    Known,
    /// Nothing is known. An answer is unknown when it was refused or never asked for.
    Unknown,
}
