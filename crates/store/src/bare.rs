//! The same rows without a book around them: one plain table in a file of its own. What an import is measured beside.

use std::path::Path;

use rusqlite::{Connection, params_from_iter};

use crate::Result;

/// Columns of a lead as a file has them.
pub const COLUMNS: usize = 13;

/// Makes a new file and inserts the rows in one transaction, durable when this returns. Each statement is read anew, as
/// SQLite's shell does with a script.
///
/// # Errors
/// The file is there already or cannot be written.
pub fn insert(path: &Path, rows: impl Iterator<Item = [String; COLUMNS]>) -> Result<()> {
    let mut connection = Connection::open(path)?;
    connection.execute_batch(include_str!("bare/create.sql"))?;
    let transaction = connection.transaction()?;
    for row in rows {
        transaction.execute(include_str!("bare/insert.sql"), params_from_iter(row))?;
    }
    Ok(transaction.commit()?)
}
