//! The sheets and columns of the workbooks: the one definition that writer and reader share.
//!
//! *Takes* nothing, *returns* static tables, *never* reads or writes a file. A sheet is found by its
//! marker cell and a column by its key in the hidden key row, never by position or name (`excel.md`).

mod manual;
mod plan;
mod unit;

pub use manual::manual;

pub use plan::{COMMITTEE_SETTINGS, PLAN_SHEETS, PlanSheet, REPORT_COMPONENTS, RULE_SETTINGS, Setting};
pub use unit::{UNIT_SHEETS, UnitSheet};

use crate::text::Lang;

/// Version of the templates; a workbook of another version is refused with a remedy.
pub const VERSION: u32 = 1;

/// The first word of a marker cell.
pub const MARKER: &str = "#tertial";

/// What stands in place of a unit's id in the marker of the plan workbook.
pub const PLAN_UNIT: &str = "plan";

/// The key of the id column; the row that holds it is the key row.
pub const ID: &str = "#id";

/// Zero-based rows of every sheet that we write. The reader relies on none of them.
pub mod rows {
    /// Title in column B, the marker in column A.
    pub const TITLE: u32 = 0;
    /// What to do here.
    pub const INTRO: u32 = 1;
    /// What is still missing, as a live formula.
    pub const STATE: u32 = 2;
    /// The hidden key row.
    pub const KEYS: u32 = 3;
    /// The visible heads.
    pub const HEADS: u32 = 4;
    /// The first row of data.
    pub const FIRST: u32 = 5;
}

/// A word in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Term {
    /// The word in a language.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

/// Short for a [`Term`] in the tables below.
const fn t(sv: &'static str, en: &'static str) -> Term {
    Term { sv, en }
}

/// A sheet: its name, what it says at the top, and its columns. The id column always comes first.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// Stable key, part of the marker.
    pub key: &'static str,
    /// Tab.
    pub name: Term,
    /// Title in the first row.
    pub title: Term,
    /// What to do here, in a sentence or two.
    pub intro: Term,
    /// The columns after the id column.
    pub columns: &'static [Column],
}

impl Sheet {
    /// The column with a key.
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.key == key)
    }
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Machine key in the hidden key row, begins with `#`.
    pub key: &'static str,
    /// Visible head.
    pub head: Term,
    /// Input message: what to write, with an example. At most 255 characters.
    pub help: Term,
    /// Who writes it.
    pub role: Role,
    /// What it holds.
    pub content: Content,
    /// Width in characters.
    pub width: u16,
}

/// Who writes a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name that the id is cross-checked against; prefilled and locked.
    Name,
    /// Prefilled from plan or history; locked.
    Prefilled,
    /// A live formula; locked.
    Computed,
    /// Filled in, and required unless a reason is given or the row does not ask for it.
    Required,
    /// Filled in if there is something to say.
    Optional,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A word or a line.
    Text,
    /// Paragraphs in Markdown.
    LongText,
    /// A number.
    Number,
    /// An amount in the plan's input unit.
    Money,
    /// One of these.
    Choice(Choice),
    /// A date.
    Date,
    /// Ids, separated by commas.
    Ids,
}

/// Sets of words to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Grön, Gul, Röd.
    Status,
    /// Ja, Delvis, Nej.
    YesPartlyNo,
    /// Ja, Nej.
    YesNo,
    /// Ej påbörjad, Pågående, Klar, Försenad, Avbruten.
    Progress,
    /// Ej mätt, Kommer, Endast helår, Ej tillämpligt, Sekretess.
    Missing,
    /// 1 to 5.
    OneToFive,
    /// Enhet, Förvaltning.
    UnitKind,
    /// Målområde, Kommunmål, Nämndmål.
    GoalLevel,
    /// The roll-up rules.
    Rollup,
    /// The kinds of indicator.
    IndicatorKind,
    /// Upp, Ned.
    Direction,
    /// The aggregations over units.
    Aggregation,
    /// Aktivitet, Åtgärd, Tillgänglighet, Förbättring.
    ActivityKind,
    /// The kinds of economic line.
    LineKind,
    /// Personal, Kvalitet, Volym, Pulsmätning, KKiK.
    MeasureFamily,
    /// What a historic value is of.
    HistoryKind,
    /// Start, Steg, Slut.
    BridgeKind,
    /// The report's components.
    Component,
    /// Rubrik, Rad, Summa.
    TableRow,
    /// Klienter, Personal, Nej.
    MinimumGroup,
}

