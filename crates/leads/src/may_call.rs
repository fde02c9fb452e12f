//! Whether a lead may be called by the law of its country, as a pure function over a dated table of rules.
//!
//! The table is our reading of public sources, not legal advice, and it ages: [`CHECKED`] says when somebody last
//! held it against the law. Whom the owner calls stays the owner's decision; this says what the rule is.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::reason::{Param, Reason};

/// Year, month, day.
pub type Day = (i32, u32, u32);

/// When the table was last held against its sources.
pub const CHECKED: Day = (2026, 11, 22);

/// Whether the table is more than twelve months past its last check.
pub fn outdated(date: NaiveDate) -> bool {
    day(date) > (CHECKED.0 + 1, CHECKED.1, CHECKED.2)
}

/// May this lead be called?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Green.
    Yes,
    /// Orange: in the list, but something has to be asked or written down first.
    Note,
    /// Red: never in the list.
    No,
}

/// What the law asks about a lead. The default knows nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Subject<'a> {
    /// Country code of two letters; empty when unknown.
    pub country: &'a str,
    /// A word of the closed list of legal forms; `None` and `unknown` mean the same.
    pub legal_form: Option<&'a str>,
    /// Consent to be called, of the person called.
    pub consent: Option<Consent>,
    /// There is evidence that the number was published to be called about offers like this one (Netherlands).
    pub designated: bool,
    /// It is written down why this company is presumed to be interested in being phoned (Germany).
    pub presumed_interest: bool,
    /// When the number was last held against the list of numbers that may not be called (Belgium).
    pub screened: Option<NaiveDate>,
    /// The lead has asked not to be called.
    pub objected: bool,
    /// A number or address of the lead is on the owner's do-not-call list.
    pub suppressed: bool,
    /// The lead is a customer.
    pub customer: bool,
}

/// Consent, valid on both its days and between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consent {
    /// The local date it was given.
    pub given: NaiveDate,
    /// The last date it counts; `None` is until withdrawn.
    pub until: Option<NaiveDate>,
}

/// The owner's choices where the law leaves room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Policy {
    /// An unknown legal form is red instead of orange.
    pub strict: bool,
    /// For how many days a check against the Belgian list counts. The law names no number that we could find.
    pub screening_days: u16,
    /// The owner's trade kept the exception for customers (charities, good-cause lotteries, publishers).
    pub customer_exempt: bool,
}

impl Default for Policy {
    fn default() -> Self {
        Self { strict: false, screening_days: 30, customer_exempt: false }
    }
}

/// Who is called, in the eyes of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A private person.
    Consumer,
    /// A business that is a natural person: sole traders and partnerships without legal personality.
    Natural,
    /// A legal person.
    Legal,
    /// Nobody wrote down what it is.
    Unknown,
}

/// What a rule rests on besides who is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Nothing more.
    Always,
    /// Valid consent.
    Consent,
    /// A running customer relation.
    Customer,
    /// A running customer relation, in a trade that kept the exception.
    ExemptCustomer,
    /// Contact details published for this.
    Designated,
    /// A recent check against the list.
    Screened,
    /// A written reason to presume interest.
    Interest,
}

/// One dated rule. The first that fits answers.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Names the rule, also to the user.
    pub key: &'static str,
    /// Country code, or `*` for any.
    pub country: &'static str,
    /// For whom.
    pub who: &'static [Who],
    /// Resting on what.
    pub basis: Basis,
    /// The answer it gives.
    pub answer: Answer,
    /// The sentence that says why.
    pub code: &'static str,
    /// The article of law; empty where there is none.
    pub article: &'static str,
    /// The first day it holds.
    pub valid_from: Day,
    /// The first day it no longer holds.
    pub valid_to: Day,
    /// Where we have it from.
    pub source: &'static str,
}

const EVER: Day = (0, 1, 1);
const OPEN: Day = (9999, 12, 31);
const EVERYBODY: &[Who] = &[Who::Consumer, Who::Natural, Who::Legal, Who::Unknown];
const PERSONS: &[Who] = &[Who::Consumer, Who::Natural];
const BUSINESSES: &[Who] = &[Who::Natural, Who::Legal];

/// The start of a rule without conditions; each entry of the table changes what differs.
const RULE: Rule = Rule {
    key: "",
    country: "*",
    who: EVERYBODY,
    basis: Basis::Always,
    answer: Answer::Note,
    code: "",
    article: "",
    valid_from: EVER,
    valid_to: OPEN,
    source: "",
};

