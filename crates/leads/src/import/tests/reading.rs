//! From bytes to rows.

use proptest::prelude::*;

use super::*;

fn refusal(bytes: &[u8]) -> String {
    match sniff(bytes) {
        Err(problem) => problem.code,
        Ok(dialect) => match Reader::new(bytes, &dialect, Limits::default()) {
            Err(problem) => problem.code,
            Ok(_) => format!("{dialect:?}"),
        },
    }
}

/// Delimiter, records before the headers, headers.
fn layout(text: &str) -> (char, u32, Vec<String>) {
    let dialect = sniff(text.as_bytes()).unwrap();
    (char::from(dialect.delimiter), dialect.preamble, rows(text.as_bytes()).0)
}

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn files_that_are_no_tables_say_what_they_are() {
    for (bytes, code) in [
        (&b""[..], "file-empty"),
        (b"  \r\n\r\n", "file-empty"),
        (b"\xef\xbb\xbf", "file-empty"),
        (b"company;phone\r\n", "file-header-only"),
        (
            b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0f\0\0\0xl/workbook.xml",
            "file-workbook",
        ),
        (b"PK\x03\x04\x14\0\0\0\0\0\0\0readme.txt", "file-zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", "file-workbook-old"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "file-pdf"),
        (b"SQLite format 3\0\x10\0", "file-database"),
        (b"\x89PNG\r\n\x1a\n\0\0", "file-image"),
        (b"\x1f\x8b\x08\0", "file-gzip"),
        (b"a,b\n1,\x002\n3,4\n", "file-nul-bytes"),
        (b"BEGIN:VCARD\nVERSION:3.0\n", "file-vcard"),
        (b"<!DOCTYPE html><html>", "file-web-page"),
        (b"<?xml version=\"1.0\"?>", "file-xml"),
        (b"{\"company\":\"x\"}", "file-json"),
        (b"dn: cn=x\nobjectclass: top\n", "file-address-book"),
    ] {
        assert_eq!(refusal(bytes), code, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn delimiters_are_found() {
    for (text, delimiter) in [
        ("company,phone\nA,1\nB,2\n", ','),
        ("company;phone\nA;1,5\nB;2,5\n", ';'),
        ("company\tphone\nA, B\t1\nC\t2\n", '\t'),
        ("company|phone\nA|1\n", '|'),
        ("a;b\n1,1;1.1\n0,25;0.25\n", ';'),
        ("\"Naam, adres\";\"x\"\n\"a, b\";\"c\"\n", ';'),
        ("sep=;\r\na,b;c\r\n1,2;3\r\n", ';'),
        ("company\nJansen\n", ','),
    ] {
        assert_eq!(layout(text).0, delimiter, "{text:?}");
    }
}

#[test]
fn what_stands_before_the_headers_is_passed_over() {
    for (text, preamble) in [
        ("company,phone\nA,1\n", 0),
        ("\n\ncompany,phone\nA,1\n", 2),
        ("sep=,\ncompany,phone\nA,1\n", 1),
        ("Notes:\n\"When exporting, some are missing\"\n\ncompany,phone,city\nA,1,B\n", 3),
        ("# a comment\n# another\n\ncompany,phone\nA,1\nB,2\n", 3),
        ("Export of 2026,,\n,,\ncompany,phone,city\nA,1,B\nC,2,D\n", 2),
    ] {
        let (_, found, headers) = layout(text);
        assert_eq!((found, headers[0].as_str()), (preamble, "company"), "{text:?}");
    }
}

#[test]
fn a_file_without_headers_keeps_its_first_row() {
    let (headers, rows) = rows(b"Jansen,Jan,jan@jansen.nl\nBakker,Piet,piet@bakker.nl\n");
    assert_eq!(headers, ["#1", "#2", "#3"]);
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].number, rows[0].cells[0].as_str()), (1, "Jansen"));
}

#[test]
fn every_usual_encoding_gives_the_same_text() {
    let text = "bedrijf;plaats\r\nCafé Müller;België\r\n";
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        windows,
        utf16(text, true, false),
        utf16(text, true, true),
        utf16(text, false, false),
        utf16(text, false, true),
    ] {
        let (headers, rows) = rows(&bytes);
        assert_eq!(headers, ["bedrijf", "plaats"], "{bytes:?}");
        assert_eq!(rows[0].cells, ["Café Müller", "België"], "{bytes:?}");
    }
}

#[test]
fn an_accent_of_another_encoding_far_into_a_file_stays_readable() {
    let mut bytes = b"company,city\n".to_vec();
    while bytes.len() < 2 * SNIFF_BYTES {
        bytes.extend_from_slice(b"Jansen,Zwolle\n");
    }
    bytes.extend_from_slice(b"Caf\xe9,Belgi\xeb\n");
    bytes.extend_from_slice("Müller,Köln\n".as_bytes());
    let (_, rows) = rows(&bytes);
    assert_eq!(rows[rows.len() - 2].cells, ["Café", "Belgi\u{eb}"]);
    assert_eq!(rows[rows.len() - 1].cells, ["Müller", "Köln"]);
}

