//! The committee workbook's sheets, from the same tables as the report.

use super::context::{Report, identity};
use super::explain::explain;
use super::{cover, incomplete};
use crate::diagnostic::{Diagnostics, Place, Severity};
use crate::document::{
    Address, Block, Cell, Column, ColumnGroup, Derivation, List, Logo, Row, RowKind, Sheet, Table, Value, Workbook,
};
use crate::domain::{Id, Prose, Unit};
use crate::source::Origin;
use crate::subject::economy::Column as Line;
use crate::subject::economy::report::money;
use crate::subject::goals::UnitAnswer;
use crate::subject::measures::MeasureFamily;
use crate::subject::texts::report::free_tables;
use crate::subject::work::report::rich;
use crate::text::Arg;

/// The committee workbook of a period.
pub fn workbook(report: &Report<'_>, diagnostics: &Diagnostics, logo: Option<Logo>) -> Workbook {
    let committee = &report.plan.committee;
    let when = report.results.when;
    let mut sheets = vec![
        report.overview_sheet(),
        report.sheet("goals", true, report.goals_and_indicators()),
        report.sheet("matrix", true, report.unit_matrix()),
        report.sheet("economy", true, report.economy_blocks()),
        report.sheet("work", true, report.work_blocks()),
        report.sheet("risks", true, report.risk_blocks()),
        report.sheet(
            "staff",
            false,
            report.family_blocks(&[(MeasureFamily::Staff, "staff"), (MeasureFamily::Pulse, "pulse")]),
        ),
        report.sheet(
            "quality",
            false,
            report.family_blocks(&[
                (MeasureFamily::Quality, "quality"),
                (MeasureFamily::Volume, "volumes"),
                (MeasureFamily::Kkik, "kkik"),
            ]),
        ),
    ];
    let tables = free_tables(report);
    if !tables.is_empty() {
        sheets.push(report.sheet("tables", true, tables));
    }
    sheets.extend([
        report.sheet("comments", true, report.comment_blocks()),
        report.sheet("control", true, report.control_blocks(diagnostics)),
        report.sheet("trace", true, vec![Block::Table(report.trace_table())]),
    ]);
    Workbook {
        lang: report.words.lang,
        title: cover::title(report),
        committee: committee.name.clone(),
        diary_number: committee.diary_number(when.period).map(str::to_owned),
        date: when.period.end(when.year),
        identity: identity(report.plan, logo),
        sheets,
    }
}

