//! Binds the imports; files are named by handle, their paths stay in the shell.

use std::path::{Path, PathBuf};

use desk::Done;
use desk::imports::{
    Column, ImportBatch, ImportPlan, ImportReport, ImportUndone, Progress, Request, Shown, kind_of,
};
use leads::import::{DayOrder, Mapping};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use tauri_specta::Event;

use crate::error::Problem;
use crate::opened::ImportFile;
use crate::shell::Shell;

/// Rows of a report that the screen can list.
const SHOWN: Shown = Shown { rows: 1_000, refused: 1_000 };

/// How far the running import is.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub(crate) struct ImportProgress(pub(crate) Progress);

/// A file and how it will be read.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct PlannedImport {
    /// The file.
    pub(crate) file: ImportFile,
    /// How it will be read.
    #[serde(flatten)]
    pub(crate) plan: ImportPlan,
}

/// How a file is to be read: as its plan said, with the columns as the user left them.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reading {
    /// Where each column goes.
    columns: Vec<Column>,
    /// The country that rows without one of their own are in.
    country: String,
    /// Whether days stand before months.
    day_order: Option<DayOrder>,
}

/// The files that were dropped or opened with the program and wait to be imported.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn opened_files(shell: State<'_, Shell>) -> Result<Vec<ImportFile>, Problem> {
    Ok(shell.opened().waiting())
}

/// Lets the user choose a file in the system's own dialog.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_import_file(
    app: AppHandle,
    shell: State<'_, Shell>,
) -> Result<Option<ImportFile>, Problem> {
    let chosen =
        app.dialog().file().add_filter("CSV, TSV", &["csv", "tsv", "txt", "tab"]).blocking_pick_file();
    let path = chosen.and_then(|file| file.into_path().ok());
    Ok(path.and_then(|path| shell.opened().add([path], Path::new("/")).pop()))
}

/// How a file would be read.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_import(shell: State<'_, Shell>, handle: u32) -> Result<PlannedImport, Problem> {
    let (file, path) = given(&shell, handle)?;
    let plan = shell.with(|desk| desk.plan_import(&path, None))?;
    Ok(PlannedImport { file, plan })
}

/// What an import would do; nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn rehearse_import(
    app: AppHandle,
    shell: State<'_, Shell>,
    handle: u32,
    reading: Reading,
    source: String,
) -> Result<ImportReport, Problem> {
    let request = request(&shell, handle, &reading, source, true)?;
    Ok(shell.import(&request, |step| announce(&app, step))?.value)
}

/// Does an import.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn run_import(
    app: AppHandle,
    shell: State<'_, Shell>,
    handle: u32,
    reading: Reading,
    source: String,
) -> Result<Done<ImportReport>, Problem> {
    let request = request(&shell, handle, &reading, source, false)?;
    let done = shell.import(&request, |step| announce(&app, step))?;
    shell.opened().imported(handle, &done.value);
    Ok(done)
}

/// Stops the running import; it leaves nothing behind.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn cancel_import(shell: State<'_, Shell>) -> Result<(), Problem> {
    shell.cancel_import();
    Ok(())
}

/// Takes an import back.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo_import(shell: State<'_, Shell>, batch: u32) -> Result<Done<ImportUndone>, Problem> {
    shell.with(|desk| desk.undo_import(batch))
}

/// Every import that stands.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn imports(shell: State<'_, Shell>) -> Result<Vec<ImportBatch>, Problem> {
    shell.with(|desk| desk.imports())
}

fn given(shell: &Shell, handle: u32) -> Result<(ImportFile, PathBuf), Problem> {
    shell.opened().file(handle).ok_or_else(|| Problem::refused("file-missing"))
}

fn request(
    shell: &Shell,
    handle: u32,
    reading: &Reading,
    source: String,
    rehearsal: bool,
) -> Result<Request, Problem> {
    let (_, path) = given(shell, handle)?;
    let mut mapping =
        Mapping { country: reading.country.clone(), day_order: reading.day_order, ..Mapping::default() };
    for column in &reading.columns {
        let target = column.target.parse().map_err(|reason| Problem::from(desk::Error::Refused(reason)))?;
        mapping.columns.insert(column.header.clone(), target);
    }
    let source = Some(source.trim().to_owned()).filter(|source| !source.is_empty());
    let kind = kind_of(&reading.columns);
    Ok(Request { path, kind, mapping: Some(mapping), source, rehearsal, shown: SHOWN })
}

fn announce(app: &AppHandle, step: Progress) {
    if let Err(error) = ImportProgress(step).emit(app) {
        tracing::warn!(%error, "progress was not announced");
    }
}
