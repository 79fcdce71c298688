//! Columns that sheets of several subjects share.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use super::{Choices, Column, Content, Reason, Role, Term, YesNo, t};
use crate::domain::Progress;

/// Short for a [`Column`] of the plan.
pub const fn c(key: &'static str, head: Term, help: Term, role: Role, content: Content, width: u16) -> Column {
    Column { key, head, help, role, content, width }
}

/// Who reports.
pub const REPORTERS: Column = c(
    "#reporters",
    t("Rapporteras av", "Reported by"),
    t(
        "Enheters eller avdelningars id med komma emellan, \"alla\" för alla enheter, eller förvaltningens id.",
        "Ids of units or divisions separated by commas, \"alla\" for all units, or the administration's id.",
    ),
    Role::Required,
    Content::Ids,
    20,
);

/// Whether a value is counted from January.
pub const CUMULATIVE: Column = c(
    "#cumulative",
    t("Växer under året", "Grows over the year"),
    t(
        "Ja om värdet räknas från den 1 januari. Då jämförs det bara med samma period andra år.",
        "Yes if it is counted from 1 January. Then it is compared with the same period of other years only.",
    ),
    Role::Optional,
    Content::Choice(Choices::of::<YesNo>()),
    12,
);

/// What numerator and denominator of a value count.
pub const PARTS: Column = c(
    "#parts",
    t("Täljare / nämnare", "Numerator / denominator"),
    t(
        "Vad de räknar, t.ex. sjuktimmar / ordinarie timmar. Står bredvid rutorna i enheternas arbetsböcker.",
        "What they count, for example hours of absence / ordinary hours. Stands beside the cells in the units' workbooks.",
    ),
    Role::Additional,
    Content::Text,
    26,
);

/// The same, as a unit reads it.
pub const PARTS_READ: Column = Column {
    key: "#parts",
    head: t("Täljare / nämnare räknar", "Numerator / denominator count"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Text,
    width: 18,
};

/// When something is followed up.
pub const PERIODS: Column = c(
    "#periods",
    t("Perioder", "Periods"),
    t(
        "När det följs upp: T1, T2, HELAR. Tomt betyder alltid.",
        "When it is followed up: T1, T2, HELAR. Blank means always.",
    ),
    Role::Optional,
    Content::Ids,
    14,
);

/// The name of a thing of the plan.
pub const NAME: Column = c(
    "#name",
    t("Namn", "Name"),
    t("Namnet som det ska stå i rapporten.", "The name as it should stand in the report."),
    Role::Required,
    Content::Text,
    44,
);

/// Who is responsible, by role.
pub const RESPONSIBLE: Column = c(
    "#responsible",
    t("Ansvarig", "Responsible"),
    t("Befattning, inte namn: Avdelningschef vuxen.", "A role, not a name: Head of division."),
    Role::Optional,
    Content::Text,
    24,
);

/// When it is to be done, in words or as a date.
pub const DUE: Column = c(
    "#due",
    t("Klart", "Due"),
    t("När det ska vara klart: december 2025, våren 2026.", "When it is to be done: December 2025, spring 2026."),
    Role::Additional,
    Content::Text,
    18,
);

/// The same as the template prints it for the unit.
pub const DUE_PRINTED: Column =
    Column { head: t("Klart senast", "Due"), help: t("", ""), role: Role::Prefilled, width: 16, ..DUE };

/// The columns of a sheet of settings.
pub const SETTINGS: &[Column] = &[
    c("#name", t("Inställning", "Setting"), t("", ""), Role::Name, Content::Text, 44),
    c("#value", t("Värde", "Value"), t("", ""), Role::Optional, Content::Text, 40),
    c("#help", t("Förklaring", "Explanation"), t("", ""), Role::Prefilled, Content::Text, 70),
];

/// Number in the report.
pub const NUMBER: Column = Column {
    key: "#number",
    head: t("Nr", "No."),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Text,
    width: 7,
};

/// A comment.
pub const COMMENT: Column = Column {
    key: "#comment",
    head: t("Kommentar", "Comment"),
    help: t(
        "Skriv kort: vad är orsaken, och vad görs? Tom rad mellan stycken, \"- \" först på raden ger en punktlista.",
        "Briefly: what is the cause, and what is done? A blank line between paragraphs, \"- \" begins a bullet.",
    ),
    role: Role::Optional,
    content: Content::LongText,
    width: 60,
};

/// How far work has come.
pub const PROGRESS: Column = Column {
    key: "#progress",
    head: t("Status", "Status"),
    help: t("Välj hur långt arbetet har kommit.", "Choose how far the work has come."),
    role: Role::Required,
    content: Content::Choice(Choices::of::<Progress>()),
    width: 16,
};

/// What was reported last time.
pub const PREVIOUS: Column = Column {
    key: "#previous",
    head: t("Föregående rapport", "Previous report"),
    help: t("", ""),
    role: Role::Prefilled,
    content: Content::Text,
    width: 16,
};

/// The latest value there is, with its period: of the report before, or a year ago.
pub const LATEST: Column = Column { head: t("Senast redovisat", "Last reported"), ..PREVIOUS };

/// Why there is no value.
pub const MISSING: Column = Column {
    key: "#missing",
    head: t("Om värde saknas", "If there is no value"),
    help: t(
        "Välj varför värdet saknas och skriv en kort förklaring i kommentaren.",
        "Choose why there is no value and explain briefly in the comment.",
    ),
    role: Role::Optional,
    content: Content::Choice(Choices::of::<Reason>()),
    width: 17,
};

/// The part that a share is of.
pub const NUMERATOR: Column = Column {
    key: "#numerator",
    head: t("Täljare", "Numerator"),
    help: t(
        "För andelar: hur många (eller timmar) som andelen gäller, till exempel 93.",
        "For shares: the count (or hours) that the share is of, for example 93.",
    ),
    role: Role::Required,
    content: Content::Number,
    width: 13,
};

/// The whole of a share, or a weight.
pub const DENOMINATOR: Column = Column {
    key: "#denominator",
    head: t("Nämnare", "Denominator"),
    help: t(
        "För andelar: hur många (eller timmar) det är totalt, till exempel 150.",
        "For shares: the total count (or hours), for example 150.",
    ),
    role: Role::Required,
    content: Content::Number,
    width: 13,
};
