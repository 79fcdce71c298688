//! The plan: everything that is particular to a committee and a year, read from `namndplan.xlsx`.
//!
//! *Takes* the plan workbook's cells, *returns* a [`Plan`] whose references all hold, and diagnostics.
//! *Never* knows the name of a committee, a goal or an indicator.

pub mod asked;
mod lint;
mod read;

pub use read::read;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::document::Rgb;
use crate::domain::{
    Activity, Assignment, BridgeStep, ById, Division, Goal, Id, Indicator, Line, Measure, Money, Percent, Period, Risk,
    Status, Unit, UnitKind, YearPeriod,
};
use crate::source::CellRef;

/// The plan of a committee for a year. Every list is in the order of the workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Committee and identity.
    pub committee: Committee,
    /// Tolerances, limits and thresholds.
    pub rules: Rules,
    /// Divisions.
    pub divisions: Vec<Division>,
    /// Units, and the administration.
    pub units: ById<Unit>,
    /// The goal tree, parents before their children.
    pub goals: Vec<Goal>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// Activities and actions.
    pub activities: Vec<Activity>,
    /// Assignments.
    pub assignments: Vec<Assignment>,
    /// Risks.
    pub risks: Vec<Risk>,
    /// Economic lines in the report's order.
    pub lines: ById<Line>,
    /// Staff and quality measures, volumes.
    pub measures: Vec<Measure>,
    /// Values of earlier periods.
    pub history: Vec<PlanValue>,
    /// The grant bridge.
    pub bridge: Vec<BridgeStep>,
    /// The report's components in order.
    pub layout: Vec<LayoutItem>,
    /// Fixed texts, and sections that are asked for.
    pub texts: Vec<TextSection>,
    /// Free tables by id.
    pub tables: BTreeMap<Id, FreeTable>,
    /// Contacts that may stand in texts.
    pub contacts: Vec<String>,
    /// Where each thing stands in the plan workbook, by sheet key and id: origin of budgets, targets, history.
    pub places: BTreeMap<(&'static str, String), CellRef>,
    /// The columns of the plan workbook by the keys of sheet and column, zero-based.
    pub columns: BTreeMap<(&'static str, &'static str), u32>,
}

/// The lines that each line is the sum of.
pub type Parts<'a> = BTreeMap<&'a Id, Vec<&'a Line>>;

/// Who reports, and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committee {
    /// "Exempelby kommun".
    pub municipality: String,
    /// The committee's name.
    pub name: String,
    /// Its short name; the name where the plan gives none.
    pub short: String,
    /// For file names: `asn`.
    pub slug: String,
    /// The department's name.
    pub department: String,
    /// The year of the plan.
    pub year: u16,
    /// Diary number by period; the plan document's own under `None`.
    pub diary: Vec<(Option<Period>, String)>,
    /// What the citizens are called in headings, if the plan says.
    pub citizens: Option<String>,
    /// The accent colour, dark enough on white.
    pub accent: Rgb,
    /// Name of the logo's file in the project folder.
    pub logo: Option<String>,
    /// The logo's alternative text.
    pub logo_alt: String,
    /// Which words statuses have.
    pub labels: LabelSet,
    /// What one unit of a typed amount is worth in kronor: 1 or 1 000.
    pub amount_unit: Decimal,
    /// Amounts follow the municipal grant form: grant (+) + net cost (−) = result.
    pub grant_form: bool,
}

impl Committee {
    /// The diary number of a period's report.
    pub fn diary_number(&self, period: Period) -> Option<&str> {
        self.diary.iter().find(|(own, _)| *own == Some(period)).map(|(_, number)| number.as_str())
    }
}

/// Sets of words for statuses (`components.md`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelSet {
    /// Grön, Gul, Röd.
    #[default]
    Colours,
    /// G, A, R.
    Letters,
    /// Helt uppfyllt, delvis uppfyllt, uppfylls inte.
    Words,
}

/// Tolerances, limits and thresholds (`domain.md`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// A missed target is yellow up to this many per cent of the target.
    pub tolerance: Percent,
    /// Share of units from which a goal is green.
    pub units_green: Percent,
    /// Share of units from which a goal is yellow.
    pub units_yellow: Percent,
    /// Share of green children from which a parent is green.
    pub share_green: Percent,
    /// Risks are shown from this value.
    pub risk_threshold: u8,
    /// The threshold itself is shown.
    pub risk_inclusive: bool,
    /// Smaller counts of clients are suppressed.
    pub group_clients: u32,
    /// Smaller counts of staff are suppressed.
    pub group_staff: u32,
    /// A larger variance, either way, requires a comment …
    pub comment_amount: Money,
    /// … if it also is at least this share of the budget.
    pub comment_percent: Percent,
    /// A forecast within this is accurate.
    pub forecast_accuracy: Percent,
}

impl Rules {
    /// True if a risk of this value is shown.
    pub fn shows_risk(&self, value: u8) -> bool {
        value > self.risk_threshold || (self.risk_inclusive && value == self.risk_threshold)
    }
}

