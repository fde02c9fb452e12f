//! Conditions: first whether each test suits what it looks at, then whether the whole can be true and false at all.

use std::collections::BTreeSet;

use crate::catalogue::{CATALOGUE, FieldType};
use crate::check::count_param;
use crate::check::possible::Possible;
use crate::check::rules::{check_field, check_kind, check_list};
use crate::condition::{Condition, Operator};
use crate::matching::same;
use crate::model::{By, Model};
use crate::receipt::{Param, Problem, Severity};
use crate::schema::{error, warning};

/// How deep groups of conditions may stand in groups.
const LEVELS: usize = 2;

/// Checks the conditions of one model.
pub(super) struct Sense<'m> {
    model: &'m Model,
    possible: Possible<'m>,
}

impl<'m> Sense<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self { model, possible: Possible::new(model) }
    }

    /// Checks one condition; whether it makes sense as a whole only when it is in use and without mistakes.
    pub(super) fn check(&mut self, condition: &Condition, in_use: bool, path: &str, out: &mut Vec<Problem>) {
        let before = out.len();
        parts(self.model, condition, path, 0, out);
        let mistaken = out.iter().skip(before).any(|problem| problem.severity == Severity::Error);
        if in_use && !mistaken {
            self.sense(condition, path, out);
        }
    }

    /// Says where a condition is true or false whatever is known of a lead.
    fn sense(&mut self, condition: &Condition, path: &str, out: &mut Vec<Problem>) {
        let truths = self.possible.truths(&[condition]);
        if truths.is_some_and(|truths| truths.only_true()) {
            out.push(warning(path, "always-true"));
            return;
        }
        let never = truths.is_some_and(|truths| !truths.can_be_true());
        let before = out.len();
        match condition {
            Condition::All { conditions } => {
                self.each(conditions, path, out);
                if out.len() == before && (never || truths.is_none()) {
                    self.against_each_other(conditions, path, out);
                }
            }
            Condition::Any { conditions } if !never => self.each(conditions, path, out),
            Condition::Not { condition } if !never => {
                self.sense(condition, &format!("{path}/condition"), out);
            }
            _ => {}
        }
        if never && out.len() == before {
            out.push(warning(path, "never-true"));
        }
    }

    fn each(&mut self, conditions: &[Condition], path: &str, out: &mut Vec<Problem>) {
        for (place, inner) in conditions.iter().enumerate() {
            self.sense(inner, &format!("{path}/conditions/{place}"), out);
        }
    }

    /// The first two that cannot hold together.
    fn against_each_other(&mut self, conditions: &[Condition], path: &str, out: &mut Vec<Problem>) {
        for (place, condition) in conditions.iter().enumerate() {
            for (earlier, other) in conditions.iter().enumerate().take(place) {
                let together = self.possible.truths(&[other, condition]);
                if together.is_some_and(|truths| !truths.can_be_true()) {
                    let problem = warning(&format!("{path}/conditions/{place}"), "contradiction");
                    out.push(problem.with("with", format!("{path}/conditions/{earlier}").into()));
                    return;
                }
            }
        }
    }
}

/// Whether each part of a condition can be asked.
fn parts(model: &Model, condition: &Condition, path: &str, level: usize, out: &mut Vec<Problem>) {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            if level >= LEVELS {
                out.push(error(path, "too-deep").with("max", count_param(LEVELS)));
                return;
            }
            for (place, inner) in conditions.iter().enumerate() {
                parts(model, inner, &format!("{path}/conditions/{place}"), level + 1, out);
            }
        }
        Condition::Not { condition } => {
            // "Not" reads as part of the sentence it turns round; only a row of them is a riddle.
            if matches!(**condition, Condition::Not { .. }) {
                out.push(error(&format!("{path}/condition"), "not-not"));
            } else {
                parts(model, condition, &format!("{path}/condition"), level, out);
            }
        }
        Condition::Test { of, op, values, list } => {
            check_list(model, list.as_deref(), &format!("{path}/list"), out);
            let Some(found) = check_field(of, &format!("{path}/of"), out) else { return };
            if !found.operators().contains(op) {
                out.push(
                    error(&format!("{path}/op"), "operator-not-for-type").with("field", of.as_str().into()),
                );
            }
            check_values(*op, values, list.is_some(), path, out);
            if found == FieldType::Choice {
                check_options(of, values, &format!("{path}/values"), out);
            }
        }
        Condition::Did(did) => {
            check_kind(&did.activity, path, out);
            for (place, label) in did.labels.iter().enumerate() {
                if label.trim().is_empty() {
                    out.push(error(&format!("{path}/labels/{place}"), "empty-value"));
                }
            }
        }
    }
}

