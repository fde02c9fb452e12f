//! Days and hours: what today is, which days are off, and when people may be called.
//!
//! Everything is counted on the clock of a zone that comes in as an argument; a moment itself is always UTC.
//! A local time that the clock skips in spring means the first moment after the gap, one that comes twice in
//! autumn means the first of the two.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// How far ahead an opening is looked for. Past this the owner has switched every day off.
const HORIZON_DAYS: u64 = 400;

/// The present moment on the clock of the book's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// The present moment.
    pub now: DateTime<Utc>,
    /// The zone whose days and hours count.
    pub zone: Tz,
}

impl Today {
    /// The present moment on the local clock.
    pub fn local(&self) -> DateTime<Tz> {
        self.now.with_timezone(&self.zone)
    }

    /// The local date.
    pub fn date(&self) -> NaiveDate {
        self.local().date_naive()
    }

    /// When today began.
    pub fn midnight(&self) -> DateTime<Utc> {
        start_of(self.date(), self.zone)
    }

    /// When tomorrow begins.
    pub fn next_midnight(&self) -> DateTime<Utc> {
        start_of(after(self.date(), 1), self.zone)
    }

    /// When this week began: Monday, at midnight.
    pub fn week_starts(&self) -> DateTime<Utc> {
        let today = self.date();
        let back = u64::from(today.weekday().num_days_from_monday());
        start_of(today.checked_sub_days(Days::new(back)).unwrap_or(today), self.zone)
    }

    /// When next week begins: Monday, at midnight.
    pub fn next_week(&self) -> DateTime<Utc> {
        let today = self.date();
        start_of(after(today, 7 - u64::from(today.weekday().num_days_from_monday())), self.zone)
    }
}

/// The moment a local clock shows this time on this date.
pub fn at_local(date: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let wanted = date.and_time(time);
    if let Some(found) = zone.from_local_datetime(&wanted).earliest() {
        return found.to_utc();
    }
    // In the gap. Clocks jump on a quarter of an hour everywhere; the longest jump was a whole day.
    let quarter = wanted - Duration::minutes(i64::from(time.minute() % 15));
    (1..=100)
        .filter_map(|n| zone.from_local_datetime(&(quarter + Duration::minutes(15 * n))).earliest())
        .next()
        .map_or_else(|| wanted.and_utc(), |found| found.to_utc())
}

/// When a local day begins.
pub fn start_of(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    at_local(date, NaiveTime::MIN, zone)
}

fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

/// A stretch of one day, on the local clock: from (included) until (excluded).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    /// The first moment inside.
    pub from: NaiveTime,
    /// The first moment after.
    pub until: NaiveTime,
}

impl Window {
    fn of(from: (u32, u32), until: (u32, u32)) -> Self {
        Self { from: clock(from), until: clock(until) }
    }

    fn overlap(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until.min(other.until) }
    }

    fn is_empty(self) -> bool {
        self.from >= self.until
    }
}

fn clock((hour, minute): (u32, u32)) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

/// Part of a calling day. Somebody who never answers in one may well answer in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Daypart {
    /// Before 11:30.
    Morning,
    /// From 11:30 until 14:30.
    Midday,
    /// From 14:30.
    Afternoon,
}

impl Daypart {
    /// The parts in the order of the day.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Midday, Self::Afternoon];

    /// The part a local time falls in.
    pub fn of(time: NaiveTime) -> Self {
        if time < clock((11, 30)) {
            Self::Morning
        } else if time < clock((14, 30)) {
            Self::Midday
        } else {
            Self::Afternoon
        }
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Midday => "midday",
            Self::Afternoon => "afternoon",
        }
    }

    fn window(self) -> Window {
        match self {
            Self::Morning => Window { from: NaiveTime::MIN, until: clock((11, 30)) },
            Self::Midday => Window::of((11, 30), (14, 30)),
            Self::Afternoon => Window::of((14, 30), (23, 59)),
        }
    }
}

/// A day off, or a day on which calling stops early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// Which one, in kebab-case.
    pub key: &'static str,
    /// The early stop; `None` is off all day.
    pub stops: Option<NaiveTime>,
}

/// Days on a fixed date: country, month, day, key. King's Day and Liberation Day depend on the year, see below.
const FIXED: &[(&str, u32, u32, &str)] = &[
    ("NL", 1, 1, "new-year"),
    ("NL", 12, 25, "christmas"),
    ("NL", 12, 26, "second-christmas-day"),
    ("BE", 1, 1, "new-year"),
    ("BE", 5, 1, "labour-day"),
    ("BE", 7, 21, "national-day"),
    ("BE", 8, 15, "assumption"),
    ("BE", 11, 1, "all-saints"),
    ("BE", 11, 11, "armistice"),
    ("BE", 12, 25, "christmas"),
    ("DE", 1, 1, "new-year"),
    ("DE", 5, 1, "labour-day"),
    ("DE", 10, 3, "unity-day"),
    ("DE", 12, 25, "christmas"),
    ("DE", 12, 26, "second-christmas-day"),
];

