//! What a model does over a whole book: what is worth a look, and what a draft would move.

use scoring::{BandCount, Columns, Facts, Model, Mover, band_counts, moved};
use serde_json::json;

use crate::lead::{Lead, day, lead, model, start};

fn book(leads: impl IntoIterator<Item = Lead>) -> Columns {
    let mut columns = Columns::new(Facts::default().zone);
    for (number, lead) in (1..).zip(leads) {
        columns.set(number, &lead.0);
    }
    columns
}

/// Thirty leads with 1 to 30 employees; every third is a director, two of three open mail.
fn thirty() -> Columns {
    book((1..=30).map(|n| {
        let lead = lead().employees(n).text("source", "fair");
        let lead = if n % 3 == 0 { lead.role("directeur") } else { lead.role("clerk") };
        if n % 3 == 0 { lead } else { lead.did("email-opened", start()).did("email-opened", day(1)) }
    }))
}

fn rules(rules: serde_json::Value) -> Model {
    model(rules, json!({}))
}

fn choice(key: &str, field: &str, value: &str, points: i32) -> serde_json::Value {
    json!({ "key": key, "on": true, "axis": "fit",
        "by": { "kind": "choice", "field": field, "rows": [{ "values": [value], "points": points }] } })
}

fn found(columns: &Columns, model: &Model) -> Vec<String> {
    let problems = columns.inspect(model, day(2));
    let told = problems.iter().filter(|problem| problem.code != "threshold-untested");
    told.map(|problem| format!("{} {}", problem.path, problem.code)).collect()
}

#[test]
fn a_rule_that_meets_some_leads_is_left_alone() {
    assert!(found(&thirty(), &rules(json!([choice("role", "role", "directeur", 10)]))).is_empty());
}

#[test]
fn a_rule_that_nobody_meets_is_named() {
    assert_eq!(
        found(&thirty(), &rules(json!([choice("role", "role", "dokter", 10)]))),
        ["/rules/0 never-fires"]
    );
}

#[test]
fn a_rule_that_everybody_meets_alike_tells_nobody_apart() {
    assert_eq!(
        found(&thirty(), &rules(json!([choice("source", "source", "fair", 3)]))),
        ["/rules/0 always-fires"]
    );
}

#[test]
fn a_field_that_nobody_or_hardly_anybody_has_is_named_where_the_rule_looks() {
    let mut leads: Vec<Lead> = (1..=30).map(|n| lead().employees(n)).collect();
    leads[0] = lead().employees(1).text("sector", "62");
    let when = json!({ "kind": "all", "conditions": [
        { "kind": "test", "of": "sector", "op": "is", "values": ["62"] },
        { "kind": "test", "of": "custom:gone", "op": "known", "values": [] } ] });
    let model = rules(json!([{ "key": "both", "on": true, "axis": "fit",
        "by": { "kind": "condition", "when": when, "points": 5 } }]));
    assert_eq!(
        found(&book(leads), &model),
        ["/rules/0/by/when/conditions/0/of mostly-empty", "/rules/0/by/when/conditions/1/of never-known"]
    );
}

#[test]
fn a_second_rule_that_meets_the_same_leads_is_named_with_the_first() {
    let twins = rules(json!([
        choice("role", "role", "directeur", 10),
        choice("big", "employees", "4", 2),
        { "key": "again", "on": true, "axis": "fit", "by": { "kind": "condition", "points": 4,
            "when": { "kind": "test", "of": "role", "op": "is", "values": ["Directeur"] } } }
    ]));
    let problems = thirty().inspect(&twins, day(2));
    let twin = problems.iter().find(|problem| problem.code == "same-leads").unwrap();
    assert_eq!((twin.path.as_str(), &twin.params["rule"]), ("/rules/2", &"role".into()));
}

#[test]
fn a_limit_that_bites_whomever_it_meets_is_named() {
    let opens = |max: i32| {
        rules(json!([{ "key": "opens", "on": true, "axis": "interest", "by": { "kind": "activity",
            "activity": "email-opened", "labels": [], "points": 5, "count": { "kind": "each" }, "max": max } }]))
    };
    assert_eq!(found(&thirty(), &opens(9)), ["/rules/0 cap-always-bites"]);
    assert!(found(&thirty(), &opens(10)).is_empty());
    let group = |max: i32| {
        let mut role = choice("role", "role", "clerk", 10);
        role["group"] = "who".into();
        model(json!([role]), json!({ "groups": [{ "key": "who", "axis": "fit", "max": max }] }))
    };
    assert_eq!(found(&thirty(), &group(9)), ["/groups/0 cap-always-bites"]);
    assert!(found(&thirty(), &group(10)).is_empty());
}

