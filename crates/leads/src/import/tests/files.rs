//! Files of other programs, read in place where they lie beside the project; skipped where they do not.

use std::{collections::BTreeMap, path::PathBuf};

use super::*;

/// The files of a folder of real data by name; none, with a word, where the folder is absent.
#[allow(clippy::disallowed_methods, reason = "a test reads its corpus")]
fn folder(name: &str) -> BTreeMap<String, Vec<u8>> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../../shared/data", name].iter().collect();
    let Ok(entries) = std::fs::read_dir(&path) else {
        println!("skipped: no {name} beside the project");
        return BTreeMap::new();
    };
    let files =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_file());
    files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// File, `header→target` of the columns that matter, rows, rows refused.
const EXPORTS: &[(&str, &[&str], usize, usize)] = &[
    (
        "mautic-10contacts.csv",
        &["firstname→first_name", "lastname→last_name", "company→company", "email→email", "country→country"],
        10,
        0,
    ),
    (
        "mautic-fakecompanydata.csv",
        &["companyname→company", "companycity→city", "companycountry→country", "companyindustry→sector"],
        4,
        0,
    ),
    (
        "mautic-fakeleaddata.csv",
        &[
            "title→skip",
            "address1→street",
            "zipcode→postcode",
            "phone→phone",
            "company→company",
            "website→website",
            "points→custom:points",
        ],
        54,
        4,
    ),
    ("mautic-fakeresultdata.csv", &["name→full_name", "email→email", "lead→custom:lead"], 50, 0),
    ("mautic-fakepagehitdata.csv", &["url→custom:url", "dateHit→custom:datehit"], 130, 130),
    (
        "roundcube-all.csv",
        &[
            "First Name→first_name",
            "Middle Name→middle_name",
            "Last Name→last_name",
            "Company→company",
            "Job Title→role",
            "Email Home→email",
            "Business Phone→phone",
            "Home Mobile→mobile",
            "Business Street→street",
            "Work City→city",
            "Work Zip→postcode",
            "Work Country→country",
            "Home Street→custom:home_street",
            "Gender→skip",
            "Birthday→skip",
            "Notes→notes",
            "Assistant's Phone→custom:assistant_s_phone",
        ],
        1,
        0,
    ),
    ("roundcube-email.csv", &["Primary Email→email"], 4, 0),
    ("roundcube-outlook.csv", &["E-mail Address→email", "E-mail 2 Address→email"], 1, 0),
    (
        "roundcube-tb_plain.csv",
        &[
            "Primary Email→email",
            "Work Phone→phone",
            "Mobile Number→mobile",
            "Organization→company",
            "#38→skip",
        ],
        1,
        0,
    ),
    (
        "thunderbird-basic_addressbook.csv",
        &["First Name→first_name", "Display Name→skip", "Primary Email→email"],
        1,
        0,
    ),
    ("thunderbird-csv_no_header.csv", &["#4→email"], 2, 0),
    (
        "thunderbird-csv_semicolon.csv",
        &["First Name→first_name", "Last Name→last_name", "Primary Email→email"],
        2,
        0,
    ),
    (
        "thunderbird-export.csv",
        &["First Name→first_name", "Primary Email→email", "Organization→company"],
        2,
        0,
    ),
    (
        "matomo-csvExport__Live.getLastVisitsDetails_day.csv",
        &["country→country", "city→city", "idVisit→custom:idvisit"],
        2,
        2,
    ),
    ("activecampaign.csv", &["Email→email", "Phone→phone", "Tags→custom:tags"], 1, 0),
    (
        "brevo-sendinblue.csv",
        &["EMAIL→email", "LASTNAME→last_name", "FIRSTNAME→first_name", "SMS→mobile"],
        1,
        0,
    ),
    (
        "duplicate-headers.csv",
        &["Name→full_name", "Name (2)→custom:name_2", "Email→email", "Email (2)→email"],
        2,
        0,
    ),
    (
        "european-semicolon.csv",
        &["Nom→full_name", "Téléphone→phone", "Entreprise→company", "Statut→status"],
        2,
        0,
    ),
    (
        "facebook-lead-ads.csv",
        &["id→external_id", "full_name→full_name", "phone_number→phone", "city→city", "country→country"],
        3,
        0,
    ),
    ("formula-injection.csv", &["Name→full_name", "Email→email", "Phone→phone", "Notes→notes"], 5, 0),
    (
        "google-contacts-2024-layout.csv",
        &[
            "First Name→first_name",
            "Organization Name→company",
            "Organization Title→role",
            "E-mail 1 - Value→email",
            "Phone 1 - Value→phone",
            "Website 1 - Value→website",
        ],
        2,
        0,
    ),
    (
        "hubspot-companies.csv",
        &[
            "Record ID→external_id",
            "Company name→company",
            "Website URL→website",
            "Legal entity address→street",
        ],
        4,
        0,
    ),
    (
        "hubspot-contacts-2.csv",
        &[
            "Record ID→external_id",
            "First Name→first_name",
            "Phone Number→phone",
            "Lead Status→status",
            "Original Source→source",
        ],
        3,
        0,
    ),
    (
        "hubspot-deals.csv",
        &["Record ID→external_id", "Deal Name→company", "Deal Stage→status", "Lead source→source"],
        1,
        0,
    ),
    (
        "linkedin-Connections.csv",
        &[
            "First Name→first_name",
            "Last Name→last_name",
            "URL→custom:url",
            "Email Address→email",
            "Company→company",
            "Position→role",
        ],
        5,
        1,
    ),
    (
        "mailchimp-audience.csv",
        &["Email Address→email", "First Name→first_name", "LEID→external_id", "NOTES→notes"],
        1,
        0,
    ),
    (
        "outlook-contacts-nl.csv",
        &[
            "Voornaam→first_name",
            "Middelste naam→middle_name",
            "Achternaam→last_name",
            "Bedrijf→company",
            "Functie→role",
            "Werkadres, straat→street",
            "Werkadres, plaats→city",
            "Werkadres, postcode→postcode",
            "Land/regio (werk)→country",
            "Telefoon op werk→phone",
            "Mobiele telefoon→mobile",
            "E-mailadres→email",
            "Webpagina→website",
            "Notities→notes",
            "Sofinummer→skip",
            "Kinderen→skip",
            "Geslacht→skip",
            "Fax op werk→custom:fax_op_werk",
        ],
        1,
        0,
    ),
    (
        "pipedrive-people.csv",
        &[
            "Person - ID→external_id",
            "Person - Name→full_name",
            "Person - Email→email",
            "Person - Phone→phone",
            "Organization - Name→company",
        ],
        1,
        0,
    ),
    (
        "salesforce-leads.csv",
        &[
            "Lead ID→external_id",
            "FirstName→first_name",
            "LastName→last_name",
            "Company→company",
            "LeadSource→source",
            "Status→status",
        ],
        3,
        0,
    ),
    (
        "systeme-io.csv",
        &[
            "Email→email",
            "First name→first_name",
            "Surname→last_name",
            "Phone number→phone",
            "Country→country",
        ],
        1,
        0,
    ),
    (
        "zoho-crm-leads.csv",
        &[
            "Lead Name→full_name",
            "Email→email",
            "Phone→phone",
            "Lead Source→source",
            "Lead Status→status",
            "Industry→sector",
        ],
        3,
        0,
    ),
    (
        "maven-accounts.csv",
        &["account→company", "sector→sector", "revenue→revenue", "employees→employees"],
        85,
        0,
    ),
    (
        "maven-sales_pipeline.csv",
        &["opportunity_id→external_id", "account→company", "deal_stage→status"],
        8_800,
        0,
    ),
    ("salvirt_b2b_sales.csv", &["Source→source", "Status→status", "Comp_size→custom:comp_size"], 448, 448),
    (
        "x-education-leads.csv",
        &[
            "Prospect ID→external_id",
            "Lead Number→custom:lead_number",
            "Lead Source→source",
            "City→city",
            "Country→country",
            "TotalVisits→custom:totalvisits",
            "Converted→custom:converted",
            "#38→skip",
        ],
        9_240,
        0,
    ),
];

