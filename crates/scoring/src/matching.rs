//! Comparing texts the way people mean it: without regard to case and outer spaces.

use std::borrow::Cow;

use crate::model::{Match, Model, ValueRow};

/// Whether two texts are the same.
pub(crate) fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.trim(), right.trim());
    // Most comparisons fail, and most of those at the first letter.
    if let (Some(first), Some(other)) = (left.as_bytes().first(), right.as_bytes().first())
        && first.is_ascii()
        && other.is_ascii()
        && !first.eq_ignore_ascii_case(other)
    {
        return false;
    }
    left.eq_ignore_ascii_case(right)
        || (!(left.is_ascii() && right.is_ascii())
            && left.chars().flat_map(char::to_lowercase).eq(right.chars().flat_map(char::to_lowercase)))
}

/// The one form of all texts that are the same.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().flat_map(char::to_lowercase).collect())
}

/// Whether `part` occurs in `text`; an empty part occurs nowhere.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    let part = part.trim();
    if part.is_empty() {
        return false;
    }
    if text.is_ascii() && part.is_ascii() {
        return text.as_bytes().windows(part.len()).any(|piece| piece.eq_ignore_ascii_case(part.as_bytes()));
    }
    text.to_lowercase().contains(&part.to_lowercase())
}

/// Whether `part` occurs in `text` as whole words.
pub(crate) fn contains_words(text: &str, part: &str) -> bool {
    let (text, part) = (text.to_lowercase(), part.trim().to_lowercase());
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !part.is_empty()
        && text.match_indices(&part).any(|(start, found)| {
            let (before, after) = (text.get(..start), text.get(start + found.len()..));
            !is_word(before.and_then(|t| t.chars().next_back()))
                && !is_word(after.and_then(|t| t.chars().next()))
        })
}

/// The first row that claims the text.
pub(crate) fn row_for<'m>(model: &Model, rows: &'m [ValueRow], text: &str) -> Option<&'m ValueRow> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    rows.iter().find(|row| {
        claims(&row.values, row.matching, text)
            || claims(list_of(model, row.list.as_deref()), row.matching, text)
    })
}

/// Whether one of the values claims the text.
pub(crate) fn claims(values: &[String], how: Option<Match>, text: &str) -> bool {
    values.iter().any(|value| match how.unwrap_or_default() {
        Match::Is => same(value, text),
        Match::Words => contains_words(text, value),
        Match::Contains => contains(text, value),
    })
}

/// The values of the list that a row or condition names, if it names one.
pub(crate) fn list_of<'m>(model: &'m Model, key: Option<&str>) -> &'m [String] {
    key.map_or(&[], |key| model.list(key))
}

/// Several texts as one, for a sentence.
pub(crate) fn joined(texts: &[String]) -> Cow<'_, str> {
    match texts {
        [only] => Cow::Borrowed(only.as_str()),
        several => Cow::Owned(several.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_outer_spaces_do_not_matter() {
        assert!(same(" CEO", "ceo "));
        assert!(same("Één", "één"));
        assert!(!same("ceo", "ceo's"));
        assert!(!same("", "ceo"));
    }

    #[test]
    fn a_part_is_found_anywhere_a_word_only_whole() {
        assert!(contains("/nl/PRIJZEN", "prijs") || contains("/nl/PRIJZEN", "prijz"));
        assert!(!contains("anything", ""));
        assert!(contains_words("Marketing-stagiair (m/v)", "stagiair"));
        assert!(!contains_words("Stagiairbegeleider", "stagiair"));
        assert!(!contains_words("anything", " "));
    }
}
