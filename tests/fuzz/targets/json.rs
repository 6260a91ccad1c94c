//! JSON: any text, and lists of records inside an atlas file.
#![no_main]

mod common;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    common::run("atlas.json", data.to_vec());
    common::run("atlas.json", [b"{\"schema\":1,\"companies\":[", data, b"]}"].concat());
});
