//! Who must not be called, and who must not be kept again: keyed hashes, so that the list names nobody.

use std::collections::HashMap;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::Store;
use store::leads::Known;

use crate::{Error, Result};

/// Reason of an entry made because the lead asked not to be called.
pub(crate) const OBJECTED: &str = "objected";
/// Reason of an entry made when a lead was erased.
pub(crate) const ERASED: &str = "erased";

/// The book's list in memory, with the key that its hashes are made with.
#[derive(Debug)]
pub(crate) struct Suppression {
    key: Vec<u8>,
    entries: HashMap<String, Vec<String>>,
}

impl Suppression {
    pub(crate) fn new(install_key: &str) -> Self {
        Self { key: install_key.as_bytes().to_vec(), entries: HashMap::new() }
    }

    /// Reads the list from the book.
    pub(crate) fn read(&mut self, store: &Store) -> Result<()> {
        self.entries.clear();
        for (_, hash, reason) in store.suppressions()? {
            self.entries.entry(hash).or_default().push(reason);
        }
        Ok(())
    }

    /// Adds marks of identity to the book's list; `origin` names the act that asks for it.
    pub(crate) fn add(
        &self,
        store: &Store,
        marks: &[Mark<'_>],
        reason: &str,
        origin: &str,
        at: &str,
    ) -> Result<()> {
        for mark in marks {
            store.suppress(mark.kind(), &self.hash(*mark)?, reason, origin, at)?;
        }
        Ok(())
    }

    /// Whether any of the marks is on the list for this reason.
    pub(crate) fn holds(&self, marks: &[Mark<'_>], reason: &str) -> Result<bool> {
        if self.entries.is_empty() {
            return Ok(false);
        }
        for mark in marks {
            let reasons = self.entries.get(&self.hash(*mark)?);
            if reasons.is_some_and(|reasons| reasons.iter().any(|known| known == reason)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether each of the marks is on the list for this reason.
    pub(crate) fn holds_all(&self, marks: &[Mark<'_>], reason: &str) -> Result<bool> {
        for mark in marks {
            if !self.holds(&[*mark], reason)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether nobody is on it.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn hash(&self, mark: Mark<'_>) -> Result<String> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.key).map_err(|error| Error::fault(error.to_string()))?;
        mac.update(mark.kind().as_bytes());
        mac.update(b":");
        mac.update(mark.text().to_lowercase().as_bytes());
        Ok(mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// What a person or company is recognised by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark<'a> {
    Phone(&'a str),
    Email(&'a str),
    Kvk(&'a str),
    /// The row that a lead came as, and the shared form of its name: numbers of other programs are given out again.
    Row(&'a str, &'a str),
    /// The shared form of the name, and the postcode.
    Name(&'a str, &'a str),
}

impl<'a> Mark<'a> {
    fn kind(self) -> &'static str {
        match self {
            Self::Phone(_) => "phone",
            Self::Email(_) => "email",
            Self::Kvk(_) => "kvk",
            Self::Row(..) => "row",
            Self::Name(..) => "name",
        }
    }

    fn text(self) -> std::borrow::Cow<'a, str> {
        match self {
            Self::Phone(text) | Self::Email(text) | Self::Kvk(text) => text.into(),
            Self::Row(name, postcode) | Self::Name(name, postcode) => format!("{name}|{postcode}").into(),
        }
    }
}

/// The numbers and addresses that reach a lead.
pub(crate) fn ways_to_reach(known: &Known) -> Vec<Mark<'_>> {
    let phones = known.phones.iter().filter_map(|phone| phone.e164.as_deref()).map(Mark::Phone);
    let emails = known.people.iter().filter_map(|person| person.email.as_deref()).map(Mark::Email);
    phones.chain(emails).collect()
}

/// Everything that tells a lead when it comes in again.
pub(crate) fn marks(known: &Known) -> Vec<Mark<'_>> {
    let mut marks = ways_to_reach(known);
    marks.extend(known.lead.kvk.as_deref().map(Mark::Kvk));
    let name = known.lead.name_key.as_deref();
    marks.extend(known.lead.file_key.as_deref().map(|row| Mark::Row(row, name.unwrap_or_default())));
    if let (Some(name), Some(postcode)) = (&known.lead.name_key, &known.lead.postcode) {
        marks.push(Mark::Name(name, postcode));
    }
    marks
}
