//! How long one lead takes: its receipt and its bare score, with 500 activities. `cargo bench -p scoring`.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a bench fails by panicking"
)]

use chrono::{DateTime, TimeDelta, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use scoring::{
    ActivityFact, AnswerFact, AnswerState, Facts, FieldFact, Model, Value, evaluate, score, template,
};
use serde_json::{Value as Json, json};

const ACTIVITIES: u32 = 500;

fn now() -> DateTime<Utc> {
    "2026-03-02T08:00:00Z".parse().expect("a moment")
}

/// The same numbers in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).expect("within")
    }
}

fn model(rules: Vec<Json>) -> Model {
    let rules: Vec<Json> = rules
        .into_iter()
        .enumerate()
        .map(|(place, by)| {
            let axis = if by["kind"] == "activity" { "interest" } else { "fit" };
            json!({ "key": format!("rule-{place}"), "on": true, "axis": axis, "by": by })
        })
        .collect();
    let json = json!({ "format": 1, "key": "bench", "rules": rules, "groups": [], "lists": [], "knockOuts": [],
        "axes": { "fit": { "floor": "none" }, "interest": { "floor": "none" } },
        "bandSet": "b", "bandSets": [{ "key": "b", "bands": [{ "key": "cold", "tone": "cold" },
            { "key": "warm", "tone": "warm", "from": 60 }, { "key": "hot", "tone": "hot", "from": 140 },
            { "key": "very-hot", "tone": "very-hot", "from": 600 }] }] });
    scoring::from_json(&json).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The model of workload S: 30 rules over attributes, 20 over activities with a window and a limit.
fn workload() -> Model {
    let between = |of: &str, rows: &[(i32, i32, i32)]| -> Vec<Json> {
        let rule = |(from, to, points): &(i32, i32, i32)| {
            json!({ "kind": "condition", "points": points,
                "when": { "kind": "test", "of": of, "op": "between", "values": [from, to] } })
        };
        rows.iter().map(rule).collect()
    };
    let is = |of: &str, rows: &[(i32, i32)]| -> Vec<Json> {
        let rule = |(value, points): &(i32, i32)| json!({ "kind": "choice", "field": of, "rows": [{ "values": [format!("{of}-{value}")], "points": points }] });
        rows.iter().map(rule).collect()
    };
    let month = [1, 2, 5, 10, 15, 30, 3, 4, -1, 2, 8, 50].into_iter();
    let month = month.zip([10, 10, 15, 30, 30, 50, 9, 12, 10, 8, 24, 50]).map(|rule| (30, rule));
    let quarter = [1, 1, 2, 4, 5, 10, 1, 1].into_iter().zip([5, 5, 8, 12, 15, 20, 3, 4]);
    let activities = |(kind, (within, (points, max))): (usize, (i32, (i32, i32)))| {
        json!({ "kind": "activity", "activity": format!("kind-{kind}"), "labels": [], "points": points,
            "count": { "kind": "each" }, "withinDays": within, "max": max })
    };
    let rules = [
        between("employees", &[(1, 5, -2), (6, 24, 3), (25, 49, 10), (50, 249, 20), (250, 100_000, 12)]),
        between("revenue", &[(0, 99, -1), (100, 499, 4), (500, 1999, 8), (2000, 1_000_000_000, 12)]),
        is("sector", &[(1, 5), (3, 8), (7, -5), (12, 10), (19, -10)]),
        is("role", &[(0, 20), (1, 15), (2, 10), (11, -15)]),
        is("province", &[(0, 3), (5, 2), (6, -2)]),
        is("custom:growth", &[(1, 5), (2, 10)]),
        is("custom:legal", &[(5, -8)]),
        is("custom:software", &[(2, 10), (4, 12), (9, -6)]),
        between("custom:satisfaction", &[(1, 2, 15), (5, 5, -10)]),
        is("source", &[(3, 6)]),
        month.enumerate().map(activities).collect(),
        quarter.map(|rule| (90, rule)).enumerate().map(activities).collect(),
    ];
    model(rules.into_iter().flatten().collect())
}

/// Twenty rules whose points halve, over so many kinds of activity.
fn halving(kinds: usize) -> Model {
    let rule = |place: usize| {
        json!({ "kind": "activity", "activity": format!("kind-{}", place % kinds), "labels": [],
            "points": place % 9 + 1, "count": { "kind": "each" },
            "fade": { "kind": "halves", "days": 7 + 13 * place } })
    };
    model((0..20).map(rule).collect())
}

fn lead(kinds: &[&str], labels: &[&str]) -> Facts {
    let mut chance = Chance(7);
    let mut facts = Facts::default();
    let mut field = |key: &str, value: Value| {
        facts
            .fields
            .insert(key.to_owned(), FieldFact { value, at: now() - TimeDelta::days(400), source: None });
    };
    field("employees", Value::Whole(60));
    field("revenue", Value::Whole(700));
    for (key, value) in [("sector", 3), ("role", 5), ("province", 1), ("custom:growth", 3), ("source", 3)] {
        field(key, Value::Text(format!("{key}-{value}")));
    }
    let state = AnswerState::Answered(vec!["excel".to_owned()]);
    facts
        .answers
        .insert("package".to_owned(), AnswerFact { state, at: now() - TimeDelta::days(40), source: None });
    for id in 0..ACTIVITIES {
        facts.activities.push(ActivityFact {
            kind: chance.one_of(kinds).to_owned(),
            label: (!labels.is_empty()).then(|| chance.one_of(labels).to_owned()),
            quantity: None,
            at: now() - TimeDelta::seconds(i64::try_from(chance.below(400 * 86_400)).expect("small")),
            learned: None,
            source: None,
            id,
        });
    }
    facts.activities.sort_by_key(|fact| fact.at);
    facts
}

fn one_lead(criterion: &mut Criterion) {
    let kinds: Vec<String> = (0..20).map(|kind| format!("kind-{kind}")).collect();
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let twelve = kinds.get(..12).unwrap_or_default();
    let shipped = ["email-opened", "email-clicked", "page-visit", "download"];
    let labels =
        ["/nl/prijzen", "/nl/blog/tips", "Whitepaper 2026", "brochure.pdf", "/nl/contact", "/nl/over-ons"];
    let cases = [
        ("workload S", workload(), lead(twelve, &[])),
        ("20 half-lives over 20 kinds", halving(20), lead(&kinds, &[])),
        ("20 half-lives over one kind", halving(1), lead(kinds.get(..1).unwrap_or_default(), &[])),
        ("starter", template("starter").expect("it ships"), lead(&shipped, &labels)),
    ];
    for (name, model, facts) in &cases {
        criterion.bench_function(&format!("receipt, {name}"), |b| b.iter(|| evaluate(model, facts, now())));
        criterion.bench_function(&format!("score, {name}"), |b| b.iter(|| score(model, facts, now())));
    }
}

criterion_group!(benches, one_lead);
criterion_main!(benches);
