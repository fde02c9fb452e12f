//! The local log: `belrij.log` in the data folder. It never leaves the machine and names no person.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::Mutex;

/// From this size on a start begins a new log and keeps the last one as `belrij.log.1`.
const FULL: u64 = 1 << 20;

/// Sends what the program notes, panics included, to the log of this folder.
///
/// # Errors
/// The log cannot be opened.
pub(crate) fn start(folder: &Path) -> io::Result<()> {
    let path = folder.join("belrij.log");
    if fs::metadata(&path).is_ok_and(|file| file.len() >= FULL) {
        fs::rename(&path, folder.join("belrij.log.1"))?;
    }
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(tracing::Level::INFO)
        .with_writer(Mutex::new(file))
        .finish();
    // Refused when there is a subscriber already, as in a second test of one process: that one serves as well.
    let _ = tracing::subscriber::set_global_default(subscriber);
    // Where, not what: the text of a panic may hold a customer's name.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
    Ok(())
}
