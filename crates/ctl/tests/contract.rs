//! `belrijctl` as scripts rely on it: one JSON document, the keys of each verb, the exit status, and refusals that
//! leave everything as it was.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod command;

use command::Ctl;
use serde_json::{Value, json};

const MONDAY: &str = "2026-03-02T09:30:00+01:00";
const TUESDAY: &str = "2026-03-03T09:30:00+01:00";

/// Fails unless an object has these keys, each of a kind: `n` number, `s` text, `b` yes or no, `l` list, `o` object,
/// `?` after it also nothing.
#[track_caller]
fn has(value: &Value, keys: &[(&str, &str)]) {
    for (key, kind) in keys {
        let found = value.get(key).unwrap_or_else(|| panic!("no {key} in {value}"));
        let fits = match &kind[..1] {
            "n" => found.is_i64() || found.is_u64(),
            "s" => found.is_string(),
            "b" => found.is_boolean(),
            "l" => found.is_array(),
            "o" => found.is_object(),
            other => panic!("kind {other}"),
        };
        assert!(fits || (kind.ends_with('?') && found.is_null()), "{key} is {found}, not {kind}");
    }
}

fn monday() -> Ctl {
    let ctl = Ctl::with_book(MONDAY, "starter");
    let jansen = ctl.done(&[
        "add",
        "--field",
        "company=Bakkerij Jansen B.V.",
        "--field",
        "phone=0182 123 456",
        "--field",
        "employees=62",
        "--field",
        "role=directeur",
        "--field",
        "email=piet@jansen.example",
    ]);
    assert_eq!(jansen, json!({ "id": 1 }));
    ctl
}

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
fn a_file_comes_in_once_and_goes_again() {
    let ctl = monday();
    let file = ctl.file(
        "beurs.csv",
        "Bedrijfsnaam;Telefoon;Medewerkers;Merk\nSlagerij Bos B.V.;010 2345678;3;x\nBakkerij Jansen B.V.;0182123456;80;y\n;;;z\n",
    );
    let before = ctl.dump();
    let foreseen = ctl.done(&["import", &file, "--dry-run"]);
    assert_eq!(foreseen["batch"], Value::Null);
    assert!(ctl.dump() == before, "a rehearsal writes nothing");
    let report = ctl.done(&["import", &file]);
    let keys = [
        ("batch", "n"),
        ("read", "n"),
        ("created", "n"),
        ("updated", "n"),
        ("unchanged", "n"),
        ("duplicates", "n"),
        ("refused", "l"),
        ("mapping", "o"),
    ];
    has(&report, &keys);
    for key in ["read", "created", "updated", "unchanged", "duplicates", "refused", "mapping"] {
        assert_eq!(report[key], foreseen[key], "{key} was foreseen");
    }
    assert_eq!((&report["read"], &report["created"], &report["updated"]), (&json!(3), &json!(1), &json!(1)));
    has(&report["refused"][0], &[("row", "n"), ("column", "s"), ("code", "s")]);
    assert_eq!(
        (&report["refused"][0]["row"], &report["refused"][0]["code"]),
        (&json!(4), &json!("nothing-to-identify"))
    );
    assert_eq!(report["mapping"]["Telefoon"], "phone");
    assert_eq!(ctl.done(&["lead", "2"])["fields"]["source"], "beurs.csv");

    let again = ctl.done(&["import", &file]);
    assert_eq!(
        (&again["created"], &again["updated"], &again["unchanged"]),
        (&json!(0), &json!(0), &json!(2))
    );

    let undone = ctl.done(&["import-undo", &report["batch"].to_string()]);
    has(&undone, &[("leads", "n"), ("activities", "n"), ("kept", "n")]);
    assert!(ctl.dump() == before);
    assert_eq!(ctl.refused(&["import-undo", &report["batch"].to_string()]), "import-undone");
    assert_eq!(ctl.refused(&["import-undo", "999"]), "import-unknown");
}

