//! The integration tests: the program as its users meet it.
//!
//! One binary, so that everything is linked once; the example project is compiled once and shared.
#![expect(clippy::disallowed_methods, reason = "tests put files in place, run the program and look at what it wrote")]

mod added;
mod among;
mod app;
mod asked;
mod cli;
mod codes;
mod comment_slips;
mod docs;
mod every_part;
mod example_slips;
mod exceptions;
mod expected;
mod failures;
mod figures;
mod free;
mod handing_in;
mod layouts;
mod newcomer;
mod older;
mod over_time;
mod partial;
mod parts;
mod pdf;
mod plain_language;
mod plan_changes;
mod plan_failures;
mod plan_slips;
mod privacy;
mod proportions;
mod returned;
mod roundtrip;
mod row_slips;
mod sentences;
mod shapes;
mod since_then;
mod slips;
mod support;
mod text_slips;
mod tidy;
mod told_otherwise;
mod wording;
mod writing;
mod year;
