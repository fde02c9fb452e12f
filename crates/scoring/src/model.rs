//! The model file: rules, groups, bands. Only its shape; what it means is in [`mod@crate::evaluate`].
//!
//! Every type here is the wire form and the file form at once: camelCase keys, closed lists in kebab-case,
//! unknown keys refused. An `Option` that is `None` may be left out of the file.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::condition::Condition;

/// The version of the file format that this crate writes. Earlier ones are read as well, see
/// [`fn@crate::migrate`].
pub const FORMAT: u32 = 2;

/// One scoring model. Plain data: it may hold mistakes, which [`crate::check`] lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Model {
    /// Always [`FORMAT`].
    pub format: u32,
    /// What the model is called in files and in the journal, such as `starter`.
    pub key: String,
    /// The owner's name for it.
    pub name: Option<String>,
    /// Whose score it is; `None`: everybody's.
    pub audience: Option<Audience>,
    /// What holds for each axis as a whole.
    pub axes: Axes,
    /// Rules that share a maximum or a minimum.
    pub groups: Vec<Group>,
    /// Lists of values that several rules and conditions refer to, such as the target sectors.
    pub lists: Vec<List>,
    /// The rules, in the order in which the owner wants to read them; the order has no effect on the score.
    pub rules: Vec<Rule>,
    /// Conditions that keep a lead out of the higher bands whatever its score.
    pub knock_outs: Vec<KnockOut>,
    /// Key of the band set in use.
    pub band_set: String,
    /// The band sets to choose from, at least one.
    pub band_sets: Vec<BandSet>,
    /// Score from which a lead enters the call list, inclusive. `None`: every lead may be called.
    pub gate: Option<i32>,
}

/// Whose score a model is, when not everybody's. A book has one model for everybody and at most one for each audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Leads with status `customer`.
    Customers,
}

/// Settings of the two axes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Axes {
    /// Who they are.
    pub fit: AxisSettings,
    /// What they do.
    pub interest: AxisSettings,
}

/// What holds for one axis as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AxisSettings {
    /// How low the axis may go.
    pub floor: Floor,
}

/// How low an axis may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Floor {
    /// As low as its rules make it.
    None,
    /// Never below zero; the receipt shows what the floor swallowed.
    Zero,
}

/// Which of the two sums a rule adds to. The score is their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// Who they are: does this company suit us?
    Fit,
    /// What they do: do they want something?
    Interest,
}

/// Rules that share a limit: the sum of their points is kept between `min` and `max`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Group {
    /// What its rules refer to.
    pub key: String,
    /// The owner's name for it.
    pub name: Option<String>,
    /// The axis of the group and so of every rule in it.
    pub axis: Axis,
    /// The sum is never below this.
    pub min: Option<i32>,
    /// The sum is never above this.
    pub max: Option<i32>,
}

/// A list of values kept in one place. An empty list decides nothing: no row matches by it, and a condition
/// over it is neither true nor false.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct List {
    /// What rows and conditions refer to.
    pub key: String,
    /// The owner's name for it.
    pub name: Option<String>,
    /// The values, compared without regard to case and outer spaces.
    pub values: Vec<String>,
}

/// One scoring rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// What receipt lines refer to; unique in the model.
    pub key: String,
    /// The owner's name for it; without one the screen makes a sentence of the rule itself.
    pub name: Option<String>,
    /// Why the rule exists, in the owner's words.
    pub note: Option<String>,
    /// A rule that is off scores nothing and leaves no line.
    pub on: bool,
    /// Which sum it adds to.
    pub axis: Axis,
    /// Key of the group whose limits it shares.
    pub group: Option<String>,
    /// What it looks at and what that is worth.
    pub by: By,
}

/// What a rule looks at and what that is worth. Points are whole, -1000 to 1000.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum By {
    /// Points per value of a field.
    Choice(ChoiceRule),
    /// Points per range of a number.
    Bands(BandsRule),
    /// Points per answer to a question.
    Answer(AnswerRule),
    /// Points for what a lead did.
    Activity(ActivityRule),
    /// Points once a lead was tried a number of times in a row without being reached.
    Unreached(UnreachedRule),
    /// Points while a condition is true.
    Condition(ConditionRule),
}

