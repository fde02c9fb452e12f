//! Calls, answers, drafts and the questionnaire as rows.

use rusqlite::Row;
use serde::Deserialize;

use crate::{Result, Store};

/// One call and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct CallRow {
    /// The row's number.
    pub id: u32,
    /// Whose.
    pub lead_id: u32,
    /// The caller's name for this one act.
    pub operation: String,
    /// The result, in kebab-case.
    pub result: String,
    /// The canonical number that was dialled.
    pub number: Option<String>,
    /// What was noted.
    pub note: Option<String>,
    /// The promised moment.
    pub callback_at: Option<String>,
    /// Why the lead was lost.
    pub lost_reason: Option<String>,
    /// How long it took.
    pub seconds: u32,
    /// Whether the right to object was named.
    pub right_named: bool,
    /// When it ended.
    pub at: String,
    /// Who called.
    pub author: String,
}

/// One answer of a lead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct AnswerRow {
    /// The row's number.
    pub id: u32,
    /// Whose.
    pub lead_id: u32,
    /// The question's key.
    pub question: String,
    /// answered, refused or not-asked.
    pub state: String,
    /// The chosen values, as a JSON list of texts.
    pub chosen: String,
    /// When it was learned.
    pub at: String,
    /// Who asked.
    pub author: String,
}

impl Store {
    /// Adds a call; the row's number.
    ///
    /// # Errors
    /// The database refuses.
    pub fn add_call(&self, call: &CallRow) -> Result<u32> {
        self.insert(
            include_str!("research/add_call.sql"),
            (
                call.lead_id,
                &call.operation,
                &call.result,
                &call.number,
                &call.note,
                &call.callback_at,
                &call.lost_reason,
                call.seconds,
                call.right_named,
                &call.at,
                &call.author,
            ),
        )
    }

    /// A lead's calls by moment.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn calls(&self, lead: u32) -> Result<Vec<CallRow>> {
        self.all(include_str!("research/calls.sql"), [lead], call)
    }

    /// How often each result was recorded from one moment up to another.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn tally(&self, from: &str, to: &str) -> Result<Vec<(String, u32)>> {
        self.all(include_str!("research/tally.sql"), [from, to], |row| {
            Ok((row.get("result")?, row.get("count")?))
        })
    }

    /// Which leads and numbers were called from one moment up to another, one item per call.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn calls_between(&self, from: &str, to: &str) -> Result<Vec<(u32, Option<String>)>> {
        self.all(include_str!("research/calls_between.sql"), [from, to], |row| {
            Ok((row.get("lead_id")?, row.get("number")?))
        })
    }

    /// Adds or replaces a lead's answer to a question.
    ///
    /// # Errors
    /// The database refuses.
    pub fn set_answer(&self, answer: &AnswerRow) -> Result<()> {
        self.run(
            include_str!("research/set_answer.sql"),
            (answer.lead_id, &answer.question, &answer.state, &answer.chosen, &answer.at, &answer.author),
        )?;
        Ok(())
    }

    /// Removes a lead's answer: the question counts as never asked.
    ///
    /// # Errors
    /// The database refuses.
    pub fn remove_answer(&self, lead: u32, question: &str) -> Result<()> {
        self.run(include_str!("research/remove_answer.sql"), (lead, question))?;
        Ok(())
    }

    /// A lead's answers by question.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn answers(&self, lead: u32) -> Result<Vec<AnswerRow>> {
        self.all(include_str!("research/answers.sql"), [lead], answer)
    }

    /// Keeps what is being typed about a lead; not journalled.
    ///
    /// # Errors
    /// The database refuses.
    pub fn save_draft(&self, lead: u32, body: &str, at: &str) -> Result<()> {
        self.run(include_str!("research/save_draft.sql"), (lead, body, at))?;
        Ok(())
    }

    /// What was being typed about a lead.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn draft(&self, lead: u32) -> Result<Option<String>> {
        self.first(include_str!("research/draft.sql"), [lead], |row| row.get("body"))
    }

    /// Forgets what was being typed about a lead.
    ///
    /// # Errors
    /// The database refuses.
    pub fn drop_draft(&self, lead: u32) -> Result<()> {
        self.run(include_str!("research/drop_draft.sql"), [lead])?;
        Ok(())
    }

    /// Puts a questionnaire in use.
    ///
    /// # Errors
    /// The database refuses.
    pub fn publish_questionnaire(&self, body: &str, at: &str) -> Result<u32> {
        self.insert(include_str!("research/publish.sql"), [body, at])
    }

    /// The questionnaire in use.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn questionnaire(&self) -> Result<Option<String>> {
        self.first(include_str!("research/questionnaire.sql"), [], |row| row.get("body"))
    }
}

pub(crate) fn call(row: &Row<'_>) -> rusqlite::Result<CallRow> {
    Ok(CallRow {
        id: row.get("id")?,
        lead_id: row.get("lead_id")?,
        operation: row.get("operation")?,
        result: row.get("result")?,
        number: row.get("number")?,
        note: row.get("note")?,
        callback_at: row.get("callback_at")?,
        lost_reason: row.get("lost_reason")?,
        seconds: row.get("seconds")?,
        right_named: row.get("right_named")?,
        at: row.get("at")?,
        author: row.get("author")?,
    })
}

pub(crate) fn answer(row: &Row<'_>) -> rusqlite::Result<AnswerRow> {
    Ok(AnswerRow {
        id: row.get("id")?,
        lead_id: row.get("lead_id")?,
        question: row.get("question")?,
        state: row.get("state")?,
        chosen: row.get("chosen")?,
        at: row.get("at")?,
        author: row.get("author")?,
    })
}
