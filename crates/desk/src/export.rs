//! Taking everything out: tables for people, and the whole book for programs.

use std::io::{ErrorKind, Write};
use std::path::Path;

use ::leads::Reason;
use ::leads::fields::{FIELDS, Of};
use store::leads::Known;

use crate::imports::MADE;
use crate::moment::{from_book, shown};
use crate::{Desk, Error, Result, leads};

/// What is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Leads, one row each.
    Leads,
    /// Activities, one row each.
    Activities,
    /// Everything but the journal, sorted, as JSON: equal books give equal bytes.
    All,
}

type Table = (Vec<String>, Vec<Vec<String>>);

impl Desk {
    /// Writes a new file; its ending (csv, xlsx, json) says how. The number of rows.
    ///
    /// # Errors
    /// Refused `file-exists`, `export-format-unknown`, `file-unwritable`, `disk-full`; no file is left then.
    pub fn export(&mut self, what: ExportFormat, to: &Path) -> Result<u32> {
        self.keep_current()?;
        let ending = to.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        let named = |code: &str| Error::Refused(Reason::new(code).with("file", to.display().to_string()));
        if to.exists() {
            return Err(named("file-exists"));
        }
        let (bytes, rows) = match (what, ending.as_str()) {
            (ExportFormat::All, "json") => self.whole_book()?,
            (ExportFormat::Leads, "csv" | "xlsx" | "json") => written(self.leads_table()?, &ending)?,
            (ExportFormat::Activities, "csv" | "xlsx" | "json") => {
                written(self.activities_table()?, &ending)?
            }
            _ => return Err(named("export-format-unknown")),
        };
        place(&bytes, to).map_err(|error| match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::refused("disk-full"),
            ErrorKind::AlreadyExists => named("file-exists"),
            _ => named("file-unwritable"),
        })?;
        Ok(rows)
    }

    fn whole_book(&self) -> Result<(Vec<u8>, u32)> {
        let tables = self.store.dump()?;
        let rows = tables.values().map(Vec::len).sum::<usize>();
        let document = serde_json::json!({ "format": 1, "tables": tables });
        Ok((serde_json::to_vec_pretty(&document)?, u32::try_from(rows).unwrap_or(u32::MAX)))
    }

    fn leads_table(&self) -> Result<Table> {
        let mut everybody: Vec<Known> = Vec::new();
        self.store.each_known::<Error>(|known| {
            everybody.push(known);
            Ok(())
        })?;
        let own: std::collections::BTreeSet<&String> =
            everybody.iter().flat_map(|known| known.lead.custom.keys()).collect();
        let mut header: Vec<String> = MADE
            .iter()
            .take(1)
            .copied()
            .chain(FIELDS.iter().map(|field| field.key))
            .map(str::to_owned)
            .collect();
        header.extend(own.iter().map(|key| format!("custom:{key}")));
        header.extend(MADE.iter().skip(1).map(|made| (*made).to_owned()));
        let mut rows = Vec::with_capacity(everybody.len());
        for known in &everybody {
            let mut row = vec![known.lead.id.to_string()];
            for field in FIELDS {
                row.push(match field.of {
                    Of::Phone => phone_text(known, field.key == "mobile"),
                    _ => leads::field_text(known, field.key).unwrap_or_default(),
                });
            }
            for key in &own {
                let value = known.lead.custom.get(*key);
                row.push(
                    value
                        .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                        .unwrap_or_default(),
                );
            }
            let score = self.score_of(known.lead.id)?;
            row.extend([
                score.score.to_string(),
                score.fit.to_string(),
                score.interest.to_string(),
                score.band.key,
            ]);
            let at = known.lead.step_at.as_deref().map(from_book).transpose()?;
            row.push(known.lead.step_kind.clone().unwrap_or_default());
            row.push(at.map(|at| shown(at, self.zone)).unwrap_or_default());
            row.push(known.calls.len().to_string());
            rows.push(row);
        }
        Ok((header, rows))
    }

    fn activities_table(&self) -> Result<Table> {
        let header = ["lead", "kind", "at", "label", "quantity", "key", "source"].map(str::to_owned).to_vec();
        let mut rows = Vec::new();
        self.store.each_known::<Error>(|known| {
            for activity in known.activities {
                let at = shown(from_book(&activity.at)?, self.zone);
                let quantity = activity.quantity.map(|count| count.to_string()).unwrap_or_default();
                let (label, source) =
                    (activity.label.unwrap_or_default(), activity.source.unwrap_or_default());
                rows.push(vec![
                    known.lead.id.to_string(),
                    activity.kind,
                    at,
                    label,
                    quantity,
                    activity.key,
                    source,
                ]);
            }
            Ok(())
        })?;
        Ok((header, rows))
    }
}

/// Writes a file whole or not at all: beside its place first, because a full disk leaves half of it.
fn place(bytes: &[u8], to: &Path) -> std::io::Result<()> {
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    let part = Path::new(&name);
    let written = std::fs::File::create(part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| match to.try_exists()? {
        true => Err(ErrorKind::AlreadyExists.into()),
        false => std::fs::rename(part, to),
    });
    if placed.is_err() {
        // What is wrong is being told already.
        let _ = std::fs::remove_file(part);
    }
    placed
}

/// A number as other programs read it back and no spreadsheet takes for a formula: `0031182123456`.
fn phone_text(known: &Known, mobile: bool) -> String {
    let wanted = known
        .phones
        .iter()
        .filter(|phone| (phone.kind == "mobile") == mobile || known.phones.len() == 1 && !mobile);
    let text = |phone: &store::leads::PhoneRow| match &phone.e164 {
        Some(number) => number.replacen('+', "00", 1),
        None => phone.original.clone(),
    };
    wanted.map(text).next().unwrap_or_default()
}

fn written((header, rows): Table, ending: &str) -> Result<(Vec<u8>, u32)> {
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let bytes = match ending {
        "csv" => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in std::iter::once(&header).chain(&rows) {
                writer.write_record(row.iter().map(|cell| safe(cell).into_owned())).map_err(Error::fault)?;
            }
            writer.into_inner().map_err(|error| Error::fault(error.to_string()))?
        }
        "xlsx" => {
            let mut workbook = rust_xlsxwriter::Workbook::new();
            let sheet = workbook.add_worksheet();
            for (line, row) in (0..).zip(std::iter::once(&header).chain(&rows)) {
                for (place, cell) in (0..).zip(row) {
                    // Always as text: no cell is ever a formula, and leading zeros stay.
                    let short: String = cell.chars().take(32_000).collect();
                    sheet.write_string(line, place, short).map_err(Error::fault)?;
                }
            }
            workbook.save_to_buffer().map_err(Error::fault)?
        }
        _ => {
            let object = |row: &Vec<String>| -> serde_json::Map<String, serde_json::Value> {
                header.iter().cloned().zip(row.iter().cloned().map(serde_json::Value::from)).collect()
            };
            serde_json::to_vec_pretty(&rows.iter().map(object).collect::<Vec<_>>())?
        }
    };
    Ok((bytes, count))
}

/// A cell that no spreadsheet takes for a formula.
fn safe(cell: &str) -> std::borrow::Cow<'_, str> {
    let first = cell.trim_start().chars().next();
    let risky = first.is_some_and(|c| "=+-@\t\r\0＝＋－＠".contains(c)) && cell.parse::<f64>().is_err();
    if risky { format!("'{cell}").into() } else { cell.into() }
}
