//! How a score goes by time is what it is at each moment of that time.

use proptest::prelude::*;
use scoring::{course, score};

use crate::lead::seconds;
use crate::properties::{facts, model_of, models, moment};

const DAY: i64 = 86_400;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_course_is_the_score_at_each_moment(json in models(), facts in facts(), t in moment(), days in 0i64..90, part in 0i64..1000) {
        let model = model_of(&json);
        let (from, to) = (seconds(t), seconds(t + days * DAY));
        let turns = course(&model, &facts, from, to);
        prop_assert_eq!(turns[0].at, from);
        prop_assert!(turns.is_sorted_by_key(|turn| turn.at));
        let between = [from, seconds(t + days * DAY * part / 1000), to];
        for at in turns.iter().map(|turn| turn.at).chain(between) {
            let turn = turns.iter().rev().find(|turn| turn.at <= at).unwrap();
            let then = score(&model, &facts, at);
            prop_assert_eq!((turn.fit, turn.interest, turn.score, turn.band), (then.fit, then.interest, then.score, then.band));
        }
    }
}
