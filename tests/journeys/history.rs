//! How a score came to be: each change with its cause, and what looking back shows at each moment.

use desk::{CorrectScore, HistoryPoint};
use scoring::Axis;
use support::book::{Book, CallResult, moment};

const NOW: &str = "2026-03-02T09:30:00+01:00";

/// A point in a line: `03-02 09:30 20 cold fact add-lead role +20`.
fn told(point: &HistoryPoint) -> String {
    let cause = serde_json::to_value(&point.cause.params).unwrap();
    let named = |key: &str| cause[key].as_str().map(str::to_owned);
    let points = cause["points"].as_i64().map(|points| format!("{points:+}"));
    let version = cause["version"].as_i64().map(|version| format!("version {version}"));
    let parts = [
        Some(format!("{} {} {}", &point.at[5..16].replace('T', " "), point.score, point.band.key)),
        serde_json::to_value(point.cause.code).unwrap().as_str().map(str::to_owned),
        version,
        named("verb"),
        named("of"),
        named("rule"),
        points,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn reads(book: &Book, lead: u32, expected: &[&str]) {
    assert_eq!(book.history(lead).unwrap().iter().map(told).collect::<Vec<_>>(), expected);
}

/// What looking back shows at each point, and between them, is what the points say.
pub(crate) fn agrees_with_looking_back(book: &mut Book, leads: &[u32], most: usize) {
    let now = book.scores(&[]).unwrap();
    let histories: Vec<_> = leads.iter().map(|lead| (*lead, book.history(*lead).unwrap())).collect();
    for (lead, points) in &histories {
        let (_, score) = now.iter().find(|(id, _)| id == lead).unwrap();
        let last = points.last().unwrap();
        let present = (last.score, last.fit, last.interest, &last.band);
        assert_eq!(present, (score.score, score.fit, score.interest, &score.band), "the last point is now");
        let moments: Vec<_> = points.iter().map(|point| moment(&point.at)).collect();
        assert!(moments.is_sorted(), "{points:#?}");
        let steps =
            points.windows(2).filter(|two| (two[0].score, &two[0].band) == (two[1].score, &two[1].band));
        assert_eq!(steps.count(), 0, "each point is another score or class: {points:#?}");
    }
    let mut moments: Vec<_> =
        histories.iter().flat_map(|(_, points)| points).map(|point| moment(&point.at)).collect();
    moments.sort_unstable();
    moments.dedup();
    let between = moments.windows(2).map(|two| two[0] + (two[1] - two[0]) / 2).collect::<Vec<_>>();
    moments.extend(between);
    let step = moments.len().div_ceil(most).max(1);
    for at in moments.iter().step_by(step) {
        book.look_back(*at).unwrap();
        let then = book.scores(&[]).unwrap();
        for (lead, points) in &histories {
            let Some((_, score)) = then.iter().find(|(id, _)| id == lead) else { continue };
            let point = points.iter().rev().find(|point| moment(&point.at) <= *at).unwrap();
            assert_eq!(
                (point.score, &point.band),
                (score.score, &score.band),
                "lead {lead} at {at}: {points:#?}"
            );
        }
    }
    book.reopen();
}

#[test]
fn each_change_has_its_cause() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").role("directeur").add();
    book.clock("2026-03-03T09:30:00+01:00");
    book.set(lead, "city", "Gouda");
    book.did(lead, "demo-request", None);
    for day in 4..7 {
        book.clock(&format!("2026-03-0{day}T10:00:00+01:00"));
        book.called(lead, CallResult::NoAnswer);
    }
    book.clock("2026-03-08T09:30:00+01:00");
    let text = book.model().to_file().replace("\"points\": 40", "\"points\": 30");
    book.publish_model(&text, "demo telt minder").unwrap();
    book.clock("2026-03-09T09:30:00+01:00");
    book.take_back();
    book.clock("2026-03-10T09:30:00+01:00");
    let until = "2026-03-20T09:30:00+01:00".to_owned();
    let by = CorrectScore { lead, points: 9, axis: Axis::Fit, reason: "beurs".to_owned(), until };
    book.correct_score(&by).unwrap();
    book.clock("2026-05-10T09:30:00+02:00");
    reads(
        &book,
        lead,
        &[
            "03-02 09:30 20 cold fact add-lead role +20",
            "03-03 09:30 60 hot fact add-activity demo-request +40",
            "03-06 10:00 55 hot fact record-call unreached -5",
            "03-08 09:30 45 warm model version 2 publish-model demo-request -10",
            "03-09 09:30 55 hot model version 1 undo publish-model demo-request +10",
            "03-10 09:30 64 hot correction correct-score +9",
            "03-20 09:30 55 hot correction -9",
            "05-05 11:00 60 hot time unreached +5",
        ],
    );
    let ended = book.history(lead).unwrap();
    let ended = ended.iter().find(|point| point.at == "2026-03-20T09:30:00+01:00").unwrap();
    assert_eq!(serde_json::to_value(&ended.cause.params).unwrap()["reason"], "beurs");
    agrees_with_looking_back(&mut book, &[lead], usize::MAX);
}

#[test]
fn what_halves_has_a_point_for_each_whole_point_and_who_did_what_is_told() {
    let mut book = Book::starter(NOW);
    let mut model = book.model().clone();
    for rule in &mut model.rules {
        if let scoring::By::Activity(by) = &mut rule.by {
            by.fade = (rule.key == "demo-request").then_some(scoring::Fade::Halves { days: 30 });
        }
    }
    book.publish_model(&model.to_file(), "").unwrap();
    let lead = book.lead("Bakkerij Jansen B.V.").add();
    book.did(lead, "demo-request", None);
    book.clock("2026-05-31T09:30:00+02:00");
    let points = book.history(lead).unwrap();
    let scores: Vec<i32> = points.iter().map(|point| point.score).collect();
    assert_eq!(scores, [vec![0], (5..=40).rev().collect()].concat(), "40 becomes 5 in three half-lives");
    let demo = serde_json::to_value(&points[1].cause.params).unwrap();
    assert_eq!(
        (&demo["author"], &demo["company"], &demo["kind"]),
        (&"Anja".into(), &"Bakkerij Jansen B.V.".into(), &"demo-request".into())
    );
    assert!(points[2..].iter().all(|point| point.cause.code == desk::CauseCode::Time));
    agrees_with_looking_back(&mut book, &[lead], 12);
}

#[test]
fn v4_one_mail_more_and_the_history_shows_why() {
    let mut book = Book::with_template("exact", NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").add();
    let mails = [
        ("email-sent", None, "02T10:00"),
        ("email-opened", None, "02T12:00"),
        ("email-sent", None, "03T10:00"),
        ("email-opened", None, "03T12:00"),
        ("email-clicked", Some("button-5"), "03T12:01"),
        ("email-clicked", Some("button-7"), "03T12:02"),
        ("email-sent", None, "04T10:00"),
    ];
    for (kind, label, at) in mails {
        book.clock(&format!("2026-03-{at}:00+01:00"));
        book.did(lead, kind, label);
    }
    reads(
        &book,
        lead,
        &[
            "03-02 09:30 0 cold fact add-lead",
            "03-02 10:00 -1 cold fact add-activity email-sent -1",
            "03-02 12:00 0 cold fact add-activity email-opened +1",
            "03-03 10:00 -1 cold fact add-activity email-sent -1",
            "03-03 12:00 0 cold fact add-activity email-opened +1",
            "03-03 12:01 5 cold fact add-activity email-clicked +5",
            "03-03 12:02 12 hot fact add-activity email-clicked +7",
            "03-04 10:00 11 cold fact add-activity email-sent -1",
        ],
    );
    agrees_with_looking_back(&mut book, &[lead], usize::MAX);
}

#[test]
fn who_becomes_a_customer_goes_on_under_the_customers_model() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").role("directeur").add();
    book.did(lead, "product-usage", Some("ad-created"));
    let mut theirs = scoring::template("usage").unwrap();
    theirs.audience = Some(scoring::Audience::Customers);
    let days = |book: &mut Book, day: u32| book.clock(&format!("2026-03-0{day}T09:30:00+01:00"));
    days(&mut book, 3);
    book.publish_model(&theirs.to_file(), "").unwrap();
    days(&mut book, 4);
    book.set(lead, "status", "customer");
    days(&mut book, 5);
    let everybodys = book.model().to_file().replace("\"points\": 20", "\"points\": 3");
    book.publish_model(&everybodys, "").unwrap();
    days(&mut book, 6);
    book.publish_model(&theirs.to_file().replace("\"points\": 20", "\"points\": 21"), "").unwrap();
    for day in [7, 8, 9] {
        days(&mut book, day);
        book.take_back();
    }
    reads(
        &book,
        lead,
        &[
            "03-02 09:30 20 cold fact add-lead role +20",
            "03-04 09:30 20 stable fact set-fields steps +20",
            "03-06 09:30 21 stable model version 4 publish-model steps +1",
            "03-07 09:30 20 stable model version 2 undo publish-model steps -1",
            "03-09 09:30 20 cold fact undo set-fields role +20",
        ],
    );
    agrees_with_looking_back(&mut book, &[lead], usize::MAX);
}

#[test]
fn a_lead_that_was_taken_in_away_and_in_again_has_one_past() {
    let mut book = Book::starter(NOW);
    book.clock("2026-03-02T09:30:00.700+01:00");
    let report = book.take_in("company,role,phone\nSlagerij Bos B.V.,directeur,010 2345678\n");
    let bos = book.named("Slagerij Bos B.V.");
    book.clock("2026-03-02T09:30:00.900+01:00");
    book.did(bos, "demo-request", None);
    assert_eq!(book.history(bos).unwrap()[1].at, "2026-03-02T09:30:00.900+01:00");
    book.take_back();
    book.clock("2026-03-03T09:30:00+01:00");
    book.undo_import(report.batch.unwrap()).unwrap();
    assert!(matches!(book.history(bos), Err(desk::Error::NotFound { .. })));
    book.clock("2026-03-04T09:30:00+01:00");
    book.take_back();
    reads(
        &book,
        bos,
        &[
            "03-02 09:30 20 cold fact import-leads role +20",
            "03-02 09:30 60 hot fact add-activity demo-request +40",
            "03-02 09:30 20 cold fact undo add-activity demo-request -40",
        ],
    );
    agrees_with_looking_back(&mut book, &[bos], usize::MAX);
}

#[test]
fn the_card_draws_the_score_as_it_was_then() {
    let mut book = Book::starter(NOW);
    let lead = book.lead("Bakkerij Jansen B.V.").role("stagiair").add();
    book.clock("2026-03-09T12:00:00+01:00");
    book.set(lead, "role", "directeur");
    book.clock("2026-03-12T12:00:00+01:00");
    let receipt = book.explain(lead).unwrap();
    let drawn: Vec<_> = receipt.history.iter().map(|past| (past.at.as_str(), past.score)).collect();
    assert_eq!(
        drawn[6..],
        [
            ("2026-03-08T12:00:00+01:00", -20),
            ("2026-03-09T12:00:00+01:00", 20),
            ("2026-03-10T12:00:00+01:00", 20),
            ("2026-03-11T12:00:00+01:00", 20),
            ("2026-03-12T12:00:00+01:00", 20),
        ]
    );
    assert_eq!((drawn.len(), receipt.trend), (11, 40), "a week ago it was another");
    let mut example = Book::example(NOW, 40);
    let leads = example.everybody();
    let drawn = leads.iter().map(|lead| example.explain(*lead).unwrap().history.len());
    assert!(drawn.max().unwrap() > 20, "the example comes with a past");
}
