//! The small rules that every cell goes through: cleaning, "nothing filled in", and keys of headers.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// One line of text: composed accents, single spaces, no control or invisible characters, and without the
/// apostrophe that a spreadsheet export puts before a formula.
pub(crate) fn line(raw: &str) -> Cow<'_, str> {
    let trimmed = raw.trim_matches(|c: char| c.is_whitespace() || invisible(c));
    let bare = unguarded(trimmed);
    if bare.bytes().all(|b| (0x20..0x7f).contains(&b)) && !bare.contains("  ") {
        return Cow::Borrowed(bare);
    }
    let mut clean = String::with_capacity(bare.len());
    for c in bare.chars().filter(|c| !invisible(*c)).nfc() {
        if c.is_whitespace() || c.is_control() {
            if !clean.ends_with(' ') {
                clean.push(' ');
            }
        } else {
            clean.push(c);
        }
    }
    // Cleaning can uncover a guard or spaces at the ends; a second round changes nothing more.
    let rest = clean.trim();
    if rest.len() == clean.len() && unguarded(rest).len() == rest.len() {
        Cow::Owned(clean)
    } else {
        Cow::Owned(line(rest).into_owned())
    }
}

/// Text of several lines: as [`line()`] for each line, at most one empty line in a row.
pub(crate) fn lines(raw: &str) -> String {
    if !raw.contains(['\n', '\r']) {
        return line(raw).into_owned();
    }
    let mut clean = String::with_capacity(raw.len());
    for part in raw.replace("\r\n", "\n").split(['\n', '\r']) {
        let part = line(part);
        if part.is_empty() && (clean.is_empty() || clean.ends_with("\n\n")) {
            continue;
        }
        clean.push_str(&part);
        clean.push('\n');
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// `'=1+1` and `'+31…` are what a guarded export makes of `=1+1` and `+31…`; `'s-Gravenhage` is a name.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) => rest,
        _ => text,
    }
}

fn invisible(c: char) -> bool {
    matches!(c, '\u{0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a cell says that nobody answered: empty, a dash, "n/a", "n.v.t.", or the "Select" of an untouched list.
pub(crate) fn unanswered(raw: &str) -> bool {
    let text = raw.trim_matches(|c: char| c.is_whitespace() || invisible(c));
    if text.len() > 20 {
        return false;
    }
    if text.bytes().all(|b| matches!(b, b'-' | b'.' | b'?' | b'_' | b'/' | b'\'')) {
        return true;
    }
    const NOTHING: &[&str] = &[
        "n/a",
        "na",
        "#n/a",
        "n.a.",
        "n.v.t.",
        "nvt",
        "n.v.t",
        "null",
        "(null)",
        "none",
        "nan",
        "select",
        "kies",
        "maak een keuze",
        "selecteer",
        "onbekend",
        "unknown",
        "–",
        "—",
        "#value!",
        "#ref!",
        "#name?",
        "(blank)",
        "(leeg)",
        "unbekannt",
        "inconnu",
        "not set",
        "(not set)",
        "niet-gespecificeerd",
    ];
    NOTHING.iter().any(|nothing| text.eq_ignore_ascii_case(nothing))
}

/// Lower case without accents, ligatures written out: `Coöperatie` → `cooperatie`, `Straße` → `strasse`.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut key = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => key.push_str("ss"),
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'ø' => key.push('o'),
            'ł' => key.push('l'),
            'đ' => key.push('d'),
            _ => key.push(c),
        }
    }
    key
}

/// [`folded`] with every run of anything but letters and digits as one separator, none at the ends.
pub(crate) fn slug(text: &str, separator: char) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for c in folded(text).chars() {
        if c.is_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(separator);
            }
            gap = false;
            key.push(c);
        } else {
            gap = true;
        }
    }
    key
}

/// Composed accents; borrowed when they already are.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// FNV-1a over 128 bits, as 32 hexadecimal digits: stable over versions and machines, for recognising the same
/// row or header again; no protection against somebody who wants a collision.
#[derive(Clone, Copy)]
pub(crate) struct Fingerprint(u128);

impl Fingerprint {
    pub(crate) fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Adds one part; parts do not run into each other (`"ab","c"` differs from `"a","bc"`).
    #[must_use]
    pub(crate) fn part(mut self, text: &str) -> Self {
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(PRIME);
        }
        self
    }

    pub(crate) fn hex(self) -> String {
        format!("{:032x}", self.0)
    }
}