#[test]
fn an_import_takes_a_mapping_and_a_source() {
    let ctl = monday();
    let file = ctl.file("vreemd.csv", "a,b,c\nSlagerij Bos,010 2345678,vlees\n");
    let mapping = ctl.file("mapping.json", r#"{"columns":{"a":"company","b":"phone","c":"custom:soort"}}"#);
    let report = ctl.done(&["import", &file, "--mapping", &mapping, "--source", "beurs 2026"]);
    assert_eq!(report["mapping"], json!({ "a": "company", "b": "phone", "c": "custom:soort" }));
    let lead = ctl.done(&["lead", "2"]);
    assert_eq!(
        (&lead["fields"]["source"], &lead["fields"]["custom:soort"]),
        (&json!("beurs 2026"), &json!("vlees"))
    );
    let bad = ctl.file("bad.json", r#"{"columns":{"a":"bestaat niet"}}"#);
    assert_eq!(ctl.refused(&["import", &file, "--mapping", &bad]), "mapping-unreadable");
}

#[test]
fn activities_customers_and_numbers_not_to_call_come_in() {
    let ctl = monday();
    let acts = ctl.file(
        "acts.csv",
        "email,kind,at,label\npiet@jansen.example,demo-request,2026-03-01T10:00:00+01:00,\npiet@jansen.example,karaoke,2026-03-01T11:00:00+01:00,\n",
    );
    let report = ctl.done(&["import", &acts, "--kind", "activities"]);
    assert_eq!((&report["created"], &report["otherKinds"]), (&json!(2), &json!(["karaoke"])));
    assert_eq!(ctl.done(&["import", &acts, "--kind", "activities"])["unchanged"], 2);
    let undone = ctl.done(&["import-undo", &report["batch"].to_string()]);
    assert_eq!((&undone["leads"], &undone["activities"]), (&json!(0), &json!(2)));

    let customers = ctl.file("klanten.csv", "company,phone\nVaste Klant B.V.,010 2345678\n");
    ctl.done(&["import", &customers, "--kind", "customers"]);
    assert_eq!(ctl.done(&["lead", "2"])["status"], "customer");

    let list = ctl.file("niet.csv", "phone\n0182123456\n");
    ctl.done(&["import", &list, "--kind", "do-not-call"]);
    assert_eq!(ctl.done(&["why-not", "1"])["reasons"][0]["code"], "suppressed");
}

#[test]
fn leads_lists_everybody() {
    let ctl = monday();
    ctl.done(&["add", "--field", "company=Slagerij Bos", "--field", "first_name=Els", "--field", "city=Ede"]);
    ctl.done(&["call", "1", "not-interested"]);
    let list = ctl.done(&["leads"]);
    has(&list, &[("total", "n"), ("rows", "l")]);
    let keys = [
        ("id", "n"),
        ("company", "s"),
        ("person", "s?"),
        ("phone", "s?"),
        ("status", "s"),
        ("fit", "n"),
        ("interest", "n"),
        ("score", "n"),
        ("band", "s"),
        ("nextStep", "o?"),
    ];
    for row in list["rows"].as_array().unwrap() {
        has(row, &keys);
    }
    assert_eq!((&list["total"], &list["rows"][0]["status"]), (&json!(2), &json!("lost")), "closed ones too");
    let ids = |arguments: &[&str]| -> Vec<u64> {
        let list = ctl.done(&[&["leads"], arguments].concat());
        list["rows"].as_array().unwrap().iter().map(|row| row["id"].as_u64().unwrap()).collect()
    };
    assert_eq!(ids(&["--search", "slager"]), [2]);
    assert_eq!(ids(&["--search", "0182 123"]), [1]);
    assert_eq!(ids(&["--search", "nergens"]), [0; 0]);
    assert_eq!(ids(&["--sort", "score"]), [2, 1]);
    assert_eq!(ids(&["--sort", "company", "--limit", "1"]), [1]);
    assert_eq!(ids(&["--offset", "1"]), [2]);
    let condition = ctl
        .file("where.json", r#"{"kind":"test","of":"employees","op":"at-least","values":[50],"list":null}"#);
    assert_eq!(ids(&["--where", &condition]), [1]);
    assert_eq!(ctl.done(&["leads", "--where", &condition])["total"], 1);
    assert_eq!(ctl.refused(&["leads", "--sort", "schoenmaat"]), "sort-unknown");
    let bad = ctl.file("bad.json", "{}");
    assert_eq!(ctl.refused(&["leads", "--where", &bad]), "condition-unreadable");
}

#[test]
fn a_lead_is_everything_known_of_it() {
    let ctl = monday();
    ctl.done(&["activity", "1", "page-visit", "--label", "prijzen", "--quantity", "30", "--key", "k1"]);
    ctl.done(&["answer", "1", "package", "excel"]);
    ctl.done(&["call", "1", "no-answer", "--note", "Later nog eens"]);
    let lead = ctl.done(&["lead", "1"]);
    let keys = [
        ("id", "n"),
        ("company", "s"),
        ("status", "s"),
        ("fields", "o"),
        ("people", "l"),
        ("phones", "l"),
        ("answers", "o"),
        ("activities", "l"),
        ("calls", "l"),
        ("nextStep", "o"),
        ("mayCall", "o"),
    ];
    has(&lead, &keys);
    assert_eq!(lead["fields"]["employees"], 62);
    assert_eq!(lead["people"][0]["role"], "directeur");
    assert_eq!(
        (&lead["phones"][0]["e164"], &lead["phones"][0]["display"]),
        (&json!("+31182123456"), &json!("0182 123 456"))
    );
    assert_eq!(
        (&lead["activities"][0]["key"], &lead["activities"][0]["quantity"]),
        (&json!("k1"), &json!(30))
    );
    assert_eq!(lead["answers"]["package"]["values"], json!(["excel"]));
    assert_eq!(
        (&lead["calls"][0]["result"], &lead["calls"][0]["note"]),
        (&json!("no-answer"), &json!("Later nog eens"))
    );
    has(&lead["nextStep"], &[("kind", "s"), ("at", "s"), ("reason", "o")]);
    has(&lead["mayCall"], &[("answer", "s"), ("code", "s"), ("params", "o")]);
    assert_eq!(ctl.missing(&["lead", "99"]), json!({ "noun": "leads", "id": 99 }));
}

#[test]
fn set_changes_and_clears() {
    let ctl = monday();
    assert_eq!(ctl.done(&["set", "1", "city=Gouda", "custom:tag=brood", "employees="]), json!({ "id": 1 }));
    let fields = &ctl.done(&["lead", "1"])["fields"];
    assert_eq!(
        (&fields["city"], &fields["custom:tag"], &fields["employees"]),
        (&json!("Gouda"), &json!("brood"), &Value::Null)
    );
    assert_ne!(ctl.refused(&["set", "1", "employees=veel"]), "");
    assert_eq!(ctl.refused(&["add", "--field", "city=Gouda"]), "nothing-to-identify");
    ctl.missing(&["set", "99", "city=Gouda"]);
}

#[test]
fn answers_score() {
    let ctl = monday();
    let scored = ctl.done(&["answer", "1", "package", "excel"]);
    has(&scored, &[("score", "n"), ("band", "s")]);
    assert_eq!(scored["score"], 40);
    assert_eq!(ctl.done(&["answer", "1", "package", "--refused"])["score"], 35);
    assert_eq!(ctl.done(&["lead", "1"])["answers"]["package"]["state"], "refused");
    ctl.done(&["answer", "1", "package", "--not-asked"]);
    assert_eq!(ctl.done(&["lead", "1"])["answers"], json!({}));
    ctl.done(&["answer", "1", "bottlenecks", "slow", "no-insight"]);
    assert_eq!(ctl.done(&["lead", "1"])["answers"]["bottlenecks"]["values"], json!(["no-insight", "slow"]));
    assert_eq!(ctl.refused(&["answer", "1", "schoenmaat", "42"]), "question-unknown");
    assert_eq!(ctl.refused(&["answer", "1", "price_quality", "9"]), "answer-out-of-range");
    ctl.usage(&["answer", "1", "package"]);
}

#[test]
fn the_same_activity_counts_once() {
    let ctl = monday();
    let act = ["activity", "1", "demo-request", "--key", "demo-1", "--at", "2026-03-01T10:00:00+01:00"];
    let scored = ctl.done(&act);
    has(&scored, &[("score", "n"), ("band", "s")]);
    assert_eq!((&scored["score"], &scored["band"]), (&json!(75), &json!("very-hot")));
    assert_eq!(ctl.done(&act), scored);
    assert_eq!(ctl.done(&["lead", "1"])["activities"].as_array().unwrap().len(), 1);
    assert_eq!(ctl.refused(&["activity", "1", "form", "--at", "gisteren"]), "not-a-moment");
}

#[test]
fn scores_of_some_of_all_and_of_the_past() {
    let ctl = monday();
    ctl.done(&["add", "--field", "company=Slagerij Bos"]);
    let tuesday = ctl.at(TUESDAY);
    tuesday.done(&["activity", "1", "demo-request"]);
    let scores = tuesday.done(&["score"]);
    assert_eq!(scores.as_array().unwrap().len(), 2);
    for row in scores.as_array().unwrap() {
        has(row, &[("id", "n"), ("fit", "n"), ("interest", "n"), ("score", "n"), ("band", "s")]);
    }
    assert_eq!(tuesday.done(&["score", "1"])[0]["score"], 75);
    assert_eq!(tuesday.done(&["score", "1", "--as-of", MONDAY])[0]["score"], 35);
    assert_eq!(tuesday.done(&["explain", "1", "--as-of", MONDAY])["score"], 35);
    tuesday.missing(&["score", "99"]);
}

#[test]
fn a_receipt_adds_up() {
    let ctl = monday();
    for label in ["a", "b", "c", "d"] {
        ctl.done(&["activity", "1", "email-clicked", "--label", label]);
    }
    let receipt = ctl.done(&["explain", "1"]);
    let keys = [
        ("score", "n"),
        ("fit", "n"),
        ("interest", "n"),
        ("band", "s"),
        ("lines", "l"),
        ("next", "o?"),
        ("toBand", "l"),
    ];
    has(&receipt, &keys);
    let lines = receipt["lines"].as_array().unwrap();
    for line in lines {
        let keys = [
            ("rule", "s"),
            ("points", "n"),
            ("code", "s"),
            ("params", "o"),
            ("at", "s?"),
            ("source", "s?"),
            ("events", "n"),
        ];
        has(line, &keys);
    }
    let sum: i64 = lines.iter().map(|line| line["points"].as_i64().unwrap()).sum();
    assert_eq!(receipt["score"], sum);
    assert_eq!(receipt["score"], 50);
    has(&receipt["toBand"][0], &[("band", "s"), ("missing", "n"), ("ways", "l")]);
    assert_eq!((&receipt["toBand"][0]["band"], &receipt["toBand"][0]["missing"]), (&json!("hot"), &json!(1)));
}

#[test]
fn a_model_is_shown_checked_and_published() {
    let ctl = monday();
    let mut model = ctl.done(&["model", "show"]);
    let file = ctl.file("model.json", &model.to_string());
    let problems = ctl.done(&["model", "check", &file]);
    for problem in problems.as_array().unwrap() {
        has(problem, &[("path", "s"), ("code", "s"), ("severity", "s")]);
        assert_ne!(problem["severity"], "error", "what is in use is right: {problem}");
    }
    model["rules"].as_array_mut().unwrap().retain(|rule| rule["key"] != "employees");
    let file = ctl.file("kleiner.json", &model.to_string());
    let published = ctl.done(&["model", "publish", &file, "--note", "grootte telt niet"]);
    has(&published, &[("version", "n")]);
    assert_eq!(ctl.done(&["score", "1"])[0]["score"], 20);
    assert_eq!(ctl.done(&["undo"])["verb"], "publish-model");
    assert_eq!(ctl.done(&["score", "1"])[0]["score"], 35);
    model["rules"][0]["onzin"] = json!(1);
    let file = ctl.file("kapot.json", &model.to_string());
    let problems = ctl.done(&["model", "check", &file]);
    assert_eq!(problems[0]["severity"], "error");
    assert!(problems[0]["path"].as_str().unwrap().starts_with("/rules/0"), "{problems}");
    assert_eq!(ctl.refused(&["model", "publish", &file]), "model-invalid");
    assert_eq!(ctl.refused(&["model", "publish", &ctl.place("nergens.json")]), "file-unreadable");
}

#[test]
fn the_queue_and_why_not() {
    let ctl = monday();
    ctl.done(&[
        "add",
        "--field",
        "company=Kapsalon Kaya",
        "--field",
        "phone=06 12345678",
        "--field",
        "legal_form=eenmanszaak",
    ]);
    ctl.done(&["call", "1", "callback", "--callback", "2026-03-02T14:00:00+01:00"]);
    let queue = ctl.done(&["queue"]);
    let keys = [
        ("rank", "n"),
        ("id", "n"),
        ("company", "s"),
        ("phone", "s?"),
        ("score", "n"),
        ("band", "s"),
        ("step", "s"),
        ("reason", "o"),
        ("due", "s?"),
    ];
    has(&queue[0], &keys);
    has(&queue[0]["reason"], &[("code", "s"), ("params", "o")]);
    assert_eq!(
        (&queue[0]["step"], &queue[0]["due"]),
        (&json!("promised"), &json!("2026-03-02T14:00:00+01:00"))
    );
    assert_eq!(queue.as_array().unwrap().len(), 1, "red is not in the list");
    assert_eq!(ctl.done(&["queue", "--limit", "0"]), json!([]));
    let why = ctl.done(&["why-not", "2"]);
    has(&why, &[("inQueue", "b"), ("reasons", "l")]);
    has(&why["reasons"][0], &[("code", "s"), ("params", "o"), ("until", "s?")]);
    assert_eq!((&why["inQueue"], &why["reasons"][0]["code"]), (&json!(false), &json!("may-not-call")));
    let why = ctl.done(&["why-not", "1"]);
    assert_eq!((&why["inQueue"], &why["reasons"]), (&json!(true), &json!([])));
    ctl.done(&["call", "1", "not-interested", "--lost-reason", "te duur"]);
    let why = ctl.done(&["why-not", "1"]);
    assert_eq!(why["reasons"][0], json!({ "code": "closed", "params": { "status": "lost" }, "until": null }));
    assert_eq!(ctl.done(&["lead", "1"])["calls"][1]["lostReason"], "te duur");
    ctl.missing(&["why-not", "99"]);
}

#[test]
fn may_call_is_green_orange_or_red() {
    let ctl = monday();
    ctl.done(&["add", "--field", "company=Kaya", "--field", "legal_form=eenmanszaak"]);
    ctl.done(&["add", "--field", "company=Wie Weet"]);
    for (lead, answer) in [("1", "yes"), ("2", "no"), ("3", "note")] {
        let may = ctl.done(&["may-call", lead]);
        has(&may, &[("answer", "s"), ("code", "s"), ("params", "o")]);
        assert_eq!(may["answer"], answer);
    }
}

#[test]
fn every_result_gives_its_next_step() {
    let expected = [
        ("no-answer", "call"),
        ("busy", "call"),
        ("voicemail", "call"),
        ("appointment", "appointment"),
        ("callback", "callback"),
        ("later", "rest"),
        ("not-interested", "none"),
        ("wrong-number", "rest"),
        ("do-not-call", "none"),
    ];
    for (result, kind) in expected {
        let ctl = monday();
        let mut call = vec!["call", "1", result];
        if ["appointment", "callback"].contains(&result) {
            call.extend(["--callback", "2026-03-05T14:00:00+01:00"]);
        }
        let saved = ctl.done(&call);
        has(&saved, &[("nextStep", "o"), ("score", "n"), ("band", "s")]);
        assert_eq!(saved["nextStep"]["kind"], kind, "{result}");
    }
    let ctl = monday();
    assert_eq!(ctl.refused(&["call", "1", "gezellig"]), "result-unknown");
    assert_eq!(ctl.refused(&["call", "1", "callback"]), "callback-missing");
    assert_eq!(
        ctl.refused(&["call", "1", "callback", "--callback", "2026-03-01T14:00:00+01:00"]),
        "callback-in-past"
    );
    assert_eq!(ctl.refused(&["call", "1", "callback", "--callback", "sint juttemis"]), "when-unclear");
    assert_eq!(ctl.done(&["journal"])[0]["verb"], "add-lead", "refused calls leave no trace");
}

#[test]
fn a_moment_may_be_given_in_words() {
    for words in ["tue 14:00", "di 14u", "tomorrow 2pm", "morgen 14:00"] {
        let ctl = monday();
        let saved = ctl.done(&["call", "1", "callback", "--callback", words]);
        assert_eq!(saved["nextStep"]["at"], "2026-03-03T14:00:00+01:00", "{words}");
    }
}

#[test]
fn a_call_takes_an_answers_file() {
    let ctl = monday();
    let answers = ctl.file(
        "answers.json",
        r#"{"uses_package": true, "package": "Excel", "bottlenecks": ["slow", "te duur"], "likes": {"refused": true}, "price_quality": 2}"#,
    );
    let saved = ctl.done(&["call", "1", "later", "--answers", &answers, "--note", "Volgend kwartaal"]);
    assert_eq!(saved["score"], 35 + 2 + 5 + 4 + 3);
    let known = &ctl.done(&["lead", "1"])["answers"];
    assert_eq!(known["package"]["values"], json!(["excel"]));
    assert_eq!(known["bottlenecks"]["values"], json!(["slow", "te duur"]));
    assert_eq!(known["likes"]["state"], "refused");
    let before = ctl.dump();
    let bad = ctl.file("bad.json", r#"{"price_quality": 12}"#);
    assert_eq!(ctl.refused(&["call", "1", "later", "--answers", &bad]), "answer-out-of-range");
    let bad = ctl.file("unknown.json", r#"{"schoenmaat": 42}"#);
    assert_eq!(ctl.refused(&["call", "1", "later", "--answers", &bad]), "question-unknown");
    let bad = ctl.file("text.json", "geen json");
    assert_eq!(ctl.refused(&["call", "1", "later", "--answers", &bad]), "answers-unreadable");
    assert!(ctl.dump() == before);
}

#[test]
fn undo_redo_and_the_journal() {
    let ctl = monday();
    ctl.done(&["set", "1", "city=Gouda"]);
    let dump = ctl.dump();
    let undone = ctl.done(&["undo"]);
    has(&undone, &[("verb", "s"), ("changed", "l")]);
    assert_eq!(undone["verb"], "set-fields");
    assert!(ctl.dump() != dump);
    let redone = ctl.done(&["redo"]);
    has(&redone, &[("verb", "s"), ("changed", "l")]);
    assert!(ctl.dump() == dump);
    assert_eq!(ctl.refused(&["redo"]), "nothing-to-redo");
    let journal = ctl.done(&["journal"]);
    for entry in journal.as_array().unwrap() {
        has(entry, &[("verb", "s"), ("changed", "l"), ("at", "s"), ("author", "s")]);
    }
    let verbs: Vec<&str> =
        journal.as_array().unwrap().iter().map(|entry| entry["verb"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["redo", "undo", "set-fields", "add-lead", "create-book"]);
    ctl.done(&["add", "--field", "company=Ander"]);
    let about = ctl.done(&["journal", "--lead", "2"]);
    assert_eq!(about.as_array().unwrap().len(), 1);
    ctl.missing(&["journal", "--lead", "99"]);
    for _ in 0..3 {
        ctl.done(&["undo"]);
    }
    assert_eq!(ctl.refused(&["undo"]), "nothing-to-undo");
}

#[test]
fn forget_erases() {
    let ctl = monday();
    ctl.done(&["forget", "1", "--suppress"]);
    ctl.missing(&["lead", "1"]);
    assert!(!ctl.dump().contains("Jansen"));
    assert_eq!(
        ctl.refused(&["add", "--field", "company=Bakker", "--field", "phone=0182-123456"]),
        "erased-before"
    );
}

#[test]
fn tables_are_written_for_people_and_programs() {
    let ctl = monday();
    ctl.done(&["set", "1", "notes==HYPERLINK(\"http://boos.example\")", "city=-Gouda", "custom:tag=@tag"]);
    ctl.done(&["activity", "1", "page-visit", "--label", "=1+1"]);
    let csv = ctl.place("leads.csv");
    assert_eq!(ctl.done(&["export", "leads", &csv]), json!({ "rows": 1 }));
    let text = std::fs::read_to_string(&csv).unwrap();
    for cell in text.split([',', '\n']) {
        let bare = cell.trim_start_matches('"');
        assert!(!bare.starts_with(['=', '+', '-', '@']), "{cell} is a formula");
    }
    assert!(text.contains("'=HYPERLINK"));
    assert_eq!(ctl.refused(&["export", "leads", &csv]), "file-exists");
    let xlsx = ctl.place("leads.xlsx");
    ctl.done(&["export", "leads", &xlsx]);
    assert!(std::fs::read(&xlsx).unwrap().starts_with(b"PK"));
    let json_file = ctl.place("leads.json");
    ctl.done(&["export", "leads", &json_file]);
    let rows: Value = serde_json::from_str(&std::fs::read_to_string(&json_file).unwrap()).unwrap();
    assert_eq!(rows[0]["company"], "Bakkerij Jansen B.V.");
    for ending in ["csv", "xlsx", "json"] {
        let file = ctl.place(&format!("acts.{ending}"));
        assert_eq!(ctl.done(&["export", "activities", &file]), json!({ "rows": 1 }), "{ending}");
    }
    assert_eq!(ctl.refused(&["export", "all", &ctl.place("all.csv")]), "export-format-unknown");
    assert_eq!(ctl.refused(&["export", "leads", &ctl.place("leads.doc")]), "export-format-unknown");
}

#[test]
fn leads_and_activities_written_out_fill_a_fresh_book() {
    let ctl = Ctl::new(MONDAY);
    ctl.done(&["init", "--demo", "40"]);
    let leads = ctl.place("leads.csv");
    ctl.done(&["export", "leads", &leads]);
    let fresh = Ctl::with_book(MONDAY, "starter");
    let report = fresh.done(&["import", &leads]);
    assert_eq!((&report["created"], &report["refused"]), (&json!(40), &json!([])));
    let facts = |ctl: &Ctl, id: u32| {
        let mut lead = ctl.done(&["lead", &id.to_string()]);
        lead["fields"].as_object_mut().unwrap().remove("external_id");
        let phones = lead["phones"].as_array().unwrap().iter().map(|phone| phone["e164"].clone());
        let mut phones: Vec<String> = phones.map(|phone| phone.to_string()).collect();
        phones.sort();
        (lead["fields"].clone(), phones)
    };
    for id in [1, 2, 3, 17, 40] {
        assert_eq!(facts(&fresh, id), facts(&ctl, id));
    }
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
    let writing: [&[&str]; 11] = [
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
