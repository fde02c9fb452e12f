//! `bench`: the figures that the program is held to, on a generated book in a temporary folder.
//!
//! Everything goes through the desk's own verbs. Times are reported and never fail: machines differ.

mod book;
mod figure;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::{DateTime, Utc};
use desk::imports::{Request, Shown};
use desk::store::{Key, bare};
use desk::{Clock, Desk, Error, LeadSort, LeadsQuery, Opening, RecordCall};
use leads::import::FileKind;
use research::CallResult;
use scoring::{By, Model, evaluate};
use serde_json::{Value, json};
use tempfile::TempDir;

use figure::{Figure, Times, rounded, timed};

/// What time it is in the generated book: a Monday within calling hours.
const NOW: &str = "2026-03-02T09:30:00+01:00";
/// Rows that a screen asks for at once.
const PAGE: u32 = 50;
/// How often each thing is done.
const RESCORES: usize = 30;
const PREVIEWS: usize = 60;
const CALLS: usize = 200;
const RECEIPTS: usize = 200;
const LISTS: usize = 10;
const OPENINGS: usize = 5;
const SYNCS: usize = 200;
/// But no longer than this together, and then at least a few times.
const ENOUGH_MS: f64 = 2_000.0;
const FEWEST: usize = 3;
/// What each thing may take; a re-score per 100,000 leads, one and a half times the kernel that the target names.
const RESCORE_MS: f64 = 20.0;
const PREVIEW_MS: f64 = 8.0;
const MANY_PREVIEW_MS: f64 = 50.0;
const RECEIPT_MS: f64 = 0.05;
const LIST_MS: f64 = 30.0;
const SEARCH_MS: f64 = 15.0;
const CALL_MS: f64 = 10.0;
const OPEN_MS: f64 = 250.0;
const MEMORY_MB: u64 = 100;
const ROWS_A_SECOND: f64 = 25_000.0;
/// An import may take so many times as long as plain inserts.
const AS_LONG: f64 = 3.0;
const SORTS: [LeadSort; 9] = [
    LeadSort::Id,
    LeadSort::Score,
    LeadSort::Fit,
    LeadSort::Interest,
    LeadSort::Company,
    LeadSort::Person,
    LeadSort::Status,
    LeadSort::City,
    LeadSort::NextStep,
];

/// Makes the book and measures.
pub(crate) fn run(leads: u32, clock: Clock) -> Result<Value, Error> {
    let mut bench = Bench::new(leads, clock)?;
    let import = bench.import()?;
    bench.take_in_activities()?;
    say("Scoring");
    let rescore = bench.rescore()?;
    let preview = bench.preview()?;
    let receipt = bench.receipt()?;
    say("Reading lists");
    let list = bench.list()?;
    say("Searching");
    let search = bench.search()?;
    say("Saving calls");
    let save_call = bench.save_call()?;
    say("Opening the book");
    let [open, memory] = bench.open()?;
    let figures = [rescore, preview, receipt, save_call, list, search, import, open, memory];
    Ok(json!({ "rows": figures.iter().map(|figure| figure.to_json(leads)).collect::<Vec<_>>() }))
}

/// Opens a book, asks for the first of the list, and says how long that took and how much memory it needed: in a process
/// of its own, where nothing was needed before.
pub(crate) fn open_alone(opening: &Opening) -> Result<Value, Error> {
    let before = memory("VmRSS:");
    let (opened, ms) = timed(|| -> Result<Desk, Error> {
        let mut desk = Desk::open(opening)?;
        desk.queue(PAGE as usize)?;
        Ok(desk)
    });
    drop(opened?);
    let grown = memory("VmHWM:").zip(before).map(|(after, before)| after.saturating_sub(before));
    Ok(json!({ "ms": ms, "kilobytes": grown }))
}

/// The generated book, open.
struct Bench {
    leads: u32,
    opening: Opening,
    desk: Desk,
    folder: TempDir,
}

