//! One row of a file of leads as values, with everything that was wrong with it. Looks nothing up: whether the lead
//! is new is decided by who has the book, from [`Draft::keys`].

use std::collections::BTreeMap;

use super::{
    CellProblem,
    mapping::{Plan, Slot},
    reader::Row,
};
use crate::{
    fields::{self, Field, Kind, Value},
    names,
    phone::{self, Phone},
    places,
    reason::Reason,
    text::{self, Fingerprint},
};

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The lead's own fields by key, custom ones as `custom:<key>`. What could not be read as its field, and the
    /// second of two columns for one field, are custom fields too (`custom:postcode`, `custom:email_2`).
    pub fields: BTreeMap<String, Value>,
    /// Whoever is named in the row.
    pub person: Option<PersonDraft>,
    /// Numbers in the order of the columns, each once; one that could not be read has no `e164`.
    pub phones: Vec<Phone>,
    /// Keys in `fields` that no column gave: the legal form that the company's name states.
    pub derived: Vec<&'static str>,
    /// Cells that were not taken as they stand.
    pub problems: Vec<CellProblem>,
    /// Why the row becomes no lead: `empty-row`, `nothing-to-identify`, or what [`Row::problem`] says.
    pub refused: Option<CellProblem>,
    /// Of all cells; the same row gives the same hash.
    pub row_hash: String,
}

/// Somebody at a lead.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonDraft {
    /// Given name or initials.
    pub first_name: Option<String>,
    /// Family name with its prefix: "van der Berg".
    pub last_name: Option<String>,
    /// Job.
    pub role: Option<String>,
    /// Lower case.
    pub email: Option<String>,
}

/// What a lead can be recognised by, the surest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys {
    /// Number in the program that the file comes from; only unique within one source.
    pub external_id: Option<String>,
    /// Register number in normal form.
    pub kvk: Option<String>,
    /// Lower case, the first is the person's.
    pub emails: Vec<String>,
    /// E.164.
    pub phones: Vec<String>,
    /// Key of the company's name (of the person's, where there is no company) and the postcode.
    pub name_place: Option<(String, String)>,
    /// The company's own domain and the same key.
    pub domain_name: Option<(String, String)>,
    /// [`Draft::row_hash`].
    pub row_hash: String,
}

/// Reads one row. A cell that cannot be read does not refuse the row.
pub fn draft(row: &Row, plan: &Plan) -> Draft {
    let country_cell = plan.country_column.and_then(|at| row.cells.get(at));
    let mut reading = Reading {
        country: country_cell.and_then(|cell| places::country(cell.trim())).unwrap_or(&plan.country),
        draft: Draft { row_hash: row_hash(row), ..Draft::default() },
        person: PersonDraft::default(),
        middle: None,
        house: None,
    };
    let mut filled = false;
    for (column, cell) in plan.columns.iter().zip(&row.cells) {
        if cell.is_empty() {
            continue;
        }
        filled = true;
        match &column.slot {
            Slot::Skip | Slot::Activity(_) => {}
            Slot::Custom(key) => {
                if let Some(value) = fields::custom_value(cell) {
                    reading.put(key, value);
                }
            }
            Slot::Field(field) => reading.field(field, cell, &column.header),
            Slot::FullName => {
                let (first, last) = names::split_person(cell);
                reading.name(first, last);
            }
            Slot::MiddleName => reading.middle = words(cell),
            Slot::HouseNumber => {
                if let Some(part) = words(cell) {
                    reading.house =
                        Some(reading.house.map_or(part.clone(), |house| format!("{house} {part}")));
                }
            }
        }
    }
    let mut draft = reading.finish();
    let refused = match &row.problem {
        Some(problem) => Some(problem.clone()),
        None if !filled => Some(Reason::new("empty-row")),
        None => (!draft.identifies()).then(|| Reason::new("nothing-to-identify")),
    };
    draft.refused = refused.map(|reason| CellProblem::at("", reason));
    draft
}

fn row_hash(row: &Row) -> String {
    row.cells.iter().fold(Fingerprint::new(), |hash, cell| hash.part(cell)).hex()
}

fn words(cell: &str) -> Option<String> {
    (!text::unanswered(cell)).then(|| text::line(cell).into_owned()).filter(|text| !text.is_empty())
}

/// A row being read.
struct Reading<'a> {
    country: &'a str,
    draft: Draft,
    person: PersonDraft,
    middle: Option<String>,
    house: Option<String>,
}

