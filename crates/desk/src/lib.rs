//! The desk: one open book and everything a user can do with it.
//!
//! Each public method is one verb. A verb reads the clock once, runs as one transaction with one journal entry,
//! and says what it made stale; after an error the book is exactly as before. Nothing else opens transactions.
//! What the verbs decide is decided by the pure crates; what they keep is kept by the store.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod error;
mod example;
mod export;
mod facts;
pub mod imports;
mod journal;
mod leads;
mod moment;
mod queue;
mod record;
mod research;
mod scoring;
mod standing;
mod suppression;

use std::path::{Path, PathBuf};
use std::time::Duration;

use ::leads::Reason;
use ::leads::calendar::Today;
use ::research::Questionnaire;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use store::journal::NewEntry;
use store::{Key, KeyPlace, Store};

pub use error::{Error, Result};
pub use example::EXAMPLE_LEADS;
pub use export::ExportFormat;
pub use journal::{JournalEntry, UndoState, UndoStep, Undone};
pub use leads::{
    FieldView, Happening, LeadCard, LeadRow, LeadSort, LeadsPage, LeadsQuery, MayCall, PersonView, PhoneView,
    TimelineItem,
};
pub use moment::given as read_moment;
pub use queue::{BlockView, QueueEntry, StepCount, Tally, TodayView, WhyNotView};
pub use research::{CallSaved, Draft, NextStepView, OptionView, QuestionView, RecordCall, ScriptView, Text};
pub use scoring::corrections::{CorrectScore, CorrectionView};
pub use scoring::draft::{ModelDraft, PublishModelDraft, SaveModelDraft};
pub use scoring::history::{CauseCode, HistoryPoint, PointCause};
pub use scoring::models::{ModelDifference, ModelProblem, ModelVersion};
pub use scoring::preview::{BandLeads, Change, Listed, ModelPreview, MovedBy, MovedLead, PinnedLead};
pub use scoring::{BandView, Line, NextBand, PastScore, Receipt, ScoreView, ToBand, Way, WayChange};
pub use store;

/// What a verb made stale, so that no screen has to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Noun {
    /// Leads and what is known of them.
    Leads,
    /// Calls, answers, the questionnaire.
    Research,
    /// Scores and the model.
    Scoring,
    /// The call list.
    Queue,
    /// The journal, and so what undo would do.
    Journal,
    /// Imports.
    Imports,
}

/// What a verb gives back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Done<T> {
    /// The verb's own result.
    pub value: T,
    /// What became stale.
    pub changed: Vec<Noun>,
}

/// Where the desk's time comes from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// One moment: tests, and commands told what time it is.
    Fixed(DateTime<Utc>),
}

impl Clock {
    #[allow(clippy::disallowed_methods, reason = "the one place where time is read")]
    fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(now) => now,
        }
    }
}

/// How to open or create a book.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The file.
    pub path: PathBuf,
    /// A key that the caller has; without one the keychain and the key file are asked.
    pub key: Option<Key>,
    /// How long a keychain may take.
    pub keychain_wait: Duration,
    /// Where time comes from.
    pub clock: Clock,
    /// Who is working.
    pub author: String,
    /// On which machine.
    pub device: String,
}

/// One open book.
#[derive(Debug)]
pub struct Desk {
    store: Store,
    key: Key,
    key_place: KeyPlace,
    clock: Clock,
    author: String,
    device: String,
    zone: Tz,
    models: scoring::models::Models,
    questionnaire: Questionnaire,
    settings: ::queue::Settings,
    rules: ::research::Rules,
    policy: ::leads::may_call::Policy,
    standings: standing::Standings,
    suppression: suppression::Suppression,
    looking_back: bool,
    trial: Option<scoring::preview::Trial>,
}

/// Who makes an entry and what it is about.
struct Entry<'a> {
    verb: &'a str,
    lead: Option<u32>,
    params: serde_json::Value,
    operation: Option<&'a str>,
    undoes: Option<u32>,
    redoes: Option<u32>,
}

