//! The walls inside the screen, and its two languages.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::none;
use crate::tree::{File, files};

const NOUNS: &[&str] = &["leads", "research", "scoring", "queue", "insights", "settings"];

fn sources() -> Vec<File> {
    files("ui/src", &[".ts", ".tsx"])
}

/// What a file imports, as written.
fn imports(file: &File) -> Vec<&str> {
    file.text
        .lines()
        .filter_map(|line| {
            let after = line.split_once("from \"").or_else(|| line.split_once("import \""))?.1;
            after.split('"').next()
        })
        .collect()
}

/// The folder under `ui/src` that an import leads to.
fn target<'a>(file: &File, import: &'a str) -> Option<&'a str> {
    let depth = file.path.trim_start_matches("ui/src/").matches('/').count();
    let ups = import.matches("../").count();
    (ups == depth && ups > 0).then(|| import.trim_start_matches("../").split('/').next())?
}

#[test]
fn only_ipc_knows_tauri() {
    let knowing = sources()
        .into_iter()
        .filter(|file| !file.path.starts_with("ui/src/ipc/"))
        .filter(|file| imports(file).iter().any(|import| import.starts_with("@tauri-apps/")))
        .map(|file| file.path)
        .collect();
    none("the screen does not know its host: only ui/src/ipc imports @tauri-apps", knowing);
}

#[test]
fn nouns_do_not_know_each_other() {
    let mut breaches = Vec::new();
    for file in sources() {
        let own = file.path.trim_start_matches("ui/src/").split('/').next().unwrap();
        for import in imports(&file) {
            let Some(other) = target(&file, import) else { continue };
            if NOUNS.contains(&own) && NOUNS.contains(&other) && own != other {
                breaches.push(format!("{} imports {import}", file.path));
            }
            if own == "kit" && (NOUNS.contains(&other) || other == "app") {
                breaches.push(format!("{} imports {import}", file.path));
            }
        }
    }
    none(
        "nouns of the screen never import each other, and the kit imports none: app puts them together",
        breaches,
    );
}

#[test]
fn text_is_never_markup() {
    let marks =
        [["dangerously", "SetInnerHTML"].concat(), ["inner", "HTML"].concat(), ["outer", "HTML"].concat()];
    let unsafe_files = sources()
        .into_iter()
        .filter(|file| !file.path.contains(".test."))
        .filter(|file| marks.iter().any(|mark| file.text.contains(mark)))
        .map(|file| file.path)
        .collect();
    none("what a file or a person says is shown as text", unsafe_files);
}

#[test]
fn the_checkers_stay_on() {
    let marks =
        [["@ts-", "ignore"].concat(), ["@ts-", "expect-error"].concat(), ["@ts-", "nocheck"].concat()];
    let off = sources()
        .into_iter()
        .filter(|file| !file.path.ends_with("bindings.ts"))
        .filter(|file| marks.iter().any(|mark| file.text.contains(mark)))
        .map(|file| file.path)
        .collect();
    none("a type that does not fit is mended, not silenced", off);
}

#[test]
fn both_languages_say_everything() {
    let mut keys: BTreeMap<String, BTreeMap<&str, BTreeSet<String>>> = BTreeMap::new();
    for language in ["nl", "en"] {
        for file in files(&format!("ui/locales/{language}"), &[".json"]) {
            let words: Value =
                serde_json::from_str(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
            let mut found = BTreeSet::new();
            collect(&words, String::new(), &mut found);
            keys.entry(file.stem().to_owned()).or_default().insert(language, found);
        }
    }
    let mut missing = Vec::new();
    let none_yet = BTreeSet::new();
    for (noun, languages) in &keys {
        let [nl, en] = ["nl", "en"].map(|language| languages.get(language).unwrap_or(&none_yet));
        missing.extend(nl.difference(en).map(|key| format!("en/{noun}.json lacks {key}")));
        missing.extend(en.difference(nl).map(|key| format!("nl/{noun}.json lacks {key}")));
    }
    none("Dutch and English have the same keys", missing);
    assert!(!keys.is_empty(), "ui/locales holds the words of the screen");
}

fn collect(words: &Value, path: String, found: &mut BTreeSet<String>) {
    match words {
        Value::Object(parts) => {
            for (key, value) in parts {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                collect(value, path, found);
            }
        }
        Value::String(text) => {
            assert!(!text.trim().is_empty(), "{path} is empty");
            found.insert(path);
        }
        other => panic!("{path} is not a text: {other}"),
    }
}
