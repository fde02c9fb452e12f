//! How the screen holds up under load, each figure beside that of a peer in the same run: `make bench`.
//!
//! Machines differ, so what is to be read are the ratios. Nothing here fails for being slow.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use support::pages::{FirstRun, Gallery, Screen, Start};
use support::place::Home;
use support::window::{Look, Setting, Window};
use thirtyfour::Key;

/// Rows of the plain table; a page with many more does not scroll at all.
const PLAIN_ROWS: u32 = 2_000;
/// Rows of the file that keeps the engine busy.
const FILE_ROWS: u32 = 100_000;
const LETTERS: usize = 60;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    table().await?;
    typing().await
}

#[derive(Debug, Deserialize)]
struct Scrolled {
    frames: usize,
    p50: f64,
    p95: f64,
    slowest: f64,
    blank: f64,
    waiting: f64,
}

async fn table() -> Result<()> {
    let home = Home::new()?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    window.wear(&Look::PLAIN).await?;
    Gallery::of_part(&window, "VirtualTable").await?;
    let (before, scrolled) = (window.memory()?, scroll(&window, "").await?);
    let after = window.memory()?;
    scroll(&window, "").await?;
    let again = window.memory()?;
    report("a million rows, virtual", &scrolled);
    println!(
        "  memory of the page  {before:>6} MB before, {after} MB after, {again} MB after the same again"
    );

    let peer = format!("{}\n", include_str!("plain_table.js").replace("ROWS", &PLAIN_ROWS.to_string()));
    let plain = scroll(&window, &peer).await?;
    report(&format!("{PLAIN_ROWS} rows, all in the page"), &plain);
    println!("  memory of the page  {:>6} MB", window.memory()?);
    println!(
        "virtual to plain: p95 {:.2}, longest frame {:.2}\n",
        scrolled.p95 / plain.p95,
        scrolled.slowest / plain.slowest
    );
    window.close().await
}

/// Scrolls the table of the gallery, or what `instead` puts in its place.
async fn scroll(window: &Window, instead: &str) -> Result<Scrolled> {
    let script = format!(
        "const table = document.querySelector('[aria-label=\"Miljoen rijen\"]');
        const scrolls = (node) => node.scrollHeight > node.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(node).overflowY);
        let scroller = [table, ...table.querySelectorAll('*')].find(scrolls) ?? table.closest('div');
        scroller.scrollIntoView({{ block: 'center' }});
        {instead}
        const rowAt = (x, y) => {{
            const row = document.elementFromPoint(x, y)?.closest('[role=row]');
            const says = row?.textContent.trim() !== '';
            return {{ index: row?.dataset.index, state: row?.querySelector('.table-bone') ? 'waiting' : row && says ? 'filled' : 'blank' }};
        }};
        globalThis.belrijScrolled = null;
        ({})(scroller, rowAt).then((found) => (globalThis.belrijScrolled = found), (error) => (globalThis.belrijScrolled = String(error)));",
        include_str!("frames.js").split_once('\n').map_or("", |(_, code)| code).trim_end()
    );
    window.run(&script, vec![]).await?;
    loop {
        let found = window.run("return globalThis.belrijScrolled", vec![]).await?;
        if !found.is_null() {
            return serde_json::from_value(found.clone()).with_context(|| found.to_string());
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

fn report(what: &str, scrolled: &Scrolled) {
    let Scrolled { frames, p50, p95, slowest, blank, waiting } = scrolled;
    println!("{what}: {frames} frames");
    println!("  between frames      {p50:>6.1} ms median, {p95:.1} ms p95, {slowest:.1} ms longest");
    println!("  a row is blank      {blank:>6.1} ms at most, and shown as being fetched {waiting:.1} ms");
}

#[derive(Debug, Deserialize)]
struct Letter {
    busy: bool,
    took: f64,
}

async fn typing() -> Result<()> {
    let idle = keys(None, "null").await?;
    let busy = keys(Some(&many_rows()), REHEARSAL).await?;
    let busy: Vec<_> = busy.into_iter().filter(|key| key.busy).collect();
    ensure!(!busy.is_empty(), "the rehearsal was over before a key was pressed");
    let (idle, busy) = (spread(idle), spread(busy));
    println!("from key to paint, {} letters", idle.count);
    println!(
        "  idle                {:>6.1} ms median, {:.1} ms p95, {:.1} ms longest",
        idle.p50, idle.p95, idle.longest
    );
    println!(
        "  during a rehearsal   {:>6.1} ms median, {:.1} ms p95, {:.1} ms longest ({} letters)",
        busy.p50, busy.p95, busy.longest, busy.count
    );
    println!("busy to idle: median {:.2}, p95 {:.2}", busy.p50 / idle.p50, busy.p95 / idle.p95);
    Ok(())
}

/// What the screen does itself for the file that it was opened with, without leaving the place where one types.
const REHEARSAL: &str = "(async () => {
    const ask = globalThis.__TAURI_INTERNALS__.invoke;
    const { file, columns, country, dayOrder } = await ask('plan_import', { handle: 1 });
    await ask('rehearse_import', { handle: file.handle, reading: { columns, country, dayOrder }, source: file.name });
})()";

/// Types into the search of the whole program while something is going on with the file it was opened with.
async fn keys(file: Option<&str>, meanwhile: &str) -> Result<Vec<Letter>> {
    let home = Home::new()?;
    let file = file.map(|text| home.file("veel.csv", text)).transpose()?;
    let window = Window::open(&home, &Setting { file, ..Setting::default() }).await?;
    FirstRun::of(&window).await?.begin(Start::Empty).await?.go(Screen::Settings).await?;
    let script =
        format!("const done = arguments[0];\n{}", include_str!("keys.js").replace("MEANWHILE", meanwhile));
    window.run_async(&script).await?;
    window.press_with(Key::Control, 'k').await?;
    window.typing().await?;
    for letter in "bakkerij jansen en zonen ".chars().cycle().take(LETTERS) {
        window.press(letter.to_string()).await?;
        window.painted().await?;
    }
    let found = window.run("return globalThis.belrijKeys()", vec![]).await?;
    window.close().await?;
    serde_json::from_value(found.clone()).with_context(|| found.to_string())
}

struct Spread {
    count: usize,
    p50: f64,
    p95: f64,
    longest: f64,
}

fn spread(keys: Vec<Letter>) -> Spread {
    let mut took: Vec<f64> = keys.into_iter().map(|key| key.took).collect();
    took.sort_by(f64::total_cmp);
    let at = |share: usize| took.get(took.len().saturating_sub(1) * share / 100).copied().unwrap_or_default();
    Spread { count: took.len(), p50: at(50), p95: at(95), longest: at(100) }
}

fn many_rows() -> String {
    let mut text = String::from("Bedrijf;Telefoon;Plaats;Medewerkers\n");
    for row in 0..FILE_ROWS {
        text.push_str(&format!("Bakkerij {row} B.V.;0182 {:06};Gouda;{}\n", row, row % 90 + 1));
    }
    text
}
