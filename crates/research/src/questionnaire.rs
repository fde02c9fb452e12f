//! Questions, the answers they accept, and the words said around them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leads::Reason;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A text in each language the owner wrote it in, by language code.
pub type LocalText = BTreeMap<String, String>;

/// What we ask, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Questionnaire {
    /// Which list.
    pub key: String,
    /// Raised with every change that is put to use.
    pub version: u32,
    /// The questions in the order they are asked.
    pub questions: Vec<Question>,
    /// What the caller says around them.
    pub script: Script,
}

/// What the caller says. `{person}`, `{company}` and `{reason}` are filled in by the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Script {
    /// The first sentences.
    pub opening: LocalText,
    /// The sentence that names the right to object.
    pub right: LocalText,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// Names it in answers, rules and files.
    pub key: String,
    /// The question as asked.
    pub text: LocalText,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The answers to choose from, for the kinds that have them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionText>,
    /// Asked only then; `None` is always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<ShowIf>,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OptionText {
    /// Names it in answers and rules.
    pub key: String,
    /// The answer as shown.
    pub text: LocalText,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "type", rename_all = "kebab-case", deny_unknown_fields)]
pub enum QuestionKind {
    /// `yes` or `no`.
    YesNo,
    /// One of the options, or with `other` anything else.
    Choice {
        /// Free entry beside the options.
        other: bool,
    },
    /// Any number of the options, and with `other` anything else.
    Multi {
        /// Free entry beside the options.
        other: bool,
    },
    /// Any text.
    Text,
    /// A whole number from `min` to `max`, both included.
    Scale {
        /// The lowest.
        min: i32,
        /// The highest.
        max: i32,
    },
    /// Any whole number.
    Number,
    /// A date, `yyyy-mm-dd`.
    Date,
}

/// A question that hangs on an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShowIf {
    /// The earlier question.
    pub question: String,
    /// Answers that let this one be asked.
    pub values: Vec<String>,
}

/// What we know of one question. Not asked is not no.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum AnswerState {
    /// Option keys or text, in the order of the options; never empty.
    Answered {
        /// One value, or several for a multiple choice.
        values: Vec<String>,
    },
    /// They would not say.
    Refused,
    /// Nobody asked.
    #[default]
    NotAsked,
}

impl Questionnaire {
    /// The question of that key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }

    /// Whether a question is asked, given the answers so far. One that hangs on an answer nobody gave yet is asked:
    /// callers jump.
    pub fn asks(&self, question: &Question, answers: &BTreeMap<String, AnswerState>) -> bool {
        let Some(condition) = &question.show_if else { return true };
        match answers.get(&condition.question) {
            Some(AnswerState::Answered { values }) => values.iter().any(|v| condition.values.contains(v)),
            Some(AnswerState::Refused) => false,
            Some(AnswerState::NotAsked) | None => true,
        }
    }

    /// Reads an answers file: `{"question-key": value | {"refused": true}, ...}`.
    ///
    /// Refused: `answers-not-an-object`, `question-unknown` {question}, and what [`Question::read`] refuses.
    pub fn read(&self, answers: &Value) -> Result<BTreeMap<String, AnswerState>, Reason> {
        let Value::Object(answers) = answers else { return Err(Reason::new("answers-not-an-object")) };
        answers
            .iter()
            .map(|(key, value)| match self.question(key) {
                Some(question) => Ok((key.clone(), question.read(value)?)),
                None => Err(Reason::new("question-unknown").with("question", key.as_str())),
            })
            .collect()
    }
}

