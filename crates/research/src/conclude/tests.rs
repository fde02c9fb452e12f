//! What each result leads to, on a Tuesday morning unless said otherwise.

use chrono::NaiveDateTime;
use chrono_tz::Europe::Amsterdam;
use insta::assert_snapshot;
use leads::Param;
use proptest::prelude::*;

use super::*;

const TUESDAY_TEN: &str = "2026-11-03 10:00";

fn moment(local: &str) -> DateTime<Utc> {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    at_local(naive.date(), naive.time(), Amsterdam)
}

fn told(
    result: CallResult,
    attempts: &Attempts<'_>,
    asked: Option<&str>,
    rules: &Rules,
    local: &str,
) -> String {
    let today = Today { now: moment(local), zone: Amsterdam };
    let concluded = conclude(result, attempts, asked.map(moment), rules, &CallingHours::default(), &today);
    let c = match concluded {
        Err(refused) => return format!("refused: {}", refused.code),
        Ok(conclusion) => conclusion,
    };
    let mut text = format!("{:?}", c.next.kind);
    if let Some(at) = c.next.at {
        text += &at.with_timezone(&Amsterdam).format(" %a %Y-%m-%d %H:%M").to_string();
    }
    text += &format!(" ({}", c.next.reason.code);
    for (key, value) in &c.next.reason.params {
        match value {
            Param::Text(value) => text += &format!(" {key}={value}"),
            Param::Number(value) => text += &format!(" {key}={value}"),
        }
    }
    text += ")";
    if let Some(status) = c.status {
        text += &format!(", now {status}");
    }
    for (said, holds) in [("suppressed", c.suppress), ("number wrong", c.wrong_number)] {
        if holds {
            text += &format!(", {said}");
        }
    }
    if let Some(warning) = c.warning {
        text += &format!(", warning {}", warning.code);
    }
    text
}

fn check(result: CallResult, asked: Option<&str>) -> String {
    told(result, &Attempts { status: "new", ..Attempts::default() }, asked, &Rules::default(), TUESDAY_TEN)
}

/// The attempt after so many without contact, each part of the day tried so often.
fn unanswered(unreached: u32, dayparts: [u32; 3], local: &str) -> String {
    let attempts = Attempts { unreached, dayparts, ..Attempts::default() };
    told(CallResult::NoAnswer, &attempts, None, &Rules::default(), local)
}

#[test]
fn nobody_answers_and_the_ladder_is_climbed() {
    assert_snapshot!(unanswered(0, [0, 0, 0], TUESDAY_TEN), @"Call Tue 2026-11-03 13:00 (retry attempt=1 result=no-answer)");
    assert_snapshot!(unanswered(1, [1, 0, 0], "2026-11-03 13:10"), @"Call Wed 2026-11-04 14:30 (retry attempt=2 daypart=afternoon result=no-answer)");
    assert_snapshot!(unanswered(2, [1, 1, 0], "2026-11-04 14:40"), @"Call Mon 2026-11-09 08:30 (retry attempt=3 daypart=morning result=no-answer)");
    assert_snapshot!(unanswered(3, [1, 1, 1], "2026-11-09 08:40"), @"Call Thu 2026-11-12 11:30 (retry attempt=4 daypart=midday result=no-answer)");
    assert_snapshot!(unanswered(4, [2, 1, 1], "2026-11-12 11:40"), @"Call Mon 2026-11-16 14:30 (retry attempt=5 daypart=afternoon result=no-answer)");
    assert_snapshot!(unanswered(5, [2, 2, 1], "2026-11-16 14:40"), @"Call Thu 2026-11-19 08:30 (retry attempt=6 daypart=morning result=no-answer)");
    assert_snapshot!(unanswered(6, [2, 2, 2], "2026-11-19 08:40"), @"Rest Mon 2027-01-18 08:30 (not-reached attempts=7 days=60)");
}

#[test]
fn two_hours_later_within_calling_hours_or_at_the_next_opening() {
    assert_snapshot!(unanswered(0, [0, 0, 0], "2026-11-03 13:40"), @"Call Tue 2026-11-03 15:40 (retry attempt=1 result=no-answer)");
    assert_snapshot!(unanswered(0, [0, 0, 0], "2026-11-03 16:00"), @"Call Wed 2026-11-04 08:30 (retry attempt=1 result=no-answer)");
    assert_snapshot!(unanswered(0, [0, 0, 0], "2026-12-24 16:00"), @"Call Mon 2026-12-28 08:30 (retry attempt=1 result=no-answer)");
}

#[test]
fn an_engaged_line_and_a_message_have_waits_of_their_own() {
    assert_snapshot!(check(CallResult::Busy, None), @"Call Tue 2026-11-03 10:30 (retry attempt=1 result=busy)");
    assert_snapshot!(check(CallResult::Voicemail, None), @"Call Thu 2026-11-05 10:00 (retry attempt=1 result=voicemail)");
    let friday =
        told(CallResult::Voicemail, &Attempts::default(), None, &Rules::default(), "2026-11-06 16:00");
    assert_snapshot!(friday, @"Call Tue 2026-11-10 16:00 (retry attempt=1 result=voicemail)");
}

#[test]
fn a_line_that_is_always_engaged_rests_too() {
    let attempts = Attempts { unreached: 6, ..Attempts::default() };
    assert_snapshot!(
        told(CallResult::Busy, &attempts, None, &Rules::default(), TUESDAY_TEN),
        @"Rest Mon 2027-01-04 08:30 (not-reached attempts=7 days=60)"
    );
}

