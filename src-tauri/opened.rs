//! Files that the user gave the program: dropped on the window, opened with it, or chosen in a dialog.
//!
//! Paths stay here. The screen gets a handle and asks by that, so no path can be made up on its side.

use std::path::{Path, PathBuf};

use desk::imports::ImportReport;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// A file that may be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportFile {
    /// What the screen names it by.
    pub(crate) handle: u32,
    /// The file's own name, without its folder.
    pub(crate) name: String,
    /// Its size; [`u32::MAX`] for anything larger.
    pub(crate) bytes: u32,
}

/// Files came in while the window was open.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub(crate) struct FilesOpened(pub(crate) Vec<ImportFile>);

/// The files given so far in this run.
#[derive(Debug, Default)]
pub(crate) struct Opened {
    files: Vec<(ImportFile, PathBuf)>,
    waiting: Vec<ImportFile>,
}

impl Opened {
    /// Takes in those of `paths` that are files, relative ones from `folder`; they wait to be offered for import.
    pub(crate) fn add(&mut self, paths: impl IntoIterator<Item = PathBuf>, folder: &Path) -> Vec<ImportFile> {
        let files: Vec<ImportFile> =
            paths.into_iter().filter_map(|path| self.keep(folder.join(path))).collect();
        self.waiting.extend(files.iter().cloned());
        files
    }

    /// The files that nobody imported yet, oldest first.
    pub(crate) fn waiting(&self) -> Vec<ImportFile> {
        self.waiting.clone()
    }

    /// The file with this handle, and where it is.
    pub(crate) fn file(&self, handle: u32) -> Option<(ImportFile, PathBuf)> {
        let place = usize::try_from(handle).ok()?.checked_sub(1)?;
        self.files.get(place).cloned()
    }

    /// A file that was imported waits no longer.
    pub(crate) fn imported(&mut self, handle: u32, report: &ImportReport) {
        self.waiting.retain(|file| file.handle != handle || report.cancelled);
    }

    fn keep(&mut self, path: PathBuf) -> Option<ImportFile> {
        let found = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let name = path.file_name()?.to_string_lossy().into_owned();
        let handle = u32::try_from(self.files.len() + 1).ok()?;
        let file = ImportFile { handle, name, bytes: u32::try_from(found.len()).unwrap_or(u32::MAX) };
        self.files.push((file.clone(), path));
        Some(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_a_handle_and_keeps_its_path_here() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("beurs.csv"), "company\n").unwrap();
        let mut opened = Opened::default();
        let files = opened.add([PathBuf::from("beurs.csv")], folder.path());
        assert_eq!(files, [ImportFile { handle: 1, name: "beurs.csv".to_owned(), bytes: 8 }]);
        let path = opened.file(1).map(|(_, path)| path);
        assert_eq!(path, Some(folder.path().join("beurs.csv")));
        assert_eq!(opened.waiting(), files);
    }

    #[test]
    fn what_is_no_file_is_not_taken_in() {
        let folder = tempfile::tempdir().unwrap();
        let mut opened = Opened::default();
        let given = ["--help", "gone.csv", "."].map(PathBuf::from);
        assert_eq!(opened.add(given, folder.path()), []);
        assert_eq!(opened.file(1), None, "no handle was given");
        assert_eq!(opened.file(0), None, "zero is no handle");
    }
}
