//! The agreed examples of scoring, told through the desk where they concern it.

use leads::import::FileKind;
use support::book::{AnswerState, Book};

const NOW: &str = "2026-03-02T09:30:00+01:00";

fn exact() -> (Book, u32) {
    let mut book = Book::with_template("exact", NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").email("piet@jansen.example").add();
    (book, lead)
}

fn mailed(book: &mut Book, lead: u32, sent: u32, opened: u32) {
    for mail in 0..sent {
        let at = format!("2026-02-{:02}T10:00:00+01:00", 10 + mail);
        book.add_activity(lead, "email-sent", Some(&at), Some(&format!("mail {mail}")), None, None).unwrap();
    }
    for mail in 0..opened {
        // An open within a minute of the send is a machine's.
        let at = format!("2026-02-{:02}T11:00:00+01:00", 10 + mail);
        book.add_activity(lead, "email-opened", Some(&at), Some(&format!("mail {mail}")), None, None)
            .unwrap();
    }
}

fn clicked(book: &mut Book, lead: u32, button: &str) {
    book.add_activity(lead, "email-clicked", Some("2026-02-12T12:00:00+01:00"), Some(button), None, None)
        .unwrap();
}

#[test]
fn v1_three_mails_unopened_cost_three() {
    let (mut book, lead) = exact();
    mailed(&mut book, lead, 3, 0);
    assert_eq!(book.points(lead), -3);
}

#[test]
fn v2_three_mails_opened_are_nothing() {
    let (mut book, lead) = exact();
    mailed(&mut book, lead, 3, 3);
    assert_eq!(book.points(lead), 0);
}

#[test]
fn v3_and_v4_twelve_is_in_the_list_and_one_mail_more_is_out_again() {
    let (mut book, lead) = exact();
    mailed(&mut book, lead, 2, 2);
    assert_eq!(book.barred(lead), ["below-gate"]);
    clicked(&mut book, lead, "button-5");
    clicked(&mut book, lead, "button-7");
    assert_eq!((book.points(lead), book.band(lead).as_str()), (12, "hot"));
    assert!(book.lists(lead), "the boundary is inside");
    book.did(lead, "email-sent", Some("mail 3"));
    assert_eq!((book.points(lead), book.band(lead).as_str()), (11, "cold"));
    assert!(!book.lists(lead));
    let why = book.why_not(lead).unwrap().reasons;
    assert_eq!(why[0].code, "below-gate");
    assert_eq!(serde_json::to_value(&why[0].params).unwrap()["missing"], 1);
    let sent = book.explain(lead).unwrap().lines.into_iter().find(|line| line.rule == "email-sent").unwrap();
    assert_eq!((sent.points, sent.events), (-3, 3), "the receipt shows what cost the point");
    let timeline = book.lead_card(lead).unwrap().timeline;
    assert_eq!(timeline[0].code, "email-sent", "the newest thing that happened is the mail that did it");
    let journal = book.journal(Some(lead), 1).unwrap();
    assert_eq!(journal[0].verb, "add-activity");
}

#[test]
fn v5_the_same_activities_file_counts_once() {
    let (mut book, lead) = exact();
    let text = "email,kind,at,label\n\
        piet@jansen.example,email-sent,2026-02-10T10:00:00+01:00,mail 1\n\
        piet@jansen.example,email-sent,2026-02-11T10:00:00+01:00,mail 2\n\
        piet@jansen.example,email-opened,2026-02-10T11:00:00+01:00,mail 1\n\
        piet@jansen.example,email-opened,2026-02-11T11:00:00+01:00,mail 2\n\
        piet@jansen.example,email-clicked,2026-02-11T11:01:00+01:00,button-5\n\
        piet@jansen.example,email-clicked,2026-02-11T11:02:00+01:00,button-7\n";
    let file = book.file("acts.csv", text);
    assert_eq!(book.import_file(&file, FileKind::Activities).unwrap().created, 6);
    assert_eq!(book.points(lead), 12);
    let dump = book.dump();
    let renamed = book.file("again.csv", text);
    for file in [file, renamed] {
        let report = book.import_file(&file, FileKind::Activities).unwrap();
        assert_eq!((report.created, report.unchanged, report.batch), (0, 6, None));
    }
    assert_eq!(book.points(lead), 12);
    assert!(book.dump() == dump);
}

#[test]
fn v6_and_v7_employees_by_band_and_unknown_is_not_small() {
    let mut book = Book::with_template("bands", NOW);
    let mut found = Vec::new();
    for count in [5, 6, 24, 25, 50, 51] {
        let lead = book.lead(&format!("Bedrijf {count} B.V.")).employees(count).phone("0182 123 456").add();
        found.push(book.points(lead));
    }
    assert_eq!(found, [-2, -1, 0, 1, 1, 2]);
    let unknown = book.lead("Onbekend B.V.").phone("0182 123 456").add();
    assert_eq!(book.points(unknown), 0);
    let line = book.explain(unknown).unwrap().lines.into_iter().find(|line| line.rule == "employees");
    assert_eq!(line.map(|line| (line.points, line.code)), Some((0, "unknown".to_owned())));
}

#[test]
fn v8_the_director_of_fifty_goes_before_the_intern() {
    let mut book = Book::starter(NOW);
    let ceo = book.lead("Groot B.V.").role("CEO").employees(50).phone("0182 123 456").add();
    let intern = book.lead("Klein").role("stagiair").field("legal_form", "eenmanszaak").add();
    assert!(book.points(ceo) > book.points(intern));
    assert_eq!(book.band(intern), "cold");
}

#[test]
fn v12_four_clicks_are_capped_at_fifteen_and_the_receipt_says_so() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    for label in ["a", "b", "c", "d"] {
        book.did(lead, "email-clicked", Some(label));
    }
    let receipt = book.explain(lead).unwrap();
    let told: Vec<(i32, &str)> = receipt
        .lines
        .iter()
        .filter(|line| line.points != 0)
        .map(|line| (line.points, line.code.as_str()))
        .collect();
    assert_eq!(told, [(20, "activity"), (-5, "cap-group")]);
    assert_eq!(receipt.score, 15);
}

