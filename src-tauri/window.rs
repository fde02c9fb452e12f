//! The one window: how it is made, what may load in it, and what a second start does.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, DragDropEvent, Manager, Url, WebviewWindowBuilder, WindowEvent, Wry};
use tauri_specta::Event;

use crate::opened::FilesOpened;
use crate::shell::Shell;

const LABEL: &str = "main";

/// One running program for each data folder: a second start hands its files to the first and shows its window.
///
/// This is a courtesy to the user. What keeps two programs out of one book is the lock beside the book.
pub(crate) fn only_one(folder: &Path) -> TauriPlugin<Wry> {
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("app.belrij.desktop.at{:016x}", hasher.finish()))
        .callback(|app, arguments, folder| {
            offer(app, arguments.into_iter().skip(1).map(PathBuf::from), Path::new(&folder));
            show(app);
        })
        .build()
}

/// The window comes back where it was and as large as it was.
pub(crate) fn remembered(folder: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(folder.join("window.json").to_string_lossy())
        .build()
}

/// Makes the window. Only our own screens load in it; there are no others.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(app, config)?
        .data_directory(app.state::<Shell>().folder().join("webview"))
        .on_navigation(ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                tracing::warn!(%error, "the window's title stays as it was");
            }
        })
        .build()?;
    let app = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
            offer(&app, paths.iter().cloned(), Path::new("/"));
        }
    });
    Ok(())
}

fn offer(app: &AppHandle, paths: impl Iterator<Item = PathBuf>, folder: &Path) {
    let files = app.state::<Shell>().opened().add(paths, folder);
    if files.is_empty() {
        return;
    }
    if let Err(error) = FilesOpened(files).emit(app) {
        tracing::warn!(%error, "opened files were not announced");
    }
}

fn show(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    for step in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(error) = step {
            tracing::warn!(%error, "the window could not be brought forward");
        }
    }
}

/// Whether an address is one of our own screens: the built ones, or the development server's while developing.
fn ours(address: &Url) -> bool {
    let own = matches!(
        (address.scheme(), address.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    );
    let development = tauri::is_dev()
        && address.scheme() == "http"
        && address.host_str() == Some("localhost")
        && address.port() == Some(5173);
    own || development
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_screens_load() {
        for address in ["tauri://localhost/", "tauri://localhost/leads", "http://tauri.localhost/"] {
            assert!(ours(&address.parse().unwrap()), "{address} is ours");
        }
        for address in [
            "https://example.org/",
            "http://localhost.example.org/",
            "http://localhost/",
            "https://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,hello",
            "about:blank",
        ] {
            assert!(!ours(&address.parse().unwrap()), "{address} must not load");
        }
    }
}
