//! Which column is which field: proposed from headers and content, kept as a small file, settled before reading.

use std::{collections::BTreeMap, fmt, str::FromStr};

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{
    dates::{DayOrder, day_order},
    headers::{self, Meaning},
    reader::Row,
};
use crate::{
    fields::{self, Field},
    names, phone, places,
    reason::Reason,
    text::{self, Fingerprint},
};

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// Leads, new ones and known ones.
    Leads,
    /// Things that leads did.
    Activities,
    /// Companies that are customers already; read like leads.
    Customers,
    /// Numbers and addresses that must not be called; read like leads.
    DoNotCall,
}

/// Where a column goes; in JSON `"skip"`, `"custom:<key>"` or the key of a field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Target {
    /// Nowhere.
    Skip,
    /// Into a field, or one of the reading instructions of [`targets`].
    Field(String),
    /// Into a custom field with this key.
    Custom(String),
}

impl Target {
    fn field(key: &str) -> Self {
        Self::Field(key.to_owned())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Skip => f.write_str("skip"),
            Self::Field(key) => f.write_str(key),
            Self::Custom(key) => write!(f, "custom:{key}"),
        }
    }
}

impl From<Target> for String {
    fn from(target: Target) -> Self {
        target.to_string()
    }
}

impl FromStr for Target {
    type Err = Reason;

    /// # Errors
    /// `target-unknown` with `target` when it is neither a field nor a well-formed custom key.
    fn from_str(text: &str) -> Result<Self, Reason> {
        if text == "skip" {
            return Ok(Self::Skip);
        }
        if let Some(key) = text.strip_prefix("custom:")
            && !key.is_empty()
            && key == fields::custom_key(key)
        {
            return Ok(Self::Custom(key.to_owned()));
        }
        let known = [FileKind::Leads, FileKind::Activities]
            .into_iter()
            .flat_map(targets)
            .any(|target| target == text);
        if known { Ok(Self::field(text)) } else { Err(Reason::new("target-unknown").with("target", text)) }
    }
}

impl TryFrom<String> for Target {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|problem: Reason| format!("{}: {text}", problem.code))
    }
}

/// Every target that is a name, in the order to offer them. Beside the fields: `full_name` is split into first and
/// last, `middle_name` joins the last name where it is a prefix such as "van der" and the first name otherwise,
/// `house_number` follows the street, `do_not_call` says who must not be called (yes) and who may (no).
pub fn targets(kind: FileKind) -> Vec<&'static str> {
    match kind {
        FileKind::Activities => ACTIVITY_TARGETS.to_vec(),
        _ => fields::FIELDS
            .iter()
            .map(|field| field.key)
            .chain(["full_name", "middle_name", "house_number", "do_not_call"])
            .collect(),
    }
}

const ACTIVITY_TARGETS: &[&str] = &["lead", "email", "phone", "kind", "at", "label", "quantity", "key"];

/// The mapping of one file's columns, as it is shown, kept and given (`--mapping`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mapping {
    /// Target by header, as [`super::Reader::headers`] gives them. A header that is not named is skipped.
    pub columns: BTreeMap<String, Target>,
    /// ISO code of the country that rows without a country of their own are in.
    #[serde(default = "home")]
    pub country: String,
    /// Whether days stand before months; none when no date decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_order: Option<DayOrder>,
}

fn home() -> String {
    "NL".to_owned()
}

/// A mapping settled for one file's headers: what the readers of rows work from.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) columns: Vec<Column>,
    pub(super) country: String,
    pub(super) zone: Tz,
    pub(super) day_order: DayOrder,
    /// Where the row's own country stands.
    pub(super) country_column: Option<usize>,
}

#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) header: String,
    pub(super) slot: Slot,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Activity {
    Lead,
    Email,
    Phone,
    Kind,
    At,
    Label,
    Quantity,
    Key,
}

