//! Every screen and dialog with the example book: accessible, in the language of its user, and not cut off.

use anyhow::{Context, Result, ensure};
use support::pages::{ClosedBook, FirstRun, Frame, Gallery, Start};
use support::place::Home;
use support::window::{DESIGNED, Language, Look, Setting, Window};

const SMALL: (u32, u32) = (1024, 768);
const DARK: Look = Look { dark: true, ..Look::PLAIN };
const ENGLISH: Look = Look { language: Language::En, ..Look::PLAIN };
const CONTRAST: Look = Look { contrast: true, ..Look::PLAIN };
const COMPACT: Look = Look { compact: true, ..Look::PLAIN };
const LARGE: Look = Look { zoom: 2.0, ..Look::PLAIN };

/// Takes a new user through everything in each of these looks, and gathers what every sight has against it.
async fn see(
    looks: &[Look],
    size: (u32, u32),
    judge: impl AsyncFn(&Window) -> Result<Vec<String>>,
) -> Result<()> {
    let home = Home::new()?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    window.resize(size).await?;
    let mut found = Vec::new();
    for look in looks {
        window.wear(look).await?;
        FirstRun::of(&window).await?;
        found.extend(named(look, "first-run", judge(&window).await?));
    }
    // A click does not find its place where everything is drawn larger.
    window.wear(&Look::PLAIN).await?;
    FirstRun::of(&window).await?.begin(Start::Example).await?;
    for look in looks {
        window.wear(look).await?;
        Frame::of(&window)
            .await?
            .tour(async |sight| {
                found.extend(named(look, sight, judge(&window).await?));
                Ok(())
            })
            .await?;
    }
    none(&found)?;
    window.close().await
}

fn named(look: &Look, sight: &str, found: Vec<String>) -> Vec<String> {
    found.into_iter().map(|one| format!("{sight} in {}, zoom {}: {one}", look.word(), look.zoom)).collect()
}

fn none(found: &[String]) -> Result<()> {
    ensure!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
    Ok(())
}

async fn barriers(window: &Window) -> Result<Vec<String>> {
    window.barriers().await
}

async fn cut_off(window: &Window) -> Result<Vec<String>> {
    window.cut_off().await
}

#[tokio::test]
async fn everything_is_accessible_in_light_and_dark() -> Result<()> {
    see(&[Look::PLAIN, DARK], DESIGNED, barriers).await
}

#[tokio::test]
async fn everything_is_accessible_in_high_contrast() -> Result<()> {
    see(&[CONTRAST, Look { dark: true, ..CONTRAST }], DESIGNED, barriers).await
}

#[tokio::test]
async fn everything_is_accessible_in_english() -> Result<()> {
    see(&[ENGLISH, Look { dark: true, ..ENGLISH }], DESIGNED, barriers).await
}

#[tokio::test]
async fn everything_is_accessible_where_there_is_little_room() -> Result<()> {
    see(&[Look::PLAIN], SMALL, barriers).await?;
    see(&[LARGE], DESIGNED, barriers).await
}

#[tokio::test]
async fn nothing_is_cut_off_as_designed() -> Result<()> {
    see(&[Look::PLAIN, COMPACT], DESIGNED, cut_off).await
}

#[tokio::test]
async fn nothing_is_cut_off_in_a_small_window() -> Result<()> {
    see(&[Look::PLAIN, ENGLISH], SMALL, cut_off).await
}

#[tokio::test]
async fn nothing_is_cut_off_at_twice_the_size() -> Result<()> {
    see(&[LARGE, Look { language: Language::En, ..LARGE }], DESIGNED, cut_off).await
}

#[tokio::test]
async fn everything_speaks_in_words() -> Result<()> {
    see(&[Look::PLAIN, ENGLISH], DESIGNED, async |window| window.raw_codes().await).await
}

#[tokio::test]
async fn a_book_that_does_not_open_is_accessible_and_not_cut_off() -> Result<()> {
    let home = Home::new()?;
    ClosedBook::make(&home).await?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    for look in [Look::PLAIN, DARK, ENGLISH, CONTRAST, LARGE] {
        window.wear(&look).await?;
        ClosedBook::of(&window).await?;
        let found = [window.barriers().await?, window.cut_off().await?].concat();
        none(&named(&look, "closed-book", found))?;
    }
    window.close().await
}

#[tokio::test]
async fn every_part_of_the_kit_is_accessible_in_light_and_dark() -> Result<()> {
    let home = Home::new()?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    let mut found = Vec::new();
    for look in [Look::PLAIN, DARK, CONTRAST, Look { dark: true, ..CONTRAST }] {
        window.wear(&look).await?;
        let gallery = Gallery::of(&window).await?;
        for part in gallery.parts().await? {
            gallery.show(&part).await?;
            found.extend(named(&look, &part, window.barriers().await.context(part.clone())?));
        }
    }
    none(&found)?;
    window.close().await
}
