//! Leads: who they are and what we know of them, as pure values.
//!
//! Reads what people type and what files hold (phones, names, places, columns), recognises the same lead
//! written differently, and says whether a lead may be called. It opens no file and knows no clock: bytes and
//! moments come in as arguments.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod calendar;
pub mod fields;
pub mod ids;
pub mod import;
pub mod may_call;
pub mod names;
pub mod phone;
pub mod places;
pub mod reason;

mod numbers;
mod text;

pub use ids::{LeadId, PersonId, PhoneId};
pub use reason::{Param, Reason};
