//! The sheets `Mått`, `Personal`, `Kvalitet` and `Volymer`: what people fill in.
//!
//! *Takes* nothing but the plan, *returns* sheets, columns and the rows that a unit is asked for. *Never* reads a cell.

use super::{Asked, Measure};
use super::{MeasureFamily, MinimumGroup};
use super::{POSITION, VALUE};
use crate::documents::{Family, Part, part};
use crate::domain::{Aggregation, Direction, ValueKind};
use crate::domain::{Period, Unit};
use crate::history::{Holds, Remembered};
use crate::plan::Plan;
use crate::schema::columns::{
    COMMENT, CUMULATIVE, DENOMINATOR, LATEST, MISSING, NUMERATOR, PARTS, PARTS_READ, PERIODS, REPORTERS, c,
};
use crate::schema::{Choice, Term, YesNo};
use crate::schema::{Choices, Column, Content, Role, Sheet, t};

/// Measures in the plan.
pub static PLAN: Sheet = Sheet {
    key: "measures",
    name: t("Mått", "Measures"),
    title: t("Mått för personal, kvalitet och volymer", "Staff and quality measures, volumes"),
    intro: t(
        "Det som enheterna rapporterar utöver indikatorerna. Kända koder (sick_r12, sick_total, sick_short, sick_long, turnover …) ger kontroller och meningar.",
        "What the units report beside the indicators. Known codes (sick_r12, sick_total, sick_short, sick_long, turnover …) give checks and sentences.",
    ),
    columns: &[
        c(
            "#family",
            t("Familj", "Family"),
            t("Personal, Kvalitet, Volym, Pulsmätning eller KKiK.", "Staff, Quality, Volume, Pulse survey or KKiK."),
            Role::Required,
            Content::Choice(Choices::of::<MeasureFamily>()),
            14,
        ),
        c(
            "#group",
            t("Område", "Area"),
            t("Rubrik i tabellen: Sjukfrånvaro.", "Heading in the table: Sick leave."),
            Role::Optional,
            Content::Text,
            22,
        ),
        c(
            "#name",
            t("Mått", "Measure"),
            t("Namnet i rapporten.", "The name in the report."),
            Role::Required,
            Content::Text,
            50,
        ),
        c(
            "#code",
            t("Kod", "Code"),
            t(
                "sick_r12, sick_total, sick_short, sick_long, turnover, hme; annars tomt.",
                "sick_r12, sick_total, sick_short, sick_long, turnover, hme; else blank.",
            ),
            Role::Optional,
            Content::Text,
            14,
        ),
        c(
            "#kind",
            t("Slag", "Kind"),
            t("Procent, Antal, Tal …", "Percent, Count, Number …"),
            Role::Required,
            Content::Choice(Choices::of::<ValueKind>()),
            14,
        ),
        c(
            "#unit",
            t("Måttenhet", "Measure unit"),
            t("Till exempel ärenden.", "For example cases."),
            Role::Optional,
            Content::Text,
            14,
        ),
        c("#decimals", t("Decimaler", "Decimals"), t("0–4.", "0–4."), Role::Optional, Content::Number, 10),
        c(
            "#direction",
            t("Bra riktning", "Good direction"),
            t("Upp eller Ned.", "Up or Down."),
            Role::Optional,
            Content::Choice(Choices::of::<Direction>()),
            12,
        ),
        c(
            "#aggregation",
            t("Vägs ihop", "Combined by"),
            t("Kvot för andelar, Summa för antal.", "Ratio for shares, Sum for counts."),
            Role::Required,
            Content::Choice(Choices::of::<Aggregation>()),
            18,
        ),
        CUMULATIVE,
        c(
            "#minimum",
            t("Minsta grupp", "Minimum group"),
            t("Klienter eller Personal om små tal ska döljas.", "Clients or Staff if small counts are to be hidden."),
            Role::Optional,
            Content::Choice(Choices::of::<Option<MinimumGroup>>()),
            14,
        ),
        REPORTERS,
        PERIODS,
        c(
            "#of",
            t("Räknas fram av", "Computed from"),
            t(
                "För en summa- eller medelvärdesrad: id för måtten som den räknas fram av, med komma emellan. Då rapporterar ingen den.",
                "For a row with a sum or a mean: the ids of the measures that it is computed from, with commas. Then nobody reports it.",
            ),
            Role::Additional,
            Content::Ids,
            24,
        ),
        c(
            "#green",
            t("Grön från", "Green from"),
            t(
                "Om värdena ska få färg i tabellen: gränsen för grönt, i den bra riktningen. Till exempel 5 i en pulsmätning.",
                "If values are to have a colour in the table: the limit of green, in the good direction. For example 5 in a pulse survey.",
            ),
            Role::Additional,
            Content::Text,
            10,
        ),
        c(
            "#yellow",
            t("Gul från", "Yellow from"),
            t("Gränsen för gult. Resten är rött.", "The limit of yellow. The rest is red."),
            Role::Additional,
            Content::Text,
            10,
        ),
        c(
            "#quarters",
            t("Färg efter läge", "Colour by position"),
            t(
                "Ja om färgen visar läget bland kommunerna: bästa fjärdedelen grön, sämsta röd. Den som rapporterar skriver läget.",
                "Yes if the colour shows the place among municipalities: the best quarter green, the worst red. Who reports writes the place.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<YesNo>()),
            12,
        ),
        c(
            "#monthly",
            t("Månad för månad", "Month by month"),
            t(
                "Ja om måttet rapporteras för varje månad: då frågar mallen efter periodens månader, och periodens värde räknas fram av årets.",
                "Yes if it is reported for each month: the template asks for the months of the period, and the period's value is computed from those of the year.",
            ),
            Role::Additional,
            Content::Choice(Choices::of::<YesNo>()),
            12,
        ),
        PARTS,
    ],
};

/// The codes that the program knows.
pub const CODES: [&str; 6] = ["sick_r12", "sick_total", "sick_short", "sick_long", "turnover", "hme"];

/// Staff measures.
pub static STAFF: Sheet = Sheet {
    key: "staff",
    name: t("Personal", "Staff"),
    title: t("Personal", "Staff"),
    intro: t("Fyll i värdena för perioden.", "Fill in the values of the period."),
    columns: MEASURES,
};

/// Quality measures.
pub static QUALITY: Sheet = Sheet {
    key: "quality",
    name: t("Kvalitet", "Quality"),
    title: t("Kvalitet", "Quality"),
    intro: t("Fyll i värdena för perioden. Noll skrivs som 0.", "Fill in the values of the period. Write zero as 0."),
    columns: MEASURES,
};

/// Volumes.
pub static VOLUMES: Sheet = Sheet {
    key: "volumes",
    name: t("Volymer", "Volumes"),
    title: t("Volymer", "Volumes"),
    intro: t("Fyll i volymerna för perioden.", "Fill in the volumes of the period."),
    columns: MEASURES,
};

/// The columns that staff, quality and volumes share.
const MEASURES: &[Column] = &[
    Column {
        key: "#group",
        head: t("Område", "Area"),
        help: t("", ""),
        role: Role::Prefilled,
        content: Content::Text,
        width: 22,
    },
    Column {
        key: "#name",
        head: t("Mått", "Measure"),
        help: t("", ""),
        role: Role::Name,
        content: Content::Text,
        width: 44,
    },
    Column {
        key: "#unit",
        head: t("Måttenhet", "Unit of measure"),
        help: t("", ""),
        role: Role::Prefilled,
        content: Content::Text,
        width: 12,
    },
    LATEST,
    PARTS_READ,
    NUMERATOR,
    DENOMINATOR,
    Column {
        key: "#outcome",
        head: t("Värde", "Value"),
        help: t(
            "Skriv ett tal, till exempel 12 eller 4,5. För andelar räknas värdet ut från täljare och nämnare.",
            "Write a number, for example 12 or 4.5. Shares are computed from numerator and denominator.",
        ),
        role: Role::Required,
        content: Content::Number,
        width: 13,
    },
    Column {
        key: "#position",
        head: t("Läge bland kommuner", "Place among municipalities"),
        help: t(
            "Skriv placeringen (12 av 290, där 1 är bäst), hur stor andel som har ett lägre värde (82 %), eller färgen i den publicerade jämförelsen.",
            "Write the rank (12 of 290, where 1 is the best), the share with a lower value (82 %), or the colour of the published comparison.",
        ),
        role: Role::Additional,
        content: Content::Text,
        width: 16,
    },
    MISSING,
    COMMENT,
];

impl Choice for MeasureFamily {
    const NAME: &'static str = "measure_family";
    const WORDS: &'static [(MeasureFamily, Term)] = &[
        (MeasureFamily::Staff, t("Personal", "Staff")),
        (MeasureFamily::Quality, t("Kvalitet", "Quality")),
        (MeasureFamily::Volume, t("Volym", "Volume")),
        (MeasureFamily::Pulse, t("Pulsmätning", "Pulse survey")),
        (MeasureFamily::Kkik, t("KKiK", "KKiK")),
    ];
}

