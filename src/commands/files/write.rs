//! Several files into a folder, all or none.
//!
//! *Takes* names and bytes, *returns* when all are in place and on disk. *Never* leaves some of them new and others
//! old, or a temporary file beside them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use super::WriteError;
use super::lock::{self, Lock};
use crate::text::Words;

/// Writes all files or none: each beside its target first, then all are moved into place. Whoever writes in the folder
/// at the same time is waited for.
///
/// # Errors
///
/// [`WriteError`] if one cannot be written; what was there before is there again.
pub fn write_all(dir: &Path, files: &[(String, impl AsRef<[u8]>)], words: &Words) -> Result<(), WriteError> {
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    write_made(dir, &names, files.iter().map(|(_, bytes)| Ok(bytes)), words)
}

/// The same for files that are made as they are written, in the order of their names: no more of them are held than
/// those that are made at a time.
///
/// # Errors
///
/// That of the first that cannot be made or written; what was there before is there again.
pub fn write_made<B: AsRef<[u8]>, E: From<WriteError>>(
    dir: &Path,
    names: &[&str],
    made: impl Iterator<Item = Result<B, E>>,
    words: &Words,
) -> Result<(), E> {
    write_with(dir, (names, made), &words.get("write-interrupted"), |_| Ok(()), move_to)
}

/// Replaces a file if it still is what it was; what is not there is as if it were empty. Whoever writes in the folder
/// at the same time is waited for.
///
/// # Errors
///
/// [`WriteError`] with [`ErrorKind::WouldBlock`] if it has been changed in the meantime; others if it cannot be written.
pub fn replace(dir: &Path, name: &str, was: &[u8], bytes: &[u8]) -> Result<(), WriteError> {
    let is_as_it_was = |dir: &Path| match fs::read(dir.join(name)) {
        Ok(found) if found == was => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound && was.is_empty() => Ok(()),
        Ok(_) => Err(ErrorKind::WouldBlock.into()),
        Err(error) => Err(error),
    };
    write_with(dir, (&[name], [Ok(bytes)].into_iter()), "", is_as_it_was, move_to)
}

/// Moves a file; what was there goes.
fn move_to(from: TempPath, to: &Path) -> io::Result<()> {
    from.persist(to).map_err(|failed| failed.error)
}

/// `interrupted` is what a folder says of itself that a killed run has left, `may` says whether anything may be written
/// once nobody else writes; `put` moves a file into place, and tests let it fail.
fn write_with<B: AsRef<[u8]>, E: From<WriteError>>(
    dir: &Path,
    (names, made): (&[&str], impl Iterator<Item = Result<B, E>>),
    interrupted: &str,
    may: impl FnOnce(&Path) -> io::Result<()>,
    mut put: impl FnMut(TempPath, &Path) -> io::Result<()>,
) -> Result<(), E> {
    fs::create_dir_all(dir).map_err(|source| failed(dir, source))?;
    // Dropped last, when everything temporary is gone.
    let _lock = Lock::take(dir, lock::TRIES).map_err(|source| failed(dir, source))?;
    may(dir).map_err(|source| failed(dir, source))?;
    let targets: Vec<PathBuf> = names.iter().map(|name| dir.join(name)).collect();
    for target in &targets {
        replaceable(target).map_err(|source| failed(target, source))?;
    }
    too_large_is_an_error();
    sweep(dir, names, ".part");
    let mut staged = Vec::new();
    for ((target, name), bytes) in targets.iter().zip(names).zip(made) {
        let file = stage(dir, name, bytes?.as_ref()).map_err(|source| failed(target, source))?;
        let earlier = keep(dir, name).map_err(|source| failed(target, source))?;
        staged.push((target, file, earlier));
    }
    // Who is stopped from here on leaves files of two runs, and this, which says so.
    let marker = dir.join(INTERRUPTED);
    let is_marked = names.len() > 1;
    if is_marked {
        let text = stage(dir, INTERRUPTED, interrupted.as_bytes()).and_then(|text| move_to(text, &marker));
        text.map_err(|source| failed(&marker, source))?;
    }
    let unmark = || {
        // It may be left over from a run that was stopped.
        let _ = fs::remove_file(&marker);
    };
    let mut moved = Vec::new();
    for (target, file, earlier) in staged {
        if let Err(source) = put(file, target) {
            roll_back(moved);
            unmark();
            return Err(failed(target, source).into());
        }
        moved.push((target, earlier));
    }
    // The files are on disk, their names not yet. Where a folder cannot be synchronised, there is nothing more to do.
    #[cfg(unix)]
    let _ = File::open(dir).and_then(|folder| folder.sync_all());
    if is_marked {
        unmark();
    }
    drop(moved);
    sweep(dir, names, ".old");
    Ok(())
}

