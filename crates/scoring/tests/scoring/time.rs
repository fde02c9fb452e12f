//! What time alone does, when a lead came where it is, and what would bring it further.

use chrono::TimeDelta;
use scoring::{entered_band_at, score, template};
use serde_json::json;

use crate::lead::{day, hours, lead, rule, start};

#[test]
fn the_next_change_is_known_to_the_second() {
    let expiring = rule(json!({ "kind": "activity", "activity": "form", "labels": [], "points": 15,
        "count": { "kind": "each" }, "fade": { "kind": "expires", "days": 10 } }));
    let twice = lead().did("form", day(0)).did("form", day(4));
    let next = twice.receipt(&expiring, day(5)).next.unwrap();
    assert_eq!((next.at, next.band.as_str(), next.score), (day(10), "warm", 15));
    let after = twice.receipt(&expiring, day(10)).next.unwrap();
    assert_eq!((after.at, after.band.as_str(), after.rises), (day(14), "cold", false));
    assert_eq!(twice.receipt(&expiring, day(14)).next, None);
}

#[test]
fn a_change_that_keeps_the_band_is_not_the_next_change() {
    let halving = rule(json!({ "kind": "activity", "activity": "form", "labels": [], "points": 100,
        "count": { "kind": "each" }, "fade": { "kind": "halves", "days": 30 } }));
    let next = lead().did("form", start()).receipt(&halving, start()).next.unwrap();
    assert_eq!((next.band.as_str(), next.score), ("warm", 25), "and not 99, 98, …");
}

#[test]
fn minus_points_that_expire_lift_the_lead() {
    let starter = template("starter").unwrap();
    let lead = (0..3).fold(lead().employees(60).did_with("download", "whitepaper", start()), |lead, n| {
        lead.unreached(hours(n))
    });
    let lead = lead.answered("dislikes", &["traag"]);
    let receipt = lead.receipt(&starter, day(1));
    assert_eq!((receipt.score, receipt.band.as_str()), (23, "cold"));
    let next = receipt.next.unwrap();
    assert_eq!((next.at, next.band.as_str(), next.rises), (hours(2) + TimeDelta::days(60), "warm", true));
}

#[test]
fn a_score_without_a_clock_in_it_holds_for_ever() {
    let lead = lead().employees(60).did("demo-request", start());
    assert_eq!(score(&template("starter").unwrap(), &lead.0, day(1)).valid_until, None);
}

#[test]
fn a_lead_entered_its_band_when_it_last_rose_into_it() {
    let starter = template("starter").unwrap();
    let first = lead().employees(60).did("demo-request", day(2));
    assert_eq!(entered_band_at(&starter, &first.0, day(9)), Some(day(2)), "hot since the demo");
    let higher =
        first.clone().did_with("download", "whitepaper", day(3)).did_with("page-visit", "blog", day(4));
    assert_eq!(higher.band(&starter, day(9)), "hot");
    assert_eq!(
        entered_band_at(&starter, &higher.0, day(9)),
        Some(day(2)),
        "more of the same does not restart it"
    );
    assert_eq!(entered_band_at(&starter, &first.0, day(1)), None, "cold is where leads begin");
}

#[test]
fn a_lead_that_fell_and_rose_again_counts_from_the_second_time() {
    let model = rule(json!({ "kind": "activity", "activity": "form", "labels": [], "points": 30,
        "count": { "kind": "each" }, "withinDays": 10 }));
    let lead = lead().did("form", day(0)).did("form", day(20));
    assert_eq!(entered_band_at(&model, &lead.0, day(5)), Some(day(0)));
    assert_eq!(entered_band_at(&model, &lead.0, day(25)), Some(day(20)));
}

#[test]
fn a_lead_counts_as_risen_when_the_news_came() {
    let starter = template("starter").unwrap();
    let mut imported = lead().employees(60).did("demo-request", day(0));
    imported.0.activities[0].learned = Some(day(6));
    assert_eq!(entered_band_at(&starter, &imported.0, day(7)), Some(day(6)));
}
