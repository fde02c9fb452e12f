//! The built program in its real window. Few and telling: what lower tests cannot see.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod journey;
mod keyboard;
mod opening;
mod screens;
