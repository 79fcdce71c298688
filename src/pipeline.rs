//! The stages in order. A newcomer reads this file and sees the program.
//!
//! *Takes* the bytes of a project, *returns* the bytes of its outputs, and diagnostics. *Never* chooses which files or
//! which period; that is `app`. Never touches the file system, the clock or the terminal; those are in `commands`.

use std::sync::Arc;

use crate::assess::{self, Results};
use crate::check::{self, Submission};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Image;
use crate::domain::{Period, YearPeriod};
use crate::doubts;
use crate::faults::{self, Fault};
use crate::figure::Figures;
use crate::history;
use crate::inputs;
use crate::merge::{self, Dataset};
use crate::parallel;
use crate::plan::{self, Plan};
use crate::read;
use crate::render::{html, pdf, xlsx};
use crate::report::{self, Report};
use crate::text::Words;

pub use crate::inputs::{File, Inputs};

/// A project that has been read and checked.
#[derive(Debug)]
pub struct Checked {
    /// The plan.
    pub plan: Plan,
    /// Which period.
    pub period: Period,
    /// What the units have handed in.
    pub data: Dataset,
    /// Earlier periods.
    pub past: Figures,
    /// The workbooks' names and SHA-256, in order.
    pub sources: Vec<(String, String)>,
}

impl Checked {
    /// What a report of the results is made from.
    pub fn report<'a>(&'a self, results: &'a Results, faults: &'a [Fault], words: &'a Words) -> Report<'a> {
        Report { plan: &self.plan, results, words, sources: &self.sources, faults }
    }
}

/// The bytes of everything that is written.
#[derive(Debug)]
pub struct Outputs {
    /// The committee workbook.
    pub xlsx: Vec<u8>,
    /// The report.
    pub pdf: Vec<u8>,
    /// The report as a web page.
    pub html: String,
    /// The snapshot that the next period reads.
    pub json: String,
    /// Something that should be in them is not, and they say so.
    pub is_draft: bool,
}

/// The bytes of the plan document.
#[derive(Debug)]
pub struct PlanDocument {
    /// The plan.
    pub pdf: Vec<u8>,
    /// The plan as a web page.
    pub html: String,
}

