//! Amounts and counts as people write them: "1.234", "12,5 mln", "€ 1.250.000,-", "250 fte", "11-50".

/// Why a text is no number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotANumber {
    /// No digits, or words that say something else.
    Text,
    /// Below zero.
    Negative,
    /// More than a spreadsheet can hold exactly (15 digits).
    TooLarge,
}

/// The whole number that a text means; fractions are rounded half up. Of a range ("11-50", "50+", "meer dan 50")
/// its lower end, which is the part that is certain; "minder dan 10" and "<10" are 0 for the same reason.
pub(crate) fn whole(raw: &str) -> Result<i64, NotANumber> {
    let text = raw.trim().to_lowercase();
    let text = text.trim_start_matches(|c: char| "€$£~≈ ".contains(c)).trim();
    if ["<", "minder dan ", "less than ", "max", "tot ", "up to ", "onder "]
        .iter()
        .any(|less| text.starts_with(less))
    {
        return if text.contains(|c: char| c.is_ascii_digit()) { Ok(0) } else { Err(NotANumber::Text) };
    }
    let about = [
        "eur",
        "euro",
        "ca.",
        "ca",
        "circa",
        "ongeveer",
        "about",
        "approx.",
        "±",
        "+/-",
        ">",
        "meer dan",
        "more than",
        "over",
        "vanaf",
        "from",
        "min.",
        "minimaal",
    ];
    let mut rest = text;
    while let Some(cut) = about.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = cut.trim_start_matches(|c: char| "€$£ ".contains(c));
    }
    let negative = rest.starts_with(['-', '−']) || (rest.starts_with('(') && rest.ends_with(')'));
    if negative {
        return Err(if rest.contains(|c: char| c.is_ascii_digit()) {
            NotANumber::Negative
        } else {
            NotANumber::Text
        });
    }
    let (mantissa, after) = digits(rest).ok_or(NotANumber::Text)?;
    let (scale, after) = unit(after).ok_or(NotANumber::Text)?;
    let lower = scaled(mantissa, scale)?;
    match upper(after) {
        None => Ok(lower),
        Some(range) => {
            let (mantissa, after) = digits(range).ok_or(NotANumber::Text)?;
            let (upper_scale, after) = unit(after).ok_or(NotANumber::Text)?;
            // "1-5 mln" means one million to five.
            let lower = if scale == 1 && upper_scale > 1 {
                scaled(digits(rest).ok_or(NotANumber::Text)?.0, upper_scale)?
            } else {
                lower
            };
            let upper = scaled(mantissa, upper_scale)?;
            if after.trim().is_empty() && lower <= upper { Ok(lower) } else { Err(NotANumber::Text) }
        }
    }
}

/// Digits with their separators, as a decimal number: (digits, number of decimals), and the rest of the text.
fn digits(text: &str) -> Option<((u64, u32), &str)> {
    let text = text.trim_start();
    let end = text
        .char_indices()
        .find(|(at, c)| !(c.is_ascii_digit() || (is_separator(*c) && digit_follows(text, at + c.len_utf8()))))
        .map_or(text.len(), |(at, _)| at);
    let (number, rest) = text.split_at(end);
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let decimal = decimal_mark(number);
    let mut value: u64 = 0;
    let mut decimals = 0;
    let mut seen = false;
    for (at, c) in number.char_indices() {
        match c.to_digit(10) {
            Some(_) if seen && decimals == 4 => {}
            Some(digit) => {
                value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
                decimals += u32::from(seen);
            }
            None => seen |= decimal == Some(at),
        }
    }
    Some(((value, decimals), rest))
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}')
}

