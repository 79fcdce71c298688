//! The economic table, its chart, and the grant bridge.

use super::sentence::is_nothing_in_mnkr;
use super::{Column as Amounts, book, doubts, exceptions, sheet};
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use std::collections::{BTreeMap, BTreeSet};

use crate::document::{
    Address, Bar, BarChart, Block, Cell, Chart, ChartKind, Column, ColumnGroup, Derivation, MoneyUnit, Point, Row,
    RowKind, Table, Value,
};
use crate::documents::sheet::parts::SUMMARY;
use crate::documents::{LayoutItem, Part, each_once};
use crate::domain::{Id, Money, Period};
use crate::report::context::Report;
use crate::subject::economy::{Amount, BridgeKind, EconomicTable, Line, LineKind, LineResult, TableForm};
use crate::text::{self, Arg};

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[
    drawn(sheet::ECONOMY_TABLE_PART, |report, item| report.economy(item)),
    drawn(sheet::ECONOMY_GRANT_PART, |report, item| report.economy(item)),
    drawn(sheet::ECONOMY_RESULT_PART, |report, item| report.economy(item)),
    drawn(sheet::ECONOMY_NET_COST_PART, |report, item| report.economy(item)),
    drawn(sheet::ECONOMY_BUDGET_PART, |report, item| report.budget(item)),
    drawn(sheet::GRANT_BRIDGE_PART, |report, _| report.bridge()),
];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    has_limits: exceptions::has_limits,
    exceptions: exceptions::exceptions,
    sheets: book::SHEETS,
    left_out: |report| report.left_out_lines(),
    tiles: |report| report.economy_tiles(),
    summary: |report| report.economy_summary(),
    plain_language: |report| report.economy_in_plain_language(),
    overview: |report| report.economy_overview(),
    changes: |report| report.economy_changes(),
    comments: |report| report.line_comments(),
    doubts: doubts::doubts,
    ..Contribution::NONE
};

/// The parts that draw economic tables, whatever the sign.
const OTHER_TABLES: [Part; 3] = [sheet::ECONOMY_TABLE_PART, sheet::ECONOMY_RESULT_PART, sheet::ECONOMY_NET_COST_PART];

