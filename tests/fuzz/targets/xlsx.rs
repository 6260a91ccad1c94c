//! XLSX: a sheet's XML inside a sound workbook, so that the reader of cells is reached.
#![no_main]

mod common;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    common::run("companies.xlsx", data.to_vec());
    common::run("companies.xlsx", common::replaced(include_bytes!("../../fixture/import/whole.xlsx"), "xl/worksheets/sheet6.xml", data));
});
