//! Every diagnostic code has an example that fails, here or beside the code that finds it.

use std::fs;
use std::path::Path;

use tertial::diagnostic::Code;

use crate::tidy::{rust_files, tests_of};

/// Codes that nothing can provoke yet, and why.
const WITHOUT_EXAMPLE: &[(&str, &str)] = &[
    ("T0121", "not found yet: needs a rule for how far a value may be from the last one"),
    ("T0123", "not found yet: no column of any workbook holds a date"),
    ("T0201", "ids that stand twice in the plan are reported as T0104"),
    ("T0301", "not found yet: the report says how many reported"),
    ("T0302", "not found yet: needs a rule for what is far from the other units"),
    ("T0403", "not found yet: the table's own note says it"),
];

#[test]
fn every_code_has_an_example_that_fails() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &Path| fs::read_to_string(path).expect("reads");
    let integration = rust_files(&root.join("tests")).into_iter().filter(|path| !path.ends_with("codes.rs"));
    let mut tests: String = integration.map(|path| read(&path)).collect();
    let beside = rust_files(&root.join("src")).into_iter().filter(|path| !path.ends_with("diagnostic/code.rs"));
    tests.extend(beside.map(|path| tests_of(&path, &read(&path))));
    for code in Code::ALL {
        let has_example = tests.contains(&format!("[{}]", code.id())) || tests.contains(&format!(" Code::{code:?}"));
        let excused = WITHOUT_EXAMPLE.iter().any(|(id, _)| *id == code.id());
        assert!(has_example || excused, "{} {code:?} has no example", code.id());
        assert!(!(has_example && excused), "{} {code:?} has an example and needs no excuse", code.id());
    }
}
