//! Who may know whom. The pure crates have a list of everything they may use; the rest has walls.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;
use support::place::project;

use crate::none;

/// What a noun may use: plain values and reading of text. No SQL, window, clock service, file system or chance.
const PURE: &[(&str, &[&str])] = &[
    (
        "leads",
        &[
            "chardetng",
            "chrono",
            "chrono-tz",
            "csv",
            "encoding_rs",
            "encoding_rs_io",
            "phonenumber",
            "rlibphonenumber",
            "serde",
            "serde_json",
            "specta",
            "thiserror",
            "unicode-normalization",
        ],
    ),
    ("research", &["chrono", "chrono-tz", "leads", "serde", "serde_json", "specta", "thiserror"]),
    (
        "scoring",
        &["chrono", "chrono-tz", "foldhash", "indexmap", "serde", "serde_json", "specta", "thiserror"],
    ),
    ("queue", &["chrono", "chrono-tz", "leads", "research", "serde", "serde_json", "specta", "thiserror"]),
    ("insights", &["chrono", "chrono-tz", "scoring", "serde", "serde_json", "specta", "thiserror"]),
];

/// Calls that a pure crate's own `clippy.toml` must ban.
const BANNED_IN_PURE: &[&str] = &[
    "chrono::Utc::now",
    "chrono::Local::now",
    "std::time::SystemTime",
    "std::time::Instant",
    "std::env::var",
    "std::fs::File",
    "std::net::TcpStream",
    "std::process::Command",
];

/// Packages of the workspace with what they use, without what only their tests use.
fn packages() -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(project())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().iter().map(package).collect()
}

fn package(package: &Value) -> (String, Vec<String>) {
    let uses = package["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|dependency| dependency["kind"].as_str() != Some("dev"))
        .map(|dependency| dependency["name"].as_str().unwrap().to_owned())
        .collect();
    (package["name"].as_str().unwrap().to_owned(), uses)
}

#[test]
fn a_noun_uses_only_what_its_list_allows() {
    let packages = packages();
    let mut breaches = Vec::new();
    for (noun, allowed) in PURE {
        for used in packages.get(*noun).into_iter().flatten() {
            if !allowed.contains(&used.as_str()) {
                breaches.push(format!("{noun} uses {used}"));
            }
        }
    }
    none(
        "the nouns are pure; a new dependency of one is added to the list in tests/tidy with care",
        breaches,
    );
}

#[test]
fn what_touches_the_world_stays_behind_one_wall() {
    let walls: &[(&str, &[&str])] = &[
        ("rusqlite", &["store"]),
        ("keyring", &["store"]),
        ("tauri", &["belrij"]),
        ("tauri-specta", &["belrij"]),
        ("clap", &["ctl"]),
        ("store", &["desk", "ctl"]),
        ("thirtyfour", &["belrij-tests"]),
        // Nothing talks to the network: these are named so that nobody adds them unseen.
        ("reqwest", &[]),
        ("hyper", &[]),
        ("ureq", &[]),
        ("tauri-plugin-http", &[]),
        ("tauri-plugin-shell", &[]),
        ("tauri-plugin-fs", &[]),
        ("tauri-plugin-updater", &[]),
    ];
    let mut breaches = Vec::new();
    for (name, uses) in packages() {
        for (wall, allowed) in walls {
            if uses.iter().any(|used| used == wall) && !allowed.contains(&name.as_str()) {
                breaches.push(format!("{name} uses {wall}"));
            }
        }
    }
    none("rusqlite is the store's, Tauri the window's, the network nobody's", breaches);
}

#[test]
fn a_pure_crate_bans_clock_and_files_itself() {
    let mut breaches = Vec::new();
    for (noun, _) in PURE {
        let folder = project().join("crates").join(noun);
        if !folder.is_dir() {
            continue;
        }
        let bans = std::fs::read_to_string(folder.join("clippy.toml")).unwrap_or_default();
        breaches.extend(
            BANNED_IN_PURE
                .iter()
                .filter(|call| !bans.contains(*call))
                .map(|call| format!("crates/{noun}/clippy.toml lacks {call}")),
        );
        breaches.extend(
            bans.lines()
                .filter(|line| line.contains("path =") && !line.contains("reason ="))
                .map(|line| format!("crates/{noun}/clippy.toml gives no reason: {}", line.trim())),
        );
    }
    none("time, files and settings are parameters of the pure crates, and clippy holds it", breaches);
}

#[test]
fn every_test_program_is_named() {
    let manifest = std::fs::read_to_string(project().join("tests/Cargo.toml")).unwrap();
    let folders = project().join("tests").read_dir().unwrap().map(|entry| entry.unwrap().path());
    let forgotten = folders
        .filter(|folder| folder.join("main.rs").is_file())
        .map(|folder| format!("{}/main.rs", folder.file_name().unwrap().to_str().unwrap()))
        .filter(|main| !manifest.contains(&format!("\"{main}\"")))
        .collect();
    none("a folder of tests runs only when tests/Cargo.toml names its main.rs", forgotten);
}
