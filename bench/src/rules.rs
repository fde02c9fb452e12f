//! The rules of workload S as `rules.json` has them, and the model that says the same in our language.

use anyhow::{Result, anyhow};
use scoring::Model;
use serde::Deserialize;
use serde_json::{Value, json};

/// Which rule is dragged in a preview: twenty-five to forty-nine employees.
pub(crate) const DRAGGED: usize = 2;

/// The rules, once for everybody.
#[derive(Debug, Deserialize)]
pub(crate) struct Rules {
    /// What is known of a lead.
    pub(crate) columns: Vec<Column>,
    /// Points for who they are.
    pub(crate) attributes: Vec<Attribute>,
    /// Points for what they do.
    pub(crate) activities: Vec<Activity>,
    /// What the points come to.
    pub(crate) bands: Vec<Band>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Column {
    /// What it is called in the workload.
    pub(crate) name: String,
    /// What it is called in our models.
    pub(crate) field: String,
    /// A number; otherwise the number of a choice, which our language keeps as text.
    pub(crate) whole: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Attribute {
    pub(crate) column: String,
    #[serde(flatten)]
    pub(crate) test: Test,
    pub(crate) points: i32,
}

/// When an attribute counts; -1, not known, never does.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
pub(crate) enum Test {
    /// One choice.
    Is { is: i32 },
    /// A range, both ends inclusive.
    Range { from: i32, to: i32 },
}

#[derive(Debug, Deserialize)]
pub(crate) struct Activity {
    #[serde(rename = "type")]
    pub(crate) kind: i32,
    /// The age in days up to which it counts, inclusive.
    pub(crate) days: i32,
    /// For each.
    pub(crate) points: i32,
    /// At most so many, or at least where points are taken.
    pub(crate) cap: i32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Band {
    pub(crate) key: String,
    /// The first score in it; the lowest has none.
    pub(crate) from: Option<i32>,
}

impl Rules {
    pub(crate) fn read() -> Result<Self> {
        Ok(serde_json::from_str(include_str!("../rules.json"))?)
    }

    /// Where a column stands.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// The model: one rule of ours for each of theirs.
    pub(crate) fn model(&self) -> Result<Model> {
        let attributes = self.attributes.iter().enumerate().map(|(place, rule)| {
            let column = self.columns.iter().find(|column| column.name == rule.column);
            let field = column.map(|column| column.field.as_str()).unwrap_or_default();
            json!({ "key": format!("attribute-{place}"), "on": true, "axis": "fit", "by": rule.by(field) })
        });
        let activities = self.activities.iter().enumerate().map(|(place, rule)| {
            json!({ "key": format!("activity-{place}"), "on": true, "axis": "interest", "by": rule.by() })
        });
        let tones = ["cold", "warm", "hot", "very-hot"];
        let bands = self.bands.iter().zip(tones).map(|(band, tone)| match band.from {
            Some(from) => json!({ "key": band.key, "tone": tone, "from": from }),
            None => json!({ "key": band.key, "tone": tone }),
        });
        let model = json!({
            "format": scoring::FORMAT,
            "key": "workload-s",
            "axes": { "fit": { "floor": "none" }, "interest": { "floor": "none" } },
            "groups": [],
            "lists": [],
            "rules": attributes.chain(activities).collect::<Vec<_>>(),
            "knockOuts": [],
            "bandSet": "workload-s",
            "bandSets": [{ "key": "workload-s", "bands": bands.collect::<Vec<_>>() }],
        });
        scoring::from_json(&model).map_err(|problems| anyhow!("the model is refused: {problems:?}"))
    }
}

impl Attribute {
    fn by(&self, field: &str) -> Value {
        let points = self.points;
        match self.test {
            Test::Is { is } => {
                json!({ "kind": "choice", "field": field, "rows": [{ "values": [is.to_string()], "points": points }] })
            }
            Test::Range { from, to } => json!({
                "kind": "bands",
                "field": field,
                "rows": [{ "to": from - 1, "points": 0 }, { "to": to, "points": points }, { "points": 0 }],
            }),
        }
    }
}

impl Activity {
    fn by(&self) -> Value {
        // What was done a days ago leaves a window of n days at the end of its nth day: up to an age of a day less.
        let limit = if self.points > 0 { "max" } else { "min" };
        json!({
            "kind": "activity",
            "activity": kind(self.kind),
            "labels": [],
            "points": self.points,
            "count": { "kind": "each" },
            "withinDays": self.days + 1,
            limit: self.cap,
        })
    }
}

/// What an activity of a type is called in our models.
pub(crate) fn kind(of: i32) -> String {
    format!("type-{of}")
}
