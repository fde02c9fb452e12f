//! What is worth a look in a model once there are leads: rules that nobody meets, limits that always bite, fields that
//! are mostly empty. What is wrong with a model by itself is in [`mod@crate::check`].

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::columns::Columns;
use crate::condition::Condition;
use crate::known::second;
use crate::model::{By, Model, Rule};
use crate::program::{Program, Tallied};
use crate::receipt::Problem;
use crate::schema::{error, warning};

/// With fewer leads than this nothing is said about what leads have.
const ENOUGH: u32 = 20;
/// A field that fewer leads than one in so many have is mostly empty.
const MOSTLY: u32 = 5;
/// With fewer won and lost leads than this a threshold is an opinion.
const TESTED: u32 = 20;

/// What one rule does over everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
struct RuleReach<'m> {
    rule: &'m str,
    /// How many leads it gives or takes points.
    leads: u32,
    /// The least it gives anybody.
    least: i32,
    /// The most it gives anybody.
    most: i32,
    /// A number that is the same for rules that meet the same leads.
    same: u64,
}

impl Columns {
    /// What each rule that is on does over everybody, in their order.
    fn rule_reach<'m>(&self, model: &'m Model, now: DateTime<Utc>) -> Vec<RuleReach<'m>> {
        let rules: Vec<&Rule> = model.rules.iter().filter(|rule| rule.on).collect();
        let mut reach: Vec<RuleReach<'m>> = rules
            .iter()
            .map(|rule| RuleReach { rule: &rule.key, leads: 0, least: i32::MAX, most: i32::MIN, same: 0 })
            .collect();
        let program = Program::by_rule(model, &rules, self, second(now));
        let mut tallied = Tallied::default();
        for block in &self.blocks {
            program.run(block, false, &mut tallied);
            for (reach, points) in reach.iter_mut().zip(&tallied.sums) {
                for (lead, points) in block.leads.iter().zip(points) {
                    reach.least = reach.least.min(*points);
                    reach.most = reach.most.max(*points);
                    if *points != 0 {
                        reach.leads += 1;
                        reach.same = reach.same.wrapping_add(scattered(*lead));
                    }
                }
            }
        }
        reach
    }

    /// What is worth a look in a model that is right by itself, given these leads; all are warnings.
    #[must_use]
    pub fn inspect(&self, model: &Model, now: DateTime<Utc>) -> Vec<Problem> {
        let mut found = Vec::new();
        let leads = u32::try_from(self.len()).unwrap_or(u32::MAX);
        let outcomes = self.outcomes();
        if model.bands_in_use().is_some_and(|set| set.bands.len() > 1) && outcomes < TESTED {
            let path = "/bandSets";
            found.push(
                warning(path, "threshold-untested")
                    .with("outcomes", outcomes.into())
                    .with("least", TESTED.into()),
            );
        }
        if leads < ENOUGH {
            return found;
        }
        let known = self.known();
        let reach = self.rule_reach(model, now);
        let free = without_limits(model);
        let uncapped = self.rule_reach(&free, now);
        for (place, rule) in model.rules.iter().enumerate().filter(|(_, rule)| rule.on) {
            let path = format!("/rules/{place}");
            let Some(own) = reach.iter().find(|reach| reach.rule == rule.key) else { continue };
            let empty = names_of(rule).into_iter().map(|(at, name)| {
                (at, name, known.get(name).map_or(0, |count| u32::try_from(*count).unwrap_or(u32::MAX)))
            });
            let empty: Vec<_> = empty.filter(|(.., count)| count.saturating_mul(MOSTLY) < leads).collect();
            for (at, name, count) in &empty {
                let code = if *count == 0 { "never-known" } else { "mostly-empty" };
                found.push(
                    warning(&format!("{path}{at}"), code)
                        .with("field", (*name).into())
                        .with("known", (*count).into())
                        .with("leads", leads.into()),
                );
            }
            if own.leads == 0 {
                // A field that nobody has says it already.
                if empty.iter().all(|(.., count)| *count > 0) {
                    found.push(warning(&path, "never-fires").with("leads", leads.into()));
                }
                continue;
            }
            if own.least == own.most {
                found.push(warning(&path, "always-fires").with("points", own.least.into()));
            }
            let twin = reach
                .iter()
                .take_while(|other| other.rule != rule.key)
                .find(|other| (other.leads, other.same) == (own.leads, own.same) && own.least != own.most);
            if let Some(twin) = twin {
                let twin = twin.rule;
                found.push(
                    warning(&path, "same-leads").with("rule", twin.into()).with("leads", own.leads.into()),
                );
            }
            if self.always_bites(model, rule, own, &uncapped, now) {
                found.push(warning(&path, "cap-always-bites").with("leads", own.leads.into()));
            }
        }
        self.groups_always_bite(model, now, &mut found);
        found
    }

    /// How many leads were won or lost.
    fn outcomes(&self) -> u32 {
        let count = |status: &str| self.count_of("status", status);
        u32::try_from(count("customer") + count("lost")).unwrap_or(u32::MAX)
    }

    /// Whether a rule's own limit takes something from each lead it meets.
    fn always_bites(
        &self,
        model: &Model,
        rule: &Rule,
        own: &RuleReach<'_>,
        uncapped: &[RuleReach<'_>],
        now: DateTime<Utc>,
    ) -> bool {
        let limited = match &rule.by {
            By::Activity(by) => by.max.is_some() || by.min.is_some(),
            By::Answer(by) => by.max.is_some() || by.min.is_some(),
            _ => false,
        };
        let free = uncapped.iter().find(|reach| reach.rule == rule.key);
        // Looked at lead by lead only where the ends say it may be so.
        if !limited || free.is_none_or(|free| (free.least, free.most) == (own.least, own.most)) {
            return false;
        }
        let free = without_limits(model);
        let Some(uncapped) = free.rules.iter().find(|other| other.key == rule.key) else { return false };
        let kept = Program::by_rule(model, &[rule], self, second(now));
        let whole = Program::by_rule(&free, &[uncapped], self, second(now));
        let (mut kept_sums, mut whole_sums) = (Tallied::default(), Tallied::default());
        self.blocks.iter().all(|block| {
            kept.run(block, false, &mut kept_sums);
            whole.run(block, false, &mut whole_sums);
            let pairs = kept_sums.sums.iter().flatten().zip(whole_sums.sums.iter().flatten());
            pairs.into_iter().all(|(kept, whole)| *whole == 0 || kept != whole)
        })
    }

    /// Groups whose limit takes something from each lead that any of their rules meets.
    fn groups_always_bite(&self, model: &Model, now: DateTime<Utc>, found: &mut Vec<Problem>) {
        let program = Program::by_limit(model, self, second(now));
        let mut met = vec![(0u32, 0u32); model.groups.len()];
        let mut tallied = Tallied::default();
        for block in &self.blocks {
            program.run(block, false, &mut tallied);
            for ((group, sums), (met, bitten)) in
                model.groups.iter().zip(tallied.sums.iter().skip(2)).zip(&mut met)
            {
                let bites = |sum: i32| {
                    group.max.is_some_and(|max| sum > max) || group.min.is_some_and(|min| sum < min)
                };
                *met += count(sums.iter().filter(|sum| **sum != 0));
                *bitten += count(sums.iter().filter(|sum| **sum != 0 && bites(**sum)));
            }
        }
        for (place, (met, bitten)) in met.into_iter().enumerate() {
            if met >= ENOUGH && met == bitten {
                found
                    .push(warning(&format!("/groups/{place}"), "cap-always-bites").with("leads", met.into()));
            }
        }
    }
}

