//! One figure: how long something took, beside what it should.

use std::time::Instant;

use serde_json::{Map, Value, json};

/// Milliseconds of each run, ascending.
#[derive(Debug, Clone)]
pub(super) struct Times(Vec<f64>);

impl Times {
    pub(super) fn of(mut ms: Vec<f64>) -> Self {
        ms.sort_by(f64::total_cmp);
        Self(ms)
    }

    pub(super) fn each(&self) -> impl Iterator<Item = f64> {
        self.0.iter().copied()
    }

    /// What so many of a hundred runs did not exceed; none without runs.
    pub(super) fn percentile(&self, percent: usize) -> Option<f64> {
        let place = (self.0.len() * percent).div_ceil(100).checked_sub(1)?;
        self.0.get(place).copied()
    }
}

/// Does something and says how many milliseconds it took.
pub(super) fn timed<T>(run: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let value = run();
    (value, start.elapsed().as_secs_f64() * 1_000.0)
}

/// A row of the answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Figure {
    pub(super) name: &'static str,
    /// The median.
    pub(super) ms: Option<f64>,
    pub(super) p95_ms: Option<f64>,
    pub(super) limit_ms: Option<f64>,
    /// How many times as long as a peer in the same run.
    pub(super) ratio: Option<f64>,
    pub(super) target: String,
    /// Whether the target is met; none when it was not measured.
    pub(super) ok: Option<bool>,
    /// What else is worth telling.
    pub(super) details: Map<String, Value>,
}

impl Figure {
    /// Times of which so many of a hundred have to stay under a limit.
    pub(super) fn under(name: &'static str, times: &Times, percent: usize, limit: f64) -> Self {
        let held = times.percentile(percent);
        Self {
            name,
            ms: times.percentile(50),
            p95_ms: times.percentile(95),
            limit_ms: Some(limit),
            target: format!("p{percent} under {} ms", rounded(limit)),
            ok: held.map(|held| held < limit),
            details: match percent {
                95 => Map::new(),
                _ => Map::from_iter([(format!("p{percent}Ms"), json!(held.map(rounded)))]),
            },
            ..Self::default()
        }
    }

    pub(super) fn with(mut self, key: &str, value: Value) -> Self {
        self.details.insert(key.to_owned(), value);
        self
    }

    pub(super) fn to_json(&self, leads: u32) -> Value {
        json!({
            "name": self.name,
            "leads": leads,
            "ms": self.ms.map(rounded),
            "p95Ms": self.p95_ms.map(rounded),
            "limitMs": self.limit_ms.map(rounded),
            "ratio": self.ratio.map(rounded),
            "target": self.target,
            "ok": self.ok,
            "details": self.details,
        })
    }
}

pub(super) fn rounded(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}
