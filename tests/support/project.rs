//! A project in a folder of its own, and the program run on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::example;
use super::workbook::Workbook;

/// A copy of the example project, in a path with spaces and å ä ö.
pub struct Project {
    pub dir: PathBuf,
    /// Where `compile` writes.
    pub out: PathBuf,
}

/// What a run of the program left behind.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// An empty folder for a test.
pub fn folder(test: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tertialens prövning å ä ö").join(test);
    if dir.exists() {
        fs::remove_dir_all(&dir).expect("an old folder goes");
    }
    fs::create_dir_all(&dir).expect("a new folder");
    dir
}

impl Project {
    /// The example with all its workbooks of tertial 2.
    pub fn example(test: &str) -> Project {
        let mut project = Project::of_the_year(test);
        for period in ["M03", "T1", "HELAR"] {
            project = project.remove(period);
        }
        project
    }

    /// The example with the workbooks of every period.
    pub fn of_the_year(test: &str) -> Project {
        let root = folder(test);
        let project = Project { dir: root.join("nämnd 2025"), out: root.join("färdigt") };
        copy(&example::folder(), &project.dir);
        project
    }

    /// Writes a file of the project.
    pub fn write(self, name: &str, bytes: impl AsRef<[u8]>) -> Project {
        let path = self.dir.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("writes");
        self
    }

    /// Removes a file or a folder.
    pub fn remove(self, name: &str) -> Project {
        let path = self.dir.join(name);
        let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        removed.expect("removes");
        self
    }

    /// Renames a file.
    pub fn rename(self, from: &str, to: &str) -> Project {
        fs::rename(self.dir.join(from), self.dir.join(to)).expect("renames");
        self
    }

    /// Changes a workbook.
    pub fn edit(self, name: &str, change: impl FnOnce(Workbook) -> Workbook) -> Project {
        let bytes = fs::read(self.dir.join(name)).expect("reads");
        let changed = change(Workbook::open(&bytes)).bytes();
        self.write(name, changed)
    }

    /// Runs a subcommand on the project; `compile` and `plan` write into the project's own output folder.
    pub fn run(&self, command: &str, options: &[&str]) -> Run {
        let dir = self.dir.to_str().expect("UTF-8");
        let out = self.out.to_str().expect("UTF-8");
        let mut args = vec![command, dir];
        if ["compile", "plan"].contains(&command) {
            args.extend(["--out", out]);
        }
        args.extend(options);
        let mut run = tertial(&args);
        for text in [&mut run.out, &mut run.err] {
            *text = text.replace(dir, "PROJEKT").replace(out, "UT").replace('\\', "/");
        }
        run
    }

    /// The files in the output folder with their bytes, by name.
    pub fn outputs(&self) -> Vec<(String, Vec<u8>)> {
        let Ok(entries) = fs::read_dir(&self.out) else { return Vec::new() };
        let mut files: Vec<(String, Vec<u8>)> = entries
            .map(|entry| entry.expect("an entry"))
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("reads")))
            .collect();
        files.sort();
        files
    }
}

/// Runs the program.
pub fn tertial(args: &[&str]) -> Run {
    run_in(Path::new(env!("CARGO_TARGET_TMPDIR")), args)
}

/// Runs the program in a folder.
pub fn run_in(dir: &Path, args: &[&str]) -> Run {
    let run = Command::new(env!("CARGO_BIN_EXE_tertial")).args(args).current_dir(dir).output().expect("runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: run.status.code().expect("an exit code"), out: text(run.stdout), err: text(run.stderr) }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("lists") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            fs::copy(entry.path(), target).map(drop).expect("copies")
        }
    }
}
