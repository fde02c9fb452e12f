//! What changed in the rows of a rule. Rows have no keys: they are recognised by what they say.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Difference, Place, param};
use crate::matching::folded;
use crate::model::ValueRow;
use crate::receipt::Param;

/// Values that came and went; of the same values in another order, or written otherwise, only that.
pub(super) fn values(place: &Place, before: &[String], after: &[String], out: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    let (had, has) = (meanings(before), meanings(after));
    let only = |of: &[String], others: &BTreeSet<Cow<'_, str>>| {
        let only: Vec<&str> =
            of.iter().filter(|value| !others.contains(&folded(value))).map(String::as_str).collect();
        (!only.is_empty()).then(|| Param::from(only.join(", ")))
    };
    let (added, removed) = (only(after, &had), only(before, &has));
    if added.is_none() && removed.is_none() {
        place.say(out, "/values", "reordered", [("what", Some("values".into()))]);
    } else {
        place.say(out, "/values", "values-changed", [("added", added), ("removed", removed)]);
    }
}

fn meanings(values: &[String]) -> BTreeSet<Cow<'_, str>> {
    values.iter().map(|value| folded(value)).collect()
}

/// What a row is called: its first value, or the list it names.
fn called(row: &ValueRow) -> &str {
    row.values.first().or(row.list.as_ref()).map_or("", String::as_str)
}

/// Rows of values.
pub(super) fn value_rows(
    place: &Place,
    path: &str,
    old: &[ValueRow],
    new: &[ValueRow],
    out: &mut Vec<Difference>,
) {
    let places = recognised(old, new);
    for (number, row) in old.iter().enumerate() {
        if !places.contains(&Some(number)) {
            let here = place.inside(&format!("{path}/{number}"), "row", called(row));
            here.say(out, "", "row-removed", [("points", Some(row.points.into()))]);
        }
    }
    for ((number, after), before) in new.iter().enumerate().zip(&places) {
        let here = place.inside(&format!("{path}/{number}"), "row", called(after));
        let Some(before) = before.and_then(|before| old.get(before)) else {
            here.say(out, "", "row-added", [("points", Some(after.points.into()))]);
            continue;
        };
        values(&here, &before.values, &after.values, out);
        here.changed(out, "/list", "row-list-changed", &before.list, &after.list);
        here.changed(out, "/match", "match-changed", &before.matching, &after.matching);
        here.changed(out, "/points", "points-changed", &before.points, &after.points);
    }
    if !places.iter().flatten().is_sorted() {
        place.say(out, path, "rows-reordered", []);
    }
}

/// For each new row the place of the old row that it was.
fn recognised(old: &[ValueRow], new: &[ValueRow]) -> Vec<Option<usize>> {
    let mut places: Vec<Option<usize>> = vec![None; new.len()];
    let had: Vec<_> = old.iter().map(|row| meanings(&row.values)).collect();
    let has: Vec<_> = new.iter().map(|row| meanings(&row.values)).collect();
    // Those that say the same, then those that share most, then those in the same place.
    let same = |before: usize, after: usize| {
        let rows = old.get(before).zip(new.get(after));
        let alike = rows.is_some_and(|(one, other)| one.list == other.list && one.matching == other.matching);
        usize::from(alike && had.get(before) == has.get(after))
    };
    let shared = |before: usize, after: usize| {
        let lists =
            old.get(before).zip(new.get(after)).is_some_and(|(a, b)| a.list.is_some() && a.list == b.list);
        let values = had.get(before).zip(has.get(after)).map_or(0, |(a, b)| a.intersection(b).count());
        values + usize::from(lists)
    };
    let in_place = |before: usize, after: usize| usize::from(before == after);
    let likeness: [&dyn Fn(usize, usize) -> usize; 3] = [&same, &shared, &in_place];
    for alike in likeness {
        for after in 0..new.len() {
            if places.get(after).is_some_and(Option::is_some) {
                continue;
            }
            let free = (0..old.len()).filter(|before| !places.contains(&Some(*before)));
            let best = free.map(|before| (alike(before, after), before)).filter(|(alike, _)| *alike > 0);
            // Of equals the nearest, so that a row that stayed where it was is itself.
            let best = best.max_by_key(|(alike, before)| (*alike, usize::MAX - before.abs_diff(after)));
            if let (Some(place), Some((_, before))) = (places.get_mut(after), best) {
                *place = Some(before);
            }
        }
    }
    places
}

/// Rows with a bound: ranges that end with it (`bound` is `to`), steps that begin with it (`times`). Of as many rows as
/// before each is still itself, otherwise those with the same bound are.
pub(super) fn bounded(
    place: &Place,
    path: &str,
    bound: &str,
    old: &[(Option<i64>, i32)],
    new: &[(Option<i64>, i32)],
    out: &mut Vec<Difference>,
) {
    let as_many = old.len() == new.len();
    let was = |number: usize, to: Option<i64>| {
        old.iter().enumerate().find(|(place, before)| if as_many { *place == number } else { before.0 == to })
    };
    let about = |number: usize, rows: &[(Option<i64>, i32)]| {
        let mut here = Place { path: format!("{}{path}/{number}", place.path), about: place.about.clone() };
        let from = number.checked_sub(1).and_then(|before| rows.get(before)?.0).filter(|_| bound == "to");
        let own = [
            ("from", from.map(|from| from.saturating_add(1))),
            (bound, rows.get(number).and_then(|row| row.0)),
        ];
        here.about
            .extend(own.into_iter().filter_map(|(name, number)| Some((name.to_owned(), param(&number?)?))));
        here
    };
    if !as_many {
        for (number, row) in
            old.iter().enumerate().filter(|(_, row)| !new.iter().any(|after| after.0 == row.0))
        {
            about(number, old).say(out, "", "row-removed", [("points", Some(row.1.into()))]);
        }
    }
    for (number, (to, points)) in new.iter().enumerate() {
        match was(number, *to) {
            Some((_, (before, worth))) => {
                let bare =
                    Place { path: format!("{}{path}/{number}", place.path), about: place.about.clone() };
                bare.changed(out, &format!("/{bound}"), "bound-changed", before, to);
                about(number, new).changed(out, "/points", "points-changed", worth, points);
            }
            None => about(number, new).say(out, "", "row-added", [("points", Some((*points).into()))]),
        }
    }
}
