//! Which known lead a row is about: surest mark first, and never two firms or people for one because they share a way
//! to be reached.

use std::collections::HashSet;

use ::leads::import::{CellProblem, Draft, Keys};
use ::leads::{Reason, names};
use store::Store;
use store::leads::{Known, Same};

use super::merge::renamed_here;
use crate::Result;

/// A row that looks for its lead.
pub(super) struct Sought<'a> {
    pub(super) store: &'a Store,
    pub(super) draft: &'a Draft,
    pub(super) keys: &'a Keys,
    /// What tells this row again: see [`file_key`].
    pub(super) file_key: &'a str,
    /// The lead's number here, in a file that we wrote.
    pub(super) own: Option<u32>,
    /// Leads of earlier rows of the same file.
    pub(super) touched: &'a HashSet<u32>,
}

/// Whom a row is about.
pub(super) enum Found {
    /// A known lead; `sure` when the row may also rename it.
    Known {
        /// The lead.
        lead: Box<Known>,
        /// Found by what is its own, not by a number or address that others may use too.
        sure: bool,
    },
    /// Nobody yet; the problem names a lead of another name with the same number or address.
    New(Option<CellProblem>),
}

/// What tells a row again when its file comes back. Numbers of other programs are only unique within their program,
/// so they go with the headings it writes (`scope`); without a number it is the row itself.
pub(super) fn file_key(scope: &str, keys: &Keys) -> String {
    match &keys.external_id {
        Some(id) => format!("{scope}:{id}"),
        None => format!("{scope}#{}", keys.row_hash),
    }
}

