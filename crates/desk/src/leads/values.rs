//! Values as typed or imported, and the rows they end in.

use ::leads::fields::{self, Field, Of, Value};
use ::leads::phone::{self, Phone, PhoneKind};
use ::leads::{Reason, names};
use store::leads::{ActivityRow, Known, LeadRow as Row, PersonRow, PhoneRow};

use super::Typed;
use crate::{Error, Result};

/// Puts values as typed on what is known; the rows are written by the caller.
pub(super) fn fill(known: &mut Known, typed: &Typed) -> Result<()> {
    let country = match typed.get("country") {
        Some(raw) => ::leads::places::country(raw).unwrap_or("NL").to_owned(),
        None => known.lead.country.clone().unwrap_or_else(|| "NL".to_owned()),
    };
    for (key, raw) in typed {
        let named = |reason: Reason| Error::Refused(reason.with("field", key.as_str()));
        let unknown = || named(Reason::new("field-unknown"));
        if let Some(own) = key.strip_prefix("custom:") {
            let own =
                if known.lead.custom.contains_key(own) { own.to_owned() } else { fields::custom_key(own) };
            if own.is_empty() {
                return Err(unknown());
            }
            set_custom(&mut known.lead, &own, fields::custom_value(raw));
            continue;
        }
        let field = fields::by_key(key).ok_or_else(unknown)?;
        if field.of == Of::Phone {
            fill_phone(known, field, raw, &country).map_err(named)?;
        } else {
            let value = field.parse(raw, &country).map_err(named)?;
            set_field(known, field, value);
        }
    }
    derive(&mut known.lead, &known.people);
    Ok(())
}

fn fill_phone(known: &mut Known, field: &Field, raw: &str, country: &str) -> std::result::Result<(), Reason> {
    let mobile = field.key == "mobile";
    let place = known.phones.iter().position(|phone| (phone.kind == "mobile") == mobile);
    if raw.trim().is_empty() {
        if let Some(place) = place {
            known.phones.remove(place);
        }
        return Ok(());
    }
    let read = phone_row(&phone::parse(raw, country)?);
    if read.e164.is_some() && known.phones.iter().any(|phone| phone.e164 == read.e164) {
        return Ok(());
    }
    // One mobile number takes the place of another; any other number stands beside it.
    let place = place
        .or_else(|| known.phones.iter().position(|phone| phone.kind == "mobile" && read.kind == "mobile"));
    match place.and_then(|place| known.phones.get_mut(place)) {
        Some(row) => *row = PhoneRow { id: row.id, lead_id: row.lead_id, person_id: row.person_id, ..read },
        None => known.phones.push(read),
    }
    Ok(())
}

/// Writes what changed of a lead, its people and its numbers; the journal keeps only what differs.
pub(crate) fn write_changed(store: &store::Store, before: &Known, known: &Known) -> Result<()> {
    let lead_id = known.lead.id;
    store.update_lead(&known.lead)?;
    for person in &known.people {
        if person.id == 0 {
            store.add_person(&PersonRow { lead_id, ..person.clone() })?;
        } else {
            store.update_person(person)?;
        }
    }
    for phone in &known.phones {
        if phone.id == 0 {
            store.add_phone(&PhoneRow { lead_id, ..phone.clone() })?;
        } else {
            store.update_phone(phone)?;
        }
    }
    for gone in before.phones.iter().filter(|old| known.phones.iter().all(|phone| phone.id != old.id)) {
        store.remove_phone(gone.id)?;
    }
    Ok(())
}

/// Writes a lead that is not in the book yet; its number.
pub(crate) fn write_new(store: &store::Store, known: &Known) -> Result<u32> {
    let lead = store.add_lead(&known.lead)?;
    let mut first = None;
    for person in &known.people {
        let id = store.add_person(&PersonRow { lead_id: lead, ..person.clone() })?;
        first.get_or_insert(id);
    }
    for phone in &known.phones {
        store.add_phone(&PhoneRow { lead_id: lead, person_id: first, ..phone.clone() })?;
    }
    for activity in &known.activities {
        store.add_activity(&ActivityRow { lead_id: lead, ..activity.clone() })?;
    }
    Ok(lead)
}

/// What a lead is called: see [`called`].
pub(crate) fn name_of(known: &Known) -> String {
    called(&known.lead, &known.people, &known.phones)
}

/// The company, else the person, the address, a number, the other program's own number, or the one in this book.
pub(crate) fn called(lead: &Row, people: &[PersonRow], phones: &[PhoneRow]) -> String {
    let person = || people.iter().find_map(person_name);
    let mail = || people.iter().find_map(|person| person.email.clone());
    let number = || phones.first().map(shown_phone);
    let name = lead.company.clone().or_else(person).or_else(mail).or_else(number);
    let own = || if lead.id == 0 { String::new() } else { format!("#{}", lead.id) };
    name.or_else(|| lead.external_id.clone()).unwrap_or_else(own)
}

/// How a phone number is written here: as people do where it could be read, else as it came.
pub(crate) fn shown_phone(phone: &PhoneRow) -> String {
    phone.e164.as_deref().map_or_else(|| phone.original.clone(), |number| phone::display(number, "NL"))
}

