//! The plan: everything that is particular to a committee and a year, read from `namndplan.xlsx`.
//!
//! *Takes* the plan workbook's cells, *returns* a [`Plan`] whose references all hold, and diagnostics.
//! *Never* knows the name of a committee, a goal or an indicator.

pub mod lint;
mod read;
pub mod reader;
mod settings;
pub(crate) mod tree;
mod unusual;
mod values;

pub use read::read;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::document::{ImageFormat, Rgb};
use crate::documents::{DocumentKind, LayoutItem, Part};
use crate::domain::{ById, Date, Division, Id, Money, Percent, Period, Unit, UnitKind};
use crate::history::PlanValue;
use crate::source::CellRef;
use crate::subject::subjects;

/// Makes the plan of what every subject reads of it.
macro_rules! plan {
    ($($room:ident,)*) => {
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
            $(
                #[doc = concat!("What the plan says of the subject `", stringify!($room), "`.")]
                pub $room: crate::subject::$room::Plan,
            )*
            /// Values of earlier periods.
            pub history: Vec<PlanValue>,
            /// The report's parts in order.
            pub layout: Vec<LayoutItem>,
            /// Contacts that may stand in texts.
            pub contacts: Vec<String>,
            /// Where each thing stands in the plan workbook, by sheet key and id: origin of budgets, targets, history.
            pub places: BTreeMap<(&'static str, String), CellRef>,
            /// The columns of the plan workbook by the keys of sheet and column, zero-based.
            pub columns: BTreeMap<(&'static str, &'static str), u32>,
            /// The files of images that it names, with their cells.
            pub image_files: Vec<(String, CellRef)>,
            /// What is in those that can be shown, by name; filled in by whoever has the files.
            pub images: BTreeMap<String, (Arc<[u8]>, ImageFormat)>,
            /// What nobody reports, as when its reporters are misspelt.
            pub unreported: BTreeSet<Id>,
        }
    };
}

subjects!(plan);

/// Who reports, and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committee {
    /// "Exempelby kommun".
    pub municipality: String,
    /// The committee's name.
    pub name: String,
    /// For file names: `asn`.
    pub slug: String,
    /// The department's name.
    pub department: String,
    /// The year of the plan.
    pub year: u16,
    /// Diary number by period, that of every month under January; the plan document's own under `None`.
    pub diary: Vec<(Option<Period>, String)>,
    /// When the units hand in for the tertials.
    pub due: Vec<(Period, Date)>,
    /// The day of the following month on which they hand in for a month.
    pub due_day: Option<u8>,
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
    /// The months whose reports have a forecast; empty for all.
    pub forecast_months: Vec<u8>,
    /// Amounts follow the municipal grant form: grant (+) + net cost (−) = result.
    pub grant_form: bool,
}

impl Committee {
    /// True if a forecast is asked for and shown in a period. At year end the outcome is what there is.
    pub fn has_forecast(&self, period: Period) -> bool {
        match period {
            Period::Year => false,
            Period::T1 | Period::T2 => true,
            Period::Month(month) => self.forecast_months.is_empty() || self.forecast_months.contains(&month),
        }
    }

    /// The diary number of a period's report.
    pub fn diary_number(&self, period: Period) -> Option<&str> {
        // One number holds the month reports of a year.
        let period = if period.is_month() { Period::Month(1) } else { period };
        self.diary.iter().find(|(own, _)| *own == Some(period)).map(|(_, number)| number.as_str())
    }

    /// When the units hand in for a period; `None` where the plan does not say.
    pub fn due(&self, period: Period) -> Option<Date> {
        match period {
            Period::Month(month) => Date::of_month_after(self.year, month, self.due_day?),
            _ => self.due.iter().find(|(own, _)| *own == period).map(|(_, date)| *date),
        }
    }

    /// An amount in the unit that it is typed in.
    pub fn typed(&self, amount: Money) -> Decimal {
        amount.0.checked_div(self.amount_unit).unwrap_or(amount.0)
    }

    /// The diary number of the plan document.
    pub fn diary_number_of_plan(&self) -> Option<&str> {
        self.diary.iter().find(|(own, _)| own.is_none()).map(|(_, number)| number.as_str())
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
    /// A text with a higher readability index (LIX) is hard to read.
    pub readability: u32,
}

impl Rules {
    /// Its limits by the ids of their settings.
    pub fn limits(&self) -> [(&'static str, Decimal); 10] {
        [
            ("tolerance", self.tolerance.0),
            ("units_green", self.units_green.0),
            ("units_yellow", self.units_yellow.0),
            ("share_green", self.share_green.0),
            ("risk_threshold", self.risk_threshold.into()),
            ("group_clients", self.group_clients.into()),
            ("group_staff", self.group_staff.into()),
            ("comment_amount", self.comment_amount.0),
            ("comment_percent", self.comment_percent.0),
            ("forecast_accuracy", self.forecast_accuracy.0),
        ]
    }

    /// True if a variance is beyond both limits; a budget of zero has no percentage, so the amount decides.
    pub fn is_beyond_limits(&self, variance: Money, budget: Money) -> bool {
        let is_large = variance.share_of(budget).is_none_or(|share| share.0.abs() >= self.comment_percent.0);
        variance.abs() > self.comment_amount && is_large
    }

    /// True if a risk of this value is shown.
    pub fn shows_risk(&self, value: u8) -> bool {
        value > self.risk_threshold || (self.risk_inclusive && value == self.risk_threshold)
    }
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

    /// The parts of a document in order.
    pub fn parts_of(&self, kind: DocumentKind) -> impl Iterator<Item = &LayoutItem> {
        self.layout.iter().filter(move |item| item.is_in(kind))
    }

    /// True if what some parts show is asked for in a period: a month report asks for nothing that it does not show,
    /// the others fill the committee workbook, whatever their report shows.
    pub fn asks_for(&self, parts: &[&Part], period: Period) -> bool {
        let mut shown = self.parts_of(DocumentKind::Month).peekable();
        !period.is_month() || shown.peek().is_none() || shown.any(|item| parts.contains(&item.part))
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
