//! Scoring through its public face: the agreed vectors, the edges of each rule, and what always holds.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests say what they check in their names, and fail by panicking"
)]

mod calendar;
mod checker;
mod columns;
mod course;
mod differences;
mod edges;
mod everybody;
mod lead;
mod measures;
mod migration;
mod models;
mod properties;
mod sizes;
mod telling;
mod time;
mod vectors;
mod ways;
