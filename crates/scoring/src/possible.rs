//! What could still become known of a lead, or happen: questions not asked, fields not known, activities that score.
//!
//! Each is supposed with the value that brings the most. What brings nothing by itself is left out, but for a part of a
//! condition that needs more than one.

use crate::facts::Value;
use crate::guess::{Guess, Guesses, Range, Worth};
use crate::lines::params;
use crate::matching::joined;
use crate::model::By;
use crate::receipt::{Param, Params};
use crate::standing::Standing;
use crate::suppose::Supposed;
use crate::weigh::{Case, Told};

/// How many are looked at, those that bring the most.
pub(crate) const MOST: usize = 24;
/// Something that could become known or happen.
#[derive(Debug)]
pub(crate) struct Possible<'m> {
    pub(crate) supposed: Supposed<'m>,
    worth: Worth,
    /// Place among all of them, in the order of the rules.
    pub(crate) order: usize,
    /// The number of an activity's kind.
    kind: Option<u32>,
    /// Each rule that looks at it, and how many points more that rule gives.
    pub(crate) gains: Vec<(usize, i32)>,
}

impl Possible<'_> {
    /// What it brings before limits of groups and floors.
    pub(crate) fn gain(&self) -> i64 {
        self.gains.iter().map(|(_, points)| i64::from(*points)).sum()
    }

    /// Whether the lead has to do it, where the rest can be found out.
    pub(crate) fn is_up_to_lead(&self) -> bool {
        matches!(self.supposed, Supposed::Activity { .. })
    }

    /// `ask`, `learn` or `do`.
    pub(crate) fn code(&self) -> &'static str {
        match self.supposed {
            Supposed::Field { .. } => "learn",
            Supposed::Answer { .. } => "ask",
            Supposed::Activity { .. } => "do",
        }
    }

    /// What its sentence needs.
    pub(crate) fn params(&self) -> Params {
        let (word, name, value) = match &self.supposed {
            Supposed::Field { key, value } => ("field", *key, told(value)),
            Supposed::Answer { question, values } => ("question", *question, joined(values).as_ref().into()),
            Supposed::Activity { kind, label, quantity } => {
                return params([
                    ("activity", Some((*kind).into())),
                    ("label", label.map(Param::from)),
                    ("quantity", quantity.map(Param::from)),
                ]);
            }
        };
        let name = (word, Some(name.into()));
        match self.worth {
            Worth::Any => params([name]),
            Worth::Itself => params([name, ("value", Some(value))]),
            Worth::Range(Range { from, to, measure }) => params([
                name,
                ("from", from.map(Param::from)),
                ("to", to.map(Param::from)),
                ("measure", measure.map(Param::from)),
            ]),
        }
    }
}

fn told(value: &Value) -> Param {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Whole(number) => {
            i32::try_from(*number).map_or_else(|_| number.to_string().into(), Param::from)
        }
        Value::Date(date) => date.to_string().into(),
    }
}

/// Everything that could bring points, most first.
pub(crate) fn possible<'m>(
    case: &Case<'m>,
    standing: &Standing<'_, '_>,
    told: &[Told<'_, '_>],
) -> Vec<Possible<'m>> {
    let guesses = Guesses::new(case, standing.t);
    // What belongs together is one thing to find out, or one rule's activities; of each the best is taken.
    let mut groups: Vec<Vec<Guess<'m>>> = Vec::new();
    for (place, rule) in case.model.rules.iter().enumerate().filter(|(_, rule)| rule.on) {
        let own = guesses.of(place, rule);
        if matches!(rule.by, By::Activity(_)) {
            groups.push(own);
            continue;
        }
        for guess in own {
            let is_same = |group: &&mut Vec<Guess<'_>>| {
                group.first().is_some_and(|first| first.supposed.is_same(&guess.supposed))
            };
            match groups.iter_mut().find(is_same) {
                Some(group) => group.push(guess),
                None => groups.push(vec![guess]),
            }
        }
    }
    let mut possible: Vec<Possible<'m>> = Vec::new();
    for (order, group) in groups.into_iter().enumerate() {
        let weighed = group.into_iter().map(|guess| {
            let gains = gains(case, standing, told, &guesses, &guess);
            let Guess { supposed, worth, is_part, kind } = guess;
            (Possible { supposed, worth, order, kind, gains }, is_part)
        });
        let worth_it = weighed.filter(|(possible, is_part)| *is_part || possible.gain() > 0);
        let best = worth_it
            .map(|(possible, _)| possible)
            .reduce(|best, next| if next.gain() > best.gain() { next } else { best });
        // Rules over the same kind may come to the same activity.
        let is_new = |next: &Possible<'_>| {
            let mut same_kind = possible.iter().filter(|own| own.kind.is_some() && own.kind == next.kind);
            !same_kind.any(|own| own.supposed.is_same(&next.supposed))
        };
        possible.extend(best.filter(is_new));
    }
    possible.sort_by_key(|possible| (-possible.gain(), possible.order));
    possible.truncate(MOST);
    possible
}

/// Each rule that looks at it, and how many points more that rule would give.
fn gains(
    case: &Case<'_>,
    standing: &Standing<'_, '_>,
    told: &[Told<'_, '_>],
    guesses: &Guesses<'_, '_>,
    guess: &Guess<'_>,
) -> Vec<(usize, i32)> {
    let supposed = &guess.supposed;
    let supposing = case.supposing(vec![supposed]);
    let mut gains = Vec::new();
    for (place, ((rule, weighed), told)) in
        case.model.rules.iter().zip(standing.rules()).zip(told).enumerate()
    {
        if !guesses.may_concern(place, guess) {
            continue;
        }
        let net = match (&rule.by, &told.tally) {
            (By::Activity(by), Some(tally)) => {
                let Some(points) = supposed.points(case.model, by) else { continue };
                tally.net_with(points, case.label_of(supposed, 0))
            }
            _ if supposed.concerns(case.model, rule) => supposing.weigh(rule, standing.t).net,
            _ => continue,
        };
        gains.push((place, net.saturating_sub(weighed.net)));
    }
    gains
}
