//! A model made ready for columns: what each rule adds, worked out once per value that occurs.
//!
//! Rules over one field or question become a table by code, and tables over the same column are added up beforehand.
//! Plain activity rules (each time, within a window, at most so much) become a few numbers per kind and label; the
//! others are tallied as for a receipt. What a value is worth is asked of [`Case`], which makes receipts too.

mod activities;
mod finish;
mod truth;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;

use crate::columns::{Block, Columns, Entry};
use crate::condition::{Condition, Operator};
use crate::facts::{AnswerFact, AnswerState, Facts, FieldFact, Value};
use crate::known::{NEVER, days_after};
use crate::model::{Axis, BandsRule, By, ChoiceRule, Measure, Model, Rule, UnreachedRule};
use crate::receipt::Param;
use crate::weigh::Case;

use activities::Activities;
pub(crate) use finish::Finish;
pub use finish::Scores;
pub(crate) use truth::{TRUE, Tree};

/// Where rules without a group add up; the groups follow in their order.
const FIT: usize = 0;
const INTEREST: usize = 1;

/// Rules of one model at one moment, ready for the columns they were made for.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    t: i64,
    /// Whether a sum is worked out at all.
    touched: Vec<bool>,
    /// What every lead gets, by sum.
    constants: Vec<i32>,
    tables: Vec<Table>,
    gates: Vec<Gate>,
    unreached: Vec<(UnreachedRule, usize)>,
    activities: Activities,
}

/// The sum that a rule adds to.
fn limited(model: &Model, rule: &Rule) -> usize {
    let group = rule.group.as_deref().and_then(|key| model.groups.iter().position(|group| group.key == key));
    match (group, rule.axis) {
        (Some(place), _) => 2 + place,
        (None, Axis::Fit) => FIT,
        (None, Axis::Interest) => INTEREST,
    }
}

/// What the codes of one column add to one sum.
#[derive(Debug, Clone)]
struct Table {
    column: usize,
    sum: usize,
    points: Vec<i32>,
    /// Until when, by code; empty when for good.
    untils: Vec<i64>,
}

/// Points while a condition over several facts is true.
#[derive(Debug, Clone)]
struct Gate {
    tree: Tree,
    points: i32,
    sum: usize,
}

/// What a block's leads add up to, before any limit.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tallied {
    /// By sum, then by lead; a sum that no rule adds to may be empty.
    pub(crate) sums: Vec<Vec<i32>>,
    /// By lead, the first second in which a sum may be another; empty when nobody asked.
    pub(crate) untils: Vec<i64>,
}

impl Program {
    /// All rules of a model, added up by what limits them.
    pub(crate) fn by_limit(model: &Model, columns: &Columns, t: i64) -> Self {
        let rules: Vec<(&Rule, usize)> =
            model.rules.iter().map(|rule| (rule, limited(model, rule))).collect();
        let program = Self::new(model, &rules, 2 + model.groups.len(), columns, t);
        Self { touched: vec![true; program.touched.len()], ..program }
    }

    /// Rules that went and rules that came, added up by what limits them: first the sums of those that went. Both know the
    /// groups and lists of `model`.
    pub(crate) fn difference(
        model: &Model,
        gone: &[&Rule],
        come: &[&Rule],
        columns: &Columns,
        t: i64,
    ) -> Self {
        let sums = 2 + model.groups.len();
        let gone = gone.iter().map(|rule| (*rule, limited(model, rule)));
        let come = come.iter().map(|rule| (*rule, sums + limited(model, rule)));
        let rules: Vec<(&Rule, usize)> = gone.chain(come).collect();
        Self::new(model, &rules, 2 * sums, columns, t)
    }

    /// Some rules of a model, each a sum of its own.
    pub(crate) fn by_rule(model: &Model, rules: &[&Rule], columns: &Columns, t: i64) -> Self {
        let rules: Vec<(&Rule, usize)> = rules.iter().copied().zip(0..).collect();
        Self::new(model, &rules, rules.len(), columns, t)
    }

