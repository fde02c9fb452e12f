use proptest::prelude::*;

use super::{PhoneKind, display, parse, parse_all};

fn e164(raw: &str, country: &str) -> Result<String, String> {
    parse(raw, country).map(|phone| phone.e164.unwrap()).map_err(|problem| problem.code)
}

#[test]
fn one_number_is_read_from_every_way_of_writing_it() {
    for raw in [
        "010 123 4567",
        "0101234567",
        "010-1234567",
        "(010) 123 45 67",
        "010/1234567",
        "+31 10 123 4567",
        "+31 (0)10 123 4567",
        "+31(0) 10-1234567",
        "+31 ( 0 ) 10 1234567",
        "0031 10 1234567",
        "0031 (0)10 1234567",
        "31101234567",
        "101234567",
        "101234567.0",
        "1,01234567E+08",
        "3.1101234567E10",
        "Tel. 010 123 4567",
        "T: 010 1234567",
        "tel:+31-10-123-4567",
        "'0101234567",
        "'+31101234567",
        "０１０１２３４５６７",
        "010\u{a0}123\u{a0}4567",
        "010–123 4567",
        "010 123 4567 (na 9 uur)",
        "010 123 4567 tst. 12",
        "010 1234567 / 06 12345678",
        "010.123.4567",
    ] {
        assert_eq!(e164(raw, "NL"), Ok("+31101234567".to_owned()), "{raw:?}");
    }
}

#[test]
fn numbers_of_the_neighbours_are_read_at_home_and_from_abroad() {
    assert_eq!(e164("02 512 34 56", "BE"), Ok("+3225123456".to_owned()));
    assert_eq!(e164("+32 (0)2 512 34 56", "NL"), Ok("+3225123456".to_owned()));
    assert_eq!(e164("030 123456", "DE"), Ok("+4930123456".to_owned()));
    assert_eq!(e164("0049 30 123456", "NL"), Ok("+4930123456".to_owned()));
    assert_eq!(e164("33611111111", "NL"), Ok("+33611111111".to_owned()), "a plus lost on the way");
    assert_eq!(e164("14 020", "NL"), Ok("+3114020".to_owned()), "a municipality's own short number");
}

#[test]
fn what_is_no_number_says_why() {
    for (raw, code) in [
        ("", "phone-missing"),
        ("geen", "phone-missing"),
        ("112", "phone-too-short"),
        ("06-", "phone-too-short"),
        ("010 12345", "phone-invalid"),
        ("010 123 4567 89", "phone-invalid"),
        ("1234567890123456", "phone-too-long"),
        ("3.16E+10", "phone-rounded"),
        ("+999 1234567", "phone-invalid"),
    ] {
        assert_eq!(e164(raw, "NL"), Err(code.to_owned()), "{raw:?}");
    }
    assert_eq!(e164("010 123 4567", ""), Err("phone-no-country".to_owned()));
}

#[test]
fn numbers_show_as_people_at_home_write_them() {
    for (e164, home, shown) in [
        ("+31182123456", "NL", "0182 123 456"),
        ("+31104123390", "NL", "010 412 3390"),
        ("+31612345678", "NL", "06 12345678"),
        ("+31612345678", "BE", "+31 6 12345678"),
        ("+3225123456", "BE", "02 512 34 56"),
        ("+3211223344", "NL", "+32 11 22 33 44"),
        ("+3211223344", "BE", "011 22 33 44"),
        ("no number", "NL", "no number"),
    ] {
        assert_eq!(display(e164, home), shown);
    }
}

#[test]
fn kind_country_and_extension_are_told() {
    let phone = parse("+31 10 123 4567 toestel 12", "BE").unwrap();
    assert_eq!(
        (phone.kind, phone.country.as_deref(), phone.extension.as_deref()),
        (PhoneKind::Fixed, Some("NL"), Some("12"))
    );
    assert_eq!(phone.national, "010 123 4567");
    assert_eq!(phone.original, "+31 10 123 4567 toestel 12");
    assert_eq!(parse("06 12345678", "NL").unwrap().kind, PhoneKind::Mobile);
    assert_eq!(parse("0900-8844", "NL").unwrap().kind, PhoneKind::Other);
}

