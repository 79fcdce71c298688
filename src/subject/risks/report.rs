//! Risks: table and matrix.

use super::sheet::RiskColumn;
use super::{book, doubts, exceptions, sheet};
use crate::document::{Block, Cell, Chart, ChartKind, Column, RiskKey, RiskMatrix, RiskPoint, Row, Table, Value};
use crate::documents::LayoutItem;
use crate::domain::Rating;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::markdown::rich;
use crate::subject::risks::Risk;
use crate::subject::risks::RiskResult;
use crate::text::Arg;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[drawn(sheet::RISKS_PART, |report, item| report.risks(item))];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    doubts: doubts::doubts,
    exceptions: exceptions::exceptions,
    sheets: book::SHEETS,
    changes: |report| report.risk_changes(),
    ..Contribution::NONE
};

impl Report<'_> {
    /// Introduction, matrix and table of the risks that reach the plan's threshold.
    pub(crate) fn risks(&self, item: &LayoutItem) -> Vec<Block> {
        let mut all: Vec<(&Risk, &RiskResult)> =
            self.rated_risks().filter(|(risk, _)| item.is_about_word(&risk.kind)).collect();
        all.sort_by_key(by_value);
        let shown: Vec<(&Risk, &RiskResult)> = all.iter().copied().filter(|(_, result)| result.shown).collect();
        let mut blocks = self.sections(item.part);
        if all.is_empty() {
            return blocks;
        }
        let has_value = all.iter().any(|(_, result)| result.rating.is_some());
        let threshold = usize::from(self.plan.rules.risk_threshold);
        let id = if self.plan.rules.risk_inclusive { "risks-threshold-from" } else { "risks-threshold-above" };
        let limit = self.words.with(id, &[("threshold", Arg::Count(threshold))]);
        let mut sentences: Vec<String> = has_value.then_some(limit).into_iter().collect();
        let has_moved = shown.iter().any(|(_, result)| moved_from(result).is_some());
        sentences.extend(has_moved.then(|| self.words.get("risks-moved")));
        // Their numbers are missing in the list.
        let of_value = |rating: Option<Rating>| rating.is_some_and(|own| self.plan.rules.shows_risk(own.value()));
        let fallen = all.iter().filter(|(_, own)| !own.shown && own.rating.is_some() && of_value(own.planned));
        let mut fallen: Vec<u32> = fallen.map(|(risk, _)| self.risk_number(risk)).collect();
        fallen.sort_unstable();
        if !fallen.is_empty() {
            let numbers: Vec<String> = fallen.iter().map(u32::to_string).collect();
            let args = [("count", Arg::Count(fallen.len())), ("numbers", Arg::Text(&self.listed(&numbers)))];
            sentences.push(self.words.with("risks-fallen", &args));
        }
        blocks.extend(self.paragraph(&sentences));
        if shown.is_empty() {
            blocks.push(Block::text(self.words.get("risks-none")));
            return blocks;
        }
        blocks.extend(self.risk_matrix(&shown));
        blocks.push(Block::Table(self.risk_table(&shown, &item.chosen())));
        blocks
    }

    /// All risks of the plan with their results.
    pub(crate) fn rated_risks(&self) -> impl Iterator<Item = (&Risk, &RiskResult)> {
        self.plan.risks.iter().filter_map(|risk| {
            self.results.risks.iter().find(|result| result.id == risk.id).map(|result| (risk, result))
        })
    }

    /// The number of a risk, which is its place in the plan: the same in every report, whatever it has come to.
    fn risk_number(&self, risk: &Risk) -> u32 {
        (1..).zip(&self.plan.risks).find(|(_, own)| own.id == risk.id).map_or(0, |(number, _)| number)
    }

    /// The table, its rows numbered as in the matrix.
    pub(crate) fn risk_table(&self, risks: &[(&Risk, &RiskResult)], chosen: &[RiskColumn]) -> Table {
        use RiskColumn as C;
        let preset = [C::Number, C::Value, C::Actions, C::Responsible, C::Status, C::Comment];
        let chosen = if chosen.is_empty() { &preset[..] } else { chosen };
        // Numbers stand for risks in a matrix.
        let has_matrix = risks.iter().any(|(_, result)| result.rating.is_some());
        let chosen: Vec<C> = chosen.iter().copied().filter(|own| has_matrix || *own != C::Number).collect();
        // What leads up to the risk stands before it.
        let before = chosen.iter().take_while(|own| matches!(own, C::Number | C::Type)).count();
        let mut columns: Vec<Column> = chosen.iter().map(|own| self.risk_head(*own)).collect();
        columns.insert(before, Column::row_head(self.words.get("column-risk")));
        // Where the plan placed it is said beside its value, unless there is a column for that.
        let planned = |result: &RiskResult| moved_from(result).filter(|_| !chosen.contains(&C::Planned));
        let row = |(risk, result): &(&Risk, &RiskResult)| {
            let cell = |own: &C| match own {
                C::Number => Cell::text(self.risk_number(risk).to_string()),
                C::Value => match planned(result) {
                    Some(planned) => {
                        let own = self.risk_cell(C::Value, risk, result);
                        let planned = [("planned", Arg::Count(usize::from(planned.value())))];
                        let now = Block::text(own.value.display(self.lang()));
                        let before = Block::text(self.words.with("risk-changed", &planned));
                        Cell::new(Value::Rich(vec![now, before])).from(own.origins)
                    }
                    None => self.risk_cell(C::Value, risk, result),
                },
                other => self.risk_cell(*other, risk, result),
            };
            let mut cells: Vec<Cell> = chosen.iter().map(cell).collect();
            cells.insert(before, Cell::text(risk.name.trim_end_matches('.')));
            Row::body(cells)
        };
        let rows = risks.iter().map(row).collect();
        let caption = self.words.get("risks-caption");
        Table { id: "risk-table".into(), caption, columns, rows, ..Table::default() }.without_empty_columns()
    }

    fn risk_head(&self, column: RiskColumn) -> Column {
        let head = |id: &str| self.words.get(id);
        match column {
            RiskColumn::Number => Column::text(head("column-number")),
            RiskColumn::Type => Column::text(head("column-risk-type")),
            RiskColumn::Value => Column::text(head("column-risk-value")),
            RiskColumn::Planned => Column::text(head("column-risk-planned")),
            RiskColumn::Actions => Column::long(head("column-actions")),
            RiskColumn::Responsible => Column::text(head("column-responsible")),
            RiskColumn::Status => Column::status(head("column-actions-status")),
            RiskColumn::Comment => Column::long(head("column-comment")),
        }
    }

    fn risk_cell(&self, column: RiskColumn, risk: &Risk, result: &RiskResult) -> Cell {
        let rating = |of: Option<Rating>| of.map_or_else(Cell::empty, |of| Cell::new(value(of)));
        let word = |text: &str| if text.is_empty() { Cell::empty() } else { Cell::text(text) };
        match column {
            RiskColumn::Number => Cell::empty(),
            RiskColumn::Type => word(&risk.kind),
            RiskColumn::Value => rating(result.rating).from(result.origins.clone()),
            RiskColumn::Planned => rating(result.planned),
            RiskColumn::Actions => rich(&result.actions),
            RiskColumn::Responsible => word(&risk.responsible),
            RiskColumn::Status => match result.status {
                Some(status) => Cell::new(Value::Status(self.status(status))),
                None if self.is_plan() => Cell::empty(),
                None => Cell::new(Value::NotAssessed(self.words.get("not-assessed"))),
            },
            RiskColumn::Comment => self.comments_cell(&result.comments),
        }
    }

    /// The matrix of those that are rated, by their numbers in the table.
    pub(crate) fn risk_matrix(&self, risks: &[(&Risk, &RiskResult)]) -> Option<Block> {
        let rated = || risks.iter().filter(|(_, own)| own.rating.is_some());
        let points: Vec<RiskPoint> = rated()
            .filter_map(|(risk, own)| {
                let (number, rating) = (self.risk_number(risk), own.rating?);
                let planned = moved_from(own).map(|planned| (planned.probability, planned.consequence));
                Some(RiskPoint { number, probability: rating.probability, consequence: rating.consequence, planned })
            })
            .collect();
        if points.is_empty() {
            return None;
        }
        let threshold = self.plan.rules.risk_threshold + u8::from(!self.plan.rules.risk_inclusive);
        let listed: Vec<String> = rated()
            .filter_map(|(risk, own)| {
                let rating = own.rating?;
                let named = format!("{} {}", self.risk_number(risk), risk.name.trim_end_matches('.'));
                let count = |value: u8| Arg::Count(usize::from(value));
                let told = [
                    ("name", Arg::Text(&named)),
                    ("probability", count(rating.probability)),
                    ("consequence", count(rating.consequence)),
                    ("value", count(rating.value())),
                    ("planned", count(moved_from(own).map_or(0, Rating::value))),
                ];
                Some(self.words.with("chart-risk-alt", &told))
            })
            .collect();
        Some(Block::Chart(Chart {
            id: "risk-matrix".into(),
            caption: self.words.get("chart-risks"),
            alt: self.words.with(
                "chart-risks-alt",
                &[("values", Arg::Text(&listed.join("; "))), ("threshold", Arg::Count(usize::from(threshold)))],
            ),
            kind: ChartKind::RiskMatrix(RiskMatrix {
                probability: self.words.get("axis-probability"),
                consequence: self.words.get("axis-consequence"),
                risks: points,
                threshold,
                key: RiskKey {
                    now: self.words.get("chart-risks-now"),
                    planned: self.words.get("chart-risks-planned"),
                    above: self.words.with("chart-risks-above", &[("threshold", Arg::Count(usize::from(threshold)))]),
                },
            }),
        }))
    }
}

/// Where the plan placed a risk that has moved since.
fn moved_from(result: &RiskResult) -> Option<Rating> {
    let (now, planned) = (result.rating?, result.planned?);
    (now != planned).then_some(planned)
}

/// The highest value first, those that are not rated last.
pub(super) fn by_value((_, result): &(&Risk, &RiskResult)) -> std::cmp::Reverse<Option<u8>> {
    std::cmp::Reverse(result.rating.map(Rating::value))
}

/// A rating as it is shown.
pub(super) fn value(rating: Rating) -> Value {
    Value::Risk(rating.probability, rating.consequence)
}
