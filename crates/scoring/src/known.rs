//! Looking up one fact by the name that rules and conditions use for it, and time in whole seconds.
//!
//! Inside the crate a moment is a whole second, so that "until when does this hold" has an exact answer.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use crate::facts::{AnswerState, Facts, Value};

/// A moment that does not come.
pub(crate) const NEVER: i64 = i64::MAX;
/// Seconds in a day of 24 hours.
pub(crate) const DAY: i64 = 86_400;

/// A moment as a whole second.
pub(crate) fn second(at: DateTime<Utc>) -> i64 {
    at.timestamp()
}

/// A whole second as a moment; `None` for [`NEVER`] and beyond the calendar.
pub(crate) fn moment(second: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(second, 0)
}

/// So many days after a moment.
pub(crate) fn days_after(at: i64, days: u32) -> i64 {
    at.saturating_add(i64::from(days) * DAY)
}

/// A fact as a rule sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'f> {
    pub(crate) what: What<'f>,
    pub(crate) at: Option<DateTime<Utc>>,
    pub(crate) source: Option<&'f str>,
    /// The first second in which the fact may be another one.
    pub(crate) until: i64,
}

/// What is known.
#[derive(Debug, Clone, Copy)]
pub(crate) enum What<'f> {
    /// Nothing.
    Nothing,
    /// The lead would not say.
    Refused,
    /// A field's value.
    Value(&'f Value),
    /// The answers to a question.
    Answers(&'f [String]),
}

impl<'f> Known<'f> {
    const NOTHING: Self = Self { what: What::Nothing, at: None, source: None, until: NEVER };

    /// Known from `t` on.
    pub(crate) fn now(what: What<'f>, t: i64) -> Self {
        Self { what, at: moment(t), ..Self::NOTHING }
    }

    fn unless_later(self, t: i64) -> Self {
        match self.at.map(second) {
            Some(at) if at > t => Self { until: at, ..Self::NOTHING },
            _ => self,
        }
    }

    /// A field or, behind `answer:`, a question; as known at `t`.
    pub(crate) fn by_name(facts: &'f Facts, name: &str, t: i64) -> Self {
        if let Some(question) = name.strip_prefix("answer:") {
            return Self::answer(facts, question, t);
        }
        facts.fields.get(name).map_or(Self::NOTHING, |fact| {
            let what = match &fact.value {
                Value::Text(text) if text.trim().is_empty() => What::Nothing,
                value => What::Value(value),
            };
            Self { what, at: Some(fact.at), source: fact.source.as_deref(), until: NEVER }.unless_later(t)
        })
    }

    /// A question, as known at `t`.
    pub(crate) fn answer(facts: &'f Facts, question: &str, t: i64) -> Self {
        facts.answers.get(question).map_or(Self::NOTHING, |fact| {
            let what = match &fact.state {
                AnswerState::NotAsked => What::Nothing,
                AnswerState::Refused => What::Refused,
                AnswerState::Answered(values) => What::Answers(values),
            };
            Self { what, at: Some(fact.at), source: fact.source.as_deref(), until: NEVER }.unless_later(t)
        })
    }
}

impl<'f> What<'f> {
    /// The texts it consists of; none when nothing is known.
    pub(crate) fn texts(self) -> Vec<Cow<'f, str>> {
        match self {
            Self::Nothing | Self::Refused => Vec::new(),
            Self::Answers(values) => values.iter().map(|value| Cow::Borrowed(value.as_str())).collect(),
            Self::Value(Value::Text(text)) => vec![Cow::Borrowed(text)],
            Self::Value(Value::Whole(number)) => vec![Cow::Owned(number.to_string())],
            Self::Value(Value::Date(date)) => vec![Cow::Owned(date.to_string())],
        }
    }

    /// The whole number it is or reads as.
    pub(crate) fn whole(self) -> Option<i64> {
        match self {
            Self::Value(Value::Whole(number)) => Some(*number),
            Self::Value(Value::Text(text)) => text.trim().parse().ok(),
            Self::Answers([only]) => only.trim().parse().ok(),
            _ => None,
        }
    }

    /// The date it is or reads as (ISO).
    pub(crate) fn date(self) -> Option<chrono::NaiveDate> {
        match self {
            Self::Value(Value::Date(date)) => Some(*date),
            Self::Value(Value::Text(text)) => text.trim().parse().ok(),
            Self::Answers([only]) => only.trim().parse().ok(),
            _ => None,
        }
    }

    /// Whether there is anything.
    pub(crate) fn is_known(self) -> bool {
        match self {
            Self::Nothing | Self::Refused => false,
            Self::Value(_) => true,
            Self::Answers(values) => values.iter().any(|value| !value.trim().is_empty()),
        }
    }
}
