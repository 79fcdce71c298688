//! Values so far from earlier ones that a slip is likely: a lost decimal mark, a nought too many.
//!
//! *Takes* plan and results, *returns* warnings. *Never* changes a result: the figure stands until a person
//! has said otherwise. Which values a subject has, and what else may be a slip in it, its room says.

use rust_decimal::Decimal;

use crate::assess::Results;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, MeasureKind, Percent, ValueKind};
use crate::figure::{Reporting, TrendSince};
use crate::plan::Plan;
use crate::schema::Sheet;
use crate::source::Origin;
use crate::subject;
use crate::text::{self, Words};

/// So many times larger or smaller is far.
const FAR: i64 = 10;

/// What the rooms look at.
pub(crate) struct Doubting<'a> {
    pub plan: &'a Plan,
    pub results: &'a Results,
    pub words: &'a Words,
}

/// A number with what is needed to doubt it.
pub(crate) struct Figure<'a> {
    /// The unit's sheet that it is typed on, and the plan's that says what it is.
    pub sheets: (&'static Sheet, &'static Sheet),
    pub id: &'a Id,
    pub name: &'a str,
    pub kind: &'a MeasureKind,
    pub now: Decimal,
    /// Values of earlier periods and what they are, the best to compare with first.
    pub earlier: Vec<(Decimal, String)>,
    pub origins: &'a [Origin],
}

/// Everything worth a second look.
pub fn doubts(plan: &Plan, results: &Results, words: &Words) -> Diagnostics {
    let all = Doubting { plan, results, words };
    Diagnostics(subject::contributions().flat_map(|own| (own.doubts)(&all)).collect())
}

/// True if no unit's value is missing: values that lack some are left alone.
pub(crate) fn is_complete(reporting: &Reporting) -> bool {
    reporting.values == reporting.of
}

pub(crate) fn since(trends: &[TrendSince]) -> impl Iterator<Item = (Decimal, String)> {
    trends.iter().map(|since| (since.value, since.when.to_string()))
}

impl Doubting<'_> {
    /// The doubt about a number, if there is one.
    pub(crate) fn number(&self, figure: &Figure<'_>) -> Option<Diagnostic> {
        is_doubtful(figure).then(|| doubt(self.plan, figure, self.words))
    }
}

/// Far from every earlier value. Small numbers often change by such factors without anything being wrong.
fn is_doubtful(figure: &Figure<'_>) -> bool {
    let large = match figure.kind.kind {
        ValueKind::Percent | ValueKind::UnitShare | ValueKind::Index => Decimal::TEN,
        _ => Decimal::ONE_HUNDRED,
    };
    let far = |before: Decimal| {
        let (low, high) = (before.abs().min(figure.now.abs()), before.abs().max(figure.now.abs()));
        let times = high.checked_div(low);
        high >= large && times.is_some_and(|times| times >= Decimal::from(FAR))
    };
    !figure.earlier.is_empty() && figure.earlier.iter().all(|(before, _)| far(*before))
}

/// At the cell, if there is one; a value of several cells is looked up in the plan.
fn doubt(plan: &Plan, figure: &Figure<'_>, words: &Words) -> Diagnostic {
    let shown = |value: Decimal| match figure.kind.kind {
        ValueKind::Percent | ValueKind::UnitShare => text::percent(Percent(value), figure.kind.decimals, words.lang),
        _ => text::number(value, figure.kind.decimals, words.lang),
    };
    let (typed, planned) = figure.sheets;
    let diagnostic = match (figure.origins, plan.place(planned.key, figure.id)) {
        ([Origin::Cell(cell), ..], _) if figure.origins.len() <= 2 => Diagnostic::new(Code::LargeChange, cell),
        (_, Some(cell)) => Diagnostic::new(Code::LargeChange, cell),
        (_, None) => Diagnostic::of_project(Code::LargeChange),
    };
    let column = typed.column("#outcome").map_or("", |column| column.head.get(words.lang));
    let (before, when) = figure.earlier.first().map(|(value, when)| (shown(*value), when.clone())).unwrap_or_default();
    diagnostic
        .with("what", "last")
        .with("column", column)
        .with("row", figure.name)
        .with("found", shown(figure.now))
        .with("earlier", before)
        .with("when", when)
}
