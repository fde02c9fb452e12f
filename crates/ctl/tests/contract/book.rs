//! The book itself: made, opened, locked, looked back into; and how the command answers at all.

use serde_json::{Value, json};

use crate::command::Ctl;
use crate::{MONDAY, TUESDAY, has, monday};

#[test]
fn init_makes_a_book_once() {
    let ctl = Ctl::new(MONDAY);
    let made = ctl.done(&["init", "--template", "bands"]);
    has(&made, &[("book", "s"), ("template", "s"), ("leads", "n")]);
    assert_eq!((&made["template"], &made["leads"]), (&json!("bands"), &json!(0)));
    assert_eq!(made["book"], ctl.book().display().to_string());
    let bytes = std::fs::read(ctl.book()).unwrap();
    assert_eq!(ctl.refused(&["init"]), "book-exists");
    assert!(std::fs::read(ctl.book()).unwrap() == bytes, "an existing book is left alone");
}

#[test]
fn demo_gives_exactly_so_many() {
    for count in ["0", "1", "7", "120"] {
        let ctl = Ctl::new(MONDAY);
        let made = ctl.done(&["init", "--demo", count]);
        assert_eq!(made["leads"].to_string(), count);
        assert_eq!(ctl.done(&["leads", "--limit", "1"])["total"].to_string(), count);
    }
    let dump = |name: &str| {
        let ctl = Ctl::new(MONDAY);
        ctl.done(&["init", "--demo", "25"]);
        ctl.done(&["export", "leads", &ctl.place(name)]);
        std::fs::read_to_string(ctl.place(name)).unwrap()
    };
    assert_eq!(dump("a.csv"), dump("b.csv"), "the same number and moment give the same book");
}

#[test]
fn an_unknown_template_makes_nothing() {
    let ctl = Ctl::new(MONDAY);
    assert_eq!(ctl.refused(&["init", "--template", "zomaar"]), "template-unknown");
    assert!(!ctl.book().exists());
}

#[test]
fn equal_books_give_equal_bytes() {
    let told = || {
        let ctl = monday();
        ctl.done(&["call", "1", "no-answer"]);
        let mut dump: Value = serde_json::from_str(&ctl.dump()).unwrap();
        dump["tables"]["calls"][0]["operation"] = Value::Null;
        dump
    };
    assert_eq!(told(), told());
    let ctl = monday();
    assert!(ctl.dump() == ctl.dump());
    let without_time = ctl.at(TUESDAY);
    assert!(ctl.dump() == without_time.dump(), "the time of export is not in it");
}

#[test]
fn verify_names_its_checks() {
    let ctl = monday();
    let verified = ctl.done(&["verify"]);
    has(&verified, &[("ok", "b"), ("checks", "l")]);
    assert_eq!(verified["ok"], true);
    for check in verified["checks"].as_array().unwrap() {
        has(check, &[("name", "s"), ("ok", "b")]);
    }
}

#[test]
fn a_moment_in_the_past_is_for_reading() {
    let ctl = monday();
    let tuesday = ctl.at(TUESDAY);
    tuesday.done(&["set", "1", "company=Andere naam"]);
    let bytes = tuesday.dump();
    let before = ctl.at("2026-03-02T12:00:00+01:00");
    assert_eq!(before.done(&["lead", "1"])["company"], "Bakkerij Jansen B.V.");
    assert_eq!(before.done(&["leads"])["rows"][0]["company"], "Bakkerij Jansen B.V.");
    assert_eq!(before.done(&["queue"])[0]["company"], "Bakkerij Jansen B.V.");
    let file = ctl.file("a.csv", "company\nB\n");
    let model = ctl.file("model.json", &ctl.done(&["model", "show"]).to_string());
    let corrected = ["correct", "1", "5", "--axis", "fit", "--until", TUESDAY, "--reason", "zo"];
    let writing: [&[&str]; 13] = [
        &["set", "1", "city=Ede"],
        &["add", "--field", "company=Nieuw"],
        &["answer", "1", "package", "excel"],
        &["activity", "1", "form"],
        &["call", "1", "busy"],
        &["undo"],
        &["import", &file],
        &["import", &file, "--kind", "customers"],
        &["forget", "1"],
        &["model", "publish", &model],
        &["model", "restore", "1"],
        &corrected,
        &["call", "1", "do-not-call"],
    ];
    for verb in writing {
        assert_eq!(before.refused(verb), "clock-behind", "{verb:?}");
    }
    assert!(tuesday.dump() == bytes);
    assert_eq!(ctl.at("2026-03-01T12:00:00+01:00").done(&["leads"])["total"], 0, "before the beginning");
    assert_eq!(ctl.at("gisteren").refused(&["leads"]), "not-a-moment");
}

