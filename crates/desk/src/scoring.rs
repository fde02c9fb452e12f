//! Scores and receipts.

pub(crate) mod corrections;
pub(crate) mod draft;
pub(crate) mod history;
pub(crate) mod models;
pub(crate) mod preview;

use std::collections::BTreeMap;

use ::leads::{Param, Reason};
use ::scoring::{Axis, Model, Tone};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::moment::{from_book, shown};
use crate::standing::Standing;
use crate::{Desk, Error, Noun, Result, facts};

/// A class of scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BandView {
    /// Its key in the model.
    pub key: String,
    /// The owner's name; none where the screen's own word for the key serves.
    pub name: Option<String>,
    /// How warm it is.
    pub tone: Tone,
}

/// A lead's score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScoreView {
    /// Points together.
    pub score: i32,
    /// Points for who they are.
    pub fit: i32,
    /// Points for what they do.
    pub interest: i32,
    /// The class that gives.
    pub band: BandView,
}

/// One line of a receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The rule's key.
    pub rule: String,
    /// The rule's name, where the owner gave one.
    pub name: Option<String>,
    /// Which axis it adds to.
    pub axis: Axis,
    /// What it adds.
    pub points: i32,
    /// Which sentence says so.
    pub code: String,
    /// What the sentence names.
    pub params: BTreeMap<String, Param>,
    /// When the fact behind it was.
    pub at: Option<String>,
    /// How that was learned.
    pub source: Option<String>,
    /// How many events it counts.
    pub events: u32,
}

/// A score with its reasons; the lines' points add up to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Points together: the sum of the lines.
    pub score: i32,
    /// Points for who they are.
    pub fit: i32,
    /// Points for what they do.
    pub interest: i32,
    /// The class that gives.
    pub band: BandView,
    /// Why.
    pub lines: Vec<Line>,
    /// The lines that say best why, as places among them, strongest first; at most three.
    pub headline: Vec<u32>,
    /// Points above the lowest score of the class; none in the lowest.
    pub margin: Option<i32>,
    /// The only line whose loss alone would cost the class, as a place among them.
    pub hangs_on: Option<u32>,
    /// The next change of class by time alone.
    pub next: Option<NextBand>,
    /// What leads to the higher classes.
    pub to_band: Vec<ToBand>,
    /// What keeps the class down whatever the points say.
    pub capped_by: Option<Reason>,
    /// Points more than a week ago.
    pub trend: i32,
    /// The score day by day over the last weeks, oldest first; the last is now.
    pub history: Vec<PastScore>,
}

/// A class to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextBand {
    /// When.
    pub at: String,
    /// Which.
    pub band: BandView,
    /// The score then.
    pub score: i32,
}

/// A score of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PastScore {
    /// When.
    pub at: String,
    /// How many points.
    pub score: i32,
}

/// What leads to a higher class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ToBand {
    /// The class.
    pub band: BandView,
    /// Points that are missing.
    pub missing: i32,
    /// Alternatives, best first: each by itself leads there, unless its points fall short.
    pub ways: Vec<Way>,
}

/// Changes that together lead to a higher class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Way {
    /// The changes, the one that brings most first.
    pub changes: Vec<WayChange>,
    /// What they bring together.
    pub points: i32,
}

/// Something to ask, to learn, or to get a lead to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WayChange {
    /// Which sentence.
    pub code: String,
    /// What it names.
    pub params: BTreeMap<String, Param>,
    /// What it would bring on top of those before it.
    pub points: i32,
}

