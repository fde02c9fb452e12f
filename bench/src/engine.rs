//! Our engine over workload S.

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};
use scoring::{By, Columns, Facts, Model, Scores, Sums};

use crate::rules::{DRAGGED, Rules};
use crate::workload::{Workload, did};

/// What the lead has done whose receipt is made.
const MANY: i32 = 500;

/// Everybody's facts as columns, and the model.
#[derive(Debug)]
pub(crate) struct Engine {
    model: Model,
    columns: Columns,
    now: DateTime<Utc>,
    /// The model with the dragged rule at other points, step by step.
    dragged: Vec<Model>,
    /// What everybody's rules add up to under the model that was asked about last.
    sums: Sums,
    last: Model,
    bands: Vec<u8>,
}

impl Engine {
    pub(crate) fn new(rules: &Rules, workload: &Workload) -> Result<Self> {
        let now = "2026-03-02T08:00:00Z".parse()?;
        let model = rules.model()?;
        let mut columns = Columns::new(Facts::default().zone);
        for (lead, number) in (0..workload.len()).zip(1..) {
            columns.set(number, &workload.facts(rules, lead, now));
        }
        let dragged = (0..20).map(|more| dragged(&model, more)).collect::<Result<_>>()?;
        let sums = columns.sums(&model, now);
        let bands = columns.scores_of(&sums, &model, now).band;
        Ok(Self { last: model.clone(), model, columns, now, dragged, sums, bands })
    }

    /// Scores everybody.
    pub(crate) fn rescore(&self) -> Scores {
        self.columns.scores(&self.model, self.now)
    }

    /// Everybody's score, by lead.
    pub(crate) fn scores(&self) -> Vec<i32> {
        let scores = self.rescore();
        (0..self.columns.len()).map(|place| scores.score(place)).collect()
    }

    /// What one changed rule does: how many leads are in each band then, and how many move. Only what differs from the
    /// step before is worked out.
    pub(crate) fn preview(&mut self, step: usize) -> (Vec<usize>, usize) {
        let Some(to) = self.dragged.get(step % self.dragged.len()) else { return (Vec::new(), 0) };
        self.columns.change_sums(&mut self.sums, &self.last, to, self.now);
        self.last.clone_from(to);
        let bands = self.columns.scores_of(&self.sums, to, self.now).band;
        let mut counts = vec![0; usize::from(u8::MAX)];
        let mut moved = 0;
        for (before, after) in self.bands.iter().zip(&bands) {
            moved += usize::from(before != after);
            if let Some(count) = counts.get_mut(usize::from(*after)) {
                *count += 1;
            }
        }
        (counts, moved)
    }

    /// What [`Engine::preview`] is held to: everybody scored anew under the changed model.
    pub(crate) fn check_preview(&mut self) -> Result<()> {
        for step in 0..self.dragged.len() {
            let found = self.preview(step).1;
            let scores = self.columns.scores(&self.last, self.now);
            let moved = scores.band.iter().zip(&self.bands).filter(|(after, before)| after != before).count();
            ensure!(found == moved, "the preview of step {step} is not what scoring anew gives");
        }
        Ok(())
    }

    /// The score of one lead from its facts, without columns.
    pub(crate) fn score_alone(&self, facts: &Facts) -> i32 {
        scoring::score(&self.model, facts, self.now).score
    }

    /// The moment of scoring.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The receipt of a lead.
    pub(crate) fn receipt(&self, facts: &Facts) -> scoring::Receipt {
        scoring::evaluate(&self.model, facts, self.now)
    }

    /// The first lead, had it done five hundred things, of every type and age in turn.
    pub(crate) fn busy(&self, rules: &Rules, workload: &Workload) -> Facts {
        let mut facts = workload.facts(rules, 0, self.now);
        facts.activities =
            (0..MANY).zip(1..).map(|(place, id)| did(place % 12, place * 7 % 400, id, self.now)).collect();
        facts
    }
}

/// The model with so many points more on the dragged rule.
fn dragged(model: &Model, more: i32) -> Result<Model> {
    let mut model = model.clone();
    let rule = model.rules.get_mut(DRAGGED).context("a rule to drag")?;
    let By::Bands(by) = &mut rule.by else { anyhow::bail!("the dragged rule has ranges") };
    by.rows.get_mut(1).context("a range to drag")?.points += more;
    Ok(model)
}
