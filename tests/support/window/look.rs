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
        self.painted().await?;
        self.page.screenshot(&path).await?;
        Ok(path)
    }

    /// Waits until what the page knows is painted: two frames later.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn painted(&self) -> Result<()> {
        let painted = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.run_async(painted).await.map(drop)
    }

    /// Holds the page against every rule of axe.
    ///
    /// # Errors
    /// It breaks one: the message names each with the elements concerned.
    pub async fn is_accessible(&self) -> Result<()> {
        let found = self.barriers().await?;
        ensure!(found.is_empty(), "axe finds {}:\n{}", found.len(), found.join("\n"));
        Ok(())
    }

    /// What axe finds on the page, each with the rule and the element.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn barriers(&self) -> Result<Vec<String>> {
        if self.run("return 'axe' in globalThis", vec![]).await? == Value::Bool(false) {
            let axe = place::project().join(Path::new("ui/node_modules/axe-core/axe.min.js"));
            let axe = std::fs::read_to_string(axe).context("axe")?;
            self.run(&format!("{axe}\nreturn null"), vec![]).await?;
        }
        let script = r"
            const [done] = arguments;
            const part = ({ element }) => element?.closest('[data-part]')?.dataset.part ?? '';
            // What react-aria last announced may name a control that is gone; and while a dialog is open, the screen
            // behind it, with its heading and landmarks, is nobody's.
            const isBehind = document.querySelector('[role=dialog], [role=alertdialog]') !== null;
            const rules = Object.fromEntries(['landmark-one-main', 'page-has-heading-one'].map((id) => [id, { enabled: !isBehind }]));
            const context = { include: [['html']], exclude: [['[data-live-announcer]']] };
            axe.run(context, { resultTypes: ['violations'], elementRef: true, rules }).then(
                ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
                    nodes.map((node) => `${part(node)} ${id} (${help}): ${node.html.slice(0, 300)} ${node.failureSummary}`))),
                (error) => done([String(error)]));
        ";
        Ok(self.page.execute_async(script, vec![]).await?.convert()?)
    }

    /// What the window cuts off without a way to scroll to it: words, controls, or the whole page in width.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn cut_off(&self) -> Result<Vec<String>> {
        let found =
            self.run(&format!("const found =\n{}\nreturn found", include_str!("room.js")), vec![]).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// What the page shows of the program's codes and open placeholders, where a text is missing in the locales.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn raw_codes(&self) -> Result<Vec<String>> {
        let script = r"
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const raw = new Set();
            while (walk.nextNode()) {
                const text = walk.currentNode.data.trim();
                if (/\{\{/.test(text) || /(^|\s)[a-z]{2,}([-_][a-z0-9]+)+$/.test(text)) raw.add(text);
            }
            return [...raw];
        ";
        Ok(serde_json::from_value(self.run(script, vec![]).await?)?)
    }
}
