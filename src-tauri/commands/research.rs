//! Binds the call: questions, answers, results; all of it is decided in `desk` and `research`.

use std::collections::BTreeMap;

use desk::{CallSaved, Done, Draft, NextStepView, Receipt, RecordCall};
use research::{AnswerState, CallResult};
use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;

/// Records a call with its answers and result.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn record_call(shell: State<'_, Shell>, call: RecordCall) -> Result<Done<CallSaved>, Problem> {
    shell.with(|desk| desk.record_call(&call))
}

/// The receipt as it would be with some answers more.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_answers(
    shell: State<'_, Shell>,
    lead: u32,
    answers: BTreeMap<String, AnswerState>,
) -> Result<Receipt, Problem> {
    shell.with(|desk| desk.preview_answers(lead, &answers))
}

/// What saving a result would do.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn propose_next(
    shell: State<'_, Shell>,
    lead: u32,
    result: CallResult,
    callback: Option<String>,
) -> Result<NextStepView, Problem> {
    shell.with(|desk| desk.propose_next(lead, result, callback.as_deref()))
}

/// Reads a moment in words.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn parse_when(shell: State<'_, Shell>, text: String, lang: String) -> Result<String, Problem> {
    shell.with(|desk| desk.parse_when(&text, &lang))
}

/// Keeps what is being typed about a lead, or forgets it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_draft(shell: State<'_, Shell>, lead: u32, draft: Option<Draft>) -> Result<(), Problem> {
    shell.with(|desk| desk.save_draft(lead, draft.as_ref()))
}

/// Dials a phone with the system's own program for that.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn dial(shell: State<'_, Shell>, phone: u32) -> Result<(), Problem> {
    let address = shell.with(|desk| desk.dial_address(phone))?;
    shell.hand_over(address)
}