impl<'a> Entry<'a> {
    fn new(verb: &'a str, params: serde_json::Value) -> Self {
        Self { verb, lead: None, params, operation: None, undoes: None, redoes: None }
    }

    fn about(self, lead: u32) -> Self {
        Self { lead: Some(lead), ..self }
    }
}

impl Desk {
    /// Makes a new book with a model that ships with the program, and opens it.
    ///
    /// # Errors
    /// Refused `template-unknown`, `book-exists`; whatever the disk refuses.
    pub fn create(opening: &Opening, template: &str) -> Result<Self> {
        let Some(model) = ::scoring::template(template) else {
            return Err(Reason::new("template-unknown").with("template", template).into());
        };
        let key = match &opening.key {
            Some(key) => key.clone(),
            None => Key::random()?,
        };
        let at = moment::to_book(opening.clock.now());
        let operation = new_operation(opening.clock.now());
        let entry = NewEntry {
            operation: &operation,
            verb: "create-book",
            params: "{}",
            lead: None,
            author: &opening.author,
            device: &opening.device,
            at: &at,
            undoes: None,
            redoes: None,
        };
        let mut key_place = KeyPlace::Given;
        let store = Store::create::<Error>(&opening.path, &key, |store| {
            let verb = store.begin(&entry)?;
            store.set_note("zone", "Europe/Amsterdam")?;
            store.set_note("install-key", &Key::random()?.to_text())?;
            store.publish_model(&scoring::models::first(&model, template, &at, &opening.author)?)?;
            store.publish_questionnaire(&serde_json::to_string(&::research::example())?, &at)?;
            store.set_setting("queue", &serde_json::to_string(&::queue::Settings::default())?)?;
            store.set_setting("research", &serde_json::to_string(&::research::Rules::default())?)?;
            store.set_setting("may-call", &serde_json::to_string(&::leads::may_call::Policy::default())?)?;
            verb.commit()?;
            // Kept before the book comes into being: there is never a book whose key nobody has.
            if opening.key.is_none() {
                key_place = store::key::keep(&opening.path, &key, opening.keychain_wait)?;
            }
            Ok(())
        })?;
        Self::over(store, key, key_place, opening)
    }

    /// Opens a book.
    ///
    /// # Errors
    /// Refused with a code for each thing that can be wrong with the file; nothing is changed then.
    pub fn open(opening: &Opening) -> Result<Self> {
        let (store, key, key_place) =
            store::key::open(&opening.path, opening.key.clone(), opening.keychain_wait)?;
        Self::over(store, key, key_place, opening)
    }

    fn over(store: Store, key: Key, key_place: KeyPlace, opening: &Opening) -> Result<Self> {
        let zone = store.note("zone")?.unwrap_or_default();
        let zone = zone.parse().map_err(|_| Error::fault(format!("time zone {zone:?}")))?;
        let install_key = store.note("install-key")?.unwrap_or_default();
        let mut desk = Self {
            suppression: suppression::Suppression::new(&install_key),
            models: scoring::models::Models::read(&store)?,
            store,
            key,
            key_place,
            clock: opening.clock,
            author: opening.author.clone(),
            device: opening.device.clone(),
            zone,
            questionnaire: ::research::example(),
            settings: ::queue::Settings::default(),
            rules: ::research::Rules::default(),
            policy: ::leads::may_call::Policy::default(),
            standings: standing::Standings::new(zone),
            looking_back: false,
            trial: None,
        };
        desk.reload()?;
        Ok(desk)
    }

    /// Where the book is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Where its key is kept.
    #[must_use]
    pub fn key_place(&self) -> KeyPlace {
        self.key_place
    }

    /// The key as the recovery sheet shows it.
    #[must_use]
    pub fn recovery_text(&self) -> String {
        self.key.to_text()
    }

    /// Keeps the key where the next start finds it, when it was brought by hand because it had been lost.
    ///
    /// # Errors
    /// The key file cannot be written.
    pub fn keep_key(&mut self, keychain_wait: Duration) -> Result<()> {
        self.key_place = store::key::keep(self.store.path(), &self.key, keychain_wait)?;
        Ok(())
    }