#[test]
fn a_cell_may_hold_several_numbers() {
    let numbers = |raw: &str| -> Vec<String> {
        parse_all(raw, "NL")
            .into_iter()
            .map(|found| found.map_or_else(|p| p.code, |p| p.e164.unwrap()))
            .collect()
    };
    assert_eq!(numbers("010 123 4567 / 06 12345678"), ["+31101234567", "+31612345678"]);
    assert_eq!(numbers("010-1234567 of 06-12345678"), ["+31101234567", "+31612345678"]);
    assert_eq!(numbers("010 1234567 (werk), 06 12345678 (privé)"), ["+31101234567", "+31612345678"]);
    assert_eq!(numbers("+31101234567+31612345678"), ["+31101234567", "+31612345678"]);
    assert_eq!(numbers("010 123 4567 ext. 12; 0612345678"), ["+31101234567", "+31612345678"]);
    assert_eq!(numbers("06/12345678"), ["+31612345678"]);
    assert_eq!(numbers("010 1234567 / 68"), ["+31101234567"]);
    assert_eq!(numbers("zie site"), ["phone-missing"]);
    assert!(numbers("").is_empty());
}

/// libphonenumber's own answers; where it gives none, ours may be better (labels, extensions, floats).
#[test]
fn the_answers_of_libphonenumber_are_ours() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/phones/notations-dev.csv");
    #[allow(clippy::disallowed_methods, reason = "a test reads its corpus")]
    let Ok(bytes) = std::fs::read(path) else {
        println!("skipped: no phone corpus beside the project");
        return;
    };
    let dialect = crate::import::sniff(&bytes).unwrap();
    let reader =
        crate::import::Reader::new(bytes.as_slice(), &dialect, crate::import::Limits::default()).unwrap();
    let mut compared = 0;
    for row in reader {
        let [raw, country, notation, _, _, valid, expected, ..] = row.cells.as_slice() else {
            panic!("{row:?}")
        };
        // "101234567.0" is taken for a longer number by the library, and E.164 itself ends at 15 digits.
        if valid == "1" && !notation.ends_with("excel float") && expected.len() <= 16 {
            assert_eq!(e164(raw, country).as_ref(), Ok(expected), "{raw:?} in {country}: {notation}");
            compared += 1;
        }
    }
    assert!(compared > 600, "only {compared} numbers compared");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(raw in any::<String>(), country in "[A-Z]{0,3}") {
        let _ = parse(&raw, &country);
        prop_assert!(parse_all(&raw, &country).len() <= 5);
        let _ = display(&raw, &country);
    }

    #[test]
    fn a_number_read_again_is_the_same_number(
        raw in "(\\+|00)?(31|32|49|0)?[0-9]{5,11}( ?(tst|x|/) ?[0-9]{1,8})?",
        country in "NL|BE|DE|",
    ) {
        if let Ok(phone) = parse(&raw, &country) {
            let e164 = phone.e164.clone().unwrap();
            let again = parse(&e164, &country).unwrap();
            prop_assert_eq!(again.e164.as_deref(), Some(e164.as_str()));
            prop_assert_eq!((&again.national, again.kind, &again.country), (&phone.national, phone.kind, &phone.country));
            if let Some(own @ ("NL" | "BE" | "DE")) = phone.country.as_deref() {
                prop_assert_eq!(parse(&phone.national, own).unwrap().e164, phone.e164);
                let shown = display(&e164, "NL");
                prop_assert_eq!(parse(&shown, "NL").unwrap().e164, Some(e164));
            }
        }
    }
}
