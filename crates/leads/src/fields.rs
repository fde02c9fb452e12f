//! The fields of a lead: one table of what there is, and reading a text into a field's canonical value.
//!
//! Anything outside the table is a custom field: a key made of its header ([`custom_key`]) and a value that is a
//! whole number where the text is exactly one, else text ([`custom_value`]).

use serde::{Deserialize, Serialize};

use crate::{
    numbers::{self, NotANumber},
    phone, places,
    reason::Reason,
    text,
};

mod choices;

pub use choices::{GROWTH_PHASES, LEGAL_FORMS, STATUSES};

/// One field that every book has.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in files, rules and messages, in snake_case.
    pub key: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Whose it is.
    pub of: Of,
}

/// What the values of a field are, and so how text becomes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line, at most 1,000 characters.
    Text,
    /// Several lines.
    LongText,
    /// A whole number of zero or more; revenue in euros per year, employees in people.
    Whole,
    /// One of a closed list of keys.
    Choice(&'static [&'static str]),
    /// An e-mail address, lower case.
    Email,
    /// A phone number; the value is its E.164 form.
    Phone,
    /// A website, without a trailing slash; the scheme only where it was given.
    Url,
    /// A postcode in the normal form of its country.
    Postcode,
    /// A country, as its ISO 3166-1 code.
    Country,
    /// A number in the company register of its country.
    Registration,
}

/// Whose a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The lead itself.
    Company,
    /// Somebody at the lead.
    Person,
    /// One of the lead's phone numbers.
    Phone,
}

/// A field's value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A count or an amount, at most 15 digits.
    Whole(i64),
    /// Text, the key of a choice, or a canonical form.
    Text(String),
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl Value {
    /// The text of a text value.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Whole(_) => None,
        }
    }
}

const fn field(key: &'static str, kind: Kind, of: Of) -> Field {
    Field { key, kind, of }
}

/// Every field, in the order in which a card and an export show them.
pub const FIELDS: &[Field] = &[
    field("company", Kind::Text, Of::Company),
    field("first_name", Kind::Text, Of::Person),
    field("last_name", Kind::Text, Of::Person),
    field("role", Kind::Text, Of::Person),
    field("phone", Kind::Phone, Of::Phone),
    field("mobile", Kind::Phone, Of::Phone),
    field("email", Kind::Email, Of::Person),
    field("website", Kind::Url, Of::Company),
    field("street", Kind::Text, Of::Company),
    field("postcode", Kind::Postcode, Of::Company),
    field("city", Kind::Text, Of::Company),
    field("country", Kind::Country, Of::Company),
    field("sector", Kind::Text, Of::Company),
    field("employees", Kind::Whole, Of::Company),
    field("revenue", Kind::Whole, Of::Company),
    field("growth_phase", Kind::Choice(GROWTH_PHASES), Of::Company),
    field("legal_form", Kind::Choice(LEGAL_FORMS), Of::Company),
    field("kvk", Kind::Registration, Of::Company),
    field("source", Kind::Text, Of::Company),
    field("status", Kind::Choice(STATUSES), Of::Company),
    field("notes", Kind::LongText, Of::Company),
    field("external_id", Kind::Text, Of::Company),
];

/// The field with this key.
pub fn by_key(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == key)
}

impl Field {
    /// Reads what somebody typed or a file holds. None when it says that there is nothing: empty, `-`, `n/a`,
    /// `Select`. `country` (ISO code) decides how phones, postcodes and register numbers are read.
    ///
    /// Reading a value's own canonical text gives the same value.
    ///
    /// # Errors
    /// `number-invalid`, `number-negative`, `number-too-large`, `choice-unknown`, `email-invalid`,
    /// `website-invalid`, `country-unknown`, `text-too-long`, and those of [`phone::parse`],
    /// [`places::postcode`] and [`places::registration`].
    pub fn parse(&self, raw: &str, country: &str) -> Result<Option<Value>, Reason> {
        // "unknown" is an answer where the closed list has it.
        if let Kind::Choice(keys) = self.kind
            && let Some(key) = keys.iter().find(|key| **key == raw)
        {
            return Ok(Some(Value::Text((*key).to_owned())));
        }
        if text::unanswered(raw) {
            return Ok(None);
        }
        let value = match self.kind {
            Kind::Text => one_line(raw)?,
            Kind::LongText => Value::Text(text::lines(raw)),
            Kind::Whole => Value::Whole(numbers::whole(&text::line(raw)).map_err(|problem| {
                Reason::new(match problem {
                    NotANumber::Text => "number-invalid",
                    NotANumber::Negative => "number-negative",
                    NotANumber::TooLarge => "number-too-large",
                })
            })?),
            Kind::Choice(keys) => {
                let key = choices::read(keys, raw).ok_or_else(|| Reason::new("choice-unknown"))?;
                Value::Text(key.to_owned())
            }
            Kind::Email => Value::Text(email(raw).ok_or_else(|| Reason::new("email-invalid"))?),
            Kind::Phone => {
                let phone = phone::parse(raw, country)?;
                Value::Text(phone.e164.unwrap_or(phone.original))
            }
            Kind::Url => Value::Text(website(raw).ok_or_else(|| Reason::new("website-invalid"))?),
            Kind::Postcode => Value::Text(places::postcode(raw, country)?),
            Kind::Country => {
                let code = places::country(raw).ok_or_else(|| Reason::new("country-unknown"))?;
                Value::Text(code.to_owned())
            }
            Kind::Registration => Value::Text(places::registration(raw, country)?),
        };
        // Cleaning can leave nothing of a cell that held only invisible characters.
        Ok(match value {
            Value::Text(text) if text::unanswered(&text) => None,
            value => Some(value),
        })
    }
}

