//! What a condition can come to, whatever is known of a lead.
//!
//! Tests of one field depend on each other, tests of two fields do not. So a few values of each field stand for all the
//! others (one per number at which a test turns, per text that is named, and so on), and every combination of them is
//! tried. Where values stand in relations that this does not see, or there are too many, nothing is claimed.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::catalogue::{CATALOGUE, FieldType, type_of};
use crate::condition::{Condition, Did, Operator, Truth};
use crate::days::day_of;
use crate::facts::{AnswerFact, AnswerState, Facts, FieldFact, Value};
use crate::known::NEVER;
use crate::matching::{list_of, same};
use crate::model::Model;
use crate::receipt::Param;
use crate::weigh::Case;

/// How many comparisons the conditions of one model are worth together; far more than a readable model needs.
const WORK: usize = 500_000;
/// Of so many parts of texts, answers or activities every combination is tried.
const TOGETHER: usize = 6;
/// Something that no model names.
const OTHER: &str = "\u{fffd}";
/// When conditions are tried: any second will do, because dates are chosen from it.
const NOW: i64 = 1_700_000_000;

/// Which truths a condition can have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Truths {
    yes: bool,
    other: bool,
}

impl Truths {
    pub(super) fn can_be_true(self) -> bool {
        self.yes
    }

    pub(super) fn only_true(self) -> bool {
        self.yes && !self.other
    }
}

/// For each combination of values that the tests can tell apart: what each test comes to.
type Worlds = Vec<Vec<Truth>>;

/// Finds out what the conditions of a model can come to.
pub(super) struct Possible<'m> {
    model: &'m Model,
    work: usize,
}

impl<'m> Possible<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self { model, work: WORK }
    }

    /// Whether a condition is true of every lead.
    pub(super) fn is_always(&mut self, condition: &Condition) -> bool {
        self.truths(&[condition]).is_some_and(Truths::only_true)
    }

    /// What these conditions can come to together; `None` when that cannot be said.
    pub(super) fn truths(&mut self, together: &[&Condition]) -> Option<Truths> {
        let mut tests = Vec::new();
        for condition in together {
            condition.fold(&mut |test| {
                tests.push(test);
                (Truth::True, NEVER)
            });
        }
        let mut subjects: Vec<(&Condition, Vec<usize>)> = Vec::new();
        for (place, test) in tests.iter().enumerate() {
            match subjects.iter_mut().find(|(first, _)| same_subject(first, test)) {
                Some((_, places)) => places.push(place),
                None => subjects.push((test, vec![place])),
            }
        }
        let mut worlds = Vec::with_capacity(subjects.len());
        for (_, places) in &subjects {
            let own: Vec<&Condition> = places.iter().filter_map(|place| tests.get(*place).copied()).collect();
            worlds.push(self.worlds(&own)?);
        }
        let count = worlds.iter().try_fold(1usize, |count, worlds| count.checked_mul(worlds.len()))?;
        self.spend(count.checked_mul(tests.len())?)?;

        let (mut truths, mut each) = (Truths::default(), vec![Truth::CannotTell; tests.len()]);
        for number in 0..count {
            let mut rest = number;
            for ((_, places), worlds) in subjects.iter().zip(&worlds) {
                let world = worlds.get(rest % worlds.len())?;
                rest /= worlds.len();
                for (place, truth) in places.iter().zip(world) {
                    *each.get_mut(*place)? = *truth;
                }
            }
            let mut next = each.iter().copied();
            let mut answer = |condition: &&Condition| {
                condition.fold(&mut |_| (next.next().unwrap_or(Truth::CannotTell), NEVER)).0
            };
            match together.iter().map(&mut answer).min() {
                Some(Truth::True) => truths.yes = true,
                _ => truths.other = true,
            }
        }
        Some(truths)
    }

    fn spend(&mut self, work: usize) -> Option<()> {
        self.work = self.work.checked_sub(work)?;
        Some(())
    }

    /// The worlds of tests over one field, or of conditions over one kind of activity.
    fn worlds(&mut self, tests: &[&Condition]) -> Option<Worlds> {
        let name = match tests.first()? {
            Condition::Test { of, .. } => of,
            _ => return did_worlds(tests),
        };
        let samples = Samples::of(self.model, name, tests)?.facts(self.model, name, tests)?;
        let size = |test: &&Condition| match test {
            Condition::Test { values, list, .. } => {
                1 + values.len() + list_of(self.model, list.as_deref()).len()
            }
            _ => 1,
        };
        self.spend(samples.len().checked_mul(tests.iter().map(size).sum())?)?;
        let worlds: BTreeSet<Vec<Truth>> =
            samples.iter().map(|facts| truths_of(self.model, facts, tests)).collect();
        Some(worlds.into_iter().collect())
    }
}

