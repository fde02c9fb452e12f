//! Where a lead stands at one second, and moving that second forward from band to band.

use crate::condition::{Condition, Truth};
use crate::known::NEVER;
use crate::ledger::{Ledger, Sums, Totals};
use crate::model::{Band, KnockOut, Tone};
use crate::weigh::{Case, Halves, Told, Weighed, corrected};

/// How many seconds are looked at for another band before giving up.
const STEPS: usize = 10_000;

/// There was more to look at than [`STEPS`].
struct GaveUp;

/// A value with the first second in which it may be another.
#[derive(Debug, Clone, Copy)]
struct Until<T> {
    value: T,
    until: i64,
}

/// A lead at one second: what each rule is worth and which conditions hold.
#[derive(Debug, Clone)]
pub(crate) struct Standing<'c, 'a> {
    case: &'c Case<'a>,
    /// The bands of the set in use, ascending.
    pub(crate) bands: &'a [Band],
    pub(crate) ledger: Ledger<'a>,
    /// The second.
    pub(crate) t: i64,
    rules: Vec<Weighed>,
    /// By rule, the first second in which it is due again.
    due: Vec<i64>,
    /// Rules whose points halve meanwhile.
    halving: Vec<usize>,
    corrections: Vec<Until<i32>>,
    /// What rules and corrections add up to.
    pub(crate) sums: Sums,
    knock_outs: Vec<Until<bool>>,
    whiles: Vec<Until<bool>>,
}

impl<'c, 'a> Standing<'c, 'a> {
    /// Where the lead stands at `t`.
    pub(crate) fn at(case: &'c Case<'a>, t: i64) -> Self {
        Self::weighed(case, t, case.model.rules.iter().map(|rule| case.weigh(rule, t)).collect())
    }

    /// As [`Standing::at`], with what a receipt tells of the activities of each rule.
    pub(crate) fn told(case: &'c Case<'a>, t: i64) -> (Self, Vec<Told<'a, 'a>>) {
        let (rules, told) = case.model.rules.iter().map(|rule| case.told(rule, t)).unzip();
        (Self::weighed(case, t, rules), told)
    }

    fn weighed(case: &'c Case<'a>, t: i64, rules: Vec<Weighed>) -> Self {
        let bands = case.model.bands_in_use().map_or(&[][..], |set| &set.bands);
        let ledger = Ledger::of(case.model);
        let mut sums = ledger.empty();
        for (place, weighed) in rules.iter().enumerate() {
            ledger.add(&mut sums, place, i64::from(weighed.net));
        }
        let due = rules.iter().map(|weighed| weighed.until).collect();
        let halving = rules.iter().enumerate().filter(|(_, weighed)| weighed.halves.is_some());
        let halving = halving.map(|(place, _)| place).collect();
        // Due at once, so that they are all found out.
        let corrections = vec![Until { value: 0, until: t }; case.facts.corrections.len()];
        let open = |count: usize| vec![Until { value: false, until: t }; count];
        let (knock_outs, whiles) = (open(case.model.knock_outs.len()), open(bands.len()));
        let mut standing =
            Self { case, bands, ledger, t, rules, due, halving, corrections, sums, knock_outs, whiles };
        standing.find_out();
        standing
    }

    /// Finds out anew what may be another by `t`, and nothing else.
    fn step_to(&mut self, t: i64) {
        self.t = t;
        let case = self.case;
        for (place, due) in self.due.iter_mut().enumerate().filter(|(_, due)| **due <= t) {
            let (Some(rule), Some(weighed)) = (case.model.rules.get(place), self.rules.get_mut(place)) else {
                continue;
            };
            let before = std::mem::replace(weighed, case.weigh(rule, t)).net;
            *due = weighed.until;
            self.ledger.add(&mut self.sums, place, i64::from(weighed.net) - i64::from(before));
        }
        for place in &self.halving {
            let Some(weighed) = self.rules.get_mut(*place) else { continue };
            let Some(halves) = weighed.halves else { continue };
            let before = std::mem::replace(&mut weighed.net, halves.net_at(t));
            self.ledger.add(&mut self.sums, *place, i64::from(weighed.net) - i64::from(before));
        }
        self.find_out();
    }

