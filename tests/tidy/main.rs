//! The rules of the house as tests: each failure says which rule of ARCHITECTURE.md or STYLE.md and what to do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod codes;
mod dependencies;
mod names;
mod screen;
mod sql;
mod tree;

/// Fails with every breach at once, a line each.
#[track_caller]
fn none(rule: &str, breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{rule}\n  {}", breaches.join("\n  "));
}
