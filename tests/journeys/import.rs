//! Files of all kinds come in, come in again, are rehearsed, given up and taken back.

use std::path::{Path, PathBuf};

use desk::imports::ImportReport;
use leads::import::FileKind;
use support::book::{Book, CallResult, request};

const NOW: &str = "2026-03-02T09:30:00+01:00";

/// The counts of a report, as they add up.
fn counts(report: &ImportReport) -> [u32; 7] {
    let ImportReport { read, created, updated, unchanged, duplicates, refused, blocked, .. } = report;
    assert_eq!(created + updated + unchanged + duplicates + refused + blocked, *read, "{report:?}");
    [*read, *created, *updated, *unchanged, *duplicates, *refused, *blocked]
}

/// Rehearses, takes in, takes in again and takes back; the counts of the first time.
#[track_caller]
fn comes_and_goes(path: &Path) -> Option<ImportReport> {
    let mut book = Book::starter(NOW);
    let kind = book.plan_import(path, None).map(|plan| plan.kind).ok()?;
    let start = book.dump();
    let foreseen = book.rehearse(path, kind).unwrap();
    assert!(book.dump() == start, "{}: a rehearsal writes nothing", path.display());
    assert_eq!(book.undo_state().unwrap().undo, None);
    let report = book.import_file(path, kind).unwrap();
    assert_eq!(counts(&report), counts(&foreseen), "{}: foreseen", path.display());
    let taken_in = book.dump();
    book.is_sound();
    let again = book.import_file(path, kind).unwrap();
    assert_eq!((again.created, again.updated, again.batch), (0, 0, None), "{}: again", path.display());
    assert!(book.dump() == taken_in, "{}: again changes nothing", path.display());
    if let Some(batch) = report.batch {
        assert_eq!(
            book.take_back(),
            if kind == FileKind::Activities { "import-activities" } else { "import-leads" }
        );
        assert!(book.dump() == start, "{}: undo restores the book", path.display());
        book.bring_back();
        assert!(book.dump() == taken_in);
        let undone = book.undo_import(batch).unwrap().value;
        assert_eq!((undone.leads, undone.kept), (report.created, 0), "{}", path.display());
        assert!(book.dump() == start, "{}: so does taking the import back", path.display());
    }
    Some(report)
}