impl Desk {
    /// The score of one lead with every reason.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn explain(&self, lead: u32) -> Result<Receipt> {
        let known = self.known(lead)?;
        self.receipt(&facts::facts_of(&known, self.zone)?, self.now(), &known)
    }

    /// What is known of a lead that can score: what its receipt is made of.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn facts(&self, lead: u32) -> Result<::scoring::Facts> {
        facts::facts_of(&self.known(lead)?, self.zone)
    }

    /// Works everybody's score out anew under the model for everybody and keeps nothing of it, so that a bench can say how
    /// long that takes. The scores, by lead.
    #[must_use]
    pub fn scores_anew(&self) -> ::scoring::Scores {
        self.standings.columns().scores(self.models.of(""), self.now())
    }

    /// Scores of some leads, or of all when none are named, by lead.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn scores(&mut self, leads: &[u32]) -> Result<Vec<(u32, ScoreView)>> {
        self.keep_current()?;
        if leads.is_empty() {
            return Ok(self
                .standings
                .iter()
                .map(|row| (row.candidate.lead.0, self.score_view(row)))
                .collect());
        }
        leads.iter().map(|lead| Ok((*lead, self.score_of(*lead)?))).collect()
    }

    pub(crate) fn receipt(
        &self,
        found: &::scoring::Facts,
        now: DateTime<Utc>,
        known: &store::leads::Known,
    ) -> Result<Receipt> {
        let model = self.models.of(&known.lead.status);
        let receipt = ::scoring::evaluate(model, found, now);
        let created = from_book(&known.lead.created_at)?;
        let supposed = |at: DateTime<Utc>| ::scoring::score(model, found, at).score;
        let (history, trend) = self.recent(known.lead.id, created, receipt.score, supposed)?;
        Ok(Receipt {
            score: receipt.score,
            fit: receipt.fit,
            interest: receipt.interest,
            band: band_by_key(model, &receipt.band),
            lines: receipt.lines.iter().map(|line| self.line(model, line)).collect(),
            headline: receipt.headline,
            margin: receipt.margin,
            hangs_on: receipt.hangs_on,
            next: receipt.next.map(|next| NextBand {
                at: shown(next.at, self.zone),
                band: band_by_key(model, &next.band),
                score: next.score,
            }),
            to_band: receipt
                .to_band
                .into_iter()
                .map(|to| ToBand {
                    band: band_by_key(model, &to.band),
                    missing: to.missing,
                    ways: to.ways.into_iter().map(way).collect(),
                })
                .collect(),
            capped_by: receipt.capped_by.map(|line| Reason { code: line.code, params: params(&line.params) }),
            trend,
            history,
        })
    }

    /// The strongest thing to say about a score.
    pub(crate) fn strongest(&self, known: &store::leads::Known) -> Result<Option<Reason>> {
        let model = self.models.of(&known.lead.status);
        let lines = ::scoring::reasons(model, &facts::facts_of(known, self.zone)?, self.now());
        let best = ::scoring::headline(&lines).first().and_then(|place| lines.get(*place as usize));
        Ok(best.map(|line| reason(&self.line(model, line))))
    }

    fn line(&self, model: &Model, line: &::scoring::Line) -> Line {
        let rule = model.rules.iter().find(|rule| rule.key == line.rule);
        let mut params = params(&line.params);
        // The end of a correction is a moment, told as every other.
        if let Some(Param::Text(until)) = params.get_mut("until").filter(|_| line.code == "correction")
            && let Ok(end) = from_book(until)
        {
            *until = shown(end, self.zone);
        }
        Line {
            rule: line.rule.clone(),
            name: rule.and_then(|rule| rule.name.clone()),
            axis: line.axis,
            points: line.points,
            code: line.code.clone(),
            params,
            at: line.at.map(|at| shown(at, self.zone)),
            source: line.source.clone(),
            events: line.events,
        }
    }

    pub(crate) fn score_of(&self, lead: u32) -> Result<ScoreView> {
        let standing = self.standings.get(lead).ok_or(Error::NotFound { noun: Noun::Leads, id: lead })?;
        Ok(self.score_view(standing))
    }

    pub(crate) fn score_view(&self, standing: &Standing) -> ScoreView {
        score_view(self.models.of(standing.candidate.status.word()), &standing.score)
    }
}

/// A score as shown, its class by the model that gave it.
pub(crate) fn score_view(model: &Model, score: &::scoring::Score) -> ScoreView {
    ScoreView {
        score: score.score,
        fit: score.fit,
        interest: score.interest,
        band: band_by_rank(model, score.band),
    }
}

/// The class with a key.
fn band_by_key(model: &Model, key: &str) -> BandView {
    let band = model.bands_in_use().and_then(|set| set.bands.iter().find(|band| band.key == key));
    band.map_or_else(no_band, view)
}

/// The class of a rank, from zero.
fn band_by_rank(model: &Model, rank: u8) -> BandView {
    models::band_at(model, rank).map_or_else(no_band, view)
}

fn view(band: &::scoring::Band) -> BandView {
    BandView { key: band.key.clone(), name: band.name.clone(), tone: band.tone }
}

fn no_band() -> BandView {
    BandView { key: String::new(), name: None, tone: Tone::Cold }
}

/// A line with its moment, as a headline says it.
pub(crate) fn reason(line: &Line) -> Reason {
    let reason = Reason { code: line.code.clone(), params: line.params.clone() };
    match &line.at {
        Some(at) => reason.with("at", at.as_str()),
        None => reason,
    }
}

fn way(way: ::scoring::Way) -> Way {
    let change = |change: ::scoring::Change| WayChange {
        code: change.code,
        params: params(&change.params),
        points: change.points,
    };
    Way { changes: way.changes.into_iter().map(change).collect(), points: way.points }
}

/// The same facts in the words of the wire.
pub(crate) fn params(params: &::scoring::Params) -> BTreeMap<String, Param> {
    let param = |param: &::scoring::Param| match param {
        ::scoring::Param::Number(number) => Param::Number(*number),
        ::scoring::Param::Text(text) => Param::Text(text.clone()),
    };
    params.iter().map(|(name, value)| (name.clone(), param(value))).collect()
}
