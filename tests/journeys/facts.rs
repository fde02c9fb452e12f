//! What is known of a lead is what rules look at: every field that a rule may name, and closed lists as they are kept.

use scoring::{CATALOGUE, Condition, Operator};
use support::book::Book;

const NOW: &str = "2026-03-02T09:30:00+01:00";

#[test]
fn every_field_that_rules_may_name_becomes_a_fact() {
    let mut book = Book::starter(NOW);
    let full = book
        .lead("Bakkerij Jansen B.V.")
        .role("directeur")
        .phone("0182 123 456")
        .email("piet@bakkerijjansen.example")
        .employees(62)
        .field("mobile", "06 12345678")
        .field("revenue", "1200000")
        .field("sector", "Bakkerij")
        .field("growth_phase", "growth")
        .field("country", "NL")
        .field("city", "Gouda")
        .field("postcode", "2801 AB")
        .field("source", "beurs")
        .field("website", "www.bakkerijjansen.example")
        .field("kvk", "12345678")
        .field("notes", "belt liever 's ochtends")
        .add();
    let bare = book.lead("Iemand").add();
    let always = ["company", "status"];
    for field in CATALOGUE {
        let known = |of: &str| Condition::Test {
            of: of.to_owned(),
            op: Operator::Known,
            values: Vec::new(),
            list: None,
        };
        let expected = if always.contains(&field.key) { vec![full, bare] } else { vec![full] };
        assert_eq!(book.leads_where(&known(field.key)).unwrap(), expected, "{}", field.key);
    }
}

#[test]
fn a_mobile_number_is_one_whichever_field_it_came_in() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen").phone("06 12345678").add();
    let fixed = book.lead("Slagerij Bos").phone("0182 123 456").add();
    let is = |of: &str, number: &str| Condition::Test {
        of: of.to_owned(),
        op: Operator::Is,
        values: vec![number.into()],
        list: None,
    };
    assert_eq!(book.leads_where(&is("mobile", "+31612345678")).unwrap(), [lead]);
    assert_eq!(book.leads_where(&is("phone", "+31612345678")).unwrap(), [lead]);
    assert_eq!(book.leads_where(&is("phone", "+31182123456")).unwrap(), [fixed]);
}

#[test]
fn a_closed_list_is_the_same_where_it_is_kept_and_where_rules_choose_from_it() {
    let kept = [
        ("growth_phase", leads::fields::GROWTH_PHASES),
        ("legal_form", leads::fields::LEGAL_FORMS),
        ("status", leads::fields::STATUSES),
    ];
    let closed: Vec<_> = CATALOGUE
        .iter()
        .filter(|field| !field.options.is_empty())
        .map(|field| (field.key, field.options))
        .collect();
    assert_eq!(closed, kept);
}
