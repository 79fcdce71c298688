//! One run at a time in a folder.
//!
//! *Takes* a folder, *returns* a [`Lock`] that holds until it is dropped. *Never* leaves its file behind, and never
//! stands in the way where the file system has no locks.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Of the file that is locked, in the folder itself: runs on other machines see it too.
const NAME: &str = ".tertial.lock";

/// How long a run waits for another: writing takes a second, a folder on a slow network a few.
pub const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// The right to write in a folder.
#[derive(Debug)]
pub struct Lock {
    /// Closing it gives up the lock.
    file: Option<File>,
    path: PathBuf,
}

impl Lock {
    /// Waits its turn.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::WouldBlock`] if another run still writes after so many tries; others if nothing can be written in
    /// the folder.
    pub fn take(dir: &Path, tries: u32) -> io::Result<Lock> {
        let path = dir.join(NAME);
        let mut last = ErrorKind::WouldBlock.into();
        for _ in 0..tries {
            match open_locked(&path) {
                Ok(Some(file)) => return Ok(Lock { file: Some(file), path }),
                Ok(None) => last = ErrorKind::WouldBlock.into(),
                // Windows says this for a moment of a file that is just being removed.
                Err(error) if cfg!(windows) => last = error,
                Err(error) => return Err(error),
            }
            thread::sleep(PAUSE);
        }
        Err(last)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Windows cannot remove what is open. Elsewhere the file goes first: once it is unlocked, it may already be
        // somebody else's.
        if cfg!(windows) {
            self.file = None;
        }
        // It fails where another run has it open by now, and that run removes it.
        let _ = fs::remove_file(&self.path);
    }
}

/// The locked file; `None` if another run has it.
fn open_locked(path: &Path) -> io::Result<Option<File>> {
    // Through a link, the lock would be made wherever it leads.
    if path.is_symlink() {
        fs::remove_file(path)?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    // While somebody has it open, it cannot be removed.
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 1 | 2);
    let file = options.open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(is_at(&file, path).then_some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        // Some network drives have no locks. A run alone in its folder, as nearly all are, needs none.
        Err(TryLockError::Error(_)) => Ok(Some(file)),
    }
}

/// False if the run that had the lock has removed the file since it was opened here: a third run would lock a new one.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(own), Ok(there)) => identity(own) == identity(there),
        _ => false,
    }
}

/// What is open is not removed here.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_run_waits_and_then_gives_up() {
        let dir = tempfile::tempdir().expect("a folder");
        let first = Lock::take(dir.path(), 1).expect("nobody has it");
        let refused = Lock::take(dir.path(), 2).expect_err("it is taken");
        assert_eq!(refused.kind(), ErrorKind::WouldBlock);
        drop(first);
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 0, "the file goes with the lock");
        Lock::take(dir.path(), 1).expect("it is free again");
    }

    #[test]
    fn what_a_killed_run_left_is_no_obstacle() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join(NAME), "").expect("writes");
        drop(Lock::take(dir.path(), 1).expect("nobody has it"));
        assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_by_its_name_is_not_followed() {
        let dir = tempfile::tempdir().expect("a folder");
        let elsewhere = dir.path().join("elsewhere");
        std::os::unix::fs::symlink(&elsewhere, dir.path().join(NAME)).expect("links");
        drop(Lock::take(dir.path(), 1).expect("nobody has it"));
        assert!(!elsewhere.exists(), "nothing is made where the link leads");
    }
}
