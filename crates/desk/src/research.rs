//! The call: questions, answers, the result and its next step.

use std::collections::BTreeMap;

use ::leads::Reason;
use ::leads::calendar::Daypart;
use ::research::{
    AnswerState, Attempts, CallResult, NextStep, QuestionKind, Questionnaire, StepKind, conclude, parse_when,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::leads::{Known, LeadRow};
use store::research::{AnswerRow, CallRow};

use crate::moment::{from_book, given, shown, to_book};
use crate::scoring::{Receipt, ScoreView};
use crate::suppression::{OBJECTED, ways_to_reach};
use crate::{Desk, Done, Entry, Error, Noun, Result, facts};

/// A text in each language, by language code.
pub type Text = BTreeMap<String, String>;

/// What is to happen next with a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NextStepView {
    /// What.
    pub kind: StepKind,
    /// When.
    pub at: Option<String>,
    /// Why so.
    pub reason: Reason,
}

/// An answer to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OptionView {
    /// Its key.
    pub key: String,
    /// Its text.
    pub text: Text,
    /// What choosing it would add to the score.
    pub points: i32,
}

/// A question with what is known of its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// Its key.
    pub key: String,
    /// Its text.
    pub text: Text,
    /// yes-no, choice, multi, text, scale, number or date.
    pub kind: String,
    /// Whether another answer may be typed.
    pub other: bool,
    /// The lowest number of a scale.
    pub min: Option<i32>,
    /// The highest number of a scale.
    pub max: Option<i32>,
    /// What to choose from.
    pub options: Vec<OptionView>,
    /// What is known.
    pub answer: AnswerState,
    /// When it was learned.
    pub answered_at: Option<String>,
    /// The question that would bring most.
    pub best: bool,
    /// What a refusal to answer would add to the score.
    pub refused_points: i32,
}

/// What to say around the questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ScriptView {
    /// The first sentence.
    pub opening: Text,
    /// The sentence that names the right to object.
    pub right: Text,
}

/// What is being typed about a lead during a call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The note.
    pub note: String,
    /// The answers, by question.
    pub answers: BTreeMap<String, AnswerState>,
    /// The result, if chosen.
    pub result: Option<CallResult>,
    /// The promised moment in words.
    pub callback: Option<String>,
}

/// A call with its result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordCall {
    /// Which lead.
    pub lead: u32,
    /// How it ended.
    pub result: CallResult,
    /// What was noted.
    pub note: String,
    /// The moment that was agreed.
    pub callback: Option<String>,
    /// What was learned, by question.
    pub answers: BTreeMap<String, AnswerState>,
    /// Why the lead was lost.
    pub lost_reason: Option<String>,
    /// The number that was dialled.
    pub phone: Option<u32>,
    /// How long it took.
    pub seconds: u32,
    /// Whether the right to object was named.
    pub right_named: bool,
    /// The caller's own name for this act: recording it twice counts once.
    pub operation: String,
}

/// What saving a call gives back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CallSaved {
    /// What happens next with this lead.
    pub next_step: NextStepView,
    /// Its score now.
    pub score: ScoreView,
    /// The lead to call next.
    pub next: Option<u32>,
}

