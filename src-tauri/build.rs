//! Compiles the window's configuration and its allow-list.
//!
//! The capability is the one list of commands: each `allow-…` without a plugin's prefix in it names a command of
//! ours, and a permission is made for it. A command that is not in the list does not answer.

use std::error::Error;

const CAPABILITY: &str = "src-tauri/capabilities/main.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/build.rs");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let commands: &'static [&'static str] = commands()?.leak();
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*.json")
            .app_manifest(tauri_build::AppManifest::new().commands(commands)),
    )?;
    Ok(())
}

fn commands() -> Result<Vec<&'static str>, Box<dyn Error>> {
    let capability: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(CAPABILITY)?)?;
    let permissions = capability
        .get("permissions")
        .and_then(serde_json::Value::as_array)
        .ok_or("permissions is not a list")?;
    Ok(permissions
        .iter()
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .map(|command| &*command.replace('-', "_").leak())
        .collect())
}