    fn new(model: &Model, rules: &[(&Rule, usize)], sums: usize, columns: &Columns, t: i64) -> Self {
        let mut touched = vec![false; sums];
        for (_, sum) in rules {
            if let Some(touched) = touched.get_mut(*sum) {
                *touched = true;
            }
        }
        let mut program = Self {
            t,
            touched,
            constants: vec![0; sums],
            tables: Vec::new(),
            gates: Vec::new(),
            unreached: Vec::new(),
            activities: Activities::new(columns),
        };
        let mut by_name: IndexMap<(Cow<'_, str>, usize), Vec<&Rule>> = IndexMap::new();
        for (rule, sum) in rules.iter().copied().filter(|(rule, _)| rule.on) {
            match &rule.by {
                By::Activity(by) => program.activities.add(model, by, sum, columns, t),
                By::Unreached(by) => program.unreached.push((by.clone(), sum)),
                By::Condition(by) => match only_name(&by.when) {
                    Some(name) => by_name.entry((name.into(), sum)).or_default().push(rule),
                    None => program.gates.push(Gate {
                        tree: Tree::new(model, &by.when, columns, t),
                        points: by.points,
                        sum,
                    }),
                },
                By::Choice(ChoiceRule { field, .. }) | By::Bands(BandsRule { field, .. }) => {
                    by_name.entry((field.into(), sum)).or_default().push(rule);
                }
                By::Answer(by) => {
                    let name = format!("answer:{}", by.question);
                    by_name.entry((name.into(), sum)).or_default().push(rule);
                }
            }
        }
        for ((name, sum), rules) in &by_name {
            let weigh = |facts: &Facts| {
                let case = Case::new(model, facts);
                let weighed = rules.iter().map(|rule| case.weigh(rule, t));
                weighed.fold((0, NEVER), |(points, until): (i32, i64), next| {
                    (points.saturating_add(next.net), until.min(next.until))
                })
            };
            let (points, untils) = each_meaning(columns, name, cuts(rules), weigh).into_iter().unzip();
            program.add(columns, name, *sum, points, untils);
        }
        program.activities.finish(&mut program.constants);
        program
    }

    fn add(&mut self, columns: &Columns, name: &str, sum: usize, points: Vec<i32>, mut untils: Vec<i64>) {
        match columns.dictionaries.get_index_of(name) {
            Some(column) => {
                if untils.iter().all(|until| *until == NEVER) {
                    untils.clear();
                }
                self.tables.push(Table { column, sum, points, untils });
            }
            // Nobody knows it, so everybody gets the same.
            None => {
                if let (Some(constant), Some(points)) = (self.constants.get_mut(sum), points.first()) {
                    *constant = constant.saturating_add(*points);
                }
            }
        }
    }

    /// Adds up a block. Points of a model that may be published fit 32 bits by far; others wrap rather than fail.
    pub(crate) fn run(&self, block: &Block, with_untils: bool, out: &mut Tallied) {
        let len = block.len();
        out.sums.resize(self.constants.len(), Vec::new());
        for ((sum, constant), touched) in out.sums.iter_mut().zip(&self.constants).zip(&self.touched) {
            sum.clear();
            sum.resize(if *touched { len } else { 0 }, *constant);
        }
        out.untils.clear();
        if with_untils {
            out.untils.resize(len, NEVER);
        }
        for table in &self.tables {
            let Some(sum) = out.sums.get_mut(table.sum) else { continue };
            table.add_to(block, sum, &mut out.untils);
        }
        for gate in &self.gates {
            let truths = gate.tree.truths(block, self.t, &mut out.untils);
            let Some(sum) = out.sums.get_mut(gate.sum) else { continue };
            for (sum, truth) in sum.iter_mut().zip(truths) {
                *sum = sum.wrapping_add(if truth == truth::TRUE { gate.points } else { 0 });
            }
        }
        for (rule, sum) in &self.unreached {
            if let Some(sum) = out.sums.get_mut(*sum) {
                add_unreached(rule, block, self.t, sum, &mut out.untils);
            }
        }
        if with_untils {
            self.activities.run::<true>(block, self.t, out);
        } else {
            self.activities.run::<false>(block, self.t, out);
        }
    }
}

impl Table {
    fn add_to(&self, block: &Block, sums: &mut [i32], untils: &mut [i64]) {
        let worth = |code: u32| self.points.get(code as usize).copied().unwrap_or(0);
        let Some(codes) = block.codes(self.column) else {
            let nothing = worth(0);
            if nothing != 0 {
                for sum in sums {
                    *sum = sum.wrapping_add(nothing);
                }
            }
            return;
        };
        for (sum, code) in sums.iter_mut().zip(codes) {
            *sum = sum.wrapping_add(worth(*code));
        }
        if !self.untils.is_empty() {
            for (until, code) in untils.iter_mut().zip(codes) {
                *until = (*until).min(self.untils.get(*code as usize).copied().unwrap_or(NEVER));
            }
        }
    }
}

/// As [`crate::weigh::unreached`], for leads whose attempts are all known.
fn add_unreached(rule: &UnreachedRule, block: &Block, t: i64, sums: &mut [i32], untils: &mut [i64]) {
    let mut untils = untils.iter_mut();
    for ((sum, count), last) in sums.iter_mut().zip(&block.attempts).zip(&block.last_attempts) {
        let ends = rule.days.map_or(NEVER, |days| days_after(*last, days));
        let holds = *count > 0 && *count >= rule.attempts && t < ends;
        if holds {
            *sum = sum.wrapping_add(rule.points);
        }
        if let Some(until) = untils.next().filter(|_| holds) {
            *until = (*until).min(ends);
        }
    }
}

/// Asks of each code of a column, code 0 first, what a lead is worth of whom only that is known. Without such a column
/// there is one answer, for nothing known.
///
/// `cuts` are the numbers at which answers may change, ascending; between two of them a whole number is asked about once.
fn each_meaning<T: Clone>(
    columns: &Columns,
    name: &str,
    cuts: Option<Vec<i64>>,
    ask: impl Fn(&Facts) -> T,
) -> Vec<T> {
    let mut facts = Facts { zone: columns.zone, ..Facts::default() };
    let mut answers = vec![ask(&facts)];
    let Some(dictionary) = columns.dictionaries.get(name) else { return answers };
    let mut asked: Vec<Option<T>> = vec![None; cuts.as_ref().map_or(0, |cuts| cuts.len() + 1)];
    for entry in dictionary.entries() {
        let piece = match (&cuts, entry) {
            (Some(cuts), Entry::Value(Value::Whole(number))) => {
                asked.get_mut(cuts.partition_point(|cut| cut <= number))
            }
            _ => None,
        };
        let answer = match piece {
            Some(Some(answer)) => answer.clone(),
            Some(piece @ None) => {
                let answer = ask(know(&mut facts, name, entry));
                *piece = Some(answer.clone());
                answer
            }
            None => ask(know(&mut facts, name, entry)),
        };
        answers.push(answer);
    }
    answers
}

/// Makes an entry the one thing known, for as long as anybody can ask.
fn know<'f>(facts: &'f mut Facts, name: &str, entry: &Entry) -> &'f Facts {
    let at = DateTime::<Utc>::UNIX_EPOCH;
    match entry {
        Entry::Value(value) => {
            let fact = FieldFact { value: value.clone(), at, source: None };
            match facts.fields.get_mut(name) {
                Some(known) => *known = fact,
                None => drop(facts.fields.insert(name.to_owned(), fact)),
            }
        }
        Entry::Answers(_) | Entry::Refused => {
            let state = match entry {
                Entry::Answers(values) => AnswerState::Answered(values.clone()),
                _ => AnswerState::Refused,
            };
            let question = name.strip_prefix("answer:").unwrap_or(name).to_owned();
            facts.answers.insert(question, AnswerFact { state, at, source: None });
        }
    }
    facts
}

