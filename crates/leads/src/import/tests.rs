//! Reading files, told by small files.

use chrono_tz::Europe::Amsterdam;

use super::*;

mod activities;
mod files;
mod reading;
mod rows;

/// The rows of a file, read as it says itself.
fn rows(bytes: &[u8]) -> (Vec<String>, Vec<Row>) {
    let dialect = sniff(bytes).unwrap();
    let reader = Reader::new(bytes, &dialect, Limits::default()).unwrap();
    (reader.headers().to_vec(), reader.collect())
}

/// The rows of a file as drafts, mapped as guessed.
fn drafts(text: &str) -> Vec<Draft> {
    let (headers, rows) = rows(text.as_bytes());
    let plan =
        guess(&headers, &rows, FileKind::Leads, "NL").plan(&headers, FileKind::Leads, Amsterdam).unwrap();
    rows.iter().map(|row| draft(row, &plan)).collect()
}

/// Where each column goes, as `header→target`.
fn guessed(text: &str) -> Vec<String> {
    let (headers, rows) = rows(text.as_bytes());
    let mapping = guess(&headers, &rows, FileKind::Leads, "NL");
    headers.iter().map(|header| format!("{header}→{}", mapping.columns[header])).collect()
}

fn problems(draft: &Draft) -> Vec<String> {
    draft.problems.iter().map(|problem| format!("{}: {}", problem.column, problem.code)).collect()
}
