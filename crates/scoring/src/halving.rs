//! Halving in whole-number arithmetic, so that every machine computes the same score bit for bit.
//!
//! A weight is 2^(-age / half-life), held as a fraction of 2^62. The exponent is cut to 32 binary places; each of
//! its four bytes picks a factor from a table made at compile time.

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

/// What is left of a whole after `age` seconds, as a fraction of 2^62. Falls with age, never rises.
fn weight(age: i64, half_life: i64) -> u64 {
    let (age, half_life) = (age.max(0), half_life.max(1));
    let halvings = age / half_life;
    if halvings >= i64::from(PLACES) {
        return 0;
    }
    let exponent = ((i128::from(age % half_life) << 32) / i128::from(half_life)) as u32;
    let whole = ONE >> halvings;
    TABLE.iter().zip(exponent.to_be_bytes()).fold(whole, |weight, (factors, byte)| {
        factors.get(usize::from(byte)).map_or(weight, |factor| times(weight, *factor))
    })
}

/// A sum of points that halve, each from its own moment.
#[derive(Debug, Default)]
pub(crate) struct Fading {
    /// Half-life in seconds.
    pub(crate) half_life: i64,
    /// Moment in seconds and points then.
    pub(crate) points: Vec<(i64, i32)>,
}

impl Fading {
    /// The sum at `t` as a fraction of 2^62.
    fn sum(&self, t: i64) -> i128 {
        self.points
            .iter()
            .map(|(at, points)| i128::from(*points) * i128::from(weight(t - at, self.half_life)))
            .sum()
    }

    /// The sum at `t` in whole points, half away from zero.
    pub(crate) fn rounded(&self, t: i64) -> i64 {
        let sum = self.sum(t);
        let whole = (sum.unsigned_abs() + u128::from(ONE / 2)) >> PLACES;
        let whole = i64::try_from(whole).unwrap_or(i64::MAX);
        if sum < 0 { -whole } else { whole }
    }

    /// The first second after `t` and before `limit` in which the sum, kept within the rule's limits by `keep`, is
    /// another whole number than at `t`.
    ///
    /// All points have the same half-life, so their sum is one number that halves: it only moves towards zero.
    pub(crate) fn next_change(&self, t: i64, limit: i64, keep: impl Fn(i64) -> i64) -> Option<i64> {
        let kept = |t: i64| keep(self.rounded(t));
        let now = kept(t);
        if now == keep(0) {
            return None;
        }
        let last = limit.min(t.saturating_add(self.half_life.saturating_mul(i64::from(PLACES) + 24)));
        if last <= t + 1 || kept(last - 1) == now {
            return None;
        }
        let (mut same, mut other) = (t, last - 1);
        // A floating-point guess only says where to look; the whole-number sum decides.
        let left = (now.unsigned_abs() as f64 - 0.5).abs();
        let halvings = ((self.sum(t).unsigned_abs() as f64 / ONE as f64) / left).log2();
        let guess = t.saturating_add((halvings * self.half_life as f64) as i64);
        for edge in [guess - 2, guess + 2] {
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

    #[test]
    fn whole_half_lives_are_exact() {
        let forty = Fading { half_life: 30 * DAY, points: vec![(0, 40)] };
        assert_eq!([0, 30, 60, 90].map(|day| forty.rounded(day * DAY)), [40, 20, 10, 5]);
    }

    #[test]
    fn halves_round_away_from_zero_both_ways() {
        let at_half = |points| Fading { half_life: DAY, points: vec![(0, points)] }.rounded(DAY);
        assert_eq!([at_half(1), at_half(-1), at_half(3), at_half(-3)], [1, -1, 2, -2]);
    }

    proptest! {
        #[test]
        fn weights_agree_with_the_formula(age in 0i64..400_000_000, days in 1i64..3650) {
            let ours = weight(age, days * DAY) as f64 / ONE as f64;
            let formula = (-(age as f64) / (days * DAY) as f64).exp2();
            prop_assert!((ours - formula).abs() < 1e-9, "{ours} is not {formula}");
        }

        #[test]
        fn the_next_change_is_the_first_one(
            points in proptest::collection::vec((-4_000_000i64..0, -60i32..60), 1..6), days in 1i64..90, max in 1i64..100,
        ) {
            let fading = Fading { half_life: days * DAY, points };
            let keep = |points: i64| points.max(-max).min(max);
            let kept = |t| keep(fading.rounded(t));
            match fading.next_change(0, i64::MAX, keep) {
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
    }
}