    /// The part of a step that is about corrections and conditions.
    fn find_out(&mut self) {
        let (case, model, t) = (self.case, self.case.model, self.t);
        for (correction, worth) in case.facts.corrections.iter().zip(&mut self.corrections) {
            let before = worth.value;
            let (value, until) = corrected(correction, t);
            *worth = Until { value, until };
            self.sums.add(correction.axis, i64::from(worth.value) - i64::from(before));
        }
        let truth = |condition: &Condition| {
            let (truth, until) = condition.truth(case, t);
            Until { value: truth == Truth::True, until }
        };
        for (knock_out, holds) in model.knock_outs.iter().zip(&mut self.knock_outs) {
            if holds.until <= t {
                *holds =
                    if knock_out.on { truth(&knock_out.when) } else { Until { value: false, until: NEVER } };
            }
        }
        for (band, holds) in self.bands.iter().zip(&mut self.whiles) {
            if holds.until <= t {
                *holds = band.only_while.as_ref().map_or(Until { value: true, until: NEVER }, truth);
            }
        }
    }

    /// What each rule is worth before limits of groups and floors.
    pub(crate) fn rules(&self) -> &[Weighed] {
        &self.rules
    }

    /// What the corrections add, in their order.
    pub(crate) fn corrections(&self) -> impl Iterator<Item = i32> {
        self.corrections.iter().map(|worth| worth.value)
    }

    /// The score with what limits do.
    pub(crate) fn totals(&self) -> Totals {
        self.ledger.totals(&self.sums)
    }

