//! What to find out to reach a higher band: questions not asked and fields not known, best first.

use chrono::{NaiveDate, TimeDelta};

use crate::days::day_of;
use crate::facts::Value;
use crate::known::What;
use crate::lines::params;
use crate::matching::list_of;
use crate::model::{BandsRule, By, Measure, Model, Rule, ValueRow};
use crate::receipt::{Param, Params, ToBand, Way};
use crate::standing::Standing;
use crate::weigh::Case;

/// How many ways are named.
const WAYS: usize = 5;
/// An answer that no row claims.
const OTHER: &str = "\u{fffd}";

/// The bands above `place` that time and conditions leave open, each with the ways that lead furthest.
pub(crate) fn to_band(
    case: &Case<'_>,
    standing: &Standing<'_, '_>,
    score: i32,
    place: usize,
    t: i64,
) -> Vec<ToBand> {
    let warmest = standing.warmest();
    let open = standing
        .bands
        .iter()
        .enumerate()
        .filter(|(above, _)| *above > place && standing.is_open(*above, warmest));
    let higher: Vec<_> = open
        .filter_map(|(_, band)| Some((band, band.from?.saturating_sub(score))))
        .filter(|(_, missing)| *missing > 0)
        .collect();
    let Some(most) = higher.iter().map(|(_, missing)| *missing).max() else { return Vec::new() };
    let ways = best(case, standing, most, t);
    let up_to = |missing: i32| {
        let mut brought = 0i32;
        ways.iter()
            .take_while(|way| {
                let short = brought < missing;
                brought = brought.saturating_add(way.points);
                short
            })
            .cloned()
            .collect()
    };
    higher
        .into_iter()
        .map(|(band, missing)| ToBand { band: band.key.clone(), missing, ways: up_to(missing) })
        .collect()
}

/// Something unknown, with what each rule would be worth at its best value.
struct Open {
    code: &'static str,
    params: Params,
    /// Place of the rule and its points.
    worth: Vec<(usize, i32)>,
}

/// Greedily the best next thing to find out, each counted on top of the ones before it, group limits included.
fn best(case: &Case<'_>, standing: &Standing<'_, '_>, most: i32, t: i64) -> Vec<Way> {
    let mut open = unknowns(case, standing, t);
    let mut points: Vec<i32> = standing.rules().iter().map(|w| w.net).collect();
    let mut score = standing.totals().score();
    let mut ways = Vec::new();
    let mut brought = 0i32;
    while ways.len() < WAYS && brought < most {
        let supposed = |unknown: &Open| {
            let change = |place: usize, points: i32| {
                unknown.worth.iter().find(|(own, _)| *own == place).map_or(points, |(_, worth)| *worth)
            };
            let mut sums = standing.sums.clone();
            for ((place, points), now) in points.iter().enumerate().zip(standing.rules()) {
                standing.ledger.add(&mut sums, place, i64::from(change(place, *points)) - i64::from(now.net));
            }
            standing.ledger.score(&sums).saturating_sub(score)
        };
        let gains = open.iter().map(supposed).enumerate();
        // Of equals the first rule's, so that the order is always the same.
        let Some((place, gain)) = gains.max_by_key(|(place, gain)| (*gain, usize::MAX - place)) else {
            break;
        };
        if gain <= 0 {
            break;
        }
        let found = open.remove(place);
        for (rule, worth) in &found.worth {
            if let Some(points) = points.get_mut(*rule) {
                *points = *worth;
            }
        }
        score = score.saturating_add(gain);
        brought = brought.saturating_add(gain);
        ways.push(Way { code: found.code.to_owned(), params: found.params, points: gain });
    }
    ways
}

