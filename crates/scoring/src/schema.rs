//! Checks the shape of a model file against the published schema, `docs/model.schema.json`, so that the schema cannot
//! say one thing and the program another.
//!
//! It reads the part of JSON Schema that this one schema uses and nothing more. Unlike a parser it does not stop at
//! the first mistake.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::receipt::{Param, Problem, Severity};

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it: a fallback is never used.
    serde_json::from_str(include_str!("../../../docs/model.schema.json")).unwrap_or_default()
});

/// Deeper than this no model goes; it keeps a hostile file from exhausting the stack.
const DEPTH: usize = 64;

/// Every place where the value does not have the shape of a model.
pub(crate) fn shape(model: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    visit(&SCHEMA, model, "", 0, &mut problems);
    problems
}

fn visit(schema: &Value, value: &Value, path: &str, depth: usize, problems: &mut Vec<Problem>) {
    let Some(schema) = schema.as_object() else { return };
    if depth > DEPTH {
        problems.push(error(path, "too-deep"));
        return;
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        if let Some(target) = SCHEMA.pointer(name.trim_start_matches('#')) {
            visit(target, value, path, depth + 1, problems);
        }
        return;
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        // The only use of anyOf is "this or null".
        if let Some(first) = choices.first().filter(|_| !value.is_null()) {
            visit(first, value, path, depth + 1, problems);
        }
        return;
    }
    if let Some(kinds) = schema.get("oneOf").and_then(Value::as_array) {
        one_of(kinds, value, path, depth, problems);
        return;
    }
    if !has_type(schema, value) {
        let expected =
            types(schema).into_iter().filter(|name| *name != "null").collect::<Vec<_>>().join(" or ");
        problems.push(error(path, "wrong-type").with("expected", expected.into()));
        return;
    }
    match value {
        Value::Object(object) => fields(schema, object, path, depth, problems),
        Value::Array(items) => {
            let count = items.len() as i64;
            limits(schema, count, path, ["minItems", "maxItems"], ["too-few", "too-many"], problems);
            if let Some(each) = schema.get("items") {
                // What is too much is said once; a file of a million rules is not read to its end.
                let most = schema
                    .get("maxItems")
                    .and_then(Value::as_u64)
                    .and_then(|most| usize::try_from(most).ok());
                for (place, item) in items.iter().enumerate().take(most.unwrap_or(usize::MAX)) {
                    visit(each, item, &format!("{path}/{place}"), depth + 1, problems);
                }
            }
        }
        Value::String(text) => {
            let length = text.chars().count() as i64;
            limits(schema, length, path, ["minLength", "maxLength"], ["too-short", "too-long"], problems);
        }
        Value::Number(number) => {
            let number = number.as_i64().unwrap_or(i64::MAX);
            limits(schema, number, path, ["minimum", "maximum"], ["too-small", "too-large"], problems);
        }
        Value::Null | Value::Bool(_) => {}
    }
    let listed = schema.get("enum").and_then(Value::as_array).is_none_or(|allowed| allowed.contains(value));
    let fixed = schema.get("const").is_none_or(|only| only == value);
    if !listed || !fixed {
        let code = if path == "/format" { "unknown-format" } else { "not-allowed" };
        problems.push(error(path, code).with("value", plain(value)));
    }
}

/// The branch is chosen by `kind`, so that mistakes are reported where they are and not as "fits none".
fn one_of(kinds: &[Value], value: &Value, path: &str, depth: usize, problems: &mut Vec<Problem>) {
    let Some(object) = value.as_object() else {
        problems.push(error(path, "wrong-type").with("expected", "object".into()));
        return;
    };
    let Some(kind) = object.get("kind") else {
        problems.push(error(path, "missing-key").with("key", "kind".into()));
        return;
    };
    match kinds.iter().find(|branch| branch.pointer("/properties/kind/const") == Some(kind)) {
        Some(branch) => visit(branch, value, path, depth + 1, problems),
        None => problems.push(error(&format!("{path}/kind"), "not-allowed").with("value", plain(kind))),
    }
}

fn fields(
    schema: &Map<String, Value>,
    object: &Map<String, Value>,
    path: &str,
    depth: usize,
    problems: &mut Vec<Problem>,
) {
    let required = schema.get("required").and_then(Value::as_array);
    for key in required.into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(key) {
            problems.push(error(path, "missing-key").with("key", key.into()));
        }
    }
    let known = schema.get("properties").and_then(Value::as_object);
    for (key, value) in object {
        let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
        match known.and_then(|known| known.get(key)) {
            Some(schema) => visit(schema, value, &path, depth + 1, problems),
            None => problems.push(error(&path, "unknown-key").with("key", key.as_str().into())),
        }
    }
}

fn limits(
    schema: &Map<String, Value>,
    size: i64,
    path: &str,
    [least, most]: [&str; 2],
    [small, large]: [&str; 2],
    problems: &mut Vec<Problem>,
) {
    let limit = |key: &str| schema.get(key).and_then(Value::as_i64);
    let as_param = |limit: i64| Param::Number(i32::try_from(limit).unwrap_or(i32::MAX));
    if let Some(least) = limit(least).filter(|least| size < *least) {
        problems.push(error(path, small).with("min", as_param(least)));
    }
    if let Some(most) = limit(most).filter(|most| size > *most) {
        problems.push(error(path, large).with("max", as_param(most)));
    }
}

fn types(schema: &Map<String, Value>) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(only)) => vec![only],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn has_type(schema: &Map<String, Value>, value: &Value) -> bool {
    let types = types(schema);
    types.is_empty()
        || types.iter().any(|name| match *name {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "boolean" => value.is_boolean(),
            _ => value.is_null(),
        })
}

fn plain(value: &Value) -> Param {
    match value {
        Value::String(text) => text.as_str().into(),
        other => other.to_string().into(),
    }
}

/// A problem that keeps a model from being published.
pub(crate) fn error(path: &str, code: &str) -> Problem {
    Problem {
        path: path.to_owned(),
        code: code.to_owned(),
        severity: Severity::Error,
        params: Default::default(),
    }
}

/// A problem that does not.
pub(crate) fn warning(path: &str, code: &str) -> Problem {
    Problem { severity: Severity::Warning, ..error(path, code) }
}

impl Problem {
    pub(crate) fn with(mut self, name: &str, param: Param) -> Self {
        self.params.insert(name.to_owned(), param);
        self
    }
}
