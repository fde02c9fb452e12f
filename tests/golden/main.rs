//! Lists and receipts as text that a salesperson could read, held as pictures of the whole.
//!
//! A difference is a change in whom somebody calls tomorrow: look at it, then accept it with
//! `INSTA_UPDATE=always cargo test -p belrij-tests --test golden`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use desk::{Line, QueueEntry, Way, WayChange, WhyNotView};
use leads::{Param, Reason};
use support::book::Book;

/// A Tuesday morning in spring, in calling hours.
const NOW: &str = "2026-03-03T09:30:00+01:00";

fn named(params: &BTreeMap<String, Param>) -> String {
    let text = |param: &Param| match param {
        Param::Number(number) => number.to_string(),
        Param::Text(text) => text.clone(),
    };
    let told: Vec<String> = params.iter().map(|(name, value)| format!("{name} {}", text(value))).collect();
    told.join(", ")
}

fn list(entries: &[QueueEntry]) -> String {
    let line = |entry: &QueueEntry| {
        let QueueEntry { rank, company, person, phone, score, band, reason, because, .. } = entry;
        let person = person.as_deref().unwrap_or("-");
        let phone = phone.as_deref().unwrap_or("-");
        let step = serde_json::to_value(entry.step).unwrap();
        let step = step.as_str().unwrap().to_owned();
        let said =
            |reason: &Reason| format!("{} {}", reason.code, named(&reason.params)).trim_end().to_owned();
        let why = [Some(said(reason)), because.as_ref().map(said)].into_iter().flatten().collect::<Vec<_>>();
        let why = why.join("; ");
        let line = format!(
            "{rank:>2}  {company:<38} {person:<24} {phone:<14} {score:>3} {:<8}  {step:<8}  {why}",
            band.key
        );
        line.trim_end().to_owned()
    };
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn receipt(book: &mut Book, lead: u32) -> String {
    let card = book.lead_card(lead).unwrap();
    let receipt = &card.receipt;
    let mut told = vec![format!("{}: {} points, {}", card.company, receipt.score, receipt.band.key)];
    let line = |line: &Line| {
        let Line { rule, points, code, .. } = line;
        format!("  {points:>+4}  {rule:<18} {code:<10} {}", named(&line.params)).trim_end().to_owned()
    };
    told.extend(receipt.lines.iter().map(line));
    let sum: i32 = receipt.lines.iter().map(|line| line.points).sum();
    told.push(format!("  {sum:>+4}  together"));
    if let Some(next) = &receipt.next {
        told.push(format!("  from {} on {} with {}", next.at, next.band.key, next.score));
    }
    for to in &receipt.to_band {
        told.push(format!("  {} points to {}:", to.missing, to.band.key));
        let change = |change: &WayChange| format!("{} {}", change.code, named(&change.params));
        let way = |way: &Way| {
            let changes: Vec<_> = way.changes.iter().map(change).collect();
            format!("    {:>+4}  {}", way.points, changes.join("; "))
        };
        told.extend(to.ways.iter().map(way));
    }
    told.join("\n")
}

fn why_not(why: &WhyNotView) -> String {
    let mut told = vec![format!("{} is not in the list:", why.company)];
    for block in &why.reasons {
        let until = block.until.as_deref().map(|until| format!(", until {until}")).unwrap_or_default();
        let what = [block.code.clone(), named(&block.params)].join(" ");
        told.push(format!("  {}{until}", what.trim_end()));
    }
    told.join("\n")
}

#[test]
fn the_first_fifteen_to_call() {
    let mut book = Book::example(NOW, 60);
    insta::assert_snapshot!(list(&book.queue(15).unwrap()));
}

#[test]
fn receipts_of_three_leads() {
    let mut book = Book::example(NOW, 60);
    let mut scores = book.scores(&[]).unwrap();
    scores.sort_by_key(|(lead, score)| (score.score, *lead));
    let (lowest, middle) = (scores[0].0, scores[scores.len() / 2].0);
    let first = book.queue(1).unwrap()[0].lead;
    insta::assert_snapshot!([first, middle, lowest].map(|lead| receipt(&mut book, lead)).join("\n\n"));
}

#[test]
fn one_lead_for_each_reason_not_to_call() {
    let mut book = Book::example(NOW, 60);
    let listed: Vec<u32> = book.queue(usize::MAX).unwrap().iter().map(|entry| entry.lead).collect();
    let mut told = BTreeMap::new();
    for lead in book.everybody() {
        let why = book.why_not(lead).unwrap();
        assert_eq!(why.in_queue, listed.contains(&lead));
        if let Some(block) = why.reasons.last() {
            told.entry(block.code.clone()).or_insert_with(|| why_not(&why));
        }
    }
    let told: Vec<String> = told.into_values().collect();
    insta::assert_snapshot!(told.join("\n"));
}