fn one_line(raw: &str) -> Result<Value, Reason> {
    const MOST: usize = 1_000;
    let line = text::line(raw);
    if line.len() > MOST && line.chars().count() > MOST {
        return Err(Reason::new("text-too-long"));
    }
    Ok(Value::Text(line.into_owned()))
}

/// One address, lower case; `mailto:` and the name of `Jan <jan@bedrijf.nl>` are taken off.
fn email(raw: &str) -> Option<String> {
    let line = text::line(raw);
    let bare = match (line.rfind('<'), line.rfind('>')) {
        (Some(from), Some(to)) if from < to => line.get(from + 1..to)?,
        _ => &line,
    };
    let bare = bare.trim();
    let bare = bare
        .get(..7)
        .filter(|s| s.eq_ignore_ascii_case("mailto:"))
        .and_then(|_| bare.get(7..))
        .unwrap_or(bare);
    let (local, domain) = bare.split_once('@')?;
    let word = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let sound = (1..=64).contains(&local.len())
        && domain.len() <= 253
        && local.split('.').all(|part| !part.is_empty() && part.chars().all(word))
        && domain.contains('.')
        && domain.split('.').all(|part| {
            !part.is_empty()
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && domain
            .rsplit('.')
            .next()
            .is_some_and(|tld| tld.chars().count() >= 2 && tld.chars().any(char::is_alphabetic));
    sound.then(|| text::composed(&bare.to_lowercase()).into_owned())
}

/// A website that can be opened: http(s) only, its host lower case.
fn website(raw: &str) -> Option<String> {
    let line = text::line(raw);
    let (scheme, rest) = match line.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http://", rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https://", rest),
        Some(_) => return None,
        None => ("", line.as_ref()),
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let sound = name.len() <= 253
        && name.contains('.')
        && name
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && name
            .rsplit('.')
            .next()
            .is_some_and(|tld| tld.chars().count() >= 2 && tld.chars().any(char::is_alphabetic))
        && port.bytes().all(|b| b.is_ascii_digit())
        && !path.contains(char::is_whitespace)
        && rest.len() <= 2_000;
    let address = format!("{scheme}{}{}", host.to_lowercase(), path.trim_end_matches('/'));
    sound.then(|| text::composed(&address).into_owned())
}

/// The key of a custom field, made of a header: `Total Time Spent` → `total_time_spent`. At most 60 characters;
/// empty for a header without letters and digits.
pub fn custom_key(header: &str) -> String {
    let mut key = text::slug(header, '_');
    if let Some((cut, _)) = key.char_indices().nth(60) {
        key.truncate(key.get(..cut).unwrap_or_default().trim_end_matches('_').len());
    }
    key
}

/// A custom field's value: a whole number where the text is exactly one (no leading zero, at most 15 digits),
/// else the text as it is; none when nobody answered.
pub fn custom_value(raw: &str) -> Option<Value> {
    if text::unanswered(raw) {
        return None;
    }
    let clean = text::lines(raw);
    if clean.is_empty() {
        return None;
    }
    let digits = clean.strip_prefix('-').unwrap_or(&clean);
    let exact = (1..=15).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && (!digits.starts_with('0') || clean == "0");
    match clean.parse() {
        Ok(number) if exact => Some(Value::Whole(number)),
        _ => Some(Value::Text(clean)),
    }
}

#[cfg(test)]
mod tests;