/// A value of an earlier period, from the plan's sheet `Historik`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanValue {
    /// What it is of.
    pub kind: HistoryKind,
    /// The id of the indicator, measure, line or goal.
    pub of: Id,
    /// When.
    pub when: YearPeriod,
    /// The value.
    pub value: HistoryValue,
    /// Its cell.
    pub at: CellRef,
}

/// What a historic value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryKind {
    /// An indicator's outcome.
    Indicator,
    /// A measure's value.
    Measure,
    /// A line's actual amount, in kronor.
    Actual,
    /// A line's full-year forecast, in kronor.
    Forecast,
    /// A goal's decided status.
    Goal,
}

/// A number or a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryValue {
    /// A number; kronor for amounts, per cent for shares.
    Number(Decimal),
    /// A status.
    Status(Status),
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutItem {
    /// Which component, an identifier of [`crate::schema::REPORT_COMPONENTS`].
    pub component: &'static str,
    /// Another heading than the component's own.
    pub heading: Option<String>,
    /// The text or table that it is about.
    pub argument: Option<Id>,
    /// The documents that it stands in; empty for all.
    pub documents: Vec<DocumentKind>,
}

/// Kinds of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// Månadsrapport.
    Month,
    /// Delårsrapport tertial 1.
    T1,
    /// Delårsrapport tertial 2.
    T2,
    /// Verksamhetsberättelse.
    Year,
    /// Nämndplan.
    Plan,
}

impl From<Period> for DocumentKind {
    fn from(period: Period) -> DocumentKind {
        match period {
            Period::Month(_) => DocumentKind::Month,
            Period::T1 => DocumentKind::T1,
            Period::T2 => DocumentKind::T2,
            Period::Year => DocumentKind::Year,
        }
    }
}

/// A fixed text, or a section that somebody writes every period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSection {
    /// Id, the place: `events`, `economy-analysis` … or any id that a `free_text` refers to.
    pub id: Id,
    /// Heading or description.
    pub name: String,
    /// Fixed Markdown, may be empty.
    pub text: String,
    /// Who writes it; empty for fixed texts.
    pub reporters: Vec<Id>,
    /// The periods that it is written in; empty for all.
    pub periods: Vec<Period>,
}

/// A table typed in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeTable {
    /// The head.
    pub head: Vec<String>,
    /// The rows, and whether each is a total.
    pub rows: Vec<(bool, Vec<String>)>,
}

impl Plan {
    /// The unit with an id.
    pub fn unit(&self, id: &Id) -> Option<&Unit> {
        self.units.get(id)
    }

    /// The units proper, without the administration.
    pub fn reporting_units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.kind == UnitKind::Unit)
    }

    /// The goal with an id.
    pub fn goal(&self, id: &Id) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == *id)
    }

    /// The goals directly under a goal, or the topmost.
    pub fn goals_under<'a>(&'a self, parent: Option<&'a Id>) -> impl Iterator<Item = &'a Goal> {
        self.goals.iter().filter(move |goal| goal.parent.as_ref() == parent)
    }

    /// The indicators of a goal.
    pub fn indicators_of<'a>(&'a self, goal: &'a Id) -> impl Iterator<Item = &'a Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.goal == *goal)
    }

    /// The line with an id.
    pub fn line(&self, id: &Id) -> Option<&Line> {
        self.lines.get(id)
    }

    /// The lines that each line is the sum of, in the order of the workbook.
    pub fn parts(&self) -> Parts<'_> {
        let mut parts = Parts::new();
        for line in self.lines.iter().filter(|line| line.kind.adds_up()) {
            if let Some(parent) = &line.parent {
                parts.entry(parent).or_default().push(line);
            }
        }
        parts
    }

    /// True if other lines add to this one, so that it is computed.
    pub fn is_computed(&self, line: &Line) -> bool {
        self.lines.iter().any(|other| other.parent.as_ref() == Some(&line.id) && other.kind.adds_up())
    }

    /// True if something has this id but no reporters, as when its reporters are misspelt.
    pub fn is_reported_by_nobody(&self, id: &Id) -> bool {
        let indicators = self.indicators.iter().map(|own| (&own.id, &own.reporters));
        let measures = self.measures.iter().map(|own| (&own.id, &own.reporters));
        let lines = self.lines.iter().map(|own| (&own.id, &own.reporters));
        let activities = self.activities.iter().map(|own| (&own.id, &own.reporters));
        let assignments = self.assignments.iter().map(|own| (&own.id, &own.reporters));
        let risks = self.risks.iter().map(|own| (&own.id, &own.reporters));
        let work = activities.chain(assignments).chain(risks);
        indicators.chain(measures).chain(lines).chain(work).any(|(own, reporters)| own == id && reporters.is_empty())
    }

    /// Where something stands in the plan workbook.
    pub fn place(&self, sheet: &'static str, id: &Id) -> Option<&CellRef> {
        self.places.get(&(sheet, id.as_str().to_owned()))
    }

    /// The cell of a column in the row of something in the plan workbook; the id's cell if the column is not there.
    pub fn cell(&self, sheet: &'static str, id: &Id, column: &'static str) -> Option<CellRef> {
        let own = self.place(sheet, id)?;
        let col = self.columns.get(&(sheet, column)).copied().unwrap_or(own.col);
        Some(CellRef { col, ..own.clone() })
    }
}
