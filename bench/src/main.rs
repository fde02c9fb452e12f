//! scratch
mod rules; mod workload; mod kernel;
use std::time::Instant;
fn main() -> anyhow::Result<()> {
    let rules = rules::Rules::read()?;
    let folder = std::env::args().nth(1).unwrap();
    let w = workload::Workload::read(folder.as_ref(), &rules)?;
    let k = kernel::Kernel::new(&rules)?;
    let mut scores = vec![0; w.len()];
    let mut ms = vec![];
    for _ in 0..30 { let t = Instant::now(); k.rescore(&w, &mut scores); ms.push(t.elapsed().as_secs_f64()*1e3); }
    ms.sort_by(f64::total_cmp);
    println!("kernel {:.2} {:.2} {:.2} sum {}", ms[0], ms[15], ms[28], scores.iter().map(|s| i64::from(*s)).sum::<i64>());
    let b = k.range_of(0).unwrap();
    let mut ms = vec![];
    for i in 0..30 { let t = Instant::now(); let c = kernel::preview(&w, &scores, b, b.worth_more(i), &[20,40,80]); std::hint::black_box(&c); ms.push(t.elapsed().as_secs_f64()*1e3); }
    ms.sort_by(f64::total_cmp);
    println!("preview {:.3} {:.3} {:.3}", ms[0], ms[15], ms[28]);
    let model = rules.model()?;
    let now = "2026-03-02T08:00:00Z".parse()?;
    let t = Instant::now(); let mut bad = 0; let mut spent = std::time::Duration::ZERO;
    for i in 0..w.len() { let f = w.facts(&rules, i, now); let t = Instant::now(); let s = scoring::score(&model, &f, now).score; spent += t.elapsed(); if s != scores[i] { bad += 1 } }
    println!("one by one {:?}, scoring only {:?}, unequal {bad}", t.elapsed(), spent);
    Ok(())
}
