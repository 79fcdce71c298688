//! Workbooks that are read while the plan is.
//!
//! *Takes* a project's files and a period, *returns* those of the period's workbooks that there was time for, as they were
//! read. *Never* says anything of them: what cannot be opened now is left to whoever opens it next.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::files::{Files, ReadError};
use super::gather::{folders, is_workbook, latest};
use crate::domain::Period;
use crate::inputs::Opened;
use crate::read::{self, LARGEST};

/// No more are held at once than the small project has.
const MOST: usize = 16;

/// The workbooks that have been read, by their paths.
#[derive(Debug, Default)]
pub(super) struct Ahead(Mutex<BTreeMap<PathBuf, (Vec<u8>, Opened)>>);

impl Ahead {
    /// Gives away what has been read of a file.
    pub fn take(&self, path: &Path) -> Option<(Vec<u8>, Opened)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(path)
    }
}

/// Does some work while the period's workbooks are read on another core.
pub(super) fn beside<R>(files: &dyn Files, period: Option<Period>, work: impl FnOnce() -> R) -> (R, Ahead) {
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| read(files, period, &is_done).unwrap_or_default());
        let done = work();
        is_done.store(true, Ordering::Relaxed);
        (done, Ahead(Mutex::new(reading.join().expect("invariant: reading does not panic"))))
    })
}

fn read(
    files: &dyn Files,
    period: Option<Period>,
    is_done: &AtomicBool,
) -> Result<BTreeMap<PathBuf, (Vec<u8>, Opened)>, ReadError> {
    let mut found = BTreeMap::new();
    let Some(folder) = folder(files, period)? else { return Ok(found) };
    for entry in files.list(&folder)?.into_iter().filter(|entry| !entry.is_folder && is_workbook(&entry.name)) {
        if is_done.load(Ordering::Relaxed) || found.len() == MOST {
            break;
        }
        let Ok(bytes) = files.read(&entry.path, LARGEST) else { continue };
        let opened = read::read(Arc::from(entry.name), &bytes);
        found.insert(entry.path, (bytes, opened));
    }
    Ok(found)
}

/// The folder of a period; if none is given, of the latest that has one with workbooks.
fn folder(files: &dyn Files, period: Option<Period>) -> Result<Option<PathBuf>, ReadError> {
    let folders = folders(files)?;
    let period = match period {
        None => latest(files, &folders)?,
        given => given,
    };
    Ok(folders.into_iter().find(|(found, _)| Some(*found) == period).map(|(_, path)| path))
}
