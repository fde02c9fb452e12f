use proptest::prelude::*;

use super::{domain_of, legal_form_of, name_key, split_person};

#[test]
fn spellings_of_one_company_share_a_key() {
    for (key, spellings) in [
        (
            "bakkerij jansen",
            &[
                "Bakkerij Jansen",
                "BAKKERIJ JANSEN B.V.",
                "bakkerij jansen bv",
                "Bakkerij Jansen, B.V.",
                "Bakkerij  Jansen B. V.",
                "De Bakkerij Jansen",
                "Bakkerij Jansen B.V. i.o.",
            ][..],
        ),
        ("cafe jansen en zn", &["Café Jansen & Zn.", "Cafe Jansen en Zn", "CAFÉ JANSEN+ZN BV"]),
        ("muller", &["Müller GmbH", "Muller", "MÜLLER AG"]),
        ("bouwgroep oost", &["Bouwgroep-Oost N.V.", "Bouwgroep Oost nv", "V.O.F. Bouwgroep Oost"]),
        ("bv", &["B.V."]),
        ("", &["", "...", "—"]),
    ] {
        for spelling in spellings {
            assert_eq!(name_key(spelling), key, "{spelling:?}");
        }
    }
}

#[test]
fn other_companies_keep_other_keys() {
    assert_ne!(name_key("Jansen Bouw"), name_key("Jansen Bakkerij"));
    assert_ne!(name_key("ABC Holding B.V."), name_key("ABC B.V."));
    assert_eq!(name_key("CV Advies"), "cv advies", "a mark that stands in front of a word is a word");
}

#[test]
fn a_name_states_its_legal_form() {
    for (name, form) in [
        ("Bakkerij Jansen B.V.", Some("bv")),
        ("bakkerij jansen bv", Some("bv")),
        ("Jansen Holding B.V. i.o.", Some("bv")),
        ("B.V. Transportbedrijf Oost", Some("bv")),
        ("Philips N.V.", Some("nv")),
        ("Gebr. de Vries v.o.f.", Some("vof")),
        ("Maatschap Huisartsen Zuid", Some("maatschap")),
        ("Stichting De Brug", Some("stichting")),
        ("Coöperatie Zuid U.A.", Some("cooperatie")),
        ("Gemeente Zwolle", Some("overheid")),
        ("Vastgoed Peters C.V.", Some("cv")),
        ("Brouwerij Peeters BVBA", Some("bv")),
        ("Les Amis ASBL", Some("vzw")),
        ("Müller GmbH", Some("gmbh")),
        ("Müller GmbH & Co. KG", Some("kg")),
        ("Turnverein Aachen e.V.", Some("ev")),
        ("Firma Huber e.K.", Some("einzelunternehmen")),
        ("Siemens AG", Some("ag")),
        ("Kapsalon Anja", None),
        ("Mijn cv", None),
        ("BV", None),
        ("", None),
    ] {
        assert_eq!(legal_form_of(name), form, "{name:?}");
    }
}

#[test]
fn people_are_split_as_the_dutch_do() {
    for (full, first, last) in [
        ("Jan Jansen", "Jan", "Jansen"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Berg, Jan van der", "Jan", "van der Berg"),
        ("Jansen, Jan", "Jan", "Jansen"),
        ("Anne Marie de Wit", "Anne Marie", "de Wit"),
        ("J.P. Balkenende", "J.P.", "Balkenende"),
        ("dhr. J. de Vries", "J.", "de Vries"),
        ("de heer P. Smit", "P.", "Smit"),
        ("Mevr. Bakker", "", "Bakker"),
        ("Mw. van Dam", "", "van Dam"),
        ("Herr Müller", "", "Müller"),
        ("Anja", "Anja", ""),
        ("", "", ""),
    ] {
        assert_eq!(split_person(full), (first.to_owned(), last.to_owned()), "{full:?}");
    }
}

#[test]
fn a_domain_is_the_companys_own() {
    for (text, domain) in [
        ("https://www.Jansen.nl/contact?x=1", Some("jansen.nl")),
        ("jansen.nl", Some("jansen.nl")),
        ("info@jansen.nl", Some("jansen.nl")),
        ("http://shop.jansen.nl:8080", Some("shop.jansen.nl")),
        ("piet@gmail.com", None),
        ("https://nl.linkedin.com/in/piet", None),
        ("https://jansen.wixsite.com/site", None),
        ("localhost", None),
        ("", None),
    ] {
        assert_eq!(domain_of(text).as_deref(), domain, "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_name_is_read(name in any::<String>()) {
        let key = name_key(&name);
        prop_assert!(key.chars().all(|c| c.is_alphanumeric() || c == ' '), "{key:?}");
        let _ = legal_form_of(&name);
        let _ = split_person(&name);
        let _ = domain_of(&name);
    }

    #[test]
    fn splitting_a_person_loses_no_word(name in "[A-Z][a-z]{4,8}( (van|de|den|ter|van der))?( [A-Z][a-z]{1,8}){1,2}") {
        let (first, last) = split_person(&name);
        prop_assert_eq!(format!("{first} {last}"), name);
    }
}
