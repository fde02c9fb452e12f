//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Keep leads, score them by rules and work through the call list, without a window.
#[derive(Debug, Parser)]
#[command(name = "belrijctl", version, about)]
pub(crate) struct Arguments {
    /// The book; without it the program's own.
    #[arg(long, global = true, env = "BELRIJ_BOOK", value_name = "FILE")]
    pub(crate) book: Option<PathBuf>,
    /// What time it is for this call (RFC 3339); before the book's last entry it shows the book as it was.
    #[arg(long, global = true, value_name = "MOMENT")]
    pub(crate) now: Option<String>,
    /// One JSON document on standard output.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// A file with the book's key.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) key_file: Option<PathBuf>,
    /// The book's key itself.
    #[arg(skip = std::env::var("BELRIJ_KEY").ok())]
    pub(crate) key: Option<String>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a new book.
    Init {
        /// starter, bands, exact or usage.
        #[arg(long, default_value = "starter")]
        template: String,
        /// Fill it with so many fictitious leads.
        #[arg(long, value_name = "N")]
        demo: Option<u32>,
    },
    /// Take in a file of leads or activities.
    Import(Import),
    /// Take an import back; what was done with its leads since stays.
    ImportUndo { batch: u32 },
    /// List leads.
    Leads(List),
    /// Everything known of a lead.
    Lead { id: u32 },
    /// Add a lead.
    Add {
        /// key=value; may be given again.
        #[arg(long = "field", value_name = "KEY=VALUE", required = true, value_parser = pair)]
        fields: Vec<(String, String)>,
    },
    /// Change fields of a lead; an empty value clears one.
    Set {
        id: u32,
        #[arg(value_name = "KEY=VALUE", required = true, value_parser = pair)]
        fields: Vec<(String, String)>,
    },
    /// Record one answer.
    Answer {
        id: u32,
        question: String,
        /// The answer; several for a question that takes several.
        #[arg(required_unless_present_any = ["refused", "not_asked"])]
        value: Vec<String>,
        /// They would not say.
        #[arg(long, conflicts_with_all = ["value", "not_asked"])]
        refused: bool,
        /// As if it was never asked.
        #[arg(long, conflicts_with = "value")]
        not_asked: bool,
    },
    /// Note something a lead did.
    Activity {
        id: u32,
        kind: String,
        /// When; without it now.
        #[arg(long)]
        at: Option<String>,
        /// Page, button or document.
        #[arg(long)]
        label: Option<String>,
        /// Seconds or times.
        #[arg(long)]
        quantity: Option<i64>,
        /// The act's own name: the same one counts once.
        #[arg(long)]
        key: Option<String>,
    },
    /// Give a lead points by hand, or take some, until a moment.
    Correct {
        id: u32,
        #[arg(allow_negative_numbers = true)]
        points: i32,
        /// Which sum.
        #[arg(long, value_enum)]
        axis: Axis,
        /// The moment it ends, in RFC 3339 or in words.
        #[arg(long, value_name = "MOMENT")]
        until: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// End a correction before its time.
    EndCorrection { correction: u32 },
    /// Scores of some leads, or of all.
    Score {
        ids: Vec<u32>,
        /// As known at this moment.
        #[arg(long, value_name = "MOMENT")]
        as_of: Option<String>,
    },
    /// Why a lead has its score.
    Explain {
        id: u32,
        /// As known at this moment.
        #[arg(long, value_name = "MOMENT")]
        as_of: Option<String>,
    },
    /// Every change of a lead's score or class, oldest first, with its cause.
    History { id: u32 },
    /// The scoring model.
    #[command(subcommand)]
    Model(Model),
    /// The call list.
    Queue {
        /// At most so many.
        #[arg(long)]
        limit: Option<usize>,
    },
    /// What keeps a lead out of the list.
    WhyNot { id: u32 },
    /// Whether the law lets a lead be called.
    MayCall { id: u32 },
    /// Record a call.
    Call(Call),
    /// Take the last verb back.
    Undo,
    /// Bring back what undo took back.
    Redo,
    /// What was done, newest first.
    Journal {
        /// Only what concerns this lead.
        #[arg(long)]
        lead: Option<u32>,
        /// At most so many.
        #[arg(long, default_value_t = 1_000)]
        limit: u32,
    },
    /// Erase a lead and all that is kept of it.
    Forget {
        id: u32,
        /// And never call its numbers again.
        #[arg(long)]
        suppress: bool,
    },
    /// Write leads, activities or everything to a new file (csv, xlsx or json).
    Export { what: What, dest: PathBuf },
    /// Check the book.
    Verify,
    /// Measure this program on a generated book in a temporary folder, removed afterwards.
    Bench {
        /// How many leads it gets.
        #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
        leads: u32,
        /// Only open the book given and say what that took: `bench` asks it of a process of its own.
        #[arg(long, hide = true)]
        open_only: bool,
    },
}

/// An import.
#[derive(Debug, Args)]
pub(crate) struct Import {
    pub(crate) file: PathBuf,
    #[arg(long, value_enum, default_value_t = Kind::Leads)]
    pub(crate) kind: Kind,
    /// A JSON file that says which column is which field.
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// Where the rows came from; without it the file's name.
    #[arg(long, value_name = "TEXT")]
    pub(crate) source: Option<String>,
    /// Only say what would happen.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// What a file's rows are.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Kind {
    Leads,
    Activities,
    Customers,
    DoNotCall,
}

/// A list of leads.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// A fragment of a name, place, number or note.
    #[arg(long, default_value = "")]
    pub(crate) search: String,
    /// A JSON file with a condition of the scoring engine.
    #[arg(long = "where", value_name = "FILE")]
    pub(crate) condition: Option<PathBuf>,
    /// id, score, fit, interest, company, person, status, city or next-step; ascending.
    #[arg(long, default_value = "id")]
    pub(crate) sort: String,
    #[arg(long)]
    pub(crate) limit: Option<u32>,
    #[arg(long, default_value_t = 0)]
    pub(crate) offset: u32,
}