fn truths_of(model: &Model, facts: &Facts, tests: &[&Condition]) -> Vec<Truth> {
    let case = Case::new(model, facts);
    tests.iter().map(|test| test.truth(&case, NOW).0).collect()
}

fn same_subject(left: &Condition, right: &Condition) -> bool {
    match (left, right) {
        (Condition::Test { of, .. }, Condition::Test { of: other, .. }) => of == other,
        (Condition::Did(left), Condition::Did(right)) => same(&left.activity, &right.activity),
        _ => false,
    }
}

/// Values that tests of one field tell apart.
#[derive(Default)]
struct Samples {
    texts: Vec<String>,
    numbers: Vec<i64>,
    dates: Vec<NaiveDate>,
}

impl Samples {
    fn of(model: &Model, name: &str, tests: &[&Condition]) -> Option<Self> {
        let (mut samples, mut parts, mut days) = (Self::default(), Vec::new(), Vec::new());
        for test in tests {
            let Condition::Test { op, values, list, .. } = test else { return None };
            let listed = list_of(model, list.as_deref());
            if values.is_empty() && listed.is_empty() && list.is_some() {
                // It decides nothing until the owner fills it in.
                return None;
            }
            samples.texts.extend(listed.iter().cloned());
            for value in values {
                match (op, value) {
                    (Operator::Contains, Param::Text(part)) => parts.push(part.clone()),
                    (Operator::Contains, Param::Number(part)) => parts.push(part.to_string()),
                    (
                        Operator::InNextDays
                        | Operator::InLastDays
                        | Operator::MoreThanDaysAhead
                        | Operator::MoreThanDaysAgo,
                        Param::Number(count),
                    ) => days.push(i64::from(*count)),
                    (Operator::Is | Operator::IsNot | Operator::HasAll, _) => {
                        samples.texts.push(text_of(value))
                    }
                    (_, Param::Number(number)) => samples.numbers.push(i64::from(*number)),
                    (_, Param::Text(_)) => return None,
                }
            }
        }
        let is_date = |text: &String| text.trim().parse::<NaiveDate>().is_ok();
        let mixed = !parts.is_empty() && (!samples.numbers.is_empty() || !days.is_empty());
        if mixed || !days.is_empty() && samples.texts.iter().any(is_date) {
            return None;
        }
        parts.sort_unstable();
        parts.dedup();
        // Between the parts stands what no part contains, so that nothing arises that was not chosen.
        samples.texts.extend(subsets(&parts)?.iter().map(|parts| format!("{OTHER}{}", parts.join(OTHER))));
        samples.numbers.extend(samples.texts.iter().filter_map(|text| text.trim().parse::<i64>().ok()));
        samples.numbers = samples
            .numbers
            .iter()
            .flat_map(|number| {
                number.checked_sub(1).into_iter().chain([*number]).chain(number.checked_add(1))
            })
            .collect();
        if samples.numbers.is_empty() && type_of(name) == Some(FieldType::Whole) {
            samples.numbers.push(0);
        }
        if !days.is_empty() {
            let today = day_of(NOW, Facts::default().zone)?;
            days =
                days.iter().flat_map(|days| [-days - 1, -days, *days, days + 1]).chain([-1, 0, 1]).collect();
            let date = |days: &i64| today.checked_add_signed(TimeDelta::try_days(*days)?);
            samples.dates = days.iter().filter_map(date).collect();
        }
        Some(samples)
    }

