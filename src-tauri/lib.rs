//! The window: assembles Tauri around the desk and binds its verbs to commands.
//!
//! Nothing is decided here. What the screen may ask for stands in `capabilities/`; the commands only convert.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod commands;
mod error;
mod log;
mod opened;
mod shell;
mod standing;
mod window;

use tauri::Manager;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::commands::{book, imports, journal, leads, queue, research, scoring};
use crate::shell::Shell;

/// Every command and event of the wire, once: the window answers these and the screen's types are made from them.
fn wire() -> Builder<tauri::Wry> {
    Builder::<tauri::Wry>::new()
        .disable_serde_phases()
        .commands(collect_commands![
            book::book_state,
            book::create_book,
            book::unlock_book,
            book::leave_example,
            book::recovery_text,
            book::set_passphrase,
            queue::today,
            queue::why_not,
            queue::skip_lead,
            leads::lead_card,
            leads::leads_page,
            leads::add_lead,
            leads::set_fields,
            leads::add_activity,
            research::record_call,
            research::preview_answers,
            research::propose_next,
            research::parse_when,
            research::save_draft,
            research::dial,
            scoring::model_file,
            scoring::check_model,
            scoring::preview_model,
            scoring::publish_model,
            scoring::model_versions,
            scoring::model_version,
            scoring::model_difference,
            scoring::restore_model,
            scoring::model_draft,
            scoring::save_model_draft,
            scoring::discard_model_draft,
            scoring::draft_difference,
            scoring::publish_model_draft,
            scoring::history,
            scoring::correct_score,
            scoring::end_correction,
            journal::undo_state,
            journal::undo,
            journal::redo,
            imports::opened_files,
            imports::choose_import_file,
            imports::plan_import,
            imports::rehearse_import,
            imports::run_import,
            imports::cancel_import,
            imports::undo_import,
            imports::imports,
        ])
        .events(collect_events![opened::FilesOpened, imports::ImportProgress])
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// There is no display, the web view is missing, or the data folder cannot be made.
pub fn run() -> tauri::Result<()> {
    let folder = desk::store::place::data_folder()?;
    log::start(&folder)?;
    let wire = wire();
    tauri::Builder::default()
        // First: a second start hands its files over and ends before it touches anything.
        .plugin(window::only_one(&folder))
        .plugin(window::remembered(&folder))
        .plugin(tauri_plugin_dialog::init())
        .manage(Shell::new(folder))
        .invoke_handler(wire.invoke_handler())
        .setup(move |app| {
            wire.mount_events(app);
            let files = std::env::args_os().skip(1).map(Into::into);
            app.state::<Shell>().opened().add(files, &std::env::current_dir()?);
            window::open(app)?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use specta_typescript::Typescript;

    const BINDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/ipc/bindings.ts");

    fn exported() -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bindings.ts");
        super::wire().export(Typescript::default(), &path).unwrap();
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn bindings_are_those_of_the_commands() {
        let exported = exported();
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::write(BINDINGS, &exported).unwrap();
        }
        let committed = std::fs::read_to_string(BINDINGS).unwrap_or_default();
        assert!(
            exported == committed,
            "ui/src/ipc/bindings.ts is not what the commands say: run `make bindings`"
        );
    }

    #[test]
    fn every_command_is_allowed_and_nothing_else_is() {
        let capability = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities/main.json");
        let capability: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(capability).unwrap()).unwrap();
        let permissions: BTreeSet<&str> =
            capability["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        let (plugins, own): (BTreeSet<&str>, BTreeSet<&str>) =
            permissions.into_iter().partition(|name| name.contains(':'));
        assert_eq!(
            plugins,
            BTreeSet::from([
                "core:event:allow-listen",
                "core:event:allow-unlisten",
                "core:webview:allow-set-webview-zoom"
            ]),
            "the screen needs no other power of Tauri or of a plugin"
        );
        let exported = exported();
        let commands: BTreeSet<String> = exported
            .split("__TAURI_INVOKE(\"")
            .skip(1)
            .filter_map(|call| call.split('"').next())
            .map(|command| format!("allow-{}", command.replace('_', "-")))
            .collect();
        assert_eq!(own, commands.iter().map(String::as_str).collect());
    }
}
