//! The rules of STYLE.md § SQL.

use crate::none;
use crate::tree::files;

const STORE: &str = "crates/store";

/// The statements of a script, without comments; a trigger's body counts as part of it.
fn statements(text: &str) -> Vec<String> {
    let bare: String =
        text.lines().map(|line| line.split("--").next().unwrap_or_default().to_owned() + "\n").collect();
    let mut found = vec![String::new()];
    for part in bare.split_inclusive(';') {
        let open = found.last_mut().unwrap();
        open.push_str(part);
        let upper = open.to_uppercase();
        let in_body = upper.contains("CREATE TRIGGER") && !upper.trim_end().ends_with("END;");
        if !in_body {
            found.push(String::new());
        }
    }
    found
        .into_iter()
        .map(|statement| statement.trim().to_owned())
        .filter(|statement| !statement.is_empty())
        .collect()
}

#[test]
fn every_query_is_used() {
    let sources: String = files(STORE, &[".rs"]).into_iter().map(|file| file.text).collect();
    let unused = files(STORE, &[".sql"])
        .into_iter()
        .filter(|file| !file.path.ends_with("/schema.sql") || file.path.contains("/src/"))
        .filter(|file| {
            let (folder, name) = file.path.rsplit_once('/').unwrap();
            let folder = folder.rsplit('/').next().unwrap();
            !sources.contains(&format!("{folder}/{name}\"")) && !sources.contains(&format!("\"{name}\""))
        })
        .map(|file| file.path)
        .collect();
    none("a .sql file that no code includes is deleted", unused);
}

#[test]
fn a_file_holds_one_statement() {
    let crowded = files("crates/store/src", &[".sql"])
        .into_iter()
        .filter(|file| statements(&file.text).len() > 1)
        .map(|file| file.path)
        .collect();
    none("one query, one .sql file", crowded);
}

#[test]
fn every_table_is_strict() {
    let mut loose = Vec::new();
    for file in files("crates/store/migrations", &[".sql"]) {
        for statement in statements(&file.text) {
            let upper = statement.to_uppercase();
            let options = upper.rsplit(')').next().unwrap_or_default();
            if upper.starts_with("CREATE TABLE") && !options.contains("STRICT") {
                loose.push(format!("{}: {}", file.path, statement.lines().next().unwrap()));
            }
        }
    }
    none("tables are STRICT", loose);
}

#[test]
fn queries_name_their_columns() {
    let greedy = files("crates/store/src", &[".sql"])
        .into_iter()
        .filter(|file| {
            let upper = file.text.to_uppercase();
            upper.contains("SELECT *") || upper.contains(".* ") || upper.contains(".*,")
        })
        .map(|file| file.path)
        .collect();
    none("a query names the columns that it reads", greedy);
}

#[test]
fn queries_stand_in_files_of_the_store() {
    // These two build statements over any table from the schema itself; every query with a meaning has its file.
    let general = ["crates/store/src/journal/revert.rs", "crates/store/src/schema.rs"];
    let words = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE "];
    let glued = files("crates", &[".rs"])
        .into_iter()
        .chain(files("src-tauri", &[".rs"]))
        .filter(|file| !file.path.contains("/tests/") && !general.contains(&file.path.as_str()))
        .filter(|file| {
            let program = file.text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = program.lines().filter(|line| !line.trim_start().starts_with("//"));
            code.into_iter().any(|line| words.iter().any(|word| line.contains(&format!("\"{word}"))))
        })
        .map(|file| file.path)
        .collect();
    none("SQL is not written in Rust", glued);
}

#[test]
fn migrations_count_from_one_without_a_gap() {
    let names: Vec<String> =
        files("crates/store/migrations", &[".sql"]).iter().map(|file| file.stem().to_owned()).collect();
    let wrong = names
        .iter()
        .zip(1..)
        .filter(|(name, number)| !name.starts_with(&format!("{number:04}_")))
        .map(|(name, number)| format!("{name} should be {number:04}_…"))
        .collect();
    none("migrations are numbered 0001, 0002, …", wrong);
}
