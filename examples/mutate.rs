//! Takes files that have been spoilt at random through the program: plan, workbooks, snapshots and pictures, `check` and
//! `compile`. Nothing may panic, take more than two seconds of CPU or more than 256 MB.
//!
//! `cargo run --release --example mutate -- 1000000 [FIRST]`
//!
//! The same number gives the same case, so that what fails can be looked at: `mutate -- 1 4711`. Each worker is a process
//! of its own whose CPU time is read, and whose peak of memory is reset, before each case (Linux).
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own: it reads the example, measures and says so"
)]

use std::cell::RefCell;
use std::io::{Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use rust_decimal::Decimal;
use tertial::check;
use tertial::document::{Image, ImageFormat};
use tertial::domain::Period;
use tertial::figure::Figures;
use tertial::history;
use tertial::pipeline::{self, File, Inputs};
use tertial::plan::{self, Plan};
use tertial::read::{RawBook, RawCell, RawValue, read};
use tertial::render::pdf;
use tertial::text::{Lang, Words};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const PROJECT: &str = "input-templates/asn-2025";
thread_local! {
    /// What was said of the last panic.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}
/// Milliseconds of CPU.
const SLOWEST: u64 = 2_000;
const LARGEST: u64 = 256 << 20;
/// One case in so many is compiled.
const COMPILED: u64 = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let (count, first) = (numbers.first().copied().unwrap_or(1_000), numbers.get(1).copied().unwrap_or(0));
    if std::env::args().any(|arg| arg == "worker") {
        return work(first, count, numbers.get(2).copied().unwrap_or(1));
    }
    let workers = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let program = std::env::current_exe()?;
    let started = Instant::now();
    let children: Vec<_> = (0..workers)
        .map(|own| {
            let share = count / workers + u64::from(own < count % workers);
            let args = [share, first + own, workers].map(|number| number.to_string());
            Command::new(&program).args(args).arg("worker").stdout(Stdio::piped()).spawn()
        })
        .collect::<Result<_, _>>()?;
    let mut total = Tally::default();
    let mut is_well = true;
    for child in children {
        let output = child.wait_with_output()?;
        is_well &= output.status.success();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            match line.strip_prefix("tally ") {
                Some(numbers) => total.add(numbers),
                None => println!("{line}"),
            }
        }
    }
    println!(
        "{} cases ({} compiled) in {:.0?}: {} panics, {} slower than {SLOWEST} ms of CPU, {} larger than {} MB; slowest {} ms, \
         largest {} MB",
        total.cases,
        total.compiled,
        started.elapsed(),
        total.panics,
        total.slow,
        total.large,
        LARGEST >> 20,
        total.slowest,
        total.peak >> 20
    );
    if is_well && total.panics + total.slow + total.large == 0 { Ok(()) } else { Err("see above".into()) }
}

/// What has come of many cases.
#[derive(Default)]
struct Tally {
    cases: u64,
    compiled: u64,
    panics: u64,
    slow: u64,
    large: u64,
    slowest: u64,
    peak: u64,
}

impl Tally {
    fn add(&mut self, line: &str) {
        let own: Vec<u64> = line.split(' ').filter_map(|number| number.parse().ok()).collect();
        let [cases, compiled, panics, slow, large, slowest, peak] = own[..] else { return };
        self.cases += cases;
        self.compiled += compiled;
        self.panics += panics;
        self.slow += slow;
        self.large += large;
        self.slowest = self.slowest.max(slowest);
        self.peak = self.peak.max(peak);
    }
}

