use super::{country, postcode, province_of, registration};

fn code<T>(answer: Result<T, crate::Reason>) -> Result<T, String> {
    answer.map_err(|problem| problem.code)
}

#[test]
fn postcodes_take_their_countrys_form() {
    for (raw, land, expected) in [
        ("1234ab", "NL", Some("1234 AB")),
        (" 1234  AB ", "NL", Some("1234 AB")),
        ("NL-1234 AB", "NL", Some("1234 AB")),
        ("1234", "NL", None),
        ("0123 AB", "NL", None),
        ("1234 SS", "NL", None),
        ("B-1000", "BE", Some("1000")),
        ("1000", "BE", Some("1000")),
        ("0999", "BE", None),
        ("D-50667", "DE", Some("50667")),
        ("1067", "DE", Some("01067")),
        ("506", "DE", None),
        ("gl15 1xd", "GB", Some("GL15 1XD")),
        ("-", "FR", None),
    ] {
        let found = postcode(raw, land);
        assert_eq!(found.as_deref().ok(), expected, "{raw:?} in {land}");
        assert!(found.map_err(|p| p.code == "postcode-invalid").is_ok_and(|_| true) || expected.is_none());
    }
}

#[test]
fn provinces_follow_from_postcodes() {
    for (postcode, land, province) in [
        ("1012 AB", "NL", Some("noord-holland")),
        ("1315 AB", "NL", Some("flevoland")),
        ("2511 AB", "NL", Some("zuid-holland")),
        ("3011 AB", "NL", Some("zuid-holland")),
        ("3511 AB", "NL", Some("utrecht")),
        ("4331 AB", "NL", Some("zeeland")),
        ("5611 AB", "NL", Some("noord-brabant")),
        ("6211 AB", "NL", Some("limburg")),
        ("6811 AB", "NL", Some("gelderland")),
        ("7511 AB", "NL", Some("overijssel")),
        ("8011 AB", "NL", Some("overijssel")),
        ("8232 AB", "NL", Some("flevoland")),
        ("8911 AB", "NL", Some("friesland")),
        ("9401 AB", "NL", Some("drenthe")),
        ("9711 AB", "NL", Some("groningen")),
        ("1000", "BE", Some("brussel")),
        ("2000", "BE", Some("antwerpen")),
        ("3500", "BE", Some("limburg-be")),
        ("9000", "BE", Some("oost-vlaanderen")),
        ("50667", "DE", None),
        ("", "NL", None),
    ] {
        assert_eq!(province_of(postcode, land), province, "{postcode} {land}");
    }
}

#[test]
fn province_tables_rise() {
    for table in [super::NL_PROVINCES, super::BE_PROVINCES] {
        assert!(table.is_sorted_by_key(|(from, _)| *from));
    }
}

#[test]
fn register_numbers_are_repaired_and_checked() {
    assert_eq!(code(registration("KvK 1234567", "NL")), Ok("01234567".to_owned()), "a lost zero");
    assert_eq!(code(registration("12.34.56.78", "NL")), Ok("12345678".to_owned()));
    assert_eq!(code(registration("12345678.0", "NL")), Ok("12345678".to_owned()));
    assert_eq!(code(registration("123456", "NL")), Err("registration-invalid".to_owned()));
    assert_eq!(code(registration("00000000", "NL")), Err("registration-invalid".to_owned()));
    assert_eq!(code(registration("BE 0403.170.701", "BE")), Ok("0403170701".to_owned()));
    assert_eq!(code(registration("403170701", "BE")), Ok("0403170701".to_owned()), "a lost zero");
    assert_eq!(
        code(registration("0403170702", "BE")),
        Err("registration-invalid".to_owned()),
        "check digits"
    );
    assert_eq!(code(registration("hrb 12345", "DE")), Ok("HRB 12345".to_owned()));
}

#[test]
fn countries_are_known_by_name_and_code() {
    for (raw, expected) in [
        ("nl", Some("NL")),
        ("Nederland", Some("NL")),
        ("The Netherlands", Some("NL")),
        ("BELGIË", Some("BE")),
        ("Belgique", Some("BE")),
        ("Deutschland", Some("DE")),
        ("India", Some("IN")),
        ("United States", Some("US")),
        ("U.S.A.", Some("US")),
        ("Verenigd Koninkrijk", Some("GB")),
        ("NLD", Some("NL")),
        ("Atlantis", None),
        ("", None),
        ("XX", None),
    ] {
        assert_eq!(country(raw), expected, "{raw:?}");
    }
}