impl Report<'_> {
    /// True if the document has one of these parts.
    fn has(&self, parts: &[Part]) -> bool {
        self.plan.parts_of(self.kind()).any(|item| parts.contains(item.part))
    }

    /// The tables that a part draws: those that it names, or of those that no part names all of its form. One that could
    /// stand in several parts stands in the first.
    fn tables_of(&self, item: &LayoutItem) -> Vec<Option<&EconomicTable>> {
        let plan = &self.plan.economy;
        if !item.about.is_empty() {
            return plan
                .tables()
                .into_iter()
                .filter(|table| table.is_some_and(|own| item.about.contains(&own.id)))
                .collect();
        }
        let is_economic = |own: &LayoutItem| OTHER_TABLES.contains(own.part) || *own.part == sheet::ECONOMY_GRANT_PART;
        let parts: Vec<&LayoutItem> = self.plan.parts_of(self.kind()).filter(|own| is_economic(own)).collect();
        let is_named = |table: &EconomicTable| parts.iter().any(|own| own.about.contains(&table.id));
        let open = plan.tables().into_iter().filter(|table| !table.is_some_and(is_named));
        let first = |table: &Option<&EconomicTable>| {
            parts
                .iter()
                .find(|own| own.about.is_empty() && self.suits(own.part, *table))
                .is_some_and(|own| *own == item)
        };
        open.filter(first).collect()
    }

    /// True if a part draws tables of a form. Of one without a form the plan's sign decides whether it is a grant's, if
    /// there are parts of both kinds.
    fn suits(&self, part: &Part, table: Option<&EconomicTable>) -> bool {
        let is_of = |own: &Part| *part == *own;
        match table.and_then(|table| table.form) {
            Some(TableForm::NetCost) => is_of(&sheet::ECONOMY_NET_COST_PART) || is_of(&sheet::ECONOMY_TABLE_PART),
            Some(TableForm::Result) => is_of(&sheet::ECONOMY_RESULT_PART) || is_of(&sheet::ECONOMY_TABLE_PART),
            Some(TableForm::Grant) => {
                is_of(&sheet::ECONOMY_GRANT_PART)
                    || (is_of(&sheet::ECONOMY_TABLE_PART) && !self.has(&[sheet::ECONOMY_GRANT_PART]))
            }
            None if is_of(&sheet::ECONOMY_GRANT_PART) => self.plan.committee.grant_form || !self.has(&OTHER_TABLES),
            None if is_of(&sheet::ECONOMY_TABLE_PART) => {
                !(self.plan.committee.grant_form && self.has(&[sheet::ECONOMY_GRANT_PART]))
            }
            None => true,
        }
    }

    /// What each line costs from last year to next, of the tables that the part names or of all.
    fn budget(&self, item: &LayoutItem) -> Vec<Block> {
        const PRESET: [Amounts; 3] = [Amounts::LastYear, Amounts::BudgetPeriod, Amounts::NextYear];
        let chosen: Vec<Amounts> = item.chosen();
        let columns = if chosen.is_empty() { PRESET.to_vec() } else { chosen };
        let tables = self.plan.economy.tables().into_iter();
        let named = tables.filter(|table| table.is_none_or(|own| item.is_about(&own.id)));
        let filled = named.filter(|table| self.plan.economy.lines_of(*table).next().is_some());
        filled.map(|table| Block::Table(self.economy_table(table, &columns, false))).collect()
    }

    /// Sentences and table of each of its tables, and of the main table the charts.
    fn economy(&self, item: &LayoutItem) -> Vec<Block> {
        let tables = self.tables_of(item);
        if self.is_plan() {
            // Of the plan there is but the budget, unless a part of its own has it.
            let is_first = tables.iter().any(|table| *table == self.plan.economy.main_table());
            return if is_first && !self.has(&[sheet::ECONOMY_BUDGET_PART]) { self.budget(item) } else { Vec::new() };
        }
        let mut blocks = Vec::new();
        for table in &tables {
            if self.plan.economy.lines_of(*table).next().is_none() {
                continue;
            }
            let is_main = *table == self.plan.economy.main_table();
            if tables.len() > 1
                && let Some(own) = table
            {
                blocks.push(Block::heading(2, own.name.clone(), format!("economy-{}", own.id)));
            }
            let total = self.plan.economy.total_of(*table);
            if let Some(total) = total.and_then(|line| self.results.economy.lines.get(&line.id)) {
                let mut sentences = self.economy_sentences(total);
                sentences.extend(self.accuracy_sentence().filter(|_| is_main));
                blocks.extend(self.paragraph(&sentences));
            }
            blocks.push(Block::Table(self.economy_table(*table, &item.chosen(), false)));
            if is_main {
                // The divisions stand in the table above, and their chart in the summary.
                let of_divisions = || self.variance_chart().filter(|_| !self.has(&[SUMMARY]));
                blocks.extend(self.unit_variance_chart().or_else(of_divisions));
            }
        }
        blocks
    }

    /// The last total of the main table, or the only sum there is.
    pub(crate) fn total_line(&self) -> Option<&LineResult> {
        self.results.economy.lines.get(&self.plan.economy.total()?.id)
    }

    /// "Prognosen per augusti låg högst 1 % från utfallet för 8 av 11 rader."
    fn accuracy_sentence(&self) -> Option<String> {
        let (count, of) = self.results.economy.accuracy?;
        let limit = self.accuracy_limit();
        let args = [("count", Arg::Count(count)), ("of", Arg::Count(of)), ("limit", Arg::Text(&limit))];
        Some(self.words.with("economy-accuracy", &args))
    }

    /// How far from the outcome an accurate forecast may be.
    pub(crate) fn accuracy_limit(&self) -> String {
        let limit = self.plan.rules.forecast_accuracy;
        text::percent(limit, limit.0.normalize().scale(), self.lang())
    }

    /// The lines of a table that the report shows; for the workbook all lines, each unit's below its division's.
    pub(crate) fn economy_table(&self, table: Option<&EconomicTable>, chosen: &[Amounts], all: bool) -> Table {
        let lines: Vec<&Line> = self.plan.economy.lines_of(table).filter(|line| all || line.shown).collect();
        let lines: Vec<&Line> =
            lines.into_iter().filter(|line| self.results.economy.lines.get(&line.id).is_some()).collect();
        let is_granted = table.is_some_and(|table| table.form == Some(TableForm::Grant));
        let groups = self.groups(&lines, chosen, all);
        let shown: Vec<Amounts> = groups.iter().flat_map(|(_, columns)| columns.iter().copied()).collect();
        // What is shown for information has nothing to tell where there is no previous forecast.
        let tells = |line: &&Line| {
            let own = self.results.economy.lines.get(&line.id);
            line.kind != LineKind::Memo
                || shown.iter().any(|column| own.is_some_and(|own| own.amount(*column).is_some()))
        };
        let lines: Vec<&Line> = self.by_whole(lines.into_iter().filter(tells).collect());
        let lines = if all { lines } else { self.without_nothing(lines, &shown) };
        let mut rows: Vec<Option<&Line>> = Vec::new();
        let mut above: Option<&Line> = None;
        let mut headings: BTreeMap<usize, &str> = BTreeMap::new();
        for line in &lines {
            if let Some(whole) = self.heads_parts(line, above) {
                headings.insert(rows.len(), whole);
                rows.push(None);
            }
            rows.push(Some(line));
            above = Some(line);
        }
        let placed = rows.iter().enumerate().filter_map(|(row, line)| Some((&(*line)?.id, row)));
        let row_of: BTreeMap<&Id, usize> = placed.collect();
        let inside = in_blocks(&lines);
        let row = |(row, line): (usize, &Option<&Line>)| match line {
            Some(line) => {
                let result = self.results.economy.lines.get(&line.id)?;
                let own = self.line_row(line, result, &shown, (row, &row_of));
                Some(Row { indent: own.indent + u8::from(inside.contains(&line.id)), ..own })
            }
            None => {
                let whole = headings.get(&row).copied().unwrap_or_default();
                let head = self.words.with("economy-of-which", &[("name", Arg::Text(whole))]);
                Some(Row::group(head, shown.len() + 1))
            }
        };
        let rows = rows.iter().enumerate().filter_map(row).collect();
        let heads = groups.iter().map(|(head, columns)| ColumnGroup {
            head: if head.is_empty() { String::new() } else { self.words.get(head) },
            span: columns.len(),
        });
        let groups: Vec<ColumnGroup> =
            std::iter::once(ColumnGroup { head: String::new(), span: 1 }).chain(heads).collect();
        let columns = shown.iter().map(|column| Column::number(self.amount_head(*column, is_granted)));
        let (id, caption) = match table {
            Some(table) if self.plan.economy.tables.len() > 1 => (
                format!("economy-table-{}", table.id),
                self.words.with("economy-caption-of", &[("name", Arg::Text(&table.name))]),
            ),
            _ => {
                let of = match shown.contains(&Amounts::Forecast) {
                    true => "forecast",
                    false if self.is_plan() => "plan",
                    false => "outcome",
                };
                ("economy-table".to_owned(), self.words.with("economy-caption", &[("of", Arg::Text(of))]))
            }
        };
        Table {
            id,
            caption,
            groups: if groups.iter().all(|group| group.head.is_empty()) { Vec::new() } else { groups },
            columns: std::iter::once(Column::row_head(self.words.get("column-line"))).chain(columns).collect(),
            rows,
            notes: self.economy_notes(&lines, &shown, is_granted),
        }
    }

    /// Without an adjustment that no column shows anything of, and then without the sum after it that repeats the one before.
    fn without_nothing<'a>(&self, lines: Vec<&'a Line>, shown: &[Amounts]) -> Vec<&'a Line> {
        let values = |line: &Line| -> Vec<Option<Money>> {
            let own = self.results.economy.lines.get(&line.id);
            shown.iter().map(|column| own.and_then(|own| own.value(*column))).collect()
        };
        let is_nothing = |line: &&Line| line.kind == LineKind::Adjustment && values(line).iter().all(Option::is_none);
        if !lines.iter().any(is_nothing) {
            return lines;
        }
        let sums: Vec<Vec<Option<Money>>> =
            lines.iter().filter(|line| line.kind == LineKind::Subtotal).map(|line| values(line)).collect();
        let repeats = |line: &&Line| line.kind == LineKind::Total && sums.last() == Some(&values(line));
        lines.into_iter().filter(|line| !is_nothing(line) && !repeats(line)).collect()
    }

    /// Parts that stand together below the table's sums, those of the same line beside each other.
    fn by_whole<'a>(&self, mut lines: Vec<&'a Line>) -> Vec<&'a Line> {
        let is_part = |line: &Line| line.kind == LineKind::OfWhich;
        for run in lines.chunk_by_mut(|one, next| is_part(one) && is_part(next)) {
            let wholes: Vec<Option<Id>> = run.iter().map(|line| line.parent.clone()).collect();
            run.sort_by_key(|line| wholes.iter().position(|own| *own == line.parent));
        }
        lines
    }

    /// The line whose parts begin here, if they do not stand right below it: a heading says what they are parts of.
    fn heads_parts(&self, line: &Line, above: Option<&Line>) -> Option<&str> {
        let parent = line.parent.as_ref().filter(|_| line.kind == LineKind::OfWhich)?;
        let follows = above.is_some_and(|above| {
            above.id == *parent || above.parent.as_ref() == Some(parent) && above.kind == LineKind::OfWhich
        });
        if follows { None } else { self.plan.economy.lines.get(parent).map(|whole| whole.name.as_str()) }
    }

    /// The columns under their common heads: those that were chosen, or the usual ones. Next year's budget is only of
    /// interest in the workbook and at the year's end, and where there is one.
    fn groups(&self, lines: &[&Line], chosen: &[Amounts], all: bool) -> Vec<(&'static str, Vec<Amounts>)> {
        let period = self.results.when.period;
        let holds = |column: Amounts| {
            lines
                .iter()
                .any(|line| self.results.economy.lines.get(&line.id).is_some_and(|own| own.amount(column).is_some()))
        };
        if chosen.is_empty() {
            // A month may have no budget of its own, and a first year none before it.
            let of = |columns: &[Amounts]| columns.iter().copied().filter(|column| holds(*column)).collect::<Vec<_>>();
            let mut groups: Vec<_> = groups(period).iter().map(|(head, columns)| (*head, of(columns))).collect();
            groups.retain(|(_, columns)| !columns.is_empty());
            if (all || self.is_year_end()) && holds(Amounts::NextYear) {
                groups.push(("", vec![Amounts::NextYear]));
            }
            return groups;
        }
        let mut found: Vec<(&'static str, Vec<Amounts>)> = Vec::new();
        let chosen: Vec<Amounts> = self.of_the_document(chosen);
        // What there is nothing of, such as a forecast at year end, has no column.
        for column in chosen.into_iter().filter(|column| holds(*column)) {
            // The year's budget, last year's outcome and next year's budget stand by themselves in a plan.
            let usual = if self.is_plan() { &[] } else { groups(period) };
            let head = usual.iter().find(|(_, own)| own.contains(&column)).map_or("", |(head, _)| head);
            match found.last_mut() {
                Some((own, columns)) if *own == head => columns.push(column),
                _ => found.push((head, vec![column])),
            }
        }
        // A head over a single column says nothing that the column's own does not.
        for (head, _) in found.iter_mut().filter(|(_, columns)| columns.len() < 2) {
            *head = "";
        }
        found
    }

    /// The columns that were chosen, as they are in the document: at year end the year is the period.
    fn of_the_document(&self, chosen: &[Amounts]) -> Vec<Amounts> {
        each_once(chosen.iter().map(|column| match column {
            Amounts::BudgetYear if self.is_year_end() => Amounts::BudgetPeriod,
            Amounts::VarianceYear if self.is_year_end() => Amounts::VariancePeriod,
            other => *other,
        }))
    }

    fn amount_head(&self, column: Amounts, is_granted: bool) -> String {
        let year = (self.results.when.year.saturating_sub(1)).to_string();
        let of_last_year = |id: &str| self.words.with(id, &[("year", Arg::Text(&year))]);
        match column {
            Amounts::BudgetPeriod | Amounts::BudgetYear if self.is_plan() => {
                let year = self.results.when.year.to_string();
                self.words.with("column-budget-of", &[("year", Arg::Text(&year))])
            }
            Amounts::Actual if is_granted => self.words.get("column-net-cost"),
            Amounts::BudgetPeriod | Amounts::BudgetYear if is_granted => self.words.get("column-grant"),
            Amounts::VariancePeriod | Amounts::VarianceYear if is_granted => self.words.get("column-result"),
            Amounts::Actual if self.is_year_end() => self.words.get("column-outcome"),
            Amounts::Actual => self.words.get("column-actual"),
            Amounts::BudgetPeriod | Amounts::BudgetYear => self.words.get("column-budget"),
            Amounts::VariancePeriod | Amounts::VarianceYear => self.words.get("column-variance"),
            Amounts::Forecast => self.words.get("column-forecast"),
            Amounts::LastYear => of_last_year("column-outcome-of"),
            Amounts::ChangeOnLastYear if self.is_year_end() => of_last_year("column-change-outcome"),
            Amounts::ChangeOnLastYear => of_last_year("column-change-last-year"),
            Amounts::PreviousForecast => self.words.get("column-previous-forecast"),
            Amounts::ChangeOnPrevious => self.words.get("column-changed"),
            Amounts::NextYear => {
                let next = self.results.when.year.saturating_add(1).to_string();
                self.words.with("column-budget-of", &[("year", Arg::Text(&next))])
            }
        }
    }

    fn line_row(
        &self,
        line: &Line,
        result: &LineResult,
        shown: &[Amounts],
        (row, row_of): (usize, &BTreeMap<&Id, usize>),
    ) -> Row {
        let mut name = Cell::text(self.line_name(line, row, row_of));
        if !line.mark.is_empty() {
            name = name.marked(line.mark.clone());
        }
        if !result.without.is_empty() {
            name = name.marked(self.words.get("economy-incomplete"));
        }
        let place =
            |column: Amounts| shown.iter().position(|own| *own == column).map(|at| Address { row, col: at + 1 });
        let cells = shown.iter().enumerate().map(|(at, column)| {
            let Some(amount) = result.amount(*column) else { return Cell::empty() };
            let operands = operands(*column, self.results.when.period);
            match operands.and_then(|(of, less)| Some((place(of)?, place(less)?))) {
                Some((of, less)) if line.kind != LineKind::Memo => {
                    let is_left = matches!(column, Amounts::VariancePeriod | Amounts::VarianceYear) && line.is_granted;
                    money(amount.value).derived(match is_left {
                        true => Derivation::Sum(vec![of, less]),
                        false => Derivation::Difference(of, less),
                    })
                }
                _ => amount_cell(amount, at + 1, row_of),
            }
        });
        let cells = std::iter::once(name).chain(cells).collect();
        Row { kind: row_kind(line.kind), indent: self.indent(line), cells }
    }

    /// A part that stands right below its whole says that it is one.
    fn line_name(&self, line: &Line, row: usize, row_of: &BTreeMap<&Id, usize>) -> String {
        let follows = |parent: &Id| row_of.get(parent).is_some_and(|whole| whole + 1 == row);
        let is_below = line.kind == LineKind::OfWhich && line.parent.as_ref().is_some_and(follows);
        let says_so = line.name.to_lowercase().starts_with(&self.words.get("of-which"));
        if !is_below || says_so {
            return line.name.clone();
        }
        format!("{} {}", self.words.get("of-which"), line.name)
    }

    /// Lines that are not shown in the report stand indented below the line that they add to.
    fn indent(&self, line: &Line) -> u8 {
        u8::from(!line.shown) + u8::from(line.kind == LineKind::OfWhich)
    }

    /// Forecast against budget per division, and in all; at year end the outcome. The title says what it comes to.
    pub(crate) fn variance_chart(&self) -> Option<Block> {
        let kinds = [LineKind::Ordinary, LineKind::Adjustment, LineKind::Total];
        let main = self.plan.economy.lines_of(self.plan.economy.main_table());
        let lines = main.filter(|line| line.shown && kinds.contains(&line.kind));
        let bars = lines.filter_map(|line| self.variance_bar(line)).collect();
        let total = self.total_line().and_then(|total| total.value(self.variance_of_year()));
        let caption = self.words.get(self.by_year_end("chart-variance", "chart-outcome"));
        let caption = total.map_or(caption, |total| self.cost_finding(total));
        self.variances("variance-chart", caption, bars)
    }

    /// The columns that say what the year costs, and what it may cost.
    pub(super) fn columns_of_year(&self) -> (Amounts, Amounts) {
        match self.is_year_end() {
            true => (Amounts::Actual, Amounts::BudgetPeriod),
            false => (Amounts::Forecast, Amounts::BudgetYear),
        }
    }

    /// What the year costs, what it may cost, and the difference; of a grant, what is left of it.
    fn cost_finding(&self, variance: Money) -> String {
        let (column, budget) = self.columns_of_year();
        let total = self.total_line();
        let is_granted =
            total.is_some_and(|total| self.plan.economy.lines.get(&total.id).is_some_and(|line| line.is_granted));
        let known = total.and_then(|total| total.value(column).zip(total.value(budget))).filter(|_| !is_granted);
        // Of a net income the finding speaks without amounts that would look like costs.
        let Some((cost, budget)) = known.filter(|(cost, budget)| cost.is_negative() && budget.is_negative()) else {
            return self.variance_finding("chart-variance-finding", variance);
        };
        let finding = self.variance_finding("chart-cost-variance", variance);
        // Three rounded amounts that do not add up would make a reader doubt all of them.
        let adds_up = adds_up_in_mnkr(cost, budget, variance);
        let (cost, budget) = (text::mnkr(cost.abs(), self.lang()), text::mnkr(budget.abs(), self.lang()));
        let of = match (self.is_year_end(), adds_up) {
            (false, true) => "forecast",
            (false, false) => "forecast_alone",
            (true, true) => "outcome",
            (true, false) => "outcome_alone",
        };
        let args = [("of", Arg::Text(of)), ("cost", Arg::Text(&cost)), ("budget", Arg::Text(&budget))];
        let args = args.into_iter().chain([("finding", Arg::Text(&finding))]).collect::<Vec<_>>();
        self.words.with("chart-cost-finding", &args)
    }

    /// Forecast against budget per unit, the largest deficit first, where the table shows only what they add up to. Of many
    /// units, those whose forecasts are farthest from their budgets.
    fn unit_variance_chart(&self) -> Option<Block> {
        const MOST: usize = 20;
        let is_part = |line: &&Line| !line.shown && line.kind == LineKind::Ordinary && !line.reporters.is_empty();
        let main = self.plan.economy.lines_of(self.plan.economy.main_table());
        let parts: Vec<&Line> = main.filter(is_part).collect();
        let mut bars: Vec<Bar> = parts.iter().filter_map(|line| self.variance_bar(line)).collect();
        let mut caption = self.words.get(self.by_year_end("chart-variance-units", "chart-outcome-units"));
        if bars.len() > MOST {
            let mut sizes: Vec<_> = bars.iter().map(|bar| bar.point.value.abs()).collect();
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            bars.retain(|bar| bar.point.value.abs() >= sizes[MOST - 1]);
            bars.truncate(MOST);
            let largest = self.by_year_end("chart-variance-largest", "chart-outcome-largest");
            caption = self.words.with(largest, &[("count", Arg::Count(MOST))]);
        }
        bars.sort_by_key(|bar| bar.point.value);
        let is_beyond = |line: &&&Line| self.results.economy.lines.get(&line.id).is_some_and(|own| own.beyond_limit);
        let told: Vec<String> = parts.iter().filter(is_beyond).map(|line| self.marked_name(line)).collect();
        bars = self.without_small(bars, &told);
        self.variances("variance-units-chart", caption, bars)
    }

    /// Units that are close to their budgets, as one bar: they would take most of the room and say little. Those that are
    /// beyond the plan's limits are `told` elsewhere, and keep theirs.
    fn without_small(&self, bars: Vec<Bar>, told: &[String]) -> Vec<Bar> {
        const SMALL: i64 = 25;
        const FEWEST: usize = 3;
        let largest = bars.iter().map(|bar| bar.point.value.abs()).max().unwrap_or_default();
        let is_small = |bar: &Bar| {
            bar.point.value.abs() * rust_decimal::Decimal::from(SMALL) < largest && !told.contains(&bar.category)
        };
        let (small, mut rest): (Vec<Bar>, Vec<Bar>) = bars.into_iter().partition(is_small);
        if small.len() < FEWEST || rest.is_empty() {
            rest.extend(small);
            rest.sort_by_key(|bar| bar.point.value);
            return rest;
        }
        let sum: rust_decimal::Decimal = small.iter().map(|bar| bar.point.value).sum();
        let category = self.words.with("chart-variance-others", &[("count", Arg::Count(small.len()))]);
        let point = self.variance_point(Money(sum * rust_decimal::Decimal::from(1_000_000)));
        rest.push(Bar { category, point, total: false });
        rest
    }

    fn variance_bar(&self, line: &Line) -> Option<Bar> {
        let result = self.results.economy.lines.get(&line.id)?;
        let point = self.variance_point(result.value(self.variance_of_year())?);
        Some(Bar { category: self.marked_name(line), point, total: line.kind == LineKind::Total })
    }

    /// The year's deviation from its budget: of the forecast, or at year end of the outcome.
    pub(super) fn variance_of_year(&self) -> Amounts {
        if self.is_year_end() { Amounts::VariancePeriod } else { Amounts::VarianceYear }
    }

    /// Words about a deviation, which know its direction and whether it is of a forecast; `amount` is without its sign.
    pub(super) fn variance_finding(&self, id: &str, variance: Money) -> String {
        let direction = match () {
            () if is_nothing_in_mnkr(variance) => "none",
            () if variance.is_negative() => "deficit",
            () => "surplus",
        };
        let amount = text::mnkr(variance.abs(), self.lang());
        let of = self.by_year_end("forecast", "outcome");
        let bare = text::number(millions(variance.abs()), 1, self.lang());
        let args = [
            ("direction", Arg::Text(direction)),
            ("of", Arg::Text(of)),
            ("amount", Arg::Text(&amount)),
            ("millions", Arg::Text(&bare)),
        ];
        self.words.with(id, &args)
    }

    fn variances(&self, id: &str, caption: String, bars: Vec<Bar>) -> Option<Block> {
        if bars.len() < 2 {
            return None;
        }
        let unit = self.words.get("unit-mnkr");
        let listed: Vec<String> =
            bars.iter().map(|bar| format!("{} {} {unit}", bar.category, bar.point.label)).collect();
        let listed = listed.join("; ");
        Some(Block::Chart(Chart {
            id: id.into(),
            alt: self
                .words
                .with(self.by_year_end("chart-variance-alt", "chart-outcome-alt"), &[("values", Arg::Text(&listed))]),
            caption,
            kind: ChartKind::Bars(BarChart { unit, bars }),
        }))
    }

    /// A point in millions of kronor with one decimal and its sign.
    fn variance_point(&self, amount: Money) -> Point {
        Point { value: millions(amount), label: text::signed_millions(amount, self.lang()) }
    }

    /// The municipal grant from last year to this, in named steps.
    pub(crate) fn bridge(&self) -> Vec<Block> {
        if self.plan.economy.bridge.is_empty() {
            return Vec::new();
        }
        let columns =
            vec![Column::row_head(self.words.get("column-step")), Column::number(self.words.get("column-amount"))];
        let rows = self
            .plan
            .economy
            .bridge
            .iter()
            .enumerate()
            .map(|(row, step)| {
                let kind = if step.kind == BridgeKind::Step { RowKind::Body } else { RowKind::Total };
                let amount = money(step.amount);
                let amount = if step.kind == BridgeKind::End {
                    amount.derived(Derivation::Sum((0..row).map(|row| Address { row, col: 1 }).collect()))
                } else {
                    amount
                };
                Row::of(kind, vec![Cell::text(step.name.clone()), amount])
            })
            .collect();
        let caption = self.words.get("bridge-caption");
        vec![Block::Table(Table { id: "grant-bridge-table".into(), caption, columns, rows, ..Table::default() })]
    }
}

