//! The first call of a new user, worked from outside on an example book in a throw-away folder, in pictures.
//!
//! `make run` does this where there is no display, so that a headless machine sees the main job done as well.

use anyhow::Result;
use support::pages::{CallResult, FirstRun, Screen, Start};
use support::place::Home;
use support::window::{Setting, Window};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    println!("No display here: showing the first call on an example book.");
    let home = Home::new()?;
    let window = Window::open(&home, &Setting::default()).await?;
    let welcome = FirstRun::of(&window).await?;
    see(&window, "1-welcome").await?;
    let frame = welcome.begin(Start::Example).await?;
    let today = frame.today().await?;
    let company = today.company().await?;
    see(&window, "2-whom-to-call").await?;
    today.note("Directeur is met vakantie; belt graag na de maand.").await?;
    today.result_while_typing(CallResult::Callback).await?;
    today.call_back("over 2 weken").await?;
    see(&window, "3-what-was-said").await?;
    today.save().await?;
    frame.has_called(1).await?;
    see(&window, "4-the-next-one").await?;
    for screen in [Screen::Leads, Screen::Import, Screen::Settings] {
        frame.go(screen).await?;
        see(&window, &format!("5-{}", screen.word())).await?;
    }
    frame.go(Screen::Today).await?;
    frame.undo().await?;
    today.shows(&company).await?;
    see(&window, "6-undone").await?;
    window.close().await?;
    println!("Called {company}, planned the next step, saved, and took it back.");
    Ok(())
}

async fn see(window: &Window, name: &str) -> Result<()> {
    println!("  {}", window.picture("demonstration", name).await?.display());
    Ok(())
}
