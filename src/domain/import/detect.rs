//! What a file is, by its content: names lie.

use super::problem::Code;

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text with separators.
    Csv,
    /// Office Open XML workbook.
    Xlsx,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// JSON.
    Json,
    /// Not to be read, and why; with a word for what it is.
    Refused(Code, &'static str),
}

/// Bytes that name a format which is no table, and its usual name.
const OTHERS: [(&[u8], &str); 9] = [
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
];
/// An OLE file: a workbook of Excel before 2007, or the envelope of one that is protected by a password.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// An archive with at least one file in it.
const ZIP: &[u8] = b"PK\x03\x04";

/// Finds out what a file is.
pub(super) fn detect(bytes: &[u8]) -> Kind {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Kind::Refused(Code::EmptyFile, "");
    }
    if bytes.starts_with(ZIP) {
        return archive(bytes);
    }
    if bytes.starts_with(OLE) {
        // The names of streams are UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Kind::Refused(if encrypted { Code::Password } else { Code::OldWorkbook }, "");
    }
    if let Some((_, name)) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Kind::Refused(Code::NotATable, name);
    }
    let start = &bytes[..bytes.len().min(2_000)];
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match text.get(..1) {
        Some("{" | "[") => Kind::Json,
        Some("<") => Kind::Refused(Code::NotATable, if text.to_lowercase().contains("<html") { "HTML" } else { "XML" }),
        _ if is_binary(start) => Kind::Refused(Code::NotATable, "?"),
        _ => Kind::Csv,
    }
}

/// Control characters that no text has; UTF-16 is full of zeros, so these do not count.
fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| matches!(byte, 1..=8 | 14..=26 | 28..=31)).count() > 2
}

/// Which kind of document an archive is, by the files that it must hold.
fn archive(bytes: &[u8]) -> Kind {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return Kind::Refused(Code::Unreadable, "ZIP");
    };
    let has = |archive: &zip::ZipArchive<_>, name: &str| archive.index_for_name(name).is_some();
    for (name, kind) in [
        ("xl/workbook.bin", Kind::Refused(Code::OldWorkbook, "")),
        ("xl/workbook.xml", Kind::Xlsx),
        ("word/document.xml", Kind::Refused(Code::NotATable, "Word")),
        ("ppt/presentation.xml", Kind::Refused(Code::NotATable, "PowerPoint")),
    ] {
        if has(&archive, name) {
            return kind;
        }
    }
    let mut kind = String::new();
    if let Ok(file) = archive.by_name("mimetype") {
        // A name of a media type is short.
        let _ = std::io::Read::read_to_string(&mut std::io::Read::take(file, 200), &mut kind);
    }
    match kind.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" => Kind::Ods,
        kind if kind.starts_with("application/vnd.oasis.opendocument") => Kind::Refused(Code::NotATable, "OpenDocument"),
        // Strict writers and some exporters store the workbook under another name; its reader finds it.
        _ if has(&archive, "[Content_Types].xml") => Kind::Xlsx,
        _ => Kind::Refused(Code::NotATable, "ZIP"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        for (bytes, kind) in [
            (b"id,name\n".as_slice(), Kind::Csv),
            (b"\xef\xbb\xbf {\"schema\":1}", Kind::Json),
            (b"%PDF-1.7", Kind::Refused(Code::NotATable, "PDF")),
            (b" \n", Kind::Refused(Code::EmptyFile, "")),
            (b"", Kind::Refused(Code::EmptyFile, "")),
            (b"<!doctype html><html>", Kind::Refused(Code::NotATable, "HTML")),
            (b"PK\x03\x04 cut", Kind::Refused(Code::Unreadable, "ZIP")),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", Kind::Refused(Code::OldWorkbook, "")),
            (b"i\0d\0,\0n\0", Kind::Csv),
            (b"\x01\x02\x03\x04\x05", Kind::Refused(Code::NotATable, "?")),
        ] {
            assert_eq!(detect(bytes), kind, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