/// Days that follow Easter: countries, days after Easter Sunday, key.
const MOVING: &[(&[&str], i64, &str)] = &[
    (&["DE"], -2, "good-friday"),
    (&["NL", "BE", "DE"], 0, "easter"),
    (&["NL", "BE", "DE"], 1, "easter-monday"),
    (&["NL", "BE", "DE"], 39, "ascension"),
    (&["NL", "BE", "DE"], 49, "whitsun"),
    (&["NL", "BE", "DE"], 50, "whit-monday"),
];

/// Evenings on which the Dutch Code Telemarketing (2012, article 9) stops at 18:30.
const EARLY_STOPS: &[(&str, u32, u32, &str)] = &[
    ("NL", 5, 4, "remembrance-evening"),
    ("NL", 12, 5, "saint-nicholas-eve"),
    ("NL", 12, 24, "christmas-eve"),
];

/// What is special about a date in a country (`NL`, `BE`, or the days that all of `DE` has off).
pub fn holiday(date: NaiveDate, country: &str) -> Option<Holiday> {
    let listed = |list: &[(&str, u32, u32, &'static str)]| {
        list.iter()
            .find(|(of, month, day, _)| *of == country && *month == date.month() && *day == date.day())
            .map(|(.., key)| *key)
    };
    let off = listed(FIXED)
        .or_else(|| (country == "NL").then(|| royal_or_liberation(date)).flatten())
        .or_else(|| {
            let since = date.signed_duration_since(easter(date.year())?).num_days();
            MOVING.iter().find(|(of, days, _)| *days == since && of.contains(&country)).map(|(.., key)| *key)
        });
    if let Some(key) = off {
        return Some(Holiday { key, stops: None });
    }
    listed(EARLY_STOPS).map(|key| Holiday { key, stops: Some(clock((18, 30))) })
}

/// King's Day moves off a Sunday; Liberation Day is a day off for most people once in five years.
fn royal_or_liberation(date: NaiveDate) -> Option<&'static str> {
    let (month, day) = (date.month(), date.day());
    let royal = match day {
        27 => date.weekday() != Weekday::Sun,
        26 => date.weekday() == Weekday::Sat,
        _ => false,
    };
    if month == 4 && royal {
        Some("kings-day")
    } else if month == 5 && day == 5 && date.year() % 5 == 0 {
        Some("liberation-day")
    } else {
        None
    }
}

/// Easter Sunday in the Gregorian calendar (the anonymous computus).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = h + l - 7 * m;
    let month = (n + 90) / 25;
    let day = (n + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// When people are called: the owner's own setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct CallingHours {
    /// The stretches of each day, Monday first.
    pub week: [Vec<Window>; 7],
    /// A stretch of every day in which nobody is called.
    pub lunch: Option<Window>,
    /// Whose holidays count, as a country code of two capitals.
    pub country: String,
    /// Whether holidays are off at all.
    pub holidays: bool,
}

impl Default for CallingHours {
    /// Office hours of Dutch businesses: Monday to Friday 08:30-17:30, lunch 12:00-13:00, holidays off.
    fn default() -> Self {
        let day = || vec![Window::of((8, 30), (17, 30))];
        Self {
            week: [day(), day(), day(), day(), day(), Vec::new(), Vec::new()],
            lunch: Some(Window::of((12, 0), (13, 0))),
            country: "NL".to_owned(),
            holidays: true,
        }
    }
}

/// Whether calling hours run now, and when that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursState {
    /// Whether people may be called now.
    pub open: bool,
    /// When calling hours begin again; `None` while open, or when no day has any.
    pub opens_at: Option<DateTime<Utc>>,
    /// When this stretch ends, the lunch break included; `None` while closed.
    pub closes_at: Option<DateTime<Utc>>,
    /// Why closed: `weekend`, `closed-day`, `holiday:<key>`, `lunch`, `before-hours` or `after-hours`.
    pub closed_because: Option<String>,
}

impl CallingHours {
    /// The widest hours of the Dutch Code Telemarketing of 2012: working days 09-22, Saturday 10-16, no lunch.
    pub fn telemarketing_code() -> Self {
        let day = || vec![Window::of((9, 0), (22, 0))];
        Self {
            week: [day(), day(), day(), day(), day(), vec![Window::of((10, 0), (16, 0))], Vec::new()],
            lunch: None,
            ..Self::default()
        }
    }

    /// The open stretches of a date in order, without lunch, holidays and overlaps.
    pub fn windows(&self, date: NaiveDate) -> Vec<Window> {
        let special = if self.holidays { holiday(date, &self.country) } else { None };
        let stop = match special {
            Some(Holiday { stops: None, .. }) => return Vec::new(),
            Some(Holiday { stops: Some(stop), .. }) => Some(stop),
            None => None,
        };
        let mut open = self.without_lunch(date);
        for window in &mut open {
            window.until = stop.map_or(window.until, |stop| window.until.min(stop));
        }
        open.retain(|window| !window.is_empty());
        open.sort_by_key(|window| window.from);
        let mut merged: Vec<Window> = Vec::with_capacity(open.len());
        for window in open {
            match merged.last_mut() {
                Some(last) if window.from <= last.until => last.until = last.until.max(window.until),
                _ => merged.push(window),
            }
        }
        merged
    }

