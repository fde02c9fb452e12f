//! Points by hand: with a reason and an end, beside what the rules say and never instead of it.

use ::leads::Reason;
use ::scoring::Axis;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::leads::Known;
use store::scoring::CorrectionRow;

use crate::leads::name_of;
use crate::moment::{from_book, given, shown, to_book};
use crate::{Desk, Done, Entry, Error, Noun, Result};

/// The most points that a correction gives or takes.
const MOST: u32 = 1_000;
/// The longest reason, in characters.
const LONGEST: usize = 1_000;

/// A correction to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CorrectScore {
    /// Whose score.
    pub lead: u32,
    /// More or fewer points, at most 1000.
    pub points: i32,
    /// Which sum it corrects.
    pub axis: Axis,
    /// Why.
    pub reason: String,
    /// Until when, exclusive, in RFC 3339.
    pub until: String,
}

/// A correction that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CorrectionView {
    /// Its number.
    pub id: u32,
    /// Which sum it corrects.
    pub axis: Axis,
    /// More or fewer points.
    pub points: i32,
    /// Why.
    pub reason: String,
    /// From when.
    pub from: String,
    /// Until when, exclusive.
    pub until: String,
    /// By whom.
    pub author: String,
}

impl Desk {
    /// Gives a lead points by hand, or takes some, until a moment; the correction's number.
    ///
    /// # Errors
    /// No such lead; refused `correction-of-nothing`, `correction-too-large`, `correction-without-reason`,
    /// `text-too-long`, `correction-in-past`, `not-a-moment`.
    pub fn correct_score(&mut self, correction: &CorrectScore) -> Result<Done<u32>> {
        let known = self.known(correction.lead)?;
        let points = correction.points;
        let reason = correction.reason.trim();
        if points == 0 {
            return Err(Error::refused("correction-of-nothing"));
        }
        if points.unsigned_abs() > MOST {
            return Err(Reason::new("correction-too-large").with("most", 1_000).into());
        }
        if reason.is_empty() {
            return Err(Error::refused("correction-without-reason"));
        }
        if reason.chars().count() > LONGEST {
            return Err(Reason::new("text-too-long").with("field", "reason").into());
        }
        let until = given(&correction.until)?;
        // Scores count in whole seconds.
        if until.timestamp() <= self.now().timestamp() {
            return Err(Error::refused("correction-in-past"));
        }
        let mut row = CorrectionRow {
            lead_id: correction.lead,
            axis: axis_word(correction.axis).to_owned(),
            points,
            reason: reason.to_owned(),
            until_at: to_book(until),
            author: self.author.clone(),
            ..CorrectionRow::default()
        };
        let params = json!({ "company": name_of(&known), "points": points, "reason": reason, "until": shown(until, self.zone) });
        self.transact(&Entry::new("correct-score", params).about(correction.lead), |desk, now| {
            row.from_at = to_book(now);
            Ok(desk.store.correct(&row)?)
        })
    }

    /// Ends a correction now, before its time.
    ///
    /// # Errors
    /// No such correction; refused `correction-over`.
    pub fn end_correction(&mut self, correction: u32) -> Result<Done<()>> {
        let row = self.store.correction(correction)?;
        let row = row.ok_or(Error::NotFound { noun: Noun::Scoring, id: correction })?;
        if from_book(&row.until_at)? <= self.now() {
            return Err(Error::refused("correction-over"));
        }
        let known = self.known(row.lead_id)?;
        let params = json!({ "company": name_of(&known), "points": row.points, "reason": row.reason });
        self.transact(&Entry::new("end-correction", params).about(row.lead_id), |desk, now| {
            Ok(desk.store.end_correction(correction, &to_book(now))?)
        })
    }

    /// The corrections of a lead that still count, oldest first.
    pub(crate) fn corrections(&self, known: &Known) -> Result<Vec<CorrectionView>> {
        let (mut running, now) = (Vec::new(), self.now());
        for row in &known.corrections {
            let (from, until) = (from_book(&row.from_at)?, from_book(&row.until_at)?);
            if until > now {
                running.push(CorrectionView {
                    id: row.id,
                    axis: axis_of(&row.axis)?,
                    points: row.points,
                    reason: row.reason.clone(),
                    from: shown(from, self.zone),
                    until: shown(until, self.zone),
                    author: row.author.clone(),
                });
            }
        }
        Ok(running)
    }
}

/// How the book writes an axis.
fn axis_word(axis: Axis) -> &'static str {
    match axis {
        Axis::Fit => "fit",
        Axis::Interest => "interest",
    }
}

/// Reads the book's word for an axis.
pub(crate) fn axis_of(word: &str) -> Result<Axis> {
    match word {
        "fit" => Ok(Axis::Fit),
        "interest" => Ok(Axis::Interest),
        other => Err(Error::fault(format!("axis {other}"))),
    }
}
