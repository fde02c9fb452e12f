//! A caller's day: who stands where, and why somebody is not in the list.

use super::{at, hot, law, lead, list, planned, today, tried, why_not};
use crate::{Candidate, Caps, Planned, Settings, Standing, Status, Step, hours_state};
use insta::assert_snapshot;
use research::StepKind;

const NOW: &str = "2026-11-03 14:00";

fn check(leads: &[Candidate]) -> String {
    list(leads, &Settings::default(), NOW)
}

fn why(lead: &Candidate) -> String {
    why_not(lead, &Settings::default(), NOW)
}

fn tuesday() -> Vec<Candidate> {
    vec![
        lead(1, 40),
        lead(2, 62),
        tried(lead(3, 30), 2, "2026-11-03 13:00"),
        tried(lead(4, 55), 1, "2026-11-03 14:00"),
        planned(lead(5, 12), StepKind::Callback, "2026-11-03 16:00"),
        planned(lead(6, 48), StepKind::Callback, "2026-11-03 09:00"),
        hot(lead(7, 58), 2, "2026-11-04 10:00"),
        hot(lead(8, 52), 2, "2026-11-03 16:20"),
        hot(lead(9, 75), 3, "2026-11-03 13:50"),
        planned(Candidate { attempts: 7, ..lead(10, 90) }, StepKind::Rest, "2026-11-03 08:30"),
        Candidate { may_call: law("unknown"), ..lead(11, 62) },
        planned(lead(12, 5), StepKind::Appointment, "2026-11-03 15:00"),
    ]
}

