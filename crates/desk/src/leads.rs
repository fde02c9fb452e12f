//! Leads: the list, adding, changing, erasing.

mod card;
mod search;
pub(crate) mod values;

use std::collections::{BTreeMap, HashSet};

use ::scoring::Audience;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::leads::{ActivityRow, Known, LeadRow as Row, Order};

use crate::moment::{given, to_book};
use crate::research::NextStepView;
use crate::scoring::ScoreView;
use crate::standing::number_to_dial;
use crate::suppression::{ERASED, OBJECTED, marks, ways_to_reach};
use crate::{Desk, Done, Entry, Error, Noun, Result, facts};

pub use card::{FieldView, Happening, LeadCard, MayCall, PersonView, PhoneView, TimelineItem};
pub(crate) use values::{
    called, derive, field_text, name_of, person_name, phone_row, set_company, set_custom, shown_phone,
    write_changed, write_new,
};

/// Values by field key, as typed.
type Typed = BTreeMap<String, String>;

/// One lead in the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadRow {
    /// Its number.
    pub id: u32,
    /// What it is called: the company, or whatever else is known.
    pub company: String,
    /// The person to ask for.
    pub person: Option<String>,
    /// The number to dial, as shown.
    pub phone: Option<String>,
    /// new, contact, qualified, customer or lost.
    pub status: String,
    /// Where it is.
    pub city: Option<String>,
    /// Points for who they are.
    pub fit: i32,
    /// Points for what they do.
    pub interest: i32,
    /// Points together.
    pub score: i32,
    /// The class they give.
    pub band: crate::BandView,
    /// What is to happen next.
    pub next_step: Option<NextStepView>,
}

/// By what the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "named after the columns")]
pub enum LeadSort {
    Id,
    Score,
    Fit,
    Interest,
    Company,
    Person,
    Status,
    City,
    NextStep,
}

/// Which part of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadsQuery {
    /// A fragment of a name, place, number or note.
    pub search: String,
    /// By what.
    pub sort: LeadSort,
    /// From high to low.
    pub descending: bool,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// A part of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadsPage {
    /// How many match.
    pub total: u32,
    /// How many leads there are at all.
    pub all: u32,
    /// The rows asked for.
    pub rows: Vec<LeadRow>,
}

/// The most leads that a search gives back.
const FOUND: usize = 20_000;