impl Desk {
    /// Records a call: its answers, its result and the next step that follows, as one verb.
    ///
    /// # Errors
    /// No such lead; refused `callback-missing`, `callback-in-past`, `question-unknown`, or what is wrong with an answer.
    pub fn record_call(&mut self, call: &RecordCall) -> Result<Done<CallSaved>> {
        let known = self.known(call.lead)?;
        let earlier = self.store.entry_of(&call.operation)?;
        if known.calls.iter().any(|stands| stands.operation == call.operation) {
            let changed = earlier.map_or_else(Vec::new, |earlier| self.absorb(earlier.seq));
            return Ok(Done { value: self.call_saved(call.lead)?, changed });
        }
        let accept = |(question, answer): (&String, &AnswerState)| {
            Ok((question.clone(), self.accepted(question, answer)?))
        };
        let answers: BTreeMap<String, AnswerState> =
            call.answers.iter().map(accept).collect::<Result<_>>()?;
        let phone = match call.phone {
            Some(id) => known.phones.iter().find(|phone| phone.id == id),
            None => crate::standing::number_to_dial(&known.phones),
        };
        let asked = call.callback.as_deref().map(given).transpose()?;
        let conclusion = self.conclude(&known, call.result, asked, phone.map(|phone| phone.id))?;
        let name = crate::leads::name_of(&known);
        let entry = Entry {
            // Done again after it was taken back, it is another entry.
            operation: Some(call.operation.as_str()).filter(|_| earlier.is_none()),
            ..Entry::new("record-call", json!({ "company": name, "result": call.result.word() }))
                .about(call.lead)
        };
        let done = self.transact(&entry, |desk, now| {
            let at = to_book(now);
            for (question, answer) in &answers {
                desk.write_answer(call.lead, question, answer, &at)?;
            }
            desk.store.add_call(&CallRow {
                id: 0,
                lead_id: call.lead,
                operation: call.operation.clone(),
                result: call.result.word().to_owned(),
                number: phone.and_then(|phone| phone.e164.clone()),
                note: Some(call.note.trim().to_owned()).filter(|note| !note.is_empty()),
                callback_at: asked.map(to_book),
                lost_reason: call.lost_reason.clone(),
                seconds: call.seconds,
                right_named: call.right_named,
                at: at.clone(),
                author: desk.author.clone(),
            })?;
            if conclusion.wrong_number
                && let Some(phone) = phone
            {
                desk.store.mark_phone(phone.id, true)?;
            }
            if conclusion.suppress {
                desk.suppression.add(&desk.store, &ways_to_reach(&known), OBJECTED, &call.operation, &at)?;
            }
            desk.store.update_lead(&LeadRow {
                status: conclusion.status.map_or_else(|| known.lead.status.clone(), str::to_owned),
                step_kind: Some(word_of(conclusion.next.kind)?),
                step_at: conclusion.next.at.map(to_book),
                step_reason: Some(serde_json::to_string(&conclusion.next.reason)?),
                skipped_until: None,
                ..known.lead.clone()
            })?;
            Ok(desk.store.drop_draft(call.lead)?)
        })?;
        Ok(Done { value: self.call_saved(call.lead)?, changed: done.changed })
    }

    /// What saving a result would do, before it is saved.
    ///
    /// # Errors
    /// No such lead; refused `callback-missing`, `callback-in-past`.
    pub fn propose_next(
        &self,
        lead: u32,
        result: CallResult,
        callback: Option<&str>,
    ) -> Result<NextStepView> {
        let known = self.known(lead)?;
        let asked = callback.map(given).transpose()?;
        let phone = crate::standing::number_to_dial(&known.phones).map(|phone| phone.id);
        let conclusion = self.conclude(&known, result, asked, phone)?;
        Ok(self.step_view(&conclusion.next))
    }

