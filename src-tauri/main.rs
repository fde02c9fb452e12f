//! Belrij.
fn main() {}
