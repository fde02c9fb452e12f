//! What the checker says of a model by itself, without a book.

use scoring::check;
use serde_json::{Value, json};

use crate::lead::file;

/// The problems of these rules among two that are fine, as `code path params`.
fn told(rules: Value, rest: Value) -> String {
    let rule = |key: &str, points: i32| {
        json!({ "key": key, "on": true, "axis": "interest", "by": { "kind": "activity", "activity": key, "labels": [],
            "points": points, "count": { "kind": "each" } } })
    };
    let mut all = rules.as_array().unwrap().clone();
    all.extend([rule("demo-request", 40), rule("email-sent", -1)]);
    problems(&file(json!(all), rest))
}

pub fn problems(file: &Value) -> String {
    let one = |problem: scoring::Problem| {
        let params: Vec<_> =
            problem.params.iter().map(|(name, value)| format!(" {name}={}", plain(value))).collect();
        format!("{} {}{}", problem.code, problem.path, params.concat())
    };
    check(file).into_iter().map(one).collect::<Vec<_>>().join("\n")
}

fn plain(param: &scoring::Param) -> String {
    match param {
        scoring::Param::Number(number) => number.to_string(),
        scoring::Param::Text(text) => text.clone(),
    }
}

pub fn rule(key: &str, by: Value) -> Value {
    json!({ "key": key, "on": true, "axis": "fit", "by": by })
}

pub fn test(of: &str, op: &str, values: Value) -> Value {
    json!({ "kind": "test", "of": of, "op": op, "values": values })
}

pub fn all(conditions: Value) -> Value {
    json!({ "kind": "all", "conditions": conditions })
}

pub fn any(conditions: Value) -> Value {
    json!({ "kind": "any", "conditions": conditions })
}

fn not(condition: Value) -> Value {
    json!({ "kind": "not", "condition": condition })
}

fn did(activity: &str, times: u32, within: Option<u32>) -> Value {
    json!({ "kind": "did", "activity": activity, "labels": [], "times": times, "withinDays": within })
}

/// The problems of one condition, with paths inside it.
pub fn of_condition(when: Value) -> String {
    let by = json!({ "kind": "condition", "when": when, "points": 5 });
    told(json!([rule("it", by)]), json!({})).replace("/rules/0/by/when", "")
}

/// Conditions that can be true and can be false: nothing to say.
#[test]
fn what_can_go_either_way_is_left_alone() {
    let fine = [
        test("role", "is", json!(["ceo"])),
        test("status", "is", json!(["customer"])),
        all(json!([test("employees", "at-least", json!([10])), test("employees", "at-most", json!([10]))])),
        all(json!([test("answer:tools", "is", json!(["crm"])), test("answer:tools", "is", json!(["erp"]))])),
        all(json!([
            test("answer:tools", "has-all", json!(["crm", "erp"])),
            not(test("answer:tools", "is", json!(["hrm"])))
        ])),
        all(json!([
            test("role", "contains", json!(["market"])),
            test("role", "contains", json!(["sales"])),
            not(test("role", "contains", json!(["stage"])))
        ])),
        all(json!([test("role", "contains", json!(["sales"])), test("role", "is-not", json!(["sales"]))])),
        all(json!([
            test("custom:ends", "in-next-days", json!([30])),
            test("custom:ends", "more-than-days-ahead", json!([7]))
        ])),
        all(json!([
            test("custom:ends", "in-next-days", json!([0])),
            test("custom:ends", "in-last-days", json!([0]))
        ])),
        all(json!([
            test("custom:code", "contains", json!(["1"])),
            test("custom:code", "at-least", json!([5]))
        ])),
        all(json!([did("page-visit", 3, None), not(did("page-visit", 2, Some(30)))])),
        all(json!([did("page-visit", 1, Some(7)), did("download", 2, None)])),
        any(json!([test("role", "is", json!(["ceo"])), test("role", "is-not", json!(["ceo"]))])),
        any(json!([test("answer:tools", "known", json!([])), test("answer:tools", "refused", json!([]))])),
        not(all(json!([test("sector", "known", json!([])), did("form", 1, None)]))),
        all(json!([
            test("sector", "is", json!(["Bouw"])),
            any(json!([
                test("employees", "at-least", json!([50])),
                test("revenue", "at-least", json!([1_000_000]))
            ]))
        ])),
    ];
    for when in fine {
        assert_eq!(of_condition(when.clone()), "", "{when}");
    }
}