impl Choice {
    /// The words, as (identifier, word). The identifier is what code matches on; any of the two is read.
    pub fn options(self) -> &'static [(&'static str, Term)] {
        match self {
            Choice::Status => {
                const { &[("green", t("Grön", "Green")), ("yellow", t("Gul", "Yellow")), ("red", t("Röd", "Red"))] }
            }
            Choice::YesPartlyNo => {
                const { &[("yes", t("Ja", "Yes")), ("partly", t("Delvis", "Partly")), ("no", t("Nej", "No"))] }
            }
            Choice::YesNo => const { &[("yes", t("Ja", "Yes")), ("no", t("Nej", "No"))] },
            Choice::Progress => {
                const {
                    &[
                        ("not_started", t("Ej påbörjad", "Not started")),
                        ("ongoing", t("Pågående", "Ongoing")),
                        ("done", t("Klar", "Done")),
                        ("delayed", t("Försenad", "Delayed")),
                        ("cancelled", t("Avbruten", "Cancelled")),
                    ]
                }
            }
            Choice::Missing => {
                const {
                    &[
                        ("not_measured", t("Ej mätt", "Not measured")),
                        ("later", t("Kommer", "Comes later")),
                        ("annual_only", t("Endast helår", "Annual only")),
                        ("not_applicable", t("Ej tillämpligt", "Not applicable")),
                        ("suppressed", t("Sekretess", "Suppressed")),
                    ]
                }
            }
            Choice::OneToFive => {
                const {
                    &[
                        ("1", t("1", "1")),
                        ("2", t("2", "2")),
                        ("3", t("3", "3")),
                        ("4", t("4", "4")),
                        ("5", t("5", "5")),
                    ]
                }
            }
            Choice::UnitKind => {
                const { &[("unit", t("Enhet", "Unit")), ("department", t("Förvaltning", "Department"))] }
            }
            Choice::GoalLevel => {
                const {
                    &[
                        ("area", t("Målområde", "Goal area")),
                        ("municipal", t("Kommunmål", "Municipal goal")),
                        ("committee", t("Nämndmål", "Committee goal")),
                    ]
                }
            }
            Choice::Rollup => {
                const {
                    &[
                        ("units", t("Enheter", "Units")),
                        ("share", t("Andel", "Share")),
                        ("worst", t("Sämst", "Worst")),
                        ("majority", t("Majoritet", "Majority")),
                        ("green_unless_red", t("Grön om ingen röd", "Green unless red")),
                        ("manual", t("Sätts för hand", "Set by hand")),
                    ]
                }
            }
            Choice::IndicatorKind => {
                const {
                    &[
                        ("percent", t("Procent", "Percent")),
                        ("count", t("Antal", "Count")),
                        ("number", t("Tal", "Number")),
                        ("index", t("Index", "Index")),
                        ("money", t("Kronor", "Money")),
                        ("days", t("Dagar", "Days")),
                        ("yes_no", t("Ja/Nej", "Yes/No")),
                        ("degree", t("Ja/Delvis/Nej", "Yes/Partly/No")),
                        ("text", t("Text", "Text")),
                        ("unit_share", t("Andel enheter som når målet", "Share of units reaching the goal")),
                    ]
                }
            }
            Choice::Direction => const { &[("up", t("Upp", "Up")), ("down", t("Ned", "Down"))] },
            Choice::Aggregation => {
                const {
                    &[
                        ("single", t("En rapporterar", "Single")),
                        ("sum", t("Summa", "Sum")),
                        ("mean", t("Medelvärde", "Mean")),
                        ("ratio", t("Kvot", "Ratio")),
                        ("weighted_mean", t("Viktat medelvärde", "Weighted mean")),
                        ("min", t("Minsta", "Minimum")),
                        ("max", t("Största", "Maximum")),
                        ("share_yes", t("Andel Ja", "Share answering yes")),
                    ]
                }
            }
            Choice::ActivityKind => {
                const {
                    &[
                        ("activity", t("Aktivitet", "Activity")),
                        ("action", t("Åtgärd", "Action")),
                        ("accessibility", t("Tillgänglighet", "Accessibility")),
                        ("improvement", t("Förbättring", "Improvement")),
                    ]
                }
            }
            Choice::LineKind => {
                const {
                    &[
                        ("ordinary", t("Post", "Ordinary")),
                        ("subtotal", t("Delsumma", "Subtotal")),
                        ("total", t("Summa", "Total")),
                        ("adjustment", t("Justering", "Adjustment")),
                        ("of_which", t("Varav", "Of which")),
                        ("memo", t("Ändrad prognos", "Changed forecast")),
                    ]
                }
            }
            Choice::MeasureFamily => {
                const {
                    &[
                        ("staff", t("Personal", "Staff")),
                        ("quality", t("Kvalitet", "Quality")),
                        ("volume", t("Volym", "Volume")),
                        ("pulse", t("Pulsmätning", "Pulse survey")),
                        ("kkik", t("KKiK", "KKiK")),
                    ]
                }
            }
            Choice::HistoryKind => {
                const {
                    &[
                        ("indicator", t("Indikator", "Indicator")),
                        ("measure", t("Mått", "Measure")),
                        ("actual", t("Utfall", "Actual")),
                        ("forecast", t("Prognos", "Forecast")),
                        ("goal", t("Målstatus", "Goal status")),
                    ]
                }
            }
            Choice::BridgeKind => {
                const { &[("start", t("Start", "Start")), ("step", t("Steg", "Step")), ("end", t("Slut", "End"))] }
            }
            Choice::Component => REPORT_COMPONENTS,
            Choice::TableRow => {
                const { &[("head", t("Rubrik", "Head")), ("row", t("Rad", "Row")), ("total", t("Summa", "Total"))] }
            }
            Choice::MinimumGroup => {
                const {
                    &[
                        ("clients", t("Klienter", "Clients")),
                        ("staff", t("Personal", "Staff")),
                        ("none", t("Nej", "No")),
                    ]
                }
            }
        }
    }

    /// The identifier of a word in any case and either language, or of the identifier itself.
    pub fn find(self, word: &str) -> Option<&'static str> {
        let wanted = word.trim().to_lowercase();
        self.options()
            .iter()
            .find(|(id, term)| *id == wanted || term.sv.to_lowercase() == wanted || term.en.to_lowercase() == wanted)
            .map(|(id, _)| *id)
    }

    /// The word of an identifier; the identifier itself if there is none.
    pub fn word(self, id: &'static str, lang: Lang) -> &'static str {
        self.options().iter().find(|(own, _)| *own == id).map_or(id, |(_, term)| term.get(lang))
    }
}

