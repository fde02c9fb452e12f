//! Text, eaten from the front word by word.

use chrono::NaiveTime;

/// Lower case, single blanks, no commas; "p.m." without its dots.
pub(super) fn normal(text: &str) -> String {
    let lower = text.to_lowercase().replace([',', ';', '!', '?'], " ").replace(['’', '‘'], "'");
    let plain = lower.replace('é', "e").replace("a.m.", "am").replace("p.m.", "pm");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A time of day, where there is one.
pub(super) fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// What is left of a normalised text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    rest: &'a str,
}

/// Numbers people write out, none the beginning of another.
const NUMBERS: &[(&str, u32)] = &[
    ("een", 1),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("twee", 2),
    ("two", 2),
    ("drie", 3),
    ("three", 3),
    ("vier", 4),
    ("four", 4),
    ("vijf", 5),
    ("five", 5),
    ("zes", 6),
    ("six", 6),
    ("zeven", 7),
    ("seven", 7),
    ("acht", 8),
    ("eight", 8),
    ("negen", 9),
    ("nine", 9),
    ("tien", 10),
    ("ten", 10),
    ("elf", 11),
    ("eleven", 11),
    ("twaalf", 12),
    ("twelve", 12),
];

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Eats one of these phrases where it stands as whole words.
    pub(super) fn eat(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eat_one(phrase))
    }

    fn eat_one(&mut self, phrase: &str) -> bool {
        match self.rest.strip_prefix(phrase) {
            Some(rest) if rest.is_empty() || rest.starts_with(' ') => {
                self.rest = rest.trim_start();
                true
            }
            _ => false,
        }
    }

    /// Eats the phrase of a table that stands here and gives what it means.
    pub(super) fn find<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        table.iter().find(|(phrase, _)| self.eat_one(phrase)).map(|(_, meaning)| *meaning)
    }

    /// Eats these characters, glued to what follows.
    pub(super) fn glued(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Eats digits, at most four, glued to what follows; with how many there were.
    pub(super) fn digits(&mut self) -> Option<(u32, usize)> {
        let end = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at_checked(end).filter(|_| (1..=4).contains(&end))?;
        self.rest = rest;
        Some((digits.parse().ok()?, end))
    }

    /// Eats a whole number as a word of its own, in digits or written out.
    pub(super) fn number(&mut self) -> Option<u32> {
        let start = *self;
        if let Some((number, _)) = self.digits() {
            if self.ends_word() {
                return Some(number);
            }
            *self = start;
        }
        self.find(NUMBERS)
    }

    /// Whether a word ends here; eats the blank after it.
    pub(super) fn ends_word(&mut self) -> bool {
        let ends = self.rest.is_empty() || self.rest.starts_with(' ');
        self.rest = self.rest.trim_start();
        ends
    }

    /// Tries to read something; what was eaten in vain is given back.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = *self;
        let found = read(self);
        if found.is_none() {
            *self = start;
        }
        found
    }
}
