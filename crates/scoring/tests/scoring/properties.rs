//! What holds for every model and every lead.

use chrono::TimeDelta;
use proptest::prelude::*;
use scoring::{
    ActivityFact, AnswerFact, AnswerState, Axis, Correction, Facts, FieldFact, Model, Value, check,
    entered_band_at, evaluate, reach, reasons, score,
};
use serde_json::json;

use crate::lead::{file, seconds};

const DAY: i64 = 86_400;

pub(crate) fn moment() -> impl Strategy<Value = i64> {
    // Whole days and hours as well as odd seconds, so that ends of windows coincide with facts.
    prop_oneof![
        (-60i64..60).prop_map(|d| d * DAY),
        (-900i64..900).prop_map(|h| h * 3600),
        -60 * DAY..60 * DAY
    ]
}

fn points() -> impl Strategy<Value = i32> {
    prop_oneof![-20i32..40, Just(1000), Just(-1000)]
}

fn condition() -> BoxedStrategy<serde_json::Value> {
    let test = |of: &str, op: &str, values: serde_json::Value| json!({ "kind": "test", "of": of, "op": op, "values": values });
    let dates = proptest::sample::select(vec![
        "in-next-days",
        "in-last-days",
        "more-than-days-ahead",
        "more-than-days-ago",
    ]);
    let states = proptest::sample::select(vec!["known", "unknown", "refused", "not-asked"]);
    let kind = proptest::sample::select(vec!["email-opened", "page-visit"]);
    let labels = proptest::sample::select(vec![json!([]), json!(["a"]), json!(["b", "c"])]);
    let how = proptest::sample::select(vec!["is", "words", "contains"]);
    let narrowed = (proptest::option::of(1u32..40), proptest::option::of(0i32..5));
    let did = (kind, labels, how, 1u32..4, narrowed).prop_map(|(kind, labels, how, times, (within, quantity))| {
        json!({ "kind": "did", "activity": kind, "labels": labels, "match": how, "times": times, "withinDays": within,
            "minQuantity": quantity })
    });
    // Boxed, or the strategies together are too large for the stack of a test.
    let leaf = prop_oneof![
        Just(test("role", "is", json!(["ceo"]))),
        Just(test("employees", "at-least", json!([20]))),
        Just(test("employees", "at-most", json!([24]))),
        Just(test("custom:renewed", "unknown", json!([]))),
        (dates, 0i32..20).prop_map(move |(op, days)| test("custom:ends", op, json!([days]))),
        states.prop_map(move |op| test("answer:package", op, json!([]))),
        Just(test("answer:package", "has-all", json!(["afas", "excel"]))),
        did,
        Just(json!({ "kind": "test", "of": "role", "op": "is-not", "values": [], "list": "empty" })),
    ];
    prop_oneof![
        leaf.clone(),
        leaf.clone().prop_map(|inner| json!({ "kind": "not", "condition": inner })),
        proptest::collection::vec(leaf.clone(), 1..4)
            .prop_map(|inner| json!({ "kind": "all", "conditions": inner })),
        proptest::collection::vec(leaf, 1..4).prop_map(|inner| json!({ "kind": "any", "conditions": inner })),
    ]
    .boxed()
}

