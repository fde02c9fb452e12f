//! Places and registers: postcodes, provinces, countries by name, company numbers. Reads and repairs; knows no
//! addresses, so a well-formed postcode need not exist.

use std::{collections::HashMap, sync::OnceLock};

use crate::{reason::Reason, text};

mod countries;

/// A postcode in its country's normal form: NL `1234 AB`, BE `1000`, DE `01067`, elsewhere single-spaced capitals.
///
/// # Errors
/// `postcode-invalid` when it has not the shape of the country's postcodes.
pub fn postcode(raw: &str, country: &str) -> Result<String, Reason> {
    let text = text::line(raw);
    // "NL-1234 AB", "B-1000", "D 50667": the country in front is only a way of writing.
    let bare = text.trim_start_matches(|c: char| c.is_whitespace());
    let invalid = || Reason::new("postcode-invalid").with("country", country);
    let compact: String = bare.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let digits = |prefixes: &[&str]| {
        let rest = prefixes.iter().find_map(|prefix| compact.strip_prefix(prefix)).unwrap_or(&compact);
        (!rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())).then(|| rest.to_owned())
    };
    match country {
        "NL" => {
            let rest = compact.strip_prefix("NL").unwrap_or(&compact);
            let (number, letters) = rest.split_at_checked(4).ok_or_else(invalid)?;
            let sound = number.bytes().all(|b| b.is_ascii_digit())
                && !number.starts_with('0')
                && letters.len() == 2
                && letters.bytes().all(|b| b.is_ascii_uppercase())
                && !matches!(letters, "SA" | "SD" | "SS");
            if sound { Ok(format!("{number} {letters}")) } else { Err(invalid()) }
        }
        "BE" => digits(&["BE", "B"]).filter(|d| d.len() == 4 && !d.starts_with('0')).ok_or_else(invalid),
        // A spreadsheet takes the zero of Saxony away.
        "DE" => digits(&["DE", "D"])
            .map(|d| if d.len() == 4 { format!("0{d}") } else { d })
            .filter(|d| d.len() == 5)
            .ok_or_else(invalid),
        _ if compact.is_empty() || compact.len() > 12 || !bare.is_ascii() => Err(invalid()),
        _ => Ok(bare.to_uppercase()),
    }
}

/// The province of a postcode in normal form, by its four digits: NL and BE only. The two provinces that share a
/// name are `limburg` (NL) and `limburg-be`. Around some provincial borders single villages deviate.
pub fn province_of(postcode: &str, country: &str) -> Option<&'static str> {
    let ranges = match country {
        "NL" => NL_PROVINCES,
        "BE" => BE_PROVINCES,
        _ => return None,
    };
    let number: u16 = postcode.get(..4)?.parse().ok()?;
    let after = ranges.partition_point(|(from, _)| *from <= number);
    ranges.get(after.checked_sub(1)?).map(|(_, province)| *province)
}

/// A company's register number in normal form: `12345678` (KvK, NL), `0123456749` (KBO, BE; its check digits must
/// hold). Other countries: letters and digits as written, single-spaced capitals.
///
/// # Errors
/// `registration-invalid` with the country.
pub fn registration(raw: &str, country: &str) -> Result<String, Reason> {
    let text = text::line(raw);
    let invalid = || Reason::new("registration-invalid").with("country", country);
    let compact: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    // "12345678.0" is what a spreadsheet column of numbers becomes on export.
    let compact = match text.strip_suffix(".0") {
        Some(whole) if whole.bytes().all(|b| b.is_ascii_digit()) => whole.to_owned(),
        _ => compact,
    };
    match country {
        "NL" => {
            let number = letters_off(&compact, &["KVK", "NR", "NL"]);
            let sound = (7..=8).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
            if sound && number.bytes().any(|b| b != b'0') {
                Ok(format!("{number:0>8}"))
            } else {
                Err(invalid())
            }
        }
        "BE" => {
            let number = letters_off(&compact, &["KBO", "BCE", "BTW", "TVA", "BE"]);
            if !(9..=10).contains(&number.len()) || !number.bytes().all(|b| b.is_ascii_digit()) {
                return Err(invalid());
            }
            let number = format!("{number:0>10}");
            let (body, check) = number.split_at_checked(8).ok_or_else(invalid)?;
            let body: u32 = body.parse().map_err(|_| invalid())?;
            let check: u32 = check.parse().map_err(|_| invalid())?;
            if body > 0 && 97 - body % 97 == check { Ok(number) } else { Err(invalid()) }
        }
        _ if compact.is_empty() || compact.len() > 30 || !text.is_ascii() => Err(invalid()),
        _ => Ok(text.to_uppercase()),
    }
}

