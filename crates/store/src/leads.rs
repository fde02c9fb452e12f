//! Leads with their people, phones and activities as rows.

mod search;

use std::collections::BTreeMap;

use rusqlite::{Row, named_params};
use serde::Deserialize;

use crate::research::{AnswerRow, CallRow};
use crate::scoring::CorrectionRow;
use crate::{Result, Store};

pub use search::Term;

/// A lead's own row. Moments are the book's UTC text.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "the columns are the field keys of the import format")]
pub struct LeadRow {
    pub id: u32,
    pub company: Option<String>,
    pub website: Option<String>,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub sector: Option<String>,
    pub employees: Option<i64>,
    pub revenue: Option<i64>,
    pub growth_phase: Option<String>,
    pub legal_form: Option<String>,
    pub kvk: Option<String>,
    pub source: Option<String>,
    pub status: String,
    pub notes: Option<String>,
    pub external_id: Option<String>,
    /// What tells the row again that the lead came as; never shown.
    pub file_key: Option<String>,
    /// The owner's own fields by key: text or whole numbers.
    pub custom: BTreeMap<String, serde_json::Value>,
    /// The company's name in the form that duplicates share.
    pub name_key: Option<String>,
    /// The company's own web or mail domain.
    pub domain: Option<String>,
    /// What is to happen next: its kind, moment and reason (JSON).
    pub step_kind: Option<String>,
    pub step_at: Option<String>,
    pub step_reason: Option<String>,
    /// Put aside by hand until then.
    pub skipped_until: Option<String>,
    pub created_at: String,
    pub changed_at: String,
}

/// A person at a lead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the columns are the field keys of the import format")]
pub struct PersonRow {
    pub id: u32,
    pub lead_id: u32,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub role: Option<String>,
    pub email: Option<String>,
}

/// A phone number of a lead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct PhoneRow {
    /// The row's number.
    pub id: u32,
    /// Whose.
    pub lead_id: u32,
    /// Of which person there, if known.
    pub person_id: Option<u32>,
    /// The canonical number, if the text could be read as one.
    pub e164: Option<String>,
    /// fixed, mobile, other or unknown.
    pub kind: String,
    /// As it was typed or imported.
    pub original: String,
    /// Extension digits.
    pub extension: Option<String>,
    /// Found wrong in a call.
    pub wrong: bool,
}

/// Something a lead did or that was done for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct ActivityRow {
    /// The row's number.
    pub id: u32,
    /// Whose.
    pub lead_id: u32,
    /// What kind of act.
    pub kind: String,
    /// Page, button or document.
    pub label: Option<String>,
    /// Seconds or times.
    pub quantity: Option<i64>,
    /// When it happened.
    pub at: String,
    /// The act's own name: the same one counts once.
    pub key: String,
    /// How it was learned.
    pub source: Option<String>,
}

/// Everything known of one lead.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// The lead itself.
    pub lead: LeadRow,
    /// Its people, oldest first.
    pub people: Vec<PersonRow>,
    /// Its numbers, oldest first.
    pub phones: Vec<PhoneRow>,
    /// Its answers by question.
    pub answers: Vec<AnswerRow>,
    /// Its activities by moment.
    pub activities: Vec<ActivityRow>,
    /// Its calls by moment.
    pub calls: Vec<CallRow>,
    /// Corrections of its score, oldest first.
    pub corrections: Vec<CorrectionRow>,
}

/// By what a list of leads can be sorted in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the columns")]
pub enum Order {
    Id,
    Company,
    Person,
    Status,
    City,
    NextStep,
}

