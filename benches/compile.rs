//! How long the work takes, and how much memory: `cargo bench`, or `cargo bench -- 11 1000` for compilations of some
//! sizes alone.
//!
//! Every size is a generated project on disk. It is compiled by a process of its own, several times, as a
//! user would; then once more stage by stage. Medians are shown. Below stands what else has an aim (`support/aims.rs`).
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own: it writes, measures and says so"
)]

#[path = "support/aims.rs"]
mod aims;
#[path = "support/project.rs"]
mod project;

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tertial::domain::Period;
use tertial::pipeline::{self, Inputs};
use tertial::render::{html, pdf, xlsx};
use tertial::report;
use tertial::text::{Lang, Words};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const SIZES: [usize; 3] = [11, 100, 1_000];
const RUNS: usize = 5;
/// The documents that are made: the largest report within the year, and the year's.
const DOCUMENTS: [Period; 2] = [Period::T2, Period::Year];
const EXAMPLE: &str = "input-templates/asn-2025";
const STAGES: [&str; 6] = ["check", "assess", "report", "xlsx", "pdf", "html"];

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some("--whole") => whole(Path::new(&args[1]), args[2].parse()?),
        Some("--stages") => stages(Path::new(&args[1]), args[2].parse()?),
        Some(mode) if aims::MODES.contains(&mode) => aims::run(mode, Path::new(&args[1]), args[2].parse()?),
        // Without the flag of `cargo bench` it is a test run of all targets, which asks for no figures.
        _ if !args.iter().any(|arg| arg == "--bench") => Ok(()),
        _ => {
            let wanted: Vec<usize> = args.iter().filter_map(|arg| arg.parse().ok()).collect();
            let all_of_it = wanted.is_empty();
            all(wanted)?;
            if all_of_it { aims::table() } else { Ok(()) }
        }
    }
}

/// The table, a row for the example and each size.
fn all(wanted: Vec<usize>) -> Result<()> {
    let sizes = if wanted.is_empty() { SIZES.to_vec() } else { wanted };
    let heads = ["document", "project", "workbooks", "total ms", "ms/unit", "peak MB"];
    let [document, project, workbooks, total, each, peak] = heads;
    println!("{document:>8} {project:>9} {workbooks:>9} {total:>9} {each:>8} {peak:>8} | milliseconds by stage");
    println!("{:>56} | {}", "", STAGES.map(|stage| format!("{stage:>7}")).join(" "));
    for when in DOCUMENTS {
        row("example", when, Path::new(EXAMPLE))?;
        for units in &sizes {
            let folder = folder(*units, when);
            project::write(*units, when, Path::new(EXAMPLE), &folder)?;
            row(&units.to_string(), when, &folder)?;
        }
    }
    Ok(())
}

fn folder(units: usize, when: Period) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{units}-{}", when.code()))
}

fn row(name: &str, when: Period, folder: &Path) -> Result<()> {
    let mut totals = Vec::new();
    let mut peaks = Vec::new();
    let mut by_stage: Vec<Vec<f64>> = vec![Vec::new(); STAGES.len()];
    for _ in 0..RUNS {
        let start = Instant::now();
        let peak = figures(&child("--whole", folder, when)?);
        totals.push(millis(start.elapsed()));
        peaks.extend(peak.first().filter(|peak| peak.is_finite()));
        for (times, time) in by_stage.iter_mut().zip(figures(&child("--stages", folder, when)?)) {
            times.push(time);
        }
    }
    let workbooks = inputs(folder, when)?.workbooks.len();
    let units = workbooks.saturating_sub(1).max(1) as f64;
    let total = median(&mut totals);
    let peak = if peaks.is_empty() { "?".to_owned() } else { format!("{:.0}", median(&mut peaks)) };
    let stages: Vec<String> = by_stage.iter_mut().map(|times| format!("{:>7.0}", median(times))).collect();
    let document = when.code();
    println!(
        "{document:>8} {name:>9} {workbooks:>9} {total:>9.0} {:>8.2} {peak:>8} | {}",
        total / units,
        stages.join(" ")
    );
    Ok(())
}

