//! What every target does with a file: read it, check it, compile it. None of that may panic.
#![allow(dead_code, reason = "each target uses a part of it")]

use std::io::{Cursor, Read, Write};

use atlas::domain::import::{SourceFile, check, compile, read};

/// Reads, checks and compiles a file of this name.
pub fn run(name: &str, bytes: Vec<u8>) {
    let files = vec![SourceFile { name: name.to_owned(), bytes }];
    if let Ok(delivery) = read(files, &mut |_| true) {
        let _ = (check(&delivery, None), compile(&delivery));
    }
}

/// An archive in which one file has another content.
pub fn replaced(archive: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(archive)).expect("a fixture");
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for index in 0..from.len() {
        let mut file = from.by_index(index).expect("a fixture");
        let own = file.name().map(|name| name.into_owned()).unwrap_or_default();
        to.start_file(own.clone(), stored).expect("in memory");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("a fixture");
        to.write_all(if own == name { content } else { &bytes }).expect("in memory");
    }
    to.finish().expect("in memory").into_inner()
}
