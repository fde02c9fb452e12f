//! The engines that somebody could take instead, each in a process of its own.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::place::project;
use crate::timing::Times;

/// How many leads the engines under Node score: a tenth of a second to a second's worth.
const FIRST: usize = 2_000;

/// An engine that was measured.
#[derive(Debug)]
pub(crate) struct Peer {
    /// With its version.
    pub(crate) name: String,
    /// How long it takes for all leads.
    pub(crate) times: Times,
    /// How many leads it scored; the first of all.
    pub(crate) leads: usize,
    /// Their scores added up.
    pub(crate) sum: i64,
    /// The one that the target names: DuckDB on one thread.
    pub(crate) is_bar: bool,
}

/// What a peer prints.
#[derive(Debug, Deserialize)]
struct Report {
    version: String,
    ms: Vec<f64>,
    leads: usize,
    sum: i64,
}

/// One way to run an engine.
struct Way {
    name: &'static str,
    script: &'static str,
    /// Where it may use more than one thread: how many, or all.
    threads: Option<&'static str>,
    rounds: usize,
}

impl Way {
    const fn new(
        name: &'static str,
        script: &'static str,
        threads: Option<&'static str>,
        rounds: usize,
    ) -> Self {
        Self { name, script, threads, rounds }
    }
}

/// DuckDB comes first: it leaves the scores that all others are held to.
const WAYS: &[Way] = &[
    Way::new("DuckDB", "in_duckdb.py", Some("1"), 9),
    Way::new("DuckDB", "in_duckdb.py", Some("all"), 9),
    Way::new("Polars", "in_polars.py", Some("1"), 9),
    Way::new("Polars", "in_polars.py", Some("all"), 9),
    Way::new("SQLite", "in_sqlite.py", None, 5),
    Way::new("json-rules-engine", "in_json_rules_engine.mjs", None, 3),
    Way::new("ZEN", "in_zen.mjs", None, 3),
];

/// Writes the workload.
pub(crate) fn generate(leads: usize, folder: &Path) -> Result<()> {
    let mut command = python("generate.py");
    let done =
        command.arg(leads.to_string()).arg(folder).status().context("run scripts/install bench first")?;
    ensure!(done.success(), "the workload could not be made");
    Ok(())
}

/// Measures every engine over the workload in a folder.
pub(crate) fn measure(folder: &Path, leads: usize) -> Result<Vec<Peer>> {
    WAYS.iter().map(|way| run(way, folder, leads)).collect()
}

fn run(way: &Way, folder: &Path, leads: usize) -> Result<Peer> {
    let first = FIRST.min(leads);
    let script = format!("peers/{}", way.script);
    let mut command = if way.script.ends_with(".py") {
        python(&script)
    } else {
        let mut command = Command::new("node");
        command.arg(project().join("bench").join(&script));
        command
    };
    command.arg(folder).arg(way.rounds.to_string());
    match way.threads {
        Some("all") => {}
        Some(threads) => drop(command.arg(threads)),
        None if way.script.ends_with(".mjs") => drop(command.arg(first.to_string())),
        None => {}
    }
    let output = command.stderr(Stdio::inherit()).output().with_context(|| script.clone())?;
    ensure!(output.status.success(), "{script} failed");
    let report: Report = serde_json::from_slice(&output.stdout).with_context(|| script.clone())?;
    let threads = match way.threads {
        Some("1") => ", one thread",
        Some(_) => ", all threads",
        None if report.leads < leads => ", from the first leads",
        None => "",
    };
    #[allow(clippy::cast_precision_loss, reason = "a number of leads")]
    let scale = leads as f64 / report.leads as f64;
    Ok(Peer {
        name: format!("{} {}{threads}", way.name, report.version),
        times: Times::of(report.ms).scaled(scale),
        leads: report.leads,
        sum: report.sum,
        is_bar: way.name == "DuckDB" && way.threads == Some("1"),
    })
}

fn python(script: &str) -> Command {
    let bench = project().join("bench");
    let own = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    let mut command = Command::new(bench.join(".venv").join(own));
    command.arg(bench.join(script));
    command
}
