//! What kind of file the bytes are, and its parts, unpacked within limits.
//!
//! *Takes* untrusted bytes, *returns* the parts of a spreadsheet package, each inflated once to its
//! end with its checksum verified. *Never* trusts an extension or a declared size, never parses XML.
//!
//! The limits are far above what a report needs and far below what hurts a small machine.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::{Excess, Format, Looks, Unreadable};

/// How much is accepted.
#[derive(Clone, Debug)]
pub(super) struct Limits {
    /// Bytes of the file.
    pub file: u64,
    /// Parts of the package.
    pub parts: usize,
    /// Unpacked bytes of one part.
    pub part: u64,
    /// Unpacked bytes of all parts together.
    pub total: u64,
    /// Unpacked to packed size, for parts above 1 MiB.
    pub ratio: u64,
    /// Worksheets.
    pub sheets: usize,
    /// Cells with content in one sheet.
    pub sheet_cells: usize,
    /// Cells with content in the workbook.
    pub cells: usize,
    /// Cell elements in one sheet, blank ones that only carry a format included.
    pub elements: usize,
    /// Bytes of text in all cells together; a shared string counts each time it is used.
    pub text: usize,
    /// Cell styles, as Excel has it.
    pub styles: usize,
    /// Bytes of an attribute in the styles; each style gets its own copy.
    pub style_attribute: usize,
}

impl Limits {
    /// The limits of `excel.md`.
    pub const DEFAULT: Limits = Limits {
        file: 20 << 20,
        parts: 2_000,
        part: 64 << 20,
        total: 128 << 20,
        ratio: 1_000,
        sheets: 64,
        sheet_cells: 500_000,
        cells: 2_000_000,
        elements: 2_000_000,
        text: 128 << 20,
        styles: 65_536,
        style_attribute: 2_048,
    };
}

/// The parts of a spreadsheet package that are text.
pub(super) struct Package {
    /// Which kind.
    pub format: Format,
    /// By path, in lower case with `/` between its parts: programs disagree on both.
    parts: BTreeMap<String, Vec<u8>>,
}

impl Package {
    /// The bytes of a part, whatever the case of its path.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.parts.get(&path.to_ascii_lowercase()).map(Vec::as_slice)
    }

    /// A part as text without a byte order mark.
    pub fn text(&self, path: &str) -> Result<Option<&str>, Unreadable> {
        self.bytes(path)
            .map(|bytes| {
                std::str::from_utf8(bytes)
                    .map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
                    .map_err(|error| Unreadable::damaged(path, error))
            })
            .transpose()
    }
}

/// Recognises and unpacks a workbook.
pub(super) fn open(file: &str, bytes: &[u8], limits: &Limits) -> Result<Package, Unreadable> {
    if is_lock_file(file) {
        return Err(Unreadable::LockFile);
    }
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let size = bytes.len() as u64;
    if size > limits.file {
        return Err(Unreadable::TooLarge { bytes: size, limit: limits.file });
    }
    if bytes.starts_with(b"PK") {
        return unpack(bytes, limits);
    }
    Err(refusal(bytes))
}

/// Excel writes `~$name.xlsx`, LibreOffice `.~lock.name.ods#`.
fn is_lock_file(file: &str) -> bool {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.starts_with("~$") || name.starts_with(".~lock.")
}

/// What a file is that is no package.
fn refusal(bytes: &[u8]) -> Unreadable {
    const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    if bytes.starts_with(&COMPOUND) {
        return if has_stream(bytes, "EncryptedPackage") {
            Unreadable::Encrypted
        } else if has_stream(bytes, "Workbook") || has_stream(bytes, "Book") {
            Unreadable::OldExcel
        } else {
            Unreadable::NotASpreadsheet(Looks::Document)
        };
    }
    // Excel 2 to 4: a bare stream that begins with a BOF record.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, _, 0x00, ..]) {
        return Unreadable::OldExcel;
    }
    Unreadable::NotASpreadsheet(looks_of(bytes))
}

/// Names of streams in a compound file are UTF-16 and padded with zeros.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let wanted: Vec<u8> = format!("{name}\0").encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn looks_of(bytes: &[u8]) -> Looks {
    let head = &bytes[..bytes.len().min(1024)];
    if head.starts_with(b"%PDF") {
        return Looks::Pdf;
    }
    if head.starts_with(b"{\\rtf") {
        return Looks::Document;
    }
    let text: String = match head {
        // Excel's "Unicode text" is UTF-16; the letters are enough to recognise it.
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => {
            head.iter().filter(|&&byte| byte != 0).map(|&byte| char::from(byte)).collect()
        }
        _ => String::from_utf8_lossy(head).into_owned(),
    };
    let text = text.trim_start_matches('\u{feff}').to_lowercase();
    if text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") {
        Looks::Html
    } else if text.trim_start().starts_with("<?xml") && text.contains("office:document") {
        Looks::Flat
    } else if text.trim_start().starts_with("<?xml") {
        Looks::Xml
    } else if text.contains('\0') {
        Looks::Unknown
    } else if text.contains([';', ',', '\t']) {
        Looks::Csv
    } else {
        Looks::Unknown
    }
}