#[test]
fn what_is_no_book_is_refused_and_left_alone() {
    let ctl = Ctl::new(MONDAY);
    for verb in [&["leads"][..], &["queue"], &["add", "--field", "company=X"], &["verify"]] {
        assert_eq!(ctl.refused(verb), "book-missing");
        assert!(!ctl.book().exists(), "{verb:?} makes no book");
    }
    std::fs::write(ctl.book(), b"").unwrap();
    assert_eq!(ctl.refused(&["leads"]), "book-empty");
    assert_eq!(ctl.refused(&["init"]), "book-exists");
    assert_eq!(std::fs::read(ctl.book()).unwrap(), b"");
    let foreign = b"SQLite format 3\0 maar dan van een ander".repeat(200);
    std::fs::write(ctl.book(), &foreign).unwrap();
    assert_eq!(ctl.refused(&["leads"]), "wrong-key");
    assert!(std::fs::read(ctl.book()).unwrap() == foreign);
    std::fs::remove_file(ctl.book()).unwrap();
    std::fs::create_dir(ctl.book()).unwrap();
    assert_eq!(ctl.refused(&["leads"]), "book-is-folder");
}

#[test]
fn a_book_of_a_newer_version_is_refused_and_left_alone() {
    let ctl = monday();
    let raw = rusqlite::Connection::open(ctl.book()).unwrap();
    raw.pragma_update(None, "key", format!("x'{}'", ctl.key().replace('-', ""))).unwrap();
    raw.pragma_update(None, "user_version", 9999).unwrap();
    drop(raw);
    let bytes = std::fs::read(ctl.book()).unwrap();
    assert_eq!(ctl.refused(&["leads"]), "book-newer");
    assert!(std::fs::read(ctl.book()).unwrap() == bytes);
}

#[test]
fn a_damaged_book_is_a_fault_and_not_a_panic() {
    let ctl = Ctl::new(MONDAY);
    ctl.done(&["init", "--demo", "60"]);
    let mut bytes = std::fs::read(ctl.book()).unwrap();
    for byte in bytes.iter_mut().skip(8192) {
        *byte ^= 0x55;
    }
    std::fs::write(ctl.book(), &bytes).unwrap();
    let (status, document) = ctl.answer(&["queue"]);
    assert_eq!((status, &document["ok"], &document["error"]["kind"]), (3, &json!(false), &json!("fault")));
    has(&document["error"], &[("kind", "s"), ("code", "s"), ("params", "o"), ("hint", "s")]);
}

#[test]
fn the_key_comes_from_the_environment_or_a_file() {
    let ctl = monday();
    assert_eq!(ctl.locked().refused(&["leads"]), "key-missing");
    let file = ctl.file("sleutel.txt", &format!("{}\n", ctl.key()));
    assert_eq!(ctl.locked().done(&["leads", "--key-file", &file])["total"], 1);
    let other = ctl.file("andere.txt", &desk::store::Key::random().unwrap().to_text());
    assert_eq!(ctl.locked().refused(&["leads", "--key-file", &other]), "wrong-key");
    let none = ctl.file("geen.txt", "geen sleutel");
    assert_eq!(ctl.locked().refused(&["leads", "--key-file", &none]), "not-a-key");
}

#[test]
fn a_book_made_without_a_key_opens_by_the_file_beside_it() {
    let ctl = Ctl::new(MONDAY).locked();
    let made = ctl.done(&["init", "--demo", "3"]);
    assert_eq!(made["leads"], 3);
    assert_eq!(ctl.done(&["leads"])["total"], 3);
}

#[test]
fn wrong_usage_is_told_as_such() {
    let ctl = monday();
    for wrong in [
        &[][..],
        &["dansen"],
        &["lead"],
        &["lead", "een"],
        &["set", "1"],
        &["add", "--field", "zonder is"],
        &["init", "--demo", "-1"],
        &["import"],
        &["import", "x.csv", "--kind", "liedjes"],
        &["export", "alles", "x.json"],
        &["queue", "--limit", "veel"],
        &["model"],
    ] {
        ctl.usage(wrong);
    }
}

#[test]
fn without_json_people_can_read_it() {
    let ctl = monday();
    let (status, told, complaint) = ctl.plainly(&["queue"]);
    assert_eq!((status, complaint.as_str()), (0, ""));
    assert!(told.contains("Bakkerij Jansen B.V.") && !told.contains('{'), "{told}");
    let (status, told, complaint) = ctl.plainly(&["call", "1", "callback"]);
    assert_eq!((status, told.as_str()), (1, ""));
    assert!(complaint.contains("Add --callback"), "{complaint}");
    assert_eq!(ctl.plainly(&["dansen"]).0, 2);
    let (status, told, _) = ctl.plainly(&["--help"]);
    assert_eq!(status, 0);
    assert!(told.contains("why-not"));
}

#[test]
fn the_book_may_come_from_the_environment() {
    let ctl = monday();
    assert_eq!(ctl.by_environment(&["leads"])["total"], 1);
}
