//! The program of WebKitGTK that drives a web view from outside.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A driver for one session, on a port of its own; gone when dropped.
#[derive(Debug)]
pub(super) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(super) fn start(display: &str) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("starting WebKitWebDriver (scripts/install tests installs it)")?;
        let mut driver = Self { process, port };
        driver.until_it_answers()?;
        Ok(driver)
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The number of its process: the program and its pages are children of it.
    pub(super) fn id(&self) -> u32 {
        self.process.id()
    }

    /// The driver gives no sign when it is ready but a port that opens.
    fn until_it_answers(&mut self) -> Result<()> {
        let last = Instant::now() + Duration::from_secs(20);
        while Instant::now() < last {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.process.try_wait()? {
                bail!("WebKitWebDriver ended at once: {status}");
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        bail!("WebKitWebDriver does not answer on port {}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is left to be done when it is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
