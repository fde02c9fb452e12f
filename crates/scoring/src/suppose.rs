//! Something taken as known of a lead although it is not, to see what it would change.

use crate::condition::{Condition, Did};
use crate::events::points_for;
use crate::facts::Value;
use crate::known::What;
use crate::matching::{claims, same};
use crate::model::{ActivityRule, By, Model, Rule};

/// One thing taken as known, as if it had been learned or had happened right now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Supposed<'m> {
    /// A field has a value.
    Field { key: &'m str, value: Value },
    /// A question was answered.
    Answer { question: &'m str, values: Vec<String> },
    /// The lead did something.
    Activity { kind: &'m str, label: Option<&'m str>, quantity: Option<i32> },
}

impl<'m> Supposed<'m> {
    /// That what rules call `name`, a field or, behind `answer:`, a question, has a value.
    pub(crate) fn value(name: &'m str, value: Value) -> Self {
        match name.strip_prefix("answer:") {
            Some(question) => {
                let text = match value {
                    Value::Text(text) => text,
                    Value::Whole(number) => number.to_string(),
                    Value::Date(date) => date.to_string(),
                };
                Self::Answer { question, values: vec![text] }
            }
            None => Self::Field { key: name, value },
        }
    }

    /// What it says of a field or, behind `answer:`, a question.
    pub(crate) fn what(&self, name: &str) -> Option<What<'_>> {
        match self {
            Self::Field { key, value } => (*key == name).then_some(What::Value(value)),
            Self::Answer { question, values } => {
                (name.strip_prefix("answer:") == Some(question)).then_some(What::Answers(values))
            }
            Self::Activity { .. } => None,
        }
    }

    /// What it says of a question.
    pub(crate) fn answer(&self, name: &str) -> Option<What<'_>> {
        match self {
            Self::Answer { question, values } if *question == name => Some(What::Answers(values)),
            _ => None,
        }
    }

    /// Whether both are about the same field or question, or are the same activity.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Field { key, .. }, Self::Field { key: other, .. }) => key == other,
            (Self::Answer { question, .. }, Self::Answer { question: other, .. }) => question == other,
            (
                Self::Activity { kind, label, .. },
                Self::Activity { kind: other_kind, label: other_label, .. },
            ) => same(kind, other_kind) && same(label.unwrap_or_default(), other_label.unwrap_or_default()),
            _ => false,
        }
    }

    /// Whether a rule looks at it.
    pub(crate) fn concerns(&self, model: &Model, rule: &Rule) -> bool {
        match &rule.by {
            By::Choice(by) => self.what(&by.field).is_some(),
            By::Bands(by) => self.what(&by.field).is_some(),
            By::Answer(by) => self.answer(&by.question).is_some(),
            By::Condition(by) => self.concerns_condition(&by.when),
            By::Activity(by) => self.points(model, by).is_some(),
            By::Unreached(_) => false,
        }
    }

    /// Whether a condition looks at it.
    pub(crate) fn concerns_condition(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All { conditions } | Condition::Any { conditions } => {
                conditions.iter().any(|condition| self.concerns_condition(condition))
            }
            Condition::Not { condition } => self.concerns_condition(condition),
            Condition::Test { of, .. } => self.what(of).is_some(),
            Condition::Did(did) => self.is_meant(did),
        }
    }

    /// Whether it is an activity that a condition means.
    pub(crate) fn is_meant(&self, did: &Did) -> bool {
        let Self::Activity { kind, label, quantity } = self else { return false };
        let label = label.unwrap_or_default().trim();
        same(kind, &did.activity)
            && suffices(*quantity, did.min_quantity)
            && (did.labels.is_empty() || !label.is_empty() && claims(&did.labels, did.matching, label))
    }

    /// What an activity rule gives it; `None`: it is not about it.
    pub(crate) fn points(&self, model: &Model, rule: &ActivityRule) -> Option<i32> {
        let Self::Activity { kind, label, quantity } = self else { return None };
        if !same(kind, &rule.activity) || !suffices(*quantity, rule.min_quantity) {
            return None;
        }
        points_for(model, rule, label.unwrap_or_default())
    }
}

fn suffices(quantity: Option<i32>, least: Option<i32>) -> bool {
    least.is_none_or(|least| quantity.is_some_and(|quantity| quantity >= least))
}
