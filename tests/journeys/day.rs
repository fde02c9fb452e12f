//! A working day, told in sentences.

use leads::import::FileKind;
use support::book::{Book, CallResult::*, refusal};

const MONDAY: &str = "2026-03-02T09:30:00+01:00";

const FILE: &str = "\
Bedrijfsnaam;Voornaam;Achternaam;Functie;Telefoon;E-mail;Postcode;Plaats;Medewerkers;Rechtsvorm
Bakkerij Jansen B.V.;Piet;Jansen;directeur;0182 123 456;piet@bakkerijjansen.example;2801 AB;Gouda;62;
Garage De Vries B.V.;Els;de Vries;receptie;030-2345678;els@garagedevries.example;3511 CD;Utrecht;12;
Kapsalon Kaya;Esra;Kaya;eigenaar;06 12345678;esra@kaya.example;3011 EF;Rotterdam;2;eenmanszaak
Installatiebedrijf Smit;Bas;Smit;inkoper;0318 234567;bas@smit.example;6711 GH;Ede;31;
";

#[test]
fn a_file_becomes_a_list_with_reasons_and_red_stays_out() {
    let mut book = Book::starter(MONDAY);
    let report = book.take_in(FILE);
    assert_eq!((report.read, report.created, report.refused), (4, 4, 0));
    let reading: Vec<String> = book
        .queue(10)
        .unwrap()
        .iter()
        .map(|entry| {
            let phone = entry.phone.clone().unwrap();
            format!("{} {} {phone} {} {}", entry.rank, entry.company, entry.score, entry.reason.code)
        })
        .collect();
    assert_eq!(
        reading,
        [
            "1 Bakkerij Jansen B.V. 0182 123 456 35 new",
            "2 Installatiebedrijf Smit 0318 234 567 10 new",
            "3 Garage De Vries B.V. 030 234 5678 0 new",
        ]
    );
    let kaya = book.named("Kapsalon Kaya");
    assert_eq!(book.barred(kaya), ["may-not-call"], "a sole trader without consent is never called");
    let smit = book.named("Installatiebedrijf Smit");
    let may = book.may_call(smit).unwrap();
    assert_eq!(serde_json::to_value(may.answer).unwrap(), "note", "nobody knows its legal form");
}

#[test]
fn who_does_not_answer_waits_its_turn() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.clock("2026-03-02T10:30:00+01:00");
    let saved = book.called(jansen, NoAnswer);
    assert_eq!(saved.next_step.at.as_deref(), Some("2026-03-02T13:00:00+01:00"), "two hours, past lunch");
    assert_eq!(book.barred(jansen), ["waiting"]);
    assert!(!book.lists(jansen));
    book.clock("2026-03-02T12:59:00+01:00");
    assert_eq!(book.barred(jansen), ["waiting"]);
    book.clock("2026-03-02T13:00:00+01:00");
    assert_eq!(book.list_with_reasons(), ["Bakkerij Jansen B.V.: wait-over"]);
}

#[test]
fn a_promise_missed_on_monday_comes_back_on_tuesday_at_its_hour() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let vries = book.lead("Garage De Vries B.V.").phone("030 2345678").employees(60).add();
    book.promised(jansen, Callback, "2026-03-02T14:00:00+01:00");
    assert_eq!(
        book.list_with_reasons(),
        ["Bakkerij Jansen B.V.: promise-today", "Garage De Vries B.V.: new"],
        "a promise goes before a better score"
    );
    book.clock("2026-03-03T13:59:00+01:00");
    assert_eq!(book.list(), ["Garage De Vries B.V."]);
    assert_eq!(book.barred(jansen), ["promise-later"]);
    let block = book.why_not(jansen).unwrap().reasons.remove(0);
    assert_eq!(block.until.as_deref(), Some("2026-03-03T14:00:00+01:00"));
    book.clock("2026-03-03T14:00:00+01:00");
    assert_eq!(book.list_with_reasons()[0], "Bakkerij Jansen B.V.: promise-missed");
    assert!(book.lists(vries));
}

#[test]
fn an_owner_who_wants_missed_promises_at_once_gets_them_in_the_morning() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.promised(jansen, Callback, "2026-03-02T14:00:00+01:00");
    let settings = queue::Settings { missed_promise_at_once: true, ..book.queue_settings().clone() };
    book.change_queue_settings(&settings).unwrap();
    book.clock("2026-03-03T08:30:00+01:00");
    assert_eq!(book.list_with_reasons(), ["Bakkerij Jansen B.V.: promise-missed"]);
}

