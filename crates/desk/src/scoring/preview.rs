//! What a draft of a model would change, over the whole book and while a rule is being dragged: bands before and after,
//! who moves and by which rule, the call list before and after, and the leads the owner knows best.
//!
//! The first question of a moment works out what everybody's rules add up to; each further one only what differs from
//! the draft before it.

use std::collections::HashMap;
use std::sync::Arc;

use ::queue::{Entry, Seats, Standing, Status};
use ::scoring::{Audience, Band, Model, Mover, Scores, Sums, band_counts, moved};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::models::band_at;
use super::{BandView, band_by_rank, models};
use crate::standing::below_gate;
use crate::{Desk, Error, Noun, Result};

/// How many leads of the call list are shown.
const LISTED: usize = 50;
/// For how long answers of one moment serve.
const FRESH: Duration = Duration::seconds(60);

/// What a draft would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelPreview {
    /// How many leads each band has.
    pub bands: Change<Vec<BandLeads>>,
    /// Who would be in another band, the highest new score first.
    pub moved: Vec<MovedLead>,
    /// How many that are in all.
    pub moved_total: u32,
    /// The first of the call list.
    pub queue: Change<Vec<Listed>>,
    /// The leads that were asked after, in that order.
    pub pinned: Vec<PinnedLead>,
}

/// Something under the model in use, and under the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Change<T> {
    /// Under the model in use.
    pub before: T,
    /// Under the draft.
    pub after: T,
}

/// How many leads a band has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BandLeads {
    /// The band.
    pub band: BandView,
    /// How many leads.
    pub leads: u32,
}

/// A lead that would be in another band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovedLead {
    /// Which lead.
    pub id: u32,
    /// What it is called.
    pub company: String,
    /// Its points.
    pub score: Change<i32>,
    /// Its band now.
    pub from: BandView,
    /// Its band under the draft.
    pub to: BandView,
    /// What moves it.
    pub by: MovedBy,
}

/// What moves a lead into another band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MovedBy {
    /// A rule, by its key.
    Rule {
        /// The rule's key.
        rule: String,
    },
    /// A limit of a group or an axis.
    Limit,
    /// The bands, or what they or knock-outs ask for.
    Band,
}

/// A place in the call list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Its place, from one.
    pub rank: u32,
    /// Which lead.
    pub id: u32,
    /// What it is called.
    pub company: String,
    /// Its points.
    pub score: i32,
    /// Its band.
    pub band: BandView,
    /// Its place in the other list; none when it is not among the first there.
    pub other_rank: Option<u32>,
}

/// A lead the owner knows well, under both models.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PinnedLead {
    /// Which lead.
    pub id: u32,
    /// What it is called.
    pub company: String,
    /// Its points.
    pub score: Change<i32>,
    /// Its band.
    pub band: Change<BandView>,
}

/// What was worked out at one moment for drafts of one model.
#[derive(Debug)]
pub(crate) struct Trial {
    revision: u64,
    audience: Option<Audience>,
    now: DateTime<Utc>,
    live: Arc<Model>,
    before: Scores,
    bands: Vec<BandLeads>,
    /// By place, whether the drafted model scores the lead.
    scored: Vec<bool>,
    seats: Seats,
    listed: Vec<Entry>,
    /// The draft asked about last, and what its rules add up to.
    last: Model,
    sums: Sums,
}

impl Desk {
    /// What a draft would change; at most so many moved leads are told.
    ///
    /// # Errors
    /// Refused `model-invalid`; no such lead among the pinned; the book cannot be read.
    pub fn preview_model(&mut self, text: &str, pinned: &[u32], most: usize) -> Result<ModelPreview> {
        let draft = self.right(text)?;
        let now = self.keep_current()?;
        let mut trial = self.trial(&draft, now)?;
        let columns = self.standings.columns();
        if trial.last != draft {
            columns.change_sums(&mut trial.sums, &trial.last, &draft, trial.now);
            trial.last = draft;
        }
        let after = columns.scores_of(&trial.sums, &trial.last, trial.now);
        let preview = self.told(&trial, &after, pinned, most);
        self.trial = Some(trial);
        preview
    }

