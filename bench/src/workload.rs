//! Workload S in memory, and what our engine knows of a lead in it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use scoring::{ActivityFact, Facts, FieldFact, Value};

use crate::rules::{Rules, kind};

/// Not known.
const UNKNOWN: i32 = -1;

/// Leads, and what they did, grouped by lead.
#[derive(Debug)]
pub(crate) struct Workload {
    /// In the order of the rules' columns.
    pub(crate) columns: Vec<Vec<i32>>,
    /// Where each lead's activities begin; one more for where the last one's end.
    pub(crate) starts: Vec<usize>,
    pub(crate) types: Vec<i32>,
    pub(crate) ages: Vec<i32>,
}

impl Workload {
    /// Reads what `generate.py` wrote.
    pub(crate) fn read(folder: &Path, rules: &Rules) -> Result<Self> {
        let columns = rules.columns.iter().map(|column| numbers(folder, &format!("leads.{}", column.name)));
        let columns: Vec<Vec<i32>> = columns.collect::<Result<_>>()?;
        let by: Vec<i32> = numbers(folder, "activities.lead")?;
        ensure!(by.is_sorted(), "activities are grouped by lead");
        let leads = columns.first().map_or(0, Vec::len);
        let starts = (0..=leads)
            .map(|lead| by.partition_point(|own| usize::try_from(*own).is_ok_and(|own| own < lead)));
        Ok(Self {
            starts: starts.collect(),
            columns,
            types: numbers(folder, "activities.type")?,
            ages: numbers(folder, "activities.age")?,
        })
    }

    /// How many leads.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A lead's activities by type and age.
    pub(crate) fn activities(&self, lead: usize) -> impl Iterator<Item = (i32, i32)> {
        let ends = self.starts.get(lead..).and_then(<[usize]>::first_chunk::<2>);
        let range = ends.map_or(0..0, |[from, to]| *from..*to);
        let (types, ages) = (self.types.get(range.clone()), self.ages.get(range));
        types.unwrap_or_default().iter().copied().zip(ages.unwrap_or_default().iter().copied())
    }

    /// What is known of a lead at a moment.
    pub(crate) fn facts(&self, rules: &Rules, lead: usize, now: DateTime<Utc>) -> Facts {
        let mut facts = Facts::default();
        for (column, numbers) in rules.columns.iter().zip(&self.columns) {
            let Some(number) = numbers.get(lead).filter(|number| **number != UNKNOWN) else { continue };
            let value =
                if column.whole { Value::Whole(i64::from(*number)) } else { Value::Text(number.to_string()) };
            facts.fields.insert(column.field.clone(), FieldFact { value, at: now, source: None });
        }
        facts.activities =
            self.activities(lead).zip(1..).map(|((of, age), id)| did(of, age, id, now)).collect();
        facts
    }
}

/// Something done so many days ago.
pub(crate) fn did(of: i32, age: i32, id: u32, now: DateTime<Utc>) -> ActivityFact {
    ActivityFact {
        kind: kind(of),
        label: None,
        quantity: None,
        at: now - TimeDelta::days(i64::from(age)),
        learned: None,
        source: None,
        id,
    }
}

/// A column: 32-bit numbers, low byte first.
pub(crate) fn numbers(folder: &Path, name: &str) -> Result<Vec<i32>> {
    let path = folder.join(format!("{name}.i32"));
    let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
    let (numbers, rest) = bytes.as_chunks::<4>();
    ensure!(rest.is_empty(), "{name} does not end with a whole number");
    Ok(numbers.iter().map(|four| i32::from_le_bytes(*four)).collect())
}
