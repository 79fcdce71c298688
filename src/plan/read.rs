//! The plan workbook's cells → a [`Plan`].
//!
//! *Takes* a workbook as it was read, *returns* the plan and everything that is wrong with it at once.
//! *Never* stops at the first problem; a plan is returned as long as committee and year are known.

use super::Plan;
use super::lint::Lint;
use super::reader::Reader;
use super::unusual;
use crate::cells::Ids;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disclosure::Guard;
use crate::documents;
use crate::history;
use crate::read::RawBook;
use crate::schema::identity;
use crate::subject::{self, subjects};
use crate::text::Words;

/// Reads the plan.
pub fn read(mut book: RawBook, words: &Words) -> (Option<Plan>, Diagnostics) {
    let guard = Guard::new(&contacts(&book, words), words);
    let of_names = guard.cover(&mut book);
    let book = &book;
    let mut reader = Reader::new(book, &guard, words);
    if !subject::plan_sheets().iter().any(|sheet| reader.has(sheet)) {
        // One message, not one for each sheet that is not there.
        let problem = Diagnostic::of_file(Code::FileForeign, &book.file).with("book", "plan");
        return (None, Diagnostics(vec![problem]));
    }
    let plan = plan(&mut reader);
    let mut diagnostics = reader.diagnostics;
    diagnostics.extend(of_names);
    if let Some(plan) = &plan {
        let mut lint = Lint {
            plan,
            file: &book.file,
            said: &diagnostics,
            words,
            diagnostics: Diagnostics::default(),
            unshown: Vec::new(),
        };
        subject::lint(&mut lint);
        lint.say_unshown();
        history::plan::lint(&mut lint);
        unusual::ask(&mut lint);
        lint.names(&identity::UNITS, plan.units.iter().map(|own| (&own.id, &*own.name, ())));
        let questions = lint.diagnostics;
        diagnostics.extend(questions);
    }
    (plan, diagnostics.sorted())
}

/// Makes the plan of what each room reads.
macro_rules! rooms {
    ($($room:ident,)*) => {
        fn plan(reader: &mut Reader<'_>) -> Option<Plan> {
            let (committee, rules) = reader.settings()?;
            reader.organisation();
            $(let $room = subject::$room::plan::read(reader);)*
            let history = history::plan::read(reader);
            let layout = documents::plan::read(reader);
            let contacts = contact_cells(reader);
            Some(Plan {
                committee,
                rules,
                $($room,)*
                history,
                layout,
                contacts,
                divisions: std::mem::take(&mut reader.divisions),
                units: std::mem::take(&mut reader.units).into(),
                places: std::mem::take(&mut reader.places),
                columns: std::mem::take(&mut reader.columns),
                image_files: std::mem::take(&mut reader.image_files),
                images: Default::default(),
                unreported: std::mem::take(&mut reader.unreported),
            })
        }
    };
}

subjects!(rooms);

/// Contacts that may stand in texts. They must be known before any text is read; what is wrong with their sheet is said
/// when it is read with the others.
fn contacts(book: &RawBook, words: &Words) -> Vec<String> {
    let open = Guard::open();
    contact_cells(&mut Reader::new(book, &open, words))
}

fn contact_cells(reader: &mut Reader<'_>) -> Vec<String> {
    let rows = reader.rows(&identity::CONTACTS, Ids::Optional);
    rows.iter().filter_map(|row| reader.optional(row, "#value")).collect()
}