const NL: Rule = Rule { country: "NL", article: "Tw 11.7", ..RULE };
const BE: Rule = Rule { country: "BE", article: "WER VI.110-115", ..RULE };
const DE: Rule = Rule { country: "DE", article: "UWG 7(2)", ..RULE };

/// The table. Order counts.
pub const RULES: &[Rule] = &[
    Rule {
        key: "consent",
        basis: Basis::Consent,
        answer: Answer::Yes,
        code: "consent",
        source: "ACM, June 2022: consent is tied to the person called and must be verifiable",
        ..RULE
    },
    Rule {
        key: "nl-customer",
        who: PERSONS,
        basis: Basis::Customer,
        answer: Answer::Yes,
        code: "customer",
        valid_to: (2026, 7, 1),
        source: "Amendment in the Energiewet, minister's letter of May 2025: the exception ends on 1 July 2026",
        ..NL
    },
    Rule {
        key: "nl-customer-exempt",
        who: PERSONS,
        basis: Basis::ExemptCustomer,
        answer: Answer::Yes,
        code: "customer",
        source: "The same: charities, good-cause lotteries and publishers keep it",
        ..NL
    },
    Rule {
        key: "nl-designated",
        who: &[Who::Natural],
        basis: Basis::Designated,
        answer: Answer::Yes,
        code: "designated",
        source: "DDMA with ACM, 2021: details designated and published for such calls",
        ..NL
    },
    Rule {
        key: "nl-opt-in",
        who: PERSONS,
        answer: Answer::No,
        code: "natural-person",
        valid_from: (2021, 7, 1),
        source: "Kamerstuk 35421: opt-in for natural persons, sole traders and partnerships among them",
        ..NL
    },
    Rule {
        key: "nl-legal-person",
        who: &[Who::Legal],
        answer: Answer::Yes,
        code: "legal-person",
        source: "DDMA with ACM, 2021: calls to legal persons stay opt-out",
        ..NL
    },
    Rule { key: "nl-form-unknown", who: &[Who::Unknown], code: "form-unknown", source: "ours", ..NL },
    Rule {
        key: "be-screened",
        who: &[Who::Consumer, Who::Natural, Who::Legal],
        basis: Basis::Screened,
        answer: Answer::Yes,
        code: "screened",
        source: "pro.bel-me-niet-meer.be: consumers and businesses alike, before the campaign",
        ..BE
    },
    Rule {
        key: "be-form-unknown",
        who: &[Who::Unknown],
        basis: Basis::Screened,
        code: "form-unknown",
        source: "ours",
        ..BE
    },
    Rule {
        key: "be-not-screened",
        answer: Answer::No,
        code: "not-screened",
        source: "pro.bel-me-niet-meer.be",
        ..BE
    },
    Rule {
        key: "de-consumer",
        who: &[Who::Consumer],
        answer: Answer::No,
        code: "natural-person",
        source: "UWG 7(2) 1: consumers only with prior express consent",
        ..DE
    },
    Rule {
        key: "de-presumed-interest",
        who: BUSINESSES,
        basis: Basis::Interest,
        answer: Answer::Yes,
        code: "presumed-interest",
        source: "UWG 7(2) 1: other market participants at least presumed consent",
        ..DE
    },
    Rule {
        key: "de-interest-missing",
        who: BUSINESSES,
        code: "interest-missing",
        source: "The same: the concrete circumstances have to be written down",
        ..DE
    },
    Rule { key: "de-form-unknown", who: &[Who::Unknown], code: "form-unknown", source: "ours", ..DE },
    Rule {
        key: "country-unknown",
        code: "country-unknown",
        source: "ours: no rule of that country is known",
        ..RULE
    },
];

/// Legal forms and who they are: the word, elsewhere, and in Belgium where that differs.
const FORMS: &[(&str, Who, Who)] = &[
    ("bv", Who::Legal, Who::Legal),
    ("sole-trader", Who::Natural, Who::Natural),
    ("vof", Who::Natural, Who::Legal),
    ("nv", Who::Legal, Who::Legal),
    ("stichting", Who::Legal, Who::Legal),
    ("vereniging", Who::Legal, Who::Legal),
    ("consumer", Who::Consumer, Who::Consumer),
    ("cv", Who::Natural, Who::Legal),
    ("maatschap", Who::Natural, Who::Natural),
    ("cooperatie", Who::Legal, Who::Legal),
    ("overheid", Who::Legal, Who::Legal),
    ("commv", Who::Natural, Who::Legal),
    ("vzw", Who::Legal, Who::Legal),
    ("einzelunternehmen", Who::Natural, Who::Natural),
    ("gbr", Who::Natural, Who::Natural),
    ("ohg", Who::Natural, Who::Natural),
    ("kg", Who::Natural, Who::Natural),
    ("ug", Who::Legal, Who::Legal),
    ("gmbh", Who::Legal, Who::Legal),
    ("ag", Who::Legal, Who::Legal),
    ("ev", Who::Legal, Who::Legal),
];

