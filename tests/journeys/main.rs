//! Working days told through the desk, on a real book with a clock that stands still.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod corrections;
mod day;
mod facts;
mod history;
mod import;
mod models;
mod past;
mod preview;
mod random;
mod refusals;
mod undo;
mod vectors;