    /// The trial that is on, or a new one.
    fn trial(&mut self, draft: &Model, now: DateTime<Utc>) -> Result<Trial> {
        let live = Arc::clone(self.models.live(draft.audience).unwrap_or_else(|| self.models.of("")));
        let fits = |trial: &Trial| {
            trial.revision == self.standings.revision()
                && (trial.now..trial.now + FRESH).contains(&now)
                && Arc::ptr_eq(&trial.live, &live)
                && trial.audience == draft.audience
        };
        if let Some(trial) = self.trial.take().filter(fits) {
            return Ok(trial);
        }
        let columns = self.standings.columns();
        let sums = columns.sums(&live, now);
        let before = columns.scores_of(&sums, &live, now);
        let is_scored = |row: &crate::standing::Standing| match draft.audience {
            Some(Audience::Customers) => row.candidate.status == Status::Customer,
            None => self.models.which(row.candidate.status.word()).0.is_none(),
        };
        let scored: Vec<bool> = self.standings.iter().map(is_scored).collect();
        let seats = self.seats()?;
        let listed = seats.first(LISTED);
        Ok(Trial {
            revision: self.standings.revision(),
            audience: draft.audience,
            now,
            bands: band_leads(&live, &before, &scored),
            before,
            listed,
            scored,
            seats,
            last: Model::clone(&live),
            live,
            sums,
        })
    }

    fn told(&self, trial: &Trial, after: &Scores, pinned: &[u32], most: usize) -> Result<ModelPreview> {
        let (live, draft, before) = (&*trial.live, &trial.last, &trial.before);
        let mut places = moved(live, before, draft, after);
        places.retain(|place| trial.is_scored(*place));
        let moved_total = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let order = |place: &usize| (std::cmp::Reverse(after.score(*place)), *place);
        if most < places.len() {
            places.select_nth_unstable_by_key(most, order);
            places.truncate(most);
        }
        places.sort_unstable_by_key(order);
        let columns = self.standings.columns();
        let movers = columns.movers(&places, (live, before), (draft, after), trial.now);
        let mut moved = Vec::with_capacity(places.len());
        for (place, mover) in places.iter().zip(movers) {
            let band = |model: &Model, scores: &Scores| {
                band_by_rank(model, scores.band.get(*place).copied().unwrap_or_default())
            };
            moved.push(MovedLead {
                id: self.lead_at(*place)?,
                company: self.company_at(*place)?,
                score: Change { before: before.score(*place), after: after.score(*place) },
                from: band(live, before),
                to: band(draft, after),
                by: match mover {
                    Mover::Rule(rule) => MovedBy::Rule { rule },
                    Mover::Limit => MovedBy::Limit,
                    Mover::Band => MovedBy::Band,
                },
            });
        }
        let clocks = self.clocks(trial);
        let listed =
            trial.seats.first_under(LISTED, |place| self.standing_after(trial, after, &clocks, place));
        Ok(ModelPreview {
            bands: Change { before: trial.bands.clone(), after: band_leads(draft, after, &trial.scored) },
            moved,
            moved_total,
            queue: Change {
                before: self.listed(trial, &trial.listed, &listed, (live, before))?,
                after: self.listed(trial, &listed, &trial.listed, (draft, after))?,
            },
            pinned: pinned.iter().map(|lead| self.pinned(trial, after, *lead)).collect::<Result<_>>()?,
        })
    }

    /// For each band now and each band under the draft, what becomes of a lead's clock.
    fn clocks(&self, trial: &Trial) -> Vec<Vec<Clock>> {
        let clock = |was: u8, rank: u8| {
            let (before, after) = (band_at(&trial.live, was)?, band_at(&trial.last, rank)?);
            after.deadline_hours?;
            if (&before.key, before.deadline_hours) == (&after.key, after.deadline_hours) {
                return Some(Clock::Same);
            }
            // As in [`models::Models::in_band_since`]: the former model must have had it as high.
            match models::same_clock(&trial.last, rank, &trial.live).filter(|level| was >= *level) {
                Some(level) => Some(Clock::Kept(level)),
                None => self.deadline_from(after, trial.now).map(Clock::New),
            }
        };
        let ranks = |model: &Model| 0..u8::try_from(bands(model).len()).unwrap_or(u8::MAX);
        let row = |was| ranks(&trial.last).map(|rank| clock(was, rank).unwrap_or(Clock::None)).collect();
        ranks(&trial.live).map(row).collect()
    }