#[test]
fn two_that_cannot_hold_together_are_named() {
    let both = |one: Value, other: Value| of_condition(all(json!([one, other])));
    let said = "contradiction /conditions/1 with=/conditions/0";
    assert_eq!(
        both(test("employees", "at-least", json!([50])), test("employees", "at-most", json!([49]))),
        said
    );
    assert_eq!(
        both(test("employees", "between", json!([1, 5])), test("employees", "between", json!([6, 10]))),
        said
    );
    assert_eq!(both(test("sector", "is", json!(["Bouw"])), test("sector", "is", json!(["Zorg"]))), said);
    assert_eq!(
        both(test("sector", "is", json!(["Bouw"])), test("sector", "is-not", json!(["bouw ", "x"]))),
        said
    );
    assert_eq!(both(test("sector", "is", json!(["Bouw"])), not(test("sector", "is", json!(["Bouw"])))), said);
    assert_eq!(both(test("sector", "known", json!([])), test("sector", "unknown", json!([]))), said);
    assert_eq!(both(test("answer:a", "refused", json!([])), test("answer:a", "is", json!(["yes"]))), said);
    assert_eq!(both(test("answer:a", "refused", json!([])), test("answer:a", "not-asked", json!([]))), said);
    assert_eq!(
        both(test("answer:a", "has-all", json!(["x", "y"])), not(test("answer:a", "is", json!(["y"])))),
        said
    );
    assert_eq!(
        both(
            test("role", "contains", json!(["sales manager"])),
            not(test("role", "contains", json!(["sales"])))
        ),
        said
    );
    assert_eq!(
        both(
            test("custom:ends", "in-next-days", json!([7])),
            test("custom:ends", "more-than-days-ahead", json!([7]))
        ),
        said
    );
    assert_eq!(
        both(
            test("custom:ends", "more-than-days-ago", json!([1])),
            test("custom:ends", "in-next-days", json!([9]))
        ),
        said
    );
    assert_eq!(both(did("page-visit", 3, Some(7)), not(did("page-visit", 2, Some(30)))), said);
}

#[test]
fn of_many_conditions_the_pair_is_found_and_of_more_than_two_the_whole_is_named() {
    let several = all(json!([
        test("role", "is", json!(["ceo"])),
        test("employees", "at-least", json!([50])),
        test("city", "is", json!(["Gent"])),
        test("employees", "at-most", json!([20]))
    ]));
    assert_eq!(of_condition(several.clone()), "contradiction /conditions/3 with=/conditions/1");
    let inside = any(json!([test("role", "is", json!(["cto"])), several]));
    assert_eq!(
        of_condition(inside),
        "contradiction /conditions/1/conditions/3 with=/conditions/1/conditions/1"
    );
    let three = all(json!([
        any(json!([test("employees", "at-most", json!([5])), test("employees", "at-least", json!([50]))])),
        test("employees", "at-least", json!([3])),
        test("employees", "between", json!([6, 49]))
    ]));
    assert_eq!(of_condition(three), "contradiction /conditions/2 with=/conditions/0");
    let only_together = all(json!([
        any(json!([test("employees", "is", json!([1])), test("employees", "is", json!([2]))])),
        any(json!([test("employees", "is", json!([2])), test("employees", "is", json!([3]))])),
        any(json!([test("employees", "is", json!([1])), test("employees", "is", json!([3]))]))
    ]));
    assert_eq!(of_condition(only_together), "never-true ");
}

