//! Conditions over facts, with three answers: true, false, and "cannot tell" when a fact is not known.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::facts::Facts;
use crate::known::{Known, NEVER, What};
use crate::matching::{contains, list_of, same};
use crate::model::Model;
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

/// What a condition comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    False,
    CannotTell,
    True,
}

impl Truth {
    fn of(is: bool) -> Self {
        if is { Self::True } else { Self::False }
    }

    fn opposite(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::CannotTell => Self::CannotTell,
            Self::True => Self::False,
        }
    }

    fn rank(self) -> u8 {
        match self {
            Self::False => 0,
            Self::CannotTell => 1,
            Self::True => 2,
        }
    }
}

impl Condition {
    /// Whether it is true of a lead at `now`; "cannot tell" is not true.
    #[must_use]
    pub fn holds(&self, model: &Model, facts: &Facts, now: DateTime<Utc>) -> bool {
        self.truth(model, facts, now.timestamp()).0 == Truth::True
    }

    /// The truth at `t`, and the first second in which it may be another.
    pub(crate) fn truth(&self, model: &Model, facts: &Facts, t: i64) -> (Truth, i64) {
        let fold = |conditions: &[Self], start: Truth, wins: fn(Truth, Truth) -> bool| {
            conditions.iter().fold((start, NEVER), |(so_far, until), condition| {
                let (truth, holds) = condition.truth(model, facts, t);
                (if wins(truth, so_far) { truth } else { so_far }, until.min(holds))
            })
        };
        match self {
            Self::All { conditions } => fold(conditions, Truth::True, |new, old| new.rank() < old.rank()),
            Self::Any { conditions } => fold(conditions, Truth::False, |new, old| new.rank() > old.rank()),
            Self::Not { condition } => {
                let (truth, until) = condition.truth(model, facts, t);
                (truth.opposite(), until)
            }
            Self::Test { of, op, values, list } => {
                let known = Known::by_name(facts, of, t);
                let (truth, until) = compare(model, facts, known.what, *op, values, list.as_deref(), t);
                (truth, until.min(known.until))
            }
        }
    }
}

fn compare(
    model: &Model,
    facts: &Facts,
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
        _ if !what.is_known() => Truth::CannotTell,
        Operator::Is => is_one_of(model, what, values, list),
        Operator::IsNot => is_one_of(model, what, values, list).opposite(),
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
        Operator::InNextDays | Operator::InLastDays => {
            let days = number(0).and_then(|days| u64::try_from(days).ok()).map(Days::new);
            let (Some(date), Some(days)) = (what.date(), days) else { return (Truth::CannotTell, NEVER) };
            let (first, last) = if op == Operator::InNextDays {
                (date.checked_sub_days(days), Some(date))
            } else {
                (Some(date), date.checked_add_days(days))
            };
            let starts = first.map_or(i64::MIN, |first| start_of(first, facts.zone));
            let ends =
                last.and_then(|last| last.succ_opt()).map_or(NEVER, |after| start_of(after, facts.zone));
            return if t < starts {
                (Truth::False, starts)
            } else if t < ends {
                (Truth::True, ends)
            } else {
                (Truth::False, NEVER)
            };
        }
    };
    (truth, NEVER)
}

/// Whether one of the texts is one of the values. An empty list decides nothing.
fn is_one_of(model: &Model, what: What<'_>, values: &[Param], list: Option<&str>) -> Truth {
    let listed = list_of(model, list);
    if values.is_empty() && listed.is_empty() {
        return Truth::CannotTell;
    }
    Truth::of(what.texts().iter().any(|text| {
        listed.iter().any(|value| same(value, text))
            || values.iter().any(|value| match value {
                Param::Text(value) => same(value, text),
                Param::Number(number) => text.trim().parse() == Ok(*number),
            })
    }))
}

/// The first second of a day.
fn start_of(date: NaiveDate, zone: Tz) -> i64 {
    let midnight = date.and_time(NaiveTime::MIN);
    // Where the clock skips midnight, the day begins an hour later.
    zone.from_local_datetime(&midnight)
        .earliest()
        .or_else(|| zone.from_local_datetime(&midnight.checked_add_signed(TimeDelta::hours(1))?).earliest())
        .map_or_else(|| midnight.and_utc().timestamp(), |start| start.timestamp())
}
