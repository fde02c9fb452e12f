//! Everything known of every lead in one pass: each table is read once, in the order of its lead.

use std::iter::Peekable;

use crate::leads::{ActivityRow, Known, LeadRow, PersonRow, PhoneRow, activity, lead, person, phone};
use crate::research::{AnswerRow, CallRow};
use crate::scoring::CorrectionRow;
use crate::{Error, Result, Store, research, scoring};

impl Store {
    /// Hands everything known of every lead to `visit`, by lead, in one pass over each table.
    ///
    /// # Errors
    /// The database cannot be read, or `visit` fails.
    pub fn each_known<E: From<Error>>(
        &self,
        mut visit: impl FnMut(Known) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut statements = Statements::prepare(self)?;
        let mut rows = statements.rows()?;
        for found in rows.leads {
            let lead = found.map_err(Error::from)??;
            let id = lead.id;
            visit(Known {
                people: of(&mut rows.people, id, |row| row.lead_id)?,
                phones: of(&mut rows.phones, id, |row| row.lead_id)?,
                answers: of(&mut rows.answers, id, |row| row.lead_id)?,
                activities: of(&mut rows.activities, id, |row| row.lead_id)?,
                calls: of(&mut rows.calls, id, |row| row.lead_id)?,
                corrections: of(&mut rows.corrections, id, |row| row.lead_id)?,
                lead,
            })?;
        }
        Ok(())
    }
}

/// The statements behind [`Store::each_known`], which its rows borrow.
struct Statements<'a> {
    leads: rusqlite::CachedStatement<'a>,
    people: rusqlite::CachedStatement<'a>,
    phones: rusqlite::CachedStatement<'a>,
    answers: rusqlite::CachedStatement<'a>,
    activities: rusqlite::CachedStatement<'a>,
    calls: rusqlite::CachedStatement<'a>,
    corrections: rusqlite::CachedStatement<'a>,
}

type Rows<'s, T> = Peekable<Box<dyn Iterator<Item = rusqlite::Result<T>> + 's>>;

struct AllRows<'s> {
    leads: Box<dyn Iterator<Item = rusqlite::Result<Result<LeadRow>>> + 's>,
    people: Rows<'s, PersonRow>,
    phones: Rows<'s, PhoneRow>,
    answers: Rows<'s, AnswerRow>,
    activities: Rows<'s, ActivityRow>,
    calls: Rows<'s, CallRow>,
    corrections: Rows<'s, CorrectionRow>,
}

impl<'a> Statements<'a> {
    fn prepare(store: &'a Store) -> Result<Self> {
        let prepare = |sql| store.connection.prepare_cached(sql);
        Ok(Self {
            leads: prepare(include_str!("leads/every.sql"))?,
            people: prepare(include_str!("leads/every_person.sql"))?,
            phones: prepare(include_str!("leads/every_phone.sql"))?,
            answers: prepare(include_str!("research/every_answer.sql"))?,
            activities: prepare(include_str!("leads/every_activity.sql"))?,
            calls: prepare(include_str!("research/every_call.sql"))?,
            corrections: prepare(include_str!("scoring/every_correction.sql"))?,
        })
    }

    fn rows(&mut self) -> Result<AllRows<'_>> {
        fn boxed<'s, T: 's>(rows: impl Iterator<Item = rusqlite::Result<T>> + 's) -> Rows<'s, T> {
            (Box::new(rows) as Box<dyn Iterator<Item = rusqlite::Result<T>> + 's>).peekable()
        }
        Ok(AllRows {
            leads: Box::new(self.leads.query_map([], |row| Ok(lead(row)))?),
            people: boxed(self.people.query_map([], person)?),
            phones: boxed(self.phones.query_map([], phone)?),
            answers: boxed(self.answers.query_map([], research::answer)?),
            activities: boxed(self.activities.query_map([], activity)?),
            calls: boxed(self.calls.query_map([], research::call)?),
            corrections: boxed(self.corrections.query_map([], scoring::correction)?),
        })
    }
}

/// The next rows that belong to a lead; both sides are ordered by lead.
fn of<T>(rows: &mut Rows<'_, T>, lead: u32, lead_of: impl Fn(&T) -> u32) -> Result<Vec<T>> {
    let mut found = Vec::new();
    while let Some(next) = rows.next_if(|row| row.as_ref().map_or(true, |row| lead_of(row) == lead)) {
        found.push(next?);
    }
    Ok(found)
}
