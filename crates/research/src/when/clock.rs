//! Times of day: "14u", "14.30", "half 3", "quarter past 9", "na de lunch".

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Timelike, Utc};
use leads::calendar::{CallingHours, Today, at_local};

use super::words::{Words, time};
use super::{Half, Said};

/// A time of day, with a later one that is meant as well when the first has passed ("this afternoon").
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    first: NaiveTime,
    later: Option<NaiveTime>,
}

impl Clock {
    /// A time beside a part of the day: "3 uur 's middags", "8 in the evening".
    pub(super) fn of(time: Option<NaiveTime>, part: Option<Self>) -> Option<Self> {
        let Some(time) = time else { return part };
        let noon = |time: NaiveTime| time.hour() >= 12;
        let later = part.is_some_and(|part| noon(part.first)) && !noon(time);
        Some(Self { first: if later { time + Duration::hours(12) } else { time }, later: None })
    }

    pub(super) fn first(self) -> NaiveTime {
        self.first
    }

    /// The moment on a date, unless it has passed.
    pub(super) fn on(self, date: NaiveDate, today: &Today) -> Option<DateTime<Utc>> {
        [Some(self.first), self.later]
            .into_iter()
            .flatten()
            .map(|time| at_local(date, time, today.zone))
            .find(|at| *at >= today.now)
    }
}

/// Reads a time of day, or a wait that is counted in minutes or hours.
pub(super) fn read(
    words: &mut Words<'_>,
    said: &mut Said,
    half: Half,
    hours: &CallingHours,
    today: &Today,
) -> bool {
    if said.moment.is_none()
        && let Some(wait) = words.attempt(wait)
    {
        let now = today.now.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(today.now);
        // Whole minutes, and never before now: a wait of some minutes does not end early.
        let rounded = if now < today.now { now + Duration::minutes(1) } else { now };
        said.moment = Some(rounded + wait);
        return true;
    }
    if said.time.is_none()
        && let Some(time) = words.attempt(|words| exact(words, half))
    {
        said.time = Some(time);
        return true;
    }
    if said.part.is_some() {
        return false;
    }
    let day_is_said = said.date.is_some() || said.weekday.is_some();
    said.part = words.attempt(|words| part_of_day(words, hours, day_is_said));
    said.part.is_some()
}

/// "Over 20 minuten", "in an hour", "over anderhalf uur".
fn wait(words: &mut Words<'_>) -> Option<Duration> {
    if !words.eat(&["over", "in"]) {
        return None;
    }
    if words.eat(&["een half uur", "half uur", "een halfuur", "half an hour", "a half hour"]) {
        return Some(Duration::minutes(30));
    }
    if words.eat(&["anderhalf uur", "an hour and a half"]) {
        return Some(Duration::minutes(90));
    }
    if words.eat(&["een kwartier", "kwartier", "a quarter of an hour"]) {
        return Some(Duration::minutes(15));
    }
    let number = i64::from(words.number()?);
    if words.eat(&["minuten", "minuut", "minutes", "minute", "mins", "min"]) {
        Some(Duration::minutes(number))
    } else if words.eat(&["uur", "uren", "hours", "hour", "u", "h"]) {
        Some(Duration::hours(number))
    } else {
        None
    }
}

fn exact(words: &mut Words<'_>, half: Half) -> Option<NaiveTime> {
    let at = words.eat(&["om", "at"]);
    if !at {
        words.eat(&["na", "vanaf", "tegen", "rond", "after", "from", "around"]);
    }
    words
        .attempt(|words| spoken(words, half))
        .or_else(|| words.attempt(digital))
        .or_else(|| words.attempt(|words| afternoon(words.number()?, 0)).filter(|_| at))
}

/// "14:30", "14.30 uur", "14u30", "14 uur", "2pm", "2:30 pm".
fn digital(words: &mut Words<'_>) -> Option<NaiveTime> {
    let (hour, length) = words.digits().filter(|(_, length)| *length <= 2)?;
    let minutes = |words: &mut Words<'_>| words.digits().filter(|(_, length)| *length == 2).map(|(m, _)| m);
    let separated = words.glued(":") || words.glued(".");
    let minute = if separated { minutes(words)? } else { 0 };
    let half_of_day = words.attempt(|words| {
        words.glued(" ");
        words.find(&[("am", 0), ("pm", 12)])
    });
    if let Some(start) = half_of_day {
        return time(hour % 12 + start, minute).filter(|_| (1..=12).contains(&hour));
    }
    if separated {
        if !words.ends_word() {
            return None;
        }
        words.eat(&["uur", "u"]);
        return whole_day(hour, minute, length);
    }
    let apart = words.attempt(|words| {
        words.glued(" ");
        words.eat(&["uur", "u", "hrs", "h", "o'clock"]).then_some(0)
    });
    let minute = match apart {
        Some(minute) => minute,
        None if words.glued("u") || words.glued("h") => minutes(words).filter(|_| words.ends_word())?,
        None => return None,
    };
    whole_day(hour, minute, length)
}