fn check_options(field: &str, values: &[Param], path: &str, out: &mut Vec<Problem>) {
    for (place, value) in values.iter().enumerate() {
        let text = match value {
            Param::Text(text) => text.clone(),
            Param::Number(number) => number.to_string(),
        };
        check_option(field, &text, &format!("{path}/{place}"), out);
    }
}

/// Whether a field with a closed list can have the value.
pub(super) fn check_option(field: &str, value: &str, path: &str, out: &mut Vec<Problem>) {
    let options = CATALOGUE.iter().find(|own| own.key == field).map_or(&[][..], |field| field.options);
    if !options.is_empty() && !value.trim().is_empty() && !options.iter().any(|option| same(option, value)) {
        let problem = warning(path, "no-such-option").with("field", field.into());
        out.push(problem.with("value", value.into()));
    }
}

fn check_values(op: Operator, values: &[Param], has_list: bool, path: &str, out: &mut Vec<Problem>) {
    let days = matches!(
        op,
        Operator::InNextDays | Operator::InLastDays | Operator::MoreThanDaysAhead | Operator::MoreThanDaysAgo
    );
    let wanted = match op {
        Operator::Known | Operator::Unknown | Operator::Refused | Operator::NotAsked => 0..=0,
        Operator::Between => 2..=2,
        Operator::AtLeast | Operator::AtMost => 1..=1,
        _ if days => 1..=1,
        Operator::Is | Operator::IsNot => usize::from(!has_list)..=usize::MAX,
        _ => 1..=usize::MAX,
    };
    let path_of = format!("{path}/values");
    if !wanted.contains(&values.len()) {
        out.push(error(&path_of, "wrong-count").with("count", count_param(*wanted.start())));
        return;
    }
    if has_list && !matches!(op, Operator::Is | Operator::IsNot) {
        out.push(error(&format!("{path}/list"), "list-not-for-operator"));
    }
    let numeric = days || matches!(op, Operator::AtLeast | Operator::AtMost | Operator::Between);
    for (place, value) in values.iter().enumerate() {
        match value {
            Param::Text(_) if numeric => out.push(error(&format!("{path_of}/{place}"), "not-a-number")),
            Param::Text(text) if text.trim().is_empty() => {
                out.push(error(&format!("{path_of}/{place}"), "empty-value"));
            }
            Param::Number(number) if days && *number < 0 => {
                out.push(error(&format!("{path_of}/{place}"), "too-small").with("min", 0.into()));
            }
            _ => {}
        }
    }
    if let (Operator::Between, [Param::Number(from), Param::Number(to)]) = (op, values)
        && from > to
    {
        out.push(error(&path_of, "not-ascending"));
    }
}

/// Keys of the lists that a row or a condition names.
pub(super) fn lists_named(model: &Model) -> BTreeSet<&str> {
    let mut named = BTreeSet::new();
    for rule in &model.rules {
        let rows = match &rule.by {
            By::Choice(by) => &by.rows[..],
            By::Answer(by) => &by.rows,
            By::Activity(by) => &by.labels,
            By::Condition(by) => {
                lists_of(&by.when, &mut named);
                &[]
            }
            By::Bands(_) | By::Unreached(_) => &[],
        };
        named.extend(rows.iter().filter_map(|row| row.list.as_deref()));
    }
    let bands = model.band_sets.iter().flat_map(|set| &set.bands);
    let conditions = model.knock_outs.iter().map(|out| &out.when);
    conditions.chain(bands.filter_map(|band| band.only_while.as_ref())).for_each(|c| lists_of(c, &mut named));
    named
}

fn lists_of<'m>(condition: &'m Condition, named: &mut BTreeSet<&'m str>) {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            conditions.iter().for_each(|condition| lists_of(condition, named));
        }
        Condition::Not { condition } => lists_of(condition, named),
        Condition::Test { list, .. } => named.extend(list.as_deref()),
        Condition::Did(_) => {}
    }
}
