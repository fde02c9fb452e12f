//! A virtual display for one window.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// An X server without a screen, on the first free number; gone when dropped.
#[derive(Debug)]
pub(super) struct Display {
    server: Child,
    name: String,
}

impl Display {
    pub(super) fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            // It picks the number itself and writes it when it is ready, so that two never collide.
            .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("starting Xvfb (scripts/install tests installs it)")?;
        let mut number = String::new();
        BufReader::new(server.stdout.take().context("the output of Xvfb")?).read_line(&mut number)?;
        ensure!(!number.trim().is_empty(), "Xvfb found no free display");
        Ok(Self { server, name: format!(":{}", number.trim()) })
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Nothing is left to be done when it is gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
