//! Rules: each by itself, and where two of them count the same thing.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{ACTIVITY_KINDS, FieldType, type_of};
use crate::check::conditions::{Sense, check_option};
use crate::matching::{contains, contains_words, folded, same};
use crate::model::{ActivityRule, BandsRule, By, Count, Fade, Group, Match, Measure, Model, Rule, ValueRow};
use crate::reach::{Ends, add, of_rule};
use crate::receipt::Problem;
use crate::schema::{error, warning};

/// Of so many comparisons of the values of one rule nobody reads the outcome.
const COMPARISONS: usize = 20_000;
/// Of so many values of one rule it is looked up whether another rule has them too.
const VALUES: usize = 2_000;

pub(super) fn check_rule(
    model: &Model,
    rule: &Rule,
    path: &str,
    sense: &mut Sense<'_>,
    out: &mut Vec<Problem>,
) {
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
        By::Choice(choice) => {
            let found = check_field(&choice.field, &format!("{by}/field"), out);
            let rows = format!("{by}/rows");
            check_rows(model, &choice.rows, &rows, out);
            if found == Some(FieldType::Choice) {
                for (place, nth, value) in whole_values(&choice.rows) {
                    check_option(&choice.field, value, &format!("{rows}/{place}/values/{nth}"), out);
                }
            }
        }
        By::Bands(bands) => check_ranges(bands, &by, out),
        By::Answer(answer) => {
            check_rows(model, &answer.rows, &format!("{by}/rows"), out);
            limits(answer.min, answer.max, &by, out);
        }
        By::Activity(activity) => check_activity(model, activity, &by, out),
        By::Unreached(_) => {}
        By::Condition(condition) => sense.check(&condition.when, rule.on, &format!("{by}/when"), out),
    }
    if !rule.on {
        return;
    }
    match of_rule(model, rule) {
        (Some(0), Some(0)) => {
            if !waits_for_list(model, rule) {
                out.push(warning(path, "no-effect"));
            }
        }
        (Some(least), Some(most)) if least == most => {
            out.push(warning(path, "always-same").with("points", most.into()));
        }
        _ => cut_off(model, rule, &by, out),
    }
}

/// Whether the rule names a list that is still empty, which is said at the list.
fn waits_for_list(model: &Model, rule: &Rule) -> bool {
    rows(rule).iter().filter_map(|row| row.list.as_deref()).any(|list| model.list(list).is_empty())
}

fn rows(rule: &Rule) -> &[ValueRow] {
    match &rule.by {
        By::Choice(by) => &by.rows,
        By::Answer(by) => &by.rows,
        By::Activity(by) => &by.labels,
        By::Bands(_) | By::Unreached(_) | By::Condition(_) => &[],
    }
}

/// Values compared as a whole, with the place of their row and their own.
fn whole_values(rows: &[ValueRow]) -> impl Iterator<Item = (usize, usize, &str)> {
    let whole = rows.iter().enumerate().filter(|(_, row)| row.matching.unwrap_or_default() == Match::Is);
    whole
        .flat_map(|(place, row)| (0..).zip(&row.values).map(move |(nth, value)| (place, nth, value.as_str())))
}

pub(super) fn check_field(field: &str, path: &str, out: &mut Vec<Problem>) -> Option<FieldType> {
    let found = type_of(field);
    if found.is_none() {
        out.push(error(path, "unknown-field").with("field", field.into()));
    }
    found
}

pub(super) fn check_list(model: &Model, list: Option<&str>, path: &str, out: &mut Vec<Problem>) {
    if let Some(key) = list.filter(|key| !model.lists.iter().any(|list| list.key == **key)) {
        out.push(error(path, "no-such-list").with("list", key.into()));
    }
}

pub(super) fn check_kind(kind: &str, path: &str, out: &mut Vec<Problem>) {
    if !ACTIVITY_KINDS.iter().any(|known| same(known, kind)) {
        out.push(warning(&format!("{path}/activity"), "unknown-activity").with("kind", kind.into()));
    }
}

pub(super) fn limits(min: Option<i32>, max: Option<i32>, path: &str, out: &mut Vec<Problem>) {
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        out.push(error(&format!("{path}/min"), "above-max"));
    }
}

