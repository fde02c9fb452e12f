//! Cases out of bytes: the text of a model file, what is known of a lead, and a moment.
//!
//! The first byte says where the text comes from. Most are shipped models and one that uses every word of the language,
//! changed in a few places by rules that know JSON but not the language; the others are the bytes themselves.

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Error, Result, Unstructured};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use scoring::{
    ActivityFact, AnswerFact, AnswerState, Axis, Correction, Facts, FieldFact, TEMPLATE_NAMES, Value,
};
use serde_json::{Value as Json, json};

const EVERYTHING: &str = include_str!("../crates/scoring/tests/models/everything.json");
const FORMAT_1: &str = include_str!("../crates/scoring/tests/models/format-1.json");

/// How many bytes the facts take of an input whose rest is the text itself.
pub const FACTS: usize = 96;
/// The first byte of such an input; anything below is a changed model.
pub const PLAIN: u8 = 224;

/// Keys and texts that mean something to the language.
const WORDS: &[&str] = &[
    "all",
    "any",
    "not",
    "test",
    "did",
    "is",
    "is-not",
    "contains",
    "has-all",
    "at-least",
    "at-most",
    "between",
    "in-next-days",
    "in-last-days",
    "more-than-days-ahead",
    "more-than-days-ago",
    "known",
    "unknown",
    "refused",
    "not-asked",
    "number",
    "days-until",
    "days-since",
    "choice",
    "bands",
    "answer",
    "activity",
    "unreached",
    "condition",
    "each",
    "first",
    "first-per-label",
    "ladder",
    "expires",
    "halves",
    "words",
    "fit",
    "interest",
    "none",
    "zero",
    "cold",
    "warm",
    "hot",
    "very-hot",
    "customers",
    "role",
    "employees",
    "status",
    "sector",
    "custom:contract_end",
    "answer:tools",
    "page-visit",
    "email-sent",
    "email-opened",
    "",
    " ",
    "É",
    "ß",
    "\u{fffd}",
    "2026-03-20",
    "+262142-12-31",
    "5",
    "-0",
    "min",
    "max",
    "unknown",
    "points",
    "on",
    "axis",
    "group",
    "by",
    "rows",
    "values",
    "list",
    "match",
    "to",
    "from",
    "while",
    "when",
    "gate",
    "times",
    "withinDays",
    "minQuantity",
    "perPeriod",
    "fade",
    "count",
    "otherwise",
    "notAsked",
    "conditions",
    "kind",
    "of",
    "op",
    "labels",
    "days",
    "steps",
    "measure",
    "audience",
];

const NUMBERS: &[i64] = &[
    0,
    1,
    -1,
    2,
    3,
    5,
    7,
    10,
    -10,
    14,
    30,
    59,
    60,
    61,
    90,
    365,
    366,
    999,
    1000,
    -1000,
    1001,
    3650,
    3651,
    86_400,
    i32::MAX as i64,
    i32::MIN as i64,
    1 << 40,
    -(1 << 40),
    i64::MAX,
    i64::MIN,
];

/// One input.
#[derive(Debug)]
pub struct Case {
    /// The text of a model file.
    pub text: String,
    /// What is known of a lead.
    pub facts: Facts,
    /// When it is asked.
    pub now: DateTime<Utc>,
    /// Somewhere between then and the end of what is claimed, in thousandths.
    pub part: i64,
}

/// Makes a case of bytes; of too few bytes a smaller one.
pub fn case(bytes: &[u8]) -> Result<Case> {
    let (first, rest) = bytes.split_first().ok_or(Error::NotEnoughData)?;
    if *first >= PLAIN {
        let (facts, text) = rest.split_at(rest.len().min(FACTS));
        let text = String::from_utf8_lossy(text).into_owned();
        return with_facts(text, &mut Unstructured::new(facts));
    }
    let mut bytes = Unstructured::new(rest);
    let place = usize::from(*first) % BASES.len();
    let mut model = BASES.get(place).cloned().ok_or(Error::EmptyChoose)?;
    for _ in 0..bytes.int_in_range(0..=8)? {
        change(&mut model, &BASES, &mut bytes)?;
    }
    with_facts(model.to_string(), &mut bytes)
}

static BASES: LazyLock<Vec<Json>> = LazyLock::new(|| {
    let shipped =
        TEMPLATE_NAMES.iter().filter_map(|name| serde_json::to_value(scoring::template(name)?).ok());
    let kept =
        [EVERYTHING, EVERYTHING, FORMAT_1].into_iter().filter_map(|text| serde_json::from_str(text).ok());
    shipped.chain(kept).collect()
});

