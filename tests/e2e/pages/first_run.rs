//! Before there is a book.

use anyhow::Result;

use super::Frame;
use crate::window::Window;

/// What a new user begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Sixty made-up firms.
    Example,
    /// Nothing yet.
    Empty,
}

/// The welcome screen.
#[derive(Debug)]
pub struct FirstRun<'w>(&'w Window);

impl<'w> FirstRun<'w> {
    /// The welcome, as soon as it is there.
    ///
    /// # Errors
    /// The program opens with something else.
    pub async fn of(window: &'w Window) -> Result<Self> {
        window.find("heading", Some(&window.exactly("app.firstRun.title")?)).await?;
        Ok(Self(window))
    }

    /// Chooses how to begin, and begins.
    ///
    /// # Errors
    /// The book is not made.
    pub async fn begin(self, start: Start) -> Result<Frame<'w>> {
        let choice = match start {
            Start::Example => "app.firstRun.example",
            Start::Empty => "app.firstRun.empty",
        };
        self.0.choose("radio", &self.0.words(choice, &[])?).await?;
        self.0.choose("button", &self.0.words("app.firstRun.go", &[])?).await?;
        Frame::of(self.0).await
    }
}
