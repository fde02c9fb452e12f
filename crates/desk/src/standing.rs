//! Where every lead stands: its score and what the call list needs, in memory, kept current verb by verb.
//!
//! Nothing here is stored: it is recomputed from the facts when the book opens, and `verify` holds the two equal. Beside
//! the standings lie the facts themselves as columns, for questions about everybody under other models.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use ::leads::LeadId;
use ::leads::may_call::{Consent, Subject, may_call};
use ::queue::{Candidate, Planned, Seats, Status};
use ::research::{CallResult, StepKind};
use ::scoring::{Audience, Columns, Facts, Model, Score};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use store::leads::{Known, PhoneRow};

use crate::moment::{from_book, to_book};
use crate::scoring::models::{Models, Switch, band_at, same_clock};
use crate::suppression::{OBJECTED, marks};
use crate::{Desk, Error, Result, facts};

/// From so many touched leads on, reading everybody in one pass is faster than one by one.
pub(crate) const MANY: usize = 2_000;

/// One lead's score and its place among candidates.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) score: Score,
    pub(crate) candidate: Candidate,
    /// Hash of the number that would be dialled: equal for leads that share it.
    number: Option<u64>,
    /// Each band up to its own that has a deadline, with when it came into that or a higher one; nothing once somebody
    /// was reached.
    entered: Entered,
}

/// Bands by rank, with when a lead came into each or a higher one.
type Entered = Vec<(u8, DateTime<Utc>)>;

impl Standing {
    /// When it came into a band or a higher one, where that has a deadline.
    pub(crate) fn entered(&self, band: u8) -> Option<DateTime<Utc>> {
        self.entered.iter().find(|(own, _)| *own == band).map(|(_, at)| *at)
    }
}

/// Everybody's standing, by lead.
#[derive(Debug)]
pub(crate) struct Standings {
    rows: Vec<Standing>,
    columns: Columns,
    /// The local date that verdicts were made for.
    date: Option<NaiveDate>,
    /// Before this moment time alone changes nobody's score.
    quiet_until: DateTime<Utc>,
    /// Rises with every change, so that what was worked out from it knows when it is stale.
    revision: u64,
}

impl Standings {
    pub(crate) fn new(zone: Tz) -> Self {
        Self {
            rows: Vec::new(),
            columns: Columns::new(zone),
            date: None,
            quiet_until: DateTime::<Utc>::MIN_UTC,
            revision: 0,
        }
    }

    pub(crate) fn columns(&self) -> &Columns {
        &self.columns
    }

