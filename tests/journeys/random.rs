//! Whatever is done in whatever order: scores add up, the list is total and stable, nobody is forgotten, and undo
//! leads back to the beginning.

use std::collections::BTreeSet;

use leads::import::FileKind;
use proptest::prelude::*;
use support::book::{AnswerState, Book, CallResult, refusal, said};

use crate::history::agrees_with_looking_back;

const NOW: &str = "2026-03-02T09:30:00+01:00";

/// One thing that somebody does; numbers choose among the leads there are.
#[derive(Debug, Clone)]
enum Act {
    Add(u8),
    Set(u8, u8),
    Answer(u8, u8),
    Did(u8, u8),
    Called(u8, u8),
    Skip(u8),
    TakeIn(u8),
    NotToCall(u8),
    UndoImport,
    Correct(u8, u8),
    Publish(u8),
    ForCustomers(u8),
    Restore(u8),
    Settings(u8),
    Undo,
    Redo,
    Wait(u16),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => any::<u8>().prop_map(Act::Add),
        3 => any::<(u8, u8)>().prop_map(|(lead, what)| Act::Set(lead, what)),
        2 => any::<(u8, u8)>().prop_map(|(lead, what)| Act::Answer(lead, what)),
        3 => any::<(u8, u8)>().prop_map(|(lead, what)| Act::Did(lead, what)),
        6 => any::<(u8, u8)>().prop_map(|(lead, result)| Act::Called(lead, result)),
        1 => any::<u8>().prop_map(Act::Skip),
        2 => any::<u8>().prop_map(Act::TakeIn),
        1 => any::<u8>().prop_map(Act::NotToCall),
        1 => Just(Act::UndoImport),
        1 => any::<u8>().prop_map(Act::Publish),
        1 => any::<u8>().prop_map(Act::ForCustomers),
        2 => any::<(u8, u8)>().prop_map(|(lead, what)| Act::Correct(lead, what)),
        1 => any::<u8>().prop_map(Act::Restore),
        1 => any::<u8>().prop_map(Act::Settings),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        3 => any::<u16>().prop_map(Act::Wait),
    ]
}

/// A few firms that share numbers and names, so that they meet.
fn row(choice: u8) -> (String, String, u32) {
    let company = format!("Bedrijf {} {}", choice % 7, if choice.is_multiple_of(3) { "B.V." } else { "" });
    (company.trim().to_owned(), format!("0182 12345{}", choice % 5), u32::from(choice) % 90)
}

fn pick(book: &mut Book, choice: u8) -> Option<u32> {
    let leads = book.everybody();
    (!leads.is_empty()).then(|| leads[usize::from(choice) % leads.len()])
}

/// Whether a version is what its audience's model says, under that number or another.
fn in_use(book: &Book, version: u32) -> bool {
    let text = book.model_version(version).unwrap();
    let audience = scoring::read(&text).unwrap().audience;
    book.model_of(audience).is_some_and(|model| model.to_file() == text)
}

struct Day {
    book: Book,
    minutes: i64,
}

impl Day {
    fn at(&self, minutes: i64) -> String {
        (support::book::moment(NOW) + chrono::Duration::minutes(minutes)).to_rfc3339()
    }