impl Bench {
    fn new(leads: u32, clock: Clock) -> Result<Self, Error> {
        let folder = tempfile::Builder::new().prefix("belrij-bench-").tempdir().map_err(disk)?;
        let opening = Opening {
            path: folder.path().join("bench.belrij"),
            key: Some(Key::random()?),
            keychain_wait: Duration::ZERO,
            clock: Clock::Fixed(now_of(clock)?),
            author: "bench".to_owned(),
            device: "bench".to_owned(),
        };
        let desk = Desk::create(&opening, "starter")?;
        Ok(Self { leads, opening, desk, folder })
    }

    /// Leads from a file, beside the same rows in a bare table.
    fn import(&mut self) -> Result<Figure, Error> {
        let (rows, path) = (f64::from(self.leads), self.folder.path().join("leads.csv"));
        book::write_leads(&path, self.leads).map_err(disk)?;
        say(&format!("Importing {} leads", self.leads));
        let ms = self.take_in(path, FileKind::Leads, self.leads)?;
        let (inserted, plain) =
            timed(|| bare::insert(&self.folder.path().join("bare.db"), book::leads(self.leads)));
        inserted?;
        let (ratio, limit) = (ms / plain, rows / ROWS_A_SECOND * 1_000.0);
        Ok(Figure {
            name: "import",
            ms: Some(ms),
            limit_ms: Some(limit),
            ratio: Some(ratio),
            target: format!("{ROWS_A_SECOND} rows a second, at most {AS_LONG} times plain inserts"),
            ok: Some(ms <= limit && ratio <= AS_LONG),
            ..Figure::default()
        }
        .with("rowsPerSecond", json!((rows / ms * 1_000.0).round())))
    }

    fn take_in_activities(&mut self) -> Result<(), Error> {
        let path = self.folder.path().join("activities.csv");
        let count = book::write_activities(&path, self.leads, now_of(self.opening.clock)?).map_err(disk)?;
        say(&format!("Importing {count} activities"));
        self.take_in(path, FileKind::Activities, count).map(drop)
    }

    /// Imports a file of so many rows, all of them new; how many milliseconds that took.
    fn take_in(&mut self, path: PathBuf, kind: FileKind, rows: u32) -> Result<f64, Error> {
        let request = Request {
            path,
            kind,
            mapping: None,
            source: None,
            rehearsal: false,
            shown: Shown { rows: 0, refused: 1 },
        };
        let (report, ms) = timed(|| self.desk.import(&request, &mut |_| true));
        let report = report?.value;
        if report.created != rows {
            let told =
                format!("of {rows} generated rows {} were taken in: {:?}", report.created, report.rows);
            return Err(Error::Fault(told.into()));
        }
        Ok(ms)
    }

    /// Everybody's score anew, over what is in memory.
    fn rescore(&mut self) -> Result<Figure, Error> {
        let times = repeated(RESCORES, || {
            std::hint::black_box(self.desk.scores_anew());
            Ok(())
        })?;
        let limit = RESCORE_MS * f64::from(self.leads) / 100_000.0;
        let figure = Figure::under("rescore", &times, 95, limit);
        Ok(Figure { target: format!("{} (beside its peers: make bench)", figure.target), ..figure })
    }

    /// What a rule does while its points are dragged: bands, who moves, the list before and after.
    fn preview(&mut self) -> Result<Figure, Error> {
        let steps: Vec<String> = (1..=10).map(|more| dragged(self.desk.model(), more)).collect();
        let mut steps = steps.iter().cycle();
        let mut step = || match steps.next() {
            Some(draft) => self.desk.preview_model(draft, &[], PAGE as usize).map(drop),
            None => Ok(()),
        };
        let times = repeated(PREVIEWS, &mut step)?;
        let limit = if self.leads > 100_000 { MANY_PREVIEW_MS } else { PREVIEW_MS };
        Ok(Figure::under("preview", &times, 95, limit))
    }

