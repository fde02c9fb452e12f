//! Phone numbers: reading what people type and spreadsheets spoil, one canonical form, and how to show them.
//!
//! The numbering plans come from libphonenumber's metadata; this module only prepares the text for it, because
//! files hold more than numbers: labels, extensions, two numbers in a cell, a lost zero, `101234567.0`.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};
use serde::{Deserialize, Serialize};

use crate::{reason::Reason, text};

/// What kind of line a number is, as far as its digits tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    /// A fixed line.
    Fixed,
    /// A mobile phone.
    Mobile,
    /// Reached neither way: free and paid service numbers, internet telephony, company-wide numbers.
    Other,
    /// The digits do not tell (North America), or the number could not be read.
    Unknown,
}

/// One phone number as it was written and as it is dialled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Phone {
    /// `+31101234567`; none when the text could not be read as a number that exists.
    pub e164: Option<String>,
    /// As written within its own country, without the extension: `010 123 4567`; the original when unread.
    pub national: String,
    /// What was typed or stood in the file, cleaned of invisible characters only.
    pub original: String,
    /// Fixed, mobile or neither.
    pub kind: PhoneKind,
    /// ISO code of the country that the number belongs to.
    pub country: Option<String>,
    /// Digits to dial after the connection.
    pub extension: Option<String>,
}

impl Phone {
    /// A number that could not be read: nothing but its text.
    pub fn unread(raw: &str) -> Self {
        let original = text::line(raw).into_owned();
        Self {
            e164: None,
            national: original.clone(),
            original,
            kind: PhoneKind::Unknown,
            country: None,
            extension: None,
        }
    }
}

/// Reads the first number in `raw`; `default_country` (ISO code, `NL`) is meant where no country code is given.
///
/// # Errors
/// `phone-missing` no digits; `phone-rounded` a spreadsheet's `3.16E+10` has lost digits; `phone-too-short`,
/// `phone-too-long`; `phone-invalid` no such number exists in its country's plan.
pub fn parse(raw: &str, default_country: &str) -> Result<Phone, Reason> {
    let cleaned = text::line(raw);
    read(&cleaned, &cleaned, default_country).0
}

/// Reads every number of a cell such as `010 123 4567 / 06 12345678`, at least one result unless the cell is empty.
/// Digits after the first number that are too few to be a number by themselves belong to its original text.
pub fn parse_all(raw: &str, default_country: &str) -> Vec<Result<Phone, Reason>> {
    // Longer than any list of numbers: prose, of which only the beginning is looked at.
    const MOST: usize = 5;
    let cleaned = text::line(raw);
    let mut found = Vec::with_capacity(1);
    let mut rest: &str = &cleaned;
    while found.len() < MOST && !rest.is_empty() {
        let original = rest;
        let (phone, after) = read(rest, original, default_country);
        if found.is_empty() || digits_in(original) >= 7 {
            found.push(phone);
        }
        rest = after;
    }
    found
}

/// How to show a number to somebody in `home_country`: `010 123 4567` at home, `+32 2 123 45 67` from abroad.
/// Text that is no E.164 number comes back as it is.
pub fn display(e164: &str, home_country: &str) -> String {
    let Ok(number) = PHONE_NUMBER_UTIL.parse(e164, None) else { return e164.to_owned() };
    let home = region(home_country).and_then(|home| PHONE_NUMBER_UTIL.get_country_code_for_region(home));
    let format = if home == Some(number.country_code) {
        PhoneNumberFormat::National
    } else {
        PhoneNumberFormat::International
    };
    PHONE_NUMBER_UTIL.format(&number, format).into_owned()
}

fn region(country: &str) -> Option<Region> {
    Region::from_code(country).ok()
}

fn digits_in(text: &str) -> usize {
    text.chars().filter(|c| digit(*c).is_some()).count()
}

/// The digits of one number as found in text.
#[derive(Debug, Default)]
struct Dialled {
    international: bool,
    digits: String,
    extension: Option<String>,
}

fn read<'t>(cleaned: &'t str, original: &str, default_country: &str) -> (Result<Phone, Reason>, &'t str) {
    let expanded = match whole_number(cleaned) {
        Some(Ok(digits)) => Some(digits),
        Some(Err(rounded)) => return (Err(rounded), ""),
        None => None,
    };
    let (dialled, rest) = match &expanded {
        Some(digits) => (scan(digits).0, ""),
        None => scan(cleaned),
    };
    // What follows a separator is the next number; anything else (a remark) belongs to this one.
    let phone = resolve(&dialled, default_country).map(|number| Phone {
        original: original.get(..original.len() - rest.len()).unwrap_or(original).trim_end().to_owned(),
        extension: dialled.extension,
        ..number
    });
    (phone, rest.trim_start_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(&c)))
}

const SEPARATORS: [char; 6] = ['/', ';', ',', '|', '&', '\n'];

/// Walks over the text: label, digits with their punctuation, extension; stops where another number begins.
fn scan(text: &str) -> (Dialled, &str) {
    let mut found = Dialled::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(digit) = digit(c) {
            found.digits.push(digit);
        } else if matches!(c, '+' | '＋') {
            if found.digits.is_empty() {
                found.international = true;
            } else if found.digits.len() >= 7 {
                return (finish(found), text.get(at..).unwrap_or_default());
            }
        } else if SEPARATORS.contains(&c) && found.digits.len() >= 8 {
            return (finish(found), text.get(at..).unwrap_or_default());
        } else if c == '(' && before_zero(text, at) && (found.international || found.digits.starts_with("00"))
        {
            // "+31 (0)10": the zero is only dialled inside the country.
            while chars.next_if(|(_, c)| *c != ')').is_some() {}
        } else if (c.is_alphabetic() || c == '#') && !found.digits.is_empty() {
            return after_number(found, text, at);
        }
    }
    (finish(found), "")
}

