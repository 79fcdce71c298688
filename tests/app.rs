//! The work on a project whose files are in memory: what the commands share needs no disk.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use expect_test::expect;
use tertial::app::{self, AppError, Entry, Files, ReadError, State, Why, Workspace};
use tertial::diagnostic::{Diagnostics, Format, emit};
use tertial::domain::Period;

use crate::support::example::{self, example};

/// Files by their paths, some of them not to be had.
#[derive(Default)]
struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
    refused: BTreeMap<PathBuf, fn() -> Why>,
    /// What has been read.
    read: Mutex<BTreeSet<PathBuf>>,
}

impl Memory {
    /// The example project.
    fn example() -> Memory {
        let inputs = example::inputs();
        let mut files: BTreeMap<PathBuf, Vec<u8>> = inputs
            .plan
            .into_iter()
            .chain(inputs.workbooks)
            .map(|(name, bytes)| (name.as_ref().into(), bytes))
            .collect();
        files.insert("logotyp.png".into(), example::bytes("logotyp.png"));
        Memory { files, ..Memory::default() }
    }

    fn write(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Memory {
        self.files.insert(name.into(), bytes.into());
        self
    }

    fn remove(mut self, name: &str) -> Memory {
        self.files.remove(Path::new(name)).expect("it was there");
        self
    }

    fn refuse(mut self, name: &str, why: fn() -> Why) -> Memory {
        self.refused.insert(name.into(), why);
        self
    }

    fn open(&self) -> Workspace<'_> {
        let (workspace, _) = Workspace::open(self, &example().words).expect("the plan is read");
        workspace.expect("the plan can be used")
    }
}

impl Files for Memory {
    fn list(&self, folder: &Path) -> Result<Vec<Entry>, ReadError> {
        let inside = self.files.keys().filter_map(|path| path.strip_prefix(folder).ok());
        let entries: BTreeSet<Entry> = inside
            .map(|path| {
                let name = path.components().next().expect("a file is in a folder").as_os_str();
                let (name, path, is_folder) =
                    (name.to_string_lossy().into_owned(), folder.join(name), path.components().count() > 1);
                Entry { name, path, is_folder }
            })
            .collect();
        Ok(entries.into_iter().collect())
    }

    fn read(&self, file: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
        let failed = |why| ReadError { path: file.to_owned(), why };
        if let Some(why) = self.refused.get(file) {
            return Err(failed(why()));
        }
        let bytes = self.files.get(file).ok_or_else(|| failed(Why::System(ErrorKind::NotFound.into())))?;
        if bytes.len() as u64 > most {
            return Err(failed(Why::TooLarge { bytes: bytes.len() as u64, most }));
        }
        self.read.lock().expect("no panic").insert(file.to_owned());
        Ok(bytes.clone())
    }
}

fn denied() -> Why {
    Why::System(ErrorKind::PermissionDenied.into())
}

fn said(diagnostics: &Diagnostics) -> String {
    emit(diagnostics, Format::Human, &example().words)
}

#[test]
fn a_project_in_memory_gives_the_same_report() {
    let memory = Memory::example();
    let compiled = app::compile(&memory.open(), None, false).expect("it compiles");
    let files = compiled.files.expect("there are no errors");
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["asn-2025-T2.xlsx", "asn-2025-T2.pdf", "asn-2025-T2.html", "asn-2025-T2.json"]);
    assert_eq!(String::from_utf8_lossy(&files[3].1), example().outputs.json);
}