fn with_facts(text: String, bytes: &mut Unstructured<'_>) -> Result<Case> {
    let words = words_of(&text);
    let facts = facts(&words, bytes).unwrap_or_default();
    let now = moment(bytes).unwrap_or_else(|_| start());
    let part = bytes.int_in_range(0..=1000).unwrap_or(500);
    Ok(Case { text, facts, now, part })
}

// --- Models ---------------------------------------------------------------------------------------------------------

/// Every place of a document, as pointers.
fn places(json: &Json, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match json {
        Json::Object(object) => {
            object.iter().for_each(|(key, value)| places(value, &format!("{path}/{key}"), found))
        }
        Json::Array(items) => {
            (0..)
                .zip(items)
                .for_each(|(place, item): (usize, _)| places(item, &format!("{path}/{place}"), found));
        }
        _ => {}
    }
}

fn change(model: &mut Json, donors: &[Json], bytes: &mut Unstructured<'_>) -> Result<()> {
    let mut pointers = Vec::new();
    places(model, "", &mut pointers);
    let pointer = bytes.choose(&pointers)?.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap_or(("", ""));
    match bytes.int_in_range(0..=8)? {
        0 => set(model, &pointer, json!(*bytes.choose(NUMBERS)?)),
        1 => set(model, &pointer, json!(*bytes.choose(WORDS)?)),
        2 => set(model, &pointer, scalar(bytes)?),
        3 => match model.pointer_mut(parent) {
            Some(Json::Object(object)) => drop(object.shift_remove(key)),
            Some(Json::Array(items)) => {
                let place = key.parse().unwrap_or(0);
                if place < items.len() {
                    drop(items.remove(place));
                }
            }
            _ => {}
        },
        4 => {
            let (key, value) = (*bytes.choose(WORDS)?, scalar(bytes)?);
            if let Some(Json::Object(object)) = model.pointer_mut(&pointer) {
                object.insert(key.to_owned(), value);
            }
        }
        5 => {
            if let Some(Json::Array(items)) = model.pointer_mut(parent)
                && let Some(item) = key.parse::<usize>().ok().and_then(|place| items.get(place).cloned())
            {
                items.push(item);
            }
        }
        6 => {
            let other = bytes.choose(&pointers)?.clone();
            if let Some(value) = model.pointer(&other).cloned() {
                set(model, &pointer, value);
            }
        }
        7 => {
            // What stands behind the same key somewhere else, such as another kind of rule.
            let donor = bytes.choose(donors)?;
            let mut theirs = Vec::new();
            places(donor, "", &mut theirs);
            let ending = format!("/{}", key.trim_start_matches(|c: char| c.is_ascii_digit()));
            theirs.retain(
                |other| if ending == "/" { other.contains("/rules/") } else { other.ends_with(&ending) },
            );
            if let Ok(theirs) = bytes.choose(&theirs)
                && let Some(value) = donor.pointer(theirs).cloned()
            {
                set(model, &pointer, value);
            }
        }
        _ => {
            if let Some(inner) = model.pointer(&pointer).cloned() {
                let wrapped = match bytes.int_in_range(0..=2)? {
                    0 => json!({ "kind": "not", "condition": inner }),
                    1 => json!({ "kind": "all", "conditions": [inner] }),
                    _ => json!([inner]),
                };
                set(model, &pointer, wrapped);
            }
        }
    }
    Ok(())
}

fn set(model: &mut Json, pointer: &str, value: Json) {
    if let Some(place) = model.pointer_mut(pointer) {
        *place = value;
    }
}

fn scalar(bytes: &mut Unstructured<'_>) -> Result<Json> {
    Ok(match bytes.int_in_range(0..=6)? {
        0 => Json::Null,
        1 => json!(bool::arbitrary(bytes)?),
        2 => json!(i64::from(i16::arbitrary(bytes)?)),
        3 => json!(*bytes.choose(NUMBERS)?),
        4 => json!([]),
        5 => json!(0.5),
        _ => json!(*bytes.choose(WORDS)?),
    })
}

// --- Facts ----------------------------------------------------------------------------------------------------------

