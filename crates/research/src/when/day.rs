//! Days: "morgen", "volgende week di", "over 2 weken", "12-5", "1 mei", "may 1st".

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use leads::Reason;
use leads::calendar::Today;

use super::Said;
use super::words::Words;

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("maandag", Weekday::Mon),
    ("ma", Weekday::Mon),
    ("monday", Weekday::Mon),
    ("mon", Weekday::Mon),
    ("dinsdag", Weekday::Tue),
    ("di", Weekday::Tue),
    ("tuesday", Weekday::Tue),
    ("tues", Weekday::Tue),
    ("tue", Weekday::Tue),
    ("woensdag", Weekday::Wed),
    ("wo", Weekday::Wed),
    ("wednesday", Weekday::Wed),
    ("wed", Weekday::Wed),
    ("donderdag", Weekday::Thu),
    ("do", Weekday::Thu),
    ("thursday", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("thur", Weekday::Thu),
    ("thu", Weekday::Thu),
    ("vrijdag", Weekday::Fri),
    ("vr", Weekday::Fri),
    ("friday", Weekday::Fri),
    ("fri", Weekday::Fri),
    ("zaterdag", Weekday::Sat),
    ("za", Weekday::Sat),
    ("saturday", Weekday::Sat),
    ("sat", Weekday::Sat),
    ("zondag", Weekday::Sun),
    ("zo", Weekday::Sun),
    ("sunday", Weekday::Sun),
    ("sun", Weekday::Sun),
];

const MONTHS: &[(&str, u32)] = &[
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("februari", 2),
    ("february", 2),
    ("feb", 2),
    ("maart", 3),
    ("march", 3),
    ("mrt", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("augustus", 8),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// Reads one thing that is said about the day. Saying a part twice is left for the caller to refuse as unread.
pub(super) fn read(words: &mut Words<'_>, said: &mut Said, today: &Today) -> Result<bool, Reason> {
    if words.eat(&["gisteren", "eergisteren", "yesterday"]) {
        return Err(Reason::new("when-in-past"));
    }
    if said.week.is_none()
        && let Some((week, day)) = words.attempt(|words| week(words, today))
    {
        said.week = Some(week);
        if day.is_some() && said.weekday.is_none() {
            said.weekday = day;
        }
        return Ok(true);
    }
    if said.weekday.is_none()
        && let Some((day, not_today)) = words.attempt(weekday)
    {
        said.weekday = Some(day);
        said.not_today = not_today;
        return Ok(true);
    }
    if said.date.is_some() {
        return Ok(false);
    }
    if let Some(date) = words.attempt(|words| near(words, today)) {
        said.date = Some(date);
        return Ok(true);
    }
    if let Some(date) = words.attempt(|words| far(words, today)) {
        said.date = Some(date);
        said.roughly = true;
        return Ok(true);
    }
    if let Some(found) = words.attempt(|words| dated(words)) {
        said.date = Some(found.date(today)?);
        return Ok(true);
    }
    Ok(false)
}

fn plus(date: NaiveDate, days: u32) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(u64::from(days)))
}

/// A week by its Monday, and a day of it where the phrase says one.
fn week(words: &mut Words<'_>, today: &Today) -> Option<(NaiveDate, Option<Weekday>)> {
    let now = today.date();
    let monday = now.week(Weekday::Mon).checked_first_day()?;
    let next = plus(monday, 7)?;
    if words.eat(&["eind van volgende week", "eind volgende week", "end of next week"]) {
        return Some((next, Some(Weekday::Fri)));
    }
    if words.eat(&[
        "volgende week",
        "begin van volgende week",
        "begin volgende week",
        "next week",
        "early next week",
        "na het weekend",
        "after the weekend",
    ]) {
        return Some((next, None));
    }
    if words.eat(&[
        "eind van deze week",
        "eind deze week",
        "eind van de week",
        "end of this week",
        "end of the week",
    ]) {
        return Some((monday, Some(Weekday::Fri)));
    }
    if words.eat(&["deze week", "this week"]) {
        return Some((monday, None));
    }
    if !words.eat(&["week"]) {
        return None;
    }
    // A week number: the coming one of that number.
    let number = words.number()?;
    let year = now.iso_week().year();
    [year, year + 1]
        .into_iter()
        .filter_map(|year| NaiveDate::from_isoywd_opt(year, number, Weekday::Mon))
        .find(|start| *start >= monday)
        .map(|start| (start, None))
}

fn weekday(words: &mut Words<'_>) -> Option<(Weekday, bool)> {
    let not_today = words.eat(&["volgende", "next"]);
    // "Dinsdagmiddag" is one word in Dutch.
    for (name, day) in WEEKDAYS.iter().filter(|(name, _)| name.ends_with("dag")) {
        let part = words.attempt(|words| {
            (words.glued(name)
                && ["ochtend", "morgen", "middag", "namiddag", "avond"].iter().any(|part| {
                    words.rest() == *part
                        || words.rest().strip_prefix(part).is_some_and(|rest| rest.starts_with(' '))
                }))
            .then_some(*day)
        });
        if let Some(day) = part {
            return Some((day, not_today));
        }
    }
    words.find(WEEKDAYS).map(|day| (day, not_today))
}