#[test]
fn a_promise_for_the_past_is_refused_and_nothing_is_written() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let before = book.dump();
    let late = book.call(jansen, Callback).at("2026-03-02T09:00:00+01:00").attempt();
    assert_eq!(refusal(late), "callback-in-past");
    assert_eq!(refusal(book.call(jansen, Callback).attempt()), "callback-missing");
    assert_eq!(book.dump(), before);
}

#[test]
fn an_appointment_makes_a_lead_qualified_and_stands_on_its_day() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.promised(jansen, Appointment, "2026-03-05T10:00:00+01:00");
    assert_eq!(book.lead_card(jansen).unwrap().status, "qualified");
    assert_eq!(book.barred(jansen), ["promise-later"]);
    book.clock("2026-03-05T08:30:00+01:00");
    assert_eq!(book.list_with_reasons(), ["Bakkerij Jansen B.V.: appointment-today"]);
}

#[test]
fn a_lost_lead_stays_lost_when_a_field_is_edited() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.called(jansen, NotInterested);
    assert_eq!(book.lead_card(jansen).unwrap().status, "lost");
    book.set(jansen, "city", "Gouda");
    book.set(jansen, "custom:tag", "bakkers");
    book.take_in("company,phone,employees\nBakkerij Jansen B.V.,0182 123 456,80\n");
    assert_eq!(book.lead_card(jansen).unwrap().status, "lost");
    assert_eq!(book.barred(jansen), ["closed"]);
    assert_eq!(book.value(jansen, "employees").as_deref(), Some("80"));
}

#[test]
fn a_lost_lead_that_is_opened_by_hand_is_called_again() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.called(jansen, NotInterested);
    book.set(jansen, "status", "contact");
    book.clock("2026-03-10T09:30:00+01:00");
    assert_eq!(book.barred(jansen), [""; 0]);
    assert!(book.lists(jansen));
}

#[test]
fn do_not_call_holds_at_once_for_everybody_with_that_number() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let winkel = book.lead("Broodwinkel Jansen B.V.").phone("+31 182 123456").add();
    let vries = book.lead("Garage De Vries B.V.").phone("030 2345678").add();
    assert_eq!(book.list().len(), 3);
    book.called(jansen, DoNotCall);
    assert_eq!(book.list(), ["Garage De Vries B.V."]);
    assert_eq!(book.barred(winkel), ["suppressed"], "the same number under another name");
    assert_eq!(book.barred(jansen), ["closed", "suppressed"]);
    assert!(book.lists(vries));
    let report = book.take_in("company,phone\nNieuwe naam,0182-123456\nAnder bedrijf,010 2345678\n");
    assert_eq!((report.created, report.blocked + report.duplicates), (1, 1), "{report:?}");
    book.reopen();
    assert_eq!(book.list(), ["Garage De Vries B.V.", "Ander bedrijf"], "also after the book is opened again");
}

#[test]
fn a_wrong_number_keeps_a_lead_out_until_it_has_another() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.called(jansen, WrongNumber);
    assert_eq!(book.barred(jansen), ["no-phone"]);
    book.set(jansen, "mobile", "06 12345678");
    assert!(book.lists(jansen));
    let card = book.lead_card(jansen).unwrap();
    assert_eq!(card.phones[0].display, "06 12345678", "the right number is the one to dial");
    assert!(card.phones[1].wrong);
}

#[test]
fn skipped_is_for_today_only() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.skip_lead(jansen, "parking", None).unwrap();
    assert_eq!(book.barred(jansen), ["skipped"]);
    assert_eq!(refusal(book.skip_lead(jansen, "x", Some("2026-03-01T09:00:00+01:00"))), "skip-in-past");
    book.clock("2026-03-03T08:30:00+01:00");
    assert!(book.lists(jansen));
}

#[test]
fn undo_opens_what_a_call_closed() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let winkel = book.lead("Broodwinkel Jansen B.V.").phone("0182 123 456").add();
    book.called(jansen, DoNotCall);
    assert_eq!(book.list(), [""; 0]);
    assert_eq!(book.take_back(), "record-call");
    assert_eq!(book.list().len(), 2);
    assert_eq!(book.lead_card(jansen).unwrap().status, "new");
    assert_eq!(book.barred(winkel), [""; 0]);
}