/// Stands in a folder while its files are exchanged, and stays if the run is killed in the middle of it.
pub const INTERRUPTED: &str = "tertial-interrupted.txt";

/// Removes what runs have left that were killed: whoever holds the lock is alone.
fn sweep(dir: &Path, names: &[&str], end: &str) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut own = names.iter().chain([&INTERRUPTED]);
        if name.ends_with(end) && own.any(|own| name.starts_with(&format!(".{own}."))) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The system's limit for the size of a file would end the program; with the signal caught, the write fails instead.
fn too_large_is_an_error() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    }
}

fn failed(path: &Path, source: io::Error) -> WriteError {
    WriteError { path: path.to_owned(), source }
}

/// Fails for what a file cannot take the place of: better to know before anything moves.
fn replaceable(target: &Path) -> io::Result<()> {
    if target.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // Windows cannot replace what is open in Excel. Elsewhere it could, but a write-protected file is meant to stay.
    if target.exists() {
        OpenOptions::new().write(true).open(target)?;
    }
    Ok(())
}

/// A file beside its target, on disk.
fn stage(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<TempPath> {
    let prefix = format!(".{name}.");
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(".part");
    // Temporary files are their owner's alone unless told otherwise; reports are for those who may read the folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(dir)?;
    file.as_file_mut().write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file.into_temp_path())
}

/// What stands at the target, under a second name until all is in place; `None` if nothing does.
fn keep(dir: &Path, name: &str) -> io::Result<Option<TempPath>> {
    let target = dir.join(name);
    if fs::symlink_metadata(&target).is_err() {
        return Ok(None);
    }
    let prefix = format!(".{name}.");
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(".old");
    let kept = builder.make_in(dir, |path| match fs::hard_link(&target, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => copy(&target, path),
        done => done,
    })?;
    Ok(Some(kept.into_temp_path()))
}

/// For file systems where a file has one name.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let (mut from, mut copy) = (File::open(from)?, File::create_new(to)?);
    io::copy(&mut from, &mut copy).map(drop).inspect_err(|_| {
        let _ = fs::remove_file(to);
    })
}

