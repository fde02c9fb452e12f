//! What lists, cards and exports show of a lead, and what a search finds of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::time::Duration;

use desk::store::Key;
use desk::{Clock, Desk, Error, ExportFormat, LeadSort, LeadsQuery, Opening};
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