#[test]
fn a_number_called_enough_today_is_left_alone() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let winkel = book.lead("Broodwinkel Jansen B.V.").phone("0182 123 456").add();
    for hour in ["09:30", "11:30", "14:00"] {
        book.clock(&format!("2026-03-02T{hour}:00+01:00"));
        book.called(jansen, Busy);
    }
    assert_eq!(book.barred(winkel), ["cap-day"], "the other lead's number rang three times today");
    book.clock("2026-03-03T09:30:00+01:00");
    assert!(book.lists(winkel));
}

#[test]
fn every_absent_lead_has_its_reason() {
    let mut book = Book::starter(MONDAY);
    book.take_in(FILE);
    let jansen = book.named("Bakkerij Jansen B.V.");
    let vries = book.named("Garage De Vries B.V.");
    let without = book.lead("Zonder Nummer B.V.").email("info@zondernummer.example").add();
    book.called(jansen, NoAnswer);
    book.called(vries, Later);
    let smit = book.named("Installatiebedrijf Smit");
    book.skip_lead(smit, "", None).unwrap();
    assert_eq!(book.list(), [""; 0]);
    let kaya = book.named("Kapsalon Kaya");
    let reasons: Vec<String> =
        [jansen, vries, kaya, smit, without].iter().map(|lead| book.barred(*lead).join("+")).collect();
    assert_eq!(reasons, ["waiting", "resting", "may-not-call", "skipped", "no-phone"]);
}

#[test]
fn the_tally_counts_todays_calls() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let vries = book.lead("Garage De Vries B.V.").phone("030 2345678").add();
    book.called(jansen, NoAnswer);
    book.promised(vries, Appointment, "2026-03-05T10:00:00+01:00");
    let tally = book.today_view().unwrap().tally;
    assert_eq!((tally.called, tally.spoken, tally.appointments), (2, 1, 1));
    book.clock("2026-03-03T09:30:00+01:00");
    assert_eq!(book.today_view().unwrap().tally.called, 0);
}

#[test]
fn the_same_act_recorded_twice_counts_once() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let first = book.call(jansen, NoAnswer).named("one").save();
    let dump = book.dump();
    let second = book.call(jansen, NoAnswer).named("one").save();
    assert_eq!(first, second);
    assert_eq!(book.dump(), dump);
    assert_eq!(book.lead_card(jansen).unwrap().attempts, 1);
    book.take_back();
    assert_eq!(book.lead_card(jansen).unwrap().attempts, 0);
    for _ in 0..2 {
        book.call(jansen, Busy).named("one").save();
        assert_eq!(
            book.lead_card(jansen).unwrap().attempts,
            1,
            "what was taken back may be done again, once"
        );
    }
}

#[test]
fn a_draft_survives_the_night_and_goes_when_the_call_is_saved() {
    let mut book = Book::starter(MONDAY);
    let jansen = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let draft = desk::Draft {
        note: "Belt liever na de lunch".to_owned(),
        answers: [("package".to_owned(), support::book::said(&["excel"]))].into(),
        result: Some(Callback),
        callback: Some("di 14u".to_owned()),
    };
    book.save_draft(jansen, Some(&draft)).unwrap();
    book.reopen();
    assert_eq!(book.lead_card(jansen).unwrap().draft, Some(draft));
    book.called(jansen, NoAnswer);
    assert_eq!(book.lead_card(jansen).unwrap().draft, None);
}

#[test]
fn a_list_of_numbers_not_to_call_empties_the_queue_and_undo_fills_it() {
    let mut book = Book::starter(MONDAY);
    book.take_in(FILE);
    let before = book.list();
    let path = book.file("bel-me-niet.csv", "telefoon\n0182123456\n0318234567\n");
    let report = book.import_file(&path, FileKind::DoNotCall).unwrap();
    assert_eq!(report.created, 2);
    assert_eq!(book.list(), ["Garage De Vries B.V."]);
    book.take_back();
    assert_eq!(book.list(), before);
}

#[test]
fn customers_are_not_called() {
    let mut book = Book::starter(MONDAY);
    book.take_in(FILE);
    let path = book.file(
        "klanten.csv",
        "bedrijf,telefoon\nBakkerij Jansen B.V.,0182123456\nNieuwe Klant B.V.,0102345678\n",
    );
    let report = book.import_file(&path, FileKind::Customers).unwrap();
    assert_eq!((report.created, report.updated), (1, 1));
    for name in ["Bakkerij Jansen B.V.", "Nieuwe Klant B.V."] {
        let lead = book.named(name);
        assert_eq!(book.lead_card(lead).unwrap().status, "customer");
        assert_eq!(book.barred(lead), ["closed"]);
    }
}