#[test]
fn exports_of_other_programs_are_mapped() {
    let mut files = folder("formats/csv");
    files.extend(folder("formats/inline"));
    files.extend(folder("outcomes"));
    if files.is_empty() {
        return;
    }
    for (name, expected, count, refused) in EXPORTS {
        let bytes = files.get(*name).unwrap_or_else(|| panic!("{name} is gone"));
        let (headers, rows) = rows(bytes);
        let mapping = guess(&headers, rows.get(..200).unwrap_or(&rows), FileKind::Leads, "NL");
        let found: Vec<String> =
            headers.iter().map(|header| format!("{header}→{}", mapping.columns[header])).collect();
        for column in *expected {
            assert!(found.iter().any(|found| found == column), "{name}: {column} is missing in {found:#?}");
        }
        let plan = mapping.plan(&headers, FileKind::Leads, Amsterdam).unwrap();
        let drafts: Vec<Draft> = rows.iter().map(|row| draft(row, &plan)).collect();
        let refusals = drafts.iter().filter(|draft| draft.refused.is_some()).count();
        assert_eq!((drafts.len(), refusals), (*count, *refused), "{name}: rows and refusals");
    }
}

#[test]
fn unanswered_lists_and_counts_are_read_as_such() {
    let files = folder("outcomes");
    let Some(bytes) = files.get("x-education-leads.csv") else { return };
    let (headers, rows) = rows(bytes);
    let plan = guess(&headers, &rows[..200], FileKind::Leads, "NL")
        .plan(&headers, FileKind::Leads, Amsterdam)
        .unwrap();
    let drafts: Vec<Draft> = rows.iter().map(|row| draft(row, &plan)).collect();
    assert!(
        drafts.iter().flat_map(|draft| draft.fields.values()).all(|value| value.as_text() != Some("Select"))
    );
    assert_eq!(drafts[1].fields["custom:totalvisits"], crate::fields::Value::Whole(5));
    assert_eq!(drafts[1].text("country"), Some("IN"));
    let ids: std::collections::BTreeSet<_> =
        drafts.iter().filter_map(|draft| draft.keys().external_id).collect();
    assert_eq!(ids.len(), drafts.len());
}

