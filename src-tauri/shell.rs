//! What the window keeps between two commands: the open book, the files given to the program, a running import.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use desk::imports::{ImportReport, Progress, Request};
use desk::store::key::{self, Key};
use desk::store::place;
use desk::{Clock, Desk, Done, EXAMPLE_LEADS, Opening};

use crate::error::Problem;
use crate::opened::Opened;
use crate::standing::Book;

/// How long the window waits for the system's keychain, which may be asking its user something.
const KEYCHAIN_WAIT: Duration = Duration::from_secs(20);

/// The state behind every command.
#[derive(Debug)]
pub(crate) struct Shell {
    folder: PathBuf,
    desk: Mutex<Option<Desk>>,
    opened: Mutex<Opened>,
    cancelled: AtomicBool,
    importing: Mutex<bool>,
    import_over: Condvar,
}

impl Shell {
    /// A shell over this data folder, with no book open yet.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            desk: Mutex::default(),
            opened: Mutex::default(),
            cancelled: AtomicBool::new(false),
            importing: Mutex::default(),
            import_over: Condvar::new(),
        }
    }

    /// Where everything of this user lives.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where this user's book is.
    pub(crate) fn book(&self) -> PathBuf {
        self.folder.join(desk::store::place::BOOK)
    }

    /// The files given to the program. A verb that panicked leaves the list as it was: it is used on.
    pub(crate) fn opened(&self) -> MutexGuard<'_, Opened> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls one verb of the open book. While an import holds the pen a verb that writes is tried again when
    /// that is over; other verbs read on meanwhile. A verb that was refused left the book as it was, so this is sound.
    pub(crate) fn with<T>(&self, verb: impl Fn(&mut Desk) -> desk::Result<T>) -> Result<T, Problem> {
        loop {
            let answer = self.once(&verb);
            let busy = matches!(&answer, Err(Problem::Refused { code, .. }) if code == "book-busy");
            if !busy || !self.import_ended() {
                return answer;
            }
        }
    }

    /// Waits for the end of a running import; false when none runs.
    fn import_ended(&self) -> bool {
        let writing = self.importing.lock().unwrap_or_else(PoisonError::into_inner);
        let waits = *writing;
        drop(self.import_over.wait_while(writing, |writing| *writing));
        waits
    }

    fn set_importing(&self, writing: bool) {
        *self.importing.lock().unwrap_or_else(PoisonError::into_inner) = writing;
        self.import_over.notify_all();
    }

    fn once<T>(&self, verb: impl FnOnce(&mut Desk) -> desk::Result<T>) -> Result<T, Problem> {
        let mut desk = self.desk();
        let desk = desk.as_mut().ok_or_else(|| Problem::refused("book-closed"))?;
        Ok(verb(desk)?)
    }

    /// Opens this user's book if it is not open, and says how it stands.
    pub(crate) fn open_book(&self) -> Result<Book, Problem> {
        let mut desk = self.desk();
        if desk.is_some() {
            return Ok(Book::Open);
        }
        if !self.book().exists() {
            return Ok(Book::None);
        }
        match Desk::open(&self.opening()) {
            Ok(open) => {
                *desk = Some(open);
                Ok(Book::Open)
            }
            Err(desk::Error::Refused(reason)) => Ok(Book::Closed(reason)),
            Err(error) => Err(error.into()),
        }
    }

    /// Opens this user's book with its owner's passphrase, or with the key from the recovery sheet.
    pub(crate) fn unlock_book(&self, secret: &str) -> Result<(), Problem> {
        let key = Key::from_text(secret).or_else(|_| key::unwrap_with(&self.book(), secret));
        let opening = Opening { key: Some(key.map_err(desk::Error::from)?), ..self.opening() };
        let mut open = Desk::open(&opening)?;
        open.keep_key(KEYCHAIN_WAIT)?;
        *self.desk() = Some(open);
        Ok(())
    }

    /// Closes the example book and puts it aside, so that the owner's own can be made in its place.
    pub(crate) fn leave_example(&self) -> Result<(), Problem> {
        let mut desk = self.desk();
        let example = desk.as_ref().map(Desk::is_example).transpose()?.unwrap_or_default();
        if !example {
            return Err(Problem::refused("not-the-example"));
        }
        *desk = None;
        place::put_aside(&self.book(), "voorbeeld").map_err(|error| Problem::fault(&error))?;
        Ok(())
    }

    /// Makes this user's book, with or without the example's leads, and opens it.
    pub(crate) fn create_book(&self, template: &str, example: bool) -> Result<(), Problem> {
        let mut desk = self.desk();
        let mut made = Desk::create(&self.opening(), template)?;
        if example {
            made.fill_with_example(EXAMPLE_LEADS)?;
        }
        *desk = Some(made);
        Ok(())
    }

    /// Runs an import beside the desk, which goes on answering meanwhile.
    pub(crate) fn import(
        &self,
        request: &Request,
        mut hear: impl FnMut(Progress),
    ) -> Result<Done<ImportReport>, Problem> {
        self.cancelled.store(false, Ordering::Relaxed);
        let job = self.with(|desk| {
            desk.set_patience(Duration::ZERO)?;
            desk.import_job()
        })?;
        self.set_importing(true);
        let report = job.run(request, &mut |step| {
            hear(step);
            !self.cancelled.load(Ordering::Relaxed)
        });
        self.set_importing(false);
        self.once(|desk| {
            desk.set_patience(desk::store::PATIENCE)?;
            desk.import_done(report?)
        })
    }

    /// Stops the running import, if there is one; it leaves nothing behind.
    pub(crate) fn cancel_import(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Hands an address to the system's own program for it.
    pub(crate) fn hand_over(&self, address: Option<String>) -> Result<(), Problem> {
        let Some(address) = address else { return Ok(()) };
        tauri_plugin_opener::open_url(address, None::<&str>).map_err(|error| {
            tracing::warn!(%error, "no program took the number");
            Problem::refused("no-dialler")
        })
    }

    fn desk(&self) -> MutexGuard<'_, Option<Desk>> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opening(&self) -> Opening {
        let named = |variable: &str| std::env::var(variable).unwrap_or_default();
        Opening {
            path: self.book(),
            key: None,
            keychain_wait: KEYCHAIN_WAIT,
            clock: Clock::System,
            author: named("USER"),
            device: named("HOSTNAME"),
        }
    }
}
