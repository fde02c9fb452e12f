//! One import, row by row, in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::atomic::Ordering;

use ::leads::import::{self, CellProblem, Draft, FileKind, Keys, Mapping, Plan, Row, Who};
use ::leads::{Reason, names};
use ::scoring::Audience;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::json;
use store::Store;
use store::journal::NewEntry;
use store::leads::{ActivityRow, Known, Same};

use super::identity::{Found, Sought, file_key};
use super::merge::{Learning, learn, new_lead};
use super::{
    BandShift, ImportReport, Outcome, Progress, Request, RowOutcome, SAMPLES, mapping_for, open, own_number,
    remembered_as,
};
use crate::moment::{from_book, to_book};
use crate::scoring::models::Models;
use crate::scoring::{ScoreView, score_view};
use crate::suppression::{ERASED, Mark, OBJECTED, Suppression, marks};
use crate::{Desk, Result, facts};

/// Rows between two reports of progress.
const STEP: u32 = 250;
/// An import ready to run.
#[derive(Debug)]
pub struct Job {
    store: Store,
    models: Models,
    suppression: Suppression,
    zone: Tz,
    author: String,
    device: String,
    now: DateTime<Utc>,
}

/// A model and the rank of one of its classes.
type Class = (Option<Audience>, u8);

/// What an import has done so far.
struct Run<'a> {
    job: &'a Job,
    request: &'a Request,
    source: String,
    country: String,
    report: ImportReport,
    /// The headings that this file has, under which its numbers count.
    scope: String,
    /// Which column holds our own numbers, in a file that we wrote.
    own: Option<usize>,
    /// Leads that an earlier row of this file made or changed.
    touched: HashSet<u32>,
    /// Leads concerned by class, before and after.
    shifts: BTreeMap<Class, BandShift>,
    other_kinds: BTreeSet<String>,
    /// Names this import on the list of suppressions.
    origin: String,
    rows_told: usize,
    refused_told: usize,
    at: String,
}

impl Job {
    pub(super) fn new(desk: &Desk, now: DateTime<Utc>) -> Result<Self> {
        let store = desk.store.beside(&desk.key)?;
        let mut suppression = Suppression::new(&store.note("install-key")?.unwrap_or_default());
        suppression.read(&store)?;
        Ok(Self {
            store,
            models: desk.models.clone(),
            suppression,
            zone: desk.zone,
            author: desk.author.clone(),
            device: desk.device.clone(),
            now,
        })
    }

    /// Runs the import. `progress` hears how far it is and says whether to go on.
    ///
    /// # Errors
    /// Refused with what is wrong with the file or the mapping; then, as after cancelling, nothing was written.
    pub fn run(&self, request: &Request, progress: &mut dyn FnMut(Progress) -> bool) -> Result<ImportReport> {
        let opened = open(&request.path)?;
        let (bytes, read) = (opened.bytes.max(1), opened.read);
        let headers = opened.reader.headers().to_vec();
        let mut rows = opened.reader;
        let samples: Vec<Row> = rows.by_ref().take(SAMPLES).collect();
        let (mapping, _) =
            mapping_for(&self.store, &headers, &samples, request.kind, request.mapping.as_ref())?;
        let plan = mapping.plan(&headers, request.kind, self.zone)?;
        let name =
            request.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // Another verb may have been done since this job was made.
        let last = self.store.last_entry()?.map(|entry| from_book(&entry.at)).transpose()?;
        let now = last.map_or(self.now, |last| last.max(self.now));
        let at = to_book(now);
        let operation = crate::new_operation(now);
        let verb = if request.kind == FileKind::Activities { "import-activities" } else { "import-leads" };
        let recording = self.store.begin(&NewEntry {
            operation: &operation,
            verb,
            params: "{}",
            lead: None,
            author: &self.author,
            device: &self.device,
            at: &at,
            undoes: None,
            redoes: None,
        })?;
        let mut run = Run {
            job: self,
            request,
            source: request.source.clone().unwrap_or_else(|| name.clone()),
            country: mapping.country.clone(),
            report: empty_report(&headers, &mapping),
            scope: import::fingerprint(&headers),
            own: own_number(&headers),
            touched: HashSet::new(),
            shifts: BTreeMap::new(),
            other_kinds: BTreeSet::new(),
            origin: operation.clone(),
            rows_told: 0,
            refused_told: 0,
            at: at.clone(),
        };
        for row in samples.into_iter().chain(rows) {
            run.take(&row, &plan)?;
            if run.report.read.is_multiple_of(STEP) {
                let whole = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX);
                let done = read.load(Ordering::Relaxed).min(bytes);
                let step = Progress { rows: run.report.read, bytes: whole(done), total_bytes: whole(bytes) };
                if !progress(step) {
                    run.report.cancelled = true;
                    return Ok(run.report);
                }
            }
        }
        let mut report = run.finish();
        if request.rehearsal {
            return Ok(report);
        }
        let seq = recording.seq();
        let source = request.source.as_deref().unwrap_or(&name);
        let label =
            json!({ "file": name, "source": source, "created": report.created, "updated": report.updated });
        self.store.set_params(seq, &label.to_string())?;
        self.store
            .remember_mapping(&remembered_as(&headers, request.kind), &serde_json::to_string(&mapping)?)?;
        report.batch = recording.commit()?.then_some(seq);
        Ok(report)
    }

    fn score(&self, known: &Known) -> Result<(Class, ScoreView)> {
        let (audience, model) = self.models.which(&known.lead.status);
        let score = ::scoring::score(model, &facts::facts_of(known, self.zone)?, self.now);
        Ok(((audience, score.band), score_view(model, &score)))
    }
}

