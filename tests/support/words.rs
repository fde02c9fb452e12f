//! The texts of the screen, so that a test names a button by its key and holds in both languages.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::place::project;
use crate::window::Language;

/// The text under a key such as `app.rail.leads`, with `{{name}}` filled in, as a regular expression.
///
/// Marks such as `<b>` are left out; a placeholder that is not given matches anything.
///
/// # Errors
/// There is no such key.
pub fn pattern(language: Language, key: &str, given: &[(&str, &str)]) -> Result<String> {
    let text = text(language, key)?;
    let mut pattern = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) =
            after.split_once("}}").with_context(|| format!("{key} has an open placeholder"))?;
        pattern.push_str(&escape(before));
        let filled = given.iter().find(|(given, _)| *given == name);
        pattern.push_str(&filled.map_or_else(|| ".*".to_owned(), |(_, value)| escape(value)));
        rest = after;
    }
    pattern.push_str(&escape(rest));
    Ok(pattern)
}

/// The text under a key, as it is written in the locale.
///
/// # Errors
/// There is no such key.
pub fn text(language: Language, key: &str) -> Result<String> {
    let (noun, path) = key.split_once('.').with_context(|| format!("{key} names no noun"))?;
    let file = project().join("ui/locales").join(language.code()).join(format!("{noun}.json"));
    let words: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    let found = path.split('.').try_fold(&words, |words, part| words.get(part));
    let text =
        found.and_then(Value::as_str).with_context(|| format!("no text {key} in {}", file.display()))?;
    Ok(text.replace("<b>", "").replace("</b>", ""))
}

fn escape(text: &str) -> String {
    text.chars()
        .flat_map(|letter| {
            let special = r"\^$.|?*+()[]{}/".contains(letter);
            special.then_some('\\').into_iter().chain([letter])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_filled_or_open() {
        let given = pattern(Language::Nl, "imports.undoNamed", &[("name", "beurs.csv")]).unwrap();
        assert_eq!(given, r"beurs\.csv terugdraaien");
        assert_eq!(pattern(Language::En, "app.top.undo", &[]).unwrap().chars().last(), Some('*'));
    }

    #[test]
    fn a_key_that_is_not_there_is_an_error() {
        assert!(text(Language::Nl, "app.rail.nowhere").is_err());
    }
}
