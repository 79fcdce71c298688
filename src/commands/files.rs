//! Reading and writing files such that nothing is lost.

mod lock;
mod write;

pub use write::write_all;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::text::{Arg, Words};

/// A file could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}")]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// What was tried.
    pub action: Action,
    /// Why it failed.
    pub source: io::Error,
}

/// What was tried with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reading.
    Read,
    /// Writing.
    Write,
}

impl FileError {
    /// What went wrong and what to do.
    pub fn message(&self, words: &Words) -> String {
        let id = match self.action {
            Action::Read => "failure-read",
            Action::Write => "failure-write",
        };
        let (path, reason) = (self.path.display().to_string(), self.source.to_string());
        words.with(id, &[("path", Arg::Text(&path)), ("why", Arg::Text(self.why())), ("reason", Arg::Text(&reason))])
    }

    /// The reason as the selector of the message: each has a remedy of its own.
    fn why(&self) -> &'static str {
        // Windows has an error of its own for files that another program keeps open.
        const SHARING_VIOLATION: i32 = 32;
        const LOCK_VIOLATION: i32 = 33;
        if cfg!(windows) && matches!(self.source.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION)) {
            return "open";
        }
        match self.source.kind() {
            // Only the lock of a folder is tried without waiting.
            ErrorKind::WouldBlock => "busy",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "open",
            ErrorKind::PermissionDenied => "permission",
            ErrorKind::ReadOnlyFilesystem => "readonly",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
            ErrorKind::NotFound => "missing",
            ErrorKind::IsADirectory => "folder",
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "file",
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "name",
            _ => "other",
        }
    }
}

/// A file's bytes.
///
/// # Errors
///
/// [`FileError`] if it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(|source| FileError { path: path.to_owned(), action: Action::Read, source })
}

/// The entries of a folder, their names composed (å as one character) and sorted. Nothing if there is no
/// such folder.
///
/// # Errors
///
/// [`FileError`] if it cannot be listed.
pub fn list(dir: &Path) -> Result<Vec<(String, PathBuf)>, FileError> {
    let failed = |source| FileError { path: dir.to_owned(), action: Action::Read, source };
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(dir).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name: String = path.file_name().map(|name| name.to_string_lossy().nfc().collect()).unwrap_or_default();
        entries.push((name, path));
    }
    entries.sort();
    Ok(entries)
}
