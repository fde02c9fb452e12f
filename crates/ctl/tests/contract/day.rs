//! The verbs of a working day.

use serde_json::{Value, json};

use crate::{MONDAY, TUESDAY, has, monday};

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
fn a_history_has_causes_and_the_past_has_its_own_model() {
    let ctl = monday();
    let tuesday = ctl.at(TUESDAY);
    tuesday.done(&["activity", "1", "demo-request"]);
    let wednesday = ctl.at("2026-03-04T09:30:00+01:00");
    let text = ctl.done(&["model", "show"]).to_string().replace("\"points\":40", "\"points\":7");
    wednesday.done(&["model", "publish", &ctl.file("demo.json", &text), "--note", "demo telt minder"]);
    let history = wednesday.done(&["history", "1"]);
    for point in history.as_array().unwrap() {
        has(point, &[("at", "s"), ("score", "n"), ("band", "s"), ("cause", "o")]);
        has(&point["cause"], &[("code", "s"), ("params", "o")]);
    }
    let told =
        |place: usize| (&history[place]["at"], &history[place]["score"], &history[place]["cause"]["code"]);
    assert_eq!(told(0), (&json!(MONDAY), &json!(35), &json!("fact")));
    assert_eq!(told(1), (&json!(TUESDAY), &json!(75), &json!("fact")));
    assert_eq!(told(2), (&json!("2026-03-04T09:30:00+01:00"), &json!(42), &json!("model")));
    assert_eq!(history[2]["cause"]["params"]["note"], "demo telt minder");
    assert_eq!(tuesday.done(&["history", "1"]).as_array().unwrap().len(), 2, "as it was told on Tuesday");
    for verb in [&["score", "1", "--as-of", TUESDAY][..], &["explain", "1", "--as-of", TUESDAY]] {
        let then = wednesday.done(verb);
        assert_eq!(then.as_array().map_or(&then, |rows| &rows[0])["score"], 75, "by the model of then");
    }
    assert_eq!(tuesday.done(&["model", "versions"]).as_array().unwrap().len(), 1);
    wednesday.done(&["model", "restore", "1"]);
    assert_eq!(wednesday.done(&["score", "1"])[0]["score"], 75);
    ctl.missing(&["history", "9"]);
}

#[test]
fn a_score_is_corrected_until_a_moment() {
    let ctl = monday();
    let by = |points: &str, until: &str| -> Vec<String> {
        ["correct", "1", points, "--axis", "fit", "--until", until, "--reason", "kent ons niet"]
            .map(str::to_owned)
            .into()
    };
    let done = |arguments: &[String]| ctl.done(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let corrected = done(&by("-10", "2026-03-09T09:30:00+01:00"));
    has(&corrected, &[("correction", "n"), ("score", "n"), ("band", "s")]);
    assert_eq!(corrected["score"], 25);
    assert_eq!(ctl.done(&["lead", "1"])["corrections"][0]["reason"], "kent ons niet");
    assert_eq!(done(&by("3", "mon 2pm"))["score"], 28);
    assert_eq!(ctl.done(&["end-correction", "1"]), json!({ "correction": 1 }));
    assert_eq!(ctl.done(&["score", "1"])[0]["score"], 38);
    assert_eq!(ctl.refused(&["end-correction", "1"]), "correction-over");
    let late = by("3", "2026-03-01T00:00:00+01:00");
    assert_eq!(ctl.refused(&late.iter().map(String::as_str).collect::<Vec<_>>()), "correction-in-past");
    ctl.missing(&["end-correction", "9"]);
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
    let rules = model["rules"].as_array().unwrap().len();
    model["rules"].as_array_mut().unwrap().retain(|rule| rule["key"] != "employees");
    let file = ctl.file("kleiner.json", &model.to_string());
    let published = ctl.done(&["model", "publish", &file, "--note", "grootte telt niet"]);
    has(&published, &[("version", "n")]);
    assert_eq!(ctl.done(&["score", "1"])[0]["score"], 20);
    assert_eq!(ctl.refused(&["model", "publish", &file]), "model-unchanged");
    assert_eq!(ctl.done(&["undo"])["verb"], "publish-model");
    assert_eq!(ctl.done(&["score", "1"])[0]["score"], 35);
    ctl.done(&["redo"]);
    let versions = ctl.done(&["model", "versions"]);
    let keys = [
        ("version", "n"),
        ("audience", "s?"),
        ("key", "s"),
        ("note", "s"),
        ("restores", "n?"),
        ("at", "s"),
        ("author", "s"),
        ("live", "b"),
    ];
    has(&versions[1], &keys);
    assert_eq!((&versions[1]["note"], &versions[1]["live"]), (&json!("grootte telt niet"), &json!(true)));
    assert_eq!(ctl.done(&["model", "show", "--version", "1"])["rules"].as_array().unwrap().len(), rules);
    let difference = ctl.done(&["model", "difference", "1", "2"]);
    has(&difference[0], &[("path", "s"), ("code", "s"), ("params", "o")]);
    assert_eq!(difference[0]["code"], "rule-removed", "{difference}");
    ctl.missing(&["model", "difference", "1", "9"]);
    assert_eq!(ctl.done(&["model", "restore", "1"]), json!({ "version": 3 }));
    assert_eq!(ctl.done(&["score", "1"])[0]["score"], 35);
    assert_eq!(ctl.refused(&["model", "restore", "1"]), "model-unchanged");
    assert_eq!(ctl.refused(&["model", "show", "--customers"]), "model-missing");
    ctl.missing(&["model", "restore", "9"]);
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
