//! Every figure in one store: its value, how it came about, and whether it may be shown.
//!
//! *Takes* values with their origins and expressions over them, *returns* figures by id, over time, down to their cells.
//! *Never* knows a subject, a word or a format. A figure is in the store or it is not shown.

pub(crate) mod eval;
mod rule;
mod view;
mod visible;

pub use rule::Rule;
pub use view::{Decided, Explanation, Outcome, Reporting, TrendSince, UnitComment};

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::domain::{Id, Missing, Money, Percent, Progress, Prose, Rating, Status, Trend, Unassessed, YearPeriod};
use crate::source::{CellRef, Located, Origin};

/// What a figure is of: a column of a subject, declared once in the subject's room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind {
    /// The subject's room.
    pub subject: &'static str,
    /// The column.
    pub column: &'static str,
}

/// Names a figure: *economy, variance, line `avd-vuxen`, –, T2 2025*; *goals, status, 2.1, unit `vuxen`, T2 2025*.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId {
    /// Subject and column.
    pub kind: Kind,
    /// Of which goal, line, measure …
    pub item: Id,
    /// As a unit reports it; `None` for the committee's own figure.
    pub unit: Option<Id>,
    /// When.
    pub when: YearPeriod,
}

impl FigureId {
    /// A figure of the committee.
    pub fn new(kind: Kind, item: &Id, when: YearPeriod) -> FigureId {
        FigureId { kind, item: item.clone(), unit: None, when }
    }

    /// The same of a unit.
    #[must_use]
    pub fn of_unit(self, unit: &Id) -> FigureId {
        FigureId { unit: Some(unit.clone()), ..self }
    }
}

/// A value, exact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number; per cent as 44 for 44 %.
    Number(Decimal),
    /// Kronor. Costs negative; of a variance, positive is surplus.
    Money(Money),
    /// A status.
    Status(Status),
    /// No status, and why.
    Unassessed(Unassessed),
    /// Ja, delvis, nej as green, yellow, red.
    Answer(Status),
    /// How far something has come.
    Progress(Progress),
    /// A risk's rating.
    Rating(Rating),
    /// So many of so many.
    Share {
        /// The part.
        part: usize,
        /// The whole.
        of: usize,
    },
    /// Which way a number moved, and whether that is good.
    Trend(Trend),
    /// Words.
    Words(Prose),
    /// None, and why.
    Missing(Missing),
}

impl Value {
    /// The number: of amounts in kronor, of a share of units in per cent.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Money(money) => Some(money.0),
            Value::Share { part, of } => eval::share(*part, *of),
            Value::Status(_)
            | Value::Unassessed(_)
            | Value::Answer(_)
            | Value::Progress(_)
            | Value::Rating(_)
            | Value::Trend(_)
            | Value::Words(_)
            | Value::Missing(_) => None,
        }
    }

    /// The same with other words.
    #[must_use]
    pub fn map_prose(self, f: impl Fn(&str) -> Prose) -> Value {
        match self {
            Value::Words(words) => Value::Words(f(&words)),
            Value::Missing(missing) => Value::Missing(missing.map_note(|note| f(&note))),
            Value::Unassessed(Unassessed::Missing(missing)) => {
                Value::Unassessed(Unassessed::Missing(missing.map_note(|note| f(&note))))
            }
            other => other,
        }
    }

    /// The same without trailing zeros, so that the same value is always written the same.
    #[must_use]
    pub fn normalized(&self) -> Value {
        match self {
            Value::Number(number) => Value::Number(number.normalize()),
            Value::Money(money) => Value::Money(Money(money.0.normalize())),
            other => other.clone(),
        }
    }

    /// The status, if it is one.
    pub fn status(&self) -> Option<Status> {
        match self {
            Value::Status(status) => Some(*status),
            _ => None,
        }
    }
}

/// A figure in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref(u32);

