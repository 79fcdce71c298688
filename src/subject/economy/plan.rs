//! The plan's sheets `Ekonomi` and `Kommunbidrag`. Amounts of the plan are always in kronor.
//!
//! *Takes* rows, *returns* lines and bridge. *Never* lets a line lie under itself.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{
    BridgeKind, BridgeStep, Budget, EconomicTable, Line, LineKind, Parts, Plan, TableForm, bridge, questions, sheet,
    structure,
};
use crate::cells::{Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Id, Money, Period};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::plan::tree;
use crate::subject;
use crate::text::{self, tkr};

/// Reads the lines and the grant bridge.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let tables = tables(reader);
    let mut lines = lines(reader, &tables);
    months(reader, &mut lines);
    Plan { lines: lines.into(), bridge: bridge(reader), tables }
}

/// The tables; a plan that was made before their sheet has one without a name.
fn tables(reader: &mut Reader<'_>) -> Vec<EconomicTable> {
    let rows = reader.rows_if_any(&sheet::TABLES, Ids::Unique);
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut tables = Vec::new();
    for row in &rows {
        tables.push(EconomicTable {
            id: Id::from(row.id.as_str()),
            name: reader.required(row, "#name"),
            form: reader.optional_choice(row, "#form"),
            agrees_with: reader.reference(row, "#agrees", |id| ids.contains(id.as_str())),
        });
    }
    tables
}

fn lines(reader: &mut Reader<'_>, tables: &[EconomicTable]) -> Vec<Line> {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    let ids: BTreeSet<Id> = rows.iter().map(|row| Id::from(row.id.as_str())).collect();
    let mut lines: Vec<Line> = rows.iter().map(|row| line(reader, row, &ids)).collect();
    let mut parents = tree::parents(lines.iter().map(|line| (&line.id, line.parent.as_ref())));
    for at in tree::circles(&parents) {
        reader.diagnostics.push(rows[at].problem(Code::PlanCycle, "#parent").with("id", &lines[at].id));
        lines[at].parent = None;
        parents[at] = None;
    }
    let own: Vec<Option<Id>> =
        rows.iter().map(|row| reader.reference(row, "#table", |id| tables.iter().any(|own| own.id == *id))).collect();
    let roots = tree::roots(&parents);
    for at in 0..lines.len() {
        let table = own[roots[at]].clone().or_else(|| Some(tables.first()?.id.clone()));
        // A sum is over lines of one table.
        if let (Some(given), Some(whole)) = (&own[at], &table)
            && given != whole
        {
            let problem = rows[at].problem(Code::LineInTwoTables, "#table").with("table", given);
            reader.diagnostics.push(problem.with("whole", whole));
        }
        lines[at].is_granted =
            tables.iter().any(|own| table.as_ref() == Some(&own.id) && own.form == Some(TableForm::Grant));
        lines[at].table = table;
    }
    lines
}

fn line(reader: &mut Reader<'_>, row: &Row<'_>, ids: &BTreeSet<Id>) -> Line {
    let kind = reader.choice(row, "#kind").unwrap_or(LineKind::Ordinary);
    Line {
        id: Id::from(row.id.as_str()),
        name: reader.required(row, "#name"),
        kind,
        parent: reader.reference(row, "#parent", |id| ids.contains(id)),
        table: None,
        is_granted: false,
        reporters: reader.required_reporters(row),
        budget: Budget {
            t1: reader.amount(row, "#budget_t1"),
            t2: reader.amount(row, "#budget_t2"),
            year: reader.amount(row, "#budget_year"),
            months: [None; 12],
        },
        last_year: reader.amount(row, "#last_year"),
        next_year: reader.amount(row, "#next_year"),
        shown: row.yes("#shown", &mut reader.diagnostics).is_none_or(|yes| yes.value),
        mark: reader.text(row, "#mark"),
        note: reader.text(row, "#note"),
    }
}

