//! One function that calls the desk's verb for each verb of the command line.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::DateTime;
use desk::imports::{Progress, Request, Shown};
use desk::{
    Clock, CorrectScore, Desk, Error, ExportFormat, LeadSort, LeadsQuery, Opening, RecordCall, ScoreView,
};
use leads::Reason;
use leads::import::{FileKind, Mapping};
use research::AnswerState;
use scoring::Audience;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::{Arguments, Axis, Call, Import, Kind, List, Model, Verb, What};
use crate::bench;

/// How long a command waits for a keychain.
const KEYCHAIN_WAIT: Duration = Duration::from_millis(100);

/// Opens the book and does what was asked.
pub(crate) fn run(arguments: Arguments) -> Result<Answer, Error> {
    let clock = match &arguments.now {
        Some(text) => Clock::Fixed(desk::read_moment(text)?),
        None => Clock::System,
    };
    let key = match (&arguments.key_file, &arguments.key) {
        (Some(file), _) => Some(read(file)?),
        (None, given) => given.clone(),
    };
    let opening = Opening {
        path: arguments.book.map_or_else(desk::store::place::own_book, Ok).map_err(fault)?,
        key: key.map(|text| desk::store::Key::from_text(text.trim())).transpose()?,
        keychain_wait: KEYCHAIN_WAIT,
        clock,
        author: named("USER", "unknown"),
        device: named("HOSTNAME", "this computer"),
    };
    match arguments.verb {
        Verb::Init { template, demo } => init(&opening, &template, demo).map(Answer::Value),
        Verb::Bench { open_only: true, .. } => bench::open_alone(&opening).map(Answer::Value),
        Verb::Bench { leads, .. } => bench::run(leads, clock).map(Answer::Value),
        verb => {
            let mut desk = Desk::open(&opening)?;
            if reads(&verb) {
                desk.look_back_to_clock()?;
            }
            match verb {
                Verb::Model(Model::Show { customers, version }) => {
                    model_shown(&desk, customers, version).map(Answer::File)
                }
                verb => verb_on(&mut desk, verb).map(Answer::Value),
            }
        }
    }
}

/// Whether a verb only reads: then a moment of the past shows the book as it was; a verb that writes is refused there.
fn reads(verb: &Verb) -> bool {
    use Verb::{
        Explain, Export, History, Journal, Lead, Leads, MayCall, Model as OnModel, Queue, Score, Verify,
        WhyNot,
    };
    match verb {
        OnModel(Model::Publish { .. } | Model::Restore { .. }) => false,
        Explain { .. }
        | Export { .. }
        | History { .. }
        | Journal { .. }
        | Lead { .. }
        | Leads(_)
        | MayCall { .. }
        | OnModel(_) => true,
        Queue { .. } | Score { .. } | Verify | WhyNot { .. } => true,
        _ => false,
    }
}

