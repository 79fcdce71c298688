//! Economic risks and opportunities in the report: a sentence and a table with sums.
//!
//! *Takes* results, *returns* blocks. *Never* adds anything up.

use super::{EconomicRisk, EconomicRiskResult, Interval, RiskKind, Span, Sum, blocks, book, exceptions, sheet};
use crate::document::{Address, Block, Cell, Column, Derivation, MoneyUnit, Row, RowKind, Table, Value};
use crate::domain::Money;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::markdown::rich;
use crate::schema::Choice;
use crate::source::Origin;
use crate::text::{self, Arg};

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[drawn(sheet::PART, |report, item| {
    let mut blocks = report.sections(item.part);
    blocks.extend(report.economic_risk_sentences());
    blocks.extend(report.economic_risk_table().map(Block::Table));
    blocks
})];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    exceptions: exceptions::exceptions,
    sheets: book::SHEETS,
    left_out: |report| report.unknown_economic_risks(),
    is_compared: |report| report.compared_economic_risks().next().is_some(),
    changes: |report| report.economic_risk_changes(),
    comments: |report| report.economic_risk_comments(),
    ..Contribution::NONE
};

/// An amount of the table.
fn money(amount: Money, origins: &[Origin]) -> Cell {
    Cell::new(Value::Money(amount, MoneyUnit::Mnkr)).from(origins.to_vec())
}

/// The rows of a table while it is made, and where its items stand.
#[derive(Default)]
struct Rows<'a> {
    rows: Vec<Row>,
    items: Vec<(usize, &'a EconomicRisk)>,
    /// Somebody has said how likely they are, which stands before the amounts.
    is_judged: bool,
}

impl Rows<'_> {
    /// The column of the lower amount.
    fn low(&self) -> usize {
        2 + usize::from(self.is_judged)
    }

    /// A row: name, kind, likelihood if there is any, amounts, who is responsible.
    fn row(&self, kind: RowKind, [name, of, likelihood, low, high, responsible]: [Cell; 6]) -> Row {
        let likelihood = Some(likelihood).filter(|_| self.is_judged);
        Row::of(kind, [name, of].into_iter().chain(likelihood).chain([low, high, responsible]).collect())
    }
}