fn bridge(reader: &mut Reader<'_>) -> Vec<BridgeStep> {
    let rows = reader.rows_if_any(&sheet::BRIDGE, Ids::Optional);
    let mut steps = Vec::new();
    for row in &rows {
        let kind = reader.choice(row, "#kind").unwrap_or(BridgeKind::Step);
        let name = reader.required(row, "#name");
        match reader.amount(row, "#amount") {
            Some(amount) => steps.push(BridgeStep { name, kind, amount, at: row.place("#amount") }),
            None if row.raw("#amount").is_none() => {
                reader.diagnostics.push(row.problem(Code::ValueMissing, "#amount"));
            }
            None => {}
        }
    }
    steps
}

/// Asks about budgets that do not add up and lines that nobody reports.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let plan = lint.plan;
    let parts = plan.economy.parts();
    let lines = plan.economy.lines.iter();
    lint.names(&sheet::PLAN, lines.map(|own| (&own.id, &*own.name, &own.parent)));
    for line in &plan.economy.lines {
        if parts.contains_key(&line.id) {
            budget_sum(lint, line, &parts);
        } else if line.reporters.is_empty() && line.kind.is_reported() {
            lint.nobody(&sheet::PLAN, &line.id, &line.name);
        }
        heading_with_amounts(lint, line);
        months_sum(lint, line);
    }
    questions::ask(lint, &parts);
    structure::ask(lint, &parts);
    several_totals(lint);
    bridge::ask(lint, &parts);
    if !lint.has_part(&subject::parts_of(sheet::FAMILY)) {
        let reported = plan.economy.lines.iter().find(|line| !line.reporters.is_empty());
        lint.shown_nowhere(&sheet::PLAN, reported.map(|line| &line.id), &sheet::ECONOMY_TABLE_PART);
    }
}

/// A heading shows no amounts: what stands in its cells is lost.
fn heading_with_amounts(lint: &mut Lint<'_>, line: &Line) {
    let Budget { t1, t2, year, .. } = line.budget;
    let amounts = [
        ("#budget_t1", t1),
        ("#budget_t2", t2),
        ("#budget_year", year),
        ("#last_year", line.last_year),
        ("#next_year", line.next_year),
    ];
    for (key, amount) in amounts {
        if let Some(amount) = amount.filter(|_| line.kind == LineKind::Heading) {
            let problem = lint.problem(Code::PlanCellUnused, &sheet::PLAN, key, &line.id, &line.name);
            let found = tkr(amount, lint.words.lang);
            lint.diagnostics.push(problem.with("why", "heading").with("found", found));
        }
    }
}

/// Budgets by month, by the ids of their lines.
fn months(reader: &mut Reader<'_>, lines: &mut [Line]) {
    let rows = reader.rows_if_any(&sheet::MONTHS, Ids::Unique);
    let is_sum: BTreeSet<Id> =
        lines.iter().filter(|line| line.kind.adds_up()).filter_map(|line| line.parent.clone()).collect();
    for row in &rows {
        let amounts: Vec<Option<Money>> = sheet::MONTH_KEYS.iter().map(|key| reader.amount(row, key)).collect();
        let Some(line) = lines.iter_mut().find(|line| line.id.as_str() == row.id) else {
            reader.diagnostics.push(row.problem(Code::PlanDangling, "#name").with("id", &row.id));
            continue;
        };
        if is_sum.contains(&line.id) || !line.kind.is_reported() {
            let problem = row.problem(Code::PlanCellUnused, "#m01").with("why", "month_of_sum");
            reader.diagnostics.push(problem.with("name", &line.name));
        }
        for (month, amount) in line.budget.months.iter_mut().zip(amounts) {
            *month = amount;
        }
        for (key, amount) in sheet::MONTH_KEYS.iter().zip(line.budget.months) {
            // Of a year with a gap nothing after it is known.
            if amount.is_none() && row.is_blank(key) {
                reader.diagnostics.push(row.problem(Code::ValueMissing, key));
            }
        }
    }
}

