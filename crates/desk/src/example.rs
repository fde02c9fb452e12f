//! The example book: fictitious Dutch firms with a believable recent past, the same for the same number and moment.
//!
//! Their past is made by the same functions as the real one: each call's next step is concluded from its result.

use ::leads::calendar::Today;
use ::leads::phone;
use ::research::{AnswerState, Attempts, CallResult, StepKind, conclude};
use chrono::{DateTime, Duration, Utc};
use serde_json::json;
use store::leads::{ActivityRow, Known, LeadRow, PersonRow};
use store::research::{AnswerRow, CallRow};

use crate::leads::{derive, phone_row, write_new};
use crate::moment::{from_book, to_book};
use crate::{Desk, Done, Entry, Result};

/// How many leads the example book has.
pub const EXAMPLE_LEADS: u32 = 240;

const TRADES: &[(&str, &str)] = &[
    ("Bakkerij", "levensmiddelen"),
    ("Garage", "autobedrijf"),
    ("Installatiebedrijf", "installatie"),
    ("Bouwbedrijf", "bouw"),
    ("Kwekerij", "tuinbouw"),
    ("Drukkerij", "grafisch"),
    ("Tandartspraktijk", "zorg"),
    ("Hoveniersbedrijf", "tuinaanleg"),
    ("Administratiekantoor", "zakelijke diensten"),
    ("Slagerij", "levensmiddelen"),
    ("Meubelmakerij", "hout"),
    ("Transportbedrijf", "transport"),
    ("Schildersbedrijf", "bouw"),
    ("Rijschool", "onderwijs"),
    ("Fietsenwinkel", "detailhandel"),
    ("Groothandel", "groothandel"),
    ("Loodgietersbedrijf", "installatie"),
    ("Kapsalon", "persoonlijke verzorging"),
    ("Webbureau", "ict"),
    ("Machinefabriek", "industrie"),
];
const FAMILIES: &[&str] = &[
    "Jansen",
    "De Vries",
    "Van Dijk",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "De Boer",
    "Mulder",
    "De Groot",
    "Bos",
    "Vos",
    "Peters",
    "Hendriks",
    "Van Leeuwen",
    "Dekker",
    "Brouwer",
    "De Wit",
    "Dijkstra",
    "Smeets",
    "Kok",
    "Van Dam",
    "Jacobs",
    "Vermeulen",
    "Van den Heuvel",
    "Amrani",
    "Kaya",
    "Maas",
    "Kuipers",
    "Prins",
    "Post",
    "Willems",
    "Hoekstra",
    "Koster",
    "Roos",
    "Huisman",
    "Verhoeven",
    "Scholten",
    "Van Vliet",
    "Timmermans",
];
const GIVEN: &[&str] = &[
    "Anja", "Henk", "Fatima", "Pieter", "Els", "Mark", "Sanne", "Ton", "Ineke", "Bas", "Rob", "Marieke",
    "Youssef", "Linda", "Jeroen", "Karin", "Wim", "Esra", "Dennis", "Monique",
];
const ROLES: &[&str] =
    &["directeur", "eigenaar", "inkoper", "hoofd administratie", "receptie", "stagiair", "bedrijfsleider"];
const PLACES: &[(&str, &str, &str)] = &[
    ("Gouda", "2801", "0182"),
    ("Utrecht", "3511", "030"),
    ("Rotterdam", "3011", "010"),
    ("Ede", "6711", "0318"),
    ("Deventer", "7411", "0570"),
    ("Roermond", "6041", "0475"),
    ("Leiden", "2311", "071"),
    ("Arnhem", "6811", "026"),
    ("Hoorn", "1621", "0229"),
    ("Drachten", "9201", "0512"),
    ("Breda", "4811", "076"),
    ("Zwolle", "8011", "038"),
    ("Alkmaar", "1811", "072"),
    ("Venlo", "5911", "077"),
    ("Assen", "9401", "0592"),
    ("Woerden", "3441", "0348"),
];
const FORMS: &[(&str, Option<&str>)] = &[
    (" B.V.", None),
    (" B.V.", None),
    (" B.V.", None),
    ("", Some("bv")),
    ("", None),
    ("", Some("sole-trader")),
    (" V.O.F.", None),
    ("", Some("bv")),
];
const SOURCES: &[&str] = &["beurs Utrecht", "website", "nieuwsbrief", "aanbeveling", "adreslijst"];
const ACTS: &[(&str, Option<&str>)] = &[
    ("email-opened", Some("Nieuwsbrief oktober")),
    ("email-clicked", Some("Bekijk de pakketten")),
    ("page-visit", Some("prijzen")),
    ("page-visit", Some("blog")),
    ("brochure-request", Some("Brochure administratie")),
    ("download", Some("whitepaper")),
    ("demo-request", None),
    ("email-opened", Some("Uitnodiging webinar")),
];
const NOTES: &[&str] = &[
    "Belt liever na de lunch.",
    "Boekhouder komt donderdag langs.",
    "Wil eerst de brochure lezen.",
    "Contract loopt tot het voorjaar.",
    "Vraagt of loonadministratie erbij kan.",
];