fn check_rows(model: &Model, rows: &[ValueRow], path: &str, out: &mut Vec<Problem>) {
    let mut seen: BTreeSet<(Match, Cow<str>)> = BTreeSet::new();
    let mut parts: Vec<(&str, Match)> = Vec::new();
    let mut comparisons = 0usize;
    for (place, row) in rows.iter().enumerate() {
        check_list(model, row.list.as_deref(), &format!("{path}/{place}/list"), out);
        if row.values.is_empty() && row.list.is_none() {
            out.push(error(&format!("{path}/{place}/values"), "no-values"));
        }
        let how = row.matching.unwrap_or_default();
        for (nth, value) in row.values.iter().enumerate() {
            let path = || format!("{path}/{place}/values/{nth}");
            if value.trim().is_empty() {
                out.push(error(&path(), "empty-value"));
                continue;
            }
            comparisons = comparisons.saturating_add(parts.len());
            if !seen.insert((how, folded(value))) {
                out.push(warning(&path(), "value-twice").with("value", value.as_str().into()));
            } else if comparisons < COMPARISONS
                && let Some((part, _)) = parts.iter().find(|(part, by)| claims_all(part, *by, value, how))
            {
                let problem = warning(&path(), "claimed-before").with("value", value.as_str().into());
                out.push(problem.with("by", (*part).into()));
            }
        }
        if how != Match::Is {
            parts.extend(row.values.iter().map(|value| (value.as_str(), how)));
        }
    }
}