    /// The receipt of the lead that did most, from its facts; beside it with reading the book and the history, as the card
    /// asks for it.
    fn receipt(&self) -> Result<Figure, Error> {
        let (facts, now) = (self.desk.facts(1)?, desk::read_moment(NOW)?);
        let times = repeated(RECEIPTS, || {
            black_box(evaluate(self.desk.model(), &facts, now));
            Ok(())
        })?;
        let card = repeated(RECEIPTS, || self.desk.explain(1).map(drop))?;
        let figure = Figure::under("receipt", &times, 95, RECEIPT_MS).with("activities", json!(book::MANY));
        Ok(figure.with("cardMs", json!(card.percentile(50).map(rounded))))
    }

    /// The first page in every order, and of a filter; what counts is the slowest of them.
    fn list(&mut self) -> Result<Figure, Error> {
        let mut all = Vec::new();
        let mut slowest = (String::new(), Times::of(Vec::new()));
        let mut add = |name: String, times: Times| {
            all.extend(times.each());
            if times.percentile(95) > slowest.1.percentile(95) {
                slowest = (name, times);
            }
        };
        for (sort, descending) in SORTS.into_iter().flat_map(|sort| [(sort, false), (sort, true)]) {
            let query = LeadsQuery { search: String::new(), sort, descending, offset: 0, limit: PAGE };
            add(format!("{sort:?}"), repeated(LISTS, || self.desk.leads_page(&query).map(drop))?);
        }
        let condition = json!({ "kind": "test", "of": "employees", "op": "at-least", "values": [50] });
        let condition = serde_json::from_value(condition)?;
        add("where".to_owned(), repeated(LISTS, || self.desk.leads_where(&condition).map(drop))?);
        let (name, times) = slowest;
        let figure = Figure::under("list", &times, 95, LIST_MS).with("slowest", json!(name.to_lowercase()));
        Ok(Figure { ms: Times::of(all).percentile(50), ..figure })
    }

    /// Letter by letter, as it is typed.
    fn search(&mut self) -> Result<Figure, Error> {
        let last = self.leads.to_string();
        let typed =
            ["bakkerij", "timmermans", "gouda", "brochure", "loonadministratie", "anja@", "06-1000", &last];
        let mut ms = Vec::new();
        for search in typed.iter().flat_map(|text| (1..=text.len()).filter_map(|end| text.get(..end))) {
            let search = search.to_owned();
            let query = LeadsQuery { search, sort: LeadSort::Id, descending: false, offset: 0, limit: PAGE };
            ms.extend(repeated(LISTS, || self.desk.leads_page(&query).map(drop))?.each());
        }
        Ok(Figure::under("search", &Times::of(ms), 99, SEARCH_MS))
    }

    /// From pressing save until the next card is there, lead after lead as the list gives them.
    fn save_call(&mut self) -> Result<Figure, Error> {
        let sync = self.sync()?;
        let mut lead = self.desk.queue(1)?.first().map(|entry| entry.lead);
        let mut ms = Vec::new();
        while let Some(called) = lead.filter(|_| ms.len() < CALLS) {
            let result = if ms.len().is_multiple_of(4) { CallResult::Later } else { CallResult::NoAnswer };
            let call = RecordCall {
                lead: called,
                result,
                note: "Belt liever na de lunch.".to_owned(),
                callback: None,
                answers: BTreeMap::new(),
                lost_reason: None,
                phone: None,
                seconds: 60,
                right_named: true,
                operation: self.desk.new_operation(),
            };
            let (next, took) = timed(|| -> Result<Option<u32>, Error> {
                let next = self.desk.record_call(&call)?.value.next;
                next.map(|next| self.desk.lead_card(next)).transpose()?;
                Ok(next)
            });
            ms.push(took);
            lead = next?;
        }
        let figure = Figure::under("save-call", &Times::of(ms), 99, CALL_MS + sync);
        let target = format!("p99 under {CALL_MS} ms plus one fsync");
        Ok(Figure { target, ..figure }.with("fsyncMs", json!(rounded(sync))))
    }

