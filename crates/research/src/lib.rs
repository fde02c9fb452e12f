//! Research: what we ask a lead, what it answers, and what the result of a call implies.
//!
//! Pure: a questionnaire reads answers, [`conclude`] turns a result into the next step, [`parse_when`] reads a moment
//! as a person types it. Who is called next is the queue's business, what an answer is worth the score's.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod call;
mod conclude;
mod example;
mod questionnaire;
mod when;

pub use call::{CallResult, NextStep, StepKind};
pub use conclude::{Attempts, Conclusion, Rules, Rung, Unit, Wait, conclude};
pub use example::example;
pub use questionnaire::{
    AnswerState, LocalText, OptionText, Question, QuestionKind, Questionnaire, Script, ShowIf,
};
pub use when::parse_when;
