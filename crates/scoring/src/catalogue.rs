//! Fields, their types, and which comparisons suit which type: once, for the checker and for the screens.

use serde::Serialize;
use specta::Type;

use crate::condition::Operator;

/// A field that rules and conditions may look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CatalogueField {
    /// What rules call it.
    pub key: &'static str,
    /// What it holds.
    pub of: FieldType,
    /// The only values it can have; empty when it can have any.
    pub options: &'static [&'static str],
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// Any text.
    Text,
    /// A whole number.
    Whole,
    /// One of a closed list.
    Choice,
    /// Whatever the owner made of it: a custom field.
    Any,
    /// Whatever the questionnaire made of it, and whether it was asked at all.
    Answer,
}

use FieldType::{Answer, Any, Choice, Text, Whole};

const fn field(key: &'static str, of: FieldType) -> CatalogueField {
    CatalogueField { key, of, options: &[] }
}

const fn choice(key: &'static str, options: &'static [&'static str]) -> CatalogueField {
    CatalogueField { key, of: Choice, options }
}

/// Every field of a lead that may score. Custom fields (`custom:<key>`) and answers (`answer:<question>`) come on
/// top.
pub const CATALOGUE: &[CatalogueField] = &[
    field("role", Text),
    field("employees", Whole),
    field("revenue", Whole),
    field("sector", Text),
    choice("growth_phase", &["start", "growth", "mature", "decline"]),
    choice(
        "legal_form",
        &[
            "consumer",
            "sole-trader",
            "vof",
            "cv",
            "maatschap",
            "bv",
            "nv",
            "stichting",
            "vereniging",
            "cooperatie",
            "overheid",
            "commv",
            "vzw",
            "einzelunternehmen",
            "gbr",
            "ohg",
            "kg",
            "ug",
            "gmbh",
            "ag",
            "ev",
            "unknown",
        ],
    ),
    field("country", Text),
    field("province", Text),
    field("city", Text),
    field("postcode", Text),
    field("source", Text),
    choice("status", &["new", "contact", "qualified", "customer", "lost"]),
    field("company", Text),
    field("phone", Text),
    field("mobile", Text),
    field("email", Text),
    field("website", Text),
    field("kvk", Text),
    field("notes", Text),
];

/// Kinds of activity that ship; a model may name others.
pub const ACTIVITY_KINDS: &[&str] = &[
    "email-sent",
    "email-opened",
    "email-clicked",
    "page-visit",
    "download",
    "brochure-request",
    "form",
    "demo-request",
    "product-usage",
    "meeting",
    "note",
    "support",
];

impl FieldType {
    /// The comparisons that suit the type.
    #[must_use]
    pub const fn operators(self) -> &'static [Operator] {
        use Operator::{
            AtLeast, AtMost, Between, Contains, HasAll, InLastDays, InNextDays, Is, IsNot, Known,
            MoreThanDaysAgo, MoreThanDaysAhead, NotAsked, Refused, Unknown,
        };
        match self {
            Text => &[Is, IsNot, Contains, Known, Unknown],
            Whole => &[Is, IsNot, AtLeast, AtMost, Between, Known, Unknown],
            Choice => &[Is, IsNot, Known, Unknown],
            Any => &[
                Is,
                IsNot,
                Contains,
                HasAll,
                AtLeast,
                AtMost,
                Between,
                InNextDays,
                InLastDays,
                MoreThanDaysAhead,
                MoreThanDaysAgo,
                Known,
                Unknown,
            ],
            Answer => &[
                Is,
                IsNot,
                Contains,
                HasAll,
                AtLeast,
                AtMost,
                Between,
                InNextDays,
                InLastDays,
                MoreThanDaysAhead,
                MoreThanDaysAgo,
                Known,
                Unknown,
                Refused,
                NotAsked,
            ],
        }
    }
}

/// The type of what rules call `name`; `None`: there is no such field.
#[must_use]
pub fn type_of(name: &str) -> Option<FieldType> {
    let has_key = |prefix: &str| name.strip_prefix(prefix).is_some_and(|key| !key.trim().is_empty());
    if has_key("custom:") {
        return Some(Any);
    }
    if has_key("answer:") {
        return Some(Answer);
    }
    CATALOGUE.iter().find(|field| field.key == name).map(|field| field.of)
}
