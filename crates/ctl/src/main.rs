//! `belrijctl`: the desk's verbs without a window, for automation and reports.
//!
//! A thin face: it reads arguments, calls one verb and prints the answer. No verb exists here only.

mod answer;
mod arguments;
mod bench;
mod messages;
mod plain;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => {
            let json = arguments.json;
            answer::give(verbs::run(arguments), json)
        }
        Err(error) if error.use_stderr() => {
            let json = std::env::args().any(|argument| argument == "--json");
            answer::usage(&error, json)
        }
        // Help and version were asked for.
        Err(asked) => {
            let _ = asked.print();
            ExitCode::SUCCESS
        }
    }
}
