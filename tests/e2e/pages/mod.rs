//! The screens as a user knows them: each model says what can be done there, in words and keys.
