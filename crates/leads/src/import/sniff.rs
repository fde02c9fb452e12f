//! How a file is to be read, from its first bytes: encoding, delimiter, where the headers are; and a plain word
//! about files that are no tables of text at all.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};

use super::{
    headers,
    records::{Record, Splitter},
};
use crate::{reason::Reason, text};

/// As many of a file's first bytes as [`sniff()`] looks at.
pub const SNIFF_BYTES: usize = 64 * 1024;

/// How to read a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dialect {
    /// WHATWG name: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub encoding: String,
    /// Between cells: comma, semicolon, tab or pipe.
    pub delimiter: u8,
    /// Around cells.
    pub quote: u8,
    /// Records before the headers (titles, `sep=;`, comments, empty lines).
    pub preamble: u32,
    /// False when the first record is data already.
    pub has_header: bool,
}

/// Looks at a file's first bytes (at most [`SNIFF_BYTES`] of them count).
///
/// # Errors
/// `file-empty`; `file-header-only`; and for what is no table of text: `file-workbook` (xlsx, ods), `file-workbook-old`
/// (xls), `file-zip`, `file-gzip`, `file-pdf`, `file-database` (SQLite), `file-image`, `file-vcard`, `file-web-page`,
/// `file-xml`, `file-json`, `file-address-book` (LDIF), `file-nul-bytes`.
pub fn sniff(head: &[u8]) -> Result<Dialect, Reason> {
    let whole = head.len() <= SNIFF_BYTES;
    let head = head.get(..SNIFF_BYTES).unwrap_or(head);
    if let Some(code) = foreign(head) {
        return Err(Reason::new(code));
    }
    let encoding = encoding(head)?;
    let decoded = decoded(head, encoding);
    let text = decoded.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(Reason::new("file-empty"));
    }
    if let Some(code) = markup(text) {
        return Err(Reason::new(code));
    }
    // What the cut may have broken in two is not judged.
    let text = if whole && head.len() < SNIFF_BYTES {
        text
    } else {
        text.rfind('\n').and_then(|at| text.get(..at)).unwrap_or(text)
    };
    let told = told_delimiter(text);
    let candidates = told.map_or_else(|| b",;\t|".to_vec(), |told| vec![told]);
    let best = candidates
        .into_iter()
        .map(|delimiter| Layout::of(text, delimiter))
        .reduce(|best, other| if other.likelihood > best.likelihood { other } else { best })
        .ok_or_else(|| Reason::new("file-empty"))?;
    if best.has_header && best.rows_below == 0 {
        return Err(Reason::new("file-header-only"));
    }
    Ok(Dialect {
        encoding: encoding.name().to_owned(),
        delimiter: best.delimiter,
        quote: b'"',
        preamble: best.preamble,
        has_header: best.has_header,
    })
}

/// Files that announce what they are.
fn foreign(head: &[u8]) -> Option<&'static str> {
    const MARKS: &[(&[u8], &str)] = &[
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file-workbook-old"),
        (b"\x1f\x8b", "file-gzip"),
        (b"%PDF-", "file-pdf"),
        (b"SQLite format 3\0", "file-database"),
        (b"\x89PNG\r\n\x1a\n", "file-image"),
        (b"\xff\xd8\xff", "file-image"),
        (b"GIF8", "file-image"),
        (b"Rar!", "file-zip"),
        (b"7z\xbc\xaf\x27\x1c", "file-zip"),
    ];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let names = head.get(..head.len().min(4096)).unwrap_or(head);
        let holds = |name: &[u8]| names.windows(name.len()).any(|part| part == name);
        let workbook = holds(b"xl/") || holds(b"[Content_Types].xml") || holds(b"opendocument.spreadsheet");
        return Some(if workbook { "file-workbook" } else { "file-zip" });
    }
    MARKS.iter().find(|(mark, _)| head.starts_with(mark)).map(|(_, code)| *code)
}