/// An hour as written: "03:00" is at night, "3:00" is not.
fn whole_day(hour: u32, minute: u32, length: usize) -> Option<NaiveTime> {
    if length == 1 { afternoon(hour, minute) } else { time(hour, minute) }
}

/// An hour as spoken: one to six are in the afternoon.
fn afternoon(hour: u32, minute: u32) -> Option<NaiveTime> {
    time(if (1..=6).contains(&hour) { hour + 12 } else { hour }, minute)
}

/// "Half 3", "kwart over 9", "10 voor half 3", "quarter past 9", "ten to nine".
fn spoken(words: &mut Words<'_>, half: Half) -> Option<NaiveTime> {
    let offset = words.attempt(|words| {
        if let Some(offset) = words.attempt(|words| half_hour(words, half)) {
            return Some(offset);
        }
        let quarter = words.eat(&["kwart", "a quarter", "quarter"]);
        let minutes = if quarter { 15 } else { i64::from(words.number()?) };
        let side = words.find(&[("over", 1), ("past", 1), ("voor", -1), ("to", -1)])?;
        let from = words.attempt(|words| half_hour(words, half)).unwrap_or_default();
        (minutes < 30).then_some(from + minutes * side)
    })?;
    let number = words.number().filter(|hour| (1..=23).contains(hour))?;
    words.eat(&["uur", "u", "o'clock"]);
    afternoon(number, 0).map(|time| time + Duration::minutes(offset))
}

fn half_hour(words: &mut Words<'_>, half: Half) -> Option<i64> {
    if words.eat(&["half past"]) {
        return Some(30);
    }
    words.eat(&["half"]).then_some(if half == Half::Past { 30 } else { -30 })
}

/// "In de ochtend", "na de lunch", "eind van de middag".
fn part_of_day(words: &mut Words<'_>, hours: &CallingHours, day_is_said: bool) -> Option<Clock> {
    let (noon, one) = (time(12, 0)?, time(13, 0)?);
    let lunch = hours.lunch.map_or((noon, one), |lunch| (lunch.from, lunch.until));
    let morning = hours.week.iter().flatten().map(|window| window.from).min().or_else(|| time(9, 0))?;
    let later = |first, later| Some(Clock { first, later });
    words.eat(&["'s", "s"]);
    if words.eat(&["na de lunch", "na lunch", "after the lunch", "after lunch"]) {
        later(lunch.1, None)
    } else if words.eat(&["voor de lunch", "voor lunch", "before the lunch", "before lunch"]) {
        later(lunch.0 - Duration::hours(1), None)
    } else if words.eat(LATE_AFTERNOON) {
        later(time(16, 0)?, None)
    } else if words.eat(&["begin van de middag", "begin middag", "early afternoon", "vroeg in de middag"]) {
        later(one, None)
    } else if words.eat(&["eind van de ochtend", "einde van de ochtend", "eind ochtend", "late morning"]) {
        later(time(11, 0)?, None)
    } else if words.eat(&["ochtends", "ochtend", "voormiddag", "morgens", "morning"])
        || day_is_said && words.eat(&["morgen"])
    {
        later(morning, Some(time(11, 0)?))
    } else if words.eat(&["middags", "middag", "namiddag", "afternoon"]) {
        later(one, Some(time(16, 0)?))
    } else if words.eat(&["avonds", "avond", "evening"]) {
        later(time(19, 0)?, None)
    } else if words.eat(&["noon", "twaalf uur"]) {
        later(noon, None)
    } else {
        None
    }
}

const LATE_AFTERNOON: &[&str] = &[
    "eind van de middag",
    "einde van de middag",
    "eind middag",
    "einde middag",
    "laat in de middag",
    "eind van de dag",
    "einde van de dag",
    "end of the afternoon",
    "late afternoon",
    "late in the afternoon",
    "end of the day",
    "end of day",
];
