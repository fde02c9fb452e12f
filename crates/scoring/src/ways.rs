//! The smallest changes that lead to a higher band.
//!
//! Every set of up to three things that could become known or happen is tried, smaller ones first, unless even the most
//! that it could bring falls short. What rules, groups and floors limit is counted as it would be, and so are the
//! conditions of bands and knock-outs.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use crate::condition::Condition;
use crate::ledger::Sums;
use crate::model::By;
use crate::possible::{Possible, possible};
use crate::receipt::{Change, ToBand, Way};
use crate::standing::Standing;
use crate::weigh::{Case, Told};

/// How many ways are named, and how many changes one that falls short may hold.
const WAYS: usize = 5;

/// The bands above `place` that time and conditions leave open, each with the ways that lead there.
pub(crate) fn to_band(
    case: &Case<'_>,
    standing: &Standing<'_, '_>,
    told: &[Told<'_, '_>],
    score: i32,
    place: usize,
) -> Vec<ToBand> {
    let open = standing.open(standing.warmest());
    let higher =
        standing.bands.iter().zip(&open).enumerate().filter(|(above, (_, open))| *above > place && **open);
    let missing = higher.filter_map(|(above, (band, _))| {
        let missing = band.from?.saturating_sub(score);
        (missing > 0).then_some((above, band, missing))
    });
    let missing: Vec<_> = missing.collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let possible = possible(case, standing, told);
    let mut search = Search::new(case, standing, &possible, open, score);
    missing
        .into_iter()
        .map(|(above, band, missing)| ToBand {
            band: band.key.clone(),
            missing,
            ways: search.ways(Goal { place: above, missing }),
        })
        .collect()
}

/// What could bring points by itself, most first, and parts of conditions that need more than one.
pub(crate) fn changes(
    case: &Case<'_>,
    standing: &Standing<'_, '_>,
    told: &[Told<'_, '_>],
    score: i32,
) -> Vec<Change> {
    let possible = possible(case, standing, told);
    let mut search = Search::new(case, standing, &possible, Vec::new(), score);
    (0..possible.len()).flat_map(|place| search.way(1 << place).changes).collect()
}

/// A band to reach.
#[derive(Debug, Clone, Copy)]
struct Goal {
    place: usize,
    missing: i32,
}

/// Some of what is possible, one bit each, in its order.
type Set = u32;

/// One of what is possible.
#[derive(Debug, Clone, Copy)]
struct Member {
    set: Set,
    /// No more than this does it bring to any set.
    most: i64,
}

/// Trying sets of what is possible.
struct Search<'s, 'a> {
    case: &'s Case<'a>,
    standing: &'s Standing<'s, 'a>,
    possible: &'s [Possible<'a>],
    score: i32,
    /// Those that could bring the most first.
    members: Vec<Member>,
    /// By rule, who is looked at by it.
    seen_by: Vec<Set>,
    /// Who is looked at by a condition of a band or a knock-out.
    seen_by_bands: Set,
    open: Vec<bool>,
    sums: Sums,
    /// What a rule gives, for those that it looks at, where it looks at several.
    nets: HashMap<(usize, Set), i32, FixedState>,
    /// Which bands are open.
    opens: HashMap<Set, Vec<bool>, FixedState>,
}

