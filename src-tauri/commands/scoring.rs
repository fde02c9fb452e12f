//! Binds models, their drafts, and the past of a score; all of it is decided in `desk` and `scoring`.

use desk::{
    CorrectScore, Done, HistoryPoint, ModelDifference, ModelDraft, ModelPreview, ModelProblem, ModelVersion,
    PublishModelDraft, SaveModelDraft,
};
use scoring::{Audience, Model};
use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;

/// The model of an audience as a file; none where it has no model of its own.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn model_file(
    shell: State<'_, Shell>,
    audience: Option<Audience>,
) -> Result<Option<String>, Problem> {
    shell.with(|desk| Ok(desk.model_of(audience).map(Model::to_file)))
}

/// Everything that is wrong with a model file or worth a look.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn check_model(shell: State<'_, Shell>, text: String) -> Result<Vec<ModelProblem>, Problem> {
    shell.with(|desk| Ok(desk.check_model(&text)))
}

/// What a model file would change; at most so many moved leads are told.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_model(
    shell: State<'_, Shell>,
    text: String,
    pinned: Vec<u32>,
    most: u32,
) -> Result<ModelPreview, Problem> {
    shell.with(|desk| desk.preview_model(&text, &pinned, most as usize))
}

/// Puts a model file in use for its audience.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn publish_model(
    shell: State<'_, Shell>,
    text: String,
    note: String,
) -> Result<Done<u32>, Problem> {
    shell.with(|desk| desk.publish_model(&text, &note))
}

/// Every published model, oldest first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn model_versions(shell: State<'_, Shell>) -> Result<Vec<ModelVersion>, Problem> {
    shell.with(|desk| desk.model_versions())
}

/// A published model as a file.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn model_version(shell: State<'_, Shell>, version: u32) -> Result<String, Problem> {
    shell.with(|desk| desk.model_version(version))
}

/// What one published model says otherwise than another.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn model_difference(
    shell: State<'_, Shell>,
    before: u32,
    after: u32,
) -> Result<Vec<ModelDifference>, Problem> {
    shell.with(|desk| desk.model_difference(before, after))
}

/// Puts an older version in use again.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn restore_model(shell: State<'_, Shell>, version: u32) -> Result<Done<u32>, Problem> {
    shell.with(|desk| desk.restore_model(version))
}

/// What is being typed of an audience's model.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn model_draft(
    shell: State<'_, Shell>,
    audience: Option<Audience>,
) -> Result<ModelDraft, Problem> {
    shell.with(|desk| desk.model_draft(audience))
}

/// Keeps what is being typed of a model; the draft's revision now.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_model_draft(shell: State<'_, Shell>, draft: SaveModelDraft) -> Result<u32, Problem> {
    shell.with(|desk| desk.save_model_draft(&draft))
}

/// Throws a draft of a model away; its revision now.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn discard_model_draft(
    shell: State<'_, Shell>,
    audience: Option<Audience>,
    revision: u32,
) -> Result<u32, Problem> {
    shell.with(|desk| desk.discard_model_draft(audience, revision))
}

/// What a draft says otherwise than the model in use.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn draft_difference(
    shell: State<'_, Shell>,
    text: String,
) -> Result<Vec<ModelDifference>, Problem> {
    shell.with(|desk| desk.draft_difference(&text))
}

/// Puts a draft of a model in use.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn publish_model_draft(
    shell: State<'_, Shell>,
    draft: PublishModelDraft,
) -> Result<Done<u32>, Problem> {
    shell.with(|desk| desk.publish_model_draft(&draft))
}

/// Every moment at which a lead's score or class became another, with its cause.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn history(shell: State<'_, Shell>, lead: u32) -> Result<Vec<HistoryPoint>, Problem> {
    shell.with(|desk| desk.history(lead))
}

/// Gives a lead points by hand, or takes some, until a moment; the correction's number.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn correct_score(shell: State<'_, Shell>, correction: CorrectScore) -> Result<Done<u32>, Problem> {
    shell.with(|desk| desk.correct_score(&correction))
}

/// Ends a correction before its time.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn end_correction(shell: State<'_, Shell>, correction: u32) -> Result<Done<()>, Problem> {
    shell.with(|desk| desk.end_correction(correction))
}