fn unpack(bytes: &[u8], limits: &Limits) -> Result<Package, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Unreadable::damaged("", error))?;
    if zip.len() > limits.parts {
        return Err(Unreadable::Bomb(Excess::Parts(zip.len())));
    }
    // Two parts of one name: which of them counts depends on the program that opens the file.
    if zip.has_duplicate_names() {
        return Err(Unreadable::damaged("", "two parts of one name"));
    }
    check_sizes(&mut zip, limits)?;
    let format = format_of(&zip)?;
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let entry = zip.by_index(index).map_err(|error| Unreadable::damaged("", error))?;
        let path = path_of(&entry)?;
        let content = inflate(entry, &path).map_err(|error| Unreadable::damaged(&path, error))?;
        let Some(content) = content else { continue };
        if parts.insert(path.clone(), content).is_some() {
            return Err(Unreadable::damaged(&path, "two parts of one name"));
        }
    }
    let package = Package { format, parts };
    refuse_foreign(&package)?;
    Ok(package)
}

/// Checks what the directory of the archive declares, before anything is inflated.
fn check_sizes(zip: &mut ZipArchive<Cursor<&[u8]>>, limits: &Limits) -> Result<(), Unreadable> {
    let mut total = 0u64;
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(|error| Unreadable::damaged("", error))?;
        let path = path_of(&entry)?;
        if entry.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let (packed, size) = (entry.compressed_size(), entry.size());
        if size > limits.part {
            return Err(Unreadable::Bomb(Excess::Part(path)));
        }
        if size > 1 << 20 && size / packed.max(1) > limits.ratio {
            return Err(Unreadable::Bomb(Excess::Ratio(path)));
        }
        total = total.saturating_add(size);
    }
    if total > limits.total {
        return Err(Unreadable::Bomb(Excess::Total));
    }
    Ok(())
}

fn path_of<R: Read>(entry: &ZipFile<'_, R>) -> Result<String, Unreadable> {
    let name = entry.name().map_err(|error| Unreadable::damaged("", error))?;
    Ok(normalised(&name))
}

/// Windows programs have written `\`, others a leading `/`.
fn normalised(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

fn format_of(zip: &ZipArchive<Cursor<&[u8]>>) -> Result<Format, Unreadable> {
    let names: Vec<String> = zip.file_names().filter_map(Result::ok).map(|name| normalised(&name)).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let has_folder = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    if has("xl/workbook.bin") {
        Err(Unreadable::BinaryExcel)
    } else if has_folder("word/") || has_folder("ppt/") {
        Err(Unreadable::NotASpreadsheet(Looks::Document))
    } else if has("[content_types].xml") {
        Ok(Format::Xlsx)
    } else if has("mimetype") && has("content.xml") {
        Ok(Format::Ods)
    } else {
        Err(Unreadable::NotASpreadsheet(Looks::Archive))
    }
}

/// Reads a part to its end, so that its checksum is verified. Parts that are not text are let go.
fn inflate<R: Read>(entry: ZipFile<'_, R>, path: &str) -> io::Result<Option<Vec<u8>>> {
    let declared = entry.size();
    let is_text = path.ends_with(".xml") || path.ends_with(".rels") || path == "mimetype";
    // One byte more than declared shows that the declaration is wrong without inflating the rest.
    let mut bounded = entry.take(declared + 1);
    let mut content = Vec::new();
    let size = if is_text {
        content.reserve_exact(usize::try_from(declared.min(1 << 20)).unwrap_or(0));
        bounded.read_to_end(&mut content)? as u64
    } else {
        io::copy(&mut bounded, &mut io::sink())?
    };
    if size != declared {
        return Err(io::Error::other("unpacks to another size than it says"));
    }
    Ok(is_text.then_some(content))
}

/// OpenDocument packages say in clear text what they are and whether they are encrypted.
fn refuse_foreign(package: &Package) -> Result<(), Unreadable> {
    const SHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    if package.format == Format::Xlsx {
        return Ok(());
    }
    let mimetype = package.bytes("mimetype").unwrap_or_default();
    if !mimetype.starts_with(SHEET) {
        return Err(Unreadable::NotASpreadsheet(Looks::Document));
    }
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains(":encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(file: &str, bytes: &[u8]) -> Unreadable {
        match open(file, bytes, &Limits::DEFAULT) {
            Err(reason) => reason,
            Ok(_) => panic!("{file} was accepted"),
        }
    }

    #[test]
    fn lock_files_are_known_by_their_name() {
        assert_eq!(refused("T2/~$enhet.xlsx", b"PK"), Unreadable::LockFile);
        assert_eq!(refused("T2/.~lock.enhet.ods#", b",x"), Unreadable::LockFile);
    }

    #[test]
    fn what_is_not_a_workbook_is_named() {
        let looks = |bytes: &[u8]| match refused("a.xlsx", bytes) {
            Unreadable::NotASpreadsheet(looks) => looks,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused("a.xlsx", b""), Unreadable::Empty);
        assert_eq!(looks(b"\xef\xbb\xbfEnhet;Utfall\nVuxen;12"), Looks::Csv);
        assert_eq!(looks(b"\xff\xfea\0\t\0b\0"), Looks::Csv);
        assert_eq!(looks(b"<html><table>"), Looks::Html);
        assert_eq!(looks(b"<?xml version=\"1.0\"?><Workbook>"), Looks::Xml);
        assert_eq!(looks(b"<?xml version=\"1.0\"?><office:document>"), Looks::Flat);
        assert_eq!(looks(b"%PDF-1.7"), Looks::Pdf);
        assert_eq!(looks(b"\x00\x01\x02;"), Looks::Unknown);
    }

    #[test]
    fn a_file_above_the_limit_is_not_opened() {
        let limits = Limits { file: 10, ..Limits::DEFAULT };
        let refused = open("a.xlsx", &[b'P'; 11], &limits).err();
        assert_eq!(refused, Some(Unreadable::TooLarge { bytes: 11, limit: 10 }));
    }
}