    fn without_lunch(&self, date: NaiveDate) -> Vec<Window> {
        let weekday = date.weekday().num_days_from_monday() as usize;
        let day = self.week.get(weekday).map_or(&[][..], Vec::as_slice);
        match self.lunch.filter(|lunch| !lunch.is_empty()) {
            None => day.to_vec(),
            Some(lunch) => day
                .iter()
                .flat_map(|w| {
                    let before = Window { from: w.from, until: w.until.min(lunch.from) };
                    [before, Window { from: w.from.max(lunch.until), until: w.until }]
                })
                .collect(),
        }
    }

    /// Open stretches as moments, day after day from the local date of `at` on, those already over left out.
    fn stretches(
        &self,
        at: DateTime<Utc>,
        zone: Tz,
        part: Option<Daypart>,
    ) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> + '_ {
        let first = at.with_timezone(&zone).date_naive();
        (0..HORIZON_DAYS)
            .map(move |n| after(first, n))
            .flat_map(move |date| {
                self.windows(date).into_iter().filter_map(move |window| {
                    let window = part.map_or(window, |part| window.overlap(part.window()));
                    let moments = (at_local(date, window.from, zone), at_local(date, window.until, zone));
                    (!window.is_empty() && moments.0 < moments.1).then_some(moments)
                })
            })
            .filter(move |(_, until)| *until > at)
    }

    /// Whether people may be called at this moment.
    pub fn is_open(&self, at: DateTime<Utc>, zone: Tz) -> bool {
        let time = at.with_timezone(&zone);
        self.windows(time.date_naive()).iter().any(|w| w.from <= time.time() && time.time() < w.until)
    }

    /// The first moment at or after `at` that is open; `None` when the owner switched every day off.
    pub fn next_open(&self, at: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        self.stretches(at, zone, None).next().map(|(from, _)| from.max(at))
    }

    /// The first open moment at or after `at` in one part of the day; `None` when no day has that part.
    pub fn next_open_in(&self, at: DateTime<Utc>, part: Daypart, zone: Tz) -> Option<DateTime<Utc>> {
        self.stretches(at, zone, Some(part)).next().map(|(from, _)| from.max(at))
    }

    /// When the stretch that is open at `at` ends (lunch ends one too); `None` when closed.
    pub fn closes_at(&self, at: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        self.stretches(at, zone, None).next().filter(|(from, _)| *from <= at).map(|(_, until)| until)
    }

    /// `at` plus a length of time that only runs within calling hours: with the default hours a day holds
    /// 8 of them, so 24 business hours from Friday 16:30 end on Wednesday at 16:30. Where no day is ever open
    /// plain time is added.
    pub fn add_business(&self, at: DateTime<Utc>, length: Duration, zone: Tz) -> DateTime<Utc> {
        if length <= Duration::zero() {
            return at;
        }
        let mut left = length;
        for (from, until) in self.stretches(at, zone, None) {
            let from = from.max(at);
            if until - from >= left {
                return from + left;
            }
            left -= until - from;
        }
        at + length
    }

    /// The date `days` business days (days with any calling hours) after `date`; plain days where there are none.
    pub fn add_business_days(&self, date: NaiveDate, days: u32) -> NaiveDate {
        if days == 0 {
            return date;
        }
        (1..=HORIZON_DAYS)
            .map(|n| after(date, n))
            .filter(|day| !self.windows(*day).is_empty())
            .nth(days as usize - 1)
            .unwrap_or_else(|| after(date, u64::from(days)))
    }

    /// Whether calling hours run at this moment, why not, and when that changes.
    pub fn state(&self, at: DateTime<Utc>, zone: Tz) -> HoursState {
        let closes_at = self.closes_at(at, zone);
        let open = closes_at.is_some();
        HoursState {
            open,
            closes_at,
            opens_at: if open { None } else { self.next_open(at, zone) },
            closed_because: (!open).then(|| self.closed_because(&at.with_timezone(&zone))),
        }
    }

    fn closed_because(&self, local: &DateTime<Tz>) -> String {
        let (date, time) = (local.date_naive(), local.time());
        let weekday = date.weekday().num_days_from_monday() as usize;
        if self.week.get(weekday).is_none_or(|day| day.iter().all(|w| w.is_empty())) {
            return if weekday >= 5 { "weekend" } else { "closed-day" }.to_owned();
        }
        let special = if self.holidays { holiday(date, &self.country) } else { None };
        match special {
            Some(day) if day.stops.is_none_or(|stop| time >= stop) => return format!("holiday:{}", day.key),
            _ => {}
        }
        let windows = self.windows(date);
        if windows.iter().all(|w| time < w.from) {
            "before-hours"
        } else if windows.iter().all(|w| time >= w.until) {
            "after-hours"
        } else {
            "lunch"
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests;
