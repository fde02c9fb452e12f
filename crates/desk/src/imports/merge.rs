//! From a row's draft to a lead: a new one, or what a known one learns.

use ::leads::fields::{self, Of};
use ::leads::import::{CellProblem, Draft, PersonDraft};
use ::leads::{Reason, names};
use serde_json::{Map, Value};
use store::Store;
use store::journal::Change;
use store::leads::{Known, LeadRow, PersonRow, PhoneRow};

use super::ValueChange;
use crate::Result;
use crate::leads::{derive, field_text, phone_row, set_company, set_custom, shown_phone};
use crate::standing::objects;

/// Fields that an import never changes in a lead that is known: they hold what was learned here.
const OURS: &[&str] = &["status", "notes"];
/// Where a file says that somebody must not be called.
const DO_NOT_CALL: &str = "custom:do_not_call";

/// A new lead as the row says.
pub(crate) fn new_lead(draft: &Draft, country: &str, source: &str, at: &str) -> Known {
    let mut known = Known {
        lead: LeadRow {
            status: "new".to_owned(),
            // Where the row's own country cannot be read, no other is put in its place: it decides the law.
            country: (!draft.fields.contains_key("custom:country")).then(|| country.to_owned()),
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

/// How far a row may change a known lead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Learning {
    /// Nothing known is replaced: it is a second row of the same file.
    pub(crate) only_fill: bool,
    /// The row is surely about this lead, so it may rename it.
    pub(crate) sure: bool,
}

/// What a known lead learns from a row.
pub(crate) struct Learned {
    /// The lead after.
    pub(crate) known: Known,
    /// What changes.
    pub(crate) changes: Vec<ValueChange>,
    /// What the row says otherwise and is kept as it is here.
    pub(crate) kept: Vec<CellProblem>,
}

/// Puts a row on a known lead. What somebody here typed, cleared or replaced stays as it is.
pub(crate) fn learn(store: &Store, before: &Known, draft: &Draft, how: Learning) -> Result<Learned> {
    let only_fill = how.only_fill;
    let mut known = before.clone();
    let (mut changes, mut kept) = (Vec::new(), Vec::new());
    let mut past = Past::of(store, before.lead.id);
    for (key, value) in &draft.fields {
        let now = text_of(&known, key);
        let after = value.to_string();
        if now.as_deref() == Some(&after) || ["source", "external_id"].contains(&key.as_str()) {
            continue;
        }
        let derived = now.is_some() && draft.derived.iter().any(|derived| derived == key);
        let (column, own) = match key.strip_prefix("custom:") {
            Some(own) => ("custom", Some(own)),
            None => (key.as_str(), None),
        };
        if derived {
            continue;
        }
        let renames = key == "company"
            && !how.sure
            && now.as_deref().map(names::name_key) != Some(names::name_key(&after));
        // No file takes back that somebody must not be called.
        let objects = key == DO_NOT_CALL && known.lead.custom.get("do_not_call").is_some_and(objects);
        let ours = now.is_some() && (only_fill || renames || objects) || OURS.contains(&key.as_str());
        if ours || past.typed("leads", before.lead.id, column, own)? {
            kept.push(CellProblem::at("", Reason::new("kept-ours").with("field", key.as_str())));
            continue;
        }
        put(&mut known.lead, key, value.clone());
        changes.push(ValueChange { field: key.clone(), before: now, after: Some(after) });
    }
    if let Some(person) = &draft.person {
        learn_person(&mut known, person, only_fill, &mut past, &mut changes)?;
    }
    for phone in draft.phones.iter().map(phone_row) {
        let same = |other: &PhoneRow| match (&phone.e164, &other.e164) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => phone.original == other.original,
        };
        let number = phone.e164.as_ref().unwrap_or(&phone.original);
        let column = if phone.e164.is_some() { "e164" } else { "original" };
        if !known.phones.iter().any(same) && !past.dropped("phones", None, column, number)? {
            changes.push(ValueChange {
                field: "phone".to_owned(),
                before: None,
                after: Some(shown_phone(&phone)),
            });
            known.phones.push(phone);
        }
    }
    derive(&mut known.lead, &known.people);
    Ok(Learned { known, changes, kept })
}

/// Fills in the person the row names, or adds them to those who are known.
fn learn_person(
    known: &mut Known,
    draft: &PersonDraft,
    only_fill: bool,
    past: &mut Past<'_>,
    changes: &mut Vec<ValueChange>,
) -> Result<()> {
    let mut found = None;
    for (place, person) in known.people.iter().enumerate() {
        let same = match (&person.email, &draft.email) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => {
                let names = (&person.first_name, &person.last_name) == (&draft.first_name, &draft.last_name);
                names || (draft.first_name.is_none() && draft.last_name.is_none())
            }
        };
        if same || past.renamed(person, draft)? {
            found = Some(place);
            break;
        }
    }
    let Some(person) = found.and_then(|place| known.people.get_mut(place)) else {
        let row = person_row(draft);
        let after = crate::leads::person_name(&row).or_else(|| row.email.clone());
        changes.push(ValueChange { field: "person".to_owned(), before: None, after });
        known.people.push(row);
        return Ok(());
    };
    let id = person.id;
    let values = [
        ("first_name", &mut person.first_name, &draft.first_name),
        ("last_name", &mut person.last_name, &draft.last_name),
        ("role", &mut person.role, &draft.role),
        ("email", &mut person.email, &draft.email),
    ];
    for (key, ours, theirs) in values {
        let keeps = theirs.is_none() || ours == theirs || (only_fill && ours.is_some());
        if !keeps && !past.typed("people", id, key, None)? {
            changes.push(ValueChange { field: key.to_owned(), before: ours.clone(), after: theirs.clone() });
            ours.clone_from(theirs);
        }
    }
    Ok(())
}

