//! Why a file cannot be read.
//!
//! *Takes* nothing, *returns* the reason as data and as words with a remedy, *never* opens anything.

use crate::text::{self, Arg, Words};
use rust_decimal::Decimal;

/// Why a file as a whole cannot be read. `Display` is for developers; people get
/// [`Unreadable::message`] and [`Unreadable::remedy`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A lock file that Excel or LibreOffice puts beside an open workbook. To be skipped with a note.
    #[error("lock file of an office program")]
    LockFile,
    /// No bytes at all, as from a synchronisation that has not finished.
    #[error("empty file")]
    Empty,
    /// Larger than any workbook that a person fills in.
    #[error("{bytes} bytes, at most {limit} are read")]
    TooLarge {
        /// Size of the file.
        bytes: u64,
        /// The largest size that is read.
        limit: u64,
    },
    /// A socket, a pipe or a device.
    #[error("no regular file")]
    NotAFile,
    /// The system does not hand it over.
    #[error("cannot be opened: {0:?}")]
    Access(Access),
    /// Something else, whatever its extension says.
    #[error("not a spreadsheet: {0:?}")]
    NotASpreadsheet(Looks),
    /// The binary format of Excel 97–2003, `.xls`; it cannot be read safely.
    #[error("old binary Excel workbook (.xls)")]
    OldExcel,
    /// The binary format `.xlsb`.
    #[error("binary Excel workbook (.xlsb)")]
    BinaryExcel,
    /// Protected with a password for opening.
    #[error("encrypted workbook")]
    Encrypted,
    /// Unfolds into more than a workbook can hold.
    #[error("excessive content: {0}")]
    Bomb(Excess),
    /// Cut off, or changed on its way.
    #[error("damaged: {0}")]
    Damaged(Damage),
}

/// Why the system does not hand over a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Another program keeps it to itself.
    InUse,
    /// The user may not read it.
    Denied,
    /// It is gone, or was never brought to this machine.
    Missing,
    /// Anything else: a disk or a network that does not answer.
    Failed,
}

/// What a file looks like that is not a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Text with separators, CSV.
    Csv,
    /// A web page; many systems export those with an Excel extension.
    Html,
    /// XML Spreadsheet 2003.
    Xml,
    /// OpenDocument as one flat file, `.fods`.
    Flat,
    /// A PDF.
    Pdf,
    /// A text document or presentation of an office program.
    Document,
    /// A zip archive without a workbook in it.
    Archive,
    /// Anything else.
    Unknown,
}

/// The limit that a file breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Excess {
    /// Parts of the package.
    #[error("{0} parts")]
    Parts(usize),
    /// The unpacked size of one part.
    #[error("part {0} unpacks to too much")]
    Part(String),
    /// The unpacked size of everything.
    #[error("unpacks to too much in all")]
    Total,
    /// A part that is packed more tightly than any text is.
    #[error("part {0} is packed too tightly")]
    Ratio(String),
    /// Declared or repeated texts.
    #[error("too much text")]
    Text,
    /// Cell styles.
    #[error("too many or too long styles")]
    Styles,
    /// Sheets.
    #[error("{0} sheets")]
    Sheets(usize),
    /// Cells of one sheet, or of all.
    #[error("too many cells, in sheet `{0}`")]
    Cells(String),
}

/// Where and how a file is damaged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {reason}")]
pub struct Damage {
    /// The part of the package; empty for the package itself.
    pub part: String,
    /// What the reader says, in English.
    pub reason: String,
}

impl Unreadable {
    pub(super) fn damaged(part: &str, reason: impl ToString) -> Unreadable {
        Unreadable::Damaged(Damage { part: part.to_owned(), reason: reason.to_string() })
    }

