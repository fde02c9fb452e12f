//! From a row's draft to a lead: a new one, or what a known one learns.

use ::leads::fields::{self, Of, Value};
use ::leads::import::{Draft, PersonDraft};
use store::Store;
use store::journal::Change;
use store::leads::{Known, LeadRow, PersonRow, PhoneRow};

use super::ValueChange;
use crate::Result;
use crate::leads::{derive, field_text, phone_row, set_company, set_custom};

/// Fields that an import never changes in a lead that is known: they hold what was learned here.
const OURS: &[&str] = &["status", "notes", "source", "external_id"];

/// A new lead as the row says.
pub(crate) fn new_lead(draft: &Draft, country: &str, source: &str, at: &str) -> Known {
    let mut known = Known {
        lead: LeadRow {
            status: "new".to_owned(),
            country: Some(country.to_owned()),
            source: Some(source.to_owned()),
            created_at: at.to_owned(),
            changed_at: at.to_owned(),
            ..LeadRow::default()
        },
        ..Known::default()
    };
    for (key, value) in &draft.fields {
        put(&mut known.lead, key, value.clone());
    }
    known.people.extend(draft.person.as_ref().map(person_row));
    known.phones = draft.phones.iter().map(phone_row).collect();
    derive(&mut known.lead, &known.people);
    known
}

/// What a known lead learns from a row.
pub(crate) struct Learned {
    /// The lead after.
    pub(crate) known: Known,
    /// What changes.
    pub(crate) changes: Vec<ValueChange>,
}

/// Puts a row on a known lead. With `only_fill` (a second row of the same file) nothing known is replaced; a value
/// that somebody here typed is never replaced.
pub(crate) fn learn(store: &Store, before: &Known, draft: &Draft, only_fill: bool) -> Result<Learned> {
    let mut known = before.clone();
    let mut changes = Vec::new();
    let mut history = None;
    for (key, value) in &draft.fields {
        let now = text_of(&known, key);
        let after = value.to_string();
        if OURS.contains(&key.as_str()) || now.as_deref() == Some(&after) {
            continue;
        }
        if now.is_some() {
            let derived = draft.derived.iter().any(|derived| derived == key);
            if only_fill || derived || typed_here(store, before.lead.id, key, &mut history)? {
                continue;
            }
        }
        put(&mut known.lead, key, value.clone());
        changes.push(ValueChange { field: key.clone(), before: now, after: Some(after) });
    }
    if let Some(person) = &draft.person {
        learn_person(&mut known, person, only_fill, &mut changes);
    }
    for phone in draft.phones.iter().map(phone_row) {
        let same = |other: &PhoneRow| match (&phone.e164, &other.e164) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => phone.original == other.original,
        };
        if !known.phones.iter().any(same) {
            let after = phone.e164.clone().or_else(|| Some(phone.original.clone()));
            changes.push(ValueChange { field: "phone".to_owned(), before: None, after });
            known.phones.push(phone);
        }
    }
    derive(&mut known.lead, &known.people);
    Ok(Learned { known, changes })
}

/// Fills in the person the row names, or adds them to those who are known.
fn learn_person(known: &mut Known, draft: &PersonDraft, only_fill: bool, changes: &mut Vec<ValueChange>) {
    let same = |person: &PersonRow| match (&person.email, &draft.email) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => {
            let names = (&person.first_name, &person.last_name) == (&draft.first_name, &draft.last_name);
            names || (draft.first_name.is_none() && draft.last_name.is_none())
        }
    };
    let Some(person) = known.people.iter_mut().find(|person| same(person)) else {
        let row = person_row(draft);
        let after = crate::leads::person_name(&row).or_else(|| row.email.clone());
        changes.push(ValueChange { field: "person".to_owned(), before: None, after });
        known.people.push(row);
        return;
    };
    let values = [
        ("first_name", &mut person.first_name, &draft.first_name),
        ("last_name", &mut person.last_name, &draft.last_name),
        ("role", &mut person.role, &draft.role),
        ("email", &mut person.email, &draft.email),
    ];
    for (key, ours, theirs) in values {
        if theirs.is_some() && ours != theirs && !(only_fill && ours.is_some()) {
            changes.push(ValueChange { field: key.to_owned(), before: ours.clone(), after: theirs.clone() });
            ours.clone_from(theirs);
        }
    }
}

/// Whether a field's present value was typed here rather than imported.
fn typed_here(store: &Store, lead: u32, key: &str, history: &mut Option<Vec<Change>>) -> Result<bool> {
    if history.is_none() {
        *history = Some(store.changes_of_lead(lead)?);
    }
    let custom = key.strip_prefix("custom:");
    let column = if custom.is_some() { "custom" } else { key };
    let value = |side: Option<&serde_json::Map<String, serde_json::Value>>| {
        let value = side?.get(column)?.clone();
        let Some(own) = custom else { return Some(value) };
        let all: serde_json::Value = serde_json::from_str(value.as_str()?).ok()?;
        all.get(own).cloned()
    };
    let sets = |change: &&Change| {
        let (before, after) = (value(change.before.as_ref()), value(change.after.as_ref()));
        change.table == "leads" && after.is_some() && before != after
    };
    let Some(change) = history.iter().flatten().find(sets) else { return Ok(false) };
    let entry = store.entry(change.entry)?;
    Ok(entry.is_some_and(|entry| matches!(entry.verb.as_str(), "set-fields" | "add-lead")))
}

fn text_of(known: &Known, key: &str) -> Option<String> {
    match key.strip_prefix("custom:") {
        Some(own) => known
            .lead
            .custom
            .get(own)
            .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
        None => field_text(known, key),
    }
}

fn put(lead: &mut LeadRow, key: &str, value: Value) {
    match key.strip_prefix("custom:") {
        Some(own) => set_custom(lead, own, Some(value)),
        None if fields::by_key(key).is_some_and(|field| field.of == Of::Company) => {
            set_company(lead, key, Some(value))
        }
        None => set_custom(lead, key, Some(value)),
    }
}

fn person_row(draft: &PersonDraft) -> PersonRow {
    PersonRow {
        first_name: draft.first_name.clone(),
        last_name: draft.last_name.clone(),
        role: draft.role.clone(),
        email: draft.email.clone(),
        ..PersonRow::default()
    }
}
