//! Text of a cell → prose that may be shown.

use std::sync::Arc;

use super::personal::{self, DisclosureKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::domain::Prose;
use crate::read::RawBook;
use crate::source::CellRef;
use crate::text::Words;

/// What stands between the cells and everything that is shown. All text that is read from a workbook goes through it:
/// the units' and the plan's, notes of missing values, words where a number belongs.
#[derive(Clone, Debug)]
pub struct Guard {
    /// What may stand in texts all the same, without spaces and punctuation.
    contacts: Vec<String>,
    /// Stands in the place of a text that is withheld.
    withheld: String,
    /// Nothing is searched: the sheet of contacts itself.
    open: bool,
}

impl Guard {
    /// A guard that lets the plan's contacts through.
    pub fn new(contacts: &[String], words: &Words) -> Guard {
        let contacts = contacts.iter().map(|contact| bare(contact)).filter(|contact| !contact.is_empty());
        Guard { contacts: contacts.collect(), withheld: words.get("text-withheld"), open: false }
    }

    /// A guard that lets everything through, for cells that hold nothing but contacts.
    pub fn open() -> Guard {
        Guard { contacts: Vec::new(), withheld: String::new(), open: true }
    }

    /// A text that may be shown. One with personal data is withheld as a whole from all that follows, which is
    /// reported at its cell: even a partial report must not carry it on.
    pub fn admit(&self, text: &str, at: &CellRef, diagnostics: &mut Diagnostics) -> Prose {
        let found = self.search(text);
        if found.is_empty() {
            return Prose::guarded(text.to_owned());
        }
        // The number itself is never repeated: diagnostics end up in mails and logs.
        for kind in found {
            diagnostics.push(Diagnostic::new(Code::PersonalData, at).with("kind", word(kind)));
        }
        Prose::guarded(self.withheld.clone())
    }

    /// The same of what a message quotes, which is reported where it is read.
    pub fn quote(&self, text: &str) -> Prose {
        Prose::guarded(if self.search(text).is_empty() { text.to_owned() } else { self.withheld.clone() })
    }

    /// The name of a file or a sheet such that it may be shown, and what was found in it. A name must still be found by
    /// whoever looks for it: its digits are covered, and of an address everything.
    pub fn name(&self, name: &str, at: impl Fn(&str) -> Place) -> (String, Diagnostics) {
        let found = self.search(name);
        if found.is_empty() {
            return (name.to_owned(), Diagnostics::default());
        }
        let covered = |is_covered: fn(char) -> bool| -> String {
            name.chars().map(|char| if is_covered(char) { '•' } else { char }).collect()
        };
        let digits = covered(char::is_numeric);
        let shown = if self.search(&digits).is_empty() { digits } else { covered(char::is_alphanumeric) };
        let said =
            found.into_iter().map(|kind| Diagnostic::new(Code::PersonalData, at(&shown)).with("kind", word(kind)));
        let said = Diagnostics(said.collect());
        (shown, said)
    }

    /// Covers the names of the sheets of a workbook, which stand in every message about it.
    pub fn cover(&self, book: &mut RawBook) -> Diagnostics {
        let mut said = Diagnostics::default();
        for sheet in &mut book.sheets {
            let at = |shown: &str| Place::Sheet(Arc::clone(&book.file), shown.into());
            let (shown, found) = self.name(&sheet.name, at);
            said.extend(found);
            if *shown != *sheet.name {
                sheet.name = shown.into();
            }
        }
        said
    }

    fn search(&self, text: &str) -> Vec<DisclosureKind> {
        // Most cells hold neither a figure nor an address.
        if self.open || !(text.contains(|c: char| c.is_numeric() || matches!(c, '@' | '\u{ff20}')) || says_at(text)) {
            return Vec::new();
        }
        let is_allowed = |found: &str| {
            let found = bare(found);
            self.contacts.iter().any(|contact| contact.contains(&found))
        };
        let found = personal::find(text).into_iter().filter(|one| !is_allowed(&text[one.range.clone()]));
        found.map(|one| one.kind).collect()
    }
}

/// True if a text may say an address aloud.
fn says_at(text: &str) -> bool {
    let is_near = |bytes: &[u8]| match bytes {
        [before, letters @ ..] if b" ([{<".contains(before) => letters.eq_ignore_ascii_case(b"at"),
        _ => bytes.eq_ignore_ascii_case(b"sna"),
    };
    // Nearly no text holds even so much of it.
    if !text.as_bytes().windows(3).any(is_near) {
        return false;
    }
    let text = text.to_lowercase();
    ["snabel", "(at", "[at", "{at", "<at", " at ", "( at"].iter().any(|word| text.contains(word))
}

/// Compared without spaces and punctuation, since people group digits as they like.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == '@').flat_map(char::to_lowercase).collect()
}

/// The name of a kind in the selector of the message.
fn word(kind: DisclosureKind) -> &'static str {
    match kind {
        DisclosureKind::Personnummer => "personal",
        DisclosureKind::Samordningsnummer => "coordination",
        DisclosureKind::Phone => "phone",
        DisclosureKind::Email => "email",
        DisclosureKind::CaseNumber => "case",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::read::{Format, RawSheet};
    use crate::text::Lang;

    #[test]
    fn only_the_contacts_of_the_plan_may_be_said() {
        let words = Words::new(Lang::Sv);
        let guard = Guard::new(&["08-123 45 67, kontakt@exempelby.example".to_owned()], &words);
        assert_eq!(guard.quote("Ring 08 123 45 67.").as_str(), "Ring 08 123 45 67.");
        for text in ["Ring 08-765 43 21.", "Skriv till anna@exempelby.example.", "811228-9874"] {
            assert_ne!(guard.quote(text).as_str(), text);
        }
    }

    #[test]
    fn of_the_names_of_sheets_only_what_nobody_may_read_is_covered() {
        let words = Words::new(Lang::Sv);
        let sheet =
            |name: &str| RawSheet { name: name.into(), hidden: false, cells: BTreeMap::new(), problems: Vec::new() };
        let mut book = RawBook {
            file: "T2/a.xlsx".into(),
            format: Format::Xlsx,
            properties: BTreeMap::new(),
            sheets: vec![sheet("Mål 2025"), sheet("811228-9874")],
        };
        let said = Guard::new(&[], &words).cover(&mut book);
        let names: Vec<&str> = book.sheets.iter().map(|sheet| &*sheet.name).collect();
        assert_eq!((names, said.0.len()), (vec!["Mål 2025", "••••••-••••"], 1));
    }
}
