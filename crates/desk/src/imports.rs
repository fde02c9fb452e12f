//! Imports: reading a file's plan, rehearsing it, doing it, taking it back.
//!
//! A rehearsal is the import itself in a transaction that is given up at the end, so it predicts exactly.

mod identity;
mod job;
mod merge;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use ::leads::import::{
    CellProblem, DayOrder, Dialect, FileKind, Limits, Mapping, Reader, Row, SNIFF_BYTES, Target, sniff,
};
use ::leads::{Reason, import};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::moment::{from_book, shown};
use crate::scoring::{BandView, ScoreView};
use crate::{Desk, Done, Entry, Error, Result};

pub use job::Job;

/// Columns of our own table of leads that are made anew rather than read back.
pub(crate) const MADE: &[&str] =
    &["id", "score", "fit", "interest", "band", "next_step", "next_step_at", "attempts"];
/// Rows looked at to propose a mapping.
const SAMPLES: usize = 200;

/// One column of a file and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// Its header.
    pub header: String,
    /// Its first filled cells.
    pub samples: Vec<String>,
    /// A field key, `skip`, or `custom:<key>`.
    pub target: String,
}

/// How a file will be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPlan {
    /// What its rows are.
    pub kind: FileKind,
    /// Its encoding's name.
    pub encoding: String,
    /// What stands between its cells.
    pub delimiter: String,
    /// How many lines stand before its header.
    pub preamble: u32,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// Whether the mapping is the one used last for such a file.
    pub remembered: bool,
    /// The country that its numbers and postcodes are read in.
    pub country: String,
    /// Whether its days stand before its months; none when no date decided it.
    pub day_order: Option<DayOrder>,
    /// Every target that a column may get.
    pub targets: Vec<String>,
}

/// What is asked of an import.
#[derive(Debug, Clone)]
pub struct Request {
    /// The file.
    pub path: PathBuf,
    /// What its rows are.
    pub kind: FileKind,
    /// Which column is which field; none takes the remembered or the proposed mapping.
    pub mapping: Option<Mapping>,
    /// Where the rows came from, as the user says; none takes the file's name.
    pub source: Option<String>,
    /// Only say what would happen.
    pub rehearsal: bool,
    /// How much the report tells.
    pub shown: Shown,
}

/// How many rows a report tells of; the rest is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Rows taken in.
    pub rows: usize,
    /// Rows refused or blocked, and those with a cell or a value that was not taken as it stands.
    pub refused: usize,
}

/// What happened, or would happen, to one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A new lead, or a new activity.
    New,
    /// A known lead learns something.
    Update,
    /// A known lead, nothing new.
    Unchanged,
    /// The same lead as an earlier row, or a number that another lead has.
    Duplicate,
    /// Not taken in; the problems say why.
    Refused,
    /// Not taken in, because somebody asked not to be.
    Blocked,
}

/// One value that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueChange {
    /// The field's key.
    pub field: String,
    /// Its value before.
    pub before: Option<String>,
    /// Its value after.
    pub after: Option<String>,
}

/// One row's outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowOutcome {
    /// Its number in the file, as a spreadsheet counts.
    pub row: u32,
    /// What happens to it.
    pub outcome: Outcome,
    /// The lead's name; empty for a blocked one.
    pub company: String,
    /// What changes; of a new lead, what tells it from others of its name.
    pub changes: Vec<ValueChange>,
    /// What was wrong with its cells.
    pub problems: Vec<CellProblem>,
    /// The score before, of a known lead.
    pub before: Option<ScoreView>,
    /// The score after.
    pub after: Option<ScoreView>,
}

impl RowOutcome {
    /// Whether the row was not taken in.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.outcome, Outcome::Refused | Outcome::Blocked)
    }
}

/// How many of the leads concerned are in a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BandShift {
    /// The class.
    pub band: BandView,
    /// How many of the known leads in the file were in it.
    pub before: u32,
    /// How many of the leads in the file are in it after.
    pub after: u32,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The batch to take back; none when nothing was written.
    pub batch: Option<u32>,
    /// Rows read.
    pub read: u32,
    /// Leads (or activities) added.
    pub created: u32,
    /// Leads changed.
    pub updated: u32,
    /// Rows that brought nothing new.
    pub unchanged: u32,
    /// Rows that are another row's or another lead's double.
    pub duplicates: u32,
    /// Rows refused.
    pub refused: u32,
    /// Rows of people who asked not to be called or kept.
    pub blocked: u32,
    /// Values changed in known leads.
    pub fields_changed: u32,
    /// As many rows as were asked for, in the file's order.
    pub rows: Vec<RowOutcome>,
    /// Classes of the leads concerned, lowest first.
    pub bands: Vec<BandShift>,
    /// New leads whose legal form nobody knows.
    pub legal_form_unknown: u32,
    /// Whether it was cancelled half-way; then nothing was written.
    pub cancelled: bool,
    /// Where each column went, by header.
    pub mapping: BTreeMap<String, String>,
    /// Activity kinds that do not ship with the program.
    pub other_kinds: Vec<String>,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Rows done.
    pub rows: u32,
    /// Bytes of the file read; at most [`u32::MAX`].
    pub bytes: u32,
    /// Bytes of the file.
    pub total_bytes: u32,
}