#[test]
fn a_workbook_that_cannot_be_opened_does_not_keep_the_others_from_being_read() {
    let memory = Memory::example()
        .refuse("T2/vuxenenheten.xlsx", denied)
        .refuse("T2/utredning.xlsx", || Why::NotAFile)
        .refuse("T2/mottagning.xlsx", || Why::System(ErrorKind::ResourceBusy.into()))
        .refuse("T2/familjehem.xlsx", || Why::System(ErrorKind::NotFound.into()))
        .refuse("T2/arbetsmarknad.xlsx", || Why::System(io::Error::other("EIO")));
    let mut diagnostics = app::check(&memory.open(), None).expect("the others are read");
    diagnostics.0.retain(|one| one.code.id() == "T0001");
    expect![[r#"
        fel[T0001]: filen kan inte läsas: datorn kan inte hämta den; Arbetsmarknadsenheten räknas därför som saknad
          --> T2/arbetsmarknad.xlsx
           = hjälp: kontrollera att disken eller nätverket är anslutet och kör igen

        fel[T0001]: filen kan inte läsas: den finns inte, fast namnet står i mappen; Familjehems- och placeringsenheten räknas därför som saknad
          --> T2/familjehem.xlsx
           = hjälp: vänta tills synkroniseringen är klar, eller be enheten skicka arbetsboken igen

        fel[T0001]: filen kan inte läsas: den är öppen i ett annat program; Mottagningsenheten barn och unga räknas därför som saknad
          --> T2/mottagning.xlsx
           = hjälp: stäng filen i det andra programmet och kör igen

        fel[T0001]: filen kan inte läsas: det är ingen vanlig fil; Utredningsenheten barn och unga räknas därför som saknad
          --> T2/utredning.xlsx
           = hjälp: lägg enhetens ifyllda arbetsbok (.xlsx) i mappen i stället

        fel[T0001]: filen kan inte läsas: du har inte rätt att läsa den; Vuxenenheten räknas därför som saknad
          --> T2/vuxenenheten.xlsx
           = hjälp: be den som äger mappen om läsrättighet; är filen öppen i ett annat program, stäng den där

    "#]].assert_eq(&said(&diagnostics));
    let standings = app::handed_in(&memory.open(), None).expect("the others are read");
    let unusable = standings.units.iter().filter(|one| matches!(one.state, State::Unusable(_))).count();
    let handed_in = standings.units.iter().filter(|one| matches!(one.state, State::HandedIn(..))).count();
    assert_eq!((unusable, handed_in), (5, standings.units.len() - 5));
    let compiled = app::compile(&memory.open(), None, true).expect("what there is");
    assert!(compiled.files.is_some());
}

#[test]
fn a_workbook_that_is_too_large_is_not_even_read() {
    let memory = Memory::example().write("T2/vuxenenheten.xlsx", vec![b'P'; (20 << 20) + 1]);
    let mut diagnostics = app::check(&memory.open(), None).expect("the others are read");
    diagnostics.0.retain(|one| one.code.id() == "T0001");
    expect![[r#"
        fel[T0001]: filen kan inte läsas: filen är 20,0 MB; högst 20 MB läses; Vuxenenheten räknas därför som saknad
          --> T2/vuxenenheten.xlsx
           = hjälp: ta bort bilder och inklistrat material, eller fyll i en ny mall

    "#]]
    .assert_eq(&said(&diagnostics));
    assert!(!memory.read.lock().expect("no panic").contains(Path::new("T2/vuxenenheten.xlsx")));
    assert!(memory.read.lock().expect("no panic").contains(Path::new("T2/utredning.xlsx")));
}

#[test]
fn a_workbook_that_cannot_be_opened_is_never_written_over() {
    let memory = Memory::example().refuse("T2/vuxenenheten.xlsx", denied).remove("T2/utredning.xlsx");
    let templates = app::templates(&memory.open(), Period::T2).expect("templates");
    assert_eq!(templates.folder, Path::new("T2"));
    assert!(templates.kept.contains(&"vuxenenheten.xlsx".to_owned()), "{:?}", templates.kept);
    assert_eq!(templates.names(), ["utredning.xlsx"]);
    assert_eq!(templates.made().map(|made| made.is_ok()).collect::<Vec<_>>(), [true]);
}

#[test]
fn a_snapshot_that_cannot_be_opened_is_a_fault_of_that_file() {
    let memory = Memory::example().write("historik/asn-2025-T1.json", "").refuse("historik/asn-2025-T1.json", denied);
    let mut diagnostics = app::check(&memory.open(), None).expect("the rest is read");
    diagnostics.0.retain(|one| one.code.id() == "T0012");
    expect![[r#"
        fel[T0012]: resultaten från en tidigare period kan inte läsas: du har inte rätt att läsa den
          --> historik/asn-2025-T1.json
           = hjälp: lägg tillbaka filen från en säkerhetskopia, eller flytta bort den; då saknas periodens värden i jämförelserna

    "#]].assert_eq(&said(&diagnostics));
}

#[test]
fn a_logo_of_any_size_is_no_reason_to_be_without_a_report() {
    let memory = Memory::example().write("logotyp.png", vec![0; (20 << 20) + 1]);
    let compiled = app::compile(&memory.open(), None, false).expect("it compiles");
    assert!(compiled.files.is_some());
    let mut diagnostics = compiled.diagnostics;
    diagnostics.0.retain(|one| one.code.id() == "T0213");
    expect![[r#"
        varning[T0213]: logotypen kan inte användas: filen är större än 20 MB
          --> logotyp.png
           = hjälp: spara logotypen i ett mindre format

    "#]]
    .assert_eq(&said(&diagnostics));
}

#[test]
fn without_its_plan_nothing_is_a_project() {
    let words = &example().words;
    let denied = Memory::example().refuse("namndplan.xlsx", denied);
    assert!(matches!(Workspace::open(&denied, words), Err(AppError::Read(_))));
    let large = Memory::example().write("namndplan.xlsx", vec![0; (20 << 20) + 1]);
    let (workspace, diagnostics) = Workspace::open(&large, words).expect("that is a fault of the data");
    assert!(workspace.is_none());
    expect![[r#"
        fel[T0001]: filen kan inte läsas: filen är 20,0 MB; högst 20 MB läses
          --> namndplan.xlsx
           = hjälp: ta bort bilder och inklistrat material, eller fyll i en ny mall

    "#]]
    .assert_eq(&said(&diagnostics));
}

#[test]
fn the_latest_period_with_workbooks_is_meant() {
    let memory = Memory::example().write("T1/vuxenenheten.xlsx", "").write("HELAR/anteckningar.txt", "");
    assert_eq!(memory.open().period(None).expect("a period"), Period::T2);
    assert_eq!(memory.open().period(Some(Period::T1)).expect("a period"), Period::T1);
    let plan = Memory::default().write("namndplan.xlsx", example::bytes("namndplan.xlsx"));
    assert!(matches!(plan.open().period(None), Err(AppError::NoPeriod)));
}
