//! The file itself: made once, opened with its own key only, refused plainly when something is wrong with it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::PathBuf;

use store::leads::{LeadRow, PersonRow, PhoneRow};
use store::{Error, Key, Store};

struct Place {
    folder: tempfile::TempDir,
    key: Key,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), key: Key::random().unwrap() }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("test.belrij")
    }

    fn create(&self) -> Store {
        Store::create::<Error>(&self.path(), &self.key, |_| Ok(())).unwrap()
    }
}

#[test]
fn the_committed_schema_is_the_one_that_migrations_make() {
    let place = Place::new();
    let made = place.create().schema().unwrap();
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(committed, &made).unwrap();
    }
    let known = std::fs::read_to_string(committed).unwrap_or_default();
    assert!(made == known, "schema.sql differs from the migrations: run `make schema`");
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let place = Place::new();
    std::fs::write(place.path(), b"something of the owner's").unwrap();
    assert!(matches!(Store::create::<Error>(&place.path(), &place.key, |_| Ok(())), Err(Error::Exists(_))));
    assert_eq!(std::fs::read(place.path()).unwrap(), b"something of the owner's");
}

#[test]
fn opening_makes_nothing() {
    let place = Place::new();
    assert!(matches!(Store::open(&place.path(), &place.key), Err(Error::Missing(_))));
    assert!(!place.path().exists(), "opening a missing book must not make one");
    std::fs::write(place.path(), b"").unwrap();
    assert!(matches!(Store::open(&place.path(), &place.key), Err(Error::Empty(_))));
    assert!(matches!(Store::open(place.folder.path(), &place.key), Err(Error::Folder(_))));
}

#[test]
fn another_key_does_not_open_the_book_and_leaves_it_alone() {
    let place = Place::new();
    drop(place.create());
    let before = std::fs::read(place.path()).unwrap();
    assert!(matches!(Store::open(&place.path(), &Key::random().unwrap()), Err(Error::WrongKey(_))));
    assert_eq!(std::fs::read(place.path()).unwrap(), before);
    assert!(Store::open(&place.path(), &place.key).is_ok());
}

#[test]
fn a_foreign_file_is_refused() {
    let place = Place::new();
    std::fs::write(place.path(), vec![7; 8192]).unwrap();
    assert!(matches!(Store::open(&place.path(), &place.key), Err(Error::WrongKey(_))));
}

#[test]
fn a_book_from_a_newer_version_is_refused_untouched() {
    let place = Place::new();
    drop(place.create());
    let raw = rusqlite::Connection::open(place.path()).unwrap();
    raw.pragma_update(None, "key", format!("x'{}'", place.key.to_text().replace('-', ""))).unwrap();
    raw.pragma_update(None, "user_version", 9999).unwrap();
    drop(raw);
    let refused = Store::open(&place.path(), &place.key);
    assert!(matches!(refused, Err(Error::Newer { found: 9999, .. })), "{refused:?}");
}

#[test]
fn a_book_is_open_once() {
    let place = Place::new();
    let first = place.create();
    assert!(matches!(Store::open(&place.path(), &place.key), Err(Error::InUse(_))));
    drop(first);
    assert!(Store::open(&place.path(), &place.key).is_ok());
}

#[test]
fn nothing_readable_is_on_disk() {
    let place = Place::new();
    let store = place.create();
    let verb = store.begin(&entry("add-lead")).unwrap();
    store.add_lead(&lead("Kwekerij Onvindbaar")).unwrap();
    verb.commit().unwrap();
    drop(store);
    for file in std::fs::read_dir(place.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(11).any(|window| window == b"Onvindbaar\"" || window == b"Kwekerij On"));
    }
}

#[test]
fn a_change_outside_a_verb_fails() {
    let place = Place::new();
    let store = place.create();
    assert!(store.add_lead(&lead("Buiten het logboek")).is_err());
    assert_eq!(store.count_leads().unwrap(), 0);
}

#[test]
fn an_abandoned_verb_leaves_no_trace() {
    let place = Place::new();
    let store = place.create();
    let verb = store.begin(&entry("add-lead")).unwrap();
    store.add_lead(&lead("Even maar")).unwrap();
    drop(verb);
    assert_eq!(store.count_leads().unwrap(), 0);
    assert_eq!(store.last_entry().unwrap(), None);
}

#[test]
fn undo_and_redo_give_back_equal_rows() {
    let place = Place::new();
    let store = place.create();
    let id = add(&store, "Bakkerij Jansen");
    let before = store.known(id).unwrap().unwrap();

    let verb = store.begin(&entry("set-fields")).unwrap();
    store.update_lead(&LeadRow { employees: Some(62), city: None, ..before.lead.clone() }).unwrap();
    verb.commit().unwrap();
    let after = store.known(id).unwrap().unwrap();
    let target = store.undo_target().unwrap().unwrap();

    let undo = store.begin(&NewUndo(target.seq).entry()).unwrap();
    store.undo(target.seq).unwrap();
    undo.commit().unwrap();
    assert_eq!(store.known(id).unwrap().unwrap(), before);

    let again = store.redo_target().unwrap().unwrap();
    assert_eq!(again.seq, target.seq);
    let redo = store.begin(&store::journal::NewEntry { redoes: Some(again.seq), ..entry("redo") }).unwrap();
    store.redo(again.seq).unwrap();
    redo.commit().unwrap();
    assert_eq!(store.known(id).unwrap().unwrap(), after);
    assert_eq!(store.redo_target().unwrap(), None);
}

