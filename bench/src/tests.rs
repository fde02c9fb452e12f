//! The plain kernel and our engine mean the same by the rules.

use crate::engine::Engine;
use crate::kernel::{Kernel, preview};
use crate::rules::Rules;
use crate::workload::Workload;

/// More leads than fit a block, few enough for a test.
const LEADS: usize = 5_000;

/// A workload as large as a test wants, with every edge of every rule in it: values and ages run through all there are.
fn small(rules: &Rules) -> Workload {
    let mut seed = 1_u32;
    let mut below = |end: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i32::try_from((seed >> 8) % end).unwrap()
    };
    let column = |whole: bool, below: &mut dyn FnMut(u32) -> i32| {
        (0..LEADS).map(|_| below(if whole { 3_000 } else { 21 }) - 1).collect()
    };
    let columns = rules.columns.iter().map(|own| column(own.whole, &mut below)).collect();
    let counts: Vec<usize> = (0..LEADS).map(|lead| if lead == 0 { 900 } else { lead % 30 }).collect();
    let starts = std::iter::once(0).chain(counts.iter().scan(0, |sum, count| {
        *sum += count;
        Some(*sum)
    }));
    let starts: Vec<usize> = starts.collect();
    let acts = counts.iter().sum();
    let types = (0..acts).map(|_| below(12)).collect();
    let ages = (0..acts).map(|_| below(120)).collect();
    Workload { columns, starts, types, ages }
}

#[test]
fn the_kernel_and_both_ways_of_our_engine_agree_on_every_lead() {
    let rules = Rules::read().unwrap();
    assert_eq!(rules.attributes.len() + rules.activities.len(), 50);
    let workload = small(&rules);
    let engine = Engine::new(&rules, &workload).unwrap();
    let mut plain = vec![0; LEADS];
    Kernel::new(&rules).unwrap().rescore(&workload, &mut plain);
    assert_eq!(engine.scores(), plain);
    for (lead, score) in plain.iter().enumerate() {
        let facts = workload.facts(&rules, lead, engine.now());
        assert_eq!(engine.score_alone(&facts), *score, "lead {lead}");
    }
    assert!(plain.iter().any(|score| *score < 0) && plain.iter().any(|score| *score > 100));
}

#[test]
fn a_dragged_rule_moves_as_many_as_scoring_anew_says() {
    let rules = Rules::read().unwrap();
    let workload = small(&rules);
    let mut engine = Engine::new(&rules, &workload).unwrap();
    engine.check_preview().unwrap();
    assert!(engine.preview(19).1 > 0, "somebody moves");
}

#[test]
fn the_kernel_counts_bands_as_our_engine_does() {
    let rules = Rules::read().unwrap();
    let workload = small(&rules);
    let mut engine = Engine::new(&rules, &workload).unwrap();
    let kernel = Kernel::new(&rules).unwrap();
    let mut plain = vec![0; LEADS];
    kernel.rescore(&workload, &mut plain);
    let bands: Vec<i32> = rules.bands.iter().filter_map(|band| band.from).collect();
    let before = kernel.dragged().unwrap();
    let at_least = preview(&workload, &plain, before, before.worth_more(7), &bands);
    let (counts, _) = engine.preview(7);
    let from: Vec<usize> = (1..=bands.len()).map(|band| counts[band..].iter().sum()).collect();
    assert_eq!(at_least, from);
}
