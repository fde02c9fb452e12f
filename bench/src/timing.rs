//! How long something takes: many times, for the median and the 95th percentile.

use std::time::Instant;

/// Milliseconds of each run, ascending.
#[derive(Debug, Clone)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn of(mut ms: Vec<f64>) -> Self {
        ms.sort_by(f64::total_cmp);
        Self(ms)
    }

    pub(crate) fn median(&self) -> f64 {
        self.at(50)
    }

    pub(crate) fn p95(&self) -> f64 {
        self.at(95)
    }

    /// The same for so many times as much.
    pub(crate) fn scaled(&self, by: f64) -> Self {
        Self(self.0.iter().map(|ms| ms * by).collect())
    }

    /// The smallest time that so many of a hundred runs did not exceed.
    fn at(&self, percent: usize) -> f64 {
        let place = (self.0.len() * percent).div_ceil(100).saturating_sub(1);
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }
}

/// Times one thing, after a run that does not count; it hears which run it is.
pub(crate) fn time(rounds: usize, mut run: impl FnMut(usize)) -> Times {
    run(0);
    Times::of((1..=rounds).map(|round| once(|| run(round))).collect())
}

/// Times two things in turn, so that whatever else the machine does disturbs both alike.
pub(crate) fn in_turn(
    rounds: usize,
    mut one: impl FnMut(usize),
    mut other: impl FnMut(usize),
) -> (Times, Times) {
    one(0);
    other(0);
    let both = (1..=rounds).map(|round| (once(|| one(round)), once(|| other(round))));
    let (ones, others) = both.unzip();
    (Times::of(ones), Times::of(others))
}

fn once(run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64() * 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times = Times::of((1..=20).rev().map(f64::from).collect());
        assert_eq!((times.median(), times.p95()), (10.0, 19.0));
        assert_eq!(Times::of(vec![3.0]).p95(), 3.0);
    }
}
