//! Model files: what is right, what is wrong and where.

use std::collections::BTreeSet;

use scoring::{Model, Severity, TEMPLATE_NAMES, check, parse, reach, template};
use serde_json::{Value, json};

use crate::lead::model;

fn file(model: &Model) -> Value {
    serde_json::from_str(&model.to_file()).unwrap()
}

/// The problems of a model after one change to the starter, as `severity code path`.
fn problems_after(change: impl FnOnce(&mut Value)) -> String {
    let mut json = file(&template("starter").unwrap());
    json["lists"][0]["values"] = json!(["Bouw"]);
    change(&mut json);
    let told =
        |problem: &scoring::Problem| format!("{:?} {} {}", problem.severity, problem.code, problem.path);
    check(&json).iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn templates_have_no_errors_and_say_what_the_owner_still_has_to_do() {
    let codes = TEMPLATE_NAMES.map(|name| {
        let problems = check(&file(&template(name).unwrap()));
        assert!(
            problems.iter().all(|problem| problem.severity == Severity::Warning),
            "{name}: {problems:#?}"
        );
        problems.into_iter().map(|problem| problem.code).collect::<Vec<_>>().join(" ")
    });
    let sectors = "list-empty";
    assert_eq!(codes, [sectors, &[sectors; 4].join(" "), "", "no-negative-rule"]);
    assert_eq!(template("other"), None);
}

#[test]
fn a_model_survives_its_file() {
    for name in TEMPLATE_NAMES {
        let model = template(name).unwrap();
        assert_eq!(model.key, name);
        assert_eq!(parse(&model.to_file()), Ok(model.clone()));
        let wire = serde_json::to_string(&model).unwrap();
        assert_eq!(parse(&wire), Ok(model), "with what is unset written as null");
    }
}

/// A model that uses every word of the language once.
const EVERYTHING: &str = include_str!("../models/everything.json");

#[test]
fn the_schema_knows_nothing_that_a_model_cannot_say() {
    let schema: Value = serde_json::from_str(include_str!("../../../../docs/model.schema.json")).unwrap();
    let everything: Value = serde_json::from_str(EVERYTHING).unwrap();
    let mut said = BTreeSet::new();
    collect(&everything, &mut |key, value| {
        said.insert(key.to_owned());
        said.extend(value.as_str().map(str::to_owned));
    });
    let mut unsaid = BTreeSet::new();
    collect(&schema, &mut |key, value| {
        let words: Vec<&str> = match key {
            "properties" => value.as_object().unwrap().keys().map(String::as_str).collect(),
            "enum" => value.as_array().unwrap().iter().filter_map(Value::as_str).collect(),
            "const" => value.as_str().into_iter().collect(),
            _ => Vec::new(),
        };
        unsaid.extend(words.into_iter().filter(|word| !said.contains(*word)).map(str::to_owned));
    });
    assert!(unsaid.is_empty(), "in the schema, but not in the model that says everything: {unsaid:?}");
    let model = parse(EVERYTHING).unwrap();
    assert_eq!(file(&model), everything, "nothing is lost or added in between");
    let codes: Vec<_> = check(&everything).into_iter().map(|p| format!("{} {}", p.code, p.path)).collect();
    assert_eq!(codes, Vec::<String>::new());
}

fn collect(json: &Value, visit: &mut impl FnMut(&str, &Value)) {
    match json {
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            visit(key, value);
            collect(value, visit);
        }),
        Value::Array(items) => items.iter().for_each(|item| {
            visit("", item);
            collect(item, visit);
        }),
        _ => {}
    }
}

