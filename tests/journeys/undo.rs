//! Undo of every verb restores equal rows, and redo gives the changed ones back, also after the book was closed.

use std::collections::BTreeMap;

use leads::import::FileKind;
use support::book::{AnswerState, Book, CallResult, said};

const NOW: &str = "2026-03-02T09:30:00+01:00";

/// Two leads with a past, so that a verb has something to change.
fn book() -> (Book, u32) {
    let mut book = Book::starter(NOW);
    let jansen = book
        .lead("Bakkerij Jansen B.V.")
        .person("Piet", "Jansen")
        .role("directeur")
        .phone("0182 123 456")
        .email("piet@bakkerijjansen.example")
        .employees(62)
        .add();
    book.lead("Garage De Vries B.V.").phone("030 2345678").field("mobile", "06 12345678").add();
    book.did(jansen, "email-opened", Some("Nieuwsbrief"));
    book.answered(jansen, "package", "afas");
    book.called(jansen, CallResult::NoAnswer);
    book.clock("2026-03-04T09:30:00+01:00");
    (book, jansen)
}

/// Does something, then takes it back and brings it back twice, once over a restart.
#[track_caller]
fn comes_back(verb: &str, act: impl FnOnce(&mut Book, u32)) {
    comes_back_after(verb, &|_| {}, act);
}

#[track_caller]
fn comes_back_after(verb: &str, before: &dyn Fn(&mut Book), act: impl FnOnce(&mut Book, u32)) {
    let (mut book, lead) = book();
    before(&mut book);
    let (before, list) = (book.dump(), book.list_with_reasons());
    act(&mut book, lead);
    let (after, list_after) = (book.dump(), book.list_with_reasons());
    assert_ne!(after, before, "{verb} does something");
    for restarts in [false, true] {
        if restarts {
            book.reopen();
        }
        assert_eq!(book.undo_state().unwrap().undo.unwrap().verb, verb);
        assert_eq!(book.take_back(), verb);
        assert!(book.dump() == before, "undo of {verb} restores the rows");
        assert_eq!(book.list_with_reasons(), list, "undo of {verb} restores the list");
        book.is_sound();
        if restarts {
            book.reopen();
        }
        assert_eq!(book.undo_state().unwrap().redo.unwrap().verb, verb);
        assert_eq!(book.bring_back(), verb);
        assert!(book.dump() == after, "redo of {verb} brings the rows back");
        assert_eq!(book.list_with_reasons(), list_after, "redo of {verb} brings the list back");
        book.is_sound();
    }
}

#[test]
fn adding_a_lead() {
    comes_back("add-lead", |book, _| {
        book.lead("Slagerij Bos")
            .person("Els", "Bos")
            .phone("010 2345678")
            .field("custom:tag", "vlees")
            .add();
    });
}

#[test]
fn changing_fields() {
    comes_back("set-fields", |book, lead| {
        let typed = [
            ("company", "Bakkerij Jansen & Zn. B.V."),
            ("role", "eigenaar"),
            ("employees", ""),
            ("phone", "0182 999 999"),
            ("mobile", "06 87654321"),
            ("status", "lost"),
            ("custom:tag", "brood"),
            ("postcode", "2801ab"),
        ];
        let typed: BTreeMap<_, _> =
            typed.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        book.set_fields(lead, &typed).unwrap();
    });
}

#[test]
fn clearing_the_only_number() {
    comes_back("set-fields", |book, lead| book.set(lead, "phone", ""));
}

#[test]
fn answering() {
    comes_back("answer-question", |book, lead| book.answered(lead, "package", "excel"));
    comes_back("answer-question", |book, lead| {
        book.answer_question(lead, "bottlenecks", &said(&["slow", "te duur"])).unwrap();
    });
    comes_back("answer-question", |book, lead| {
        book.answer_question(lead, "likes", &AnswerState::Refused).unwrap();
    });
    comes_back("answer-question", |book, lead| {
        book.answer_question(lead, "package", &AnswerState::NotAsked).unwrap();
    });
}

#[test]
fn noting_an_activity() {
    comes_back("add-activity", |book, lead| book.did(lead, "demo-request", None));
}