    /// What is wrong, in words, without the file's name.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Unreadable::LockFile => words.get("read-lock-file"),
            Unreadable::Empty => words.get("read-empty"),
            Unreadable::TooLarge { bytes, limit } => {
                let megabytes = |bytes: u64, decimals| {
                    let size = Decimal::from(bytes) / Decimal::from(1024 * 1024);
                    text::number(size, decimals, words.lang)
                };
                let (size, limit) = (megabytes(*bytes, 1), megabytes(*limit, 0));
                words.with("read-too-large", &[("size", Arg::Text(&size)), ("limit", Arg::Text(&limit))])
            }
            Unreadable::NotAFile => words.get("read-not-a-file"),
            Unreadable::Access(access) => words.get(match access {
                Access::InUse => "read-in-use",
                Access::Denied => "read-denied",
                Access::Missing => "read-missing",
                Access::Failed => "read-failed",
            }),
            Unreadable::NotASpreadsheet(looks) => words.get(match looks {
                Looks::Csv => "read-looks-csv",
                Looks::Html => "read-looks-html",
                Looks::Xml => "read-looks-xml",
                Looks::Flat => "read-looks-flat",
                Looks::Pdf => "read-looks-pdf",
                Looks::Document => "read-looks-document",
                Looks::Archive => "read-looks-archive",
                Looks::Unknown => "read-looks-unknown",
            }),
            Unreadable::OldExcel => words.get("read-old-excel"),
            Unreadable::BinaryExcel => words.get("read-binary-excel"),
            Unreadable::Encrypted => words.get("read-encrypted"),
            Unreadable::Bomb(excess) => excess.message(words),
            Unreadable::Damaged(damage) if damage.part.is_empty() => words.get("read-damaged"),
            Unreadable::Damaged(damage) => words.with("read-damaged-part", &[("part", Arg::Text(&damage.part))]),
        }
    }

    /// What to do about it.
    pub fn remedy(&self, words: &Words) -> String {
        words.get(match self {
            Unreadable::LockFile => "read-help-lock-file",
            Unreadable::Empty => "read-help-empty",
            Unreadable::TooLarge { .. } => "read-help-too-large",
            Unreadable::NotASpreadsheet(Looks::Flat) => "read-help-flat",
            Unreadable::NotASpreadsheet(Looks::Xml) | Unreadable::OldExcel | Unreadable::BinaryExcel => {
                "read-help-save-as"
            }
            Unreadable::Access(Access::InUse) => "read-help-in-use",
            Unreadable::Access(Access::Denied) => "read-help-denied",
            Unreadable::Access(Access::Missing) => "read-help-missing",
            Unreadable::Access(Access::Failed) => "read-help-failed",
            // Saved as a workbook, text has lost the template's other sheets all the same.
            Unreadable::NotASpreadsheet(_) | Unreadable::NotAFile => "read-help-wrong-file",
            Unreadable::Encrypted => "read-help-encrypted",
            Unreadable::Bomb(Excess::Cells(_)) => "read-help-cells",
            Unreadable::Bomb(_) => "read-help-template",
            Unreadable::Damaged(_) => "read-help-save-again",
        })
    }
}

impl Excess {
    fn message(&self, words: &Words) -> String {
        match self {
            Excess::Sheets(count) => words.with("read-bomb-sheets", &[("count", (*count).into())]),
            Excess::Cells(sheet) => words.with("read-bomb-cells", &[("sheet", sheet.into())]),
            Excess::Styles => words.get("read-bomb-styles"),
            Excess::Text => words.get("read-bomb-text"),
            Excess::Parts(_) | Excess::Part(_) | Excess::Total | Excess::Ratio(_) => words.get("read-bomb-unpacked"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_reason_has_words_and_a_remedy_in_both_languages() {
        let looks = [
            Looks::Csv,
            Looks::Html,
            Looks::Xml,
            Looks::Flat,
            Looks::Pdf,
            Looks::Document,
            Looks::Archive,
            Looks::Unknown,
        ];
        let excess = [
            Excess::Parts(3_000),
            Excess::Part("a.xml".into()),
            Excess::Total,
            Excess::Ratio("a.xml".into()),
            Excess::Text,
            Excess::Styles,
            Excess::Sheets(99),
            Excess::Cells("Mål".into()),
        ];
        let mut reasons = vec![
            Unreadable::LockFile,
            Unreadable::Empty,
            Unreadable::NotAFile,
            Unreadable::OldExcel,
            Unreadable::BinaryExcel,
            Unreadable::Encrypted,
            Unreadable::damaged("", "cut off"),
            Unreadable::damaged("content.xml", "cut off"),
        ];
        let access = [Access::InUse, Access::Denied, Access::Missing, Access::Failed];
        reasons.extend(access.map(Unreadable::Access));
        reasons.extend(looks.map(Unreadable::NotASpreadsheet));
        reasons.extend(excess.map(Unreadable::Bomb));
        for lang in [Lang::Sv, Lang::En] {
            let words = Words::new(lang);
            for reason in &reasons {
                for said in [reason.message(&words), reason.remedy(&words)] {
                    assert!(!said.is_empty() && !said.starts_with("read-"), "{said}");
                }
            }
        }
    }

    #[test]
    fn sizes_are_said_in_megabytes() {
        let reason = Unreadable::TooLarge { bytes: 27_000_000, limit: 20 << 20 };
        let said = reason.message(&Words::new(Lang::Sv));
        assert_eq!(said, "filen är 25,7\u{a0}MB; högst 20\u{a0}MB läses");
    }
}
