//! The rules told as cases a salesperson would recognise.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dutch(form: &'static str) -> Subject<'static> {
    Subject { country: "NL", legal_form: Some(form), ..Subject::default() }
}

fn on(subject: Subject<'_>, when: &str) -> String {
    let verdict = may_call(&subject, &Policy::default(), date(when));
    let params: Vec<String> = verdict
        .params()
        .into_iter()
        .map(|(key, value)| match value {
            Param::Text(text) => format!("{key}={text}"),
            Param::Number(number) => format!("{key}={number}"),
        })
        .collect();
    format!("{:?} {} {}", verdict.answer, verdict.code, params.join(" "))
}

fn check(subject: Subject<'_>) -> String {
    on(subject, "2026-11-03")
}

/// V18.
#[test]
fn a_dutch_sole_trader_is_red_a_bv_green_and_an_unknown_form_orange() {
    assert_snapshot!(
        check(dutch("sole-trader")),
        @"No natural-person article=Tw 11.7 country=NL form=sole-trader rule=nl-opt-in"
    );
    assert_snapshot!(check(dutch("bv")), @"Yes legal-person article=Tw 11.7 country=NL form=bv rule=nl-legal-person");
    assert_snapshot!(
        check(dutch("unknown")),
        @"Note form-unknown article=Tw 11.7 ask=legal_form country=NL rule=nl-form-unknown"
    );
    assert_eq!(check(dutch("unknown")), check(Subject { country: "nl", ..Subject::default() }));
}

#[test]
fn a_strict_owner_makes_an_unknown_form_red_and_nothing_else() {
    let strict = Policy { strict: true, ..Policy::default() };
    let answer = |subject: Subject<'_>| may_call(&subject, &strict, date("2026-11-03")).answer;
    assert_eq!(answer(dutch("unknown")), Answer::No);
    assert_eq!(answer(dutch("bv")), Answer::Yes);
    assert_eq!(answer(Subject { country: "FR", ..Subject::default() }), Answer::Note);
}

#[test]
fn consent_makes_a_sole_trader_green_while_it_counts() {
    let consent = Consent { given: date("2026-01-10"), until: Some(date("2026-12-31")) };
    let asked = Subject { consent: Some(consent), ..dutch("sole-trader") };
    assert_snapshot!(on(asked, "2026-01-09"), @"No natural-person article=Tw 11.7 country=NL form=sole-trader rule=nl-opt-in");
    assert_snapshot!(on(asked, "2026-01-10"), @"Yes consent form=sole-trader rule=consent until=2026-12-31");
    assert_snapshot!(on(asked, "2026-12-31"), @"Yes consent form=sole-trader rule=consent until=2026-12-31");
    assert_snapshot!(on(asked, "2027-01-01"), @"No natural-person article=Tw 11.7 country=NL form=sole-trader rule=nl-opt-in");
}

#[test]
fn a_customer_relation_ended_as_a_ground_on_1_july_2026() {
    let customer = Subject { customer: true, ..dutch("vof") };
    assert_snapshot!(on(customer, "2026-06-30"), @"Yes customer article=Tw 11.7 country=NL form=vof rule=nl-customer");
    assert_snapshot!(on(customer, "2026-07-01"), @"No natural-person article=Tw 11.7 country=NL form=vof rule=nl-opt-in");
    let exempt = Policy { customer_exempt: true, ..Policy::default() };
    assert_eq!(may_call(&customer, &exempt, date("2026-07-01")).answer, Answer::Yes);
}

#[test]
fn published_details_count_for_a_trader_and_not_for_a_consumer() {
    assert_eq!(check(Subject { designated: true, ..dutch("maatschap") }).split(' ').next(), Some("Yes"));
    assert_eq!(check(Subject { designated: true, ..dutch("consumer") }).split(' ').next(), Some("No"));
}

