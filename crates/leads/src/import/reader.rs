//! Streaming the rows of a file: decodes, splits, numbers and levels them, in memory that does not grow with the
//! file.

use std::io::Read;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, WINDOWS_1252};

use super::{
    records::{Record, Splitter},
    sniff::Dialect,
};
use crate::{reason::Reason, text};

/// How much of one row is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one cell, as UTF-8.
    pub cell_bytes: usize,
    /// Columns of one row.
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { cell_bytes: 64 * 1024, columns: 1_000 }
    }
}

/// One row of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row as a spreadsheet counts it: 1 is the file's first record, heading and empty lines included.
    pub number: u32,
    /// One cell per header; missing ones are empty.
    pub cells: Vec<String>,
    /// Why the row cannot be trusted: `row-too-long` (filled cells beyond the last header), `cell-too-large`
    /// (with `column`), `too-many-columns`, `unclosed-quote` (the rest of the file is inside this cell),
    /// `read-failed` (the source broke off; the last row given).
    pub problem: Option<Reason>,
}

/// Reads rows from bytes. Empty lines are passed over.
pub struct Reader<R> {
    source: R,
    text: Transcoder,
    splitter: Splitter,
    headers: Vec<String>,
    /// Rows that were read while looking for the headers.
    waiting: Option<Row>,
    number: u32,
    raw: Vec<u8>,
    decoded: Vec<u8>,
    taken: usize,
    ended: bool,
}

impl<R: Read> Reader<R> {
    /// Begins to read, up to and including the headers.
    ///
    /// # Errors
    /// `file-empty` when no record is left for the headers, `read-failed` when the source fails, `encoding-unknown`
    /// for a dialect with a name that is no encoding.
    pub fn new(source: R, dialect: &Dialect, limits: Limits) -> Result<Self, Reason> {
        let encoding = Encoding::for_label(dialect.encoding.as_bytes())
            .ok_or_else(|| Reason::new("encoding-unknown"))?;
        let mut reader = Self {
            source,
            text: Transcoder::new(encoding),
            splitter: Splitter::new(
                dialect.delimiter,
                dialect.quote,
                limits.cell_bytes.max(1),
                limits.columns.max(1),
            ),
            headers: Vec::new(),
            waiting: None,
            number: 0,
            raw: Vec::new(),
            decoded: Vec::new(),
            taken: 0,
            ended: false,
        };
        for _ in 0..dialect.preamble {
            reader.record()?;
        }
        let first = loop {
            match reader.record()? {
                None => return Err(Reason::new("file-empty")),
                Some(record) if record.cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Some(record) => break record,
            }
        };
        if dialect.has_header {
            reader.headers = distinct(&first.cells);
        } else {
            reader.headers = distinct(&vec![String::new(); first.cells.len()]);
            reader.waiting = Some(reader.row(first));
        }
        Ok(reader)
    }

    /// The headers, each once: an empty one is `#3` after its column, a repeated one `Name (2)`.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    fn record(&mut self) -> Result<Option<Record>, Reason> {
        loop {
            let (taken, record) = self.splitter.feed(self.decoded.get(self.taken..).unwrap_or_default());
            self.taken += taken;
            let record = match record {
                Some(record) => Some(record),
                None if self.ended => self.splitter.finish(),
                None => {
                    self.fill()?;
                    continue;
                }
            };
            self.number = self.number.saturating_add(u32::from(record.is_some()));
            return Ok(record);
        }
    }

    fn fill(&mut self) -> Result<(), Reason> {
        const CHUNK: usize = 64 * 1024;
        self.raw.resize(CHUNK, 0);
        let count = loop {
            match self.source.read(&mut self.raw) {
                Ok(count) => break count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => return Err(Reason::new("read-failed")),
            }
        };
        self.ended = count == 0;
        self.decoded.clear();
        self.taken = 0;
        self.text.decode(self.raw.get(..count).unwrap_or_default(), self.ended, &mut self.decoded);
        Ok(())
    }

    fn row(&self, record: Record) -> Row {
        let width = self.headers.len();
        let mut cells = record.cells;
        let surplus = cells.get(width..).is_some_and(|more| more.iter().any(|cell| !cell.trim().is_empty()));
        let problem = if let Some(column) = record.cut {
            let header = self.headers.get(column).map_or("", String::as_str);
            Some(Reason::new("cell-too-large").with("column", header))
        } else if record.unclosed {
            Some(Reason::new("unclosed-quote"))
        } else if record.too_wide {
            Some(Reason::new("too-many-columns"))
        } else {
            surplus.then(|| Reason::new("row-too-long"))
        };
        cells.resize(width, String::new());
        Row { number: self.number, cells, problem }
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if let Some(row) = self.waiting.take() {
            return Some(row);
        }
        loop {
            match self.record() {
                Ok(None) => return None,
                Ok(Some(record))
                    if record.cells.iter().all(|cell| cell.trim().is_empty())
                        && record.cut.is_none()
                        && !record.too_wide => {}
                Ok(Some(record)) => return Some(self.row(record)),
                Err(problem) => {
                    // Say so once, then stop.
                    self.ended = true;
                    self.decoded.clear();
                    self.splitter.finish();
                    let cells = vec![String::new(); self.headers.len()];
                    return Some(Row {
                        number: self.number.saturating_add(1),
                        cells,
                        problem: Some(problem),
                    });
                }
            }
        }
    }
}

