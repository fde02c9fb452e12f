//! Every code that leaves the Rust side has its sentence: in both languages of the screen, and on the command line.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::none;
use crate::tree::{File, files};

/// What a code follows where it is made.
const MAKES: &[&str] = &["Reason::new(", "refused(", "refuse(", "named(", "place(", "counted(", "code:"];

/// Refusals of the window that no command can meet, and warnings that refuse nothing.
const NOT_OF_THE_COMMAND_LINE: &[&str] = &[
    "book-closed",
    "callback-closed-hours",
    "draft-changed",
    "draft-missing",
    "draft-of-others",
    "draft-outdated",
    "draft-too-large",
    "may-not-call",
    "no-dialler",
    "not-the-example",
    "number-unreadable",
    "passphrase-short",
    "skip-in-past",
    "wrong-passphrase",
];

fn code(text: &str) -> Option<&str> {
    let code = text.trim_start().strip_prefix('"')?.split('"').next()?;
    (!code.is_empty() && code.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'))
        .then_some(code)
}

/// The codes that a file makes outside its tests.
fn made(file: &File) -> BTreeSet<&str> {
    let text = file.text.split("#[cfg(test)]").next().unwrap_or_default();
    MAKES.iter().flat_map(|make| text.split(make).skip(1)).filter_map(code).collect()
}

fn codes(folder: &str) -> BTreeMap<String, String> {
    let sources = files(folder, &[".rs"]).into_iter().filter(|file| !file.path.contains("/tests"));
    let mut codes = BTreeMap::new();
    for file in sources.filter(|file| !file.path.starts_with("crates/scoring/")) {
        codes.extend(made(&file).into_iter().map(|code| (code.to_owned(), file.path.clone())));
    }
    codes
}

fn keys(value: &Value, found: &mut BTreeSet<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        found.insert(
            ["_one", "_other"].iter().fold(key.as_str(), |key, end| key.trim_end_matches(end)).to_owned(),
        );
        keys(value, found);
    }
}

#[test]
fn every_code_is_told_in_every_language() {
    let mut untold = Vec::new();
    let mut made = codes("crates");
    made.extend(codes("src-tauri"));
    made.retain(|_, path| !path.starts_with("crates/ctl/"));
    assert!(made.len() > 80, "the codes are made in another way now: {made:?}");
    for language in ["nl", "en"] {
        let mut told = BTreeSet::new();
        for file in files(&format!("ui/locales/{language}"), &[".json"]) {
            keys(&serde_json::from_str(&file.text).unwrap(), &mut told);
        }
        let silent = made.iter().filter(|(code, _)| !told.contains(*code));
        untold.extend(silent.map(|(code, path)| format!("{language}: {code} ({path})")));
    }
    none("a code without a sentence leaves somebody guessing: add it to ui/locales", untold);
}

#[test]
fn the_command_line_tells_every_refusal() {
    let refusals = files("ui/locales/en", &["errors.json"]);
    let refusals: Value = serde_json::from_str(&refusals.first().unwrap().text).unwrap();
    let window = refusals["code"].as_object().unwrap().keys().cloned();
    let own = codes("crates/ctl/src").into_keys();
    let messages = files("crates/ctl/src", &["messages.rs"]);
    let messages: String = messages.first().unwrap().text.split_whitespace().collect();
    let untold = window
        .chain(own)
        .filter(|code| !NOT_OF_THE_COMMAND_LINE.contains(&code.as_str()))
        .filter(|code| !messages.contains(&format!("(\"{code}\",\"")))
        .collect();
    none("a refusal says what happened and what to do: add it to crates/ctl/src/messages.rs", untold);
}
