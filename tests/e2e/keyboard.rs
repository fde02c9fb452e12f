//! The program without a mouse: Tab, Shift+Tab, the arrows and Enter come everywhere, and one sees where one is.

use anyhow::{Context, Result, ensure};
use support::pages::{Frame, Gallery, Screen};
use support::place::Home;
use support::window::{Look, Setting, Window};
use thirtyfour::Key;

#[tokio::test]
async fn every_screen_is_reachable_and_operable_by_keyboard() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, &Setting::default()).await?;
    let mut breaches = Vec::new();
    breaches.extend(walk(&window, "first-run").await?);
    window.walk_to("radio", &window.words("app.firstRun.example", &[])?).await?;
    window.walk_to("button", &window.words("app.firstRun.go", &[])?).await?;
    window.press(Key::Enter).await?;
    let frame = Frame::of(&window).await?;
    for screen in Screen::ALL.into_iter().rev() {
        let name = window.words(&format!("app.rail.{}", screen.word()), &[])?;
        window.walk_to("button", &name).await.context("the rail")?;
        window.press(Key::Enter).await?;
        frame.current(screen).await?;
    }
    frame
        .tour(async |sight| {
            breaches.extend(walk(&window, sight).await?);
            Ok(())
        })
        .await?;
    none(&breaches)?;
    window.close().await
}

#[tokio::test]
async fn every_part_of_the_kit_is_operable_by_keyboard() -> Result<()> {
    let home = Home::new()?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    window.wear(&Look::PLAIN).await?;
    let gallery = Gallery::of(&window).await?;
    let mut breaches = Vec::new();
    for part in gallery.parts().await? {
        gallery.show(&part).await?;
        breaches.extend(walk(&window, &part).await?);
    }
    none(&breaches)?;
    window.close().await
}

async fn walk(window: &Window, place: &str) -> Result<Vec<String>> {
    let breaches = window.walk().await.with_context(|| place.to_owned())?;
    Ok(breaches.into_iter().map(|breach| format!("{place}: {breach}")).collect())
}

fn none(breaches: &[String]) -> Result<()> {
    ensure!(breaches.is_empty(), "{} in the way of the keyboard:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}
