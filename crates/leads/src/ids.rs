//! Row numbers as types, so that a person's number can never stand where a lead's is meant.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
        )]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<u32> for $name {
            fn from(row: u32) -> Self {
                Self(row)
            }
        }
    };
}

id!(
    /// One lead: a company, or a person where there is no company.
    LeadId
);
id!(
    /// One person at a lead.
    PersonId
);
id!(
    /// One phone number of a lead.
    PhoneId
);