/// Runs this program in a mode and returns the last line that it writes.
fn child(mode: &str, folder: &Path, when: Period) -> Result<String> {
    let output = Command::new(std::env::current_exe()?).arg(mode).arg(folder).arg(when.code()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().last().unwrap_or_default().to_owned())
}

/// The program itself, from the command line to the written files; writes its peak of memory in MB.
fn whole(folder: &Path, when: Period) -> Result<()> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-out");
    let folder = folder.as_os_str().to_owned();
    let args: [OsString; 7] =
        ["tertial".into(), "compile".into(), folder, "--period".into(), when.code().into(), "--out".into(), out.into()];
    match tertial::commands::main(args) {
        0 => {
            println!("{} {}", peak().unwrap_or(f64::NAN), cpu().unwrap_or(f64::NAN));
            Ok(())
        }
        code => Err(format!("exit code {code}").into()),
    }
}

/// The most memory that the process has held, in MB, where the system says.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1_024.0 / 1e6)
}

/// The milliseconds of processor time that the process has taken, where the system says; it counts in hundredths of a
/// second.
fn cpu() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) * 10.0)
}

/// The stages one after another; writes the milliseconds of each.
fn stages(folder: &Path, when: Period) -> Result<()> {
    let inputs = inputs(folder, when)?;
    let words = Words::new(Lang::Sv);
    let mut clock = Clock { last: Instant::now(), times: Vec::new() };
    let file = inputs.plan.as_ref().ok_or("no plan")?;
    let plan = pipeline::plan(file, &words).0.ok_or("no plan")?;
    let (checked, mut diagnostics) = pipeline::check(plan, when, &inputs, false, &words);
    clock.lap();
    let (results, found) = pipeline::assess(&checked);
    diagnostics.extend(found);
    clock.lap();
    let report = checked.report(&results, &[], &words);
    let document = report::document(&report, None);
    let workbook = report::workbook(&report, &diagnostics.sorted(), None);
    let snapshot = report::snapshot(&report).to_json();
    clock.lap();
    let book = xlsx::render(workbook, &words)?;
    clock.lap();
    let pages = pdf::compose(&document, &words)?.write()?;
    clock.lap();
    let page = html::render(&document, &words);
    clock.lap();
    std::hint::black_box((snapshot, book, pages, page));
    println!("{}", clock.times.join(" "));
    Ok(())
}

struct Clock {
    last: Instant,
    times: Vec<String>,
}

impl Clock {
    fn lap(&mut self) {
        self.times.push(millis(self.last.elapsed()).to_string());
        self.last = Instant::now();
    }
}

/// The files of a project as the program reads them.
fn inputs(folder: &Path, when: Period) -> Result<Inputs> {
    let read = |path: &Path| -> Result<pipeline::File> {
        let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
        Ok((Arc::from(name.as_str()), fs::read(path)?))
    };
    let list = |name: &str| -> Result<Vec<pipeline::File>> {
        let dir = folder.join(name);
        if !dir.is_dir() {
            return Ok(Vec::new());
        }
        let entries: std::io::Result<Vec<fs::DirEntry>> = fs::read_dir(dir)?.collect();
        let mut paths: Vec<PathBuf> = entries?.iter().map(fs::DirEntry::path).collect();
        paths.sort();
        paths.iter().map(|path| read(path)).collect()
    };
    Ok(Inputs {
        plan: Some(read(&folder.join("namndplan.xlsx"))?),
        workbooks: list(&when.code())?,
        snapshots: list("historik")?,
        ..Inputs::default()
    })
}

fn figures(line: &str) -> Vec<f64> {
    line.split_whitespace().filter_map(|figure| figure.parse().ok()).collect()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
