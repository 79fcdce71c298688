//! Reading and writing files such that nothing is lost.

mod disk;
mod lock;
mod write;

pub use disk::Disk;
pub use write::{replace, write_all, write_made};

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::app::{self, ReadError, Why};
use crate::text::{Arg, Words};

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}")]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// Why it failed.
    pub source: io::Error,
}

impl WriteError {
    /// What went wrong and what to do.
    pub fn message(&self, words: &Words) -> String {
        message("failure-write", &self.path, why(&self.source), &self.source.to_string(), words)
    }
}

/// Why a file could not be read, and what to do.
pub fn not_read(error: &ReadError, words: &Words) -> String {
    let reason = error.why.to_string();
    let why = match &error.why {
        Why::System(error) => why(error),
        Why::NotAFile | Why::TooLarge { .. } => "other",
    };
    message("failure-read", &error.path, why, &reason, words)
}

fn message(id: &str, path: &Path, why: &str, reason: &str, words: &Words) -> String {
    let path = path.display().to_string();
    words.with(id, &[("path", Arg::Text(&path)), ("why", Arg::Text(why)), ("reason", Arg::Text(reason))])
}

/// The reason as the selector of the message: each has a remedy of its own.
fn why(error: &io::Error) -> &'static str {
    if app::is_in_use(error) {
        return "open";
    }
    match error.kind() {
        // Only the lock of a folder is tried without waiting.
        ErrorKind::WouldBlock => "busy",
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
