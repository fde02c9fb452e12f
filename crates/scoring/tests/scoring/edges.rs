//! The edges of each kind of rule.

use scoring::{Axis, Param, Value, template};
use serde_json::json;

use crate::lead::{check_turn, day, hours, lead, model, rule, seconds, start, told};

fn visits(more: serde_json::Value) -> scoring::Model {
    let mut by = json!({ "kind": "activity", "activity": "page-visit", "labels": [], "points": 4, "count": { "kind": "each" } });
    for (key, value) in more.as_object().unwrap() {
        by[key] = value.clone();
    }
    rule(by)
}

#[test]
fn an_activity_counts_from_its_own_second_on() {
    let model = visits(json!({}));
    let lead = lead().did("page-visit", start());
    assert_eq!([-1, 0, 1].map(|t| lead.score(&model, seconds(t))), [0, 4, 4]);
}

#[test]
fn a_window_is_over_when_its_last_day_is() {
    let model = visits(json!({ "withinDays": 30 }));
    let lead = lead().did("page-visit", start());
    let end = 30 * 86_400;
    assert_eq!([end - 1, end].map(|t| lead.score(&model, seconds(t))), [4, 0]);
}

#[test]
fn points_expire_when_their_last_day_is_over() {
    let model = visits(json!({ "fade": { "kind": "expires", "days": 30 } }));
    let lead = lead().did("page-visit", start());
    let end = 30 * 86_400;
    assert_eq!([end - 1, end].map(|t| lead.score(&model, seconds(t))), [4, 0]);
}

#[test]
fn the_first_time_expires_for_good_but_a_window_has_a_new_first() {
    let twice = lead().did("page-visit", day(0)).did("page-visit", day(20));
    let expires = visits(json!({ "count": { "kind": "first" }, "fade": { "kind": "expires", "days": 30 } }));
    let within = visits(json!({ "count": { "kind": "first" }, "withinDays": 30 }));
    assert_eq!([25, 35].map(|days| twice.score(&expires, day(days))), [4, 0]);
    assert_eq!([25, 35, 50].map(|days| twice.score(&within, day(days))), [4, 4, 0]);
}

