//! Moments as files write them. What cannot be a date (31-02-2026, year 9999, 0-0-00) is refused, never bent.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{calendar, reason::Reason, text};

/// Whether 3-4-2026 is the third of April or the fourth of March.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum DayOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
}

/// What a column of dates decides: month first when some date can only be read so and none only the other way; none
/// when no date tells.
pub fn day_order<'a>(cells: impl IntoIterator<Item = &'a str>) -> Option<DayOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        let cleaned = text::line(cell);
        if let Some((Written::Parts(first, second, _), _)) = date_part(&cleaned) {
            day_first |= first > 12 && second <= 12;
            month_first |= second > 12 && first <= 12;
        }
    }
    match (day_first, month_first) {
        (false, true) => Some(DayOrder::MonthFirst),
        (true, _) => Some(DayOrder::DayFirst),
        (false, false) => None,
    }
}

/// Reads a moment: RFC 3339, `2026-03-01 14:05`, `1-3-2026 14:05`, `1/3/26`, `03 Jan 2023`, `3 mrt 2026`,
/// `Mar 3, 2026 2:05 PM`. Without an offset it is local time in `zone`, without a time the start of the day; a local
/// time that the clock skipped or showed twice is read as [`calendar::at_local`] does.
///
/// # Errors
/// `bad-date` for anything else, and for years before 1970 or after 2199.
pub fn moment(raw: &str, order: DayOrder, zone: Tz) -> Result<DateTime<Utc>, Reason> {
    let bad = || Reason::new("bad-date");
    let cleaned = text::line(raw);
    if cleaned.len() > 60 {
        return Err(bad());
    }
    let found = DateTime::parse_from_rfc3339(&cleaned)
        .map(|at| at.to_utc())
        .ok()
        .or_else(|| local(&cleaned, order, zone));
    found.filter(|at| at.timestamp() >= 0 && at.timestamp() < FROM_2200).ok_or_else(bad)
}

const FROM_2200: i64 = 7_258_118_400;

fn local(text: &str, order: DayOrder, zone: Tz) -> Option<DateTime<Utc>> {
    let (written, rest) = date_part(text)?;
    let (year, month, day) = match written {
        Written::Exact(year, month, day) => (year, month, day),
        Written::Parts(first, second, year) => match order {
            // A date that only fits the other way is still a date.
            DayOrder::MonthFirst if first <= 12 => (year, first, second),
            DayOrder::DayFirst if second > 12 && first <= 12 => (year, first, second),
            _ => (year, second, first),
        },
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    let rest = rest.trim_start_matches([',', ' ', 'T', 't']).trim();
    if rest.is_empty() {
        return Some(calendar::start_of(date, zone));
    }
    let (time, rest) = time_part(rest)?;
    let rest = rest.trim();
    if rest.is_empty() || rest.eq_ignore_ascii_case("uur") || rest.eq_ignore_ascii_case("u") {
        return Some(calendar::at_local(date, time, zone));
    }
    if rest.eq_ignore_ascii_case("z") || rest.eq_ignore_ascii_case("utc") || rest.eq_ignore_ascii_case("gmt")
    {
        return Some(NaiveDateTime::new(date, time).and_utc());
    }
    // "+0200", "+02:00", "GMT+2".
    let offset = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let sign = match offset.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = offset.get(1..)?.chars().filter(|c| *c != ':').collect();
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let minutes = if digits.len() <= 2 { number * 60 } else { number / 100 * 60 + number % 100 };
    if minutes > 14 * 60 {
        return None;
    }
    Some(NaiveDateTime::new(date, time).and_utc() - chrono::Duration::minutes(i64::from(sign * minutes)))
}

#[derive(Debug, PartialEq, Eq)]
enum Written {
    /// Year, month, day.
    Exact(u32, u32, u32),
    /// Two numbers whose order is open, and the year.
    Parts(u32, u32, u32),
}

/// The date in front, and what follows it.
fn date_part(text: &str) -> Option<(Written, &str)> {
    let (first, rest) = piece(text)?;
    // "ma 3 maart": a weekday says nothing new.
    let (first, rest) = if matches!(first, Piece::Word(word) if month(word).is_none()) {
        piece(rest)?
    } else {
        (first, rest)
    };
    let (second, rest) = piece(rest)?;
    let (third, rest) = piece(rest)?;
    let written = match (first, second, third) {
        (Piece::Number(y, 4), Piece::Number(m, _), Piece::Number(d, _)) => Written::Exact(y, m, d),
        (Piece::Number(a, 1..=2), Piece::Number(b, 1..=2), Piece::Number(y, digits)) => {
            Written::Parts(a, b, full_year(y, digits)?)
        }
        (Piece::Number(d, 1..=2), Piece::Word(m), Piece::Number(y, digits))
        | (Piece::Word(m), Piece::Number(d, 1..=2), Piece::Number(y, digits)) => {
            Written::Exact(full_year(y, digits)?, month(m)?, d)
        }
        _ => return None,
    };
    Some((written, rest))
}

enum Piece<'t> {
    /// Value and how many digits.
    Number(u32, usize),
    Word(&'t str),
}

fn piece(text: &str) -> Option<(Piece<'_>, &str)> {
    let text = text.trim_start_matches([' ', '-', '/', '.', ',', '\'']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, rest) = text.split_at(digits);
        return Some((Piece::Number(number.parse().ok()?, digits), rest));
    }
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    (!word.is_empty()).then_some((Piece::Word(word), rest))
}

/// Two digits are years from 1970 to 2069.
fn full_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 => Some(if year >= 70 { 1900 + year } else { 2000 + year }),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: &[&str] = &[
        "jan",
        "feb",
        "mar|mrt|maa|mae|mär|mrz",
        "apr|avr",
        "may|mei|mai",
        "jun|juin",
        "jul|juil",
        "aug|aou|aoû",
        "sep",
        "oct|okt",
        "nov",
        "dec|dez|déc",
    ];
    let word = word.to_lowercase();
    let number = MONTHS.iter().position(|names| names.split('|').any(|name| word.starts_with(name)))?;
    // "mar" is also how "mardi" and "maart" begin; weekdays are passed over before a month is asked for.
    u32::try_from(number + 1).ok().filter(|_| word != "mardi")
}

fn time_part(text: &str) -> Option<(NaiveTime, &str)> {
    let (Piece::Number(hour, 1..=2), rest) = piece(text)? else { return None };
    let rest_after_mark = rest.strip_prefix([':', '.', 'h', 'u'])?;
    let (Piece::Number(minute, 2), mut rest) = piece(rest_after_mark)? else { return None };
    let mut second = 0;
    if let Some(after) = rest.strip_prefix([':', '.'])
        && let Some((Piece::Number(seconds, 2), after)) = piece(after)
    {
        second = seconds;
        rest = after;
        // Fractions of a second are of no weight here.
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    let half = rest.trim_start();
    let half_day = ["am", "a.m.", "pm", "p.m."]
        .iter()
        .find(|mark| half.get(..mark.len()).is_some_and(|h| h.eq_ignore_ascii_case(mark)));
    let hour = match half_day {
        None => hour,
        Some(mark) => {
            if !(1..=12).contains(&hour) {
                return None;
            }
            rest = half.get(mark.len()..)?;
            hour % 12 + if mark.starts_with('p') { 12 } else { 0 }
        }
    };
    Some((NaiveTime::from_hms_opt(hour, minute, second.min(59))?, rest))
}
