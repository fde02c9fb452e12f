//! The questions about one lead: its score, its receipt, when it came where it is.

use chrono::{DateTime, Utc};

use crate::facts::Facts;
use crate::known::{DAY, NEVER, moment, second};
use crate::lines::{capped_by, lines};
use crate::model::Model;
use crate::receipt::{BandChange, Change, Line, Receipt, Score};
use crate::standing::Standing;
use crate::telling::{hangs_on, headline};
use crate::ways::to_band;
use crate::weigh::Case;

/// How far [`Receipt::next`] looks ahead, in seconds.
const AHEAD: i64 = 3660 * DAY;

/// The score of a lead with all its reasons, as it stands at `now`.
#[must_use]
pub fn evaluate(model: &Model, facts: &Facts, now: DateTime<Utc>) -> Receipt {
    let t = second(now);
    let case = Case::new(model, facts);
    let (standing, told) = Standing::told(&case, t);
    let totals = standing.totals();
    let score = totals.score();
    let place = standing.band(score, standing.warmest());
    let to_band = to_band(&case, &standing, &told, score, place);
    let lines = lines(&case, &standing, told, &totals, t);
    let band = standing.bands.get(place);
    Receipt {
        score,
        fit: totals.fit,
        interest: totals.interest,
        band: band.map(|band| band.key.clone()).unwrap_or_default(),
        capped_by: capped_by(&case, &standing, score, t),
        headline: headline(&lines),
        margin: band.and_then(|band| band.from).map(|from| score.saturating_sub(from)),
        hangs_on: hangs_on(&case, &standing, &lines, place),
        lines,
        to_band,
        next: next(standing, place, t),
    }
}

/// Only the lines of [`evaluate()`]: why the score is what it is, without what it may become.
#[must_use]
pub fn reasons(model: &Model, facts: &Facts, now: DateTime<Utc>) -> Vec<Line> {
    let t = second(now);
    let case = Case::new(model, facts);
    let (standing, told) = Standing::told(&case, t);
    lines(&case, &standing, told, &standing.totals(), t)
}

/// What could still become known of a lead, or happen, and what it would bring, most first: the changes that the ways of
/// [`ToBand`](crate::ToBand) are made of. One that counts only together with others brings 0 by itself.
#[must_use]
pub fn changes(model: &Model, facts: &Facts, now: DateTime<Utc>) -> Vec<Change> {
    let t = second(now);
    let case = Case::new(model, facts);
    let (standing, told) = Standing::told(&case, t);
    let score = standing.totals().score();
    crate::ways::changes(&case, &standing, &told, score)
}

/// The next change of band by time alone.
fn next(mut standing: Standing<'_, '_>, place: usize, t: i64) -> Option<BandChange> {
    let at = moment(standing.step_to_other_band(t.saturating_add(AHEAD))?)?;
    let (score, other) = standing.score_and_band();
    let band = standing.bands.get(other).map(|band| band.key.clone()).unwrap_or_default();
    Some(BandChange { at, band, score, rises: other > place })
}

/// The score of a lead without its reasons; always equal to that of [`evaluate()`].
#[must_use]
pub fn score(model: &Model, facts: &Facts, now: DateTime<Utc>) -> Score {
    let case = Case::new(model, facts);
    let standing = Standing::at(&case, second(now));
    let totals = standing.totals();
    let (score, place) = (totals.score(), standing.band(totals.score(), standing.warmest()));
    Score {
        fit: totals.fit,
        interest: totals.interest,
        score,
        band: u8::try_from(place).unwrap_or(u8::MAX),
        valid_until: Some(standing.until()).filter(|until| *until != NEVER).and_then(moment),
    }
}

/// When the lead last rose into its present band or a higher one: [`rose_into_band_at`] of that band.
#[must_use]
pub fn entered_band_at(model: &Model, facts: &Facts, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    rose_into_band_at(model, facts, score(model, facts, now).band, now)
}

/// When the lead last rose into a band or a higher one of the set in use, over the facts as they came in up to `now`;
/// `None` when it never rose (the lowest band, or one in which it begins) or is lower now. `band` is its place, 0 the
/// lowest.
///
/// Only the latest value of each field and answer is known here, so a lead counts as risen when that value came.
#[must_use]
pub fn rose_into_band_at(
    model: &Model,
    facts: &Facts,
    band: u8,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let (t, band) = (second(now), usize::from(band));
    let case = Case::new(model, facts);
    if band == 0 || Standing::at(&case, t).score_and_band().1 < band {
        return None;
    }
    let fields = facts.fields.values().map(|fact| second(fact.at));
    let answers = facts.answers.values().map(|fact| second(fact.at));
    let attempts = facts.unreached.iter().map(|at| second(*at));
    let corrections = facts.corrections.iter().map(|correction| second(correction.at));
    let first =
        fields.chain(answers).chain(attempts).chain(corrections).chain(case.events().first()).min()?;

    let mut standing = Standing::at(&case, first.checked_sub(1)?);
    let mut was_there = standing.score_and_band().1 >= band;
    let mut rose = None;
    while let Some(at) = standing.step_to_other_band(t) {
        let is_there = standing.score_and_band().1 >= band;
        if is_there && !was_there {
            rose = Some(at);
        }
        was_there = is_there;
    }
    rose.and_then(moment)
}
