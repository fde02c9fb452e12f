//! Moments between their three forms: the clock's, the book's UTC text, and local text with its offset.

use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use chrono_tz::Tz;

use crate::{Error, Result};

/// The book's text, `2026-11-22T09:30:00.000Z`: sorts as it reads.
pub(crate) fn to_book(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Reads the book's text.
pub(crate) fn from_book(text: &str) -> Result<DateTime<Utc>> {
    Ok(DateTime::parse_from_rfc3339(text).map_err(Error::fault)?.to_utc())
}

/// RFC 3339 with the offset of the book's zone: what people and programs are shown.
pub(crate) fn shown(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// As [`shown`], to the millisecond where there is more than whole seconds.
pub(crate) fn exactly(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

/// Reads RFC 3339 from outside.
///
/// # Errors
/// Refused `not-a-moment`, also for a moment that no business of ours can have: before 1970 or after 2199.
pub fn given(text: &str) -> Result<DateTime<Utc>> {
    let refused = || Error::Refused(leads::Reason::new("not-a-moment").with("text", text));
    let read = DateTime::parse_from_rfc3339(text.trim()).map_err(|_| refused())?.to_utc();
    if (1970..2200).contains(&read.year()) { Ok(read) } else { Err(refused()) }
}