fn work(first: u64, count: u64, step: u64) -> Result<(), Box<dyn std::error::Error>> {
    // What is caught within the program is none of the case's.
    std::panic::set_hook(Box::new(|panic| LAST.with_borrow_mut(|last| *last = panic.to_string())));
    let seeds = Seeds::new()?;
    let mut tally = Tally::default();
    for number in (0..count).map(|own| first + own * step) {
        // The peak of memory begins anew.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let before = peak();
        let start = cpu();
        let outcome = catch_unwind(AssertUnwindSafe(|| seeds.case(number)));
        let (took, grown) = (cpu().saturating_sub(start), peak().saturating_sub(before));
        tally.cases += 1;
        tally.compiled += u64::from(matches!(outcome, Ok((_, true))));
        let kind = outcome.as_ref().map_or("?", |(kind, _)| *kind);
        if outcome.is_err() {
            tally.panics += 1;
            println!("case {number} panics: {}", LAST.with_borrow(String::clone));
        }
        if took > SLOWEST {
            tally.slow += 1;
            println!("case {number} ({kind}): {took} ms of CPU");
        }
        if grown > LARGEST {
            tally.large += 1;
            println!("case {number} ({kind}): {} MB", grown >> 20);
        }
        tally.slowest = tally.slowest.max(took);
        tally.peak = tally.peak.max(grown);
    }
    let Tally { cases, compiled, panics, slow, large, slowest, peak } = tally;
    println!("tally {cases} {compiled} {panics} {slow} {large} {slowest} {peak}");
    Ok(())
}

/// Milliseconds of CPU that the process has used, itself and for the system, in steps of ten; nothing where the system
/// does not say.
fn cpu() -> u64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The second field is the program's name in parentheses; what it has used stands twelve and thirteen after it.
    let (_, after) = status.rsplit_once(") ").unwrap_or_default();
    after.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10
}

/// The most memory that the process has held, in bytes; nothing where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).map_or(0, |kilobytes: u64| kilobytes << 10)
}

/// A pseudo-random sequence (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap_or(0)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The files that are spoilt, whole.
struct Seeds {
    words: Words,
    plan_file: File,
    plan_book: RawBook,
    plan: Plan,
    past: Figures,
    workbooks: Vec<(File, RawBook)>,
    snapshot: String,
    pictures: Vec<(Vec<u8>, ImageFormat)>,
}

