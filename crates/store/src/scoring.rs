//! Published models, what is being typed of the next one, and corrections by hand, as rows.

use rusqlite::Row;
use serde::Deserialize;

use crate::journal::Change;
use crate::journal::replay::read;
use crate::{Result, Store};

/// One published model.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct ModelRow {
    /// The version's number.
    pub id: u32,
    /// Whom it scores: `everybody` or `customers`.
    pub audience: String,
    /// The model file.
    pub body: String,
    /// What its publisher said about it.
    pub note: String,
    /// The older version that it brought back.
    pub restores: Option<u32>,
    /// When it was published.
    pub at: String,
    /// By whom.
    pub author: String,
}

/// What is being typed of a model.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelDraftRow {
    /// The text; none once it was published or thrown away.
    pub body: Option<String>,
    /// The version that it began with.
    pub based_on: Option<u32>,
    /// Rises with each keeping.
    pub revision: u32,
    /// When it was kept last.
    pub at: String,
}

/// Points by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct CorrectionRow {
    /// The row's number.
    pub id: u32,
    /// Whose.
    pub lead_id: u32,
    /// Which sum it corrects, in kebab-case.
    pub axis: String,
    /// How many.
    pub points: i32,
    /// Why.
    pub reason: String,
    /// From when.
    pub from_at: String,
    /// Until when, exclusive.
    pub until_at: String,
    /// By whom.
    pub author: String,
}

impl Store {
    /// Puts a model in use; its version number. The row's own number does not count.
    ///
    /// # Errors
    /// The database refuses.
    pub fn publish_model(&self, model: &ModelRow) -> Result<u32> {
        self.insert(
            include_str!("scoring/publish.sql"),
            (&model.audience, &model.body, &model.note, model.restores, &model.at, &model.author),
        )
    }

    /// The model in use for an audience.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn model(&self, audience: &str) -> Result<Option<ModelRow>> {
        self.first(include_str!("scoring/model.sql"), [audience], model)
    }

    /// One published model.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn model_version(&self, version: u32) -> Result<Option<ModelRow>> {
        self.first(include_str!("scoring/version.sql"), [version], model)
    }

    /// Every published model, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn models(&self) -> Result<Vec<ModelRow>> {
        self.all(include_str!("scoring/versions.sql"), [], model)
    }

    /// What each entry did to the published models, taking back included, oldest first: the entry, the version, and its
    /// row unless the version is gone since.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn past_models(&self) -> Result<Vec<(u32, u32, Option<ModelRow>)>> {
        let changes = self.changes(include_str!("scoring/model_changes.sql"), [])?;
        let past = |change: Change| {
            let row = change.after.map(|columns| read(change.row, &columns)).transpose()?;
            Ok((change.entry, change.row, row))
        };
        changes.into_iter().map(past).collect()
    }

    /// What is being typed of an audience's model, or was.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn model_draft(&self, audience: &str) -> Result<Option<ModelDraftRow>> {
        self.first(include_str!("scoring/draft.sql"), [audience], |row| {
            Ok(ModelDraftRow {
                body: row.get("body")?,
                based_on: row.get("based_on")?,
                revision: row.get("revision")?,
                at: row.get("at")?,
            })
        })
    }

    /// Keeps what is being typed of an audience's model as given.
    ///
    /// # Errors
    /// The database refuses.
    pub fn keep_model_draft(&self, audience: &str, draft: &ModelDraftRow) -> Result<()> {
        self.run(
            include_str!("scoring/keep_draft.sql"),
            (audience, &draft.body, draft.based_on, draft.revision, &draft.at),
        )?;
        Ok(())
    }

    /// Corrects a lead's score; the correction's number. The row's own number does not count.
    ///
    /// # Errors
    /// The database refuses.
    pub fn correct(&self, row: &CorrectionRow) -> Result<u32> {
        self.insert(
            include_str!("scoring/correct.sql"),
            (row.lead_id, &row.axis, row.points, &row.reason, &row.from_at, &row.until_at, &row.author),
        )
    }

    /// Ends a correction at another moment.
    ///
    /// # Errors
    /// The database refuses.
    pub fn end_correction(&self, id: u32, until: &str) -> Result<()> {
        self.run(include_str!("scoring/end_correction.sql"), (id, until))?;
        Ok(())
    }

    /// One correction.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn correction(&self, id: u32) -> Result<Option<CorrectionRow>> {
        self.first(include_str!("scoring/correction.sql"), [id], correction)
    }

    /// A lead's corrections, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn corrections(&self, lead: u32) -> Result<Vec<CorrectionRow>> {
        self.all(include_str!("scoring/corrections.sql"), [lead], correction)
    }
}

fn model(row: &Row<'_>) -> rusqlite::Result<ModelRow> {
    Ok(ModelRow {
        id: row.get("id")?,
        audience: row.get("audience")?,
        body: row.get("body")?,
        note: row.get("note")?,
        restores: row.get("restores")?,
        at: row.get("at")?,
        author: row.get("author")?,
    })
}

pub(crate) fn correction(row: &Row<'_>) -> rusqlite::Result<CorrectionRow> {
    Ok(CorrectionRow {
        id: row.get("id")?,
        lead_id: row.get("lead_id")?,
        axis: row.get("axis")?,
        points: row.get("points")?,
        reason: row.get("reason")?,
        from_at: row.get("from_at")?,
        until_at: row.get("until_at")?,
        author: row.get("author")?,
    })
}
