//! What would bring a lead further: each way does, none is longer than it needs to be, and none is left out.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use scoring::{
    ActivityFact, AnswerFact, AnswerState, Change, Facts, FieldFact, Model, Param, ToBand, Value, Way,
    changes, evaluate, score, template,
};
use serde_json::json;

use crate::lead::{day, lead, model, seconds, start};
use crate::properties::{facts, model_of, models, moment};

/// The facts once a change has come true.
fn after(change: &Change, facts: &Facts, now: DateTime<Utc>) -> Facts {
    let mut facts = facts.clone();
    let text = |name: &str| match change.params.get(name) {
        Some(Param::Text(text)) => Some(text.clone()),
        Some(Param::Number(number)) => Some(number.to_string()),
        None => None,
    };
    let number = |name: &str| text(name).map(|number| number.parse::<i64>().unwrap());
    let today = now.with_timezone(&facts.zone).date_naive();
    let ranged = number("to").or(number("from")).map(|number| match text("measure").as_deref() {
        None => Value::Whole(number),
        Some("days-until") => Value::Date(today + TimeDelta::days(number)),
        Some(_) => Value::Date(today - TimeDelta::days(number)),
    });
    let value = text("value").map(Value::Text).or(ranged).unwrap_or(Value::Text("\u{fffd}".into()));
    match change.code.as_str() {
        "learn" => {
            let key = text("field").unwrap();
            facts.fields.insert(key, FieldFact { value, at: now, source: None });
        }
        "ask" => {
            let values = match value {
                Value::Text(text) => text.split(", ").map(str::to_owned).collect(),
                Value::Whole(number) => vec![number.to_string()],
                Value::Date(date) => vec![date.to_string()],
            };
            let state = AnswerState::Answered(values);
            facts.answers.insert(text("question").unwrap(), AnswerFact { state, at: now, source: None });
        }
        "do" => facts.activities.push(ActivityFact {
            kind: text("activity").unwrap(),
            label: text("label"),
            quantity: number("quantity"),
            at: now,
            learned: None,
            source: None,
            id: 1_000 + facts.activities.len() as u32,
        }),
        other => panic!("no such change: {other}"),
    }
    facts
}

/// Place of the band, and the score, once all of these have come true.
fn with(these: &[&Change], model: &Model, facts: &Facts, now: DateTime<Utc>) -> (usize, i32) {
    let facts = these.iter().fold(facts.clone(), |facts, change| after(change, &facts, now));
    let score = score(model, &facts, now);
    (usize::from(score.band), score.score)
}

fn place_of(model: &Model, to: &ToBand) -> usize {
    model.bands_in_use().unwrap().bands.iter().position(|band| band.key == to.band).unwrap()
}

/// Every set of up to three of the changes.
fn sets(changes: &[Change]) -> Vec<Vec<&Change>> {
    let masks = (1u32..1 << changes.len()).filter(|mask| mask.count_ones() <= 3);
    let set = |mask: u32| {
        changes.iter().enumerate().filter(|(place, _)| mask & 1 << place != 0).map(|(_, c)| c).collect()
    };
    masks.map(set).collect()
}

fn names(changes: &[&Change]) -> Vec<String> {
    let mut names: Vec<_> =
        changes.iter().map(|change| format!("{} {:?}", change.code, change.params)).collect();
    names.sort();
    names
}

