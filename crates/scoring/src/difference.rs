//! What changed between two versions of a model, as codes with parameters and places, so that a screen can say it in
//! sentences. What has a key is recognised by it, so a rule that is moved up and renamed is still the same rule.

mod rows;
mod rules;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::model::{Band, BandSet, Group, KnockOut, List, Model};
use crate::receipt::{Param, Params};

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Where, as a JSON pointer into the new model; into the old one for what was removed. Empty: the model as a whole.
    pub path: String,
    /// Which sentence.
    pub code: String,
    /// What the sentence needs. `before` and `after` are absent where there was or is nothing.
    pub params: Params,
}

/// Everything that is different in `new`, by the parts of the model: nothing when the two are equal, and something when
/// they are not. Codes and their parameters:
///
/// | code | params | what changed |
/// |---|---|---|
/// | `model-renamed`, `key-changed`, `audience-changed`, `gate-changed` | before?, after? | of the model itself |
/// | `axis-floor-changed` | axis, before, after | how low an axis may go |
/// | `band-set-chosen` | before, after | the band set in use |
/// | `…-added`, `…-removed` | …, name? | a `rule`, `group`, `list`, `knock-out`, `band-set` or `band` (params bandSet, band) |
/// | `…-renamed` | …, before?, after? | the same |
/// | `rule-switched-on`, `rule-switched-off`, `knock-out-switched-…` | rule or knockOut | whether it counts |
/// | `rule-note-changed` | rule, before?, after? | why it exists |
/// | `rule-moved`, `group-moved` | rule or group, what (`axis`, `group`), before?, after? | to which sum it adds |
/// | `rule-rewritten` | rule, before, after | another kind of rule; nothing else is said of it |
/// | `field-changed`, `measure-changed` | rule, before?, after? | what it looks at |
/// | `condition-changed` | rule, knockOut, or bandSet and band | when it holds |
/// | `points-changed` | rule, row?, before?, after? | what something is worth; `row` a value, a list, `unknown` and the like |
/// | `points-changed` | rule, from?, to?, before, after | what a range is worth; for a ladder `times` |
/// | `bound-changed` | rule, before?, after? | where a range ends, or a step of a ladder begins |
/// | `row-added`, `row-removed` | rule, points, and row, from and to, or times | a row |
/// | `values-changed` | rule and row, or list; added?, removed? | the values of a row or a list |
/// | `match-changed`, `row-list-changed` | rule, row, before?, after? | how a row compares, which list it names |
/// | `rows-reordered` | rule | rows that no longer stand in the same order; the first that matches counts |
/// | `limit-changed` | rule or group, limit (`min`, `max`), before?, after? | a limit |
/// | `period-changed` | rule, before?, beforeDays?, after?, afterDays? | points per period |
/// | `fade-changed` | rule, before?, beforeDays?, after?, afterDays? | `expires` or `halves` |
/// | `window-changed`, `quantity-changed`, `count-changed`, `attempts-changed`, `days-changed` | rule, before?, after? | which activities or attempts count |
/// | `knock-out-max-changed` | knockOut, before, after | the warmest tone it allows |
/// | `threshold-changed`, `tone-changed` | bandSet, band, before?, after? | from which score, how warm |
/// | `action-changed` | bandSet, band, what (a key of the file), before?, after? | what is agreed |
/// | `reordered` | what (a key of the file) | only the order, which no score depends on |
/// | `written-otherwise` | | something that means the same |
#[must_use]
pub fn difference(old: &Model, new: &Model) -> Vec<Difference> {
    let mut out = Vec::new();
    let model = Place::default();
    model.changed(&mut out, "/name", "model-renamed", &old.name, &new.name);
    model.changed(&mut out, "/key", "key-changed", &old.key, &new.key);
    model.changed(&mut out, "/audience", "audience-changed", &old.audience, &new.audience);
    for ((_, axis, before), (.., after)) in old.axes.each().into_iter().zip(new.axes.each()) {
        let place = model.inside(&format!("/axes/{axis}"), "axis", axis);
        place.changed(&mut out, "/floor", "axis-floor-changed", &before.floor, &after.floor);
    }
    each_group(old, new, &mut out);
    each_list(old, new, &mut out);
    let rules = Keyed::new("rules", &old.rules, &new.rules, |rule| (&rule.key, rule.name.as_ref()));
    rules.tell(&model, "rule", "rule", &mut out, rules::changed);
    let knock_outs =
        Keyed::new("knockOuts", &old.knock_outs, &new.knock_outs, |out| (&out.key, out.name.as_ref()));
    knock_outs.tell(&model, "knock-out", "knockOut", &mut out, knock_out);
    model.changed(&mut out, "/bandSet", "band-set-chosen", &old.band_set, &new.band_set);
    let sets = Keyed::new("bandSets", &old.band_sets, &new.band_sets, |set| (&set.key, set.name.as_ref()));
    sets.tell(&model, "band-set", "bandSet", &mut out, band_set);
    model.changed(&mut out, "/gate", "gate-changed", &old.gate, &new.gate);
    if out.is_empty() && old != new {
        model.say(&mut out, "", "written-otherwise", []);
    }
    out
}

