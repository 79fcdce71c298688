//! Any bytes as one part of a sound package: mutated zips fail at their checksum, these do not.

#![no_main]

use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

type Parts = Vec<(String, Vec<u8>)>;

static PACKAGES: LazyLock<[Parts; 2]> = LazyLock::new(|| {
    [
        unzipped(include_bytes!("../../tests/golden/libreoffice.xlsx")),
        unzipped(include_bytes!("../../tests/golden/libreoffice.ods")),
    ]
});

fn unzipped(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a golden zip");
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).expect("a golden part");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("a sound part");
        let name = entry.name().expect("a name").into_owned();
        if name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype" {
            parts.push((name, bytes));
        }
    }
    parts
}

fuzz_target!(|input: &[u8]| {
    let [package, part, content @ ..] = input else {
        return;
    };
    let parts = &PACKAGES[usize::from(package % 2)];
    let chosen = usize::from(*part) % parts.len();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (index, (name, bytes)) in parts.iter().enumerate() {
        zip.start_file(name.as_str(), stored)
            .expect("a part starts");
        let bytes = if index == chosen { content } else { bytes };
        zip.write_all(bytes).expect("a part is written");
    }
    let bytes = zip.finish().expect("the zip is written").into_inner();
    let _ = tertial::read::read("fuzz.xlsx".into(), &bytes);
});
