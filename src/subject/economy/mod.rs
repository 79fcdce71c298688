//! Economic lines and the grant bridge.
//!
//! *Takes* and *returns* plain data. *Never* adds anything up; that is in `assess`.

pub(crate) mod assess;
mod book;
mod bridge;
pub(crate) mod check;
mod doubts;
mod exceptions;
pub(crate) mod explain;
mod notes;
pub(crate) mod plan;
mod questions;
pub(crate) mod report;
mod sentence;
pub mod sheet;
mod sign;
mod slips;
mod structure;
pub(crate) mod template;
pub(crate) mod told;

use crate::domain::{ById, Filled, HasId, Id, Money, Period, Prose, YearPeriod};
use crate::figure::Kind;
use crate::figure::UnitComment;
use crate::source::CellRef;
use crate::source::Located;
use crate::source::Origin;
use std::collections::BTreeMap;

/// A line of the economic tree (`domain.md`, Economy). A line that others lie under is always computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Id.
    pub id: Id,
    /// Name in the table.
    pub name: String,
    /// Kind.
    pub kind: LineKind,
    /// The line that it adds to; for `OfWhich` the line that it is a part of.
    pub parent: Option<Id>,
    /// The economic table that it stands in; `None` if the plan has but one.
    pub table: Option<Id>,
    /// Of a table in grant form: its budgets are the grant, positive, and what is left of it is grant and cost together.
    pub is_granted: bool,
    /// Who reports it; several are summed. Empty for computed lines.
    pub reporters: Vec<Id>,
    /// Budgets, from the plan.
    pub budget: Budget,
    /// Outcome of the whole last year. Costs negative.
    pub last_year: Option<Money>,
    /// Budget of the whole next year.
    pub next_year: Option<Money>,
    /// Shown in the report; lines that are not stand in the workbook.
    pub shown: bool,
    /// Mark of its note, may be empty.
    pub mark: String,
    /// Note below the table, may be empty.
    pub note: String,
}

impl Line {
    /// A budget as what actual and forecast are expected to be: of a grant, the cost that it covers.
    pub fn expected(&self, budget: Option<Money>) -> Option<Money> {
        budget.map(|budget| if self.is_granted { -budget } else { budget })
    }
}

/// An economic table (uppställning): lines with sums and sentences of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EconomicTable {
    /// Id.
    pub id: Id,
    /// What it is called above the table.
    pub name: String,
    /// Which of the usual forms it has, if any.
    pub form: Option<TableForm>,
    /// The table whose total must be the same as its own.
    pub agrees_with: Option<Id>,
}

/// The usual forms of economic tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableForm {
    /// Net cost per operation.
    NetCost,
    /// Income, kinds of cost and the result.
    Result,
    /// Grant, net cost and what is left, side by side.
    Grant,
}

impl HasId for Line {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// A line's budget by period. Costs negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// January to April.
    pub t1: Option<Money>,
    /// January to August.
    pub t2: Option<Money>,
    /// The whole year.
    pub year: Option<Money>,
    /// Each month by itself.
    pub months: [Option<Money>; 12],
}

impl Budget {
    /// The budget from January to the end of a period: what is given for it, else what its months come to.
    pub fn of(self, period: Period) -> Option<Money> {
        self.given(period).or_else(|| self.of_months(period))
    }

    /// What the plan gives for a period as a whole.
    pub fn given(self, period: Period) -> Option<Money> {
        match period {
            Period::T1 => self.t1,
            Period::T2 => self.t2,
            Period::Year => self.year,
            Period::Month(_) => None,
        }
    }

    /// What the months of a period come to, if all of them have a budget.
    pub fn of_months(self, period: Period) -> Option<Money> {
        self.months.iter().take(usize::from(period.last_month())).copied().sum()
    }
}

/// Kinds of line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// An ordinary line.
    Ordinary,
    /// A sum within the table.
    Subtotal,
    /// The table's sum.
    Total,
    /// A central buffer and the like: shown after a first total, in the second.
    Adjustment,
    /// Shown but in no sum.
    OfWhich,
    /// The parent's change from the previous forecast, for information.
    Memo,
    /// A heading within the table, without amounts.
    Heading,
}

