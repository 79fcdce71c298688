//! The files of a project that a period needs.
//!
//! *Takes* names and bytes from whoever may open files, *returns* them to the stages, with their checksums. *Never*
//! looks into a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::diagnostic::{Code, Diagnostic};
use crate::parallel;
use crate::read::{RawBook, Unreadable};
use crate::text::Words;

/// A file of the project: its name relative to the project folder, and its bytes.
pub type File = (Arc<str>, Vec<u8>);

/// What the stages are given.
#[derive(Debug, Default)]
pub struct Inputs {
    /// `namndplan.xlsx`.
    pub plan: Option<File>,
    /// The workbooks in the period's folder.
    pub workbooks: Vec<File>,
    /// Those of them that could not be opened, and why.
    pub unopened: Vec<(Arc<str>, Unreadable)>,
    /// The snapshots in `historik/`.
    pub snapshots: Vec<File>,
    /// Those of the workbooks that have been read already.
    pub opened: ReadAlready,
}

/// A workbook as it was read, or why it could not be.
pub type Opened = Result<RawBook, Unreadable>;

/// Workbooks by their places among those of the period, each given to whoever checks it.
#[derive(Debug, Default)]
pub struct ReadAlready(Mutex<BTreeMap<usize, Opened>>);

impl ReadAlready {
    /// Keeps the workbook at a place, with the name that messages call it by.
    pub(crate) fn keep(&mut self, at: usize, name: &Arc<str>, opened: Opened) {
        let named = opened.map(|book| RawBook { file: Arc::clone(name), ..book });
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).insert(at, named);
    }

    /// Gives the workbook at a place away, if it has been read.
    pub(crate) fn take(&self, at: usize) -> Option<Opened> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&at)
    }
}

impl Inputs {
    /// The plan, and the workbooks and snapshots that take part, each with its SHA-256.
    pub fn checksums(&self, takes_part: &BTreeSet<&Arc<str>>) -> Vec<(String, String)> {
        let others = self.workbooks.iter().chain(&self.snapshots).filter(|(name, _)| takes_part.contains(name));
        let files: Vec<&File> = self.plan.iter().chain(others).collect();
        parallel::map(&files, |(name, bytes)| (name.to_string(), sha256(bytes)))
    }

    /// The SHA-256 of a workbook that could be opened.
    pub(crate) fn checksum(&self, file: &str) -> Option<String> {
        self.workbooks.iter().find(|(name, _)| **name == *file).map(|(_, bytes)| sha256(bytes))
    }
}

/// A SHA-256 in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Says why a workbook cannot be read.
pub(crate) fn unreadable(file: &Arc<str>, reason: &Unreadable, words: &Words) -> Diagnostic {
    Diagnostic::of_file(Code::FileUnreadable, file)
        .with("reason", reason.message(words))
        .with("remedy", reason.remedy(words))
}