/// An import that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportBatch {
    /// Its number.
    pub batch: u32,
    /// The file's name.
    pub name: String,
    /// Where the rows came from.
    pub source: String,
    /// When.
    pub at: String,
    /// Leads (or activities) added.
    pub created: u32,
    /// Leads changed.
    pub updated: u32,
    /// Whether it was taken back.
    pub undone: bool,
}

/// What an import's journal entry says of it.
#[derive(Debug, Deserialize)]
struct Label {
    file: String,
    source: String,
    created: u32,
    updated: u32,
}

/// What taking an import back did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportUndone {
    /// Leads removed or set back.
    pub leads: u32,
    /// Activities removed.
    pub activities: u32,
    /// Leads and values left alone because something was done with them since.
    pub kept: u32,
}

/// A file opened for reading: how it is written, and its rows.
pub(crate) struct Opened {
    pub(crate) dialect: Dialect,
    pub(crate) reader: Reader<Counted>,
    pub(crate) bytes: u64,
    pub(crate) read: std::sync::Arc<std::sync::atomic::AtomicU64>,
}

/// A file that counts what was read of it.
pub(crate) struct Counted {
    file: File,
    read: std::sync::Arc<std::sync::atomic::AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read(into)?;
        self.read.fetch_add(count as u64, std::sync::atomic::Ordering::Relaxed);
        Ok(count)
    }
}

/// Opens a file for import.
pub(crate) fn open(path: &Path) -> Result<Opened> {
    let named = |code: &str| Error::Refused(Reason::new(code).with("file", path.display().to_string()));
    let found = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => named("file-missing"),
        _ => named("file-unreadable"),
    })?;
    if found.is_dir() {
        return Err(named("file-is-folder"));
    }
    // It is read twice, to see how it is written and to read it; a pipe gives what it gives once.
    if !found.is_file() {
        return Err(named("file-not-regular"));
    }
    let mut head = Vec::with_capacity(SNIFF_BYTES);
    let file = File::open(path).map_err(|_| named("file-unreadable"))?;
    file.take(SNIFF_BYTES as u64).read_to_end(&mut head).map_err(|_| named("file-unreadable"))?;
    let dialect = sniff(&head)?;
    let read = std::sync::Arc::default();
    let file = File::open(path).map_err(|_| named("file-unreadable"))?;
    let counted = Counted { file, read: std::sync::Arc::clone(&read) };
    let reader = Reader::new(counted, &dialect, Limits::default())?;
    Ok(Opened { dialect, reader, bytes: found.len(), read })
}

/// The mapping to use: the one asked for, the one remembered, or a proposal. True when it was remembered.
pub(crate) fn mapping_for(
    store: &store::Store,
    headers: &[String],
    samples: &[Row],
    kind: FileKind,
    asked: Option<&Mapping>,
) -> Result<(Mapping, bool)> {
    if let Some(mapping) = asked {
        let mut mapping = mapping.clone();
        mapping.day_order = mapping.day_order.or_else(|| {
            let moments = Target::Field("at".to_owned());
            let place = headers.iter().position(|header| mapping.columns.get(header) == Some(&moments))?;
            import::day_order(samples.iter().filter_map(|row| row.cells.get(place)).map(String::as_str))
        });
        return Ok((mapping, false));
    }
    if let Some(body) = store.mapping(&remembered_as(headers, kind))? {
        return Ok((serde_json::from_str(&body)?, true));
    }
    let mut mapping = import::guess(headers, samples, kind, "NL");
    // Our own table of leads comes back as it went out.
    let own = headers.iter().filter_map(|header| match header.parse() {
        Ok(own @ Target::Custom(_)) => Some((header.clone(), own)),
        _ => None,
    });
    mapping.columns.extend(own);
    if kind == FileKind::Leads && own_number(headers).is_some() {
        mapping.columns.extend(MADE.iter().map(|made| ((*made).to_owned(), Target::Skip)));
    }
    Ok((mapping, false))
}

/// Where the lead's own number stands in a table that we wrote ourselves; none in any other.
pub(crate) fn own_number(headers: &[String]) -> Option<usize> {
    let place = |made: &&str| headers.iter().position(|header| header == made);
    MADE.iter().all(|made| place(made).is_some()).then(|| MADE.first().and_then(place)).flatten()
}

