//! What to say first of a receipt, and how firmly a lead stands in its band.

use std::cmp::Reverse;

use crate::ledger::Sums;
use crate::receipt::Line;
use crate::standing::Standing;
use crate::weigh::Case;

/// How many lines make a headline.
const HEADLINE: usize = 3;

/// The lines that say best why a score is what it is, as places among them, strongest first: what the lead did before
/// what it is, then what brought most after the rule's own limits, the latest first.
#[must_use]
pub fn headline(lines: &[Line]) -> Vec<u32> {
    // What a rule's own limits take stands right below it.
    let brought = |place: u32, line: &Line| -> i32 {
        let own = lines.iter().skip(place as usize).take_while(|own| own.rule == line.rule);
        own.fold(0, |sum, own| sum.saturating_add(own.points))
    };
    let says = |line: &Line| {
        line.points > 0 && matches!(line.code.as_str(), "activity" | "choice" | "bands" | "answer")
    };
    let mut places: Vec<_> = (0u32..)
        .zip(lines)
        .filter(|(_, line)| says(line))
        .map(|(place, line)| {
            (line.code != "activity", Reverse(brought(place, line)), Reverse(line.at), place)
        })
        .collect();
    places.sort_unstable();
    places.into_iter().take(HEADLINE).map(|(.., place)| place).collect()
}

/// The only line whose loss alone would cost the band, as a place among the lines. A rule is lost as a whole, with what
/// its own limits took.
pub(crate) fn hangs_on(
    case: &Case<'_>,
    standing: &Standing<'_, '_>,
    lines: &[Line],
    place: usize,
) -> Option<u32> {
    let warmest = standing.warmest();
    let mut sums = standing.sums.clone();
    let mut falls = |lose: &dyn Fn(&mut Sums)| {
        sums.clone_from(&standing.sums);
        lose(&mut sums);
        standing.band(standing.ledger.score(&sums), warmest) < place
    };
    let mut found = Vec::new();
    for (rule, weighed) in standing.rules().iter().enumerate().filter(|(_, weighed)| weighed.net > 0) {
        if falls(&|sums| standing.ledger.add(sums, rule, -i64::from(weighed.net))) {
            let key = case.model.rules.get(rule).map_or("", |rule| &rule.key);
            found.push(lines.iter().position(|line| line.points > 0 && line.rule == key)?);
        }
    }
    let corrections = case.facts.corrections.iter().zip(standing.corrections());
    for (nth, (correction, points)) in corrections.filter(|(_, points)| *points != 0).enumerate() {
        if points > 0 && falls(&|sums| sums.add(correction.axis, -i64::from(points))) {
            let mut own = lines.iter().enumerate().filter(|(_, line)| line.code == "correction");
            found.push(own.nth(nth)?.0);
        }
    }
    match found.as_slice() {
        [only] => u32::try_from(*only).ok(),
        _ => None,
    }
}