/// Where the plan gives both a budget and its months, they must be the same.
fn months_sum(lint: &mut Lint<'_>, line: &Line) {
    for (key, period) in [("#budget_t1", Period::T1), ("#budget_t2", Period::T2), ("#budget_year", Period::Year)] {
        let (Some(given), Some(sum)) = (line.budget.given(period), line.budget.of_months(period)) else { continue };
        if !is_rounded(lint, given - sum, usize::from(period.last_month())) {
            let problem = lint.problem(Code::BudgetSum, &sheet::PLAN, key, &line.id, &line.name).with("of", "months");
            let shown = |amount| text::kronor(amount, lint.words.lang);
            lint.diagnostics.push(problem.with("given", shown(given)).with("sum", shown(sum)));
        }
    }
}

/// What the plan gives for a sum must be that of its parts, in every column.
fn budget_sum(lint: &mut Lint<'_>, line: &Line, parts: &Parts<'_>) {
    for (key, of) in GIVEN {
        let Some(given) = of(line) else { continue };
        // A buffer has no budget of its own.
        let own = parts.get(&line.id).into_iter().flatten().filter(|part| part.kind != LineKind::Adjustment);
        let own: Vec<Option<Money>> = own.map(|part| planned(part, parts, of)).collect();
        let count = own.len();
        let Some(sum) = own.into_iter().sum::<Option<Money>>() else { continue };
        if !is_rounded(lint, given - sum, count) {
            let problem = lint.problem(Code::BudgetSum, &sheet::PLAN, key, &line.id, &line.name).with("of", "parts");
            let shown = |amount| text::kronor(amount, lint.words.lang);
            lint.diagnostics.push(problem.with("given", shown(given)).with("sum", shown(sum)));
        }
    }
}

/// True of what may be left when so many amounts have been rounded each by itself to kronor, or to what amounts are typed in.
fn is_rounded(lint: &Lint<'_>, difference: Money, count: usize) -> bool {
    let half = lint.plan.committee.amount_unit / Decimal::TWO;
    difference.abs().0 <= half.saturating_mul(Decimal::from(count))
}

pub(super) type Given = fn(&Line) -> Option<Money>;

/// The amounts that the plan gives.
pub(super) const GIVEN: [(&str, Given); 5] = [
    ("#budget_t1", |line| line.budget.of(Period::T1)),
    ("#budget_t2", |line| line.budget.of(Period::T2)),
    ("#budget_year", |line| line.budget.of(Period::Year)),
    ("#last_year", |line| line.last_year),
    ("#next_year", |line| line.next_year),
];

/// An amount of the plan: of a sum that of its parts, all of which are known.
pub(super) fn planned(line: &Line, parts: &Parts<'_>, of: Given) -> Option<Money> {
    match parts.get(&line.id) {
        Some(own) => {
            own.iter().filter(|part| part.kind != LineKind::Adjustment).map(|part| planned(part, parts, of)).sum()
        }
        None => of(line),
    }
}

/// Of several sums of which none holds the others, the report speaks of the last: which one that is should be known.
fn several_totals(lint: &mut Lint<'_>) {
    let plan = &lint.plan.economy;
    for table in plan.tables() {
        let is_last = |line: &&Line| line.kind == LineKind::Total && line.parent.is_none();
        let totals: Vec<&Line> = plan.lines_of(table).filter(is_last).collect();
        let [others @ .., used] = totals.as_slice() else { continue };
        if others.is_empty() {
            continue;
        }
        let names: Vec<&str> = others.iter().map(|line| line.name.as_str()).collect();
        let problem = lint.problem(Code::SeveralTotals, &sheet::PLAN, "#kind", &used.id, &used.name);
        lint.diagnostics.push(problem.with("others", names.join(", ")));
    }
}