impl Report<'_> {
    fn sheet(&self, key: &str, landscape: bool, mut blocks: Vec<Block>) -> Sheet {
        if blocks.is_empty() {
            blocks.push(Block::text(self.words.get("sheet-empty")));
        }
        let year = self.period_name(self.results.when);
        Sheet {
            name: self.words.get(&format!("sheet-{key}")),
            title: self.words.with(&format!("sheet-{key}-title"), &[("period", Arg::Text(&year))]),
            intro: self.words.get(&format!("sheet-{key}-intro")),
            blocks,
            landscape,
            on_screen: key == "trace",
        }
    }

    fn overview_sheet(&self) -> Sheet {
        let mut blocks = incomplete::notice(self);
        blocks.push(Block::Tiles(self.tiles()));
        blocks.extend(self.goal_overview_for_sheet());
        blocks.extend(self.variance_chart());
        let sentences = self.total_line().map(|total| self.economy_sentences(total)).unwrap_or_default();
        blocks.extend(self.paragraph(&sentences));
        let changes = self.change_items();
        if !changes.is_empty() {
            blocks.push(Block::heading(2, self.words.get("summary-news"), "changes"));
            let items = changes.into_iter().map(|change| vec![Block::Paragraph(change)]).collect();
            blocks.push(Block::List(List { ordered: false, items }));
        }
        self.sheet("overview", true, blocks)
    }

    /// Every goal with its status then and now.
    fn goal_overview_for_sheet(&self) -> Vec<Block> {
        let rows: Vec<Row> = self
            .plan
            .goals
            .iter()
            .filter_map(|goal| {
                let result = self.results.goals.get(&goal.id)?;
                let upper = goal.level != crate::subject::goals::GoalLevel::Committee;
                let previous = match result.previous {
                    Some((_, status)) => Cell::new(Value::Status(self.status(status))),
                    None => Cell::empty(),
                };
                let cells = vec![
                    Cell::text(format!("{} {}", goal.number, goal.name).trim()),
                    previous,
                    self.goal_status_cell(goal),
                    match &result.units {
                        Some(units) => Cell::text(self.words.with(
                            "count-of",
                            &[
                                ("count", Arg::Count(units.in_year(crate::domain::Status::Green))),
                                ("of", Arg::Count(units.total())),
                            ],
                        )),
                        None => Cell::empty(),
                    },
                ];
                let kind = if upper { RowKind::Subtotal } else { RowKind::Body };
                Some(Row { indent: u8::from(!upper), ..Row::of(kind, cells) })
            })
            .collect();
        let columns = vec![
            Column { heads_row: true, ..Column::long(self.words.get("column-goal")) },
            Column::status(self.words.get("column-previous")),
            Column::status(self.period_name(self.results.when)),
            Column::text(self.words.get("column-units-reach")),
        ];
        let caption = self.words.get("summary-goals-caption");
        vec![Block::Table(Table { id: "overview-goals".into(), caption, columns, rows, ..Table::default() })]
    }

    /// Every goal and indicator with outcome, target, statuses and how many reported.
    fn goals_and_indicators(&self) -> Vec<Block> {
        let columns = vec![
            Column::text(self.words.get("column-number")),
            Column { heads_row: true, ..Column::long(self.words.get("column-goal-or-indicator")) },
            Column::text(self.words.get("column-outcome")),
            Column::text(self.words.get("column-target")),
            Column::text(self.words.get("column-compared")),
            Column::status(self.words.get("column-trend")),
            Column::status(self.words.get("column-proposed")),
            Column::status(self.words.get("column-decided")),
            Column::text(self.words.get("column-reported")),
            Column::long(self.words.get("column-comment")),
        ];
        let mut rows = Vec::new();
        for goal in &self.plan.goals {
            let Some(result) = self.results.goals.get(&goal.id) else { continue };
            let mut cells = vec![Cell::text(goal.number.clone()), Cell::text(goal.name.clone())];
            cells.resize_with(6, Cell::empty);
            cells.push(Cell::new(self.status_value(&result.decided.proposed)));
            cells.push(self.goal_status_cell(goal));
            cells.push(match &result.units {
                Some(units) => self.reported_cell(units.answered(), units.total()),
                None => Cell::empty(),
            });
            cells.push(reason_cell(&result.decided));
            rows.push(Row::of(RowKind::Subtotal, cells));
            let indicators = self.plan.indicators.of_goal(&goal.id);
            rows.extend(indicators.filter_map(|indicator| self.indicator_sheet_row(indicator)));
        }
        let caption = self.words.get("goal-table-caption");
        vec![Block::Table(Table { id: "goals-and-indicators".into(), caption, columns, rows, ..Table::default() })]
    }

    fn indicator_sheet_row(&self, indicator: &crate::subject::indicators::Indicator) -> Option<Row> {
        let result = self.results.indicators.get(&indicator.id)?;
        let compared = match (&result.baseline, result.trends.last()) {
            (Some(baseline), _) => {
                let value = self.number(&indicator.measure, baseline.value).display(self.lang());
                Cell::text(format!("{}: {value}", self.baseline_label(baseline)))
            }
            (None, Some(since)) => {
                let value = self.number(&indicator.measure, since.value).display(self.lang());
                Cell::text(format!("{}: {value}", self.period_name(since.when)))
            }
            (None, None) => Cell::empty(),
        };
        let trend = result.trends.last().map(|since| since.trend);
        Some(Row {
            indent: 1,
            ..Row::body(vec![
                Cell::text(indicator.number.clone()),
                Cell::text(indicator.name.clone()),
                Cell::new(self.outcome_value(indicator, result)).from(result.origins.clone()),
                Cell::text(self.target(indicator)),
                compared,
                trend.map_or_else(Cell::empty, |trend| Cell::new(self.trend(trend))),
                Cell::new(self.status_value(&result.decided.proposed)),
                Cell::new(self.status_value(&result.decided.assessment())),
                self.reported_cell(result.reporting.values, result.reporting.of),
                match reason_cell(&result.decided) {
                    cell if cell.value == Value::Empty => self.comments_cell(&result.comments),
                    cell => cell,
                },
            ])
        })
    }

    fn reported_cell(&self, count: usize, of: usize) -> Cell {
        Cell::text(self.words.with("count-of", &[("count", Arg::Count(count)), ("of", Arg::Count(of))]))
    }

    /// Units × goals: for the period and for the year.
    fn unit_matrix(&self) -> Vec<Block> {
        let goals: Vec<_> = self
            .plan
            .goals
            .iter()
            .filter_map(|goal| {
                let units = self.results.goals.get(&goal.id)?.units.as_ref()?;
                let by_unit: std::collections::BTreeMap<&Id, &UnitAnswer> =
                    units.answers.iter().map(|answer| (&answer.unit, answer)).collect();
                Some((goal, by_unit))
            })
            .collect();
        if goals.is_empty() {
            return Vec::new();
        }
        let mut columns = vec![Column::row_head(self.words.get("column-unit"))];
        let mut groups = vec![ColumnGroup { head: String::new(), span: 1 }];
        for (goal, _) in &goals {
            groups.push(ColumnGroup { head: self.goal_short(goal), span: 2 });
            columns.push(Column::status(self.words.get("column-period")));
            columns.push(Column::status(self.words.get("column-year")));
        }
        let mut rows = Vec::new();
        let unit_row = |unit: &Unit, indent: u8| {
            let mut cells = vec![Cell::text(unit.name.clone())];
            for (_, by_unit) in &goals {
                let answer = by_unit.get(&unit.id);
                cells.push(self.answer_cell(answer.and_then(|answer| answer.period.as_ref())));
                cells.push(self.answer_cell(answer.and_then(|answer| answer.expected.as_ref())));
            }
            Row { indent, ..Row::body(cells) }
        };
        let units: Vec<&Unit> = self.plan.reporting_units().collect();
        let of = |division: Option<&Id>| -> Vec<Row> {
            let indent = u8::from(division.is_some());
            let own = units.iter().filter(|unit| unit.division.as_ref() == division);
            own.map(|unit| unit_row(unit, indent)).collect()
        };
        for division in &self.plan.divisions {
            let mut cells = vec![Cell::text(division.name.clone())];
            cells.resize_with(columns.len(), Cell::empty);
            rows.push(Row::of(RowKind::Group, cells));
            rows.extend(of(Some(&division.id)));
        }
        // A committee need not have divisions, nor every unit one.
        rows.extend(of(None));
        let caption = self.words.get("matrix-caption");
        vec![Block::Table(Table { id: "unit-matrix".into(), caption, groups, columns, rows, ..Table::default() })]
    }

    fn answer_cell(&self, answer: Option<&crate::source::Located<crate::domain::Status>>) -> Cell {
        match answer {
            Some(found) => {
                Cell::new(Value::Status(self.status(found.value))).from(vec![Origin::Cell(found.at.clone())])
            }
            None => Cell::new(Value::NotAssessed(self.words.get("not-reported"))),
        }
    }

    fn economy_blocks(&self) -> Vec<Block> {
        if self.plan.economy.lines.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Table(self.economy_table(true))];
        blocks.extend(self.variance_chart());
        blocks.push(Block::Table(self.forecast_table()));
        blocks.extend(self.bridge());
        blocks
    }

    /// Forecast now and before, and what the units say of their lines.
    fn forecast_table(&self) -> Table {
        let columns = vec![
            Column::row_head(self.words.get("column-line")),
            Column::number(self.words.get("column-previous-forecast")),
            Column::number(self.words.get("column-forecast")),
            Column::number(self.words.get("column-changed")),
            Column::number(self.words.get("column-last-year")),
            Column::long(self.words.get("column-comment")),
        ];
        let rows =
            self.plan
                .economy
                .lines
                .iter()
                .filter_map(|line| Some((line, self.results.economy.lines.get(&line.id)?)))
                .filter(|(_, result)| result.amount(Line::PreviousForecast).is_some() || !result.comments.is_empty())
                .filter(|(line, _)| line.kind != crate::subject::economy::LineKind::Memo)
                .enumerate()
                .map(|(row, (line, result))| {
                    let amount = |column: Line| match result.amount(column) {
                        Some(amount) => money(amount.value).from(amount.origins.clone()),
                        None => Cell::empty(),
                    };
                    let change = match result.value(Line::ChangeOnPrevious) {
                        Some(change) => money(change)
                            .derived(Derivation::Difference(Address { row, col: 2 }, Address { row, col: 1 })),
                        None => Cell::empty(),
                    };
                    let cells = vec![
                        Cell::text(line.name.clone()),
                        amount(Line::PreviousForecast),
                        amount(Line::Forecast),
                        change,
                        amount(Line::LastYear),
                        self.comments_cell(&result.comments),
                    ];
                    Row { indent: u8::from(!line.shown), ..Row::body(cells) }
                })
                .collect();
        let caption = self.words.get("forecast-caption");
        Table { id: "forecast-table".into(), caption, columns, rows, ..Table::default() }
    }

    fn work_blocks(&self) -> Vec<Block> {
        let mut blocks = self.activities(crate::subject::work::ActivityKind::Activity);
        blocks.extend(self.activities(crate::subject::work::ActivityKind::Accessibility));
        blocks.extend(self.activities(crate::subject::work::ActivityKind::Improvement));
        blocks.extend(self.assignments());
        blocks
    }

    /// All risks, also those below the threshold.
    fn risk_blocks(&self) -> Vec<Block> {
        let all: Vec<_> = self.rated_risks().collect();
        if all.is_empty() {
            return Vec::new();
        }
        vec![Block::Table(self.risk_table(&all)), self.risk_matrix(&all)]
    }

    fn family_blocks(&self, families: &[(MeasureFamily, &str)]) -> Vec<Block> {
        families.iter().filter_map(|(family, section)| self.measure_table(*family, section)).map(Block::Table).collect()
    }

    /// All units' texts: by goal first, then indicators, economy and sections.
    fn comment_blocks(&self) -> Vec<Block> {
        let columns = vec![
            Column::text(self.words.get("column-about")),
            Column::row_head(self.words.get("column-unit")),
            Column::status(self.words.get("column-status")),
            Column { kind: crate::document::ColumnKind::LongText, ..Column::long(self.words.get("column-comment")) },
        ];
        let mut rows = Vec::new();
        for goal in &self.plan.goals {
            let units = self.results.goals.get(&goal.id).and_then(|goal| goal.units.as_ref());
            for answer in units.into_iter().flat_map(|units| &units.answers) {
                if let Some(comment) = &answer.comment {
                    let name = self.goal_short(goal);
                    rows.push(self.comment_row(&name, &answer.unit, self.answer_cell(answer.period.as_ref()), comment));
                }
            }
            for indicator in self.plan.indicators.of_goal(&goal.id) {
                let comments = self.results.indicators.get(&indicator.id).map(|result| &result.comments);
                rows.extend(
                    comments
                        .into_iter()
                        .flatten()
                        .map(|comment| self.comment_row(&indicator.name, &comment.unit, Cell::empty(), &comment.text)),
                );
            }
        }
        for line in &self.plan.economy.lines {
            let comments = self.results.economy.lines.get(&line.id).map(|result| &result.comments);
            rows.extend(
                comments
                    .into_iter()
                    .flatten()
                    .map(|comment| self.comment_row(&line.name, &comment.unit, Cell::empty(), &comment.text)),
            );
        }
        for measure in &self.plan.measures {
            let comments = self.results.measures.get(&measure.id).map(|result| &result.comments);
            rows.extend(
                comments
                    .into_iter()
                    .flatten()
                    .map(|comment| self.comment_row(&measure.name, &comment.unit, Cell::empty(), &comment.text)),
            );
        }
        rows.extend(self.section_comments());
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = self.words.get("comments-caption");
        vec![Block::Table(Table { id: "comments-table".into(), caption, columns, rows, ..Table::default() })]
    }

    /// Texts of units proper under the plan's sections; the administration's stand in the report.
    fn section_comments(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for section in &self.plan.texts.sections {
            let texts = self.results.texts.get(section.id.as_str());
            for (unit, text) in texts.into_iter().flatten() {
                let proper = self.plan.unit(unit).is_some_and(|unit| unit.kind == crate::domain::UnitKind::Unit);
                if proper {
                    rows.push(self.comment_row(&section.name, unit, Cell::empty(), text));
                }
            }
        }
        rows
    }

    fn comment_row(&self, about: &str, unit: &Id, status: Cell, text: &crate::source::Located<Prose>) -> Row {
        let comment = rich(&text.value).from(vec![Origin::Cell(text.at.clone())]);
        Row::body(vec![Cell::text(about), Cell::text(self.unit_name(unit)), status, comment])
    }

    /// All diagnostics; decided against proposed.
    fn control_blocks(&self, diagnostics: &Diagnostics) -> Vec<Block> {
        let count = |severity| diagnostics.count(severity);
        let summary = self.words.with(
            "control-summary",
            &[
                ("errors", Arg::Count(count(Severity::Error))),
                ("warnings", Arg::Count(count(Severity::Warning))),
                ("notes", Arg::Count(count(Severity::Note))),
            ],
        );
        let mut blocks = vec![Block::text(summary)];
        if !diagnostics.is_empty() {
            blocks.push(Block::Table(self.diagnostics_table(diagnostics)));
        }
        blocks.push(Block::Table(self.status_rules()));
        blocks
    }

    fn diagnostics_table(&self, diagnostics: &Diagnostics) -> Table {
        let columns = vec![
            Column::text(self.words.get("column-severity")),
            Column::text(self.words.get("column-code")),
            Column::text(self.words.get("column-workbook")),
            Column::text(self.words.get("column-place")),
            Column { heads_row: true, ..Column::long(self.words.get("column-problem")) },
            Column::long(self.words.get("column-remedy")),
        ];
        let rows = diagnostics
            .0
            .iter()
            .map(|diagnostic| {
                let (file, place) = match &diagnostic.at {
                    None => (String::new(), String::new()),
                    Some(Place::File(file)) => (file.to_string(), String::new()),
                    Some(Place::Sheet(file, sheet)) => (file.to_string(), sheet.to_string()),
                    Some(Place::Cell(cell)) => (cell.file.to_string(), format!("{}!{}", cell.sheet, cell.a1())),
                };
                Row::body(vec![
                    Cell::text(diagnostic.code.severity().word(self.words)),
                    Cell::text(diagnostic.code.id()),
                    Cell::text(file),
                    Cell::text(place),
                    Cell::text(diagnostic.message(self.words)),
                    Cell::text(diagnostic.help(self.words)),
                ])
            })
            .collect();
        let caption = self.words.get("diagnostics-caption");
        Table { id: "diagnostics-table".into(), caption, columns, rows, ..Table::default() }
    }

    /// Each figure with its rule, and a row for each cell behind it. A sum names its parts in its rule and
    /// their cells stand with them: repeated for every sum above, they would fill most of the sheet.
    fn trace_table(&self) -> Table {
        let columns = vec![
            Column { heads_row: true, ..Column::long(self.words.get("column-figure")) },
            Column::text(self.words.get("column-value")),
            Column::long(self.words.get("column-rule")),
            Column::text(self.words.get("column-workbook")),
            Column::text(self.words.get("column-sheet")),
            Column::text(self.words.get("column-cell")),
            Column::text(self.words.get("column-given")),
        ];
        let mut rows = Vec::new();
        for figure in explain(self) {
            let head = [Cell::text(figure.what), Cell::text(figure.value), Cell::text(figure.rule)];
            if figure.is_sum || figure.origins.is_empty() {
                let mut cells = head.to_vec();
                cells.resize_with(columns.len(), Cell::empty);
                rows.push(Row::body(cells));
                continue;
            }
            for (origin, stands) in &figure.origins {
                let mut cells = head.to_vec();
                cells.extend(origin_cells(origin));
                cells.push(stands.clone().map_or_else(Cell::empty, Cell::text));
                rows.push(Row::body(cells));
            }
        }
        let caption = self.words.get("trace-caption");
        Table { id: "trace-table".into(), caption, columns, rows, ..Table::default() }
    }
}

fn origin_cells(origin: &Origin) -> [Cell; 3] {
    match origin {
        Origin::Cell(cell) => [Cell::text(&*cell.file), Cell::text(&*cell.sheet), Cell::text(cell.a1())],
        Origin::Snapshot { file, key } => [Cell::text(&**file), Cell::empty(), Cell::text(key.clone())],
    }
}

/// Why a status was decided against the rule.
fn reason_cell(decided: &crate::figure::Decided) -> Cell {
    match decided.decision.as_ref().filter(|_| decided.is_set()) {
        Some((_, Some(reason))) => rich(&reason.value).from(vec![Origin::Cell(reason.at.clone())]),
        _ => Cell::empty(),
    }
}
