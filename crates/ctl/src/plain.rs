//! Any answer as plain text: a list as a table, an object as lines.

use serde_json::{Map, Value};

/// The answer as people read it in a terminal.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Array(rows) => table(rows),
        Value::Object(object) => lines(object),
        other => cell(other) + "\n",
    }
}

fn lines(object: &Map<String, Value>) -> String {
    let mut text = String::new();
    for (key, value) in object {
        match value {
            Value::Array(rows) if rows.iter().any(Value::is_object) => {
                text.push_str(&format!("{key}:\n{}", indented(&table(rows))));
            }
            Value::Object(inner) if !inner.is_empty() => {
                text.push_str(&format!("{key}:\n{}", indented(&lines(inner))));
            }
            other => text.push_str(&format!("{key}: {}\n", cell(other))),
        }
    }
    text
}

fn table(rows: &[Value]) -> String {
    let Some(columns) =
        rows.first().and_then(Value::as_object).map(|row| row.keys().cloned().collect::<Vec<_>>())
    else {
        return rows.iter().map(|row| cell(row) + "\n").collect();
    };
    let mut cells = vec![columns.clone()];
    cells.extend(
        rows.iter().map(|row| columns.iter().map(|key| cell(row.get(key).unwrap_or(&Value::Null))).collect()),
    );
    let width = |place: usize| {
        let widths =
            cells.iter().filter_map(|row: &Vec<String>| row.get(place)).map(|cell| cell.chars().count());
        widths.max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let padded: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        padded.join("  ").trim_end().to_owned() + "\n"
    };
    cells.iter().map(line).collect()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.replace(['\n', '\r'], " "),
        Value::Object(object) => {
            let parts: Vec<String> =
                object.iter().map(|(key, value)| format!("{key} {}", cell(value))).collect();
            parts.join(", ")
        }
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}