/// What can make two rows the same lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Same<'a> {
    /// The other program's own number.
    ExternalId(&'a str),
    /// The row it came as.
    FileKey(&'a str),
    /// The chamber of commerce's number.
    Kvk(&'a str),
    /// An e-mail address.
    Email(&'a str),
    /// A canonical phone number.
    Phone(&'a str),
    /// Name in its shared form, and postcode.
    Name(&'a str, &'a str),
    /// Domain, and name in its shared form.
    Domain(&'a str, &'a str),
}

impl Store {
    /// Adds a lead; its number.
    ///
    /// # Errors
    /// The database refuses.
    pub fn add_lead(&self, lead: &LeadRow) -> Result<u32> {
        let custom = serde_json::to_string(&lead.custom)?;
        self.insert(
            include_str!("leads/add.sql"),
            named_params! {
                ":company": lead.company, ":website": lead.website, ":street": lead.street,
                ":postcode": lead.postcode, ":city": lead.city, ":country": lead.country, ":sector": lead.sector,
                ":employees": lead.employees, ":revenue": lead.revenue, ":growth_phase": lead.growth_phase,
                ":legal_form": lead.legal_form, ":kvk": lead.kvk, ":source": lead.source, ":status": lead.status,
                ":notes": lead.notes, ":external_id": lead.external_id, ":file_key": lead.file_key,
                ":custom": custom,
                ":name_key": lead.name_key, ":domain": lead.domain, ":step_kind": lead.step_kind,
                ":step_at": lead.step_at, ":step_reason": lead.step_reason, ":skipped_until": lead.skipped_until, ":created_at": lead.created_at,
                ":changed_at": lead.changed_at,
            },
        )
    }

    /// Writes a lead's row as given; the journal keeps only the columns that differ.
    ///
    /// # Errors
    /// The database refuses.
    pub fn update_lead(&self, lead: &LeadRow) -> Result<()> {
        let custom = serde_json::to_string(&lead.custom)?;
        self.run(
            include_str!("leads/update.sql"),
            named_params! {
                ":id": lead.id, ":company": lead.company, ":website": lead.website, ":street": lead.street,
                ":postcode": lead.postcode, ":city": lead.city, ":country": lead.country, ":sector": lead.sector,
                ":employees": lead.employees, ":revenue": lead.revenue, ":growth_phase": lead.growth_phase,
                ":legal_form": lead.legal_form, ":kvk": lead.kvk, ":source": lead.source, ":status": lead.status,
                ":notes": lead.notes, ":external_id": lead.external_id, ":file_key": lead.file_key,
                ":custom": custom,
                ":name_key": lead.name_key, ":domain": lead.domain, ":step_kind": lead.step_kind,
                ":step_at": lead.step_at, ":step_reason": lead.step_reason, ":skipped_until": lead.skipped_until, ":changed_at": lead.changed_at,
            },
        )?;
        Ok(())
    }

    /// Removes a lead with everything that hangs under it.
    ///
    /// # Errors
    /// The database refuses.
    pub fn remove_lead(&self, id: u32) -> Result<()> {
        self.run(include_str!("leads/remove.sql"), [id])?;
        Ok(())
    }

    /// One lead's row.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn lead(&self, id: u32) -> Result<Option<LeadRow>> {
        self.first(include_str!("leads/one.sql"), [id], |row| Ok(lead(row)))?.transpose()
    }

    /// Everything known of one lead.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn known(&self, id: u32) -> Result<Option<Known>> {
        let Some(lead) = self.lead(id)? else { return Ok(None) };
        Ok(Some(Known {
            lead,
            people: self.people(id)?,
            phones: self.phones(id)?,
            answers: self.answers(id)?,
            activities: self.activities(id)?,
            calls: self.calls(id)?,
            corrections: self.corrections(id)?,
        }))
    }

    /// How many leads there are.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn count_leads(&self) -> Result<u32> {
        Ok(self.first(include_str!("leads/count.sql"), [], |row| row.get(0))?.unwrap_or_default())
    }

    /// All leads' numbers in an order; leads without the sorted value come last.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn lead_ids(&self, order: Order) -> Result<Vec<u32>> {
        let sql = match order {
            Order::Id => include_str!("leads/ids.sql"),
            Order::Company => include_str!("leads/ids_by_company.sql"),
            Order::Person => include_str!("leads/ids_by_person.sql"),
            Order::Status => include_str!("leads/ids_by_status.sql"),
            Order::City => include_str!("leads/ids_by_city.sql"),
            Order::NextStep => include_str!("leads/ids_by_next_step.sql"),
        };
        self.all(sql, [], |row| row.get(0))
    }

    /// Leads that share a mark of identity, oldest first, at most five.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn same_leads(&self, same: Same<'_>) -> Result<Vec<u32>> {
        let read = |row: &Row<'_>| row.get(0);
        match same {
            Same::ExternalId(id) => self.all(include_str!("leads/with_external_id.sql"), [id], read),
            Same::FileKey(key) => self.all(include_str!("leads/with_file_key.sql"), [key], read),
            Same::Kvk(number) => self.all(include_str!("leads/with_kvk.sql"), [number], read),
            Same::Email(address) => self.all(include_str!("leads/with_email.sql"), [address], read),
            Same::Phone(number) => self.all(include_str!("leads/with_phone.sql"), [number], read),
            Same::Name(name, postcode) => {
                self.all(include_str!("leads/with_name.sql"), [name, postcode], read)
            }
            Same::Domain(domain, name) => {
                self.all(include_str!("leads/with_domain.sql"), [domain, name], read)
            }
        }
    }

    /// Adds a person; the row's number.
    ///
    /// # Errors
    /// The database refuses.
    pub fn add_person(&self, person: &PersonRow) -> Result<u32> {
        self.insert(
            include_str!("leads/add_person.sql"),
            (person.lead_id, &person.first_name, &person.last_name, &person.role, &person.email),
        )
    }

    /// Writes a person's row as given.
    ///
    /// # Errors
    /// The database refuses.
    pub fn update_person(&self, person: &PersonRow) -> Result<()> {
        self.run(
            include_str!("leads/update_person.sql"),
            (person.id, &person.first_name, &person.last_name, &person.role, &person.email),
        )?;
        Ok(())
    }

    /// A lead's people, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn people(&self, lead: u32) -> Result<Vec<PersonRow>> {
        self.all(include_str!("leads/people.sql"), [lead], person)
    }

    /// Adds a phone number; the row's number.
    ///
    /// # Errors
    /// The database refuses.
    pub fn add_phone(&self, phone: &PhoneRow) -> Result<u32> {
        self.insert(
            include_str!("leads/add_phone.sql"),
            (
                phone.lead_id,
                phone.person_id,
                &phone.e164,
                &phone.kind,
                &phone.original,
                &phone.extension,
                phone.wrong,
            ),
        )
    }

    /// Writes a phone's number as given.
    ///
    /// # Errors
    /// The database refuses.
    pub fn update_phone(&self, phone: &PhoneRow) -> Result<()> {
        self.run(
            include_str!("leads/update_phone.sql"),
            (phone.id, &phone.e164, &phone.kind, &phone.original, &phone.extension, phone.wrong),
        )?;
        Ok(())
    }

    /// Removes a phone number.
    ///
    /// # Errors
    /// The database refuses.
    pub fn remove_phone(&self, id: u32) -> Result<()> {
        self.run(include_str!("leads/remove_phone.sql"), [id])?;
        Ok(())
    }

    /// Marks a number as wrong, or as right again.
    ///
    /// # Errors
    /// The database refuses.
    pub fn mark_phone(&self, id: u32, wrong: bool) -> Result<()> {
        self.run(include_str!("leads/mark_phone.sql"), (id, wrong))?;
        Ok(())
    }

    /// One phone number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn phone(&self, id: u32) -> Result<Option<PhoneRow>> {
        self.first(include_str!("leads/phone.sql"), [id], phone)
    }

    /// A lead's numbers, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn phones(&self, lead: u32) -> Result<Vec<PhoneRow>> {
        self.all(include_str!("leads/phones.sql"), [lead], phone)
    }

    /// Adds an activity; false when one with the same key is there already.
    ///
    /// # Errors
    /// The database refuses.
    pub fn add_activity(&self, activity: &ActivityRow) -> Result<bool> {
        let added = self.run(
            include_str!("leads/add_activity.sql"),
            (
                activity.lead_id,
                &activity.kind,
                &activity.label,
                activity.quantity,
                &activity.at,
                &activity.key,
                &activity.source,
            ),
        )?;
        Ok(added > 0)
    }

    /// A lead's activities by moment.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn activities(&self, lead: u32) -> Result<Vec<ActivityRow>> {
        self.all(include_str!("leads/activities.sql"), [lead], activity)
    }

    /// Keeps a hash of somebody who must not be called, or not be kept; `origin` names the act that asked for it.
    ///
    /// # Errors
    /// The database refuses.
    pub fn suppress(&self, kind: &str, hash: &str, reason: &str, origin: &str, at: &str) -> Result<()> {
        self.run(include_str!("leads/suppress.sql"), (kind, hash, reason, origin, at))?;
        Ok(())
    }

    /// Every suppression: kind, hash and reason.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn suppressions(&self) -> Result<Vec<(String, String, String)>> {
        self.all(include_str!("leads/suppressions.sql"), [], |row| {
            Ok((row.get("kind")?, row.get("hash")?, row.get("reason")?))
        })
    }
}