#[test]
fn calling_with_every_result() {
    for result in CallResult::ALL {
        comes_back("record-call", |book, lead| {
            let call = book.call(lead, result).note("Gesproken").answer("price_quality", &["2"]);
            call.at("2026-03-05T14:00:00+01:00").save();
        });
    }
}

#[test]
fn putting_a_lead_aside() {
    comes_back("skip-lead", |book, lead| {
        book.skip_lead(lead, "parkeren", None).unwrap();
    });
}

#[test]
fn taking_in_leads() {
    comes_back("import-leads", |book, _| {
        let report = book.take_in(
            "company,first_name,last_name,role,phone,email,employees,merk\n\
             Bakkerij Jansen B.V.,Piet,Jansen,eigenaar,0182123456,piet@bakkerijjansen.example,80,x\n\
             Slagerij Bos,Els,Bos,,010 2345678,els@bos.example,3,y\n",
        );
        assert_eq!((report.created, report.updated), (1, 1));
    });
}

#[test]
fn taking_in_activities() {
    comes_back("import-activities", |book, _| {
        let file = book.file(
            "acts.csv",
            "email,kind,at,label\npiet@bakkerijjansen.example,demo-request,2026-03-01T10:00:00+01:00,\n",
        );
        assert_eq!(book.import_file(&file, FileKind::Activities).unwrap().created, 1);
    });
}

#[test]
fn taking_in_numbers_not_to_call_and_customers() {
    for kind in [FileKind::DoNotCall, FileKind::Customers] {
        comes_back("import-leads", |book, _| {
            let file = book.file("list.csv", "company,phone\nBakkerij Jansen B.V.,0182123456\n");
            book.import_file(&file, kind).unwrap();
        });
    }
}

#[test]
fn publishing_a_model() {
    comes_back("publish-model", |book, _| {
        let text = book.model().to_file().replace("\"points\": 40", "\"points\": 7");
        book.publish_model(&text, "demo telt minder").unwrap();
    });
}

#[test]
fn correcting_a_score() {
    let correct = |book: &mut Book, lead| {
        let until = "2026-04-01T00:00:00+02:00".to_owned();
        let reason = "kent ons niet meer".to_owned();
        let by = desk::CorrectScore { lead, points: -30, axis: scoring::Axis::Fit, reason, until };
        book.correct_score(&by).unwrap();
    };
    comes_back("correct-score", correct);
    let first = |book: &mut Book| {
        let lead = book.everybody()[0];
        correct(book, lead);
        book.clock("2026-03-05T09:30:00+01:00");
    };
    comes_back_after("end-correction", &first, |book, _| drop(book.end_correction(1).unwrap()));
}

#[test]
fn restoring_a_model() {
    let publish = |book: &mut Book| {
        let text = book.model().to_file().replace("\"points\": 40", "\"points\": 7");
        book.publish_model(&text, "").unwrap();
    };
    comes_back_after("restore-model", &publish, |book, _| drop(book.restore_model(1).unwrap()));
}

#[test]
fn changing_the_settings_of_the_list() {
    comes_back("change-settings", |book, _| {
        let settings = queue::Settings { minimum_wait_days: 9, ..book.queue_settings().clone() };
        book.change_queue_settings(&settings).unwrap();
    });
}

#[test]
fn undo_passes_over_the_example() {
    let mut book = Book::example(NOW, 5);
    assert_eq!(support::book::refusal(book.undo()), "nothing-to-undo");
    let lead = book.everybody()[0];
    book.set(lead, "city", "Gouda");
    assert_eq!(book.take_back(), "set-fields");
    assert_eq!(support::book::refusal(book.undo()), "nothing-to-undo");
    assert_eq!(book.everybody().len(), 5);
}

#[test]
fn taking_an_import_back() {
    let three = "company,phone,city\nSlagerij Bos,010 2345678,\nGarage De Vries B.V.,030 2345678,Utrecht\n";
    comes_back_after("undo-import", &|book| drop(book.take_in(three)), |book, _| {
        let batch = book.imports().unwrap()[0].batch;
        let undone = book.undo_import(batch).unwrap().value;
        assert_eq!((undone.leads, undone.kept), (2, 0));
    });
}

