//! A book to work in, in the words of the trade: a real file in a throw-away folder, with a clock that stands still.
//!
//! Whatever goes wrong here fails the test at once; refusals that a test expects are asked of the desk itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up fails"
)]

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use desk::imports::{ImportReport, Request, Shown};
use desk::store::Key;
use desk::{CallSaved, Clock, Desk, Error, ExportFormat, Opening, RecordCall};
use leads::import::FileKind;
pub use research::{AnswerState, CallResult};
use tempfile::TempDir;

/// One open book and its folder.
#[derive(Debug)]
pub struct Book {
    desk: Option<Desk>,
    key: Key,
    now: DateTime<Utc>,
    folder: TempDir,
    files: u32,
}

impl Deref for Book {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        self.desk.as_ref().expect("the book is open")
    }
}

impl DerefMut for Book {
    fn deref_mut(&mut self) -> &mut Desk {
        self.desk.as_mut().expect("the book is open")
    }
}

/// A moment as tests write it: `2026-03-03T09:30:00+01:00`.
#[must_use]
#[track_caller]
pub fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|error| panic!("{text}: {error}")).to_utc()
}

/// The code of a refusal; whatever else happened fails the test.
#[track_caller]
pub fn refusal<T: std::fmt::Debug>(result: desk::Result<T>) -> String {
    match result {
        Err(Error::Refused(reason)) => reason.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

/// An answer as chosen from the questionnaire.
#[must_use]
pub fn said(values: &[&str]) -> AnswerState {
    AnswerState::Answered { values: values.iter().map(|value| (*value).to_owned()).collect() }
}

impl Book {
    /// A new book with the starter model.
    #[must_use]
    pub fn starter(now: &str) -> Self {
        Self::with_template("starter", now)
    }

    /// A new book with one of the models that ship.
    #[must_use]
    pub fn with_template(template: &str, now: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("belrij-").tempdir().unwrap();
        let key = Key::random().unwrap();
        let mut book = Self { desk: None, key, now: moment(now), folder, files: 0 };
        book.desk = Some(Desk::create(&book.opening(), template).unwrap());
        book
    }

    /// The example book.
    #[must_use]
    pub fn example(now: &str, leads: u32) -> Self {
        let mut book = Self::starter(now);
        book.fill_with_example(leads).unwrap();
        book
    }

    /// How this book is opened.
    #[must_use]
    pub fn opening(&self) -> Opening {
        Opening {
            path: self.place("test.belrij"),
            key: Some(self.key.clone()),
            keychain_wait: Duration::ZERO,
            clock: Clock::Fixed(self.now),
            author: "Anja".to_owned(),
            device: "test".to_owned(),
        }
    }

    /// A path in the book's folder.
    #[must_use]
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the book.
    pub fn file(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        self.files += 1;
        let folder = self.place(&format!("files-{}", self.files));
        std::fs::create_dir(&folder).unwrap();
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// What time it is from now on.
    pub fn clock(&mut self, now: &str) {
        self.now = moment(now);
        let clock = Clock::Fixed(self.now);
        self.set_clock(clock).unwrap();
    }

    /// Closes the book and opens it again.
    pub fn reopen(&mut self) {
        self.close();
        self.desk = Some(Desk::open(&self.opening()).unwrap());
    }

    /// Closes the book: nothing can be asked of it until it is opened again.
    pub fn close(&mut self) {
        self.desk = None;
    }

    /// Everything the book knows, as `export all` writes it.
    pub fn dump(&mut self) -> String {
        self.files += 1;
        let file = self.place(&format!("dump-{}.json", self.files));
        self.export(ExportFormat::All, &file).unwrap();
        std::fs::read_to_string(file).unwrap()
    }

    /// Begins a lead.
    pub fn lead(&mut self, company: &str) -> NewLead<'_> {
        NewLead { book: self, fields: BTreeMap::new() }.field("company", company)
    }

    /// Changes one field of a lead.
    pub fn set(&mut self, lead: u32, key: &str, value: &str) {
        self.set_fields(lead, &BTreeMap::from([(key.to_owned(), value.to_owned())])).unwrap();
    }

    /// Begins telling of a call.
    pub fn call(&mut self, lead: u32, result: CallResult) -> Call<'_> {
        let operation = self.new_operation();
        let call = RecordCall {
            lead,
            result,
            note: String::new(),
            callback: None,
            answers: BTreeMap::new(),
            lost_reason: None,
            phone: None,
            seconds: 60,
            right_named: true,
            operation,
        };
        Call { book: self, call }
    }

    /// Calls a lead, with nothing more to tell than how it ended.
    pub fn called(&mut self, lead: u32, result: CallResult) -> CallSaved {
        self.call(lead, result).save()
    }

    /// Calls a lead and promises to call, or to come, at a moment.
    pub fn promised(&mut self, lead: u32, result: CallResult, at: &str) -> CallSaved {
        self.call(lead, result).at(at).save()
    }

    /// A lead answered a question.
    pub fn answered(&mut self, lead: u32, question: &str, value: &str) {
        self.answer_question(lead, question, &said(&[value])).unwrap();
    }

    /// A lead did something just now.
    pub fn did(&mut self, lead: u32, kind: &str, label: Option<&str>) {
        self.add_activity(lead, kind, None, label, None, None).unwrap();
    }

    /// Takes in a file of leads, given as text.
    pub fn take_in(&mut self, text: &str) -> ImportReport {
        let path = self.file("leads.csv", text);
        self.import_file(&path, FileKind::Leads).unwrap()
    }

    /// Takes in a file.
    ///
    /// # Errors
    /// What the desk refuses.
    pub fn import_file(&mut self, path: &Path, kind: FileKind) -> desk::Result<ImportReport> {
        Ok(self.import(&request(path, kind), &mut |_| true)?.value)
    }

    /// Says what taking in a file would do.
    ///
    /// # Errors
    /// What the desk refuses.
    pub fn rehearse(&mut self, path: &Path, kind: FileKind) -> desk::Result<ImportReport> {
        let request = Request { rehearsal: true, ..request(path, kind) };
        Ok(self.import(&request, &mut |_| true)?.value)
    }

    /// Takes the last verb back; its name.
    pub fn take_back(&mut self) -> String {
        self.undo().unwrap().value.step.verb
    }

    /// Brings it back again; its name.
    pub fn bring_back(&mut self) -> String {
        self.redo().unwrap().value.step.verb
    }

    /// The call list as it reads: names in order.
    pub fn list(&mut self) -> Vec<String> {
        self.queue(usize::MAX).unwrap().into_iter().map(|entry| entry.company).collect()
    }

    /// The list with the reason of each: `Bakkerij Jansen: new`.
    pub fn list_with_reasons(&mut self) -> Vec<String> {
        let list = self.queue(usize::MAX).unwrap();
        list.into_iter().map(|entry| format!("{}: {}", entry.company, entry.reason.code)).collect()
    }

    /// Whether a lead is in the list.
    pub fn lists(&mut self, lead: u32) -> bool {
        self.queue(usize::MAX).unwrap().iter().any(|entry| entry.lead == lead)
    }

    /// What keeps a lead out of the list.
    pub fn barred(&mut self, lead: u32) -> Vec<String> {
        self.why_not(lead).unwrap().reasons.into_iter().map(|block| block.code).collect()
    }

    /// The number of a lead, by its name.
    #[track_caller]
    pub fn named(&mut self, company: &str) -> u32 {
        let page = self.leads_page(&everybody()).unwrap();
        let found = page.rows.iter().find(|row| row.company == company);
        found.unwrap_or_else(|| panic!("no {company}")).id
    }

    /// Every lead's number.
    pub fn everybody(&mut self) -> Vec<u32> {
        self.leads_page(&everybody()).unwrap().rows.iter().map(|row| row.id).collect()
    }

    /// A lead's points now.
    pub fn points(&mut self, lead: u32) -> i32 {
        self.scores(&[lead]).unwrap().first().map(|(_, score)| score.score).unwrap()
    }

    /// A lead's class now, by its key.
    pub fn band(&mut self, lead: u32) -> String {
        self.scores(&[lead]).unwrap().first().map(|(_, score)| score.band.key.clone()).unwrap()
    }

    /// A field's value.
    #[must_use]
    pub fn value(&mut self, lead: u32, key: &str) -> Option<String> {
        let card = self.lead_card(lead).unwrap();
        card.fields.into_iter().find(|field| field.key == key).and_then(|field| field.value)
    }

    /// Fails unless every check of the book holds, the scores made from scratch among them.
    #[track_caller]
    pub fn is_sound(&mut self) {
        let checks = self.verify().unwrap();
        assert!(checks.iter().all(|(_, holds)| *holds), "{checks:?}");
    }
}

fn everybody() -> desk::LeadsQuery {
    desk::LeadsQuery {
        search: String::new(),
        sort: desk::LeadSort::Id,
        descending: false,
        offset: 0,
        limit: u32::MAX,
    }
}

/// An import of a file with everything told.
#[must_use]
pub fn request(path: &Path, kind: FileKind) -> Request {
    Request {
        path: path.to_owned(),
        kind,
        mapping: None,
        source: None,
        rehearsal: false,
        shown: Shown { rows: usize::MAX, refused: usize::MAX },
    }
}

/// A lead being told of.
#[derive(Debug)]
pub struct NewLead<'a> {
    book: &'a mut Book,
    fields: BTreeMap<String, String>,
}

