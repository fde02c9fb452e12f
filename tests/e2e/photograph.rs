//! A picture of every screen, light and dark, Dutch and English, with the example book: `make screens`.

use anyhow::Result;
use support::pages::{CallResult, FirstRun, Screen, Start};
use support::place::Home;
use support::window::{Language, Setting, Window};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    for language in [Language::Nl, Language::En] {
        for dark in [false, true] {
            photograph(&Setting { language, dark, file: None }).await?;
        }
    }
    Ok(())
}

async fn photograph(setting: &Setting) -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, setting).await?;
    let welcome = FirstRun::of(&window).await?;
    take(&window, setting, "first-run").await?;
    let frame = welcome.begin(Start::Example).await?;
    for screen in Screen::ALL {
        frame.go(screen).await?;
        take(&window, setting, screen.word()).await?;
    }
    let today = frame.today().await?;
    today.result(CallResult::Callback).await?;
    take(&window, setting, "today-result").await?;
    window.close().await?;
    // Opened with a file, the program offers to import it.
    let file = Some(home.file("relatiedag.csv", include_str!("relatiedag.csv"))?);
    let window = Window::open(&home, &Setting { file, ..setting.clone() }).await?;
    let imports = support::pages::Frame::of(&window).await?.imports().await?;
    imports.rehearses("relatiedag.csv").await?;
    take(&window, setting, "import-rehearsal").await?;
    imports.run().await?;
    take(&window, setting, "import-done").await?;
    window.close().await
}

async fn take(window: &Window, setting: &Setting, name: &str) -> Result<()> {
    let theme = if setting.dark { "dark" } else { "light" };
    let name = format!("{name}-{theme}-{}", setting.language.code());
    println!("{}", window.picture("screens", &name).await?.display());
    Ok(())
}