/// Where a model asks after a question that there is not (`no-such-question`): what hangs on it would never be true, and
/// nobody would see why.
#[must_use]
pub fn unasked(model: &Model, is_asked: impl Fn(&str) -> bool) -> Vec<Problem> {
    let missing = questions(model).into_iter().filter(|(_, question)| !is_asked(question));
    missing
        .map(|(path, question)| error(&path, "no-such-question").with("question", question.into()))
        .collect()
}

/// Every question that a model asks after, with where.
fn questions(model: &Model) -> Vec<(String, &str)> {
    let mut named: BTreeMap<String, &str> = BTreeMap::new();
    for (place, rule) in model.rules.iter().enumerate() {
        let by = format!("/rules/{place}/by");
        match &rule.by {
            By::Answer(answer) => drop(named.insert(format!("{by}/question"), answer.question.as_str())),
            By::Choice(choice) => drop(named.insert(format!("{by}/field"), choice.field.as_str())),
            By::Bands(bands) => drop(named.insert(format!("{by}/field"), bands.field.as_str())),
            By::Condition(condition) => tests_of(&condition.when, format!("{by}/when"), &mut named),
            By::Activity(_) | By::Unreached(_) => {}
        }
    }
    for (place, knock_out) in model.knock_outs.iter().enumerate() {
        tests_of(&knock_out.when, format!("/knockOuts/{place}/when"), &mut named);
    }
    for (set, bands) in model.band_sets.iter().enumerate() {
        for (place, band) in bands.bands.iter().enumerate() {
            if let Some(condition) = &band.only_while {
                tests_of(condition, format!("/bandSets/{set}/bands/{place}/while"), &mut named);
            }
        }
    }
    named.retain(|path, name| path.ends_with("/question") || name.starts_with("answer:"));
    named.into_iter().map(|(path, name)| (path, name.strip_prefix("answer:").unwrap_or(name))).collect()
}

/// Numbers of leads scattered, so that sums of them tell sets apart.
fn scattered(lead: u32) -> u64 {
    let mixed = (u64::from(lead) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

fn count<'a>(rows: impl Iterator<Item = &'a i32>) -> u32 {
    u32::try_from(rows.count()).unwrap_or(u32::MAX)
}

/// The same model without limits of single rules.
fn without_limits(model: &Model) -> Model {
    let mut free = model.clone();
    for rule in &mut free.rules {
        match &mut rule.by {
            By::Activity(by) => (by.min, by.max) = (None, None),
            By::Answer(by) => (by.min, by.max) = (None, None),
            _ => {}
        }
    }
    free
}

/// The fields that a rule cannot do without, with where they stand under the rule. Questions are left out: they are
/// answered one call at a time.
fn names_of(rule: &Rule) -> BTreeMap<String, &str> {
    let mut names = BTreeMap::new();
    match &rule.by {
        By::Choice(by) => drop(names.insert("/by/field".to_owned(), by.field.as_str())),
        By::Bands(by) => drop(names.insert("/by/field".to_owned(), by.field.as_str())),
        By::Condition(by) => tests_of(&by.when, "/by/when".to_owned(), &mut names),
        By::Answer(_) | By::Activity(_) | By::Unreached(_) => {}
    }
    names.retain(|_, name| !name.starts_with("answer:"));
    names
}

fn tests_of<'m>(condition: &'m Condition, path: String, names: &mut BTreeMap<String, &'m str>) {
    match condition {
        Condition::All { conditions } | Condition::Any { conditions } => {
            for (place, inner) in conditions.iter().enumerate() {
                tests_of(inner, format!("{path}/conditions/{place}"), names);
            }
        }
        Condition::Not { condition } => tests_of(condition, format!("{path}/condition"), names),
        Condition::Test { of, .. } => drop(names.insert(format!("{path}/of"), of)),
        Condition::Did(_) => {}
    }
}
