//! Keeping new leads from starving.
