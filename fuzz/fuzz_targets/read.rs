//! Any bytes as a workbook. Start it with the golden files:
//! `cargo +nightly fuzz run read fuzz/corpus/read tests/golden`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = tertial::read::read("fuzz.xlsx".into(), bytes);
});
