//! The figures as one table: for people, and as JSON.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::timing::Times;

/// One figure of ours beside one of somebody else's.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) name: String,
    /// For how many leads.
    pub(crate) leads: usize,
    /// How long ours takes in the median, in milliseconds; for memory none.
    pub(crate) ms: Option<f64>,
    /// And in 95 of 100 runs.
    pub(crate) p95_ms: Option<f64>,
    /// What it stands beside.
    pub(crate) peer: Option<String>,
    /// How long that takes in the median.
    pub(crate) peer_ms: Option<f64>,
    /// Ours to theirs: below one is faster.
    pub(crate) ratio: Option<f64>,
    /// What it should be.
    pub(crate) target: Option<String>,
    /// Whether it is.
    pub(crate) ok: Option<bool>,
    /// What else there is to know.
    #[serde(default)]
    pub(crate) details: Map<String, Value>,
}

impl Row {
    pub(crate) fn new(name: &str, leads: usize, times: &Times) -> Self {
        Self {
            name: name.to_owned(),
            leads,
            ms: Some(times.median()),
            p95_ms: Some(times.p95()),
            ..Self::default()
        }
    }

    /// How many times as long a doubling of the leads takes, between a smaller number and a larger one.
    #[allow(clippy::cast_precision_loss, reason = "numbers of leads")]
    pub(crate) fn growth(
        name: &str,
        (leads, times): (usize, &Times),
        (fewer, then): (usize, &Times),
    ) -> Self {
        let row =
            Self::new(&format!("{name}, per doubling"), leads, times).beside(&format!("{fewer} leads"), then);
        let doublings = (leads as f64 / fewer as f64).log2();
        // To a tenth: what is beyond that is noise.
        let ratio = row.ratio.map(|ratio| (ratio.powf(doublings.recip()) * 10.0).round() / 10.0);
        Self { ratio, ..row }.at_most(2.0)
    }

    pub(crate) fn beside(self, peer: &str, times: &Times) -> Self {
        let ratio = self.ms.map(|ms| ms / times.median());
        Self { peer: Some(peer.to_owned()), peer_ms: Some(times.median()), ratio, ..self }
    }

    /// At most so many times as long as what it stands beside.
    pub(crate) fn at_most(self, ratio: f64) -> Self {
        let ok = self.ratio.map(|own| own <= ratio);
        Self { target: Some(format!("at most {ratio} times")), ok, ..self }
    }

    /// In 95 of 100 runs under so many milliseconds.
    pub(crate) fn under(self, ms: f64) -> Self {
        let ok = self.p95_ms.map(|own| own < ms);
        Self { target: Some(format!("p95 under {ms} ms")), ok, ..self }
    }
}

fn details(details: &Map<String, Value>) -> String {
    let detail = |(name, value): (&String, &Value)| match value {
        Value::String(text) => format!("{name} {text}"),
        value => format!("{name} {value}"),
    };
    details.iter().map(detail).collect::<Vec<_>>().join(", ")
}

/// The table for people.
pub(crate) fn text(rows: &[Row]) -> String {
    let number = |ms: Option<f64>| match ms {
        None => String::new(),
        Some(ms) if ms >= 1_000.0 => format!("{ms:.0}"),
        Some(ms) if ms >= 10.0 => format!("{ms:.1}"),
        Some(ms) => format!("{ms:.3}"),
    };
    let heading = ["what", "leads", "ours ms", "p95 ms", "beside", "theirs ms", "ratio", "target", "", ""];
    let mut cells = vec![heading.map(str::to_owned)];
    cells.extend(rows.iter().map(|row| {
        [
            row.name.clone(),
            row.leads.to_string(),
            number(row.ms),
            number(row.p95_ms),
            row.peer.clone().unwrap_or_default(),
            number(row.peer_ms),
            row.ratio.map(|ratio| format!("{ratio:.4}")).unwrap_or_default(),
            row.target.clone().unwrap_or_default(),
            row.ok.map(|ok| if ok { "ok" } else { "missed" }).unwrap_or_default().to_owned(),
            details(&row.details),
        ]
    }));
    let widths: Vec<usize> = (0..heading.len())
        .map(|place| cells.iter().filter_map(|row| row.get(place)).map(|cell| cell.chars().count()).max())
        .map(Option::unwrap_or_default)
        .collect();
    let line = |row: &[String; 10]| {
        let padded = row.iter().zip(&widths).enumerate().map(|(place, (cell, width))| match place {
            0 | 4 | 7.. => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    cells.iter().map(line).collect()
}