/// Whether somebody here gave the company, or the person, that the row names another name.
pub(super) fn renamed_here(store: &Store, known: &Known, draft: &Draft) -> Result<bool> {
    let lead = known.lead.id;
    let mut past = Past::of(store, lead);
    if let Some(company) = draft.text("company") {
        return past.dropped("leads", Some(lead), "company", company);
    }
    for person in &known.people {
        if let Some(draft) = &draft.person
            && past.renamed(person, draft)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the journal says was done with a lead, read when it is first asked.
struct Past<'a> {
    store: &'a Store,
    lead: u32,
    /// Newest first, each with whether somebody here typed it; undo and redo left out.
    acts: Option<Vec<(Change, bool)>>,
}

impl<'a> Past<'a> {
    fn of(store: &'a Store, lead: u32) -> Self {
        Self { store, lead, acts: None }
    }

    fn acts(&mut self) -> Result<&[(Change, bool)]> {
        if self.acts.is_none() {
            let mut acts = Vec::new();
            for change in self.store.changes_of_lead(self.lead)? {
                let Some(entry) = self.store.entry(change.entry)? else { continue };
                // Undo takes an act away and redo gives it back: what counts is which acts stand.
                if !entry.undone && entry.undoes.is_none() && entry.redoes.is_none() {
                    acts.push((change, matches!(entry.verb.as_str(), "set-fields" | "add-lead")));
                }
            }
            self.acts = Some(acts);
        }
        Ok(self.acts.as_deref().unwrap_or_default())
    }

    /// Whether a column's present value was typed, or cleared, here rather than imported.
    fn typed(&mut self, table: &str, row: u32, column: &str, own: Option<&str>) -> Result<bool> {
        let value = |side: Option<&Map<String, Value>>| {
            let value = side?.get(column)?.clone();
            let Some(own) = own else { return Some(value).filter(|value| !value.is_null()) };
            let all: Value = serde_json::from_str(value.as_str()?).ok()?;
            all.get(own).cloned()
        };
        let sets = |(change, _): &&(Change, bool)| {
            let rightly = change.table == table && change.row == row;
            rightly && value(change.before.as_ref()) != value(change.after.as_ref())
        };
        Ok(self.acts()?.iter().find(sets).is_some_and(|(_, typed)| *typed))
    }

    /// Whether somebody here replaced or removed a value.
    fn dropped(&mut self, table: &str, row: Option<u32>, column: &str, text: &str) -> Result<bool> {
        let had = |(change, typed): &(Change, bool)| {
            let before = change.before.as_ref().and_then(|before| before.get(column));
            *typed
                && change.table == table
                && row.is_none_or(|row| row == change.row)
                && before.and_then(Value::as_str) == Some(text)
        };
        Ok(self.acts()?.iter().any(had))
    }

    /// Whether a person had the row's name until somebody here changed it.
    fn renamed(&mut self, person: &PersonRow, draft: &PersonDraft) -> Result<bool> {
        let names = [
            ("first_name", &person.first_name, &draft.first_name),
            ("last_name", &person.last_name, &draft.last_name),
        ];
        for (column, ours, theirs) in names {
            if ours != theirs {
                let Some(theirs) = theirs else { return Ok(false) };
                if !self.dropped("people", Some(person.id), column, theirs)? {
                    return Ok(false);
                }
            }
        }
        Ok(person.email.is_none() || draft.email.is_none())
    }
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

fn put(lead: &mut LeadRow, key: &str, value: fields::Value) {
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
