//! The example project, read and compiled once for all tests.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use tertial::assess::Results;
use tertial::diagnostic::Diagnostics;
use tertial::domain::Period;
use tertial::pipeline::{self, Checked, File, Inputs, Outputs};
use tertial::text::{Lang, Words};

use super::pdf_text::PdfText;

/// The example after every stage.
pub struct Example {
    pub words: Words,
    pub checked: Checked,
    pub results: Results,
    pub diagnostics: Diagnostics,
    pub outputs: Outputs,
}

/// The folder of the example project.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("input-templates/asn-2025")
}

/// The example, compiled.
pub fn example() -> &'static Example {
    static EXAMPLE: OnceLock<Example> = OnceLock::new();
    EXAMPLE.get_or_init(compile)
}

/// The text of the example's PDF.
pub fn pdf() -> &'static PdfText {
    static TEXT: OnceLock<PdfText> = OnceLock::new();
    TEXT.get_or_init(|| PdfText::read(&example().outputs.pdf))
}

/// The bytes of one of the example's files, by its name within the project.
pub fn bytes(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of the example as the program is given them.
pub fn inputs() -> Inputs {
    inputs_of(Period::T2)
}

/// The same of any period.
pub fn inputs_of(period: Period) -> Inputs {
    let file = |name: &str| -> File { (Arc::from(name), bytes(name)) };
    let own = period.code();
    let mut names: Vec<String> = std::fs::read_dir(folder().join(&own))
        .expect("the example has the period's folder")
        .map(|entry| format!("{own}/{}", entry.expect("an entry").file_name().to_string_lossy()))
        .collect();
    names.sort();
    let workbooks = names.iter().map(|name| file(name)).collect();
    Inputs { plan: Some(file("namndplan.xlsx")), workbooks, ..Inputs::default() }
}

fn compile() -> Example {
    let words = Words::new(Lang::Sv);
    let inputs = inputs();
    let (plan, mut diagnostics) = pipeline::plan(inputs.plan.as_ref().expect("the plan"), &words);
    let (checked, found) = pipeline::check(plan.expect("the plan is read"), Period::T2, &inputs, false, &words);
    diagnostics.extend(found);
    let (results, found) = pipeline::assess(&checked);
    diagnostics.extend(found);
    let (outputs, diagnostics) =
        pipeline::render(&checked.report(&results, &[], &words), None, diagnostics).expect("the example renders");
    Example { words, checked, results, diagnostics, outputs }
}
