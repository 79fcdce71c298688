//! Where the files of a project come from.
//!
//! *Takes* paths relative to the project folder, *returns* entries and bytes. *Never* opens anything itself: the disk is
//! in `commands`.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::read::{Access, Unreadable};

/// A project's files. Paths are relative to its folder, which is itself the empty path.
pub trait Files: Sync {
    /// The entries of a folder by their names, sorted; none if there is no such folder.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if it cannot be listed.
    fn list(&self, folder: &Path) -> Result<Vec<Entry>, ReadError>;

    /// The bytes of a regular file of at most so many bytes. Neither anything else nor anything larger is opened.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if it is something else, larger, or not to be read.
    fn read(&self, file: &Path, most: u64) -> Result<Vec<u8>, ReadError>;
}

/// What stands in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name with å as one character, however it is stored.
    pub name: String,
    /// Where it is, as it is stored.
    pub path: PathBuf,
    /// True for a folder.
    pub is_folder: bool,
}

/// A file or a folder that is not to be had.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {why}")]
pub struct ReadError {
    /// Where it is, as its source names it.
    pub path: PathBuf,
    /// Why.
    pub why: Why,
}

/// Why a file is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// A folder, a socket, a pipe or a device.
    #[error("no regular file")]
    NotAFile,
    /// Larger than what was asked for.
    #[error("{bytes} bytes, at most {most} are read")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The largest size that was asked for.
        most: u64,
    },
    /// What the system says.
    #[error(transparent)]
    System(#[from] io::Error),
}

impl Why {
    /// The reason as it is said of a file among others.
    pub(super) fn unreadable(&self) -> Unreadable {
        match self {
            Why::NotAFile => Unreadable::NotAFile,
            Why::TooLarge { bytes, most } => Unreadable::TooLarge { bytes: *bytes, limit: *most },
            Why::System(error) if is_in_use(error) => Unreadable::Access(Access::InUse),
            Why::System(error) => Unreadable::Access(match error.kind() {
                ErrorKind::PermissionDenied => Access::Denied,
                ErrorKind::NotFound => Access::Missing,
                _ => Access::Failed,
            }),
        }
    }
}

/// True if another program keeps the file to itself.
pub fn is_in_use(error: &io::Error) -> bool {
    // Windows has an error of its own for files that another program keeps open.
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows) && matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION))
        || matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy)
}