/// Every field and question that a rule looks at and that is not known, with its best value.
fn unknowns(case: &Case<'_>, standing: &Standing<'_, '_>, t: i64) -> Vec<Open> {
    let model = case.model;
    let mut named: Vec<Name<'_>> = Vec::new();
    let mut open = Vec::new();
    for rule in model.rules.iter().filter(|rule| rule.on) {
        let Some(name) = name_of(rule) else { continue };
        let unknown = matches!(case.known(rule, t).what, What::Nothing);
        if !unknown || named.contains(&name) {
            continue;
        }
        named.push(name);
        let own = |other: &Rule| other.on && name_of(other) == Some(name);
        let same: Vec<(usize, &Rule)> =
            model.rules.iter().enumerate().filter(|(_, other)| own(other)).collect();
        let now: Vec<i32> = standing.rules().iter().map(|w| w.net).collect();
        let gain = |worth: &[(usize, i32)]| -> i64 {
            worth
                .iter()
                .map(|(place, points)| i64::from(*points) - i64::from(now.get(*place).copied().unwrap_or(0)))
                .sum()
        };
        let today = day_of(t, case.facts.zone);
        let options = same.iter().flat_map(|(_, rule)| values(model, rule, today));
        let worth = options.map(|(value, told)| {
            let worth: Vec<_> = same
                .iter()
                .map(|(place, rule)| (*place, case.weigh_known(rule, value.what(), t, t).net))
                .collect();
            (worth, told)
        });
        let best = worth.map(|(worth, told)| (gain(&worth), worth, told)).filter(|(gain, ..)| *gain > 0);
        let Some((_, worth, told)) = best.reduce(|best, next| if next.0 > best.0 { next } else { best })
        else {
            continue;
        };
        let (code, word, key) = match name {
            Name::Field(key) => ("learn", "field", key),
            Name::Question(key) => ("ask", "question", key),
        };
        let mut params = told;
        params.insert(word.to_owned(), key.into());
        open.push(Open { code, params, worth });
    }
    open
}

/// A field or a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name<'m> {
    Field(&'m str),
    Question(&'m str),
}

/// What a rule over one field or question looks at.
fn name_of(rule: &Rule) -> Option<Name<'_>> {
    let name = match &rule.by {
        By::Answer(by) => return Some(Name::Question(&by.question)),
        By::Choice(by) => &by.field,
        By::Bands(by) => &by.field,
        By::Activity(_) | By::Unreached(_) | By::Condition(_) => return None,
    };
    Some(name.strip_prefix("answer:").map_or(Name::Field(name), Name::Question))
}

/// A value that might be found out.
enum Supposed {
    Field(Value),
    Answer([String; 1]),
}

impl Supposed {
    fn what(&self) -> What<'_> {
        match self {
            Self::Field(value) => What::Value(value),
            Self::Answer(values) => What::Answers(values),
        }
    }
}

/// One value per row of the rule, with the parameters that tell it.
fn values(model: &Model, rule: &Rule, today: Option<NaiveDate>) -> Vec<(Supposed, Params)> {
    let first =
        |row: &ValueRow| row.values.first().or_else(|| list_of(model, row.list.as_deref()).first()).cloned();
    let told = |value: &str| params([("value", Some(value.into()))]);
    match &rule.by {
        By::Choice(by) => by
            .rows
            .iter()
            .filter_map(first)
            .map(|value| (told(&value), value))
            .map(|(told, value)| (Supposed::Field(Value::Text(value)), told))
            .collect(),
        By::Answer(by) => by
            .rows
            .iter()
            .filter_map(first)
            .map(|value| (told(&value), value))
            .map(|(told, value)| (Supposed::Answer([value]), told))
            .chain(by.otherwise.map(|_| (Supposed::Answer([OTHER.to_owned()]), Params::new())))
            .collect(),
        By::Bands(by) => {
            let mut from: Option<i32> = None;
            by.rows
                .iter()
                .map(|row| {
                    let number = row.to.or(from).unwrap_or(0);
                    let told = params([("from", from.map(Param::from)), ("to", row.to.map(Param::from))]);
                    from = row.to.map(|to| to.saturating_add(1));
                    (Supposed::Field(with_number(by, i64::from(number), today)), told)
                })
                .collect()
        }
        By::Activity(_) | By::Unreached(_) | By::Condition(_) => Vec::new(),
    }
}

/// The value in which a bands rule would find this number.
fn with_number(by: &BandsRule, number: i64, today: Option<NaiveDate>) -> Value {
    let ahead = match by.measure.unwrap_or_default() {
        Measure::Number => return Value::Whole(number),
        Measure::DaysUntil => number,
        Measure::DaysSince => -number,
    };
    let date = today.and_then(|today| today.checked_add_signed(TimeDelta::try_days(ahead)?));
    date.map_or(Value::Whole(number), Value::Date)
}