impl Sought<'_> {
    pub(super) fn find(&self) -> Result<Found> {
        let keys = self.keys;
        if let Some(lead) = self.own.map(|id| self.store.known(id)).transpose()?.flatten()
            && self.same_name(&lead)
        {
            return Ok(sure(lead));
        }
        if let Some(lead) = self.by_file_key()? {
            return Ok(sure(lead));
        }
        if let Some(id) = &keys.external_id
            && let Some(lead) = self.first(Same::ExternalId(id), |lead| self.same_name(lead))?
        {
            return Ok(sure(lead));
        }
        if let Some(kvk) = &keys.kvk
            && let Some(lead) = self.first(Same::Kvk(kvk), |_| true)?
        {
            return Ok(sure(lead));
        }
        let mut other = None;
        for email in &keys.emails {
            match self.sharing(Same::Email(email), "email-of-other-lead", |lead| self.fits_email(lead))? {
                Found::New(None) => {}
                Found::New(problem) => other = other.or(problem),
                found => return Ok(found),
            }
        }
        let placed = keys.name_place.as_ref().map(|(name, postcode)| Same::Name(name, postcode));
        let sited = keys.domain_name.as_ref().map(|(domain, name)| Same::Domain(domain, name));
        for same in placed.into_iter().chain(sited) {
            if let Some(lead) = self.first(same, |lead| !self.other_register(lead))? {
                return Ok(sure(lead));
            }
        }
        for phone in &keys.phones {
            match self.sharing(Same::Phone(phone), "number-of-other-lead", |lead| self.fits_name(lead))? {
                Found::New(None) => {}
                Found::New(problem) => other = other.or(problem),
                found => return Ok(found),
            }
        }
        Ok(Found::New(other))
    }

    fn first(&self, same: Same<'_>, fits: impl Fn(&Known) -> bool) -> Result<Option<Known>> {
        for id in self.store.same_leads(same)? {
            if let Some(lead) = self.store.known(id)?.filter(|lead| fits(lead)) {
                return Ok(Some(lead));
            }
        }
        Ok(None)
    }

    /// The lead that came as this row before, whatever became of it here.
    fn by_file_key(&self) -> Result<Option<Known>> {
        let same = Same::FileKey(self.file_key);
        if self.keys.external_id.is_none() {
            return self.first(same, |_| true);
        }
        if let Some(lead) = self.first(same, |lead| self.fits_name(lead))? {
            return Ok(Some(lead));
        }
        // The number was given to somebody else: in a second list that counts from one again, or twice in this one.
        let kept = |lead: &Known| {
            !self.touched.contains(&lead.lead.id) && !self.other_register(lead) && self.vouched(lead)
        };
        match self.first(same, kept)? {
            Some(lead) => Ok(Some(lead)),
            None => self.renamed(same),
        }
    }

    /// A holder of a mark whose name somebody here changed from what the row says.
    fn renamed(&self, same: Same<'_>) -> Result<Option<Known>> {
        for id in self.store.same_leads(same)? {
            if let Some(lead) = self.store.known(id)?
                && renamed_here(self.store, &lead, self.draft)?
            {
                return Ok(Some(lead));
            }
        }
        Ok(None)
    }

    /// The holder of a shared mark that fits, or a problem with this code that names one that does not.
    fn sharing(&self, same: Same<'_>, code: &str, fits: impl Fn(&Known) -> bool) -> Result<Found> {
        let fits = |lead: &Known| !self.other_register(lead) && fits(lead);
        if let Some(lead) = self.first(same, fits)? {
            return Ok(Found::Known { lead: Box::new(lead), sure: false });
        }
        if let Some(lead) = self.renamed(same)? {
            return Ok(Found::Known { lead: Box::new(lead), sure: false });
        }
        let other = self.first(same, |_| true)?;
        let problem = |lead: Known| {
            CellProblem::at("", Reason::new(code).with("company", crate::leads::name_of(&lead)))
        };
        Ok(Found::New(other.map(problem)))
    }

    fn other_register(&self, lead: &Known) -> bool {
        matches!((&self.keys.kvk, &lead.lead.kvk), (Some(ours), Some(theirs)) if ours != theirs)
    }

    /// Both named, and alike.
    fn same_name(&self, lead: &Known) -> bool {
        let ours = match (self.draft.text("company"), &self.draft.person) {
            (Some(company), _) => names::name_key(company),
            (None, Some(person)) => {
                names::person_key(person.first_name.as_deref(), person.last_name.as_deref())
            }
            (None, None) => return false,
        };
        !ours.is_empty() && lead.lead.name_key.as_deref() == Some(&ours)
    }

    /// Not named otherwise: companies by their shared form; where one side has none, people by their last names.
    fn fits_name(&self, lead: &Known) -> bool {
        match (self.draft.text("company"), &lead.lead.company) {
            (Some(ours), Some(_)) => {
                lead.lead.name_key.as_deref().is_none_or(|key| key == names::name_key(ours))
            }
            _ => {
                let key = |name: &String| names::person_key(None, Some(name));
                let ours = self.draft.person.as_ref().and_then(|person| person.last_name.as_ref()).map(key);
                let mut theirs = lead.people.iter().filter_map(|person| person.last_name.as_ref().map(key));
                ours.is_none_or(|ours| {
                    lead.people.iter().all(|person| person.last_name.is_none())
                        || theirs.any(|theirs| theirs == ours)
                })
            }
        }
    }

    /// An address is one person's or one firm's: another company with it is the same one written otherwise only if the
    /// person or the place is the same too.
    fn fits_email(&self, lead: &Known) -> bool {
        if self.draft.text("company").is_none() || lead.lead.company.is_none() || self.fits_name(lead) {
            return true;
        }
        match (self.draft.text("postcode"), &lead.lead.postcode) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => self.draft.person.as_ref().is_some_and(|ours| {
                ours.last_name.is_some()
                    && lead.people.iter().any(|theirs| {
                        (&ours.first_name, &ours.last_name) == (&theirs.first_name, &theirs.last_name)
                    })
            }),
        }
    }

    /// Something beside the number says that it is the same lead: an address, a phone number, the register.
    fn vouched(&self, lead: &Known) -> bool {
        let mails = |mail: &String| self.keys.emails.contains(mail);
        let rings = |phone: &String| self.keys.phones.contains(phone);
        lead.people.iter().filter_map(|person| person.email.as_ref()).any(mails)
            || lead.phones.iter().filter_map(|phone| phone.e164.as_ref()).any(rings)
            || self.keys.kvk.is_some() && self.keys.kvk == lead.lead.kvk
    }
}

fn sure(lead: Known) -> Found {
    Found::Known { lead: Box::new(lead), sure: true }
}