#[test]
fn hostile_files_give_rows_or_a_reason() {
    let mut files = folder("nasty/csv");
    files.extend(folder("nasty/xlsx"));
    files.extend(folder("formats/vcf"));
    for (name, bytes) in &files {
        let dialect = match sniff(bytes) {
            Err(problem) => {
                assert!(problem.code.starts_with("file-"), "{name}: {problem:?}");
                continue;
            }
            Ok(dialect) => dialect,
        };
        let reader = Reader::new(bytes.as_slice(), &dialect, Limits::default()).unwrap();
        let headers = reader.headers().to_vec();
        let rows: Vec<Row> = reader.collect();
        assert!(!rows.is_empty(), "{name} is read but has no rows");
        let mapping = guess(&headers, rows.get(..200).unwrap_or(&rows), FileKind::Leads, "NL");
        if let Ok(plan) = mapping.plan(&headers, FileKind::Leads, Amsterdam) {
            for row in &rows {
                let draft = draft(row, &plan);
                assert!(
                    draft.refused.is_some() || draft.keys() != Keys::default(),
                    "{name} row {}",
                    row.number
                );
            }
        }
    }
}

/// What the authors of the csv-spectrum files say must come out.
#[test]
fn the_spectrum_of_csv_is_read_as_its_authors_expect() {
    let (files, expected) = (folder("nasty/csv"), folder("nasty/csv/spectrum-expected"));
    // The answer for the coordinates holds another phone number than its own file does: no parser can agree.
    for (name, json) in expected.iter().filter(|(name, _)| *name != "location_coordinates.json") {
        // A file of one row is written as that row alone.
        let wanted: Vec<BTreeMap<String, String>> = serde_json::from_slice(json)
            .or_else(|_| serde_json::from_slice(json).map(|row| vec![row]))
            .unwrap();
        let bytes = &files[&format!("spectrum-{}.csv", name.trim_end_matches(".json"))];
        let (headers, rows) = rows(bytes);
        let found: Vec<BTreeMap<String, String>> =
            rows.into_iter().map(|row| headers.iter().cloned().zip(row.cells).collect()).collect();
        assert_eq!(found, wanted, "{name}");
    }
}
