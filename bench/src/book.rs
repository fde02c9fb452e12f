//! The desk's verbs on a generated book, by the command that users have.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::table::Row;

#[derive(Debug, Deserialize)]
struct Answer {
    value: Figures,
}

#[derive(Debug, Deserialize)]
struct Figures {
    rows: Vec<Row>,
}

/// What `belrijctl bench` says of a book with so many leads.
pub(crate) fn measure(leads: usize) -> Result<Vec<Row>> {
    let program =
        std::env::current_exe()?.with_file_name(format!("belrijctl{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(&program);
    command.args(["--json", "bench", "--leads", &leads.to_string()]).stderr(Stdio::inherit());
    let output = command.output().with_context(|| program.display().to_string())?;
    ensure!(output.status.success(), "belrijctl bench failed");
    let Answer { value } = serde_json::from_slice(&output.stdout)?;
    Ok(value.rows.into_iter().map(|row| Row { name: format!("book: {}", row.name), ..row }).collect())
}
