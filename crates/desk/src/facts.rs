//! From rows to the facts that rules look at.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use research::{AnswerState, CallResult};
use scoring::{ActivityFact, AnswerFact, Correction, Facts, FieldFact, Value};
use store::leads::{ActivityRow, Known, PhoneRow};

use crate::moment::from_book;
use crate::scoring::corrections::axis_of;
use crate::{Error, Result};

/// Everything known of a lead that can score.
pub(crate) fn facts_of(known: &Known, zone: Tz) -> Result<Facts> {
    let activities = known.activities.iter().map(activity_of).collect::<Result<_>>()?;
    Ok(Facts { activities, ..besides_activities(known, zone)? })
}

/// As [`facts_of`], without what the lead did.
pub(crate) fn besides_activities(known: &Known, zone: Tz) -> Result<Facts> {
    let lead = &known.lead;
    let at = from_book(&lead.changed_at)?;
    let mut facts = Facts { zone, ..Facts::default() };
    let mut know = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            facts.fields.insert(key.to_owned(), FieldFact { value, at, source: lead.source.clone() });
        }
    };
    let text = |value: &Option<String>| value.clone().map(Value::Text);
    know("company", text(&lead.company));
    know("website", text(&lead.website));
    know("postcode", text(&lead.postcode));
    know("city", text(&lead.city));
    know("country", text(&lead.country));
    know("sector", text(&lead.sector));
    know("growth_phase", text(&lead.growth_phase));
    know("legal_form", text(&lead.legal_form));
    know("kvk", text(&lead.kvk));
    know("source", text(&lead.source));
    know("notes", text(&lead.notes));
    know("status", Some(Value::Text(lead.status.clone())));
    know("employees", lead.employees.map(Value::Whole));
    know("revenue", lead.revenue.map(Value::Whole));
    if let Some(postcode) = &lead.postcode {
        let country = lead.country.as_deref().unwrap_or("NL");
        let province = leads::places::province_of(postcode, country);
        know("province", province.map(|province| Value::Text(province.to_owned())));
    }
    if let Some(person) = known.people.first() {
        know("role", text(&person.role));
        know("email", text(&person.email));
    }
    let number = |phone: &PhoneRow| Value::Text(phone.e164.as_ref().unwrap_or(&phone.original).clone());
    know("phone", known.phones.first().map(number));
    know("mobile", known.phones.iter().find(|phone| phone.kind == "mobile").map(number));
    for (key, value) in &lead.custom {
        let value = match value {
            serde_json::Value::Number(number) => number.as_i64().map(Value::Whole),
            serde_json::Value::String(text) => {
                Some(text.parse().map_or_else(|_| Value::Text(text.clone()), Value::Date))
            }
            _ => None,
        };
        know(&format!("custom:{key}"), value);
    }

    for answer in &known.answers {
        let state = match stated(&answer.state, &answer.chosen)? {
            AnswerState::Answered { values } => scoring::AnswerState::Answered(values),
            AnswerState::Refused => scoring::AnswerState::Refused,
            AnswerState::NotAsked => scoring::AnswerState::NotAsked,
        };
        let fact = AnswerFact { state, at: from_book(&answer.at)?, source: Some(answer.author.clone()) };
        facts.answers.insert(answer.question.clone(), fact);
    }
    facts.unreached = unreached(known)?;
    for row in &known.corrections {
        facts.corrections.push(Correction {
            points: row.points,
            axis: axis_of(&row.axis)?,
            reason: Some(row.reason.clone()),
            at: from_book(&row.from_at)?,
            until: from_book(&row.until_at)?,
            source: Some(row.author.clone()),
        });
    }
    Ok(facts)
}

/// One thing that a lead did.
pub(crate) fn activity_of(activity: &ActivityRow) -> Result<ActivityFact> {
    Ok(ActivityFact {
        kind: activity.kind.clone(),
        label: activity.label.clone(),
        quantity: activity.quantity,
        at: from_book(&activity.at)?,
        learned: None,
        source: activity.source.clone(),
        id: activity.id,
    })
}

/// The attempts in a row without contact that a lead ends with, oldest first.
pub(crate) fn unreached(known: &Known) -> Result<Vec<DateTime<Utc>>> {
    let mut row = Vec::new();
    for call in &known.calls {
        let result: CallResult = call.result.parse()?;
        if result.reached() {
            row.clear();
        } else if result.unreached() {
            row.push(from_book(&call.at)?);
        }
    }
    Ok(row)
}

/// An answer's state from its two columns.
pub(crate) fn stated(state: &str, chosen: &str) -> Result<AnswerState> {
    match state {
        "answered" => Ok(AnswerState::Answered { values: serde_json::from_str(chosen)? }),
        "refused" => Ok(AnswerState::Refused),
        "not-asked" => Ok(AnswerState::NotAsked),
        other => Err(Error::fault(format!("answer state {other}"))),
    }
}
