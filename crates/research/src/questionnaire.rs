//! Questions, the answers they accept, and the words said around them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leads::Reason;
use serde::{Deserialize, Serialize};

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
