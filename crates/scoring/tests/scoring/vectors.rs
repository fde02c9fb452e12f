//! The agreed vectors; V5, V15 and V16 to V20 concern other parts.

use scoring::{By, Value, entered_band_at, template};
use serde_json::json;

use crate::lead::{Lead, day, hours, lead, model, told};

fn exact(sent: i64, opened: i64, clicks: &[&str]) -> Lead {
    let sends = (0..sent).fold(lead(), |lead, n| lead.did("email-sent", day(n)));
    let opens =
        (0..opened).fold(sends, |lead, n| lead.did("email-opened", day(n) + chrono::TimeDelta::hours(2)));
    clicks.iter().fold(opens, |lead, button| lead.did_with("email-clicked", button, day(5)))
}

#[test]
fn v1_three_unopened_mails_cost_three() {
    assert_eq!(exact(3, 0, &[]).score(&template("exact").unwrap(), day(9)), -3);
}

#[test]
fn v2_an_opened_mail_is_neutral() {
    assert_eq!(exact(3, 3, &[]).score(&template("exact").unwrap(), day(9)), 0);
}

#[test]
fn v3_twelve_is_in_the_call_list() {
    let exact_model = template("exact").unwrap();
    let receipt = exact(2, 2, &["button-5", "button-7"]).receipt(&exact_model, day(9));
    assert_eq!((receipt.score, receipt.band.as_str()), (12, "hot"));
    assert_eq!(exact_model.gate, Some(12), "the boundary is inclusive");
}