fn activity_rule() -> BoxedStrategy<serde_json::Value> {
    let count = prop_oneof![
        3 => Just(json!({ "kind": "each" })),
        1 => Just(json!({ "kind": "first" })),
        1 => Just(json!({ "kind": "first-per-label" })),
        1 => Just(json!({ "kind": "ladder", "steps": [{ "times": 1, "points": 2 }, { "times": 3, "points": 9 }] })),
    ];
    let fade = prop_oneof![
        Just(serde_json::Value::Null),
        (1u32..40).prop_map(|days| json!({ "kind": "expires", "days": days })),
        (1u32..40).prop_map(|days| json!({ "kind": "halves", "days": days })),
    ];
    let optional = || proptest::option::of(1u32..40);
    let limits = proptest::option::of((-40i32..40, 0i32..40));
    let kind = prop_oneof![Just("email-sent"), Just("email-opened"), Just("page-visit")];
    (kind, points(), points(), count, fade, optional(), limits, optional(), proptest::option::of(0i32..5)).prop_map(
        |(kind, points, labelled, count, fade, within, limits, period, quantity)| {
            let (min, max) = limits.map(|(min, more)| (min, min + more)).unzip();
            let ladder = count["kind"] == "ladder";
            let fade = if ladder && fade["kind"] == "halves" { serde_json::Value::Null } else { fade };
            let period = period.filter(|_| !ladder).map(|days| json!({ "max": days, "days": days }));
            json!({ "kind": "activity", "activity": kind, "labels": [{ "values": ["a"], "points": labelled }],
                "points": points, "count": count, "fade": fade, "withinDays": within, "min": min, "max": max, "perPeriod": period,
                "minQuantity": quantity })
        },
    )
    .boxed()
}

fn by() -> BoxedStrategy<serde_json::Value> {
    prop_oneof![
        (points(), proptest::option::of(points())).prop_map(|(points, unknown)| json!({
            "kind": "choice", "field": "role", "rows": [{ "values": ["ceo"], "points": points }], "unknown": unknown })),
        (points(), points()).prop_map(|(below, above)| json!({
            "kind": "bands", "field": "employees", "rows": [{ "to": 24, "points": below }, { "points": above }] })),
        (any::<bool>(), points(), points(), points(), -20i32..0, 0i32..20).prop_map(
            |(since, below, middle, above, first, second)| json!({ "kind": "bands", "field": "custom:ends",
                "measure": if since { "days-since" } else { "days-until" }, "unknown": 1, "rows": [
                    { "to": first, "points": below }, { "to": second, "points": middle }, { "points": above }] })),
        (points(), proptest::option::of(points()), proptest::option::of(points()), proptest::option::of(3i32..20)).prop_map(
            |(points, otherwise, not_asked, max)| json!({ "kind": "answer", "question": "package",
                "rows": [{ "values": ["excel"], "points": points }, { "values": ["afas"], "points": 3 }],
                "otherwise": otherwise, "notAsked": not_asked, "min": max.map(|max| 5 - max), "max": max })),
        activity_rule(),
        activity_rule(),
        (1u32..4, points(), proptest::option::of(1u32..60)).prop_map(|(attempts, points, days)| json!({
            "kind": "unreached", "attempts": attempts, "points": points, "days": days })),
        (condition(), points()).prop_map(|(when, points)| json!({ "kind": "condition", "when": when, "points": points })),
    ]
    .boxed()
}

pub(crate) fn models() -> impl Strategy<Value = serde_json::Value> {
    let rule =
        (by(), any::<bool>(), proptest::option::weighted(0.5, 0usize..2), proptest::bool::weighted(0.95));
    let rules = proptest::collection::vec(rule, 0..8);
    let tone = proptest::sample::select(vec!["cold", "warm", "hot"]);
    let knock_outs = proptest::collection::vec((condition(), tone), 0..3);
    let band_while = proptest::option::of(condition());
    (rules, knock_outs, band_while, any::<bool>(), -5i32..15, 1i32..30).prop_map(
        |(rules, knock_outs, band_while, floor, group_max, gap)| {
            let rules: Vec<_> = rules.into_iter().enumerate().map(|(place, (by, fit, group, on))| {
                let group = group.map(|group| format!("{}-{group}", if fit { "fit" } else { "interest" }));
                json!({ "key": format!("rule-{place}"), "on": on, "axis": if fit { "fit" } else { "interest" }, "group": group,
                    "by": by })
            }).collect();
            let groups: Vec<_> = ["fit-0", "fit-1", "interest-0", "interest-1"].iter().map(|key| json!({
                "key": key, "axis": key.split('-').next(), "max": group_max, "min": if key.ends_with('1') { Some(-3) } else { None }
            })).map(|mut group| { if group_max < -3 { group["min"] = serde_json::Value::Null; } group }).collect();
            let knock_outs: Vec<_> = (0..).zip(knock_outs)
                .map(|(n, (when, max)): (i32, _)| json!({ "key": format!("out-{n}"), "on": true, "when": when, "max": max }))
                .collect();
            json!({ "format": 2, "key": "any", "audience": if floor { Some("customers") } else { None }, "rules": rules, "groups": groups, "knockOuts": knock_outs,
                "axes": { "fit": { "floor": "none" }, "interest": { "floor": if floor { "zero" } else { "none" } } },
                "lists": [{ "key": "empty", "values": [] }], "bandSet": "b", "bandSets": [{ "key": "b", "bands": [
                    { "key": "cold", "tone": "cold" }, { "key": "warm", "tone": "warm", "from": 5 },
                    { "key": "hot", "tone": "hot", "from": 5 + gap, "while": band_while },
                    { "key": "very-hot", "tone": "very-hot", "from": 5 + 2 * gap } ] }] })
        },
    )
}

