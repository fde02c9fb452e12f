//! The sentences of a receipt as codes and parameters. What a rule is worth is decided in [`crate::weigh`]; here it
//! is only told.

use crate::condition::Condition;
use crate::events::Seen;
use crate::known::{What, moment};
use crate::ledger::Totals;
use crate::matching::{joined, row_for};
use crate::model::{ActivityRule, Axis, BandsRule, By, Fade, Measure, Rule};
use crate::receipt::{Line, Param, Params};
use crate::standing::Standing;
use crate::weigh::{Case, Told, Weighed, measured, range_of, unreached};

/// The lines of a receipt: rules in their order, then group limits, corrections, floors.
pub(crate) fn lines(
    case: &Case<'_>,
    standing: &Standing<'_, '_>,
    told: Vec<Told<'_, '_>>,
    totals: &Totals,
    t: i64,
) -> Vec<Line> {
    let mut lines = Vec::with_capacity(case.model.rules.len() + 4);
    let rules = case.model.rules.iter().zip(standing.rules()).zip(told);
    for ((rule, weighed), told) in rules.filter(|((rule, _), _)| rule.on) {
        rule_lines(case, rule, *weighed, told.seen, t, &mut lines);
    }
    for (group, points) in case.model.groups.iter().zip(&totals.groups).filter(|(_, points)| **points != 0) {
        let (word, limit) = if *points < 0 { ("max", group.max) } else { ("min", group.min) };
        let mut line = blank(&group.key, group.axis, "cap-group", *points);
        line.group = Some(group.key.clone());
        line.params = params([
            ("group", Some(group.name.as_ref().unwrap_or(&group.key).clone().into())),
            (word, limit.map(Param::from)),
            ("lost", Some(points.saturating_neg().into())),
        ]);
        lines.push(line);
    }
    for (correction, points) in case.facts.corrections.iter().zip(standing.corrections()) {
        if points != 0 {
            let mut line = blank("correction", correction.axis, "correction", points);
            line.params = params([
                ("reason", correction.reason.clone().map(Param::from)),
                ("until", Some(correction.until.to_rfc3339().into())),
            ]);
            line.at = Some(correction.at);
            line.source.clone_from(&correction.source);
            lines.push(line);
        }
    }
    for (axis, name, points) in
        [(Axis::Fit, "fit", totals.floors[0]), (Axis::Interest, "interest", totals.floors[1])]
    {
        if points != 0 {
            let mut line = blank(name, axis, "floor", points);
            line.params = params([("axis", Some(name.into())), ("lost", Some(points.into()))]);
            lines.push(line);
        }
    }
    lines
}

/// The knock-out that took a band away, if one did.
pub(crate) fn capped_by(case: &Case<'_>, standing: &Standing<'_, '_>, score: i32, t: i64) -> Option<Line> {
    let knock_out = standing.knock_out()?;
    let without = standing.band(score, crate::model::Tone::VeryHot);
    let with = standing.band(score, knock_out.max);
    if with >= without {
        return None;
    }
    let key_of = |place: usize| standing.bands.get(place).map(|band| Param::from(band.key.as_str()));
    let mut line = blank(&knock_out.key, Axis::Fit, "knock-out", 0);
    line.params = params([
        ("name", knock_out.name.clone().map(Param::from)),
        ("max", key_of(with)),
        ("without", key_of(without)),
    ]);
    if let Some(field) = first_field(&knock_out.when) {
        let known = crate::known::Known::by_name(case.facts, field, t);
        line.params.insert("field".to_owned(), field.into());
        if let Some(value) = value_of(known.what) {
            line.params.insert("value".to_owned(), value);
        }
        line.at = known.at;
        line.source = known.source.map(str::to_owned);
    }
    Some(line)
}

/// The field that a condition looks at first.
fn first_field(condition: &Condition) -> Option<&str> {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            conditions.iter().find_map(first_field)
        }
        Condition::Not { condition } => first_field(condition),
        Condition::Test { of, .. } => Some(of),
        Condition::Did(_) => None,
    }
}

fn rule_lines(case: &Case<'_>, rule: &Rule, weighed: Weighed, seen: Seen<'_>, t: i64, lines: &mut Vec<Line>) {
    match &rule.by {
        By::Activity(by) => activity_lines(by, rule, weighed, seen, lines),
        By::Unreached(by) => {
            if weighed.net != 0 {
                let (_, count, last) = unreached(by, case.facts, t);
                let mut line = of_rule(rule, "unreached", weighed.net);
                line.params = params([("count", Some(count.into())), ("days", by.days.map(Param::from))]);
                line.at = last.and_then(moment);
                line.events = count;
                lines.push(line);
            }
        }
        By::Condition(by) => {
            if weighed.net != 0 {
                let field = first_field(&by.when);
                let known = crate::known::Known::by_name(case.facts, field.unwrap_or_default(), t);
                let mut line = of_rule(rule, "condition", weighed.net);
                line.params = params([("field", field.map(Param::from)), ("value", value_of(known.what))]);
                line.at = known.at;
                line.source = known.source.map(str::to_owned);
                lines.push(line);
            }
        }
        By::Choice(_) | By::Bands(_) | By::Answer(_) => {
            let known = case.known(rule, t);
            if let Some((code, params)) = sentence(case, rule, known.what, t) {
                let mut line = of_rule(rule, code, weighed.kept);
                line.params = params;
                line.at = known.at;
                line.source = known.source.map(str::to_owned);
                lines.push(line);
            }
        }
    }
    if weighed.kept != weighed.gross
        && let By::Activity(by) = &rule.by
    {
        let points = weighed.kept.saturating_sub(weighed.gross);
        let mut line = of_rule(rule, "cap-period", points);
        line.params = params([
            ("max", by.per_period.map(|period| period.max.into())),
            ("days", by.per_period.map(|period| period.days.into())),
            ("lost", Some(points.saturating_neg().into())),
        ]);
        lines.push(line);
    }
    if weighed.net != weighed.kept {
        let (min, max) = match &rule.by {
            By::Activity(by) => (by.min, by.max),
            By::Answer(by) => (by.min, by.max),
            _ => (None, None),
        };
        let points = weighed.net.saturating_sub(weighed.kept);
        let mut line = of_rule(rule, "cap-rule", points);
        let (word, limit) = if points < 0 { ("max", max) } else { ("min", min) };
        line.params =
            params([(word, limit.map(Param::from)), ("lost", Some(points.saturating_neg().into()))]);
        lines.push(line);
    }
}

