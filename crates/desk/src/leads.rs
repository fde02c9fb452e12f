//! Leads: the list, the card, adding, changing, erasing.
//!
//! Longer than most files: the card is one view of everything that is known of a lead.

use std::collections::BTreeMap;

use ::leads::fields::{self, Field, Of, Value};
use ::leads::phone::{self, Phone, PhoneKind};
use ::leads::{Param, Reason, names};
use ::research::CallResult;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::leads::{ActivityRow, Known, LeadRow as Row, Order, PersonRow, PhoneRow};

use crate::moment::{from_book, given, shown, to_book};
use crate::research::NextStepView;
use crate::scoring::{Receipt, ScoreView};
use crate::suppression::{ERASED, OBJECTED, marks, ways_to_reach};
use crate::{Desk, Done, Draft, Entry, Error, Noun, QuestionView, Result, ScriptView, facts};

/// Values by field key, as typed.
type Typed = BTreeMap<String, String>;

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

/// One lead in the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeadRow {
    /// Its number.
    pub id: u32,
    /// The company, or the person where there is none.
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
const FOUND: u32 = 20_000;

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
            let found: std::collections::HashSet<u32> =
                self.store.search_leads(search, FOUND)?.into_iter().collect();
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
        let (mut found, now) = (Vec::new(), self.now());
        self.store.each_known::<Error>(|known| {
            if condition.holds(&self.model, &facts::facts_of(&known, self.zone)?, now) {
                found.push(known.lead.id);
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// One row of the table.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn table_row(&self, id: u32) -> Result<LeadRow> {
        let row = self.store.lead(id)?.ok_or(Error::NotFound { noun: Noun::Leads, id })?;
        let person = self.store.people(id)?.first().and_then(person_name);
        let phones = self.store.phones(id)?;
        let phone = phones.iter().find(|phone| !phone.wrong).map(|phone| self.shown_phone(phone));
        let ScoreView { score, fit, interest, band } = self.score_of(id)?;
        Ok(LeadRow {
            id,
            company: row.company.clone().or_else(|| person.clone()).unwrap_or_default(),
            person,
            phone,
            status: row.status.clone(),
            city: row.city.clone(),
            fit,
            interest,
            score,
            band,
            next_step: self.next_step(&row)?,
        })
    }

    /// Everything a caller sees of a lead.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn lead_card(&self, lead: u32) -> Result<LeadCard> {
        let known = self.known(lead)?;
        let found = facts::facts_of(&known, self.zone)?;
        let receipt = self.receipt(&found, self.now(), Some(&known))?;
        let best = receipt.to_band.iter().flat_map(|to| &to.ways).find(|way| way.code == "ask");
        let best = best.and_then(|way| way.params.get("question")).cloned();
        Ok(LeadCard {
            id: lead,
            company: name_of(&known),
            status: known.lead.status.clone(),
            fields: self.field_views(&known)?,
            people: known.people.iter().map(person_view).collect(),
            phones: self.phone_views(&known),
            may_call: self.may_call(lead)?,
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
    pub fn may_call(&self, lead: u32) -> Result<MayCall> {
        let standing = self.standings.get(lead).ok_or(Error::NotFound { noun: Noun::Leads, id: lead })?;
        let verdict = &standing.candidate.may_call;
        Ok(MayCall { answer: verdict.answer, code: verdict.code.to_owned(), params: verdict.params() })
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
        self.fill(&mut known, typed)?;
        let identified = known.lead.company.is_some() || !known.phones.is_empty() || !known.people.is_empty();
        if !identified {
            return Err(Error::refused("nothing-to-identify"));
        }
        if self.suppression.holds(&marks(&known), ERASED)? {
            return Err(Error::refused("erased-before"));
        }
        let entry = Entry::new("add-lead", json!({ "company": name_of(&known) }));
        self.transact(&entry, |desk, _| desk.write_new(&known))
    }

    /// Changes fields of a lead from values as typed; an empty text clears a field.
    ///
    /// # Errors
    /// No such lead; refused `field-unknown`, or what is wrong with a value.
    pub fn set_fields(&mut self, lead: u32, typed: &Typed) -> Result<Done<()>> {
        let before = self.known(lead)?;
        let mut known = before.clone();
        self.fill(&mut known, typed)?;
        if known == before {
            return Ok(Done { value: (), changed: Vec::new() });
        }
        known.lead.changed_at = to_book(self.now());
        let keys: Vec<&str> = typed.keys().map(String::as_str).collect();
        let params =
            json!({ "company": name_of(&known), "fields": keys.join(", "), "value": typed.values().next() });
        let entry = Entry::new("set-fields", params).about(lead);
        self.transact(&entry, |desk, _| desk.write_changed(&before, &known))
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
            desk.suppression.add(&desk.store, &marks(&known), ERASED, &at)?;
            if suppress {
                desk.suppression.add(&desk.store, &ways_to_reach(&known), OBJECTED, &at)?;
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

    /// Puts values as typed on what is known; the rows are written by the caller.
    fn fill(&self, known: &mut Known, typed: &Typed) -> Result<()> {
        let country = match typed.get("country") {
            Some(raw) => ::leads::places::country(raw).unwrap_or("NL").to_owned(),
            None => known.lead.country.clone().unwrap_or_else(|| "NL".to_owned()),
        };
        for (key, raw) in typed {
            if let Some(own) = key.strip_prefix("custom:") {
                set_custom(&mut known.lead, own, fields::custom_value(raw));
                continue;
            }
            let Some(field) = fields::by_key(key) else {
                set_custom(&mut known.lead, &fields::custom_key(key), fields::custom_value(raw));
                continue;
            };
            let named = |reason: Reason| Error::Refused(reason.with("field", key.as_str()));
            if field.of == Of::Phone {
                self.fill_phone(known, field, raw, &country).map_err(named)?;
            } else {
                let value = field.parse(raw, &country).map_err(named)?;
                set_field(known, field, value);
            }
        }
        derive(&mut known.lead, &known.people);
        Ok(())
    }

    fn fill_phone(
        &self,
        known: &mut Known,
        field: &Field,
        raw: &str,
        country: &str,
    ) -> std::result::Result<(), Reason> {
        let mobile = field.key == "mobile";
        let place = known.phones.iter().position(|phone| (phone.kind == "mobile") == mobile || !mobile);
        if raw.trim().is_empty() {
            if let Some(place) = place {
                known.phones.remove(place);
            }
            return Ok(());
        }
        let read = phone_row(&phone::parse(raw, country)?);
        match place.and_then(|place| known.phones.get_mut(place)) {
            Some(row) => {
                *row = PhoneRow { id: row.id, lead_id: row.lead_id, person_id: row.person_id, ..read }
            }
            None => known.phones.push(read),
        }
        Ok(())
    }

    /// Writes a lead that is not in the book yet; its number.
    pub(crate) fn write_new(&self, known: &Known) -> Result<u32> {
        write_new(&self.store, known)
    }

    fn write_changed(&self, before: &Known, known: &Known) -> Result<()> {
        let store = &self.store;
        store.update_lead(&known.lead)?;
        for person in &known.people {
            if person.id == 0 {
                store.add_person(&PersonRow { lead_id: known.lead.id, ..person.clone() })?;
            } else {
                store.update_person(person)?;
            }
        }
        for phone in &known.phones {
            if phone.id == 0 {
                store.add_phone(&PhoneRow { lead_id: known.lead.id, ..phone.clone() })?;
            } else {
                store.update_phone(phone)?;
            }
        }
        for gone in before.phones.iter().filter(|old| known.phones.iter().all(|phone| phone.id != old.id)) {
            store.remove_phone(gone.id)?;
        }
        Ok(())
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

    pub(crate) fn shown_phone(&self, phone: &PhoneRow) -> String {
        phone.e164.as_deref().map_or_else(|| phone.original.clone(), |number| phone::display(number, "NL"))
    }

    fn phone_views(&self, known: &Known) -> Vec<PhoneView> {
        let first = crate::standing::number_to_dial(known).map(|phone| phone.id);
        let mut phones: Vec<&PhoneRow> = known.phones.iter().collect();
        phones.sort_by_key(|phone| (Some(phone.id) != first, phone.wrong, phone.id));
        let view = |phone: &PhoneRow| PhoneView {
            id: phone.id,
            person: phone.person_id,
            kind: kind_of(&phone.kind),
            display: self.shown_phone(phone),
            e164: phone.e164.clone(),
            original: phone.original.clone(),
            wrong: phone.wrong,
        };
        phones.into_iter().map(view).collect()
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

/// The strongest things to say about a lead: what brought most points, acts before traits, newest first.
fn headline(receipt: &Receipt) -> Vec<Reason> {
    let mut lines: Vec<&crate::Line> = receipt
        .lines
        .iter()
        .filter(|line| {
            line.points > 0 && matches!(line.code.as_str(), "activity" | "choice" | "bands" | "answer")
        })
        .collect();
    lines.sort_by_key(|line| {
        (line.code != "activity", std::cmp::Reverse(line.points), std::cmp::Reverse(line.at.clone()))
    });
    let reason = |line: &&crate::Line| {
        let mut reason = Reason { code: line.code.clone(), params: line.params.clone() };
        if let Some(at) = &line.at {
            reason = reason.with("at", at.as_str());
        }
        reason
    };
    lines.iter().take(3).map(reason).collect()
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

/// The company, or the person where there is none.
pub(crate) fn name_of(known: &Known) -> String {
    let person =
        || known.people.first().and_then(|person| person_name(person).or_else(|| person.email.clone()));
    let number = || known.phones.first().map(|phone| phone.original.clone());
    let outside = || known.lead.external_id.clone();
    known.lead.company.clone().or_else(person).or_else(number).or_else(outside).unwrap_or_default()
}

pub(crate) fn person_name(person: &PersonRow) -> Option<String> {
    let parts = [person.first_name.as_deref(), person.last_name.as_deref()];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
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
    lead.name_key = lead.company.as_deref().map(names::name_key).filter(|key| !key.is_empty());
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
        "company" => lead.company = text,
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
