//! What is said first of a receipt, and how firmly a lead stands in its band.

use proptest::prelude::*;
use scoring::{Correction, Facts, Receipt, evaluate, score, template};
use serde_json::json;

use crate::lead::{Lead, day, lead, model, seconds, start};
use crate::properties::{facts, model_of, models, moment};

fn said(receipt: &Receipt, places: &[u32]) -> String {
    let rule = |place: &u32| receipt.lines[*place as usize].rule.as_str();
    places.iter().map(rule).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_lead_did_is_said_before_what_it_is() {
    let starter = template("starter").unwrap();
    let lead = lead().employees(60).role("directeur").answered("package", &["excel"]);
    let lead = lead.did_with("page-visit", "/blog", start()).did("brochure-request", day(1));
    let receipt = lead.receipt(&starter, day(2));
    assert_eq!(said(&receipt, &receipt.headline), "brochure-request blog role");
}

#[test]
fn a_line_is_as_strong_as_what_its_limit_leaves_of_it() {
    let rule = |key: &str, points: i32, max: i32| {
        json!({ "key": key, "on": true, "axis": "interest", "by": { "kind": "activity", "activity": key,
            "labels": [], "points": points, "count": { "kind": "each" }, "max": max } })
    };
    let limited = model(json!([rule("form", 30, 4), rule("meeting", 9, 9)]), json!({}));
    let receipt = lead().did("form", start()).did("meeting", start()).receipt(&limited, day(1));
    assert_eq!(said(&receipt, &receipt.headline), "meeting form");
}

/// Two rules of 8 and 4 points; warm from 10, hot from 26.
fn standing(lead: &Lead) -> (Option<i32>, String) {
    let choice = |field: &str, points: i32| {
        json!({ "key": field, "on": true, "axis": "fit", "by": { "kind": "choice", "field": field,
            "rows": [{ "values": ["yes"], "points": points }] } })
    };
    let model = model(json!([choice("role", 8), choice("sector", 4), choice("city", 1)]), json!({}));
    let receipt = lead.receipt(&model, day(1));
    let hangs_on = receipt.hangs_on.as_slice().to_vec();
    (receipt.margin, said(&receipt, &hangs_on))
}

#[test]
fn a_band_hangs_on_a_line_only_where_no_other_would_cost_it_too() {
    let both = lead().text("role", "yes").text("sector", "yes");
    assert_eq!(standing(&both), (Some(2), String::new()), "either would cost it");
    let held = both.clone().corrected(4, start(), day(9));
    assert_eq!(standing(&held), (Some(6), "role".into()));
    assert_eq!(standing(&held.corrected(4, start(), day(9))), (Some(10), String::new()), "none would");
    let by_hand = lead().text("role", "yes").corrected(20, start(), day(9));
    assert_eq!(standing(&by_hand), (Some(2), String::new()), "hot: both again");
    let by_hand = lead().text("city", "yes").corrected(20, start(), day(9));
    assert_eq!(standing(&by_hand), (Some(11), "correction".into()));
    assert_eq!(standing(&lead().text("city", "yes")), (None, String::new()), "nothing is below the lowest");
}

/// The facts without whatever a line tells of.
fn without(receipt: &Receipt, place: u32, facts: &Facts) -> Option<Facts> {
    let line = &receipt.lines[place as usize];
    let mut facts = facts.clone();
    match line.code.as_str() {
        "correction" => facts.corrections.retain(|own: &Correction| Some(own.at) != line.at),
        _ => return None,
    }
    Some(facts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_a_band_hangs_on_would_cost_it(json in models(), facts in facts(), t in moment()) {
        let (model, now) = (model_of(&json), seconds(t));
        let receipt = evaluate(&model, &facts, now);
        let bands = &model.bands_in_use().unwrap().bands;
        let place = bands.iter().position(|band| band.key == receipt.band).unwrap();
        prop_assert_eq!(receipt.margin, bands[place].from.map(|from| receipt.score - from));
        prop_assert!(receipt.margin.is_none_or(|margin| margin >= 0));
        prop_assert!(receipt.headline.iter().all(|place| receipt.lines[*place as usize].points > 0));
        if let Some(hangs_on) = receipt.hangs_on {
            let line = &receipt.lines[hangs_on as usize];
            prop_assert!(line.points > 0);
            let mut off = model.clone();
            off.rules.iter_mut().filter(|rule| rule.key == line.rule).for_each(|rule| rule.on = false);
            let facts = without(&receipt, hangs_on, &facts).unwrap_or(facts);
            prop_assert!(usize::from(score(&off, &facts, now).band) < place, "{:?}", line);
        }
    }
}
