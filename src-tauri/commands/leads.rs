//! Binds the leads; all of it is decided in `desk`.

use std::collections::BTreeMap;

use desk::{Done, LeadCard, LeadsPage, LeadsQuery, ScoreView};
use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;

/// Everything a caller sees of a lead.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn lead_card(shell: State<'_, Shell>, lead: u32) -> Result<LeadCard, Problem> {
    shell.with(|desk| desk.lead_card(lead))
}

/// A part of the table of all leads.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn leads_page(shell: State<'_, Shell>, query: LeadsQuery) -> Result<LeadsPage, Problem> {
    shell.with(|desk| desk.leads_page(&query))
}

/// Adds a lead from values as typed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn add_lead(
    shell: State<'_, Shell>,
    values: BTreeMap<String, String>,
) -> Result<Done<u32>, Problem> {
    shell.with(|desk| desk.add_lead(&values))
}

/// Changes fields of a lead from values as typed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_fields(
    shell: State<'_, Shell>,
    lead: u32,
    values: BTreeMap<String, String>,
) -> Result<Done<()>, Problem> {
    shell.with(|desk| desk.set_fields(lead, &values))
}

/// Notes something a lead did just now.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn add_activity(
    shell: State<'_, Shell>,
    lead: u32,
    kind: String,
    label: Option<String>,
) -> Result<Done<ScoreView>, Problem> {
    shell.with(|desk| desk.add_activity(lead, &kind, None, label.as_deref(), None, None))
}
