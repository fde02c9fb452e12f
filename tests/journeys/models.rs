//! The owner's models: versions that stay, drafts that nobody loses, and another model for customers.

use support::book::{Book, refusal};

const NOW: &str = "2026-03-02T09:30:00+01:00";

/// The model in use with other points for a demo.
fn demo_worth(book: &Book, points: i32) -> String {
    let text = book.model().to_file();
    let at = text.find("\"activity\": \"demo-request\"").unwrap();
    let from = at + text[at..].find("\"points\": ").unwrap() + "\"points\": ".len();
    let to = from + text[from..].find([',', '\n']).unwrap();
    format!("{}{points}{}", &text[..from], &text[to..])
}

#[test]
fn versions_stay_and_an_older_one_is_restored_as_a_new_one() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen").add();
    book.did(lead, "demo-request", None);
    let first = book.model().to_file();
    assert_eq!(book.points(lead), 40);
    book.clock("2026-03-03T09:30:00+01:00");
    let text = demo_worth(&book, 7);
    assert_eq!(book.publish_model(&text, " demo telt minder ").unwrap().value, 2);
    assert_eq!(book.points(lead), 7);
    assert_eq!(book.restore_model(1).unwrap().value, 3);
    assert_eq!((book.points(lead), book.model().to_file()), (40, first.clone()));
    let versions = book.model_versions().unwrap();
    let told = |version: &desk::ModelVersion| {
        (version.version, version.note.clone(), version.restores, version.at.clone(), version.live)
    };
    let tuesday = "2026-03-03T09:30:00+01:00".to_owned();
    assert_eq!(
        versions.iter().map(told).collect::<Vec<_>>(),
        [
            (1, "starter".to_owned(), None, NOW.to_owned(), false),
            (2, "demo telt minder".to_owned(), None, tuesday.clone(), false),
            (3, String::new(), Some(1), tuesday, true),
        ]
    );
    assert!(versions.iter().all(|version| version.author == "Anja" && version.key == "starter"));
    assert_eq!(book.model_version(2).unwrap(), desk_file(&text));
    book.take_back();
    book.take_back();
    assert_eq!(book.model_versions().unwrap().len(), 1, "a version that was taken back is none");
    assert_eq!(book.model().to_file(), first);
    let text = demo_worth(&book, 8);
    assert_eq!(book.publish_model(&text, "").unwrap().value, 4, "no number is given out twice");
    assert!(matches!(book.restore_model(3), Err(desk::Error::NotFound { id: 3, .. })));
}

/// A model file as the desk writes it.
fn desk_file(text: &str) -> String {
    let mut book = Book::with_template("bands", NOW);
    book.publish_model(text, "").unwrap();
    book.model().to_file()
}

#[test]
fn an_equal_model_and_a_wrong_one_make_no_version() {
    let mut book = Book::starter(NOW);
    let same: serde_json::Value = serde_json::from_str(&book.model().to_file()).unwrap();
    assert_eq!(refusal(book.publish_model(&same.to_string(), "again")), "model-unchanged");
    assert_eq!(refusal(book.restore_model(1)), "model-unchanged");
    let wrong = book.model().to_file().replace("\"axis\": \"fit\"", "\"axis\": \"fat\"");
    assert_eq!(refusal(book.publish_model(&wrong, "")), "model-invalid");
    assert_eq!(refusal(book.publish_model("{", "")), "model-invalid");
    assert_eq!(book.model_versions().unwrap().len(), 1);
    assert_eq!(refusal(book.undo()), "nothing-to-undo");
}
