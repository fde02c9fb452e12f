//! How an answer leaves: one JSON document, or plain English; and the exit status.

use std::io::Write;
use std::process::ExitCode;

use desk::Error;
use serde_json::{Value, json};

use crate::{messages, plain};

const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const FAULT: u8 = 3;

/// Prints what a verb gave back.
pub(crate) fn give(result: Result<Value, Error>, json: bool) -> ExitCode {
    match result {
        Ok(value) if json => print(&json!({ "ok": true, "value": bands_by_key(value) }), ExitCode::SUCCESS),
        Ok(value) => {
            let text = plain::text(&bands_by_key(value));
            // A reader that has seen enough closes the pipe; that is no failure.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, json),
    }
}

/// Prints what is wrong with the command line.
pub(crate) fn usage(error: &clap::Error, json: bool) -> ExitCode {
    let text = error.render().to_string();
    if json {
        let refused = json!({ "kind": "refused", "code": "usage", "params": {}, "hint": text.trim() });
        return print(&json!({ "ok": false, "error": refused }), ExitCode::from(USAGE));
    }
    eprint!("{text}");
    ExitCode::from(USAGE)
}

fn refuse(error: &Error, json: bool) -> ExitCode {
    let (kind, code, params, status) = match error {
        Error::Refused(reason) => ("refused", reason.code.as_str(), json!(reason.params), REFUSED),
        Error::NotFound { noun, id } => ("notFound", "not-found", json!({ "noun": noun, "id": id }), REFUSED),
        Error::Fault(cause) => ("fault", "fault", json!({ "cause": cause.to_string() }), FAULT),
    };
    let (message, hint) = messages::of(code, &params);
    if json {
        let error = json!({ "kind": kind, "code": code, "params": params, "hint": hint });
        return print(&json!({ "ok": false, "error": error }), ExitCode::from(status));
    }
    eprintln!("{message}\n{hint}");
    ExitCode::from(status)
}

fn print(document: &Value, status: ExitCode) -> ExitCode {
    let _ = writeln!(std::io::stdout(), "{document}");
    status
}

/// A class is named by its key here; its name and colour are the screen's.
fn bands_by_key(value: Value) -> Value {
    match value {
        Value::Object(object)
            if object.len() == 3 && object.contains_key("tone") && object.contains_key("key") =>
        {
            object.get("key").cloned().unwrap_or_default()
        }
        Value::Object(object) => object.into_iter().map(|(key, value)| (key, bands_by_key(value))).collect(),
        Value::Array(items) => items.into_iter().map(bands_by_key).collect(),
        other => other,
    }
}