/// Whose counts are protected; "Nej" stands for nobody's.
impl Choice for Option<MinimumGroup> {
    const NAME: &'static str = "minimum_group";
    const WORDS: &'static [(Option<MinimumGroup>, Term)] = &[
        (Some(MinimumGroup::Clients), t("Klienter", "Clients")),
        (Some(MinimumGroup::Staff), t("Personal", "Staff")),
        (None, t("Nej", "No")),
    ];
}

/// The columns of tables of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureColumn {
    /// The previous report, and the same period of up to two years back.
    Earlier,
    /// The period.
    Now,
    /// Which way it moved.
    Change,
    /// How much it has changed over some years: the place in [`CHANGES`](super::CHANGES).
    Since(usize),
    /// The same in per cent.
    Growth(usize),
}

impl Choice for MeasureColumn {
    const NAME: &'static str = "measure_column";
    const WORDS: &'static [(MeasureColumn, Term)] = &[
        (MeasureColumn::Earlier, t("Tidigare", "Earlier")),
        (MeasureColumn::Now, t("Perioden", "The period")),
        (MeasureColumn::Change, t("Förändring", "Change")),
        (MeasureColumn::Since(0), t("Ändring 1 år", "Change 1 year")),
        (MeasureColumn::Growth(0), t("Ändring 1 år %", "Change 1 year %")),
        (MeasureColumn::Since(1), t("Ändring 2 år", "Change 2 years")),
        (MeasureColumn::Growth(1), t("Ändring 2 år %", "Change 2 years %")),
    ];
}

