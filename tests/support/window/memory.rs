//! How much memory the page takes, as the system counts it.

use std::fs;

use anyhow::{Context, Result};

use super::Window;

impl Window {
    /// The resident memory of the process that draws the page, in megabytes.
    ///
    /// # Errors
    /// There is no such process.
    pub fn memory(&self) -> Result<u64> {
        let mut family = vec![self.process.id()];
        let mut at = 0;
        while let Some(parent) = family.get(at).copied() {
            family.extend(children(parent));
            at += 1;
        }
        let page =
            family.into_iter().find(|id| name(*id).is_some_and(|name| name.starts_with("WebKitWebProces")));
        let status = fs::read_to_string(format!("/proc/{}/status", page.context("no process of a page")?))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes / 1024)
    }
}

fn name(id: u32) -> Option<String> {
    Some(fs::read_to_string(format!("/proc/{id}/comm")).ok()?.trim().to_owned())
}

/// The processes that one started, by any of its threads.
fn children(id: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>())
        .collect()
}