    /// The questionnaire in use.
    #[must_use]
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }

    /// Records one answer outside a call.
    ///
    /// # Errors
    /// No such lead; refused `question-unknown`, or what is wrong with the answer.
    pub fn answer_question(
        &mut self,
        lead: u32,
        question: &str,
        answer: &AnswerState,
    ) -> Result<Done<ScoreView>> {
        let known = self.known(lead)?;
        let answer = &self.accepted(question, answer)?;
        let params = json!({ "company": crate::leads::name_of(&known), "question": question });
        let entry = Entry::new("answer-question", params).about(lead);
        let done =
            self.transact(&entry, |desk, now| desk.write_answer(lead, question, answer, &to_book(now)))?;
        Ok(Done { value: self.score_of(lead)?, changed: done.changed })
    }

    /// The receipt as it would be with some answers more, without recording them.
    ///
    /// # Errors
    /// No such lead.
    pub fn preview_answers(&self, lead: u32, answers: &BTreeMap<String, AnswerState>) -> Result<Receipt> {
        let mut known = self.known(lead)?;
        let at = to_book(self.now());
        for (question, answer) in answers {
            known.answers.retain(|row| row.question != *question);
            known.answers.push(self.answer_row(lead, question, answer, &at)?);
        }
        self.receipt(&facts::facts_of(&known, self.zone)?, self.now(), &known)
    }

    /// Reads a moment in words, such as "di 14u".
    ///
    /// # Errors
    /// Refused `when-empty`, `when-unclear`, `when-no-such-date`, `when-in-past`.
    pub fn parse_when(&self, text: &str, language: &str) -> Result<String> {
        let at = parse_when(text, &self.today(), &self.settings.hours, language)?;
        Ok(shown(at, self.zone))
    }

    /// Keeps what is being typed about a lead, or forgets it. Not a verb: nothing of the book changes.
    ///
    /// # Errors
    /// No such lead.
    pub fn save_draft(&self, lead: u32, draft: Option<&Draft>) -> Result<()> {
        if self.store.lead(lead)?.is_none() {
            return Err(Error::NotFound { noun: Noun::Leads, id: lead });
        }
        match draft {
            Some(draft) => {
                self.store.save_draft(lead, &serde_json::to_string(draft)?, &to_book(self.now()))?
            }
            None => self.store.drop_draft(lead)?,
        }
        Ok(())
    }

    /// The address that dials a phone, made of its canonical digits only; none in the example book, whose numbers are
    /// nobody's business.
    ///
    /// # Errors
    /// No such phone; refused `number-unreadable`, or `may-not-call` with the rule's code as `because`.
    pub fn dial_address(&mut self, phone: u32) -> Result<Option<String>> {
        let row = self.store.phone(phone)?.ok_or(Error::NotFound { noun: Noun::Leads, id: phone })?;
        let verdict = self.may_call(row.lead_id)?;
        if verdict.answer == ::leads::may_call::Answer::No {
            return Err(Reason::new("may-not-call").with("because", verdict.code).into());
        }
        let Some(number) = row.e164 else {
            return Err(Reason::new("number-unreadable").with("text", row.original).into());
        };
        let extension = row.extension.map(|digits| format!(";ext={digits}")).unwrap_or_default();
        Ok((!self.is_example()?).then(|| format!("tel:{number}{extension}")))
    }

    pub(crate) fn draft(&self, lead: u32) -> Result<Option<Draft>> {
        Ok(self.store.draft(lead)?.map(|body| serde_json::from_str(&body)).transpose()?)
    }

    pub(crate) fn script(&self) -> ScriptView {
        let script = &self.questionnaire.script;
        ScriptView { opening: script.opening.clone(), right: script.right.clone() }
    }

    /// The questions to ask, with points before anything is chosen.
    pub(crate) fn question_views(
        &self,
        known: &Known,
        found: &::scoring::Facts,
        best: Option<&::leads::Param>,
    ) -> Result<Vec<QuestionView>> {
        let now = self.now();
        let model = self.models.of(&known.lead.status);
        let with = |question: &str, state: ::scoring::AnswerState| {
            let mut facts = found.clone();
            let fact = ::scoring::AnswerFact { state, at: now, source: None };
            facts.answers.insert(question.to_owned(), fact);
            ::scoring::score(model, &facts, now).score
        };
        let mut views = Vec::new();
        for question in &self.questionnaire.questions {
            let row = known.answers.iter().find(|answer| answer.question == question.key);
            let answer =
                row.map(|row| facts::stated(&row.state, &row.chosen)).transpose()?.unwrap_or_default();
            let unasked = with(&question.key, ::scoring::AnswerState::NotAsked);
            let points = |value: &str| {
                with(&question.key, ::scoring::AnswerState::Answered(vec![value.to_owned()])) - unasked
            };
            let (kind, other, scale) = kind_of(question.kind);
            let mut options: Vec<OptionView> = question
                .options
                .iter()
                .map(|option| OptionView {
                    key: option.key.clone(),
                    text: option.text.clone(),
                    points: points(&option.key),
                })
                .collect();
            if let Some((min, max)) = scale {
                options = (min..=max)
                    .map(|step| OptionView {
                        key: step.to_string(),
                        text: ["nl", "en"].map(|lang| (lang.to_owned(), step.to_string())).into(),
                        points: points(&step.to_string()),
                    })
                    .collect();
            }
            views.push(QuestionView {
                key: question.key.clone(),
                text: question.text.clone(),
                kind: kind.to_owned(),
                other,
                min: scale.map(|(min, _)| min),
                max: scale.map(|(_, max)| max),
                options,
                answered_at: row.map(|row| from_book(&row.at).map(|at| shown(at, self.zone))).transpose()?,
                best: best == Some(&::leads::Param::Text(question.key.clone())),
                refused_points: with(&question.key, ::scoring::AnswerState::Refused) - unasked,
                answer,
            });
        }
        Ok(views)
    }

    fn conclude(
        &self,
        known: &Known,
        result: CallResult,
        asked: Option<DateTime<Utc>>,
        dialled: Option<u32>,
    ) -> Result<::research::Conclusion> {
        let unreached = facts::unreached(known)?;
        let mut dayparts = [0; 3];
        for at in &unreached {
            let part = Daypart::of(at.with_timezone(&self.zone).time());
            for (tried, known) in dayparts.iter_mut().zip(Daypart::ALL) {
                *tried += u32::from(part == known);
            }
        }
        let attempts = Attempts {
            unreached: u32::try_from(unreached.len()).unwrap_or(u32::MAX),
            dayparts,
            other_number: known.phones.iter().any(|phone| !phone.wrong && Some(phone.id) != dialled),
            status: &known.lead.status,
        };
        Ok(conclude(result, &attempts, asked, &self.rules, &self.settings.hours, &self.today())?)
    }

    fn call_saved(&mut self, lead: u32) -> Result<CallSaved> {
        let row = self.store.lead(lead)?.ok_or(Error::NotFound { noun: Noun::Leads, id: lead })?;
        let none = NextStepView { kind: StepKind::None, at: None, reason: Reason::new("none") };
        Ok(CallSaved {
            next_step: self.next_step(&row)?.unwrap_or(none),
            score: self.score_of(lead)?,
            next: self.next_lead(lead)?,
        })
    }

    fn step_view(&self, step: &NextStep) -> NextStepView {
        NextStepView {
            kind: step.kind,
            at: step.at.map(|at| shown(at, self.zone)),
            reason: step.reason.clone(),
        }
    }

    /// An answer as the questionnaire takes it: options by their key, numbers as numbers.
    fn accepted(&self, question: &str, answer: &AnswerState) -> Result<AnswerState> {
        let asked = self.questionnaire.question(question);
        let asked = asked.ok_or_else(|| Reason::new("question-unknown").with("question", question))?;
        match answer {
            AnswerState::Answered { values } => Ok(asked.accept(values)?),
            other => Ok(other.clone()),
        }
    }

    fn write_answer(&self, lead: u32, question: &str, answer: &AnswerState, at: &str) -> Result<()> {
        if *answer == AnswerState::NotAsked {
            self.store.remove_answer(lead, question)?;
        } else {
            self.store.set_answer(&self.answer_row(lead, question, answer, at)?)?;
        }
        Ok(())
    }

    pub(crate) fn answer_row(
        &self,
        lead: u32,
        question: &str,
        answer: &AnswerState,
        at: &str,
    ) -> Result<AnswerRow> {
        let (state, values) = match answer {
            AnswerState::Answered { values } => ("answered", values.as_slice()),
            AnswerState::Refused => ("refused", [].as_slice()),
            AnswerState::NotAsked => ("not-asked", [].as_slice()),
        };
        Ok(AnswerRow {
            id: 0,
            lead_id: lead,
            question: question.to_owned(),
            state: state.to_owned(),
            chosen: serde_json::to_string(values)?,
            at: at.to_owned(),
            author: self.author.clone(),
        })
    }
}

/// A question's kind in the words of the wire: kind, whether another answer may be typed, the ends of a scale.
fn kind_of(kind: QuestionKind) -> (&'static str, bool, Option<(i32, i32)>) {
    match kind {
        QuestionKind::YesNo => ("yes-no", false, None),
        QuestionKind::Choice { other } => ("choice", other, None),
        QuestionKind::Multi { other } => ("multi", other, None),
        QuestionKind::Text => ("text", false, None),
        QuestionKind::Scale { min, max } => ("scale", false, Some((min, max))),
        QuestionKind::Number => ("number", false, None),
        QuestionKind::Date => ("date", false, None),
    }
}

fn word_of(kind: StepKind) -> Result<String> {
    match serde_json::to_value(kind)? {
        serde_json::Value::String(word) => Ok(word),
        other => Err(Error::fault(format!("step kind {other}"))),
    }
}
