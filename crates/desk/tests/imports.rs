//! What an import may and may not do to a book, told row by row.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::DateTime;
use desk::imports::{ImportReport, Outcome, Request, Shown};
use desk::store::Key;
use desk::{Clock, Desk, Error, ExportFormat, LeadCard, Opening};
use leads::import::FileKind;
use tempfile::TempDir;

struct Book {
    desk: Desk,
    folder: TempDir,
}

impl Book {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = DateTime::parse_from_rfc3339("2026-03-03T10:00:00+01:00").unwrap().to_utc();
        let opening = Opening {
            path: folder.path().join("test.belrij"),
            key: Some(Key::random().unwrap()),
            keychain_wait: Duration::ZERO,
            clock: Clock::Fixed(now),
            author: "Anja".to_owned(),
            device: "test".to_owned(),
        };
        Self { desk: Desk::create(&opening, "starter").unwrap(), folder }
    }

    fn take(&mut self, kind: FileKind, text: &str) -> ImportReport {
        let path = self.folder.path().join("list.csv");
        std::fs::write(&path, text).unwrap();
        self.take_file(kind, path)
    }

    fn take_file(&mut self, kind: FileKind, path: std::path::PathBuf) -> ImportReport {
        let shown = Shown { rows: 100, refused: 100 };
        let request = Request { path, kind, mapping: None, source: None, rehearsal: false, shown };
        self.desk.import(&request, &mut |_| true).unwrap().value
    }

    /// Imports a list of leads; how many are new, changed, unchanged, double, blocked.
    fn leads(&mut self, text: &str) -> [u32; 5] {
        let report = self.take(FileKind::Leads, text);
        [report.created, report.updated, report.unchanged, report.duplicates, report.blocked]
    }

    /// Three times the same file: as many leads as after the first.
    fn stays(&mut self, text: &str, leads: u32) {
        self.leads(text);
        self.leads(text);
        self.leads(text);
        assert_eq!(self.desk.lead_count(), leads, "{text}");
    }

    fn set(&mut self, lead: u32, key: &str, value: &str) {
        self.try_set(lead, key, value).unwrap();
    }

    fn try_set(&mut self, lead: u32, key: &str, value: &str) -> desk::Result<()> {
        self.desk.set_fields(lead, &BTreeMap::from([(key.to_owned(), value.to_owned())])).map(|_| ())
    }

    fn field(&mut self, lead: u32, key: &str) -> String {
        let card: LeadCard = self.desk.lead_card(lead).unwrap();
        let found = card.fields.iter().find(|field| field.key == key);
        found.and_then(|field| field.value.clone()).unwrap_or_default()
    }

    fn may_call(&mut self, lead: u32) -> String {
        self.desk.lead_card(lead).unwrap().may_call.code
    }

    fn answer(&mut self, lead: u32) -> String {
        format!("{:?}", self.desk.lead_card(lead).unwrap().may_call.answer)
    }

    fn numbers(&mut self, lead: u32) -> Vec<String> {
        self.desk.lead_card(lead).unwrap().phones.iter().map(|phone| phone.display.clone()).collect()
    }
}

#[test]
fn a_number_typed_beside_a_mobile_stands_beside_it() {
    let mut book = Book::new();
    book.leads("company,mobile\nKok B.V.,06 12345678\n");
    book.set(1, "phone", "0182 123456");
    assert_eq!(book.numbers(1).len(), 2);
    book.set(1, "phone", "0182 123457");
    book.set(1, "mobile", "06 12345679");
    assert_eq!(book.numbers(1).len(), 2);
}

#[test]
fn whoever_came_in_once_is_known_the_second_time() {
    Book::new().stays("first_name,last_name,postcode\nJan,Kok,2801 AB\n", 1);
    Book::new().stays("id,company\n7,Kok B.V.\n7,Bakkerij Smit\n", 2);
    let mut book = Book::new();
    book.leads("id,first_name,last_name\n7,Jan,Kok\n");
    book.set(1, "last_name", "de Kok");
    book.stays("id,first_name,last_name\n7,Jan,Kok\n", 1);
    for file in ["id,company,email\n7,Kok B.V.,jan@kok.nl\n", "company,city\nKok B.V.,Gouda\n"] {
        let mut book = Book::new();
        book.leads(file);
        book.set(1, "company", "Kok en Zonen");
        book.stays(file, 1);
        assert_eq!(book.desk.lead_card(1).unwrap().company, "Kok en Zonen");
    }
}

