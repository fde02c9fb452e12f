//! What somebody types to find a lead, as terms for the book's indexes: each word on its own, a number by its digits.

use store::leads::Term;

/// Shorter than this the fragment index holds nothing.
const FRAGMENT: usize = 3;

/// The terms of a search; a lead must hold them all, the most selective first.
pub(super) fn terms(search: &str) -> Vec<Term> {
    let words: Vec<&str> =
        search.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let mut terms: Vec<Term> = Vec::new();
    // People write a number in groups: words of digits that follow each other are one.
    for group in words.chunk_by(|one, other| numeric(one) && numeric(other)) {
        match group {
            [word] if !numeric(word) => terms.push(text(word)),
            group => terms.push(number(&group.join(" "))),
        }
    }
    terms.sort_by_key(|term| std::cmp::Reverse(length(term)));
    terms
}

fn numeric(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_digit() || "+-()./".contains(letter))
}

fn text(word: &str) -> Term {
    if word.chars().count() < FRAGMENT {
        Term::Start(word.to_owned())
    } else {
        Term::Fragment(vec![word.to_owned()])
    }
}

/// Digits as they stand in a canonical number, which has no trunk zero, or the text as it is: a number that could not
/// be read, or one of the chamber of commerce.
fn number(typed: &str) -> Term {
    let digits: String = typed.replace("(0)", "").chars().filter(|letter| letter.is_ascii_digit()).collect();
    let (start, digits) = match (digits.strip_prefix("00"), digits.strip_prefix('0')) {
        (Some(abroad), _) => (Some(format!("+{abroad}")), abroad),
        (_, Some(national)) => (Some(format!("+31{national}")), national),
        _ if typed.starts_with('+') => (Some(format!("+{digits}")), digits.as_str()),
        _ => (None, digits.as_str()),
    };
    match start {
        Some(start) if digits.len() < FRAGMENT => Term::Number(start),
        _ if digits.len() < FRAGMENT => text(typed),
        _ if digits == typed => Term::Fragment(vec![digits.to_owned()]),
        _ => Term::Fragment(vec![digits.to_owned(), typed.to_owned()]),
    }
}

fn length(term: &Term) -> usize {
    match term {
        Term::Fragment(texts) => texts.iter().map(String::len).min().unwrap_or_default(),
        Term::Start(_) => 0,
        Term::Number(start) => start.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(search: &str, expected: &[Term]) {
        assert_eq!(terms(search), expected, "{search}");
    }

    fn fragment(texts: &[&str]) -> Term {
        Term::Fragment(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn each_word_is_a_term_and_a_short_one_starts_a_word() {
        check("Anja Jansen", &[fragment(&["Jansen"]), fragment(&["Anja"])]);
        check("Jan de Boer", &[fragment(&["Boer"]), fragment(&["Jan"]), Term::Start("de".into())]);
        check("a & b", &[Term::Start("a".into()), Term::Start("b".into())]);
        check(" - ", &[]);
    }

    #[test]
    fn a_number_is_found_by_its_digits_however_it_is_written() {
        check("0182 654 321", &[fragment(&["182654321", "0182 654 321"])]);
        check("0182-654321", &[fragment(&["182654321", "0182-654321"])]);
        check("+31 (0)182 654321", &[fragment(&["31182654321", "+31 (0)182 654321"])]);
        check("0031182654321", &[fragment(&["31182654321", "0031182654321"])]);
        check("654321", &[fragment(&["654321"])]);
        check("06", &[Term::Number("+316".into())]);
        check("+3", &[Term::Number("+3".into())]);
        check("12", &[Term::Start("12".into())]);
    }

    #[test]
    fn a_name_and_a_number_go_together() {
        check("Jansen 0182 65", &[fragment(&["Jansen"]), fragment(&["18265", "0182 65"])]);
    }
}
