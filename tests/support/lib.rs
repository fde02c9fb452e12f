//! What the tests stand on: a book in a throw-away folder, the built program in its real window, and the page models that read like a user.

pub mod book;
pub mod place;
pub mod window;
pub mod words;

#[path = "../e2e/pages/mod.rs"]
pub mod pages;