    /// Adds or replaces the owner's passphrase: a second way to the key.
    ///
    /// # Errors
    /// Refused `passphrase-short` under eight characters; whatever the disk refuses.
    pub fn set_passphrase(&self, passphrase: &str) -> Result<()> {
        if passphrase.chars().count() < 8 {
            return Err(Reason::new("passphrase-short").with("least", 8).into());
        }
        store::key::add_passphrase(self.store.path(), &self.key, passphrase)?;
        Ok(())
    }

    /// How long a verb waits while an import is being written: the window tries again itself rather than wait inside.
    ///
    /// # Errors
    /// The database refuses.
    pub fn set_patience(&self, patience: Duration) -> Result<()> {
        Ok(self.store.set_patience(patience)?)
    }

    /// A new name for one act, to hand to a verb that may be tried again.
    #[must_use]
    pub fn new_operation(&self) -> String {
        new_operation(self.now())
    }

    /// The book's time zone.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Tells the desk what time it is: for tests, and for long-running windows that are told the time.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn set_clock(&mut self, clock: Clock) -> Result<()> {
        let before = std::mem::replace(&mut self.clock, clock).now();
        // Standings know until when they hold, not since when.
        if self.now() < before { self.score_everybody() } else { Ok(()) }
    }

    /// How many leads there are.
    #[must_use]
    pub fn lead_count(&self) -> u32 {
        u32::try_from(self.standings.len()).unwrap_or(u32::MAX)
    }

    /// The key of the model in use.
    #[must_use]
    pub fn model_key(&self) -> &str {
        &self.model().key
    }

    /// Shows the book as it was known at a moment from now on; verbs that change are refused until it is opened again.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn look_back(&mut self, at: DateTime<Utc>) -> Result<()> {
        if self.looking_back {
            self.store.return_to_present()?;
        }
        self.store.look_back(&moment::to_book(at))?;
        self.looking_back = true;
        self.clock = Clock::Fixed(at);
        self.reload()
    }

    /// Looks back if the desk's clock stands before the book's last entry: a reading then is one of the past.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn look_back_to_clock(&mut self) -> Result<()> {
        let now = self.now();
        match self.store.last_entry()? {
            Some(last) if moment::from_book(&last.at)? > now => self.look_back(now),
            _ => Ok(()),
        }
    }

    /// SQLite's, SQLCipher's and our own checks: each by name, with whether it holds.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn verify(&mut self) -> Result<Vec<(&'static str, bool)>> {
        let integrity = self.store.integrity()?.is_empty();
        self.keep_current()?;
        let mut kept = std::mem::replace(&mut self.standings, standing::Standings::new(self.zone));
        self.reload()?;
        let now = self.now();
        self.refresh_stale(now, &mut kept)?;
        let same = kept.same_as(&self.standings);
        Ok(vec![("integrity", integrity), ("scores-recomputed", same)])
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    fn today(&self) -> Today {
        Today { now: self.now(), zone: self.zone }
    }

    /// Runs one verb: a transaction with one journal entry around `work`. What the entry touched is scored again.
    fn transact<T>(
        &mut self,
        entry: &Entry<'_>,
        work: impl FnOnce(&Self, DateTime<Utc>) -> Result<T>,
    ) -> Result<Done<T>> {
        let now = self.writable_now()?;
        let at = moment::to_book(now);
        let operation = entry.operation.map_or_else(|| new_operation(now), str::to_owned);
        let params = entry.params.to_string();
        let recording = self.store.begin(&NewEntry {
            operation: &operation,
            verb: entry.verb,
            params: &params,
            lead: entry.lead,
            author: &self.author,
            device: &self.device,
            at: &at,
            undoes: entry.undoes,
            redoes: entry.redoes,
        })?;
        let value = work(self, now)?;
        let seq = recording.seq();
        let kept = recording.commit()?;
        let changed = if kept { self.absorb(seq) } else { Vec::new() };
        Ok(Done { value, changed })
    }

    /// The moment of a verb, never before the book's last entry: a clock set back would bend history.
    fn writable_now(&self) -> Result<DateTime<Utc>> {
        let now = self.now();
        if self.looking_back {
            return Err(self.clock_behind(now)?);
        }
        match self.store.last_entry()? {
            // A second's tolerance: the system clock is stepped by that much every so often.
            Some(last) if moment::from_book(&last.at)? > now + chrono::Duration::seconds(1) => {
                Err(self.clock_behind(now)?)
            }
            Some(last) => Ok(now.max(moment::from_book(&last.at)?)),
            None => Ok(now),
        }
    }

    fn clock_behind(&self, now: DateTime<Utc>) -> Result<Error> {
        let last = self.store.last_entry()?;
        let last = last.map_or_else(|| moment::to_book(now), |entry| entry.at);
        Ok(Reason::new("clock-behind")
            .with("now", moment::shown(now, self.zone))
            .with("last", moment::shown(moment::from_book(&last)?, self.zone))
            .into())
    }

    /// Takes in what an entry changed, by whatever connection, and says what became stale. The entry is durable by now,
    /// so this cannot fail: what could not be read now is read again before the next answer.
    pub(crate) fn absorb(&mut self, seq: u32) -> Vec<Noun> {
        self.trial = None;
        self.try_absorb(seq).unwrap_or_else(|error| {
            tracing::error!(%error, "an entry was not taken in");
            self.standings.forget();
            vec![Noun::Leads, Noun::Research, Noun::Scoring, Noun::Queue, Noun::Journal, Noun::Imports]
        })
    }

    fn try_absorb(&mut self, seq: u32) -> Result<Vec<Noun>> {
        let tables = self.store.tables_touched(seq)?;
        let touched = self.store.leads_touched(seq)?;
        let everything = ["settings", "questionnaires", "suppressions"];
        if everything.iter().any(|table| tables.contains(*table)) || touched.len() > standing::MANY {
            self.reload()?;
        } else {
            if tables.contains("models") {
                let models = scoring::models::Models::read(&self.store)?;
                let former = std::mem::replace(&mut self.models, models);
                self.take_models(&former)?;
            }
            self.rescore(&touched)?;
        }
        Ok(nouns_of(&tables))
    }

    /// Reads settings, model and everybody's facts afresh.
    fn reload(&mut self) -> Result<()> {
        self.models = scoring::models::Models::read(&self.store)?;
        if let Some(body) = self.store.questionnaire()? {
            self.questionnaire = serde_json::from_str(&body)?;
        }
        if let Some(body) = self.store.setting("queue")? {
            self.settings = serde_json::from_str(&body)?;
        }
        if let Some(body) = self.store.setting("research")? {
            self.rules = serde_json::from_str(&body)?;
        }
        if let Some(body) = self.store.setting("may-call")? {
            self.policy = serde_json::from_str(&body)?;
        }
        self.suppression.read(&self.store)?;
        self.score_everybody()
    }
}

/// What a change in these tables makes stale.
fn nouns_of(tables: &std::collections::BTreeSet<String>) -> Vec<Noun> {
    // The list of imports is read from the journal.
    let mut changed = vec![Noun::Journal, Noun::Queue, Noun::Imports];
    for table in tables {
        changed.extend(match table.as_str() {
            "leads" | "people" | "phones" | "activities" | "corrections" | "suppressions" => {
                [Noun::Leads, Noun::Scoring].as_slice()
            }
            "calls" | "answers" | "questionnaires" => &[Noun::Research, Noun::Leads, Noun::Scoring],
            "models" | "settings" => &[Noun::Scoring, Noun::Leads, Noun::Research],
            _ => &[],
        });
    }
    changed.sort_unstable();
    changed.dedup();
    changed
}

/// A new UUIDv7 whose time is the verb's.
fn new_operation(now: DateTime<Utc>) -> String {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos());
    uuid::Uuid::new_v7(stamp).to_string()
}