impl Seeds {
    fn new() -> Result<Seeds, Box<dyn std::error::Error>> {
        let words = Words::new(Lang::Sv);
        let folder = Path::new(PROJECT);
        let plan_file: File = ("namndplan.xlsx".into(), std::fs::read(folder.join("namndplan.xlsx"))?);
        let plan_book = read(Arc::clone(&plan_file.0), &plan_file.1)?;
        let plan = pipeline::plan(&plan_file, &words).0.ok_or("a plan")?;
        let mut workbooks = Vec::new();
        let mut paths: Vec<_> = std::fs::read_dir(folder.join("T2"))?.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let name: Arc<str> = format!("T2/{}", path.file_name().unwrap_or_default().to_string_lossy()).into();
            let bytes = std::fs::read(path)?;
            let book = read(Arc::clone(&name), &bytes)?;
            workbooks.push(((name, bytes), book));
        }
        let mut seeds = Seeds {
            plan_file,
            plan_book,
            past: history::read(&plan, &[], None, &words).0,
            plan,
            words,
            workbooks,
            snapshot: String::new(),
            pictures: vec![
                (std::fs::read(folder.join("logotyp.png"))?, ImageFormat::Png),
                (SVG.as_bytes().to_vec(), ImageFormat::Svg),
            ],
        };
        let (checked, _) = pipeline::check(seeds.plan.clone(), Period::T2, &seeds.inputs(None), true, &seeds.words);
        let (results, _) = pipeline::assess(&checked);
        let snapshot = pipeline::snapshot(&checked, &results, String::new(), &seeds.words);
        seeds.snapshot = snapshot.replace("\"T2\"", "\"T1\"");
        Ok(seeds)
    }

    /// The files of the project, one of the workbooks with other bytes.
    fn inputs(&self, spoilt: Option<(usize, Vec<u8>)>) -> Inputs {
        let mut workbooks: Vec<File> = self.workbooks.iter().map(|(file, _)| file.clone()).collect();
        if let Some((at, bytes)) = spoilt {
            workbooks[at].1 = bytes;
        }
        Inputs { plan: Some(self.plan_file.clone()), workbooks, ..Inputs::default() }
    }

    /// Makes a case and takes it through the program; what it was, and whether it was compiled.
    fn case(&self, number: u64) -> (&'static str, bool) {
        let mut chance = Chance(number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x5eed);
        let is_compiled = number.is_multiple_of(COMPILED);
        let kind = match chance.below(100) {
            0..60 => self.cells_of_a_unit(&mut chance, is_compiled),
            60..70 => self.cells_of_the_plan(&mut chance, is_compiled),
            70..84 => self.package(&mut chance, is_compiled),
            84..95 => self.snapshot(&mut chance, is_compiled),
            _ => self.picture(&mut chance, is_compiled),
        };
        (kind, is_compiled)
    }

    fn cells_of_a_unit(&self, chance: &mut Chance, is_compiled: bool) -> &'static str {
        let at = chance.below(self.workbooks.len());
        let ((name, _), book) = &self.workbooks[at];
        let mut book = book.clone();
        spoil_cells(&mut book, chance);
        let handed_in = check::handed_in(&self.plan, &self.past, Period::T2, name, Ok(book), &self.words);
        if is_compiled {
            let others = self.workbooks.iter().enumerate().filter(|(own, _)| *own != at);
            let mut all: Vec<_> = others
                .map(|(_, ((name, _), book))| {
                    check::handed_in(&self.plan, &self.past, Period::T2, name, Ok(book.clone()), &self.words)
                })
                .collect();
            all.push(handed_in);
            let (data, found) = tertial::merge::merge(&self.plan, Period::T2, all, true);
            let checked = pipeline::Checked {
                plan: self.plan.clone(),
                period: Period::T2,
                data,
                past: self.past.clone(),
                sources: Vec::new(),
            };
            self.compile(&checked, None, found);
        }
        "cells of a unit"
    }

    fn cells_of_the_plan(&self, chance: &mut Chance, is_compiled: bool) -> &'static str {
        let mut book = self.plan_book.clone();
        spoil_cells(&mut book, chance);
        if let (Some(plan), said) = plan::read(book, &self.words)
            && is_compiled
        {
            let (checked, found) = pipeline::check(plan, Period::T2, &self.inputs(None), true, &self.words);
            let _ = pipeline::plan_document(&checked.plan, &checked.past, None, &self.words);
            self.compile(&checked, None, tertial::diagnostic::Diagnostics([said.0, found.0].concat()));
        }
        "cells of the plan"
    }

    fn package(&self, chance: &mut Chance, is_compiled: bool) -> &'static str {
        let at = chance.below(self.workbooks.len() + 1);
        let file = self.workbooks.get(at).map_or(&self.plan_file, |(file, _)| file);
        let bytes = if chance.below(3) == 0 { spoil_bytes(&file.1, chance) } else { spoil_part(&file.1, chance) };
        if at < self.workbooks.len() {
            if is_compiled {
                let (checked, found) =
                    pipeline::check(self.plan.clone(), Period::T2, &self.inputs(Some((at, bytes))), true, &self.words);
                self.compile(&checked, None, found);
            } else {
                let book = read(Arc::clone(&file.0), &bytes);
                let _ = check::handed_in(&self.plan, &self.past, Period::T2, &file.0, book, &self.words);
            }
        } else if let (Some(plan), found) = pipeline::plan(&(Arc::clone(&file.0), bytes), &self.words)
            && is_compiled
        {
            let (checked, more) = pipeline::check(plan, Period::T2, &self.inputs(None), true, &self.words);
            self.compile(&checked, None, tertial::diagnostic::Diagnostics([found.0, more.0].concat()));
        }
        "package"
    }

    fn snapshot(&self, chance: &mut Chance, is_compiled: bool) -> &'static str {
        let text = spoil_text(self.snapshot.as_bytes(), chance);
        let file: File = ("historik/asn-2025-T1.json".into(), text);
        if is_compiled {
            let inputs = Inputs { snapshots: vec![file], ..self.inputs(None) };
            let (checked, found) = pipeline::check(self.plan.clone(), Period::T2, &inputs, true, &self.words);
            self.compile(&checked, None, found);
        } else {
            let _ = history::read(&self.plan, &[file], None, &self.words);
        }
        "snapshot"
    }

    fn picture(&self, chance: &mut Chance, is_compiled: bool) -> &'static str {
        let (bytes, format) = chance.of(&self.pictures);
        let bytes = match format {
            ImageFormat::Svg => spoil_text(bytes, chance),
            ImageFormat::Png => spoil_bytes(bytes, chance),
        };
        let image = Image { bytes: bytes.into(), format: *format, alt: "Exempelby".into() };
        let can_be_shown = pdf::can_show(&image).is_ok();
        if is_compiled {
            let (checked, found) =
                pipeline::check(self.plan.clone(), Period::T2, &self.inputs(None), true, &self.words);
            self.compile(&checked, can_be_shown.then_some(image), found);
        }
        "picture"
    }

    fn compile(&self, checked: &pipeline::Checked, logo: Option<Image>, found: tertial::diagnostic::Diagnostics) {
        let (results, more) = pipeline::assess(checked);
        let doubts = pipeline::doubts(checked, &results, &tertial::diagnostic::Diagnostics::default(), &self.words);
        let all = tertial::diagnostic::Diagnostics([found.0, more.0, doubts.0].concat());
        let faults = pipeline::faults(checked, &all);
        let rendered = pipeline::render(&checked.report(&results, &faults, &self.words), logo, all);
        if let Err(error) = rendered {
            assert!(error.logo_fault().is_some(), "{error}");
        }
    }
}

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><defs>
<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#1f5a7a"/><stop offset="1" stop-color="#fff"/>
</linearGradient><clipPath id="c"><circle cx="32" cy="32" r="30"/></clipPath></defs><g clip-path="url(#c)" transform="scale(1.5) rotate(10)">
<rect x="2" y="2" width="60" height="60" fill="url(#g)" stroke="#000" stroke-width="2" stroke-dasharray="4 2"/>
<path d="M4 4 L60 4 Q32 60 4 60 C10 10 20 20 30 30 A5 5 0 0 1 20 20 Z" fill="none" stroke="#a00"/><use href="#c"/></g></svg>"##;