/// Real files beside the project; none where they are not at hand.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = support::place::project().join("../shared/data").join(folder);
    let Ok(found) = std::fs::read_dir(&folder) else {
        println!("skipped: no {}", folder.display());
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = found.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn exports_of_other_programs_come_in_once_and_go_without_a_trace() {
    let mut told = Vec::new();
    for path in files("formats/csv").into_iter().chain(files("formats/inline")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if let Some(report) = comes_and_goes(&path) {
            told.push(format!("{name}: {:?}", counts(&report)));
        }
    }
    for line in &told {
        println!("{line}");
    }
    let created = |name: &str| {
        let line = told.iter().find(|line| line.starts_with(name))?;
        line.split_once('[')?.1.split(", ").nth(1)?.parse::<u32>().ok()
    };
    if !told.is_empty() {
        for name in [
            "pipedrive-people",
            "hubspot-contacts-2",
            "salesforce-leads",
            "outlook-contacts-nl",
            "european-semicolon",
        ] {
            assert!(created(name).unwrap_or_default() > 0, "{name} gives leads: {told:#?}");
        }
    }
}

#[test]
fn nasty_files_never_leave_half_a_book() {
    let mut taken = 0;
    for path in files("nasty/csv").into_iter().chain(files("nasty/xlsx")) {
        taken += u32::from(comes_and_goes(&path).is_some());
    }
    println!("{taken} of the nasty files came in");
}

#[test]
fn nine_thousand_leads_come_in_and_go() {
    let Some(path) = files("outcomes").into_iter().find(|path| path.ends_with("x-education-leads.csv"))
    else {
        return;
    };
    let report = comes_and_goes(&path).unwrap();
    assert_eq!((report.read, report.created, report.refused), (9240, 9240, 0));
    let goes = |header: &str| report.mapping.get(header).map(String::as_str);
    assert_eq!(goes("Prospect ID"), Some("external_id"));
    assert_eq!((goes("City"), goes("Country")), (Some("city"), Some("country")));
    assert_eq!(goes("Lead Source"), Some("source"));
}

#[test]
fn what_somebody_here_changed_by_hand_is_not_undone_by_the_same_file() {
    let file = "company,first_name,last_name,role,email,phone,postcode,city,employees,merk,notes\n\
        Bakkerij Jansen B.V.,Piet,Jansen,directeur,piet@jansen.example,0182 123 456,2801 AB,Gouda,62,rood,oud\n\
        Slagerij Bos B.V.,Els,Bos,eigenaar,,010 2345678,3011 CD,Rotterdam,3,blauw,\n";
    let mut book = Book::starter(NOW);
    book.take_in(file);
    let (jansen, bos) = (book.named("Bakkerij Jansen B.V."), book.named("Slagerij Bos B.V."));
    book.set(jansen, "city", "Reeuwijk");
    book.set(jansen, "role", "eigenaar");
    book.set(jansen, "custom:merk", "groen");
    book.set(jansen, "employees", "");
    book.set(jansen, "phone", "0182 654 321");
    book.set(jansen, "notes", "nieuw");
    book.set(bos, "last_name", "Bosch");
    book.set(bos, "phone", "");
    let dump = book.dump();
    let report = book.take_in(file);
    assert_eq!((report.created, report.updated, report.unchanged), (0, 0, 2), "{:#?}", report.rows);
    assert!(book.dump() == dump);
    let report = book.take_in(
        &file.replace("Gouda", "Waddinxveen").replace("rood", "paars").replace("Rotterdam", "Delft"),
    );
    assert_eq!((report.updated, report.unchanged), (1, 1), "{:#?}", report.rows);
    assert_eq!(book.value(jansen, "city").as_deref(), Some("Reeuwijk"));
    assert_eq!(book.value(bos, "city").as_deref(), Some("Delft"), "what nobody touched follows the file");
}

#[test]
fn a_hand_edit_that_was_undone_and_redone_is_still_one() {
    let file = "company,phone,city\nBakkerij Jansen B.V.,0182 123 456,Gouda\n";
    let mut book = Book::starter(NOW);
    book.take_in(file);
    let jansen = book.named("Bakkerij Jansen B.V.");
    book.set(jansen, "city", "Reeuwijk");
    book.take_back();
    book.bring_back();
    book.set(jansen, "city", "Ede");
    book.take_back();
    book.take_in(file);
    assert_eq!(book.value(jansen, "city").as_deref(), Some("Reeuwijk"));
}

#[test]
fn weeks_later_an_import_goes_without_the_leads_that_were_called() {
    let mut book = Book::starter(NOW);
    let known = book.lead("Bloemen Vos B.V.").phone("020 2345678").add();
    let report = book.take_in(
        "company,phone,city,employees\n\
         Bakkerij Jansen B.V.,0182 123 456,Gouda,62\n\
         Slagerij Bos B.V.,010 2345678,Rotterdam,3\n\
         Bloemen Vos B.V.,020 2345678,Amsterdam,9\n",
    );
    assert_eq!((report.created, report.updated), (2, 1));
    let jansen = book.named("Bakkerij Jansen B.V.");
    book.clock("2026-03-23T09:30:00+01:00");
    book.called(jansen, CallResult::NoAnswer);
    book.set(known, "employees", "11");
    let undone = book.undo_import(report.batch.unwrap()).unwrap().value;
    assert_eq!(book.everybody(), [known, jansen]);
    assert_eq!(
        (undone.leads, undone.kept),
        (2, 2),
        "one lead goes, one is set back in part; two stay counted"
    );
    assert_eq!(book.value(jansen, "city").as_deref(), Some("Gouda"), "who was called keeps everything");
    assert_eq!(book.value(known, "employees").as_deref(), Some("11"), "what was changed since stays");
    assert_eq!(book.value(known, "city"), None, "what only the file said goes");
    book.is_sound();
}

#[test]
fn an_import_given_up_halfway_writes_nothing() {
    let rows: String = (0..2000).map(|row| format!("Bedrijf {row} B.V.,010 2{row:06}\n")).collect();
    let mut book = Book::starter(NOW);
    let file = book.file("veel.csv", format!("company,phone\n{rows}"));
    let start = book.dump();
    let mut heard = Vec::new();
    let report = book
        .import(&request(&file, FileKind::Leads), &mut |step| {
            heard.push(step.rows);
            step.rows < 1000
        })
        .unwrap()
        .value;
    assert!(report.cancelled && report.batch.is_none());
    assert_eq!(heard, [250, 500, 750, 1000]);
    assert!(book.dump() == start);
    assert_eq!(book.undo_state().unwrap().undo, None);
    assert_eq!(book.import_file(&file, FileKind::Leads).unwrap().created, 2000);
}

#[test]
fn the_mapping_of_last_time_is_remembered() {
    let mut book = Book::starter(NOW);
    let file = book.file("een.csv", "naam bedrijf,x1\nBakkerij Jansen,0182 123 456\n");
    let mapping =
        serde_json::from_str(r#"{"columns":{"naam bedrijf":"company","x1":"custom:geheim"}}"#).unwrap();
    let asked = desk::imports::Request { mapping: Some(mapping), ..request(&file, FileKind::Leads) };
    book.import(&asked, &mut |_| true).unwrap();
    book.reopen();
    let file = book.file("twee.csv", "naam bedrijf,x1\nSlagerij Bos,0182 123 457\n");
    let plan = book.plan_import(&file, None).unwrap();
    assert!(plan.remembered);
    book.import_file(&file, FileKind::Leads).unwrap();
    let bos = book.named("Slagerij Bos");
    assert_eq!(book.value(bos, "custom:geheim").as_deref(), Some("0182 123 457"));
}

#[test]
fn a_lead_that_is_in_the_file_twice_comes_in_once() {
    let mut book = Book::starter(NOW);
    let report = book.take_in(
        "company,phone,postcode,email\n\
         Bakkerij Jansen B.V.,0182 123 456,2801 AB,\n\
         BAKKERIJ JANSEN BV,,2801ab,piet@jansen.example\n\
         Bakkerij Jansen,+31182123456,2801 AB,\n\
         Heel iets anders,0182-123456,,\n",
    );
    assert_eq!((report.created, report.updated, report.duplicates), (2, 1, 1), "{:#?}", report.rows);
    let jansen = book.named("Bakkerij Jansen B.V.");
    assert_eq!(book.value(jansen, "email").as_deref(), Some("piet@jansen.example"));
    let codes: Vec<_> = report.rows[3].problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(
        codes,
        ["number-of-other-lead"],
        "one number under another name is told, not merged and not lost"
    );
}

#[test]
fn leads_written_out_come_in_again_as_they_were() {
    let mut book = Book::example(NOW, 60);
    let odd = book
        .lead("=Formule & Zn. B.V.")
        .phone("0182 123 456")
        .field("country", "NL")
        .field("source", "beurs")
        .field("notes", "-5 graden\n\"aanhaling\", punt")
        .add();
    book.set(odd, "custom:tag", "+plus");
    let out = book.place("leads.csv");
    let rows = book.export(desk::ExportFormat::Leads, &out).unwrap();
    assert_eq!(rows, 61);
    let mut fresh = Book::starter(NOW);
    let report = fresh.import_file(&out, FileKind::Leads).unwrap();
    assert_eq!((report.created, report.refused), (61, 0), "{:#?}", report.mapping);
    let told = |book: &mut Book| -> Vec<String> {
        let leads = book.everybody();
        leads
            .iter()
            .map(|lead| {
                let card = book.lead_card(*lead).unwrap();
                let fields: Vec<_> = card
                    .fields
                    .iter()
                    .filter(|field| field.key != "external_id")
                    .map(|field| (field.key.clone(), field.value.clone()))
                    .collect();
                let mut phones: Vec<_> = card.phones.iter().map(|phone| phone.e164.clone()).collect();
                phones.sort();
                format!("{} {fields:?} {phones:?}", card.company)
            })
            .collect()
    };
    let (ours, theirs) = (told(&mut book), told(&mut fresh));
    for (ours, theirs) in ours.iter().zip(&theirs) {
        for (theirs, ours) in theirs.split("), (").zip(ours.split("), (")) {
            assert_eq!(theirs, ours);
        }
    }
}