/// The numbers at which what rules make of a whole number may change; `None` where they look at more than its size.
fn cuts(rules: &[&Rule]) -> Option<Vec<i64>> {
    let mut cuts = Vec::new();
    for rule in rules {
        match &rule.by {
            By::Bands(by) if by.measure.unwrap_or_default() == Measure::Number => {
                cuts.extend(by.rows.iter().filter_map(|row| row.to).map(|to| i64::from(to) + 1))
            }
            By::Condition(by) => condition_cuts(&by.when, &mut cuts)?,
            _ => return None,
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    Some(cuts)
}

/// As [`cuts`], of one condition.
fn condition_cuts(condition: &Condition, cuts: &mut Vec<i64>) -> Option<()> {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            conditions.iter().try_for_each(|condition| condition_cuts(condition, cuts))
        }
        Condition::Not { condition } => condition_cuts(condition, cuts),
        Condition::Test { op, values, list: None, .. } => {
            use Operator::{AtLeast, AtMost, Between, Is, IsNot, Known, NotAsked, Refused, Unknown};
            let sees_size =
                matches!(op, AtLeast | AtMost | Between | Is | IsNot | Known | NotAsked | Refused | Unknown);
            for value in values {
                let Param::Number(number) = value else { return None };
                cuts.extend([i64::from(*number), i64::from(*number) + 1]);
            }
            sees_size.then_some(())
        }
        Condition::Test { .. } | Condition::Did(_) => None,
    }
}

/// The one field or question that a condition is about, if it is about one.
fn only_name(condition: &Condition) -> Option<&str> {
    match condition {
        Condition::Test { of, .. } => Some(of),
        Condition::Did(_) => None,
        Condition::Not { condition } => only_name(condition),
        Condition::All { conditions } | Condition::Any { conditions } => {
            let (first, rest) = conditions.split_first()?;
            let name = only_name(first)?;
            rest.iter().all(|other| only_name(other) == Some(name)).then_some(name)
        }
    }
}
