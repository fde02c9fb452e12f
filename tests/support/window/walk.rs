//! Going through a page by keyboard, and what a person doing so would run into.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::Window;

/// So many keys are pressed before the page is asked how far they came.
const STRIDE: usize = 8;
/// No page of ours has this many stops.
const FARTHEST: usize = 400;

#[derive(Deserialize)]
struct Walked {
    breaches: Vec<String>,
}

impl Window {
    /// Goes through everything that Tab comes to, on and back, and tries the arrows where they mean something. Says what
    /// was in the way: a focus out of view, unmarked or lost, and controls that Tab never comes to.
    ///
    /// # Errors
    /// The session is gone.
    pub async fn walk(&self) -> Result<Vec<String>> {
        self.run(&format!("globalThis.belrijSteps = {}", include_str!("steps.js")), vec![]).await?;
        let mut pressed = 0;
        let mut came = 0;
        loop {
            self.press_often(None, Key::Tab, STRIDE).await?;
            pressed += STRIDE;
            let now = self.stops().await?;
            // A whole lap brought nothing new.
            if pressed >= FARTHEST || (now == came && pressed > now + 2 * STRIDE) {
                break;
            }
            came = now;
        }
        self.press_often(Some(Key::Shift), Key::Tab, came + 2).await?;
        for _ in 0..came {
            self.press_often(None, Key::Tab, 1).await?;
            self.try_arrows().await?;
        }
        let walked = self.run("return globalThis.belrijSteps.end()", vec![]).await?;
        Ok(serde_json::from_value::<Walked>(walked)?.breaches)
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

    async fn stops(&self) -> Result<usize> {
        let stops = self.run("return globalThis.belrijSteps.size()", vec![]).await?;
        serde_json::from_value(stops).context("the watch is gone: the page was loaded anew")
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
