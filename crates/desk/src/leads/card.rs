//! The card: everything that is known of one lead, as a caller sees it.

use std::collections::BTreeMap;

use ::leads::fields::{self, Of};
use ::leads::phone::PhoneKind;
use ::leads::{Param, Reason};
use ::research::CallResult;
use serde::{Deserialize, Serialize};
use store::leads::{Known, LeadRow as Row, PersonRow, PhoneRow};

use super::values::{field_text, name_of, shown_phone};
use crate::moment::{from_book, shown};
use crate::research::NextStepView;
use crate::scoring::corrections::CorrectionView;
use crate::scoring::{Receipt, params, reason};
use crate::standing::number_to_dial;
use crate::{Desk, Draft, Error, Noun, QuestionView, Result, ScriptView, facts};

/// One field of a lead, with where its value came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// The field's key; the owner's own fields start with `custom:`.
    pub key: String,
    /// Its value as text; none when it is not known.
    pub value: Option<String>,
    /// The verb that brought it.
    pub source: Option<String>,
    /// When it came.
    pub at: Option<String>,
}

/// A person at a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named after the fields of the import format")]
pub struct PersonView {
    pub id: u32,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub role: Option<String>,
    pub email: Option<String>,
}

/// A phone number of a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PhoneView {
    /// Its number in the book.
    pub id: u32,
    /// Whose it is, if known.
    pub person: Option<u32>,
    /// What kind of line.
    pub kind: PhoneKind,
    /// As people here write it.
    pub display: String,
    /// The canonical number, if it could be read as one.
    pub e164: Option<String>,
    /// As it was typed or imported.
    pub original: String,
    /// Found wrong in a call.
    pub wrong: bool,
}

/// What the law says about calling a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MayCall {
    /// yes, note or no.
    pub answer: ::leads::may_call::Answer,
    /// Which sentence says why.
    pub code: String,
    /// What it names.
    pub params: BTreeMap<String, Param>,
}

/// What kind of thing happened with a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
    /// We called.
    Call,
    /// The lead did something.
    Activity,
    /// A question was answered.
    Answer,
    /// Somebody here changed what is known.
    Change,
}

/// Something that happened with a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineItem {
    /// When.
    pub at: String,
    /// What kind of thing.
    pub kind: Happening,
    /// Which sentence.
    pub code: String,
    /// What it names.
    pub params: BTreeMap<String, Param>,
    /// What was noted with it.
    pub note: Option<String>,
    /// Who did it.
    pub author: String,
}

/// Everything a caller sees of a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadCard {
    /// Its number.
    pub id: u32,
    /// The company, or the person where there is none.
    pub company: String,
    /// new, contact, qualified, customer or lost.
    pub status: String,
    /// Its fields in the order of the card.
    pub fields: Vec<FieldView>,
    /// Its people, oldest first.
    pub people: Vec<PersonView>,
    /// Its numbers, the one to dial first.
    pub phones: Vec<PhoneView>,
    /// Its score with every reason.
    pub receipt: Receipt,
    /// Corrections of its score that still count, oldest first.
    pub corrections: Vec<CorrectionView>,
    /// What the law says.
    pub may_call: MayCall,
    /// The strongest reasons to call, for the opening sentence; at most three.
    pub headline: Vec<Reason>,
    /// What to say around the questions.
    pub script: ScriptView,
    /// What to ask.
    pub questions: Vec<QuestionView>,
    /// Calls so far.
    pub attempts: u32,
    /// What is to happen next.
    pub next_step: Option<NextStepView>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineItem>,
    /// What was being typed.
    pub draft: Option<Draft>,
    /// Rises with each change of the lead.
    pub revision: u32,
}

