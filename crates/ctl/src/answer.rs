//! How an answer leaves: one JSON document, or plain English; and the exit status.

use std::io::Write;
use std::process::ExitCode;

use desk::Error;
use serde_json::{Value, json};

use crate::{messages, plain};

const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const FAULT: u8 = 3;

/// What a verb gives back.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Something to show.
    Value(Value),
    /// A JSON file, to be kept as it is.
    File(String),
}

/// Prints what a verb gave back.
pub(crate) fn give(result: Result<Answer, Error>, json: bool) -> ExitCode {
    let value = match result {
        Ok(Answer::Value(value)) => bands_by_key(value),
        Ok(Answer::File(text)) if !json => return write(&text),
        Ok(Answer::File(text)) => match serde_json::from_str(&text) {
            Ok(value) => value,
            Err(error) => return refuse(&error.into(), json),
        },
        Err(error) => return refuse(&error, json),
    };
    if json {
        return print(&json!({ "ok": true, "value": value }), ExitCode::SUCCESS);
    }
    write(&plain::text(&value))
}

fn write(text: &str) -> ExitCode {
    // A reader that has seen enough closes the pipe; that is no failure.
    let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
    ExitCode::SUCCESS
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
