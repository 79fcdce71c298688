//! The archive that a workbook is.
//!
//! *Takes* its bytes, *returns* them with some parts changed, added or gone. *Never* unpacks what stays as it is.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::MarkError;

/// The longest part that is unpacked; the caller has refused longer ones.
const LONGEST: u64 = 64 << 20;

/// A package and what becomes of its parts.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part stands, by its key.
    places: BTreeMap<String, usize>,
    /// What is no longer as it was; `None` if it is gone.
    changed: BTreeMap<String, Option<String>>,
    /// New parts in the order in which they came.
    added: Vec<String>,
}

/// Programs disagree on the case of paths and on the stroke between their parts.
fn key(path: &str) -> String {
    path.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}

impl<'a> Package<'a> {
    /// Reads the directory of the archive.
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, MarkError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| MarkError::damaged("", error))?;
        let mut places = BTreeMap::new();
        for (index, name) in archive.file_names().enumerate() {
            let name = name.map_err(|error| MarkError::damaged("", error))?;
            if places.insert(key(&name), index).is_some() {
                return Err(MarkError::damaged(&name, "two parts of one name"));
            }
        }
        Ok(Package { archive, places, changed: BTreeMap::new(), added: Vec::new() })
    }

    /// Whether there is such a part now.
    pub fn contains(&self, path: &str) -> bool {
        let key = key(path);
        match self.changed.get(&key) {
            Some(changed) => changed.is_some(),
            None => self.places.contains_key(&key),
        }
    }

    /// A part as it is now, without a byte order mark.
    pub fn text(&mut self, path: &str) -> Result<Option<String>, MarkError> {
        let key = key(path);
        if let Some(changed) = self.changed.get(&key) {
            return Ok(changed.clone());
        }
        let Some(&index) = self.places.get(&key) else {
            return Ok(None);
        };
        let damaged = |error: &dyn std::error::Error| MarkError::damaged(path, error);
        let entry = self.archive.by_index(index).map_err(|error| damaged(&error))?;
        let mut bytes = Vec::new();
        entry.take(LONGEST + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        if bytes.len() as u64 > LONGEST {
            return Err(MarkError::damaged(path, "is too long"));
        }
        let text = String::from_utf8(bytes).map_err(|error| damaged(&error))?;
        Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
    }

    /// A part that must be there.
    pub fn needed(&mut self, path: &str) -> Result<String, MarkError> {
        self.text(path)?.ok_or_else(|| MarkError::damaged(path, "is missing"))
    }

    /// Gives a part its text, whether it is there or not.
    pub fn set(&mut self, path: &str, text: String) {
        let key = key(path);
        if !self.places.contains_key(&key) && !self.contains(path) {
            self.added.push(path.trim_start_matches('/').to_owned());
        }
        self.changed.insert(key, Some(text));
    }

    /// Takes a part out.
    pub fn remove(&mut self, path: &str) {
        let gone = key(path);
        self.added.retain(|path| key(path) != gone);
        self.changed.insert(gone, None);
    }

    /// The first path of its kind that is free: `xl/comments` and `.xml` give `xl/comments1.xml`.
    pub fn free_path(&self, start: &str, end: &str) -> String {
        let mut number = 1_u32;
        loop {
            let path = format!("{start}{number}{end}");
            if !self.contains(&path) {
                return path;
            }
            number += 1;
        }
    }

    /// Whether anything is different from what was read.
    pub fn is_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// The archive as it is now. What has not changed is copied without being unpacked.
    pub fn finish(mut self) -> Result<Vec<u8>, MarkError> {
        let failed = |error: &dyn std::error::Error| MarkError::damaged("", error);
        // The same input gives the same bytes, so no time of day.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).map_err(|error| failed(&error))?;
            let name = entry.name().map_err(|error| failed(&error))?.into_owned();
            match self.changed.get(&key(&name)) {
                None => writer.raw_copy_file(entry).map_err(|error| failed(&error))?,
                Some(None) => {}
                Some(Some(text)) => {
                    writer.start_file(name, options).map_err(|error| failed(&error))?;
                    writer.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
                }
            }
        }
        for path in &self.added {
            if let Some(Some(text)) = self.changed.get(&key(path)) {
                writer.start_file(path.as_str(), options).map_err(|error| failed(&error))?;
                writer.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
            }
        }
        Ok(writer.finish().map_err(|error| failed(&error))?.into_inner())
    }
}