fn each_group(old: &Model, new: &Model, out: &mut Vec<Difference>) {
    let groups = Keyed::new("groups", &old.groups, &new.groups, |group| (&group.key, group.name.as_ref()));
    groups.tell(&Place::default(), "group", "group", out, |before: &Group, after: &Group, place, out| {
        place.with("what", "axis").changed(out, "/axis", "group-moved", &before.axis, &after.axis);
        limits(place, (before.min, before.max), (after.min, after.max), out);
    });
}

fn each_list(old: &Model, new: &Model, out: &mut Vec<Difference>) {
    let lists = Keyed::new("lists", &old.lists, &new.lists, |list| (&list.key, list.name.as_ref()));
    lists.tell(&Place::default(), "list", "list", out, |before: &List, after: &List, place, out| {
        rows::values(place, &before.values, &after.values, out);
    });
}

fn limits(
    place: &Place,
    before: (Option<i32>, Option<i32>),
    after: (Option<i32>, Option<i32>),
    out: &mut Vec<Difference>,
) {
    place.with("limit", "min").changed(out, "/min", "limit-changed", &before.0, &after.0);
    place.with("limit", "max").changed(out, "/max", "limit-changed", &before.1, &after.1);
}

fn knock_out(before: &KnockOut, after: &KnockOut, place: &Place, out: &mut Vec<Difference>) {
    switched(place, "knock-out", before.on, after.on, out);
    if before.when != after.when {
        place.say(out, "/when", "condition-changed", []);
    }
    place.changed(out, "/max", "knock-out-max-changed", &before.max, &after.max);
}

fn switched(place: &Place, noun: &str, before: bool, after: bool, out: &mut Vec<Difference>) {
    if before != after {
        let code = format!("{noun}-switched-{}", if after { "on" } else { "off" });
        place.say(out, "/on", &code, []);
    }
}

fn band_set(before: &BandSet, after: &BandSet, place: &Place, out: &mut Vec<Difference>) {
    let bands = Keyed::new("bands", &before.bands, &after.bands, |band| (&band.key, band.name.as_ref()));
    bands.tell(place, "band", "band", out, band);
}

fn band(before: &Band, after: &Band, place: &Place, out: &mut Vec<Difference>) {
    place.changed(out, "/from", "threshold-changed", &before.from, &after.from);
    place.changed(out, "/tone", "tone-changed", &before.tone, &after.tone);
    let mut agreed = |what: &str, before: Option<Param>, after: Option<Param>| {
        if before != after {
            let place = place.with("what", what);
            place.say(out, &format!("/{what}"), "action-changed", [("before", before), ("after", after)]);
        }
    };
    agreed("action", param(&before.action), param(&after.action));
    agreed("actionText", param(&before.action_text), param(&after.action_text));
    agreed("channel", param(&before.channel), param(&after.channel));
    agreed("deadlineHours", param(&before.deadline_hours), param(&after.deadline_hours));
    agreed("role", param(&before.role), param(&after.role));
    if before.only_while != after.only_while {
        place.say(out, "/while", "condition-changed", []);
    }
}

/// A place in the model, and what to say about all that changed there.
#[derive(Debug, Clone, Default)]
struct Place {
    path: String,
    about: Params,
}

impl Place {
    fn inside(&self, path: &str, name: &str, about: &str) -> Self {
        let place = Self { path: format!("{}{path}", self.path), about: self.about.clone() };
        place.with(name, about)
    }