/// Puts back what was there.
fn roll_back(moved: Vec<(&PathBuf, Option<TempPath>)>) {
    for (target, earlier) in moved.into_iter().rev() {
        match earlier {
            None => {
                let _ = fs::remove_file(target);
            }
            Some(earlier) => {
                // What cannot be put back is left under its second name: the only copy there is.
                if let Err(failed) = earlier.persist(target) {
                    let _ = failed.path.keep();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(dir: &Path, files: &[(String, impl AsRef<[u8]>)]) -> Result<(), WriteError> {
        write_with(dir, files, "interrupted", |_| Ok(()), move_to)
    }

    fn write_with(
        dir: &Path,
        files: &[(String, impl AsRef<[u8]>)],
        interrupted: &str,
        may: impl FnOnce(&Path) -> io::Result<()>,
        put: impl FnMut(TempPath, &Path) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        super::write_with(dir, (&names, files.iter().map(|(_, bytes)| Ok(bytes))), interrupted, may, put)
    }

    const NAMES: [&str; 4] = ["a.xlsx", "b.pdf", "c.html", "d.json"];

    fn files(bytes: &[u8]) -> Vec<(String, &[u8])> {
        NAMES.iter().map(|name| ((*name).to_owned(), bytes)).collect()
    }

    /// Everything in a folder, also what is hidden.
    fn contents(dir: &Path) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(dir).expect("lists").map(|entry| entry.expect("an entry"));
        let mut found: Vec<(String, Vec<u8>)> = entries
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap_or_default()))
            .collect();
        found.sort();
        found
    }

    fn just(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
        files(bytes).into_iter().map(|(name, bytes)| (name, bytes.to_vec())).collect()
    }

    /// Moves until the third file, which fails.
    fn failing_third() -> impl FnMut(TempPath, &Path) -> io::Result<()> {
        let mut count = 0;
        move |from, to| {
            count += 1;
            if count == 3 { Err(ErrorKind::StorageFull.into()) } else { move_to(from, to) }
        }
    }

    #[test]
    fn files_are_written_and_nothing_else() {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("ny mapp").join("färdigt");
        write(&out, &files(b"first")).expect("writes");
        assert_eq!(contents(&out), just(b"first"));
        write(&out, &files(b"second")).expect("writes over");
        assert_eq!(contents(&out), just(b"second"));
    }

    #[test]
    fn a_failure_half_way_leaves_what_was_there() {
        let dir = tempfile::tempdir().expect("a folder");
        write(dir.path(), &files(b"earlier")).expect("writes");
        let error =
            write_with(dir.path(), &files(b"later"), "", |_| Ok(()), failing_third()).expect_err("the third fails");
        assert_eq!(error.path, dir.path().join("c.html"));
        assert_eq!(contents(dir.path()), just(b"earlier"));
    }

    #[test]
    fn what_cannot_be_made_half_way_leaves_what_was_there() {
        let dir = tempfile::tempdir().expect("a folder");
        write(dir.path(), &files(b"earlier")).expect("writes");
        let broken = || WriteError { path: PathBuf::from("made"), source: ErrorKind::Other.into() };
        let made = [Ok(b"later"), Ok(b"later"), Err(broken()), Ok(b"later")];
        let error = super::write_with(dir.path(), (&NAMES, made.into_iter()), "", |_| Ok(()), move_to);
        assert_eq!(error.expect_err("the third cannot be made").path, PathBuf::from("made"));
        assert_eq!(contents(dir.path()), just(b"earlier"));
    }

    #[test]
    fn a_failure_half_way_leaves_nothing_where_nothing_was() {
        let dir = tempfile::tempdir().expect("a folder");
        write_with(dir.path(), &files(b"first"), "", |_| Ok(()), failing_third()).expect_err("the third fails");
        assert_eq!(contents(dir.path()), []);
    }

    #[test]
    fn a_folder_that_comes_in_between_leaves_what_was_there() {
        let dir = tempfile::tempdir().expect("a folder");
        write(dir.path(), &files(b"earlier")).expect("writes");
        let mut expected = just(b"earlier");
        expected[2].1.clear();
        let put = |from: TempPath, to: &Path| {
            if to.ends_with("c.html") {
                fs::remove_file(to)?;
                fs::create_dir(to)?;
                fs::write(to.join("in the way"), "")?;
            }
            move_to(from, to)
        };
        write_with(dir.path(), &files(b"later"), "", |_| Ok(()), put).expect_err("a folder cannot be replaced");
        assert_eq!(contents(dir.path()), expected);
        assert!(dir.path().join("c.html").join("in the way").exists());
    }

    #[test]
    fn what_cannot_be_replaced_is_found_before_anything_moves() {
        let dir = tempfile::tempdir().expect("a folder");
        write(dir.path(), &files(b"earlier")).expect("writes");
        fs::remove_file(dir.path().join("d.json")).expect("removes");
        fs::create_dir(dir.path().join("d.json")).expect("a folder");
        let before = contents(dir.path());
        let never = |_: TempPath, _: &Path| panic!("nothing may move");
        let error = write_with(dir.path(), &files(b"later"), "", |_| Ok(()), never).expect_err("the last is a folder");
        assert_eq!(error.path, dir.path().join("d.json"));
        assert_eq!(contents(dir.path()), before);
    }

    #[test]
    fn a_file_that_somebody_else_has_changed_is_not_replaced() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("log");
        replace(dir.path(), "log", b"", b"one\n").expect("there was none");
        replace(dir.path(), "log", b"one\n", b"one\ntwo\n").expect("it is as it was");
        let error = replace(dir.path(), "log", b"one\n", b"one\nother\n").expect_err("it has been changed");
        assert_eq!(error.source.kind(), ErrorKind::WouldBlock);
        assert_eq!(fs::read(&path).expect("reads"), b"one\ntwo\n");
        replace(dir.path(), "log", b"", b"other\n").expect_err("there is one");
    }

    #[test]
    fn what_a_killed_run_left_is_swept_away_by_the_next() {
        let dir = tempfile::tempdir().expect("a folder");
        let marker = format!(".{INTERRUPTED}.x5.part");
        for name in [".a.xlsx.x1.part", ".d.json.x2.part", ".b.pdf.x3.old", INTERRUPTED, &marker] {
            fs::write(dir.path().join(name), "left over").expect("writes");
        }
        fs::write(dir.path().join(".other.x4.part"), "somebody else's").expect("writes");
        write(dir.path(), &files(b"new")).expect("writes");
        let mut expected = just(b"new");
        expected.insert(0, (".other.x4.part".to_owned(), b"somebody else's".to_vec()));
        assert_eq!(contents(dir.path()), expected);
    }

    #[test]
    fn while_files_are_exchanged_the_folder_says_so() {
        let dir = tempfile::tempdir().expect("a folder");
        let mut seen = 0;
        let put = |from: TempPath, to: &Path| {
            seen += usize::from(dir.path().join(INTERRUPTED).exists());
            move_to(from, to)
        };
        write_with(dir.path(), &files(b"new"), "", |_| Ok(()), put).expect("writes");
        assert_eq!((seen, contents(dir.path())), (NAMES.len(), just(b"new")));
        write_with(dir.path(), &files(b"later"), "", |_| Ok(()), failing_third()).expect_err("the third fails");
        assert_eq!(contents(dir.path()), just(b"new"));
    }

    #[test]
    fn two_writers_end_with_the_files_of_one() {
        let dir = tempfile::tempdir().expect("a folder");
        // Long enough that one is in the middle of it when the other begins.
        let sets = [vec![b'a'; 200_000], vec![b'b'; 100_000]];
        for _ in 0..10 {
            std::thread::scope(|scope| {
                for set in &sets {
                    scope.spawn(|| write(dir.path(), &files(set)).expect("writes, after the other"));
                }
            });
            let found = contents(dir.path());
            assert!(sets.iter().any(|set| found == just(set)), "a mixture, or something left behind");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_that_somebody_has_planted_are_not_followed() {
        let dir = tempfile::tempdir().expect("a folder");
        let victim = dir.path().join("victim");
        fs::write(&victim, "mine").expect("writes");
        let out = dir.path().join("out");
        fs::create_dir(&out).expect("a folder");
        // The name that temporary files once had, and a target.
        std::os::unix::fs::symlink(&victim, out.join(".a.xlsx.part")).expect("links");
        std::os::unix::fs::symlink(&victim, out.join("b.pdf")).expect("links");
        write_with(&out, &files(b"new"), "", |_| Ok(()), failing_third()).expect_err("the third fails");
        assert_eq!(fs::read_link(out.join("b.pdf")).expect("the link is back"), victim);
        write(&out, &files(b"new")).expect("writes");
        assert_eq!(fs::read(&victim).expect("reads"), b"mine");
        assert!(!out.join("b.pdf").is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn reports_can_be_read_by_others_as_far_as_the_folder_allows() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("as always"), "").expect("writes");
        write(dir.path(), &files(b"new")).expect("writes");
        let mode = |name: &str| fs::metadata(dir.path().join(name)).expect("is there").permissions().mode();
        assert_eq!(mode("a.xlsx"), mode("as always"));
    }
}
