//! Conditions over facts, with three answers: true, false, and "cannot tell" when a fact is not known.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::days::start_after;
use crate::facts::Facts;
use crate::known::{NEVER, What, second};
use crate::matching::{contains, list_of, same};
use crate::model::{Match, Model};
use crate::receipt::Param;
use crate::weigh::Case;

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
    /// What the lead did; true or false, never "cannot tell".
    Did(Did),
}

/// True once so many activities of a kind count; opens that a machine made do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Did {
    /// Kind of activity, such as `page-visit`.
    pub activity: String,
    /// Only activities with one of these labels, compared without regard to case and outer spaces; empty when labels
    /// do not matter.
    pub labels: Vec<String>,
    /// How a label is compared; `None`: [`Match::Is`].
    #[serde(rename = "match")]
    pub matching: Option<Match>,
    /// At least so many of them, 1 or more.
    pub times: u32,
    /// Only activities of the last so many days of 24 hours.
    pub within_days: Option<u32>,
    /// Only activities with at least this quantity (seconds, times).
    pub min_quantity: Option<i32>,
}

/// Comparisons. Which of them suit which type is said by [`crate::FieldType::operators`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Operator {
    /// Is one of the values.
    Is,
    /// Is none of the values.
    IsNot,
    /// Contains one of the values.
    Contains,
    /// Has each of the values among its answers.
    HasAll,
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
    /// A date later than so many days from now.
    MoreThanDaysAhead,
    /// A date earlier than so many days ago.
    MoreThanDaysAgo,
    /// Something is known.
    Known,
    /// Nothing is known. An answer is unknown when it was refused or never asked for.
    Unknown,
    /// The lead would not answer.
    Refused,
    /// Nobody asked.
    NotAsked,
}

/// What a condition comes to; all is the least of several, any the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    False,
    CannotTell,
    True,
}

impl Truth {
    pub(crate) fn of(is: bool) -> Self {
        if is { Self::True } else { Self::False }
    }

    fn opposite(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::CannotTell => Self::CannotTell,
            Self::True => Self::False,
        }
    }
}

impl Condition {
    /// Whether it is true of a lead at `now`; "cannot tell" is not true.
    #[must_use]
    pub fn holds(&self, model: &Model, facts: &Facts, now: DateTime<Utc>) -> bool {
        self.truth(&Case::new(model, facts), second(now)).0 == Truth::True
    }

    /// The truth at `t`, and the first second in which it may be another.
    pub(crate) fn truth(&self, case: &Case<'_>, t: i64) -> (Truth, i64) {
        self.fold(&mut |leaf| match leaf {
            Self::Test { of, op, values, list } => {
                let known = case.known_by(of, t);
                let (truth, until) = compare(case, known.what, *op, values, list.as_deref(), t);
                (truth, until.min(known.until))
            }
            Self::Did(did) => {
                let (is, until) = case.did(did, t);
                (Truth::of(is), until)
            }
            Self::All { .. } | Self::Any { .. } | Self::Not { .. } => (Truth::CannotTell, NEVER),
        })
    }

    /// What the condition makes of its tests, each asked once and in their order.
    pub(crate) fn fold<'c, F>(&'c self, leaf: &mut F) -> (Truth, i64)
    where
        F: FnMut(&'c Self) -> (Truth, i64),
    {
        let mut all = |conditions: &'c [Self], start: Truth, pick: fn(Truth, Truth) -> Truth| {
            conditions.iter().fold((start, NEVER), |(so_far, until), condition| {
                let (truth, holds) = condition.fold(leaf);
                (pick(so_far, truth), until.min(holds))
            })
        };
        match self {
            Self::All { conditions } => all(conditions, Truth::True, Truth::min),
            Self::Any { conditions } => all(conditions, Truth::False, Truth::max),
            Self::Not { condition } => {
                let (truth, until) = condition.fold(leaf);
                (truth.opposite(), until)
            }
            Self::Test { .. } | Self::Did(_) => leaf(self),
        }
    }
}

