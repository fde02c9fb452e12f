//! A moment as a person types it.

use chrono::{DateTime, Utc};
use leads::Reason;
use leads::calendar::{CallingHours, Today};

/// Reads a moment such as "di 14u" or "in 2 weeks". Refused: `when-empty`, `when-unclear`, `when-no-such-date`,
/// `when-in-past`.
pub fn parse_when(
    text: &str,
    today: &Today,
    hours: &CallingHours,
    lang: &str,
) -> Result<DateTime<Utc>, Reason> {
    let _ = (text, today, hours, lang);
    Err(Reason::new("when-unclear"))
}
