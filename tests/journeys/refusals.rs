//! Bad input: each gives its own refusal, and the book is as it was.

use leads::import::FileKind;
use support::book::{Book, moment, refusal};

const NOW: &str = "2026-03-02T09:30:00+01:00";

#[track_caller]
fn refused(name: &str, bytes: &[u8], code: &str) {
    let mut book = Book::starter(NOW);
    book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let before = book.dump();
    let file = book.file(name, bytes);
    assert_eq!(refusal(book.import_file(&file, FileKind::Leads)), code, "{name}");
    assert_eq!(refusal(book.plan_import(&file, None)), code, "{name}");
    assert!(book.dump() == before, "{name} changed the book");
    assert_eq!(book.undo_state().unwrap().undo.unwrap().verb, "add-lead");
    book.is_sound();
}

#[test]
fn what_is_no_table_of_text_says_what_it_is() {
    refused("leads.xlsx", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml", "file-workbook");
    refused("leads.zip", b"PK\x03\x04\x14\0\0\0leads.csv", "file-zip");
    refused("leads.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "file-pdf");
    refused("leads.db", b"SQLite format 3\0\x10\0", "file-database");
    refused("leads.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file-image");
    refused("leads.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0", "file-gzip");
    refused("nul.csv", b"company,phone\nA\0B,\0\0\n", "file-nul-bytes");
    refused("empty.csv", b"", "file-empty");
    refused("blank.csv", b"\n\n  \n", "file-empty");
    refused("header.csv", b"company,phone\n", "file-header-only");
}

#[test]
fn a_folder_and_a_missing_file_are_told_apart() {
    let mut book = Book::starter(NOW);
    let folder = book.place("");
    assert_eq!(refusal(book.import_file(&folder, FileKind::Leads)), "file-is-folder");
    let missing = book.place("nergens.csv");
    assert_eq!(refusal(book.import_file(&missing, FileKind::Leads)), "file-missing");
    assert_eq!(refusal(book.plan_import(&missing, None)), "file-missing");
}

#[test]
fn columns_that_mean_nothing_are_refused() {
    let mut book = Book::starter(NOW);
    let file = book.file("acts.csv", "company,phone\nBakkerij,0182 123 456\n");
    let before = book.dump();
    assert_eq!(refusal(book.import_file(&file, FileKind::Activities)), "column-missing");
    let mapping = serde_json::from_str(r#"{"columns":{"Geen kolom":"company"}}"#).unwrap();
    let request =
        desk::imports::Request { mapping: Some(mapping), ..support::book::request(&file, FileKind::Leads) };
    assert_eq!(refusal(book.import(&request, &mut |_| true)), "nothing-mapped");
    assert!(book.dump() == before);
}

#[test]
fn one_bad_row_is_told_and_the_others_come_in() {
    let mut book = Book::starter(NOW);
    let huge = "x".repeat(2 * 1024 * 1024);
    let text = format!(
        "company,phone,email,employees\n\
         Bakkerij Jansen B.V.,0182 123 456,piet@jansen.example,62\n\
         {huge},0182 123 457,,\n\
         Te lang B.V.,0182 123 458,,1,over,nog meer\n\
         Te kort B.V.\n\
         ,,,\n\
         ,,geen adres,veel\n\
         Slecht nummer B.V.,12,niet-een-adres,een heleboel\n\
         Slot B.V.,0182 123 459,,7\n"
    );
    let report = book.take_in(&text);
    assert_eq!((report.read, report.created), (7, 4), "an empty line is no row");
    let problems = |row: u32| -> Vec<String> {
        let told = report.rows.iter().filter(|told| told.row == row);
        told.flat_map(|told| &told.problems)
            .map(|problem| format!("{}:{}", problem.column, problem.code))
            .collect()
    };
    assert_eq!(problems(3), [":cell-too-large"]);
    assert_eq!(problems(4), [":row-too-long"]);
    assert_eq!(problems(7), [":nothing-to-identify"]);
    assert_eq!(problems(8).len(), 3, "{:?}", problems(8));
    let slecht = book.named("Slecht nummer B.V.");
    let told = serde_json::to_string(&book.lead_record(slecht).unwrap()).unwrap();
    for lost in ["\"12\"", "niet-een-adres", "een heleboel"] {
        assert!(told.contains(lost), "{lost} is kept: {told}");
    }
    assert_eq!(book.barred(slecht), ["no-phone"], "what cannot be dialled is no number");
}

#[test]
fn bytes_of_a_wrong_encoding_come_in_as_text() {
    let mut book = Book::starter(NOW);
    let file = book.file("latin1.csv", b"company,phone\nCaf\xe9 D\xe9j\xe0 Vu B.V.,0182 123 456\n");
    book.import_file(&file, FileKind::Leads).unwrap();
    book.named("Café Déjà Vu B.V.");
    let mixed = book.file("mixed.csv", b"company,phone\nBakkerij \xc3\xa9\xff\xfe B.V.,0182 123 457\n");
    assert_eq!(book.import_file(&mixed, FileKind::Leads).unwrap().created, 1);
    book.is_sound();
}

#[test]
fn absurd_dates_are_refused_by_row() {
    let mut book = Book::with_template("exact", NOW);
    book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").email("piet@jansen.example").add();
    let file = book.file(
        "acts.csv",
        "email,kind,at\n\
         piet@jansen.example,email-opened,2026-02-30\n\
         piet@jansen.example,email-opened,gisteren\n\
         piet@jansen.example,email-opened,99999-01-01\n\
         piet@jansen.example,email-opened,0000-00-00\n\
         piet@jansen.example,,2026-02-01\n\
         niemand@jansen.example,email-opened,2026-02-01\n\
         ,email-opened,2026-02-01\n\
         piet@jansen.example,email-opened,2026-02-01\n",
    );
    let report = book.import_file(&file, FileKind::Activities).unwrap();
    assert_eq!((report.created, report.refused), (1, 7));
    let codes: Vec<&str> =
        report.rows.iter().flat_map(|row| &row.problems).map(|problem| problem.code.as_str()).collect();
    assert_eq!(
        codes,
        ["bad-date", "bad-date", "bad-date", "bad-date", "missing-kind", "lead-unknown", "no-lead"]
    );
}

#[test]
fn an_activity_long_ago_or_far_ahead_does_not_break_the_book() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    for at in ["1970-01-01T00:00:00Z", "2199-12-31T12:00:00Z"] {
        book.add_activity(lead, "email-opened", Some(at), None, None, None).unwrap();
        book.is_sound();
    }
    let before = book.dump();
    for at in ["gisteren", "2026-13-01T00:00:00Z", "", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
        assert_eq!(
            refusal(book.add_activity(lead, "email-opened", Some(at), None, None, None)),
            "not-a-moment"
        );
    }
    assert_eq!(refusal(book.add_activity(lead, " ", None, None, None, None)), "kind-missing");
    assert!(book.dump() == before);
    book.queue(10).unwrap();
    book.explain(lead).unwrap();
    book.lead_card(lead).unwrap();
}

#[test]
fn values_that_cannot_be_read_are_refused_by_name() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let before = book.dump();
    for (key, value) in [
        ("employees", "veel"),
        ("email", "geen adres"),
        ("status", "misschien"),
        ("phone", "12"),
        ("kvk", "1"),
    ] {
        let typed = [(key.to_owned(), value.to_owned())].into();
        let told = book.set_fields(lead, &typed);
        let Err(desk::Error::Refused(reason)) = told else { panic!("{key}={value}: {told:?}") };
        assert_eq!(serde_json::to_value(&reason.params["field"]).unwrap(), key);
    }
    assert_eq!(
        refusal(book.add_lead(&[("city".to_owned(), "Gouda".to_owned())].into())),
        "nothing-to-identify"
    );
    let answer = support::book::said(&["x"]);
    assert_eq!(refusal(book.answer_question(lead, "bestaat_niet", &answer)), "question-unknown");
    assert_eq!(refusal(book.answer_question(lead, "price_quality", &answer)), "answer-out-of-range");
    assert_eq!(refusal(book.publish_model("{}", "")), "model-invalid");
    assert_eq!(refusal(book.publish_model("niets", "")), "model-invalid");
    assert!(book.dump() == before);
    assert!(matches!(book.lead_card(99), Err(desk::Error::NotFound { id: 99, .. })));
    assert!(matches!(book.why_not(99), Err(desk::Error::NotFound { id: 99, .. })));
}

#[test]
fn a_book_that_is_not_one_is_refused_and_left_alone() {
    let mut book = Book::starter(NOW);
    book.lead("Bakkerij Jansen B.V.").add();
    book.close();
    let opening = book.opening();
    let at = |name: &str| desk::Opening { path: book.place(name), ..opening.clone() };

    assert_eq!(refusal(desk::Desk::open(&at("nergens.belrij"))), "book-missing");
    assert!(!book.place("nergens.belrij").exists());

    std::fs::write(book.place("leeg.belrij"), b"").unwrap();
    assert_eq!(refusal(desk::Desk::open(&at("leeg.belrij"))), "book-empty");
    assert_eq!(std::fs::read(book.place("leeg.belrij")).unwrap(), b"");

    std::fs::create_dir(book.place("map")).unwrap();
    assert_eq!(refusal(desk::Desk::open(&at("map"))), "book-is-folder");

    let foreign = vec![7; 8192];
    std::fs::write(book.place("vreemd.belrij"), &foreign).unwrap();
    assert_eq!(refusal(desk::Desk::open(&at("vreemd.belrij"))), "wrong-key");
    assert_eq!(std::fs::read(book.place("vreemd.belrij")).unwrap(), foreign);

    assert_eq!(refusal(desk::Desk::create(&at("leeg.belrij"), "starter")), "book-exists");
    assert_eq!(refusal(desk::Desk::create(&at("nieuw.belrij"), "bestaat-niet")), "template-unknown");
    assert!(!book.place("nieuw.belrij").exists());
}

#[test]
fn a_book_opens_with_its_own_key_and_only_once() {
    let mut book = Book::starter(NOW);
    book.lead("Bakkerij Jansen B.V.").add();
    let dump = book.dump();
    let opening = book.opening();
    assert_eq!(refusal(desk::Desk::open(&opening)), "book-in-use");
    book.close();
    let bytes = std::fs::read(&opening.path).unwrap();
    let other = desk::Opening { key: Some(desk::store::Key::random().unwrap()), ..opening.clone() };
    assert_eq!(refusal(desk::Desk::open(&other)), "wrong-key");
    assert!(std::fs::read(&opening.path).unwrap() == bytes, "a wrong key changes nothing");
    book.reopen();
    assert!(book.dump() == dump);
}

#[test]
fn a_book_of_a_newer_version_is_refused_and_left_alone() {
    let mut book = Book::starter(NOW);
    let key = book.recovery_text().replace('-', "");
    let opening = book.opening();
    book.close();
    let raw = rusqlite::Connection::open(&opening.path).unwrap();
    raw.pragma_update(None, "key", format!("x'{key}'")).unwrap();
    raw.pragma_update(None, "user_version", 9999).unwrap();
    drop(raw);
    let bytes = std::fs::read(&opening.path).unwrap();
    assert_eq!(refusal(desk::Desk::open(&opening)), "book-newer");
    assert!(std::fs::read(&opening.path).unwrap() == bytes);
}

#[test]
fn a_clock_set_back_refuses_to_write() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let before = book.dump();
    book.set_clock(desk::Clock::Fixed(moment("2026-03-02T09:00:00+01:00"))).unwrap();
    let typed = [("city".to_owned(), "Gouda".to_owned())].into();
    assert_eq!(refusal(book.set_fields(lead, &typed)), "clock-behind");
    assert_eq!(refusal(book.call(lead, support::book::CallResult::Busy).attempt()), "clock-behind");
    assert_eq!(refusal(book.undo()), "clock-behind");
    let file = book.file("a.csv", "company\nB\n");
    assert_eq!(refusal(book.import_file(&file, FileKind::Leads)), "clock-behind");
    assert_eq!(refusal(book.fill_with_example(1)), "clock-behind");
    assert_eq!(refusal(book.forget_lead(lead, false)), "clock-behind");
    assert!(book.dump() == before);
    book.clock(NOW);
    book.set(lead, "city", "Gouda");
}

#[test]
fn writing_out_never_overwrites() {
    let mut book = Book::starter(NOW);
    let file = book.file("van-mij.csv", "mijn eigen werk");
    assert_eq!(refusal(book.export(desk::ExportFormat::Leads, &file)), "file-exists");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mijn eigen werk");
    let odd = book.place("leads.docx");
    assert_eq!(refusal(book.export(desk::ExportFormat::Leads, &odd)), "export-format-unknown");
    let nowhere = book.place("map/die/er/niet/is.csv");
    assert_eq!(refusal(book.export(desk::ExportFormat::Leads, &nowhere)), "file-unwritable");
    assert!(!odd.exists() && !nowhere.exists());
}
