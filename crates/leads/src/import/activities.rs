//! One row of a file of activities: who did what, when.

use chrono::{DateTime, SecondsFormat, Utc};

use super::{
    CellProblem,
    dates::moment,
    mapping::{Activity, Plan, Slot},
    reader::Row,
};
use crate::{
    fields::{self, Value},
    numbers, phone,
    reason::Reason,
    text::{self, Fingerprint},
};

/// Whom an activity belongs to, as the file says it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Number of a lead in the book.
    Lead(u32),
    /// Address, lower case.
    Email(String),
    /// Number in E.164.
    Phone(String),
}

impl std::fmt::Display for Who {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Lead(lead) => write!(f, "lead:{lead}"),
            Self::Email(email) => f.write_str(email),
            Self::Phone(phone) => f.write_str(phone),
        }
    }
}

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityDraft {
    /// Whose it is; the surest that the row gives (lead, then e-mail, then phone).
    pub who: Who,
    /// In kebab-case; the kinds that ship are recognised in Dutch and English.
    pub kind: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Page, button or document.
    pub label: Option<String>,
    /// Seconds or times.
    pub quantity: Option<i64>,
    /// The same activity has the same key, so that it counts once: given, or a hash of who, kind, moment and label.
    pub key: String,
    /// Cells that were left out.
    pub problems: Vec<CellProblem>,
}

/// Kinds that ship, and how files call them (as words).
#[rustfmt::skip]
const KINDS: &[(&str, &str)] = &[
    ("email-sent", "email sent|sent|send|delivered|e mail verzonden|email verzonden|verzonden|verstuurd|mail verstuurd|e mail sent"),
    ("email-opened", "email opened|opened|open|email open|e mail geopend|email geopend|geopend|mail geopend|opens|e mail opened"),
    ("email-clicked", "email clicked|clicked|click|email click|link clicked|email link clicked|e mail geklikt|geklikt|klik|kliks|clicks|e mail clicked"),
    ("page-visit", "page visit|page view|pageview|page visited|visit|visited|paginabezoek|website bezoek|websitebezoek|pagina bezocht|bezoek|page visited on website|page hit|view"),
    ("download", "downloaded|gedownload|file download|downloads|document download"),
    ("brochure-request", "brochure request|brochure aanvraag|brochureaanvraag|brochure aangevraagd|brochure|brochure requested"),
    ("form", "form|form submit|form submitted|form submission|formulier|formulier ingevuld|contactformulier|form submitted on website"),
    ("demo-request", "demo request|demo aanvraag|demoaanvraag|demo|demo aangevraagd|demo requested|proefperiode"),
    ("product-usage", "product usage|usage|gebruik|productgebruik|login|ingelogd|logged in"),
    ("meeting", "meeting|afspraak|vergadering|gesprek|appointment|bijeenkomst"),
    ("note", "note|notitie|opmerking|memo"),
    ("support", "support|ticket|supportvraag|servicevraag|support ticket|helpdesk|klacht"),
];

/// Reads one row.
///
/// # Errors
/// `missing-kind`, `bad-date`, `no-lead` (nobody, or nobody that can be read; then the reason of the last cell that
/// was tried is in `params` as `cause`), or what [`Row::problem`] says.
pub fn activity_draft(row: &Row, plan: &Plan) -> Result<ActivityDraft, CellProblem> {
    if let Some(problem) = &row.problem {
        return Err(CellProblem::at("", problem.clone()));
    }
    let cell = |wanted: Activity| {
        let columns = plan.columns.iter().zip(&row.cells);
        columns
            .filter(|(column, cell)| {
                matches!(column.slot, Slot::Activity(part) if part == wanted) && !text::unanswered(cell)
            })
            .map(|(column, cell)| (column.header.as_str(), cell.as_str()))
            .next()
    };
    let header = |wanted: Activity| {
        let column =
            plan.columns.iter().find(|column| matches!(column.slot, Slot::Activity(part) if part == wanted));
        column.map_or("", |column| column.header.as_str())
    };
    let mut problems = Vec::new();
    let who = [Activity::Lead, Activity::Email, Activity::Phone].into_iter().find_map(|part| {
        let (header, text) = cell(part)?;
        read_who(part, text, &plan.country)
            .map_err(|reason| problems.push(CellProblem::at(header, reason)))
            .ok()
    });
    let Some(who) = who else {
        let reason = Reason::new("no-lead");
        return Err(match problems.pop() {
            Some(last) => CellProblem::at(&last.column, reason.with("cause", last.code)),
            None => CellProblem::at("", reason),
        });
    };
    let kind = cell(Activity::Kind).map(|(_, text)| kind(text)).filter(|kind| !kind.is_empty());
    let kind = kind.ok_or_else(|| CellProblem::at(header(Activity::Kind), Reason::new("missing-kind")))?;
    let at = match cell(Activity::At) {
        Some((header, text)) => {
            moment(text, plan.day_order, plan.zone).map_err(|reason| CellProblem::at(header, reason))?
        }
        None => return Err(CellProblem::at(header(Activity::At), Reason::new("bad-date"))),
    };
    let label = cell(Activity::Label)
        .map(|(_, text)| text::line(text).into_owned())
        .filter(|label| !label.is_empty());
    let quantity = cell(Activity::Quantity).and_then(|(header, text)| match seconds(text) {
        Some(seconds) => Some(seconds),
        None => numbers::whole(text)
            .map_err(|_| problems.push(CellProblem::at(header, Reason::new("number-invalid"))))
            .ok(),
    });
    let key = match cell(Activity::Key) {
        Some((_, key)) => text::line(key).into_owned(),
        None => Fingerprint::new()
            .part(&who.to_string())
            .part(&kind)
            .part(&at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
            .part(label.as_deref().unwrap_or_default())
            .hex(),
    };
    Ok(ActivityDraft { who, kind, at, label, quantity, key, problems })
}

fn read_who(part: Activity, text: &str, country: &str) -> Result<Who, Reason> {
    match part {
        Activity::Lead => {
            let number = text.trim().trim_start_matches('#');
            number.parse().map(Who::Lead).map_err(|_| Reason::new("lead-invalid"))
        }
        Activity::Email => match fields::by_key("email").map(|email| email.parse(text, country)) {
            Some(Ok(Some(Value::Text(email)))) => Ok(Who::Email(email)),
            _ => Err(Reason::new("email-invalid")),
        },
        _ => {
            let phone = phone::parse(text, country)?;
            phone.e164.map(Who::Phone).ok_or_else(|| Reason::new("phone-invalid"))
        }
    }
}

/// A kind's key: one that ships under any of its names, else the words as they are.
fn kind(text: &str) -> String {
    let words = text::slug(text, ' ');
    let known = KINDS.iter().find(|(_, names)| names.split('|').any(|name| name == words));
    known.map_or_else(|| words.replace(' ', "-"), |(key, _)| (*key).to_owned())
}

/// `0:04:31` and `04:31` as seconds.
fn seconds(text: &str) -> Option<i64> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    if !(2..=3).contains(&parts.len()) || parts.iter().any(|part| part.is_empty() || part.len() > 4) {
        return None;
    }
    parts.iter().try_fold(0_i64, |total, part| {
        let sound = part.bytes().all(|b| b.is_ascii_digit());
        Some(total * 60 + part.parse::<i64>().ok().filter(|_| sound)?)
    })
}