impl Run<'_> {
    fn take(&mut self, row: &Row, plan: &Plan) -> Result<()> {
        self.report.read += 1;
        match self.request.kind {
            FileKind::Activities => self.take_activity(row, plan),
            FileKind::DoNotCall => self.take_objection(row, plan),
            FileKind::Leads | FileKind::Customers => self.take_lead(row, plan),
        }
    }

    fn take_lead(&mut self, row: &Row, plan: &Plan) -> Result<()> {
        let mut draft = import::draft(row, plan);
        if let Some(refused) = draft.refused {
            self.tell(outcome(row, Outcome::Refused, String::new(), vec![refused]));
            return Ok(());
        }
        let keys = draft.keys();
        let file_key = file_key(&self.scope, &keys);
        let store = &self.job.store;
        let sought = Sought {
            store,
            draft: &draft,
            keys: &keys,
            file_key: &file_key,
            own: self.own.and_then(|place| row.cells.get(place)?.trim().parse().ok()),
            touched: &self.touched,
        };
        let (before, sure) = match sought.find()? {
            Found::Known { lead, sure } => (*lead, sure),
            Found::New(shared) => {
                draft.problems.extend(shared);
                return self.take_new(row, draft, &keys, file_key);
            }
        };
        if !self.job.suppression.is_empty() {
            if self.erased_itself(&keys, &file_key, &draft, &before)? {
                self.block(row, "erased-before");
                return Ok(());
            }
            self.leave_out_erased(&mut draft, &before)?;
        }
        let again = self.touched.contains(&before.lead.id);
        let mut learned = learn(store, &before, &draft, Learning { only_fill: again, sure })?;
        draft.problems.append(&mut learned.kept);
        if self.request.kind == FileKind::Customers && before.lead.status != "customer" {
            learned.known.lead.status = "customer".to_owned();
            learned.changes.push(super::ValueChange {
                field: "status".to_owned(),
                before: Some(before.lead.status.clone()),
                after: Some("customer".to_owned()),
            });
        }
        self.touched.insert(before.lead.id);
        let name = crate::leads::name_of(&learned.known);
        if learned.changes.is_empty() {
            let same = if again { Outcome::Duplicate } else { Outcome::Unchanged };
            self.tell(outcome(row, same, name, draft.problems));
            return Ok(());
        }
        learned.known.lead.changed_at.clone_from(&self.at);
        learned.known.lead.file_key.get_or_insert(file_key);
        crate::leads::write_changed(store, &before, &learned.known)?;
        let (before, after) = (self.job.score(&before)?, self.job.score(&learned.known)?);
        self.shift(&before).before += 1;
        self.shift(&after).after += 1;
        self.report.fields_changed += u32::try_from(learned.changes.len()).unwrap_or(u32::MAX);
        let shown = outcome(row, Outcome::Update, name, draft.problems);
        let (before, after) = (Some(before.1), Some(after.1));
        self.tell(RowOutcome { changes: learned.changes, before, after, ..shown });
        Ok(())
    }

    fn take_new(&mut self, row: &Row, draft: Draft, keys: &Keys, file_key: String) -> Result<()> {
        let mut known = new_lead(&draft, &self.country, &self.source, &self.at);
        known.lead.file_key = Some(file_key);
        if self.blocked(row, keys, &known)? {
            return Ok(());
        }
        if self.request.kind == FileKind::Customers {
            known.lead.status = "customer".to_owned();
        }
        let lead = crate::leads::write_new(&self.job.store, &known)?;
        known.lead.id = lead;
        self.touched.insert(lead);
        self.report.legal_form_unknown += u32::from(known.lead.legal_form.is_none());
        let score = self.job.score(&known)?;
        self.shift(&score).after += 1;
        let told = self.has_room(!draft.problems.is_empty());
        let changes = if told { known_by(&known) } else { Vec::new() };
        let shown = outcome(row, Outcome::New, crate::leads::name_of(&known), draft.problems);
        let after = Some(score.1);
        self.tell(RowOutcome { changes, after, ..shown });
        Ok(())
    }

    /// Takes out of a row about a known lead what tells somebody who was erased.
    fn leave_out_erased(&self, draft: &mut Draft, before: &Known) -> Result<()> {
        let list = &self.job.suppression;
        let theirs = marks(before);
        let erased =
            |mark: Mark<'_>| -> Result<bool> { Ok(!theirs.contains(&mark) && list.holds(&[mark], ERASED)?) };
        let keys = draft.keys();
        let mut found = false;
        for email in &keys.emails {
            if erased(Mark::Email(email))? {
                draft.fields.retain(|_, value| value.as_text() != Some(email));
                draft.person = None;
                found = true;
            }
        }
        for phone in &keys.phones {
            if erased(Mark::Phone(phone))? {
                draft.phones.retain(|known| known.e164.as_ref() != Some(phone));
                draft.person = None;
                found = true;
            }
        }
        if let Some(kvk) = &keys.kvk
            && erased(Mark::Kvk(kvk))?
        {
            draft.fields.remove("kvk");
            found = true;
        }
        if found {
            draft.problems.push(CellProblem::at("", Reason::new("erased-before")));
        }
        Ok(())
    }

    /// Whether somebody asked not to be called or not to be kept; tells so without naming them.
    fn blocked(&mut self, row: &Row, keys: &Keys, known: &Known) -> Result<bool> {
        let mut marks = marks(known);
        marks.extend(keys.emails.iter().map(|email| Mark::Email(email)));
        for (reason, code) in [(ERASED, "erased-before"), (OBJECTED, "objected-before")] {
            if self.job.suppression.holds(&marks, reason)? {
                self.block(row, code);
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Tells that a row stays out, without naming anybody.
    fn block(&mut self, row: &Row, code: &str) {
        let problem = CellProblem::at("", Reason::new(code));
        self.tell(outcome(row, Outcome::Blocked, String::new(), vec![problem]));
    }

    /// Whether a row that seems to be about a known lead names another one, who was erased.
    fn erased_itself(&self, keys: &Keys, file_key: &str, draft: &Draft, before: &Known) -> Result<bool> {
        let name = draft.text("company").map(names::name_key).unwrap_or_default();
        let mut said = vec![Mark::Row(file_key, &name)];
        said.extend(keys.name_place.as_ref().map(|(name, postcode)| Mark::Name(name, postcode)));
        let theirs = marks(before);
        said.retain(|mark| !theirs.contains(mark));
        self.job.suppression.holds(&said, ERASED)
    }

    fn take_objection(&mut self, row: &Row, plan: &Plan) -> Result<()> {
        let draft = import::draft(row, plan);
        let keys = draft.keys();
        let marks = objecting(&keys);
        let name = draft.fields.get("company").map(ToString::to_string).unwrap_or_default();
        if marks.is_empty() {
            let problem =
                draft.refused.unwrap_or_else(|| CellProblem::at("", Reason::new("nothing-to-identify")));
            self.tell(outcome(row, Outcome::Refused, name, vec![problem]));
        } else if self.job.suppression.holds_all(&marks, OBJECTED)? {
            self.tell(outcome(row, Outcome::Unchanged, name, draft.problems));
        } else {
            self.job.suppression.add(&self.job.store, &marks, OBJECTED, &self.origin, &self.at)?;
            self.tell(outcome(row, Outcome::New, name, draft.problems));
        }
        Ok(())
    }

    fn take_activity(&mut self, row: &Row, plan: &Plan) -> Result<()> {
        let draft = match import::activity_draft(row, plan) {
            Ok(draft) => draft,
            Err(problem) => {
                self.tell(outcome(row, Outcome::Refused, String::new(), vec![problem]));
                return Ok(());
            }
        };
        let store = &self.job.store;
        let lead = match &draft.who {
            Who::Lead(id) => store.lead(*id)?.map(|lead| lead.id),
            Who::Email(address) => store.same_leads(Same::Email(address))?.first().copied(),
            Who::Phone(number) => store.same_leads(Same::Phone(number))?.first().copied(),
        };
        let Some(lead) = lead else {
            let problem = CellProblem::at("", Reason::new("lead-unknown"));
            self.tell(outcome(row, Outcome::Refused, String::new(), vec![problem]));
            return Ok(());
        };
        if !::scoring::ACTIVITY_KINDS.contains(&draft.kind.as_str()) {
            self.other_kinds.insert(draft.kind.clone());
        }
        let added = store.add_activity(&ActivityRow {
            id: 0,
            lead_id: lead,
            kind: draft.kind.clone(),
            label: draft.label.clone(),
            quantity: draft.quantity,
            at: to_book(draft.at),
            key: draft.key.clone(),
            source: Some(self.source.clone()),
        })?;
        let result = if added { Outcome::New } else { Outcome::Unchanged };
        let name = if self.request.shown.rows > 0 {
            store.known(lead)?.as_ref().map(crate::leads::name_of).unwrap_or_default()
        } else {
            String::new()
        };
        self.tell(outcome(row, result, name, Vec::new()));
        Ok(())
    }

    /// Counts a row's outcome, and keeps it if the report has room.
    fn tell(&mut self, row: RowOutcome) {
        let report = &mut self.report;
        let count = match row.outcome {
            Outcome::New => &mut report.created,
            Outcome::Update => &mut report.updated,
            Outcome::Unchanged => &mut report.unchanged,
            Outcome::Duplicate => &mut report.duplicates,
            Outcome::Refused => &mut report.refused,
            Outcome::Blocked => &mut report.blocked,
        };
        *count += 1;
        // Nothing is left out without a word: a row with a problem is told of like one refused.
        let troubled = row.is_refused() || !row.problems.is_empty();
        if self.has_room(troubled) {
            *(if troubled { &mut self.refused_told } else { &mut self.rows_told }) += 1;
            self.report.rows.push(row);
        }
    }

    /// Whether another such row is told of by name; beyond that they are only counted.
    fn has_room(&self, troubled: bool) -> bool {
        let most = &self.request.shown;
        if troubled { self.refused_told < most.refused } else { self.rows_told < most.rows }
    }

    /// The count of a score's class.
    fn shift(&mut self, (class, score): &(Class, ScoreView)) -> &mut BandShift {
        let none = || BandShift { band: score.band.clone(), before: 0, after: 0 };
        self.shifts.entry(*class).or_insert_with(none)
    }

    fn finish(mut self) -> ImportReport {
        self.report.bands = std::mem::take(&mut self.shifts).into_values().collect();
        self.report.other_kinds = self.other_kinds.into_iter().collect();
        self.report
    }
}

/// Whom a row of a do-not-call list means: numbers of another program say nothing outside of it, and a name and place
/// only where nothing surer stands.
fn objecting(keys: &Keys) -> Vec<Mark<'_>> {
    let phones = keys.phones.iter().map(|phone| Mark::Phone(phone));
    let emails = keys.emails.iter().map(|email| Mark::Email(email));
    let mut marks: Vec<_> = phones.chain(emails).chain(keys.kvk.as_deref().map(Mark::Kvk)).collect();
    if marks.is_empty() {
        marks.extend(keys.name_place.as_ref().map(|(name, postcode)| Mark::Name(name, postcode)));
    }
    marks
}

/// What tells a new lead from others of its name: whom to ask for, the number and the town.
fn known_by(known: &Known) -> Vec<super::ValueChange> {
    let company = known.lead.company.is_some();
    let person = known.people.iter().find_map(crate::leads::person_name).filter(|_| company);
    let phone = crate::standing::number_to_dial(&known.phones).map(crate::leads::shown_phone);
    let told = [("person", person), ("phone", phone), ("city", known.lead.city.clone())];
    let change = |(field, after): (&str, Option<String>)| {
        after.map(|after| super::ValueChange { field: field.to_owned(), before: None, after: Some(after) })
    };
    told.into_iter().filter_map(change).collect()
}

fn outcome(row: &Row, outcome: Outcome, company: String, problems: Vec<CellProblem>) -> RowOutcome {
    RowOutcome { row: row.number, outcome, company, changes: Vec::new(), problems, before: None, after: None }
}

fn empty_report(headers: &[String], mapping: &Mapping) -> ImportReport {
    let target = |header: &String| {
        let target = mapping.columns.get(header).map_or_else(|| "skip".to_owned(), ToString::to_string);
        (header.clone(), target)
    };
    ImportReport {
        batch: None,
        read: 0,
        created: 0,
        updated: 0,
        unchanged: 0,
        duplicates: 0,
        refused: 0,
        blocked: 0,
        fields_changed: 0,
        rows: Vec::new(),
        bands: Vec::new(),
        legal_form_unknown: 0,
        cancelled: false,
        mapping: headers.iter().map(target).collect(),
        other_kinds: Vec::new(),
    }
}
