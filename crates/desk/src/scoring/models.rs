//! Which model scores whom, and since when: one for everybody and, where the owner made one, another for customers.
//! Published models are versions that stay; an older one is restored by publishing it again.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::leads::{Param, Reason};
use ::scoring::{Audience, Band, Facts, Model, Problem, Severity, rose_into_band_at, score};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Store;
use store::scoring::ModelRow;

use super::params;
use crate::moment::{from_book, shown, to_book};
use crate::{Desk, Done, Entry, Error, Noun, Result};

/// A published model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelVersion {
    /// Its number, never given out twice.
    pub version: u32,
    /// Whose score it is; none: everybody's.
    pub audience: Option<Audience>,
    /// The model's key.
    pub key: String,
    /// The owner's name for it.
    pub name: Option<String>,
    /// What its publisher said about it.
    pub note: String,
    /// The older version that it brought back.
    pub restores: Option<u32>,
    /// When it was put in use.
    pub at: String,
    /// By whom.
    pub author: String,
    /// Whether it is in use now.
    pub live: bool,
}

/// Something that is wrong with a model file, or worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelProblem {
    /// Where, as a JSON pointer; empty for the model as a whole.
    pub path: String,
    /// Which sentence.
    pub code: String,
    /// Whether it may be put in use with this.
    pub severity: Severity,
    /// What the sentence names.
    pub params: BTreeMap<String, Param>,
}

/// One thing that one model says otherwise than another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelDifference {
    /// Where, as a JSON pointer into the newer model, or into the older for what is gone.
    pub path: String,
    /// Which sentence.
    pub code: String,
    /// What the sentence names.
    pub params: BTreeMap<String, Param>,
}

/// An entry that put another model in use, or took one out of use.
#[derive(Debug, Clone)]
pub(crate) struct Switch {
    pub(crate) entry: store::journal::Entry,
    pub(crate) audience: Option<Audience>,
    /// The version in use since then and what was said about it.
    pub(crate) version: Option<(u32, String)>,
    pub(crate) model: Option<Arc<Model>>,
}

impl Switch {
    /// Whether it is neither taken back nor the taking back, or bringing back, of another.
    pub(crate) fn is_kept(&self) -> bool {
        !self.entry.undone && self.entry.undoes.is_none() && self.entry.redoes.is_none()
    }
}

/// The models of a book.
#[derive(Debug, Clone)]
pub(crate) struct Models {
    everybody: Arc<Model>,
    customers: Option<Arc<Model>>,
    switches: Vec<Switch>,
}

impl Models {
    /// Reads what is in use, and what was.
    pub(crate) fn read(store: &Store) -> Result<Self> {
        let mut known: BTreeMap<u32, Arc<Model>> = BTreeMap::new();
        let mut rows: BTreeMap<u32, ModelRow> = BTreeMap::new();
        let mut switches: Vec<Switch> = Vec::new();
        for (entry, version, row) in store.past_models()? {
            let touched = row.as_ref().or_else(|| rows.get(&version)).map(|row| row.audience.clone());
            match row {
                Some(row) => {
                    if let std::collections::btree_map::Entry::Vacant(place) = known.entry(version) {
                        place.insert(Arc::new(read(&row.body)?));
                    }
                    rows.insert(version, row);
                }
                None => drop(rows.remove(&version)),
            }
            let Some(audience) = touched else { continue };
            let live = rows.values().rev().find(|row| row.audience == audience);
            let entry = store.entry(entry)?.ok_or_else(|| Error::fault(format!("no entry {entry}")))?;
            switches.push(Switch {
                entry,
                audience: audience_of(&audience),
                version: live.map(|row| (row.id, row.note.clone())),
                model: live.and_then(|row| known.get(&row.id)).cloned(),
            });
        }
        let live = |audience: Option<Audience>| {
            switches.iter().rev().find(|switch| switch.audience == audience)?.model.clone()
        };
        // Before the book's beginning there is no model, and nobody to score.
        let starter = || ::scoring::template("starter").map(Arc::new);
        let everybody = live(None).or_else(starter).ok_or_else(|| Error::fault("no model"))?;
        Ok(Self { everybody, customers: live(Some(Audience::Customers)), switches })
    }

    /// The model that scores leads of a status.
    pub(crate) fn of(&self, status: &str) -> &Arc<Model> {
        self.which(status).1
    }

    /// The model that scores leads of a status, and whose it is.
    pub(crate) fn which(&self, status: &str) -> (Option<Audience>, &Arc<Model>) {
        match (status, &self.customers) {
            ("customer", Some(customers)) => (Some(Audience::Customers), customers),
            _ => (None, &self.everybody),
        }
    }

