//! The commands, a file for each noun. They hold nothing: each converts, calls one verb and converts back.

pub(crate) mod book;
pub(crate) mod imports;
pub(crate) mod journal;
pub(crate) mod leads;
pub(crate) mod queue;
pub(crate) mod research;
pub(crate) mod scoring;
