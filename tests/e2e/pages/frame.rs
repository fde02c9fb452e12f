//! What surrounds every screen: the rail, the tally, undo.

use anyhow::Result;
use thirtyfour::Key;

use super::{Imports, Leads, Today};
use crate::window::Window;

/// A screen of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Vandaag bellen.
    Today,
    /// Leads.
    Leads,
    /// Importeren.
    Import,
    /// Instellingen.
    Settings,
}

impl Screen {
    /// All of them, in the order of the rail.
    pub const ALL: [Self; 4] = [Self::Today, Self::Leads, Self::Import, Self::Settings];

    /// A word for file names.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Leads => "leads",
            Self::Import => "import",
            Self::Settings => "settings",
        }
    }
}

/// An open book.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'w>(&'w Window);

impl<'w> Frame<'w> {
    /// The frame, as soon as it is there.
    ///
    /// # Errors
    /// No book is open.
    pub async fn of(window: &'w Window) -> Result<Self> {
        window.find("navigation", Some(&window.exactly("app.rail.label")?)).await?;
        Ok(Self(window))
    }

    pub(super) fn window(self) -> &'w Window {
        self.0
    }

    /// Goes to a screen by its key and waits until it is the current one.
    ///
    /// # Errors
    /// It does not come.
    pub async fn go(self, screen: Screen) -> Result<()> {
        let (held, key) = match screen {
            Screen::Today => (Key::Alt, '1'),
            Screen::Leads => (Key::Alt, '2'),
            Screen::Import => (Key::Alt, '3'),
            Screen::Settings => (Key::Control, ','),
        };
        self.0.press_with(held, key).await?;
        self.current(screen).await
    }

    /// Waits until this screen is the one that the rail marks.
    ///
    /// # Errors
    /// Another one stays.
    pub async fn current(self, screen: Screen) -> Result<()> {
        let name = self.0.words(&format!("app.rail.{}", screen.word()), &[])?;
        self.0.current(&name).await
    }

    /// Vandaag bellen.
    ///
    /// # Errors
    /// It does not come.
    pub async fn today(self) -> Result<Today<'w>> {
        self.go(Screen::Today).await?;
        Ok(Today::of(self.0))
    }

    /// Leads.
    ///
    /// # Errors
    /// It does not come.
    pub async fn leads(self) -> Result<Leads<'w>> {
        self.go(Screen::Leads).await?;
        Ok(Leads::of(self.0))
    }

    /// Importeren.
    ///
    /// # Errors
    /// It does not come.
    pub async fn imports(self) -> Result<Imports<'w>> {
        self.go(Screen::Import).await?;
        Ok(Imports::of(self.0))
    }

    /// Finds a lead by its company, as one would without knowing the screen, and opens it.
    ///
    /// # Errors
    /// It is not found.
    pub async fn open_lead(self, company: &str) -> Result<()> {
        self.0.press_with(Key::Control, 'k').await?;
        self.0.type_text(company).await?;
        self.0.take_option(company).await?;
        self.current(Screen::Leads).await?;
        self.0.has("heading", company).await
    }

    /// Waits until the tally says this many calls.
    ///
    /// # Errors
    /// It says another number.
    pub async fn has_called(self, calls: usize) -> Result<()> {
        let form = if calls == 1 { "app.top.called_one" } else { "app.top.called_other" };
        let called = self.0.words(form, &[("count", &calls.to_string())])?;
        self.0.shows(&format!(r"(^|\D){called}")).await
    }

    /// Undoes the last step by key and waits for the notice that names it.
    ///
    /// # Errors
    /// Nothing was undone.
    pub async fn undo(self) -> Result<()> {
        self.0.press_with(Key::Control, 'z').await?;
        self.0.shows(&self.0.words("app.toast.undone", &[])?).await
    }
}