fn markup(text: &str) -> Option<&'static str> {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
    [
        ("begin:vcard", "file-vcard"),
        ("<!doctype html", "file-web-page"),
        ("<html", "file-web-page"),
        ("<?xml", "file-xml"),
        ("{\\rtf", "file-web-page"),
    ]
    .iter()
    .find(|(mark, _)| start.starts_with(mark))
    .map(|(_, code)| *code)
    .or_else(|| {
        let json = start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("{\n");
        json.then_some("file-json")
    })
    .or_else(|| (start.starts_with("dn:") && start.contains("\nobjectclass:")).then_some("file-address-book"))
}

fn encoding(head: &[u8]) -> Result<&'static Encoding, Reason> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Ok(encoding);
    }
    if head.contains(&0) {
        // Western text in UTF-16 without a mark has a zero in every second place.
        let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
        let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
        return if odd > pairs * 7 / 10 && even < pairs / 20 {
            Ok(UTF_16LE)
        } else if even > pairs * 7 / 10 && odd < pairs / 20 {
            Ok(UTF_16BE)
        } else {
            Err(Reason::new("file-nul-bytes"))
        };
    }
    match std::str::from_utf8(head) {
        Ok(_) => Ok(UTF_8),
        // Cut within a character.
        Err(error) if error.error_len().is_none() => Ok(UTF_8),
        // A stray byte in a text that is UTF-8 otherwise: the reader knows what to do with it.
        Err(_) if mostly_utf8(head) => Ok(UTF_8),
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(head, true);
            Ok(detector.guess(Some(b"nl"), Utf8Detection::Deny))
        }
    }
}

fn mostly_utf8(head: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in head.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > broken * 4
}

fn decoded(head: &[u8], encoding: &'static Encoding) -> String {
    let even = if encoding == UTF_16LE || encoding == UTF_16BE { head.len() & !1 } else { head.len() };
    encoding.decode(head.get(..even).unwrap_or(head)).0.into_owned()
}

/// `sep=;` in the first line is what Excel writes to tell.
fn told_delimiter(text: &str) -> Option<u8> {
    let first = text.lines().next()?.trim().trim_matches('"');
    let told =
        first.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| first.get(4..))?;
    match told.as_bytes() {
        [] => Some(b'\t'),
        [one] => Some(*one),
        _ => None,
    }
}

/// What the text looks like when split at one delimiter.
struct Layout {
    delimiter: u8,
    preamble: u32,
    has_header: bool,
    rows_below: usize,
    likelihood: f64,
}