/// The texts of a model, so that facts have something to do with it.
fn words_of(text: &str) -> Vec<String> {
    fn collect(json: &Json, found: &mut Vec<String>) {
        match json {
            Json::Object(object) => object.values().for_each(|value| collect(value, found)),
            Json::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Json::String(text) => found.push(text.clone()),
            _ => {}
        }
    }
    let mut found = Vec::new();
    if let Ok(json) = serde_json::from_str(text) {
        collect(&json, &mut found);
    }
    found.truncate(2_000);
    found.extend(WORDS.iter().map(|word| (*word).to_owned()));
    found
}

/// Monday 2 March 2026, 09:00 in Amsterdam.
fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_438_400, 0).unwrap_or_default()
}

/// Mostly whole days and hours around one moment, so that ends of windows coincide with facts; now and then far away.
fn moment(bytes: &mut Unstructured<'_>) -> Result<DateTime<Utc>> {
    let seconds = match bytes.int_in_range(0..=9)? {
        0..=3 => i64::from(bytes.int_in_range(-90i32..=90)?) * 86_400,
        4..=5 => i64::from(bytes.int_in_range(-900i32..=900)?) * 3_600,
        6..=7 => i64::from(bytes.int_in_range(-90i32 * 86_400..=90 * 86_400)?),
        8 => i64::from(bytes.int_in_range(-200_000i32..=200_000)?) * 86_400,
        _ => {
            let ends = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::UNIX_EPOCH];
            return Ok(*bytes.choose(&ends)?);
        }
    };
    Ok(start().checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or_else(start))
}

fn facts(words: &[String], bytes: &mut Unstructured<'_>) -> Result<Facts> {
    let mut facts = Facts::default();
    if bytes.ratio(1, 4)? {
        facts.zone = *bytes.choose(&chrono_tz::TZ_VARIANTS)?;
    } else if bytes.ratio(1, 3)? {
        facts.zone = Tz::America__Santiago;
    }
    for _ in 0..bytes.int_in_range(0..=5)? {
        let (name, value, at) = (bytes.choose(words)?.clone(), value(words, bytes)?, moment(bytes)?);
        facts.fields.insert(name, FieldFact { value, at, source: None });
    }
    for _ in 0..bytes.int_in_range(0..=3)? {
        let name = bytes.choose(words)?;
        let name = name.strip_prefix("answer:").unwrap_or(name).to_owned();
        let state = match bytes.int_in_range(0..=3)? {
            0 => AnswerState::NotAsked,
            1 => AnswerState::Refused,
            2 => AnswerState::Answered(vec![bytes.choose(words)?.clone()]),
            _ => AnswerState::Answered(
                (0..bytes.int_in_range(0..=3)?)
                    .map(|_| Ok(bytes.choose(words)?.clone()))
                    .collect::<Result<_>>()?,
            ),
        };
        facts.answers.insert(name, AnswerFact { state, at: moment(bytes)?, source: None });
    }
    for id in 0..bytes.int_in_range(0..=12)? {
        let kind =
            if bytes.ratio(1, 2)? { *bytes.choose(scoring::ACTIVITY_KINDS)? } else { bytes.choose(words)? };
        let label = if bytes.ratio(1, 2)? { Some(bytes.choose(words)?.clone()) } else { None };
        let quantity = if bytes.ratio(1, 3)? { Some(*bytes.choose(NUMBERS)?) } else { None };
        let at = moment(bytes)?;
        let learned = if bytes.ratio(1, 5)? { Some(moment(bytes)?) } else { None };
        let kind = kind.to_owned();
        facts.activities.push(ActivityFact { kind, label, quantity, at, learned, source: None, id });
    }
    for _ in 0..bytes.int_in_range(0..=4)? {
        facts.unreached.push(moment(bytes)?);
    }
    for _ in 0..bytes.int_in_range(0..=2)? {
        let axis = if bytes.ratio(1, 2)? { Axis::Fit } else { Axis::Interest };
        let points = bytes.int_in_range(-1000..=1000)?;
        let (at, until) = (moment(bytes)?, moment(bytes)?);
        facts.corrections.push(Correction { points, axis, reason: None, at, until, source: None });
    }
    Ok(facts)
}

fn value(words: &[String], bytes: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match bytes.int_in_range(0..=5)? {
        0..=1 => Value::Text(bytes.choose(words)?.clone()),
        2..=3 => Value::Whole(*bytes.choose(NUMBERS)?),
        4 => Value::Date(moment(bytes)?.date_naive()),
        _ => Value::Date(*bytes.choose(&[NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()])?),
    })
}