/// Kind, label, quantity, moment, and how much later it was learned.
type Activity = (&'static str, Option<&'static str>, Option<i64>, i64, Option<i64>);

pub(crate) fn facts() -> impl Strategy<Value = Facts> {
    let activity = (
        prop_oneof![Just("email-sent"), Just("email-opened"), Just("page-visit"), Just("other")],
        proptest::option::of(prop_oneof![Just("a"), Just("b")]),
        proptest::option::of(0i64..6),
        moment(),
        proptest::option::weighted(0.2, 0i64..20 * DAY),
    );
    let activities = proptest::collection::vec(activity, 0..14).prop_map(|activities| {
        let fact = |(id, activity): (usize, Activity)| {
            let (kind, label, quantity, at, late) = activity;
            ActivityFact {
                kind: kind.into(),
                label: label.map(Into::into),
                quantity,
                at: seconds(at),
                learned: late.map(|late| seconds(at + late)),
                source: None,
                id: id as u32,
            }
        };
        activities.into_iter().enumerate().map(fact).collect::<Vec<_>>()
    });
    let field = |key: &'static str, values: Vec<Value>| {
        proptest::option::of((proptest::sample::select(values), moment())).prop_map(move |found| {
            found.map(|(value, at)| (key.to_owned(), FieldFact { value, at: seconds(at), source: None }))
        })
    };
    let text = |text: &str| Value::Text(text.into());
    let fields = (
        field("role", vec![text("CEO"), text("clerk"), text(" ")]),
        field("employees", vec![Value::Whole(3), Value::Whole(24), Value::Whole(25), Value::Whole(i64::MAX)]),
        field("custom:renewed", vec![text("yes")]),
        (-20i64..20).prop_flat_map(move |days| {
            field("custom:ends", vec![Value::Date(seconds(days * DAY).date_naive())])
        }),
    )
        .prop_map(|(a, b, c, d)| [a, b, c, d].into_iter().flatten().collect());
    let states = vec![
        AnswerState::NotAsked,
        AnswerState::Refused,
        AnswerState::Answered(vec!["excel".into(), "AFAS".into()]),
        AnswerState::Answered(vec!["iets anders".into()]),
        AnswerState::Answered(vec![]),
    ];
    let answers = proptest::option::of((proptest::sample::select(states), moment())).prop_map(|found| {
        found
            .into_iter()
            .map(|(state, at)| ("package".into(), AnswerFact { state, at: seconds(at), source: None }))
            .collect()
    });
    let unreached = proptest::collection::vec(moment(), 0..5).prop_map(|mut moments| {
        moments.sort_unstable();
        moments.into_iter().map(seconds).collect()
    });
    let corrections =
        proptest::collection::vec((points(), moment(), 0i64..30 * DAY), 0..2).prop_map(|corrections| {
            let correction = |(points, at, length): (i32, i64, i64)| Correction {
                points,
                axis: Axis::Fit,
                reason: None,
                at: seconds(at),
                until: seconds(at + length),
                source: None,
            };
            corrections.into_iter().map(correction).collect()
        });
    (fields, answers, activities, unreached, corrections).prop_map(
        |(fields, answers, activities, unreached, corrections)| Facts {
            fields,
            answers,
            activities,
            unreached,
            corrections,
            ..Facts::default()
        },
    )
}

