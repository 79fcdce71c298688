//! Economic risks and opportunities: what may come on top of the forecast, from so much to so much.
//!
//! *Takes* and *returns* plain data. *Never* adds anything up; that is in `assess`.

pub(crate) mod assess;
mod book;
pub(crate) mod check;
mod exceptions;
pub(crate) mod explain;
pub(crate) mod plan;
pub(crate) mod report;
pub mod sheet;
pub(crate) mod template;

use std::collections::BTreeMap;

use crate::domain::{ById, Filled, HasId, Id, Money, Prose};
use crate::figure::{Kind, UnitComment};
use crate::source::{Located, Origin};

/// A risk or an opportunity of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct EconomicRisk {
    /// Id.
    pub id: Id,
    /// Which of the two.
    pub kind: RiskKind,
    /// What may happen.
    pub name: String,
    /// The part of the budget that it belongs to, if the plan is divided so.
    pub block: Option<String>,
    /// What it comprises, Markdown, may be empty.
    pub scope: String,
    /// As the plan estimates it, if it does.
    pub planned: Option<Interval>,
    /// A role, may be empty.
    pub responsible: String,
    /// Who reports it; several are summed.
    pub reporters: Vec<Id>,
}

/// A risk makes the result worse, an opportunity better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskKind {
    /// Worse.
    Risk,
    /// Better.
    Opportunity,
}

/// What the result may change by, in kronor: of a risk negative, of an opportunity positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// At worst.
    pub low: Money,
    /// At best, never less than `low`.
    pub high: Money,
}

impl Interval {
    /// True if it changes nothing.
    pub fn is_nothing(self) -> bool {
        self.low == Money::ZERO && self.high == Money::ZERO
    }
}

impl RiskKind {
    /// Amounts as what the result changes by.
    fn interval(self, least: Money, most: Money) -> Interval {
        match self {
            RiskKind::Risk => Interval { low: Money::ZERO - most, high: Money::ZERO - least },
            RiskKind::Opportunity => Interval { low: least, high: most },
        }
    }
}

/// How likely it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// Låg.
    Low,
    /// Medel.
    Medium,
    /// Hög.
    High,
}

/// What a unit says of one.
#[derive(Clone, Debug)]
pub struct EconomicRiskReport {
    /// At worst for the result; of a risk its larger amount, with a minus.
    pub low: Option<Located<Money>>,
    /// At best for the result.
    pub high: Option<Located<Money>>,
    /// How likely it is: a word of [`Likelihood`].
    pub likelihood: Option<Located<Prose>>,
    /// A comment.
    pub comment: Option<Located<Prose>>,
}

/// What the plan says of the subject.
pub type Plan = ById<EconomicRisk>;

/// What a unit hands in of it.
pub type Submitted = BTreeMap<Id, EconomicRiskReport>;

impl HasId for EconomicRisk {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl Filled for EconomicRiskReport {
    fn is_blank(&self) -> bool {
        self.low.is_none() && self.high.is_none() && self.likelihood.is_none() && self.comment.is_none()
    }
}

/// What the result changes by at worst.
pub const LOW: Kind = Kind { subject: "economic_risks", column: "low" };

/// What the result changes by at best.
pub const HIGH: Kind = Kind { subject: "economic_risks", column: "high" };

/// As the plan has it, at worst.
pub const PLANNED_LOW: Kind = Kind { subject: "economic_risks", column: "planned_low" };

/// As the plan has it, at best.
pub const PLANNED_HIGH: Kind = Kind { subject: "economic_risks", column: "planned_high" };

/// How likely it is, in a word.
pub const LIKELIHOOD: Kind = Kind { subject: "economic_risks", column: "likelihood" };

/// Every figure that the room puts into the store.
pub const KINDS: &[Kind] = &[LOW, HIGH, PLANNED_LOW, PLANNED_HIGH, LIKELIHOOD];

/// What a sum is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sum {
    /// A block of the budget; those without a block together under `None`.
    Block(Option<String>),
    /// Risks, or opportunities.
    Kind(RiskKind),
    /// All of them.
    All,
}

impl Sum {
    /// Its id in the store, which no row of a sheet has.
    pub fn id(&self) -> Id {
        match self {
            Sum::Block(block) => Id::from(format!("Σblock/{}", block.as_deref().unwrap_or("")).as_str()),
            Sum::Kind(RiskKind::Risk) => Id::from("Σrisks"),
            Sum::Kind(RiskKind::Opportunity) => Id::from("Σopportunities"),
            Sum::All => Id::from("Σall"),
        }
    }

    /// True if something is in it.
    pub fn holds(&self, own: &EconomicRisk) -> bool {
        match self {
            Sum::Block(block) => own.block == *block,
            Sum::Kind(kind) => own.kind == *kind,
            Sum::All => true,
        }
    }
}

/// The sums of a plan in the order of its sheet: blocks if it has any, the two kinds, all.
pub fn sums(plan: &Plan) -> Vec<Sum> {
    let mut sums: Vec<Sum> = blocks(plan).into_iter().map(Sum::Block).collect();
    sums.extend([RiskKind::Risk, RiskKind::Opportunity].map(Sum::Kind));
    sums.push(Sum::All);
    sums.retain(|sum| plan.iter().any(|own| sum.holds(own)));
    sums
}

/// The blocks in the order of the plan; none if it is not divided.
pub fn blocks(plan: &Plan) -> Vec<Option<String>> {
    let mut blocks: Vec<Option<String>> = Vec::new();
    for own in plan.iter() {
        if !blocks.contains(&own.block) {
            blocks.push(own.block.clone());
        }
    }
    if blocks.iter().all(Option::is_none) { Vec::new() } else { blocks }
}

/// What has become of them.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// In the order of the plan.
    pub risks: ById<EconomicRiskResult>,
    /// The sums that there are.
    pub sums: Vec<(Sum, Span)>,
    /// Those that are in no sum, since not all of those who should report them have.
    pub left_out: Vec<Id>,
}

/// An interval and the cells behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// What the result changes by.
    pub interval: Interval,
    /// The cells behind the worst.
    pub low: Vec<Origin>,
    /// The cells behind the best.
    pub high: Vec<Origin>,
    /// The same in the previous report of the same year, or in the plan where there is none.
    pub before: Option<Interval>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct EconomicRiskResult {
    /// Id.
    pub id: Id,
    /// What the result changes by, if all who should have reported it have.
    pub span: Option<Span>,
    /// How likely it is; of several reporters the most likely.
    pub likelihood: Option<Likelihood>,
    /// What was said.
    pub comments: Vec<UnitComment>,
}

impl HasId for EconomicRiskResult {
    fn id(&self) -> &Id {
        &self.id
    }
}
