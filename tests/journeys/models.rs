//! The owner's models: versions that stay, drafts that nobody loses, and another model for customers.

use desk::{PublishModelDraft, SaveModelDraft};
use scoring::Audience;
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
    let codes = |differences: Vec<desk::ModelDifference>| {
        differences.into_iter().map(|difference| difference.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(book.model_difference(1, 2).unwrap()), ["points-changed"]);
    assert!(book.model_difference(1, 3).unwrap().is_empty());
    assert_eq!(codes(book.draft_difference(&text).unwrap()), ["points-changed"]);
    assert_eq!(refusal(book.draft_difference("{")), "model-invalid");
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

/// A draft for everybody, begun with the first version.
fn draft(text: &str, revision: u32) -> SaveModelDraft {
    SaveModelDraft { audience: None, text: text.to_owned(), based_on: Some(1), revision }
}

fn as_seen(revision: u32) -> PublishModelDraft {
    PublishModelDraft { audience: None, revision, note: String::new(), rebase: false }
}

#[test]
fn a_draft_is_kept_right_or_wrong_until_it_is_put_in_use() {
    let mut book = Book::starter(NOW);
    let (dump, nothing) = (book.dump(), book.model_draft(None).unwrap());
    assert_eq!((nothing.text, nothing.based_on, nothing.live, nothing.revision), (None, None, Some(1), 0));
    assert_eq!(refusal(book.publish_model_draft(&as_seen(0))), "draft-missing");
    assert_eq!(book.save_model_draft(&draft("{ \"half", 0)).unwrap(), 1);
    book.reopen();
    let kept = book.model_draft(None).unwrap();
    assert_eq!((kept.text.as_deref(), kept.based_on, kept.revision), (Some("{ \"half"), Some(1), 1));
    assert_eq!(kept.at.as_deref(), Some(NOW));
    assert_eq!(refusal(book.publish_model_draft(&as_seen(1))), "model-invalid");
    assert!(book.dump() == dump, "a draft is nothing that the book knows");
    assert_eq!(refusal(book.undo()), "nothing-to-undo");
    let text = demo_worth(&book, 7);
    book.save_model_draft(&draft(&text, 1)).unwrap();
    assert_eq!(book.model_draft(Some(Audience::Customers)).unwrap().text, None, "one for each audience");
    let with_note = PublishModelDraft { note: "demo telt minder".to_owned(), ..as_seen(2) };
    assert_eq!(book.publish_model_draft(&with_note).unwrap().value, 2);
    let versions = book.model_versions().unwrap();
    assert_eq!((versions.len(), versions[1].note.as_str()), (2, "demo telt minder"));
    let after = book.model_draft(None).unwrap();
    assert_eq!((after.text, after.live, after.revision), (None, Some(2), 3));
    assert_eq!(book.take_back(), "publish-model");
}

#[test]
fn two_windows_do_not_lose_one_anothers_draft() {
    let mut book = Book::starter(NOW);
    assert_eq!(book.save_model_draft(&draft("here", 0)).unwrap(), 1);
    assert_eq!(refusal(book.save_model_draft(&draft("there", 0))), "draft-changed");
    assert_eq!(refusal(book.discard_model_draft(None, 0)), "draft-changed");
    assert_eq!(refusal(book.publish_model_draft(&as_seen(0))), "draft-changed");
    assert_eq!(book.model_draft(None).unwrap().text.as_deref(), Some("here"));
    assert_eq!(book.discard_model_draft(None, 1).unwrap(), 2);
    assert_eq!(book.model_draft(None).unwrap().text, None);
    assert_eq!(refusal(book.save_model_draft(&draft("there", 1))), "draft-changed", "not after that either");
    assert_eq!(book.save_model_draft(&draft("there", 2)).unwrap(), 3);
    let most = "x".repeat(1 << 20);
    assert_eq!(book.save_model_draft(&draft(&most, 3)).unwrap(), 4);
    assert_eq!(refusal(book.save_model_draft(&draft(&(most + "x"), 4))), "draft-too-large");
    book.look_back(support::book::moment(NOW)).unwrap();
    assert_eq!(refusal(book.save_model_draft(&draft("then", 4))), "clock-behind");
}

#[test]
fn a_draft_that_others_overtook_is_put_in_use_only_on_purpose() {
    let mut book = Book::starter(NOW);
    let mine = demo_worth(&book, 7);
    book.save_model_draft(&draft(&mine, 0)).unwrap();
    let theirs = demo_worth(&book, 9);
    book.publish_model(&theirs, "").unwrap();
    assert_eq!(refusal(book.publish_model_draft(&as_seen(1))), "draft-outdated");
    let kept = book.model_draft(None).unwrap();
    assert_eq!((kept.based_on, kept.live), (Some(1), Some(2)), "and is still there");
    book.take_back();
    assert_eq!(book.publish_model_draft(&as_seen(1)).unwrap().value, 3);
    book.save_model_draft(&draft(&theirs, 2)).unwrap();
    assert_eq!(refusal(book.publish_model_draft(&as_seen(3))), "draft-outdated");
    let anyway = PublishModelDraft { rebase: true, ..as_seen(3) };
    assert_eq!(book.publish_model_draft(&anyway).unwrap().value, 4);
    let brought_up = SaveModelDraft { based_on: Some(4), ..draft(&mine, 4) };
    book.save_model_draft(&brought_up).unwrap();
    assert_eq!(book.publish_model_draft(&as_seen(5)).unwrap().value, 5);
    book.save_model_draft(&SaveModelDraft { based_on: Some(5), ..draft(&mine, 6) }).unwrap();
    assert_eq!(refusal(book.publish_model_draft(&as_seen(7))), "model-unchanged");
    assert!(book.model_draft(None).unwrap().text.is_some(), "what was refused is still there");
}

/// A model by which a customer has as many points as its use of the product says.
fn for_customers() -> String {
    let mut model = scoring::template("usage").unwrap();
    model.audience = Some(Audience::Customers);
    "customers".clone_into(&mut model.key);
    model.to_file()
}

#[test]
fn customers_are_scored_by_their_own_model_where_there_is_one() {
    let mut book = Book::starter(NOW);
    let jansen = book.lead("Bakkerij Jansen B.V.").role("directeur").employees(62).add();
    let bos =
        book.lead("Slagerij Bos B.V.").role("directeur").employees(62).field("status", "customer").add();
    for lead in [jansen, bos] {
        for label in ["account-created", "ad-created", "ad-published"] {
            book.did(lead, "product-usage", Some(label));
        }
        book.did(lead, "demo-request", None);
    }
    let alike = book.points(jansen);
    assert_eq!((book.points(bos), book.model_of(Some(Audience::Customers))), (alike, None));
    let before = book.dump();
    let version = book.publish_model(&for_customers(), "klanten apart").unwrap().value;
    let theirs = book.model_of(Some(Audience::Customers)).unwrap().clone();
    assert_eq!(book.model().key, "starter", "everybody's is still in use");
    assert_eq!(book.points(jansen), alike);
    let receipt = book.explain(bos).unwrap();
    assert_eq!(
        (receipt.score, book.points(bos)),
        (receipt.lines.iter().map(|line| line.points).sum(), receipt.score)
    );
    let rules: Vec<_> = theirs.rules.iter().map(|rule| rule.key.as_str()).collect();
    assert!(receipt.lines.iter().all(|line| rules.contains(&line.rule.as_str())), "{receipt:#?}");
    assert_eq!((book.points(bos), book.band(bos)), (60, "manual".to_owned()));
    book.set(jansen, "status", "customer");
    assert_eq!((book.points(jansen), book.band(jansen)), (book.points(bos), book.band(bos)));
    book.set(jansen, "status", "contact");
    assert_eq!(book.points(jansen), alike);
    book.is_sound();

    book.reopen();
    assert_eq!(book.explain(bos).unwrap().lines, receipt.lines);
    let versions = book.model_versions().unwrap();
    let live: Vec<_> = versions.iter().filter(|v| v.live).map(|v| (v.version, v.audience)).collect();
    assert_eq!(live, [(1, None), (version, Some(Audience::Customers))]);
    assert_eq!(refusal(book.publish_model(&for_customers(), "")), "model-unchanged");
    let text = demo_worth(&book, 7);
    book.publish_model(&text, "").unwrap();
    assert_eq!(book.explain(bos).unwrap().lines, receipt.lines, "everybody's is not theirs");
    for verb in ["publish-model", "set-fields", "set-fields", "publish-model"] {
        assert_eq!(book.take_back(), verb);
    }
    assert!(book.dump() == before);
    assert_eq!(book.points(bos), alike);
    book.is_sound();
}

#[test]
fn a_draft_goes_to_its_own_audience() {
    let mut book = Book::starter(NOW);
    let theirs = Some(Audience::Customers);
    let saved = SaveModelDraft { audience: theirs, based_on: None, ..draft(&for_customers(), 0) };
    book.save_model_draft(&saved).unwrap();
    let wrong = SaveModelDraft { based_on: Some(1), ..draft(&for_customers(), 0) };
    book.save_model_draft(&wrong).unwrap();
    assert_eq!(refusal(book.publish_model_draft(&as_seen(1))), "draft-of-others");
    let version = book.publish_model_draft(&PublishModelDraft { audience: theirs, ..as_seen(1) }).unwrap();
    assert_eq!(book.model_draft(theirs).unwrap().live, Some(version.value));
}

#[test]
fn the_deadline_of_a_lead_that_a_new_model_made_hot_begins_when_that_came_in_use() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").phone("0182 123 456").add();
    book.did(lead, "brochure-request", None);
    let due = |book: &mut Book| book.queue(1).unwrap()[0].due.clone();
    assert_eq!((book.band(lead), due(&mut book)), ("cold".to_owned(), None));
    let generous = |book: &Book, points: i32| {
        let mut model = book.model().clone();
        for rule in &mut model.rules {
            if let (scoring::By::Activity(by), "brochure-request") = (&mut rule.by, rule.key.as_str()) {
                (by.points, rule.group) = (Some(points), None);
            }
        }
        model.to_file()
    };
    book.clock("2026-03-10T09:30:00+01:00");
    let before = book.list_with_reasons();
    let text = generous(&book, 55);
    book.publish_model(&text, "").unwrap();
    assert_eq!(book.band(lead), "hot");
    let first = due(&mut book).unwrap();
    assert!(first.as_str() > "2026-03-11", "24 business hours from Tuesday on: {first}");
    book.clock("2026-03-11T09:30:00+01:00");
    let text = generous(&book, 56);
    book.publish_model(&text, "").unwrap();
    assert_eq!(due(&mut book).unwrap(), first, "a model that leaves it hot does not begin anew");
    book.take_back();
    assert_eq!(due(&mut book).unwrap(), first);
    book.reopen();
    assert_eq!(due(&mut book).unwrap(), first);
    book.take_back();
    assert_eq!((due(&mut book), book.list_with_reasons()), (None, before));
    book.is_sound();
}