#[test]
fn v13_not_asked_is_not_no() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    let unasked = book.points(lead);
    book.answered(lead, "uses_package", "no");
    let no = book.points(lead);
    assert_ne!(unasked, no);
    book.answer_question(lead, "uses_package", &AnswerState::Refused).unwrap();
    assert_eq!(book.points(lead), unasked);
    book.answer_question(lead, "uses_package", &AnswerState::NotAsked).unwrap();
    assert_eq!(book.points(lead), unasked);
}

#[test]
fn v14_a_rule_changed_and_taken_back_leaves_every_score_as_it_was() {
    let mut book = Book::starter(NOW);
    book.fill_with_example(120).unwrap();
    let before = book.scores(&[]).unwrap();
    let receipts: Vec<_> = before.iter().map(|(lead, _)| book.explain(*lead).unwrap()).collect();
    let mut model: serde_json::Value = serde_json::from_str(&book.model().to_file()).unwrap();
    let rules = model["rules"].as_array_mut().unwrap();
    let rule = rules.iter_mut().find(|rule| rule["key"] == "email-opened").unwrap();
    assert_eq!(rule["by"]["points"], 2);
    rule["by"]["points"] = 3.into();
    book.publish_model(&model.to_string(), "").unwrap();
    assert_ne!(book.scores(&[]).unwrap(), before, "the rule matters to somebody");
    book.take_back();
    assert_eq!(book.scores(&[]).unwrap(), before);
    book.reopen();
    assert_eq!(book.scores(&[]).unwrap(), before);
    let again: Vec<_> = before.iter().map(|(lead, _)| book.explain(*lead).unwrap()).collect();
    assert_eq!(again, receipts);
}

