//! The real command in a throw-away folder.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::rc::Rc;

use desk::store::Key;
use serde_json::Value;
use tempfile::TempDir;

/// Where a command runs, and with what.
#[derive(Clone)]
pub(crate) struct Ctl {
    folder: Rc<TempDir>,
    key: String,
    now: String,
    locked: bool,
}

impl Ctl {
    /// A folder without a book.
    pub(crate) fn new(now: &str) -> Self {
        let folder = Rc::new(tempfile::Builder::new().prefix("belrij-").tempdir().unwrap());
        Self { folder, key: Key::random().unwrap().to_text(), now: now.to_owned(), locked: false }
    }

    /// A folder with a new book.
    pub(crate) fn with_book(now: &str, template: &str) -> Self {
        let ctl = Self::new(now);
        ctl.done(&["init", "--template", template]);
        ctl
    }

    /// The same at another moment.
    pub(crate) fn at(&self, now: &str) -> Self {
        Self { now: now.to_owned(), ..self.clone() }
    }

    /// The same without the key in the environment.
    pub(crate) fn locked(&self) -> Self {
        Self { locked: true, ..self.clone() }
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.folder.path().join("test.belrij")
    }

    /// A path in the folder.
    pub(crate) fn place(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Writes a file; its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.place(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The verb's value.
    #[track_caller]
    pub(crate) fn done(&self, arguments: &[&str]) -> Value {
        let (status, mut document) = self.answer(arguments);
        assert_eq!(status, 0, "{arguments:?}: {document}");
        assert_eq!(document["ok"], true, "{document}");
        assert_eq!(document.as_object().unwrap().len(), 2, "ok and value: {document}");
        document["value"].take()
    }

    /// The code of a refusal.
    #[track_caller]
    pub(crate) fn refused(&self, arguments: &[&str]) -> String {
        let error = self.error(arguments, 1);
        assert_eq!(error["kind"], "refused", "{arguments:?}: {error}");
        error["code"].as_str().unwrap().to_owned()
    }

    /// What is not there.
    #[track_caller]
    pub(crate) fn missing(&self, arguments: &[&str]) -> Value {
        let mut error = self.error(arguments, 1);
        assert_eq!(error["kind"], "notFound", "{arguments:?}: {error}");
        error["params"].take()
    }

    /// Fails unless the command line is refused as such.
    #[track_caller]
    pub(crate) fn usage(&self, arguments: &[&str]) {
        let error = self.error(arguments, 2);
        assert_eq!(error["code"], "usage", "{arguments:?}: {error}");
    }

    #[track_caller]
    fn error(&self, arguments: &[&str], expected: i32) -> Value {
        let (status, mut document) = self.answer(arguments);
        assert_eq!(status, expected, "{arguments:?}: {document}");
        assert_eq!(document["ok"], false, "{document}");
        let error = document["error"].take();
        assert!(error["params"].is_object(), "{error}");
        let hint = error["hint"].as_str().unwrap_or_default();
        let unfilled = hint.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        let unfilled = unfilled.filter(|(name, _)| name.chars().all(char::is_alphanumeric)).count();
        assert!(!hint.is_empty() && unfilled == 0, "{arguments:?} says what to do: {error}");
        error
    }

    /// Exit status and the one document on standard output.
    #[track_caller]
    pub(crate) fn answer(&self, arguments: &[&str]) -> (i32, Value) {
        let output = self.command(arguments).arg("--json").output().unwrap();
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        let documents: Vec<Value> = serde_json::Deserializer::from_str(&text)
            .into_iter()
            .collect::<Result<_, _>>()
            .unwrap_or_else(|error| panic!("{arguments:?} printed {text:?}: {error}"));
        assert_eq!(documents.len(), 1, "{arguments:?} printed {text:?}, {}", complaint(&output));
        let document = documents.into_iter().next().unwrap();
        (
            output.status.code().unwrap_or_else(|| panic!("{arguments:?} died: {}", complaint(&output))),
            document,
        )
    }

    /// Exit status, standard output and standard error, for people.
    pub(crate) fn plainly(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = self.command(arguments).output().unwrap();
        let complaint = complaint(&output);
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap(), complaint)
    }

    /// The verb's value with the book named in the environment.
    pub(crate) fn by_environment(&self, arguments: &[&str]) -> Value {
        let mut command = self.bare();
        command.env("BELRIJ_BOOK", self.book()).args(arguments).arg("--json");
        let document: Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
        document["value"].clone()
    }

    /// Everything the book knows.
    pub(crate) fn dump(&self) -> String {
        let file = self.place("dump.json");
        self.done(&["export", "all", &file]);
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::remove_file(&file).unwrap();
        text
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.bare();
        command.arg("--book").arg(self.book()).args(["--now", &self.now]).args(arguments);
        command
    }

    /// Nothing of this machine's own: no book, key, home or keychain.
    fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_belrijctl"));
        command.env_clear().env("HOME", self.folder.path()).env("BELRIJ_DATA", self.folder.path());
        if !self.locked {
            command.env("BELRIJ_KEY", &self.key);
        }
        command
    }
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
