//! A working day: a file comes in, three calls go out, one is taken back, and tomorrow everything is still there.

use anyhow::{Result, ensure};
use support::pages::{CallResult, FirstRun, Frame, Start};
use support::place::Home;
use support::window::{Setting, Window};

/// Invented firms; the sixth row repeats the first, the seventh has a bad number and address, the last is empty.
const FILE: &str = include_str!("relatiedag.csv");

#[tokio::test]
async fn a_file_becomes_three_calls_and_one_undone_survives_a_restart() -> Result<()> {
    let home = Home::new()?;
    let file = Some(home.file("relatiedag.csv", FILE)?);
    let window = Window::open(&home, &Setting { file, ..Setting::default() }).await?;
    let welcome = FirstRun::of(&window).await?;
    window.is_accessible().await?;
    let frame = welcome.begin(Start::Empty).await?;

    let imports = frame.imports().await?;
    imports.rehearses("relatiedag.csv").await?;
    imports.announces_new(6).await?;
    window.is_accessible().await?;
    imports.run().await?;
    window.is_accessible().await?;

    let today = frame.today().await?;
    window.is_accessible().await?;
    let first = today.company().await?;
    today.result(CallResult::NoAnswer).await?;
    today.save().await?;
    frame.has_called(1).await?;

    let second = today.company().await?;
    today.result(CallResult::Callback).await?;
    today.call_back("over 2 weken").await?;
    today.save().await?;
    frame.has_called(2).await?;

    let third = today.company().await?;
    today.result(CallResult::NotInterested).await?;
    today.save().await?;
    frame.has_called(3).await?;
    ensure!(first != second && second != third, "each call was with another: {first}, {second}, {third}");

    frame.undo().await?;
    today.shows(&third).await?;
    frame.has_called(2).await?;
    let list = today.list().await?;
    let leads = frame.leads().await?;
    leads.counts(6).await?;
    window.is_accessible().await?;
    window.close().await?;

    let window = Window::open(&home, &Setting::default()).await?;
    let frame = Frame::of(&window).await?;
    frame.has_called(2).await?;
    let today = frame.today().await?;
    let again = today.list().await?;
    ensure!(again == list, "the list after a restart differs:\n{list:?}\n{again:?}");
    let leads = frame.leads().await?;
    leads.counts(6).await?;
    leads.search("kruiswijk").await?;
    leads.finds(1, 6).await?;
    leads.has("Zaagmolen Kruiswijk").await?;
    window.close().await
}
