//! Files that come in and go out.

use serde_json::{Value, json};

use crate::command::Ctl;
use crate::{MONDAY, has, monday};

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