#[test]
fn a_threshold_is_tested_by_leads_that_were_won_or_lost() {
    let codes = |columns: &Columns| -> Vec<String> {
        let rules = rules(json!([choice("role", "role", "directeur", 10)]));
        columns.inspect(&rules, day(2)).into_iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes(&thirty()), ["threshold-untested"]);
    let decided = (1..=30).map(|n| {
        let lead = lead().role(if n % 3 == 0 { "directeur" } else { "clerk" });
        lead.text("status", if n % 2 == 0 { "lost" } else { "customer" })
    });
    assert!(codes(&book(decided)).is_empty());
}

#[test]
fn a_question_that_nobody_is_asked_is_an_error_where_it_is_named() {
    let when = json!({ "kind": "not", "condition": { "kind": "any", "conditions": [
        { "kind": "test", "of": "answer:gone", "op": "known", "values": [] },
        { "kind": "test", "of": "answer:package", "op": "known", "values": [] } ] } });
    let model = model(
        json!([
            { "key": "one", "on": true, "axis": "fit",
                "by": { "kind": "answer", "question": "old", "rows": [{ "values": ["yes"], "points": 1 }] } },
            choice("two", "answer:package", "excel", 2)
        ]),
        json!({ "knockOuts": [{ "key": "out", "on": true, "when": when, "max": "warm" }] }),
    );
    let problems = scoring::unasked(&model, |question| question == "package");
    assert!(problems.iter().all(|problem| problem.severity == scoring::Severity::Error));
    let told: Vec<_> =
        problems.iter().map(|problem| (problem.path.as_str(), problem.code.as_str())).collect();
    let code = "no-such-question";
    assert_eq!(told, [("/knockOuts/0/when/condition/conditions/0/of", code), ("/rules/0/by/question", code)]);
}

#[test]
fn few_leads_say_nothing() {
    let few = book((1..=19).map(|n| lead().employees(n)));
    assert!(found(&few, &rules(json!([choice("role", "role", "dokter", 10)]))).is_empty());
}

#[test]
fn a_draft_tells_who_moves_and_by_which_rule() {
    let columns = thirty();
    let live = rules(json!([choice("role", "role", "directeur", 9), choice("source", "source", "fair", 0)]));
    let draft =
        rules(json!([choice("role", "role", "directeur", 12), choice("source", "source", "fair", 1)]));
    let now = day(2);
    let (before, after) = (columns.scores(&live, now), columns.scores(&draft, now));
    let count = |band: &str, leads| BandCount { band: band.into(), leads };
    assert_eq!(band_counts(&live, &before, |_| true), [count("cold", 30), count("warm", 0), count("hot", 0)]);
    assert_eq!(
        band_counts(&draft, &after, |_| true),
        [count("cold", 20), count("warm", 10), count("hot", 0)]
    );
    let places = moved(&live, &before, &draft, &after);
    assert_eq!(places, [2, 5, 8, 11, 14, 17, 20, 23, 26, 29]);
    let movers = columns.movers(&places, (&live, &before), (&draft, &after), now);
    assert_eq!(movers, vec![Mover::Rule("role".into()); 10]);
}

#[test]
fn a_moved_threshold_and_a_moved_limit_are_no_rule() {
    let columns = thirty();
    let with = |from: i32, max: i32| {
        let mut role = choice("role", "role", "directeur", 20);
        role["group"] = "who".into();
        model(
            json!([role]),
            json!({ "groups": [{ "key": "who", "axis": "fit", "max": max }], "bandSets": [{ "key": "test", "bands": [
                { "key": "cold", "tone": "cold" }, { "key": "warm", "tone": "warm", "from": from } ] }] }),
        )
    };
    let movers = |live: &Model, draft: &Model| {
        let (before, after) = (columns.scores(live, day(2)), columns.scores(draft, day(2)));
        let places = moved(live, &before, draft, &after);
        assert_eq!(places.len(), 10);
        columns.movers(&places[..1], (live, &before), (draft, &after), day(2))
    };
    assert_eq!(movers(&with(10, 15), &with(16, 15)), [Mover::Band]);
    assert_eq!(movers(&with(10, 15), &with(10, 9)), [Mover::Limit]);
}