/// The answer with the rule that gave it. Small and `Copy`, so that a queue of everybody costs no allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Green, orange or red.
    pub answer: Answer,
    /// The sentence: `objected`, `suppressed`, or the code of the rule.
    pub code: &'static str,
    /// The rule; `None` where the lead's own wish decided.
    pub rule: Option<&'static Rule>,
    /// The legal form, where it is known.
    pub form: Option<&'static str>,
    /// The last day the basis counts, where it ends.
    pub until: Option<NaiveDate>,
}

impl Verdict {
    /// The facts of the sentence: `rule`, `article`, `country`, `form`, `until` (a date) and, where something has to
    /// be found out first, `ask` (a field key or `presumed_interest`).
    pub fn params(&self) -> BTreeMap<String, Param> {
        self.reason().params
    }

    /// The sentence with its facts.
    pub fn reason(&self) -> Reason {
        let mut reason = Reason::new(self.code);
        if let Some(rule) = self.rule {
            reason = reason.with("rule", rule.key);
            if !rule.article.is_empty() {
                reason = reason.with("article", rule.article);
            }
            if rule.country != "*" {
                reason = reason.with("country", rule.country);
            }
        }
        if let Some(form) = self.form {
            reason = reason.with("form", form);
        }
        if let Some(until) = self.until {
            reason = reason.with("until", until.to_string());
        }
        match self.code {
            "form-unknown" => reason.with("ask", "legal_form"),
            "country-unknown" => reason.with("ask", "country"),
            "interest-missing" => reason.with("ask", "presumed_interest"),
            _ => reason,
        }
    }
}

/// Whether the lead may be called on a local date, and by which rule.
pub fn may_call(subject: &Subject<'_>, policy: &Policy, date: NaiveDate) -> Verdict {
    let form =
        subject.legal_form.and_then(|given| FORMS.iter().find(|(word, ..)| given.eq_ignore_ascii_case(word)));
    let belgian = subject.country.eq_ignore_ascii_case("BE");
    let who = form.map_or(Who::Unknown, |(_, elsewhere, there)| if belgian { *there } else { *elsewhere });
    let form = form.map(|(word, ..)| *word);

    let refused = |code| Verdict { answer: Answer::No, code, rule: None, form, until: None };
    if subject.objected {
        return refused("objected");
    }
    if subject.suppressed {
        return refused("suppressed");
    }
    let today = day(date);
    let fits = |rule: &&Rule| {
        (rule.country == "*" || subject.country.eq_ignore_ascii_case(rule.country))
            && rule.who.contains(&who)
            && rule.valid_from <= today
            && today < rule.valid_to
            && holds(rule.basis, subject, policy, date)
    };
    let Some(rule) = RULES.iter().find(fits) else {
        return refused("country-unknown");
    };
    let strict = policy.strict && rule.code == "form-unknown";
    let until = match rule.basis {
        Basis::Consent => subject.consent.and_then(|consent| consent.until),
        Basis::Screened => subject.screened.and_then(|on| last_screened_day(on, policy)),
        _ => None,
    };
    let answer = if strict { Answer::No } else { rule.answer };
    Verdict { answer, code: rule.code, rule: Some(rule), form, until }
}

fn holds(basis: Basis, subject: &Subject<'_>, policy: &Policy, date: NaiveDate) -> bool {
    match basis {
        Basis::Always => true,
        Basis::Consent => {
            subject.consent.is_some_and(|c| c.given <= date && c.until.is_none_or(|until| date <= until))
        }
        Basis::Customer => subject.customer,
        Basis::ExemptCustomer => subject.customer && policy.customer_exempt,
        Basis::Designated => subject.designated,
        Basis::Screened => subject
            .screened
            .is_some_and(|on| on <= date && last_screened_day(on, policy).is_none_or(|last| date <= last)),
        Basis::Interest => subject.presumed_interest,
    }
}

fn last_screened_day(on: NaiveDate, policy: &Policy) -> Option<NaiveDate> {
    on.checked_add_days(Days::new(u64::from(policy.screening_days)))
}

fn day(date: NaiveDate) -> Day {
    (date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests;