#[test]
fn an_import_taken_back_and_brought_back_can_be_taken_back_again() {
    let (mut book, _) = book();
    let start = book.dump();
    let batch = book.take_in("company,phone\nSlagerij Bos,010 2345678\n").batch.unwrap();
    let taken_in = book.dump();
    book.undo_import(batch).unwrap();
    assert!(book.imports().unwrap()[0].undone);
    assert_eq!(support::book::refusal(book.undo_import(batch)), "import-undone");
    assert_eq!(book.take_back(), "undo-import");
    assert!(!book.imports().unwrap()[0].undone, "the import stands again");
    assert_eq!(book.bring_back(), "undo-import");
    assert!(book.imports().unwrap()[0].undone);
    assert_eq!(book.take_back(), "undo-import");
    assert!(book.dump() == taken_in);
    assert_eq!(book.take_back(), "import-leads");
    assert!(book.dump() == start);
    assert_eq!((book.bring_back(), book.bring_back()), ("import-leads".to_owned(), "undo-import".to_owned()));
    assert!(book.dump() == start);
    assert_eq!(support::book::refusal(book.undo_import(9999)), "import-unknown");
}

#[test]
fn a_whole_morning_goes_back_to_its_beginning_and_forth_again() {
    let mut book = Book::starter(NOW);
    let start = book.dump();
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.set(jansen, "city", "Gouda");
    book.take_in("company,phone\nSlagerij Bos B.V.,010 2345678\n");
    let bos = book.named("Slagerij Bos B.V.");
    book.called(bos, CallResult::DoNotCall);
    book.called(jansen, CallResult::WrongNumber);
    book.answered(jansen, "package", "excel");
    let end = book.dump();
    let mut verbs = Vec::new();
    while book.undo_state().unwrap().undo.is_some() {
        verbs.push(book.take_back());
    }
    assert_eq!(
        verbs,
        ["answer-question", "record-call", "record-call", "import-leads", "set-fields", "add-lead"]
    );
    assert!(book.dump() == start);
    book.reopen();
    verbs.reverse();
    for verb in verbs {
        assert_eq!(book.bring_back(), verb);
    }
    assert!(book.dump() == end);
    assert_eq!(support::book::refusal(book.redo()), "nothing-to-redo");
    book.is_sound();
}

#[test]
fn something_new_after_an_undo_ends_redo() {
    let (mut book, lead) = book();
    book.set(lead, "city", "Gouda");
    book.take_back();
    book.set(lead, "city", "Ede");
    assert_eq!(support::book::refusal(book.redo()), "nothing-to-redo");
    book.take_back();
    assert_eq!(book.bring_back(), "set-fields");
    assert_eq!(book.value(lead, "city").as_deref(), Some("Ede"), "redo brings back what was undone last");
}

#[test]
fn undo_finds_what_search_finds() {
    let (mut book, lead) = book();
    book.set(lead, "city", "Onvindbaarstad");
    let search = |book: &mut Book, text: &str| {
        let query = desk::LeadsQuery {
            search: text.to_owned(),
            sort: desk::LeadSort::Id,
            descending: false,
            offset: 0,
            limit: 10,
        };
        book.leads_page(&query).unwrap().total
    };
    assert_eq!(search(&mut book, "onvindbaar"), 1);
    book.take_back();
    assert_eq!(search(&mut book, "onvindbaar"), 0);
    book.bring_back();
    assert_eq!(search(&mut book, "onvindbaar"), 1);
}

#[test]
fn the_book_itself_cannot_be_undone() {
    let mut book = Book::starter(NOW);
    assert_eq!(support::book::refusal(book.undo()), "nothing-to-undo");
}

#[test]
fn an_import_of_which_nothing_can_be_taken_back_stands() {
    let mut book = Book::starter(NOW);
    let import = book.take_in("company,phone\nBakkerij Jansen,0182 123456\n");
    let lead = book.scores(&[]).unwrap().first().map(|(lead, _)| *lead).unwrap();
    book.called(lead, CallResult::NoAnswer);
    let before = book.dump();
    let batch = import.batch.unwrap();
    assert_eq!(book.undo_import(batch).unwrap().value.kept, 1);
    assert!(book.dump() == before, "the lead was called since: it stays");
    assert!(!book.imports().unwrap().iter().any(|import| import.undone), "so the import stands");
    book.take_back();
    book.take_back();
    assert_eq!(book.scores(&[]).unwrap(), Vec::new(), "the call and then the import are undone by name");
}
