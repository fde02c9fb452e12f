//! The call list: whom now, why, and why not.

use std::collections::BTreeMap;

use ::leads::calendar::HoursState;
use ::leads::{Param, Reason};
use ::queue::{Step, build, hours_state, place};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::moment::{given, shown, to_book};
use crate::scoring::BandView;
use crate::{Desk, Done, Entry, Error, Noun, Result};

/// How much of the list a screen gets at once.
const SHOWN: usize = 200;

/// One lead in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QueueEntry {
    /// Its place, from one.
    pub rank: u32,
    /// Which lead.
    pub lead: u32,
    /// What it is called: the company, or whatever else is known.
    pub company: String,
    /// The person to ask for.
    pub person: Option<String>,
    /// The number to dial, as shown.
    pub phone: Option<String>,
    /// Points.
    pub score: i32,
    /// The class they give.
    pub band: BandView,
    /// The step of the ladder it stands in.
    pub step: Step,
    /// Why it stands there.
    pub reason: Reason,
    /// The promised moment or the deadline.
    pub due: Option<String>,
    /// The strongest thing to say about it, as the card's headline begins.
    pub because: Option<Reason>,
}

/// The list and the day around it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// The moment it was made for.
    pub now: String,
    /// The book's time zone.
    pub zone: String,
    /// The first part of the list.
    pub entries: Vec<QueueEntry>,
    /// How long the whole list is.
    pub total: u32,
    /// How many stand in each step, in the ladder's order.
    pub steps: Vec<StepCount>,
    /// What was done today.
    pub tally: Tally,
    /// Whether calling hours run.
    pub open: bool,
    /// When they begin again.
    pub opens_at: Option<String>,
    /// When this stretch ends.
    pub closes_at: Option<String>,
    /// Why they do not run.
    pub closed_because: Option<String>,
}

/// How many leads stand in a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StepCount {
    /// Which step.
    pub step: Step,
    /// How many.
    pub count: u32,
}

/// What was done today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// Calls.
    pub called: u32,
    /// Calls in which somebody was spoken to.
    pub spoken: u32,
    /// Appointments.
    pub appointments: u32,
}

/// Whether a lead is in the list, and what keeps it out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WhyNotView {
    /// Which lead.
    pub lead: u32,
    /// Its name.
    pub company: String,
    /// Whether it is in the list.
    pub in_queue: bool,
    /// Its place in the list.
    pub rank: Option<u32>,
    /// What keeps it out; empty when nothing does.
    pub reasons: Vec<BlockView>,
}

/// One thing that keeps a lead out of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BlockView {
    /// Which sentence.
    pub code: String,
    /// What it names.
    pub params: BTreeMap<String, Param>,
    /// When it ends by itself.
    pub until: Option<String>,
}

