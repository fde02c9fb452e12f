//! The screens as a user knows them: each model says what can be done there, in words and keys.

mod first_run;
mod frame;
mod imports;
mod leads;
mod today;

pub use first_run::{FirstRun, Start};
pub use frame::{Frame, Screen};
pub use imports::Imports;
pub use leads::Leads;
pub use today::{CallResult, Today};
