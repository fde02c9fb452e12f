//! What the owner is typing of a model before it is put in use: kept in the book as it is, right or wrong, one for each
//! audience. Like the draft of a call it is nothing that the book knows, so the journal does not have it.

use ::leads::Reason;
use ::scoring::Audience;
use serde::{Deserialize, Serialize};
use store::scoring::ModelDraftRow;

use super::models::{ModelDifference, Publication, differences, word};
use crate::moment::{from_book, shown, to_book};
use crate::{Desk, Done, Error, Result};

/// The longest text that is kept, in bytes.
const MOST: usize = 1 << 20;

/// What is being typed of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelDraft {
    /// Whose score it is to be; none: everybody's.
    pub audience: Option<Audience>,
    /// The text as typed; none while nobody is typing.
    pub text: Option<String>,
    /// The version that it began with.
    pub based_on: Option<u32>,
    /// The version in use now.
    pub live: Option<u32>,
    /// Rises with each saving, and never falls.
    pub revision: u32,
    /// When it was saved last.
    pub at: Option<String>,
}

/// A draft to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveModelDraft {
    /// Whose score it is to be.
    pub audience: Option<Audience>,
    /// Any text, right or wrong.
    pub text: String,
    /// The version that was in use when it was begun, or to which it was brought up since.
    pub based_on: Option<u32>,
    /// The revision that it follows.
    pub revision: u32,
}

/// A draft to put in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PublishModelDraft {
    /// Which draft.
    pub audience: Option<Audience>,
    /// The revision that was seen.
    pub revision: u32,
    /// What changed and why.
    pub note: String,
    /// Put it in use also when another version came in use since it was begun.
    pub rebase: bool,
}

impl Desk {
    /// What is being typed of an audience's model.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn model_draft(&self, audience: Option<Audience>) -> Result<ModelDraft> {
        let row = self.store.model_draft(word(audience))?.unwrap_or_default();
        let at = row.body.is_some().then(|| from_book(&row.at)).transpose()?;
        Ok(ModelDraft {
            audience,
            text: row.body,
            based_on: row.based_on,
            live: self.live_version(audience)?,
            revision: row.revision,
            at: at.map(|at| shown(at, self.zone)),
        })
    }

    /// Keeps what is being typed; the draft's revision now.
    ///
    /// # Errors
    /// Refused `draft-changed` when it was saved, thrown away or put in use elsewhere since; `draft-too-large` over 1 MB.
    pub fn save_model_draft(&self, draft: &SaveModelDraft) -> Result<u32> {
        if draft.text.len() > MOST {
            return Err(Error::refused("draft-too-large"));
        }
        let row = ModelDraftRow {
            body: Some(draft.text.clone()),
            based_on: draft.based_on,
            revision: draft.revision,
            at: String::new(),
        };
        self.keep_draft(draft.audience, row)
    }

    /// Throws a draft away; its revision now.
    ///
    /// # Errors
    /// Refused `draft-changed` as for saving.
    pub fn discard_model_draft(&self, audience: Option<Audience>, revision: u32) -> Result<u32> {
        self.keep_draft(audience, ModelDraftRow { revision, ..ModelDraftRow::default() })
    }

    /// What a draft says otherwise than its audience's model in use; everybody's where it has none.
    ///
    /// # Errors
    /// Refused `model-invalid`.
    pub fn draft_difference(&self, text: &str) -> Result<Vec<ModelDifference>> {
        let draft = self.right(text)?;
        let live = self.model_of(draft.audience).unwrap_or_else(|| self.model());
        Ok(differences(live, &draft))
    }

    /// Puts a draft in use; the version's number.
    ///
    /// # Errors
    /// Refused `draft-missing`, `draft-changed`, `draft-outdated` when another version came in use since it was begun,
    /// `draft-of-others` when it is another audience's, and as [`Desk::publish_model`].
    pub fn publish_model_draft(&mut self, draft: &PublishModelDraft) -> Result<Done<u32>> {
        let audience = draft.audience;
        let row = self.store.model_draft(word(audience))?.unwrap_or_default();
        let text = row.body.ok_or_else(|| Error::refused("draft-missing"))?;
        if row.revision != draft.revision {
            return Err(Error::refused("draft-changed"));
        }
        let model = self.right(&text)?;
        if model.audience != audience {
            return Err(Error::refused("draft-of-others"));
        }
        let live = self.live_version(audience)?;
        if row.based_on != live && !draft.rebase {
            let number =
                |version: Option<u32>| i32::try_from(version.unwrap_or_default()).unwrap_or(i32::MAX);
            let reason = Reason::new("draft-outdated").with("live", number(live));
            return Err(reason.with("basedOn", number(row.based_on)).into());
        }
        let gone = ModelDraftRow { revision: row.revision, ..ModelDraftRow::default() };
        let new = Publication { verb: "publish-model", model: &model, note: &draft.note, restores: None };
        self.publish(&new, |desk| desk.keep_draft(audience, gone).map(drop))
    }

    fn live_version(&self, audience: Option<Audience>) -> Result<Option<u32>> {
        Ok(self.store.model(word(audience))?.map(|row| row.id))
    }

    /// Keeps a draft that follows the revision it names.
    fn keep_draft(&self, audience: Option<Audience>, row: ModelDraftRow) -> Result<u32> {
        let now = self.now();
        if self.looking_back {
            return Err(self.clock_behind(now)?);
        }
        let kept = self.store.model_draft(word(audience))?.unwrap_or_default();
        if kept.revision != row.revision {
            return Err(Error::refused("draft-changed"));
        }
        let revision = row.revision.saturating_add(1);
        self.store.keep_model_draft(word(audience), &ModelDraftRow { revision, at: to_book(now), ..row })?;
        Ok(revision)
    }
}
