//! The built program in its real window. Few and telling: what lower tests cannot see.

use anyhow::Result;
use support::place::Home;
use support::window::{Setting, Window};

#[tokio::test]
async fn the_first_run_opens_and_is_accessible() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home, &Setting::default()).await?;
    window.is_accessible().await?;
    println!("{}", window.picture("screens", "first-run").await?.display());
    println!("{}", window.run("return navigator.language + ' ' + matchMedia('(prefers-color-scheme: dark)').matches + innerWidth + 'x' + innerHeight", vec![]).await?);
    window.close().await
}
#[tokio::test]
async fn dark() -> Result<()> {
    let home = Home::new()?;
    let window =
        Window::open(&home, &Setting { dark: true, language: support::window::Language::En, file: None })
            .await?;
    println!(
        "{}",
        window
            .run(
                "return navigator.language + ' ' + matchMedia('(prefers-color-scheme: dark)').matches",
                vec![]
            )
            .await?
    );
    window.close().await
}
