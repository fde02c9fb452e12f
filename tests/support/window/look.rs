//! Looking at a page: a picture of it, and what axe finds.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Window;
use crate::place;

impl Window {
    /// Takes a picture of the page into `artifacts/<folder>/<name>.png` and says where it is.
    ///
    /// # Errors
    /// The disk, or a session that is gone.
    pub async fn picture(&self, folder: &str, name: &str) -> Result<PathBuf> {
        let path = place::artifacts(folder)?.join(format!("{name}.png"));
        // What the page knows is painted two frames later.
        let painted = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.page.execute_async(painted, vec![]).await?;
        self.page.screenshot(&path).await?;
        Ok(path)
    }

    /// Holds the page against every rule of axe.
    ///
    /// # Errors
    /// It breaks one: the message names each with the elements concerned.
    pub async fn is_accessible(&self) -> Result<()> {
        let axe = place::project().join(Path::new("ui/node_modules/axe-core/axe.min.js"));
        let axe = std::fs::read_to_string(axe).context("axe")?;
        self.run(&format!("{axe}\nreturn null"), vec![]).await?;
        let script = r"
            const [done] = arguments;
            axe.run(document, { resultTypes: ['violations'] }).then(
                ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
                    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 300)} ${failureSummary}`))),
                (error) => done([String(error)]));
        ";
        let found = self.page.execute_async(script, vec![]).await?;
        let found: Vec<&str> =
            found.json().as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        ensure!(found.is_empty(), "axe finds {}:\n{}", found.len(), found.join("\n"));
        Ok(())
    }

    /// Holds the page against having words at all: no code of the program and no open placeholder is left on it.
    ///
    /// # Errors
    /// It shows one: a text is missing in the locales.
    pub async fn is_in_words(&self) -> Result<()> {
        let script = r"
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const raw = new Set();
            while (walk.nextNode()) {
                const text = walk.currentNode.data.trim();
                if (/\{\{/.test(text) || /(^|\s)[a-z]{2,}([-_][a-z0-9]+)+$/.test(text)) raw.add(text);
            }
            return [...raw];
        ";
        let found = self.run(script, vec![]).await?;
        let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        ensure!(found.is_empty(), "the page shows codes instead of words: {}", found.join(" | "));
        Ok(())
    }
}