fn letters_off<'t>(text: &'t str, marks: &[&str]) -> &'t str {
    let mut rest = text;
    while let Some(mark) =
        marks.iter().find(|mark| rest.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark)))
    {
        rest = rest.get(mark.len()..).unwrap_or_default();
    }
    rest
}

/// The ISO code of a country given as a code ("nl", "NLD", "B") or by its Dutch or English name (neighbours also
/// in German and French).
pub fn country(raw: &str) -> Option<&'static str> {
    match raw {
        "NL" | "Nederland" => return Some("NL"),
        "BE" | "België" => return Some("BE"),
        "DE" => return Some("DE"),
        _ => {}
    }
    static BY_NAME: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let names = countries::COUNTRIES
            .iter()
            .flat_map(|(code, names)| names.split('|').chain([*code]).map(move |name| (name, *code)));
        names.collect()
    });
    let slug = text::slug(raw, ' ');
    let key = slug.strip_prefix("the ").unwrap_or(&slug);
    // Codes stand in the table in capitals, names in lower case.
    by_name
        .get(key)
        .or_else(|| by_name.get(key.to_ascii_uppercase().as_str()).filter(|_| key.len() == 2))
        .copied()
}

/// First four digits from which a province begins, up to the next line.
const NL_PROVINCES: &[(u16, &str)] = &[
    (1000, "noord-holland"),
    (1300, "flevoland"),
    (1380, "noord-holland"),
    (1390, "utrecht"),
    (1394, "noord-holland"),
    (1396, "utrecht"),
    (1398, "noord-holland"),
    (1426, "utrecht"),
    (1428, "zuid-holland"),
    (1430, "noord-holland"),
    (2159, "zuid-holland"),
    (2165, "noord-holland"),
    (2166, "zuid-holland"),
    (3400, "utrecht"),
    (3465, "zuid-holland"),
    (3467, "utrecht"),
    (3770, "gelderland"),
    (3795, "utrecht"),
    (3840, "gelderland"),
    (3890, "flevoland"),
    (3900, "utrecht"),
    (4000, "gelderland"),
    (4120, "utrecht"),
    (4146, "gelderland"),
    (4200, "zuid-holland"),
    (4211, "gelderland"),
    (4220, "zuid-holland"),
    (4230, "utrecht"),
    (4250, "noord-brabant"),
    (4300, "zeeland"),
    (4600, "noord-brabant"),
    (4671, "noord-brabant"),
    (4690, "zeeland"),
    (4700, "noord-brabant"),
    (5300, "gelderland"),
    (5340, "noord-brabant"),
    (5766, "limburg"),
    (5820, "noord-brabant"),
    (5850, "limburg"),
    (6020, "noord-brabant"),
    (6030, "limburg"),
    (6500, "gelderland"),
    (6584, "limburg"),
    (6600, "gelderland"),
    (7400, "overijssel"),
    (7439, "gelderland"),
    (7440, "overijssel"),
    (7740, "drenthe"),
    (7767, "overijssel"),
    (7800, "drenthe"),
    (7950, "overijssel"),
    (7956, "drenthe"),
    (8000, "overijssel"),
    (8050, "gelderland"),
    (8055, "overijssel"),
    (8070, "gelderland"),
    (8100, "overijssel"),
    (8160, "gelderland"),
    (8196, "overijssel"),
    (8200, "flevoland"),
    (8260, "overijssel"),
    (8300, "flevoland"),
    (8323, "overijssel"),
    (8351, "drenthe"),
    (8355, "overijssel"),
    (8380, "drenthe"),
    (8388, "friesland"),
    (9300, "drenthe"),
    (9350, "groningen"),
    (9400, "drenthe"),
    (9500, "groningen"),
    (9510, "drenthe"),
    (9540, "groningen"),
    (9564, "drenthe"),
    (9565, "groningen"),
    (9570, "drenthe"),
    (9580, "groningen"),
    (9760, "drenthe"),
    (9770, "groningen"),
    (9850, "friesland"),
    (9860, "groningen"),
    (9871, "friesland"),
    (9874, "groningen"),
];

const BE_PROVINCES: &[(u16, &str)] = &[
    (1000, "brussel"),
    (1300, "waals-brabant"),
    (1500, "vlaams-brabant"),
    (2000, "antwerpen"),
    (3000, "vlaams-brabant"),
    (3500, "limburg-be"),
    (4000, "luik"),
    (5000, "namen"),
    (6000, "henegouwen"),
    (6600, "luxemburg-be"),
    (7000, "henegouwen"),
    (8000, "west-vlaanderen"),
    (9000, "oost-vlaanderen"),
];

#[cfg(test)]
mod tests;
