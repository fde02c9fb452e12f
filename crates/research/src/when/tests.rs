//! What people type. It is Tuesday 3 November 2026, two o'clock, unless said otherwise.

use chrono::NaiveDateTime;
use chrono_tz::Europe::Amsterdam;
use proptest::prelude::*;

use super::*;

fn at(local: &str) -> DateTime<Utc> {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    at_local(naive.date(), naive.time(), Amsterdam)
}

fn read_at(now: &str, text: &str, lang: &str) -> String {
    let today = Today { now: at(now), zone: Amsterdam };
    match parse_when(text, &today, &CallingHours::default(), lang) {
        Ok(at) => at.with_timezone(&Amsterdam).format("%a %Y-%m-%d %H:%M").to_string(),
        Err(reason) => reason.code,
    }
}

/// Holds a table of what is typed against what is meant, and shows every line that differs.
fn check(now: &str, lang: &str, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, meant)| (text, meant, read_at(now, text, lang)))
        .filter(|(_, meant, read)| *meant != read)
        .map(|(text, meant, read)| format!("{text:?} was read as {read}, meant is {meant}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn dutch() {
    check(
        "2026-11-03 14:00",
        "nl",
        &[
            ("di 14u", "Tue 2026-11-03 14:00"),
            ("di 13u", "Tue 2026-11-10 13:00"),
            ("dinsdag 14:30", "Tue 2026-11-03 14:30"),
            ("di", "Tue 2026-11-10 08:30"),
            ("volgende dinsdag 15u", "Tue 2026-11-10 15:00"),
            ("wo 9u30", "Wed 2026-11-04 09:30"),
            ("Vrijdag om 10 uur", "Fri 2026-11-06 10:00"),
            ("ma", "Mon 2026-11-09 08:30"),
            ("za", "Sat 2026-11-07 08:30"),
            ("dinsdagmiddag", "Tue 2026-11-03 16:00"),
            ("donderdagochtend", "Thu 2026-11-05 08:30"),
            ("donderdag morgen", "Thu 2026-11-05 08:30"),
            ("vandaag", "Tue 2026-11-03 14:15"),
            ("vandaag 16:00", "Tue 2026-11-03 16:00"),
            ("vanmiddag", "Tue 2026-11-03 16:00"),
            ("vanavond", "Tue 2026-11-03 19:00"),
            ("morgen", "Wed 2026-11-04 08:30"),
            ("morgen 9u", "Wed 2026-11-04 09:00"),
            ("morgen 9:30", "Wed 2026-11-04 09:30"),
            ("morgenochtend", "Wed 2026-11-04 08:30"),
            ("morgenmiddag om half 4", "Wed 2026-11-04 15:30"),
            ("morgen om 3 uur", "Wed 2026-11-04 15:00"),
            ("morgen om 3", "Wed 2026-11-04 15:00"),
            ("overmorgen", "Thu 2026-11-05 08:30"),
            ("over 2 weken", "Tue 2026-11-17 08:30"),
            ("over twee weken", "Tue 2026-11-17 08:30"),
            ("over een week di 10u", "Tue 2026-11-10 10:00"),
            ("over 3 dagen 10:00", "Fri 2026-11-06 10:00"),
            ("over 4 dagen", "Mon 2026-11-09 08:30"),
            ("over 4 dagen 10:00", "Sat 2026-11-07 10:00"),
            ("over 3 maanden", "Wed 2027-02-03 08:30"),
            ("over een jaar", "Wed 2027-11-03 08:30"),
            ("over 20 minuten", "Tue 2026-11-03 14:20"),
            ("over een half uur", "Tue 2026-11-03 14:30"),
            ("over een uur", "Tue 2026-11-03 15:00"),
            ("volgende week", "Mon 2026-11-09 08:30"),
            ("volgende week di", "Tue 2026-11-10 08:30"),
            ("di volgende week 14.30", "Tue 2026-11-10 14:30"),
            ("eind volgende week", "Fri 2026-11-13 08:30"),
            ("eind van de week na de lunch", "Fri 2026-11-06 13:00"),
            ("deze week vr", "Fri 2026-11-06 08:30"),
            ("na het weekend", "Mon 2026-11-09 08:30"),
            ("week 48", "Mon 2026-11-23 08:30"),
            ("week 2 wo", "Wed 2027-01-13 08:30"),
            ("volgende maand", "Tue 2026-12-01 08:30"),
            ("na de lunch", "Wed 2026-11-04 13:00"),
            ("morgen na de lunch", "Wed 2026-11-04 13:00"),
            ("eind van de middag", "Tue 2026-11-03 16:00"),
            ("wo 's ochtends", "Wed 2026-11-04 08:30"),
            ("vr in de middag", "Fri 2026-11-06 13:00"),
            ("1 mei", "Sat 2027-05-01 08:30"),
            ("12 mei 2027", "Wed 2027-05-12 08:30"),
            ("12 november om 9u", "Thu 2026-11-12 09:00"),
            ("do 12 nov", "Thu 2026-11-12 08:30"),
            ("de 12e", "Thu 2026-11-12 08:30"),
            ("de 2e", "Wed 2026-12-02 08:30"),
            ("12-5 14:00", "Wed 2027-05-12 14:00"),
            ("12/5/2027", "Wed 2027-05-12 08:30"),
            ("12-05-27 9.15", "Wed 2027-05-12 09:15"),
            ("2027-05-12", "Wed 2027-05-12 08:30"),
            ("29-2", "Tue 2028-02-29 08:30"),
            ("25-12", "Fri 2026-12-25 08:30"),
            ("14:00", "Tue 2026-11-03 14:00"),
            ("14.30", "Tue 2026-11-03 14:30"),
            ("14:30 uur", "Tue 2026-11-03 14:30"),
            ("13:59", "Wed 2026-11-04 13:59"),
            ("9u", "Wed 2026-11-04 09:00"),
            ("half 3", "Tue 2026-11-03 14:30"),
            ("morgen half 10", "Wed 2026-11-04 09:30"),
            ("kwart over 9", "Wed 2026-11-04 09:15"),
            ("kwart voor 4", "Tue 2026-11-03 15:45"),
            ("tien over half 3", "Tue 2026-11-03 14:40"),
            ("10 voor 5", "Tue 2026-11-03 16:50"),
            ("wo 10 uur 's ochtends", "Wed 2026-11-04 10:00"),
            ("do 8 uur 's avonds", "Thu 2026-11-05 20:00"),
            ("na 16u", "Tue 2026-11-03 16:00"),
            ("vrijdag na 10:00", "Fri 2026-11-06 10:00"),
            ("DI, 15:00!", "Tue 2026-11-03 15:00"),
        ],
    );
}

#[test]
fn english() {
    check(
        "2026-11-03 14:00",
        "en",
        &[
            ("tue 2pm", "Tue 2026-11-03 14:00"),
            ("tuesday 2:30 pm", "Tue 2026-11-03 14:30"),
            ("tue 1 p.m.", "Tue 2026-11-10 13:00"),
            ("wed 9am", "Wed 2026-11-04 09:00"),
            ("next tuesday at 3", "Tue 2026-11-10 15:00"),
            ("tomorrow", "Wed 2026-11-04 08:30"),
            ("tomorrow morning", "Wed 2026-11-04 08:30"),
            ("tomorrow at noon", "Wed 2026-11-04 12:00"),
            ("the day after tomorrow", "Thu 2026-11-05 08:30"),
            ("in 2 weeks", "Tue 2026-11-17 08:30"),
            ("in a week", "Tue 2026-11-10 08:30"),
            ("in three days 10:00", "Fri 2026-11-06 10:00"),
            ("in an hour", "Tue 2026-11-03 15:00"),
            ("in half an hour", "Tue 2026-11-03 14:30"),
            ("next week", "Mon 2026-11-09 08:30"),
            ("next week thu 11:15", "Thu 2026-11-12 11:15"),
            ("next month", "Tue 2026-12-01 08:30"),
            ("this afternoon", "Tue 2026-11-03 16:00"),
            ("friday in the afternoon", "Fri 2026-11-06 13:00"),
            ("after lunch", "Wed 2026-11-04 13:00"),
            ("late afternoon", "Tue 2026-11-03 16:00"),
            ("may 1", "Sat 2027-05-01 08:30"),
            ("1st of may 2027 at 10:00", "Sat 2027-05-01 10:00"),
            ("may 12th 9am", "Wed 2027-05-12 09:00"),
            ("12/5/2027", "Wed 2027-05-12 08:30"),
            ("half past 3", "Tue 2026-11-03 15:30"),
            ("half 3", "Tue 2026-11-03 15:30"),
            ("quarter to nine", "Wed 2026-11-04 08:45"),
            ("tomorrow morning at 9", "Wed 2026-11-04 09:00"),
            ("thursday at 8 in the evening", "Thu 2026-11-05 20:00"),
            ("end of next week", "Fri 2026-11-13 08:30"),
        ],
    );
}

#[test]
fn what_is_not_a_moment_is_refused() {
    check(
        "2026-11-03 14:00",
        "nl",
        &[
            ("", "when-empty"),
            (" , ", "when-empty"),
            ("gisteren", "when-in-past"),
            ("vandaag 13:00", "when-in-past"),
            ("12-5-2026", "when-in-past"),
            ("31-02", "when-no-such-date"),
            ("31-02-2027", "when-no-such-date"),
            ("32 mei", "when-no-such-date"),
            ("12-13", "when-no-such-date"),
            ("bel me maar", "when-unclear"),
            ("di di", "when-unclear"),
            ("di 14u 15u", "when-unclear"),
            ("wo 12 nov", "when-unclear"),
            ("25:00", "when-unclear"),
            ("14:60", "when-unclear"),
            ("12.5", "when-unclear"),
            ("di 14", "when-unclear"),
            ("deze week", "when-unclear"),
            ("over 20 minuten morgen", "when-unclear"),
            ("over 99999 dagen", "when-unclear"),
            ("om", "when-unclear"),
            ("week 60", "when-unclear"),
        ],
    );
}

#[test]
fn a_weekday_is_today_until_its_hour_has_passed() {
    check("2026-11-03 07:00", "nl", &[("di", "Tue 2026-11-03 08:30"), ("vandaag", "Tue 2026-11-03 08:30")]);
    check("2026-11-03 18:00", "nl", &[("di", "Tue 2026-11-10 08:30"), ("vandaag", "Tue 2026-11-03 18:15")]);
}

#[test]
fn a_friday_evening_leads_to_monday_only_when_roughly_meant() {
    check(
        "2026-11-06 18:00",
        "nl",
        &[
            ("morgen", "Sat 2026-11-07 08:30"),
            ("14:00", "Mon 2026-11-09 14:00"),
            ("na de lunch", "Mon 2026-11-09 13:00"),
            ("over een dag", "Mon 2026-11-09 08:30"),
        ],
    );
}

#[test]
fn the_clock_jumps_and_the_hour_stays_what_was_said() {
    check(
        "2026-10-24 12:00",
        "nl",
        &[("morgen 9u", "Sun 2026-10-25 09:00"), ("ma 9u", "Mon 2026-10-26 09:00")],
    );
    check("2027-03-27 12:00", "nl", &[("28-3 02:30", "Sun 2027-03-28 03:00")]);
}

proptest! {
    #[test]
    fn never_panics_and_never_in_the_past(text in "\\PC{0,40}", minute in 0i64..1_000_000) {
        let today = Today { now: at("2026-01-01 00:00") + Duration::minutes(minute), zone: Amsterdam };
        if let Ok(moment) = parse_when(&text, &today, &CallingHours::default(), "nl") {
            prop_assert!(moment >= today.now);
        }
    }

    #[test]
    fn any_mix_of_known_words_is_read_or_refused(
        picked in prop::collection::vec(prop::sample::select(vec![
            "di", "morgen", "over", "in", "2", "14u", "14:30", "half", "3", "weken", "week", "volgende", "next", "maand",
            "12-5", "1", "mei", "de", "12e", "om", "kwart", "voor", "na de lunch", "pm", "9999", "uur", "minuten",
        ]), 1..6),
        minute in 0i64..1_000_000,
    ) {
        let today = Today { now: at("2026-01-01 00:00") + Duration::minutes(minute), zone: Amsterdam };
        if let Ok(moment) = parse_when(&picked.join(" "), &today, &CallingHours::default(), "nl") {
            prop_assert!(moment >= today.now);
        }
    }

    #[test]
    fn a_moment_written_out_is_read_back(minute in 1i64..400_000) {
        let today = Today { now: at("2026-01-01 00:00"), zone: Amsterdam };
        let moment = today.now + Duration::minutes(minute);
        let text = moment.with_timezone(&Amsterdam).format("%d-%m-%Y %H:%M").to_string();
        // In the hour that comes twice the text means the first.
        let meant = at_local(
            moment.with_timezone(&Amsterdam).date_naive(),
            moment.with_timezone(&Amsterdam).time(),
            Amsterdam,
        );
        prop_assert_eq!(parse_when(&text, &today, &CallingHours::default(), "nl"), Ok(meant));
    }
}