/// What corrections by hand add.
fn corrected(facts: &Facts, t: i64) -> i32 {
    let now = seconds(t);
    facts.corrections.iter().filter(|c| c.at <= now && now < c.until).map(|c| c.points).sum()
}

/// Facts of a book somewhere else, where days begin at other seconds and some are longer.
fn facts_anywhere() -> impl Strategy<Value = Facts> {
    use chrono_tz::Tz;
    let zones =
        vec![Tz::Europe__Amsterdam, Tz::Africa__Cairo, Tz::Asia__Beirut, Tz::Pacific__Kiritimati, Tz::UTC];
    (facts(), proptest::sample::select(zones)).prop_map(|(facts, zone)| Facts { zone, ..facts })
}

pub(crate) fn model_of(json: &serde_json::Value) -> Model {
    scoring::from_json(json).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Place of the band and score, which is what time may change.
fn standing(model: &Model, facts: &Facts, t: i64) -> (u8, i32, i32, i32) {
    let score = score(model, facts, seconds(t));
    (score.band, score.fit, score.interest, score.score)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_lines_add_up_and_the_fast_path_agrees(json in models(), facts in facts_anywhere(), t in moment()) {
        let model = model_of(&json);
        let receipt = evaluate(&model, &facts, seconds(t));
        prop_assert_eq!(&reasons(&model, &facts, seconds(t)), &receipt.lines);
        let short = score(&model, &facts, seconds(t));
        let sum = |axis: Axis| receipt.lines.iter().filter(|line| line.axis == axis).map(|line| line.points).sum::<i32>();
        prop_assert_eq!((sum(Axis::Fit), sum(Axis::Interest)), (receipt.fit, receipt.interest));
        prop_assert_eq!(receipt.fit + receipt.interest, receipt.score);
        prop_assert_eq!((short.fit, short.interest, short.score), (receipt.fit, receipt.interest, receipt.score));
        prop_assert_eq!(&model.band_sets[0].bands[usize::from(short.band)].key, &receipt.band);
    }

    #[test]
    fn nothing_changes_before_valid_until(json in models(), facts in facts_anywhere(), t in moment(), part in 0i64..1000) {
        let model = model_of(&json);
        let until = score(&model, &facts, seconds(t)).valid_until.map_or(t + 4000 * DAY, |at| (at - seconds(0)).num_seconds());
        prop_assert!(until > t);
        for later in [t + (until - 1 - t) * part / 1000, until - 1] {
            prop_assert_eq!(standing(&model, &facts, later), standing(&model, &facts, t));
        }
    }

    #[test]
    fn the_next_change_is_the_first_change_of_band(json in models(), facts in facts(), t in moment(), part in 0i64..1000) {
        let model = model_of(&json);
        let next = evaluate(&model, &facts, seconds(t)).next;
        let end = next.as_ref().map_or(t + 400 * DAY, |next| (next.at - seconds(0)).num_seconds());
        for later in [t + (end - 1 - t) * part / 1000, end - 1] {
            prop_assert_eq!(standing(&model, &facts, later).0, standing(&model, &facts, t).0);
        }
        if let Some(next) = next {
            let then = evaluate(&model, &facts, next.at);
            prop_assert_eq!((&then.band, then.score), (&next.band, next.score));
            prop_assert_ne!(standing(&model, &facts, end).0, standing(&model, &facts, t).0);
        }
    }

    #[test]
    fn a_lead_was_lower_the_second_before_it_entered(json in models(), facts in facts(), t in moment(), part in 0i64..1000) {
        let model = model_of(&json);
        let present = standing(&model, &facts, t).0;
        if let Some(entered) = entered_band_at(&model, &facts, seconds(t)) {
            let at = (entered - seconds(0)).num_seconds();
            prop_assert!(at <= t);
            prop_assert!(standing(&model, &facts, at - 1).0 < present);
            for later in [at, at + (t - at) * part / 1000] {
                prop_assert!(standing(&model, &facts, later).0 >= present, "it never left it since");
            }
        }
    }

    #[test]
    fn the_order_of_facts_and_rules_is_only_presentation(json in models(), facts in facts(), t in moment()) {
        let model = model_of(&json);
        let (mut turned, mut shuffled) = (model.clone(), facts.clone());
        turned.rules.reverse();
        shuffled.activities.reverse();
        prop_assert_eq!(score(&model, &facts, seconds(t)), score(&turned, &shuffled, seconds(t)));
    }

    #[test]
    fn whatever_a_model_holds_the_schema_knows(json in models()) {
        let model = model_of(&json);
        for written in [serde_json::to_value(&model).unwrap(), serde_json::from_str(&model.to_file()).unwrap()] {
            let errors: Vec<_> = check(&written).into_iter().filter(|p| p.severity == scoring::Severity::Error).collect();
            prop_assert!(errors.is_empty(), "{errors:#?}");
            prop_assert_eq!(&model_of(&written), &model);
        }
    }

    #[test]
    fn an_unchecked_model_does_not_panic(json in models(), facts in facts(), points in any::<i32>(), days in any::<u32>()) {
        let mut model = model_of(&json);
        for rule in &mut model.rules {
            if let scoring::By::Activity(by) = &mut rule.by {
                by.points = Some(points);
                by.within_days = Some(days);
                by.max = Some(points);
                by.fade = by.fade.map(|_| scoring::Fade::Halves { days });
            }
        }
        for group in &mut model.groups {
            group.min = Some(points);
        }
        model.band_sets[0].bands.reverse();
        let receipt = evaluate(&model, &facts, seconds(0) + TimeDelta::days(30));
        prop_assert_eq!(receipt.score, score(&model, &facts, seconds(0) + TimeDelta::days(30)).score);
    }

    #[test]
    fn what_the_checker_calls_never_or_always_true_is(when in condition(), facts in facts(), t in moment()) {
        let by = json!({ "kind": "condition", "when": when, "points": 5 });
        let file = file(json!([{ "key": "it", "on": true, "axis": "fit", "by": by }]),
            json!({ "lists": [{ "key": "empty", "values": [] }] }));
        let holds = score(&model_of(&file), &facts, seconds(t)).score == 5 + corrected(&facts, t);
        for problem in check(&file) {
            let at = problem.path.strip_prefix("/rules/0/by/when").unwrap_or("elsewhere");
            let here = at.is_empty() || problem.code == "contradiction" && at.matches("/conditions/").count() == 1;
            if here && (problem.code == "never-true" || problem.code == "contradiction") {
                prop_assert!(!holds, "{problem:?}");
            }
            if here && problem.code == "always-true" {
                prop_assert!(holds, "{problem:?}");
            }
        }
    }

    #[test]
    fn a_score_stays_within_the_reach_of_its_model(json in models(), facts in facts(), t in moment()) {
        let (model, facts) = (model_of(&json), Facts { corrections: Vec::new(), ..facts });
        let (reach, score) = (reach(&model), score(&model, &facts, seconds(t)).score);
        prop_assert!(reach.min.is_none_or(|least| score >= least) && reach.max.is_none_or(|most| score <= most),
            "{score} is not within {reach:?}");
    }

    #[test]
    fn any_json_is_checked_without_a_panic(text in "[\\[\\]{}\":,a-z0-9 ]{0,60}") {
        if let Ok(json) = serde_json::from_str(&text) {
            prop_assert!(!check(&json).is_empty());
        }
    }
}