/// The lines between a heading and the sum that ends its block, so that what follows is not taken for a part of it.
fn in_blocks<'a>(lines: &[&'a Line]) -> BTreeSet<&'a Id> {
    let mut is_inside = false;
    let mut inside = BTreeSet::new();
    for line in lines {
        match line.kind {
            LineKind::Heading => is_inside = true,
            LineKind::Subtotal | LineKind::Total => is_inside = false,
            LineKind::Ordinary | LineKind::Adjustment | LineKind::OfWhich | LineKind::Memo if is_inside => {
                inside.insert(&line.id);
            }
            LineKind::Ordinary | LineKind::Adjustment | LineKind::OfWhich | LineKind::Memo => {}
        }
    }
    inside
}

/// An amount shown in tkr.
pub(crate) fn money(value: Money) -> Cell {
    Cell::new(Value::Money(value, MoneyUnit::Tkr))
}

/// A base amount; a sum of rows that stand in the table refers to them.
pub(super) fn amount_cell(amount: &Amount, col: usize, row_of: &BTreeMap<&Id, usize>) -> Cell {
    let parts: Option<Vec<Address>> =
        amount.parts.iter().map(|id| row_of.get(id).map(|row| Address { row: *row, col })).collect();
    match parts.filter(|parts| !parts.is_empty()) {
        Some(parts) => money(amount.value).derived(Derivation::Sum(parts)),
        None => money(amount.value).from(amount.origins.clone()),
    }
}

