//! `bench`: every figure by name, with what it should be.

use crate::command::Ctl;
use crate::{MONDAY, has};

#[test]
fn every_figure_says_what_it_should_be() {
    let ctl = Ctl::new(MONDAY);
    let value = ctl.done(&["bench", "--leads", "12"]);
    let rows = value["rows"].as_array().unwrap();
    let names: Vec<&str> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    let known = ["rescore", "preview", "receipt", "save-call", "list", "search", "import", "open", "memory"];
    assert_eq!(names, known);
    for row in rows {
        has(row, &[("leads", "n"), ("target", "s"), ("ok", "b"), ("details", "o")]);
        let numbers = ["ms", "p95Ms", "limitMs", "ratio"];
        assert!(numbers.iter().all(|key| row[key].is_number() || row[key].is_null()), "{row}");
        assert!(row["ms"].is_number() || row["name"] == "memory", "{row}");
    }
    assert!(!ctl.book().exists(), "the book is made elsewhere and removed");
}

#[test]
fn a_book_has_at_least_one_lead() {
    Ctl::new(MONDAY).usage(&["bench", "--leads", "0"]);
}
