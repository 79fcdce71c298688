//! Measures of staff, quality and volume.
//!
//! *Takes* and *returns* plain data. *Never* adds anything up; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod doubts;
pub(crate) mod explain;
mod groups;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;
mod years;

use crate::domain::YearPeriod;
use crate::domain::{
    Aggregation, Bands, ById, Direction, Filled, HasId, Id, MeasureKind, Period, Position, ValueReport,
};
use crate::figure::{Kind, ValueColumns};
use crate::figure::{Outcome, Reporting, TrendSince, UnitComment};
use crate::source::{Located, Origin};
use crate::text::{Lang, input, month_name};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A measure of staff, quality or volume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Id.
    pub id: Id,
    /// Family: which sheet and component.
    pub family: MeasureFamily,
    /// Heading in the table, may be empty.
    pub group: String,
    /// Name.
    pub name: String,
    /// A code known to the program ("sick_r12"), may be empty.
    pub code: String,
    /// What kind of value.
    pub measure: MeasureKind,
    /// Which way is good; `None` if neither.
    pub direction: Option<Direction>,
    /// How several units' values become one.
    pub aggregation: Aggregation,
    /// Counted from 1 January, so that only the same period of other years compares.
    pub cumulative: bool,
    /// Whose counts they are, for the disclosure guard.
    pub minimum: Option<MinimumGroup>,
    /// What gives its values a colour.
    pub scale: Scale,
    /// It is reported month by month.
    pub is_monthly: bool,
    /// The measures that it is computed from, by its aggregation; empty for what is reported.
    pub computed_of: Vec<Id>,
    /// The units that report it.
    pub reporters: Vec<Id>,
    /// The periods that it is reported in; empty for all.
    pub periods: Vec<Period>,
}

impl Measure {
    /// The months that are reported in a period, those since the tertial before; `None` for the period as a whole.
    pub fn months(&self, period: Period) -> Vec<Option<u8>> {
        if !self.is_monthly || period.is_month() {
            return vec![None];
        }
        let before = period.previous().map_or(0, Period::last_month);
        (before + 1..=period.last_month()).map(Some).collect()
    }

    /// True if it is reported in a period.
    pub fn is_due(&self, period: Period) -> bool {
        self.periods.is_empty() || self.periods.contains(&period)
    }
}

/// What gives the values of a measure a colour of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Nothing.
    #[default]
    None,
    /// Limits of the plan, in the good direction.
    Bands(Bands),
    /// Where the municipality stands among all: the best quarter, the middle, the worst quarter.
    Quarters,
}

/// Families of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureFamily {
    /// Staff.
    Staff,
    /// Quality.
    Quality,
    /// Volumes.
    Volume,
    /// Pulse survey.
    Pulse,
    /// Kommunens kvalitet i korthet.
    Kkik,
}

/// Whose counts are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinimumGroup {
    /// Clients.
    Clients,
    /// Staff.
    Staff,
}

/// What the plan says of the subject.
pub type Plan = ById<Measure>;

/// What a measure is called where its group does not stand above it: "Lex Sarah – Rapporterade", if others have the same
/// name or it is a part that says so.
pub(crate) fn full_name(plan: &Plan, own: &Measure) -> String {
    let is_shared = || plan.iter().any(|other| other.id != own.id && other.name == own.name);
    match own.group.is_empty() || !(input::is_part(&own.name) || is_shared()) {
        true => own.name.clone(),
        false => format!("{} – {}", own.group, own.name),
    }
}

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, MeasureReport>;

/// A measure that a unit reports: of the period, or of one of its months.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The month; `None` for the period as a whole.
    pub month: Option<u8>,
}

impl Asked<'_> {
    /// The id of its row.
    pub fn row(self) -> Id {
        match self.month {
            Some(month) => Id::from(format!("{}:{}", self.measure.id, Period::Month(month).code()).as_str()),
            None => self.measure.id.clone(),
        }
    }

    /// The name of its row: "Jag får det stöd jag behöver, maj".
    pub fn name(self, lang: Lang) -> String {
        match self.month {
            Some(month) => format!("{}, {}", self.measure.name, month_name(month, lang)),
            None => self.measure.name.clone(),
        }
    }
}

/// What a unit reports of a measure, by the ids of its rows.
#[derive(Clone, Debug)]
pub struct MeasureReport {
    /// The measure.
    pub measure: Id,
    /// The month; `None` for the period as a whole.
    pub month: Option<u8>,
    /// The value, or why there is none.
    pub value: ValueReport,
    /// Where the municipality stands among all.
    pub position: Option<Located<Position>>,
}

impl Filled for MeasureReport {
    fn is_blank(&self) -> bool {
        self.value.is_blank() && self.position.is_none()
    }
}

impl HasId for Measure {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// The figures of a value.
pub const VALUE: ValueColumns = ValueColumns::of("measures");

/// Where the municipality stands among all.
pub const POSITION: Kind = Kind { subject: "measures", column: "position" };

/// The colour of a value on its own scale.
pub const COLOUR: Kind = Kind { subject: "measures", column: "colour" };

/// The figures of a change over some years.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// Over how many.
    pub years: u16,
    /// In the measure's own unit; of shares in percentage points.
    pub number: Kind,
    /// In per cent of the value then; shares have none.
    pub percent: Kind,
}

/// Changes since the same period of earlier years.
pub const CHANGES: [Change; 2] = [
    Change {
        years: 1,
        number: Kind { subject: "measures", column: "change_one_year" },
        percent: Kind { subject: "measures", column: "growth_one_year" },
    },
    Change {
        years: 2,
        number: Kind { subject: "measures", column: "change_two_years" },
        percent: Kind { subject: "measures", column: "growth_two_years" },
    },
];

/// What has become of the measures that are reported in the period, in the order of the plan.
pub type Results = ById<MeasureResult>;

/// A measure of staff, quality or volume.
#[derive(Clone, Debug)]
pub struct MeasureResult {
    /// Id.
    pub id: Id,
    /// The merged value.
    pub outcome: Outcome,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// How many of the units that should report did.
    pub reporting: Reporting,
    /// Against the previous period and the same period last year.
    pub trends: Vec<TrendSince>,
    /// The numbers of earlier periods, oldest first.
    pub history: Vec<(YearPeriod, Decimal)>,
    /// What the units said.
    pub comments: Vec<UnitComment>,
}

impl HasId for MeasureResult {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[
    VALUE.value,
    VALUE.numerator,
    VALUE.denominator,
    VALUE.by_hand,
    VALUE.reported,
    VALUE.since_previous,
    VALUE.since_year,
    POSITION,
    COLOUR,
    CHANGES[0].number,
    CHANGES[0].percent,
    CHANGES[1].number,
    CHANGES[1].percent,
];
