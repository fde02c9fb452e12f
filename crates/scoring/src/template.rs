//! The models that ship.

use crate::model::Model;

/// Name and text of each.
const TEMPLATES: [(&str, &str); 4] = [
    ("starter", include_str!("../templates/starter.json")),
    ("bands", include_str!("../templates/bands.json")),
    ("exact", include_str!("../templates/exact.json")),
    ("usage", include_str!("../templates/usage.json")),
];

/// The names that [`template`] knows.
pub const TEMPLATE_NAMES: [&str; 4] = ["starter", "bands", "exact", "usage"];

/// A model that ships with the program: one of [`TEMPLATE_NAMES`].
#[must_use]
pub fn template(name: &str) -> Option<Model> {
    let (_, text) = TEMPLATES.iter().find(|(own, _)| *own == name)?;
    serde_json::from_str(text).ok()
}
