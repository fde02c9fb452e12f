//! One lead: in which step it stands, or what keeps it out.
//!
//! [`View::seat`] decides whatever the score has no part in, [`View::placed`] the rest: so a list under other scores
//! asks only the second again. Nothing is allocated, so that asking about everybody is cheap; reasons are made from the
//! verdicts for the few leads somebody looks at.

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use leads::Reason;
use leads::calendar::{Today, at_local, start_of};
use leads::may_call::Answer;
use research::StepKind;

use crate::candidate::{Candidate, Planned};
use crate::settings::{Settings, Step};

/// Why a lead stands where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// We promised to call today.
    Promise(DateTime<Utc>),
    /// We promised to call on an earlier day and did not.
    Missed(DateTime<Utc>),
    /// An appointment today.
    Appointment(DateTime<Utc>),
    /// An appointment on an earlier day: how did it go?
    AppointmentPassed(DateTime<Utc>),
    /// The deadline of its band, still ahead.
    Deadline(DateTime<Utc>),
    /// The deadline of its band, passed.
    Late(DateTime<Utc>),
    /// The wait is over after so many calls.
    WaitOver(u32),
    /// The rest is over after so many calls.
    RestOver(u32),
    /// Not tried yet.
    New,
    /// Tried so many times, and nobody planned a next step.
    Unplanned(u32),
}

impl Why {
    /// The sentence: `promise-today`, `promise-missed`, `appointment-today`, `appointment-passed` with `at`;
    /// `hot-deadline`, `hot-late` with `deadline`; `wait-over`, `rest-over`, `unplanned` with `attempts`; `new`.
    pub fn reason(self, zone: Tz) -> Reason {
        let moment = |code, key, at| Reason::new(code).with(key, told(at, zone));
        let counted = |code, attempts| Reason::new(code).with("attempts", whole(attempts));
        match self {
            Self::Promise(at) => moment("promise-today", "at", at),
            Self::Missed(at) => moment("promise-missed", "at", at),
            Self::Appointment(at) => moment("appointment-today", "at", at),
            Self::AppointmentPassed(at) => moment("appointment-passed", "at", at),
            Self::Deadline(at) => moment("hot-deadline", "deadline", at),
            Self::Late(at) => moment("hot-late", "deadline", at),
            Self::WaitOver(attempts) => counted("wait-over", attempts),
            Self::RestOver(attempts) => counted("rest-over", attempts),
            Self::Unplanned(attempts) => counted("unplanned", attempts),
            Self::New => Reason::new("new"),
        }
    }
}

/// Where a lead stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The step.
    pub step: Step,
    /// Why.
    pub why: Why,
    /// The promised moment or the deadline.
    pub due: Option<DateTime<Utc>>,
}

/// Where a lead stands as far as its score has no part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seat {
    step: Step,
    why: Why,
    due: Option<DateTime<Utc>>,
    /// A deadline of its band counts.
    clock_runs: bool,
    /// It passes the gate.
    pub(crate) is_promised: bool,
}

/// One thing that keeps a lead out of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What: `closed` {status}, `suppressed`, `may-not-call` {because and the facts of the verdict}, `no-phone`,
    /// `skipped`, `promise-later` {at}, `below-gate` {missing}, `resting`, `waiting`, `cap-day`, `cap-week`,
    /// `cap-total` {of: lead or number, count, cap}.
    pub reason: Reason,
    /// When it ends by itself; `None` when it does not.
    pub until: Option<DateTime<Utc>>,
}

/// Where one lead stands, or everything that keeps it out (never empty).
pub fn place(candidate: &Candidate, settings: &Settings, today: &Today) -> Result<Place, Vec<Block>> {
    let view = View::new(settings, today);
    let mut blocks = Vec::new();
    let place = view.judge(candidate, |bar| blocks.push(view.block(bar, candidate)));
    if blocks.is_empty() { Ok(place) } else { Err(blocks) }
}

/// What keeps a lead out, before anybody asks for the sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Bar {
    Closed,
    Suppressed,
    MayNotCall,
    NoPhone,
    Skipped(DateTime<Utc>),
    PromiseLater(DateTime<Utc>),
    BelowGate(i32),
    Resting(DateTime<Utc>),
    Waiting(DateTime<Utc>),
    Cap { code: &'static str, number: bool, count: u32, cap: u16 },
}

