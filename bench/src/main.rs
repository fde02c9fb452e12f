//! Scoring beside its peers over the same workload, and the desk's verbs on a book of that size: `make bench`.
//!
//! Machines differ, so what is to be read are the ratios. Nothing here fails for being slow; what is not equal fails.

mod book;
mod engine;
mod kernel;
mod peers;
mod place;
mod rules;
mod table;
#[cfg(test)]
mod tests;
mod timing;
mod workload;

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};
use serde_json::json;

use engine::Engine;
use kernel::Kernel;
use peers::Peer;
use rules::Rules;
use table::Row;
use timing::{Times, in_turn, time};
use workload::{Workload, numbers};

/// What the scores add up to, by number of leads, where the workload is the one that was described.
const SUMS: &[(usize, i64)] = &[(100_000, 2_416_358), (1_000_000, 24_226_320)];

fn main() -> Result<ExitCode> {
    let leads = match std::env::args().nth(1) {
        Some(text) => text.parse().context("how many leads?")?,
        None => 100_000,
    };
    let rules = Rules::read()?;
    let mut unequal = Vec::new();
    let mut rows = Vec::new();
    let sizes: Vec<usize> =
        [10_000, 100_000].into_iter().filter(|smaller| *smaller < leads).chain([leads]).collect();
    let mut smaller: Option<Measured> = None;
    for size in sizes {
        let folder = place::artifacts(&format!("workload/{size}"))?;
        say(&format!("Making the workload of {size} leads"));
        peers::generate(size, &folder)?;
        let workload = Workload::read(&folder, &rules)?;
        let measured = ours(&rules, &workload, &mut unequal)?;
        if let Some(smaller) = &smaller {
            rows.extend(measured.growth(smaller));
        }
        if size == leads {
            say("Measuring the peers");
            let peers = peers::measure(&folder, size)?;
            compare(&measured, &peers, &numbers(&folder, "scores")?, &mut unequal);
            rows.splice(0..0, measured.rows(&peers));
        }
        smaller = Some(measured);
    }
    println!("{}", table::text(&rows));
    for what in &unequal {
        println!("NOT EQUAL: {what}");
    }
    // Kept at once: making the book takes minutes more.
    keep(leads, &unequal, &rows)?;
    let book = book::measure(leads)?;
    println!("{}", table::text(&book));
    rows.extend(book);
    keep(leads, &unequal, &rows)?;
    Ok(if unequal.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes the figures as JSON.
fn keep(leads: usize, unequal: &[String], rows: &[Row]) -> Result<()> {
    let document = json!({ "leads": leads, "equal": unequal.is_empty(), "unequal": unequal, "rows": rows });
    Ok(fs::write(place::artifacts("")?.join("bench.json"), format!("{document:#}\n"))?)
}

/// What was measured of ours over one workload.
struct Measured {
    leads: usize,
    scores: Vec<i32>,
    rescore: Times,
    kernel: Times,
    preview: Times,
    kernel_preview: Times,
    alone: Times,
    receipt: Times,
}

fn ours(rules: &Rules, workload: &Workload, unequal: &mut Vec<String>) -> Result<Measured> {
    let leads = workload.len();
    say(&format!("Scoring {leads} leads"));
    let mut engine = Engine::new(rules, workload)?;
    let kernel = Kernel::new(rules)?;
    let mut plain = vec![0; leads];
    let rounds = if leads > 100_000 { 30 } else { 100 };
    let (rescore, kernel_times) = in_turn(
        rounds,
        |_| drop(std::hint::black_box(engine.rescore())),
        |_| kernel.rescore(workload, std::hint::black_box(&mut plain)),
    );
    let scores = engine.scores();
    expect_equal("our columns and the plain kernel", &scores, &plain, unequal);

    let before = kernel.dragged().context("a rule to drag")?;
    let bands: Vec<i32> = rules.bands.iter().filter_map(|band| band.from).collect();
    let (preview, kernel_preview) = in_turn(
        rounds,
        |round| drop(std::hint::black_box(engine.preview(round))),
        |round| {
            let after = before.worth_more(i32::try_from(round % 20).unwrap_or(0));
            drop(std::hint::black_box(kernel::preview(workload, &plain, before, after, &bands)));
        },
    );
    engine.check_preview()?;

    let mut alone = Vec::with_capacity(leads);
    let mut spent = std::time::Duration::ZERO;
    for lead in 0..leads {
        let facts = workload.facts(rules, lead, engine.now());
        let start = std::time::Instant::now();
        alone.push(engine.score_alone(&facts));
        spent += start.elapsed();
    }
    expect_equal("our columns and our engine lead by lead", &scores, &alone, unequal);

    let busy = engine.busy(rules, workload);
    let receipt = time(1_000, |_| drop(std::hint::black_box(engine.receipt(&busy))));
    Ok(Measured {
        leads,
        scores,
        rescore,
        kernel: kernel_times,
        preview,
        kernel_preview,
        alone: Times::of(vec![spent.as_secs_f64() * 1_000.0]),
        receipt,
    })
}

impl Measured {
    fn rows(&self, peers: &[Peer]) -> Vec<Row> {
        let rescore = || Row::new("full re-score", self.leads, &self.rescore);
        let mut rows = vec![rescore().beside("plain column kernel", &self.kernel).at_most(1.5)];
        for peer in peers {
            let row = rescore().beside(&peer.name, &peer.times);
            rows.push(if peer.is_bar { row.at_most(0.1) } else { row });
        }
        rows.push(rescore().beside("ours, lead by lead from facts", &self.alone));
        let preview = Row::new("one changed rule, engine", self.leads, &self.preview);
        let limit = if self.leads > 100_000 { 50.0 } else { 8.0 };
        rows.push(preview.beside("plain column kernel", &self.kernel_preview).under(limit));
        rows.push(Row::new("receipt, 500 activities", 1, &self.receipt).under(0.05));
        rows
    }

    /// What a doubling of the leads costs, from a smaller workload to this one.
    fn growth(&self, smaller: &Self) -> Vec<Row> {
        let figures = [
            ("full re-score", &self.rescore, &smaller.rescore),
            ("one changed rule, engine", &self.preview, &smaller.preview),
        ];
        figures.map(|(name, now, then)| Row::growth(name, (self.leads, now), (smaller.leads, then))).into()
    }
}

fn compare(measured: &Measured, peers: &[Peer], duckdb: &[i32], unequal: &mut Vec<String>) {
    expect_equal("our columns and DuckDB", &measured.scores, duckdb, unequal);
    for peer in peers {
        let ours: i64 = measured.scores.iter().take(peer.leads).map(|score| i64::from(*score)).sum();
        if ours != peer.sum {
            unequal.push(format!("ours adds up to {ours} and {} to {}", peer.name, peer.sum));
        }
    }
    let sum: i64 = measured.scores.iter().map(|score| i64::from(*score)).sum();
    let known = SUMS.iter().find(|(leads, _)| *leads == measured.leads).map(|(_, sum)| *sum);
    if known.is_some_and(|known| known != sum) {
        say(
            "This version of numpy draws other numbers than the workload was described with; DuckDB is the referee.",
        );
    }
}

fn expect_equal(who: &str, one: &[i32], other: &[i32], unequal: &mut Vec<String>) {
    let differing = one.iter().zip(other).filter(|(one, other)| one != other).count();
    if one.len() != other.len() || differing > 0 {
        let (ours, theirs) = (one.len(), other.len());
        unequal.push(format!("{who} differ for {differing} leads, of {ours} and {theirs}"));
    }
}

fn say(what: &str) {
    eprintln!("{what}");
}
