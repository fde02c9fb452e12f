//! What is wrong with a model, and what is worth a look. First its shape ([`crate::schema`]); then, once the shape is
//! right, its meaning. What only shows on the leads of a book is not asked here.

mod bands;
mod conditions;
mod possible;
mod rules;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::migrate::migrate;
use crate::model::{AxisSettings, By, Floor, Model};
use crate::reach::{axis_before_floor, of_rule, reach};
use crate::receipt::{Param, Problem, Severity};
use crate::schema::{error, shape, warning};

use conditions::Sense;

/// With more rules than this nobody can explain a score in ten seconds. Rules over answers do not count: they are as
/// many as the questionnaire has questions.
const MANY_RULES: usize = 15;

/// Everything that is wrong with a model file or worth a look. While its shape is wrong, only that is reported, because
/// the rest cannot be read yet.
#[must_use]
pub fn check(model_json: &Value) -> Vec<Problem> {
    checked(model_json).1
}

/// The model, if there is one to read, and its problems.
fn checked(json: &Value) -> (Option<Model>, Vec<Problem>) {
    let json = migrate(json.clone());
    let problems = shape(&json);
    if !problems.is_empty() {
        return (None, problems);
    }
    match serde_json::from_value::<Model>(json) {
        Ok(model) => {
            let problems = meaning(&model);
            (Some(model), problems)
        }
        Err(cause) => (None, vec![error("", "not-a-model").with("cause", cause.to_string().into())]),
    }
}

/// Reads a model file. Warnings do not keep it from being read.
///
/// # Errors
/// All problems with severity [`Severity::Error`]; `not-json`, or `too-deep` where nobody reads on, with line and column.
pub fn parse(text: &str) -> Result<Model, Vec<Problem>> {
    let json: Value = serde_json::from_str(text).map_err(|cause| {
        let place = |number: usize| Param::Number(i32::try_from(number).unwrap_or(i32::MAX));
        // The reader of JSON has a limit of its own, and no other way to say so.
        let deep = cause.to_string().starts_with("recursion limit exceeded");
        let code = if deep { "too-deep" } else { "not-json" };
        vec![error("", code).with("line", place(cause.line())).with("column", place(cause.column()))]
    })?;
    from_json(&json)
}

/// As [`parse`], for what is JSON already.
///
/// # Errors
/// All problems with severity [`Severity::Error`].
pub fn from_json(json: &Value) -> Result<Model, Vec<Problem>> {
    let (model, mut problems) = checked(json);
    problems.retain(|problem| problem.severity == Severity::Error);
    model.filter(|_| problems.is_empty()).ok_or(problems)
}

fn meaning(model: &Model) -> Vec<Problem> {
    let mut problems = Vec::new();
    let out = &mut problems;
    unique("/groups", model.groups.iter().map(|group| group.key.as_str()), out);
    unique("/lists", model.lists.iter().map(|list| list.key.as_str()), out);
    unique("/rules", model.rules.iter().map(|rule| rule.key.as_str()), out);
    unique("/knockOuts", model.knock_outs.iter().map(|knock_out| knock_out.key.as_str()), out);
    unique("/bandSets", model.band_sets.iter().map(|set| set.key.as_str()), out);

    for (place, group) in model.groups.iter().enumerate() {
        rules::limits(group.min, group.max, &format!("/groups/{place}"), out);
        if !model.rules.iter().any(|rule| rule.group.as_ref() == Some(&group.key)) {
            out.push(warning(&format!("/groups/{place}"), "unused"));
        }
    }
    let named = conditions::lists_named(model);
    for (place, list) in model.lists.iter().enumerate() {
        let path = format!("/lists/{place}");
        if !named.contains(list.key.as_str()) {
            out.push(warning(&path, "unused"));
        } else if list.values.is_empty() {
            let path = format!("{path}/values");
            out.push(warning(&path, "list-empty").with("list", list.key.as_str().into()));
        }
    }
    let mut sense = Sense::new(model);
    for (place, rule) in model.rules.iter().enumerate() {
        rules::check_rule(model, rule, &format!("/rules/{place}"), &mut sense, out);
    }
    rules::twins(model, out);
    for (place, knock_out) in model.knock_outs.iter().enumerate() {
        let path = format!("/knockOuts/{place}/when");
        sense.check(&knock_out.when, knock_out.on, &path, out);
    }
    if !model.band_sets.iter().any(|set| set.key == model.band_set) {
        out.push(error("/bandSet", "no-such-band-set").with("bandSet", model.band_set.as_str().into()));
    }
    for (place, set) in model.band_sets.iter().enumerate() {
        bands::check_set(set, &format!("/bandSets/{place}/bands"), &mut sense, out);
    }
    whole(model, out);
    problems
}

/// What only shows on the model as a whole.
fn whole(model: &Model, out: &mut Vec<Problem>) {
    let on = || model.rules.iter().filter(|rule| rule.on);
    let count = on().filter(|rule| !matches!(rule.by, By::Answer(_))).count();
    if count > MANY_RULES {
        out.push(warning("/rules", "many-rules").with("count", count_param(count)));
    }
    if on().count() > 0 && !on().any(|rule| of_rule(model, rule).0.is_none_or(|least| least < 0)) {
        out.push(warning("/rules", "no-negative-rule"));
    }
    for (axis, name, AxisSettings { floor }) in model.axes.each() {
        let (least, most) = axis_before_floor(model, axis);
        if *floor == Floor::Zero && most.is_some_and(|most| most <= 0) && least != Some(0) {
            out.push(warning(&format!("/axes/{name}/floor"), "takes-all"));
        }
    }
    let reach = reach(model);
    if let (Some(gate), Some(most)) = (model.gate, reach.max)
        && gate > most
    {
        out.push(warning("/gate", "unreachable").with("max", most.into()));
    }
    if let (Some(gate), Some(least)) = (model.gate, reach.min)
        && gate <= least
    {
        out.push(warning("/gate", "no-effect").with("min", least.into()));
    }
    bands::reachable(model, reach, out);
    bands::agreed(model, out);
}

fn count_param(count: usize) -> Param {
    Param::Number(i32::try_from(count).unwrap_or(i32::MAX))
}

fn unique<'m>(path: &str, keys: impl Iterator<Item = &'m str>, out: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (place, key) in keys.enumerate() {
        if !seen.insert(key) {
            out.push(error(&format!("{path}/{place}/key"), "key-twice").with("key", key.into()));
        }
    }
}
