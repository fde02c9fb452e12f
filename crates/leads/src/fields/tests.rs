use proptest::prelude::*;

use super::{FIELDS, Kind, Value, by_key, custom_key, custom_value};

/// What a field makes of a text: the value, `-` for nothing, or the problem's code with `!`.
fn read(key: &str, raw: &str) -> String {
    match by_key(key).unwrap().parse(raw, "NL") {
        Ok(Some(value)) => value.to_string(),
        Ok(None) => "-".to_owned(),
        Err(problem) => format!("!{}", problem.code),
    }
}

#[test]
fn text_becomes_the_fields_own_form() {
    for (key, raw, expected) in [
        ("company", "  Bakkerij   Jansen\u{a0}B.V. ", "Bakkerij Jansen B.V."),
        ("company", "'=SUM(A1)", "=SUM(A1)"),
        ("company", "'s-Gravenhage Bouw", "'s-Gravenhage Bouw"),
        ("phone", "010 - 123 45 67", "+31101234567"),
        ("phone", "010 12", "!phone-invalid"),
        ("email", " Info@Jansen.NL ", "info@jansen.nl"),
        ("email", "Jan Jansen <jan@jansen.nl>", "jan@jansen.nl"),
        ("email", "mailto:jan@jansen.nl", "jan@jansen.nl"),
        ("email", "jan@jansen", "!email-invalid"),
        ("email", "jan@@jansen.nl", "!email-invalid"),
        ("website", "HTTPS://www.Jansen.nl/", "https://www.jansen.nl"),
        ("website", "jansen.nl/Contact", "jansen.nl/Contact"),
        ("website", "javascript://alert.nl", "!website-invalid"),
        ("website", "javascript:alert(1)", "!website-invalid"),
        ("postcode", "1234ab", "1234 AB"),
        ("country", "Nederland", "NL"),
        ("country", "Atlantis", "!country-unknown"),
        ("employees", "11-50", "11"),
        ("employees", "ca. 250 fte", "250"),
        ("employees", "-3", "!number-negative"),
        ("employees", "veel", "!number-invalid"),
        ("revenue", "€ 12,5 mln", "12500000"),
        ("revenue", "1.234", "1234"),
        ("legal_form", "Eenmanszaak", "sole-trader"),
        ("legal_form", "Besloten Vennootschap", "bv"),
        ("legal_form", "B.V.", "bv"),
        ("legal_form", "unknown", "unknown"),
        ("legal_form", "iets anders", "!choice-unknown"),
        ("status", "Klant", "customer"),
        ("status", "Closed - Converted", "customer"),
        ("status", "Not Contacted", "new"),
        ("growth_phase", "groei", "growth"),
        ("kvk", "1234567", "01234567"),
        ("notes", "een\r\n\r\n\r\ntwee ", "een\n\ntwee"),
    ] {
        assert_eq!(read(key, raw), expected, "{key} {raw:?}");
    }
}

#[test]
fn nothing_filled_in_is_nothing() {
    for raw in ["", " ", "-", "--", "n/a", "N.V.T.", "Select", "\u{200b}", "?", "NULL", "#N/A"] {
        for field in FIELDS {
            assert_eq!(read(field.key, raw), "-", "{} {raw:?}", field.key);
        }
        assert_eq!(custom_value(raw), None, "{raw:?}");
    }
}

#[test]
fn a_line_has_a_limit() {
    assert_eq!(read("city", &"x".repeat(1_001)), "!text-too-long");
    assert_eq!(read("city", &"é".repeat(1_000)).chars().count(), 1_000);
}

#[test]
fn custom_fields_take_their_key_from_the_header_and_numbers_only_when_exact() {
    assert_eq!(custom_key("Total Time Spent on Website"), "total_time_spent_on_website");
    assert_eq!(custom_key("  Één / twee? "), "een_twee");
    assert_eq!(custom_key("???"), "");
    assert_eq!(custom_key(&"a".repeat(100)).len(), 60);
    for (raw, expected) in [
        ("5", Value::Whole(5)),
        ("-5", Value::Whole(-5)),
        ("0", Value::Whole(0)),
        ("007", Value::Text("007".to_owned())),
        ("2.5", Value::Text("2.5".to_owned())),
        ("1234567890123456", Value::Text("1234567890123456".to_owned())),
        ("02.Medium", Value::Text("02.Medium".to_owned())),
    ] {
        assert_eq!(custom_value(raw), Some(expected), "{raw:?}");
    }
}

#[test]
fn every_choice_reads_as_itself_and_keys_are_unique() {
    for (at, field) in FIELDS.iter().enumerate() {
        assert!(FIELDS.iter().skip(at + 1).all(|other| other.key != field.key), "{}", field.key);
        if let Kind::Choice(keys) = field.kind {
            for key in keys {
                assert_eq!(read(field.key, key), *key);
            }
        }
    }
}

#[test]
fn a_value_is_plain_json() {
    let values = [Value::Whole(12), Value::Text("12".to_owned())];
    assert_eq!(serde_json::to_string(&values).unwrap(), r#"[12,"12"]"#);
    assert_eq!(serde_json::from_str::<[Value; 2]>(r#"[12,"12"]"#).unwrap(), values);
}

proptest! {
    #[test]
    fn a_values_own_text_reads_as_the_same_value(raw in any::<String>(), country in "NL|BE|DE|FR") {
        for field in FIELDS {
            if let Ok(Some(value)) = field.parse(&raw, &country) {
                prop_assert_eq!(field.parse(&value.to_string(), &country), Ok(Some(value)), "{}", field.key);
            }
        }
        if let Some(value) = custom_value(&raw) {
            prop_assert_eq!(custom_value(&value.to_string()), Some(value));
        }
        prop_assert_eq!(custom_key(&custom_key(&raw)), custom_key(&raw));
    }

    #[test]
    fn so_it_does_for_texts_that_look_like_something(
        raw in "[0-9]{1,8}[.,]?[0-9]{0,3}( (mln|fte|AB|k))?|[a-zA-Z.]{1,8}@[a-z.]{1,8}|(https?://)?[a-zA-Z.]{2,12}(/[a-z/]{0,5})?|'?[=+-]?[a-z' ]{0,6}",
        country in "NL|BE|DE|FR",
    ) {
        for field in FIELDS {
            if let Ok(Some(value)) = field.parse(&raw, &country) {
                prop_assert_eq!(field.parse(&value.to_string(), &country), Ok(Some(value)), "{}", field.key);
            }
        }
    }
}
