//! What is wrong with a model, and what is worth a look. First its shape ([`crate::schema`]); then, once the shape is
//! right, its meaning.

use serde_json::Value;

use crate::catalogue::{ACTIVITY_KINDS, FieldType, type_of};
use crate::condition::{Condition, Operator};
use crate::matching::same;
use crate::migrate::migrate;
use crate::model::{
    ActivityRule, AnswerRule, BandSet, BandsRule, By, ChoiceRule, Count, Fade, KnockOut, Measure, Model,
    Rule, ValueRow,
};
use crate::reach::reach;
use crate::receipt::{Param, Problem, Severity};
use crate::schema::{error, shape, warning};

/// With more rules than this nobody can explain a score in ten seconds. Rules over answers do not count: they are as
/// many as the questionnaire has questions.
const MANY_RULES: usize = 15;
/// More bands than this are not told apart.
const MANY_BANDS: usize = 5;
/// How deep groups of conditions may stand in groups.
const LEVELS: usize = 2;

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
/// All problems with severity [`Severity::Error`]; `not-json` with line and column when it is not JSON at all.
pub fn parse(text: &str) -> Result<Model, Vec<Problem>> {
    let json: Value = serde_json::from_str(text).map_err(|cause| {
        let place = |number: usize| Param::Number(i32::try_from(number).unwrap_or(i32::MAX));
        vec![error("", "not-json").with("line", place(cause.line())).with("column", place(cause.column()))]
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
        check_limits(group.min, group.max, &format!("/groups/{place}"), out);
        if !model.rules.iter().any(|rule| rule.group.as_ref() == Some(&group.key)) {
            out.push(warning(&format!("/groups/{place}"), "unused"));
        }
    }
    for (place, list) in model.lists.iter().enumerate() {
        if list.values.is_empty() {
            out.push(
                warning(&format!("/lists/{place}/values"), "list-empty")
                    .with("list", list.key.as_str().into()),
            );
        }
    }
    for (place, rule) in model.rules.iter().enumerate() {
        check_rule(model, rule, &format!("/rules/{place}"), out);
        let twin = model.rules.iter().take(place).find(|other| other.on && rule.on && other.by == rule.by);
        if let Some(twin) = twin {
            out.push(warning(&format!("/rules/{place}"), "same-as").with("rule", twin.key.as_str().into()));
        }
    }
    for (place, KnockOut { when, .. }) in model.knock_outs.iter().enumerate() {
        check_condition(model, when, &format!("/knockOuts/{place}/when"), 0, out);
    }
    if !model.band_sets.iter().any(|set| set.key == model.band_set) {
        out.push(error("/bandSet", "no-such-band-set").with("bandSet", model.band_set.as_str().into()));
    }
    for (place, set) in model.band_sets.iter().enumerate() {
        check_bands(model, set, &format!("/bandSets/{place}/bands"), out);
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
    if on().count() > 0 && !on().any(|rule| reach_of(model, rule).0.is_none_or(|least| least < 0)) {
        out.push(warning("/rules", "no-negative-rule"));
    }
    let most = reach(model).max;
    if let (Some(gate), Some(most)) = (model.gate, most)
        && gate > most
    {
        out.push(warning("/gate", "unreachable").with("max", most.into()));
    }
    for (set_place, set) in model.band_sets.iter().enumerate() {
        for (place, band) in set.bands.iter().enumerate() {
            if let (Some(from), Some(most)) = (band.from, most)
                && from > most
            {
                let path = format!("/bandSets/{set_place}/bands/{place}/from");
                out.push(warning(&path, "unreachable").with("max", most.into()));
            }
        }
    }
}

fn reach_of(model: &Model, rule: &Rule) -> (Option<i32>, Option<i32>) {
    crate::reach::of_rule(model, rule)
}

fn count_param(count: usize) -> Param {
    Param::Number(i32::try_from(count).unwrap_or(i32::MAX))
}

fn unique<'m>(path: &str, keys: impl Iterator<Item = &'m str>, out: &mut Vec<Problem>) {
    let mut seen: Vec<&str> = Vec::new();
    for (place, key) in keys.enumerate() {
        if seen.contains(&key) {
            out.push(error(&format!("{path}/{place}/key"), "key-twice").with("key", key.into()));
        }
        seen.push(key);
    }
}

fn check_rule(model: &Model, rule: &Rule, path: &str, out: &mut Vec<Problem>) {
    if let Some(key) = &rule.group {
        match model.groups.iter().find(|group| group.key == *key) {
            None => {
                out.push(error(&format!("{path}/group"), "no-such-group").with("group", key.as_str().into()))
            }
            Some(group) if group.axis != rule.axis => {
                out.push(error(&format!("{path}/axis"), "group-of-other-axis"))
            }
            Some(_) => {}
        }
    }
    let by = format!("{path}/by");
    match &rule.by {
        By::Choice(ChoiceRule { field, rows, .. }) => {
            check_field(field, &format!("{by}/field"), out);
            check_rows(model, rows, &format!("{by}/rows"), out);
        }
        By::Bands(bands) => check_ranges(bands, &by, out),
        By::Answer(AnswerRule { rows, min, max, .. }) => {
            check_rows(model, rows, &format!("{by}/rows"), out);
            check_limits(*min, *max, &by, out);
        }
        By::Activity(activity) => check_activity(model, activity, &by, out),
        By::Unreached(_) => {}
        By::Condition(condition) => check_condition(model, &condition.when, &format!("{by}/when"), 0, out),
    }
    if rule.on && !waits_for_list(model, rule) && reach_of(model, rule) == (Some(0), Some(0)) {
        out.push(warning(path, "no-effect"));
    }
}

/// Whether the rule names a list that is still empty, which is said at the list.
fn waits_for_list(model: &Model, rule: &Rule) -> bool {
    let rows = match &rule.by {
        By::Choice(by) => &by.rows,
        By::Answer(by) => &by.rows,
        By::Activity(by) => &by.labels,
        By::Bands(_) | By::Unreached(_) | By::Condition(_) => return false,
    };
    rows.iter().filter_map(|row| row.list.as_deref()).any(|list| model.list(list).is_empty())
}

fn check_field(field: &str, path: &str, out: &mut Vec<Problem>) -> Option<FieldType> {
    let found = type_of(field);
    if found.is_none() {
        out.push(error(path, "unknown-field").with("field", field.into()));
    }
    found
}

fn check_rows(model: &Model, rows: &[ValueRow], path: &str, out: &mut Vec<Problem>) {
    let mut seen: Vec<(&str, crate::model::Match)> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        check_list(model, row.list.as_deref(), &format!("{path}/{place}/list"), out);
        if row.values.is_empty() && row.list.is_none() {
            out.push(error(&format!("{path}/{place}/values"), "no-values"));
        }
        let how = row.matching.unwrap_or_default();
        for (nth, value) in row.values.iter().enumerate() {
            if value.trim().is_empty() {
                out.push(error(&format!("{path}/{place}/values/{nth}"), "empty-value"));
            }
            if seen.iter().any(|(had, had_how)| *had_how == how && same(had, value)) {
                let path = format!("{path}/{place}/values/{nth}");
                out.push(warning(&path, "value-twice").with("value", value.as_str().into()));
            }
            seen.push((value, how));
        }
    }
}