impl Desk {
    /// Today's list with its counts.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn today_view(&mut self) -> Result<TodayView> {
        self.keep_current()?;
        let seats = self.seats()?;
        let today = self.today();
        let HoursState { open, opens_at, closes_at, closed_because } = hours_state(&self.settings, &today);
        let mut ladder = self.settings.ladder.clone();
        ladder.extend(Step::LADDER.into_iter().filter(|step| !self.settings.ladder.contains(step)));
        let counts = seats.counts();
        let count = |step| counts.get(&step).copied().unwrap_or_default();
        let local = |at: DateTime<Utc>| shown(at, self.zone);
        Ok(TodayView {
            now: local(today.now),
            zone: self.zone.name().to_owned(),
            entries: self.entries(&seats.first(SHOWN))?,
            total: counts.values().sum(),
            steps: ladder.into_iter().map(|step| StepCount { step, count: count(step) }).collect(),
            tally: self.tally()?,
            open,
            opens_at: opens_at.map(local),
            closes_at: closes_at.map(local),
            closed_because,
        })
    }

    /// The list itself, at most `limit` long.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn queue(&mut self, limit: usize) -> Result<Vec<QueueEntry>> {
        self.keep_current()?;
        self.entries(&self.seats()?.first(limit))
    }

    /// The lead to call next, other than one.
    pub(crate) fn next_lead(&mut self, but: u32) -> Result<Option<u32>> {
        self.keep_current()?;
        Ok(self.seats()?.first(2).iter().map(|entry| entry.lead.0).find(|lead| *lead != but))
    }

    /// What keeps a lead out of the list, and until when.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn why_not(&mut self, lead: u32) -> Result<WhyNotView> {
        self.keep_current()?;
        let known = self.known(lead)?;
        let candidates: Vec<_> = self.candidates()?.collect();
        let candidate = candidates.iter().find(|candidate| candidate.lead.0 == lead);
        let candidate = candidate.ok_or(Error::NotFound { noun: Noun::Leads, id: lead })?;
        let today = self.today();
        let (rank, blocks) = match place(candidate, &self.settings, &today) {
            Ok(_) => {
                let list = build(&candidates, &self.settings, &today);
                (list.iter().find(|entry| entry.lead.0 == lead).map(|entry| entry.rank), Vec::new())
            }
            Err(blocks) => (None, blocks),
        };
        let block = |block: ::queue::Block| BlockView {
            code: block.reason.code,
            params: block.reason.params,
            until: block.until.map(|until| shown(until, self.zone)),
        };
        Ok(WhyNotView {
            lead,
            company: crate::leads::name_of(&known),
            in_queue: rank.is_some(),
            rank,
            reasons: blocks.into_iter().map(block).collect(),
        })
    }

    /// Puts a lead aside for a while: until a moment, or until tomorrow's first hour.
    ///
    /// # Errors
    /// No such lead; refused `skip-in-past`.
    pub fn skip_lead(&mut self, lead: u32, reason: &str, until: Option<&str>) -> Result<Done<()>> {
        let known = self.known(lead)?;
        let today = self.today();
        let tomorrow = || {
            self.settings.hours.next_open(today.next_midnight(), self.zone).unwrap_or(today.next_midnight())
        };
        let until = until.map(given).transpose()?.unwrap_or_else(tomorrow);
        if until <= today.now {
            return Err(Error::refused("skip-in-past"));
        }
        let params = json!({ "company": crate::leads::name_of(&known), "reason": reason, "until": shown(until, self.zone) });
        let entry = Entry::new("skip-lead", params).about(lead);
        let row = store::leads::LeadRow { skipped_until: Some(to_book(until)), ..known.lead };
        self.transact(&entry, |desk, _| Ok(desk.store.update_lead(&row)?))
    }

    /// How the owner's list is made.
    #[must_use]
    pub fn queue_settings(&self) -> &::queue::Settings {
        &self.settings
    }

    /// Changes how the list is made.
    ///
    /// # Errors
    /// The book cannot be written.
    pub fn change_queue_settings(&mut self, settings: &::queue::Settings) -> Result<Done<()>> {
        let body = serde_json::to_string(settings)?;
        let entry = Entry::new("change-settings", json!({}));
        self.transact(&entry, |desk, _| Ok(desk.store.set_setting("queue", &body)?))
    }

    fn entries(&self, list: &[::queue::Entry]) -> Result<Vec<QueueEntry>> {
        list.iter().map(|entry| self.entry_view(entry)).collect()
    }

    fn entry_view(&self, entry: &::queue::Entry) -> Result<QueueEntry> {
        let lead = entry.lead.0;
        let known = self.known(lead)?;
        let score = self.score_of(lead)?;
        Ok(QueueEntry {
            rank: entry.rank,
            lead,
            company: crate::leads::name_of(&known),
            person: known.people.iter().find_map(crate::leads::person_name),
            phone: crate::standing::number_to_dial(&known.phones).map(crate::leads::shown_phone),
            score: score.score,
            band: score.band,
            step: entry.step,
            reason: entry.reason(self.zone),
            due: entry.due.map(|due| shown(due, self.zone)),
            because: self.strongest(&known)?,
        })
    }

    fn tally(&self) -> Result<Tally> {
        let today = self.today();
        let mut tally = Tally::default();
        let until = today.now + Duration::milliseconds(1);
        for (result, count) in self.store.tally(&to_book(today.midnight()), &to_book(until))? {
            let result: ::research::CallResult = result.parse()?;
            tally.called += count;
            tally.spoken += if result.reached() { count } else { 0 };
            tally.appointments += if result == ::research::CallResult::Appointment { count } else { 0 };
        }
        Ok(tally)
    }
}
