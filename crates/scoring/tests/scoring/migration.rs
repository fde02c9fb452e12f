//! Model files of earlier formats.

use scoring::{By, Model, check, from_json, migrate, parse, read};
use serde_json::{Value, json};

use crate::lead::{day, hours, lead};

const FORMAT_1: &str = include_str!("../models/format-1.json");

fn by(key: &str, model: &Model) -> By {
    model.rules.iter().find(|rule| rule.key == key).unwrap().by.clone()
}

#[test]
fn a_limit_of_format_1_worked_both_ways_and_still_does() {
    let model = parse(FORMAT_1).unwrap();
    assert_eq!(model.format, 2);
    let By::Activity(sent) = by("email-sent", &model) else { panic!("it is about activities") };
    let By::Answer(bottlenecks) = by("bottlenecks", &model) else { panic!("it is about a question") };
    assert_eq!(
        [(sent.min, sent.max), (bottlenecks.min, bottlenecks.max)],
        [(Some(-3), Some(3)), (Some(-5), Some(5))]
    );
    let mails = (0..9).fold(lead(), |lead, n| lead.did("email-sent", hours(n)));
    assert_eq!(mails.score(&model, day(1)), -3);
    let By::Activity(visits) = by("price-page", &model) else { panic!("it is about activities") };
    assert_eq!((visits.min, visits.max), (None, None), "without a limit there is none");
}

#[test]
fn what_was_read_is_written_in_the_present_format() {
    let model = parse(FORMAT_1).unwrap();
    assert!(model.to_file().starts_with("{\n  \"format\": 2,"));
    assert_eq!(parse(&model.to_file()), Ok(model.clone()));
    assert_eq!(read(FORMAT_1).unwrap(), model, "a kept model is read the same way");
    let json: Value = serde_json::from_str(FORMAT_1).unwrap();
    assert_eq!(from_json(&json), Ok(model));
    assert_eq!(migrate(migrate(json.clone())), migrate(json), "and nothing is left to do the second time");
}

#[test]
fn mistakes_in_an_old_file_are_reported_where_they_stand() {
    let mut json: Value = serde_json::from_str(FORMAT_1).unwrap();
    json["rules"][5]["by"]["max"] = json!("many");
    json["rules"][10]["by"]["max"] = json!(-5);
    json["rules"][12]["by"] = json!([]);
    let told =
        |json: &Value| check(json).into_iter().map(|p| format!("{} {}", p.code, p.path)).collect::<Vec<_>>();
    assert_eq!(told(&json), ["wrong-type /rules/5/by/max", "wrong-type /rules/12/by"]);
    json["rules"] = json!({});
    assert_eq!(told(&json), ["wrong-type /rules"]);
    json["format"] = json!(3);
    assert_eq!(told(&json), ["unknown-format /format", "wrong-type /rules"]);
    assert_eq!(told(&json!({ "format": 1 }))[0], "missing-key ");
    let mut below: Value = serde_json::from_str(FORMAT_1).unwrap();
    below["rules"][10]["by"]["max"] = json!(-5);
    assert!(told(&below).contains(&"above-max /rules/10/by/min".to_owned()), "it had to be 0 or more");
}