#[derive(Debug, Clone)]
pub(super) enum Slot {
    Skip,
    Field(&'static Field),
    FullName,
    MiddleName,
    HouseNumber,
    /// The whole key, `custom:<key>`.
    Custom(String),
    Activity(Activity),
}

impl Mapping {
    /// Settles the mapping for these headers. `zone` is that of moments without an offset.
    ///
    /// # Errors
    /// `target-unknown` with `column` and `target` for a field that this kind of file has not; `nothing-mapped`
    /// when every column is skipped; for activities `column-missing` with `target` when there is no `kind`, no
    /// `at`, or nobody (`lead`) to hang them on.
    pub fn plan(&self, headers: &[String], kind: FileKind, zone: Tz) -> Result<Plan, Reason> {
        let columns = headers.iter().map(|header| {
            let slot = match self.columns.get(header) {
                None | Some(Target::Skip) => Slot::Skip,
                Some(Target::Custom(key)) => Slot::Custom(format!("custom:{key}")),
                Some(Target::Field(key)) => slot(key, kind).ok_or_else(|| {
                    Reason::new("target-unknown").with("column", header.as_str()).with("target", key.as_str())
                })?,
            };
            Ok(Column { header: header.clone(), slot })
        });
        let columns = columns.collect::<Result<Vec<_>, Reason>>()?;
        if columns.iter().all(|column| matches!(column.slot, Slot::Skip)) {
            return Err(Reason::new("nothing-mapped"));
        }
        if kind == FileKind::Activities {
            let has = |wanted: &[Activity]| {
                columns
                    .iter()
                    .any(|column| matches!(column.slot, Slot::Activity(part) if wanted.contains(&part)))
            };
            for (target, wanted) in [
                ("kind", &[Activity::Kind][..]),
                ("at", &[Activity::At]),
                ("lead", &[Activity::Lead, Activity::Email, Activity::Phone]),
            ] {
                if !has(wanted) {
                    return Err(Reason::new("column-missing").with("target", target));
                }
            }
        }
        let country_column = columns
            .iter()
            .position(|column| matches!(column.slot, Slot::Field(field) if field.key == "country"));
        Ok(Plan {
            columns,
            country: self.country.clone(),
            zone,
            day_order: self.day_order.unwrap_or(DayOrder::DayFirst),
            country_column,
        })
    }
}

fn slot(key: &str, kind: FileKind) -> Option<Slot> {
    if kind == FileKind::Activities {
        let part = match key {
            "lead" => Activity::Lead,
            "email" => Activity::Email,
            "phone" => Activity::Phone,
            "kind" => Activity::Kind,
            "at" => Activity::At,
            "label" => Activity::Label,
            "quantity" => Activity::Quantity,
            "key" => Activity::Key,
            _ => return None,
        };
        return Some(Slot::Activity(part));
    }
    match key {
        "full_name" => Some(Slot::FullName),
        "middle_name" => Some(Slot::MiddleName),
        "house_number" => Some(Slot::HouseNumber),
        "do_not_call" => Some(Slot::Custom("custom:do_not_call".to_owned())),
        _ => fields::by_key(key).map(Slot::Field),
    }
}

/// A stable name for a set of headers, whatever their capitals and punctuation, to remember a mapping by.
pub fn fingerprint(headers: &[String]) -> String {
    headers.iter().fold(Fingerprint::new(), |hash, header| hash.part(&text::slug(header, ' '))).hex()
}

/// Proposes a mapping from the headers and the first rows (some hundred are plenty). Of several columns that could
/// be one field, the one with content and the surest header is it, the business address before the private one;
/// the others become custom fields. Columns that no header explains are judged by their content. `country` is the
/// book's own.
pub fn guess(headers: &[String], sample_rows: &[Row], kind: FileKind, country: &str) -> Mapping {
    let columns: Vec<Seen<'_>> = headers
        .iter()
        .enumerate()
        .map(|(at, header)| Seen::new(header, at, sample_rows, kind, country))
        .collect();
    let mut chosen: Vec<Target> = columns.iter().map(Seen::without_field).collect();
    let has = |field: &str| columns.iter().any(|column| column.field == Some(field));
    let named = has("first_name") || has("last_name");
    let mut order: Vec<&Seen<'_>> = columns.iter().filter(|column| column.field.is_some()).collect();
    order.sort_by_key(|column| (column.samples.is_empty(), column.doubt, column.at));
    let mut taken: Vec<&str> = Vec::new();
    for column in order {
        let Some(field) = column.field else { continue };
        let field = match field {
            // A bare "Name" is the company's where it says so, or where somebody else is named beside it.
            "name"
                if column.any(|name| names::legal_form_of(name).is_some()) || (named && !has("company")) =>
            {
                "company"
            }
            "name" => "full_name",
            field => field,
        };
        let several = matches!(field, "phone" | "mobile" | "email" | "notes" | "house_number")
            && kind != FileKind::Activities;
        let target = if field == "full_name" && named {
            // The same name once more.
            Target::Skip
        } else if taken.contains(&field) && !several {
            column.custom()
        } else {
            taken.push(field);
            Target::field(field)
        };
        if let Some(place) = chosen.get_mut(column.at) {
            *place = target;
        }
    }
    let dates = columns
        .iter()
        .filter(|column| column.field == Some("at"))
        .flat_map(|column| column.samples.iter().copied());
    Mapping {
        columns: headers.iter().cloned().zip(chosen).collect(),
        country: country.to_owned(),
        day_order: if kind == FileKind::Activities { day_order(dates) } else { None },
    }
}

/// A column as far as it was looked at.
struct Seen<'a> {
    at: usize,
    header: &'a str,
    /// Filled cells.
    samples: Vec<&'a str>,
    field: Option<&'static str>,
    doubt: u16,
    left_out: bool,
}