#[test]
fn what_is_always_or_never_true_is_said_where_it_stands() {
    let known = test("sector", "known", json!([]));
    assert_eq!(of_condition(any(json!([known, test("sector", "unknown", json!([]))]))), "always-true ");
    assert_eq!(of_condition(not(any(json!([known, not(known.clone())])))), "never-true ");
    assert_eq!(
        of_condition(all(json!([
            test("role", "is", json!(["ceo"])),
            any(json!([known, not(known.clone())]))
        ]))),
        "always-true /conditions/1"
    );
    let odd = test("growth_phase", "is", json!(["groei"]));
    insta::assert_snapshot!(of_condition(odd), @r"
    no-such-option /values/0 field=growth_phase value=groei
    never-true
    ");
    assert_eq!(
        of_condition(test("growth_phase", "is-not", json!(["start", "growth", "mature", "decline"]))),
        "never-true "
    );
    assert_eq!(of_condition(any(json!([did("form", 1, None), not(did("form", 2, None))]))), "always-true ");
}

#[test]
fn an_empty_list_and_a_mistake_are_said_once() {
    let listed = json!({ "kind": "test", "of": "sector", "op": "is", "values": [], "list": "target" });
    let by = json!({ "kind": "condition", "when": listed, "points": 5 });
    let lists = json!({ "lists": [{ "key": "target", "values": [] }, { "key": "spare", "values": ["x"] }] });
    insta::assert_snapshot!(told(json!([rule("it", by)]), lists), @r"
    list-empty /lists/0/values list=target
    unused /lists/1
    ");
    let mistaken = all(json!([test("branche", "is", json!(["a"])), test("branche", "is", json!(["b"]))]));
    insta::assert_snapshot!(of_condition(mistaken), @r"
    unknown-field /conditions/0/of field=branche
    unknown-field /conditions/1/of field=branche
    ");
}

#[test]
fn a_rule_that_is_off_may_say_anything() {
    let when = all(json!([test("sector", "is", json!(["a"])), test("sector", "is", json!(["b"]))]));
    let mut off = rule("it", json!({ "kind": "condition", "when": when, "points": 5 }));
    off["on"] = json!(false);
    assert_eq!(told(json!([off]), json!({})), "");
}

pub fn choice(field: &str, rows: Value) -> Value {
    json!({ "kind": "choice", "field": field, "rows": rows })
}

#[test]
fn what_two_rules_score_is_said_at_the_second() {
    let rows = |points: i32| json!([{ "values": ["Bouw", "Zorg"], "points": points }, { "values": ["ict"], "match": "contains", "points": 1 }]);
    let pair = |one: Value, other: Value| told(json!([rule("one", one), rule("two", other)]), json!({}));
    assert_eq!(pair(choice("sector", rows(5)), choice("sector", rows(5))), "same-as /rules/1 rule=one");
    assert_eq!(
        pair(choice("sector", json!([{ "values": ["bouw "], "points": 5 }])), choice("sector", rows(3))),
        "also-in /rules/1/by/rows/0/values/0 rule=one value=Bouw"
    );
    assert_eq!(
        pair(choice("sector", json!([{ "values": ["bouw"], "points": 5 }])), choice("sector", rows(-3))),
        "contradicts /rules/1/by/rows/0/values/0 rule=one value=Bouw"
    );
    assert_eq!(pair(choice("role", rows(5)), choice("sector", rows(5))), "");
    let lists = json!({ "lists": [{ "key": "target", "values": ["Bouw"] }] });
    let listed =
        |points: i32| choice("sector", json!([{ "values": [], "list": "target", "points": points }]));
    assert_eq!(
        told(json!([rule("one", listed(5)), rule("two", listed(3))]), lists),
        "also-in /rules/1/by/rows/0/list rule=one value=target"
    );
    let bands = |points: i32| {
        json!({ "kind": "bands", "field": "employees", "rows": [{ "to": 9, "points": 0 }, { "to": 50, "points": points },
            { "points": 0 }] })
    };
    assert_eq!(pair(bands(3), bands(4)), "also-in /rules/1/by/rows/1 rule=one value=10 – 50");
    let answer =
        json!({ "kind": "answer", "question": "package", "rows": [{ "values": ["excel"], "points": 4 }] });
    let field = choice("answer:package", json!([{ "values": ["Excel"], "points": 2 }]));
    assert_eq!(pair(answer, field), "also-in /rules/1/by/rows/0/values/0 rule=one value=Excel");
    let visits = |count: &str, points: i32| {
        json!({ "kind": "activity", "activity": "page-visit", "labels": [{ "values": ["blog"], "points": points }],
            "count": { "kind": count } })
    };
    assert_eq!(
        pair(visits("first", 10), visits("each", 1)),
        "",
        "the first visit and every visit are two things"
    );
    assert_eq!(
        pair(visits("each", 2), visits("each", 1)),
        "also-in /rules/1/by/labels/0/values/0 rule=one value=blog"
    );
}

#[test]
fn values_that_never_get_their_turn_are_said() {
    let rows = json!([
        { "values": ["prijs"], "match": "contains", "points": 5 },
        { "values": ["stage"], "match": "words", "points": 4 },
        { "values": ["prijslijst", "Stage zorg", "stagemarkt"], "points": 3 },
        { "values": ["stage-x"], "match": "contains", "points": 2 },
        { "values": ["PRIJSLIJST "], "points": 1 }
    ]);
    insta::assert_snapshot!(told(json!([rule("it", choice("source", rows))]), json!({})), @r"
    claimed-before /rules/0/by/rows/2/values/0 by=prijs value=prijslijst
    claimed-before /rules/0/by/rows/2/values/1 by=stage value=Stage zorg
    value-twice /rules/0/by/rows/4/values/0 value=PRIJSLIJST 
    ");
    let odd = choice("legal_form", json!([{ "values": ["bv", "B.V."], "points": 5 }]));
    assert_eq!(
        told(json!([rule("it", odd)]), json!({})),
        "no-such-option /rules/0/by/rows/0/values/1 field=legal_form value=B.V."
    );
}

#[test]
fn points_that_a_limit_always_cuts_off_are_said() {
    let clicks = |points: i32, more: Value| {
        let mut by = json!({ "kind": "activity", "activity": "email-clicked", "labels": [], "points": points,
            "count": { "kind": "each" } });
        by.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        by
    };
    let one = |by: Value| told(json!([rule("it", by)]), json!({}));
    assert_eq!(one(clicks(5, json!({ "max": 5, "perPeriod": { "max": 5, "days": 7 } }))), "");
    assert_eq!(one(clicks(5, json!({ "max": 4 }))), "beyond-limit /rules/0/by/points limit=rule max=4");
    assert_eq!(one(clicks(-5, json!({ "min": -4 }))), "beyond-limit /rules/0/by/points limit=rule min=-4");
    assert_eq!(one(clicks(-5, json!({ "max": 4 }))), "", "that limit is on the other side");
    assert_eq!(
        one(clicks(5, json!({ "perPeriod": { "max": 3, "days": 7 } }))),
        "beyond-limit /rules/0/by/points limit=period max=3"
    );
    let steps = json!([{ "times": 1, "points": 2 }, { "times": 3, "points": 9 }]);
    assert_eq!(
        one(clicks(1, json!({ "count": { "kind": "ladder", "steps": steps }, "max": 5 }))),
        "beyond-limit /rules/0/by/count/steps/1/points limit=rule max=5"
    );
    let answer = |low: i32| {
        json!({ "kind": "answer", "question": "tools", "max": 5,
            "rows": [{ "values": ["crm"], "points": 9 }, { "values": ["none"], "points": low }] })
    };
    assert_eq!(one(answer(0)), "beyond-limit /rules/0/by/rows/0/points limit=rule max=5");
    assert_eq!(one(answer(-4)), "", "with both answers all of it counts");
}

#[test]
fn a_group_too_small_for_one_of_its_rules_is_said() {
    let grouped = |key: &str, points: i32| {
        let mut rule = rule(key, choice(key, json!([{ "values": ["x"], "points": points }])));
        rule["group"] = json!("both");
        rule
    };
    let both = |one: i32, other: i32| {
        let groups = json!({ "groups": [{ "key": "both", "axis": "fit", "min": -10, "max": 10 }] });
        told(json!([grouped("role", one), grouped("sector", other)]), groups)
    };
    assert_eq!(both(10, 10), "");
    assert_eq!(both(15, 5), "beyond-limit /rules/0/by/rows/0/points limit=group max=10");
    assert_eq!(both(15, -5), "", "the other rule makes room for them");
    assert_eq!(both(-15, -5), "beyond-limit /rules/0/by/rows/0/points limit=group min=-10");
}

#[test]
fn a_rule_that_tells_nobody_apart_is_said() {
    let same = json!({ "kind": "bands", "field": "employees", "unknown": 3, "rows": [{ "to": 9, "points": 3 }, { "points": 3 }] });
    assert_eq!(told(json!([rule("it", same)]), json!({})), "always-same /rules/0 points=3");
    let fixed = json!({ "kind": "answer", "question": "tools", "rows": [{ "values": ["crm"], "points": 9 }], "min": 2, "max": 2 });
    assert_eq!(told(json!([rule("it", fixed)]), json!({})), "always-same /rules/0 points=2");
    let none = choice("role", json!([{ "values": ["x"], "points": 0 }]));
    assert_eq!(told(json!([rule("it", none)]), json!({})), "no-effect /rules/0");
}

/// A model whose scores go from -5 to 20.
fn between(rest: Value) -> String {
    let by =
        choice("role", json!([{ "values": ["intern"], "points": -5 }, { "values": ["ceo"], "points": 20 }]));
    problems(&file(json!([rule("role", by)]), rest))
}

fn bands(bands: Value) -> Value {
    json!({ "bandSets": [{ "key": "test", "bands": bands }] })
}

#[test]
fn bands_and_a_gate_that_nobody_reaches_are_said() {
    assert_eq!(between(json!({})), "unreachable /bandSets/0/bands/2/from max=20");
    let hot = |from: i32| json!({ "key": "hot", "tone": "hot", "from": from, "action": "call", "deadlineHours": 24 });
    let cold = json!({ "key": "cold", "tone": "cold" });
    assert_eq!(between(bands(json!([cold, hot(20)]))), "");
    assert_eq!(between(bands(json!([cold, hot(-5)]))), "unreachable /bandSets/0/bands/0 min=-5 owner=hot");
    let mut only_while = hot(-5);
    only_while["while"] = test("sector", "known", json!([]));
    assert_eq!(between(bands(json!([cold, only_while]))), "", "whoever has no sector is still in the lowest");
    let mut with_gate = bands(json!([cold, hot(20)]));
    for (gate, said) in [(20, ""), (21, "unreachable /gate max=20"), (-4, ""), (-5, "no-effect /gate min=-5")]
    {
        with_gate["gate"] = json!(gate);
        assert_eq!(between(with_gate.clone()), said);
    }
}

#[test]
fn a_band_that_a_knock_out_always_takes_away_is_said() {
    let out = |when: Value| json!([{ "key": "out", "on": true, "when": when, "max": "warm" }]);
    let mut rest = bands(json!([
        { "key": "cold", "tone": "cold" },
        { "key": "hot", "tone": "hot", "from": -5, "action": "call", "deadlineHours": 24 }
    ]));
    rest["knockOuts"] = out(test("sector", "known", json!([])));
    assert_eq!(between(rest.clone()), "", "the lowest band is where a knock-out leaves a lead");
    rest["knockOuts"] =
        out(any(json!([test("sector", "known", json!([])), test("sector", "unknown", json!([]))])));
    insta::assert_snapshot!(between(rest), @r"
    always-true /knockOuts/0/when
    always-capped /bandSets/0/bands/1 knockOut=out
    ");
}

#[test]
fn a_floor_that_leaves_nothing_is_said() {
    let by = choice("role", json!([{ "values": ["intern"], "points": -5 }]));
    let axes = json!({ "axes": { "fit": { "floor": "zero" }, "interest": { "floor": "none" } } });
    assert_eq!(told(json!([rule("role", by)]), axes), "takes-all /axes/fit/floor");
}

#[test]
fn a_warm_band_without_agreements_is_said() {
    let set = json!([
        { "key": "cold", "tone": "cold" },
        { "key": "warm", "tone": "warm", "from": 5, "actionText": "bel eens" },
        { "key": "lauw", "tone": "warm", "from": 8, "deadlineHours": 24 },
        { "key": "hot", "tone": "hot", "from": 12, "action": "call" },
        { "key": "very-hot", "tone": "very-hot", "from": 20 }
    ]);
    insta::assert_snapshot!(between(bands(set.clone())), @r"
    agreements-empty /bandSets/0/bands/2 band=lauw missing=action
    agreements-empty /bandSets/0/bands/3 band=hot missing=deadline
    agreements-empty /bandSets/0/bands/4 band=very-hot missing=action
    agreements-empty /bandSets/0/bands/4 band=very-hot missing=deadline
    ");
    let other = json!({ "bandSet": "b", "bandSets": [{ "key": "a", "bands": set },
        { "key": "b", "bands": [{ "key": "cold", "tone": "cold" }] }] });
    assert_eq!(between(other), "", "only the bands in use need them");
}