/// What people, programs and bad luck put into cells.
const TEXTS: &[&str] = &[
    "",
    " ",
    "ja",
    "nej",
    "delvis",
    "Grön",
    "röd",
    "ej mätt",
    "kommer",
    "Sekretess",
    "–",
    "-",
    "#REF!",
    "0",
    "-1",
    "1e999",
    "12 345",
    "1.234",
    "44 %",
    "≥ 80 %",
    "minska med 7 %",
    "öka till 300",
    "2025-02-30",
    "T2",
    "HELAR",
    "811228-9874",
    "a@b.se",
    "=1+1",
    "# rubrik\n\n- punkt\n  - under\n\n**fet** [länk](http://x.se)",
    "|a|b|\n|-|-|",
    "\u{202e}omvänd",
    "\u{0}",
    "\u{fffd}",
    "åäö\u{301}",
    "🏠",
    "\u{200b}",
    "<b>",
    "&amp;",
    "]]>",
    "tertial",
    "#id",
    "#value",
    "..",
    "/etc/passwd",
    "CON",
    "hushall",
    "ek-summa",
    "forvaltning",
    "vuxenenheten",
    "varav",
    "Summa",
    "1-12",
    "2019-2199",
    "M01–M12",
    "99999999999999999999",
];

fn spoil_cells(book: &mut RawBook, chance: &mut Chance) {
    for _ in 0..=chance.below(4) {
        let at = chance.below(book.sheets.len());
        let sheet = &mut book.sheets[at];
        let places: Vec<(u32, u32)> = sheet.cells.keys().copied().collect();
        if places.is_empty() {
            continue;
        }
        let place = *chance.of(&places);
        match chance.below(12) {
            0 => drop(sheet.cells.remove(&place)),
            1 => sheet.cells.retain(|(row, _), _| *row != place.0),
            2 => sheet.cells.retain(|(_, col), _| *col != place.1),
            // Two cells change places, or one is copied to the other's.
            3 => {
                let other = *chance.of(&places);
                let (one, two) = (sheet.cells[&place].clone(), sheet.cells[&other].clone());
                sheet.cells.insert(place, two);
                sheet.cells.insert(other, one);
            }
            4 => {
                let copy = sheet.cells[&place].clone();
                sheet.cells.insert(*chance.of(&places), copy);
            }
            5 => {
                let below =
                    (place.0.saturating_add(chance.below(3) as u32), place.1.saturating_add(chance.below(3) as u32));
                sheet.cells.insert(below, cell(chance));
            }
            6 => {
                let whole: Vec<_> = sheet.cells.range((place.0, 0)..=(place.0, u32::MAX)).collect();
                let copied: Vec<_> =
                    whole.into_iter().map(|((row, col), cell)| ((row + 1, *col), cell.clone())).collect();
                sheet.cells.extend(copied);
            }
            _ => drop(sheet.cells.insert(place, cell(chance))),
        }
    }
}