/// "Vandaag", "morgen", "overmorgen"; "morgenmiddag" leaves its part of the day to be read.
fn near(words: &mut Words<'_>, today: &Today) -> Option<NaiveDate> {
    let now = today.date();
    if words.eat(&["vandaag", "today", "later vandaag", "later today"]) {
        return Some(now);
    }
    if words.eat(&["overmorgen", "the day after tomorrow", "day after tomorrow"]) {
        return plus(now, 2);
    }
    if words.eat(&["morgen", "tomorrow", "tmrw"]) {
        return plus(now, 1);
    }
    for (start, days) in [("overmorgen", 2), ("morgen", 1), ("van", 0)] {
        for part in ["ochtend", "middag", "avond"] {
            let glued = words.rest().strip_prefix(start).and_then(|rest| rest.strip_prefix(part));
            if glued.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
                words.glued(start);
                return plus(now, days);
            }
        }
    }
    None
}

/// "Over 2 weken", "in 3 months", "volgende maand".
fn far(words: &mut Words<'_>, today: &Today) -> Option<NaiveDate> {
    let now = today.date();
    if words.eat(&["volgende maand", "next month"]) {
        return now.with_day(1)?.checked_add_months(Months::new(1));
    }
    if !words.eat(&["over", "in"]) {
        return None;
    }
    let number = words.number()?;
    if words.eat(&["dagen", "dag", "days", "day"]) {
        plus(now, number)
    } else if words.eat(&["weken", "week", "weeks"]) {
        plus(now, number * 7)
    } else if words.eat(&["maanden", "maand", "months", "month"]) {
        now.checked_add_months(Months::new(number))
    } else if words.eat(&["jaar", "jaren", "years", "year"]) {
        now.checked_add_months(Months::new(number * 12))
    } else {
        None
    }
}

/// A date as written, still to be held against the calendar.
struct Dated {
    day: u32,
    month: Option<u32>,
    year: Option<i32>,
}

fn dated(words: &mut Words<'_>) -> Option<Dated> {
    words.attempt(numeric).or_else(|| words.attempt(day_and_month)).or_else(|| words.attempt(month_and_day))
}

/// "12-5", "12/5/2026", "12.5.26", "2026-05-12".
fn numeric(words: &mut Words<'_>) -> Option<Dated> {
    let (first, length) = words.digits()?;
    let separator = ["-", "/", "."].into_iter().find(|separator| words.glued(separator))?;
    let (second, _) = words.digits()?;
    let third = words.glued(separator).then(|| words.digits()).flatten();
    if !words.ends_word() {
        return None;
    }
    match third {
        Some((day, _)) if length == 4 => {
            Some(Dated { day, month: Some(second), year: i32::try_from(first).ok() })
        }
        Some((year, digits)) => {
            Some(Dated { day: first, month: Some(second), year: Some(whole_year(year, digits)?) })
        }
        // "12.5" could be a price, a time or a date.
        None if separator == "." => None,
        None => Some(Dated { day: first, month: Some(second), year: None }),
    }
}

fn whole_year(year: u32, digits: usize) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    match digits {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// "1 mei", "1 mei 2027", "1st of may", "de 12e".
fn day_and_month(words: &mut Words<'_>) -> Option<Dated> {
    let (day, length) = words.digits()?;
    let ordinal = ["ste", "de", "e", "st", "nd", "rd", "th"].into_iter().any(|ending| words.glued(ending));
    if length > 2 || !words.ends_word() {
        return None;
    }
    let month = words.attempt(|words| {
        words.eat(&["of", "van"]);
        words.find(MONTHS)
    });
    if month.is_none() && !ordinal {
        return None;
    }
    let year = month.and_then(|_| words.attempt(year));
    Some(Dated { day, month, year })
}

/// "May 1", "may 1st 2027".
fn month_and_day(words: &mut Words<'_>) -> Option<Dated> {
    let month = words.find(MONTHS)?;
    let (day, length) = words.digits()?;
    let _ = ["st", "nd", "rd", "th"].into_iter().any(|ending| words.glued(ending));
    if length > 2 || !words.ends_word() {
        return None;
    }
    Some(Dated { day, month: Some(month), year: words.attempt(year) })
}

fn year(words: &mut Words<'_>) -> Option<i32> {
    let (year, digits) = words.digits()?;
    (digits == 4 && words.ends_word()).then(|| i32::try_from(year).ok()).flatten()
}

impl Dated {
    /// The date itself: without a year the coming one, without a month the coming day of that number.
    fn date(&self, today: &Today) -> Result<NaiveDate, Reason> {
        let now = today.date();
        let found = match (self.month, self.year) {
            (Some(month), Some(year)) => NaiveDate::from_ymd_opt(year, month, self.day),
            // Eight years hold at least one 29 February.
            (Some(month), None) => (0..=8)
                .filter_map(|ahead| NaiveDate::from_ymd_opt(now.year() + ahead, month, self.day))
                .find(|date| *date >= now),
            (None, _) => (0..=2)
                .filter_map(|ahead| {
                    now.with_day(1)?.checked_add_months(Months::new(ahead))?.with_day(self.day)
                })
                .find(|date| *date >= now),
        };
        found.ok_or_else(|| Reason::new("when-no-such-date"))
    }
}
