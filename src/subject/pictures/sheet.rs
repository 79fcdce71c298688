//! The sheet `Bilder`: what people fill in.
//!
//! *Takes* nothing, *returns* sheets and columns. *Never* reads a cell.

use crate::documents::{Family, Part, part};
use crate::history::Remembered;
use crate::schema::columns::c;
use crate::schema::{Content, Role, Sheet, t};

/// Pictures.
pub static PLAN: Sheet = Sheet {
    key: "pictures",
    name: t("Bilder", "Pictures"),
    title: t("Bilder", "Pictures"),
    intro: t(
        "Bilder som rapporten kan visa. Filen ligger i projektmappen och är PNG eller SVG. Alternativtexten säger vad bilden visar och krävs alltid.",
        "Pictures that the report can show. The file lies in the project folder and is PNG or SVG. The alternative text says what the picture shows, and is always required.",
    ),
    columns: &[
        c(
            "#name",
            t("Bildtext", "Caption"),
            t("Står under bilden.", "Stands below the picture."),
            Role::Required,
            Content::Text,
            50,
        ),
        c(
            "#file",
            t("Fil", "File"),
            t("Filens namn i projektmappen: karta.png.", "The file's name in the project folder: map.png."),
            Role::Required,
            Content::Text,
            28,
        ),
        c(
            "#alt",
            t("Alternativtext", "Alternative text"),
            t(
                "Vad bilden säger, för den som inte ser den. Inte ”bild på”.",
                "What the picture says to those who do not see it. Not “picture of”.",
            ),
            Role::Required,
            Content::Text,
            70,
        ),
    ],
};

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// Picture.
pub(crate) const PART: Part = part("picture", "Bild", "Picture").with_about(&PLAN);

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Free;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[];
