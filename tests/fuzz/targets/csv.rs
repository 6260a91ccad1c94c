//! CSV: any text.
#![no_main]

mod common;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    common::run("north/companies.csv", data.to_vec());
});