impl<'a> Seen<'a> {
    fn new(header: &'a str, at: usize, rows: &'a [Row], kind: FileKind, country: &str) -> Self {
        let cells = rows.iter().filter_map(|row| row.cells.get(at));
        let samples = cells.map(|cell| cell.trim()).filter(|cell| !text::unanswered(cell)).collect();
        let mut seen = Self { at, header, samples, field: None, doubt: 0, left_out: false };
        let bare = header.rsplit_once(" (").filter(|(_, n)| n.trim_end_matches(')').parse::<u8>().is_ok());
        // "Name (2)" is the second column called "Name".
        let meaning = |header: &str| match kind {
            FileKind::Activities => headers::activity_meaning(header),
            _ => headers::meaning(header),
        };
        match meaning(bare.map_or(header, |(name, _)| name)) {
            Meaning::Field(field, doubt) => {
                seen.field = Some(field);
                seen.doubt = doubt;
            }
            Meaning::LeftOut => seen.left_out = true,
            Meaning::Unknown => {
                seen.field = seen.by_content(kind, country);
                seen.doubt = 1_000;
            }
        }
        if kind != FileKind::Activities {
            seen.check_content();
        }
        seen
    }

    fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.samples.iter().any(|cell| test(cell))
    }

    fn most(&self, test: impl Fn(&str) -> bool) -> bool {
        let fitting = self.samples.iter().filter(|cell| test(cell)).count();
        fitting > 0 && fitting * 5 >= self.samples.len() * 4
    }

    /// What the cells themselves say, for the few fields that can be nothing else.
    fn by_content(&self, kind: FileKind, country: &str) -> Option<&'static str> {
        let reads = |field: &str, cell: &str| {
            fields::by_key(field).is_some_and(|field| matches!(field.parse(cell, country), Ok(Some(_))))
        };
        // An identity number may by chance be a phone number that lost its zero: a real one is written like one.
        let dialled = |cell: &str| cell.starts_with(['+', '0', '(']) && phone::parse(cell, country).is_ok();
        if self.most(|cell| cell.contains('@') && reads("email", cell)) {
            Some("email")
        } else if self.most(dialled) {
            Some("phone")
        } else if kind != FileKind::Activities && self.most(|cell| places::postcode(cell, "NL").is_ok()) {
            Some("postcode")
        } else if kind != FileKind::Activities
            && self
                .most(|cell| (cell.starts_with("http") || cell.starts_with("www.")) && reads("website", cell))
        {
            Some("website")
        } else {
            None
        }
    }

    /// Takes back what a header promises and the cells contradict.
    fn check_content(&mut self) {
        const FORMS_OF_ADDRESS: &[&str] =
            &["mr", "mrs", "ms", "miss", "dhr", "mevr", "mw", "herr", "frau", "dr", "drs", "ir", "heer"];
        match self.field {
            // "Title" is Mr and Mrs for some programs, and the job for others.
            Some("role")
                if self.most(|cell| {
                    FORMS_OF_ADDRESS.contains(&text::folded(cell.trim_end_matches('.')).as_str())
                }) =>
            {
                self.field = None;
                self.left_out = true;
            }
            // A page on somebody else's site is not the company's own.
            Some("website")
                if !self.samples.is_empty() && self.most(|cell| names::domain_of(cell).is_none()) =>
            {
                self.field = None
            }
            // A column called "Bron" or "Fase" can hold anything; one that never reads as the field is something else.
            Some(field @ ("employees" | "revenue" | "status" | "growth_phase" | "legal_form")) => {
                let reads = |cell: &str| fields::by_key(field).is_some_and(|f| f.parse(cell, "NL").is_ok());
                if !self.samples.is_empty() && !self.any(reads) {
                    self.field = None;
                }
            }
            _ => {}
        }
    }

    fn custom(&self) -> Target {
        let key = fields::custom_key(self.header);
        if self.header.starts_with('#') && key.bytes().all(|b| b.is_ascii_digit()) {
            // A column without a header: kept only if it holds something.
            return if self.samples.is_empty() {
                Target::Skip
            } else {
                Target::Custom(format!("column_{key}"))
            };
        }
        if key.is_empty() { Target::Custom(format!("column_{}", self.at + 1)) } else { Target::Custom(key) }
    }

    fn without_field(&self) -> Target {
        if self.left_out { Target::Skip } else { self.custom() }
    }
}
