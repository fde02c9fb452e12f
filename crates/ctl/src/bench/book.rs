//! The generated book's files: fictitious Dutch firms and what they did, the same for the same number.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::{DateTime, Duration, SecondsFormat, Utc};
use desk::store::bare::COLUMNS;

/// Activities of a lead.
const ACTIVITIES: u32 = 10;
/// Activities of the first lead, whose receipt is timed.
pub(super) const MANY: u32 = 500;

const HEADINGS: [&str; COLUMNS] = [
    "Bedrijfsnaam",
    "Voornaam",
    "Achternaam",
    "Functie",
    "Telefoon",
    "Mobiel",
    "E-mail",
    "Postcode",
    "Plaats",
    "Branche",
    "Medewerkers",
    "Bron",
    "Opmerkingen",
];
const TRADES: &[(&str, &str)] = &[
    ("Bakkerij", "levensmiddelen"),
    ("Garage", "autobedrijf"),
    ("Installatiebedrijf", "installatie"),
    ("Kwekerij", "tuinbouw"),
    ("Drukkerij", "grafisch"),
    ("Transportbedrijf", "transport"),
    ("Groothandel", "groothandel"),
    ("Machinefabriek", "industrie"),
];
const GIVEN: &[&str] =
    &["Anja", "Henk", "Fatima", "Pieter", "Els", "Mark", "Sanne", "Youssef", "Linda", "Wim"];
const FAMILIES: &[&str] = &[
    "Jansen",
    "De Vries",
    "Van Dijk",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "Mulder",
    "Peters",
    "Dekker",
    "Hendriks",
    "Van Leeuwen",
    "Brouwer",
    "Dijkstra",
    "Amrani",
    "Kaya",
    "Hoekstra",
    "Verhoeven",
    "Timmermans",
];
const ROLES: &[&str] =
    &["directeur", "eigenaar", "inkoper", "hoofd administratie", "receptie", "stagiair", ""];
const PLACES: &[(&str, &str)] = &[
    ("Gouda", "2801"),
    ("Utrecht", "3511"),
    ("Rotterdam", "3011"),
    ("Deventer", "7411"),
    ("Leiden", "2311"),
    ("Arnhem", "6811"),
    ("Breda", "4811"),
    ("Zwolle", "8011"),
];
const AREAS: &[&str] = &["010", "020", "030", "040", "050", "070"];
const SOURCES: &[&str] = &["beurs Utrecht", "website", "nieuwsbrief", "aanbeveling"];
const NOTES: &[&str] = &[
    "Belt liever na de lunch, de boekhouder komt donderdag langs.",
    "Wil eerst de brochure lezen en daarna een demonstratie.",
    "Contract loopt tot het voorjaar; vraagt of loonadministratie erbij kan.",
    "",
];
const ACTS: &[(&str, &str)] = &[
    ("email-sent", "nieuwsbrief"),
    ("email-opened", "nieuwsbrief"),
    ("email-clicked", "button-5"),
    ("page-visit", "prijzen"),
    ("page-visit", "blog"),
    ("brochure-request", "brochure"),
    ("download", "whitepaper"),
    ("demo-request", ""),
];

/// A number that looks like chance but is not: SplitMix64.
fn mixed(lead: u32, what: u32) -> u64 {
    let mut mixed = (u64::from(lead) << 32 | u64::from(what)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

fn below(end: u32, lead: u32, what: u32) -> u32 {
    u32::try_from(mixed(lead, what) % u64::from(end.max(1))).unwrap_or_default()
}

fn pick<T: Copy + Default>(from: &[T], lead: u32, what: u32) -> T {
    let place = below(u32::try_from(from.len()).unwrap_or(1), lead, what);
    from.get(place as usize).copied().unwrap_or_default()
}

/// The rows of the leads file, numbered from one as the book will number them.
pub(super) fn leads(count: u32) -> impl Iterator<Item = [String; COLUMNS]> {
    (1..=count).map(|lead| {
        let (trade, sector) = pick(TRADES, lead, 1);
        let (given, family) = (pick(GIVEN, lead, 2), pick(FAMILIES, lead, 3));
        let (city, postcode) = pick(PLACES, lead, 4);
        let letter = |what| char::from_u32('A' as u32 + below(26, lead, what)).unwrap_or('A');
        let employees = 1 + below(12, lead, 7) * below(20, lead, 8);
        [
            format!("{trade} {family} {lead} B.V."),
            given.to_owned(),
            family.to_owned(),
            pick(ROLES, lead, 5).to_owned(),
            format!("{} - {}", pick(AREAS, lead, 6), 2_000_000 + lead),
            if below(3, lead, 9) == 0 { format!("06-1{lead:07}") } else { String::new() },
            format!("{}@bedrijf{lead}.example", given.to_lowercase()),
            format!("{postcode} {}{}", letter(10), letter(11)),
            city.to_owned(),
            sector.to_owned(),
            if below(5, lead, 12) == 0 { String::new() } else { employees.to_string() },
            pick(SOURCES, lead, 13).to_owned(),
            pick(NOTES, lead, 14).to_owned(),
        ]
    })
}

/// Writes the file of leads.
pub(super) fn write_leads(path: &Path, count: u32) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "{}", HEADINGS.join(";"))?;
    for row in leads(count) {
        // A note may hold the separator.
        let cells = row.map(|cell| if cell.contains(';') { format!("\"{cell}\"") } else { cell });
        writeln!(file, "{}", cells.join(";"))?;
    }
    file.flush()
}

/// Writes the file of activities, ten for each lead and five hundred for the first; how many there are.
pub(super) fn write_activities(path: &Path, leads: u32, now: DateTime<Utc>) -> std::io::Result<u32> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "lead;kind;at;label;key")?;
    let mut count = 0;
    for lead in 1..=leads {
        for act in 0..if lead == 1 { MANY } else { ACTIVITIES } {
            let (kind, label) = pick(ACTS, lead, 100 + 2 * act);
            let minutes = below(400 * 1_440, lead, 101 + 2 * act);
            let at = now - Duration::minutes(i64::from(minutes));
            writeln!(file, "{lead};{kind};{};{label};{act}", at.to_rfc3339_opts(SecondsFormat::Secs, true))?;
            count += 1;
        }
    }
    file.flush()?;
    Ok(count)
}