    /// The model of an audience.
    pub(crate) fn live(&self, audience: Option<Audience>) -> Option<&Arc<Model>> {
        match audience {
            None => Some(&self.everybody),
            Some(Audience::Customers) => self.customers.as_ref(),
        }
    }

    /// Since when a lead has been in a band of its present model or a higher one, by the model that was in use at each
    /// time: one that is lifted by a new model comes in when that is put in use. `None`: since it is known.
    pub(crate) fn in_band_since(
        &self,
        audience: Option<Audience>,
        facts: &Facts,
        band: u8,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>> {
        let (mut level, mut until) = (band, now);
        let mut found = None;
        // What was taken back has lifted and dropped nobody.
        let counts = |switch: &&Switch| switch.audience == audience && switch.is_kept();
        let mut switches = self.switches.iter().rev().filter(counts).peekable();
        while let Some(switch) = switches.next() {
            let Some(model) = &switch.model else { break };
            let since = from_book(&switch.entry.at)?;
            found = rose_into_band_at(model, facts, level, until);
            // The first model is as good as in use for ever: what was imported happened before there was a book.
            let Some(former) = switches.peek().and_then(|former| former.model.as_ref()) else { break };
            if found.is_some_and(|rose| rose >= since) {
                break;
            }
            let wanted = same_clock(model, level, former);
            if wanted.is_none_or(|wanted| score(former, facts, since).band < wanted) {
                return Ok(Some(since));
            }
            (level, until) = (wanted.unwrap_or_default(), since);
        }
        Ok(found)
    }

    /// Every time that another model came in use, oldest first, taking back included.
    pub(crate) fn switches(&self) -> &[Switch] {
        &self.switches
    }
}

impl Desk {
    /// The model that scores everybody, as the file that [`Desk::publish_model`] takes.
    #[must_use]
    pub fn model(&self) -> &Model {
        self.models.of("")
    }

    /// The model of an audience; none where that has no model of its own.
    #[must_use]
    pub fn model_of(&self, audience: Option<Audience>) -> Option<&Model> {
        self.models.live(audience).map(Arc::as_ref)
    }

    /// Everything that is wrong with a model file or worth a look, by itself and given this book's questions and leads.
    #[must_use]
    pub fn check_model(&self, text: &str) -> Vec<ModelProblem> {
        let mut problems = match serde_json::from_str(text) {
            Ok(json) => ::scoring::check(&json),
            Err(_) => ::scoring::parse(text).err().unwrap_or_default(),
        };
        let is_right = problems.iter().all(|problem| problem.severity == Severity::Warning);
        if let Some(model) = is_right.then(|| ::scoring::read(text).ok()).flatten() {
            problems.extend(self.unasked(&model));
            problems.extend(self.standings.columns().inspect(&model, self.now()));
        }
        let view = |problem: Problem| ModelProblem {
            params: params(&problem.params),
            path: problem.path,
            code: problem.code,
            severity: problem.severity,
        };
        problems.into_iter().map(view).collect()
    }

    fn unasked(&self, model: &Model) -> Vec<Problem> {
        ::scoring::unasked(model, |question| self.questionnaire.question(question).is_some())
    }

    /// Reads a model that may be put in use in this book.
    pub(super) fn right(&self, text: &str) -> Result<Model> {
        let model = ::scoring::parse(text).map_err(|problems| refused(&problems))?;
        match self.unasked(&model) {
            problems if problems.is_empty() => Ok(model),
            problems => Err(refused(&problems)),
        }
    }

    /// Puts a model in use for its audience; the version's number.
    ///
    /// # Errors
    /// Refused `model-invalid` with the number of problems, `model-unchanged` when it is in use already.
    pub fn publish_model(&mut self, text: &str, note: &str) -> Result<Done<u32>> {
        let model = self.right(text)?;
        let new = Publication { verb: "publish-model", model: &model, note, restores: None };
        self.publish(&new, |_| Ok(()))
    }

    /// Every published model, oldest first.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn model_versions(&self) -> Result<Vec<ModelVersion>> {
        let rows = self.store.models()?;
        let newest =
            |audience: &str| rows.iter().rev().find(|row| row.audience == audience).map(|row| row.id);
        let view = |row: &ModelRow| {
            let model = read(&row.body)?;
            Ok(ModelVersion {
                version: row.id,
                audience: audience_of(&row.audience),
                key: model.key,
                name: model.name,
                note: row.note.clone(),
                restores: row.restores,
                at: shown(from_book(&row.at)?, self.zone),
                author: row.author.clone(),
                live: newest(&row.audience) == Some(row.id),
            })
        };
        rows.iter().map(view).collect()
    }