impl Desk {
    /// Everything a caller sees of a lead.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn lead_card(&mut self, lead: u32) -> Result<LeadCard> {
        self.keep_current()?;
        let known = self.known(lead)?;
        let found = facts::facts_of(&known, self.zone)?;
        let receipt = self.receipt(&found, self.now(), &known)?;
        let model = self.models.of(&known.lead.status);
        let changes = ::scoring::changes(model, &found, self.now());
        let best = changes.iter().find(|change| change.code == "ask" && change.points > 0);
        let best = best.and_then(|change| params(&change.params).remove("question"));
        Ok(LeadCard {
            id: lead,
            company: name_of(&known),
            status: known.lead.status.clone(),
            fields: self.field_views(&known)?,
            people: known.people.iter().map(person_view).collect(),
            phones: phone_views(&known),
            corrections: self.corrections(&known)?,
            may_call: self.verdict(lead)?,
            headline: headline(&receipt),
            script: self.script(),
            questions: self.question_views(&known, &found, best.as_ref())?,
            attempts: u32::try_from(known.calls.len()).unwrap_or(u32::MAX),
            next_step: self.next_step(&known.lead)?,
            timeline: self.timeline(&known)?,
            draft: self.draft(lead)?,
            revision: self.store.revision(lead)?,
            receipt,
        })
    }

    /// What the law says about calling a lead today.
    ///
    /// # Errors
    /// No such lead.
    pub fn may_call(&mut self, lead: u32) -> Result<MayCall> {
        self.keep_current()?;
        self.verdict(lead)
    }

    pub(crate) fn verdict(&self, lead: u32) -> Result<MayCall> {
        let standing = self.standings.get(lead).ok_or(Error::NotFound { noun: Noun::Leads, id: lead })?;
        let verdict = &standing.candidate.may_call;
        Ok(MayCall { answer: verdict.answer, code: verdict.code.to_owned(), params: verdict.params() })
    }

    pub(crate) fn next_step(&self, row: &Row) -> Result<Option<NextStepView>> {
        let Some(kind) = row.step_kind.as_deref() else { return Ok(None) };
        let reason = row.step_reason.as_deref().map(serde_json::from_str).transpose()?;
        let at = row.step_at.as_deref().map(from_book).transpose()?;
        Ok(Some(NextStepView {
            kind: crate::standing::step_kind(kind)?,
            at: at.map(|at| shown(at, self.zone)),
            reason: reason.unwrap_or_else(|| Reason::new(kind)),
        }))
    }

    /// Every field with its value and which verb brought it, read from the journal.
    fn field_views(&self, known: &Known) -> Result<Vec<FieldView>> {
        let changes = self.store.changes_of_lead(known.lead.id)?;
        let mut entries = BTreeMap::new();
        for entry in self.store.entries(Some(known.lead.id), 1_000)? {
            entries.insert(entry.seq, entry);
        }
        let origin = |table: &str, column: &str| {
            let change = changes.iter().find(|change| {
                change.table == table
                    && change
                        .after
                        .as_ref()
                        .is_some_and(|after| after.get(column).is_some_and(|v| !v.is_null()))
            });
            change.and_then(|change| entries.get(&change.entry))
        };
        let mut views = Vec::new();
        let mut view = |key: &str, value: Option<String>, table: &str, column: &str| -> Result<()> {
            let from = if value.is_some() { origin(table, column) } else { None };
            views.push(FieldView {
                key: key.to_owned(),
                value,
                source: from.map(|entry| entry.verb.clone()),
                at: from.map(|entry| from_book(&entry.at).map(|at| shown(at, self.zone))).transpose()?,
            });
            Ok(())
        };
        for field in fields::FIELDS {
            let table = match field.of {
                Of::Company => "leads",
                Of::Person => "people",
                Of::Phone => continue,
            };
            view(field.key, field_text(known, field.key), table, field.key)?;
        }
        for (key, value) in &known.lead.custom {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            view(&format!("custom:{key}"), Some(text), "leads", "custom")?;
        }
        Ok(views)
    }

    fn timeline(&self, known: &Known) -> Result<Vec<TimelineItem>> {
        let local = |text: &str| from_book(text).map(|at| shown(at, self.zone));
        let mut items = Vec::new();
        for call in &known.calls {
            let result: CallResult = call.result.parse()?;
            let mut reason =
                Reason::new(result.word()).with("seconds", i32::try_from(call.seconds).unwrap_or(i32::MAX));
            if let Some(at) = &call.callback_at {
                reason = reason.with("callback", local(at)?);
            }
            if let Some(lost) = &call.lost_reason {
                reason = reason.with("lostReason", lost.as_str());
            }
            items.push(TimelineItem {
                at: local(&call.at)?,
                kind: Happening::Call,
                code: reason.code,
                params: reason.params,
                note: call.note.clone(),
                author: call.author.clone(),
            });
        }
        for activity in &known.activities {
            let mut reason = Reason::new(&activity.kind);
            if let Some(label) = &activity.label {
                reason = reason.with("label", label.as_str());
            }
            if let Some(quantity) = activity.quantity {
                reason = reason.with("quantity", i32::try_from(quantity).unwrap_or(i32::MAX));
            }
            items.push(TimelineItem {
                at: local(&activity.at)?,
                kind: Happening::Activity,
                code: reason.code,
                params: reason.params,
                note: None,
                author: activity.source.clone().unwrap_or_default(),
            });
        }
        for answer in &known.answers {
            let values: Vec<String> = serde_json::from_str(&answer.chosen)?;
            items.push(TimelineItem {
                at: local(&answer.at)?,
                kind: Happening::Answer,
                code: answer.state.clone(),
                params: Reason::new("")
                    .with("question", answer.question.as_str())
                    .with("values", values.join(", "))
                    .params,
                note: None,
                author: answer.author.clone(),
            });
        }
        for entry in self.store.entries(Some(known.lead.id), 200)? {
            let told_otherwise = ["record-call", "answer-question", "add-activity", "import-activities"];
            if entry.undone
                || entry.undoes.is_some()
                || entry.redoes.is_some()
                || told_otherwise.contains(&entry.verb.as_str())
            {
                continue;
            }
            let step = self.step(&entry)?;
            items.push(TimelineItem {
                at: step.at,
                kind: Happening::Change,
                code: step.verb,
                params: step.params,
                note: None,
                author: entry.author,
            });
        }
        items.sort_by(|a, b| b.at.cmp(&a.at));
        Ok(items)
    }
}

/// The strongest things to say about a lead.
fn headline(receipt: &Receipt) -> Vec<Reason> {
    let lines = receipt.headline.iter().filter_map(|place| receipt.lines.get(*place as usize));
    lines.map(reason).collect()
}

fn phone_views(known: &Known) -> Vec<PhoneView> {
    let first = number_to_dial(&known.phones).map(|phone| phone.id);
    let mut phones: Vec<&PhoneRow> = known.phones.iter().collect();
    phones.sort_by_key(|phone| (Some(phone.id) != first, phone.wrong, phone.id));
    let view = |phone: &PhoneRow| PhoneView {
        id: phone.id,
        person: phone.person_id,
        kind: kind_of(&phone.kind),
        display: shown_phone(phone),
        e164: phone.e164.clone(),
        original: phone.original.clone(),
        wrong: phone.wrong,
    };
    phones.into_iter().map(view).collect()
}

fn person_view(person: &PersonRow) -> PersonView {
    PersonView {
        id: person.id,
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        role: person.role.clone(),
        email: person.email.clone(),
    }
}

fn kind_of(word: &str) -> PhoneKind {
    match word {
        "fixed" => PhoneKind::Fixed,
        "mobile" => PhoneKind::Mobile,
        "other" => PhoneKind::Other,
        _ => PhoneKind::Unknown,
    }
}
