//! What a rule would like to know of a lead: for each thing not known yet the values that rules tell apart, and for each
//! kind of activity one more of it, right now, with as large a quantity as any rule asks for.
//!
//! What we do ourselves is nothing to wait for, so one more `email-sent` is no guess; nor is an open that would be taken
//! for a machine's.

use chrono::{NaiveDate, TimeDelta};

use crate::condition::{Condition, Operator};
use crate::days::day_of;
use crate::facts::Value;
use crate::known::What;
use crate::lines::measure_of;
use crate::matching::{list_of, same};
use crate::model::{ActivityRule, By, RangeRow, Rule, ValueRow};
use crate::numbers::Numbers;
use crate::receipt::Param;
use crate::suppose::Supposed;
use crate::weigh::Case;

/// A text that no row claims.
const OTHER: &str = "\u{fffd}";

/// A value to suppose.
pub(crate) struct Guess<'m> {
    pub(crate) supposed: Supposed<'m>,
    pub(crate) worth: Worth,
    /// It is part of a condition that gives points and needs more than this.
    pub(crate) is_part: bool,
    /// The number of an activity's kind.
    pub(crate) kind: Option<u32>,
}

impl<'m> Guess<'m> {
    fn new(supposed: Supposed<'m>, worth: Worth) -> Self {
        Self { supposed, worth, is_part: false, kind: None }
    }
}

/// How a value is told.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Worth {
    /// Whatever it is.
    Any,
    /// By itself.
    Itself,
    /// As the range that it lies in.
    Range(Range),
}

/// A range of numbers, or of days to or since a date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Range {
    pub(crate) from: Option<i32>,
    pub(crate) to: Option<i32>,
    pub(crate) measure: Option<&'static str>,
}

impl Range {
    /// The value that stands for the range: its last, or else its first.
    fn value(self, today: Option<NaiveDate>) -> Value {
        let number = i64::from(self.to.or(self.from).unwrap_or(0));
        let days = match self.measure {
            None => return Value::Whole(number),
            Some("days-since") => -number,
            Some(_) => number,
        };
        let date = today.and_then(|today| today.checked_add_signed(TimeDelta::try_days(days)?));
        date.map_or(Value::Whole(number), Value::Date)
    }
}

/// Guesses for one lead.
pub(crate) struct Guesses<'c, 'm> {
    case: &'c Case<'m>,
    t: i64,
    today: Option<NaiveDate>,
    /// What each rule can look at.
    looks: Vec<Looks>,
    /// By kind, the largest quantity that a rule asks for.
    quantities: Vec<Option<i32>>,
}

/// What a rule can look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looks {
    Nowhere,
    /// At fields and questions.
    AtFacts,
    /// At those and at activities.
    Anywhere,
    /// At activities of the kind with this number.
    AtKind(u32),
}

impl<'c, 'm> Guesses<'c, 'm> {
    pub(crate) fn new(case: &'c Case<'m>, t: i64) -> Self {
        let mut numbers = Numbers::default();
        let mut quantities: Vec<Option<i32>> = Vec::new();
        let looks = case.model.rules.iter().map(|rule| match &rule.by {
            _ if !rule.on => Looks::Nowhere,
            By::Unreached(_) => Looks::Nowhere,
            By::Choice(_) | By::Bands(_) | By::Answer(_) => Looks::AtFacts,
            By::Condition(by) if asks_what_was_done(&by.when) => Looks::Anywhere,
            By::Condition(_) => Looks::AtFacts,
            By::Activity(by) => {
                let kind = numbers.number(&by.activity);
                quantities.resize(numbers.len(), None);
                if let Some(quantity) = quantities.get_mut(kind as usize) {
                    *quantity = by.min_quantity.max(*quantity);
                }
                Looks::AtKind(kind)
            }
        });
        let looks = looks.collect();
        Self { case, t, today: day_of(t, case.facts.zone), looks, quantities }
    }

    /// Whether a rule can look at it; what it really looks at is said by [`Supposed::concerns`].
    pub(crate) fn may_concern(&self, rule: usize, guess: &Guess<'_>) -> bool {
        match (self.looks.get(rule), guess.kind) {
            (Some(Looks::AtKind(own)), Some(kind)) => *own == kind,
            (Some(Looks::AtFacts), None) | (Some(Looks::Anywhere), _) => true,
            _ => false,
        }
    }