/// What a file's rows are, by where its columns go: only activities have a kind of their own.
#[must_use]
pub fn kind_of(columns: &[Column]) -> FileKind {
    if columns.iter().any(|column| column.target == "kind") { FileKind::Activities } else { FileKind::Leads }
}

/// The name under which a mapping is remembered.
pub(crate) fn remembered_as(headers: &[String], kind: FileKind) -> String {
    format!("{kind:?}:{}", import::fingerprint(headers))
}

impl Desk {
    /// How a file would be read; its kind is recognised when none is given.
    ///
    /// # Errors
    /// Refused with what is wrong with the file.
    pub fn plan_import(&self, path: &Path, kind: Option<FileKind>) -> Result<ImportPlan> {
        let opened = open(path)?;
        let headers = opened.reader.headers().to_vec();
        let samples: Vec<Row> = opened.reader.take(SAMPLES).collect();
        let kind = kind.unwrap_or_else(|| {
            let activities = import::guess(&headers, &samples, FileKind::Activities, "NL");
            let has = |key: &str| {
                activities.columns.values().any(|target| *target == Target::Field(key.to_owned()))
            };
            if has("kind") && has("at") { FileKind::Activities } else { FileKind::Leads }
        });
        let (mapping, remembered) = mapping_for(&self.store, &headers, &samples, kind, None)?;
        let columns = headers.iter().enumerate().map(|(place, header)| Column {
            header: header.clone(),
            samples: samples
                .iter()
                .filter_map(|row| row.cells.get(place))
                .filter(|cell| !cell.trim().is_empty())
                .take(3)
                .map(|cell| cell.chars().take(60).collect())
                .collect(),
            target: mapping.columns.get(header).map_or_else(|| "skip".to_owned(), ToString::to_string),
        });
        Ok(ImportPlan {
            kind,
            encoding: opened.dialect.encoding,
            delimiter: char::from(opened.dialect.delimiter).to_string(),
            preamble: opened.dialect.preamble,
            columns: columns.collect(),
            remembered,
            country: mapping.country,
            day_order: mapping.day_order,
            targets: import::targets(kind).into_iter().map(str::to_owned).collect(),
        })
    }

    /// An import to run, on a connection of its own so that the desk goes on reading meanwhile.
    ///
    /// # Errors
    /// Refused `clock-behind`; the book cannot be opened.
    pub fn import_job(&self) -> Result<Job> {
        let now = self.writable_now()?;
        Job::new(self, now)
    }

    /// Takes in what a finished import wrote.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn import_done(&mut self, report: ImportReport) -> Result<Done<ImportReport>> {
        let changed = match report.batch {
            Some(batch) => self.absorb(batch),
            None => Vec::new(),
        };
        Ok(Done { value: report, changed })
    }

    /// Runs an import from beginning to end: for commands, which have nothing else to do meanwhile.
    ///
    /// # Errors
    /// Refused with what is wrong with the file or the mapping.
    pub fn import(
        &mut self,
        request: &Request,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        let report = self.import_job()?.run(request, progress)?;
        self.import_done(report)
    }

    /// Every import, newest first, those taken back too.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn imports(&self) -> Result<Vec<ImportBatch>> {
        let view = |entry: store::journal::Entry| {
            let label: Label = serde_json::from_str(&entry.params)?;
            Ok(ImportBatch {
                batch: entry.seq,
                name: label.file,
                source: label.source,
                at: shown(from_book(&entry.at)?, self.zone),
                created: label.created,
                updated: label.updated,
                undone: entry.undone,
            })
        };
        self.store.import_entries()?.into_iter().map(view).collect()
    }

    /// Takes an import back, also weeks later: what was done with its leads since stays.
    ///
    /// # Errors
    /// Refused `import-unknown`, `import-undone`.
    pub fn undo_import(&mut self, batch: u32) -> Result<Done<ImportUndone>> {
        let named = |code: &str| {
            Error::Refused(Reason::new(code).with("batch", i32::try_from(batch).unwrap_or(i32::MAX)))
        };
        let import = self.imports()?.into_iter().find(|import| import.batch == batch);
        let import = import.ok_or_else(|| named("import-unknown"))?;
        if import.undone {
            return Err(named("import-undone"));
        }
        let entry = Entry::new("undo-import", json!({ "file": import.name }));
        self.transact(&entry, |desk, _| {
            let done = desk.store.retract(batch)?;
            let count = |tables: &[&str]| {
                let rows = done.reverted.iter().filter(|(table, _)| tables.contains(&table.as_str()));
                let distinct: std::collections::BTreeSet<_> = rows.collect();
                u32::try_from(distinct.len()).unwrap_or(u32::MAX)
            };
            Ok(ImportUndone { leads: count(&["leads"]), activities: count(&["activities"]), kept: done.kept })
        })
    }
}