impl NewLead<'_> {
    /// Any field, as typed.
    #[must_use]
    pub fn field(mut self, key: &str, value: &str) -> Self {
        self.fields.insert(key.to_owned(), value.to_owned());
        self
    }

    /// How many work there.
    #[must_use]
    pub fn employees(self, count: u32) -> Self {
        self.field("employees", &count.to_string())
    }

    /// Whom to ask for.
    #[must_use]
    pub fn person(self, first: &str, last: &str) -> Self {
        self.field("first_name", first).field("last_name", last)
    }

    /// What that person does.
    #[must_use]
    pub fn role(self, role: &str) -> Self {
        self.field("role", role)
    }

    /// The number, as typed.
    #[must_use]
    pub fn phone(self, number: &str) -> Self {
        self.field("phone", number)
    }

    /// The address for mail.
    #[must_use]
    pub fn email(self, address: &str) -> Self {
        self.field("email", address)
    }

    /// Puts it in the book; its number.
    pub fn add(self) -> u32 {
        self.book.add_lead(&self.fields).unwrap().value
    }
}

/// A call being told of.
#[derive(Debug)]
pub struct Call<'a> {
    book: &'a mut Book,
    call: RecordCall,
}

impl Call<'_> {
    /// The moment agreed.
    #[must_use]
    pub fn at(mut self, moment: &str) -> Self {
        self.call.callback = Some(moment.to_owned());
        self
    }

    /// What was noted.
    #[must_use]
    pub fn note(mut self, text: &str) -> Self {
        text.clone_into(&mut self.call.note);
        self
    }

    /// What was learned.
    #[must_use]
    pub fn answer(mut self, question: &str, values: &[&str]) -> Self {
        self.call.answers.insert(question.to_owned(), said(values));
        self
    }

    /// The caller's own name for this act.
    #[must_use]
    pub fn named(mut self, operation: &str) -> Self {
        operation.clone_into(&mut self.call.operation);
        self
    }

    /// Saves it.
    pub fn save(self) -> CallSaved {
        self.book.record_call(&self.call).unwrap().value
    }

    /// Tries to save it.
    ///
    /// # Errors
    /// What the desk refuses.
    pub fn attempt(self) -> desk::Result<CallSaved> {
        Ok(self.book.record_call(&self.call)?.value)
    }
}
