//! The questions about everybody, over columns.

use chrono::{DateTime, Utc};

use crate::columns::Columns;
use crate::condition::Condition;
use crate::known::second;
use crate::model::{Model, Rule};
use crate::program::{Finish, Program, Scores, TRUE, Tallied, Tree};

/// What everybody's rules add up to before any limit, kept so that a changed rule costs that rule alone.
#[derive(Debug, Clone, Default)]
pub struct Sums {
    /// By block, then by sum (the axes, then the groups in their order), then by lead.
    blocks: Vec<Vec<Vec<i32>>>,
}

impl Columns {
    /// Everybody's score, as [`crate::score`] gives it one by one.
    #[must_use]
    pub fn scores(&self, model: &Model, now: DateTime<Utc>) -> Scores {
        self.sweep(model, second(now), false)
    }

    /// As [`Columns::scores`], with until when each holds.
    #[must_use]
    pub fn scores_with_untils(&self, model: &Model, now: DateTime<Utc>) -> Scores {
        self.sweep(model, second(now), true)
    }

    fn sweep(&self, model: &Model, t: i64, with_untils: bool) -> Scores {
        let program = Program::by_limit(model, self, t);
        let finish = Finish::new(model, self, t);
        let mut scores = Scores::default();
        let mut tallied = Tallied::default();
        for block in &self.blocks {
            program.run(block, with_untils, &mut tallied);
            finish.run(self, block, &tallied.sums, &mut tallied.untils, &mut scores);
        }
        scores
    }

    /// For each lead by place whether a condition holds, with a model's lists; `None` where something becomes known only
    /// later.
    #[must_use]
    pub fn holds(&self, condition: &Condition, model: &Model, now: DateTime<Utc>) -> Vec<Option<bool>> {
        let t = second(now);
        let tree = Tree::new(model, condition, self, t);
        let known = u32::try_from(t.max(0)).unwrap_or(u32::MAX);
        let mut holds = Vec::with_capacity(self.len());
        for block in &self.blocks {
            let truths = tree.truths(block, t, &mut []).into_iter().zip(&block.since);
            holds.extend(truths.map(|(truth, since)| (*since <= known).then_some(truth == TRUE)));
        }
        holds
    }

    /// What everybody's rules add up to before any limit.
    #[must_use]
    pub fn sums(&self, model: &Model, now: DateTime<Utc>) -> Sums {
        let program = Program::by_limit(model, self, second(now));
        let sums_of = |block| {
            let mut tallied = Tallied::default();
            program.run(block, false, &mut tallied);
            tallied.sums
        };
        Sums { blocks: self.blocks.iter().map(sums_of).collect() }
    }

    /// Turns the sums of the model `from` into those of the model `to` at the same moment: only rules that differ are
    /// worked out.
    pub fn change_sums(&self, sums: &mut Sums, from: &Model, to: &Model, now: DateTime<Utc>) {
        let keys =
            |model: &Model| -> Vec<String> { model.groups.iter().map(|group| group.key.clone()).collect() };
        if keys(from) != keys(to) || from.lists != to.lists {
            *sums = self.sums(to, now);
            return;
        }
        let (gone, come) = changed_rules(from, to);
        let program = Program::difference(to, &gone, &come, self, second(now));
        let mut tallied = Tallied::default();
        for (block, sums) in self.blocks.iter().zip(&mut sums.blocks) {
            program.run(block, false, &mut tallied);
            let (less, more) = tallied.sums.split_at(tallied.sums.len() / 2);
            for ((sums, less), more) in sums.iter_mut().zip(less).zip(more) {
                for (sum, less) in sums.iter_mut().zip(less) {
                    *sum = sum.wrapping_sub(*less);
                }
                for (sum, more) in sums.iter_mut().zip(more) {
                    *sum = sum.wrapping_add(*more);
                }
            }
        }
    }

    /// Scores and bands from sums of the same model and moment.
    #[must_use]
    pub fn scores_of(&self, sums: &Sums, model: &Model, now: DateTime<Utc>) -> Scores {
        let finish = Finish::new(model, self, second(now));
        let mut scores = Scores::default();
        for (block, sums) in self.blocks.iter().zip(&sums.blocks) {
            finish.run(self, block, sums, &mut Vec::new(), &mut scores);
        }
        scores
    }
}

/// The rules that only the one or only the other model has, or that differ.
pub(crate) fn changed_rules<'m>(from: &'m Model, to: &'m Model) -> (Vec<&'m Rule>, Vec<&'m Rule>) {
    let same = |one: &Rule, other: &Rule| {
        (&one.key, one.on, one.axis, &one.group, &one.by)
            == (&other.key, other.on, other.axis, &other.group, &other.by)
    };
    let without = |these: &'m Model, those: &'m Model| {
        these.rules.iter().filter(|rule| !those.rules.iter().any(|other| same(rule, other))).collect()
    };
    (without(from, to), without(to, from))
}