#[test]
fn a_rule_cap_is_a_line_of_its_own_and_works_both_ways() {
    let three = (0..3).fold(lead(), |lead, n| lead.did("page-visit", hours(n)));
    let receipt = three.receipt(&visits(json!({ "max": 10 })), day(1));
    insta::assert_snapshot!(told(&receipt), @r"
    it activity +12
    it cap-rule -2
    ");
    let cost = visits(json!({ "points": -4, "min": -10 }));
    insta::assert_snapshot!(told(&three.receipt(&cost, day(1))), @r"
    it activity -12
    it cap-rule +2
    ");
}

#[test]
fn points_per_period_leave_room_again_when_the_period_is_over() {
    let model = visits(json!({ "points": 5, "perPeriod": { "max": 10, "days": 30 } }));
    let three_at_once = (0..3).fold(lead(), |lead, n| lead.did("page-visit", hours(n)));
    insta::assert_snapshot!(told(&three_at_once.receipt(&model, day(1))), @r"
    it activity +15
    it cap-period -5
    ");
    let a_day_early = three_at_once.clone().did("page-visit", day(29));
    let on_time = three_at_once.did("page-visit", day(30));
    assert_eq!((a_day_early.score(&model, day(31)), on_time.score(&model, day(31))), (10, 15));
}

#[test]
fn the_starter_counts_price_pages_up_to_ten_in_thirty_days() {
    let starter = template("starter").unwrap();
    let pages = ["/prijzen", "Prijslijst", "/nl/tarieven", "/en/Pricing"];
    let one = |page: &str| lead().did_with("page-visit", page, start()).score(&starter, day(1));
    assert_eq!(pages.map(one), [5, 5, 5, 5]);
    let all = pages.iter().fold(lead(), |lead, page| lead.did_with("page-visit", page, start()));
    assert_eq!(all.score(&starter, day(1)), 10);
    assert_eq!(one("/over-ons"), 0);
}

#[test]
fn the_starter_counts_a_brochure_once_however_it_came() {
    let starter = template("starter").unwrap();
    let asked = lead().did("brochure-request", day(0));
    let both = asked.clone().did_with("download", "Brochure 2026.pdf", day(1));
    assert_eq!((asked.score(&starter, day(2)), both.score(&starter, day(2))), (15, 15));
}

#[test]
fn first_per_label_counts_each_step_once() {
    let model = visits(json!({ "count": { "kind": "first-per-label" } }));
    let steps = ["a", "A ", "b"].iter().fold(lead(), |lead, step| lead.did_with("page-visit", step, start()));
    assert_eq!(steps.score(&model, day(1)), 8);
}

#[test]
fn a_ladder_gives_points_by_how_often() {
    let steps = json!([{ "times": 1, "points": 1 }, { "times": 3, "points": 5 }]);
    let model = visits(json!({ "count": { "kind": "ladder", "steps": steps } }));
    let times =
        |n: i64| (0..n).fold(lead(), |lead, n| lead.did("page-visit", hours(n))).score(&model, day(1));
    assert_eq!([0, 1, 2, 3, 9].map(times), [0, 1, 1, 5, 5]);
}

#[test]
fn a_quantity_may_be_asked_for() {
    let model = visits(json!({ "minQuantity": 30 }));
    let stayed =
        |seconds: Option<i64>| lead().activity("page-visit", None, seconds, start()).score(&model, day(1));
    assert_eq!([Some(29), Some(30), None].map(stayed), [0, 4, 0]);
}

#[test]
fn an_open_within_a_minute_of_its_send_is_a_machines() {
    let exact = template("exact").unwrap();
    let opened = |after: i64, send: &str, open: &str| {
        lead()
            .did_with("email-sent", send, start())
            .did_with("email-opened", open, seconds(after))
            .score(&exact, day(1))
    };
    assert_eq!([0, 60, 61].map(|after| opened(after, "march", "March")), [-1, -1, 0]);
    assert_eq!(opened(10, "march", "april"), 0, "it opened another mail");
    let receipt = lead().did("email-sent", start()).did("email-opened", start()).receipt(&exact, day(1));
    insta::assert_snapshot!(told(&receipt), @r"
    email-sent activity -1
    email-opened machine-open +0
    ");
}

#[test]
fn a_send_learned_later_unmasks_the_machine_then() {
    let exact = template("exact").unwrap();
    let mut late = lead().did("email-sent", start()).did("email-opened", seconds(5));
    late.0.activities[0].learned = Some(day(3));
    assert_eq!([1, 3].map(|days| late.score(&exact, day(days))), [1, -1]);
    let until = scoring::score(&exact, &late.0, day(1)).valid_until;
    assert_eq!(until, Some(day(3)), "and the score says that it will not hold");
}

#[test]
fn of_two_knock_outs_the_stricter_holds() {
    let out = |key: &str, max: &str| {
        json!({ "key": key, "on": true, "max": max, "when": {
        "kind": "test", "of": "role", "op": "is", "values": ["student"] } })
    };
    let by = json!({ "kind": "choice", "field": "role", "rows": [{ "values": ["student"], "points": 50 }] });
    let rules = json!([{ "key": "it", "on": true, "axis": "fit", "by": by }]);
    let student = lead().role("Student");
    for pair in
        [[out("never-hot", "warm"), out("cold", "cold")], [out("cold", "cold"), out("never-hot", "warm")]]
    {
        let receipt = student.receipt(&model(rules.clone(), json!({ "knockOuts": pair })), day(1));
        assert_eq!((receipt.band.as_str(), receipt.capped_by.unwrap().rule.as_str()), ("cold", "cold"));
    }
}

#[test]
fn an_activity_learned_later_does_not_count_before() {
    let model = visits(json!({}));
    let mut late = lead().did("page-visit", day(0));
    late.0.activities[0].learned = Some(day(3));
    assert_eq!([1, 3].map(|days| late.score(&model, day(days))), [0, 4]);
}

#[test]
fn three_attempts_in_a_row_cost_five_for_sixty_days() {
    let starter = template("starter").unwrap();
    let two = lead().unreached(day(0)).unreached(day(1));
    let three = two.clone().unreached(day(2));
    assert_eq!((two.score(&starter, day(3)), three.score(&starter, day(3))), (0, -5));
    assert_eq!(three.score(&starter, day(62) - chrono::TimeDelta::seconds(1)), -5);
    assert_eq!(three.score(&starter, day(62)), 0, "sixty days after the last attempt they are gone");
}

#[test]
fn the_ticked_sectors_give_points_and_the_others_are_never_hot() {
    let mut starter = template("starter").unwrap();
    let hot = lead().role("ceo").employees(80).did("demo-request", start());
    let (bakery, farm) = (hot.clone().text("sector", " Bakkerij"), hot.clone().text("sector", "Landbouw"));
    let band = |lead: &crate::lead::Lead, model: &scoring::Model| lead.band(model, day(1));
    assert_eq!((band(&bakery, &starter), band(&farm, &starter)), ("very-hot".into(), "very-hot".into()));

    starter.lists[0].values = vec!["bakkerij".into(), "Bouw".into()];
    assert_eq!(bakery.score(&starter, day(1)), 85);
    let receipt = farm.receipt(&starter, day(1));
    assert_eq!((receipt.score, receipt.band.as_str()), (75, "warm"), "the score stays, the band is capped");
    let line = receipt.capped_by.unwrap();
    assert_eq!((line.rule.as_str(), line.code.as_str(), line.points), ("outside-target", "knock-out", 0));
    assert_eq!(line.params["value"], Param::from("Landbouw"));
    assert_eq!(line.params["max"], Param::from("warm"));
    assert!(receipt.to_band.is_empty(), "no points lead past a knock-out");
    assert_eq!(band(&hot, &starter), "very-hot", "an unknown sector knocks nobody out");
    assert!(
        lead().text("sector", "Landbouw").receipt(&starter, day(1)).capped_by.is_none(),
        "it took nothing away"
    );
}

#[test]
fn an_axis_may_have_a_floor() {
    let floored = model(
        json!([
            { "key": "sent", "on": true, "axis": "interest", "by": { "kind": "activity", "activity": "email-sent",
                "labels": [], "points": -3, "count": { "kind": "each" } } },
            { "key": "role", "on": true, "axis": "fit", "by": { "kind": "choice", "field": "role", "rows": [
                { "values": ["ceo"], "points": 20 }] } }
        ]),
        json!({ "axes": { "fit": { "floor": "none" }, "interest": { "floor": "zero" } } }),
    );
    let receipt = lead().did("email-sent", start()).role("CEO").receipt(&floored, day(1));
    assert_eq!((receipt.fit, receipt.interest), (20, 0));
    insta::assert_snapshot!(told(&receipt), @r"
    sent activity -3
    role choice +20
    interest floor +3
    ");
}

#[test]
fn a_group_has_a_least_too() {
    let bands = template("bands").unwrap();
    let worst = lead().answered("price_quality", &["5"]).answered("likes", &["alles"]);
    assert_eq!(worst.receipt(&bands, day(1)).interest, -2);
}

#[test]
fn a_correction_holds_until_its_end() {
    let starter = template("starter").unwrap();
    let corrected = lead().corrected(-10, day(0), day(5));
    let before = start() - chrono::TimeDelta::seconds(1);
    let at_end = day(5);
    assert_eq!(corrected.score(&starter, before), 0);
    assert_eq!(corrected.score(&starter, day(0)), -10);
    assert_eq!(corrected.score(&starter, at_end - chrono::TimeDelta::seconds(1)), -10);
    assert_eq!(corrected.score(&starter, at_end), 0);
    let receipt = corrected.receipt(&starter, day(1));
    let line = receipt.lines.iter().find(|line| line.code == "correction").unwrap();
    assert_eq!((line.axis, &line.params["reason"]), (Axis::Interest, &"spoke at the fair".into()));
}

#[test]
fn conditions_know_three_answers() {
    let test = |of: &str, op: &str, values: serde_json::Value| json!({ "kind": "test", "of": of, "op": op, "values": values });
    let holds = |when: serde_json::Value, lead: &crate::lead::Lead| {
        lead.score(&rule(json!({ "kind": "condition", "when": when, "points": 1 })), day(1)) == 1
    };
    let bakery = lead().text("sector", "Bakkerij").employees(12);
    let is_bakery = test("sector", "is", json!(["bakkerij"]));
    let not = |condition: &serde_json::Value| json!({ "kind": "not", "condition": condition });
    assert!(holds(is_bakery.clone(), &bakery));
    assert!(!holds(not(&is_bakery), &bakery));
    assert!(!holds(is_bakery.clone(), &lead()) && !holds(not(&is_bakery), &lead()), "unknown is neither");
    assert!(holds(test("sector", "unknown", json!([])), &lead()));
    assert!(holds(test("employees", "between", json!([12, 20])), &bakery));
    assert!(holds(test("employees", "between", json!([5, 12])), &bakery));
    assert!(!holds(test("employees", "at-least", json!([13])), &bakery));
    let of_many =
        |kind: &str, second: serde_json::Value| json!({ "kind": kind, "conditions": [is_bakery, second] });
    assert!(
        holds(of_many("any", test("province", "is", json!(["Utrecht"]))), &bakery),
        "true or unknown is true"
    );
    assert!(!holds(of_many("all", test("province", "is", json!(["Utrecht"]))), &bakery));
    assert!(holds(of_many("all", test("employees", "at-most", json!([12]))), &bakery));
}

#[test]
fn an_answer_may_be_tested_and_banded_like_a_field() {
    let bands = rule(json!({ "kind": "bands", "field": "answer:price_quality", "rows": [
        { "to": 2, "points": 5 }, { "points": 0 }], "unknown": 1 }));
    let score = |lead: crate::lead::Lead| lead.score(&bands, day(1));
    assert_eq!(score(lead().answered("price_quality", &["2"])), 5);
    assert_eq!(score(lead().answered("price_quality", &["3"])), 0);
    assert_eq!((score(lead()), score(lead().refused("price_quality"))), (1, 1), "nobody knows");
}

#[test]
fn a_date_counts_by_whole_days_of_the_book() {
    let near = rule(json!({ "kind": "condition", "points": 1, "when": {
        "kind": "test", "of": "custom:contract_end", "op": "in-next-days", "values": [7] } }));
    let ends = lead().field("custom:contract_end", Value::Date("2026-03-20".parse().unwrap()));
    let at = |moment: &str| ends.score(&near, moment.parse().unwrap());
    // In Amsterdam the 13th begins at 23:00 UTC on the 12th, and the 20th ends at 23:00 UTC.
    assert_eq!(["2026-03-12T22:59:59Z", "2026-03-12T23:00:00Z"].map(at), [0, 1]);
    assert_eq!(["2026-03-20T22:59:59Z", "2026-03-20T23:00:00Z"].map(at), [1, 0]);
}

#[test]
fn a_rule_that_is_off_leaves_nothing() {
    let mut starter = template("starter").unwrap();
    starter.rules.iter_mut().for_each(|rule| rule.on = false);
    let receipt = lead().role("ceo").did("demo-request", start()).receipt(&starter, day(1));
    assert_eq!((receipt.score, receipt.lines.len()), (0, 0));
}

#[test]
fn every_answer_of_the_example_scores_in_the_starter() {
    let starter = template("starter").unwrap();
    let answers: [(&str, &[&str]); 8] = [
        ("uses_package", &["yes"]),
        ("uses_package", &["no"]),
        ("package", &["excel"]),
        ("package", &["exact-online"]),
        ("bottlenecks", &["double-entry", "slow", "no-insight"]),
        ("likes", &["de helpdesk"]),
        ("dislikes", &["alles twee keer"]),
        ("price_quality", &["1"]),
    ];
    let points = answers.map(|(question, values)| lead().answered(question, values).score(&starter, day(1)));
    assert_eq!(points, [2, -2, 5, 3, 5, -1, 3, 5]);
}

#[test]
fn halves_are_rounded_once_and_away_from_zero() {
    let halves = |points: i32| visits(json!({ "points": points, "fade": { "kind": "halves", "days": 10 } }));
    let one = lead().did("page-visit", start());
    check_turn(&halves(1), &one.0, "2026-03-12T08:00:01Z", 1, 0);
    check_turn(&halves(-1), &one.0, "2026-03-12T08:00:01Z", -1, 0);
    check_turn(&halves(3), &one.0, "2026-03-12T08:00:01Z", 2, 1);
    // Two halves are one, not two: the rule is rounded, not each activity.
    let two = one.did("page-visit", start());
    assert_eq!([10, 20].map(|days| two.score(&halves(1), day(days))), [1, 1]);
    assert_eq!([10, 20].map(|days| two.score(&halves(-1), day(days))), [-1, -1]);
}

#[test]
fn limits_hold_on_both_sides_of_zero() {
    let either = |min: i32, max: i32| {
        visits(json!({ "points": null, "min": min, "max": max, "labels": [
            { "values": ["good"], "points": 10 }, { "values": ["bad"], "points": -10 }] }))
    };
    let labels = |labels: &[&str]| {
        labels.iter().fold(lead(), |lead, label| lead.did_with("page-visit", label, start()))
    };
    let points = |min, max| {
        [&["good"][..], &["bad"], &["good", "bad"], &[]].map(|of| labels(of).score(&either(min, max), day(1)))
    };
    assert_eq!(points(-3, 3), [3, -3, 0, 0]);
    assert_eq!(points(2, 5), [5, 2, 2, 2], "a lower limit above zero is what everybody has");
    assert_eq!(points(-5, -2), [-2, -5, -2, -2]);
    assert_eq!(points(4, 4), [4, 4, 4, 4]);
}

#[test]
fn a_period_keeps_account_of_points_both_ways() {
    let either = visits(json!({ "points": null, "perPeriod": { "max": 10, "days": 30 }, "labels": [
        { "values": ["good"], "points": 8 }, { "values": ["bad"], "points": -30 }] }));
    let did = |labels: &[&str]| {
        let visits =
            (0..).zip(labels).fold(lead(), |lead, (n, label)| lead.did_with("page-visit", label, hours(n)));
        visits.score(&either, day(1))
    };
    assert_eq!(did(&["good", "good"]), 10);
    assert_eq!(did(&["good", "bad"]), -10, "8 up, then 18 down to the limit");
    assert_eq!(did(&["good", "bad", "good", "good", "good"]), 10, "and up again by what is left in between");
}

#[test]
fn a_group_limit_follows_its_rules_across_zero() {
    let expiring = |key: &str, points: i32, days: u32| {
        json!({ "key": key, "on": true, "axis": "interest", "group": "both", "by": { "kind": "activity", "activity": key,
            "labels": [], "points": points, "count": { "kind": "each" }, "fade": { "kind": "expires", "days": days } } })
    };
    let model = model(
        json!([expiring("form", 40, 1), expiring("support", -25, 2)]),
        json!({ "groups": [{ "key": "both", "axis": "interest", "min": -10, "max": 10 }] }),
    );
    let both = lead().did("form", start()).did("support", start());
    assert_eq!(
        told(&both.receipt(&model, start())),
        "form activity +40\nsupport activity -25\nboth cap-group -5"
    );
    check_turn(&model, &both.0, "2026-03-03T08:00:00Z", 10, -10);
    check_turn(&model, &both.0, "2026-03-04T08:00:00Z", -10, 0);
}

#[test]
fn what_became_of_a_question_counts_from_its_own_second_on() {
    let state = |op: &str| {
        rule(json!({ "kind": "condition", "points": 1, "when": {
        "kind": "test", "of": "answer:package", "op": op, "values": [] } }))
    };
    let later = |mut lead: crate::lead::Lead| {
        lead.0.answers.values_mut().for_each(|answer| answer.at = day(3));
        lead
    };
    let (refused, answered) =
        (later(lead().refused("package")), later(lead().answered("package", &["excel"])));
    check_turn(&state("refused"), &refused.0, "2026-03-05T08:00:00Z", 0, 1);
    check_turn(&state("not-asked"), &refused.0, "2026-03-05T08:00:00Z", 1, 0);
    check_turn(&state("known"), &answered.0, "2026-03-05T08:00:00Z", 0, 1);
    check_turn(&state("unknown"), &answered.0, "2026-03-05T08:00:00Z", 1, 0);
    let nothing = lead().answered("package", &[" "]);
    let truths = ["known", "unknown", "refused", "not-asked"].map(|op| nothing.score(&state(op), day(1)));
    assert_eq!(truths, [0, 1, 0, 0], "asked, and answered with nothing");
}

#[test]
fn an_answer_given_twice_counts_once() {
    let model = rule(json!({ "kind": "answer", "question": "tools", "otherwise": 1,
        "rows": [{ "values": ["crm", "erp"], "points": 4 }] }));
    let points = |values: &[&str]| lead().answered("tools", values).score(&model, day(1));
    assert_eq!([points(&["crm", "CRM "]), points(&["crm", "erp"]), points(&["a", "b", "crm"])], [4, 8, 5]);
}
