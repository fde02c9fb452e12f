//! Files that are too much, and whether everything that may be said of a file is told.

use std::collections::BTreeSet;

use scoring::parse;
use serde_json::json;

use crate::checker::{all, any, choice, of_condition, problems, rule, test};
use crate::lead::file;

#[test]
fn what_is_too_much_is_said_at_its_place_and_no_further() {
    let rule = rule(
        "it",
        choice("role", json!([{ "values": ["x"], "points": -1 }, { "values": ["y"], "points": 1 }])),
    );
    let mut rules = vec![rule; 10_000];
    rules[3]["by"]["rows"][0]["points"] = json!(1u64 << 40);
    rules[4]["by"]["rows"][0]["points"] = json!(-1i64 << 40);
    rules[5]["by"]["rows"][0]["points"] = json!(1e40);
    rules[9_999]["by"] = json!("beyond what is read");
    let values: Vec<_> = (0..100_000).map(|n| format!("value {n}")).collect();
    let lists = json!({ "lists": [{ "key": "long", "values": values }] });
    insta::assert_snapshot!(problems(&file(json!(rules), lists)), @r"
    too-many /lists/0/values max=500
    too-many /rules max=60
    too-large /rules/3/by/rows/0/points max=1000
    too-small /rules/4/by/rows/0/points min=-1000
    wrong-type /rules/5/by/rows/0/points expected=integer
    ");
}

#[test]
fn what_is_too_deep_is_said_at_its_place() {
    let abyss =
        |depth: usize| (0..depth).fold(test("role", "known", json!([])), |inner, _| all(json!([inner])));
    let said = of_condition(abyss(40));
    assert!(said.starts_with("too-deep /conditions/0/conditions/0/"), "{said}");
    let whole =
        file(json!([rule("it", json!({ "kind": "condition", "when": abyss(64), "points": 1 }))]), json!({}));
    let problems = parse(&whole.to_string()).unwrap_err();
    assert_eq!((problems[0].code.as_str(), problems[0].params["line"].clone()), ("too-deep", 1.into()));
    assert_eq!(parse(&"[".repeat(1_000_000)).unwrap_err()[0].code, "too-deep");
}

#[test]
fn as_much_as_may_be_is_checked() {
    let condition = |n: usize| {
        let tests: Vec<_> = (0..50)
            .map(|m| test(&format!("custom:{n}-{}", m % 7), "is", json!([format!("v{m}"), m])))
            .collect();
        any(json!([all(json!(tests)), any(json!(tests))]))
    };
    let rules: Vec<_> = (0..60)
        .map(|n| match n % 2 {
            0 => rule(
                &format!("r{n}"),
                json!({ "kind": "condition", "when": condition(n), "points": n as i64 - 30 }),
            ),
            _ => {
                let values = |row: usize| (0..500).map(|v| format!("{row} {v}")).collect::<Vec<_>>();
                let rows: Vec<_> = (0..20)
                    .map(
                        |row| json!({ "values": values(row), "match": "contains", "points": row as i64 - 5 }),
                    )
                    .collect();
                rule(&format!("r{n}"), choice(&format!("custom:{n}"), json!(rows)))
            }
        })
        .collect();
    let said = problems(&file(json!(rules), json!({})));
    assert!(said.contains("many-rules /rules count=60"), "{said}");
}

#[test]
fn the_table_of_problems_is_complete() {
    let sources = [
        include_str!("../../src/check.rs"),
        include_str!("../../src/check/bands.rs"),
        include_str!("../../src/check/conditions.rs"),
        include_str!("../../src/check/rules.rs"),
        include_str!("../../src/inspect.rs"),
        include_str!("../../src/schema.rs"),
    ];
    let is_code = |text: &&str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let documentation = include_str!("../../src/lib.rs").split("# Problems").nth(1).unwrap();
    let rows = documentation.lines().filter_map(|line| line.strip_prefix("//! | `")?.split(" | ").next());
    let told: BTreeSet<&str> = rows.flat_map(|row| row.split('`')).filter(is_code).collect();
    let quoted: BTreeSet<&str> = sources.iter().flat_map(|text| text.split('"')).filter(is_code).collect();
    let untold: Vec<_> = quoted.iter().filter(|code| code.contains('-') && !told.contains(*code)).collect();
    assert!(untold.is_empty(), "codes that the table of the crate does not tell: {untold:?}");
    let unmade: Vec<_> = told.iter().filter(|code| !quoted.contains(*code)).collect();
    assert!(unmade.is_empty(), "codes of the table that nothing makes: {unmade:?}");
    assert!(told.len() > 60, "the table is written in another way now: {told:?}");
}