#[test]
fn two_firms_or_people_never_become_one() {
    let mut book = Book::new();
    book.leads("id,first_name,last_name,email\n1,Jan,Kok,jan@kok.nl\n");
    book.leads("id,first_name,last_name,email\n1,Piet,Smit,piet@smit.nl\n");
    assert_eq!(book.desk.lead_count(), 2);
    let mut book = Book::new();
    book.leads("id,company\n1,Kok B.V.\n");
    assert_eq!(
        book.leads("id,company\n1,Smit B.V.\n"),
        [1, 0, 0, 0, 0],
        "a second list that counts from one"
    );
    let mut book = Book::new();
    book.leads("company,email,postcode\nBakkerij Jansen,info@groep.nl,2801 AB\n");
    let report = book.take(FileKind::Leads, "company,email,postcode\nSlagerij Piet,info@groep.nl,9712 CD\n");
    assert_eq!((report.created, report.rows[0].problems[0].code.as_str()), (1, "email-of-other-lead"));
    assert_eq!(book.desk.lead_card(1).unwrap().company, "Bakkerij Jansen");
}

#[test]
fn firms_that_share_a_switchboard_both_come_in_and_each_keeps_its_own() {
    let mut book = Book::new();
    let file = "company,phone\nKok Bouw,0182 123456\nKok Verhuur,0182 123456\n";
    let report = book.take(FileKind::Leads, file);
    assert_eq!(report.created, 2);
    assert_eq!(report.rows[1].problems[0].code, "number-of-other-lead");
    let other = "company,phone,city\nKok Verhuur,0182 123456,Gouda\n";
    assert_eq!(book.leads(other), [0, 1, 0, 0, 0], "the second holder of the number is the one");
    assert_eq!(book.field(2, "city"), "Gouda");
}

#[test]
fn a_number_that_a_list_adds_is_shown_as_people_write_it() {
    let mut book = Book::new();
    book.leads("company,kvk\nKok B.V.,90000018\n");
    let report = book.take(FileKind::Leads, "company,kvk,phone\nKok B.V.,90000018,+31182123456\n");
    let added = report.rows[0].changes.iter().find(|change| change.field == "phone").unwrap();
    assert_eq!(added.after.as_deref(), Some("0182 123 456"));
}

#[test]
fn the_erased_do_not_come_back_by_any_way() {
    let kok = "company,kvk,email,phone,last_name\nKok B.V.,90000018,jan@kok.nl,0182 123456,Kok\n";
    let mut book = Book::new();
    book.leads("last_name,email,phone\nKok,jan@kok.nl,0182 123456\n");
    book.leads("company,kvk\nKok B.V.,90000018\n");
    assert_eq!(book.desk.lead_count(), 2);
    book.desk.forget_lead(1, false).unwrap();
    let report = book.take(FileKind::Leads, kok);
    assert_eq!(report.rows[0].problems[0].code, "erased-before");
    assert!(book.numbers(2).is_empty());
    assert!(book.desk.lead_card(2).unwrap().people.is_empty());
    match book.try_set(2, "phone", "0182 123456") {
        Err(Error::Refused(reason)) => assert_eq!(reason.code, "erased-before"),
        other => panic!("{other:?}"),
    }
    for file in ["company,postcode\nKok B.V.,2801 AB\n", "company,city\nKok B.V.,Gouda\n"] {
        let mut book = Book::new();
        book.leads(file);
        book.desk.forget_lead(1, false).unwrap();
        assert_eq!(book.leads(file), [0, 0, 0, 0, 1], "{file}");
    }
}

#[test]
fn an_erased_number_of_another_program_blocks_no_stranger() {
    let mut book = Book::new();
    book.leads("id,company\n7,Kok B.V.\n");
    book.desk.forget_lead(1, false).unwrap();
    assert_eq!(book.leads("id,company,city\n7,Smit B.V.,Gouda\n"), [1, 0, 0, 0, 0]);
    assert_eq!(book.leads("id,company\n7,Jansen B.V.\n"), [1, 0, 0, 0, 0]);
    assert_eq!(book.leads("id,company\n7,Kok B.V.\n"), [0, 0, 0, 0, 1]);
}

#[test]
fn a_do_not_call_list_counts_by_register_number_and_adds_what_it_lacks() {
    let mut book = Book::new();
    book.leads("company,kvk,phone\nKok B.V.,90000018,0182 123456\nSmit B.V.,,0182 123457\n");
    book.take(FileKind::DoNotCall, "kvk,phone\n90000018,\n");
    assert_eq!(book.answer(1), "No");
    assert_ne!(book.answer(2), "No");
    let more = book.take(FileKind::DoNotCall, "kvk,phone\n90000018,0182 123457\n");
    assert_eq!((more.created, more.unchanged), (1, 0));
    assert_eq!(book.answer(2), "No");
    let again = book.take(FileKind::DoNotCall, "kvk,phone\n90000018,0182 123457\n");
    assert_eq!((again.created, again.unchanged), (0, 1));
}

