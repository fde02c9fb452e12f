//! Points by hand: they say why, they end, and the rules go on beside them.

use desk::CorrectScore;
use scoring::Axis;
use support::book::{Book, moment, refusal};

const NOW: &str = "2026-03-02T09:30:00+01:00";

fn correction(lead: u32, points: i32) -> CorrectScore {
    CorrectScore {
        lead,
        points,
        axis: Axis::Interest,
        reason: " op de beurs gesproken ".to_owned(),
        until: "2026-03-09T09:30:00+01:00".to_owned(),
    }
}

#[test]
fn a_correction_counts_until_its_end_and_says_why() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").role("directeur").add();
    let before = book.points(lead);
    let made = book.correct_score(&correction(lead, 7)).unwrap().value;
    assert_eq!(book.points(lead), before + 7);
    let receipt = book.explain(lead).unwrap();
    let line = receipt.lines.iter().find(|line| line.code == "correction").unwrap();
    assert_eq!((line.points, line.axis, line.source.as_deref()), (7, Axis::Interest, Some("Anja")));
    let told = serde_json::to_value(&line.params).unwrap();
    assert_eq!(told["reason"], "op de beurs gesproken");
    assert_eq!(moment(told["until"].as_str().unwrap()), moment("2026-03-09T09:30:00+01:00"));
    let card = book.lead_card(lead).unwrap();
    assert_eq!((card.corrections[0].id, card.corrections[0].points), (made, 7));
    book.did(lead, "demo-request", None);
    assert_eq!(book.points(lead), before + 47, "the rules go on");
    book.clock("2026-03-09T09:29:59+01:00");
    assert_eq!(book.points(lead), before + 47);
    book.clock("2026-03-09T09:30:00+01:00");
    assert_eq!(book.points(lead), before + 40);
    assert!(book.lead_card(lead).unwrap().corrections.is_empty());
    book.is_sound();
}

#[test]
fn a_correction_ends_early_and_the_past_still_has_it() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").add();
    let made = book.correct_score(&correction(lead, -7)).unwrap().value;
    book.correct_score(&CorrectScore { axis: Axis::Fit, ..correction(lead, 2) }).unwrap();
    assert_eq!(book.points(lead), -5);
    book.clock("2026-03-04T09:30:00+01:00");
    book.end_correction(made).unwrap();
    assert_eq!(book.points(lead), 2);
    assert_eq!(refusal(book.end_correction(made)), "correction-over");
    assert_eq!(book.take_back(), "end-correction");
    assert_eq!(book.points(lead), -5);
    book.bring_back();
    book.look_back(moment("2026-03-03T09:30:00+01:00")).unwrap();
    assert_eq!(book.points(lead), -5);
}

#[test]
fn what_is_no_correction_is_refused() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").add();
    let dump = book.dump();
    let good = correction(lead, 5);
    let until = |text: &str| CorrectScore { until: text.to_owned(), ..good.clone() };
    let because = |text: &str| CorrectScore { reason: text.to_owned(), ..good.clone() };
    for (wrong, code) in [
        (correction(lead, 0), "correction-of-nothing"),
        (correction(lead, 1001), "correction-too-large"),
        (correction(lead, i32::MIN), "correction-too-large"),
        (because("  "), "correction-without-reason"),
        (because(&"x".repeat(1001)), "text-too-long"),
        (until(NOW), "correction-in-past"),
        (until("2026-03-02T09:30:00.900+01:00"), "correction-in-past"),
        (until("2020-01-01T00:00:00Z"), "correction-in-past"),
        (until("morgen"), "not-a-moment"),
        (until("9999-01-01T00:00:00Z"), "not-a-moment"),
    ] {
        assert_eq!(refusal(book.correct_score(&wrong)), code, "{wrong:?}");
    }
    assert!(matches!(book.correct_score(&correction(99, 5)), Err(desk::Error::NotFound { id: 99, .. })));
    assert!(matches!(book.end_correction(1), Err(desk::Error::NotFound { id: 1, .. })));
    assert!(book.dump() == dump);
    for points in [1000, -1000] {
        book.correct_score(&correction(lead, points)).unwrap();
    }
    assert_eq!(book.points(lead), 0);
}

#[test]
fn a_correction_leaves_with_its_lead_and_goes_out_with_the_book() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").add();
    book.correct_score(&correction(lead, 5)).unwrap();
    assert!(book.dump().contains("op de beurs gesproken"));
    assert!(book.lead_record(lead).unwrap()["corrections"][0]["points"] == 5);
    book.forget_lead(lead, false).unwrap();
    let journal = serde_json::to_string(&book.journal(None, 100).unwrap()).unwrap();
    assert!(!book.dump().contains("op de beurs") && !journal.contains("op de beurs"));
    book.is_sound();
}