fn named(way: &Way) -> Vec<String> {
    names(&way.changes.iter().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn each_way_leads_to_its_band_and_no_part_of_it_does(json in models(), facts in facts(), t in moment()) {
        let (model, now) = (model_of(&json), seconds(t));
        let receipt = evaluate(&model, &facts, now);
        for to in &receipt.to_band {
            prop_assert!(to.missing > 0 && to.ways.len() <= 5);
            for way in &to.ways {
                let all: Vec<&Change> = way.changes.iter().collect();
                let (place, score) = with(&all, &model, &facts, now);
                prop_assert_eq!(score - receipt.score, way.points, "{:?}", way);
                prop_assert_eq!(way.changes.iter().map(|change| change.points).sum::<i32>(), way.points);
                if way.points < to.missing {
                    prop_assert_eq!(to.ways.len(), 1, "one that falls short stands alone");
                    prop_assert!(way.points > 0 && way.changes.len() <= 5);
                    continue;
                }
                prop_assert!(place >= place_of(&model, to), "{:?}", way);
                for left in 0..all.len() {
                    let part: Vec<&Change> =
                        all.iter().enumerate().filter(|(place, _)| *place != left).map(|(_, change)| *change).collect();
                    prop_assert!(with(&part, &model, &facts, now).0 < place_of(&model, to), "{:?} without {left}", way);
                }
            }
        }
    }

    #[test]
    fn the_ways_are_the_first_of_all_smallest_sets(json in models(), facts in facts(), t in moment()) {
        let (model, now) = (model_of(&json), seconds(t));
        let receipt = evaluate(&model, &facts, now);
        let possible = changes(&model, &facts, now);
        prop_assume!(possible.len() <= 9);
        for to in &receipt.to_band {
            let goal = place_of(&model, to);
            let dos = |these: &[&Change]| these.iter().filter(|change| change.code == "do").count();
            let mut smallest: Vec<((usize, usize, i32), Vec<String>)> = Vec::new();
            let mut all = sets(&possible);
            all.sort_by_key(Vec::len);
            for set in all {
                let (place, score) = with(&set, &model, &facts, now);
                let own = names(&set);
                let holds_one = smallest.iter().any(|(_, other)| other.iter().all(|name| own.contains(name)));
                if place >= goal && !holds_one {
                    smallest.push(((set.len(), dos(&set), score - receipt.score), own));
                }
            }
            smallest.sort();
            let reach: Vec<_> = to.ways.iter().filter(|way| way.points >= to.missing && way.changes.len() <= 3).collect();
            let key = |way: &&Way| (way.changes.len(), dos(&way.changes.iter().collect::<Vec<_>>()), way.points);
            prop_assert!(reach.windows(2).all(|pair| key(&pair[0]) <= key(&pair[1])), "best first: {:?}", to.ways);
            let told: Vec<_> = reach.iter().map(key).collect();
            let expected: Vec<_> = smallest.iter().take(5).map(|(key, _)| *key).collect();
            prop_assert_eq!(told, expected);
            for way in reach {
                prop_assert!(smallest.iter().any(|(_, own)| *own == named(way)), "{:?}", way);
            }
        }
    }
}

fn told(to: &ToBand) -> String {
    let param = |param: &Param| match param {
        Param::Text(text) => text.clone(),
        Param::Number(number) => number.to_string(),
    };
    let change = |change: &Change| {
        let params: Vec<_> = change.params.values().map(param).collect();
        format!("{} {} {:+}", change.code, params.join(" "), change.points)
    };
    let way = |way: &Way| way.changes.iter().map(change).collect::<Vec<_>>().join(" and ");
    to.ways.iter().map(way).collect::<Vec<_>>().join("\n")
}

#[test]
fn one_change_that_is_enough_comes_before_two() {
    let receipt = lead().employees(60).receipt(&template("starter").unwrap(), day(1));
    let warm = &receipt.to_band[0];
    assert_eq!((warm.band.as_str(), warm.missing), ("warm", 11));
    insta::assert_snapshot!(told(warm), @r"
    learn role directeur +20
    do brochure-request +15
    do download brochure +15
    do demo-request +40
    do download whitepaper +10 and ask uses_package yes +2
    ");
    let hot = &receipt.to_band[1];
    assert_eq!((hot.band.as_str(), hot.missing), ("hot", 36));
    insta::assert_snapshot!(told(hot), @r"
    do demo-request +40
    learn role directeur +20 and do brochure-request +15 and ask uses_package yes +2
    learn role directeur +20 and do download brochure +15 and ask uses_package yes +2
    learn role directeur +20 and do brochure-request +15 and ask bottlenecks double-entry +2
    learn role directeur +20 and do download brochure +15 and ask bottlenecks double-entry +2
    ");
}

#[test]
fn a_question_whose_group_is_full_is_no_way_up() {
    let answer = |question: &str| {
        json!({ "key": question, "on": true, "axis": "fit", "group": "all", "by": {
        "kind": "answer", "question": question, "rows": [{ "values": ["yes"], "points": 8 }] } })
    };
    let capped = model(
        json!([answer("one"), answer("two"), answer("three")]),
        json!({ "groups": [{ "key": "all", "axis": "fit", "max": 12 }] }),
    );
    let receipt = lead().answered("one", &["yes"]).receipt(&capped, day(1));
    assert_eq!(told(&receipt.to_band[0]), "ask two yes +4\nask three yes +4", "either is enough for warm");
    assert_eq!(
        told(&receipt.to_band[1]),
        "ask two yes +4",
        "8 of 12 are taken: nothing brings more, and not enough"
    );
    assert_eq!((receipt.to_band[1].missing, receipt.to_band[1].ways[0].points), (18, 4));
}

#[test]
fn what_counts_only_together_is_found_together() {
    let test = |of: &str, value: &str| json!({ "kind": "test", "of": of, "op": "is", "values": [value] });
    let both = model(
        json!([{ "key": "it", "on": true, "axis": "fit", "by": { "kind": "condition", "points": 12,
            "when": { "kind": "all", "conditions": [test("role", "ceo"), test("answer:package", "excel")] } } }]),
        json!({}),
    );
    let receipt = lead().receipt(&both, day(1));
    assert_eq!(told(&receipt.to_band[0]), "learn role ceo +0 and ask package excel +12");
    assert_eq!(told(&lead().role("clerk").receipt(&both, day(1)).to_band[0]), "");
}

#[test]
fn a_change_that_closes_a_band_does_not_lead_there() {
    let test = |of: &str, value: &str| json!({ "kind": "test", "of": of, "op": "is", "values": [value] });
    let out = model(
        json!([
            { "key": "role", "on": true, "axis": "fit", "by": { "kind": "choice", "field": "role",
                "rows": [{ "values": ["student"], "points": 30 }] } },
            { "key": "package", "on": true, "axis": "fit", "by": { "kind": "answer", "question": "package",
                "rows": [{ "values": ["excel"], "points": 26 }] } },
        ]),
        json!({ "knockOuts": [{ "key": "student", "on": true, "max": "warm", "when": test("role", "student") }] }),
    );
    let receipt = lead().receipt(&out, day(1));
    assert_eq!(told(&receipt.to_band[0]), "ask package excel +26\nlearn role student +30");
    assert_eq!(told(&receipt.to_band[1]), "ask package excel +26");
}

#[test]
fn one_more_of_the_same_counts_as_far_as_limits_leave_room() {
    let rule = |rest: serde_json::Value| {
        let mut by = json!({ "kind": "activity", "activity": "form", "labels": [], "points": 8, "count": { "kind": "each" } });
        for (key, value) in rest.as_object().unwrap() {
            by[key] = value.clone();
        }
        crate::lead::rule(by)
    };
    let once = lead().did("form", start());
    let ways = |rest: serde_json::Value| told(&once.receipt(&rule(rest), day(1)).to_band[0]);
    assert_eq!(ways(json!({})), "do form +8");
    assert_eq!(ways(json!({ "max": 11 })), "do form +3");
    assert_eq!(ways(json!({ "max": 8 })), "");
    assert_eq!(ways(json!({ "count": { "kind": "first" } })), "");
    assert_eq!(ways(json!({ "perPeriod": { "max": 10, "days": 7 } })), "do form +2");
    assert_eq!(ways(json!({ "minQuantity": 60 })), "do form 60 +8");
    assert_eq!(ways(json!({ "activity": "email-sent" })), "", "what we do ourselves is nothing to wait for");
}

#[test]
fn a_date_to_learn_is_told_in_days() {
    let soon = model(
        json!([{ "key": "it", "on": true, "axis": "fit", "by": { "kind": "condition", "points": 12,
            "when": { "kind": "test", "of": "custom:ends", "op": "in-next-days", "values": [60] } } }]),
        json!({}),
    );
    let receipt = lead().receipt(&soon, day(1));
    assert_eq!(told(&receipt.to_band[0]), "learn custom:ends 0 days-until 60 +12");
}
