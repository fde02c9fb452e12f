//! What refusals say in English, and what to do about them.

use serde_json::Value;

/// Codes with what happened and what to do; `{name}` is filled in from the parameters.
const MESSAGES: &[(&str, &str, &str)] = &[
    ("answer-not-a-date", "{question} takes a date.", "Give it as yyyy-mm-dd."),
    ("answer-not-a-number", "{question} takes a whole number.", "Give digits only."),
    ("answer-not-an-option", "{value} is no answer to {question}.", "Give one of the question's options."),
    ("answer-out-of-range", "{question} takes a number from {min} to {max}.", "Give a number in that range."),
    ("answer-single", "{question} takes one answer.", "Give only one."),
    ("answers-unreadable", "The answers file is not JSON.", "Write it as {\"question-key\": value, …}."),
    ("book-busy", "The book is busy with an import.", "Try again when that is done."),
    (
        "book-empty",
        "{path} is an empty file, not a book.",
        "Restore a backup over it, or move it away and run `belrijctl init`.",
    ),
    (
        "book-exists",
        "There is a file at {path} already.",
        "Name another file with --book, or use this book as it is.",
    ),
    ("book-in-use", "{path} is open in a window or another command.", "Close that first."),
    ("book-is-folder", "{path} is a folder.", "Name the book's file with --book."),
    (
        "book-missing",
        "There is no book at {path}.",
        "Make one with `belrijctl init`, or name another with --book.",
    ),
    (
        "book-newer",
        "This book was made by a newer version.",
        "Update this program; the book was not touched.",
    ),
    ("book-read-only", "The book may not be written.", "Check the rights of the file and its folder."),
    ("callback-in-past", "The promised moment has passed.", "Give a moment after now with --callback."),
    ("callback-missing", "This result needs the moment that was promised.", "Add --callback MOMENT."),
    (
        "clock-behind",
        "The clock ({now}) is before the book's last entry ({last}).",
        "Set the clock right, or give a later --now.",
    ),
    (
        "condition-unreadable",
        "The condition file cannot be read: {problem}",
        "Write it in the condition language of docs/model.schema.json.",
    ),
    ("disk-full", "The disk is full; nothing was changed.", "Free some space and try again."),
    ("erased-before", "Somebody with these details asked to be forgotten.", "Do not add them again."),
    (
        "export-format-unknown",
        "{file} has no ending that can be written.",
        "Use .csv, .xlsx or .json; `all` goes to .json.",
    ),
    (
        "fault",
        "Something went wrong here: {cause}",
        "Nothing was changed. Try again; if it stays, run `belrijctl verify`.",
    ),
    ("file-empty", "The file is empty.", "Export it again from the other program."),
    ("file-exists", "{file} exists already.", "Name a new file: nothing is overwritten."),
    ("file-is-folder", "{file} is a folder.", "Name a file in it."),
    ("file-missing", "There is no file {file}.", "Check the name and the folder."),
    ("file-unreadable", "{file} cannot be read.", "Check its rights, and that no other program holds it."),
    ("file-unwritable", "{file} cannot be written.", "Check the folder and its rights."),
    (
        "import-unknown",
        "There is no import {batch} to take back.",
        "Look for import entries in `belrijctl journal`.",
    ),
    (
        "key-missing",
        "No key for {path} was found.",
        "Give it with BELRIJ_KEY or --key-file; it is on your recovery sheet.",
    ),
    (
        "mapping-unreadable",
        "The mapping file cannot be read: {problem}",
        "Write it as {\"columns\": {\"Header\": \"company\"}}.",
    ),
    (
        "model-invalid",
        "The model has {problems} problems, the first: {first}",
        "See them all with `belrijctl model check FILE`.",
    ),
    ("not-a-book", "{path} is not a Belrij book.", "Name another file with --book."),
    ("not-a-key", "That is not a key.", "A key has 64 hexadecimal digits; copy it from the recovery sheet."),
    ("not-a-moment", "{text} is not a moment.", "Write it as 2026-11-22T14:00:00+01:00."),
    ("not-found", "There is nothing with number {id}.", "Look up the number with `belrijctl leads`."),
    ("nothing-mapped", "No column is mapped to a field.", "Give a mapping with --mapping."),
    (
        "nothing-to-identify",
        "Nothing tells who this is.",
        "Give at least a company, a name, a phone number or an e-mail address.",
    ),
    ("nothing-to-redo", "There is nothing to redo.", "Redo follows undo."),
    ("nothing-to-undo", "There is nothing to undo.", "See what was done with `belrijctl journal`."),
    (
        "question-unknown",
        "There is no question {question}.",
        "See a lead's answers with `belrijctl lead ID`.",
    ),
    (
        "result-unknown",
        "{result} is no call result.",
        "Use one of no-answer, busy, voicemail, appointment, callback, later, not-interested, wrong-number, do-not-call.",
    ),
    (
        "sort-unknown",
        "{sort} is nothing to sort by.",
        "Use id, score, fit, interest, company, person, status, city or next-step.",
    ),
    ("template-unknown", "There is no template {template}.", "Use starter, bands, exact or usage."),
    (
        "when-unclear",
        "{text} is no moment that can be understood.",
        "Write it as 2026-11-22T14:00:00+01:00, or like `tue 2pm`.",
    ),
    (
        "wrong-key",
        "{path} does not open with this key, or is not a Belrij book.",
        "Give the right key with BELRIJ_KEY or --key-file, or restore a backup.",
    ),
];

/// The message and the hint of a code.
pub(crate) fn of(code: &str, params: &Value) -> (String, String) {
    let found = MESSAGES.iter().find(|(known, ..)| *known == code);
    match found {
        Some((_, message, hint)) => (filled(message, params), filled(hint, params)),
        None => {
            let named: Vec<String> = params
                .as_object()
                .into_iter()
                .flatten()
                .map(|(key, value)| format!("{key} {}", word(value)))
                .collect();
            let message = format!("Refused: {code} ({}).", named.join(", "));
            (message, "Correct what is named and try again; nothing was changed.".to_owned())
        }
    }
}

fn filled(text: &str, params: &Value) -> String {
    let params = params.as_object().into_iter().flatten();
    params.fold(text.to_owned(), |text, (key, value)| text.replace(&format!("{{{key}}}"), &word(value)))
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
