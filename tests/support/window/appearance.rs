//! How the window looks to its user: language, colours, density, zoom, and how large it is.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Language, Window};

/// A window as designed: its width and height.
pub const DESIGNED: (u32, u32) = (1280, 800);

/// What a person may choose about the look of the screen, as its settings keep it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The language of the screen.
    pub language: Language,
    /// Light letters on a dark ground.
    pub dark: bool,
    /// Stronger colours and lines.
    pub contrast: bool,
    /// More on a screen.
    pub compact: bool,
    /// How large everything is drawn; 1 as designed.
    pub zoom: f64,
}

impl Look {
    /// As designed: light, comfortable, in Dutch.
    pub const PLAIN: Self =
        Self { language: Language::Nl, dark: false, contrast: false, compact: false, zoom: 1.0 };

    /// A word for file names: `light-nl`, `contrast-dark-nl`, `compact-light-en`.
    #[must_use]
    pub fn word(&self) -> String {
        let contrast = if self.contrast { "contrast-" } else { "" };
        let compact = if self.compact { "compact-" } else { "" };
        let theme = if self.dark { "dark" } else { "light" };
        format!("{contrast}{compact}{theme}-{}", self.language.code())
    }

    fn choices(&self) -> Value {
        let one_of = |chosen, yes, no| if chosen { yes } else { no };
        json!({
            "lang": self.language.code(),
            "theme": one_of(self.dark, "dark", "light"),
            "contrast": one_of(self.contrast, "more", "normal"),
            "density": one_of(self.compact, "compact", "comfortable"),
            // Pictures and measures are of what stays, not of what moves.
            "motion": "less",
            "zoom": self.zoom,
        })
    }
}

impl Window {
    /// Has the page look like this from now on, as the choices in the settings do; it loads anew.
    ///
    /// # Errors
    /// The page does not come back.
    pub async fn wear(&mut self, look: &Look) -> Result<()> {
        let script = r"
            const key = 'belrij.choices';
            const choices = JSON.parse(localStorage.getItem(key) ?? '{}');
            localStorage.setItem(key, JSON.stringify({ ...choices, ...arguments[0] }));
        ";
        self.run(script, vec![look.choices()]).await?;
        self.language = look.language;
        self.page.refresh().await?;
        self.check("page", json!([])).await.context("the page in another look").map(drop)
    }

    /// Makes the page this large and waits until it is, zoom left out of account.
    ///
    /// # Errors
    /// The window stays as it is.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        self.page.set_window_rect(0, 0, width, height).await?;
        self.check("sized", json!([width, height])).await.map(drop)
    }

    /// Loads another page of the program: `gallery.html#Button`.
    ///
    /// # Errors
    /// It does not come.
    pub async fn load(&self, page: &str) -> Result<()> {
        let address = "return new URL(arguments[0], location.href).href";
        let address: String = serde_json::from_value(self.run(address, vec![json!(page)]).await?)?;
        self.page.goto(address).await?;
        self.check("page", json!([])).await.with_context(|| page.to_owned()).map(drop)
    }
}
