//! The gallery of the kit: every part in each of its states, on a page that the product is built without.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::window::Window;

/// The gallery, in the window of the program.
#[derive(Debug, Clone, Copy)]
pub struct Gallery<'w>(&'w Window);

impl<'w> Gallery<'w> {
    /// Goes to the page with all parts.
    ///
    /// # Errors
    /// The screens were built without the gallery.
    pub async fn of(window: &'w Window) -> Result<Self> {
        window.load("gallery.html").await?;
        Ok(Self(window))
    }

    /// Goes to the page of one part.
    ///
    /// # Errors
    /// There is no such part.
    pub async fn of_part(window: &'w Window, part: &str) -> Result<Self> {
        window.load(&format!("gallery.html#{part}")).await?;
        window.shows_alone(part).await?;
        Ok(Self(window))
    }

    /// The names of all parts.
    ///
    /// # Errors
    /// There are none.
    pub async fn parts(self) -> Result<Vec<String>> {
        let names = "return [...document.querySelectorAll('[data-part]')].map((part) => part.dataset.part)";
        let parts: Vec<String> = serde_json::from_value(self.0.run(names, vec![]).await?)?;
        ensure!(!parts.is_empty(), "the gallery is empty");
        Ok(parts)
    }

    /// Shows one part alone.
    ///
    /// # Errors
    /// There is no such part.
    pub async fn show(self, part: &str) -> Result<()> {
        self.0.run("location.hash = arguments[0]", vec![json!(part)]).await?;
        self.0.shows_alone(part).await
    }

    /// How high the page is.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn height(self) -> Result<u32> {
        let height = "return Math.ceil(document.querySelector('.gallery').getBoundingClientRect().height)";
        Ok(serde_json::from_value(self.0.run(height, vec![]).await?)?)
    }
}
