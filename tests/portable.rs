//! Natively what `tests/wasm.rs` runs in a browser: pictures and numbers whose arithmetic could differ there.

#[path = "common/layouts.rs"]
mod layouts;

#[test]
fn networks_of_any_size_are_laid_out() {
    layouts::networks();
}

#[test]
fn numbers_beyond_32_bits_are_written() {
    layouts::numbers();
}
