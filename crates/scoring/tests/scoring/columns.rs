//! Everybody at once is as one by one.

use std::collections::BTreeMap;

use proptest::prelude::*;
use scoring::{Columns, Facts, Model, Scores, score};

use crate::lead::{at, lead, seconds};
use crate::properties::{facts, model_of, models, moment};

/// A lead comes, comes again, or goes (no facts).
fn acts() -> impl Strategy<Value = Vec<(u32, Option<Facts>)>> {
    proptest::collection::vec((0u32..9, proptest::option::weighted(0.85, facts())), 1..16)
}

fn columns_of(leads: &BTreeMap<u32, Facts>) -> Columns {
    let mut columns = Columns::new(Facts::default().zone);
    for (lead, facts) in leads {
        columns.set(*lead, facts);
    }
    columns
}

fn told(model: &Model, scores: &Scores, place: usize) -> (i32, i32, u8, String) {
    let band = scores.band[place];
    let key = model.bands_in_use().map_or_else(String::new, |set| set.bands[usize::from(band)].key.clone());
    (scores.fit[place], scores.interest[place], band, key)
}

/// Columns that were kept current, and what they should hold.
fn after(acts: Vec<(u32, Option<Facts>)>) -> (Columns, BTreeMap<u32, Facts>) {
    let mut columns = Columns::new(Facts::default().zone);
    let mut leads = BTreeMap::new();
    for (lead, facts) in acts {
        match facts {
            Some(facts) => {
                columns.set(lead, &facts);
                leads.insert(lead, facts);
            }
            None => {
                columns.remove(lead);
                leads.remove(&lead);
            }
        }
    }
    (columns, leads)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn columns_kept_current_score_as_each_lead_alone(json in models(), acts in acts(), t in moment()) {
        let model = model_of(&json);
        let (columns, leads) = after(acts);
        prop_assert_eq!(columns.leads().collect::<Vec<_>>(), leads.keys().copied().collect::<Vec<_>>());
        let scores = columns.scores_with_untils(&model, seconds(t));
        prop_assert_eq!(&columns.scores(&model, seconds(t)).band, &scores.band);
        for (place, (lead, facts)) in leads.iter().enumerate() {
            prop_assert_eq!(columns.place(*lead), Some(place));
            if scores.later.contains(&place) {
                continue;
            }
            let alone = score(&model, facts, seconds(t));
            let key = &model.bands_in_use().unwrap().bands[usize::from(alone.band)].key;
            prop_assert_eq!(told(&model, &scores, place), (alone.fit, alone.interest, alone.band, key.clone()));
            // A score holds to the last second it is said to hold.
            let last = scores.until[place].min(t + 200 * 86_400 + seconds(0).timestamp()) - 1 - seconds(0).timestamp();
            if last > t {
                let then = score(&model, facts, seconds(last));
                prop_assert_eq!((then.score, then.band), (alone.score, alone.band), "at {}", last);
            }
        }
    }

    #[test]
    fn a_condition_holds_of_everybody_as_of_each(json in models(), acts in acts(), t in moment()) {
        let model = model_of(&json);
        let (columns, leads) = after(acts);
        for knock_out in &model.knock_outs {
            let holds = columns.holds(&knock_out.when, &model, seconds(t));
            prop_assert_eq!(holds.len(), leads.len());
            for (holds, facts) in holds.into_iter().zip(leads.values()).filter_map(|(holds, facts)| Some((holds?, facts))) {
                prop_assert_eq!(holds, knock_out.when.holds(&model, facts, seconds(t)));
            }
        }
    }

    #[test]
    fn nobody_is_left_to_others_once_all_is_known(json in models(), acts in acts()) {
        let model = model_of(&json);
        let (columns, leads) = after(acts);
        let late = 200 * 86_400;
        let scores = columns.scores(&model, seconds(late));
        prop_assert!(scores.later.is_empty());
        for (place, facts) in leads.values().enumerate() {
            prop_assert_eq!(scores.score(place), score(&model, facts, seconds(late)).score);
        }
    }

    #[test]
    fn columns_kept_current_are_those_made_anew(json in models(), acts in acts(), t in moment()) {
        let model = model_of(&json);
        let (columns, leads) = after(acts);
        let anew = columns_of(&leads);
        let (kept, anew) = (columns.scores(&model, seconds(t)), anew.scores(&model, seconds(t)));
        prop_assert_eq!(kept, anew);
    }

    #[test]
    fn a_changed_rule_costs_that_rule_and_gives_the_same(
        one in models(), other in models(), acts in acts(), t in moment(), share in any::<bool>()
    ) {
        let (from, mut to) = (model_of(&one), model_of(&other));
        if share && !from.rules.is_empty() {
            let mut rules = from.rules.clone();
            rules[0].on = !rules[0].on;
            rules.pop().into_iter().for_each(drop);
            to = Model { rules, ..from.clone() };
        }
        let (columns, _) = after(acts);
        let now = seconds(t);
        let mut sums = columns.sums(&from, now);
        prop_assert_eq!(columns.scores_of(&sums, &from, now), columns.scores(&from, now));
        columns.change_sums(&mut sums, &from, &to, now);
        prop_assert_eq!(columns.scores_of(&sums, &to, now), columns.scores(&to, now));
        columns.change_sums(&mut sums, &to, &from, now);
        prop_assert_eq!(columns.scores_of(&sums, &from, now), columns.scores(&from, now));
    }
}

#[test]
fn many_leads_in_any_order_stand_in_order() {
    let mut columns = Columns::new(Facts::default().zone);
    let numbers: Vec<u32> = (0..20_000u32).map(|n| n.wrapping_mul(7_919) % 20_011).collect();
    for number in &numbers {
        columns.set(*number, &Facts::default());
    }
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    assert_eq!(columns.len(), sorted.len());
    assert!(columns.leads().eq(sorted.iter().copied()));
    assert_eq!(columns.place(sorted[12_345]), Some(12_345));
    for number in &sorted[..9_000] {
        columns.remove(*number);
    }
    assert!(columns.leads().eq(sorted[9_000..].iter().copied()));
}

#[test]
fn of_moments_that_columns_cannot_hold_they_claim_nothing() {
    let model = scoring::template("exact").unwrap();
    let later_at = |facts: &Facts, now: &str| {
        let mut columns = Columns::new(facts.zone);
        columns.set(1, facts);
        columns.scores(&model, at(now)).later
    };
    let long_ago = lead().did("email-sent", at("1539-07-21T08:00:00Z")).0;
    assert_eq!(later_at(&long_ago, "2026-03-02T08:00:00Z"), [0]);
    assert_eq!(later_at(&long_ago, "2297-11-04T08:00:00Z"), [0], "nor after they end");
    let mut known = lead().role("ceo").0;
    known.fields.values_mut().for_each(|fact| fact.at = at("1481-06-17T08:00:00Z"));
    assert_eq!(later_at(&known, "1300-01-01T00:00:00Z"), [0], "nor before they begin");
    assert_eq!(later_at(&known, "2026-03-02T08:00:00Z"), Vec::<usize>::new());
}
