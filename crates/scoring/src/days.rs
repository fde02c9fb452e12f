//! Calendar days of the book's zone, for rules over dates. All other time is counted in seconds.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

use crate::known::{DAY, NEVER};

/// The first second of a day; of a day that the zone left out, the first second of the next.
pub(crate) fn start_of(date: NaiveDate, zone: Tz) -> i64 {
    let midnight = date.and_time(NaiveTime::MIN);
    if let Some(start) = zone.from_local_datetime(&midnight).earliest() {
        return start.timestamp();
    }
    // The clock skips midnight: the day begins where the clock goes on, at most a day off the same hour of UTC.
    let middle = midnight.and_utc().timestamp();
    let (mut before, mut begun) = (middle - 2 * DAY, middle + 2 * DAY);
    while begun - before > 1 {
        let between = before + (begun - before) / 2;
        if clock_date(between, zone).is_some_and(|shown| shown < date) {
            before = between;
        } else {
            begun = between;
        }
    }
    begun
}

/// The day of a second. Where the clock goes back over midnight, the day that had begun goes on.
pub(crate) fn day_of(t: i64, zone: Tz) -> Option<NaiveDate> {
    let shown = clock_date(t, zone)?;
    Some(shown.succ_opt().filter(|next| start_of(*next, zone) <= t).unwrap_or(shown))
}

/// The first second of the day so many days after a date; [`NEVER`] beyond the calendar.
pub(crate) fn start_after(date: NaiveDate, days: i64, zone: Tz) -> i64 {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 { date.checked_sub_days(count) } else { date.checked_add_days(count) };
    moved.map_or(if days < 0 { i64::MIN } else { NEVER }, |day| start_of(day, zone))
}

/// What a calendar on the wall says.
fn clock_date(t: i64, zone: Tz) -> Option<NaiveDate> {
    let utc = DateTime::from_timestamp(t, 0)?.naive_utc();
    Some(utc.checked_add_offset(zone.offset_from_utc_datetime(&utc).fix())?.date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn begins(date: &str, zone: Tz) -> String {
        DateTime::from_timestamp(start_of(date.parse().unwrap(), zone), 0).unwrap().to_rfc3339()
    }

    #[test]
    fn a_day_begins_at_midnight_or_where_the_clock_has_skipped_it() {
        assert_eq!(begins("2026-03-29", Tz::Europe__Amsterdam), "2026-03-28T23:00:00+00:00");
        assert_eq!(begins("2026-03-30", Tz::Europe__Amsterdam), "2026-03-29T22:00:00+00:00");
        assert_eq!(begins("2026-10-26", Tz::Europe__Amsterdam), "2026-10-25T23:00:00+00:00");
        // Santiago goes from 23:59:59 to 01:00, Apia left out the whole of the 30th.
        assert_eq!(begins("2026-09-06", Tz::America__Santiago), "2026-09-06T04:00:00+00:00");
        assert_eq!(begins("2011-12-30", Tz::Pacific__Apia), "2011-12-30T10:00:00+00:00");
        assert_eq!(begins("2011-12-31", Tz::Pacific__Apia), "2011-12-30T10:00:00+00:00");
        // Havana has the hour after midnight twice, St John's had the last one of the day twice.
        assert_eq!(begins("2026-11-01", Tz::America__Havana), "2026-11-01T04:00:00+00:00");
        assert_eq!(begins("2009-11-01", Tz::America__St_Johns), "2009-11-01T02:30:00+00:00");
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_accident() {
        for zone in [Tz::Europe__Amsterdam, Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago] {
            for date in [NaiveDate::MIN, NaiveDate::MAX] {
                let _ = start_of(date, zone);
            }
            assert_eq!(start_after(NaiveDate::MAX, 1, zone), NEVER);
            assert_eq!(start_after(NaiveDate::MIN, -1, zone), i64::MIN);
            for t in [i64::MIN, i64::MAX, NaiveDate::MAX.and_time(NaiveTime::MIN).and_utc().timestamp()] {
                let _ = day_of(t, zone);
            }
        }
    }

    proptest! {
        #[test]
        fn a_second_lies_in_its_day(t in 0i64..4_000_000_000, zone in proptest::sample::select(chrono_tz::TZ_VARIANTS.to_vec())) {
            let day = day_of(t, zone).unwrap();
            prop_assert!(start_of(day, zone) <= t);
            prop_assert!(t < start_of(day.succ_opt().unwrap(), zone));
        }
    }
}