    fn with(&self, name: &str, about: &str) -> Self {
        let mut place = self.clone();
        place.about.insert(name.to_owned(), about.into());
        place
    }

    fn say<const N: usize>(
        &self,
        out: &mut Vec<Difference>,
        path: &str,
        code: &str,
        params: [(&str, Option<Param>); N],
    ) {
        let more = params.into_iter().filter_map(|(name, param)| Some((name.to_owned(), param?)));
        let params = self.about.clone().into_iter().chain(more).collect();
        out.push(Difference { path: format!("{}{path}", self.path), code: code.to_owned(), params });
    }

    fn changed<T: PartialEq + Serialize>(
        &self,
        out: &mut Vec<Difference>,
        path: &str,
        code: &str,
        before: &T,
        after: &T,
    ) {
        if before != after {
            self.say(out, path, code, [("before", param(before)), ("after", param(after))]);
        }
    }
}

/// A value as the file has it; `None` for nothing.
fn param<T: Serialize>(value: &T) -> Option<Param> {
    match serde_json::to_value(value).ok()? {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some(text.into()),
        other => {
            let number = other.as_i64().and_then(|number| i32::try_from(number).ok());
            Some(number.map_or_else(|| other.to_string().into(), Param::from))
        }
    }
}

/// Key and name of something.
type Names<T> = fn(&T) -> (&String, Option<&String>);

/// Two versions of the same things, put side by side by their keys.
struct Keyed<'m, T> {
    what: &'static str,
    names: Names<T>,
    removed: Vec<(usize, &'m T)>,
    /// In the order of the new model.
    now: Vec<Pair<'m, T>>,
}

/// A thing of the new model with its place, and what it was with its place then.
struct Pair<'m, T> {
    was: Option<(usize, &'m T)>,
    is: (usize, &'m T),
}

impl<'m, T> Keyed<'m, T> {
    fn new(what: &'static str, old: &'m [T], new: &'m [T], names: Names<T>) -> Self {
        // In a draft two may have one key; then the first is the first.
        let mut known: BTreeMap<&str, std::collections::VecDeque<usize>> = BTreeMap::new();
        for (place, thing) in old.iter().enumerate() {
            known.entry(names(thing).0).or_default().push_back(place);
        }
        let mut now = Vec::with_capacity(new.len());
        for (place, thing) in new.iter().enumerate() {
            let before = known.get_mut(names(thing).0.as_str()).and_then(|places| places.pop_front());
            now.push(Pair {
                was: before.and_then(|before| Some((before, old.get(before)?))),
                is: (place, thing),
            });
        }
        let mut left: Vec<usize> = known.into_values().flatten().collect();
        left.sort_unstable();
        let removed = left.into_iter().filter_map(|place| Some((place, old.get(place)?))).collect();
        Self { what, names, removed, now }
    }

    /// Says what was removed and added, renamed and put in another order, and leaves what changed inside to `each`.
    fn tell(
        &self,
        place: &Place,
        noun: &str,
        param_name: &str,
        out: &mut Vec<Difference>,
        each: impl Fn(&T, &T, &Place, &mut Vec<Difference>),
    ) {
        let at = |number: usize, thing: &T| {
            place.inside(&format!("/{}/{number}", self.what), param_name, (self.names)(thing).0)
        };
        let name = |thing: &T| (self.names)(thing).1.map(|name| name.as_str().into());
        for (number, thing) in &self.removed {
            at(*number, thing).say(out, "", &format!("{noun}-removed"), [("name", name(thing))]);
        }
        for Pair { was, is: (number, after) } in &self.now {
            let here = at(*number, after);
            let Some((_, before)) = was else {
                here.say(out, "", &format!("{noun}-added"), [("name", name(after))]);
                continue;
            };
            let renamed = format!("{noun}-renamed");
            here.changed(out, "/name", &renamed, &(self.names)(before).1, &(self.names)(after).1);
            each(before, after, &here, out);
        }
        if !self.now.iter().filter_map(|pair| pair.was).is_sorted_by_key(|(place, _)| place) {
            place.say(out, &format!("/{}", self.what), "reordered", [("what", Some(self.what.into()))]);
        }
    }
}
