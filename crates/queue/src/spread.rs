//! Keeping new leads from starving behind those that are tried again and again.

use crate::rank::Entry;
use crate::settings::{Settings, Step};

/// After every so many retries one new lead, where the owner asked for that and retries come first.
pub(crate) fn spread(ranked: Vec<Entry>, settings: &Settings) -> Vec<Entry> {
    let Some(every) = settings.new_after_retries.map(usize::from).filter(|every| *every > 0) else {
        return ranked;
    };
    let first = |step| ranked.iter().position(|entry| entry.step == step);
    if first(Step::New) < first(Step::Retry) {
        return ranked;
    }
    let mut waiting = ranked.iter().filter(|entry| entry.step == Step::New);
    let mut moved = 0;
    let mut seen = 0;
    let mut spread = Vec::with_capacity(ranked.len());
    for entry in &ranked {
        match entry.step {
            Step::Retry => {
                spread.push(*entry);
                seen += 1;
                if seen % every == 0
                    && let Some(next) = waiting.next()
                {
                    spread.push(*next);
                    moved += 1;
                }
            }
            Step::New if moved > 0 => moved -= 1,
            _ => spread.push(*entry),
        }
    }
    spread
}
