//! The questionnaire that ships.

use crate::questionnaire::{LocalText, OptionText, Question, QuestionKind, Questionnaire, Script};

/// The six questions about an administration package, in Dutch and English, and a short script around them.
///
/// `{reason}` in the opening is a whole sentence and may be empty.
pub fn example() -> Questionnaire {
    let packages = [
        ("exact-online", "Exact Online", "Exact Online"),
        ("snelstart", "SnelStart", "SnelStart"),
        ("afas", "AFAS", "AFAS"),
        ("excel", "Excel", "Excel"),
        ("twinfield", "Twinfield", "Twinfield"),
    ];
    let bottlenecks = [
        ("double-entry", "Dubbel invoeren", "Double entry of data"),
        ("no-insight", "Geen actueel inzicht", "No up-to-date insight"),
        ("slow", "Kost te veel tijd", "Takes too much time"),
    ];
    Questionnaire {
        key: "administration".to_owned(),
        version: 1,
        questions: vec![
            question(
                "uses_package",
                (
                    "Gebruikt u op dit moment een administratiepakket?",
                    "Do you use a bookkeeping package at the moment?",
                ),
                QuestionKind::YesNo,
                &[("yes", "Ja", "Yes"), ("no", "Nee", "No")],
            ),
            question(
                "package",
                ("Welk pakket gebruikt u op dit moment?", "Which package do you use at the moment?"),
                QuestionKind::Choice { other: true },
                &packages,
            ),
            question(
                "bottlenecks",
                (
                    "Zijn er struikelpunten binnen de administratie?",
                    "Does anything hold you up in your bookkeeping?",
                ),
                QuestionKind::Multi { other: true },
                &bottlenecks,
            ),
            question(
                "likes",
                ("Wat vindt u het prettigst aan dit pakket?", "What do you like most about this package?"),
                QuestionKind::Text,
                &[],
            ),
            question(
                "dislikes",
                (
                    "Zijn er punten waar u binnen het pakket tegenaan loopt?",
                    "Is there anything in the package that gets in your way?",
                ),
                QuestionKind::Text,
                &[],
            ),
            question(
                "price_quality",
                (
                    "In hoeverre bent u tevreden over de prijs/kwaliteit?",
                    "How satisfied are you with the price and quality?",
                ),
                QuestionKind::Scale { min: 1, max: 5 },
                &[],
            ),
        ],
        script: Script {
            opening: text(
                "Goedendag, spreek ik met {person} van {company}? {reason} Komt het gelegen als ik u een paar korte \
                 vragen stel over uw administratie?",
                "Hello, am I speaking to {person} of {company}? {reason} Is this a good moment for a few short \
                 questions about your bookkeeping?",
            ),
            right: text(
                "U hebt het recht van verzet: wilt u niet meer door ons gebeld worden, zeg het gerust; ik noteer het meteen.",
                "You have the right to object: if you would rather not be called again, just say so and I will note it.",
            ),
        },
    }
}

fn question(key: &str, asked: (&str, &str), kind: QuestionKind, options: &[(&str, &str, &str)]) -> Question {
    Question {
        key: key.to_owned(),
        text: text(asked.0, asked.1),
        kind,
        options: options
            .iter()
            .map(|(key, nl, en)| OptionText { key: (*key).to_owned(), text: text(nl, en) })
            .collect(),
        show_if: None,
    }
}

fn text(nl: &str, en: &str) -> LocalText {
    [("nl", nl), ("en", en)].map(|(lang, text)| (lang.to_owned(), text.to_owned())).into()
}
