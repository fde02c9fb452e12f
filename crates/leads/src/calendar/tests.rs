//! Days off, calling hours, and the two nights a year on which the clock jumps.

use chrono::NaiveDateTime;
use chrono_tz::Europe::Amsterdam;
use insta::assert_snapshot;
use proptest::prelude::*;

use super::*;

fn at(local: &str) -> DateTime<Utc> {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    at_local(naive.date(), naive.time(), Amsterdam)
}

fn shown(at: DateTime<Utc>) -> String {
    at.with_timezone(&Amsterdam).format("%a %Y-%m-%d %H:%M").to_string()
}

fn days_off(year: i32, country: &str) -> String {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter_map(|day| holiday(day, country).map(|h| (day, h)))
        .map(|(day, h)| {
            let stop = h.stops.map_or(String::new(), |stop| stop.format(" from %H:%M").to_string());
            format!("{} {}{stop}\n", day.format("%a %d %b"), h.key)
        })
        .collect()
}

#[test]
fn the_dutch_have_these_days_off_in_2025() {
    assert_snapshot!(days_off(2025, "NL"), @"
    Wed 01 Jan new-year
    Sun 20 Apr easter
    Mon 21 Apr easter-monday
    Sat 26 Apr kings-day
    Sun 04 May remembrance-evening from 18:30
    Mon 05 May liberation-day
    Thu 29 May ascension
    Sun 08 Jun whitsun
    Mon 09 Jun whit-monday
    Fri 05 Dec saint-nicholas-eve from 18:30
    Wed 24 Dec christmas-eve from 18:30
    Thu 25 Dec christmas
    Fri 26 Dec second-christmas-day
    ");
}

#[test]
fn the_belgians_have_these_days_off_in_2026() {
    assert_snapshot!(days_off(2026, "BE"), @"
    Thu 01 Jan new-year
    Sun 05 Apr easter
    Mon 06 Apr easter-monday
    Fri 01 May labour-day
    Thu 14 May ascension
    Sun 24 May whitsun
    Mon 25 May whit-monday
    Tue 21 Jul national-day
    Sat 15 Aug assumption
    Sun 01 Nov all-saints
    Wed 11 Nov armistice
    Fri 25 Dec christmas
    ");
}

#[test]
fn easter_falls_on_its_published_dates() {
    let published = [(2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2027, 3, 28), (2038, 4, 25)];
    for (year, month, day) in published {
        assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day));
    }
}

#[test]
fn the_hours_say_why_they_are_closed_and_until_when() {
    let check = |local: &str| {
        let state = CallingHours::default().state(at(local), Amsterdam);
        match (state.closed_because, state.opens_at, state.closes_at) {
            (None, None, Some(until)) => format!("open until {}", shown(until)),
            (Some(why), Some(from), None) => format!("closed, {why}, until {}", shown(from)),
            other => panic!("{other:?}"),
        }
    };
    assert_snapshot!(check("2026-11-03 08:29"), @"closed, before-hours, until Tue 2026-11-03 08:30");
    assert_snapshot!(check("2026-11-03 08:30"), @"open until Tue 2026-11-03 12:00");
    assert_snapshot!(check("2026-11-03 12:00"), @"closed, lunch, until Tue 2026-11-03 13:00");
    assert_snapshot!(check("2026-11-03 13:00"), @"open until Tue 2026-11-03 17:30");
    assert_snapshot!(check("2026-11-03 17:30"), @"closed, after-hours, until Wed 2026-11-04 08:30");
    assert_snapshot!(check("2026-11-07 11:00"), @"closed, weekend, until Mon 2026-11-09 08:30");
    assert_snapshot!(check("2026-12-25 11:00"), @"closed, holiday:christmas, until Mon 2026-12-28 08:30");
}

#[test]
fn the_telemarketing_code_stops_early_on_three_evenings() {
    let hours = CallingHours::telemarketing_code();
    let check = |local: &str| hours.state(at(local), Amsterdam).closed_because;
    assert_eq!(check("2026-11-03 21:59"), None);
    assert_eq!(check("2026-12-24 18:29"), None);
    assert_eq!(check("2026-12-24 18:30"), Some("holiday:christmas-eve".to_owned()));
    assert_eq!(check("2026-11-08 12:00"), Some("weekend".to_owned()));
}

#[test]
fn an_owner_who_switches_every_day_off_has_no_next_opening() {
    let hours = CallingHours { week: Default::default(), ..CallingHours::default() };
    assert_eq!(hours.next_open(at("2026-11-03 10:00"), Amsterdam), None);
    assert_eq!(hours.state(at("2026-11-03 10:00"), Amsterdam).closed_because.as_deref(), Some("closed-day"));
    let end = hours.add_business(at("2026-11-03 10:00"), Duration::hours(24), Amsterdam);
    assert_eq!(shown(end), "Wed 2026-11-04 10:00");
}

