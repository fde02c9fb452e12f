//! From rows to drafts.

use proptest::prelude::*;

use super::*;
use crate::fields::Value;

#[test]
fn a_dutch_row_becomes_a_lead() {
    let text = "Bedrijfsnaam;Contactpersoon;Functie;Telefoon;Mobiel;E-mailadres;Website;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Land;\
                Branche;Werkzame personen;Omzet;KvK-nummer;Bron;Status;Opmerkingen;Kleur\n\
                Bakkerij Jansen B.V.;Jan van der Berg;Directeur;010-1234567;06 12345678;Jan@Jansen.nl;www.jansen.nl/;Dorpsstraat;12;a;3011ab;\
                Rotterdam;Nederland;Bakkerijen;11-50;1,2 mln;1234567;Beurs;Klant;belt graag terug;rood\n";
    let draft = drafts(text).remove(0);
    let fields: Vec<String> = draft.fields.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    insta::assert_snapshot!(fields.join("\n"), @r"
    city: Rotterdam
    company: Bakkerij Jansen B.V.
    country: NL
    custom:kleur: rood
    employees: 11
    kvk: 01234567
    legal_form: bv
    notes: belt graag terug
    postcode: 3011 AB
    revenue: 1200000
    sector: Bakkerijen
    source: Beurs
    status: customer
    street: Dorpsstraat 12 a
    website: www.jansen.nl
    ");
    assert_eq!(
        draft.person,
        Some(PersonDraft {
            first_name: Some("Jan".to_owned()),
            last_name: Some("van der Berg".to_owned()),
            role: Some("Directeur".to_owned()),
            email: Some("jan@jansen.nl".to_owned()),
        })
    );
    let phones: Vec<_> = draft.phones.iter().filter_map(|phone| phone.e164.as_deref()).collect();
    assert_eq!(phones, ["+31101234567", "+31612345678"]);
    assert_eq!(
        (draft.derived.as_slice(), &draft.problems[..], &draft.refused),
        (&["legal_form"][..], &[][..], &None)
    );
    let keys = draft.keys();
    assert_eq!(keys.kvk.as_deref(), Some("01234567"));
    assert_eq!(keys.name_place, Some(("bakkerij jansen".to_owned(), "3011 AB".to_owned())));
    assert_eq!(keys.domain_name, Some(("jansen.nl".to_owned(), "bakkerij jansen".to_owned())));
}

#[test]
fn our_own_headers_are_the_field_keys() {
    let headers: Vec<&str> = crate::fields::FIELDS.iter().map(|field| field.key).collect();
    let text = format!("{}\n{}\n", headers.join(","), "x,".repeat(headers.len() - 1) + "y");
    let (headers, rows) = rows(text.as_bytes());
    // No rows: an "x" is no e-mail address, and the content would say so.
    let mapping = guess(&headers, &rows[..0], FileKind::Leads, "NL");
    for header in &headers {
        assert_eq!(mapping.columns[header].to_string(), *header);
    }
}

#[test]
fn what_cannot_be_read_is_kept_and_said() {
    let text = "company,phone,email,employees,postcode,country,status,phone 2\n\
                Jansen,010 12,jan@jansen,veel,12345,Atlantis,lila,geen telefoon\n";
    let draft = drafts(text).remove(0);
    assert_eq!(
        problems(&draft),
        [
            "phone: phone-invalid",
            "email: email-invalid",
            "postcode: postcode-invalid",
            "country: country-unknown",
            "phone 2: phone-missing",
        ]
    );
    let kept: Vec<String> = draft.fields.iter().map(|(key, value)| format!("{key}={value}")).collect();
    // Columns whose content never reads as the field became custom fields when the mapping was guessed.
    assert_eq!(
        kept,
        [
            "company=Jansen",
            "custom:country=Atlantis",
            "custom:email=jan@jansen",
            "custom:employees=veel",
            "custom:phone=geen telefoon",
            "custom:postcode=12345",
            "custom:status=lila",
        ]
    );
    assert_eq!(
        (draft.phones.len(), draft.phones[0].original.as_str(), &draft.phones[0].e164),
        (1, "010 12", &None)
    );
    assert_eq!(draft.refused, None);
}

#[test]
fn a_second_column_for_a_field_loses_nothing() {
    let draft = drafts(
        "company,email,email 2,notes,opmerkingen\nJansen,a@jansen.nl; b@jansen.nl,c@jansen.nl,een,twee\n",
    )
    .remove(0);
    assert_eq!(draft.text("custom:email_2"), Some("b@jansen.nl"));
    assert_eq!(draft.text("custom:email_3"), Some("c@jansen.nl"));
    assert_eq!(draft.text("notes"), Some("een\ntwee"));
    assert_eq!(draft.keys().emails, ["a@jansen.nl", "b@jansen.nl", "c@jansen.nl"]);
}

#[test]
fn numbers_are_read_in_the_rows_own_country_and_kept_once() {
    let drafts = drafts(
        "company,phone,mobile,country\nA,02 512 34 56,+32 2 512 34 56,België\nB,030 123456,,DE\nC,010 123 4567,,\n",
    );
    let phones: Vec<Vec<&str>> = drafts
        .iter()
        .map(|draft| draft.phones.iter().filter_map(|phone| phone.e164.as_deref()).collect())
        .collect();
    assert_eq!(phones, [vec!["+3225123456"], vec!["+4930123456"], vec!["+31101234567"]]);
}

#[test]
fn a_row_is_refused_only_when_nobody_can_be_told_by_it() {
    for (row, refused) in [
        ("Jansen,,,", None),
        (",010 123 4567,,", None),
        (",,jan@jansen.nl,", None),
        (",010 12,,Zwolle", Some("nothing-to-identify")),
        ("-,n/a,,Zwolle", Some("nothing-to-identify")),
        ("Jansen,,,Zwolle,surplus", Some("row-too-long")),
    ] {
        let draft = drafts(&format!("company,phone,email,city\nA,010 123 4567,a@b.nl,C\n{row}\n")).remove(1);
        assert_eq!(draft.refused.map(|problem| problem.code).as_deref(), refused, "{row:?}");
    }
}

#[test]
fn names_in_pieces_are_put_together() {
    let names = |text: &str| {
        let person = drafts(text).remove(0).person.unwrap();
        format!("{}|{}", person.first_name.unwrap_or_default(), person.last_name.unwrap_or_default())
    };
    assert_eq!(names("voornaam,tussenvoegsel,achternaam\nJan,van der,Berg\n"), "Jan|van der Berg");
    assert_eq!(names("first name,middle name,last name\nJohn,Quincy,Adams\n"), "John Quincy|Adams");
    assert_eq!(names("naam,bedrijf\nJan de Wit,Jansen\n"), "Jan|de Wit");
    assert_eq!(names("display name,first name,last name\nDe Wit Jan,Jan,de Wit\n"), "Jan|de Wit");
}

#[test]
fn a_bare_name_is_the_companys_where_the_file_says_so() {
    assert_eq!(guessed("Naam,Plaats\nJansen B.V.,Zwolle\n"), ["Naam→company", "Plaats→city"]);
    assert_eq!(guessed("Naam,Voornaam,Achternaam\nJansen,Jan,Bakker\n")[0], "Naam→company");
    assert_eq!(guessed("Naam,Bedrijf\nJan Bakker,Jansen\n")[0], "Naam→full_name");
}

#[test]
fn content_speaks_where_headers_do_not() {
    assert_eq!(
        guessed(
            "veld1,veld2,veld3,veld4\njan@a.nl,010 123 4567,1234 AB,https://a.nl\npiet@b.nl,06-12345678,5678 CD,https://b.nl\n"
        ),
        ["veld1→email", "veld2→phone", "veld3→postcode", "veld4→website"]
    );
    assert_eq!(
        guessed("Lead Number,x\n612345678,1\n")[0],
        "Lead Number→custom:lead_number",
        "an identity is no phone"
    );
    assert_eq!(guessed("Title,Name\nMr.,Jan\n")[0], "Title→skip");
    assert_eq!(guessed("Title,Name\nCEO,Jan\n")[0], "Title→role");
    assert_eq!(guessed("Name,URL\nJan,https://www.linkedin.com/in/jan\n")[1], "URL→custom:url");
}

#[test]
fn the_business_address_comes_before_the_private_one_and_filled_before_empty() {
    let header = "Huisadres, straat,Werkadres, straat";
    let quoted = format!("\"{}\"", header.replace(",Werk", "\",\"Werk"));
    assert_eq!(guessed(&format!("{quoted},Bedrijf\nA,B,C\n"))[1], "Werkadres, straat→street");
    assert_eq!(guessed(&format!("{quoted},Bedrijf\nA,,C\n"))[0], "Huisadres, straat→street");
}

#[test]
fn a_mapping_is_a_small_file() {
    let json =
        r#"{"columns":{"Naam":"company","Tel":"phone","Kleur":"custom:kleur","Iets":"skip"},"country":"BE"}"#;
    let mapping: Mapping = serde_json::from_str(json).unwrap();
    assert_eq!(mapping.columns["Kleur"], Target::Custom("kleur".to_owned()));
    assert_eq!(serde_json::from_str::<Mapping>(&serde_json::to_string(&mapping).unwrap()).unwrap(), mapping);
    assert_eq!(serde_json::from_str::<Mapping>(r#"{"columns":{}}"#).unwrap().country, "NL");
    for wrong in [
        r#"{"columns":{"a":"colour"}}"#,
        r#"{"columns":{"a":"custom:"}}"#,
        r#"{"columns":{"a":"custom:A b"}}"#,
        r#"{"columns":{},"x":1}"#,
    ] {
        assert!(serde_json::from_str::<Mapping>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_mapping_must_fit_its_file() {
    let plan = |json: &str, kind: FileKind| {
        let mapping: Mapping = serde_json::from_str(json).unwrap();
        mapping
            .plan(&["a".to_owned(), "b".to_owned()], kind, Amsterdam)
            .map(|_| ())
            .map_err(|problem| problem.code)
    };
    assert_eq!(plan(r#"{"columns":{"a":"company"}}"#, FileKind::Leads), Ok(()));
    assert_eq!(plan(r#"{"columns":{"z":"company"}}"#, FileKind::Leads), Err("nothing-mapped".to_owned()));
    assert_eq!(plan(r#"{"columns":{"a":"quantity"}}"#, FileKind::Leads), Err("target-unknown".to_owned()));
    assert_eq!(
        plan(r#"{"columns":{"a":"company"}}"#, FileKind::Activities),
        Err("target-unknown".to_owned())
    );
    assert_eq!(
        plan(r#"{"columns":{"a":"email","b":"kind"}}"#, FileKind::Activities),
        Err("column-missing".to_owned())
    );
}

#[test]
fn every_target_reads_as_itself() {
    for kind in [FileKind::Leads, FileKind::Activities, FileKind::Customers, FileKind::DoNotCall] {
        for target in targets(kind) {
            assert_eq!(target.parse::<Target>(), Ok(Target::Field(target.to_owned())));
        }
    }
}

#[test]
fn a_fingerprint_knows_headers_again_and_apart() {
    let print = |headers: &[&str]| fingerprint(&headers.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>());
    assert_eq!(print(&["E-mail", "Naam"]), print(&["e mail", "NAAM "]));
    assert_ne!(print(&["E-mail", "Naam"]), print(&["Naam", "E-mail"]));
    assert_ne!(print(&["ab", "c"]), print(&["a", "bc"]));
    assert_eq!(print(&["company"]), "839a84d02e659b5900b488476961a7f1", "kept in books: must never change");
}

#[test]
fn the_same_row_has_the_same_hash() {
    let drafts = drafts("company,city\nJansen,Zwolle\nJansen,Zwolle\nJansen,Kampen\n");
    assert_eq!(drafts[0].row_hash, drafts[1].row_hash);
    assert_ne!(drafts[0].row_hash, drafts[2].row_hash);
}

proptest! {
    #[test]
    fn any_cells_make_a_draft_and_none_goes_missing(cells in proptest::collection::vec("\\PC{0,20}", 10)) {
        let headers = ["company", "full_name", "phone", "email", "website", "postcode", "country", "employees", "legal_form", "kleur"];
        let mut mapping = Mapping { country: "NL".to_owned(), ..Mapping::default() };
        for header in headers {
            mapping.columns.insert(header.to_owned(), header.parse().unwrap_or(Target::Custom(header.to_owned())));
        }
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let plan = mapping.plan(&headers, FileKind::Leads, Amsterdam).unwrap();
        let row = Row { number: 2, cells: cells.clone(), problem: None };
        let draft = draft(&row, &plan);
        prop_assert_eq!(&draft, &super::draft(&row, &plan));
        let _ = draft.keys();
        for problem in &draft.problems {
            let kept = draft.fields.keys().any(|key| key.starts_with(&format!("custom:{}", problem.column)))
                || draft.phones.iter().any(|phone| phone.e164.is_none());
            prop_assert!(kept, "{:?} of {:?}", problem, cells);
        }
        for value in draft.fields.values() {
            prop_assert!(!matches!(value, Value::Text(text) if text.is_empty()));
        }
    }
}