/// Headers as typed, cleaned, each once; empty ones named by their place.
pub(super) fn distinct(cells: &[String]) -> Vec<String> {
    let mut headers: Vec<String> = Vec::with_capacity(cells.len());
    let mut seen = std::collections::HashSet::with_capacity(cells.len());
    for (column, cell) in cells.iter().enumerate() {
        let clean = text::line(cell);
        let base = if clean.is_empty() { format!("#{}", column + 1) } else { clean.into_owned() };
        let mut header = base.clone();
        let mut again = 1;
        while !seen.insert(header.clone()) {
            again += 1;
            header = format!("{base} ({again})");
        }
        headers.push(header);
    }
    headers
}

/// Bytes of any encoding to UTF-8. In UTF-8 text a byte that does not belong is read as Windows-1252: files glued
/// together from two sources, and files whose first accent comes after the part that was looked at, stay readable.
enum Transcoder {
    Utf8 { pending: Vec<u8>, started: bool },
    Other(Box<Decoder>),
}

impl Transcoder {
    fn new(encoding: &'static Encoding) -> Self {
        if encoding == UTF_8 {
            Self::Utf8 { pending: Vec::new(), started: false }
        } else {
            Self::Other(Box::new(encoding.new_decoder_with_bom_removal()))
        }
    }

    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) {
        match self {
            Self::Utf8 { pending, started } => {
                let held;
                let mut rest = bytes;
                if !pending.is_empty() {
                    pending.extend_from_slice(bytes);
                    held = std::mem::take(pending);
                    rest = &held;
                }
                if !*started && rest.len() < 3 && !last {
                    pending.extend_from_slice(rest);
                    return;
                }
                if !*started {
                    *started = true;
                    rest = rest.strip_prefix(b"\xef\xbb\xbf").unwrap_or(rest);
                }
                lenient_utf8(rest, last, out, pending);
            }
            Self::Other(decoder) => {
                let mut rest = bytes;
                loop {
                    let mut chunk = String::with_capacity(
                        decoder.max_utf8_buffer_length(rest.len()).unwrap_or(4096).max(64),
                    );
                    let (result, read, _) = decoder.decode_to_string(rest, &mut chunk, last);
                    out.extend_from_slice(chunk.as_bytes());
                    rest = rest.get(read..).unwrap_or_default();
                    if result == CoderResult::InputEmpty {
                        break;
                    }
                }
            }
        }
    }
}

fn lenient_utf8(mut rest: &[u8], last: bool, out: &mut Vec<u8>, pending: &mut Vec<u8>) {
    loop {
        let error = match std::str::from_utf8(rest) {
            Ok(_) => {
                out.extend_from_slice(rest);
                return;
            }
            Err(error) => error,
        };
        let (sound, wrong) = rest.split_at(error.valid_up_to());
        out.extend_from_slice(sound);
        let length = match error.error_len() {
            Some(length) => length,
            None if !last => {
                pending.extend_from_slice(wrong);
                return;
            }
            None => wrong.len(),
        };
        let (wrong, after) = wrong.split_at(length);
        out.extend_from_slice(WINDOWS_1252.decode_without_bom_handling(wrong).0.as_bytes());
        rest = after;
    }
}
