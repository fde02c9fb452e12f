//! What changed in one rule.

use super::rows::{bounded, value_rows};
use super::{Difference, Place, limits, param, switched};
use crate::model::{
    ActivityRule, AnswerRule, BandsRule, By, ChoiceRule, Count, Fade, LadderStep, PerPeriod, Rule,
    UnreachedRule,
};
use crate::receipt::Param;

pub(super) fn changed(before: &Rule, after: &Rule, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/note", "rule-note-changed", &before.note, &after.note);
    switched(place, "rule", before.on, after.on, out);
    place.with("what", "axis").changed(out, "/axis", "rule-moved", &before.axis, &after.axis);
    place.with("what", "group").changed(out, "/group", "rule-moved", &before.group, &after.group);
    let place = Place { path: format!("{}/by", place.path), about: place.about.clone() };
    match (&before.by, &after.by) {
        (By::Choice(before), By::Choice(after)) => choice(before, after, &place, out),
        (By::Bands(before), By::Bands(after)) => bands(before, after, &place, out),
        (By::Answer(before), By::Answer(after)) => answer(before, after, &place, out),
        (By::Activity(before), By::Activity(after)) => activity(before, after, &place, out),
        (By::Unreached(before), By::Unreached(after)) => unreached(before, after, &place, out),
        (By::Condition(before), By::Condition(after)) => {
            if before.when != after.when {
                place.say(out, "/when", "condition-changed", []);
            }
            points(&place, "/points", None, Some(before.points), Some(after.points), out);
        }
        (before, after) => {
            let kinds = [("before", Some(kind(before).into())), ("after", Some(kind(after).into()))];
            place.say(out, "", "rule-rewritten", kinds);
        }
    }
}

fn kind(by: &By) -> &'static str {
    match by {
        By::Choice(_) => "choice",
        By::Bands(_) => "bands",
        By::Answer(_) => "answer",
        By::Activity(_) => "activity",
        By::Unreached(_) => "unreached",
        By::Condition(_) => "condition",
    }
}

/// Points of their own, outside the rows; `row` says what they are for.
fn points(
    place: &Place,
    path: &str,
    row: Option<&str>,
    before: Option<i32>,
    after: Option<i32>,
    out: &mut Vec<Difference>,
) {
    let place = row.map_or_else(|| place.clone(), |row| place.with("row", row));
    place.changed(out, path, "points-changed", &before, &after);
}

fn choice(before: &ChoiceRule, after: &ChoiceRule, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/field", "field-changed", &before.field, &after.field);
    value_rows(place, "/rows", &before.rows, &after.rows, out);
    points(place, "/unknown", Some("unknown"), before.unknown, after.unknown, out);
}

fn bands(before: &BandsRule, after: &BandsRule, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/field", "field-changed", &before.field, &after.field);
    place.changed(out, "/measure", "measure-changed", &before.measure, &after.measure);
    let rows = |rule: &BandsRule| {
        rule.rows.iter().map(|row| (row.to.map(i64::from), row.points)).collect::<Vec<_>>()
    };
    bounded(place, "/rows", "to", &rows(before), &rows(after), out);
    points(place, "/unknown", Some("unknown"), before.unknown, after.unknown, out);
}

fn answer(before: &AnswerRule, after: &AnswerRule, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/question", "field-changed", &before.question, &after.question);
    value_rows(place, "/rows", &before.rows, &after.rows, out);
    points(place, "/otherwise", Some("otherwise"), before.otherwise, after.otherwise, out);
    points(place, "/refused", Some("refused"), before.refused, after.refused, out);
    points(place, "/notAsked", Some("not-asked"), before.not_asked, after.not_asked, out);
    limits(place, (before.min, before.max), (after.min, after.max), out);
}

fn activity(before: &ActivityRule, after: &ActivityRule, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/activity", "field-changed", &before.activity, &after.activity);
    value_rows(place, "/labels", &before.labels, &after.labels, out);
    points(place, "/points", None, before.points, after.points, out);
    match (&before.count, &after.count) {
        (Count::Ladder { steps: before }, Count::Ladder { steps: after }) => {
            let steps = |steps: &[LadderStep]| {
                steps.iter().map(|step| (Some(i64::from(step.times)), step.points)).collect::<Vec<_>>()
            };
            bounded(place, "/count/steps", "times", &steps(before), &steps(after), out);
        }
        (before, after) if before != after => {
            let kinds = [("before", Some(count(before).into())), ("after", Some(count(after).into()))];
            place.say(out, "/count", "count-changed", kinds);
        }
        _ => {}
    }
    place.changed(out, "/minQuantity", "quantity-changed", &before.min_quantity, &after.min_quantity);
    place.changed(out, "/withinDays", "window-changed", &before.within_days, &after.within_days);
    two(place, "/fade", "fade-changed", before.fade.map(fade), after.fade.map(fade), out);
    let period = |period: PerPeriod| (Param::from(period.max), period.days);
    let (had, has) = (before.per_period.map(period), after.per_period.map(period));
    two(place, "/perPeriod", "period-changed", had, has, out);
    limits(place, (before.min, before.max), (after.min, after.max), out);
}

fn count(count: &Count) -> &'static str {
    match count {
        Count::Each => "each",
        Count::First => "first",
        Count::FirstPerLabel => "first-per-label",
        Count::Ladder { .. } => "ladder",
    }
}

fn fade(fade: Fade) -> (Param, u32) {
    match fade {
        Fade::Expires { days } => ("expires".into(), days),
        Fade::Halves { days } => ("halves".into(), days),
    }
}

/// Something with a number of days to it.
fn two(
    place: &Place,
    path: &str,
    code: &str,
    before: Option<(Param, u32)>,
    after: Option<(Param, u32)>,
    out: &mut Vec<Difference>,
) {
    if before != after {
        let (before, before_days) = before.unzip();
        let (after, after_days) = after.unzip();
        let days = [("beforeDays", param(&before_days)), ("afterDays", param(&after_days))];
        let [before_days, after_days] = days;
        place.say(out, path, code, [("before", before), before_days, ("after", after), after_days]);
    }
}

fn unreached(before: &UnreachedRule, after: &UnreachedRule, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/attempts", "attempts-changed", &before.attempts, &after.attempts);
    points(place, "/points", None, Some(before.points), Some(after.points), out);
    place.changed(out, "/days", "days-changed", &before.days, &after.days);
}