pub(crate) fn lead(row: &Row<'_>) -> Result<LeadRow> {
    let custom: String = row.get("custom")?;
    Ok(LeadRow {
        id: row.get("id")?,
        company: row.get("company")?,
        website: row.get("website")?,
        street: row.get("street")?,
        postcode: row.get("postcode")?,
        city: row.get("city")?,
        country: row.get("country")?,
        sector: row.get("sector")?,
        employees: row.get("employees")?,
        revenue: row.get("revenue")?,
        growth_phase: row.get("growth_phase")?,
        legal_form: row.get("legal_form")?,
        kvk: row.get("kvk")?,
        source: row.get("source")?,
        status: row.get("status")?,
        notes: row.get("notes")?,
        external_id: row.get("external_id")?,
        file_key: row.get("file_key")?,
        custom: if custom == "{}" { BTreeMap::new() } else { serde_json::from_str(&custom)? },
        name_key: row.get("name_key")?,
        domain: row.get("domain")?,
        step_kind: row.get("step_kind")?,
        step_at: row.get("step_at")?,
        step_reason: row.get("step_reason")?,
        skipped_until: row.get("skipped_until")?,
        created_at: row.get("created_at")?,
        changed_at: row.get("changed_at")?,
    })
}

pub(crate) fn person(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: row.get("id")?,
        lead_id: row.get("lead_id")?,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        role: row.get("role")?,
        email: row.get("email")?,
    })
}

pub(crate) fn phone(row: &Row<'_>) -> rusqlite::Result<PhoneRow> {
    Ok(PhoneRow {
        id: row.get("id")?,
        lead_id: row.get("lead_id")?,
        person_id: row.get("person_id")?,
        e164: row.get("e164")?,
        kind: row.get("kind")?,
        original: row.get("original")?,
        extension: row.get("extension")?,
        wrong: row.get("wrong")?,
    })
}

pub(crate) fn activity(row: &Row<'_>) -> rusqlite::Result<ActivityRow> {
    Ok(ActivityRow {
        id: row.get("id")?,
        lead_id: row.get("lead_id")?,
        kind: row.get("kind")?,
        label: row.get("label")?,
        quantity: row.get("quantity")?,
        at: row.get("at")?,
        key: row.get("key")?,
        source: row.get("source")?,
    })
}