/// A small deterministic stream of numbers (SplitMix64): the example must be the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(sides.max(1))).unwrap_or_default()
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.roll(100) < percent
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.roll(u32::try_from(from.len()).unwrap_or(1)) as usize)
    }
}

impl Desk {
    /// Fills the book with fictitious leads.
    ///
    /// # Errors
    /// The book cannot be written.
    pub fn fill_with_example(&mut self, leads: u32) -> Result<Done<u32>> {
        let entry = Entry::new("add-example", json!({ "leads": leads }));
        self.transact(&entry, |desk, now| {
            desk.store.set_note("example", "yes")?;
            let mut dice = Dice(2026);
            for number in 0..leads {
                let known = desk.example_lead(number, &mut dice, now)?;
                let lead = write_new(&desk.store, &known)?;
                for call in known.calls {
                    desk.store.add_call(&CallRow { lead_id: lead, ..call })?;
                }
                for answer in known.answers {
                    desk.store.set_answer(&AnswerRow { lead_id: lead, ..answer })?;
                }
            }
            Ok(leads)
        })
    }

    /// Whether this is the example book, whose numbers nobody should dial.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn is_example(&self) -> Result<bool> {
        Ok(self.store.note("example")?.is_some())
    }

    fn example_lead(&self, number: u32, dice: &mut Dice, now: DateTime<Utc>) -> Result<Known> {
        let (trade, sector) = dice.pick(TRADES).copied().unwrap_or_default();
        let family = dice.pick(FAMILIES).copied().unwrap_or_default();
        let (suffix, form) = dice.pick(FORMS).copied().unwrap_or_default();
        let (city, postcode, area) = dice.pick(PLACES).copied().unwrap_or_default();
        let age = Duration::days(i64::from(3 + dice.roll(70))) + Duration::minutes(i64::from(dice.roll(600)));
        let created = to_book(now - age);
        let letters = |roll: u32| char::from_u32('A' as u32 + roll % 26).unwrap_or('A');
        let slug: String = format!("{trade}{family}{number}")
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let employees = [1, 3, 4, 6, 8, 12, 17, 24, 31, 44, 50, 62, 85, 140];
        let mut known = Known {
            lead: LeadRow {
                company: Some(format!("{trade} {family}{suffix}")),
                website: Some(format!("https://www.{slug}.example")),
                postcode: Some(format!("{postcode} {}{}", letters(dice.roll(26)), letters(dice.roll(26)))),
                city: Some(city.to_owned()),
                country: Some("NL".to_owned()),
                sector: Some(sector.to_owned()),
                employees: if dice.chance(80) { dice.pick(&employees).copied() } else { None },
                legal_form: form.map(str::to_owned),
                source: dice.pick(SOURCES).map(|source| (*source).to_owned()),
                status: "new".to_owned(),
                created_at: created.clone(),
                changed_at: created,
                ..LeadRow::default()
            },
            ..Known::default()
        };
        if dice.chance(85) {
            let given = dice.pick(GIVEN).copied().unwrap_or_default();
            known.people.push(PersonRow {
                first_name: Some(given.to_owned()),
                last_name: Some(family.to_owned()),
                role: if dice.chance(75) { dice.pick(ROLES).map(|role| (*role).to_owned()) } else { None },
                email: Some(format!("{}@{slug}.example", given.to_lowercase())),
                ..PersonRow::default()
            });
        }
        let digits = 9 - (area.len() - 1);
        let local: String = std::iter::once(2 + dice.roll(7))
            .chain((1..digits).map(|_| dice.roll(10)))
            .map(|d| d.to_string())
            .collect();
        known.phones.push(phone_row(
            &phone::parse(&format!("{area}{local}"), "NL").unwrap_or_else(|_| phone::Phone::unread(&local)),
        ));
        if dice.chance(35) {
            let mobile = format!("06{}{:07}", 1 + dice.roll(5), dice.roll(10_000_000));
            known.phones.extend(phone::parse(&mobile, "NL").ok().as_ref().map(phone_row));
        }
        derive(&mut known.lead, &known.people);
        self.example_acts(number, &mut known, dice, now)?;
        self.example_calls(number, &mut known, dice, now)?;
        Ok(known)
    }

    fn example_acts(
        &self,
        number: u32,
        known: &mut Known,
        dice: &mut Dice,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let created = from_book(&known.lead.created_at)?;
        let eager = dice.chance(12);
        let count = if eager {
            3 + dice.roll(5)
        } else if dice.chance(45) {
            1 + dice.roll(2)
        } else {
            0
        };
        let minutes = u32::try_from((now - created).num_minutes()).unwrap_or(1);
        for act in 0..count {
            let (kind, label) = dice.pick(ACTS).copied().unwrap_or_default();
            let back = if eager { dice.roll(minutes.min(2 * 1440)) } else { dice.roll(minutes) };
            let at = self.awake(now - Duration::minutes(i64::from(back)), dice).clamp(created, now);
            known.activities.push(ActivityRow {
                kind: kind.to_owned(),
                label: label.map(str::to_owned),
                at: to_book(at),
                key: format!("example-{number}-{act}"),
                source: Some("website".to_owned()),
                ..ActivityRow::default()
            });
        }
        Ok(())
    }

    /// The same day at an hour when people read mail and web pages.
    fn awake(&self, at: DateTime<Utc>, dice: &mut Dice) -> DateTime<Utc> {
        let midnight = ::leads::calendar::start_of(at.with_timezone(&self.zone).date_naive(), self.zone);
        midnight + Duration::minutes(i64::from(8 * 60 + dice.roll(13 * 60)))
    }

    fn example_calls(
        &self,
        number: u32,
        known: &mut Known,
        dice: &mut Dice,
        now: DateTime<Utc>,
    ) -> Result<()> {
        use CallResult::{Appointment, Busy, Callback, Later, NoAnswer, NotInterested, Voicemail};
        let calls = if dice.chance(45) { 1 + dice.roll(3) } else { 0 };
        let mut unreached = 0;
        for attempt in 0..calls {
            let days = i64::from((calls - attempt) * 2 + dice.roll(2));
            let part = Duration::minutes(i64::from(dice.roll(420)));
            let morning = (now - Duration::days(days)).with_timezone(&self.zone).date_naive();
            let opening = ::leads::calendar::start_of(morning, self.zone);
            let Some(open) = self.settings.hours.next_open(opening, self.zone) else { return Ok(()) };
            let at = self.settings.hours.next_open(open + part, self.zone).unwrap_or(open);
            if at >= now || at < from_book(&known.lead.created_at)? {
                continue;
            }
            let last = attempt + 1 == calls;
            let result = if last && dice.chance(40) {
                *dice.pick(&[Callback, Callback, Appointment, Later, NotInterested]).unwrap_or(&Later)
            } else {
                *dice.pick(&[NoAnswer, NoAnswer, Voicemail, Busy]).unwrap_or(&NoAnswer)
            };
            // Promises fall around now, so that there is something to keep today.
            let asked = match result {
                Callback | Appointment => {
                    let near = now + Duration::minutes(i64::from(dice.roll(2 * 1440)));
                    Some(self.settings.hours.next_open(near, self.zone).unwrap_or(near))
                }
                _ => None,
            };
            let attempts = Attempts { unreached, status: "new", ..Attempts::default() };
            let today = Today { now: at, zone: self.zone };
            let concluded = conclude(result, &attempts, asked, &self.rules, &self.settings.hours, &today)?;
            unreached = if result.reached() { 0 } else { unreached + 1 };
            known.lead.status = concluded.status.unwrap_or(known.lead.status.as_str()).to_owned();
            known.lead.step_kind = serde_json::to_value(concluded.next.kind)?.as_str().map(str::to_owned);
            known.lead.step_at = concluded.next.at.map(to_book);
            known.lead.step_reason = Some(serde_json::to_string(&concluded.next.reason)?);
            known.calls.push(CallRow {
                operation: format!("example-{number}-{attempt}"),
                result: result.word().to_owned(),
                number: known.phones.first().and_then(|phone| phone.e164.clone()),
                note: if result.reached() { dice.pick(NOTES).map(|note| (*note).to_owned()) } else { None },
                callback_at: asked.map(to_book),
                seconds: if result.reached() { 60 + dice.roll(400) } else { 20 },
                right_named: result.reached(),
                at: to_book(at),
                author: "voorbeeld".to_owned(),
                ..CallRow::default()
            });
            if result.reached() && concluded.next.kind != StepKind::None {
                self.example_answers(known, dice, at)?;
            }
        }
        Ok(())
    }

    fn example_answers(&self, known: &mut Known, dice: &mut Dice, at: DateTime<Utc>) -> Result<()> {
        for question in self.questionnaire.questions.iter().filter(|question| !question.options.is_empty()) {
            if !dice.chance(60) {
                continue;
            }
            let Some(option) = dice.pick(&question.options) else { continue };
            let answer = AnswerState::Answered { values: vec![option.key.clone()] };
            known.answers.retain(|row| row.question != question.key);
            known.answers.push(self.answer_row(0, &question.key, &answer, &to_book(at))?);
        }
        Ok(())
    }
}
