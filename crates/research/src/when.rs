//! A moment as a person types it, in Dutch or English: "di 14u", "over 2 weken", "tomorrow 9:30", "half 3".
//!
//! [`words`] reads pieces of text, [`day`] and [`clock`] know what days and hours are called; here the pieces become
//! one moment. What cannot be read for certain is refused: the screen shows the moment before it is saved, but a
//! promise must not hang on a guess.

mod clock;
mod day;
mod words;

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, Timelike, Utc, Weekday};
use leads::Reason;
use leads::calendar::{CallingHours, Today, at_local, start_of};

use clock::Clock;
use words::Words;

/// What was read so far. Every part may be said once.
#[derive(Debug, Default)]
struct Said {
    /// An exact moment: "in 20 minutes". Nothing else may be said beside it.
    moment: Option<DateTime<Utc>>,
    /// A day by its date.
    date: Option<NaiveDate>,
    /// The date was roughly meant ("in two weeks"), so a closed day moves to the next open one.
    roughly: bool,
    /// A week, by its Monday.
    week: Option<NaiveDate>,
    /// A day of the week.
    weekday: Option<Weekday>,
    /// The weekday is not today's: "next tuesday".
    not_today: bool,
    /// The time of day.
    time: Option<NaiveTime>,
    /// The part of the day.
    part: Option<Clock>,
}

/// The languages tell "half 3" apart: half past two in Dutch, half past three in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Before,
    Past,
}

/// Reads a moment. Both languages are always understood; `lang` (`nl`, `en`) only decides what "half 3" means. Dates
/// are day before month in both.
///
/// - A day without a time is its first opening hour; a time without a day is today, or the next business day when it
///   has passed. A weekday is the coming one, today included while its time lies ahead.
/// - Hours 1 to 6 without a leading zero are in the afternoon: nobody promises a call at night.
/// - "Over 2 weken", "volgende week" and the like mean roughly then: without a time a closed day becomes the next open
///   one. A day that is named stays that day.
///
/// Refused: `when-empty`, `when-unclear` {text: what was not understood}, `when-no-such-date`, `when-in-past`.
pub fn parse_when(
    text: &str,
    today: &Today,
    hours: &CallingHours,
    lang: &str,
) -> Result<DateTime<Utc>, Reason> {
    let normal = words::normal(text);
    if normal.is_empty() {
        return Err(Reason::new("when-empty"));
    }
    let half = if lang.starts_with("en") { Half::Past } else { Half::Before };
    let mut words = Words::new(&normal);
    let mut said = Said::default();
    while !words.is_done() {
        let read = clock::read(&mut words, &mut said, half, hours, today)
            || day::read(&mut words, &mut said, today)?
            || words.eat(FILLERS);
        if !read {
            return Err(unclear(words.rest()));
        }
    }
    let moment = said.resolve(today, hours).ok_or_else(|| unclear(&normal))?;
    if moment < today.now { Err(Reason::new("when-in-past")) } else { Ok(moment) }
}

/// Words that say nothing by themselves.
const FILLERS: &[&str] = &[
    "om",
    "op",
    "de",
    "het",
    "the",
    "at",
    "on",
    "in",
    "rond",
    "around",
    "omstreeks",
    "van",
    "of",
    "'s",
    "s",
    "as",
    "a.s.",
    "aanstaande",
    "komende",
    "coming",
    "this",
    "deze",
];

fn unclear(text: &str) -> Reason {
    Reason::new("when-unclear").with("text", text)
}

impl Said {
    fn resolve(&self, today: &Today, hours: &CallingHours) -> Option<DateTime<Utc>> {
        let zone = today.zone;
        let clock = Clock::of(self.time, self.part);
        if let Some(moment) = self.moment {
            let alone = self.date.is_none() && self.week.is_none() && self.weekday.is_none();
            return (alone && clock.is_none()).then_some(moment);
        }
        let Some((date, roughly)) = self.day(clock, today, hours)? else {
            let clock = clock?;
            return clock
                .on(today.date(), today)
                .or_else(|| clock.on(hours.add_business_days(today.date(), 1), today));
        };
        if let Some(clock) = clock {
            return Some(clock.on(date, today).unwrap_or_else(|| at_local(date, clock.first(), zone)));
        }
        if date == today.date() {
            return Some(later_today(today, hours));
        }
        if roughly {
            return Some(hours.next_open(start_of(date, zone), zone).unwrap_or_else(|| start_of(date, zone)));
        }
        Some(at_local(date, first_hour(date, hours), zone))
    }

    /// The day that was said and whether roughly; `Some(None)` when none was, `None` when the parts disagree.
    fn day(
        &self,
        clock: Option<Clock>,
        today: &Today,
        hours: &CallingHours,
    ) -> Option<Option<(NaiveDate, bool)>> {
        let now = today.date();
        let in_week = |monday: NaiveDate, day: Weekday| {
            monday.checked_add_days(Days::new(u64::from(day.num_days_from_monday())))
        };
        match (self.week, self.weekday, self.date) {
            (Some(_), _, Some(_)) => None,
            (Some(monday), Some(day), None) => Some(Some((in_week(monday, day)?, false))),
            // "This week" is no day.
            (Some(monday), None, None) if monday <= now => None,
            (Some(monday), None, None) => Some(Some((monday, true))),
            // "In two weeks on tuesday": the tuesday of that week.
            (None, Some(day), Some(date)) if self.roughly => {
                Some(Some((in_week(date.week(Weekday::Mon).checked_first_day()?, day)?, false)))
            }
            (None, Some(day), Some(date)) => (date.weekday() == day).then_some(Some((date, false))),
            (None, None, Some(date)) => Some(Some((date, self.roughly))),
            (None, Some(day), None) => {
                let ahead = u64::from(day.days_since(now.weekday()));
                let passed = match clock {
                    Some(clock) => clock.on(now, today).is_none(),
                    None => at_local(now, first_hour(now, hours), today.zone) < today.now,
                };
                let ahead = if ahead == 0 && (self.not_today || passed) { 7 } else { ahead };
                Some(Some((now.checked_add_days(Days::new(ahead))?, false)))
            }
            (None, None, None) => Some(None),
        }
    }
}

/// The first opening of a day; of a closed day the earliest of the week, or nine.
fn first_hour(date: NaiveDate, hours: &CallingHours) -> NaiveTime {
    hours
        .windows(date)
        .first()
        .map(|window| window.from)
        .or_else(|| hours.week.iter().flatten().map(|window| window.from).min())
        .unwrap_or_else(|| words::time(9, 0).unwrap_or_default())
}

/// "Today" without a time: the next quarter of an hour within calling hours, or just the next quarter.
fn later_today(today: &Today, hours: &CallingHours) -> DateTime<Utc> {
    let minute = today.now.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(today.now);
    let quarter = minute + Duration::minutes(15 - i64::from(minute.minute() % 15));
    hours.next_open(quarter, today.zone).filter(|at| *at < today.next_midnight()).unwrap_or(quarter)
}

#[cfg(test)]
mod tests;
