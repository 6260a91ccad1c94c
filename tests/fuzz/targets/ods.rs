//! ODS: a content.xml inside a sound archive.
#![no_main]

mod common;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    common::run("companies.ods", data.to_vec());
    common::run("companies.ods", common::replaced(include_bytes!("../../fixture/import/libreoffice.ods"), "content.xml", data));
});