/// Why a renderer failed.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The committee workbook could not be written.
    #[error("committee workbook: {0}")]
    Xlsx(#[from] xlsx::XlsxError),
    /// The PDF could not be written.
    #[error("PDF: {0}")]
    Pdf(#[from] pdf::PdfError),
}

impl RenderError {
    /// What is wrong with the logo, if that is all: the only failure that is not ours.
    pub fn logo_fault(&self) -> Option<pdf::ImageFault> {
        match self {
            RenderError::Pdf(pdf::PdfError::Image(fault)) => Some(*fault),
            RenderError::Pdf(_) | RenderError::Xlsx(_) => None,
        }
    }
}

/// Reads the plan: bytes → cells → plan.
pub fn plan(file: &File, words: &Words) -> (Option<Plan>, Diagnostics) {
    let (name, bytes) = file;
    match read::read(Arc::clone(name), bytes) {
        Ok(book) => plan::read(book, words),
        Err(reason) => (None, Diagnostics(vec![inputs::unreadable(name, &reason, words)])),
    }
}

/// Reads and checks everything that was handed in: workbooks → submissions → dataset; snapshots → earlier figures.
pub fn check(plan: Plan, period: Period, inputs: &Inputs, partial: bool, words: &Words) -> (Checked, Diagnostics) {
    let now = YearPeriod { year: plan.committee.year, period };
    let (past, of_past) = history::read(&plan, &inputs.snapshots, Some(now), words);
    let workbooks: Vec<(usize, &File)> = inputs.workbooks.iter().enumerate().collect();
    let mut handed_in = parallel::map(&workbooks, |(at, (name, bytes))| {
        let book = inputs.opened.take(*at).unwrap_or_else(|| read::read(Arc::clone(name), bytes));
        check::handed_in(&plan, &past, period, name, book, words)
    });
    let unopened = inputs.unopened.iter();
    handed_in.extend(unopened.map(|(name, why)| check::handed_in(&plan, &past, period, name, Err(why.clone()), words)));
    let (data, mut diagnostics) = merge::merge(&plan, period, handed_in, partial);
    diagnostics.extend(of_past);
    let workbooks = data.submissions.iter().map(|submission| &submission.file);
    let sources = inputs.checksums(&workbooks.chain(history::files(&past)).collect());
    (Checked { plan, period, data, past, sources }, diagnostics.sorted())
}

/// Computes what the report shows.
pub fn assess(checked: &Checked) -> (Results, Diagnostics) {
    assess::assess(&checked.plan, checked.period, &checked.data, &checked.past)
}

/// What of the data is in no figure since something is wrong with it.
pub fn faults(checked: &Checked, diagnostics: &Diagnostics) -> Vec<Fault> {
    faults::faults(&checked.plan, &checked.data, diagnostics)
}

/// What is worth a second look in the results, though nothing is wrong with them; of what has been `said` of a cell
/// already it is not said again in other words.
pub fn doubts(checked: &Checked, results: &Results, said: &Diagnostics, words: &Words) -> Diagnostics {
    doubts::doubts(&checked.plan, results, said, words)
}

/// Makes the report and renders it in every format, with everything that has been found on the control sheet.
///
/// # Errors
///
/// [`RenderError`] if a renderer fails: over a logo that cannot be shown ([`RenderError::logo_fault`]), else by a fault
/// of ours.
pub fn render(
    report: &Report<'_>,
    logo: Option<Image>,
    mut diagnostics: Diagnostics,
) -> Result<(Outputs, Diagnostics), RenderError> {
    let words = report.words;
    let (document, silent) = report::with_silent(report, logo.clone());
    diagnostics.extend(silent_parts(&silent));
    let diagnostics = diagnostics.sorted();
    let workbook = |found: &Diagnostics| xlsx::render(report::workbook(report, found, logo.clone()), words);
    let (first, page, pages) = std::thread::scope(|scope| {
        let pages =
            scope.spawn(|| pdf::compose(&document, words).and_then(|pages| Ok((replaced(&pages), pages.write()?))));
        let page = scope.spawn(|| (html::render(&document, words), report::snapshot(report).to_json()));
        let joined = "invariant: rendering does not panic";
        (workbook(&diagnostics), page.join().expect(joined), pages.join().expect(joined))
    });
    let (first, (html, json), (replaced, pdf)) = (first?, page, pages?);
    let is_draft = report.is_incomplete();
    if replaced.is_empty() {
        return Ok((Outputs { xlsx: first, pdf, html, json, is_draft }, diagnostics));
    }
    // What is found while pages are laid out stands in the workbook too. Hardly ever is anything, so it has not been
    // waited for.
    let mut all = diagnostics;
    all.extend(replaced);
    let all = all.sorted();
    Ok((Outputs { xlsx: workbook(&all)?, pdf, html, json, is_draft }, all))
}

/// The snapshot that later periods read, with the hash of the last line of the period's log.
pub fn snapshot(checked: &Checked, results: &Results, log: String, words: &Words) -> String {
    let of_file = |own: &Submission| (own.file.to_string(), own.content.clone());
    let contents = checked.data.submissions.iter().map(of_file).collect();
    history::Snapshot { log: Some(log), contents, ..report::snapshot(&checked.report(results, &[], words)) }.to_json()
}

/// Makes the plan document and renders it: plan + history → figures of what is planned → document → bytes.
///
/// # Errors
///
/// [`RenderError`] as for [`render`].
pub fn plan_document(
    plan: &Plan,
    past: &Figures,
    logo: Option<Image>,
    words: &Words,
) -> Result<(PlanDocument, Diagnostics), RenderError> {
    let results = assess::planned(plan, past);
    let report = Report { plan, results: &results, words, sources: &[], faults: &[] };
    let (document, silent) = report::with_silent(&report, logo);
    let pages = pdf::compose(&document, words)?;
    let mut diagnostics = replaced(&pages);
    diagnostics.extend(silent_parts(&silent));
    Ok((PlanDocument { pdf: pages.write()?, html: html::render(&document, words) }, diagnostics))
}

/// Parts that the plan asks for and that have nothing to show.
fn silent_parts(names: &[String]) -> Diagnostics {
    let problem = Diagnostic::of_project(Code::PartsSilent).with("parts", names.join(", "));
    Diagnostics(if names.is_empty() { Vec::new() } else { vec![problem] })
}

/// Characters that the fonts do not have.
fn replaced(pages: &pdf::Pages<'_>) -> Diagnostics {
    let replaced = pages.replaced().into_iter().map(|replaced| {
        let diagnostic = Diagnostic::of_project(Code::CharacterReplaced).with("char", replaced.character);
        diagnostic.with("context", &replaced.context)
    });
    Diagnostics(replaced.collect())
}