impl LineKind {
    /// True if it is reported, as long as no other lines add up to it: not what is computed for information, nor a heading.
    pub fn is_reported(self) -> bool {
        match self {
            LineKind::Ordinary | LineKind::Subtotal | LineKind::Total | LineKind::Adjustment | LineKind::OfWhich => {
                true
            }
            LineKind::Memo | LineKind::Heading => false,
        }
    }

    /// False for "varav", memo lines and headings, which are in no sum.
    pub fn adds_up(self) -> bool {
        match self {
            LineKind::Ordinary | LineKind::Subtotal | LineKind::Total | LineKind::Adjustment => true,
            LineKind::OfWhich | LineKind::Memo | LineKind::Heading => false,
        }
    }
}

/// A step of the grant bridge (kommunbidrag).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeStep {
    /// Name.
    pub name: String,
    /// Start level, step or end level.
    pub kind: BridgeKind,
    /// Level or change of the grant; positive is a larger grant.
    pub amount: Money,
    /// The amount's cell.
    pub at: CellRef,
}

/// Kinds of bridge step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BridgeKind {
    /// Last year's level.
    Start,
    /// A change.
    Step,
    /// This year's level.
    End,
}

/// A line's amounts in kronor, costs negative.
#[derive(Clone, Debug)]
pub struct LineReport {
    /// Accumulated in the period.
    pub actual: Option<Located<Money>>,
    /// Expected for the year.
    pub forecast: Option<Located<Money>>,
    /// Why it departs from the budget.
    pub comment: Option<Located<Prose>>,
}

/// What the plan says of the subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Economic lines in the report's order.
    pub lines: ById<Line>,
    /// The grant bridge.
    pub bridge: Vec<BridgeStep>,
    /// The tables that the lines stand in; empty if there is but one, without a name.
    pub tables: Vec<EconomicTable>,
}

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, LineReport>;

/// The lines that each line is the sum of.
pub type Parts<'a> = BTreeMap<&'a Id, Vec<&'a Line>>;

impl Plan {
    /// The tables in order; one without a name if the plan names none.
    pub fn tables(&self) -> Vec<Option<&EconomicTable>> {
        if self.tables.is_empty() { vec![None] } else { self.tables.iter().map(Some).collect() }
    }

    /// The table that the report speaks of first.
    pub fn main_table(&self) -> Option<&EconomicTable> {
        self.tables.first()
    }

    /// The lines of a table.
    pub fn lines_of(&self, table: Option<&EconomicTable>) -> impl DoubleEndedIterator<Item = &Line> {
        let id = table.map(|table| table.id.clone());
        self.lines.iter().filter(move |line| line.table == id)
    }

    /// The last total of the main table.
    pub fn total(&self) -> Option<&Line> {
        self.total_of(self.main_table())
    }

    /// The last total of a table, or the only sum there is; a line that stands alone is all there is.
    pub fn total_of(&self, table: Option<&EconomicTable>) -> Option<&Line> {
        let of = |kind: LineKind| self.lines_of(table).rev().find(|line| line.kind == kind);
        let alone = || self.lines_of(table).next().filter(|_| self.lines_of(table).count() == 1);
        of(LineKind::Total).or_else(|| of(LineKind::Subtotal)).or_else(alone)
    }

    /// True if other lines add up to a line.
    pub fn is_sum(&self, id: &Id) -> bool {
        self.lines.iter().any(|line| line.kind.adds_up() && line.parent.as_ref() == Some(id))
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
}

impl Filled for LineReport {
    fn is_blank(&self) -> bool {
        self.actual.is_none() && self.forecast.is_none() && self.comment.is_none()
    }
}

/// The columns that lines have figures in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Accumulated in the period.
    Actual,
    /// Budget of the period.
    BudgetPeriod,
    /// Actual less budget. Positive is surplus.
    VariancePeriod,
    /// Expected for the year.
    Forecast,
    /// Budget of the year.
    BudgetYear,
    /// Forecast less budget. Positive is surplus.
    VarianceYear,
    /// Outcome of last year.
    LastYear,
    /// Forecast less last year's outcome. Positive is an improvement.
    ChangeOnLastYear,
    /// Forecast of the previous report in the same year.
    PreviousForecast,
    /// Forecast less the previous one. Positive is an improvement.
    ChangeOnPrevious,
    /// Budget of the whole next year.
    NextYear,
}