#[test]
fn every_mistake_in_the_shape_is_reported_at_its_place() {
    insta::assert_snapshot!(
        problems_after(|json| {
            json["format"] = json!(3);
            json["colour"] = json!("red");
            json["rules"][0]["by"]["rows"][0]["points"] = json!(5000);
            json["rules"][1]["by"]["kind"] = json!("magic");
            json["rules"][2]["by"]["rows"] = json!("all");
            json["rules"][3].as_object_mut().unwrap().remove("axis");
            json["bandSets"][0]["bands"][0]["tone"] = json!("luke");
            json["rules"][9]["by"]["fade"] = json!({ "kind": "expires", "days": 0 });
            json["rules"][9]["by"]["count"] = json!({ "kind": "each", "times": 3 });
        }),
        @r"
        Error unknown-format /format
        Error too-large /rules/0/by/rows/0/points
        Error not-allowed /rules/1/by/kind
        Error wrong-type /rules/2/by/rows
        Error missing-key /rules/3
        Error unknown-key /rules/9/by/count/times
        Error too-small /rules/9/by/fade/days
        Error not-allowed /bandSets/0/bands/0/tone
        Error unknown-key /colour
        ");
}

#[test]
fn mistakes_in_the_meaning_are_reported_at_their_place() {
    insta::assert_snapshot!(
        problems_after(|json| {
            json["rules"][0]["group"] = json!("nowhere");
            json["rules"][1]["group"] = json!("email");
            json["rules"][1]["by"]["rows"] = json!([{ "to": 50, "points": 1 }, { "to": 24, "points": 2 }, { "points": 3 }]);
            json["rules"][2]["by"]["field"] = json!("branche");
            json["rules"][3]["key"] = json!("role");
            json["rules"][4]["by"]["rows"][1]["values"] = json!(["Excel"]);
            json["knockOuts"][0]["when"] = json!({ "kind": "test", "of": "employees", "op": "contains", "values": [] });
            json["bandSet"] = json!("third");
            json["bandSets"][0]["bands"][0]["from"] = json!(0);
            json["bandSets"][0]["bands"][2]["from"] = json!(20);
        }),
        @r"
        Error key-twice /rules/3/key
        Error no-such-group /rules/0/group
        Error group-of-other-axis /rules/1/axis
        Error not-ascending /rules/1/by/rows/1/to
        Error unknown-field /rules/2/by/field
        Warning value-twice /rules/4/by/rows/1/values/0
        Error operator-not-for-type /knockOuts/0/when/op
        Error wrong-count /knockOuts/0/when/values
        Error no-such-band-set /bandSet
        Error first-not-open /bandSets/0/bands/0/from
        Error not-ascending /bandSets/0/bands/2/from
        ");
}

#[test]
fn warnings_are_not_errors() {
    insta::assert_snapshot!(
        problems_after(|json| {
            json["lists"][0]["values"] = json!([]);
            json["rules"][16]["by"]["activity"] = json!("carrier-pigeon");
            let mut twin = json["rules"][10].clone();
            twin["key"] = json!("blog-again");
            json["rules"].as_array_mut().unwrap().push(twin);
            json["groups"].as_array_mut().unwrap().push(json!({ "key": "lonely", "axis": "fit" }));
        }),
        @r"
        Warning unused /groups/2
        Warning list-empty /lists/0/values
        Warning unknown-activity /rules/16/by/activity
        Warning same-as /rules/18
        ");
}

#[test]
fn too_many_rules_are_said_before_they_are_refused() {
    let with = |count: usize| {
        problems_after(|json| {
            let rule = json["rules"][16].clone();
            let rules = (0..count).map(|n| {
                let mut rule = rule.clone();
                rule["key"] = json!(format!("rule-{n}"));
                rule["by"]["points"] = json!(n as i64 - 30);
                rule["by"]["max"] = json!(100);
                rule
            });
            json["rules"] = rules.collect();
            json["groups"] = json!([]);
            json["gate"] = json!(1_000_000);
        })
    };
    assert!(!with(15).contains("many-rules"));
    assert!(with(16).contains("Warning many-rules /rules"));
    assert!(with(61).contains("Error too-many /rules"));
}

#[test]
fn a_band_that_no_lead_can_reach_is_said() {
    let told = problems_after(|json| {
        json["rules"].as_array_mut().unwrap().truncate(3);
        json["groups"] = json!([]);
    });
    insta::assert_snapshot!(told, @r"
        Warning unreachable /bandSets/0/bands/2/from
        Warning unreachable /bandSets/0/bands/3/from
        Warning unreachable /bandSets/1/bands/2/from
        ");
}

#[test]
fn the_reach_of_the_bands_template_is_ten_both_ways_once_sectors_are_ticked() {
    let mut bands = template("bands").unwrap();
    for list in &mut bands.lists {
        list.values = vec![list.key.clone()];
    }
    let reach = reach(&bands);
    assert_eq!((reach.min, reach.max), (Some(-10), Some(10)));
    assert_eq!(scoring::reach(&template("exact").unwrap()).max, None);
}

#[test]
fn conditions_nest_two_levels_and_no_deeper() {
    let test = json!({ "kind": "test", "of": "role", "op": "known", "values": [] });
    let all = |inner: &Value| json!({ "kind": "all", "conditions": [inner] });
    let at = |when: Value| problems_after(|json| json["knockOuts"][0]["when"] = when);
    assert_eq!(at(all(&all(&test))), "");
    assert_eq!(at(all(&all(&all(&test)))), "Error too-deep /knockOuts/0/when/conditions/0/conditions/0");
    let abyss = (0..200).fold(test, |inner, _| all(&inner));
    assert!(at(abyss).contains("too-deep"), "and a hostile file does not exhaust the stack");
}

#[test]
fn what_is_not_json_is_said_with_its_place() {
    let problems = parse("{\n  \"format\": 1,\n}").unwrap_err();
    assert_eq!((problems[0].code.as_str(), &problems[0].params["line"]), ("not-json", &3.into()));
    assert_eq!(parse("[]").unwrap_err()[0].code, "wrong-type");
}

#[test]
fn serde_refuses_unknown_keys_on_its_own() {
    let mut json = file(&template("usage").unwrap());
    json["rules"][0]["by"]["sparkle"] = json!(true);
    assert!(serde_json::from_value::<Model>(json).is_err());
    let mut json = file(&model(json!([]), json!({})));
    json["bandSets"][0]["bands"][1]["while"] =
        json!({ "kind": "test", "of": "role", "op": "known", "values": [], "sparkle": 1 });
    assert!(serde_json::from_value::<Model>(json).is_err());
}

#[test]
fn the_catalogue_types_every_field_once() {
    let keys: Vec<_> = scoring::CATALOGUE.iter().map(|field| field.key).collect();
    let unique: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(keys.len(), unique.len());
    assert_eq!(scoring::type_of("employees"), Some(scoring::FieldType::Whole));
    assert_eq!(scoring::type_of("custom:renewed"), Some(scoring::FieldType::Any));
    assert_eq!(scoring::type_of("custom:"), None);
}