/// Who a workbook is for and what it reports: the content of a marker cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Template version.
    pub version: u32,
    /// Committee's slug: `asn`.
    pub committee: String,
    /// Year.
    pub year: u16,
    /// Period code, `PLAN` in the plan workbook.
    pub period: String,
    /// Unit id, `plan` in the plan workbook.
    pub unit: String,
    /// Sheet key.
    pub sheet: String,
}

impl Marker {
    /// The text of the marker cell.
    pub fn text(&self) -> String {
        let Marker { version, committee, year, period, unit, sheet } = self;
        format!("{MARKER} {version} {committee} {year} {period} {unit} {sheet}")
    }

    /// Reads a marker cell.
    pub fn parse(text: &str) -> Option<Marker> {
        let mut parts = text.split_whitespace();
        if parts.next()? != MARKER {
            return None;
        }
        let marker = Marker {
            version: parts.next()?.parse().ok()?,
            committee: parts.next()?.to_owned(),
            year: parts.next()?.parse().ok()?,
            period: parts.next()?.to_owned(),
            unit: parts.next()?.to_owned(),
            sheet: parts.next()?.to_owned(),
        };
        parts.next().is_none().then_some(marker)
    }
}

/// Names of the custom document properties that repeat the marker.
pub mod properties {
    /// Template version.
    pub const VERSION: &str = "tertial-version";
    /// Committee's slug.
    pub const COMMITTEE: &str = "tertial-committee";
    /// Year.
    pub const YEAR: &str = "tertial-year";
    /// Period code.
    pub const PERIOD: &str = "tertial-period";
    /// Unit id.
    pub const UNIT: &str = "tertial-unit";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_survives_its_cell() {
        let marker = Marker {
            version: VERSION,
            committee: "asn".into(),
            year: 2025,
            period: "T2".into(),
            unit: "vuxenenheten".into(),
            sheet: "goals".into(),
        };
        assert_eq!(Marker::parse(&marker.text()), Some(marker));
        assert_eq!(Marker::parse("#tertial 1 asn"), None);
    }

    #[test]
    fn texts_fit_the_limits_of_excel_and_keys_are_unique() {
        let sheets = UNIT_SHEETS.iter().map(|(_, sheet)| sheet).chain(PLAN_SHEETS.iter().map(|(_, sheet)| sheet));
        for sheet in sheets {
            for lang in [Lang::Sv, Lang::En] {
                assert!(sheet.name.get(lang).chars().count() <= 31, "{}", sheet.key);
                for column in sheet.columns {
                    assert!(column.help.get(lang).chars().count() <= 255, "{} {}", sheet.key, column.key);
                }
            }
            let mut keys: Vec<&str> = sheet.columns.iter().map(|column| column.key).collect();
            assert!(keys.iter().all(|key| key.starts_with('#')));
            keys.sort_unstable();
            assert!(keys.windows(2).all(|pair| pair[0] != pair[1]), "{}", sheet.key);
        }
    }

    #[test]
    fn choices_are_read_in_either_language_and_any_case() {
        assert_eq!(Choice::Progress.find("pågående "), Some("ongoing"));
        assert_eq!(Choice::Progress.find("DONE"), Some("done"));
        assert_eq!(Choice::Status.find("blå"), None);
    }
}