#[test]
fn v18_who_may_be_called_by_legal_form() {
    let mut book = Book::starter("2026-11-23T09:30:00+01:00");
    let sole = book.lead("Kapsalon Kaya").field("legal_form", "eenmanszaak").phone("0182 123 451").add();
    let bv = book.lead("Jansen").field("legal_form", "bv").phone("0182 123 452").add();
    let unknown = book.lead("Wie Weet").phone("0182 123 453").add();
    let answer = |book: &mut Book, lead| {
        let may = book.may_call(lead).unwrap();
        (serde_json::to_value(may.answer).unwrap().as_str().unwrap().to_owned(), may.code)
    };
    assert_eq!(answer(&mut book, sole).0, "no");
    assert_eq!(answer(&mut book, bv).0, "yes");
    assert_eq!(answer(&mut book, unknown), ("note".to_owned(), "form-unknown".to_owned()));
    assert_eq!(book.list(), ["Jansen", "Wie Weet"]);
    let why = book.why_not(sole).unwrap().reasons;
    assert_eq!(why[0].code, "may-not-call");
    assert_eq!(
        serde_json::to_value(&why[0].params).unwrap()["because"],
        answer(&mut book, sole).1.as_str(),
        "the reason names the rule"
    );
    book.set(sole, "custom:consent", "2026-11-01");
    assert!(book.lists(sole), "who consented may be called");
}

#[test]
fn v19_who_was_erased_does_not_come_back_and_nobody_is_named() {
    let mut book = Book::starter(NOW);
    let text = "company,first_name,last_name,phone,email,postcode\n\
        Bakkerij Jansen,Piet,Jansen,0182 123 456,piet@jansen.example,2801 AB\n\
        Slagerij Bos,Els,Bos,,,3511 CD\n\
        Garage De Vries B.V.,Bas,de Vries,030 2345678,bas@vries.example,3511 CD\n";
    book.take_in(text);
    let pieter = book.lead("Handwerk Pietersen").phone("010 2345678").add();
    book.set(pieter, "notes", "Pietersen belt zelf terug");
    book.called(pieter, support::book::CallResult::NoAnswer);
    for name in ["Bakkerij Jansen", "Slagerij Bos", "Handwerk Pietersen"] {
        let lead = book.named(name);
        book.forget_lead(lead, true).unwrap();
    }
    assert_eq!(book.list(), ["Garage De Vries B.V."]);
    let file = book.file("again.csv", text);
    let report = book.import_file(&file, FileKind::Leads).unwrap();
    assert_eq!((report.created, report.unchanged, report.blocked), (0, 1, 2), "{report:?}");
    let blocked: Vec<_> = report.rows.iter().filter(|row| row.company.is_empty()).collect();
    assert_eq!(blocked.len(), 2);
    for row in blocked {
        assert_eq!(row.problems[0].code, "erased-before");
        let told = serde_json::to_string(row).unwrap();
        assert!(!told.contains("Jansen") && !told.contains("Bos") && !told.contains("0182"), "{told}");
    }
    let typed = [("company", "Handwerk"), ("phone", "010-2345678")];
    let typed = typed.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
    assert_eq!(support::book::refusal(book.add_lead(&typed)), "erased-before");
    let kept =
        format!("{}{}", book.dump(), serde_json::to_string(&book.journal(None, 1000).unwrap()).unwrap());
    // Whole numbers: four digits of one stand in a random hash by chance every so often.
    let numbers = ["0182 123 456", "0182 123456", "182123456", "010-2345678", "010 2345678", "102345678"];
    for trace in ["Jansen", "Piet", "Bos", "Pietersen"].into_iter().chain(numbers) {
        assert!(!kept.contains(trace), "{trace} is still in the book");
    }
    book.is_sound();
}

#[test]
fn erasing_is_final_and_undo_passes_over_it() {
    let mut book = Book::starter(NOW);
    let bos = book.lead("Slagerij Bos").phone("010 3456789").add();
    let jansen = book.lead("Bakkerij Jansen").phone("0182 123 456").add();
    book.set(jansen, "city", "Gouda");
    book.forget_lead(jansen, false).unwrap();
    assert_eq!(book.take_back(), "add-lead", "what was done with the erased lead is gone from the journal");
    assert_eq!(book.everybody(), [0; 0]);
    assert_eq!(support::book::refusal(book.undo()), "nothing-to-undo");
    assert!(book.lead_card(bos).is_err());
    book.is_sound();
}
