//! Drop-downs and input messages.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Workbook, XlsxError};

use crate::schema::Choices;
use crate::text::Words;

use super::cell::Entry;

/// Limits of Excel, in UTF-16 units.
const TITLE: usize = 32;
const MESSAGE: usize = 255;
const LIST: usize = 255;

/// The lists that are too long for a cell's own drop-down; they stand on a hidden sheet.
#[derive(Debug, Default)]
pub(super) struct Lists {
    columns: Vec<Choices>,
}

impl Lists {
    /// The validation of an entry under a head, with its help as input message. What to do where there is no number is
    /// said in the message that `no_number` names.
    pub(super) fn validation(
        &mut self,
        entry: Entry,
        (head, help): (&str, &str),
        no_number: &str,
        words: &Words,
    ) -> Result<DataValidation, XlsxError> {
        let validation = match entry {
            Entry::Text => DataValidation::new().allow_any_value(),
            Entry::Number | Entry::Percent | Entry::Money => DataValidation::new()
                .allow_decimal_number(DataValidationRule::Between(-1e15, 1e15))
                .set_error_style(DataValidationErrorStyle::Warning)
                .set_error_title(words.get("template-number-title"))?
                .set_error_message(words.get(no_number))?,
            Entry::Choice(choice) => self.choice(choice, words)?,
        };
        message(validation, head, help)
    }

    fn choice(&mut self, choice: Choices, words: &Words) -> Result<DataValidation, XlsxError> {
        let options = choice.words(words.lang);
        let length = options.iter().map(|word| word.encode_utf16().count() + 1).sum::<usize>();
        let validation = if length <= LIST {
            DataValidation::new().allow_list_strings(&options)?
        } else {
            let column = self.column(choice);
            let letters = crate::source::column_letters(column);
            let sheet = words.get("template-lists");
            let range = format!("='{sheet}'!${letters}$1:${letters}${}", options.len());
            DataValidation::new().allow_list_formula(Formula::new(range))
        };
        validation
            .set_error_title(words.get("template-choice-title"))?
            .set_error_message(words.get("template-choice-message"))
    }

    fn column(&mut self, choice: Choices) -> u32 {
        let at = self.columns.iter().position(|own| *own == choice).unwrap_or_else(|| {
            self.columns.push(choice);
            self.columns.len() - 1
        });
        u32::try_from(at).unwrap_or_default()
    }

    /// Writes the hidden sheet, if any list needs it. It has no marker, so that the reader passes over it.
    pub(super) fn write(&self, to: &mut Workbook, words: &Words) -> Result<(), XlsxError> {
        if self.columns.is_empty() {
            return Ok(());
        }
        let sheet = to.add_worksheet();
        sheet.set_name(words.get("template-lists"))?;
        for (choice, column) in self.columns.iter().zip(0..) {
            for (word, row) in choice.words(words.lang).into_iter().zip(0..) {
                sheet.write_string(row, column, word)?;
            }
        }
        sheet.set_hidden(true);
        Ok(())
    }
}

/// What to do where there is no number: in a plan, on a sheet whose rows take a reason, and on any other.
pub(super) const IN_PLAN: &str = "template-number-plan";
pub(super) const WITH_REASON: &str = "template-number-reason";
pub(super) const WITHOUT_REASON: &str = "template-number-comment";

/// What is said of a word that is not among those suggested: an id, and a code of a measure.
pub(super) const ID: [&str; 2] = ["template-id-title", "template-id-message"];
pub(super) const CODE: [&str; 2] = ["template-code-title", "template-code-message"];

/// A list of suggestions: another word may be typed, as a new id before its row is there.
pub(super) fn suggestions(
    list: DataValidation,
    (head, help): (&str, &str),
    [title, other]: [&str; 2],
    words: &Words,
) -> Result<DataValidation, XlsxError> {
    let validation = list
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(words.get(title))?
        .set_error_message(words.get(other))?;
    message(validation, head, help)
}

fn message(validation: DataValidation, head: &str, help: &str) -> Result<DataValidation, XlsxError> {
    if help.is_empty() {
        return Ok(validation);
    }
    validation.set_input_title(cut(head, TITLE))?.set_input_message(cut(help, MESSAGE))
}

/// A text cut to so many UTF-16 units. The schema's own texts fit; heads may grow by a unit of measurement.
pub(super) fn cut(text: &str, limit: usize) -> String {
    let mut left = limit;
    text.chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect()
}
