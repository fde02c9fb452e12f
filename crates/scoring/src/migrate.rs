//! Model files of earlier formats, made into what the present format says in their place. It changes JSON before anything
//! looks at its shape, so a mistake in an old file is still reported where it stands.

use serde_json::{Map, Value, json};

use crate::model::{FORMAT, Model};

/// A model file as the present format says it: one of an earlier format is rewritten, anything else is left alone.
///
/// Format 1 had one limit for a rule, up and down alike; format 2 has a `min` and a `max`.
#[must_use]
pub fn migrate(mut json: Value) -> Value {
    if json.get("format").and_then(Value::as_u64) == Some(1)
        && let Some(model) = json.as_object_mut()
    {
        for rule in model.get_mut("rules").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(by) = rule.get_mut("by").and_then(Value::as_object_mut) {
                limit_both_ways(by);
            }
        }
        model.insert("format".to_owned(), json!(FORMAT));
    }
    json
}

fn limit_both_ways(by: &mut Map<String, Value>) {
    let limited = matches!(by.get("kind").and_then(Value::as_str), Some("activity" | "answer"));
    let least = by.get("max").and_then(Value::as_i64).and_then(i64::checked_neg);
    if let Some(least) = least.filter(|_| limited) {
        by.entry("min").or_insert_with(|| json!(least));
    }
}

/// Reads a model that was checked when it was kept, such as one of a book. Its meaning is not checked again: a model in
/// use stays readable when later checks are stricter.
///
/// # Errors
/// It does not have the shape of a model.
pub fn read(text: &str) -> serde_json::Result<Model> {
    serde_json::from_value(migrate(serde_json::from_str(text)?))
}
