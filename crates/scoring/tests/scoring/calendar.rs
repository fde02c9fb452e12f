//! Nights in which the clock is changed, zones, leap days: days of the calendar against days of 24 hours.

use chrono_tz::Tz;
use scoring::{Model, score};
use serde_json::json;

use crate::lead::{at, check_turn, ends, lead, rule};

/// As many points as days, from -9 to 9, to or since the date.
fn days(measure: &str) -> Model {
    let rows: Vec<_> =
        (-9..9).map(|to| json!({ "to": to, "points": to })).chain([json!({ "points": 9 })]).collect();
    rule(json!({ "kind": "bands", "field": "custom:ends", "measure": measure, "unknown": -10, "rows": rows }))
}

fn visit(more: serde_json::Value) -> Model {
    let mut by = json!({ "kind": "activity", "activity": "page-visit", "labels": [], "points": 8,
        "count": { "kind": "each" } });
    by.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    rule(by)
}

#[test]
fn the_night_with_an_hour_less_is_one_day_of_the_calendar() {
    let lead = ends("2026-03-30");
    // The 29th lasts 23 hours: 02:00 becomes 03:00.
    check_turn(&days("days-until"), &lead.0, "2026-03-28T23:00:00Z", 2, 1);
    check_turn(&days("days-until"), &lead.0, "2026-03-29T22:00:00Z", 1, 0);
    check_turn(&days("days-since"), &lead.0, "2026-03-29T22:00:00Z", -1, 0);
}

#[test]
fn the_night_with_an_hour_more_is_one_day_of_the_calendar() {
    let lead = ends("2026-10-26");
    // The 25th lasts 25 hours: 03:00 becomes 02:00.
    check_turn(&days("days-until"), &lead.0, "2026-10-24T22:00:00Z", 2, 1);
    check_turn(&days("days-until"), &lead.0, "2026-10-25T23:00:00Z", 1, 0);
}

#[test]
fn what_counts_in_hours_does_not_know_of_the_clock() {
    // Both hours called 02:30 are moments of their own.
    let twice =
        lead().did("page-visit", at("2026-10-25T00:30:00Z")).did("page-visit", at("2026-10-25T01:30:00Z"));
    check_turn(&visit(json!({})), &twice.0, "2026-10-25T01:30:00Z", 8, 16);
    check_turn(&visit(json!({ "withinDays": 1 })), &twice.0, "2026-10-26T00:30:00Z", 16, 8);
    // From 12:00 to 13:00 on the clock, and 24 hours.
    let before = lead().did("page-visit", at("2026-03-28T11:00:00Z"));
    let within = visit(json!({ "withinDays": 1 }));
    let expires = visit(json!({ "fade": { "kind": "expires", "days": 1 } }));
    let halves = visit(json!({ "fade": { "kind": "halves", "days": 1 } }));
    check_turn(&within, &before.0, "2026-03-29T11:00:00Z", 8, 0);
    check_turn(&expires, &before.0, "2026-03-29T11:00:00Z", 8, 0);
    assert_eq!(before.score(&halves, at("2026-03-29T11:00:00Z")), 4);
}

#[test]
fn a_day_without_midnight_begins_an_hour_later() {
    let lead = ends("2026-09-06").zone(Tz::America__Santiago);
    check_turn(&days("days-until"), &lead.0, "2026-09-06T04:00:00Z", 1, 0);
    check_turn(&days("days-until"), &lead.0, "2026-09-07T03:00:00Z", 0, -1);
    let today = rule(json!({ "kind": "condition", "points": 1, "when": {
        "kind": "test", "of": "custom:ends", "op": "in-next-days", "values": [0] } }));
    check_turn(&today, &lead.0, "2026-09-06T04:00:00Z", 0, 1);
    check_turn(&today, &lead.0, "2026-09-07T03:00:00Z", 1, 0);
}

#[test]
fn midnight_that_comes_twice_begins_one_day() {
    let lead = ends("2026-11-01").zone(Tz::America__Havana);
    check_turn(&days("days-until"), &lead.0, "2026-11-01T04:00:00Z", 1, 0);
    assert_eq!(lead.score(&days("days-until"), at("2026-11-01T05:00:00Z")), 0, "and not once more");
    check_turn(&days("days-until"), &lead.0, "2026-11-02T05:00:00Z", 0, -1);
}

#[test]
fn a_day_that_a_zone_left_out_has_no_length() {
    let lead = ends("2011-12-31").zone(Tz::Pacific__Apia);
    let mut known = lead.clone();
    known.0.fields.values_mut().for_each(|fact| fact.at = at("2011-01-01T00:00:00Z"));
    check_turn(&days("days-until"), &known.0, "2011-12-30T10:00:00Z", 2, 0);
}

#[test]
fn today_is_decided_in_the_zone_of_the_book() {
    let score_in =
        |zone: Tz| ends("2026-03-10").zone(zone).score(&days("days-until"), at("2026-03-09T10:30:00Z"));
    let zones = [Tz::Pacific__Kiritimati, Tz::Europe__Amsterdam, Tz::Pacific__Pago_Pago];
    assert_eq!(zones.map(score_in), [0, 1, 2]);
}

#[test]
fn leap_days_are_days() {
    let until = |date: &str, now: &str| ends(date).score(&days("days-until"), at(now));
    assert_eq!(until("2028-03-01", "2028-02-28T12:00:00Z"), 2);
    assert_eq!(until("2027-03-01", "2027-02-28T12:00:00Z"), 1);
    assert_eq!(until("2028-02-29", "2028-02-28T12:00:00Z"), 1);
    check_turn(&days("days-since"), &ends("2028-02-29").0, "2028-02-29T23:00:00Z", 0, 1);
    let on_leap_day = lead().did("page-visit", at("2028-02-29T12:00:00Z"));
    check_turn(&visit(json!({ "withinDays": 365 })), &on_leap_day.0, "2029-02-28T12:00:00Z", 8, 0);
    check_turn(&visit(json!({ "withinDays": 366 })), &on_leap_day.0, "2029-03-01T12:00:00Z", 8, 0);
}

#[test]
fn a_year_goes_over_into_the_next() {
    check_turn(&days("days-until"), &ends("2027-01-01").0, "2026-12-31T23:00:00Z", 1, 0);
}

#[test]
fn dates_at_the_ends_of_time_are_only_far() {
    for (date, until) in [("+262142-12-31", 9), ("-262143-01-01", -9), ("0000-02-29", -9)] {
        let lead = ends(date);
        let (model, now) = (days("days-until"), at("2026-03-02T08:00:00Z"));
        assert_eq!(lead.score(&model, now), until, "{date}");
        assert_eq!(lead.score(&days("days-since"), now), -until, "{date}");
        for op in ["in-next-days", "in-last-days", "more-than-days-ahead", "more-than-days-ago"] {
            let test = json!({ "kind": "test", "of": "custom:ends", "op": op, "values": [i32::MAX] });
            let far = rule(json!({ "kind": "condition", "points": 1, "when": test }));
            let expected = i32::from(op == if until > 0 { "in-next-days" } else { "in-last-days" });
            assert_eq!(score(&far, &lead.0, now).score, expected, "{op} {date}");
        }
    }
}