/// Points per value of a field: the first row that matches counts, without a match nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChoiceRule {
    /// A field key, `custom:<key>`, or `answer:<question>`.
    pub field: String,
    /// Values and points.
    pub rows: Vec<ValueRow>,
    /// Points when the field is not known; `None`: nothing.
    pub unknown: Option<i32>,
}

/// Values that are worth the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ValueRow {
    /// The values, compared without regard to case and outer spaces.
    pub values: Vec<String>,
    /// Key of a list whose values count as well.
    pub list: Option<String>,
    /// How a value is compared; `None`: [`Match::Is`].
    #[serde(rename = "match")]
    pub matching: Option<Match>,
    /// What each match is worth.
    pub points: i32,
}

/// How a text is compared with the values of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// The whole text is the value.
    #[default]
    Is,
    /// The value occurs in the text as whole words.
    Words,
    /// The value occurs anywhere in the text.
    Contains,
}

/// Points per range of a number, or of the days to or since a date. Ranges are contiguous by construction: each row begins right after the one
/// before, so a gap or an overlap cannot be written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BandsRule {
    /// A whole-number field, `custom:<key>`, or `answer:<question>`.
    pub field: String,
    /// Which number of the field is looked up in the rows; `None`: [`Measure::Number`].
    pub measure: Option<Measure>,
    /// Ranges, ascending; the last is open above.
    pub rows: Vec<RangeRow>,
    /// Points when the number is not known; `None`: nothing.
    pub unknown: Option<i32>,
}

/// Which number a bands rule looks up. Days are whole days of the calendar in the book's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The number that the field holds.
    #[default]
    Number,
    /// Days from today to the date that the field holds: 0 on the day itself, below zero once it has passed.
    DaysUntil,
    /// Days from that date to today: 0 on the day itself, below zero while it is to come.
    DaysSince,
}

/// A range of whole numbers up to and including `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RangeRow {
    /// The last number in the range; `None` on the last row only: open above.
    pub to: Option<i32>,
    /// What the range is worth.
    pub points: i32,
}

/// Points per answer. A question with several answers adds up the row of each. "Not asked", "refused" and any
/// answer are different things and may each score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerRule {
    /// Key of the question.
    pub question: String,
    /// Answers and points; an answer counts by the first row that matches it.
    pub rows: Vec<ValueRow>,
    /// Points once for an answer that no row matches, such as any text at all.
    pub otherwise: Option<i32>,
    /// Points when the lead would not say.
    pub refused: Option<i32>,
    /// Points as long as nobody asked.
    pub not_asked: Option<i32>,
    /// The rule never gives less than this, also when it would give nothing.
    pub min: Option<i32>,
    /// The rule never gives more than this.
    pub max: Option<i32>,
}

/// Points for activities of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActivityRule {
    /// Kind of activity, such as `page-visit`.
    pub activity: String,
    /// Points per label, the first row that matches; empty when labels do not matter.
    pub labels: Vec<ValueRow>,
    /// Points for an activity that no label row claims; `None`: it does not count.
    pub points: Option<i32>,
    /// Which activities count.
    pub count: Count,
    /// Only activities with at least this quantity (seconds, times) count.
    pub min_quantity: Option<i32>,
    /// Only activities of the last so many days are looked at.
    pub within_days: Option<u32>,
    /// What becomes of the points as time passes; `None`: they stay.
    pub fade: Option<Fade>,
    /// At most so many points in any so many days.
    pub per_period: Option<PerPeriod>,
    /// The rule never gives less than this, also when it would give nothing.
    pub min: Option<i32>,
    /// The rule never gives more than this.
    pub max: Option<i32>,
}

/// Which activities count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Count {
    /// Every one.
    Each,
    /// The first one only.
    First,
    /// The first one with each label, for steps that are taken once.
    FirstPerLabel,
    /// Points by how often it happened (1 time = 1, 3 times = 5); points of labels only say which count.
    Ladder {
        /// Steps, ascending by times.
        steps: Vec<LadderStep>,
    },
}

/// A step of a count ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LadderStep {
    /// From how many times.
    pub times: u32,
    /// Points in all, not more per time.
    pub points: i32,
}

/// What becomes of an activity's points as time passes, counted from the activity in days of 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Fade {
    /// They are gone once so many days have passed.
    Expires {
        /// 1 to 3650.
        days: u32,
    },
    /// They halve every so many days.
    Halves {
        /// 1 to 3650.
        days: u32,
    },
}

