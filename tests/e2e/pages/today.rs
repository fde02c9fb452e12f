//! Vandaag bellen: the list, the card, the result. By keyboard alone.

use anyhow::{Context, Result};
use thirtyfour::Key;

use crate::window::Window;

/// How a call ended; the key of each is its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallResult {
    /// Nobody answered.
    NoAnswer,
    /// A voicemail answered.
    Voicemail,
    /// An appointment was made.
    Appointment,
    /// To be called back at a moment.
    Callback,
    /// Not interested.
    NotInterested,
}

impl CallResult {
    fn key(self) -> char {
        match self {
            Self::NoAnswer => '1',
            Self::Voicemail => '3',
            Self::Appointment => '4',
            Self::Callback => '5',
            Self::NotInterested => '7',
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::Voicemail => "voicemail",
            Self::Appointment => "appointment",
            Self::Callback => "callback",
            Self::NotInterested => "not-interested",
        }
    }
}

/// The screen of the main job.
#[derive(Debug, Clone, Copy)]
pub struct Today<'w>(&'w Window);

impl<'w> Today<'w> {
    pub(super) fn of(window: &'w Window) -> Self {
        Self(window)
    }

    /// The company on the card, once there is one.
    ///
    /// # Errors
    /// No card is shown.
    pub async fn company(self) -> Result<String> {
        let said = self.0.say(&self.card()?, "heading").await.context("the card")?;
        said.into_iter().next().context("a card without a heading")
    }

    /// Waits until the card shows this company.
    ///
    /// # Errors
    /// Another one stays.
    pub async fn shows(self, company: &str) -> Result<()> {
        self.0.says(&self.card()?, "heading", company).await
    }

    /// What the rows of the list say, in order.
    ///
    /// # Errors
    /// The list is empty.
    pub async fn list(self) -> Result<Vec<String>> {
        self.0.say(&self.0.exactly("queue.region")?, "option").await.context("the call list")
    }

    /// Gives the call a result by its key and waits until the screen has it.
    ///
    /// # Errors
    /// It is not taken.
    pub async fn result(self, result: CallResult) -> Result<()> {
        self.0.press(result.key().to_string()).await?;
        self.has_result(result).await
    }

    /// The same while typing a note, where a digit is a digit.
    ///
    /// # Errors
    /// It is not taken.
    pub async fn result_while_typing(self, result: CallResult) -> Result<()> {
        self.0.press_with(Key::Control, result.key()).await?;
        self.has_result(result).await
    }

    async fn has_result(self, result: CallResult) -> Result<()> {
        self.0.on("radio", &self.0.words(&format!("research.result.{}", result.code()), &[])?).await
    }

    /// Says when to call back, as one would say it: the result has put the focus where that is typed. Waits until
    /// the next step names a moment.
    ///
    /// # Errors
    /// The focus is elsewhere, or the moment is not understood.
    pub async fn call_back(self, when: &str) -> Result<()> {
        self.0.type_text(when).await?;
        let moment = r"(\S+ ){0,3}\d{1,2}:\d\d";
        self.0.shows(&self.0.words("research.next.callback", &[])?.replace(".*", moment)).await
    }

    /// Writes a note by key.
    ///
    /// # Errors
    /// There is no field for it.
    pub async fn note(self, text: &str) -> Result<()> {
        self.0.press("o").await?;
        self.0.type_text(text).await
    }

    /// Saves the call and goes on.
    ///
    /// # Errors
    /// It is not saved: the card stays.
    pub async fn save(self) -> Result<()> {
        let company = self.company().await?;
        self.0.press_with(Key::Control, Key::Enter).await?;
        self.0
            .stops_saying(&self.card()?, "heading", &company)
            .await
            .with_context(|| format!("saving the call with {company}"))
    }

    fn card(self) -> Result<String> {
        self.0.exactly("research.region")
    }
}