fn digit_follows(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Where the decimals begin. The last of two different marks is the decimal one; a mark used once with three
/// digits behind it divides thousands, unless only a zero stands before it.
fn decimal_mark(number: &str) -> Option<usize> {
    let last = number.rfind(['.', ','])?;
    let mark = number.get(last..)?.chars().next()?;
    if number.matches(mark).count() > 1 {
        return None;
    }
    let both = number.contains(',') && number.contains('.');
    let behind = number.len() - last - 1;
    let (before, _) = number.split_at(last);
    (both || behind != 3 || before == "0").then_some(last)
}

/// The word behind a number: its scale, and what follows. None when the word changes the meaning (percent, hours).
fn unit(text: &str) -> Option<(u64, &str)> {
    let text = text.trim_start();
    if ["t/m", "tot ", "to "].iter().any(|range| text.starts_with(range)) {
        return Some((1, text));
    }
    let end = text
        .find(|c: char| !(c.is_alphabetic() || matches!(c, '.' | '€' | '$' | '£' | '\'')))
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let scale = match word.trim_matches(['.', '\'']) {
        "" | "€" | "$" | "£" | "eur" | "euro" | "fte" | "fte's" | "ftes" | "medewerkers" | "werknemers"
        | "personen" | "employees" | "people" | "mensen" | "man" | "pers" | "werkzame" | "mitarbeiter"
        | "staff" | "stuks" | "x" => 1,
        "k" | "duizend" | "dzd" | "thousand" | "tsd" => 1_000,
        "m" | "mln" | "mio" | "miljoen" | "million" | "mn" | "milj" => 1_000_000,
        "mld" | "mrd" | "miljard" | "billion" | "bn" => 1_000_000_000,
        _ => return None,
    };
    let rest = rest.trim_start();
    // "12,5 mln euro", "10 werkzame personen": one more word of no weight.
    let tail = ["euro", "eur", "€", "personen", "fte", "medewerkers"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    Some((scale, tail.unwrap_or(rest)))
}

/// The upper end of a range, if what follows a number is one. "1.250,-" and "50+" have none.
fn upper(text: &str) -> Option<&str> {
    let text = text.trim().trim_start_matches(['+', ',']);
    let text = text.trim();
    let rest =
        ["-", "–", "—", "t/m", "tot", "to"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let rest = rest.trim_matches(|c: char| matches!(c, ' ' | '-' | '–' | '+' | '='));
    (!rest.is_empty()).then_some(rest)
}

fn scaled((digits, decimals): (u64, u32), scale: u64) -> Result<i64, NotANumber> {
    const MOST: u128 = 999_999_999_999_999;
    let divisor = 10_u128.pow(decimals);
    let rounded = (u128::from(digits) * u128::from(scale) + divisor / 2) / divisor;
    if rounded > MOST {
        Err(NotANumber::TooLarge)
    } else {
        i64::try_from(rounded).map_err(|_| NotANumber::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::{NotANumber, whole};

    #[test]
    fn counts_and_amounts_read_as_dutch_and_english_write_them() {
        for (text, expected) in [
            ("12", 12),
            ("1.234", 1234),
            ("1,234", 1234),
            ("1 234", 1234),
            ("1.234.567", 1_234_567),
            ("1.234,56", 1235),
            ("1,234.56", 1235),
            ("0.123", 0),
            ("1100.04", 1100),
            ("2,5", 3),
            ("12,5 mln", 12_500_000),
            ("€ 1.250.000,-", 1_250_000),
            ("1.250.000,00 euro", 1_250_000),
            ("$15000", 15_000),
            ("250k", 250_000),
            ("1,2 miljard", 1_200_000_000),
            ("250 fte", 250),
            ("ca. 40 medewerkers", 40),
            ("11-50", 11),
            ("11 - 50 medewerkers", 11),
            ("11 tot 50", 11),
            ("10 t/m 19", 10),
            ("1-5 mln", 1_000_000),
            ("50+", 50),
            ("> 100", 100),
            ("meer dan 250", 250),
            ("<10", 0),
            ("minder dan 10", 0),
            ("12 werkzame personen", 12),
        ] {
            assert_eq!(whole(text), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["veel", "12%", "3 uur", "01-02-2026 x", "50-11", "", "€", "1e", "12 appels"] {
            assert_eq!(whole(text), Err(NotANumber::Text), "{text:?}");
        }
        assert_eq!(whole("-5"), Err(NotANumber::Negative));
        assert_eq!(whole("9999999999 mln"), Err(NotANumber::TooLarge));
    }
}