impl Reading<'_> {
    fn field(&mut self, field: &'static Field, cell: &str, header: &str) {
        match field.kind {
            Kind::Phone => return self.phones(cell, header),
            Kind::Email if cell.matches('@').count() > 1 => {
                for part in cell.split([';', ',', '|', ' ', '\n', '/']).filter(|part| part.contains('@')) {
                    self.value(field, part, header);
                }
                return;
            }
            _ => {}
        }
        self.value(field, cell, header);
    }

    fn value(&mut self, field: &'static Field, cell: &str, header: &str) {
        let value = match field.parse(cell, self.country) {
            Ok(None) => return,
            Ok(Some(value)) => value,
            Err(problem) => {
                self.draft.problems.push(CellProblem::at(header, problem));
                return self.keep(field.key, cell);
            }
        };
        let place = match field.key {
            "first_name" => &mut self.person.first_name,
            "last_name" => &mut self.person.last_name,
            "role" => &mut self.person.role,
            "email" => &mut self.person.email,
            "notes" => {
                let before = self.draft.fields.get("notes").and_then(Value::as_text);
                let notes = before.map(|before| Value::Text(format!("{before}\n{value}"))).unwrap_or(value);
                self.draft.fields.insert("notes".to_owned(), notes);
                return;
            }
            key => return self.put(key, value),
        };
        match place {
            None => *place = Some(value.to_string()),
            Some(known) if *known == value.to_string() => {}
            Some(_) => self.put_again(field.key, value),
        }
    }

    /// A field's value; a second, different one is kept beside it.
    fn put(&mut self, key: &str, value: Value) {
        match self.draft.fields.get(key) {
            None => {
                self.draft.fields.insert(key.to_owned(), value);
            }
            Some(known) if *known == value => {}
            Some(_) => self.put_again(key.strip_prefix("custom:").unwrap_or(key), value),
        }
    }

    fn put_again(&mut self, key: &str, value: Value) {
        let places = (2..100).map(|nth| format!("custom:{key}_{nth}"));
        for place in places {
            match self.draft.fields.get(&place) {
                None => {
                    self.draft.fields.insert(place, value);
                    return;
                }
                Some(known) if *known == value => return,
                Some(_) => {}
            }
        }
    }

    /// The text of a cell that is not what its column says.
    fn keep(&mut self, key: &str, cell: &str) {
        let kept = text::lines(cell);
        if !kept.is_empty() {
            self.put(&format!("custom:{key}"), Value::Text(kept));
        }
    }

    fn phones(&mut self, cell: &str, header: &str) {
        if text::unanswered(cell) {
            return;
        }
        for found in phone::parse_all(cell, self.country) {
            let phone = match found {
                Ok(phone) => phone,
                Err(problem) if problem.code == "phone-missing" => {
                    // Words ("geen", "zie site") are no number to show on a card.
                    self.draft.problems.push(CellProblem::at(header, problem));
                    self.keep("phone", cell);
                    continue;
                }
                Err(problem) => {
                    self.draft.problems.push(CellProblem::at(header, problem));
                    Phone::unread(cell)
                }
            };
            let known = |other: &Phone| {
                if phone.e164.is_some() {
                    other.e164 == phone.e164 && other.extension == phone.extension
                } else {
                    other.original == phone.original
                }
            };
            if !self.draft.phones.iter().any(known) {
                self.draft.phones.push(phone);
            }
        }
    }

    fn name(&mut self, first: String, last: String) {
        // Separate columns say it better, wherever they stand.
        for (place, part) in [(&mut self.person.first_name, first), (&mut self.person.last_name, last)] {
            if place.is_none() && !part.is_empty() && !text::unanswered(&part) {
                *place = Some(part);
            }
        }
    }

    fn finish(mut self) -> Draft {
        if let Some(middle) = self.middle.take() {
            let prefix = middle.split_whitespace().all(names::is_prefix);
            let place = if prefix { &mut self.person.last_name } else { &mut self.person.first_name };
            *place = Some(match place.take() {
                None => middle,
                Some(name) if prefix => format!("{middle} {name}"),
                Some(name) => format!("{name} {middle}"),
            });
        }
        let fields = &mut self.draft.fields;
        if let Some(house) = self.house.take() {
            let street = match fields.get("street") {
                Some(Value::Text(street)) if street.ends_with(&house) => street.clone(),
                Some(street) => format!("{street} {house}"),
                None => house,
            };
            fields.insert("street".to_owned(), Value::Text(street));
        }
        let form = fields.get("company").and_then(Value::as_text).and_then(names::legal_form_of);
        if let Some(form) = form
            && !fields.contains_key("legal_form")
        {
            fields.insert("legal_form".to_owned(), Value::Text(form.to_owned()));
            self.draft.derived.push("legal_form");
        }
        if self.person != PersonDraft::default() {
            self.draft.person = Some(self.person);
        }
        self.draft
    }
}

impl Draft {
    /// A text value by key.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.fields.get(key).and_then(Value::as_text)
    }

    fn identifies(&self) -> bool {
        let named = |person: &PersonDraft| {
            person.first_name.is_some() || person.last_name.is_some() || person.email.is_some()
        };
        ["company", "external_id", "kvk", "website"].iter().any(|key| self.fields.contains_key(*key))
            || self.person.as_ref().is_some_and(named)
            || self.phones.iter().any(|phone| phone.e164.is_some())
    }

    /// What to look for in the book.
    pub fn keys(&self) -> Keys {
        let own = |key: &str| self.fields.get(key).map(Value::to_string);
        let mut emails: Vec<String> = self.person.iter().filter_map(|person| person.email.clone()).collect();
        let more = self
            .fields
            .range("custom:email_".to_owned()..)
            .take_while(|(key, _)| key.starts_with("custom:email_"));
        emails.extend(
            more.filter_map(|(_, value)| value.as_text())
                .filter(|text| text.contains('@'))
                .map(str::to_owned),
        );
        let name = match (self.text("company"), &self.person) {
            (Some(company), _) => names::name_key(company),
            (None, Some(person)) => {
                names::person_key(person.first_name.as_deref(), person.last_name.as_deref())
            }
            (None, None) => String::new(),
        };
        let domain = self
            .text("website")
            .and_then(names::domain_of)
            .or_else(|| emails.first().and_then(|email| names::domain_of(email)));
        let with_name =
            |other: Option<String>| other.filter(|_| !name.is_empty()).map(|other| (other, name.clone()));
        Keys {
            external_id: own("external_id"),
            kvk: own("kvk"),
            phones: self.phones.iter().filter_map(|phone| phone.e164.clone()).collect(),
            name_place: with_name(own("postcode")).map(|(postcode, name)| (name, postcode)),
            domain_name: with_name(domain),
            emails,
            row_hash: self.row_hash.clone(),
        }
    }
}
