//! Days to and since a date, what a lead did, and whether it was asked: what conditions and bands measure.

use scoring::{Model, Value, score};
use serde_json::{Value as Json, json};

use crate::lead::{Lead, at, check_turn, day, ends, hours, lead, rule, seconds, start, told};

fn while_true(when: Json) -> Model {
    rule(json!({ "kind": "condition", "when": when, "points": 1 }))
}

fn date_test(op: &str, days: i32) -> Model {
    while_true(json!({ "kind": "test", "of": "custom:ends", "op": op, "values": [days] }))
}

/// Up to 30 days before 5 points, on the day and up to 10 days after 3, then nothing.
fn renewal(measure: &str) -> Model {
    rule(json!({ "kind": "bands", "field": "custom:ends", "measure": measure, "unknown": -1, "rows": [
        { "to": -11, "points": 0 }, { "to": 0, "points": 3 }, { "to": 30, "points": 5 }, { "points": 1 }] }))
}

#[test]
fn days_until_a_date_count_down_at_midnight_of_the_book() {
    let (model, lead) = (renewal("days-until"), ends("2026-07-31"));
    check_turn(&model, &lead.0, "2026-06-30T22:00:00Z", 1, 5);
    check_turn(&model, &lead.0, "2026-07-30T22:00:00Z", 5, 3);
    check_turn(&model, &lead.0, "2026-08-10T22:00:00Z", 3, 0);
    assert_eq!(score(&model, &lead.0, at("2026-08-10T22:00:00Z")).valid_until, None, "and then never again");
}

#[test]
fn days_since_a_date_count_up_at_midnight_of_the_book() {
    let (model, lead) = (renewal("days-since"), ends("2026-07-31"));
    check_turn(&model, &lead.0, "2026-07-20T22:00:00Z", 0, 3);
    check_turn(&model, &lead.0, "2026-07-31T22:00:00Z", 3, 5);
    check_turn(&model, &lead.0, "2026-08-30T22:00:00Z", 5, 1);
    assert_eq!(score(&model, &lead.0, at("2026-08-30T22:00:00Z")).valid_until, None);
}

#[test]
fn what_is_no_date_has_no_days() {
    let model = renewal("days-until");
    assert_eq!(lead().score(&model, day(1)), -1, "unknown");
    assert_eq!(lead().text("custom:ends", "in spring").score(&model, day(1)), -1, "no date");
    assert_eq!(
        lead().field("custom:ends", Value::Whole(20)).score(&model, day(1)),
        -1,
        "a number is no date"
    );
    assert_eq!(lead().text("custom:ends", "2026-03-20").score(&model, day(1)), 5, "a text may read as one");
}

#[test]
fn the_receipt_tells_the_days() {
    let receipt = ends("2026-03-20").receipt(&renewal("days-until"), start());
    assert_eq!(told(&receipt), "it bands +5");
    let params = &receipt.lines[0].params;
    assert_eq!([&params["value"], &params["from"], &params["to"]], [&18.into(), &1.into(), &30.into()]);
    assert_eq!(params["measure"], "days-until".into());
}

#[test]
fn dates_further_off_than_so_many_days_are_told_from_those_within() {
    let lead = ends("2026-07-31");
    check_turn(&date_test("more-than-days-ahead", 7), &lead.0, "2026-07-23T22:00:00Z", 1, 0);
    check_turn(&date_test("in-next-days", 7), &lead.0, "2026-07-23T22:00:00Z", 0, 1);
    check_turn(&date_test("in-last-days", 7), &lead.0, "2026-08-07T22:00:00Z", 1, 0);
    check_turn(&date_test("more-than-days-ago", 7), &lead.0, "2026-08-07T22:00:00Z", 0, 1);
    for op in ["more-than-days-ahead", "more-than-days-ago"] {
        assert_eq!(self::lead().score(&date_test(op, 7), day(1)), 0, "unknown is neither");
    }
}

#[test]
fn refused_and_not_asked_are_answers_of_their_own() {
    let test = |op: &str| json!({ "kind": "test", "of": "answer:package", "op": op, "values": [] });
    let opposite = |op: &str| json!({ "kind": "not", "condition": test(op) });
    let leads = [lead(), lead().refused("package"), lead().answered("package", &["excel"])];
    let truth = |when: Json| leads.clone().map(|lead| lead.score(&while_true(when.clone()), day(1)));
    assert_eq!(truth(test("not-asked")), [1, 0, 0]);
    assert_eq!(truth(test("refused")), [0, 1, 0]);
    assert_eq!(truth(test("unknown")), [1, 1, 0]);
    assert_eq!(truth(opposite("not-asked")), [0, 1, 1], "never \"cannot tell\"");
    assert_eq!(truth(opposite("refused")), [1, 0, 1]);
}

