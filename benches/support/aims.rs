//! What has an aim besides compilations: a page, a check, templates, the largest projects and reports, the program.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::time::Instant;

use tertial::domain::Period;
use tertial::pipeline;
use tertial::render::pdf;
use tertial::report;
use tertial::text::{Lang, Words};

use super::{EXAMPLE, Result, child, cpu, figures, folder, inputs, median, millis, peak, project};

/// The modes of a process of its own.
pub const MODES: [&str; 5] = ["--check", "--inflate", "--page", "--pages", "--templates"];
const RUNS: usize = 5;
/// So often a short piece of work is repeated in its process.
const REPEATED: u32 = 10;
const LONG: usize = 500;

/// The table, a row for each aim.
pub fn table() -> Result<()> {
    println!();
    let example = Path::new(EXAMPLE);
    println!("a page of PDF              {:>8.2} ms", medians("--page", example, RUNS)?[0]);
    let [time, memory, pages] = medians("--pages", example, RUNS)?[..] else { return Err("three figures".into()) };
    println!("a report of {pages} pages    {time:>8.0} ms, peak {memory:.0} MB");
    let hundred = generated(100)?;
    let (check, inflate) = (medians("--check", &hundred, RUNS)?[0], medians("--inflate", &hundred, RUNS)?[0]);
    println!("check of 100 units         {check:>8.1} ms CPU, {:.1} times as long as inflating them", check / inflate);
    for units in [100, 1_000] {
        let [time, memory] = medians("--templates", &generated(units)?, 3)?[..] else {
            return Err("two figures".into());
        };
        println!("{units:>5} templates            {:>8.2} ms CPU each, peak {memory:.0} MB", time / units as f64);
    }
    for units in [100, 6_000] {
        let [memory, time] = medians("--whole", &generated(units)?, 3)?[..] else { return Err("two figures".into()) };
        println!("{units:>5} units                {:>8.2} ms CPU each, peak {memory:.0} MB", time / units as f64);
    }
    let program = fs::metadata(env!("CARGO_BIN_EXE_tertial"))?.len();
    println!("the program                {:>8.1} MB", program as f64 / 1e6);
    Ok(())
}

/// A project of so many units, which is made once.
fn generated(units: usize) -> Result<PathBuf> {
    let folder = folder(units, Period::T2);
    if !folder.exists() {
        project::write(units, Period::T2, Path::new(EXAMPLE), &folder)?;
    }
    Ok(folder)
}

/// The medians of the figures that a process of its own writes.
fn medians(mode: &str, folder: &Path, runs: usize) -> Result<Vec<f64>> {
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for _ in 0..runs {
        let found = figures(&child(mode, folder, Period::T2)?);
        columns.resize(found.len(), Vec::new());
        columns.iter_mut().zip(found).for_each(|(column, figure)| column.push(figure));
    }
    Ok(columns.iter_mut().map(|column| median(column)).collect())
}

/// A mode, in a process of its own; writes its figures.
pub fn run(mode: &str, folder: &Path, when: Period) -> Result<()> {
    match mode {
        "--page" => pages(folder, when, 1),
        "--pages" => pages(folder, when, LONG),
        "--templates" => templates(folder, when),
        "--check" => {
            let (words, inputs) = (Words::new(Lang::Sv), inputs(folder, when)?);
            let plan = pipeline::plan(inputs.plan.as_ref().ok_or("no plan")?, &words).0.ok_or("no plan")?;
            repeated(|| {
                std::hint::black_box(pipeline::check(plan.clone(), when, &inputs, false, &words));
                Ok(())
            })
        }
        _ => {
            let inputs = inputs(folder, when)?;
            repeated(|| inputs.workbooks.iter().try_for_each(|(_, bytes)| inflate(bytes)))
        }
    }
}

/// The processor time of a piece of work.
fn repeated(work: impl Fn() -> Result<()>) -> Result<()> {
    let before = cpu().ok_or("no processor time")?;
    for _ in 0..REPEATED {
        work()?;
    }
    println!("{}", (cpu().ok_or("no processor time")? - before) / f64::from(REPEATED));
    Ok(())
}

/// All parts of a package.
fn inflate(bytes: &[u8]) -> Result<()> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut part = Vec::new();
    for index in 0..package.len() {
        part.clear();
        package.by_index(index)?.read_to_end(&mut part)?;
        std::hint::black_box(&part);
    }
    Ok(())
}

/// The report of a project, repeated until it has so many pages. Of a short one the milliseconds of a page, else those of
/// all, the peak of memory and the number of pages.
fn pages(folder: &Path, when: Period, least: usize) -> Result<()> {
    let (words, inputs) = (Words::new(Lang::Sv), inputs(folder, when)?);
    let plan = pipeline::plan(inputs.plan.as_ref().ok_or("no plan")?, &words).0.ok_or("no plan")?;
    let (checked, _) = pipeline::check(plan, when, &inputs, false, &words);
    let (results, _) = pipeline::assess(&checked);
    let report = checked.report(&results, &[], &words);
    let mut document = report::document(&report, None);
    let own = count(&pdf::compose(&document, &words)?.write()?)?;
    document.body = std::iter::repeat_n(document.body, least.div_ceil(own)).flatten().collect();
    let start = Instant::now();
    let bytes = pdf::compose(&document, &words)?.write()?;
    let (time, memory) = (millis(start.elapsed()), peak().unwrap_or(f64::NAN));
    let count = count(&bytes)?;
    match least {
        1 => println!("{}", time / count as f64),
        _ => println!("{time} {memory} {count}"),
    }
    Ok(())
}

fn count(pdf: &[u8]) -> Result<usize> {
    Ok(lopdf::Document::load_mem(pdf)?.get_pages().len())
}

/// The templates of a project in which nothing has been handed in; writes processor time and peak of memory.
fn templates(project: &Path, when: Period) -> Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-templates");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::copy(project.join("namndplan.xlsx"), folder.join("namndplan.xlsx"))?;
    let args: [std::ffi::OsString; 5] =
        ["tertial".into(), "templates".into(), folder.into(), "--period".into(), when.code().into()];
    match tertial::commands::main(args) {
        0 => println!("{} {}", cpu().unwrap_or(f64::NAN), peak().unwrap_or(f64::NAN)),
        code => return Err(format!("exit code {code}").into()),
    }
    Ok(())
}