pub(super) fn row_kind(kind: LineKind) -> RowKind {
    match kind {
        LineKind::Ordinary | LineKind::Adjustment => RowKind::Body,
        LineKind::Subtotal => RowKind::Subtotal,
        LineKind::Total => RowKind::Total,
        LineKind::OfWhich => RowKind::OfWhich,
        LineKind::Memo => RowKind::Memo,
        LineKind::Heading => RowKind::Group,
    }
}

pub(super) fn millions(amount: Money) -> rust_decimal::Decimal {
    amount.0 / rust_decimal::Decimal::from(1_000_000)
}

/// The columns of the table under their common heads: for the period and the year; at year end, when there is no
/// forecast, against budget and against last year.
fn groups(period: Period) -> &'static [(&'static str, &'static [Amounts])] {
    match period {
        Period::Year => &[
            ("economy-group-budget", &[Amounts::Actual, Amounts::BudgetPeriod, Amounts::VariancePeriod]),
            ("economy-group-last-year", &[Amounts::LastYear, Amounts::ChangeOnLastYear]),
        ],
        Period::T1 | Period::T2 | Period::Month(_) => &[
            ("economy-group-period", &[Amounts::Actual, Amounts::BudgetPeriod, Amounts::VariancePeriod]),
            ("economy-group-year", &[Amounts::Forecast, Amounts::BudgetYear, Amounts::VarianceYear]),
            ("", &[Amounts::ChangeOnLastYear]),
        ],
    }
}

/// What a difference is the difference of.
pub(super) fn operands(column: Amounts, period: Period) -> Option<(Amounts, Amounts)> {
    match column {
        Amounts::VariancePeriod => Some((Amounts::Actual, Amounts::BudgetPeriod)),
        Amounts::VarianceYear => Some((Amounts::Forecast, Amounts::BudgetYear)),
        Amounts::ChangeOnLastYear if period == Period::Year => Some((Amounts::Actual, Amounts::LastYear)),
        Amounts::ChangeOnLastYear => Some((Amounts::Forecast, Amounts::LastYear)),
        Amounts::ChangeOnPrevious => Some((Amounts::Forecast, Amounts::PreviousForecast)),
        Amounts::Actual
        | Amounts::BudgetPeriod
        | Amounts::Forecast
        | Amounts::BudgetYear
        | Amounts::LastYear
        | Amounts::PreviousForecast
        | Amounts::NextYear => None,
    }
}

/// True if a difference in millions with a decimal is that of the amounts as they are shown.
pub(super) fn adds_up_in_mnkr(of: Money, less: Money, difference: Money) -> bool {
    let rounded = |amount: Money| text::round(millions(amount), 1);
    rounded(of).saturating_sub(rounded(less)) == rounded(difference)
}
