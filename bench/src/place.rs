//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::Result;

/// The root of the project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The folder of what runs leave behind, or one in it; made when it is not there.
pub(crate) fn artifacts(name: &str) -> Result<PathBuf> {
    let folder = project().join("artifacts").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