#[test]
fn promises_come_first_then_hot_leads_then_retries_new_ones_and_the_rested() {
    assert_snapshot!(check(&tuesday()), @"
    1. lead 6 promised: promise-today at=2026-11-03T09:00:00+01:00
    2. lead 12 promised: appointment-today at=2026-11-03T15:00:00+01:00
    3. lead 5 promised: promise-today at=2026-11-03T16:00:00+01:00
    4. lead 9 hot: hot-late deadline=2026-11-03T13:50:00+01:00
    5. lead 8 hot: hot-deadline deadline=2026-11-03T16:20:00+01:00
    6. lead 7 hot: hot-deadline deadline=2026-11-04T10:00:00+01:00
    7. lead 4 retry: wait-over attempts=1
    8. lead 3 retry: wait-over attempts=2
    9. lead 2 new: new
    10. lead 11 new: new, first: form-unknown
    11. lead 1 new: new
    12. lead 10 tail: rest-over attempts=7
    ");
}

#[test]
fn the_owner_reorders_the_ladder_and_what_is_left_out_follows() {
    let settings = Settings { ladder: vec![Step::New, Step::Promised], ..Settings::default() };
    let order: Vec<u32> = crate::build(&tuesday(), &settings, &today(NOW)).iter().map(|e| e.lead.0).collect();
    // The hot leads were never tried, so they stand among the new ones, by score.
    assert_eq!(order, [9, 2, 11, 7, 8, 1, 6, 12, 5, 4, 3, 10]);
}

#[test]
fn after_two_retries_comes_one_new_lead() {
    let settings = Settings { new_after_retries: Some(2), ..Settings::default() };
    let mut leads: Vec<Candidate> = (1..=5).map(|id| tried(lead(id, 50), 1, "2026-11-03 13:00")).collect();
    leads.extend((11..=14).map(|id| lead(id, 90)));
    let order: Vec<u32> = crate::build(&leads, &settings, &today(NOW)).iter().map(|e| e.lead.0).collect();
    assert_eq!(order, [1, 2, 11, 3, 4, 12, 5, 13, 14]);
    let first = Settings { ladder: vec![Step::New], ..settings };
    let order: Vec<u32> = crate::build(&leads, &first, &today(NOW)).iter().map(|e| e.lead.0).collect();
    assert_eq!(order, [11, 12, 13, 14, 1, 2, 3, 4, 5]);
}

#[test]
fn a_wait_until_four_is_not_over_at_two() {
    let waiting = tried(lead(1, 50), 1, "2026-11-03 16:00");
    assert_snapshot!(why(&waiting), @"waiting until Tue 2026-11-03 16:00");
    assert_eq!(why_not(&waiting, &Settings::default(), "2026-11-03 16:00"), "in the list, retry");
}

/// V17.
#[test]
fn a_promise_missed_on_monday_comes_back_on_tuesday_at_its_hour() {
    let missed = planned(lead(1, 50), StepKind::Callback, "2026-11-02 14:00");
    let check = |settings: &Settings, now| why_not(&missed, settings, now);
    let usual = Settings::default();
    assert_eq!(check(&usual, "2026-11-02 17:00"), "in the list, promised");
    assert_snapshot!(check(&usual, "2026-11-03 13:59"), @"promise-later at=2026-11-02T14:00:00+01:00 until Tue 2026-11-03 14:00");
    assert_eq!(check(&usual, "2026-11-03 14:00"), "in the list, promised");
    let at_once = Settings { missed_promise_at_once: true, ..Settings::default() };
    assert_eq!(check(&at_once, "2026-11-03 08:00"), "in the list, promised");
    assert_snapshot!(list(&[missed], &usual, NOW), @"1. lead 1 promised: promise-missed at=2026-11-02T14:00:00+01:00");
}

#[test]
fn a_promise_for_another_day_waits_for_that_day_and_is_there_from_its_start() {
    let promised = planned(lead(1, 50), StepKind::Callback, "2026-11-05 14:00");
    assert_snapshot!(why(&promised), @"promise-later at=2026-11-05T14:00:00+01:00 until Thu 2026-11-05 00:00");
    assert_eq!(why_not(&promised, &Settings::default(), "2026-11-05 08:00"), "in the list, promised");
}

#[test]
fn an_appointment_that_has_passed_asks_how_it_went() {
    let visited = planned(lead(1, 50), StepKind::Appointment, "2026-11-02 10:00");
    assert_snapshot!(check(&[visited]), @"1. lead 1 promised: appointment-passed at=2026-11-02T10:00:00+01:00");
}

#[test]
fn a_promise_passes_the_gate_and_the_caps() {
    let standing = Standing { score: 9, below_gate: Some(3), ..Standing::default() };
    let tired = Candidate { standing, attempts: 40, attempts_today: 9, ..lead(1, 9) };
    assert_snapshot!(why(&tired), @"
    below-gate missing=3
    cap-day cap=3 count=9 of=lead until Wed 2026-11-04 00:00
    cap-total cap=12 count=40 of=lead
    ");
    let promised = planned(tired, StepKind::Callback, "2026-11-03 16:00");
    assert_eq!(why(&promised), "in the list, promised");
}

#[test]
fn a_cap_counts_the_number_as_well_as_the_company() {
    let shared = Candidate { attempts_week: 2, number_week: 6, ..lead(1, 50) };
    assert_snapshot!(why(&shared), @"cap-week cap=6 count=6 of=number until Mon 2026-11-09 00:00");
    let unlimited =
        Settings { caps: Caps { per_day: None, per_week: None, total: None }, ..Settings::default() };
    assert_eq!(why_not(&shared, &unlimited, NOW), "in the list, new");
}

/// V18.
#[test]
fn the_law_keeps_a_sole_trader_out_and_names_its_rule() {
    let trader = Candidate { may_call: law("sole-trader"), ..lead(1, 50) };
    assert_snapshot!(why(&trader), @"may-not-call article=Tw 11.7 because=natural-person country=NL form=sole-trader rule=nl-opt-in");
    assert_eq!(check(&[trader]), "");
    let promised = planned(trader, StepKind::Callback, "2026-11-03 16:00");
    assert_eq!(check(&[promised]), "");
}

/// V20.
#[test]
fn a_lost_lead_stays_lost_whatever_changes() {
    let lost = Candidate {
        status: Status::Lost,
        next: Some(Planned { kind: StepKind::None, at: None }),
        ..lead(1, 50)
    };
    assert_snapshot!(why(&lost), @"closed status=lost");
    let edited = hot(Candidate { next: None, ..lead(1, 99) }, 3, "2026-11-03 16:00");
    let edited = Candidate { status: Status::Lost, ..edited };
    assert_snapshot!(why(&edited), @"closed status=lost");
    let objected = Candidate { suppressed: true, has_phone: false, ..lost };
    assert_snapshot!(why(&objected), @"
    closed status=lost
    suppressed
    ");
}

#[test]
fn everything_that_keeps_a_lead_out_is_named() {
    let parked = Candidate { skipped_until: Some(at("2026-11-03 15:00")), has_phone: false, ..lead(1, 50) };
    assert_snapshot!(why(&planned(parked, StepKind::Rest, "2027-01-04 08:30")), @"
    no-phone
    skipped until Tue 2026-11-03 15:00
    resting until Mon 2027-01-04 08:30
    ");
    assert_snapshot!(why(&Candidate { suppressed: true, ..lead(1, 50) }), @"suppressed");
}

#[test]
fn a_lead_that_lost_its_number_is_back_when_it_has_another() {
    let rest = Some(Planned { kind: StepKind::Rest, at: None });
    let numberless = Candidate { next: rest, attempts: 1, has_phone: false, ..lead(1, 50) };
    assert_snapshot!(why(&numberless), @"no-phone");
    assert_eq!(why(&Candidate { has_phone: true, ..numberless }), "in the list, retry");
}

#[test]
fn who_said_later_is_a_retry_and_who_never_answered_goes_to_the_back() {
    let rested = planned(Candidate { attempts: 3, ..lead(1, 50) }, StepKind::Rest, "2026-11-03 08:30");
    assert_eq!(why(&rested), "in the list, tail");
    assert_eq!(why(&Candidate { reached: true, ..rested }), "in the list, retry");
    assert_eq!(why(&hot(rested, 2, "2026-11-01 10:00")), "in the list, tail");
    assert_eq!(why(&hot(rested, 2, "2026-11-04 10:00")), "in the list, hot");
}

#[test]
fn a_deadline_stops_running_when_somebody_is_reached() {
    let called = tried(hot(lead(1, 60), 2, "2026-11-03 12:00"), 1, "2026-11-03 13:00");
    assert_eq!(why(&called), "in the list, hot");
    assert_eq!(why(&Candidate { reached: true, ..called }), "in the list, retry");
}

#[test]
fn a_lead_tried_yesterday_without_a_plan_is_left_alone_for_a_day() {
    let tried = |last| Candidate { attempts: 1, last_attempt: Some(at(last)), ..lead(1, 50) };
    assert_snapshot!(why(&tried("2026-11-02 15:00")), @"waiting until Tue 2026-11-03 15:00");
    assert_eq!(why(&tried("2026-11-02 14:00")), "in the list, tail");
}

#[test]
fn the_list_is_the_same_outside_calling_hours() {
    let evening = "2026-11-03 20:00";
    assert_eq!(list(&[lead(1, 50)], &Settings::default(), evening), "1. lead 1 new: new\n");
    let hours = hours_state(&Settings::default(), &today(evening));
    assert!(!hours.open);
    assert_eq!(hours.opens_at, Some(at("2026-11-04 08:30")));
}

#[test]
fn equal_scores_go_by_lead_and_negative_ones_after_zero() {
    let order = |leads: &[Candidate]| -> Vec<u32> {
        crate::build(leads, &Settings::default(), &today(NOW)).iter().map(|e| e.lead.0).collect()
    };
    assert_eq!(
        order(&[lead(4, -3), lead(3, 0), lead(2, i32::MIN), lead(1, i32::MAX), lead(5, 0)]),
        [1, 3, 5, 4, 2]
    );
}

#[test]
fn settings_survive_json_and_missing_ones_are_the_default() {
    let settings = Settings { ladder: vec![Step::New], ..Settings::default() };
    let json = serde_json::to_string(&settings).unwrap();
    assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), settings);
    assert_eq!(serde_json::from_str::<Settings>("{}").unwrap(), Settings::default());
}