fn compare(
    case: &Case<'_>,
    what: What<'_>,
    op: Operator,
    values: &[Param],
    list: Option<&str>,
    t: i64,
) -> (Truth, i64) {
    let number = |place: usize| match values.get(place) {
        Some(Param::Number(number)) => Some(i64::from(*number)),
        Some(Param::Text(text)) => text.trim().parse().ok(),
        None => None,
    };
    let truth = match op {
        Operator::Known => Truth::of(what.is_known()),
        Operator::Unknown => Truth::of(!what.is_known()),
        Operator::Refused => Truth::of(matches!(what, What::Refused)),
        Operator::NotAsked => Truth::of(matches!(what, What::Nothing)),
        _ if !what.is_known() => Truth::CannotTell,
        Operator::Is => is_one_of(case.model, what, values, list),
        Operator::IsNot => is_one_of(case.model, what, values, list).opposite(),
        Operator::HasAll => {
            let texts = what.texts();
            Truth::of(values.iter().all(|value| texts.iter().any(|text| is_value(value, text))))
        }
        Operator::Contains => {
            let part = |text: &str| {
                values.iter().any(|value| match value {
                    Param::Text(part) => contains(text, part),
                    Param::Number(part) => contains(text, &part.to_string()),
                })
            };
            Truth::of(what.texts().iter().any(|text| part(text)))
        }
        Operator::AtLeast => match (what.whole(), number(0)) {
            (Some(whole), Some(from)) => Truth::of(whole >= from),
            _ => Truth::CannotTell,
        },
        Operator::AtMost => match (what.whole(), number(0)) {
            (Some(whole), Some(to)) => Truth::of(whole <= to),
            _ => Truth::CannotTell,
        },
        Operator::Between => match (what.whole(), number(0), number(1)) {
            (Some(whole), Some(from), Some(to)) => Truth::of(whole >= from && whole <= to),
            _ => Truth::CannotTell,
        },
        Operator::InNextDays
        | Operator::InLastDays
        | Operator::MoreThanDaysAhead
        | Operator::MoreThanDaysAgo => {
            let days = number(0).filter(|days| *days >= 0);
            let (Some(date), Some(days)) = (what.date(), days) else { return (Truth::CannotTell, NEVER) };
            return in_days(case, op, date, days, t);
        }
    };
    (truth, NEVER)
}

/// Whether a date lies where the operator says, counted from today.
fn in_days(case: &Case<'_>, op: Operator, date: NaiveDate, days: i64, t: i64) -> (Truth, i64) {
    let start = |after: i64| start_after(date, after, case.facts.zone);
    let (starts, ends) = match op {
        Operator::InNextDays => (start(-days), start(1)),
        Operator::MoreThanDaysAhead => (i64::MIN, start(-days)),
        Operator::MoreThanDaysAgo => (start(days.saturating_add(1)), NEVER),
        _ => (start(0), start(days.saturating_add(1))),
    };
    if t < starts {
        (Truth::False, starts)
    } else if t < ends {
        (Truth::True, ends)
    } else {
        (Truth::False, NEVER)
    }
}

/// Whether one of the texts is one of the values. An empty list decides nothing.
fn is_one_of(model: &Model, what: What<'_>, values: &[Param], list: Option<&str>) -> Truth {
    let listed = list_of(model, list);
    if values.is_empty() && listed.is_empty() {
        return Truth::CannotTell;
    }
    Truth::of(what.texts().iter().any(|text| {
        listed.iter().any(|value| same(value, text)) || values.iter().any(|value| is_value(value, text))
    }))
}

fn is_value(value: &Param, text: &str) -> bool {
    match value {
        Param::Text(value) => same(value, text),
        Param::Number(number) => text.trim().parse() == Ok(*number),
    }
}
