//! What holds for any list.

use std::collections::BTreeSet;

use super::{at, law, lead, today};
use crate::{Candidate, Entry, Planned, Seats, Settings, Standing, Status, Step, build, place};
use chrono::Duration;
use proptest::prelude::*;
use research::StepKind;

const NOW: &str = "2026-11-03 14:00";

fn moment() -> impl Strategy<Value = chrono::DateTime<chrono::Utc>> {
    // Three days either way, and often exactly now.
    prop_oneof![Just(0i64), -4320i64..4320].prop_map(|minutes| at(NOW) + Duration::minutes(minutes))
}

fn next() -> impl Strategy<Value = Option<Planned>> {
    let kind = prop_oneof![
        4 => Just(StepKind::Call),
        2 => Just(StepKind::Callback),
        1 => Just(StepKind::Appointment),
        2 => Just(StepKind::Rest),
        1 => Just(StepKind::None),
    ];
    prop::option::of((kind, prop::option::of(moment())).prop_map(|(kind, at)| Planned { kind, at }))
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        4 => Just(Status::New),
        2 => Just(Status::Contact),
        1 => Just(Status::Qualified),
        1 => Just(Status::Customer),
        1 => Just(Status::Lost),
    ]
}

fn candidate() -> impl Strategy<Value = Candidate> {
    let standing = (status(), -5i32..5, 0u8..4, prop::option::of(moment()), prop::option::of(1i32..9));
    let tried = (any::<bool>(), 0u32..14, 0u16..5, 0u16..8, prop::option::of(moment()));
    let form = prop::sample::select(vec!["bv", "bv", "bv", "unknown", "sole-trader"]);
    let rest = (next(), prop::option::weighted(0.1, moment()), form, prop::bool::weighted(0.9));
    (standing, tried, rest, prop::bool::weighted(0.1)).prop_map(|(standing, tried, rest, suppressed)| {
        let (status, score, band_rank, deadline, below_gate) = standing;
        let (reached, attempts, number_today, number_week, last_attempt) = tried;
        let (next, skipped_until, form, has_phone) = rest;
        Candidate {
            status,
            standing: Standing { score, band_rank, deadline, below_gate: below_gate.filter(|n| *n > 6) },
            reached,
            attempts,
            number_today,
            number_week,
            last_attempt,
            next,
            skipped_until,
            may_call: law(form),
            has_phone,
            suppressed,
            ..lead(0, 0)
        }
    })
}

fn book() -> impl Strategy<Value = Vec<Candidate>> {
    prop::collection::vec(candidate(), 0..60).prop_map(|mut leads| {
        for (id, lead) in (1u32..).zip(&mut leads) {
            lead.lead = id.into();
        }
        leads
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let step = prop::sample::select(Step::LADDER.to_vec());
    (prop::collection::vec(step, 0..8), any::<bool>(), prop::option::of(0u16..4)).prop_map(
        |(ladder, missed_promise_at_once, new_after_retries)| Settings {
            ladder,
            missed_promise_at_once,
            new_after_retries,
            ..Settings::default()
        },
    )
}

fn leads(entries: &[Entry]) -> Vec<u32> {
    entries.iter().map(|entry| entry.lead.0).collect()
}

proptest! {
    #[test]
    fn the_order_does_not_hang_on_the_order_of_the_input(
        (book, shuffled) in book().prop_flat_map(|book| (Just(book.clone()), Just(book).prop_shuffle())),
        settings in settings(),
    ) {
        prop_assert_eq!(build(&book, &settings, &today(NOW)), build(&shuffled, &settings, &today(NOW)));
    }

    #[test]
    fn every_lead_is_in_the_list_or_has_a_reason_never_both(book in book(), settings in settings()) {
        let entries = build(&book, &settings, &today(NOW));
        let listed: BTreeSet<u32> = leads(&entries).into_iter().collect();
        prop_assert_eq!(listed.len(), entries.len());
        for lead in &book {
            match place(lead, &settings, &today(NOW)) {
                Ok(place) => {
                    let entry = entries.iter().find(|entry| entry.lead == lead.lead).unwrap();
                    prop_assert_eq!((entry.step, entry.why, entry.due), (place.step, place.why, place.due));
                }
                Err(blocks) => prop_assert!(!blocks.is_empty() && !listed.contains(&lead.lead.0)),
            }
        }
    }

    #[test]
    fn nobody_is_listed_whom_the_law_or_a_wish_protects(book in book(), settings in settings()) {
        let entries = build(&book, &settings, &today(NOW));
        let listed: BTreeSet<u32> = leads(&entries).into_iter().collect();
        let protected = |lead: &Candidate| {
            lead.suppressed || !lead.status.is_open() || lead.may_call.answer == leads::may_call::Answer::No
        };
        prop_assert!(!book.iter().any(|lead| protected(lead) && listed.contains(&lead.lead.0)));
    }

    #[test]
    fn a_block_that_ends_lies_ahead(book in book(), settings in settings()) {
        let today = today(NOW);
        for block in book.iter().filter_map(|lead| place(lead, &settings, &today).err()).flatten() {
            prop_assert!(block.until.is_none_or(|until| until > today.now));
        }
    }

    #[test]
    fn the_first_so_many_are_those_of_the_whole_list(book in book(), settings in settings(), count in 0usize..30) {
        let seats = Seats::gather(book.clone(), &settings, &today(NOW));
        let whole = build(&book, &settings, &today(NOW));
        let steps = |step: Step| whole.iter().filter(|entry| entry.step == step).count();
        prop_assert_eq!(seats.counts().values().sum::<u32>() as usize, whole.len());
        prop_assert!(seats.counts().iter().all(|(step, count)| steps(*step) == *count as usize));
        prop_assert_eq!(seats.first(count), whole.into_iter().take(count).collect::<Vec<_>>());
    }

    #[test]
    fn under_other_scores_the_list_is_that_of_leads_with_those_scores(
        book in book(), other in book(), settings in settings(), count in 0usize..30,
    ) {
        let standing = |place: usize| other.get(place).map_or_else(Standing::default, |lead| lead.standing);
        let seats = Seats::gather(book.clone(), &settings, &today(NOW));
        let changed = book.iter().enumerate().map(|(place, lead)| Candidate { standing: standing(place), ..*lead });
        let whole = build(&changed.collect::<Vec<_>>(), &settings, &today(NOW));
        prop_assert_eq!(seats.first_under(count, standing), whole.into_iter().take(count).collect::<Vec<_>>());
    }

    #[test]
    fn the_steps_follow_the_ladder_and_the_ranks_count(book in book(), settings in settings()) {
        let settings = Settings { new_after_retries: None, ..settings };
        let entries = build(&book, &settings, &today(NOW));
        let mut ladder: Vec<Step> = entries.iter().map(|entry| entry.step).collect();
        ladder.dedup();
        let steps: BTreeSet<Step> = ladder.iter().copied().collect();
        prop_assert_eq!(steps.len(), ladder.len());
        prop_assert!((1..).zip(&entries).all(|(rank, entry)| entry.rank == rank));
    }
}