    /// Facts of leads of whom nothing but this field is known.
    fn facts(self, model: &Model, name: &str, tests: &[&Condition]) -> Option<Vec<Facts>> {
        let of = type_of(name)?;
        let mut facts = vec![Facts::default()];
        if of == FieldType::Answer {
            let question = name.strip_prefix("answer:")?;
            facts.push(asked(question, AnswerState::Refused));
            facts.push(asked(question, AnswerState::Answered(Vec::new())));
            let numbers = self.numbers.iter().map(ToString::to_string);
            let dates = self.dates.iter().map(ToString::to_string);
            let singles: Vec<String> = self.texts.into_iter().chain(numbers).chain(dates).collect();
            let answered = |values: Vec<String>| asked(question, AnswerState::Answered(values));
            facts.extend(singles.iter().map(|text| answered(vec![text.clone()])));
            if tests.iter().any(|test| !told_by_several(test).is_empty()) {
                let kinds = told_apart(model, question, singles, tests);
                facts.extend(subsets(&kinds)?.into_iter().filter(|several| several.len() > 1).map(answered));
            }
            return Some(facts);
        }
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let mut add = |value: Value| {
            let mut known = Facts::default();
            known.fields.insert(name.to_owned(), FieldFact { value, at, source: None });
            facts.push(known);
        };
        let options = CATALOGUE.iter().find(|field| field.key == name).map_or(&[][..], |field| field.options);
        options.iter().for_each(|option| add(Value::Text((*option).to_owned())));
        if matches!(of, FieldType::Text | FieldType::Any) {
            self.texts.into_iter().for_each(|text| add(Value::Text(text)));
        }
        if matches!(of, FieldType::Whole | FieldType::Any) {
            self.numbers.into_iter().for_each(|number| add(Value::Whole(number)));
        }
        if of == FieldType::Any {
            self.dates.into_iter().for_each(|date| add(Value::Date(date)));
        }
        Some(facts)
    }
}

fn text_of(value: &Param) -> String {
    match value {
        Param::Text(text) => text.clone(),
        Param::Number(number) => number.to_string(),
    }
}

fn asked(question: &str, state: AnswerState) -> Facts {
    let mut facts = Facts::default();
    let at = DateTime::<Utc>::UNIX_EPOCH;
    facts.answers.insert(question.to_owned(), AnswerFact { state, at, source: None });
    facts
}

/// One of each kind of answer that the tests tell apart when there are several.
fn told_apart(model: &Model, question: &str, answers: Vec<String>, tests: &[&Condition]) -> Vec<String> {
    let probes: Vec<Condition> = tests.iter().flat_map(|test| told_by_several(test)).collect();
    let probes: Vec<&Condition> = probes.iter().collect();
    let mut seen = BTreeSet::new();
    let mut kinds = answers;
    kinds.retain(|answer| {
        let facts = asked(question, AnswerState::Answered(vec![answer.clone()]));
        seen.insert(truths_of(model, &facts, &probes))
    });
    kinds
}

/// What a test asks of each one of several answers.
fn told_by_several(test: &Condition) -> Vec<Condition> {
    match test {
        Condition::Test { of, op: Operator::HasAll, values, .. } => values
            .iter()
            .map(|value| Condition::Test {
                of: of.clone(),
                op: Operator::Is,
                values: vec![value.clone()],
                list: None,
            })
            .collect(),
        Condition::Test { op: Operator::Is | Operator::IsNot | Operator::Contains, .. } => vec![test.clone()],
        _ => Vec::new(),
    }
}

/// Every choice of some of these, none included; `None` when there are too many.
fn subsets(of: &[String]) -> Option<Vec<Vec<String>>> {
    if of.len() > TOGETHER {
        return None;
    }
    let chosen = |bits: u32| {
        (0..).zip(of).filter(|(place, _)| bits >> place & 1 == 1).map(|(_, text)| text.clone()).collect()
    };
    Some((0..1u32 << of.len()).map(chosen).collect())
}

/// What conditions over one kind of activity can come to together: who did it five times also did it twice.
fn did_worlds(tests: &[&Condition]) -> Option<Worlds> {
    let dids: Vec<&Did> = tests
        .iter()
        .filter_map(|test| if let Condition::Did(did) = test { Some(did) } else { None })
        .collect();
    if dids.len() > TOGETHER {
        return None;
    }
    let mut worlds = Vec::new();
    for bits in 0..1u32 << dids.len() {
        let holds = |place: usize| bits >> place & 1 == 1;
        let implied = |place: usize| {
            (0..)
                .zip(&dids)
                .any(|(other, did)| holds(other) && dids.get(place).is_some_and(|own| implies(did, own)))
        };
        if (0..dids.len()).all(|place| holds(place) || !implied(place)) {
            worlds.push((0..dids.len()).map(|place| Truth::of(holds(place))).collect());
        }
    }
    Some(worlds)
}

/// Whether the first cannot be true without the second.
fn implies(first: &Did, second: &Did) -> bool {
    let labels = second.labels.is_empty()
        || !first.labels.is_empty()
            && first.matching.unwrap_or_default() == second.matching.unwrap_or_default()
            && first.labels.iter().all(|label| second.labels.iter().any(|other| same(label, other)));
    let within = second.within_days.is_none_or(|days| first.within_days.is_some_and(|own| own <= days));
    let quantity = second.min_quantity.is_none_or(|least| first.min_quantity.is_some_and(|own| own >= least));
    first.times >= second.times && labels && within && quantity
}