/// The settings and the moment, worked out once for everybody.
pub(crate) struct View<'a> {
    settings: &'a Settings,
    today: &'a Today,
    midnight: DateTime<Utc>,
    next_midnight: DateTime<Utc>,
    pub(crate) places: [u8; 5],
}

impl<'a> View<'a> {
    pub(crate) fn new(settings: &'a Settings, today: &'a Today) -> Self {
        let (midnight, next_midnight) = (today.midnight(), today.next_midnight());
        Self { settings, today, midnight, next_midnight, places: settings.places() }
    }

    pub(crate) fn place_of(&self, step: Step) -> u8 {
        self.places.get(step as usize).copied().unwrap_or(u8::MAX)
    }

    /// Reports each thing that keeps the lead out; the place counts when there was none.
    pub(crate) fn judge(&self, lead: &Candidate, bar: impl FnMut(Bar)) -> Place {
        let seat = self.seat(lead, lead.standing.below_gate, bar);
        self.placed(&seat, lead.standing.deadline)
    }

    /// Reports each thing that keeps the lead out; the seat counts when there was none.
    pub(crate) fn seat(&self, lead: &Candidate, below_gate: Option<i32>, mut bar: impl FnMut(Bar)) -> Seat {
        let closed = !lead.status.is_open() || lead.next.is_some_and(|next| next.kind == StepKind::None);
        if closed {
            bar(Bar::Closed);
        }
        if lead.suppressed {
            bar(Bar::Suppressed);
        }
        if closed {
            // Whatever else holds, nobody is looking for this lead in the list.
            return Seat {
                step: Step::Tail,
                why: Why::New,
                due: None,
                clock_runs: false,
                is_promised: false,
            };
        }
        if lead.may_call.answer == Answer::No && !lead.suppressed {
            bar(Bar::MayNotCall);
        }
        if !lead.has_phone {
            bar(Bar::NoPhone);
        }
        if let Some(until) = lead.skipped_until.filter(|until| *until > self.today.now) {
            bar(Bar::Skipped(until));
        }
        match lead.next {
            Some(Planned { kind: kind @ (StepKind::Callback | StepKind::Appointment), at: Some(at) }) => {
                self.promised(kind, at, bar)
            }
            _ => self.unpromised(lead, below_gate, bar),
        }
    }

    /// Where a seat is under a deadline: the clock of a band runs until somebody is reached. A long rest ends it, unless
    /// the lead came back hot.
    pub(crate) fn placed(&self, seat: &Seat, deadline: Option<DateTime<Utc>>) -> Place {
        let now = self.today.now;
        let runs =
            |deadline: &DateTime<Utc>| seat.clock_runs && (seat.step != Step::Tail || *deadline >= now);
        match deadline.filter(runs) {
            Some(deadline) if self.place_of(Step::Hot) < self.place_of(seat.step) => {
                let why = if deadline < now { Why::Late(deadline) } else { Why::Deadline(deadline) };
                Place { step: Step::Hot, why, due: Some(deadline) }
            }
            _ => Place { step: seat.step, why: seat.why, due: seat.due },
        }
    }

    /// A promise passes the gate and the caps: we gave our word.
    fn promised(&self, kind: StepKind, at: DateTime<Utc>, mut bar: impl FnMut(Bar)) -> Seat {
        let missed = at < self.midnight;
        let early =
            missed && !self.settings.missed_promise_at_once && self.today.now < self.same_hour_today(at);
        if early || at >= self.next_midnight {
            bar(Bar::PromiseLater(at));
        }
        let why = match (kind, missed) {
            (StepKind::Appointment, false) => Why::Appointment(at),
            (StepKind::Appointment, true) => Why::AppointmentPassed(at),
            (_, false) => Why::Promise(at),
            (_, true) => Why::Missed(at),
        };
        Seat { step: Step::Promised, why, due: Some(at), clock_runs: false, is_promised: true }
    }