pub(crate) fn person_name(person: &PersonRow) -> Option<String> {
    let parts = [person.first_name.as_deref(), person.last_name.as_deref()];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

pub(crate) fn phone_row(phone: &Phone) -> PhoneRow {
    let kind = match phone.kind {
        PhoneKind::Fixed => "fixed",
        PhoneKind::Mobile => "mobile",
        PhoneKind::Other => "other",
        PhoneKind::Unknown => "unknown",
    };
    PhoneRow {
        e164: phone.e164.clone(),
        kind: kind.to_owned(),
        original: phone.original.clone(),
        extension: phone.extension.clone(),
        ..PhoneRow::default()
    }
}

/// What follows from other columns: the shared form of the name, the domain, and a legal form that the name states.
pub(crate) fn derive(lead: &mut Row, people: &[PersonRow]) {
    let person =
        || people.first().map(|one| names::person_key(one.first_name.as_deref(), one.last_name.as_deref()));
    let key = lead.company.as_deref().map(names::name_key).or_else(person);
    lead.name_key = key.filter(|key| !key.is_empty());
    let site = lead.website.as_deref().and_then(names::domain_of);
    let mail = || people.iter().filter_map(|person| person.email.as_deref()).find_map(names::domain_of);
    lead.domain = site.or_else(mail);
    if lead.legal_form.is_none() {
        lead.legal_form = lead.company.as_deref().and_then(names::legal_form_of).map(str::to_owned);
    }
}

pub(crate) fn set_custom(lead: &mut Row, key: &str, value: Option<Value>) {
    match value {
        Some(Value::Text(text)) => lead.custom.insert(key.to_owned(), text.into()),
        Some(Value::Whole(number)) => lead.custom.insert(key.to_owned(), number.into()),
        None => lead.custom.remove(key),
    };
}

/// Puts a read value on what is known; person fields go to the first person.
pub(crate) fn set_field(known: &mut Known, field: &Field, value: Option<Value>) {
    if field.of == Of::Person {
        if known.people.is_empty() {
            if value.is_none() {
                return;
            }
            known.people.push(PersonRow::default());
        }
        if let Some(person) = known.people.first_mut() {
            set_person(person, field.key, value);
        }
        return;
    }
    set_company(&mut known.lead, field.key, value);
}

fn set_person(person: &mut PersonRow, key: &str, value: Option<Value>) {
    let text = value.map(|value| value.to_string());
    match key {
        "first_name" => person.first_name = text,
        "last_name" => person.last_name = text,
        "role" => person.role = text,
        _ => person.email = text,
    }
}

/// Puts a read value on the lead's own row. Clearing the status makes it new.
pub(crate) fn set_company(lead: &mut Row, key: &str, value: Option<Value>) {
    let whole = match &value {
        Some(Value::Whole(number)) => Some(*number),
        _ => None,
    };
    let text = value.map(|value| value.to_string());
    match key {
        "company" => rename(lead, text),
        "website" => lead.website = text,
        "street" => lead.street = text,
        "postcode" => lead.postcode = text,
        "city" => lead.city = text,
        "country" => lead.country = text,
        "sector" => lead.sector = text,
        "employees" => lead.employees = whole,
        "revenue" => lead.revenue = whole,
        "growth_phase" => lead.growth_phase = text,
        "legal_form" => lead.legal_form = text,
        "kvk" => lead.kvk = text,
        "source" => lead.source = text,
        "status" => lead.status = text.unwrap_or_else(|| "new".to_owned()),
        "notes" => lead.notes = text,
        _ => lead.external_id = text,
    }
}

/// Gives a company another name. A legal form that the old name stated goes with it, unless the new one is the same
/// name without it.
fn rename(lead: &mut Row, company: Option<String>) {
    let form = |name: &Option<String>| name.as_deref().and_then(names::legal_form_of);
    let key = |name: &Option<String>| name.as_deref().map(names::name_key);
    let stated = form(&lead.company);
    if stated.is_some() && stated == lead.legal_form.as_deref() {
        let (new, same) = (form(&company), key(&lead.company) == key(&company));
        if new.is_some() || !same {
            lead.legal_form = new.map(str::to_owned);
        }
    }
    lead.company = company;
}

/// A field's value as text.
pub(crate) fn field_text(known: &Known, key: &str) -> Option<String> {
    let (lead, person) = (&known.lead, known.people.first());
    match key {
        "company" => lead.company.clone(),
        "first_name" => person.and_then(|person| person.first_name.clone()),
        "last_name" => person.and_then(|person| person.last_name.clone()),
        "role" => person.and_then(|person| person.role.clone()),
        "email" => person.and_then(|person| person.email.clone()),
        "website" => lead.website.clone(),
        "street" => lead.street.clone(),
        "postcode" => lead.postcode.clone(),
        "city" => lead.city.clone(),
        "country" => lead.country.clone(),
        "sector" => lead.sector.clone(),
        "employees" => lead.employees.map(|count| count.to_string()),
        "revenue" => lead.revenue.map(|amount| amount.to_string()),
        "growth_phase" => lead.growth_phase.clone(),
        "legal_form" => lead.legal_form.clone(),
        "kvk" => lead.kvk.clone(),
        "source" => lead.source.clone(),
        "status" => Some(lead.status.clone()),
        "notes" => lead.notes.clone(),
        "external_id" => lead.external_id.clone(),
        _ => None,
    }
}
