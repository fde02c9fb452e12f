//! Going through a page by keyboard, and what a person doing so would run into.

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Key;

use super::Window;

/// So many stops that were seen before mean that the walk is on its second lap.
const ENOUGH: usize = 12;
/// No page of ours has this many stops.
const FARTHEST: usize = 400;

impl Window {
    /// Goes through everything that Tab comes to, on and back, and tries the arrows where they mean something. Says what
    /// was in the way: a focus out of view, unmarked or lost, and controls that Tab never comes to.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn walk(&self) -> Result<Vec<String>> {
        self.run(&format!("globalThis.belrijSteps = {}", include_str!("steps.js")), vec![]).await?;
        let mut came = 0;
        let mut nothing_new = 0;
        // Until a whole lap brought nothing new.
        for _ in 0..FARTHEST {
            self.press_often(None, Key::Tab, 1).await?;
            let now = self.stay().await?;
            nothing_new = if now == came { nothing_new + 1 } else { 0 };
            came = now;
            if nothing_new > came.min(ENOUGH) {
                break;
            }
        }
        self.run("globalThis.belrijSteps.lapEnds()", vec![]).await?;
        self.press_often(Some(Key::Shift), Key::Tab, came + 2).await?;
        for _ in 0..came {
            self.press_often(None, Key::Tab, 1).await?;
            self.try_arrows().await?;
        }
        let breaches = self.run("return globalThis.belrijSteps.end()", vec![]).await?;
        Ok(serde_json::from_value(breaches)?)
    }

    /// Presses Tab until the focus is on this control, and then Enter.
    ///
    /// # Errors
    /// Tab does not come there.
    pub async fn walk_to(&self, role: &str, name: &str) -> Result<()> {
        self.has(role, name).await?;
        for _ in 0..FARTHEST {
            if self.check_now("focused", json!([role, name])).await? {
                return Ok(());
            }
            self.press_often(None, Key::Tab, 1).await?;
        }
        anyhow::bail!("Tab does not come to {role} {name}")
    }

    async fn stay(&self) -> Result<usize> {
        let stay = "const [done] = arguments; globalThis.belrijSteps.stay().then(done)";
        serde_json::from_value(self.run_async(stay).await?)
            .context("the watch is gone: the page was loaded anew")
    }

    async fn try_arrows(&self) -> Result<()> {
        let takes = r"
            const at = document.activeElement;
            const roles = ['listbox', 'option', 'grid', 'treegrid', 'row', 'gridcell', 'columnheader', 'tab', 'radio', 'slider', 'menu', 'menuitem',
                'tree', 'treeitem', 'toolbar', 'separator', 'spinbutton'];
            return at.matches('input[type=radio], input[type=range]') || roles.includes(at.getAttribute('role')) || at.closest('[role=toolbar], [role=radiogroup]') !== null;
        ";
        if self.run(takes, vec![]).await? == json!(true) {
            for key in [Key::Down, Key::Up, Key::Right, Key::Left] {
                self.press_often(None, key, 1).await?;
            }
            self.stay().await?;
        }
        Ok(())
    }

    async fn press_often(&self, held: Option<Key>, key: Key, times: usize) -> Result<()> {
        let mut chain = self.page.action_chain();
        if let Some(held) = &held {
            chain = chain.key_down(held.clone());
        }
        for _ in 0..times {
            chain = chain.key_down(key.clone()).key_up(key.clone());
        }
        if let Some(held) = held {
            chain = chain.key_up(held);
        }
        Ok(chain.perform().await?)
    }
}