impl Question {
    /// Reads an answer as files and the command line give it: text, a number, a boolean, a list of them,
    /// `{"refused": true}`, or `null` for not asked. One text given to a multiple choice may name several, separated
    /// by commas or semicolons.
    ///
    /// Refused: `answer-unreadable` {question}, and what [`Question::accept`] refuses.
    pub fn read(&self, value: &Value) -> Result<AnswerState, Reason> {
        let unreadable = || Reason::new("answer-unreadable").with("question", self.key.as_str());
        match value {
            Value::Null => Ok(AnswerState::NotAsked),
            Value::Object(object) if object.get("refused") == Some(&Value::Bool(true)) => {
                Ok(AnswerState::Refused)
            }
            Value::Array(values) => {
                let values: Option<Vec<String>> = values.iter().map(scalar).collect();
                self.accept(&values.ok_or_else(unreadable)?)
            }
            Value::String(text) if matches!(self.kind, QuestionKind::Multi { .. }) => {
                let values: Vec<String> = text.split([',', ';']).map(str::to_owned).collect();
                self.accept(&values)
            }
            _ => self.accept(&[scalar(value).ok_or_else(unreadable)?]),
        }
    }

    /// Turns values as typed or chosen into the form that rules see: option keys, `yes`/`no`, plain whole numbers and
    /// dates `yyyy-mm-dd`. An option is recognised by its key or its text in any language, whatever the case and the
    /// punctuation. Only blanks is not asked.
    ///
    /// Refused: `answer-single` {question} (several values for one), `answer-not-an-option` {question, value},
    /// `answer-not-a-number`, `answer-out-of-range` {question, min, max}, `answer-not-a-date`.
    pub fn accept(&self, values: &[String]) -> Result<AnswerState, Reason> {
        let given: Vec<&str> =
            values.iter().map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
        let values = match (self.kind, given.as_slice()) {
            (_, []) => return Ok(AnswerState::NotAsked),
            (QuestionKind::Multi { other }, given) => self.several(given, other)?,
            (_, [one]) => vec![self.single(one)?],
            _ => return Err(Reason::new("answer-single").with("question", self.key.as_str())),
        };
        Ok(AnswerState::Answered { values })
    }

    /// Options in their own order, then what was typed freely; each once.
    fn several(&self, given: &[&str], other: bool) -> Result<Vec<String>, Reason> {
        let mut free = Vec::new();
        let mut chosen = Vec::new();
        for value in given {
            match self.option(value) {
                Some(option) => chosen.push(option.key.as_str()),
                None if other && !free.contains(value) => free.push(*value),
                None if other => {}
                None => return Err(self.refuse("answer-not-an-option", value)),
            }
        }
        let keys = self.options.iter().map(|option| option.key.as_str()).filter(|key| chosen.contains(key));
        Ok(keys.chain(free).map(str::to_owned).collect())
    }

    fn single(&self, value: &str) -> Result<String, Reason> {
        match self.kind {
            QuestionKind::YesNo => match value.to_lowercase().as_str() {
                "yes" | "y" | "ja" | "j" | "true" => Ok("yes".to_owned()),
                "no" | "n" | "nee" | "neen" | "false" => Ok("no".to_owned()),
                _ => Err(self.refuse("answer-not-an-option", value)),
            },
            QuestionKind::Choice { other } | QuestionKind::Multi { other } => match self.option(value) {
                Some(option) => Ok(option.key.clone()),
                None if other => Ok(value.to_owned()),
                None => Err(self.refuse("answer-not-an-option", value)),
            },
            QuestionKind::Text => Ok(value.to_owned()),
            QuestionKind::Scale { min, max } => match value.parse::<i32>() {
                Ok(number) if (min..=max).contains(&number) => Ok(number.to_string()),
                _ => Err(self.refuse("answer-out-of-range", value).with("min", min).with("max", max)),
            },
            QuestionKind::Number => match value.parse::<i64>() {
                Ok(number) => Ok(number.to_string()),
                Err(_) => Err(self.refuse("answer-not-a-number", value)),
            },
            QuestionKind::Date => ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
                .iter()
                .find_map(|format| NaiveDate::parse_from_str(value, format).ok())
                .map(|date| date.to_string())
                .ok_or_else(|| self.refuse("answer-not-a-date", value)),
        }
    }

    fn option(&self, value: &str) -> Option<&OptionText> {
        let wanted = letters(value);
        self.options.iter().find(|option| {
            letters(&option.key) == wanted || option.text.values().any(|text| letters(text) == wanted)
        })
    }

    fn refuse(&self, code: &str, value: &str) -> Reason {
        Reason::new(code).with("question", self.key.as_str()).with("value", value)
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
