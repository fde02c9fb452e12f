//! Where things are: the project, the built program, and a folder of its own for each test.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

/// The root of the project.
#[must_use]
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The window's program, built beside this one.
///
/// # Errors
/// It is not there: it was not built.
pub fn program() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let built = own
        .ancestors()
        .skip(1)
        .map(|folder| folder.join(if cfg!(windows) { "belrij.exe" } else { "belrij" }))
        .find(|program| program.is_file());
    built.context("the program is not built: run this through make")
}

/// A throw-away home for one user of the program; gone when dropped.
#[derive(Debug)]
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// An empty home: the first run.
    ///
    /// # Errors
    /// The disk.
    pub fn new() -> Result<Self> {
        Ok(Self { folder: tempfile::Builder::new().prefix("belrij-").tempdir()? })
    }

    /// A path inside.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder of the program.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// Writes a file for the user to import.
    ///
    /// # Errors
    /// The disk.
    pub fn file(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.path(name);
        std::fs::write(&path, text)?;
        Ok(path)
    }
}

/// A folder for what a run leaves behind to be looked at, made when it is not there.
///
/// # Errors
/// The disk, or a name that leads elsewhere.
pub fn artifacts(name: &str) -> Result<PathBuf> {
    ensure!(!name.contains(".."), "artifacts stay in their folder");
    let folder = project().join("artifacts").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