    fn unpromised(&self, lead: &Candidate, below_gate: Option<i32>, mut bar: impl FnMut(Bar)) -> Seat {
        let now = self.today.now;
        if let Some(missing) = below_gate {
            bar(Bar::BelowGate(missing));
        }
        let (step, why) = match lead.next {
            Some(Planned { kind: StepKind::Rest, at: Some(at) }) => {
                if at > now {
                    bar(Bar::Resting(at));
                }
                // Who said "later" is worth a call now; who never answered goes to the back.
                let step = if lead.reached { Step::Retry } else { Step::Tail };
                (step, Why::RestOver(lead.attempts))
            }
            // A rest without a moment lasts as long as there is no number, and that is a bar of its own.
            Some(Planned { at, .. }) => {
                if let Some(at) = at.filter(|at| *at > now) {
                    bar(Bar::Waiting(at));
                }
                match lead.attempts {
                    0 => (Step::New, Why::New),
                    attempts => (Step::Retry, Why::WaitOver(attempts)),
                }
            }
            None if lead.attempts == 0 => (Step::New, Why::New),
            None => {
                let wait = Duration::days(i64::from(self.settings.minimum_wait_days));
                if let Some(until) = lead.last_attempt.map(|at| at + wait).filter(|until| *until > now) {
                    bar(Bar::Waiting(until));
                }
                (Step::Tail, Why::Unplanned(lead.attempts))
            }
        };
        self.capped(lead, bar);
        Seat { step, why, due: None, clock_runs: !lead.reached, is_promised: false }
    }

    fn capped(&self, lead: &Candidate, mut bar: impl FnMut(Bar)) {
        let caps = self.settings.caps;
        let mut check = |code, cap: Option<u16>, of_lead: u32, of_number: u32| {
            if let Some(cap) = cap.filter(|cap| of_lead.max(of_number) >= u32::from(*cap)) {
                let number = of_lead < u32::from(cap);
                bar(Bar::Cap { code, number, count: of_lead.max(of_number), cap });
            }
        };
        check("cap-day", caps.per_day, lead.attempts_today.into(), lead.number_today.into());
        check("cap-week", caps.per_week, lead.attempts_week.into(), lead.number_week.into());
        check("cap-total", caps.total, lead.attempts, 0);
    }

    /// Today at the hour a promise was made for: who asked for two o'clock is not there at nine.
    fn same_hour_today(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let zone = self.today.zone;
        at_local(self.today.date(), at.with_timezone(&zone).time(), zone)
    }

    fn block(&self, bar: Bar, lead: &Candidate) -> Block {
        let zone = self.today.zone;
        let (reason, until) = match bar {
            Bar::Closed => (Reason::new("closed").with("status", lead.status.word()), None),
            Bar::Suppressed => (Reason::new("suppressed"), None),
            Bar::MayNotCall => {
                let mut reason = lead.may_call.reason().with("because", lead.may_call.code);
                "may-not-call".clone_into(&mut reason.code);
                (reason, None)
            }
            Bar::NoPhone => (Reason::new("no-phone"), None),
            Bar::Skipped(until) => (Reason::new("skipped"), Some(until)),
            Bar::PromiseLater(at) => {
                let until = if at < self.midnight {
                    self.same_hour_today(at)
                } else {
                    start_of(at.with_timezone(&zone).date_naive(), zone)
                };
                (Reason::new("promise-later").with("at", told(at, zone)), Some(until))
            }
            Bar::BelowGate(missing) => (Reason::new("below-gate").with("missing", missing), None),
            Bar::Resting(until) => (Reason::new("resting"), Some(until)),
            Bar::Waiting(until) => (Reason::new("waiting"), Some(until)),
            Bar::Cap { code, number, count, cap } => {
                let of = if number { "number" } else { "lead" };
                let reason = Reason::new(code).with("of", of).with("count", whole(count));
                let until = match code {
                    "cap-day" => Some(self.next_midnight),
                    "cap-week" => Some(self.today.next_week()),
                    _ => None,
                };
                (reason.with("cap", i32::from(cap)), until)
            }
        };
        Block { reason, until }
    }
}

fn told(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).to_rfc3339()
}

fn whole(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
