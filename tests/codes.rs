//! Every diagnostic code has an example that fails, here or beside the code that finds it.

use std::fs;
use std::path::Path;

use tertial::diagnostic::Code;

use crate::tidy::{rust_files, tests_of};

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
        assert!(has_example, "{} {code:?} has no example", code.id());
    }
}