#[test]
fn cells_are_read_as_spreadsheets_mean_them() {
    let cells = |line: &str| rows(format!("company,city,notes\n{line}\n").as_bytes()).1.remove(0).cells;
    for (line, expected) in [
        ("a,b,c", ["a", "b", "c"]),
        ("\"a, b\",c,", ["a, b", "c", ""]),
        ("\"say \"\"hi\"\"\",b,c", ["say \"hi\"", "b", "c"]),
        ("\"two\nlines\",b,c", ["two\nlines", "b", "c"]),
        ("a, \"b, c\" ,d", ["a", "b, c", "d"]),
        ("\"the \"Platform\" team\",b,c", ["the \"Platform\" team", "b", "c"]),
        ("\"esc \\\"aped\\\" text\",b,c", ["esc \\\"aped\\\" text", "b", "c"]),
        ("5\" pipe,b,c", ["5\" pipe", "b", "c"]),
        ("a,b", ["a", "b", ""]),
        ("a,b,c,,", ["a", "b", "c"]),
        ("\"\",b,\"\"", ["", "b", ""]),
    ] {
        assert_eq!(cells(line), expected, "{line:?}");
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does_and_every_line_end_ends_a_line() {
    let (_, rows) = rows(b"company,city\r\nA,1\n\nB,2\rC,3\r\n\r\nD,4");
    let numbered: Vec<_> = rows.iter().map(|row| (row.number, row.cells[0].as_str())).collect();
    assert_eq!(numbered, [(2, "A"), (4, "B"), (5, "C"), (7, "D")]);
}

#[test]
fn rows_that_do_not_fit_are_flagged_and_reading_goes_on() {
    let huge = "x".repeat(2 * 1024 * 1024);
    let text =
        format!("company,city\nA,1\nB,2,3\nC,\"{huge}\"\nD,4\n{}\nE,\"open\nF,6\n", ",".repeat(2_000) + "x");
    let (_, rows) = rows(text.as_bytes());
    let seen: Vec<_> = rows
        .iter()
        .map(|row| (row.number, row.cells[0].as_str(), row.problem.as_ref().map_or("", |p| p.code.as_str())))
        .collect();
    assert_eq!(
        seen,
        [
            (2, "A", ""),
            (3, "B", "row-too-long"),
            (4, "C", "cell-too-large"),
            (5, "D", ""),
            (6, "", "too-many-columns"),
            (7, "E", "unclosed-quote"),
        ]
    );
    assert!(rows.iter().flat_map(|row| &row.cells).all(|cell| cell.len() <= Limits::default().cell_bytes));
}

#[test]
fn headers_are_told_apart() {
    let (headers, _) = rows(b"Name,Email,,Name,name\nA,b@c.nl,1,2,3\n");
    assert_eq!(headers, ["Name", "Email", "#3", "Name (2)", "name"]);
}

#[test]
fn a_source_that_breaks_off_says_so_once() {
    struct Broken(&'static [u8]);
    impl std::io::Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            if self.0.is_empty() { Err(std::io::Error::other("gone")) } else { self.0.read(buffer) }
        }
    }
    let text = b"company,city\nA,1\nB,2\n";
    let dialect = sniff(text).unwrap();
    let reader = Reader::new(Broken(text), &dialect, Limits::default()).unwrap();
    let codes: Vec<_> =
        reader.take(9).map(|row| row.problem.map_or(String::new(), |problem| problem.code)).collect();
    assert_eq!(codes, ["", "", "read-failed"]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(dialect) = sniff(&bytes)
            && let Ok(reader) = Reader::new(bytes.as_slice(), &dialect, Limits { cell_bytes: 40, columns: 5 })
        {
            let width = reader.headers().len();
            for row in reader {
                prop_assert_eq!(row.cells.len(), width);
                prop_assert!(row.cells.iter().all(|cell| cell.len() <= 3 * 40), "lossy characters take three bytes");
            }
        }
    }

    #[test]
    fn what_was_quoted_properly_comes_back(
        table in proptest::collection::vec(proptest::collection::vec("[a-z\", ;|\t\r\n'é€]{0,12}", 3), 1..8),
        delimiter in proptest::sample::select(b",;\t|".to_vec()),
        line_end in proptest::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let mark = char::from(delimiter).to_string();
        let line = |cells: &[String]| {
            let quoted: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            quoted.join(&mark) + line_end
        };
        let text: String = std::iter::once(line(&["a".to_owned(), "b".to_owned(), "c".to_owned()]))
            .chain(table.iter().map(|cells| line(cells)))
            .collect();
        let dialect = Dialect { encoding: "UTF-8".to_owned(), delimiter, quote: b'"', preamble: 0, has_header: true };
        let reader = Reader::new(text.as_bytes(), &dialect, Limits::default()).unwrap();
        let read: Vec<Vec<String>> = reader.map(|row| row.cells).collect();
        let filled: Vec<Vec<String>> = table.into_iter().filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(read, filled);
    }

    #[test]
    fn where_the_chunks_end_does_not_matter(text in "(company,phone\n)([a-zé,\"\r\n]{0,6}){0,20}", size in 1_usize..7) {
        struct Slow<'a>(&'a [u8], usize);
        impl std::io::Read for Slow<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                let size = self.1.min(buffer.len());
                self.0.read(&mut buffer[..size])
            }
        }
        let dialect = Dialect { encoding: "UTF-8".to_owned(), delimiter: b',', quote: b'"', preamble: 0, has_header: true };
        let whole: Vec<Row> = Reader::new(text.as_bytes(), &dialect, Limits::default()).unwrap().collect();
        let slow: Vec<Row> = Reader::new(Slow(text.as_bytes(), size), &dialect, Limits::default()).unwrap().collect();
        prop_assert_eq!(whole, slow);
    }
}
