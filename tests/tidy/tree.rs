//! The files of the project as written by hand: nothing built, fetched or generated.

use std::path::{Path, PathBuf};

use support::place::project;

const NOT_OURS: &[&str] = &[
    ".git",
    ".venv",
    "target",
    "node_modules",
    "dist",
    "gen",
    "permissions",
    "artifacts",
    "proptest-regressions",
];

/// A file: its path from the root, with slashes, and its text.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn stem(&self) -> &str {
        Path::new(&self.path).file_stem().unwrap().to_str().unwrap()
    }
}

/// Every file under `folder` whose name ends in one of `endings`.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![project().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = folder.read_dir() else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_str().unwrap();
            if NOT_OURS.contains(&name) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(read(path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn read(path: PathBuf) -> File {
    let text = std::fs::read_to_string(&path).unwrap();
    let path = path.strip_prefix(project()).unwrap();
    File {
        path: path.components().map(|part| part.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("/"),
        text,
    }
}