fn check_list(model: &Model, list: Option<&str>, path: &str, out: &mut Vec<Problem>) {
    if let Some(key) = list.filter(|key| !model.lists.iter().any(|list| list.key == **key)) {
        out.push(error(path, "no-such-list").with("list", key.into()));
    }
}

fn check_ranges(BandsRule { field, rows, measure, .. }: &BandsRule, by: &str, out: &mut Vec<Problem>) {
    let path = format!("{by}/field");
    let found = check_field(field, &path, out);
    let (counts, code) = match measure.unwrap_or_default() {
        Measure::Number => (!matches!(found, Some(FieldType::Text | FieldType::Choice)), "not-a-number"),
        Measure::DaysUntil | Measure::DaysSince => {
            (matches!(found, None | Some(FieldType::Any | FieldType::Answer)), "not-a-date")
        }
    };
    if !counts {
        out.push(error(&path, code).with("field", field.as_str().into()));
    }
    let mut before: Option<i32> = None;
    for (place, row) in rows.iter().enumerate() {
        let path = format!("{by}/rows/{place}/to");
        match row.to {
            None if place + 1 < rows.len() => out.push(error(&path, "open-before-last")),
            Some(_) if place + 1 == rows.len() => out.push(error(&path, "last-not-open")),
            Some(to) if before.is_some_and(|before| to <= before) => out.push(error(&path, "not-ascending")),
            _ => {}
        }
        before = row.to.or(before);
    }
}

fn check_kind(kind: &str, path: &str, out: &mut Vec<Problem>) {
    if !ACTIVITY_KINDS.contains(&kind) {
        out.push(warning(&format!("{path}/activity"), "unknown-activity").with("kind", kind.into()));
    }
}

fn check_limits(min: Option<i32>, max: Option<i32>, path: &str, out: &mut Vec<Problem>) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        out.push(error(&format!("{path}/min"), "above-max"));
    }
}