impl Desk {
    /// A part of the table of all leads.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn leads_page(&mut self, query: &LeadsQuery) -> Result<LeadsPage> {
        self.keep_current()?;
        let mut ids = self.ordered(query.sort)?;
        let search = query.search.trim();
        if !search.is_empty() {
            let found: HashSet<u32> =
                self.store.search_leads(&search::terms(search), FOUND)?.into_iter().collect();
            ids.retain(|id| found.contains(id));
        }
        if query.descending {
            ids.reverse();
        }
        let page = ids.iter().skip(query.offset as usize).take(query.limit as usize);
        Ok(LeadsPage {
            total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            all: self.lead_count(),
            rows: page.map(|id| self.table_row(*id)).collect::<Result<_>>()?,
        })
    }

    /// Every lead for which a condition of the scoring engine holds, ascending.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn leads_where(&self, condition: &::scoring::Condition) -> Result<Vec<u32>> {
        let now = self.now();
        let models = [None, Some(Audience::Customers)].map(|audience| self.models.live(audience));
        let holds = models.map(|model| {
            model.map(|model| self.standings.columns().holds(condition, model, now)).unwrap_or_default()
        });
        let mut found = Vec::new();
        for (place, row) in self.standings.iter().enumerate() {
            let lead = row.candidate.lead.0;
            let (audience, model) = self.models.which(row.candidate.status.word());
            let known =
                holds.get(usize::from(audience.is_some())).and_then(|holds| holds.get(place)?.as_ref());
            let holds = match known {
                Some(holds) => *holds,
                None => condition.holds(model, &facts::facts_of(&self.known(lead)?, self.zone)?, now),
            };
            if holds {
                found.push(lead);
            }
        }
        Ok(found)
    }

    /// One row of the table.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn table_row(&self, id: u32) -> Result<LeadRow> {
        let row = self.store.lead(id)?.ok_or(Error::NotFound { noun: Noun::Leads, id })?;
        let people = self.store.people(id)?;
        let phones = self.store.phones(id)?;
        let ScoreView { score, fit, interest, band } = self.score_of(id)?;
        Ok(LeadRow {
            id,
            company: called(&row, &people, &phones),
            person: people.iter().find_map(person_name),
            phone: number_to_dial(&phones).map(shown_phone),
            status: row.status.clone(),
            city: row.city.clone(),
            fit,
            interest,
            score,
            band,
            next_step: self.next_step(&row)?,
        })
    }

    /// Adds a lead from values as typed; its number.
    ///
    /// # Errors
    /// Refused `nothing-to-identify`, `field-unknown`, or what is wrong with a value; `erased-before` for somebody who
    /// asked to be forgotten.
    pub fn add_lead(&mut self, typed: &Typed) -> Result<Done<u32>> {
        let now = self.now();
        let at = to_book(now);
        let mut known = Known {
            lead: Row { status: "new".into(), created_at: at.clone(), changed_at: at, ..Row::default() },
            ..Known::default()
        };
        values::fill(&mut known, typed)?;
        let identified = known.lead.company.is_some() || !known.phones.is_empty() || !known.people.is_empty();
        if !identified {
            return Err(Error::refused("nothing-to-identify"));
        }
        if self.suppression.holds(&marks(&known), ERASED)? {
            return Err(Error::refused("erased-before"));
        }
        let entry = Entry::new("add-lead", json!({ "company": name_of(&known) }));
        self.transact(&entry, |desk, _| write_new(&desk.store, &known))
    }

    /// Changes fields of a lead from values as typed; an empty text clears a field.
    ///
    /// # Errors
    /// No such lead; refused `field-unknown`, or what is wrong with a value; `erased-before` for a number or address of
    /// somebody who asked to be forgotten.
    pub fn set_fields(&mut self, lead: u32, typed: &Typed) -> Result<Done<()>> {
        let before = self.known(lead)?;
        let mut known = before.clone();
        values::fill(&mut known, typed)?;
        let closed = matches!(known.lead.status.as_str(), "lost" | "customer");
        if typed.contains_key("status") && !closed && known.lead.step_kind.as_deref() == Some("none") {
            // Opened by hand: what closed it no longer says what comes next.
            (known.lead.step_kind, known.lead.step_at, known.lead.step_reason) = (None, None, None);
        }
        if known == before {
            return Ok(Done { value: (), changed: Vec::new() });
        }
        let old = marks(&before);
        let new: Vec<_> = marks(&known).into_iter().filter(|mark| !old.contains(mark)).collect();
        if self.suppression.holds(&new, ERASED)? {
            return Err(Error::refused("erased-before"));
        }
        known.lead.changed_at = to_book(self.now());
        let keys: Vec<&str> = typed.keys().map(String::as_str).collect();
        let params =
            json!({ "company": name_of(&known), "fields": keys.join(", "), "value": typed.values().next() });
        let entry = Entry::new("set-fields", params).about(lead);
        self.transact(&entry, |desk, _| write_changed(&desk.store, &before, &known))
    }

    /// Notes something a lead did. The same key counts once.
    ///
    /// # Errors
    /// No such lead; refused `kind-missing`, `not-a-moment`.
    pub fn add_activity(
        &mut self,
        lead: u32,
        kind: &str,
        at: Option<&str>,
        label: Option<&str>,
        quantity: Option<i64>,
        key: Option<&str>,
    ) -> Result<Done<ScoreView>> {
        let known = self.known(lead)?;
        let kind = kind.trim().to_lowercase();
        if kind.is_empty() {
            return Err(Error::refused("kind-missing"));
        }
        let at = at.map(given).transpose()?.unwrap_or_else(|| self.now());
        let key = key.map_or_else(|| crate::new_operation(self.now()), str::to_owned);
        let row = ActivityRow {
            id: 0,
            lead_id: lead,
            kind: kind.clone(),
            label: label.map(str::to_owned),
            quantity,
            at: to_book(at),
            key,
            source: Some(self.author.clone()),
        };
        let entry =
            Entry::new("add-activity", json!({ "company": name_of(&known), "kind": kind })).about(lead);
        let done = self.transact(&entry, |desk, _| Ok(desk.store.add_activity(&row)?))?;
        Ok(Done { value: self.score_of(lead)?, changed: done.changed })
    }

    /// Erases a lead and everything the journal holds of it. What it is recognised by stays as keyed hashes, so that
    /// it is not taken in again; with `suppress` its numbers also count as never to be called.
    ///
    /// # Errors
    /// No such lead.
    pub fn forget_lead(&mut self, lead: u32, suppress: bool) -> Result<Done<()>> {
        let known = self.known(lead)?;
        let done = self.transact(&Entry::new("forget-lead", json!({})), |desk, now| {
            let at = to_book(now);
            let origin = crate::new_operation(now);
            desk.suppression.add(&desk.store, &marks(&known), ERASED, &origin, &at)?;
            if suppress {
                desk.suppression.add(&desk.store, &ways_to_reach(&known), OBJECTED, &origin, &at)?;
            }
            desk.store.remove_lead(lead)?;
            desk.store.erase_history(lead)?;
            Ok(())
        })?;
        self.reload()?;
        Ok(Done {
            value: (),
            changed: [done.changed, vec![Noun::Leads, Noun::Queue, Noun::Scoring]].concat(),
        })
    }

    pub(crate) fn known(&self, id: u32) -> Result<Known> {
        self.store.known(id)?.ok_or(Error::NotFound { noun: Noun::Leads, id })
    }

    /// All leads in an order.
    fn ordered(&self, sort: LeadSort) -> Result<Vec<u32>> {
        let order = match sort {
            LeadSort::Id => Order::Id,
            LeadSort::Company => Order::Company,
            LeadSort::Person => Order::Person,
            LeadSort::Status => Order::Status,
            LeadSort::City => Order::City,
            LeadSort::NextStep => Order::NextStep,
            LeadSort::Score | LeadSort::Fit | LeadSort::Interest => {
                let key = |score: &::scoring::Score| match sort {
                    LeadSort::Fit => score.fit,
                    LeadSort::Interest => score.interest,
                    _ => score.score,
                };
                let mut rows: Vec<(i32, u32)> =
                    self.standings.iter().map(|row| (key(&row.score), row.candidate.lead.0)).collect();
                rows.sort_unstable();
                return Ok(rows.into_iter().map(|(_, lead)| lead).collect());
            }
        };
        Ok(self.store.lead_ids(order)?)
    }
}