fn cell(chance: &mut Chance) -> RawCell {
    let value = match chance.below(10) {
        0 => RawValue::Bool(chance.below(2) == 0),
        1 => RawValue::Error("#N/A".into()),
        2 => RawValue::Unevaluated,
        3..6 => RawValue::Number(number(chance)),
        6 if chance.below(10) == 0 => RawValue::Text(
            chance.of(&["x", "# a\n", "1 ", "- a\n", "å@"]).repeat(*chance.of(&[1_001, 16_000, 250_000])),
        ),
        _ => RawValue::Text((*chance.of(TEXTS)).to_owned()),
    };
    let formula = (chance.below(12) == 0).then(|| "SUM(A1:B2)".to_owned());
    let number_format = (chance.below(8) == 0).then(|| "0%".to_owned());
    RawCell { value, formula, number_format }
}

fn number(chance: &mut Chance) -> Decimal {
    match chance.below(8) {
        0 => Decimal::ZERO,
        1 => Decimal::MAX,
        2 => Decimal::MIN,
        3 => Decimal::new(1, 28),
        4 => Decimal::new(chance.next() as i64, 0),
        5 => Decimal::new(chance.below(1_000) as i64, 2),
        _ => Decimal::new(chance.below(1_000_000_000) as i64 - 500_000_000, 0),
    }
}

/// Text with words and numbers exchanged, cut and repeated.
fn spoil_text(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len());
        let numbers = ["1e20", "-1e20", "1e400", "0", "-1", "NaN", "99999999999999999999", "0.0000000001"];
        match chance.below(6) {
            0 => bytes.truncate(at),
            1 => {
                let end = (at + chance.below(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let end = (at + chance.below(400)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            // The next number or word becomes another.
            3 | 4 => {
                let from = bytes[at..].iter().position(u8::is_ascii_digit).map_or(at, |found| at + found);
                let len = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
                bytes.splice(from..from + len, chance.of(&numbers).bytes());
            }
            _ => {
                let text = chance.of(TEXTS).replace('"', "");
                bytes.splice(at..at, text.bytes());
            }
        }
        if bytes.is_empty() {
            return bytes;
        }
    }
    bytes
}

fn spoil_bytes(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(8) {
        let at = chance.below(bytes.len());
        match chance.below(4) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes[at] = chance.next() as u8,
            2 => bytes.insert(at, chance.next() as u8),
            _ => drop(bytes.remove(at)),
        }
        if chance.below(40) == 0 {
            bytes.truncate(at);
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// A package with one of its parts spoilt.
fn spoil_part(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return bytes.to_vec() };
    let spoilt = chance.below(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let Ok(mut part) = archive.by_index(at) else { continue };
        let name = part.name().map(|name| name.into_owned()).unwrap_or_default();
        let mut content = Vec::new();
        let _ = part.read_to_end(&mut content);
        if at == spoilt && !content.is_empty() {
            content = spoil_text(&content, chance);
        }
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        if writer.start_file(name, options).is_ok() {
            let _ = writer.write_all(&content);
        }
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}
