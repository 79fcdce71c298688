//! The stages in order. A newcomer reads this file and sees the program.
//!
//! *Takes* the bytes of a project, *returns* the bytes of its outputs, and diagnostics. *Never* touches the
//! file system, the clock or the terminal; those are in `commands`.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::assess::{self, Results};
use crate::check::{self, Submission};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::document::Logo;
use crate::domain::{Id, Period};
use crate::doubts;
use crate::figure::Figures;
use crate::history::{self, Closed};
use crate::merge::{self, Dataset, LeftOut};
use crate::parallel;
use crate::plan::{self, Plan};
use crate::read::{self, RawBook, Unreadable};
use crate::render::pdf::LogoFault;
use crate::render::{html, pdf, xlsx};
use crate::report::{self, Report};
use crate::text::Words;

/// A file of the project: its name relative to the project folder, and its bytes.
pub type File = (Arc<str>, Vec<u8>);

/// The files of a project that a period needs.
#[derive(Debug, Default)]
pub struct Inputs {
    /// `namndplan.xlsx`.
    pub plan: Option<File>,
    /// Everything in the period's folder.
    pub workbooks: Vec<File>,
    /// Everything in `historik/`.
    pub snapshots: Vec<File>,
}

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
}

/// Our own failures, never the user's.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The committee workbook could not be written.
    #[error("committee workbook: {0}")]
    Xlsx(#[from] xlsx::XlsxError),
    /// The PDF could not be written.
    #[error("PDF: {0}")]
    Pdf(#[from] pdf::PdfError),
}

/// Reads the plan alone.
pub fn plan(file: &File, words: &Words) -> (Option<Plan>, Diagnostics) {
    match read::read(Arc::clone(&file.0), &file.1) {
        Ok(book) => plan::read(&book, words),
        Err(reason) => (None, Diagnostics(vec![unreadable(&file.0, &reason, words)])),
    }
}

/// Reads and checks everything that was handed in: plan → workbooks → submissions → dataset.
pub fn check(plan: Plan, period: Period, inputs: &Inputs, partial: bool, words: &Words) -> (Checked, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut submissions = Vec::new();
    let mut left_out = LeftOut::default();
    for (handed_in, found) in parallel::map(&inputs.workbooks, |file| check_one(&plan, period, file, words)) {
        match handed_in {
            HandedIn::Usable(submission) => submissions.push(*submission),
            HandedIn::Refused(unit, file) => left_out.refused.push((unit, file)),
            HandedIn::Blank(unit, file) => left_out.blank.push((unit, file)),
            HandedIn::Nothing => {}
        }
        diagnostics.extend(found);
    }
    let (data, found) = merge::merge(&plan, period, submissions, &left_out, partial);
    say_who_is_left_out(&plan, &data, &left_out.refused, &mut diagnostics);
    diagnostics.extend(found);
    let (past, found) = earlier(&plan, inputs, words);
    diagnostics.extend(found);
    let sources = sources(inputs, &data);
    (Checked { plan, period, data, past, sources }, diagnostics.sorted())
}

/// Computes what the report shows.
pub fn assess(checked: &Checked) -> (Results, Diagnostics) {
    assess::assess(&checked.plan, checked.period, &checked.data, &checked.past)
}

/// What is worth a second look in the results, though nothing is wrong with them.
pub fn doubts(checked: &Checked, results: &Results, words: &Words) -> Diagnostics {
    doubts::doubts(&checked.plan, results, words)
}

/// Renders everything.
///
/// # Errors
///
/// [`RenderError`] if a renderer fails, which is a bug of ours.
pub fn render(
    checked: &Checked,
    results: &Results,
    logo: Option<Logo>,
    mut diagnostics: Diagnostics,
    words: &Words,
) -> Result<(Outputs, Diagnostics), RenderError> {
    let report = Report { plan: &checked.plan, results, words, sources: &checked.sources };
    let document = report::document(&report, logo.clone());
    let pages = match pdf::compose(&document, words) {
        // A logo is no reason to be without a report.
        Err(pdf::PdfError::Logo(fault)) if logo.is_some() => {
            let name = checked.plan.committee.logo.as_deref().unwrap_or_default();
            diagnostics.push(logo_unusable(name, LogoTrouble::Content(fault), words));
            return render(checked, results, None, diagnostics, words);
        }
        composed => composed?,
    };
    for replaced in pages.replaced() {
        let diagnostic = Diagnostic::of_project(Code::CharacterReplaced).with("char", replaced.character);
        diagnostics.push(diagnostic.with("context", &replaced.context));
    }
    let diagnostics = diagnostics.sorted();
    let (xlsx, html, pdf) = std::thread::scope(|scope| {
        let workbook = scope.spawn(|| xlsx::render(&report::workbook(&report, &diagnostics, logo), words));
        let page = scope.spawn(|| html::render(&document, words));
        let pdf = pages.write();
        let joined = "invariant: rendering does not panic";
        (workbook.join().expect(joined), page.join().expect(joined), pdf)
    });
    let outputs = Outputs { xlsx: xlsx?, pdf: pdf?, html, json: report::snapshot(&report).to_json() };
    Ok((outputs, diagnostics))
}

/// What became of a file in the period's folder.
enum HandedIn {
    /// A unit's report.
    Usable(Box<Submission>),
    /// A workbook that cannot be used, and whose it seems to be.
    Refused(Id, Arc<str>),
    /// A unit's template that nobody has typed anything into.
    Blank(Id, Arc<str>),
    /// Nothing of any unit.
    Nothing,
}

fn check_one(plan: &Plan, period: Period, file: &File, words: &Words) -> (HandedIn, Diagnostics) {
    let refused = |claimed: Option<Id>| {
        let unit = claimed.filter(|id| plan.unit(id).is_some()).or_else(|| unit_by_name(plan, &file.0));
        unit.map_or(HandedIn::Nothing, |unit| HandedIn::Refused(unit, Arc::clone(&file.0)))
    };
    match read_workbook(file) {
        Ok(book) => match check::check(plan, period, &book, words) {
            // All that is wrong is that it is not filled in: that is one thing to say.
            (Some(submission), found) if submission.is_blank() && found.0.iter().all(is_to_do) => {
                (HandedIn::Blank(submission.unit, submission.file), Diagnostics::default())
            }
            (Some(submission), found) => (HandedIn::Usable(Box::new(submission)), found),
            (None, found) => (refused(check::claimed_unit(&book)), found),
        },
        Err(Unreadable::LockFile) => {
            (HandedIn::Nothing, Diagnostics(vec![Diagnostic::of_file(Code::FileLocked, &file.0)]))
        }
        Err(reason) => (refused(None), Diagnostics(vec![unreadable(&file.0, &reason, words)])),
    }
}

/// Said of every template that has just been written.
fn is_to_do(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::ValueMissing | Code::NotReady)
}

