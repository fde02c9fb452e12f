//! The schema: migrations in order, and the triggers that are the same for every journalled table.
//!
//! The triggers are generated from the tables as they are after the last migration, so that a new column is
//! journalled without anybody thinking of it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{Error, Result, Store};

/// Marks a database as a Belrij book ("BELR").
const APPLICATION_ID: i64 = 0x4245_4C52;

/// What each schema number adds, in order; the number is the position plus one.
const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_book.sql")];

/// Tables whose every change the journal keeps, with the column that names the lead concerned.
pub(crate) const JOURNALLED: &[(&str, Option<&str>)] = &[
    ("settings", None),
    ("leads", Some("id")),
    ("people", Some("lead_id")),
    ("phones", Some("lead_id")),
    ("activities", Some("lead_id")),
    ("calls", Some("lead_id")),
    ("answers", Some("lead_id")),
    ("corrections", Some("lead_id")),
    ("suppressions", None),
    ("models", None),
    ("questionnaires", None),
];

/// Full-text tables with the table they index and its indexed columns.
const SEARCHED: &[(&str, &str, &[&str])] = &[
    ("lead_search", "leads", &["company", "city", "sector", "kvk", "website", "notes"]),
    ("people_search", "people", &["first_name", "last_name", "email"]),
    ("phone_search", "phones", &["e164", "original"]),
];

impl Store {
    /// Every row of what the book knows, by table and number: everything but the journal and what is of this machine only.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn dump(&self) -> Result<BTreeMap<&'static str, Vec<serde_json::Value>>> {
        let mut tables = BTreeMap::new();
        for (table, _) in JOURNALLED {
            let mut columns = vec!["id".to_owned()];
            columns.extend(self.columns(table)?.iter().cloned());
            let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {column}")).collect();
            let sql = format!("SELECT json_object({}) FROM {table} ORDER BY id", pairs.join(", "));
            let rows = self.all(&sql, [], |row| row.get::<_, String>(0))?;
            tables.insert(
                *table,
                rows.iter().map(|row| Ok(serde_json::from_str(row)?)).collect::<Result<_>>()?,
            );
        }
        Ok(tables)
    }

    /// The columns of a journalled table but its row number.
    pub(crate) fn columns(&self, table: &str) -> Result<&[String]> {
        if self.columns.get().is_none() {
            let read =
                |(table, _): &(&'static str, Option<&str>)| Ok((*table, columns(&self.connection, table)?));
            // Another reading of the same schema gives the same columns, so whichever comes first may stay.
            let _ = self.columns.set(JOURNALLED.iter().map(read).collect::<Result<BTreeMap<_, _>>>()?);
        }
        Ok(self.columns.get().and_then(|tables| tables.get(table)).map(Vec::as_slice).unwrap_or_default())
    }
}

/// Brings the book to the newest schema, all or nothing.
pub(crate) fn migrate(connection: &Connection) -> Result<()> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found == known {
        return Ok(());
    }
    connection.execute_batch("BEGIN EXCLUSIVE")?;
    let done = apply(connection, found, known);
    connection.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    done
}

fn apply(connection: &Connection, found: i64, known: i64) -> Result<()> {
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
        connection.execute_batch(migration)?;
    }
    for trigger in old_triggers(connection)? {
        connection.execute_batch(&format!("DROP TRIGGER {trigger}"))?;
    }
    for (table, lead) in JOURNALLED {
        connection.execute_batch(&journal_triggers(table, *lead, &columns(connection, table)?))?;
    }
    for (index, table, columns) in SEARCHED {
        connection.execute_batch(&search_triggers(index, table, columns))?;
    }
    connection
        .execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {known}"))?;
    Ok(())
}

/// Refuses what is no book of ours, or one from the future, before anything is written.
pub(crate) fn recognise(connection: &Connection, path: &std::path::Path) -> Result<()> {
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::Foreign(path.to_owned()));
    }
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(Error::Newer { found, known });
    }
    Ok(())
}

/// The whole schema as text, in the order of creation by kind and name: the committed `schema.sql`.
pub(crate) fn describe(connection: &Connection) -> Result<String> {
    let mut statement = connection.prepare(include_str!("book/schema.sql"))?;
    let definitions: Vec<String> =
        statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(definitions.join(";\n\n") + ";\n")
}

fn old_triggers(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(include_str!("book/triggers.sql"))?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(include_str!("book/columns.sql"))?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn journal_triggers(table: &str, lead: Option<&str>, columns: &[String]) -> String {
    let whole = |side: &str| -> String {
        let pairs: Vec<String> =
            columns.iter().map(|column| format!("'{column}', {side}.{column}")).collect();
        format!("json_object({})", pairs.join(", "))
    };
    let changed = |side: &str| -> String {
        let rows: Vec<String> = columns
            .iter()
            .map(|column| format!("SELECT '{column}' AS name, {side}.{column} AS value WHERE OLD.{column} IS NOT NEW.{column}"))
            .collect();
        format!("(SELECT json_group_object(name, value) FROM ({}))", rows.join("\n      UNION ALL "))
    };
    let differs: Vec<String> =
        columns.iter().map(|column| format!("OLD.{column} IS NOT NEW.{column}")).collect();
    let record = |row: &str, before: &str, after: &str| -> String {
        let lead = lead.map_or_else(|| "NULL".to_owned(), |column| format!("{row}.{column}"));
        format!(
            "  INSERT INTO changes (entry, tbl, row, lead, before, after)\n  VALUES ((SELECT entry FROM recording), '{table}', {row}.id, {lead},\n    {before},\n    {after});\nEND;\n"
        )
    };
    format!(
        "CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN\n{}\
         CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN\n{}\
         CREATE TRIGGER {table}_changed AFTER UPDATE ON {table}\nWHEN {} BEGIN\n{}",
        record("NEW", "NULL", &whole("NEW")),
        record("OLD", &whole("OLD"), "NULL"),
        differs.join(" OR "),
        record("NEW", &changed("OLD"), &changed("NEW")),
    )
}

fn search_triggers(index: &str, table: &str, columns: &[&str]) -> String {
    let names = columns.join(", ");
    let values =
        |side: &str| columns.iter().map(|column| format!("{side}.{column}")).collect::<Vec<_>>().join(", ");
    let add = format!("  INSERT INTO {index} (rowid, {names}) VALUES (NEW.id, {});\n", values("NEW"));
    let remove = format!(
        "  INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', OLD.id, {});\n",
        values("OLD")
    );
    format!(
        "CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN\n{add}END;\n\
         CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN\n{remove}END;\n\
         CREATE TRIGGER {index}_changed AFTER UPDATE OF {names} ON {table} BEGIN\n{remove}{add}END;\n"
    )
}
