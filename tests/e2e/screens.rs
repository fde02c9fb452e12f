//! Every screen with the example book: accessible, and in the language of its user.

use anyhow::{Context, Result};
use support::pages::{FirstRun, Screen, Start};
use support::place::Home;
use support::window::{Language, Setting, Window};

#[tokio::test]
async fn every_screen_is_accessible_in_light_and_dark() -> Result<()> {
    for dark in [false, true] {
        let home = Home::new()?;
        let window = Window::open(&home, &Setting { dark, ..Setting::default() }).await?;
        let frame = FirstRun::of(&window).await?.begin(Start::Example).await?;
        for screen in Screen::ALL {
            frame.go(screen).await?;
            window.is_accessible().await.with_context(|| format!("{}, dark: {dark}", screen.word()))?;
        }
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_screen_speaks_in_words() -> Result<()> {
    for language in [Language::Nl, Language::En] {
        let home = Home::new()?;
        let window = Window::open(&home, &Setting { language, ..Setting::default() }).await?;
        let frame = FirstRun::of(&window).await?.begin(Start::Example).await?;
        for screen in Screen::ALL {
            frame.go(screen).await?;
            window
                .is_in_words()
                .await
                .with_context(|| format!("{} in {}", screen.word(), language.code()))?;
        }
        window.close().await?;
    }
    Ok(())
}
