//! Bands: whether they stand in order, whether a lead can ever be in them, and whether anything is agreed for them.

use crate::check::conditions::Sense;
use crate::check::possible::Possible;
use crate::check::{count_param, unique};
use crate::model::{Band, BandSet, Model, Tone};
use crate::reach::Reach;
use crate::receipt::Problem;
use crate::schema::{error, warning};

/// More bands than this are not told apart.
const MANY_BANDS: usize = 5;

pub(super) fn check_set(set: &BandSet, path: &str, sense: &mut Sense<'_>, out: &mut Vec<Problem>) {
    unique(path, set.bands.iter().map(|band| band.key.as_str()), out);
    if set.bands.len() > MANY_BANDS {
        out.push(warning(path, "many-bands").with("count", count_param(set.bands.len())));
    }
    let mut before: Option<(i32, Tone)> = None;
    for (place, band) in set.bands.iter().enumerate() {
        let path = format!("{path}/{place}");
        match (place, band.from) {
            (0, Some(_)) => out.push(error(&format!("{path}/from"), "first-not-open")),
            (0, None) => {}
            (_, None) => out.push(error(&path, "missing-key").with("key", "from".into())),
            (_, Some(from)) => {
                if before.is_some_and(|(before, _)| from <= before) {
                    out.push(error(&format!("{path}/from"), "not-ascending"));
                }
            }
        }
        if before.is_some_and(|(_, tone)| band.tone < tone) {
            out.push(warning(&format!("{path}/tone"), "cooler-than-below"));
        }
        before = Some((band.from.unwrap_or(i32::MIN), band.tone));
        if let Some(condition) = &band.only_while {
            if place == 0 {
                out.push(error(&format!("{path}/while"), "first-is-always"));
            }
            sense.check(condition, true, &format!("{path}/while"), out);
        }
    }
}

/// Bands that no lead can be in: above every score, below every score, or always taken away by a knock-out.
pub(super) fn reachable(model: &Model, reach: Reach, out: &mut Vec<Problem>) {
    let on = || model.knock_outs.iter().filter(|knock_out| knock_out.on);
    let mut possible = Possible::new(model);
    let always = on().filter(|knock_out| possible.is_always(&knock_out.when)).min_by_key(|out| out.max);
    for (set_place, set) in model.band_sets.iter().enumerate() {
        for (place, band) in set.bands.iter().enumerate() {
            let path = format!("/bandSets/{set_place}/bands/{place}");
            if let (Some(from), Some(most)) = (band.from, reach.max)
                && from > most
            {
                out.push(warning(&format!("{path}/from"), "unreachable").with("max", most.into()));
            } else if let Some(capped) = always.filter(|knock_out| band.tone > knock_out.max) {
                out.push(warning(&path, "always-capped").with("knockOut", capped.key.as_str().into()));
            } else if let (Some(owner), Some(least)) = (owner_of(set, place), reach.min)
                && owner.from.is_some_and(|from| from <= least)
                && !on().any(|knock_out| knock_out.max < owner.tone)
            {
                let problem = warning(&path, "unreachable").with("min", least.into());
                out.push(problem.with("owner", owner.key.as_str().into()));
            }
        }
    }
}

/// The next higher band that is always open.
fn owner_of(set: &BandSet, place: usize) -> Option<&Band> {
    set.bands.iter().skip(place + 1).find(|band| band.only_while.is_none())
}

/// Whether it is agreed what happens to the leads that are worth something: what to do from warm on, and by when from
/// hot on.
pub(super) fn agreed(model: &Model, out: &mut Vec<Problem>) {
    let in_use = model.band_sets.iter().enumerate().find(|(_, set)| set.key == model.band_set);
    let Some((set_place, set)) = in_use else { return };
    for (place, band) in set.bands.iter().enumerate() {
        let action = band.action.is_none() && band.action_text.is_none() && band.tone >= Tone::Warm;
        let deadline = band.deadline_hours.is_none() && band.tone >= Tone::Hot;
        for missing in [action.then_some("action"), deadline.then_some("deadline")].into_iter().flatten() {
            let path = format!("/bandSets/{set_place}/bands/{place}");
            let problem = warning(&path, "agreements-empty").with("band", band.key.as_str().into());
            out.push(problem.with("missing", missing.into()));
        }
    }
}
