//! Halving in whole-number arithmetic, so that every machine computes the same score bit for bit.
//!
//! A weight is 2^(-age / half-life), held as a fraction of 2^62. The exponent is cut to 32 binary places; each of
//! its four bytes picks a factor from a table made at compile time.

use std::cell::OnceCell;

/// How many binary places a weight has.
const PLACES: u32 = 62;
/// The weight of an age of zero.
const ONE: u64 = 1 << PLACES;

const TABLE: [[u64; 256]; 4] = table();

const fn times(left: u64, right: u64) -> u64 {
    ((left as u128 * right as u128) >> PLACES) as u64
}

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where a wrong index does not compile")]
const fn table() -> [[u64; 256]; 4] {
    let mut table = [[ONE; 256]; 4];
    let mut root = ONE >> 1;
    let mut bit = 0;
    while bit < 32 {
        // Each further binary place of the exponent is worth the square root of the one before.
        root = ((root as u128) << PLACES).isqrt() as u64;
        let mask = 1 << (7 - bit % 8);
        let mut byte = 0;
        while byte < 256 {
            if byte & mask != 0 {
                table[bit / 8][byte] = times(table[bit / 8][byte], root);
            }
            byte += 1;
        }
        bit += 1;
    }
    table
}

/// How long points take to halve, with the division by it done beforehand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct HalfLife {
    seconds: u64,
    /// 2^80 / seconds, rounded down.
    reciprocal: u64,
}

impl HalfLife {
    /// A day at least; beyond what a checked model holds, at most 2^40 seconds.
    pub(crate) fn of_days(days: u32) -> Self {
        let seconds = (u64::from(days.max(1)) * 86_400).min(1 << 40);
        Self { seconds, reciprocal: ((1u128 << 80) / u128::from(seconds)) as u64 }
    }

    /// What is left of a whole after `age` seconds, as a fraction of 2^62. Falls with age, never rises.
    fn weight(self, age: i64) -> u64 {
        let age = age.max(0) as u64;
        if age >= self.seconds * u64::from(PLACES) {
            return 0;
        }
        // Halvings and 32 binary places of the next one. The reciprocal is rounded, so it may be one too few.
        let mut halvings = ((u128::from(age) * u128::from(self.reciprocal)) >> 48) as u64;
        let rest = (age << 32).wrapping_sub(halvings.wrapping_mul(self.seconds));
        halvings += u64::from(rest >= self.seconds);
        let [first, rest @ ..] = (halvings as u32).to_be_bytes();
        let [factors, tables @ ..] = &TABLE;
        let whole = factors.get(usize::from(first)).map_or(ONE, |factor| factor >> (halvings >> 32));
        tables.iter().zip(rest).fold(whole, |weight, (factors, byte)| {
            factors.get(usize::from(byte)).map_or(weight, |factor| times(weight, *factor))
        })
    }
}

/// Points that halve, each from its own moment, seen from one second.
#[derive(Debug, Clone)]
pub(crate) struct Fading {
    half_life: HalfLife,
    t: i64,
    /// Moment in seconds and points then, oldest first.
    points: Vec<(i64, i32)>,
    halving: OnceCell<Halving>,
}

impl Fading {
    pub(crate) fn new(half_life: HalfLife) -> Self {
        Self { half_life, t: i64::MIN, points: Vec::new(), halving: OnceCell::new() }
    }

    /// Begins anew, for the second `t`.
    pub(crate) fn begin(&mut self, t: i64) {
        self.t = t;
        self.points.clear();
        self.halving.take();
    }

    /// Takes points from `at`, not after `t` nor before what was taken before.
    pub(crate) fn add(&mut self, at: i64, points: i32) {
        self.points.push((at, points));
        self.halving.take();
    }

    /// The sum in whole points, half away from zero.
    pub(crate) fn rounded(&self) -> i64 {
        self.halving().at(self.t)
    }

    /// The same with more points that have just come.
    pub(crate) fn rounded_with(&self, more: i32) -> i64 {
        let mut halving = self.seen_from(self.t);
        halving.sum += i128::from(more) << PLACES;
        halving.at(self.t)
    }

    /// How it goes on if nothing is added.
    pub(crate) fn halving(&self) -> Halving {
        *self.halving.get_or_init(|| self.seen_from(self.points.last().map_or(self.t, |(at, _)| *at)))
    }

    fn seen_from(&self, last: i64) -> Halving {
        let left = |(at, points): &(i64, i32)| {
            i128::from(*points) * i128::from(self.half_life.weight(last.saturating_sub(*at)))
        };
        Halving { half_life: self.half_life, t: self.t, last, sum: self.points.iter().map(left).sum() }
    }
}

/// What a sum of points that halve goes on to do.
///
/// From the last of them on they are one number that halves, and it is treated as one: it only moves towards zero.
/// Weighed each by itself, what good ones and bad ones leave over would tremble in its last place, and a score could go
/// up and down for a second or two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Halving {
    half_life: HalfLife,
    t: i64,
    /// The moment of the last points.
    last: i64,
    /// What all were worth then, as a fraction of 2^62.
    sum: i128,
}

impl Halving {
    /// The sum in whole points at `t` or later, half away from zero.
    pub(crate) fn at(&self, t: i64) -> i64 {
        let weight = self.half_life.weight(t.saturating_sub(self.last));
        // Half of the places each, so that the product fits.
        let left = ((self.sum.unsigned_abs() >> (PLACES - 32)) * u128::from(weight)) >> 32;
        let whole = i64::try_from((left + u128::from(ONE / 2)) >> PLACES).unwrap_or(i64::MAX);
        if self.sum < 0 { -whole } else { whole }
    }