    pub(crate) fn revision(&self) -> u64 {
        self.revision
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Makes the next reading score everybody anew.
    pub(crate) fn forget(&mut self) {
        self.date = None;
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Standing> {
        self.rows.iter()
    }

    pub(crate) fn get(&self, lead: u32) -> Option<&Standing> {
        self.place(lead).ok().and_then(|place| self.rows.get(place))
    }

    /// The lead at a place, which is its place in the columns too.
    pub(crate) fn at(&self, place: usize) -> Option<&Standing> {
        self.rows.get(place)
    }

    fn place(&self, lead: u32) -> std::result::Result<usize, usize> {
        self.rows.binary_search_by_key(&lead, |row| row.candidate.lead.0)
    }

    fn set(&mut self, lead: u32, found: Option<(Standing, Facts)>) {
        self.revision += 1;
        match &found {
            Some((_, facts)) => self.columns.set(lead, facts),
            None => self.columns.remove(lead),
        }
        if let Some(until) = found.as_ref().and_then(|(standing, _)| standing.score.valid_until) {
            self.quiet_until = self.quiet_until.min(until);
        }
        match (self.place(lead), found.map(|(standing, _)| standing)) {
            (Ok(place), Some(standing)) => {
                if let Some(row) = self.rows.get_mut(place) {
                    *row = standing;
                }
            }
            (Ok(place), None) => {
                self.rows.remove(place);
            }
            (Err(place), Some(standing)) => self.rows.insert(place, standing),
            (Err(_), None) => {}
        }
    }

    /// Whether both say the same of everybody.
    pub(crate) fn same_as(&self, other: &Self) -> bool {
        self.columns.same_facts(&other.columns)
            && self.rows.len() == other.rows.len()
            && self.rows.iter().zip(&other.rows).all(|(ours, theirs)| {
                ours.candidate == theirs.candidate
                    && (ours.score.fit, ours.score.interest, ours.score.band)
                        == (theirs.score.fit, theirs.score.interest, theirs.score.band)
            })
    }
}

impl Desk {
    /// Scores every lead from its facts.
    pub(crate) fn score_everybody(&mut self) -> Result<()> {
        let now = self.now();
        let mut rows = Vec::with_capacity(self.standings.rows.len());
        let mut columns = Columns::new(self.zone);
        self.store.each_known::<Error>(|known| {
            let found = facts::facts_of(&known, self.zone)?;
            columns.set(known.lead.id, &found);
            rows.push(self.stand(&known, &found, now)?);
            Ok(())
        })?;
        let revision = self.standings.revision + 1;
        let quiet_until = next_change(&rows);
        self.standings = Standings { rows, columns, date: Some(self.today().date()), quiet_until, revision };
        Ok(())
    }

    /// Scores some leads again; those that are gone leave.
    pub(crate) fn rescore(&mut self, leads: &[u32]) -> Result<()> {
        let now = self.now();
        for lead in leads {
            let found = match self.store.known(*lead)? {
                Some(known) => {
                    let facts = facts::facts_of(&known, self.zone)?;
                    Some((self.stand(&known, &facts, now)?, facts))
                }
                None => None,
            };
            self.standings.set(*lead, found);
        }
        Ok(())
    }

    /// Scores everybody by the models now in use, from columns: the facts are those they were under `former`.
    pub(crate) fn take_models(&mut self, former: &Models) -> Result<()> {
        if !self.models.switches().last().is_some_and(Switch::is_kept) {
            // Taking back sets clocks back as well, which only the facts tell.
            return self.score_everybody();
        }
        let now = self.now();
        let mut standings = std::mem::replace(&mut self.standings, Standings::new(self.zone));
        let done = self.score_by_columns(&mut standings, former, now);
        self.standings = standings;
        done
    }

    fn score_by_columns(&self, standings: &mut Standings, former: &Models, now: DateTime<Utc>) -> Result<()> {
        let audiences = [None, Some(Audience::Customers)];
        let scores = audiences.map(|audience| {
            self.models.live(audience).map(|model| standings.columns.scores_with_untils(model, now))
        });
        for (place, row) in standings.rows.iter_mut().enumerate() {
            let status = row.candidate.status.word();
            let (audience, model) = self.models.which(status);
            let Some(scores) = scores.get(usize::from(audience.is_some())).and_then(Option::as_ref) else {
                continue;
            };
            let (whose, former) = former.which(status);
            let is_plain = whose == audience && scores.later.binary_search(&place).is_err();
            let score = scores.at(place);
            let entered = if is_plain { self.entered_anew(row, &score, former, model)? } else { None };
            let Some(entered) = entered else {
                // Where a lead was as high under other rules, its facts say since when.
                if let Some(known) = self.store.known(row.candidate.lead.0)? {
                    *row = self.stand(&known, &facts::facts_of(&known, self.zone)?, now)?;
                }
                continue;
            };
            row.score = score;
            row.entered = entered;
            row.candidate.standing = ::queue::Standing {
                score: row.score.score,
                band_rank: row.score.band,
                deadline: self.deadline(model, row.score.band, &row.entered),
                below_gate: below_gate(model, row.score.score),
            };
        }
        standings.revision += 1;
        standings.quiet_until = next_change(&standings.rows);
        Ok(())
    }

    /// [`Standing::entered`] under a model that was just put in use, where that shows without the lead's facts.
    fn entered_anew(
        &self,
        row: &Standing,
        score: &Score,
        former: &Model,
        model: &Model,
    ) -> Result<Option<Entered>> {
        let mut entered = Vec::new();
        if row.candidate.reached {
            return Ok(Some(entered));
        }
        let switched = self.models.switches().last().map(|switch| from_book(&switch.entry.at)).transpose()?;
        for band in bands_with_deadline(model, score.band) {
            let had = same_clock(model, band, former).filter(|level| row.score.band >= *level);
            match had.map_or(switched, |level| row.entered(level)) {
                Some(at) => entered.push((band, at)),
                None => return Ok(None),
            }
        }
        Ok(Some(entered))
    }

    /// Scores again whatever time alone has changed since it was last scored.
    pub(crate) fn keep_current(&mut self) -> Result<DateTime<Utc>> {
        let now = self.now();
        if self.standings.date != Some(self.today().date()) {
            self.reload()?;
            return Ok(now);
        }
        let mut standings = std::mem::replace(&mut self.standings, Standings::new(self.zone));
        let done = self.refresh_stale(now, &mut standings);
        self.standings = standings;
        done.map(|()| now)
    }

    pub(crate) fn refresh_stale(&self, now: DateTime<Utc>, standings: &mut Standings) -> Result<()> {
        if now < standings.quiet_until {
            return Ok(());
        }
        for row in &mut standings.rows {
            if row.score.valid_until.is_some_and(|until| until <= now)
                && let Some(known) = self.store.known(row.candidate.lead.0)?
            {
                *row = self.stand(&known, &facts::facts_of(&known, self.zone)?, now)?;
                standings.revision += 1;
            }
        }
        standings.quiet_until = next_change(&standings.rows);
        Ok(())
    }

    /// The call list's candidates, by lead, with today's and this week's calls counted.
    pub(crate) fn candidates(&self) -> Result<impl Iterator<Item = Candidate>> {
        let today = self.today();
        let count = |from: DateTime<Utc>| -> Result<(HashMap<u32, u16>, HashMap<u64, u16>)> {
            let (mut leads, mut numbers) = (HashMap::new(), HashMap::new());
            for (lead, number) in
                self.store.calls_between(&to_book(from), &to_book(today.now + Duration::milliseconds(1)))?
            {
                *leads.entry(lead).or_default() += 1;
                if let Some(number) = number {
                    *numbers.entry(hash(&number)).or_default() += 1;
                }
            }
            Ok((leads, numbers))
        };
        let (leads_today, numbers_today) = count(today.midnight())?;
        let (leads_week, numbers_week) = count(today.week_starts())?;
        let of = |counts: &HashMap<u64, u16>, number: Option<u64>| {
            number.and_then(|number| counts.get(&number)).copied().unwrap_or_default()
        };
        Ok(self.standings.rows.iter().map(move |row| Candidate {
            attempts_today: leads_today.get(&row.candidate.lead.0).copied().unwrap_or_default(),
            attempts_week: leads_week.get(&row.candidate.lead.0).copied().unwrap_or_default(),
            number_today: of(&numbers_today, row.number),
            number_week: of(&numbers_week, row.number),
            ..row.candidate
        }))
    }

    /// Everybody who may stand in the call list, for lists under one set of scores after another.
    pub(crate) fn seats(&self) -> Result<Seats> {
        Ok(Seats::gather(self.candidates()?, &self.settings, &self.today()))
    }

    /// Where one lead stands at a moment, from its facts alone.
    fn stand(&self, known: &Known, found: &Facts, now: DateTime<Utc>) -> Result<Standing> {
        let lead = &known.lead;
        let model = self.models.of(&lead.status);
        let score = ::scoring::score(model, found, now);
        let (mut reached, mut objected) = (false, false);
        for call in &known.calls {
            let result: CallResult = call.result.parse()?;
            reached |= result.reached();
            objected |= result == CallResult::DoNotCall;
        }
        let mut entered = Vec::new();
        if !reached {
            let created = from_book(&lead.created_at)?;
            let audience = self.models.which(&lead.status).0;
            for band in bands_with_deadline(model, score.band) {
                let since = self.models.in_band_since(audience, found, band, now)?;
                entered.push((band, since.unwrap_or(created).max(created)));
            }
        }
        let next = match lead.step_kind.as_deref().map(step_kind) {
            Some(kind) => {
                Some(Planned { kind: kind?, at: lead.step_at.as_deref().map(from_book).transpose()? })
            }
            None => None,
        };
        let suppressed = self.suppression.holds(&marks(known), OBJECTED)?;
        let phone = number_to_dial(&known.phones);
        let candidate = Candidate {
            lead: LeadId(lead.id),
            status: Status::from_word(&lead.status)
                .ok_or_else(|| Error::fault(format!("status {}", lead.status)))?,
            standing: ::queue::Standing {
                score: score.score,
                band_rank: score.band,
                deadline: self.deadline(model, score.band, &entered),
                below_gate: below_gate(model, score.score),
            },
            reached,
            attempts: u32::try_from(known.calls.len()).unwrap_or(u32::MAX),
            attempts_today: 0,
            attempts_week: 0,
            number_today: 0,
            number_week: 0,
            last_attempt: known.calls.last().map(|call| from_book(&call.at)).transpose()?,
            next,
            skipped_until: lead.skipped_until.as_deref().map(from_book).transpose()?,
            may_call: may_call(
                &self.subject(known, objected, suppressed)?,
                &self.policy,
                now.with_timezone(&self.zone).date_naive(),
            ),
            has_phone: phone.is_some(),
            suppressed,
        };
        let number = phone.and_then(|phone| phone.e164.as_deref()).map(hash);
        Ok(Standing { score, candidate, number, entered })
    }

    /// When the deadline of a band passes, if it has one that runs.
    fn deadline(&self, model: &Model, band: u8, entered: &[(u8, DateTime<Utc>)]) -> Option<DateTime<Utc>> {
        let (_, at) = entered.iter().find(|(own, _)| *own == band)?;
        self.deadline_from(band_at(model, band)?, *at)
    }

    /// When the deadline of a band passes for a lead that came into it at a moment.
    pub(crate) fn deadline_from(
        &self,
        band: &::scoring::Band,
        entered: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let hours = Duration::hours(i64::from(band.deadline_hours?));
        Some(self.settings.hours.add_business(entered, hours, self.zone))
    }

    /// What the law asks about a lead. Consent and the like are the owner's own fields: `consent`, `consent_until`,
    /// `designated`, `presumed_interest`, `screened` (dates or yes).
    fn subject<'a>(&self, known: &'a Known, objected: bool, suppressed: bool) -> Result<Subject<'a>> {
        let lead = &known.lead;
        let own = |key: &str| lead.custom.get(key).and_then(serde_json::Value::as_str).map(str::trim);
        let yes = |key: &str| own(key).is_some_and(|text| says_yes(text) || date_of(text).is_some());
        let date = |key: &str| own(key).and_then(date_of);
        // An end that cannot be read is no consent: it may have passed.
        let ends = own("consent_until").is_none_or(str::is_empty) || date("consent_until").is_some();
        let consent = (yes("consent") && ends).then(|| Consent {
            given: date("consent").unwrap_or(NaiveDate::MIN),
            until: date("consent_until"),
        });
        Ok(Subject {
            country: lead.country.as_deref().unwrap_or(if lead.custom.contains_key("country") {
                ""
            } else {
                "NL"
            }),
            legal_form: lead.legal_form.as_deref(),
            consent,
            designated: yes("designated"),
            presumed_interest: yes("presumed_interest"),
            screened: date("screened"),
            objected: objected || lead.custom.get("do_not_call").is_some_and(objects),
            suppressed,
            customer: lead.status == "customer",
        })
    }
}