    fn does(&mut self, act: &Act) {
        let soon = self.at(self.minutes + 1600);
        let book = &mut self.book;
        match *act {
            Act::Add(choice) => {
                let (company, phone, employees) = row(choice);
                book.lead(&company).phone(&phone).employees(employees).add();
            }
            Act::Set(lead, what) => {
                let Some(lead) = pick(book, lead) else { return };
                let (company, phone, _) = row(what);
                match what % 6 {
                    0 => book.set(lead, "company", &company),
                    1 => book.set(lead, "phone", &phone),
                    2 => book.set(lead, "mobile", &format!("06 1234567{}", what % 10)),
                    3 => book.set(lead, "role", ["directeur", "stagiair", ""][usize::from(what) % 3]),
                    4 => book.set(
                        lead,
                        "status",
                        ["new", "contact", "lost", "customer"][usize::from(what / 6) % 4],
                    ),
                    _ => book.set(lead, "legal_form", ["bv", "eenmanszaak", ""][usize::from(what / 6) % 3]),
                }
            }
            Act::Answer(lead, what) => {
                let Some(lead) = pick(book, lead) else { return };
                let answer = match what % 4 {
                    0 => said(&["excel"]),
                    1 => said(&["afas"]),
                    2 => AnswerState::Refused,
                    _ => AnswerState::NotAsked,
                };
                book.answer_question(lead, "package", &answer).unwrap();
            }
            Act::Did(lead, what) => {
                let Some(lead) = pick(book, lead) else { return };
                let kinds = [
                    "demo-request",
                    "email-opened",
                    "email-clicked",
                    "email-sent",
                    "page-visit",
                    "product-usage",
                ];
                let key = format!("key-{}", what % 40);
                let kind = kinds[usize::from(what) % 6];
                let label = Some(if kind == "product-usage" { "ad-created" } else { "prijzen" });
                book.add_activity(lead, kind, None, label, None, Some(&key)).unwrap();
            }
            Act::Called(lead, result) => {
                let Some(lead) = pick(book, lead) else { return };
                let result = CallResult::ALL[usize::from(result) % 9];
                let call = book.call(lead, result).answer("price_quality", &["2"]);
                if result == CallResult::Callback {
                    call.at(&soon).save()
                } else {
                    call.save()
                };
            }
            Act::Skip(lead) => {
                let Some(lead) = pick(book, lead) else { return };
                book.skip_lead(lead, "", None).unwrap();
            }
            Act::TakeIn(choice) => {
                let rows: String = (0..4)
                    .map(|step| row(choice.wrapping_add(step * 3)))
                    .map(|(company, phone, employees)| format!("{company},{phone},{employees}\n"))
                    .collect();
                book.take_in(&format!("company,phone,employees\n{rows}"));
            }
            Act::NotToCall(choice) => {
                let file = book.file("not.csv", format!("phone\n{}\n", row(choice).1));
                book.import_file(&file, FileKind::DoNotCall).unwrap();
            }
            Act::UndoImport => {
                let standing = book.imports().unwrap().into_iter().find(|import| !import.undone);
                if let Some(import) = standing {
                    book.undo_import(import.batch).unwrap();
                }
            }
            Act::Publish(points) => {
                let mut model = book.model().clone();
                for rule in model.rules.iter_mut().filter(|rule| rule.key == "demo-request") {
                    if let scoring::By::Activity(by) = &mut rule.by {
                        by.points = Some(i32::from(points % 90));
                        let days = u32::from(points % 5) + 1;
                        by.fade = points.is_multiple_of(3).then_some(scoring::Fade::Halves { days });
                    }
                }
                if let Err(error) = book.publish_model(&model.to_file(), "") {
                    assert_eq!(refusal::<()>(Err(error)), "model-unchanged");
                }
            }
            Act::ForCustomers(points) => {
                let mut model = scoring::template("usage").unwrap();
                model.audience = Some(scoring::Audience::Customers);
                let text =
                    model.to_file().replace("\"points\": 20", &format!("\"points\": {}", points % 3 + 19));
                if let Err(error) = book.publish_model(&text, "") {
                    assert_eq!(refusal::<()>(Err(error)), "model-unchanged");
                }
            }
            Act::Correct(lead, what) => {
                let Some(lead) = pick(book, lead) else { return };
                let running = book.lead_card(lead).unwrap().corrections;
                match running.first().filter(|_| what.is_multiple_of(3)) {
                    Some(first) => drop(book.end_correction(first.id).unwrap()),
                    None => {
                        let axis =
                            if what.is_multiple_of(2) { scoring::Axis::Fit } else { scoring::Axis::Interest };
                        let points = i32::from(what) - 128;
                        let correction =
                            desk::CorrectScore { lead, points, axis, reason: "zo".to_owned(), until: soon };
                        let done = book.correct_score(&correction);
                        assert_eq!(done.is_err(), points == 0);
                    }
                }
            }
            Act::Restore(choice) => {
                let versions = book.model_versions().unwrap();
                let version = &versions[usize::from(choice) % versions.len()];
                let same = in_use(book, version.version);
                assert_eq!(book.restore_model(version.version).is_err(), same);
            }
            Act::Settings(choice) => {
                let settings = queue::Settings {
                    missed_promise_at_once: choice.is_multiple_of(2),
                    new_after_retries: (!choice.is_multiple_of(3)).then_some(2),
                    ..book.queue_settings().clone()
                };
                book.change_queue_settings(&settings).unwrap();
            }
            Act::Undo => {
                if book.undo_state().unwrap().undo.is_some() {
                    book.take_back();
                }
            }
            Act::Redo => {
                if book.undo_state().unwrap().redo.is_some() {
                    book.bring_back();
                }
            }
            Act::Wait(minutes) => {
                self.minutes += i64::from(minutes % 3000);
                let now = self.at(self.minutes);
                self.book.clock(&now);
            }
        }
    }

