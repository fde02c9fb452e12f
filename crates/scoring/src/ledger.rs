//! How points become a score: the sums they add to, and what limits those.

use crate::model::{Axis, Floor, Model};

/// Sums before any limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    fit: i64,
    interest: i64,
    /// In the order of the groups; their points are among those of the axes too.
    groups: Vec<i64>,
}

/// The sums, and what each limit took or gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) fit: i32,
    pub(crate) interest: i32,
    /// What the group's limits add, in the order of the groups.
    pub(crate) groups: Vec<i32>,
    /// What the floors of fit and interest add.
    pub(crate) floors: [i32; 2],
}

impl Totals {
    pub(crate) fn score(&self) -> i32 {
        self.fit.saturating_add(self.interest)
    }
}

/// Where a model's rules add up.
#[derive(Debug, Clone)]
pub(crate) struct Ledger<'m> {
    model: &'m Model,
    /// Place of each rule's group.
    groups: Vec<Option<usize>>,
}

impl<'m> Ledger<'m> {
    pub(crate) fn of(model: &'m Model) -> Self {
        let place = |key: &str| model.groups.iter().position(|group| group.key == key);
        let groups = model.rules.iter().map(|rule| rule.group.as_deref().and_then(place)).collect();
        Self { model, groups }
    }

    /// Sums of nothing.
    pub(crate) fn empty(&self) -> Sums {
        Sums { groups: vec![0; self.model.groups.len()], ..Sums::default() }
    }

    /// Adds points to the sums of a rule.
    pub(crate) fn add(&self, sums: &mut Sums, rule: usize, points: i64) {
        let Some(axis) = self.model.rules.get(rule).map(|rule| rule.axis) else { return };
        sums.add(axis, points);
        let group = self.groups.get(rule).copied().flatten();
        if let Some(sum) = group.and_then(|group| sums.groups.get_mut(group)) {
            *sum += points;
        }
    }

    /// The score that sums come to.
    pub(crate) fn score(&self, sums: &Sums) -> i32 {
        let (mut fit, mut interest) = (sums.fit, sums.interest);
        for (axis, more) in self.limits(sums) {
            *(if axis == Axis::Fit { &mut fit } else { &mut interest }) += more;
        }
        let axes = &self.model.axes;
        let fit = whole(fit + floor(axes.fit.floor, fit));
        fit.saturating_add(whole(interest + floor(axes.interest.floor, interest)))
    }

    /// What the limits of each group add, and where.
    fn limits(&self, sums: &Sums) -> impl Iterator<Item = (Axis, i64)> {
        self.model.groups.iter().zip(&sums.groups).map(|(group, sum)| {
            let (min, max) = (group.min.map_or(i64::MIN, i64::from), group.max.map_or(i64::MAX, i64::from));
            (group.axis, (*sum).max(min).min(max) - sum)
        })
    }

    /// The score that sums come to, with what each limit does.
    pub(crate) fn totals(&self, sums: &Sums) -> Totals {
        let mut limited = sums.clone();
        let groups = self.limits(sums).map(|(axis, more)| {
            limited.add(axis, more);
            whole(more)
        });
        let groups = groups.collect();
        let axes = &self.model.axes;
        let floors = [floor(axes.fit.floor, limited.fit), floor(axes.interest.floor, limited.interest)];
        Totals {
            fit: whole(limited.fit + floors[0]),
            interest: whole(limited.interest + floors[1]),
            groups,
            floors: floors.map(whole),
        }
    }
}

impl Sums {
    /// Adds points that belong to no rule.
    pub(crate) fn add(&mut self, axis: Axis, points: i64) {
        *(if axis == Axis::Fit { &mut self.fit } else { &mut self.interest }) += points;
    }
}

/// What a floor adds.
fn floor(floor: Floor, sum: i64) -> i64 {
    if floor == Floor::Zero { sum.min(0).saturating_neg() } else { 0 }
}

/// Sums of a model that may be published fit by far.
fn whole(points: i64) -> i32 {
    i32::try_from(points).unwrap_or(if points < 0 { i32::MIN } else { i32::MAX })
}
