//! What changed between two versions of a model.

use proptest::prelude::*;
use scoring::{Difference, Model, Param, difference, score, template};
use serde_json::{Value, json};

use crate::lead::seconds;
use crate::properties::{facts, model_of, models, moment};

fn line(Difference { path, code, params }: &Difference) -> String {
    let value = |param: &Param| match param {
        Param::Number(number) => number.to_string(),
        Param::Text(text) => text.clone(),
    };
    let params: Vec<_> = params.iter().map(|(name, param)| format!(" {name}={}", value(param))).collect();
    format!("{code} {path}{}", params.concat())
}

/// What one change to the starter is called.
fn after(change: impl FnOnce(&mut Value)) -> String {
    let old = template("starter").unwrap();
    let mut json: Value = serde_json::from_str(&old.to_file()).unwrap();
    change(&mut json);
    let new: Model = serde_json::from_value(json).unwrap();
    let told = difference(&old, &new);
    told.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn at<'j>(json: &'j mut Value, pointer: &str) -> &'j mut Value {
    json.pointer_mut(pointer).unwrap()
}

#[test]
fn nothing_changed_is_no_difference() {
    assert_eq!(after(|_| {}), "");
}

#[test]
fn the_model_itself() {
    insta::assert_snapshot!(after(|json| {
        json["name"] = json!("Ons model");
        json["audience"] = json!("customers");
        json["gate"] = json!(20);
        json["bandSet"] = json!("action");
        json["axes"]["interest"]["floor"] = json!("zero");
    }), @r"
    model-renamed /name after=Ons model
    audience-changed /audience after=customers
    axis-floor-changed /axes/interest/floor after=zero axis=interest before=none
    band-set-chosen /bandSet after=action before=quality
    gate-changed /gate after=20
    ");
}

#[test]
fn rules_that_came_went_and_moved() {
    insta::assert_snapshot!(after(|json| {
        let rules = json["rules"].as_array_mut().unwrap();
        let blog = rules.remove(10);
        let mut new = blog.clone();
        new["key"] = json!("news");
        new["name"] = json!("Nieuws");
        rules.push(new);
        rules[0]["name"] = json!("Functie");
        rules[0]["note"] = json!("Wie beslist, koopt.");
        rules[1]["on"] = json!(false);
        rules[2]["axis"] = json!("interest");
        rules[9]["group"] = json!("email");
    }), @r"
    rule-removed /rules/10 rule=blog
    rule-renamed /rules/0/name after=Functie rule=role
    rule-note-changed /rules/0/note after=Wie beslist, koopt. rule=role
    rule-switched-off /rules/1/on rule=employees
    rule-moved /rules/2/axis after=interest before=fit rule=sector what=axis
    rule-moved /rules/9/group after=email rule=price-page what=group
    rule-added /rules/17 name=Nieuws rule=news
    ");
}

#[test]
fn the_order_is_only_the_order() {
    let told = after(|json| {
        json["rules"].as_array_mut().unwrap().swap(0, 5);
        json["groups"].as_array_mut().unwrap().reverse();
        at(json, "/bandSets").as_array_mut().unwrap().reverse();
        at(json, "/rules/5/by/rows/2/values").as_array_mut().unwrap().swap(0, 1);
    });
    insta::assert_snapshot!(told, @r"
    reordered /groups what=groups
    reordered /rules/5/by/rows/2/values row=algemeen directeur rule=role what=values
    reordered /rules what=rules
    reordered /bandSets what=bandSets
    ");
    let moved_up = after(|json| {
        let last = json["rules"].as_array_mut().unwrap().pop().unwrap();
        json["rules"].as_array_mut().unwrap().insert(0, last);
        json["rules"][0]["by"]["points"] = json!(-6);
    });
    insta::assert_snapshot!(moved_up, @r"
    points-changed /rules/0/by/points after=-6 before=-5 rule=unreached
    reordered /rules what=rules
    ");
}

#[test]
fn points_of_every_kind_of_rule() {
    insta::assert_snapshot!(after(|json| {
        *at(json, "/rules/0/by/rows/0/points") = json!(-25);
        json["rules"][0]["by"]["unknown"] = json!(-1);
        *at(json, "/rules/1/by/rows/1/points") = json!(12);
        *at(json, "/rules/6/by/otherwise") = json!(-2);
        json["rules"][6]["by"]["notAsked"] = json!(1);
        *at(json, "/rules/12/by/points") = json!(4);
    }), @r"
    points-changed /rules/0/by/rows/0/points after=-25 before=-20 row=student rule=role
    points-changed /rules/0/by/unknown after=-1 row=unknown rule=role
    points-changed /rules/1/by/rows/1/points after=12 before=10 from=25 rule=employees to=50
    points-changed /rules/6/by/otherwise after=-2 before=-1 row=otherwise rule=likes
    points-changed /rules/6/by/notAsked after=1 row=not-asked rule=likes
    points-changed /rules/12/by/points after=4 before=5 rule=email-clicked
    ");
}

#[test]
fn rows_and_their_values() {
    insta::assert_snapshot!(after(|json| {
        *at(json, "/rules/4/by/rows") = json!([
            { "values": ["afas"], "points": -2 },
            { "values": ["exact-online", "twinfield"], "points": 4 },
            { "values": ["Excel "], "points": 5 },
            { "values": ["sap"], "match": "words", "points": 1 }
        ]);
        *at(json, "/rules/2/by/rows/0/list") = json!("sectors");
        *at(json, "/rules/8/by/rows") = json!([{ "values": ["1"], "points": 5 }]);
    }), @r"
    row-list-changed /rules/2/by/rows/0/list after=sectors before=target-sectors row=sectors rule=sector
    values-changed /rules/4/by/rows/1/values added=twinfield removed=snelstart row=exact-online rule=package
    points-changed /rules/4/by/rows/1/points after=4 before=3 row=exact-online rule=package
    reordered /rules/4/by/rows/2/values row=Excel  rule=package what=values
    row-added /rules/4/by/rows/3 points=1 row=sap rule=package
    rows-reordered /rules/4/by/rows rule=package
    row-removed /rules/8/by/rows/1 points=3 row=2 rule=price-quality
    row-removed /rules/8/by/rows/2 points=0 row=3 rule=price-quality
    row-removed /rules/8/by/rows/3 points=-1 row=4 rule=price-quality
    row-removed /rules/8/by/rows/4 points=-3 row=5 rule=price-quality
    ");
}

#[test]
fn ranges_keep_who_they_are() {
    let rows = |rows: Value| after(|json| *at(json, "/rules/1/by/rows") = rows);
    insta::assert_snapshot!(rows(json!([{ "to": 9, "points": 0 }, { "to": 50, "points": 10 }, { "points": 15 }])), @"bound-changed /rules/1/by/rows/0/to after=9 before=24 rule=employees");
    insta::assert_snapshot!(rows(json!([{ "to": 5, "points": -2 }, { "to": 24, "points": 0 }, { "to": 50, "points": 10 }, { "points": 20 }])), @r"
    row-added /rules/1/by/rows/0 points=-2 rule=employees to=5
    points-changed /rules/1/by/rows/3/points after=20 before=15 from=51 rule=employees
    ");
    insta::assert_snapshot!(rows(json!([{ "to": 24, "points": 0 }, { "points": 15 }])), @"row-removed /rules/1/by/rows/1 from=25 points=10 rule=employees to=50");
}

#[test]
fn what_an_activity_rule_counts() {
    insta::assert_snapshot!(after(|json| {
        let by = at(json, "/rules/9/by").as_object_mut().unwrap();
        by.insert("perPeriod".into(), json!({ "max": 20, "days": 60 }));
        by.insert("withinDays".into(), json!(90));
        by.insert("minQuantity".into(), json!(30));
        by.insert("fade".into(), json!({ "kind": "halves", "days": 30 }));
        by.insert("min".into(), json!(0));
        by.insert("count".into(), json!({ "kind": "first" }));
        *at(json, "/rules/10/by/max") = json!(null);
        *at(json, "/rules/17/by/attempts") = json!(4);
        *at(json, "/rules/17/by/days") = json!(30);
    }), @r"
    count-changed /rules/9/by/count after=first before=each rule=price-page
    quantity-changed /rules/9/by/minQuantity after=30 rule=price-page
    window-changed /rules/9/by/withinDays after=90 rule=price-page
    fade-changed /rules/9/by/fade after=halves afterDays=30 rule=price-page
    period-changed /rules/9/by/perPeriod after=20 afterDays=60 before=10 beforeDays=30 rule=price-page
    limit-changed /rules/9/by/min after=0 limit=min rule=price-page
    limit-changed /rules/10/by/max before=5 limit=max rule=blog
    attempts-changed /rules/17/by/attempts after=4 before=3 rule=unreached
    days-changed /rules/17/by/days after=30 before=60 rule=unreached
    ");
}

#[test]
fn a_rule_of_another_kind_is_rewritten() {
    insta::assert_snapshot!(after(|json| {
        *at(json, "/rules/0/by") = json!({ "kind": "unreached", "attempts": 3, "points": -5 });
        *at(json, "/rules/1/by/field") = json!("revenue");
    }), @r"
    rule-rewritten /rules/0/by after=unreached before=choice rule=role
    field-changed /rules/1/by/field after=revenue before=employees rule=employees
    ");
}

#[test]
fn groups_lists_and_knock_outs() {
    insta::assert_snapshot!(after(|json| {
        *at(json, "/groups/0/max") = json!(20);
        json["groups"].as_array_mut().unwrap().push(json!({ "key": "web", "axis": "interest", "min": 0 }));
        *at(json, "/lists/0/values") = json!(["Bouw", "Zorg"]);
        *at(json, "/knockOuts/0/max") = json!("cold");
        *at(json, "/knockOuts/0/on") = json!(false);
        *at(json, "/knockOuts/0/when/op") = json!("known");
    }), @r"
    limit-changed /groups/0/max after=20 before=15 group=email limit=max
    group-added /groups/2 group=web
    values-changed /lists/0/values added=Bouw, Zorg list=target-sectors
    knock-out-switched-off /knockOuts/0/on knockOut=outside-target
    condition-changed /knockOuts/0/when knockOut=outside-target
    knock-out-max-changed /knockOuts/0/max after=cold before=warm knockOut=outside-target
    ");
}

#[test]
fn bands_and_what_is_agreed_for_them() {
    insta::assert_snapshot!(after(|json| {
        let bands = at(json, "/bandSets/0/bands").as_array_mut().unwrap();
        bands[1]["from"] = json!(30);
        bands[1]["name"] = json!("Lauw");
        bands[2]["deadlineHours"] = json!(8);
        bands[2]["actionText"] = json!("Bel vandaag");
        bands[2]["while"] = json!({ "kind": "test", "of": "role", "op": "known", "values": [] });
        bands[3] = json!({ "key": "top", "tone": "very-hot", "from": 80, "action": "call-now", "deadlineHours": 0 });
        at(json, "/bandSets").as_array_mut().unwrap().remove(1);
    }), @r"
    band-set-removed /bandSets/1 bandSet=action
    band-removed /bandSets/0/bands/3 band=very-hot bandSet=quality
    band-renamed /bandSets/0/bands/1/name after=Lauw band=warm bandSet=quality
    threshold-changed /bandSets/0/bands/1/from after=30 band=warm bandSet=quality before=26
    action-changed /bandSets/0/bands/2/actionText after=Bel vandaag band=hot bandSet=quality what=actionText
    action-changed /bandSets/0/bands/2/deadlineHours after=8 band=hot bandSet=quality before=24 what=deadlineHours
    condition-changed /bandSets/0/bands/2/while band=hot bandSet=quality
    band-added /bandSets/0/bands/3 band=top bandSet=quality
    ");
}

/// What says nothing about anybody's score.
const WORDS_AND_ORDER: [&str; 4] = ["reordered", "rule-renamed", "rule-note-changed", "model-renamed"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_model_differs_from_another_exactly_when_it_is_another(one in models(), other in models()) {
        let (one, other) = (model_of(&one), model_of(&other));
        prop_assert_eq!(difference(&one, &one), vec![]);
        let told = difference(&one, &other);
        prop_assert_eq!(told.is_empty(), one == other);
        prop_assert!(told.iter().all(|told| told.code != "written-otherwise"), "it has a better word");
    }

    #[test]
    fn a_small_change_is_told(json in models(), place in 0usize..8, what in 0usize..6) {
        let old = model_of(&json);
        let mut new = old.clone();
        if let Some(rule) = new.rules.get_mut(place) {
            match what {
                0 => rule.on = !rule.on,
                1 => rule.name = Some("x".into()),
                2 => rule.key = "x".into(),
                3 => rule.group = None,
                4 => drop(new.rules.remove(place)),
                _ => new.rules.rotate_left(place),
            }
        }
        let told = difference(&old, &new);
        prop_assert_eq!(told.is_empty(), old == new);
        prop_assert!(told.iter().all(|told| told.code != "written-otherwise"), "it has a better word");
    }

    #[test]
    fn words_and_order_leave_every_score_alone(
        json in models(), facts in facts(), t in moment(), order in any::<prop::sample::Index>(),
    ) {
        let old = model_of(&json);
        let mut new = old.clone();
        if !new.rules.is_empty() {
            let turn = order.index(new.rules.len());
            new.rules.rotate_left(turn);
            new.rules[0].name = Some("the first".into());
        }
        new.groups.reverse();
        new.name = Some("x".into());
        for told in difference(&old, &new) {
            prop_assert!(WORDS_AND_ORDER.contains(&told.code.as_str()), "{}", told.code);
        }
        prop_assert_eq!(score(&old, &facts, seconds(t)), score(&new, &facts, seconds(t)));
    }
}