    /// What the draft would make of a lead in the call list.
    fn standing_after(&self, trial: &Trial, after: &Scores, clocks: &[Vec<Clock>], place: usize) -> Standing {
        let Some(row) = self.standings.at(place) else { return Standing::default() };
        let now = row.candidate.standing;
        if !trial.is_scored(place) {
            return now;
        }
        let score = after.score(place);
        let rank = after.band.get(place).copied().unwrap_or_default();
        let was = usize::from(now.band_rank);
        let deadline = match clocks.get(was).and_then(|clocks| clocks.get(usize::from(rank))) {
            Some(Clock::Same) => now.deadline,
            Some(Clock::New(deadline)) => Some(*deadline),
            Some(Clock::Kept(level)) => {
                let (band, entered) = (band_at(&trial.last, rank), row.entered(*level));
                band.zip(entered).and_then(|(band, entered)| self.deadline_from(band, entered))
            }
            Some(Clock::None) | None => None,
        };
        Standing { score, band_rank: rank, deadline, below_gate: below_gate(&trial.last, score) }
    }

    fn listed(
        &self,
        trial: &Trial,
        entries: &[Entry],
        others: &[Entry],
        (model, scores): (&Model, &Scores),
    ) -> Result<Vec<Listed>> {
        let ranks: HashMap<u32, u32> = others.iter().map(|entry| (entry.lead.0, entry.rank)).collect();
        let listed = |entry: &Entry| {
            let id = entry.lead.0;
            let place = self.place_of(id)?;
            let company = self.company_at(place)?;
            let (score, band) = if trial.is_scored(place) {
                let rank = scores.band.get(place).copied().unwrap_or_default();
                (scores.score(place), band_by_rank(model, rank))
            } else {
                let own = self.score_of(id)?;
                (own.score, own.band)
            };
            Ok(Listed { rank: entry.rank, id, company, score, band, other_rank: ranks.get(&id).copied() })
        };
        entries.iter().map(listed).collect()
    }

    fn pinned(&self, trial: &Trial, after: &Scores, id: u32) -> Result<PinnedLead> {
        let place = self.place_of(id)?;
        let band = |model: &Model, scores: &Scores| {
            band_by_rank(model, scores.band.get(place).copied().unwrap_or_default())
        };
        Ok(PinnedLead {
            id,
            company: self.company_at(place)?,
            score: Change { before: trial.before.score(place), after: after.score(place) },
            band: Change { before: band(&trial.live, &trial.before), after: band(&trial.last, after) },
        })
    }

    fn place_of(&self, lead: u32) -> Result<usize> {
        self.standings.columns().place(lead).ok_or(Error::NotFound { noun: Noun::Leads, id: lead })
    }

    fn lead_at(&self, place: usize) -> Result<u32> {
        let row = self.standings.at(place);
        row.map(|row| row.candidate.lead.0).ok_or_else(|| Error::fault(format!("no lead at {place}")))
    }

    fn company_at(&self, place: usize) -> Result<String> {
        match self.standings.columns().text(place, "company") {
            Some(company) => Ok(company.to_owned()),
            None => Ok(crate::leads::name_of(&self.known(self.lead_at(place)?)?)),
        }
    }
}

impl Trial {
    fn is_scored(&self, place: usize) -> bool {
        self.scored.get(place).copied().unwrap_or_default()
    }
}

/// What becomes of the clock of a band's deadline.
enum Clock {
    /// The band has none.
    None,
    /// It runs on.
    Same,
    /// It counts from when the lead came into this band of the model in use.
    Kept(u8),
    /// It starts now, and passes then.
    New(DateTime<Utc>),
}

fn bands(model: &Model) -> &[Band] {
    model.bands_in_use().map_or(&[], |set| &set.bands)
}

fn band_leads(model: &Model, scores: &Scores, scored: &[bool]) -> Vec<BandLeads> {
    let counts = band_counts(model, scores, |place| scored.get(place).copied().unwrap_or_default());
    let told = |(rank, count): (u8, ::scoring::BandCount)| BandLeads {
        band: band_by_rank(model, rank),
        leads: count.leads,
    };
    (0u8..).zip(counts).map(told).collect()
}