/// The bands up to a rank that have a deadline.
fn bands_with_deadline(model: &Model, rank: u8) -> impl Iterator<Item = u8> {
    (0..=rank).filter(|rank| band_at(model, *rank).is_some_and(|band| band.deadline_hours.is_some()))
}

/// The first moment in which time alone changes somebody's score.
fn next_change(rows: &[Standing]) -> DateTime<Utc> {
    rows.iter().filter_map(|row| row.score.valid_until).min().unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// How many points a score lacks for the model's gate.
pub(crate) fn below_gate(model: &::scoring::Model, score: i32) -> Option<i32> {
    model.gate.map(|gate| gate.saturating_sub(score)).filter(|missing| *missing > 0)
}

/// The number a caller would dial: the first that could be read and is not marked wrong.
pub(crate) fn number_to_dial(phones: &[PhoneRow]) -> Option<&PhoneRow> {
    phones.iter().find(|phone| phone.e164.is_some() && !phone.wrong)
}

/// Whether the owner's own field `do_not_call` says so: whatever is no plain no, as silence costs less than a call.
pub(crate) fn objects(value: &serde_json::Value) -> bool {
    let text = value.as_str().map_or_else(|| value.to_string(), |text| text.trim().to_lowercase());
    !matches!(text.as_str(), "" | "no" | "nee" | "n" | "false" | "onwaar" | "0" | "nein" | "non")
}

/// Words by which an owner's own field says yes.
fn says_yes(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "yes" | "ja" | "true" | "waar" | "1" | "j" | "y" | "x")
}

/// A date as people here write it, or as programs do.
fn date_of(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

pub(crate) fn step_kind(word: &str) -> Result<StepKind> {
    serde_json::from_value(serde_json::Value::from(word)).map_err(Error::fault)
}

fn hash(number: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}