    /// What a rule would like to know: one value per row or test.
    pub(crate) fn of(&self, place: usize, rule: &'m Rule) -> Vec<Guess<'m>> {
        let first = |row: &'m ValueRow| self.first(&row.values, row.list.as_deref());
        match &rule.by {
            By::Choice(by) if self.is_unknown(&by.field) => {
                let values = by.rows.iter().filter_map(first);
                values.map(|value| Guess::new(text(&by.field, value), Worth::Itself)).collect()
            }
            By::Answer(by) if self.is_unasked(&by.question) => {
                let answer = |value: &str, worth| {
                    let values = vec![value.to_owned()];
                    Guess::new(Supposed::Answer { question: &by.question, values }, worth)
                };
                let values = by.rows.iter().filter_map(first).map(|value| answer(value, Worth::Itself));
                values.chain(by.otherwise.map(|_| answer(OTHER, Worth::Any))).collect()
            }
            By::Bands(by) if self.is_unknown(&by.field) => {
                let mut from: Option<i32> = None;
                let row = |row: &RangeRow| {
                    let range = Range { from, to: row.to, measure: measure_of(by) };
                    from = row.to.map(|to| to.saturating_add(1));
                    Guess::new(Supposed::value(&by.field, range.value(self.today)), Worth::Range(range))
                };
                by.rows.iter().map(row).collect()
            }
            By::Condition(by) => {
                let mut guesses = Vec::new();
                self.tests(&by.when, &mut guesses);
                let is_part = by.points > 0 && guesses.len() > 1;
                guesses.iter_mut().for_each(|guess| guess.is_part = is_part);
                guesses
            }
            By::Activity(by) => self.activities(place, by),
            By::Choice(_) | By::Answer(_) | By::Bands(_) | By::Unreached(_) => Vec::new(),
        }
    }

    fn is_unknown(&self, name: &str) -> bool {
        matches!(self.case.known_by(name, self.t).what, What::Nothing)
    }

    fn is_unasked(&self, question: &str) -> bool {
        matches!(self.case.known_answer(question, self.t).what, What::Nothing)
    }

    fn first(&self, values: &'m [String], list: Option<&str>) -> Option<&'m String> {
        values.first().or_else(|| list_of(self.case.model, list).first())
    }

    /// For each test of a condition that cannot be told a value with which it is true.
    fn tests(&self, condition: &'m Condition, out: &mut Vec<Guess<'m>>) {
        let (of, op, values, list) = match condition {
            Condition::All { conditions } | Condition::Any { conditions } => {
                return conditions.iter().for_each(|condition| self.tests(condition, out));
            }
            Condition::Not { condition } => return self.tests(condition, out),
            Condition::Did(_) => return,
            Condition::Test { of, .. } if !self.is_unknown(of) => return,
            Condition::Test { of, op, values, list } => (of, *op, values, list.as_deref()),
        };
        let number = |place: usize| match values.get(place) {
            Some(Param::Number(number)) => Some(*number),
            Some(Param::Text(text)) => text.trim().parse().ok(),
            None => None,
        };
        let as_text = |value: &Param| match value {
            Param::Text(text) => text.clone(),
            Param::Number(number) => number.to_string(),
        };
        let range = |from: Option<i32>, to: Option<i32>, measure: Option<&'static str>| {
            let range = Range { from, to, measure };
            Some(Guess::new(Supposed::value(of, range.value(self.today)), Worth::Range(range)))
        };
        let beyond = || number(0).map(|days| days.saturating_add(1));
        out.extend(match op {
            Operator::Is | Operator::Contains => {
                let listed = || list_of(self.case.model, list).first().cloned();
                let value = values.first().map(as_text).or_else(listed);
                value.map(|value| Guess::new(text(of, &value), Worth::Itself))
            }
            Operator::HasAll => {
                let answers: Vec<String> = values.iter().map(as_text).collect();
                let supposed = match of.strip_prefix("answer:") {
                    Some(question) => Some(Supposed::Answer { question, values: answers }),
                    None => answers.first().map(|value| text(of, value)),
                };
                supposed.map(|supposed| Guess::new(supposed, Worth::Itself))
            }
            Operator::AtLeast => range(number(0), None, None),
            Operator::AtMost => range(None, number(0), None),
            Operator::Between => range(number(0), number(1), None),
            Operator::InNextDays => range(Some(0), number(0), Some("days-until")),
            Operator::InLastDays => range(Some(0), number(0), Some("days-since")),
            Operator::MoreThanDaysAhead => range(beyond(), None, Some("days-until")),
            Operator::MoreThanDaysAgo => range(beyond(), None, Some("days-since")),
            Operator::IsNot | Operator::Known => Some(Guess::new(text(of, OTHER), Worth::Any)),
            Operator::Unknown | Operator::Refused | Operator::NotAsked => None,
        });
    }

    /// One more activity for each row of a rule, and one that no row claims.
    fn activities(&self, place: usize, by: &'m ActivityRule) -> Vec<Guess<'m>> {
        if same(&by.activity, "email-sent") {
            return Vec::new();
        }
        let Some(Looks::AtKind(kind)) = self.looks.get(place).copied() else { return Vec::new() };
        let quantity = self.quantities.get(kind as usize).copied().flatten();
        let one = |label: Option<&'m str>| Guess {
            kind: Some(kind),
            ..Guess::new(Supposed::Activity { kind: &by.activity, label, quantity }, Worth::Itself)
        };
        let is_open = same(&by.activity, "email-opened");
        let labels = by.labels.iter().filter_map(|row| self.first(&row.values, row.list.as_deref()));
        let labels = labels.map(|label| Some(label.as_str())).chain(by.points.map(|_| None));
        let by_machine = |label: &Option<&str>| is_open && self.case.events().is_machine_at(self.t, *label);
        labels.filter(|label| !by_machine(label)).map(one).collect()
    }
}

fn asks_what_was_done(condition: &Condition) -> bool {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            conditions.iter().any(asks_what_was_done)
        }
        Condition::Not { condition } => asks_what_was_done(condition),
        Condition::Test { .. } => false,
        Condition::Did(_) => true,
    }
}

fn text<'m>(name: &'m str, text: &str) -> Supposed<'m> {
    Supposed::value(name, Value::Text(text.to_owned()))
}
