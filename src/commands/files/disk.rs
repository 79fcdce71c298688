//! A project on the disk.
//!
//! *Takes* a folder, *returns* what is in it. *Never* opens what is no regular file, or larger than what was asked for.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::app::{Entry, Files, ReadError, Why};

/// The folder of a project.
#[derive(Clone, Debug)]
pub struct Disk {
    dir: PathBuf,
}

impl Disk {
    /// A folder, whether or not it is there.
    pub fn new(dir: impl Into<PathBuf>) -> Disk {
        Disk { dir: dir.into() }
    }

    /// Where something of the project is.
    pub fn path(&self, relative: &Path) -> PathBuf {
        if relative.as_os_str().is_empty() { self.dir.clone() } else { self.dir.join(relative) }
    }
}

impl Files for Disk {
    fn list(&self, folder: &Path) -> Result<Vec<Entry>, ReadError> {
        let dir = self.path(folder);
        if !dir.is_dir() {
            return Ok(Vec::new());
        }
        let failed = |error: io::Error| ReadError { path: dir.clone(), why: error.into() };
        let mut entries = Vec::new();
        for entry in fs::read_dir(&dir).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let stored = entry.file_name();
            let name = stored.to_string_lossy().nfc().collect();
            entries.push(Entry { name, path: folder.join(stored), is_folder: entry.path().is_dir() });
        }
        entries.sort();
        Ok(entries)
    }

    fn read(&self, file: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
        let path = self.path(file);
        read(&path, most).map_err(|why| ReadError { path, why })
    }
}

fn read(path: &Path, most: u64) -> Result<Vec<u8>, Why> {
    // Before it is opened: a pipe would wait for somebody to write into it.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(Why::NotAFile);
    }
    let too_large = |bytes: u64| Why::TooLarge { bytes, most };
    if metadata.len() > most {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::new();
    // It may have grown since.
    let read = File::open(path)?.take(most + 1).read_to_end(&mut bytes)? as u64;
    if read > most { Err(too_large(read)) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Disk) {
        let dir = tempfile::tempdir().expect("a folder");
        let disk = Disk::new(dir.path());
        (dir, disk)
    }

    #[test]
    fn a_file_is_read_up_to_the_limit_and_not_beyond() {
        let (dir, disk) = folder();
        fs::write(dir.path().join("ten"), [0; 10]).expect("writes");
        assert_eq!(disk.read(Path::new("ten"), 10).expect("reads").len(), 10);
        let error = disk.read(Path::new("ten"), 9).expect_err("too large");
        assert!(matches!(error.why, Why::TooLarge { bytes: 10, most: 9 }), "{error}");
    }

    #[test]
    fn a_folder_is_no_file() {
        let (dir, disk) = folder();
        fs::create_dir(dir.path().join("a.xlsx")).expect("a folder");
        assert!(matches!(disk.read(Path::new("a.xlsx"), 10), Err(ReadError { why: Why::NotAFile, .. })));
        let entries = disk.list(Path::new("")).expect("lists");
        assert_eq!(entries, [Entry { name: "a.xlsx".into(), path: "a.xlsx".into(), is_folder: true }]);
        assert_eq!(disk.list(Path::new("missing")).expect("nothing"), []);
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_is_not_opened() {
        let (dir, disk) = folder();
        let _socket = std::os::unix::net::UnixListener::bind(dir.path().join("a.xlsx")).expect("binds");
        assert!(matches!(disk.read(Path::new("a.xlsx"), 10), Err(ReadError { why: Why::NotAFile, .. })));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_counts() {
        let (dir, disk) = folder();
        std::os::unix::fs::symlink("nowhere", dir.path().join("a.xlsx")).expect("links");
        let Err(ReadError { why: Why::System(error), .. }) = disk.read(Path::new("a.xlsx"), 10) else {
            panic!("it leads nowhere");
        };
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
    }
}