/// Whether an earlier value, sought in a text, is in every text that a later one claims.
fn claims_all(part: &str, by: Match, value: &str, how: Match) -> bool {
    match by {
        Match::Is => false,
        Match::Words => how != Match::Contains && contains_words(value, part),
        Match::Contains => contains(value, part),
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

fn check_activity(model: &Model, rule: &ActivityRule, by: &str, out: &mut Vec<Problem>) {
    check_kind(&rule.activity, by, out);
    check_rows(model, &rule.labels, &format!("{by}/labels"), out);
    limits(rule.min, rule.max, by, out);
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

/// The points of a rule, each with where it stands.
fn points(rule: &Rule) -> Vec<(String, i32)> {
    let of_rows = |name: &str, rows: &[ValueRow]| -> Vec<(String, i32)> {
        (0..)
            .zip(rows)
            .map(|(place, row): (usize, _)| (format!("/{name}/{place}/points"), row.points))
            .collect()
    };
    let one = |name: &str, points: Option<i32>| points.map(|points| (format!("/{name}"), points));
    match &rule.by {
        By::Choice(by) => of_rows("rows", &by.rows).into_iter().chain(one("unknown", by.unknown)).collect(),
        By::Bands(by) => {
            let rows = (0..)
                .zip(&by.rows)
                .map(|(place, row): (usize, _)| (format!("/rows/{place}/points"), row.points));
            rows.chain(one("unknown", by.unknown)).collect()
        }
        By::Answer(by) => {
            let states =
                [one("otherwise", by.otherwise), one("refused", by.refused), one("notAsked", by.not_asked)];
            of_rows("rows", &by.rows).into_iter().chain(states.into_iter().flatten()).collect()
        }
        By::Activity(by) => match &by.count {
            Count::Ladder { steps } => (0..)
                .zip(steps)
                .map(|(place, step): (usize, _)| (format!("/count/steps/{place}/points"), step.points))
                .collect(),
            _ => of_rows("labels", &by.labels).into_iter().chain(one("points", by.points)).collect(),
        },
        By::Unreached(by) => one("points", Some(by.points)).into_iter().collect(),
        By::Condition(by) => one("points", Some(by.points)).into_iter().collect(),
    }
}

/// Points that a limit cuts off at once, while nothing could make up for them.
fn cut_off(model: &Model, rule: &Rule, by: &str, out: &mut Vec<Problem>) {
    let points = points(rule);
    let (least, most) = points
        .iter()
        .fold((0, 0), |(least, most): (i32, i32), (_, points)| (least.min(*points), most.max(*points)));
    let (own, period) = match &rule.by {
        By::Activity(by) => {
            ((by.min, by.max), by.per_period.map(|period| i32::try_from(period.max).unwrap_or(i32::MAX)))
        }
        By::Answer(by) => ((by.min, by.max), None),
        _ => ((None, None), None),
    };
    let group = model.groups.iter().find(|group| rule.group.as_ref() == Some(&group.key));
    let (others_least, others_most) = group.map_or((Some(0), Some(0)), |group| others(model, rule, group));
    // Something that pulls the other way makes room under the limit.
    let (rises, falls) = (least >= 0, most <= 0);
    let limits = [
        ("rule", own.0.filter(|_| falls), own.1.filter(|_| rises)),
        ("period", period.map(|max| -max).filter(|_| falls), period.filter(|_| rises)),
        (
            "group",
            group.and_then(|group| group.min).filter(|_| falls && others_most.is_some_and(|most| most <= 0)),
            group
                .and_then(|group| group.max)
                .filter(|_| rises && others_least.is_some_and(|least| least >= 0)),
        ),
    ];
    for (path, points) in points {
        let above =
            |(_, _, max): &&(&str, Option<i32>, Option<i32>)| max.is_some_and(|max| points > max.max(0));
        let below =
            |(_, min, _): &&(&str, Option<i32>, Option<i32>)| min.is_some_and(|min| points < min.min(0));
        let Some((limit, min, max)) = limits.iter().find(|limit| above(limit) || below(limit)) else {
            continue;
        };
        let problem = warning(&format!("{by}{path}"), "beyond-limit").with("limit", (*limit).into());
        let (word, bound) = if points > 0 { ("max", max) } else { ("min", min) };
        out.push(problem.with(word, bound.unwrap_or_default().into()));
    }
}

/// What the other rules of a group can add up to.
fn others(model: &Model, rule: &Rule, group: &Group) -> Ends {
    let own = |other: &&Rule| other.group.as_ref() == Some(&group.key) && other.key != rule.key;
    let ends = model.rules.iter().filter(own).map(|other| of_rule(model, other));
    ends.fold((Some(0), Some(0)), add)
}

/// Rules that say the same, and values that two rules score.
pub(super) fn twins(model: &Model, out: &mut Vec<Problem>) {
    let mut first: BTreeMap<(String, Match, Box<str>), (usize, i32)> = BTreeMap::new();
    for (place, rule) in model.rules.iter().enumerate().filter(|(_, rule)| rule.on) {
        let path = format!("/rules/{place}");
        let twin = model.rules.iter().take(place).find(|other| other.on && other.by == rule.by);
        if let Some(twin) = twin {
            out.push(warning(&path, "same-as").with("rule", twin.key.as_str().into()));
            continue;
        }
        let mut told = BTreeSet::new();
        for Scored { at, key, value, points } in scored(rule) {
            match first.get(&key) {
                Some((other, theirs)) if *other != place && told.insert(*other) => {
                    let code = if (*theirs > 0) == (points > 0) { "also-in" } else { "contradicts" };
                    let other = model.rules.get(*other).map_or("", |other| other.key.as_str());
                    let problem = warning(&format!("{path}/by{at}"), code).with("rule", other.into());
                    out.push(problem.with("value", value.into()));
                }
                Some(_) => {}
                None => drop(first.insert(key, (place, points))),
            }
        }
    }
}

/// A value that a rule gives points for.
struct Scored {
    /// Where it stands in the rule.
    at: String,
    /// What is looked at and which value of it.
    key: (String, Match, Box<str>),
    value: String,
    points: i32,
}

/// What a rule scores: values of a field, labels of activities, ranges of a number.
fn scored(rule: &Rule) -> Vec<Scored> {
    let (name, subject) = match &rule.by {
        By::Choice(by) => ("rows", by.field.clone()),
        By::Answer(by) => ("rows", format!("answer:{}", by.question)),
        By::Activity(by) => {
            // The first visit and every visit are two things, and so is a visit of the last week.
            let which = (&by.count, by.min_quantity, by.within_days, by.fade, by.per_period);
            ("labels", format!("{} {which:?}", folded(&by.activity)))
        }
        By::Bands(by) => return ranges(by),
        By::Unreached(_) | By::Condition(_) => return Vec::new(),
    };
    let rows = (0..).zip(rows(rule)).filter(|(_, row): &(usize, _)| row.points != 0);
    let values = rows.flat_map(|(place, row)| {
        let how = row.matching.unwrap_or_default();
        let texts = (0..)
            .zip(&row.values)
            .map(|(nth, value): (usize, _)| (format!("values/{nth}"), subject.clone(), value));
        let list = row.list.iter().map(|list| ("list".to_owned(), format!("{subject} list"), list));
        let scored = texts.chain(list).map(|(at, subject, value)| Scored {
            at: format!("/{name}/{place}/{at}"),
            key: (subject, how, folded(value).into()),
            value: value.clone(),
            points: row.points,
        });
        scored.collect::<Vec<_>>()
    });
    values.take(VALUES).collect()
}

fn ranges(by: &BandsRule) -> Vec<Scored> {
    let mut from: Option<i32> = None;
    let mut ranges = Vec::new();
    for (place, row) in by.rows.iter().enumerate() {
        let end = |end: Option<i32>| end.map(|end| end.to_string()).unwrap_or_default();
        let value = format!("{} – {}", end(from), end(row.to));
        from = row.to.map(|to| to.saturating_add(1));
        if row.points != 0 {
            let subject = format!("{} {:?}", by.field, by.measure.unwrap_or_default());
            let (at, points) = (format!("/rows/{place}"), row.points);
            ranges.push(Scored { at, key: (subject, Match::Is, value.as_str().into()), value, points });
        }
    }
    ranges
}
