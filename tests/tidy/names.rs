//! Names, lengths and what no file may say.

use crate::none;
use crate::tree::{File, files};

const EMPTY_WORDS: &[&str] = &[
    "Manager",
    "Service",
    "Helper",
    "Util",
    "Utils",
    "Processor",
    "Handler",
    "Data",
    "Info",
    "Common",
    "Misc",
];

/// What follows one of these words is a name that somebody chose.
const DECLARES: &[&str] = &["struct ", "enum ", "trait ", "class ", "interface ", "type ", "mod "];

const LONG: usize = 500;

fn sources() -> Vec<File> {
    ["crates", "src-tauri", "tests", "ui/src", "bench", "fuzz"]
        .into_iter()
        .flat_map(|folder| files(folder, &[".rs", ".ts", ".tsx"]))
        .filter(|file| !file.path.ends_with("bindings.ts"))
        .collect()
}

/// `CallQueue`, `call_queue` and `call-queue` as words.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter == '_' || letter == '-' || letter == '.' || letter.is_uppercase() {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
    }
    words
}

fn says_nothing(name: &str) -> bool {
    words(name).iter().any(|word| EMPTY_WORDS.iter().any(|empty| empty.to_lowercase() == *word))
}

fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = ["export ", "default ", "pub ", "pub(crate) ", "pub(super) ", "abstract "]
        .iter()
        .fold(line, |line, word| line.strip_prefix(word).unwrap_or(line));
    let name = DECLARES.iter().find_map(|word| line.strip_prefix(word))?;
    name.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()
}

#[test]
fn names_say_what_a_thing_is() {
    let mut empty = Vec::new();
    for file in sources() {
        if file.path.split('/').any(|part| says_nothing(part.split('.').next().unwrap_or_default())) {
            empty.push(file.path.clone());
        }
        empty.extend(
            file.text
                .lines()
                .filter_map(declared)
                .filter(|name| says_nothing(name))
                .map(|name| format!("{}: {name}", file.path)),
        );
    }
    none("names with Manager, Helper, Data and the like say nothing: what is it, or what does it do?", empty);
}

#[test]
fn a_long_file_says_why() {
    let long = sources()
        .into_iter()
        .filter(|file| file.text.lines().count() > LONG)
        .filter(|file| !file.text.lines().take(20).any(|line| line.to_lowercase().contains("long because")))
        .map(|file| format!("{} has {} lines", file.path, file.text.lines().count()))
        .collect();
    none("a file over 500 lines is split, or its header says “Long because …”", long);
}

#[test]
fn rust_files_open_with_what_they_are() {
    let silent = sources()
        .into_iter()
        .filter(|file| file.path.ends_with(".rs") && file.stem() != "tests" && !file.text.starts_with("//!"))
        .map(|file| file.path)
        .collect();
    none("every Rust file opens with //! and a sentence", silent);
}

/// The functions of a file that answer the screen.
fn commands(text: &str) -> Vec<&str> {
    text.split("#[tauri::command").skip(1).filter_map(|after| after.split("\n}\n").next()).collect()
}

#[test]
fn commands_have_no_branches() {
    let branches = ["if ", "match ", "while ", "for "];
    let branching = files("src-tauri/commands", &[".rs"])
        .into_iter()
        .flat_map(|file| {
            let chooses = |line: &&str| branches.iter().any(|word| line.trim_start().starts_with(word));
            let lines = commands(&file.text).into_iter().filter_map(move |body| body.lines().find(chooses));
            lines.map(|line| format!("{}: {}", file.path, line.trim())).collect::<Vec<_>>()
        })
        .collect();
    none("a command converts, calls one verb and converts back: what chooses belongs to the desk", branching);
}

#[test]
fn nothing_names_a_machine() {
    // Put together here so that this file does not hold what it looks for.
    let marks: Vec<String> =
        [["/wo", "rk/"], ["/ro", "ot/"], ["/tmp", "/w/"], ["/Use", "rs/"], ["/ho", "me/u"]]
            .iter()
            .map(|two| two.concat())
            .collect();
    let named = ["crates", "src-tauri", "tests", "ui", "bench", "fuzz", "scripts", "docs", ".ci"]
        .into_iter()
        .flat_map(|folder| {
            files(
                folder,
                &[".rs", ".ts", ".tsx", ".json", ".toml", ".sql", ".md", "Makefile", "run", "install"],
            )
        })
        .filter(|file| !file.path.ends_with("package-lock.json"))
        .flat_map(|file| {
            let lines = file.text.lines().filter(|line| marks.iter().any(|mark| line.contains(mark)));
            lines.map(|line| format!("{}: {}", file.path, line.trim())).collect::<Vec<_>>()
        })
        .collect();
    none("a path of one machine does not belong in the project", named);
}
