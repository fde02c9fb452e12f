//! One lead as a document for other programs: everything known, under the field keys of the import format.

use ::leads::fields::{FIELDS, Of};
use serde_json::{Map, Value, json};
use store::leads::Known;

use crate::moment::{from_book, shown};
use crate::{Desk, Result, leads};

impl Desk {
    /// Everything known of a lead, as a JSON object.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn lead_record(&self, lead: u32) -> Result<Value> {
        let known = self.known(lead)?;
        let local = |text: &str| from_book(text).map(|at| shown(at, self.zone));
        let score = self.score_of(lead)?;
        let mut answers = Map::new();
        for answer in &known.answers {
            let values: Value = serde_json::from_str(&answer.chosen)?;
            let stated = json!({ "state": answer.state, "values": values, "at": local(&answer.at)?, "author": answer.author });
            answers.insert(answer.question.clone(), stated);
        }
        let mut activities = Vec::new();
        for activity in &known.activities {
            activities.push(json!({
                "kind": activity.kind, "label": activity.label, "quantity": activity.quantity,
                "at": local(&activity.at)?, "key": activity.key, "source": activity.source,
            }));
        }
        let mut calls = Vec::new();
        for call in &known.calls {
            calls.push(json!({
                "result": call.result, "number": call.number, "note": call.note, "seconds": call.seconds,
                "callback": call.callback_at.as_deref().map(local).transpose()?, "lostReason": call.lost_reason,
                "rightNamed": call.right_named, "at": local(&call.at)?, "author": call.author,
            }));
        }
        let people: Vec<Value> = known
            .people
            .iter()
            .map(|person| {
                json!({ "id": person.id, "first_name": person.first_name, "last_name": person.last_name,
                    "role": person.role, "email": person.email })
            })
            .collect();
        let phones: Vec<Value> = known
            .phones
            .iter()
            .map(|phone| {
                json!({ "id": phone.id, "e164": phone.e164, "display": leads::shown_phone(phone), "kind": phone.kind,
                    "original": phone.original, "extension": phone.extension, "wrong": phone.wrong })
            })
            .collect();
        Ok(json!({
            "id": lead,
            "company": leads::name_of(&known),
            "status": known.lead.status,
            "fields": field_values(&known),
            "people": people,
            "phones": phones,
            "answers": answers,
            "activities": activities,
            "calls": calls,
            "corrections": self.corrections(&known)?,
            "nextStep": self.next_step(&known.lead)?,
            "mayCall": self.verdict(lead)?,
            "score": score.score,
            "fit": score.fit,
            "interest": score.interest,
            "band": score.band,
        }))
    }
}

fn field_values(known: &Known) -> Map<String, Value> {
    let mut values = Map::new();
    for field in FIELDS.iter().filter(|field| field.of != Of::Phone) {
        let whole = match field.key {
            "employees" => known.lead.employees,
            "revenue" => known.lead.revenue,
            _ => None,
        };
        let value = whole.map(Value::from).or_else(|| leads::field_text(known, field.key).map(Value::from));
        values.extend(value.map(|value| (field.key.to_owned(), value)));
    }
    let province = known.lead.postcode.as_deref().and_then(|postcode| {
        ::leads::places::province_of(postcode, known.lead.country.as_deref().unwrap_or("NL"))
    });
    values.extend(province.map(|province| ("province".to_owned(), province.into())));
    for (key, value) in &known.lead.custom {
        values.insert(format!("custom:{key}"), value.clone());
    }
    values
}
