//! The screens as a user knows them: each model says what can be done there, in words and keys.

mod closed_book;
mod first_run;
mod frame;
mod gallery;
mod imports;
mod leads;
mod today;
mod tour;

pub use closed_book::ClosedBook;
pub use first_run::{FirstRun, Start};
pub use frame::{Frame, Screen};
pub use gallery::Gallery;
pub use imports::Imports;
pub use leads::Leads;
pub use today::{CallResult, Today};