impl Report<'_> {
    /// All of them with what has become of them.
    pub(super) fn economic_risks(&self) -> impl Iterator<Item = (&EconomicRisk, &EconomicRiskResult)> {
        let results = &self.results.economic_risks.risks;
        self.plan.economic_risks.iter().filter_map(|own| Some((own, results.get(&own.id)?)))
    }

    fn economic_sum(&self, sum: &Sum) -> Option<&Span> {
        self.results.economic_risks.sums.iter().find(|(own, _)| own == sum).map(|(_, span)| span)
    }

    /// "−10,0 till −5,0 mnkr", or one amount where both are the same.
    pub(super) fn interval(&self, interval: Interval) -> String {
        text::mnkr_range(interval.low, interval.high, self.lang())
    }

    /// What risks and opportunities amount to, and both together.
    pub(super) fn economic_risk_sentences(&self) -> Option<Block> {
        let says = |sum: Sum, id: &str| {
            let shown = self.interval(self.economic_sum(&sum)?.interval);
            Some(self.words.with(id, &[("interval", Arg::Text(&shown))]))
        };
        let risks = says(Sum::Kind(RiskKind::Risk), "economic-risks-risks");
        let opportunities = says(Sum::Kind(RiskKind::Opportunity), "economic-risks-opportunities");
        // "0,0 mnkr" three times says less than that nothing is left.
        if self.economic_sum(&Sum::All).is_some_and(|all| all.interval.is_nothing())
            && self.economic_risks().next().is_some()
        {
            return self.paragraph(&[self.words.get("economic-risks-none")]);
        }
        let both = (risks.is_some() && opportunities.is_some()).then(|| says(Sum::All, "economic-risks-all")).flatten();
        let sentences: Vec<String> = [risks, opportunities, both].into_iter().flatten().collect();
        self.paragraph(&sentences)
    }

    /// The table: by block where the plan has blocks, else by kind; each with its sum, and all together.
    pub(super) fn economic_risk_table(&self) -> Option<Table> {
        let groups: Vec<(Sum, String)> = match blocks(&self.plan.economic_risks) {
            none if none.is_empty() => [RiskKind::Risk, RiskKind::Opportunity]
                .map(|kind| (Sum::Kind(kind), self.words.get(heading(kind))))
                .into(),
            blocks => {
                let name =
                    |block: &Option<String>| block.clone().unwrap_or_else(|| self.words.get("economic-risks-other"));
                blocks.into_iter().map(|block| (Sum::Block(block.clone()), name(&block))).collect()
            }
        };
        let is_judged = self.economic_risks().any(|(_, result)| result.likelihood.is_some());
        let mut table = Rows { is_judged, ..Rows::default() };
        let filled = |sum: &Sum| self.economic_risks().any(|(own, _)| sum.holds(own));
        let has_sums = groups.iter().filter(|(sum, _)| filled(sum)).count() > 1;
        for (sum, name) in groups {
            self.economic_risk_group(&mut table, &sum, name, has_sums);
        }
        if table.items.is_empty() {
            return None;
        }
        let total = self.economic_risk_sum(&table, &Sum::All, RowKind::Total, self.words.get("economic-risks-total"));
        table.rows.extend(total);
        let likelihood = is_judged.then(|| Column::text(self.words.get("column-likelihood")));
        let columns = [
            Column { heads_row: true, ..Column::long(self.words.get("column-economic-risk")) },
            Column::text(self.words.get("column-economic-risk-kind")),
        ];
        let amounts = [
            Column::number(self.words.get("column-at-worst")),
            Column::number(self.words.get("column-at-best")),
            Column::text(self.words.get("column-responsible")),
        ];
        let columns = columns.into_iter().chain(likelihood).chain(amounts).collect();
        let caption = self.words.get("economic-risks-caption");
        let notes = vec![crate::document::Note { mark: String::new(), text: self.words.get("economic-risks-note") }];
        Some(Table { id: "economic-risk-table".into(), caption, columns, rows: table.rows, notes, ..Table::default() })
    }

    /// A group with its heading and its sum, if anything is in it.
    fn economic_risk_group<'a>(&'a self, table: &mut Rows<'a>, sum: &Sum, name: String, has_sum: bool) {
        let mut within: Vec<_> = self.economic_risks().filter(|(own, _)| sum.holds(own)).collect();
        within.sort_by_key(|(own, _)| own.kind);
        if within.is_empty() {
            return;
        }
        let mut heading = vec![Cell::text(name.clone())];
        heading.resize_with(table.low() + 3, Cell::empty);
        table.rows.push(Row::of(RowKind::Group, heading));
        for (own, result) in within {
            table.items.push((table.rows.len(), own));
            table.rows.push(self.economic_risk_row(table, own, result));
        }
        // Of a single group the total is its sum.
        if !has_sum {
            return;
        }
        let name = if matches!(sum, Sum::Kind(_)) { name.to_lowercase() } else { name };
        let name = self.words.with("economic-risks-sum", &[("name", Arg::Text(&name))]);
        let row = self.economic_risk_sum(table, sum, RowKind::Subtotal, name);
        table.rows.extend(row);
    }

    fn economic_risk_row(&self, table: &Rows<'_>, own: &EconomicRisk, result: &EconomicRiskResult) -> Row {
        let name = if own.scope.is_empty() { own.name.clone() } else { format!("{}\n\n{}", own.name, own.scope) };
        let likelihood = result.likelihood.map_or_else(Cell::empty, |own| Cell::text(own.word(self.lang())));
        let [low, high] = match &result.span {
            Some(span) => [money(span.interval.low, &span.low), money(span.interval.high, &span.high)],
            None if self.is_plan() => [Cell::empty(), Cell::empty()],
            None => [(); 2].map(|()| Cell::text(self.words.get("missing-blank"))),
        };
        let kind = Cell::text(own.kind.word(self.lang()));
        let responsible = if own.responsible.is_empty() { Cell::empty() } else { Cell::text(own.responsible.clone()) };
        table.row(RowKind::Body, [rich(&name), kind, likelihood, low, high, responsible])
    }

    /// A sum of the items above.
    fn economic_risk_sum(&self, table: &Rows<'_>, sum: &Sum, kind: RowKind, name: String) -> Option<Row> {
        let span = self.economic_sum(sum)?;
        let of = |col: usize| {
            let items = table.items.iter().filter(|(_, own)| sum.holds(own));
            Derivation::Sum(items.map(|(row, _)| Address { row: *row, col }).collect())
        };
        let low = money(span.interval.low, &span.low).derived(of(table.low()));
        let high = money(span.interval.high, &span.high).derived(of(table.low() + 1));
        Some(table.row(kind, [Cell::text(name), Cell::empty(), Cell::empty(), low, high, Cell::empty()]))
    }

    /// Those that are in no sum, by name.
    fn unknown_economic_risks(&self) -> Vec<String> {
        let left_out = &self.results.economic_risks.left_out;
        let is_missing = |id| self.results.missing_units.contains(id);
        let named = left_out.iter().filter_map(|id| self.plan.economic_risks.get(id));
        // What missing units alone report is told by them.
        named
            .filter(|own| own.reporters.is_empty() || !own.reporters.iter().all(is_missing))
            .map(|own| own.name.clone())
            .collect()
    }
}

/// The heading of a kind.
fn heading(kind: RiskKind) -> &'static str {
    match kind {
        RiskKind::Risk => "economic-risks-heading-risks",
        RiskKind::Opportunity => "economic-risks-heading-opportunities",
    }
}
