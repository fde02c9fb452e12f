//! A lead in one sentence: `lead().employees(50).role("CEO").did("email-sent", hours(1))`.

use chrono::{DateTime, TimeDelta, Utc};
use scoring::{
    ActivityFact, AnswerFact, AnswerState, Correction, Facts, FieldFact, Line, Model, Receipt, Value,
    evaluate, score,
};

/// Monday 2 March 2026, 09:00 in Amsterdam; moments in tests count from here.
pub fn start() -> DateTime<Utc> {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

pub fn seconds(seconds: i64) -> DateTime<Utc> {
    start() + TimeDelta::seconds(seconds)
}

pub fn hours(hours: i64) -> DateTime<Utc> {
    start() + TimeDelta::hours(hours)
}

pub fn day(days: i64) -> DateTime<Utc> {
    start() + TimeDelta::days(days)
}

pub fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

/// Checks that the score is `before` up to a moment and `after` from it on, and that the score says so itself.
pub fn check_turn(model: &Model, facts: &Facts, moment: &str, before: i32, after: i32) {
    let (turn, second) = (at(moment), chrono::TimeDelta::seconds(1));
    let score = |at| score(model, facts, at);
    assert_eq!((score(turn - second).score, score(turn).score), (before, after), "at {moment}");
    assert_eq!(score(turn - second).valid_until, Some(turn), "the score knows when it ends");
}

/// A lead whose `custom:ends` is a date.
pub fn ends(date: &str) -> Lead {
    let mut lead = lead().field("custom:ends", Value::Date(date.parse().unwrap()));
    lead.0.fields.values_mut().for_each(|fact| fact.at = at("2020-01-01T00:00:00Z"));
    lead
}

#[derive(Debug, Clone, Default)]
pub struct Lead(pub Facts);

pub fn lead() -> Lead {
    Lead::default()
}

impl Lead {
    pub fn field(mut self, key: &str, value: Value) -> Self {
        self.0.fields.insert(key.into(), FieldFact { value, at: start(), source: Some("test".into()) });
        self
    }

    pub fn text(self, key: &str, value: &str) -> Self {
        self.field(key, Value::Text(value.into()))
    }

    pub fn role(self, role: &str) -> Self {
        self.text("role", role)
    }

    pub fn employees(self, count: i64) -> Self {
        self.field("employees", Value::Whole(count))
    }

    fn answer(mut self, question: &str, state: AnswerState) -> Self {
        self.0.answers.insert(question.into(), AnswerFact { state, at: start(), source: None });
        self
    }

    pub fn answered(self, question: &str, values: &[&str]) -> Self {
        self.answer(question, AnswerState::Answered(values.iter().map(|value| (*value).into()).collect()))
    }

    pub fn refused(self, question: &str) -> Self {
        self.answer(question, AnswerState::Refused)
    }

    pub fn did(self, kind: &str, at: DateTime<Utc>) -> Self {
        self.activity(kind, None, None, at)
    }

    pub fn did_with(self, kind: &str, label: &str, at: DateTime<Utc>) -> Self {
        self.activity(kind, Some(label), None, at)
    }

    pub fn activity(
        mut self,
        kind: &str,
        label: Option<&str>,
        quantity: Option<i64>,
        at: DateTime<Utc>,
    ) -> Self {
        let id = u32::try_from(self.0.activities.len()).unwrap() + 1;
        let (kind, label) = (kind.into(), label.map(Into::into));
        self.0.activities.push(ActivityFact { kind, label, quantity, at, learned: None, source: None, id });
        self
    }

    pub fn unreached(mut self, at: DateTime<Utc>) -> Self {
        self.0.unreached.push(at);
        self
    }

    pub fn corrected(mut self, points: i32, at: DateTime<Utc>, until: DateTime<Utc>) -> Self {
        let (axis, reason) = (scoring::Axis::Interest, Some("spoke at the fair".into()));
        self.0.corrections.push(Correction { points, axis, reason, at, until, source: None });
        self
    }

    pub fn zone(mut self, zone: chrono_tz::Tz) -> Self {
        self.0.zone = zone;
        self
    }

    pub fn receipt(&self, model: &Model, now: DateTime<Utc>) -> Receipt {
        let receipt = evaluate(model, &self.0, now);
        let short = score(model, &self.0, now);
        assert_eq!(receipt.score, short.score, "the fast path agrees with the receipt");
        assert_eq!(
            receipt.score,
            receipt.lines.iter().map(|line| line.points).sum::<i32>(),
            "the lines add up to the score"
        );
        receipt
    }

    pub fn score(&self, model: &Model, now: DateTime<Utc>) -> i32 {
        self.receipt(model, now).score
    }

    pub fn band(&self, model: &Model, now: DateTime<Utc>) -> String {
        self.receipt(model, now).band
    }
}

/// The receipt's lines as `rule code points`, one below the other.
pub fn told(receipt: &Receipt) -> String {
    let line = |line: &Line| format!("{} {} {:+}", line.rule, line.code, line.points);
    receipt.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A model with these rules and groups, and the bands cold, warm from 10, hot from 26.
pub fn model(rules: serde_json::Value, rest: serde_json::Value) -> Model {
    scoring::from_json(&file(rules, rest))
        .unwrap_or_else(|problems| panic!("the model of the test is wrong: {problems:#?}"))
}

/// The file of such a model.
pub fn file(rules: serde_json::Value, rest: serde_json::Value) -> serde_json::Value {
    let mut json = serde_json::json!({
        "format": 2,
        "key": "test",
        "axes": { "fit": { "floor": "none" }, "interest": { "floor": "none" } },
        "groups": [],
        "lists": [],
        "rules": rules,
        "knockOuts": [],
        "bandSet": "test",
        "bandSets": [{ "key": "test", "bands": [
            { "key": "cold", "tone": "cold" },
            { "key": "warm", "tone": "warm", "from": 10, "action": "inform" },
            { "key": "hot", "tone": "hot", "from": 26, "action": "call", "deadlineHours": 24 }
        ] }]
    });
    for (key, value) in rest.as_object().unwrap() {
        json[key] = value.clone();
    }
    json
}

/// A model with one rule on the interest axis.
pub fn rule(by: serde_json::Value) -> Model {
    model(
        serde_json::json!([{ "key": "it", "on": true, "axis": "interest", "by": by }]),
        serde_json::json!({}),
    )
}