#[test]
fn overlapping_and_backward_windows_are_read_as_meant() {
    let mut hours = CallingHours { lunch: None, ..CallingHours::default() };
    hours.week[1] =
        vec![Window::of((13, 0), (17, 0)), Window::of((9, 0), (13, 30)), Window::of((20, 0), (18, 0))];
    let tuesday = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
    assert_eq!(hours.windows(tuesday), [Window::of((9, 0), (17, 0))]);
}

#[test]
fn business_hours_only_run_while_people_may_be_called() {
    let hours = CallingHours::default();
    let check = |local: &str, n| shown(hours.add_business(at(local), Duration::hours(n), Amsterdam));
    assert_snapshot!(check("2026-11-06 16:30", 1), @"Fri 2026-11-06 17:30");
    assert_snapshot!(check("2026-11-06 16:30", 2), @"Mon 2026-11-09 09:30");
    assert_snapshot!(check("2026-11-06 11:30", 1), @"Fri 2026-11-06 13:30");
    assert_snapshot!(check("2026-11-06 16:30", 24), @"Wed 2026-11-11 16:30");
    assert_snapshot!(check("2026-12-24 16:30", 2), @"Mon 2026-12-28 09:30");
    assert_snapshot!(check("2026-11-07 03:00", 0), @"Sat 2026-11-07 03:00");
}

#[test]
fn business_days_skip_weekends_and_holidays() {
    let hours = CallingHours::default();
    let check =
        |y, m, d, n| hours.add_business_days(NaiveDate::from_ymd_opt(y, m, d).unwrap(), n).to_string();
    assert_eq!(check(2026, 11, 6, 1), "2026-11-09");
    assert_eq!(check(2026, 12, 24, 2), "2026-12-29");
    assert_eq!(check(2026, 11, 6, 0), "2026-11-06");
}

#[test]
fn another_part_of_the_day_is_found_on_the_next_day_that_has_it() {
    let hours = CallingHours::default();
    let check =
        |local: &str, part| shown(hours.next_open_in(at(local), part, Amsterdam).unwrap_or(at(local)));
    assert_snapshot!(check("2026-11-06 09:10", Daypart::Morning), @"Fri 2026-11-06 09:10");
    assert_snapshot!(check("2026-11-06 09:10", Daypart::Midday), @"Fri 2026-11-06 11:30");
    assert_snapshot!(check("2026-11-06 12:10", Daypart::Midday), @"Fri 2026-11-06 13:00");
    assert_snapshot!(check("2026-11-06 17:40", Daypart::Afternoon), @"Mon 2026-11-09 14:30");
}

#[test]
fn a_skipped_hour_means_the_end_of_the_gap_and_a_repeated_one_the_first() {
    let check = |local: &str| at(local).to_rfc3339();
    assert_eq!(check("2026-03-29 01:59"), "2026-03-29T00:59:00+00:00");
    assert_eq!(check("2026-03-29 02:37"), "2026-03-29T01:00:00+00:00");
    assert_eq!(check("2026-10-25 02:30"), "2026-10-25T00:30:00+00:00");
}

#[test]
fn a_day_of_23_or_25_hours_is_still_one_day() {
    let length = |local: &str| {
        let today = Today { now: at(local), zone: Amsterdam };
        (today.next_midnight() - today.midnight()).num_hours()
    };
    assert_eq!(
        [length("2026-03-29 12:00"), length("2026-10-25 12:00"), length("2026-11-03 12:00")],
        [23, 25, 24]
    );
    let sunday = Today { now: at("2026-10-25 12:00"), zone: Amsterdam };
    assert_eq!(shown(sunday.week_starts()), "Mon 2026-10-19 00:00");
    assert_eq!(shown(sunday.next_week()), "Mon 2026-10-26 00:00");
}

#[test]
fn settings_survive_json_and_missing_ones_are_the_default() {
    let hours = CallingHours::telemarketing_code();
    let json = serde_json::to_string(&hours).unwrap();
    assert_eq!(serde_json::from_str::<CallingHours>(&json).unwrap(), hours);
    assert_eq!(serde_json::from_str::<CallingHours>("{}").unwrap(), CallingHours::default());
}

proptest! {
    #[test]
    fn the_next_opening_is_open_and_nothing_before_it_is(minute in 0i64..2_000_000) {
        let hours = CallingHours::default();
        let from = at("2024-01-01 00:00") + Duration::minutes(minute);
        let open = hours.next_open(from, Amsterdam).unwrap();
        prop_assert!(open >= from && hours.is_open(open, Amsterdam));
        prop_assert!(open == from || !hours.is_open(open - Duration::minutes(1), Amsterdam));
        prop_assert_eq!(hours.state(from, Amsterdam).open, hours.is_open(from, Amsterdam));
        prop_assert_eq!(hours.is_open(from, Amsterdam), open == from);
    }

    #[test]
    fn business_time_adds_up(minute in 0i64..2_000_000, a in 0i64..3000, b in 1i64..3000) {
        let hours = CallingHours::default();
        let from = at("2024-01-01 00:00") + Duration::minutes(minute);
        let add = |at, n| hours.add_business(at, Duration::minutes(n), Amsterdam);
        prop_assert_eq!(add(add(from, a), b), add(from, a + b));
    }
}
