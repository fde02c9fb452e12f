//! The example, and how its questions read answers.

use insta::assert_snapshot;
use serde_json::json;

use super::*;
use crate::example;

fn check(question: &str, value: Value) -> String {
    match example().question(question).unwrap().read(&value) {
        Ok(AnswerState::Answered { values }) => values.join(" + "),
        Ok(AnswerState::Refused) => "refused to say".to_owned(),
        Ok(AnswerState::NotAsked) => "not asked".to_owned(),
        Err(reason) => format!("not accepted: {}", reason.code),
    }
}

#[test]
fn the_example_asks_the_six_questions_of_the_article() {
    let example = example();
    let asked: Vec<String> =
        example.questions.iter().map(|q| format!("{}: {}", q.key, q.text["nl"])).collect();
    assert_snapshot!(asked.join("\n"), @"
    uses_package: Gebruikt u op dit moment een administratiepakket?
    package: Welk pakket gebruikt u op dit moment?
    bottlenecks: Zijn er struikelpunten binnen de administratie?
    likes: Wat vindt u het prettigst aan dit pakket?
    dislikes: Zijn er punten waar u binnen het pakket tegenaan loopt?
    price_quality: In hoeverre bent u tevreden over de prijs/kwaliteit?
    ");
}

#[test]
fn every_text_of_the_example_is_there_in_both_languages() {
    let example = example();
    let options = example.questions.iter().flat_map(|q| &q.options).map(|option| &option.text);
    let questions = example.questions.iter().map(|q| &q.text);
    for text in options.chain(questions).chain([&example.script.opening, &example.script.right]) {
        assert_eq!(text.keys().collect::<Vec<_>>(), ["en", "nl"], "{text:?}");
    }
}

#[test]
fn a_questionnaire_survives_json_and_refuses_what_it_does_not_know() {
    let json = serde_json::to_value(example()).unwrap();
    assert_eq!(serde_json::from_value::<Questionnaire>(json.clone()).unwrap(), example());
    let mut changed = json;
    changed["questions"][0]["colour"] = json!("blue");
    assert!(serde_json::from_value::<Questionnaire>(changed).is_err());
}

#[test]
fn four_states_are_kept_apart() {
    assert_eq!(check("uses_package", json!("nee")), "no");
    assert_eq!(check("uses_package", json!(true)), "yes");
    assert_eq!(check("uses_package", json!({"refused": true})), "refused to say");
    assert_eq!(check("uses_package", json!(null)), "not asked");
    assert_eq!(check("uses_package", json!("  ")), "not asked");
    assert_eq!(check("uses_package", json!("misschien")), "not accepted: answer-not-an-option");
}

#[test]
fn an_option_is_known_by_key_or_text_and_anything_else_is_free_entry() {
    assert_eq!(check("package", json!("Exact Online")), "exact-online");
    assert_eq!(check("package", json!("EXCEL")), "excel");
    assert_eq!(check("package", json!(" Yuki ")), "Yuki");
    assert_eq!(check("package", json!(["excel", "afas"])), "not accepted: answer-single");
}

#[test]
fn several_options_come_in_their_own_order_and_each_once() {
    assert_eq!(check("bottlenecks", json!("slow, double-entry; slow")), "double-entry + slow");
    assert_eq!(
        check("bottlenecks", json!(["Te duur, zegt hij", "dubbel invoeren"])),
        "double-entry + Te duur, zegt hij"
    );
    assert_eq!(check("bottlenecks", json!([])), "not asked");
}

#[test]
fn a_scale_has_ends() {
    assert_eq!(check("price_quality", json!(5)), "5");
    assert_eq!(check("price_quality", json!("1")), "1");
    assert_eq!(check("price_quality", json!(6)), "not accepted: answer-out-of-range");
    assert_eq!(check("price_quality", json!("goed")), "not accepted: answer-out-of-range");
}

#[test]
fn numbers_and_dates_are_kept_in_one_form() {
    let read = |kind, value: Value| {
        let question = Question { kind, ..example().questions[0].clone() };
        match question.read(&value) {
            Ok(AnswerState::Answered { values }) => values.concat(),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(read(QuestionKind::Number, json!("-007")), "-7");
    assert_eq!(read(QuestionKind::Date, json!("31-12-2026")), "2026-12-31");
    assert!(read(QuestionKind::Date, json!("31-02-2026")).contains("answer-not-a-date"));
    assert!(read(QuestionKind::Number, json!({"a": 1})).contains("answer-unreadable"));
}

#[test]
fn an_answers_file_is_read_whole_or_refused() {
    let read = |answers: Value| example().read(&answers).map(|read| read.len()).map_err(|reason| reason.code);
    assert_eq!(read(json!({"package": "excel", "likes": {"refused": true}})), Ok(2));
    assert_eq!(read(json!({"package": "excel", "colour": "blue"})), Err("question-unknown".to_owned()));
    assert_eq!(read(json!(["excel"])), Err("answers-not-an-object".to_owned()));
}

#[test]
fn a_question_that_hangs_on_an_answer_is_dropped_only_by_another_answer() {
    let mut list = example();
    let condition = ShowIf { question: "uses_package".to_owned(), values: vec!["yes".to_owned()] };
    list.questions[1].show_if = Some(condition);
    let asks =
        |state: AnswerState| list.asks(&list.questions[1], &[("uses_package".to_owned(), state)].into());
    let answered = |value: &str| AnswerState::Answered { values: vec![value.to_owned()] };
    assert!(asks(answered("yes")) && asks(AnswerState::NotAsked));
    assert!(!asks(answered("no")) && !asks(AnswerState::Refused));
    assert!(list.asks(&list.questions[1], &BTreeMap::new()));
}