/// How a figure came about.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// It stands in a cell, or in a snapshot.
    Given(Origin),
    /// The plan says so, in a cell that is not known.
    Stated,
    /// Taken from the plan, since nobody has said otherwise.
    Assumed(Ref),
    /// The same as another.
    Same(Ref),
    /// Σ. Absent parts are left out.
    Sum(Vec<Ref>),
    /// The first less the second.
    Difference(Ref, Ref),
    /// How much the first has grown since the second, in per cent of the second.
    Growth(Ref, Ref),
    /// The mean of those that are there.
    Mean(Vec<Ref>),
    /// Mean of values, each with its weight.
    WeightedMean(Vec<(Ref, Ref)>),
    /// Σ numerators / Σ denominators, in per cent.
    Ratio(Vec<(Ref, Ref)>),
    /// The smallest.
    Least(Vec<Ref>),
    /// The largest; of ratings the one of the highest value.
    Most(Vec<Ref>),
    /// The share of green among answers or statuses, in per cent.
    ShareGreen(Vec<Ref>),
    /// So many green of so many.
    CountGreen(Vec<Ref>),
    /// The worst of answers or statuses; of work what is stuck first, then the least advanced.
    Worst(Vec<Ref>),
    /// So many of so many, the first of each pair being no farther from the second than a share of it.
    Within {
        /// What is compared with what.
        pairs: Vec<(Ref, Ref)>,
        /// The farthest, in per cent of the second.
        limit: Percent,
    },
    /// So many of so many that are not below zero.
    NotNegative(Vec<Ref>),
    /// A share of so many of so many, in per cent.
    Percent(Ref),
    /// Words of one or several, those that say the same only once.
    Joined(Vec<Ref>),
    /// The reason that is given most concretely, of those who have no value.
    Reason(Vec<Ref>),
    /// How many of those who should report did.
    Reported {
        /// What they report.
        values: Vec<Ref>,
        /// Who should.
        of: usize,
    },
    /// Which way the first moved since the second.
    Since(Ref, Ref),
    /// A status by a rule.
    Rule(Rule, Vec<Ref>),
    /// A proposal, and what the administration has set instead, with its reason.
    Decision {
        /// By rule.
        proposed: Ref,
        /// As set.
        decided: Option<Ref>,
        /// Why.
        reason: Option<Located<Prose>>,
    },
}

impl How {
    /// In a word, as snapshots have it.
    pub fn word(&self) -> &'static str {
        match self {
            How::Given(_) | How::Stated => "given",
            How::Assumed(_) => "assumed",
            How::Same(_) => "same",
            How::Sum(_) => "sum",
            How::Difference(..) => "difference",
            How::Growth(..) => "growth",
            How::Mean(_) => "mean",
            How::WeightedMean(_) => "weighted_mean",
            How::Ratio(_) => "ratio",
            How::Least(_) => "min",
            How::Most(_) => "max",
            How::ShareGreen(_) => "share_green",
            How::CountGreen(_) => "count_green",
            How::Within { .. } => "within",
            How::NotNegative(_) => "not_negative",
            How::Percent(_) => "percent",
            How::Worst(_) => "worst",
            How::Joined(_) => "joined",
            How::Reason(_) => "reason",
            How::Reported { .. } => "reported",
            How::Since(..) => "since",
            How::Rule(..) => "rule",
            How::Decision { .. } => "decision",
        }
    }

    /// The figures that it looks at.
    pub fn operands(&self) -> Vec<Ref> {
        match self {
            How::Given(_) | How::Stated => Vec::new(),
            How::Assumed(of) | How::Same(of) | How::Percent(of) => vec![*of],
            How::Sum(of)
            | How::Mean(of)
            | How::Least(of)
            | How::Most(of)
            | How::ShareGreen(of)
            | How::CountGreen(of)
            | How::Worst(of)
            | How::NotNegative(of)
            | How::Joined(of)
            | How::Reason(of)
            | How::Rule(_, of)
            | How::Reported { values: of, .. } => of.clone(),
            How::Difference(first, second) | How::Growth(first, second) | How::Since(first, second) => {
                vec![*first, *second]
            }
            How::WeightedMean(pairs) | How::Ratio(pairs) | How::Within { pairs, .. } => {
                pairs.iter().flat_map(|(a, b)| [*a, *b]).collect()
            }
            How::Decision { proposed, decided, .. } => [Some(*proposed), *decided].into_iter().flatten().collect(),
        }
    }
}

/// How a committee's figure was made: what tells whether it is of the same things as in another report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// In a word: [`How::word`].
    pub how: String,
    /// The figures that it was made of, as `subject.column:item`, whichever unit's and period's they are.
    pub of: BTreeSet<String>,
}

/// Whether a figure may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Anybody may see it.
    Public,
    /// It would tell of too small a group.
    Suppressed,
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its name.
    pub id: FigureId,
    /// How it came about.
    pub how: How,
    value: Value,
    visibility: Visibility,
}

/// Figures over time, the latest last.
type Series = Vec<(YearPeriod, Ref)>;

/// The store.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    all: Vec<Figure>,
    // Only looked up in; whoever walks the store walks `all`, which is in order.
    index: FxHashMap<(Kind, Id, Option<Id>), Series>,
    /// What another figure of the same name has taken the place of.
    replaced: BTreeSet<Ref>,
    /// How figures of closed reports were made.
    closed: FxHashMap<Ref, Made>,
}

