//! What refusals say in English, and what to do about them.

use serde_json::Value;

/// Codes with what happened and what to do; `{name}` is filled in from the parameters.
const MESSAGES: &[(&str, &str, &str)] = &[
    ("answer-not-a-date", "{question} takes a date.", "Give it as yyyy-mm-dd."),
    ("answer-not-a-number", "{question} takes a whole number.", "Give digits only."),
    ("answer-not-an-option", "{value} is no answer to {question}.", "Give one of the question's options."),
    ("answer-out-of-range", "{question} takes a number from {min} to {max}.", "Give a number in that range."),
    ("answer-single", "{question} takes one answer.", "Give only one."),
    ("answer-unreadable", "The answer to {question} cannot be read.", "Give one of the question's options."),
    (
        "answers-not-an-object",
        "The answers file holds no answers.",
        "Write it as {\"question-key\": value, …}.",
    ),
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
    ("cell-too-large", "A cell in the file is too large.", "Take that column out and import again."),
    ("choice-unknown", "{field} takes no such value.", "Give one of its closed list; see docs or an export."),
    (
        "clock-behind",
        "The clock ({now}) is before the book's last entry ({last}).",
        "Set the clock right, or give a later --now.",
    ),
    ("column-missing", "A column that is needed is missing: {target}.", "Map a column to it with --mapping."),
    (
        "condition-unreadable",
        "The condition file cannot be read: {problem}",
        "Write it in the condition language of docs/model.schema.json.",
    ),
    ("country-unknown", "{field} is no country that is known.", "Give an ISO code such as NL, BE or DE."),
    ("correction-in-past", "That end has passed.", "Give --until a moment after now."),
    ("correction-of-nothing", "A correction of 0 points changes nothing.", "Give points from -1000 to 1000."),
    (
        "correction-over",
        "That correction has ended already.",
        "See those that count with `belrijctl lead ID`.",
    ),
    ("correction-too-large", "A correction has at most {most} points.", "Give points from -1000 to 1000."),
    ("correction-without-reason", "The correction has no reason.", "Give one with --reason."),
    ("disk-full", "The disk is full; nothing was changed.", "Free some space and try again."),
    ("email-invalid", "{field} is no e-mail address.", "Write it as name@company.com."),
    ("encoding-unknown", "The file's characters cannot be read.", "Save it as UTF-8."),
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
    (
        "field-unknown",
        "There is no field {field}.",
        "Use a field of the import format, or custom:<key>=value for one of your own.",
    ),
    ("file-address-book", "The file is an address book (LDIF).", "Export it as csv and import that."),
    ("file-database", "The file is a database.", "Export it as csv and import that."),
    ("file-empty", "The file is empty.", "Export it again from the other program."),
    ("file-exists", "{file} exists already.", "Name a new file: nothing is overwritten."),
    ("file-gzip", "The file is packed.", "Unpack it first."),
    ("file-header-only", "The file has a header and no rows.", "Export it again from the other program."),
    ("file-image", "The file is a picture.", "Export it as csv and import that."),
    ("file-is-folder", "{file} is a folder.", "Name a file in it."),
    ("file-json", "The file is JSON.", "Export it as csv and import that."),
    ("file-missing", "There is no file {file}.", "Check the name and the folder."),
    ("file-not-regular", "{file} is no ordinary file.", "Save what it gives as a file first."),
    ("file-nul-bytes", "The file holds no text.", "Export it as csv and import that."),
    ("file-pdf", "The file is a pdf.", "Export it as csv and import that."),
    ("file-unreadable", "{file} cannot be read.", "Check its rights, and that no other program holds it."),
    ("file-unwritable", "{file} cannot be written.", "Check the folder and its rights."),
    ("file-vcard", "The file holds contact cards.", "Export it as csv and import that."),
    ("file-web-page", "The file is a web page or a document.", "Export it as csv and import that."),
    ("file-workbook", "The file is a spreadsheet.", "Save it as csv and import that."),
    ("file-workbook-old", "The file is an old spreadsheet.", "Save it as csv and import that."),
    ("file-xml", "The file is XML.", "Export it as csv and import that."),
    ("file-zip", "The file is packed.", "Unpack it first."),
    (
        "import-undone",
        "Import {batch} was taken back already.",
        "Import the file again to have its leads back.",
    ),
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
    ("kind-missing", "The activity has no kind.", "Name one, such as page-visit."),
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
    (
        "model-missing",
        "Customers have no model of their own.",
        "They are scored by everybody's: `belrijctl model show`.",
    ),
    (
        "model-unchanged",
        "That model is in use already.",
        "Nothing was changed; see `belrijctl model versions`.",
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
    ("number-invalid", "{field} takes a whole number.", "Give digits only."),
    ("number-negative", "{field} cannot be below zero.", "Give a number from 0."),
    ("number-too-large", "{field} is too large.", "Give at most 15 digits."),
    (
        "phone-invalid",
        "{field} is no phone number.",
        "Give it with its area code, or with + and the country's.",
    ),
    ("phone-missing", "{field} holds no number.", "Give it with its area code, or with + and the country's."),
    ("phone-no-country", "The country of {field} is not known.", "Begin it with + and the country's code."),
    ("phone-rounded", "A spreadsheet rounded {field}.", "Look up the whole number."),
    ("phone-too-long", "{field} is too long for a phone number.", "Give one number only."),
    ("phone-too-short", "{field} is too short for a phone number.", "Give it with its area code."),
    (
        "postcode-invalid",
        "{field} is no postcode of that country.",
        "Write it as 1234 AB for the Netherlands.",
    ),
    (
        "question-unknown",
        "There is no question {question}.",
        "See a lead's answers with `belrijctl lead ID`.",
    ),
    (
        "read-failed",
        "Reading the file failed half-way; nothing was changed.",
        "Check the disk and try again.",
    ),
    ("registration-invalid", "{field} is no number of the company register.", "A Dutch one has 8 digits."),
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
    (
        "target-unknown",
        "A column is mapped to {target}, which is no field.",
        "Use a field of the import format, custom:<key> or skip.",
    ),
    ("template-unknown", "There is no template {template}.", "Use starter, bands, exact or usage."),
    ("text-too-long", "{field} is too long.", "Give at most 1,000 characters."),
    ("too-many-columns", "The file has too many columns.", "Keep only those that are needed."),
    (
        "unclosed-quote",
        "A quotation mark in the file is never closed.",
        "Export it again from the other program.",
    ),
    ("website-invalid", "{field} is no web address.", "Write it as www.company.com."),
    (
        "when-empty",
        "The promised moment is empty.",
        "Write it as 2026-11-22T14:00:00+01:00, or like `tue 2pm`.",
    ),
    ("when-in-past", "That moment has passed.", "Give a moment after now."),
    ("when-no-such-date", "That date does not exist.", "Check the day and the month."),
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
