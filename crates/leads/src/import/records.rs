//! Splitting text into records and cells, as spreadsheets do and more forgiving than the standard: quotes inside a
//! quoted cell that nobody doubled stay text, spaces may stand around a quoted cell, and every kind of line end
//! ends a line. Works byte by byte over UTF-8 and keeps nothing but the record at hand.

/// Splits a stream of UTF-8 bytes; feed it chunks, take records as they become complete.
#[derive(Debug)]
pub(super) struct Splitter {
    delimiter: u8,
    quote: u8,
    cell_bytes: usize,
    columns: usize,
    state: State,
    after_return: bool,
    cell: Vec<u8>,
    record: Record,
}

/// One record as it stood in the file.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) cells: Vec<String>,
    /// A cell went over the limit and was cut there: its column, from 0.
    pub(super) cut: Option<usize>,
    /// Filled cells stood beyond the last column of the limit and were dropped.
    pub(super) too_wide: bool,
    /// The file ended inside a quoted cell.
    pub(super) unclosed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first byte of a record.
    RecordStart,
    /// Before a cell's content; spaces so far.
    CellStart,
    Plain,
    Quoted,
    /// Behind a quote in a quoted cell, and so many spaces.
    Closed(usize),
}

impl Splitter {
    pub(super) fn new(delimiter: u8, quote: u8, cell_bytes: usize, columns: usize) -> Self {
        Self {
            delimiter,
            quote,
            cell_bytes,
            columns,
            state: State::RecordStart,
            after_return: false,
            cell: Vec::new(),
            record: Record::default(),
        }
    }

    /// Takes bytes up to and including the end of a record: how many were taken, and the record if it ended.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> (usize, Option<Record>) {
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            // Most bytes are plain content: take them in one go.
            if matches!(self.state, State::Plain | State::Quoted) {
                let quoted = self.state == State::Quoted;
                let rest = bytes.get(at..).unwrap_or_default();
                let plain = rest.iter().position(|b| {
                    if quoted {
                        *b == self.quote || *b == 0
                    } else {
                        *b == self.delimiter || matches!(*b, b'\n' | b'\r' | 0)
                    }
                });
                let plain = plain.unwrap_or(rest.len());
                if plain > 0 {
                    self.push(rest.get(..plain).unwrap_or_default());
                    at += plain;
                    continue;
                }
            }
            at += 1;
            let line_feed_of_pair = self.after_return && byte == b'\n' && self.state == State::RecordStart;
            self.after_return = false;
            if line_feed_of_pair || byte == 0 {
                continue;
            }
            if self.step(byte) {
                self.after_return = byte == b'\r';
                return (at, Some(std::mem::take(&mut self.record)));
            }
        }
        (at, None)
    }

    /// The last record of a file without a line end.
    pub(super) fn finish(&mut self) -> Option<Record> {
        if self.state == State::RecordStart {
            return None;
        }
        self.record.unclosed = self.state == State::Quoted;
        self.end_cell();
        self.state = State::RecordStart;
        Some(std::mem::take(&mut self.record))
    }

    /// One byte that means something; true when it ended the record.
    fn step(&mut self, byte: u8) -> bool {
        let ends_line = matches!(byte, b'\n' | b'\r');
        match self.state {
            State::Quoted => {
                if byte == self.quote {
                    self.state = State::Closed(0);
                }
                return false;
            }
            State::Closed(0) if byte == self.quote => {
                self.push(&[byte]);
                self.state = State::Quoted;
                return false;
            }
            State::Closed(spaces) if byte == b' ' => {
                self.state = State::Closed(spaces + 1);
                return false;
            }
            State::Closed(spaces) if byte != self.delimiter && !ends_line => {
                // A quote in the middle that nobody doubled: 5" pipe, \"escaped\".
                self.push(&[self.quote]);
                for _ in 0..spaces {
                    self.push(b" ");
                }
                // After a space another quote may be the closing one: `"a" "b"`.
                self.state = if byte == self.quote { State::Closed(0) } else { State::Quoted };
                if byte != self.quote {
                    self.push(&[byte]);
                }
                return false;
            }
            _ => {}
        }
        if ends_line {
            self.end_cell();
            self.state = State::RecordStart;
            return true;
        }
        if byte == self.delimiter {
            self.end_cell();
            self.state = State::CellStart;
        } else if byte == self.quote && matches!(self.state, State::RecordStart | State::CellStart) {
            self.cell.clear();
            self.state = State::Quoted;
        } else {
            self.push(&[byte]);
            // Spaces before a quote do not make it text.
            self.state = match self.state {
                State::RecordStart | State::CellStart if byte == b' ' => State::CellStart,
                _ => State::Plain,
            };
        }
        false
    }

    fn push(&mut self, bytes: &[u8]) {
        let room = self.cell_bytes - self.cell.len().min(self.cell_bytes);
        self.cell.extend_from_slice(bytes.get(..bytes.len().min(room)).unwrap_or_default());
        if bytes.len() > room && self.record.cut.is_none() {
            self.record.cut = Some(self.record.cells.len());
        }
    }

    fn end_cell(&mut self) {
        if self.record.cells.len() < self.columns {
            // The limit may have cut a character in two.
            self.record.cells.push(String::from_utf8_lossy(&self.cell).into_owned());
        } else {
            self.record.too_wide |= !self.cell.trim_ascii().is_empty();
        }
        self.cell.clear();
    }
}