impl Figures {
    /// Puts a figure into the store. One of the same name takes the place of what was there, as a closed period takes
    /// the place of what the plan says of it.
    pub fn insert(&mut self, id: FigureId, value: Value, how: How) -> Ref {
        let own = Ref(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        let series = self.index.entry((id.kind, id.item.clone(), id.unit.clone())).or_default();
        match series.binary_search_by(|(when, _)| when.cmp(&id.when)) {
            Ok(at) => {
                self.replaced.insert(series[at].1);
                series[at].1 = own;
            }
            Err(at) => series.insert(at, (id.when, own)),
        }
        self.all.push(Figure { id, how, value, visibility: Visibility::Public });
        own
    }

    /// Puts a value that stands in a cell into the store.
    pub fn given(&mut self, id: FigureId, value: Value, at: &CellRef) -> Ref {
        self.insert(id, value, How::Given(Origin::Cell(at.clone())))
    }

    /// Puts a value of the plan into the store.
    pub fn planned(&mut self, id: FigureId, value: Value, at: Option<CellRef>) -> Ref {
        let how = at.map_or(How::Stated, |cell| How::Given(Origin::Cell(cell)));
        self.insert(id, value, how)
    }

    /// Remembers how a figure of a closed report was made.
    pub fn remember(&mut self, of: Ref, made: Made) {
        self.closed.insert(of, made);
    }

    /// How a figure was made: as the closed report says, or as its expression does.
    pub fn made(&self, of: Ref) -> Made {
        let own = self.get(of);
        let of_what = |of: &Ref| {
            let id = &self.get(*of).id;
            format!("{}.{}:{}", id.kind.subject, id.kind.column, id.item)
        };
        let expressed =
            || Made { how: own.how.word().to_owned(), of: own.how.operands().iter().map(of_what).collect() };
        self.closed.get(&of).cloned().unwrap_or_else(expressed)
    }

    /// A figure.
    pub fn get(&self, of: Ref) -> &Figure {
        &self.all[of.0 as usize]
    }

    /// The figure of a name.
    pub fn at(&self, id: &FigureId) -> Option<Ref> {
        self.in_period(id.kind, &id.item, id.unit.as_ref(), id.when)
    }

    /// The committee's figure of a kind, item and period.
    pub fn find(&self, kind: Kind, item: &Id, when: YearPeriod) -> Option<Ref> {
        self.in_period(kind, item, None, when)
    }

    /// A unit's figure.
    pub fn find_of(&self, kind: Kind, item: &Id, unit: &Id, when: YearPeriod) -> Option<Ref> {
        self.in_period(kind, item, Some(unit), when)
    }

    /// The figures of those units that have one, in the order of the units.
    pub fn of_units<'a>(
        &self,
        kind: Kind,
        item: &Id,
        units: impl IntoIterator<Item = &'a Id>,
        when: YearPeriod,
    ) -> Vec<Ref> {
        units.into_iter().filter_map(|unit| self.find_of(kind, item, unit, when)).collect()
    }

    fn in_period(&self, kind: Kind, item: &Id, unit: Option<&Id>, when: YearPeriod) -> Option<Ref> {
        self.series_of(kind, item, unit).iter().find(|(own, _)| *own == when).map(|(_, of)| *of)
    }

    /// The committee's figures of a kind and item over time, oldest first.
    pub fn series(&self, kind: Kind, item: &Id) -> &[(YearPeriod, Ref)] {
        self.series_of(kind, item, None)
    }

    /// The same of a unit.
    pub fn series_of(&self, kind: Kind, item: &Id, unit: Option<&Id>) -> &[(YearPeriod, Ref)] {
        self.index.get(&(kind, item.clone(), unit.cloned())).map_or(&[], Vec::as_slice)
    }

    /// What was given of the years before one: all that a plan for it may know.
    pub fn before(&self, year: u16) -> Figures {
        let mut kept = Figures::default();
        let is_earlier = |own: &&Figure| own.id.when.year < year && matches!(own.how, How::Given(_));
        for own in self.iter().map(|(_, own)| own).filter(is_earlier) {
            kept.insert(own.id.clone(), own.value.clone(), own.how.clone());
        }
        kept
    }

    /// All figures in the order in which they came about.
    pub fn iter(&self) -> impl Iterator<Item = (Ref, &Figure)> {
        (0_u32..).map(Ref).zip(&self.all).filter(|(of, _)| !self.replaced.contains(of))
    }

    /// The report before that of a period: of a tertial the tertial before in the same year, of a month the month
    /// before. A status of a month is history of that month and never the previous report of a tertial.
    pub fn previous(&self, kind: Kind, item: &Id, unit: Option<&Id>, when: YearPeriod) -> Option<(YearPeriod, Ref)> {
        let before = when.previous()?;
        Some((before, self.in_period(kind, item, unit, before)?))
    }