fn finish(mut found: Dialled) -> Dialled {
    if !found.international
        && let Some(rest) = found.digits.strip_prefix("00")
    {
        found.digits = rest.to_owned();
        found.international = true;
    }
    found
}

/// A word after the digits: an extension, "of"/"or" before another number, or a remark that ends the number.
fn after_number(mut found: Dialled, text: &str, at: usize) -> (Dialled, &str) {
    const EXTENSION: &[&str] = &[
        "tst",
        "toestel",
        "ext",
        "extension",
        "x",
        "#",
        "durchwahl",
        "dw",
        "poste",
        "app",
        "intern",
        "nst",
        "toest",
        "toestelnr",
        "doorkies",
        "klappe",
    ];
    const ANOTHER: &[&str] = &["of", "or", "en", "and", "oder", "und", "ou", "et"];
    let tail = text.get(at..).unwrap_or_default();
    let word_end = tail.find(|c: char| !(c.is_alphabetic() || c == '#')).unwrap_or(tail.len());
    let (word, after) = tail.split_at(word_end);
    if EXTENSION.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        let after = after.trim_start_matches(|c: char| !c.is_alphanumeric() && !SEPARATORS.contains(&c));
        let end = after.find(|c: char| digit(c).is_none()).unwrap_or(after.len());
        let (digits, rest) = after.split_at(end);
        if (1..=7).contains(&digits.chars().count()) {
            found.extension = Some(digits.chars().filter_map(digit).collect());
            let rest = rest.trim_start();
            let rest = if rest.starts_with(SEPARATORS) { rest } else { "" };
            return (finish(found), rest);
        }
    }
    if ANOTHER.iter().any(|known| word.eq_ignore_ascii_case(known)) && digits_in(after) >= 7 {
        return (finish(found), after);
    }
    // "010 123 4567 (werk), 06 12345678": a remark may still be followed by a separator and a number.
    let next = after.find(SEPARATORS).and_then(|at| after.get(at..)).filter(|rest| digits_in(rest) >= 7);
    (finish(found), next.unwrap_or_default())
}

fn before_zero(text: &str, bracket: usize) -> bool {
    text.get(bracket..).is_some_and(|t| t.chars().filter(|c| !c.is_whitespace()).take(3).eq("(0)".chars()))
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// A number that a spreadsheet took for an amount: `101234567.0`, `3.1612345678E+10`. None for anything else.
fn whole_number(text: &str) -> Option<Result<String, Reason>> {
    let (mantissa, exponent) = match text.split_once(['E', 'e']) {
        Some((mantissa, exponent)) => {
            let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
            (mantissa, exponent.parse::<usize>().ok().filter(|e| (5..=15).contains(e))?)
        }
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once(['.', ','])?;
    let all_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    if exponent == 0 {
        let zero = fraction.len() <= 2 && fraction.bytes().all(|b| b == b'0') && whole.len() >= 8;
        return zero.then(|| Ok(whole.to_owned()));
    }
    if fraction.len() + 1 < exponent {
        return Some(Err(Reason::new("phone-rounded")));
    }
    fraction.get(..exponent).map(|kept| Ok(format!("{whole}{kept}")))
}

fn resolve(dialled: &Dialled, default_country: &str) -> Result<Phone, Reason> {
    match dialled.digits.len() {
        0 => return Err(Reason::new("phone-missing")),
        1..=4 => return Err(Reason::new("phone-too-short")),
        16.. => return Err(Reason::new("phone-too-long")),
        _ => {}
    }
    if dialled.international {
        return abroad(&dialled.digits);
    }
    let at_home = match region(default_country) {
        Some(home) => valid(PHONE_NUMBER_UTIL.parse(&dialled.digits, Some(home)).ok()),
        None => Err(Reason::new("phone-no-country")),
    };
    match at_home {
        // "31612345678" without its plus; shorter ones are more likely a number with a digit too many.
        Err(_) if dialled.digits.len() >= 11 && !dialled.digits.starts_with('0') => {
            abroad(&dialled.digits).or(at_home)
        }
        answer => answer,
    }
}

fn abroad(digits: &str) -> Result<Phone, Reason> {
    let mut international = String::with_capacity(digits.len() + 1);
    international.push('+');
    international.push_str(digits);
    valid(PHONE_NUMBER_UTIL.parse(&international, None).ok())
}

fn valid(number: Option<PhoneNumber>) -> Result<Phone, Reason> {
    let invalid = || Reason::new("phone-invalid");
    let number = number.ok_or_else(invalid)?;
    let kind = match PHONE_NUMBER_UTIL.get_number_type(&number) {
        PhoneNumberType::Unknown => return Err(invalid()),
        PhoneNumberType::Mobile => PhoneKind::Mobile,
        PhoneNumberType::FixedLine => PhoneKind::Fixed,
        PhoneNumberType::FixedLineOrMobile => PhoneKind::Unknown,
        _ => PhoneKind::Other,
    };
    let e164 = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned();
    // Some plans leave the length open; the network does not.
    if e164.len() > 16 {
        return Err(Reason::new("phone-too-long"));
    }
    let country = PHONE_NUMBER_UTIL.get_region_for_number(&number);
    Ok(Phone {
        e164: Some(e164),
        national: PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::National).into_owned(),
        original: String::new(),
        kind,
        country: country.filter(|region| *region != Region::World).map(|region| region.to_string()),
        extension: None,
    })
}

#[cfg(test)]
mod tests;