/// The columns that tables of measures can have, beside those for periods.
const COLUMNS: Choices = Choices::of::<MeasureColumn>();

/// The sheets of the plan.
pub(crate) const PLAN_SHEETS: &[&Sheet] = &[&PLAN];

/// The sheets of a unit's workbook, and the families that stand on each.
pub static BY_FAMILY: [(&Sheet, &[MeasureFamily]); 3] = [
    (&STAFF, &[MeasureFamily::Staff, MeasureFamily::Pulse]),
    (&QUALITY, &[MeasureFamily::Quality, MeasureFamily::Kkik]),
    (&VOLUMES, &[MeasureFamily::Volume]),
];

/// The measures of some families that a unit reports in a period, month by month where the plan says so.
pub fn asked<'a>(plan: &'a Plan, unit: &Unit, period: Period, families: &[MeasureFamily]) -> Vec<Asked<'a>> {
    let is_asked =
        |own: &&Measure| families.contains(&own.family) && unit.is_among(&own.reporters) && own.is_due(period);
    let rows = |measure: &'a Measure| measure.months(period).into_iter().map(move |month| Asked { measure, month });
    plan.measures.iter().filter(is_asked).flat_map(rows).collect()
}

/// The sheet that a family is reported on.
pub fn of_family(family: MeasureFamily) -> &'static Sheet {
    match family {
        MeasureFamily::Staff | MeasureFamily::Pulse => &STAFF,
        MeasureFamily::Quality | MeasureFamily::Kkik => &QUALITY,
        MeasureFamily::Volume => &VOLUMES,
    }
}

/// Volumes.
pub(crate) const VOLUMES_PART: Part = part("volumes", "Volymer", "Volumes")
    .with_sections(&["volumes"])
    .with_words_of(&PLAN, "#group")
    .over_time(COLUMNS)
    .of_outcomes();

/// Staff.
pub(crate) const STAFF_PART: Part = part("staff", "Personal", "Staff")
    .with_sections(&["staff"])
    .with_words_of(&PLAN, "#group")
    .over_time(COLUMNS)
    .of_outcomes();

/// Pulse survey.
pub(crate) const PULSE_PART: Part = part("pulse", "Pulsmätning", "Pulse survey")
    .with_sections(&["pulse"])
    .with_words_of(&PLAN, "#group")
    .over_time(COLUMNS)
    .of_outcomes();

/// KKiK.
pub(crate) const KKIK_PART: Part = part("kkik", "KKiK", "KKiK")
    .with_sections(&["kkik"])
    .with_words_of(&PLAN, "#group")
    .over_time(COLUMNS)
    .of_outcomes();

/// Quality.
pub(crate) const QUALITY_PART: Part = part("quality", "Kvalitet", "Quality")
    .with_sections(&["quality"])
    .with_words_of(&PLAN, "#group")
    .over_time(COLUMNS)
    .of_outcomes();

/// Measures year by year.
pub(crate) const YEARS_PART: Part =
    part("years", "Mått år för år", "Measures year by year").with_about(&PLAN).over_time(Choices::NONE).of_outcomes();

/// The family of its parts.
pub(crate) const FAMILY: Family = Family::Measures;

/// What the sheet `Historik` may give of it.
pub(crate) const HISTORY: &[Remembered] = &[
    Remembered { name: t("Mått", "Measure"), kind: VALUE.value, sheet: &PLAN, holds: Holds::Number },
    Remembered { name: t("Måttets färg", "Measure's colour"), kind: POSITION, sheet: &PLAN, holds: Holds::Status },
];