#[test]
fn the_caller_may_choose_another_moment_than_the_ladder() {
    assert_snapshot!(check(CallResult::NoAnswer, Some("2026-11-05 16:00")), @"Call Thu 2026-11-05 16:00 (retry attempt=1 result=no-answer)");
}

#[test]
fn a_call_back_is_a_promise_at_the_moment_asked() {
    assert_snapshot!(check(CallResult::Callback, Some("2026-11-10 14:00")), @"Callback Tue 2026-11-10 14:00 (promised), now contact");
    assert_snapshot!(check(CallResult::Callback, Some("2026-11-10 19:00")), @"Callback Tue 2026-11-10 19:00 (promised), now contact, warning callback-closed-hours");
    assert_snapshot!(check(CallResult::Callback, None), @"refused: callback-missing");
    assert_snapshot!(check(CallResult::Callback, Some("2026-11-03 09:59")), @"refused: callback-in-past");
}

#[test]
fn an_appointment_qualifies_and_without_a_moment_has_to_be_planned() {
    assert_snapshot!(check(CallResult::Appointment, Some("2026-11-10 14:00")), @"Appointment Tue 2026-11-10 14:00 (appointment), now qualified");
    assert_snapshot!(check(CallResult::Appointment, None), @"Callback Wed 2026-11-04 08:30 (appointment-to-plan), now qualified");
}

#[test]
fn interested_later_rests() {
    assert_snapshot!(check(CallResult::Later, None), @"Rest Mon 2027-02-01 08:30 (later days=90), now contact");
    assert_snapshot!(check(CallResult::Later, Some("2026-12-01 08:30")), @"Rest Tue 2026-12-01 08:30 (later), now contact");
}

#[test]
fn two_results_close_the_lead() {
    assert_snapshot!(check(CallResult::NotInterested, None), @"None (not-interested), now lost");
    assert_snapshot!(check(CallResult::DoNotCall, Some("2020-01-01 10:00")), @"None (do-not-call), now lost, suppressed");
}

#[test]
fn a_wrong_number_goes_on_to_the_next_number_or_asks_for_one() {
    assert_snapshot!(check(CallResult::WrongNumber, None), @"Rest (needs-number), number wrong");
    let attempts = Attempts { other_number: true, ..Attempts::default() };
    assert_snapshot!(
        told(CallResult::WrongNumber, &attempts, None, &Rules::default(), TUESDAY_TEN),
        @"Call Tue 2026-11-03 10:00 (other-number), number wrong"
    );
}

#[test]
fn a_lead_moves_forward_never_back() {
    let check = |result, status| status_after(result, status).unwrap_or(status).to_owned();
    assert_eq!(check(CallResult::Later, "qualified"), "qualified");
    assert_eq!(check(CallResult::Later, "new"), "contact");
    assert_eq!(check(CallResult::Appointment, "contact"), "qualified");
    assert_eq!(check(CallResult::Appointment, "lost"), "qualified");
    assert_eq!(check(CallResult::NotInterested, "customer"), "customer");
    assert_eq!(check(CallResult::NoAnswer, "new"), "new");
}

#[test]
fn an_owner_who_calls_only_in_the_morning_gets_mornings() {
    let mut hours = CallingHours { lunch: None, ..CallingHours::default() };
    for day in &mut hours.week {
        for window in day {
            window.until = chrono::NaiveTime::from_hms_opt(11, 0, 0).unwrap();
        }
    }
    let today = Today { now: moment(TUESDAY_TEN), zone: Amsterdam };
    let attempts = Attempts { unreached: 1, ..Attempts::default() };
    let next =
        conclude(CallResult::NoAnswer, &attempts, None, &Rules::default(), &hours, &today).unwrap().next;
    assert_eq!(next.at, Some(moment("2026-11-04 08:30")));
}

#[test]
fn the_rules_are_the_owners_own_and_survive_json() {
    let rules: Rules = serde_json::from_str(r#"{"restDays": 30, "ladder": []}"#).unwrap();
    assert_snapshot!(
        told(CallResult::NoAnswer, &Attempts::default(), None, &rules, TUESDAY_TEN),
        @"Rest Thu 2026-12-03 08:30 (not-reached attempts=1 days=30)"
    );
    let json = serde_json::to_string(&Rules::default()).unwrap();
    assert_eq!(serde_json::from_str::<Rules>(&json).unwrap(), Rules::default());
}

proptest! {
    #[test]
    fn every_result_leaves_a_next_step_that_lies_ahead(
        digit in 1u8..=9, unreached in 0u32..20, dayparts: [u16; 3], minute in 0i64..2_000_000,
        ahead in proptest::option::of(0i64..100_000), other_number: bool,
    ) {
        let result = CallResult::from_digit(digit).unwrap();
        let today = Today { now: moment("2024-01-01 00:00") + Duration::minutes(minute), zone: Amsterdam };
        let asked = ahead.map(|minutes| today.now + Duration::minutes(minutes));
        let attempts = Attempts { unreached, dayparts: dayparts.map(u32::from), other_number, status: "new" };
        let hours = CallingHours::default();
        let concluded = conclude(result, &attempts, asked, &Rules::default(), &hours, &today);
        let Ok(conclusion) = concluded else {
            prop_assert!(result == CallResult::Callback && asked.is_none());
            return Ok(());
        };
        let next = conclusion.next;
        prop_assert_eq!(next.kind == StepKind::None, result.closes());
        prop_assert!(next.at.is_none_or(|at| at >= today.now));
        if asked.is_none() && next.kind == StepKind::Call {
            prop_assert!(next.at.is_some_and(|at| hours.is_open(at, Amsterdam)));
        }
    }
}