#[test]
fn undoing_a_removal_brings_back_everything_under_the_lead() {
    let place = Place::new();
    let store = place.create();
    let id = add(&store, "Garage Bakker");
    let before = store.known(id).unwrap().unwrap();
    let verb = store.begin(&entry("remove")).unwrap();
    store.remove_lead(id).unwrap();
    verb.commit().unwrap();
    assert_eq!(store.known(id).unwrap(), None);

    let target = store.undo_target().unwrap().unwrap();
    let undo = store.begin(&NewUndo(target.seq).entry()).unwrap();
    store.undo(target.seq).unwrap();
    undo.commit().unwrap();
    assert_eq!(store.known(id).unwrap().unwrap(), before);
    assert_eq!(
        store.search_leads(&[store::leads::Term::Fragment(vec!["garage".into()])], 10).unwrap(),
        vec![id],
        "the search index follows"
    );
}

#[test]
fn an_older_entry_goes_without_what_came_later() {
    let place = Place::new();
    let store = place.create();
    let verb = store.begin(&entry("import-leads")).unwrap();
    let (untouched, edited) = (store.add_lead(&lead("Een")).unwrap(), store.add_lead(&lead("Twee")).unwrap());
    let import = verb.seq();
    verb.commit().unwrap();
    let verb = store.begin(&entry("set-fields")).unwrap();
    store.update_lead(&LeadRow { id: edited, city: Some("Gouda".into()), ..lead("Twee") }).unwrap();
    verb.commit().unwrap();

    let verb = store.begin(&entry("undo-import")).unwrap();
    let done = store.retract(import).unwrap();
    verb.commit().unwrap();
    assert_eq!((done.reverted, done.kept), (vec![("leads".to_owned(), untouched)], 1));
    assert_eq!(store.lead(edited).unwrap().unwrap().city.as_deref(), Some("Gouda"));
}

#[test]
fn the_book_can_be_read_as_it_was() {
    let place = Place::new();
    let store = place.create();
    let first = store.begin(&at("2026-03-01T09:00:00.000Z", "add-lead")).unwrap();
    let id = store.add_lead(&lead("Een")).unwrap();
    first.commit().unwrap();
    let second = store.begin(&at("2026-03-02T09:00:00.000Z", "set-fields")).unwrap();
    store.update_lead(&LeadRow { id, city: Some("Gouda".into()), ..lead("Een") }).unwrap();
    second.commit().unwrap();
    let now = store.known(id).unwrap();

    let city = |moment: &str| {
        store.look_back(moment).unwrap();
        let city = store.lead(id).unwrap().map(|lead| lead.city);
        store.return_to_present().unwrap();
        city
    };
    assert_eq!(city("2026-02-01T00:00:00.000Z"), None, "the lead was not there yet");
    assert_eq!(city("2026-03-01T12:00:00.000Z"), Some(Some("Utrecht".to_owned())), "it had not moved yet");
    assert_eq!(city("2026-03-02T09:00:00.000Z"), Some(Some("Gouda".to_owned())));
    assert_eq!(store.known(id).unwrap(), now, "looking back changes nothing");
}

#[test]
fn a_passphrase_is_a_second_way_in() {
    let place = Place::new();
    drop(place.create());
    store::key::add_passphrase(&place.path(), &place.key, "appelflap met kaneel").unwrap();
    let found = store::key::unwrap_with(&place.path(), "appelflap met kaneel").unwrap();
    assert!(Store::open(&place.path(), &found).is_ok());
    assert!(matches!(store::key::unwrap_with(&place.path(), "appelflap"), Err(Error::WrongPassphrase)));
    assert!(matches!(Key::from_text("12"), Err(Error::BadKey)));
    assert_eq!(Key::from_text(&place.key.to_text()).unwrap(), place.key);
}

fn add(store: &Store, company: &str) -> u32 {
    let verb = store.begin(&entry("add-lead")).unwrap();
    let id = store.add_lead(&lead(company)).unwrap();
    let person = PersonRow { lead_id: id, last_name: Some("Jansen".into()), ..PersonRow::default() };
    let person = store.add_person(&person).unwrap();
    let phone = PhoneRow {
        lead_id: id,
        person_id: Some(person),
        e164: Some("+31182123456".into()),
        kind: "fixed".into(),
        original: "0182-123456".into(),
        ..PhoneRow::default()
    };
    store.add_phone(&phone).unwrap();
    verb.commit().unwrap();
    id
}

fn lead(company: &str) -> LeadRow {
    LeadRow {
        company: Some(company.into()),
        city: Some("Utrecht".into()),
        status: "new".into(),
        created_at: "2026-03-01T09:00:00.000Z".into(),
        changed_at: "2026-03-01T09:00:00.000Z".into(),
        ..LeadRow::default()
    }
}

fn entry(verb: &str) -> store::journal::NewEntry<'_> {
    at("2026-03-03T09:00:00.000Z", verb)
}

fn at<'a>(moment: &'a str, verb: &'a str) -> store::journal::NewEntry<'a> {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    store::journal::NewEntry {
        operation: Box::leak(format!("operation-{count}").into_boxed_str()),
        verb,
        params: "{}",
        lead: None,
        author: "test",
        device: "test",
        at: moment,
        undoes: None,
        redoes: None,
    }
}

struct NewUndo(u32);

impl NewUndo {
    fn entry(&self) -> store::journal::NewEntry<'static> {
        store::journal::NewEntry { undoes: Some(self.0), ..entry("undo") }
    }
}