/// The scoring model.
#[derive(Debug, Subcommand)]
pub(crate) enum Model {
    /// The model file in use.
    Show {
        /// The customers' own model.
        #[arg(long, conflicts_with = "version")]
        customers: bool,
        /// A published version instead.
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    /// What a model file would change: bands, who moves, the call list.
    Preview {
        file: PathBuf,
        /// A lead to show before and after; may be given again.
        #[arg(long = "pin", value_name = "ID")]
        pinned: Vec<u32>,
    },
    /// Everything that is wrong with a model file.
    Check { file: PathBuf },
    /// Put a model file in use.
    Publish {
        file: PathBuf,
        /// What changed and why.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Every published model, oldest first.
    Versions,
    /// What one version says otherwise than another.
    Difference { before: u32, after: u32 },
    /// Put an older version in use again.
    Restore { version: u32 },
}

/// A call.
#[derive(Debug, Args)]
pub(crate) struct Call {
    pub(crate) id: u32,
    /// no-answer, busy, voicemail, appointment, callback, later, not-interested, wrong-number or do-not-call.
    pub(crate) result: String,
    #[arg(long, default_value = "")]
    pub(crate) note: String,
    /// The moment agreed, in RFC 3339 or in words.
    #[arg(long, value_name = "MOMENT")]
    pub(crate) callback: Option<String>,
    /// A JSON file with answers.
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) lost_reason: Option<String>,
}

/// Which of the two sums.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Axis {
    Fit,
    Interest,
}

/// What to export.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum What {
    Leads,
    Activities,
    All,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("give it as key=value")?;
    match key.trim() {
        "" => Err("the key before = is missing".to_owned()),
        key => Ok((key.to_owned(), value.to_owned())),
    }
}
