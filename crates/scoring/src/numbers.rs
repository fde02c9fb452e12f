//! Numbers for texts: the same text, without regard to case and outer spaces, has the same number.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::matching::folded;

/// Texts as they came by, numbered from 0.
#[derive(Debug, Default)]
pub(crate) struct Numbers<'f> {
    texts: Vec<&'f str>,
    /// Each text in every way it was written, and folded.
    numbers: HashMap<Cow<'f, str>, u32, FixedState>,
}

impl<'f> Numbers<'f> {
    /// The number of a text, a new one if it is the first of its kind.
    pub(crate) fn number(&mut self, text: &'f str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let next = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(folded(text)).or_insert(next);
        if number == next {
            self.texts.push(text);
        }
        self.numbers.insert(Cow::Borrowed(text), number);
        number
    }

    /// The number of a text that may not have come by.
    pub(crate) fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).or_else(|| self.numbers.get(&folded(text))).copied()
    }

    /// How many texts differ.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The first spelling of a text.
    pub(crate) fn text(&self, number: u32) -> &'f str {
        self.texts.get(number as usize).copied().unwrap_or_default()
    }
}