impl Layout {
    fn of(text: &str, delimiter: u8) -> Self {
        const LOOK_AT: usize = 200;
        let records = split(text, delimiter, LOOK_AT);
        let filled: Vec<usize> =
            records.iter().map(|r| r.cells.iter().filter(|c| !c.trim().is_empty()).count()).collect();
        let widths: Vec<usize> = records.iter().map(|r| r.cells.len()).collect();
        let usual = usual_width(&widths, &filled);
        let preamble = first_of_table(&records, &filled, usual);
        let first = records.get(preamble).map(|r| r.cells.as_slice()).unwrap_or_default();
        let below: Vec<&[String]> = records
            .iter()
            .zip(&filled)
            .skip(preamble + 1)
            .filter(|(_, filled)| **filled > 0)
            .map(|(record, _)| record.cells.as_slice())
            .collect();
        // Records before the table speak against a delimiter too: it should explain all of the text.
        let all = filled.iter().filter(|filled| **filled > 0).count();
        let level =
            widths.iter().zip(&filled).filter(|(width, filled)| **width == usual && **filled > 0).count();
        let share = if all == 0 { 0.0 } else { fraction(level, all) };
        let known = first.iter().filter(|cell| headers::known(cell)).count();
        // More columns are only better when the rows agree on them; headers that we know decide.
        let columns = fraction(usual.min(12), 12);
        let likelihood =
            if usual < 2 { 0.1 } else { share + columns * share * 0.5 } + fraction(known.min(6), 2);
        Self {
            delimiter,
            preamble: u32::try_from(preamble).unwrap_or_default(),
            has_header: looks_like_header(first, &below, known),
            rows_below: below.len(),
            likelihood,
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of at most a few hundred")]
fn fraction(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn split(text: &str, delimiter: u8, most: usize) -> Vec<Record> {
    let mut splitter = Splitter::new(delimiter, b'"', 4096, 1_000);
    let mut records = Vec::new();
    let mut rest = text.as_bytes();
    while records.len() < most {
        match splitter.feed(rest) {
            (taken, Some(record)) => {
                rest = rest.get(taken..).unwrap_or_default();
                records.push(record);
            }
            (_, None) => {
                records.extend(splitter.finish());
                break;
            }
        }
    }
    records
}

/// The width that most filled records have; of equally frequent ones the larger.
fn usual_width(widths: &[usize], filled: &[usize]) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for (width, filled) in widths.iter().zip(filled) {
        if *filled > 0 {
            *counts.entry(*width).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(1, |(width, _)| width)
}

/// Which record the table begins with: the first that is filled about as widely as the table is, and no comment.
fn first_of_table(records: &[Record], filled: &[usize], usual: usize) -> usize {
    let comment =
        |r: &Record| r.cells.first().is_some_and(|c| c.starts_with('#') && r.cells.len() < usual.max(2));
    let told = |r: &Record| {
        r.cells.first().is_some_and(|c| c.get(..4).is_some_and(|c| c.eq_ignore_ascii_case("sep=")))
    };
    let starts = |(record, filled): (&Record, &usize)| {
        // A title in the first cell of a wide table is no header; a table of two columns may lack one header.
        let enough = if usual >= 3 { (usual / 3).max(2) } else { 1 };
        let wide = record.cells.len() >= usual.min(2) || *filled >= usual;
        *filled >= enough && wide && !comment(record) && !told(record)
    };
    let known = |record: &Record| record.cells.iter().filter(|cell| headers::known(cell)).count();
    let first = records.iter().zip(filled).position(starts).unwrap_or_else(|| {
        records.iter().zip(filled).position(|(r, filled)| *filled > 0 && !told(r) && !comment(r)).unwrap_or(0)
    });
    // A wordy preamble can fill as many cells as a sparse header: a later record that we recognise wins.
    let here = records.get(first).map_or(0, known);
    records
        .iter()
        .enumerate()
        .skip(first)
        .take(20)
        .find(|(_, r)| here == 0 && known(r) >= 3)
        .map_or(first, |(at, _)| at)
}

/// Headers are words: known ones settle it, and a cell that can only be data (an address, a number, a date) in the
/// first record says the opposite.
fn looks_like_header(first: &[String], below: &[&[String]], known: usize) -> bool {
    let given = || first.iter().map(|cell| text::line(cell)).filter(|cell| !cell.is_empty());
    if given().any(|cell| cell.contains('@') && cell.contains('.')) {
        return false;
    }
    if known > 0 {
        return true;
    }
    let number = |cell: &str| {
        cell.chars().any(|c| c.is_ascii_digit())
            && cell.chars().all(|c| c.is_ascii_digit() || " .,-+/:()€$%".contains(c))
    };
    if given().any(|cell| number(&cell)) {
        // Years as headers stand beside words, and above numbers.
        let numbers = given().filter(|cell| number(cell)).count();
        let words = given().count() - numbers;
        let year = |cell: &str| cell.len() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
        return words > 0 && given().filter(|cell| number(cell)).all(|cell| year(&cell)) && !below.is_empty();
    }
    // The same words again below ("valid,valid"): data. Otherwise the first record of words is taken as headers.
    let repeats = first.iter().enumerate().filter(|(at, cell)| {
        !cell.is_empty() && below.iter().filter(|row| row.get(*at) == Some(cell)).count() * 2 > below.len()
    });
    repeats.count() * 2 <= first.len()
}
