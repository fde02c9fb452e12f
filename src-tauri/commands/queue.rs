//! Binds the call list; all of it is decided in `desk` and `queue`.

use desk::{Done, TodayView, WhyNotView};
use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;

/// Today's list with its counts.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn today(shell: State<'_, Shell>) -> Result<TodayView, Problem> {
    shell.with(|desk| desk.today_view())
}

/// What keeps a lead out of the list.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn why_not(shell: State<'_, Shell>, lead: u32) -> Result<WhyNotView, Problem> {
    shell.with(|desk| desk.why_not(lead))
}

/// Puts a lead aside for a while.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn skip_lead(
    shell: State<'_, Shell>,
    lead: u32,
    reason: String,
    until: Option<String>,
) -> Result<Done<()>, Problem> {
    shell.with(|desk| desk.skip_lead(lead, &reason, until.as_deref()))
}
