//! How SQLite goes about the queries that run while somebody waits: by an index, never through a whole table.

#![allow(clippy::unwrap_used)]

use rusqlite::Connection;

/// Queries that run with each key, each call or each imported row.
const HOT: &[&str] = &[
    "journal/begin",
    "journal/changes_of_entry",
    "journal/changes_of_lead",
    "journal/count_changes",
    "journal/last_entry",
    "journal/leads_touched",
    "journal/revision",
    "journal/touched_since",
    "leads/activities",
    "leads/one",
    "leads/people",
    "leads/phones",
    "leads/search_number",
    "leads/with_domain",
    "leads/with_email",
    "leads/with_external_id",
    "leads/with_file_key",
    "leads/with_kvk",
    "leads/with_name",
    "leads/with_phone",
    "research/answers",
    "research/calls",
    "research/calls_between",
    "research/draft",
    "research/tally",
    "scoring/corrections",
    "scoring/draft",
    "scoring/model",
    "scoring/version",
];

/// Queries that read a whole table on purpose, in the order of an index and so without sorting it.
const WHOLE: &[&str] = &[
    "leads/every",
    "leads/every_activity",
    "leads/every_person",
    "leads/every_phone",
    "research/every_answer",
    "research/every_call",
    "scoring/every_correction",
    "scoring/model_changes",
];

fn plan(book: &Connection, query: &str) -> Vec<String> {
    let path = format!("{}/src/{query}.sql", env!("CARGO_MANIFEST_DIR"));
    let sql = format!("EXPLAIN QUERY PLAN {}", std::fs::read_to_string(path).unwrap());
    let mut statement = book.prepare(&sql).unwrap();
    let rows = statement.raw_query().mapped(|row| row.get::<_, String>("detail")).collect::<Result<_, _>>();
    rows.unwrap()
}

fn book() -> Connection {
    let book = Connection::open_in_memory().unwrap();
    book.execute_batch(include_str!("../migrations/0001_book.sql")).unwrap();
    book
}

#[test]
fn hot_queries_search_by_index() {
    let book = book();
    for query in HOT {
        let steps = plan(&book, query);
        let newest_first = |step: &str| {
            step.starts_with("SCAN") && query.ends_with("last_entry") || query.ends_with("model")
        };
        assert!(
            steps.iter().all(|step| !step.starts_with("SCAN") || newest_first(step)),
            "{query} goes through a whole table: {steps:?}"
        );
    }
}

#[test]
fn whole_tables_come_in_the_order_of_their_lead() {
    let book = book();
    for query in WHOLE {
        let steps = plan(&book, query);
        let sorts = steps.iter().any(|step| step.contains("TEMP B-TREE") && !step.contains("LAST"));
        assert!(!sorts, "{query} sorts the whole table: {steps:?}");
    }
}