#[test]
fn a_column_that_says_do_not_call_is_heeded_and_not_taken_back() {
    for header in ["Do Not Call", "Niet bellen", "DoNotCall"] {
        let mut book = Book::new();
        book.leads(&format!("company,phone,{header}\nKok B.V.,0182 123456,Yes\nSmit B.V.,0182 123457,No\n"));
        assert_eq!(book.answer(1), "No");
        assert_ne!(book.answer(2), "No");
        book.leads(&format!("company,phone,{header}\nKok B.V.,0182 123456,No\n"));
        assert_eq!(book.answer(1), "No");
    }
}

#[test]
fn a_new_name_brings_its_own_legal_form() {
    let mut book = Book::new();
    book.leads("company,email\nPiet B.V.,piet@piet.nl\n");
    assert_eq!(book.field(1, "legal_form"), "bv");
    book.set(1, "company", "Piet VOF");
    assert_eq!(book.field(1, "legal_form"), "vof");
    book.set(1, "company", "Piet");
    assert_eq!(book.field(1, "legal_form"), "vof", "the same name without its form");
    book.set(1, "legal_form", "sole-trader");
    book.set(1, "company", "Piet N.V.");
    assert_eq!(book.field(1, "legal_form"), "sole-trader", "what was typed stays");
}

#[test]
fn a_country_that_cannot_be_read_is_no_country() {
    let mut book = Book::new();
    let report =
        book.take(FileKind::Leads, "company,country,phone\nX BV,Atlantis,0182 123456\nY BV,,0182 123457\n");
    assert_eq!(report.rows[0].problems[0].code, "country-unknown");
    assert_eq!((book.field(1, "country"), book.field(2, "country")), (String::new(), "NL".to_owned()));
    let verdict = book.may_call(1);
    assert!(verdict.contains("country-unknown"), "{verdict}");
}

#[test]
fn our_own_table_comes_back_without_a_change() {
    let mut book = Book::new();
    book.desk.fill_with_example(30).unwrap();
    book.leads("id,company,kleur,Do Not Call\nA-1,Kok B.V.,rood,\nA-2,Smit B.V.,,Yes\n");
    let path = book.folder.path().join("out.csv");
    book.desk.export(ExportFormat::Leads, &path).unwrap();
    let report = book.take_file(FileKind::Leads, path);
    let changed: Vec<_> = report.rows.iter().filter(|row| row.outcome != Outcome::Unchanged).collect();
    assert!(changed.is_empty(), "{changed:#?}");
}

#[test]
fn what_is_kept_as_it_is_here_is_said() {
    let mut book = Book::new();
    book.leads("company,city,status,notes\nKok B.V.,Gouda,new,\n");
    book.set(1, "city", "Delft");
    let report = book.take(FileKind::Leads, "company,city,status,notes\nKok B.V.,Gouda,customer,Bel Jan\n");
    let _ = &report;
    let report = book.take(FileKind::Leads, "company,city,status,notes\nKok B.V.,Gouda,new,\n");
    let kept: Vec<String> = report.rows[0]
        .problems
        .iter()
        .map(|problem| format!("{} {:?}", problem.code, problem.params))
        .collect();
    assert_eq!(kept, [r#"kept-ours {"field": Text("city")}"#]);
}

#[test]
fn the_dates_of_a_mapped_file_say_themselves_whether_the_month_comes_first() {
    let mut book = Book::new();
    book.leads("company,email\nKok B.V.,jan@kok.nl\n");
    let path = book.folder.path().join("visits.csv");
    let rows = "jan@kok.nl,page-visit,02/03/2026\njan@kok.nl,page-visit,02/25/2026\n";
    std::fs::write(&path, format!("who,what,when\n{rows}")).unwrap();
    let mapping = r#"{"columns":{"who":"email","what":"kind","when":"at"}}"#;
    let request = Request {
        path,
        kind: FileKind::Activities,
        mapping: Some(serde_json::from_str(mapping).unwrap()),
        source: None,
        rehearsal: false,
        shown: Shown { rows: 9, refused: 9 },
    };
    assert_eq!(book.desk.import(&request, &mut |_| true).unwrap().value.created, 2);
    let card = book.desk.lead_card(1).unwrap();
    assert!(card.timeline.iter().any(|item| item.at.starts_with("2026-02-03")), "{:?}", card.timeline);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_rather_than_half_read() {
    let mut book = Book::new();
    let path = "/dev/stdin".into();
    let shown = Shown { rows: 1, refused: 1 };
    let request =
        Request { path, kind: FileKind::Leads, mapping: None, source: None, rehearsal: true, shown };
    match book.desk.import(&request, &mut |_| true) {
        Err(Error::Refused(reason)) => {
            assert!(["file-not-regular", "file-unreadable"].contains(&reason.code.as_str()), "{reason:?}")
        }
        other => panic!("{other:?}"),
    }
}