    /// How long the disk under the book takes to keep a page, in 99 of 100 tries, in milliseconds.
    fn sync(&self) -> Result<f64, Error> {
        let mut file = File::create(self.folder.path().join("page")).map_err(disk)?;
        let keep = || file.write_all(&[0; 4_096]).and_then(|()| file.sync_data()).map_err(disk);
        Ok(repeated(SYNCS, keep)?.percentile(99).unwrap_or_default())
    }

    /// A start in a process of its own, until the list is there: how long, and how much memory.
    fn open(self) -> Result<[Figure; 2], Error> {
        let Self { folder, desk, opening, .. } = self;
        drop(desk);
        let (mut ms, mut kilobytes) = (Vec::new(), None);
        for _ in 0..OPENINGS {
            let opened = start(&opening)?;
            ms.extend(opened.get("ms").and_then(Value::as_f64));
            kilobytes = kilobytes.max(opened.get("kilobytes").and_then(Value::as_u64));
        }
        folder.close().map_err(disk)?;
        let open = Figure::under("open", &Times::of(ms), 95, OPEN_MS);
        let megabytes = kilobytes.map(|kilobytes| kilobytes / 1_024);
        let memory = Figure {
            name: "memory",
            target: format!("at most {MEMORY_MB} MB more than before the book was opened"),
            ok: megabytes.map(|megabytes| megabytes <= MEMORY_MB),
            ..Figure::default()
        };
        Ok([open, memory.with("mb", json!(megabytes)).with("limitMb", json!(MEMORY_MB))])
    }
}

/// Runs this program again, to open a book and nothing else.
fn start(opening: &Opening) -> Result<Value, Error> {
    let now = now_of(opening.clock)?.to_rfc3339();
    let key = opening.key.as_ref().map(Key::to_text).unwrap_or_default();
    let mut command = Command::new(std::env::current_exe().map_err(disk)?);
    command.arg("--book").arg(&opening.path).args(["--now", &now, "--json", "bench", "--open-only"]);
    let output = command.env("BELRIJ_KEY", key).stderr(Stdio::inherit()).output().map_err(disk)?;
    let mut answer: Value = serde_json::from_slice(&output.stdout)?;
    match answer.get_mut("value") {
        Some(value) => Ok(value.take()),
        None => Err(Error::Fault(format!("the book did not open: {answer}").into())),
    }
}

/// The model with so many points more for firms of a middle size.
fn dragged(model: &Model, more: i32) -> String {
    let mut model = model.clone();
    let rows = model.rules.iter_mut().find_map(|rule| match &mut rule.by {
        By::Bands(by) if by.field == "employees" => by.rows.get_mut(1),
        _ => None,
    });
    if let Some(row) = rows {
        row.points += more;
    }
    model.to_file()
}

/// Does something so many times, after once that does not count; fewer times where it takes long.
fn repeated(rounds: usize, mut run: impl FnMut() -> Result<(), Error>) -> Result<Times, Error> {
    run()?;
    let mut ms = Vec::with_capacity(rounds);
    while ms.len() < rounds && (ms.len() < FEWEST || ms.iter().sum::<f64>() < ENOUGH_MS) {
        let (done, took) = timed(&mut run);
        done?;
        ms.push(took);
    }
    Ok(Times::of(ms))
}

/// The moment that a clock which stands still shows; another one shows the moment of the generated book.
fn now_of(clock: Clock) -> Result<DateTime<Utc>, Error> {
    match clock {
        Clock::System => desk::read_moment(NOW),
        Clock::Fixed(now) => Ok(now),
    }
}

/// A line of what the system says of this process, in kilobytes; none where it does not.
fn memory(line: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|own| own.strip_prefix(line))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

fn disk(error: std::io::Error) -> Error {
    desk::store::Error::from(error).into()
}

fn say(what: &str) {
    eprintln!("{what}");
}
