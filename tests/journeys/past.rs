//! Looking back: the book as it was known then, for reading only.

use leads::import::FileKind;
use support::book::{Book, CallResult, moment, refusal};

/// What is done on a day, with the two leads.
type Act = fn(&mut Book, u32, u32);

/// A book with a past of a week, and how it read each evening.
fn week() -> (Book, u32, u32) {
    let mut book = Book::starter("2026-03-02T09:30:00+01:00");
    let jansen = book.lead("Bakkerij Jansen B.V.").role("directeur").phone("0182 123 456").add();
    let bos = book.lead("Slagerij Bos B.V.").phone("010 2345678").add();
    (book, jansen, bos)
}

fn reads(book: &mut Book) -> (Vec<String>, String, String) {
    let leads = book.everybody();
    let cards: Vec<_> = leads.iter().map(|lead| book.lead_card(*lead).unwrap()).collect();
    let cards = cards.iter().map(|card| desk::LeadCard { revision: 0, ..card.clone() }).collect::<Vec<_>>();
    let scores = book.scores(&[]).unwrap();
    (book.list_with_reasons(), format!("{cards:#?}"), format!("{scores:?}"))
}

#[test]
fn each_evening_reads_as_it_read_that_evening() {
    let (mut book, jansen, bos) = week();
    let mut evenings = Vec::new();
    let acts: [(&str, Act); 6] = [
        ("2026-03-02T17:00:00+01:00", |book, jansen, _| {
            book.promised(jansen, CallResult::Callback, "2026-03-03T11:00:00+01:00");
        }),
        ("2026-03-03T17:00:00+01:00", |book, jansen, bos| {
            book.called(bos, CallResult::NoAnswer);
            book.answered(jansen, "package", "excel");
            book.did(jansen, "demo-request", None);
        }),
        ("2026-03-04T17:00:00+01:00", |book, jansen, bos| {
            book.called(bos, CallResult::DoNotCall);
            book.set(jansen, "role", "receptie");
        }),
        ("2026-03-05T17:00:00+01:00", |book, _, _| {
            book.take_back();
            book.take_in("company,phone,employees\nGarage De Vries B.V.,030 2345678,80\nSlagerij Bos B.V.,010 2345678,9\n");
        }),
        ("2026-03-06T17:00:00+01:00", |book, _, _| {
            let model = book.model().to_file().replace("\"points\": 20", "\"points\": 3");
            book.publish_model(&model, "functie telt minder").unwrap();
        }),
        ("2026-03-09T17:00:00+01:00", |book, jansen, _| {
            book.forget_lead(jansen, false).unwrap();
        }),
    ];
    for (at, act) in acts {
        book.clock(at);
        act(&mut book, jansen, bos);
        evenings.push((at, reads(&mut book)));
    }
    let dump = book.dump();
    // Erasing reaches into the past as well: what was erased is not shown there either.
    for (at, then) in evenings.iter().rev() {
        book.look_back(moment(at)).unwrap();
        let now = reads(&mut book);
        let without_jansen = |list: &[String]| {
            list.iter().filter(|line| !line.contains("Jansen")).cloned().collect::<Vec<_>>()
        };
        assert_eq!(now.0, without_jansen(&then.0), "{at}");
        assert!(!now.1.contains("Jansen"), "{at}");
    }
    book.reopen();
    assert!(book.dump() == dump, "looking back changes nothing");
}

#[test]
fn the_past_shows_the_card_the_score_and_the_list_of_then() {
    let (mut book, jansen, bos) = week();
    let monday = reads(&mut book);
    book.clock("2026-03-03T09:30:00+01:00");
    book.promised(jansen, CallResult::Callback, "2026-03-03T14:00:00+01:00");
    book.did(jansen, "demo-request", None);
    book.set(bos, "company", "Slagerij Bosch B.V.");
    let tuesday = reads(&mut book);
    book.clock("2026-03-04T09:30:00+01:00");
    book.called(jansen, CallResult::NotInterested);
    book.take_back();
    let wednesday = reads(&mut book);
    book.clock("2026-03-05T09:30:00+01:00");
    book.take_back();
    book.bring_back();
    book.called(jansen, CallResult::DoNotCall);
    let dump = book.dump();
    for (at, then) in [
        ("2026-03-02T09:30:00+01:00", &monday),
        ("2026-03-04T09:30:00+01:00", &wednesday),
        ("2026-03-03T09:30:00+01:00", &tuesday),
    ] {
        book.look_back(moment(at)).unwrap();
        let now = reads(&mut book);
        assert_eq!(now.0, then.0, "the list of {at}");
        assert_eq!(now.2, then.2, "the scores of {at}");
        read_alike(&now.1, &then.1, at);
    }
    book.reopen();
    assert!(book.dump() == dump);
}

#[track_caller]
fn read_alike(now: &str, then: &str, at: &str) {
    for (now, then) in now.lines().zip(then.lines()) {
        assert_eq!(now, then, "the cards of {at}");
    }
    assert_eq!(now.lines().count(), then.lines().count(), "the cards of {at}");
}

#[test]
fn the_past_is_for_reading_only() {
    let (mut book, jansen, _) = week();
    book.clock("2026-03-03T09:30:00+01:00");
    book.set(jansen, "city", "Gouda");
    let dump = book.dump();
    book.look_back(moment("2026-03-02T12:00:00+01:00")).unwrap();
    assert_eq!(book.value(jansen, "city"), None);
    let typed = [("city".to_owned(), "Ede".to_owned())].into();
    assert_eq!(refusal(book.set_fields(jansen, &typed)), "clock-behind");
    assert_eq!(refusal(book.add_lead(&[("company".to_owned(), "X".to_owned())].into())), "clock-behind");
    assert_eq!(refusal(book.call(jansen, CallResult::Busy).attempt()), "clock-behind");
    assert_eq!(refusal(book.undo()), "clock-behind");
    assert_eq!(refusal(book.undo_import(1)), "import-unknown");
    let file = book.file("a.csv", "company\nB\n");
    assert_eq!(refusal(book.import_file(&file, FileKind::Leads)), "clock-behind");
    book.is_sound();
    book.reopen();
    assert!(book.dump() == dump);
    assert_eq!(book.value(jansen, "city").as_deref(), Some("Gouda"));
}

#[test]
fn before_the_beginning_there_is_nobody() {
    let (mut book, jansen, _) = week();
    book.look_back(moment("2026-03-01T09:30:00+01:00")).unwrap();
    assert_eq!(book.list(), [""; 0]);
    assert!(matches!(book.lead_card(jansen), Err(desk::Error::NotFound { .. })));
}

#[test]
fn a_clock_at_the_last_entry_is_the_present() {
    let (mut book, jansen, _) = week();
    book.look_back_to_clock().unwrap();
    book.set(jansen, "city", "Gouda");
}
