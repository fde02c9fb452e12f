//! `belrijctl` as scripts rely on it: one JSON document, the keys of each verb, the exit status, and refusals that
//! leave everything as it was.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bench;
mod book;
mod command;
mod day;
mod files;

use command::Ctl;
use serde_json::{Value, json};

pub(crate) const MONDAY: &str = "2026-03-02T09:30:00+01:00";
pub(crate) const TUESDAY: &str = "2026-03-03T09:30:00+01:00";

/// Fails unless an object has these keys, each of a kind: `n` number, `s` text, `b` yes or no, `l` list, `o` object,
/// `?` after it also nothing.
#[track_caller]
pub(crate) fn has(value: &Value, keys: &[(&str, &str)]) {
    for (key, kind) in keys {
        let found = value.get(key).unwrap_or_else(|| panic!("no {key} in {value}"));
        let fits = match &kind[..1] {
            "n" => found.is_i64() || found.is_u64(),
            "s" => found.is_string(),
            "b" => found.is_boolean(),
            "l" => found.is_array(),
            "o" => found.is_object(),
            other => panic!("kind {other}"),
        };
        assert!(fits || (kind.ends_with('?') && found.is_null()), "{key} is {found}, not {kind}");
    }
}

pub(crate) fn monday() -> Ctl {
    let ctl = Ctl::with_book(MONDAY, "starter");
    let jansen = ctl.done(&[
        "add",
        "--field",
        "company=Bakkerij Jansen B.V.",
        "--field",
        "phone=0182 123 456",
        "--field",
        "employees=62",
        "--field",
        "role=directeur",
        "--field",
        "email=piet@jansen.example",
    ]);
    assert_eq!(jansen, json!({ "id": 1 }));
    ctl
}
