//! Activities and their moments.

use chrono::SecondsFormat;
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;

fn at(raw: &str, order: DayOrder) -> String {
    moment(raw, order, Amsterdam)
        .map_or_else(|problem| problem.code, |at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

#[test]
fn moments_are_read_in_the_ways_that_files_write_them() {
    for (raw, expected) in [
        ("2026-03-01T14:05:06+01:00", "2026-03-01T13:05:06Z"),
        ("2026-03-01T14:05:06Z", "2026-03-01T14:05:06Z"),
        ("2026-03-01T14:05:06.123Z", "2026-03-01T14:05:06Z"),
        ("2026-03-01", "2026-02-28T23:00:00Z"),
        ("2026-03-01 14:05", "2026-03-01T13:05:00Z"),
        ("2026-07-01 14:05:06", "2026-07-01T12:05:06Z"),
        ("2026/03/01 14:05", "2026-03-01T13:05:00Z"),
        ("2026-03-01 14:05:06 UTC", "2026-03-01T14:05:06Z"),
        ("2026-03-01 14:05 +0200", "2026-03-01T12:05:00Z"),
        ("01-03-2026", "2026-02-28T23:00:00Z"),
        ("1-3-2026 14:05", "2026-03-01T13:05:00Z"),
        ("1/3/26 9.05", "2026-03-01T08:05:00Z"),
        ("1.3.2026, 14:05 uur", "2026-03-01T13:05:00Z"),
        ("03 Jan 2023", "2023-01-02T23:00:00Z"),
        ("3 mrt 2026 14:05", "2026-03-03T13:05:00Z"),
        ("3 maart 2026", "2026-03-02T23:00:00Z"),
        ("di 3 maart 2026", "2026-03-02T23:00:00Z"),
        ("7-Feb-22", "2022-02-06T23:00:00Z"),
        ("Mar 3, 2026 2:05 PM", "2026-03-03T13:05:00Z"),
        ("12/31/2025 11:59 PM", "2025-12-31T22:59:00Z"),
    ] {
        assert_eq!(at(raw, DayOrder::DayFirst), expected, "{raw:?}");
    }
    assert_eq!(at("3/4/2026", DayOrder::MonthFirst), "2026-03-03T23:00:00Z");
    assert_eq!(at("3/4/2026", DayOrder::DayFirst), "2026-04-02T22:00:00Z");
    // In the night of the last Sunday of March there is no half past two.
    assert_eq!(at("29-3-2026 02:30", DayOrder::DayFirst), "2026-03-29T01:00:00Z");
}

#[test]
fn absurd_dates_are_no_dates() {
    for raw in [
        "31-02-2026",
        "0-0-00",
        "00-00-0000",
        "32-1-2026",
        "13-13-2026",
        "1-1-9999",
        "9999-12-31",
        "1-1-1899",
        "1-1-202",
        "2026-02-30 10:00",
        "1-1-2026 25:00",
        "1-1-2026 10:61",
        "1-1-2026 13:05 PM",
        "gisteren",
        "",
        "46082",
        "12",
        "2026-03-01T14:05:06+99:00",
        "1-1-2026 10:00 hallo",
    ] {
        assert_eq!(at(raw, DayOrder::DayFirst), "bad-date", "{raw:?}");
    }
}

#[test]
fn a_column_decides_the_order_of_day_and_month() {
    assert_eq!(day_order(["1/2/2026", "3/25/2026"]), Some(DayOrder::MonthFirst));
    assert_eq!(day_order(["1-2-2026", "25-3-2026"]), Some(DayOrder::DayFirst));
    assert_eq!(day_order(["1-2-2026", "2026-03-25", "3 mrt 2026"]), None);
}

/// Each row as who, kind, moment, label and quantity, or its problem.
fn activities(text: &str) -> Vec<String> {
    let (headers, rows) = rows(text.as_bytes());
    let mapping = guess(&headers, &rows, FileKind::Activities, "NL");
    let plan = mapping.plan(&headers, FileKind::Activities, Amsterdam).unwrap();
    rows.iter()
        .map(|row| match activity_draft(row, &plan) {
            Ok(draft) => format!(
                "{} {} {} {} {}",
                draft.who,
                draft.kind,
                draft.at.to_rfc3339_opts(SecondsFormat::Secs, true),
                draft.label.unwrap_or_default(),
                draft.quantity.unwrap_or_default()
            ),
            Err(problem) => format!("{}: {}", problem.column, problem.code),
        })
        .collect()
}

#[test]
fn rows_become_activities() {
    let text = "email,phone,kind,at,label,quantity\n\
                Jan@Jansen.nl,,email-opened,2026-03-01T10:00:00Z,nieuwsbrief,\n\
                ,010 123 4567,Paginabezoek,1-3-2026 14:05,/prijzen,0:01:30\n\
                jan@jansen.nl,010 123 4567,Webinar Live,1-3-2026,,2\n\
                geen,,form,1-3-2026,,\n\
                ,,form,1-3-2026,,\n\
                jan@jansen.nl,,,1-3-2026,,\n\
                jan@jansen.nl,,form,31-02-2026,,\n";
    insta::assert_snapshot!(activities(text).join("\n"), @r"
    jan@jansen.nl email-opened 2026-03-01T10:00:00Z nieuwsbrief 0
    +31101234567 page-visit 2026-03-01T13:05:00Z /prijzen 90
    jan@jansen.nl webinar-live 2026-02-28T23:00:00Z  2
    email: no-lead
    : no-lead
    kind: missing-kind
    at: bad-date
    ");
}

#[test]
fn dutch_headers_and_american_dates_are_understood() {
    let text = "Lead;Soort;Datum;Knop\n12;klik;3/4/2026;button-5\n13;E-mail geopend;3/25/2026;\n";
    assert_eq!(
        activities(text),
        [
            "lead:12 email-clicked 2026-03-03T23:00:00Z button-5 0",
            "lead:13 email-opened 2026-03-24T23:00:00Z  0"
        ]
    );
}

#[test]
fn the_same_activity_has_the_same_key_however_its_moment_is_written() {
    let keys = |text: &str, zone: Tz| -> Vec<String> {
        let (headers, rows) = rows(text.as_bytes());
        let plan = guess(&headers, &rows, FileKind::Activities, "NL")
            .plan(&headers, FileKind::Activities, zone)
            .unwrap();
        rows.iter().map(|row| activity_draft(row, &plan).unwrap().key).collect()
    };
    let text = "email,kind,at,label\na@b.nl,form,2026-03-01T13:05:00Z,x\nA@b.nl,formulier,1-3-2026 14:05,x\na@b.nl,form,1-3-2026 14:05,y\n";
    let keys_read = keys(text, Amsterdam);
    assert_eq!(keys_read[0], keys_read[1]);
    assert_ne!(keys_read[0], keys_read[2]);
    assert_eq!(keys("email,kind,at,key\na@b.nl,form,1-3-2026,abc\n", Amsterdam), ["abc"]);
}

proptest! {
    #[test]
    fn any_text_is_a_moment_or_refused(raw in "\\PC{0,30}|[0-9]{1,4}[-/. ][0-9a-z]{1,4}[-/. ][0-9]{1,4}[T ]?[0-9]{0,2}[:.]?[0-9]{0,2}( ?[ap]m)?") {
        for order in [DayOrder::DayFirst, DayOrder::MonthFirst] {
            if let Ok(found) = moment(&raw, order, Amsterdam) {
                let text = found.to_rfc3339();
                prop_assert_eq!(moment(&text, order, Amsterdam), Ok(found));
            }
        }
        let _ = day_order([raw.as_str()]);
    }
}
