//! What a draft would change is what publishing it changes.

use std::collections::BTreeMap;

use desk::{ModelPreview, MovedBy};
use support::book::{Book, refusal};

const NOW: &str = "2026-03-02T09:30:00+01:00";

/// The model in use, changed.
fn draft(book: &Book, change: impl FnOnce(&mut scoring::Model)) -> String {
    let mut model = book.model().clone();
    change(&mut model);
    model.to_file()
}

fn points_of<'m>(model: &'m mut scoring::Model, rule: &str) -> &'m mut scoring::By {
    &mut model.rules.iter_mut().find(|own| own.key == rule).unwrap().by
}

/// A role counts for nothing, a demo for little, and hot begins sooner.
fn other(model: &mut scoring::Model) {
    if let scoring::By::Choice(by) = points_of(model, "role") {
        by.rows.iter_mut().for_each(|row| row.points = 0);
    }
    if let scoring::By::Activity(by) = points_of(model, "demo-request") {
        by.points = Some(9);
    }
    model.band_sets[0].bands[2].from = Some(30);
}

fn bands(book: &mut Book) -> BTreeMap<u32, String> {
    book.scores(&[]).unwrap().into_iter().map(|(lead, score)| (lead, score.band.key)).collect()
}

fn list(book: &mut Book) -> Vec<(u32, i32, String)> {
    book.queue(50).unwrap().into_iter().map(|entry| (entry.lead, entry.score, entry.band.key)).collect()
}

fn listed(entries: &[desk::Listed]) -> Vec<(u32, i32, String)> {
    entries.iter().map(|entry| (entry.id, entry.score, entry.band.key.clone())).collect()
}

fn counts(told: &[desk::BandLeads]) -> BTreeMap<String, u32> {
    told.iter().map(|count| (count.band.key.clone(), count.leads)).collect()
}

fn counted(bands: &BTreeMap<u32, String>, told: &[desk::BandLeads]) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = told.iter().map(|count| (count.band.key.clone(), 0)).collect();
    bands.values().for_each(|band| *counts.get_mut(band).unwrap() += 1);
    counts
}

fn full_book() -> Book {
    let mut book = Book::starter(NOW);
    book.fill_with_example(400).unwrap();
    book
}

fn preview(book: &mut Book, text: &str) -> ModelPreview {
    book.preview_model(text, &[], usize::MAX).unwrap()
}

#[test]
fn a_preview_foretells_the_bands_the_moves_and_the_list() {
    let mut book = full_book();
    let text = draft(&book, other);
    let told = preview(&mut book, &text);
    let (before, list_before) = (bands(&mut book), list(&mut book));
    assert_eq!(counts(&told.bands.before), counted(&before, &told.bands.before));
    assert_eq!(listed(&told.queue.before), list_before);

    book.publish_model(&text, "").unwrap();
    let (after, list_after) = (bands(&mut book), list(&mut book));
    assert!(
        book.verify().unwrap().iter().all(|(_, ok)| *ok),
        "what publishing changed is what reading all afresh gives"
    );
    assert_eq!(counts(&told.bands.after), counted(&after, &told.bands.after));
    assert_eq!(listed(&told.queue.after), list_after);
    let moved: BTreeMap<u32, (String, String)> =
        told.moved.iter().map(|lead| (lead.id, (lead.from.key.clone(), lead.to.key.clone()))).collect();
    let differ: BTreeMap<u32, (String, String)> = before
        .iter()
        .filter(|(lead, band)| after[lead] != **band)
        .map(|(lead, band)| (*lead, (band.clone(), after[lead].clone())))
        .collect();
    assert!(moved.len() > 10, "the draft is to move somebody");
    assert_eq!(moved, differ);
    assert_eq!(told.moved_total as usize, moved.len());
    book.take_back();
    assert_eq!((bands(&mut book), list(&mut book)), (before, list_before));
    assert!(book.verify().unwrap().iter().all(|(_, ok)| *ok), "and so is what taking it back changed");
    let unchanged = draft(&book, |_| ());
    let again = preview(&mut book, &unchanged);
    assert!(again.moved.is_empty() && again.queue.before == again.queue.after);
}

#[test]
fn a_deadline_that_is_new_to_a_band_runs_from_its_publication() {
    let mut book = full_book();
    let text = draft(&book, |model| {
        let bands = &mut model.band_sets[0].bands;
        (bands[1].deadline_hours, bands[2].deadline_hours) = (Some(48), Some(3));
    });
    let told = preview(&mut book, &text);
    book.publish_model(&text, "").unwrap();
    assert_eq!(listed(&told.queue.after), list(&mut book));
    assert!(book.verify().unwrap().iter().all(|(_, ok)| *ok));
    let warm =
        book.queue(200).unwrap().into_iter().find(|entry| entry.band.key == "warm" && entry.due.is_some());
    assert!(warm.unwrap().due.unwrap().as_str() > NOW, "nobody is late for what was agreed just now");
}

#[test]
fn one_draft_after_another_is_told_as_if_it_were_the_first() {
    let mut dragged = full_book();
    for points in [12, 3, 40, 9] {
        let text = draft(&dragged, |model| {
            if let scoring::By::Activity(by) = points_of(model, "demo-request") {
                by.points = Some(points);
            }
            model.gate = (points == 40).then_some(20);
        });
        let told = preview(&mut dragged, &text);
        assert_eq!(told, preview(&mut full_book(), &text), "at {points} points");
    }
}

#[test]
fn a_preview_sees_what_was_done_since_the_last_one() {
    let mut book = full_book();
    let text = draft(&book, other);
    let first = preview(&mut book, &text);
    let lead = book.lead("Bakkerij Jansen").add();
    book.did(lead, "demo-request", None);
    let told = book.preview_model(&text, &[lead], 3).unwrap();
    assert_eq!(told.pinned[0].company, "Bakkerij Jansen");
    assert_eq!((told.pinned[0].score.before, told.pinned[0].score.after), (40, 9));
    assert_eq!(told.moved_total, first.moved_total + 1);
    assert_eq!(told.moved.len(), 3);
    let whole = preview(&mut book, &text);
    assert_eq!(whole.moved[..3], told.moved[..]);
    let mine = whole.moved.iter().find(|moved| moved.id == lead).unwrap();
    assert_eq!(mine.by, MovedBy::Rule { rule: "demo-request".into() });
}

#[test]
fn a_wrong_draft_and_a_lead_that_is_not_there_are_refused() {
    let mut book = full_book();
    let wrong = draft(&book, |model| model.rules[0].group = Some("nowhere".into()));
    assert_eq!(refusal(book.preview_model(&wrong, &[], 1)), "model-invalid");
    let unasked = book.model().to_file().replace("\"question\": \"likes\"", "\"question\": \"likez\"");
    assert_eq!(refusal(book.preview_model(&unasked, &[], 1)), "model-invalid");
    assert_eq!(refusal(book.publish_model(&unasked, "")), "model-invalid");
    let found = book.check_model(&unasked);
    assert!(
        found
            .iter()
            .any(|problem| problem.code == "no-such-question" && problem.path.ends_with("/by/question"))
    );
    let right = draft(&book, |_| ());
    assert!(matches!(
        book.preview_model(&right, &[999_999], 1),
        Err(desk::Error::NotFound { id: 999_999, .. })
    ));
}
