//! The input contract as a document, generated from the definitions so that it cannot fall behind.

use std::fmt::Write;

use crate::documents;
use crate::schema::{COMMITTEE_SETTINGS, Content, ID, MARKER, RULE_SETTINGS, Role, Setting, Sheet, VERSION};
use crate::text::Lang;

use super::{parts, plan_sheets, unit_sheets};

/// `docs/workbook-format.md`.
pub fn manual() -> String {
    let mut text = String::from("# Workbook format\n\n");
    text.push_str(
        "Generated from the sheets of `src/subject` and `src/schema`; `UPDATE_EXPECT=1 cargo test docs` writes it anew.\n\n\
         The contract between people's workbooks and the reader. Nothing is found by position, by the name of a \
         sheet or by a visible head:\n\n",
    );
    let _ = writeln!(
        text,
        "* **Marker.** A cell among the first rows of every sheet holds `{MARKER} {VERSION} COMMITTEE YEAR PERIOD UNIT \
         SHEET`: template version, the committee's slug, year, period code (`T2`, in the plan `PLAN`), unit id (in the \
         plan `plan`) and the sheet's key below. The same facts stand in custom document properties \
         (`tertial-version`, `tertial-committee`, `tertial-year`, `tertial-period`, `tertial-unit`)."
    );
    let _ = writeln!(
        text,
        "* **Key row.** The row that holds `{ID}`, hidden, has a key in every column. Columns may be moved; columns \
         without a key are ignored, and so is everything above the key row."
    );
    text.push_str(
        "* **Ids.** Every row of data has an id in the id column, hidden in the units' workbooks. It is checked against \
         the visible name in the same row, so that rows sorted apart from their ids are found.\n\
         * **Values.** Numbers as Swedes type them (`80,5`, `1 234`, `−12`, `44 %`), words of the choices in any case and \
         either language, Markdown in long texts. Blank is never zero. Formulas count with their computed value.\n\
         * **Files.** `.xlsx`, `.xlsm` (macros are never run) and `.ods`.\n\n\
         *Required* columns must be filled in, *optional* ones may be; all others are prefilled, computed or there to \
         recognise the row by, and what stands in them is not read as input.\n\n",
    );
    text.push_str(
        "## The plan: `namndplan.xlsx`\n\nThe controller gives the ids. Amounts are in kr or tkr, as the sheet of the committee says.\n\n",
    );
    for sheet in plan_sheets() {
        describe(&mut text, sheet);
        match sheet.key {
            "committee" => settings(&mut text, COMMITTEE_SETTINGS),
            "rules" => settings(&mut text, RULE_SETTINGS),
            _ => {}
        }
    }
    text.push_str("## A unit's workbook, and the administration's `forvaltning.xlsx`\n\n");
    text.push_str(
        "A sheet without rows is left out. Amounts are in the unit that the plan's setting `amounts` says.\n\n",
    );
    for sheet in unit_sheets() {
        describe(&mut text, sheet);
    }
    text.push_str("## Components of the report\n\n| identifier | word |\n|---|---|\n");
    for part in parts() {
        let _ = writeln!(text, "| `{}` | {} |", part.key, part.name.sv);
    }
    text
}

fn describe(text: &mut String, sheet: &Sheet) {
    let _ = writeln!(text, "### `{}` – {}\n\n{}\n", sheet.key, sheet.name.sv, sheet.intro.en);
    text.push_str("| key | head | who | holds | help |\n|---|---|---|---|---|\n");
    for column in sheet.columns {
        let who = match column.role {
            Role::Name => "name",
            Role::Prefilled => "prefilled",
            Role::Computed => "computed",
            Role::Required => "**required**",
            Role::Optional | Role::Suggested | Role::Additional => "optional",
        };
        let holds = match column.content {
            Content::Text => "text".to_owned(),
            Content::LongText => "Markdown".to_owned(),
            Content::Number => "number".to_owned(),
            Content::Money => "amount".to_owned(),
            Content::Date => "date".to_owned(),
            Content::Ids => "ids".to_owned(),
            Content::Choice(choice) if choice == documents::sheet::PARTS => "a component, below".to_owned(),
            Content::Choice(choice) => choice.words(Lang::Sv).join(" / "),
        };
        let help = column.help.en.replace('|', "\\|");
        let _ = writeln!(text, "| `{}` | {} | {who} | {holds} | {help} |", column.key, column.head.sv);
    }
    text.push('\n');
}

fn settings(text: &mut String, settings: &[Setting]) {
    text.push_str("| id | setting | help |\n|---|---|---|\n");
    for setting in settings {
        let star = if setting.required { " (**required**)" } else { "" };
        let _ = writeln!(text, "| `{}` | {}{star} | {} |", setting.id, setting.name.sv, setting.help.en);
    }
    text.push('\n');
}
