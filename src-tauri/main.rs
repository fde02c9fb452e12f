//! Belrij: whom to call next, and why.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> anyhow::Result<()> {
    Ok(belrij_app::run()?)
}
