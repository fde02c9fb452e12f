//! Finding leads by what stands in them, through the indexes that the book keeps for it.

use std::collections::HashSet;

use rusqlite::Row;

use crate::{Result, Store};

/// Something that a lead must hold to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// One of these texts, each of three characters or more, anywhere in a name, place, number, address or note.
    Fragment(Vec<String>),
    /// The start of a word in a name or place.
    Start(String),
    /// The start of a canonical number, `+316`.
    Number(String),
}

impl Store {
    /// Leads in which every term is found somewhere, in no order, at most `most`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn search_leads(&self, terms: &[Term], most: usize) -> Result<Vec<u32>> {
        let mut found: Option<HashSet<u32>> = None;
        for term in terms {
            let leads = self.leads_with(term)?;
            found = Some(match found {
                None => leads.into_iter().collect(),
                Some(found) => leads.into_iter().filter(|lead| found.contains(lead)).collect(),
            });
            if found.as_ref().is_some_and(HashSet::is_empty) {
                break;
            }
        }
        Ok(found.into_iter().flatten().take(most).collect())
    }

    fn leads_with(&self, term: &Term) -> Result<Vec<u32>> {
        let read = |row: &Row<'_>| row.get(0);
        match term {
            Term::Fragment(texts) => {
                let quoted: Vec<String> =
                    texts.iter().map(|text| format!("\"{}\"", text.replace('"', "\"\""))).collect();
                self.all(include_str!("search.sql"), [quoted.join(" OR ")], read)
            }
            Term::Start(text) => {
                self.all(include_str!("search_start.sql"), [text.replace(['%', '_'], "")], read)
            }
            Term::Number(start) => self.all(include_str!("search_number.sql"), [start], read),
        }
    }
}