fn verb_on(desk: &mut Desk, verb: Verb) -> Result<Value, Error> {
    match verb {
        Verb::Init { .. } | Verb::Bench { .. } | Verb::Model(Model::Show { .. }) => Ok(Value::Null),
        Verb::Import(import) => import_file(desk, &import),
        Verb::ImportUndo { batch } => value(desk.undo_import(batch)?.value),
        Verb::Leads(list) => leads_listed(desk, &list),
        Verb::Lead { id } => desk.lead_record(id),
        Verb::Add { fields } => Ok(json!({ "id": desk.add_lead(&typed(fields))?.value })),
        Verb::Set { id, fields } => {
            desk.set_fields(id, &typed(fields))?;
            Ok(json!({ "id": id }))
        }
        Verb::Answer { id, question, value, refused, not_asked } => {
            let answer = match (refused, not_asked) {
                (true, _) => AnswerState::Refused,
                (_, true) => AnswerState::NotAsked,
                _ => stated(desk, &question, value)?,
            };
            Ok(scored(&desk.answer_question(id, &question, &answer)?.value))
        }
        Verb::Activity { id, kind, at, label, quantity, key } => {
            let (at, label, key) = (at.as_deref(), label.as_deref(), key.as_deref());
            Ok(scored(&desk.add_activity(id, &kind, at, label, quantity, key)?.value))
        }
        Verb::Correct { id, points, axis, until, reason } => {
            let axis = match axis {
                Axis::Fit => scoring::Axis::Fit,
                Axis::Interest => scoring::Axis::Interest,
            };
            let until = moment(desk, until)?;
            let made = desk.correct_score(&CorrectScore { lead: id, points, axis, reason, until })?.value;
            let scores = desk.scores(&[id])?;
            let told = |(_, score): &(u32, ScoreView)| json!({ "correction": made, "score": score.score, "band": score.band });
            Ok(scores.first().map(told).unwrap_or_default())
        }
        Verb::EndCorrection { correction } => {
            desk.end_correction(correction)?;
            Ok(json!({ "correction": correction }))
        }
        Verb::Score { ids, as_of } => {
            look_back(desk, as_of.as_deref())?;
            let rows = desk.scores(&ids)?.into_iter().map(|(id, score)| with_id(id, score));
            Ok(Value::Array(rows.collect::<Result<_, _>>()?))
        }
        Verb::Explain { id, as_of } => {
            look_back(desk, as_of.as_deref())?;
            value(desk.explain(id)?)
        }
        Verb::History { id } => value(desk.history(id)?),
        Verb::Model(Model::Check { file }) => value(desk.check_model(&model_file(&file)?)),
        Verb::Model(Model::Preview { file, pinned }) => {
            value(desk.preview_model(&model_file(&file)?, &pinned, usize::MAX)?)
        }
        Verb::Model(Model::Publish { file, note }) => {
            Ok(json!({ "version": desk.publish_model(&model_file(&file)?, &note)?.value }))
        }
        Verb::Model(Model::Versions) => value(desk.model_versions()?),
        Verb::Model(Model::Difference { before, after }) => value(desk.model_difference(before, after)?),
        Verb::Model(Model::Restore { version }) => {
            Ok(json!({ "version": desk.restore_model(version)?.value }))
        }
        Verb::Queue { limit } => {
            value(desk.queue(limit.unwrap_or(usize::MAX))?).map(|list| renamed(list, "lead", "id"))
        }
        Verb::WhyNot { id } => value(desk.why_not(id)?),
        Verb::MayCall { id } => value(desk.may_call(id)?),
        Verb::Call(call) => record_call(desk, call),
        Verb::Undo => {
            let done = desk.undo()?;
            Ok(json!({ "verb": done.value.step.verb, "changed": done.changed, "lead": done.value.lead }))
        }
        Verb::Redo => {
            let done = desk.redo()?;
            Ok(json!({ "verb": done.value.step.verb, "changed": done.changed, "lead": done.value.lead }))
        }
        Verb::Journal { lead, limit } => value(desk.journal(lead, limit)?),
        Verb::Forget { id, suppress } => {
            desk.forget_lead(id, suppress)?;
            Ok(json!({ "id": id }))
        }
        Verb::Export { what, dest } => {
            let what = match what {
                What::Leads => ExportFormat::Leads,
                What::Activities => ExportFormat::Activities,
                What::All => ExportFormat::All,
            };
            Ok(json!({ "rows": desk.export(what, &dest)? }))
        }
        Verb::Verify => {
            let checks = desk.verify()?;
            let all = checks.iter().all(|(_, ok)| *ok);
            let checks: Vec<Value> =
                checks.iter().map(|(name, ok)| json!({ "name": name, "ok": ok })).collect();
            Ok(json!({ "ok": all, "checks": checks }))
        }
    }
}

fn init(opening: &Opening, template: &str, demo: Option<u32>) -> Result<Value, Error> {
    let mut desk = Desk::create(opening, template)?;
    if desk.key_place() == desk::store::KeyPlace::KeyFile {
        eprintln!(
            "No keychain here: the book's key is in a file beside it. Keep that file with the book, and private."
        );
    }
    if let Some(leads) = demo {
        desk.fill_with_example(leads)?;
    }
    Ok(json!({ "book": opening.path, "template": template, "leads": desk.lead_count() }))
}

fn import_file(desk: &mut Desk, import: &Import) -> Result<Value, Error> {
    let mapping = match &import.mapping {
        Some(file) => Some(serde_json::from_str::<Mapping>(&read(file)?).map_err(|error| {
            Error::Refused(Reason::new("mapping-unreadable").with("problem", error.to_string()))
        })?),
        None => None,
    };
    let request = Request {
        path: import.file.clone(),
        kind: match import.kind {
            Kind::Leads => FileKind::Leads,
            Kind::Activities => FileKind::Activities,
            Kind::Customers => FileKind::Customers,
            Kind::DoNotCall => FileKind::DoNotCall,
        },
        mapping,
        source: import.source.clone(),
        rehearsal: import.dry_run,
        shown: Shown { rows: 0, refused: usize::MAX },
    };
    let terminal = std::io::stderr().is_terminal();
    let mut progress = |step: Progress| {
        if terminal {
            let done = u64::from(step.bytes) * 40 / u64::from(step.total_bytes.max(1));
            let done = usize::try_from(done).unwrap_or(40);
            eprint!("\r[{:<40}] {} rows", "=".repeat(done), step.rows);
            let _ = std::io::stderr().flush();
        }
        true
    };
    let report = desk.import(&request, &mut progress)?.value;
    if terminal {
        eprintln!();
    }
    let listed = |wanted: bool| -> Vec<Value> {
        let rows = report.rows.iter().filter(|row| row.is_refused() == wanted);
        rows.flat_map(|row| row.problems.iter().map(move |problem| (row.row, problem)))
            .map(|(row, problem)| {
                json!({ "row": row, "column": problem.column, "code": problem.code, "params": problem.params })
            })
            .collect()
    };
    Ok(json!({
        "batch": report.batch, "read": report.read, "created": report.created, "updated": report.updated,
        "unchanged": report.unchanged, "duplicates": report.duplicates, "refused": listed(true),
        "notices": listed(false),
        "mapping": report.mapping, "otherKinds": report.other_kinds,
    }))
}

