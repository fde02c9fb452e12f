//! What lists, cards and exports show of a lead, and what a search finds of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::time::Duration;

use desk::imports::{Request, Shown};
use desk::store::Key;
use desk::{Clock, Desk, Error, ExportFormat, LeadSort, LeadsQuery, Opening};
use leads::import::FileKind;
use tempfile::TempDir;

struct Book {
    desk: Desk,
    folder: TempDir,
}

fn book() -> Book {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening {
        path: folder.path().join("test.belrij"),
        key: Some(Key::random().unwrap()),
        keychain_wait: Duration::ZERO,
        clock: Clock::Fixed("2026-03-03T08:30:00Z".parse().unwrap()),
        author: "Anja".to_owned(),
        device: "test".to_owned(),
    };
    Book { desk: Desk::create(&opening, "starter").unwrap(), folder }
}

fn values(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
    fields.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

impl Book {
    fn add(&mut self, fields: &[(&str, &str)]) -> u32 {
        self.desk.add_lead(&values(fields)).unwrap().value
    }

    fn import(&mut self, text: &str) {
        let path = self.folder.path().join("few.csv");
        std::fs::write(&path, text).unwrap();
        let request = Request {
            path,
            kind: FileKind::Leads,
            mapping: None,
            source: None,
            rehearsal: false,
            shown: Shown { rows: 10, refused: 10 },
        };
        self.desk.import(&request, &mut |_| true).unwrap();
    }

    fn found(&mut self, search: &str) -> Vec<u32> {
        let query = LeadsQuery {
            search: search.to_owned(),
            sort: LeadSort::Id,
            descending: false,
            offset: 0,
            limit: 100,
        };
        self.desk.leads_page(&query).unwrap().rows.iter().map(|row| row.id).collect()
    }
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: desk::Result<T>) -> (String, String) {
    match result {
        Err(Error::Refused(reason)) => {
            let field = reason.params.get("field").map(|param| serde_json::to_value(param).unwrap());
            (reason.code, field.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default())
        }
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn a_search_finds_what_is_shown() {
    let mut book = book();
    let anja = book.add(&[
        ("company", "Bakkerij De Boer B.V."),
        ("city", "Gouda"),
        ("first_name", "Anja"),
        ("last_name", "Jansen"),
        ("phone", "0182 654321"),
    ]);
    let other = book.add(&[("company", "Garage Jansen"), ("first_name", "Piet"), ("mobile", "06 12345678")]);
    for search in [
        "Anja Jansen",
        "jansen anja",
        "boer gouda",
        "de boer b.v.",
        "0182 654 321",
        "0182-654321",
        "0182654321",
        "+31 182 654321",
        "+31 (0)182 65 43 21",
        "0031182654321",
        "654321",
        "Jansen 0182 654",
        "018",
        "a j",
    ] {
        assert_eq!(book.found(search), vec![anja], "{search}");
    }
    assert_eq!(book.found("jansen"), vec![anja, other]);
    assert_eq!(book.found("06"), vec![other]);
    assert_eq!(book.found("Anja Garage"), Vec::<u32>::new(), "every word must be found in the same lead");
    assert_eq!(book.found("&"), Vec::<u32>::new());
    assert_eq!(book.found("100%"), Vec::<u32>::new());
}

#[test]
fn a_lead_without_a_company_has_a_name_in_every_list() {
    let mut book = book();
    book.import("Prospect ID,Phone,Website\n7927b2df,,\n,0182 654321,\n,,www.few.nl\n");
    let mail = book.add(&[("email", "piet@gmail.com")]);
    let names = |book: &mut Book| -> Vec<String> {
        book.found("").into_iter().map(|id| book.desk.table_row(id).unwrap().company).collect()
    };
    assert_eq!(names(&mut book), ["7927b2df", "0182 654 321", "#3", "piet@gmail.com"]);
    assert_eq!(book.desk.lead_card(mail).unwrap().company, "piet@gmail.com");
    assert_eq!(book.desk.queue(10).unwrap()[0].company, "0182 654 321");

    let mark = |text: String| assert!(!text.contains("row:"), "{text}");
    mark(book.desk.lead_record(3).unwrap().to_string());
    mark(serde_json::to_string(&book.desk.lead_card(3).unwrap().fields).unwrap());
    let to = book.folder.path().join("leads.csv");
    book.desk.export(ExportFormat::Leads, &to).unwrap();
    mark(std::fs::read_to_string(to).unwrap());
}

#[test]
fn only_known_fields_and_the_owners_own_are_taken() {
    let mut book = book();
    let lead = book.add(&[("company", "Garage Bakker")]);
    for key in ["compnay", "score", "id", "province", "custom:", "custom: ", "Company"] {
        let expected = ("field-unknown".to_owned(), key.to_owned());
        assert_eq!(refused(book.desk.set_fields(lead, &values(&[(key, "x")]))), expected, "{key}");
        assert_eq!(refused(book.desk.add_lead(&values(&[("company", "B"), (key, "x")]))), expected, "{key}");
    }
    book.desk.set_fields(lead, &values(&[("custom:Total Visits", "3")])).unwrap();
    let record = book.desk.lead_record(lead).unwrap();
    assert_eq!(record["fields"]["custom:total_visits"], 3);
}

#[test]
fn an_open_status_by_hand_brings_a_closed_lead_back() {
    let mut book = book();
    let lead = book.add(&[("company", "Garage Bakker"), ("phone", "0182 654321")]);
    let call = desk::RecordCall {
        lead,
        result: research::CallResult::NotInterested,
        note: String::new(),
        callback: None,
        answers: BTreeMap::new(),
        lost_reason: None,
        phone: None,
        seconds: 0,
        right_named: false,
        operation: book.desk.new_operation(),
    };
    book.desk.record_call(&call).unwrap();
    book.desk.set_fields(lead, &values(&[("notes", "Nice people")])).unwrap();
    assert_eq!(book.desk.why_not(lead).unwrap().reasons[0].code, "closed", "a note opens nothing");
    book.desk.set_fields(lead, &values(&[("status", "contact")])).unwrap();
    let why = book.desk.why_not(lead).unwrap();
    assert!(why.reasons.iter().all(|reason| reason.code != "closed"), "{why:?}");
    assert_eq!(book.desk.table_row(lead).unwrap().next_step, None);
}

#[test]
fn the_list_shows_the_number_that_is_dialled() {
    let mut book = book();
    book.import("Company,Phone,Mobile\nGarage Bakker,0182 65,06 12345678\n");
    let lead = 1;
    let card = book.desk.lead_card(lead).unwrap();
    let first = card.phones[0].display.clone();
    assert!(card.phones[1].id < card.phones[0].id, "the first number cannot be dialled: {:?}", card.phones);
    assert_eq!(book.desk.table_row(lead).unwrap().phone, Some(first.clone()));
    assert_eq!(book.desk.queue(1).unwrap()[0].phone, Some(first));
}

#[test]
fn an_export_that_fails_leaves_no_file() {
    let mut book = book();
    book.add(&[("company", "Garage Bakker")]);
    let lost = book.folder.path().join("no-folder/leads.csv");
    assert_eq!(refused(book.desk.export(ExportFormat::Leads, &lost)).0, "file-unwritable");
    let kept = book.folder.path().join("leads.csv");
    book.desk.export(ExportFormat::Leads, &kept).unwrap();
    assert_eq!(refused(book.desk.export(ExportFormat::Leads, &kept)).0, "file-exists");
    let parts = std::fs::read_dir(book.folder.path()).unwrap();
    let parts: Vec<_> = parts
        .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "part"))
        .collect();
    assert!(parts.is_empty(), "{parts:?}");
}