    /// The knock-out that holds and allows the least.
    pub(crate) fn knock_out(&self) -> Option<&'a KnockOut> {
        let holding = self.case.model.knock_outs.iter().zip(&self.knock_outs);
        holding.filter(|(_, holds)| holds.value).map(|(knock_out, _)| knock_out).min_by_key(|k| k.max)
    }

    /// Which bands may be had at all, whatever the score: those up to a tone whose condition is true.
    pub(crate) fn open(&self, up_to: Tone) -> Vec<bool> {
        let bands = self.bands.iter().zip(&self.whiles);
        bands.map(|(band, holds)| band.tone <= up_to && holds.value).collect()
    }

    /// The same, if some facts were others.
    pub(crate) fn open_supposing(&self, case: &Case<'_>) -> Vec<bool> {
        let holds = |condition: &Condition| condition.truth(case, self.t).0 == Truth::True;
        let knock_outs = case.model.knock_outs.iter().filter(|knock_out| knock_out.on);
        let knock_outs = knock_outs.filter(|knock_out| holds(&knock_out.when));
        let up_to = knock_outs.map(|knock_out| knock_out.max).min().unwrap_or(Tone::VeryHot);
        let is_open = |band: &Band| band.tone <= up_to && band.only_while.as_ref().is_none_or(holds);
        self.bands.iter().map(is_open).collect()
    }

    /// The highest band that a score reaches, of those that are open; the lowest where none is.
    pub(crate) fn band_of(&self, score: i32, open: &[bool]) -> usize {
        let bands = self.bands.iter().zip(open).enumerate();
        let reached = bands.filter(|(_, (band, open))| **open && band.from.is_none_or(|from| score >= from));
        reached.map(|(place, _)| place).next_back().unwrap_or(0)
    }

    /// The highest band that a score reaches, of those up to a tone; the lowest where none does.
    pub(crate) fn band(&self, score: i32, up_to: Tone) -> usize {
        let reached = |(place, (band, holds)): (usize, (&Band, &Until<bool>))| {
            let is_open = band.tone <= up_to && holds.value;
            (is_open && band.from.is_none_or(|from| score >= from)).then_some(place)
        };
        self.bands.iter().zip(&self.whiles).enumerate().filter_map(reached).next_back().unwrap_or(0)
    }

    /// The warmest tone the lead may have.
    pub(crate) fn warmest(&self) -> Tone {
        self.knock_out().map_or(Tone::VeryHot, |knock_out| knock_out.max)
    }

    /// Score and band as they are.
    pub(crate) fn score_and_band(&self) -> (i32, usize) {
        let score = self.ledger.score(&self.sums);
        (score, self.band(score, self.warmest()))
    }

    /// The first second in which score or band may be another by time alone, or by a fact that is known later. Asked
    /// before any step.
    pub(crate) fn until(&self) -> i64 {
        self.rules.iter().map(Weighed::changes).min().unwrap_or(NEVER).min(self.edge())
    }

    /// The first second in which more may be another than points that halve.
    fn edge(&self) -> i64 {
        let rules = self.due.iter().copied().min();
        let corrections = self.corrections.iter().map(|worth| worth.until);
        let truths = self.knock_outs.iter().chain(&self.whiles).map(|holds| holds.until);
        rules.into_iter().chain(corrections).chain(truths).min().unwrap_or(NEVER)
    }

    /// Moves to the first second up to and including `last` in which the band is another, and answers when that is;
    /// `None`: none of those that were looked at.
    pub(crate) fn step_to_other_band(&mut self, last: i64) -> Option<i64> {
        let (_, place) = self.score_and_band();
        for _ in 0..STEPS {
            let edge = self.edge();
            match self.halves_into_other_band(place, last.min(edge.saturating_sub(1))) {
                Err(GaveUp) => return None,
                Ok(None) => {}
                Ok(Some(at)) => {
                    self.step_to(at);
                    return Some(at);
                }
            }
            if edge == NEVER || edge <= self.t || edge > last {
                return None;
            }
            self.step_to(edge);
            if self.score_and_band().1 != place {
                return Some(edge);
            }
        }
        None
    }

    /// The first second up to and including `last` in which points that halve lead to another band, while nothing
    /// else changes.
    ///
    /// What a rule is worth then only moves towards zero. So if neither the best nor the worst of two moments leads
    /// elsewhere, no moment between them does; otherwise the time between them is halved in turn.
    fn halves_into_other_band(&self, place: usize, last: i64) -> Result<Option<i64>, GaveUp> {
        let halves = |rule: &usize| Some((*rule, self.rules.get(*rule)?.halves?));
        let halving: Vec<(usize, Halves)> = self.halving.iter().filter_map(halves).collect();
        if halving.is_empty() || last <= self.t {
            return Ok(None);
        }
        let nets_at = |t: i64| -> Vec<i32> { halving.iter().map(|(_, halves)| halves.net_at(t)).collect() };
        let nets: Vec<i32> =
            halving.iter().map(|(rule, _)| self.rules.get(*rule).map_or(0, |weighed| weighed.net)).collect();
        let warmest = self.warmest();
        let mut sums = self.sums.clone();
        let mut band = |supposed: &mut dyn Iterator<Item = i32>| {
            sums.clone_from(&self.sums);
            for (((rule, _), now), then) in halving.iter().zip(&nets).zip(supposed) {
                self.ledger.add(&mut sums, *rule, i64::from(then) - i64::from(*now));
            }
            self.band(self.ledger.score(&sums), warmest)
        };
        let mut spans = vec![(self.t, nets.clone(), last, nets_at(last))];
        for _ in 0..STEPS {
            let Some((from, at_from, to, at_to)) = spans.pop() else { return Ok(None) };
            let ends = || at_from.iter().zip(&at_to);
            if band(&mut ends().map(|(one, other)| *one.min(other))) == place
                && band(&mut ends().map(|(one, other)| *one.max(other))) == place
            {
                continue;
            }
            let middle = from + (to - from) / 2;
            if middle > from {
                let at_middle = nets_at(middle);
                spans.push((middle, at_middle.clone(), to, at_to));
                spans.push((from, at_from, middle, at_middle));
            } else if band(&mut at_to.iter().copied()) != place {
                return Ok(Some(to));
            }
        }
        Err(GaveUp)
    }
}