#[test]
fn has_all_wants_every_value() {
    let model = while_true(
        json!({ "kind": "test", "of": "answer:tools", "op": "has-all", "values": ["crm", "ERP"] }),
    );
    let answered = |values: &[&str]| lead().answered("tools", values).score(&model, day(1));
    assert_eq!(
        [answered(&["erp", "mail", "Crm "]), answered(&["crm", "mail"]), answered(&["crm"])],
        [1, 0, 0]
    );
    assert_eq!(lead().score(&model, day(1)), 0);
}

fn did(more: Json) -> Model {
    let mut when = json!({ "kind": "did", "activity": "page-visit", "labels": [], "times": 2 });
    when.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    while_true(when)
}

#[test]
fn it_did_something_so_many_times() {
    let twice = lead().did("page-visit", day(0)).did("page-visit", day(3));
    assert_eq!([2, 3].map(|days| twice.score(&did(json!({})), day(days))), [0, 1]);
    assert_eq!(
        lead().score(
            &while_true(json!({ "kind": "not", "condition": {
        "kind": "did", "activity": "page-visit", "labels": [], "times": 1 } })),
            day(0)
        ),
        1,
        "nothing done is false"
    );
}

#[test]
fn it_did_something_within_so_many_days() {
    let twice = lead().did("page-visit", day(0)).did("page-visit", day(3));
    let model = did(json!({ "withinDays": 10 }));
    check_turn(&model, &twice.0, "2026-03-05T08:00:00Z", 0, 1);
    check_turn(&model, &twice.0, "2026-03-12T08:00:00Z", 1, 0);
}

#[test]
fn what_it_did_may_be_narrowed_by_label_and_quantity() {
    let visits = |label: &str, quantity: i64| {
        let visit = |lead: Lead, n: i64| lead.activity("page-visit", Some(label), Some(quantity), hours(n));
        (0..2).fold(lead(), visit)
    };
    let model = did(json!({ "labels": ["prijs"], "match": "contains", "minQuantity": 30 }));
    assert_eq!(visits("/prijslijst", 30).score(&model, day(1)), 1);
    assert_eq!(visits("/prijslijst", 29).score(&model, day(1)), 0);
    assert_eq!(visits("/blog", 30).score(&model, day(1)), 0);
    assert_eq!(
        lead().did("page-visit", hours(0)).did("page-visit", hours(1)).score(&model, day(1)),
        0,
        "no label"
    );
}

#[test]
fn what_a_machine_opened_was_not_done() {
    let model = while_true(json!({ "kind": "did", "activity": "email-opened", "labels": [], "times": 1 }));
    let opened = |after: i64| lead().did("email-sent", start()).did("email-opened", seconds(after));
    assert_eq!([60, 61].map(|after| opened(after).score(&model, day(1))), [0, 1]);
    let mut late = opened(10);
    late.0.activities[0].learned = Some(at("2026-03-05T08:00:00Z"));
    check_turn(&model, &late.0, "2026-03-05T08:00:00Z", 1, 0);
}

#[test]
fn what_was_learned_later_was_not_known_before() {
    let model = did(json!({ "times": 1 }));
    let mut late = lead().did("page-visit", start());
    late.0.activities[0].learned = Some(at("2026-03-05T08:00:00Z"));
    check_turn(&model, &late.0, "2026-03-05T08:00:00Z", 0, 1);
}

#[test]
fn limits_lift_as_well_as_lower() {
    let visits = |min: Json, max: Json| {
        rule(json!({ "kind": "activity", "activity": "page-visit", "labels": [], "points": 4,
            "count": { "kind": "each" }, "min": min, "max": max }))
    };
    let receipt = lead().receipt(&visits(json!(3), Json::Null), day(1));
    assert_eq!((told(&receipt).as_str(), &receipt.lines[0].params["min"]), ("it cap-rule +3", &3.into()));
    let twice = lead().did("page-visit", hours(0)).did("page-visit", hours(1));
    assert_eq!(
        told(&twice.receipt(&visits(Json::Null, json!(-2)), day(1))),
        "it activity +8\nit cap-rule -10"
    );
    let answer = rule(
        json!({ "kind": "answer", "question": "package", "rows": [{ "values": ["excel"], "points": 9 }],
        "min": 1, "max": 5 }),
    );
    let points = [lead(), lead().answered("package", &["other"]), lead().answered("package", &["excel"])];
    assert_eq!(points.map(|lead| lead.score(&answer, day(1))), [1, 1, 5]);
}

#[test]
fn halving_points_stop_at_their_lower_limit() {
    let model = rule(
        json!({ "kind": "activity", "activity": "form", "labels": [], "points": 40, "min": 10, "max": 30,
        "count": { "kind": "each" }, "fade": { "kind": "halves", "days": 10 } }),
    );
    let lead = lead().did("form", day(0));
    assert_eq!([0, 5, 10, 20, 30, 90].map(|days| lead.score(&model, day(days))), [30, 28, 20, 10, 10, 10]);
    assert_eq!(score(&model, &lead.0, day(21)).valid_until, None, "it stays at its lower limit");
}
