//! How a score goes by time alone, while nothing new becomes known.

use chrono::{DateTime, Utc};

use crate::facts::Facts;
use crate::known::{NEVER, moment, second};
use crate::model::Model;
use crate::standing::Standing;
use crate::weigh::Case;

/// After so many turns only the last is looked at.
const TURNS: usize = 10_000;

/// A lead's score at a moment, with what each rule adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The moment.
    pub at: DateTime<Utc>,
    /// As in [`crate::Score`].
    pub fit: i32,
    /// As in [`crate::Score`].
    pub interest: i32,
    /// As in [`crate::Score`].
    pub score: i32,
    /// As in [`crate::Score`].
    pub band: u8,
    /// What each rule of the model adds, in their order, before limits of groups and floors.
    pub rules: Vec<i32>,
    /// What all corrections add.
    pub corrections: i32,
}

/// The score at `from`, and at each later second up to and including `to` in which it may be another: at the first
/// second of every change, and perhaps at some where nothing changes. Always at least one.
#[must_use]
pub fn course(model: &Model, facts: &Facts, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Turn> {
    let case = Case::new(model, facts);
    let turn = |standing: &Standing<'_, '_>, at: DateTime<Utc>| {
        let totals = standing.totals();
        let place = standing.band(totals.score(), standing.warmest());
        Turn {
            at,
            fit: totals.fit,
            interest: totals.interest,
            score: totals.score(),
            band: u8::try_from(place).unwrap_or(u8::MAX),
            rules: standing.rules().iter().map(|weighed| weighed.net).collect(),
            corrections: standing.corrections().fold(0, i32::saturating_add),
        }
    };
    let (mut t, last) = (second(from), second(to));
    let mut standing = Standing::at(&case, t);
    let mut turns = vec![turn(&standing, from)];
    loop {
        let next = standing.until();
        if next == NEVER || next <= t || next > last {
            return turns;
        }
        t = if turns.len() < TURNS { next } else { last };
        let Some(at) = moment(t) else { return turns };
        standing = Standing::at(&case, t);
        turns.push(turn(&standing, at));
    }
}