/// Templates are named after their unit, so that a file whose content says nothing still says whose it is.
fn unit_by_name(plan: &Plan, file: &str) -> Option<Id> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    plan.units.iter().find(|unit| unit.id.as_str().to_lowercase() == stem).map(|unit| unit.id.clone())
}

/// What is wrong with a unit's only workbook says itself that the unit is missing.
fn say_who_is_left_out(plan: &Plan, data: &Dataset, refused: &[(Id, Arc<str>)], diagnostics: &mut Diagnostics) {
    for (unit, file) in refused.iter().filter(|(unit, file)| data.unusable.get(unit) == Some(file)) {
        let of_file = |one: &&mut Diagnostic| matches!(&one.at, Some(Place::File(own)) if own == file);
        let error = diagnostics.0.iter_mut().filter(|one| one.code.severity() == Severity::Error).find(of_file);
        if let (Some(error), Some(unit)) = (error, plan.unit(unit)) {
            error.leaves_out = Some(unit.name.clone());
        }
    }
}

/// Why a logo cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoTrouble {
    /// It is not in the project folder itself.
    Outside,
    /// It is of another format than the report can show.
    Format,
    /// There is no such file.
    Missing,
    /// The file cannot be opened.
    Unreadable,
    /// What is in it cannot be shown.
    Content(LogoFault),
}

/// Says that the report is made without its logo.
pub fn logo_unusable(name: &str, trouble: LogoTrouble, words: &Words) -> Diagnostic {
    let (reason, remedy) = match trouble {
        LogoTrouble::Outside => ("logo-outside", "logo-help-folder"),
        LogoTrouble::Format => ("logo-format", "logo-help-png"),
        LogoTrouble::Missing => ("logo-missing", "logo-help-folder"),
        LogoTrouble::Unreadable => ("logo-unreadable", "logo-help-close"),
        LogoTrouble::Content(LogoFault::NotPng | LogoFault::NotSvg) => ("logo-damaged", "logo-help-png"),
        LogoTrouble::Content(LogoFault::TooLarge) => ("logo-too-large", "logo-help-small"),
        LogoTrouble::Content(LogoFault::Text) => ("logo-text", "logo-help-outlines"),
        LogoTrouble::Content(LogoFault::Picture) => ("logo-picture", "logo-help-png"),
    };
    let problem = Diagnostic::of_file(Code::LogoUnusable, name).with("reason", words.get(reason));
    problem.with("remedy", words.get(remedy))
}

fn read_workbook(file: &File) -> Result<RawBook, Unreadable> {
    read::read(Arc::clone(&file.0), &file.1)
}

fn unreadable(file: &Arc<str>, reason: &Unreadable, words: &Words) -> Diagnostic {
    Diagnostic::of_file(Code::FileUnreadable, file)
        .with("reason", reason.message(words))
        .with("remedy", reason.remedy(words))
}

/// What is known of earlier periods.
pub fn earlier(plan: &Plan, inputs: &Inputs, words: &Words) -> (Figures, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut snapshots = Vec::new();
    for (name, bytes) in &inputs.snapshots {
        match Closed::parse(&String::from_utf8_lossy(bytes)) {
            Ok(snapshot) => snapshots.push((Arc::clone(name), snapshot)),
            Err(error) => {
                let problem = Diagnostic::of_file(Code::SnapshotUnreadable, name).with("reason", error.message(words));
                diagnostics.push(problem.with("remedy", error.remedy(words)));
            }
        }
    }
    (history::past(plan, snapshots, words), diagnostics)
}

/// The plan and the workbooks that take part, with their checksums.
fn sources(inputs: &Inputs, data: &Dataset) -> Vec<(String, String)> {
    use sha2::Digest;
    let takes_part: BTreeSet<&Arc<str>> = data.submissions.iter().map(|submission| &submission.file).collect();
    let workbooks = inputs.workbooks.iter().filter(|(name, _)| takes_part.contains(name));
    let digest = |bytes: &[u8]| sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    inputs.plan.iter().chain(workbooks).map(|(name, bytes)| (name.to_string(), digest(bytes))).collect()
}