    fn holds(&mut self) {
        let book = &mut self.book;
        // The incremental standings first: verify makes them anew.
        let (scores, list) = (book.scores(&[]).unwrap(), book.queue(usize::MAX).unwrap());
        book.is_sound();
        assert_eq!(book.scores(&[]).unwrap(), scores, "scores kept verb by verb are those made afresh");
        assert_eq!(book.queue(usize::MAX).unwrap(), list, "the list is stable");
        let listed: BTreeSet<u32> = list.iter().map(|entry| entry.lead).collect();
        assert_eq!(listed.len(), list.len(), "nobody stands in the list twice");
        assert!(list.iter().zip(1..).all(|(entry, rank)| entry.rank == rank), "ranks count from one");
        for (lead, score) in scores {
            let receipt = book.explain(lead).unwrap();
            assert_eq!(receipt.lines.iter().map(|line| line.points).sum::<i32>(), receipt.score);
            assert_eq!(
                (receipt.score, receipt.fit, receipt.interest, receipt.band),
                (score.score, score.fit, score.interest, score.band)
            );
            let why = book.why_not(lead).unwrap();
            assert_eq!(why.in_queue, listed.contains(&lead));
            assert_eq!(
                why.in_queue,
                why.reasons.is_empty(),
                "in the list or out of it for a reason: {why:?}"
            );
            let red = book.may_call(lead).unwrap().answer == leads::may_call::Answer::No;
            assert!(!(red && why.in_queue), "red is never in the list");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_day_holds_together_and_goes_back(acts in proptest::collection::vec(act(), 1..28)) {
        let mut book = Book::starter(NOW);
        book.lead("Bedrijf 0 B.V.").phone("0182 123450").employees(60).role("directeur").add();
        book.lead("Bedrijf 1").phone("0182 123451").add();
        while book.undo_state().unwrap().undo.is_some() {
            book.take_back();
        }
        let start = book.dump();
        while book.undo_state().unwrap().redo.is_some() {
            book.bring_back();
        }
        let mut day = Day { book, minutes: 0 };
        for act in &acts {
            day.does(act);
            day.holds();
        }
        let leads = day.book.everybody();
        agrees_with_looking_back(&mut day.book, &leads, 8);
        let mut states = Vec::new();
        let end = (day.book.dump(), day.book.list_with_reasons());
        while day.book.undo_state().unwrap().undo.is_some() {
            states.push(day.book.dump());
            day.book.take_back();
        }
        assert!(day.book.dump() == start, "everything undone is where it began");
        day.book.reopen();
        while let Some(state) = states.pop() {
            day.book.bring_back();
            assert!(day.book.dump() == state, "each redo leads to the state before its undo");
        }
        assert_eq!((day.book.dump(), day.book.list_with_reasons()), end);
        day.holds();
        agrees_with_looking_back(&mut day.book, &leads, 8);
    }
}

#[test]
fn the_order_of_adding_does_not_change_the_list_but_for_equals() {
    let firms = [("Bakkerij", 62), ("Slagerij", 30), ("Garage", 3), ("Kwekerij", 51), ("Drukkerij", 25)];
    let list = |order: &[usize]| {
        let mut book = Book::starter(NOW);
        for place in order {
            let (name, employees) = firms[*place];
            let role = if employees % 2 == 0 { "directeur" } else { "" };
            book.lead(&format!("{name} B.V.")).phone("0182 123 456").role(role).employees(employees).add();
        }
        let list = book.queue(10).unwrap();
        list.into_iter().map(|entry| (entry.company, entry.score)).collect::<Vec<_>>()
    };
    let scores = |list: Vec<(String, i32)>| list.into_iter().map(|(_, score)| score).collect::<Vec<_>>();
    assert_eq!(scores(list(&[0, 1, 2, 3, 4])), scores(list(&[4, 2, 0, 3, 1])));
    assert_eq!(list(&[0, 1, 2])[0].0, "Bakkerij B.V.");
    assert_eq!(list(&[2, 1, 0])[0].0, "Bakkerij B.V.");
}
