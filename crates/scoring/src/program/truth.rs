//! Conditions over columns.

use crate::columns::{Block, Columns};
use crate::condition::{Condition, Truth};
use crate::facts::Facts;
use crate::known::NEVER;
use crate::model::Model;
use crate::weigh::Case;

use super::activities::DidTest;
use super::each_meaning;

/// "Cannot tell" lies between: all is the least, any the most, and not turns round.
pub(crate) const FALSE: u8 = 0;
const CANNOT_TELL: u8 = 1;
pub(crate) const TRUE: u8 = 2;

/// A condition ready for columns.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Not(Box<Tree>),
    Test {
        /// `None`: nobody knows it.
        column: Option<usize>,
        /// By code.
        truths: Vec<u8>,
        /// By code; empty when for good.
        untils: Vec<i64>,
    },
    Did(DidTest),
}

impl Tree {
    pub(crate) fn new(model: &Model, condition: &Condition, columns: &Columns, t: i64) -> Self {
        let each = |conditions: &[Condition]| {
            conditions.iter().map(|condition| Self::new(model, condition, columns, t)).collect()
        };
        match condition {
            Condition::All { conditions } => Self::All(each(conditions)),
            Condition::Any { conditions } => Self::Any(each(conditions)),
            Condition::Not { condition } => Self::Not(Box::new(Self::new(model, condition, columns, t))),
            Condition::Test { of, .. } => {
                let truth = |facts: &Facts| condition.truth(&Case::new(model, facts), t);
                let answers = each_meaning(columns, of, None, truth).into_iter();
                let (truths, mut untils): (Vec<_>, Vec<_>) =
                    answers.map(|(truth, until)| (rank(truth), until)).unzip();
                if untils.iter().all(|until| *until == NEVER) {
                    untils.clear();
                }
                let column = columns.dictionaries.get_index_of(of.as_str());
                Self::Test { column, truths, untils }
            }
            Condition::Did(did) => Self::Did(DidTest::new(did, columns)),
        }
    }

    /// The truth for each lead of a block. Where there are `untils`, they fall to when it may change.
    pub(crate) fn truths(&self, block: &Block, t: i64, untils: &mut [i64]) -> Vec<u8> {
        let mut fold = |trees: &[Self], start: u8, pick: fn(u8, u8) -> u8| {
            let mut so_far = vec![start; block.len()];
            for tree in trees {
                for (so_far, truth) in so_far.iter_mut().zip(tree.truths(block, t, untils)) {
                    *so_far = pick(*so_far, truth);
                }
            }
            so_far
        };
        match self {
            Self::All(trees) => fold(trees, TRUE, u8::min),
            Self::Any(trees) => fold(trees, FALSE, u8::max),
            Self::Not(tree) => {
                tree.truths(block, t, untils).into_iter().map(|truth| TRUE - truth.min(TRUE)).collect()
            }
            Self::Test { column, truths, untils: ends } => {
                let of = |code: u32| truths.get(code as usize).copied().unwrap_or(CANNOT_TELL);
                let Some(codes) = column.and_then(|column| block.codes(column)) else {
                    return vec![of(0); block.len()];
                };
                if !ends.is_empty() {
                    for (until, code) in untils.iter_mut().zip(codes) {
                        *until = (*until).min(ends.get(*code as usize).copied().unwrap_or(NEVER));
                    }
                }
                codes.iter().map(|code| of(*code)).collect()
            }
            Self::Did(did) => did.truths(block, t, untils),
        }
    }
}

fn rank(truth: Truth) -> u8 {
    match truth {
        Truth::False => FALSE,
        Truth::CannotTell => CANNOT_TELL,
        Truth::True => TRUE,
    }
}