#[test]
fn v4_one_more_unopened_mail_puts_it_out_again() {
    let exact_model = template("exact").unwrap();
    let fallen = exact(2, 2, &["button-5", "button-7"]).did("email-sent", day(8));
    assert_eq!(entered_band_at(&exact_model, &fallen.0, day(6)), Some(day(5)), "it rose with the last click");
    let receipt = fallen.receipt(&exact_model, day(9));
    assert_eq!((receipt.score, receipt.band.as_str()), (11, "cold"));
    insta::assert_snapshot!(told(&receipt), @r"
    email-sent activity -3
    email-opened activity +2
    email-clicked activity +12
    ");
}

#[test]
fn v6_each_range_owns_its_ends() {
    let bands = template("bands").unwrap();
    let points = [5, 6, 24, 25, 50, 51].map(|count| lead().employees(count).score(&bands, day(1)));
    assert_eq!(points, [-2, -1, 0, 1, 1, 2]);
}

#[test]
fn v7_unknown_is_not_zero_employees() {
    let receipt = lead().receipt(&template("bands").unwrap(), day(1));
    assert_eq!(receipt.score, 0);
    let line = receipt.lines.iter().find(|line| line.rule == "employees").unwrap();
    assert_eq!((line.code.as_str(), line.points), ("unknown", 0), "it is listed as unknown");
}

#[test]
fn v8_a_ceo_of_fifty_outranks_an_intern_of_one() {
    let starter = template("starter").unwrap();
    let ceo = lead().role("CEO").employees(50);
    let intern = lead().role("Stagiair").employees(1).text("legal_form", "sole-trader");
    assert!(ceo.score(&starter, day(1)) > intern.score(&starter, day(1)));
    assert_eq!((ceo.band(&starter, day(1)), intern.band(&starter, day(1))), ("warm".into(), "cold".into()));
}

#[test]
fn v9_usage_without_renewal_goes_to_sales_or_gets_the_manual() {
    let usage = template("usage").unwrap();
    let steps = ["account-created", "ad-created", "ad-filled-in", "image-added"];
    let used = |count: usize| {
        steps[..count].iter().fold(lead(), |lead, step| lead.did_with("product-usage", step, day(1)))
    };
    let band = |lead: Lead| (lead.score(&usage, day(30)), lead.band(&usage, day(30)));
    assert_eq!(band(used(4)), (80, "sales".into()));
    assert_eq!(band(used(4).text("custom:renewed", "nee")), (80, "sales".into()));
    assert_eq!(band(used(4).text("custom:renewed", "Ja")), (80, "stable".into()));
    assert_eq!(band(used(4).field("custom:renewed", Value::Whole(1))), (80, "stable".into()));
    assert_eq!(band(used(3)), (60, "manual".into()));
    assert_eq!(band(used(2)), (40, "stable".into()));
}

#[test]
fn every_band_of_the_templates_owns_its_ends() {
    let check = |name: &str, set: &str, expected: &str| {
        let mut model = template(name).unwrap();
        model.band_set = set.into();
        let at = |points: i32| lead().corrected(points, day(0), day(9)).band(&model, day(1));
        let ends = model.bands_in_use().unwrap().bands.iter().filter_map(|band| band.from);
        let told: Vec<_> =
            ends.map(|from| format!("{} {} | {from} {}", from - 1, at(from - 1), at(from))).collect();
        assert_eq!(told.join(", "), expected, "{name}");
    };
    check("starter", "quality", "25 cold | 26 warm, 50 warm | 51 hot, 70 hot | 71 very-hot");
    check("starter", "action", "30 nurturing | 31 marketing, 60 marketing | 61 sales");
    check("bands", "bands", "-1 cold | 0 warm, 3 warm | 4 hot");
    check("exact", "call-list", "11 cold | 12 hot");
    check("usage", "renewal", "59 stable | 60 manual, 79 manual | 80 sales");
}

#[test]
fn v10_the_same_score_in_two_band_sets() {
    let mut starter = template("starter").unwrap();
    let lead = lead()
        .employees(60)
        .did_with("download", "Whitepaper voorraad", day(0))
        .answered("dislikes", &["traag"]);
    assert_eq!((lead.score(&starter, day(1)), lead.band(&starter, day(1))), (28, "warm".into()));
    starter.band_set = "action".into();
    assert_eq!(lead.band(&starter, day(1)), "nurturing");
}

#[test]
fn v11_half_of_a_demo_is_left_after_thirty_days() {
    let halving = model(
        json!([{ "key": "demo", "on": true, "axis": "interest", "by": {
            "kind": "activity", "activity": "demo-request", "labels": [], "points": 40, "count": { "kind": "each" },
            "fade": { "kind": "halves", "days": 30 } } }]),
        json!({}),
    );
    let lead = lead().did("demo-request", day(0));
    assert_eq!([0, 30, 60].map(|days| lead.score(&halving, day(days))), [40, 20, 10]);
    // 40 rounds to less than 26 once 2^(-d/30) < 25.5/40, after 19.48 days.
    for asked_on in [0, 7, 19] {
        let next = lead.receipt(&halving, day(asked_on)).next.unwrap();
        assert_eq!((next.at.date_naive(), next.band.as_str()), (day(19).date_naive(), "warm"));
        assert_eq!((next.score, next.rises), (25, false));
        let second_before = next.at - chrono::TimeDelta::seconds(1);
        assert_eq!(lead.band(&halving, second_before), "hot");
        assert_eq!(lead.band(&halving, next.at), "warm");
    }
}

#[test]
fn v12_a_group_cap_is_a_line_of_its_own() {
    let clicks = (0..4).fold(lead(), |lead, n| lead.did("email-clicked", hours(n)));
    let receipt = clicks.receipt(&template("starter").unwrap(), day(1));
    let interest: Vec<_> = receipt.lines.iter().filter(|line| line.points != 0).collect();
    assert_eq!(receipt.score, 15);
    assert_eq!((interest[0].rule.as_str(), interest[0].points, interest[0].events), ("email-clicked", 20, 4));
    assert_eq!((interest[1].code.as_str(), interest[1].points), ("cap-group", -5));
    assert_eq!((&interest[1].params["max"], &interest[1].params["lost"]), (&15.into(), &5.into()));
}

#[test]
fn v13_not_asked_is_not_no() {
    for name in ["starter", "bands"] {
        let model = template(name).unwrap();
        let score = |lead: Lead| lead.score(&model, day(1));
        let not_asked = score(lead());
        assert_ne!(not_asked, score(lead().answered("uses_package", &["no"])), "in {name}");
    }
    let all_four = model(
        json!([{ "key": "it", "on": true, "axis": "fit", "by": { "kind": "answer", "question": "uses_package",
            "rows": [{ "values": ["yes"], "points": 1 }, { "values": ["no"], "points": 2 }],
            "otherwise": 3, "refused": 4, "notAsked": 5 } }]),
        json!({}),
    );
    let points = [
        lead().answered("uses_package", &["Yes"]),
        lead().answered("uses_package", &["no"]),
        lead().answered("uses_package", &["soms"]),
        lead().refused("uses_package"),
        lead(),
    ]
    .map(|lead| lead.score(&all_four, day(1)));
    assert_eq!(points, [1, 2, 3, 4, 5]);
}

#[test]
fn v14_an_edit_undone_gives_back_every_score() {
    let before = template("bands").unwrap();
    let mut edited = before.clone();
    let By::Bands(bands) = &mut edited.rules[0].by else { panic!("the first rule is over employees") };
    bands.rows[4].points = 3;
    let mut undone = edited.clone();
    let By::Bands(bands) = &mut undone.rules[0].by else { panic!("the first rule is over employees") };
    bands.rows[4].points = 2;
    for count in [1, 8, 30, 51, 1000] {
        let lead = lead().employees(count).answered("package", &["excel"]);
        let receipts = [&before, &undone].map(|model| lead.receipt(model, day(1)));
        assert_eq!(receipts[0], receipts[1]);
        let differs = lead.score(&before, day(1)) != lead.score(&edited, day(1));
        assert_eq!(differs, count > 50, "the edit shows in the meantime");
    }
}