impl<'s, 'a> Search<'s, 'a> {
    fn new(
        case: &'s Case<'a>,
        standing: &'s Standing<'s, 'a>,
        possible: &'s [Possible<'a>],
        open: Vec<bool>,
        score: i32,
    ) -> Self {
        let mut seen_by = vec![0; case.model.rules.len()];
        let mut seen_by_bands = 0;
        let knock_outs = case.model.knock_outs.iter().filter(|own| own.on).map(|own| &own.when);
        let conditions: Vec<&Condition> =
            knock_outs.chain(standing.bands.iter().filter_map(|band| band.only_while.as_ref())).collect();
        for (place, possible) in possible.iter().enumerate() {
            for (rule, _) in &possible.gains {
                if let Some(seen) = seen_by.get_mut(*rule) {
                    *seen |= 1 << place;
                }
            }
            if conditions.iter().any(|condition| possible.supposed.concerns_condition(condition)) {
                seen_by_bands |= 1 << place;
            }
        }
        let mut search = Self {
            case,
            standing,
            possible,
            score,
            members: Vec::new(),
            seen_by,
            seen_by_bands,
            open,
            sums: standing.sums.clone(),
            nets: HashMap::default(),
            opens: HashMap::default(),
        };
        let members = possible.iter().enumerate();
        search.members = members
            .map(|(place, possible)| Member { set: 1 << place, most: search.most(possible) })
            .collect();
        search.members.sort_by_key(|member| -member.most);
        search
    }

    fn members_of(&self, set: Set) -> impl Iterator<Item = (Set, &'s Possible<'a>)> + use<'s, 'a> {
        let members = self.possible.iter().enumerate().map(|(place, possible)| (1 << place, possible));
        members.filter(move |(own, _)| set & own != 0)
    }

    fn seen_by(&self, rule: usize) -> Set {
        self.seen_by.get(rule).copied().unwrap_or(0)
    }

    /// The most that something brings to any set: what it brings by itself, but where a rule looks at several of what
    /// is possible, all that the rule may still give.
    fn most(&self, possible: &Possible<'_>) -> i64 {
        let of_rule = |(rule, gain): &(usize, i32)| {
            if self.seen_by(*rule).count_ones() == 1 {
                return i64::from(*gain).max(0);
            }
            let now = self.standing.rules().get(*rule).map_or(0, |weighed| i64::from(weighed.net));
            let best = match self.case.model.rules.get(*rule).map(|rule| &rule.by) {
                Some(By::Condition(by)) => i64::from(by.points),
                _ => crate::weigh::LIMIT,
            };
            (best - now).max(0)
        };
        possible.gains.iter().map(of_rule).sum()
    }

    /// The score with a set.
    fn score_with(&mut self, set: Set) -> i32 {
        let mut sums = std::mem::take(&mut self.sums);
        sums.clone_from(&self.standing.sums);
        for (own, possible) in self.members_of(set) {
            for (rule, gain) in &possible.gains {
                let together = self.seen_by(*rule) & set;
                if together == own {
                    self.standing.ledger.add(&mut sums, *rule, i64::from(*gain));
                } else if together.trailing_zeros() == own.trailing_zeros() {
                    let now = self.standing.rules().get(*rule).map_or(0, |weighed| weighed.net);
                    let net = self.net_with(*rule, together);
                    self.standing.ledger.add(&mut sums, *rule, i64::from(net) - i64::from(now));
                }
            }
        }
        let score = self.standing.ledger.score(&sums);
        self.sums = sums;
        score
    }

    /// What a rule gives with several of those that it looks at.
    fn net_with(&mut self, rule: usize, set: Set) -> i32 {
        if let Some(net) = self.nets.get(&(rule, set)) {
            return *net;
        }
        let case =
            self.case.supposing(self.members_of(set).map(|(_, possible)| &possible.supposed).collect());
        let net = self.case.model.rules.get(rule).map_or(0, |rule| case.weigh(rule, self.standing.t).net);
        self.nets.insert((rule, set), net);
        net
    }

    /// The points that a set brings, where it leads to a goal.
    fn reaches(&mut self, set: Set, goal: Goal) -> Option<i32> {
        let score = self.score_with(set);
        let brought = score.saturating_sub(self.score);
        if brought < goal.missing {
            return None;
        }
        let place = self.standing.band_of(score, self.open_with(set));
        (place >= goal.place).then_some(brought)
    }

    /// Which bands are open with a set.
    fn open_with(&mut self, set: Set) -> &[bool] {
        let looked_at = set & self.seen_by_bands;
        if looked_at == 0 {
            return &self.open;
        }
        let (case, standing) = (self.case, self.standing);
        let members: Vec<_> = self.members_of(looked_at).map(|(_, possible)| &possible.supposed).collect();
        let open = || standing.open_supposing(&case.supposing(members));
        self.opens.entry(looked_at).or_insert_with(open)
    }

    /// The smallest sets that lead to a goal, best first: fewest changes, fewest of them up to the lead, fewest points more
    /// than needed, then the order of the rules. Where no set of up to three does, the one that step by step brings most.
    fn ways(&mut self, goal: Goal) -> Vec<Way> {
        let mut found = self.smallest(goal);
        found.sort_by_cached_key(|(set, brought)| {
            let up_to_lead = self.members_of(*set).filter(|(_, possible)| possible.is_up_to_lead()).count();
            let mut order: Vec<_> = self.members_of(*set).map(|(_, possible)| possible.order).collect();
            order.sort_unstable();
            (set.count_ones(), up_to_lead, *brought, order)
        });
        found.truncate(WAYS);
        if found.is_empty() {
            found.extend(self.furthest(goal));
        }
        found.into_iter().map(|(set, _)| self.way(set)).collect()
    }

    /// Sets of up to three with what they bring, no smaller set of which leads to the goal. Larger ones are left out
    /// where there are ways enough without them.
    fn smallest(&mut self, goal: Goal) -> Vec<(Set, i32)> {
        let missing = i64::from(goal.missing);
        let members = self.members.clone();
        let mut found = Vec::new();
        let mut rest = Vec::with_capacity(members.len());
        for member in members {
            match self.reaches(member.set, goal) {
                Some(brought) => found.push((member.set, brought)),
                None => rest.push(member),
            }
        }
        if found.len() >= WAYS {
            return found;
        }
        let mut pairs: HashSet<Set, FixedState> = HashSet::default();
        for (place, one) in rest.iter().enumerate() {
            for other in rest.iter().skip(place + 1) {
                if one.most + other.most < missing {
                    break;
                }
                let set = one.set | other.set;
                if let Some(brought) = self.reaches(set, goal) {
                    pairs.insert(set);
                    found.push((set, brought));
                }
            }
        }
        if found.len() >= WAYS {
            return found;
        }
        for (place, one) in rest.iter().enumerate() {
            for (second, other) in rest.iter().enumerate().skip(place + 1) {
                if one.most + 2 * other.most < missing {
                    break;
                }
                if pairs.contains(&(one.set | other.set)) {
                    continue;
                }
                for third in rest.iter().skip(second + 1) {
                    if one.most + other.most + third.most < missing {
                        break;
                    }
                    if pairs.contains(&(one.set | third.set)) || pairs.contains(&(other.set | third.set)) {
                        continue;
                    }
                    let set = one.set | other.set | third.set;
                    if let Some(brought) = self.reaches(set, goal) {
                        found.push((set, brought));
                    }
                }
            }
        }
        found
    }

    /// The set that grows by what brings most and leaves the goal open, until it leads there or nothing brings more.
    fn furthest(&mut self, goal: Goal) -> Option<(Set, i32)> {
        let (mut set, mut brought): (Set, i32) = (0, 0);
        let in_order: Vec<Set> = (0..self.possible.len()).map(|place| 1 << place).collect();
        while set.count_ones() < WAYS as u32 && self.reaches(set, goal).is_none() {
            let mut best = (set, brought);
            for with in in_order.iter().map(|own| set | own).filter(|with| *with != set) {
                let brings = self.score_with(with).saturating_sub(self.score);
                let is_open = self.open_with(with).get(goal.place).is_some_and(|open| *open);
                // Of equals the first.
                if brings > best.1 && is_open {
                    best = (with, brings);
                }
            }
            if best.0 == set {
                break;
            }
            (set, brought) = best;
        }
        // What came first may no longer be needed.
        for own in in_order {
            if set & own != 0 && self.reaches(set & !own, goal).is_some() {
                set &= !own;
            }
        }
        (set != 0).then_some((set, brought))
    }

    /// A set as it is told: its changes from the one that brings most, each on top of those before.
    fn way(&mut self, set: Set) -> Way {
        let (mut with, mut before) = (0, self.score);
        let mut changes = Vec::new();
        for (own, possible) in self.members_of(set) {
            with |= own;
            let score = self.score_with(with);
            changes.push(Change {
                code: possible.code().to_owned(),
                params: possible.params(),
                points: score.saturating_sub(before),
            });
            before = score;
        }
        Way { points: before.saturating_sub(self.score), changes }
    }
}