impl Column {
    /// All of them.
    pub const ALL: [Column; 11] = [
        Column::Actual,
        Column::BudgetPeriod,
        Column::VariancePeriod,
        Column::Forecast,
        Column::BudgetYear,
        Column::VarianceYear,
        Column::LastYear,
        Column::ChangeOnLastYear,
        Column::PreviousForecast,
        Column::ChangeOnPrevious,
        Column::NextYear,
    ];

    /// Its figures in the store.
    pub const fn kind(self) -> Kind {
        let column = match self {
            Column::Actual => "actual",
            Column::BudgetPeriod => "budget_period",
            Column::VariancePeriod => "variance_period",
            Column::Forecast => "forecast",
            Column::BudgetYear => "budget_year",
            Column::VarianceYear => "variance_year",
            Column::LastYear => "last_year",
            Column::ChangeOnLastYear => "change_on_last_year",
            Column::PreviousForecast => "previous_forecast",
            Column::ChangeOnPrevious => "change_on_previous",
            Column::NextYear => "next_year",
        };
        Kind { subject: "economy", column }
    }
}

/// What has become of the lines.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// In the order of the plan.
    pub lines: ById<LineResult>,
    /// How many of the lines' forecasts of T2 came within the plan's limit of the outcome, of how many.
    pub accuracy: Option<(usize, usize)>,
    /// Lines that are in no column, since not all of those who should report them have.
    pub left_out: Vec<Id>,
}

/// An amount in kronor and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The amount.
    pub value: Money,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// The lines that it is the sum of; empty for a reported amount.
    pub parts: Vec<Id>,
}

/// An economic line. Amounts are absent where there is nothing to show.
#[derive(Clone, Debug)]
pub struct LineResult {
    /// Id.
    pub id: Id,
    /// Its amounts. Costs negative; of variances and changes, positive is surplus or improvement.
    pub amounts: BTreeMap<Column, Amount>,
    /// The year's variance is beyond the plan's limits: of the forecast, at year end of the outcome.
    pub beyond_limit: bool,
    /// The report that the previous forecast is from.
    pub previous: Option<YearPeriod>,
    /// The lines below a sum that are not in it, in the order of the plan.
    pub without: Vec<Id>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

impl LineResult {
    /// An amount and what it is made of.
    pub fn amount(&self, column: Column) -> Option<&Amount> {
        self.amounts.get(&column)
    }

    /// An amount.
    pub fn value(&self, column: Column) -> Option<Money> {
        self.amount(column).map(|amount| amount.value)
    }
}

impl HasId for LineResult {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[
    Column::Actual.kind(),
    Column::BudgetPeriod.kind(),
    Column::VariancePeriod.kind(),
    Column::Forecast.kind(),
    Column::BudgetYear.kind(),
    Column::VarianceYear.kind(),
    Column::LastYear.kind(),
    Column::ChangeOnLastYear.kind(),
    Column::PreviousForecast.kind(),
    Column::ChangeOnPrevious.kind(),
    Column::NextYear.kind(),
    ACCURACY,
    WITHIN_BUDGET,
    BUDGET_MONTH,
];

/// Budget of a month by itself; its period is the month.
pub const BUDGET_MONTH: Kind = Kind { subject: "economy", column: "budget_month" };

/// How many of the lines of a table keep their budget of the year: at year end by their outcome, before by their
/// forecast; a figure of the table's total.
pub const WITHIN_BUDGET: Kind = Kind { subject: "economy", column: "within_budget" };

/// At year end, how many of the lines came within the plan's limit of their forecasts of T2; a figure of the table's
/// total.
pub const ACCURACY: Kind = Kind { subject: "economy", column: "accuracy" };
