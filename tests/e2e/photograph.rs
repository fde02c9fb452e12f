//! Pictures to judge the look by, in `artifacts/screens` and `artifacts/gallery`: `make screens`.
//!
//! Without an argument all of them; with one, only that group: `looks`, `sizes`, `files`, `closed` or `gallery`.

use anyhow::{Context, Result, bail};
use support::pages::{ClosedBook, FirstRun, Frame, Gallery, Start};
use support::place::Home;
use support::window::{DESIGNED, Language, Look, Setting, Window};

const GROUPS: [&str; 5] = ["looks", "sizes", "files", "closed", "gallery"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        None => {
            // Two windows at a time, each on a display of its own.
            let screens = async {
                looks().await?;
                sizes().await?;
                files().await?;
                closed().await
            };
            tokio::try_join!(screens, gallery()).map(drop)
        }
        Some("looks") => looks().await,
        Some("sizes") => sizes().await,
        Some("files") => files().await,
        Some("closed") => closed().await,
        Some("gallery") => gallery().await,
        Some(other) => bail!("no group {other}: {}", GROUPS.join(", ")),
    }
}

/// Light and dark in both languages, and the two that few people choose.
fn all_looks() -> Vec<Look> {
    let english = Look { language: Language::En, ..Look::PLAIN };
    vec![
        Look::PLAIN,
        Look { dark: true, ..Look::PLAIN },
        english,
        Look { dark: true, ..english },
        Look { contrast: true, ..Look::PLAIN },
        Look { contrast: true, dark: true, ..Look::PLAIN },
        Look { compact: true, ..Look::PLAIN },
    ]
}

/// Every screen and dialog in every look.
async fn looks() -> Result<()> {
    let looks: Vec<_> = all_looks().into_iter().map(|look| (look, look.word())).collect();
    photograph(DESIGNED, &looks).await
}

/// Every screen and dialog where there is little room.
async fn sizes() -> Result<()> {
    photograph((1024, 768), &[(Look::PLAIN, "1024x768".to_owned())]).await?;
    let large = Look { zoom: 2.0, ..Look::PLAIN };
    photograph(DESIGNED, &[(large, "zoom-200".to_owned())]).await
}

/// A new user's way through the program, in each of these looks.
async fn photograph(size: (u32, u32), looks: &[(Look, String)]) -> Result<()> {
    let home = Home::new()?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    window.resize(size).await?;
    for (look, name) in looks {
        window.wear(look).await?;
        FirstRun::of(&window).await?;
        take(&window, "first-run", name).await?;
    }
    window.wear(&Look::PLAIN).await?;
    FirstRun::of(&window).await?.begin(Start::Example).await?;
    for (look, name) in looks {
        window.wear(look).await?;
        let frame = Frame::of(&window).await?;
        frame.tour(async |sight| take(&window, sight, name).await).await.with_context(|| name.clone())?;
    }
    window.close().await
}

/// Opened with a file, the program offers to import it.
async fn files() -> Result<()> {
    for look in all_looks().into_iter().take(4) {
        let home = Home::new()?;
        let mut window = Window::open(&home, &Setting::default()).await?;
        window.wear(&look).await?;
        FirstRun::of(&window).await?.begin(Start::Example).await?;
        window.close().await?;
        let file = Some(home.file("relatiedag.csv", include_str!("relatiedag.csv"))?);
        let window = Window::open(&home, &Setting { file, language: look.language, dark: look.dark }).await?;
        let imports = Frame::of(&window).await?.imports().await?;
        imports.rehearses("relatiedag.csv").await?;
        take(&window, "import-rehearsal", &look.word()).await?;
        imports.run().await?;
        take(&window, "import-done", &look.word()).await?;
        window.close().await?;
    }
    Ok(())
}

/// A book whose key is gone does not open.
async fn closed() -> Result<()> {
    let home = Home::new()?;
    ClosedBook::make(&home).await?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    for look in all_looks() {
        window.wear(&look).await?;
        ClosedBook::of(&window).await?;
        take(&window, "closed-book", &look.word()).await?;
    }
    window.close().await
}

/// Every part of the kit, each on a picture as high as all its states need.
async fn gallery() -> Result<()> {
    let home = Home::new()?;
    let mut window = Window::open(&home, &Setting::default()).await?;
    Gallery::of(&window).await?;
    for look in all_looks() {
        window.wear(&look).await?;
        let gallery = Gallery::of(&window).await?;
        for part in gallery.parts().await? {
            window.resize(DESIGNED).await?;
            gallery.show(&part).await?;
            window.resize((DESIGNED.0, gallery.height().await?.max(DESIGNED.1))).await?;
            println!("{}", window.picture("gallery", &format!("{part}-{}", look.word())).await?.display());
        }
        window.resize(DESIGNED).await?;
    }
    window.close().await
}

async fn take(window: &Window, sight: &str, name: &str) -> Result<()> {
    println!("{}", window.picture("screens", &format!("{sight}-{name}")).await?.display());
    Ok(())
}