fn check_activity(model: &Model, rule: &ActivityRule, by: &str, out: &mut Vec<Problem>) {
    check_kind(&rule.activity, by, out);
    check_rows(model, &rule.labels, &format!("{by}/labels"), out);
    check_limits(rule.min, rule.max, by, out);
    if rule.labels.is_empty() && rule.points.is_none() {
        out.push(error(by, "no-points"));
    }
    if let Count::Ladder { steps } = &rule.count {
        let mut before = 0;
        for (place, step) in steps.iter().enumerate() {
            if step.times <= before {
                out.push(error(&format!("{by}/count/steps/{place}/times"), "not-ascending"));
            }
            before = step.times;
        }
        if matches!(rule.fade, Some(Fade::Halves { .. })) {
            out.push(error(&format!("{by}/fade"), "ladder-cannot-halve"));
        }
        if rule.per_period.is_some() {
            out.push(error(&format!("{by}/perPeriod"), "ladder-has-no-period"));
        }
    }
    if let (Some(within), Some(Fade::Expires { days })) = (rule.within_days, rule.fade)
        && days >= within
    {
        out.push(warning(&format!("{by}/fade/days"), "beyond-within").with("days", within.into()));
    }
}

fn check_condition(model: &Model, condition: &Condition, path: &str, level: usize, out: &mut Vec<Problem>) {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            if level >= LEVELS {
                out.push(error(path, "too-deep").with("max", count_param(LEVELS)));
                return;
            }
            for (place, inner) in conditions.iter().enumerate() {
                check_condition(model, inner, &format!("{path}/conditions/{place}"), level + 1, out);
            }
        }
        Condition::Not { condition } => {
            // "Not" reads as part of the sentence it turns round; only a row of them is a riddle.
            if matches!(**condition, Condition::Not { .. }) {
                out.push(error(&format!("{path}/condition"), "not-not"));
            } else {
                check_condition(model, condition, &format!("{path}/condition"), level, out);
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

fn check_values(op: Operator, values: &[Param], has_list: bool, path: &str, out: &mut Vec<Problem>) {
    let wanted = match op {
        Operator::Known | Operator::Unknown | Operator::Refused | Operator::NotAsked => 0..=0,
        Operator::Between => 2..=2,
        Operator::AtLeast | Operator::AtMost => 1..=1,
        Operator::InNextDays
        | Operator::InLastDays
        | Operator::MoreThanDaysAhead
        | Operator::MoreThanDaysAgo => 1..=1,
        Operator::Is | Operator::IsNot => usize::from(!has_list)..=usize::MAX,
        Operator::Contains | Operator::HasAll => 1..=usize::MAX,
    };
    let path_of = format!("{path}/values");
    if !wanted.contains(&values.len()) {
        out.push(error(&path_of, "wrong-count").with("count", count_param(*wanted.start())));
        return;
    }
    if has_list && !matches!(op, Operator::Is | Operator::IsNot) {
        out.push(error(&format!("{path}/list"), "list-not-for-operator"));
    }
    let days = matches!(
        op,
        Operator::InNextDays | Operator::InLastDays | Operator::MoreThanDaysAhead | Operator::MoreThanDaysAgo
    );
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

fn check_bands(model: &Model, set: &BandSet, path: &str, out: &mut Vec<Problem>) {
    unique(path, set.bands.iter().map(|band| band.key.as_str()), out);
    if set.bands.len() > MANY_BANDS {
        out.push(warning(path, "many-bands").with("count", count_param(set.bands.len())));
    }
    let mut before: Option<(i32, crate::model::Tone)> = None;
    for (place, band) in set.bands.iter().enumerate() {
        let path = format!("{path}/{place}");
        match (place, band.from) {
            (0, Some(_)) => out.push(error(&format!("{path}/from"), "first-not-open")),
            (0, None) => {}
            (_, None) => out.push(error(&path, "missing-key").with("key", "from".into())),
            (_, Some(from)) => {
                if before.is_some_and(|(before, _)| from <= before) {
                    out.push(error(&format!("{path}/from"), "not-ascending"));
                }
            }
        }
        if before.is_some_and(|(_, tone)| band.tone < tone) {
            out.push(warning(&format!("{path}/tone"), "cooler-than-below"));
        }
        before = Some((band.from.unwrap_or(i32::MIN), band.tone));
        if let Some(condition) = &band.only_while {
            if place == 0 {
                out.push(error(&format!("{path}/while"), "first-is-always"));
            }
            check_condition(model, condition, &format!("{path}/while"), 0, out);
        }
    }
}
