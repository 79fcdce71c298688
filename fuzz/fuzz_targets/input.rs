//! Any text as what somebody typed into a cell.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tertial::disclosure::personal;
use tertial::text::input;

fuzz_target!(|text: &str| {
    let _ = (input::number(text), input::percent(text), input::date(text));
    let _ = (
        input::status(text),
        input::progress(text),
        input::yes_no(text),
    );
    let _ = (input::missing(text), input::list(text));
    for found in personal::find(text) {
        assert!(text.get(found.range).is_some_and(|part| !part.is_empty()));
    }
});
