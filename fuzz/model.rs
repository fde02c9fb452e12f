//! Whatever a model file holds and whatever is known of a lead: reading and scoring never fail, a score is the sum of its
//! lines however it is asked for, and it holds as long as it says.
#![no_main]

mod making;
mod seeds;

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use libfuzzer_sys::fuzz_target;
use scoring::{
    Columns, Facts, Model, Severity, check, difference, entered_band_at, evaluate, from_json, migrate, parse,
    reach, reasons, score,
};
use serde_json::Value;

use making::Case;

static STARTER: LazyLock<Model> = LazyLock::new(|| scoring::template("starter").expect("it ships"));

fuzz_target!(init: seeds::write(), |bytes: &[u8]| {
    if let Ok(case) = making::case(bytes) {
        if std::env::var_os("SHOW").is_some() {
            println!("{}\n{:#?}\nat {}", case.text, case.facts, case.now);
        }
        try_case(&case);
    }
});

fn try_case(case: &Case) {
    let read = parse(&case.text);
    let Ok(json) = serde_json::from_str::<Value>(&case.text) else {
        assert!(read.is_err(), "what is no JSON is no model");
        return;
    };
    let problems = check(&json);
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    assert_eq!(read.is_ok(), errors == 0, "a model is read exactly when it has no errors: {problems:?}");
    assert!(
        problems.iter().all(|problem| problem.code == "missing-key" || at(&json, &problem.path)),
        "{problems:?}"
    );
    assert_eq!(from_json(&json), read);
    let migrated = migrate(json);
    assert_eq!(migrate(migrated.clone()), migrated);
    match read {
        Ok(model) => {
            written(&model);
            scored(&model, case);
        }
        // Kept by a book, or made by a screen: it is not checked, and does not bring the program down.
        Err(_) => {
            if let Ok(model) = serde_json::from_value::<Model>(migrated) {
                let receipt = evaluate(&model, &case.facts, case.now);
                assert_eq!(receipt.score, score(&model, &case.facts, case.now).score);
                let _ = (
                    entered_band_at(&model, &case.facts, case.now),
                    reach(&model),
                    difference(&model, &model),
                );
            }
        }
    }
}

/// Whether a problem is where it says, or what it misses would be there.
fn at(json: &Value, path: &str) -> bool {
    let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    json.pointer(path).is_some() || json.pointer(parent).is_some()
}

fn written(model: &Model) {
    assert_eq!(parse(&model.to_file()).as_ref(), Ok(model));
    assert_eq!(difference(model, model), vec![]);
    let told = difference(&STARTER, model);
    assert_eq!(told.is_empty(), *STARTER == *model);
}

/// Band and points, which is what time may change.
fn standing(model: &Model, facts: &Facts, now: DateTime<Utc>) -> (u8, i32, i32, i32) {
    let score = score(model, facts, now);
    (score.band, score.fit, score.interest, score.score)
}

fn scored(model: &Model, Case { facts, now, part, .. }: &Case) {
    let now = *now;
    let receipt = evaluate(model, facts, now);
    let short = score(model, facts, now);
    assert_eq!((receipt.fit, receipt.interest, receipt.score), (short.fit, short.interest, short.score));
    assert_eq!(
        receipt.score,
        receipt.lines.iter().map(|line| line.points).sum::<i32>(),
        "{:?}",
        receipt.lines
    );
    assert_eq!(receipt.fit + receipt.interest, receipt.score);
    assert_eq!(reasons(model, facts, now), receipt.lines);
    let bands = &model.bands_in_use().expect("a model that was read has bands").bands;
    assert_eq!(bands.get(usize::from(short.band)).map(|band| band.key.as_str()), Some(receipt.band.as_str()));
    if facts.corrections.is_empty() {
        let reach = reach(model);
        assert!(reach.min.is_none_or(|least| short.score >= least), "{} is below {reach:?}", short.score);
        assert!(reach.max.is_none_or(|most| short.score <= most), "{} is above {reach:?}", short.score);
    }

    let second = TimeDelta::seconds(1);
    let end = short.valid_until.or_else(|| now.checked_add_signed(TimeDelta::days(4_000))).unwrap_or(now);
    assert!(short.valid_until.is_none_or(|until| until > now));
    if let Some(last) = end.checked_sub_signed(second).filter(|last| *last > now) {
        let between = now + TimeDelta::seconds((last - now).num_seconds() / 1000 * part);
        for later in [between, last] {
            assert_eq!(
                standing(model, facts, later),
                standing(model, facts, now),
                "at {later}, before {end}"
            );
        }
    }
    if let Some(next) = &receipt.next {
        let then = evaluate(model, facts, next.at);
        assert_eq!((then.band, then.score), (next.band.clone(), next.score));
        assert_eq!(score(model, facts, next.at - second).band, short.band);
    }
    if let Some(entered) = entered_band_at(model, facts, now) {
        assert!(entered <= now && score(model, facts, entered).band >= short.band);
    }
    together(model, facts, now);
}

/// Everybody at once is as one by one.
fn together(model: &Model, facts: &Facts, now: DateTime<Utc>) {
    let mut columns = Columns::new(facts.zone);
    columns.set(1, &Facts { zone: facts.zone, ..Facts::default() });
    columns.set(2, facts);
    let scores = columns.scores_with_untils(model, now);
    if !scores.later.contains(&1) {
        let alone = score(model, facts, now);
        assert_eq!((scores.fit.get(1), scores.interest.get(1)), (Some(&alone.fit), Some(&alone.interest)));
        let band = scores.band.get(1).copied().unwrap_or_default();
        assert_eq!(band, alone.band);
    }
}