fn leads_listed(desk: &mut Desk, list: &List) -> Result<Value, Error> {
    let sort: LeadSort = serde_json::from_value(Value::from(list.sort.as_str()))
        .map_err(|_| Reason::new("sort-unknown").with("sort", list.sort.as_str()))?;
    let everything = LeadsQuery {
        search: list.search.clone(),
        sort,
        descending: false,
        offset: if list.condition.is_some() { 0 } else { list.offset },
        limit: list.limit.filter(|_| list.condition.is_none()).unwrap_or(u32::MAX),
    };
    let mut page = desk.leads_page(&everything)?;
    if let Some(file) = &list.condition {
        let condition = serde_json::from_str(&read(file)?).map_err(|error| {
            Error::Refused(Reason::new("condition-unreadable").with("problem", error.to_string()))
        })?;
        let fitting: std::collections::BTreeSet<u32> = desk.leads_where(&condition)?.into_iter().collect();
        page.rows.retain(|row| fitting.contains(&row.id));
        page.total = u32::try_from(page.rows.len()).unwrap_or(u32::MAX);
        let limit = list.limit.unwrap_or(u32::MAX) as usize;
        page.rows = page.rows.into_iter().skip(list.offset as usize).take(limit).collect();
    }
    Ok(json!({ "total": page.total, "rows": page.rows }))
}

fn model_shown(desk: &Desk, customers: bool, version: Option<u32>) -> Result<String, Error> {
    let audience = customers.then_some(Audience::Customers);
    match version {
        Some(version) => desk.model_version(version),
        None => {
            let model = desk.model_of(audience).ok_or_else(|| Reason::new("model-missing"))?;
            Ok(model.to_file())
        }
    }
}

fn record_call(desk: &mut Desk, call: Call) -> Result<Value, Error> {
    let callback = call.callback.map(|text| moment(desk, text)).transpose()?;
    let answers = match &call.answers {
        Some(file) => {
            let document: Value = serde_json::from_str(&read(file)?).map_err(|error| {
                Error::Refused(Reason::new("answers-unreadable").with("problem", error.to_string()))
            })?;
            desk.questionnaire().read(&document)?
        }
        None => BTreeMap::new(),
    };
    let record = RecordCall {
        lead: call.id,
        result: call.result.parse()?,
        note: call.note,
        callback,
        answers,
        lost_reason: call.lost_reason,
        phone: None,
        seconds: 0,
        right_named: false,
        operation: desk.new_operation(),
    };
    let saved = desk.record_call(&record)?.value;
    Ok(json!({ "nextStep": saved.next_step, "score": saved.score.score, "band": saved.score.band }))
}

/// A moment in RFC 3339, also from words.
fn moment(desk: &Desk, text: String) -> Result<String, Error> {
    match DateTime::parse_from_rfc3339(&text) {
        Ok(_) => Ok(text),
        Err(_) => desk.parse_when(&text, "en"),
    }
}

fn stated(desk: &Desk, question: &str, value: Vec<String>) -> Result<AnswerState, Error> {
    let asked = desk.questionnaire().question(question);
    let asked = asked.ok_or_else(|| Reason::new("question-unknown").with("question", question))?;
    let value = match value.as_slice() {
        [one] => Value::from(one.as_str()),
        several => Value::from(several.to_vec()),
    };
    Ok(asked.read(&value)?)
}

fn look_back(desk: &mut Desk, as_of: Option<&str>) -> Result<(), Error> {
    match as_of {
        Some(text) => desk.look_back(desk::read_moment(text)?),
        None => Ok(()),
    }
}

fn typed(fields: Vec<(String, String)>) -> BTreeMap<String, String> {
    fields.into_iter().collect()
}

fn scored(score: &ScoreView) -> Value {
    json!({ "score": score.score, "band": score.band })
}

fn with_id(id: u32, score: ScoreView) -> Result<Value, Error> {
    let mut row = value(score)?;
    if let Some(row) = row.as_object_mut() {
        row.insert("id".to_owned(), id.into());
    }
    Ok(row)
}

/// The same rows with one key under another name.
fn renamed(mut rows: Value, from: &str, to: &str) -> Value {
    for row in rows.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        if let Some(value) = row.remove(from) {
            row.insert(to.to_owned(), value);
        }
    }
    rows
}

fn value(of: impl serde::Serialize) -> Result<Value, Error> {
    Ok(serde_json::to_value(of)?)
}

/// A model file, also as `model show --json` printed it.
fn model_file(file: &Path) -> Result<String, Error> {
    let text = read(file)?;
    let printed = serde_json::from_str::<Value>(&text).ok();
    let within = printed.as_ref().filter(|printed| printed.get("ok") == Some(&Value::Bool(true)));
    Ok(within.and_then(|printed| printed.get("value")).map_or(text, Value::to_string))
}

fn read(file: &Path) -> Result<String, Error> {
    std::fs::read_to_string(file).map_err(|_| {
        Reason::new("file-unreadable").with("file", PathBuf::from(file).display().to_string()).into()
    })
}

fn named(variable: &str, otherwise: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| otherwise.to_owned())
}

fn fault(error: std::io::Error) -> Error {
    Error::Fault(Box::new(error))
}