/// At most so many points in any so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PerPeriod {
    /// Points, up or down.
    pub max: u32,
    /// Length of the period, in days of 24 hours.
    pub days: u32,
}

/// Points once a lead was tried so many times in a row without being reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnreachedRule {
    /// How many attempts in a row.
    pub attempts: u32,
    /// What that is worth, usually less than nothing.
    pub points: i32,
    /// For how many days after the last attempt; `None`: until the lead is reached.
    pub days: Option<u32>,
}

/// Points while a condition is true; neither for false nor for "cannot tell".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConditionRule {
    /// The condition.
    pub when: Condition,
    /// What it is worth.
    pub points: i32,
}

/// A condition that keeps a lead out of the higher bands. It leaves the score alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KnockOut {
    /// What the receipt refers to; unique among the knock-outs.
    pub key: String,
    /// The owner's name for it.
    pub name: Option<String>,
    /// As `on` of a rule.
    pub on: bool,
    /// When it holds. "Cannot tell" does not knock out.
    pub when: Condition,
    /// The highest tone the lead's band may have, so that it means the same in every band set.
    pub max: Tone,
}

/// How warm a band is: its word, icon and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Not now.
    Cold,
    /// Worth a call.
    Warm,
    /// Worth a call first.
    Hot,
    /// At once.
    VeryHot,
}

/// Bands that together cover every score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BandSet {
    /// What `bandSet` of the model refers to.
    pub key: String,
    /// The owner's name for it.
    pub name: Option<String>,
    /// Ascending; the first is open below, the last open above.
    pub bands: Vec<Band>,
}

/// A range of scores and what it asks to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Band {
    /// What a lead's band is called on the wire; unique in its set.
    pub key: String,
    /// The owner's name; without one the screen has its own word for the key.
    pub name: Option<String>,
    /// How warm it is.
    pub tone: Tone,
    /// The lowest score in it, inclusive; `None` on the first band only: open below.
    pub from: Option<i32>,
    /// What to do, as a code of the screen (`call`, `send-manual`).
    pub action: Option<String>,
    /// What to do, in the owner's words.
    pub action_text: Option<String>,
    /// By what means.
    pub channel: Option<Channel>,
    /// Within how many business hours; 0: at once. `None`: no deadline.
    pub deadline_hours: Option<u32>,
    /// Who does it, such as `senior`.
    pub role: Option<String>,
    /// The band holds only while this is true; otherwise the lead is in the next lower one.
    #[serde(rename = "while")]
    pub only_while: Option<Condition>,
}

/// By what means a lead is followed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A call.
    Phone,
    /// An e-mail to this lead.
    Email,
    /// A mailing to many.
    Newsletter,
    /// A visit or a meeting.
    Meeting,
}

impl Axes {
    /// Both axes with their names in the file.
    pub(crate) fn each(&self) -> [(Axis, &'static str, &AxisSettings); 2] {
        [(Axis::Fit, "fit", &self.fit), (Axis::Interest, "interest", &self.interest)]
    }
}

impl Model {
    /// The band set in use; the first one when the key is unknown, `None` only in a model without sets.
    #[must_use]
    pub fn bands_in_use(&self) -> Option<&BandSet> {
        self.band_sets.iter().find(|set| set.key == self.band_set).or_else(|| self.band_sets.first())
    }

    /// The model as a file holds it: keys in the order of these types, what is not set left out. [`crate::parse`]
    /// reads it back to an equal model.
    #[must_use]
    pub fn to_file(&self) -> String {
        let full = serde_json::to_string_pretty(self).unwrap_or_default();
        let mut file = String::with_capacity(full.len());
        // Pretty-printed, each value has a line of its own and no text can hold a line break.
        for line in full.lines().filter(|line| !line.ends_with(": null") && !line.ends_with(": null,")) {
            let closes = line.trim_start().starts_with(['}', ']']);
            let end = if closes { file.trim_end_matches([',', '\n']).len() } else { file.len() };
            if end < file.len() {
                file.truncate(end);
                file.push('\n');
            }
            file.push_str(line);
            file.push('\n');
        }
        file
    }

    /// The values of a list; empty when there is no such list.
    #[must_use]
    pub fn list(&self, key: &str) -> &[String] {
        self.lists.iter().find(|list| list.key == key).map_or(&[], |list| &list.values)
    }
}