    /// A published model as a file.
    ///
    /// # Errors
    /// No such version; the book cannot be read.
    pub fn model_version(&self, version: u32) -> Result<String> {
        Ok(self.version(version)?.to_file())
    }

    /// Puts an older version in use again, as a new version.
    ///
    /// # Errors
    /// No such version; refused `model-unchanged` when it is in use, `model-invalid` when it can no longer be used.
    pub fn restore_model(&mut self, version: u32) -> Result<Done<u32>> {
        let model = self.right(&self.version(version)?.to_file())?;
        let new = Publication { verb: "restore-model", model: &model, note: "", restores: Some(version) };
        self.publish(&new, |_| Ok(()))
    }

    /// What one published model says otherwise than another.
    ///
    /// # Errors
    /// No such version; the book cannot be read.
    pub fn model_difference(&self, before: u32, after: u32) -> Result<Vec<ModelDifference>> {
        Ok(differences(&self.version(before)?, &self.version(after)?))
    }

    fn version(&self, version: u32) -> Result<Model> {
        let row = self.store.model_version(version)?;
        read(&row.ok_or(Error::NotFound { noun: Noun::Scoring, id: version })?.body)
    }

    /// Puts a model in use, and does something more in the same entry.
    pub(super) fn publish(
        &mut self,
        new: &Publication<'_>,
        and: impl FnOnce(&Self) -> Result<()>,
    ) -> Result<Done<u32>> {
        let audience = new.model.audience;
        self.writable_now()?;
        if self.model_of(audience) == Some(new.model) {
            return Err(Error::refused("model-unchanged"));
        }
        let mut row = ModelRow {
            audience: word(audience).to_owned(),
            body: serde_json::to_string(new.model)?,
            note: new.note.trim().to_owned(),
            restores: new.restores,
            author: self.author.clone(),
            ..ModelRow::default()
        };
        let params = match new.restores {
            Some(version) => json!({ "name": new.model.key, "restores": version }),
            None => json!({ "name": new.model.key, "note": row.note }),
        };
        self.transact(&Entry::new(new.verb, params), |desk, now| {
            row.at = to_book(now);
            and(desk)?;
            Ok(desk.store.publish_model(&row)?)
        })
    }
}

/// What one model says otherwise than another.
pub(super) fn differences(before: &Model, after: &Model) -> Vec<ModelDifference> {
    let view = |one: ::scoring::Difference| ModelDifference {
        params: params(&one.params),
        path: one.path,
        code: one.code,
    };
    ::scoring::difference(before, after).into_iter().map(view).collect()
}

/// A model about to be put in use.
pub(super) struct Publication<'a> {
    pub(super) verb: &'a str,
    pub(super) model: &'a Model,
    pub(super) note: &'a str,
    pub(super) restores: Option<u32>,
}

/// Why a model may not be put in use.
fn refused(problems: &[Problem]) -> Error {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let first = problems.first().map(|problem| format!("{} {}", problem.path, problem.code));
    Reason::new("model-invalid")
        .with("problems", i32::try_from(errors.count()).unwrap_or(i32::MAX))
        .with("first", first.unwrap_or_default())
        .into()
}

/// The book's first model.
pub(crate) fn first(model: &Model, template: &str, at: &str, author: &str) -> Result<ModelRow> {
    Ok(ModelRow {
        audience: word(model.audience).to_owned(),
        body: serde_json::to_string(model)?,
        note: template.to_owned(),
        at: at.to_owned(),
        author: author.to_owned(),
        ..ModelRow::default()
    })
}

/// The band of a rank in a model's set in use.
pub(crate) fn band_at(model: &Model, rank: u8) -> Option<&Band> {
    model.bands_in_use().and_then(|set| set.bands.get(usize::from(rank)))
}

/// The place in a former model's bands whose clock a band goes on with: the band with its key, or else the lowest as
/// warm, if that has a deadline. A deadline that nobody had agreed on runs from when it was.
pub(crate) fn same_clock(model: &Model, band: u8, former: &Model) -> Option<u8> {
    let band = band_at(model, band)?;
    let bands = &former.bands_in_use()?.bands;
    let place = bands.iter().position(|own| own.key == band.key);
    let place = place.or_else(|| bands.iter().position(|own| own.tone >= band.tone))?;
    bands.get(place)?.deadline_hours?;
    u8::try_from(place).ok()
}

/// Reads a published model.
fn read(body: &str) -> Result<Model> {
    Ok(::scoring::read(body)?)
}

/// How the book writes an audience.
pub(super) fn word(audience: Option<Audience>) -> &'static str {
    match audience {
        None => "everybody",
        Some(Audience::Customers) => "customers",
    }
}

fn audience_of(word: &str) -> Option<Audience> {
    (word == "customers").then_some(Audience::Customers)
}