    /// True if a report of the period is in the history, and not only what the plan says of it.
    pub fn is_reported(&self, when: YearPeriod) -> bool {
        let is_of_report = |how: &How| matches!(how, How::Given(Origin::Snapshot { .. }));
        self.iter().any(|(_, own)| own.id.when == when && is_of_report(&own.how))
    }

    /// The latest earlier period that a figure is made of.
    pub fn earlier_period_of(&self, of: Ref) -> Option<YearPeriod> {
        let now = self.get(of).id.when;
        self.given_behind(of).into_iter().map(|(of, _)| self.get(of).id.when).filter(|when| *when < now).max()
    }

    /// The cells and snapshots behind a figure, each once, in order.
    pub fn origins(&self, of: Ref) -> Vec<Origin> {
        self.given_behind(of).into_iter().map(|(_, origin)| origin).collect()
    }

    /// The figures behind a figure that stand in cells and snapshots, each once, in order.
    pub fn given_behind(&self, of: Ref) -> Vec<(Ref, Origin)> {
        let mut found = Vec::new();
        let mut next = vec![of];
        let mut seen = BTreeSet::new();
        while let Some(of) = next.pop() {
            if !seen.insert(of) {
                continue;
            }
            match &self.get(of).how {
                How::Given(origin) => found.push((of, origin.clone())),
                how => next.extend(how.operands().into_iter().rev()),
            }
        }
        found
    }
}

/// The figures of a reported value: the same for indicators and measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueColumns {
    /// The value; of a unit, as it reports it.
    pub value: Kind,
    /// What a share is of.
    pub numerator: Kind,
    /// The whole of a share, or a weight.
    pub denominator: Kind,
    /// A status set by hand.
    pub by_hand: Kind,
    /// How many of those who should report did.
    pub reported: Kind,
    /// Which way it moved since the previous report.
    pub since_previous: Kind,
    /// Which way it moved since the same period last year.
    pub since_year: Kind,
}

impl ValueColumns {
    /// Those of a subject.
    pub const fn of(subject: &'static str) -> ValueColumns {
        ValueColumns {
            value: Kind { subject, column: "value" },
            numerator: Kind { subject, column: "numerator" },
            denominator: Kind { subject, column: "denominator" },
            by_hand: Kind { subject, column: "by_hand" },
            reported: Kind { subject, column: "reported" },
            since_previous: Kind { subject, column: "since_previous" },
            since_year: Kind { subject, column: "since_year" },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Period;

    #[test]
    fn a_figure_s_earlier_period_is_the_latest_before_its_own() {
        let kind = Kind { subject: "economy", column: "previous_forecast" };
        let when = |period| YearPeriod { year: 2025, period };
        let mut figures = Figures::default();
        let mut given = |item: &str, period| {
            let id = FigureId::new(kind, &Id::from(item), when(period));
            let origin = Origin::Snapshot { file: "historik/a.json".into(), key: item.to_owned() };
            figures.insert(id, Value::Money(Money(Decimal::ONE)), How::Given(origin))
        };
        let (first, second, now) = (given("a", Period::T1), given("b", Period::T2), given("c", Period::Year));
        let mut sum = |of: Vec<Ref>| {
            let id = FigureId::new(kind, &Id::from("sum"), when(Period::Year));
            figures.insert(id, Value::Money(Money(Decimal::ONE)), How::Sum(of))
        };
        let (mixed, own) = (sum(vec![first, second, now]), sum(vec![now]));
        assert_eq!(figures.earlier_period_of(mixed), Some(when(Period::T2)));
        assert_eq!(figures.earlier_period_of(own), None);
    }

    #[test]
    fn the_place_of_a_hidden_number_on_a_scale_is_hidden_too() {
        let kind = |column| Kind { subject: "indicators", column };
        let when = YearPeriod { year: 2025, period: Period::T2 };
        let mut figures = Figures::default();
        let mut put =
            |column, value, how| figures.insert(FigureId::new(kind(column), &Id::from("i"), when), value, how);
        let number = put("value", Value::Number(Decimal::TWO), How::Stated);
        let on_scale = put("status", Value::Status(Status::Red), How::Rule(Rule::Bands, vec![number]));
        let by_hand = put("decision", Value::Status(Status::Red), How::Rule(Rule::ByHand, vec![number]));
        assert!(figures.is_public(on_scale));
        figures.suppress(number);
        assert!(!figures.is_public(on_scale));
        assert!(figures.is_public(by_hand));
    }
}