    /// The first second after now and before `limit` in which the sum, kept within a rule's limits by `keep`, is
    /// another whole number.
    pub(crate) fn next_change(&self, limit: i64, keep: impl Fn(i64) -> i64) -> Option<i64> {
        let kept = |t: i64| keep(self.at(t));
        let now = kept(self.t);
        if now == keep(0) {
            return None;
        }
        let life = self.half_life.seconds as i64;
        let last = limit.min(self.t.saturating_add(life.saturating_mul(i64::from(PLACES) + 24)));
        if last <= self.t + 1 || kept(last - 1) == now {
            return None;
        }
        let (mut same, mut other) = (self.t, last - 1);
        // A floating-point guess only says where to look first; the whole numbers decide.
        let sum = self.sum.unsigned_abs() as f64 / ONE as f64;
        let halvings = (sum / (now.unsigned_abs() as f64 - 0.5).abs()).log2();
        let guess = self.last.saturating_add((halvings * life as f64) as i64);
        for edge in [guess.saturating_sub(2), guess.saturating_add(2)] {
            if edge > same && edge < other {
                if kept(edge) == now {
                    same = edge;
                } else {
                    other = edge;
                }
            }
        }
        while other - same > 1 {
            let middle = same + (other - same) / 2;
            if kept(middle) == now {
                same = middle;
            } else {
                other = middle;
            }
        }
        Some(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: i64 = 86_400;

    /// Points at moments, seen at `t`.
    fn fading(days: u32, t: i64, points: &[(i64, i32)]) -> Fading {
        let mut fading = Fading::new(HalfLife::of_days(days));
        fading.begin(t);
        let mut points = points.to_vec();
        points.sort_unstable();
        for (at, points) in &points {
            fading.add(*at, *points);
        }
        fading
    }

    #[test]
    fn whole_half_lives_are_exact() {
        let left = [0, 30, 60, 90].map(|day| fading(30, day * DAY, &[(0, 40)]).rounded());
        assert_eq!(left, [40, 20, 10, 5]);
    }

    #[test]
    fn halves_round_away_from_zero_both_ways() {
        let at_half = |points| fading(1, DAY, &[(0, points)]).rounded();
        assert_eq!([at_half(1), at_half(-1), at_half(3), at_half(-3)], [1, -1, 2, -2]);
    }

    #[test]
    fn good_and_bad_points_together_do_not_tremble() {
        let points = [(-14_000_252, -1000), (-4_000_012, 1000), (-933_324, 5)];
        let halving = fading(3650, 0, &points).halving();
        let falls: Vec<i64> = (18_182_000..18_183_000).map(|t| halving.at(t)).collect();
        assert!(falls.is_sorted_by(|earlier, later| earlier >= later));
        assert_eq!((falls.first(), falls.last()), (Some(&26), Some(&25)));
    }

    proptest! {
        #[test]
        fn weights_agree_with_the_formula(age in 0i64..400_000_000, days in 1u32..3650) {
            let ours = HalfLife::of_days(days).weight(age) as f64 / ONE as f64;
            let formula = (-(age as f64) / (i64::from(days) * DAY) as f64).exp2();
            prop_assert!((ours - formula).abs() < 1e-9, "{ours} is not {formula}");
        }

        #[test]
        fn the_exponent_is_cut_and_not_rounded(
            age in prop_oneof![0i64..400_000_000, 0i64..20_000_000_000], days in prop_oneof![1u32..40, 1u32..3650]
        ) {
            let (life, age) = (i128::from(days) * i128::from(DAY), i128::from(age));
            let halvings = age / life;
            let places = ((age % life) << 32) / life;
            let bits = (0..32).filter(|bit| places & (1 << (31 - bit)) != 0);
            let byte = |byte: usize| bits.clone().filter(move |bit| bit / 8 == byte).map(|bit| 1 << (7 - bit % 8)).sum::<usize>();
            let whole = if halvings >= i128::from(PLACES) { 0 } else { ONE >> halvings };
            let plain = (0..4).fold(whole, |weight, place| times(weight, TABLE[place][byte(place)]));
            prop_assert_eq!(HalfLife::of_days(days).weight(age as i64), plain);
        }

        #[test]
        fn the_next_change_is_the_first_one(
            points in proptest::collection::vec((-4_000_000i64..0, -60i32..60), 1..6), days in 1u32..90, max in 1i64..100,
        ) {
            let halving = fading(days, 0, &points).halving();
            let keep = |points: i64| points.max(-max).min(max);
            let kept = |t| keep(halving.at(t));
            match halving.next_change(i64::MAX, keep) {
                Some(change) => {
                    prop_assert_ne!(kept(change), kept(0));
                    for step in 0..50 {
                        prop_assert_eq!(kept(change * step / 50), kept(0));
                    }
                    prop_assert_eq!(kept(change - 1), kept(0));
                }
                None => prop_assert_eq!(kept(0), 0),
            }
        }

        #[test]
        fn a_sum_of_good_and_bad_points_does_not_tremble(
            points in proptest::collection::vec((-400_000_000i64..0, -1000i32..1000), 2..9), days in 1000u32..3650,
        ) {
            let halving = fading(days, 0, &points).halving();
            if let Some(change) = halving.next_change(i64::MAX, |all| all) {
                let before = (change - 300).max(0)..change;
                prop_assert!(before.into_iter().all(|t| halving.at(t) == halving.at(0)));
            }
        }
    }
}
