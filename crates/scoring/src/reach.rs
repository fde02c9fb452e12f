//! Between which scores a model can move: the least and the most its rules can add up to.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::matching::list_of;
use crate::model::{ActivityRule, AnswerRule, Axis, By, Count, Floor, Match, Model, Rule, ValueRow};

/// The lowest and the highest score that can occur; `None`: no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Reach {
    /// No lead scores less.
    pub min: Option<i32>,
    /// No lead scores more.
    pub max: Option<i32>,
}

/// The least and the most; `None`: no limit.
pub(crate) type Ends = (Option<i32>, Option<i32>);

/// The scores a model can reach; corrections by hand aside.
#[must_use]
pub fn reach(model: &Model) -> Reach {
    let (fit, interest) = (reach_of_axis(model, Axis::Fit), reach_of_axis(model, Axis::Interest));
    let plus = |left: Option<i32>, right: Option<i32>| Some(left?.saturating_add(right?));
    Reach { min: plus(fit.min, interest.min), max: plus(fit.max, interest.max) }
}

/// The points one axis can reach.
#[must_use]
pub fn reach_of_axis(model: &Model, axis: Axis) -> Reach {
    let (least, most) = axis_before_floor(model, axis);
    let settings = if axis == Axis::Fit { &model.axes.fit } else { &model.axes.interest };
    if settings.floor == Floor::Zero {
        Reach { min: Some(least.unwrap_or(0).max(0)), max: most.map(|most| most.max(0)) }
    } else {
        Reach { min: least, max: most }
    }
}

/// The points one axis could reach without its floor.
pub(crate) fn axis_before_floor(model: &Model, axis: Axis) -> Ends {
    let rules = |group: Option<&str>| {
        let own = model
            .rules
            .iter()
            .filter(move |rule| rule.on && rule.axis == axis && rule.group.as_deref() == group);
        own.fold((Some(0), Some(0)), |sum, rule| add(sum, of_rule(model, rule)))
    };
    let groups = model.groups.iter().filter(|group| group.axis == axis).map(|group| {
        let (least, most) = rules(Some(&group.key));
        within((least, most), group.min, group.max)
    });
    groups.fold(rules(None), add)
}

pub(crate) fn add(left: Ends, right: Ends) -> Ends {
    let plus = |left: Option<i32>, right: Option<i32>| Some(left?.saturating_add(right?));
    (plus(left.0, right.0), plus(left.1, right.1))
}

/// The points one rule can give.
pub(crate) fn of_rule(model: &Model, rule: &Rule) -> Ends {
    if !rule.on {
        return (Some(0), Some(0));
    }
    match &rule.by {
        By::Choice(by) => span(
            by.rows
                .iter()
                .filter(|row| can_match(model, row))
                .map(|row| row.points)
                .chain([by.unknown.unwrap_or(0), 0]),
        ),
        By::Bands(by) => span(by.rows.iter().map(|row| row.points).chain([by.unknown.unwrap_or(0)])),
        By::Answer(by) => of_answer(model, by),
        By::Activity(by) => of_activity(model, by),
        By::Unreached(by) => span([by.points, 0]),
        By::Condition(by) => span([by.points, 0]),
    }
}

fn span(points: impl IntoIterator<Item = i32>) -> Ends {
    let (least, most) =
        points.into_iter().fold((i32::MAX, i32::MIN), |(least, most), p| (least.min(p), most.max(p)));
    (Some(least), Some(most))
}

fn can_match(model: &Model, row: &ValueRow) -> bool {
    !row.values.is_empty() || !list_of(model, row.list.as_deref()).is_empty()
}

/// How many different texts a row can claim; `None`: any number.
fn claims(model: &Model, row: &ValueRow) -> Option<i32> {
    let exact = row.matching.unwrap_or_default() == Match::Is;
    exact
        .then(|| row.values.len() + list_of(model, row.list.as_deref()).len())
        .and_then(|n| i32::try_from(n).ok())
}

/// Every row as often as it can count, the bad ones for the least and the good ones for the most.
fn all_rows(model: &Model, rows: &[ValueRow]) -> Ends {
    rows.iter().filter(|row| can_match(model, row)).fold((Some(0), Some(0)), |sum, row| {
        let all = claims(model, row).map(|times| row.points.saturating_mul(times));
        match row.points {
            0 => sum,
            1.. => add(sum, (Some(0), all)),
            _ => add(sum, (all, Some(0))),
        }
    })
}

fn of_answer(model: &Model, by: &AnswerRule) -> Ends {
    let other = by.otherwise.unwrap_or(0);
    let (least, most) = add(all_rows(model, &by.rows), (Some(other.min(0)), Some(other.max(0))));
    let states = [by.refused.unwrap_or(0), by.not_asked.unwrap_or(0)];
    let least = least.map(|least| states.iter().fold(least, |least, points| least.min(*points)));
    let most = most.map(|most| states.iter().fold(most, |most, points| most.max(*points)));
    within((least, most), by.min, by.max)
}

fn of_activity(model: &Model, by: &ActivityRule) -> Ends {
    let points =
        || by.labels.iter().filter(|row| can_match(model, row)).map(|row| row.points).chain(by.points);
    let ends = match &by.count {
        Count::First => span(points().chain([0])),
        Count::Ladder { steps } => span(steps.iter().map(|step| step.points).chain([0])),
        Count::FirstPerLabel if by.points.is_none() => all_rows(model, &by.labels),
        Count::FirstPerLabel | Count::Each => {
            let bad = points().any(|points| points < 0);
            let good = points().any(|points| points > 0);
            ((!bad).then_some(0), (!good).then_some(0))
        }
    };
    within(ends, by.min, by.max)
}

/// The ends that a lower and an upper limit leave.
fn within((least, most): Ends, min: Option<i32>, max: Option<i32>) -> Ends {
    let keep = |points: i32| points.max(min.unwrap_or(i32::MIN)).min(max.unwrap_or(i32::MAX));
    (least.map_or(min, |least| Some(keep(least))), most.map_or(max, |most| Some(keep(most))))
}