#[test]
fn a_belgian_number_is_held_against_the_list_first_whatever_the_form() {
    let belgian = Subject { country: "BE", legal_form: Some("bv"), ..Subject::default() };
    let screened = |on: &str| Subject { screened: Some(date(on)), ..belgian };
    assert_snapshot!(check(belgian), @"No not-screened article=WER VI.110-115 country=BE form=bv rule=be-not-screened");
    assert_snapshot!(check(screened("2026-10-04")), @"Yes screened article=WER VI.110-115 country=BE form=bv rule=be-screened until=2026-11-03");
    assert_snapshot!(check(screened("2026-10-03")), @"No not-screened article=WER VI.110-115 country=BE form=bv rule=be-not-screened");
    let unknown = Subject { legal_form: None, ..screened("2026-11-01") };
    assert_snapshot!(check(unknown), @"Note form-unknown article=WER VI.110-115 ask=legal_form country=BE rule=be-form-unknown until=2026-12-01");
}

#[test]
fn a_german_business_needs_a_written_reason_and_a_consumer_consent() {
    let german = |form| Subject { country: "DE", legal_form: Some(form), ..Subject::default() };
    assert_snapshot!(check(german("gmbh")), @"Note interest-missing article=UWG 7(2) ask=presumed_interest country=DE form=gmbh rule=de-interest-missing");
    let noted = Subject { presumed_interest: true, ..german("gmbh") };
    assert_snapshot!(check(noted), @"Yes presumed-interest article=UWG 7(2) country=DE form=gmbh rule=de-presumed-interest");
    assert_snapshot!(check(german("consumer")), @"No natural-person article=UWG 7(2) country=DE form=consumer rule=de-consumer");
}

#[test]
fn elsewhere_nobody_claims_to_know_the_law() {
    assert_snapshot!(
        check(Subject { country: "FR", legal_form: Some("bv"), ..Subject::default() }),
        @"Note country-unknown ask=country form=bv rule=country-unknown"
    );
}

#[test]
fn an_objection_beats_consent() {
    let consent = Some(Consent { given: date("2026-01-10"), until: None });
    assert_snapshot!(check(Subject { objected: true, consent, ..dutch("bv") }), @"No objected form=bv");
    assert_snapshot!(check(Subject { suppressed: true, consent, ..dutch("bv") }), @"No suppressed form=bv");
}

#[test]
fn the_table_ages_after_a_year() {
    assert!(!outdated(date("2027-11-22")));
    assert!(outdated(date("2027-11-23")));
}

#[test]
fn every_rule_has_its_own_name_and_a_source() {
    let mut keys: Vec<&str> = RULES.iter().map(|rule| rule.key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), RULES.len());
    assert!(RULES.iter().all(|rule| !rule.source.is_empty() && rule.valid_from < rule.valid_to));
}

proptest! {
    #[test]
    fn who_objected_is_never_green(
        country in "(NL|BE|DE|FR|)", form in proptest::option::of("[a-z-]{0,12}"), customer: bool, designated: bool,
        presumed_interest: bool, consented: bool, objected: bool, days in 0u64..20_000,
    ) {
        let day = date("2000-01-01") + Days::new(days);
        let consent = consented.then_some(Consent { given: day, until: None });
        let subject = Subject {
            country: &country, legal_form: form.as_deref(), consent, designated, presumed_interest,
            screened: Some(day), objected, suppressed: !objected, customer,
        };
        prop_assert_eq!(may_call(&subject, &Policy::default(), day).answer, Answer::No);
    }

    #[test]
    fn every_lead_on_every_day_gets_the_answer_of_some_rule(
        country in "(NL|BE|DE|FR|)", form in proptest::sample::select(FORMS), days in 0u64..20_000,
    ) {
        let day = date("2000-01-01") + Days::new(days);
        let subject = Subject { country: &country, legal_form: Some(form.0), ..Subject::default() };
        prop_assert!(may_call(&subject, &Policy::default(), day).rule.is_some());
    }
}
