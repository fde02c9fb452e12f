//! Every screen and dialog of an open book, one after the other, for whoever wants to look at all of them.

use anyhow::{Context, Result};
use thirtyfour::Key;

use super::{CallResult, Frame, Screen};
use crate::window::Window;

/// A dialog: its word for file names, the screen it is opened on, its keys.
const DIALOGS: &[(&str, Screen, Option<Key>, char)] = &[
    ("skip", Screen::Today, None, 's'),
    ("why-not", Screen::Today, None, 'w'),
    ("shortcuts", Screen::Today, None, '?'),
    ("palette", Screen::Leads, Some(Key::Control), 'k'),
    ("new-lead", Screen::Leads, Some(Key::Control), 'n'),
];

impl<'w> Frame<'w> {
    /// Shows all there is to see in turn and tells `see` the word for each.
    ///
    /// # Errors
    /// Something does not open or close, or `see` is not content.
    pub async fn tour(self, mut see: impl AsyncFnMut(&str) -> Result<()>) -> Result<()> {
        for screen in Screen::ALL {
            self.go(screen).await?;
            self.window().filled().await?;
            see(screen.word()).await.with_context(|| screen.word().to_owned())?;
        }
        let company = self.today().await?.company().await?;
        self.open_lead(&company).await?;
        see("lead").await.context("lead")?;
        self.window().press(Key::Escape).await?;
        for (dialog, screen, held, key) in DIALOGS {
            self.go(*screen).await?;
            self.open_dialog(held.clone(), *key).await.with_context(|| format!("opening {dialog}"))?;
            see(dialog).await.with_context(|| (*dialog).to_owned())?;
            self.window().escape_from("dialog").await.with_context(|| format!("closing {dialog}"))?;
        }
        let today = self.today().await?;
        today.result(CallResult::Callback).await?;
        see("today-result").await.context("today-result")?;
        today.result_while_typing(CallResult::NoAnswer).await?;
        let called = today.company().await?;
        today.save().await?;
        see("today-saved").await.context("today-saved")?;
        self.undo().await?;
        today.shows(&called).await.context("the card of the call that was taken back")?;
        see("today-undone").await.context("today-undone")?;
        // Saved again, so that the next tour begins with an untouched card.
        today.save().await
    }

    async fn open_dialog(self, held: Option<Key>, key: char) -> Result<()> {
        let window: &Window = self.window();
        match held {
            Some(held) => window.press_with(held, key).await?,
            None => window.press(key.to_string()).await?,
        }
        window.find("dialog", None).await.map(drop)
    }
}