fn activity_lines(by: &ActivityRule, rule: &Rule, weighed: Weighed, seen: Seen<'_>, lines: &mut Vec<Line>) {
    let labels = seen.labels();
    if weighed.gross != 0 || weighed.kept != 0 {
        let mut line = of_rule(rule, "activity", weighed.gross);
        line.events = u32::try_from(seen.ids.len()).unwrap_or(u32::MAX);
        line.event_ids = seen.ids;
        line.at = seen.last.map(|fact| fact.at);
        line.source = seen.last.and_then(|fact| fact.source.clone());
        line.params = params([
            ("kind", Some(by.activity.as_str().into())),
            ("label", labels.map(Param::from)),
            ("count", Some(line.events.into())),
            ("within", by.within_days.map(Param::from)),
            (
                match by.fade {
                    Some(Fade::Halves { .. }) => "halves",
                    _ => "expires",
                },
                by.fade.map(|(Fade::Halves { days } | Fade::Expires { days })| days.into()),
            ),
        ]);
        lines.push(line);
    }
    if seen.machines > 0 {
        let mut line = of_rule(rule, "machine-open", 0);
        line.events = seen.machines;
        line.params = params([("count", Some(seen.machines.into()))]);
        lines.push(line);
    }
}

/// The sentence of a rule over one field or question; `None`: nothing worth telling.
fn sentence(case: &Case<'_>, rule: &Rule, what: What<'_>, t: i64) -> Option<(&'static str, Params)> {
    let model = case.model;
    match &rule.by {
        By::Choice(by) => {
            let field = ("field", Some(Param::from(by.field.as_str())));
            if !what.is_known() {
                return Some(("unknown", params([field])));
            }
            let texts = what.texts();
            let claimed = texts.iter().find(|text| row_for(model, &by.rows, text).is_some())?;
            Some(("choice", params([field, ("value", Some(claimed.as_ref().into()))])))
        }
        By::Bands(by) => {
            let field = ("field", Some(Param::from(by.field.as_str())));
            let Some(whole) = measured(by, what, case.facts.zone, t) else {
                return Some(("unknown", params([field])));
            };
            let (from, row) = range_of(&by.rows, whole)?;
            let value = i32::try_from(whole).map_or_else(|_| whole.to_string().into(), Param::from);
            Some((
                "bands",
                params([
                    field,
                    ("value", Some(value)),
                    ("from", from.map(Param::from)),
                    ("to", row.to.map(Param::from)),
                    ("measure", measure_of(by).map(Param::from)),
                ]),
            ))
        }
        By::Answer(by) => {
            let question = ("question", Some(Param::from(by.question.as_str())));
            match what {
                What::Nothing => Some(("not-asked", params([question]))),
                What::Refused => by.refused.map(|_| ("refused", params([question]))),
                What::Answers(values) => {
                    let counts =
                        |value: &String| row_for(model, &by.rows, value).is_some() || by.otherwise.is_some();
                    let told = values.iter().any(|value| !value.trim().is_empty() && counts(value));
                    told.then(|| {
                        ("answer", params([question, ("value", Some(joined(values).as_ref().into()))]))
                    })
                }
                What::Value(_) => None,
            }
        }
        By::Activity(_) | By::Unreached(_) | By::Condition(_) => None,
    }
}

/// What a bands rule measures, where that is not the number itself.
pub(crate) fn measure_of(by: &BandsRule) -> Option<&'static str> {
    match by.measure? {
        Measure::Number => None,
        Measure::DaysUntil => Some("days-until"),
        Measure::DaysSince => Some("days-since"),
    }
}

fn value_of(what: What<'_>) -> Option<Param> {
    let texts = what.texts();
    (!texts.is_empty()).then(|| texts.join(", ").into())
}

fn of_rule(rule: &Rule, code: &str, points: i32) -> Line {
    Line { group: rule.group.clone(), ..blank(&rule.key, rule.axis, code, points) }
}

fn blank(rule: &str, axis: Axis, code: &str, points: i32) -> Line {
    Line {
        rule: rule.to_owned(),
        axis,
        group: None,
        points,
        code: code.to_owned(),
        params: Params::new(),
        at: None,
        source: None,
        events: 0,
        event_ids: Vec::new(),
    }
}

/// The parameters that are there.
pub(crate) fn params<const N: usize>(pairs: [(&str, Option<Param>); N]) -> Params {
    pairs.into_iter().filter_map(|(name, param)| Some((name.to_owned(), param?))).collect()
}
