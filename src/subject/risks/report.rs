//! Risks: table and matrix.

use super::{book, sheet};
use crate::document::{Block, Cell, Chart, ChartKind, Column, RiskMatrix, RiskPoint, Row, Table, Value};
use crate::documents::Part;
use crate::report::context::Report;
use crate::report::contribution::Contribution;
use crate::report::drawn::{Drawn, drawn};
use crate::report::markdown::rich;
use crate::subject::risks::Risk;
use crate::subject::risks::RiskResult;
use crate::text::Arg;

/// The parts.
pub(crate) const PARTS: &[Drawn] = &[drawn(sheet::RISKS_PART, |report, item| report.risks(item.part))];

/// What the subject adds to the summary and the workbook.
pub(crate) const CONTRIBUTION: Contribution = Contribution {
    sheets: book::SHEETS,
    changes: |report| report.risk_changes(),
    digest: |report| report.risk_digest(),
    ..Contribution::NONE
};

impl Report<'_> {
    /// Introduction, matrix and table of the risks that reach the plan's threshold.
    pub(crate) fn risks(&self, part: &Part) -> Vec<Block> {
        let shown: Vec<(&Risk, &RiskResult)> = self.rated_risks().filter(|(_, result)| result.shown).collect();
        let mut blocks = self.sections(part);
        if self.plan.risks.is_empty() {
            return blocks;
        }
        let threshold = usize::from(self.plan.rules.risk_threshold);
        let id = if self.plan.rules.risk_inclusive { "risks-threshold-from" } else { "risks-threshold-above" };
        let mut sentences = vec![self.words.with(id, &[("threshold", Arg::Count(threshold))])];
        sentences.extend((!self.is_plan()).then(|| self.words.get("risks-status")));
        blocks.extend(self.paragraph(&sentences));
        if shown.is_empty() {
            blocks.push(Block::text(self.words.get("risks-none")));
            return blocks;
        }
        blocks.push(self.risk_matrix(&shown));
        blocks.push(Block::Table(self.risk_table(&shown)));
        blocks
    }

    /// All risks of the plan with their results.
    pub(crate) fn rated_risks(&self) -> impl Iterator<Item = (&Risk, &RiskResult)> {
        self.plan.risks.iter().filter_map(|risk| {
            self.results.risks.iter().find(|result| result.id == risk.id).map(|result| (risk, result))
        })
    }

    /// The table, its rows numbered as in the matrix.
    pub(crate) fn risk_table(&self, risks: &[(&Risk, &RiskResult)]) -> Table {
        let columns = vec![
            Column::text(self.words.get("column-number")),
            Column::text(self.words.get("column-risk-type")),
            Column { heads_row: true, ..Column::long(self.words.get("column-risk")) },
            Column::text(self.words.get("column-risk-value")),
            Column::long(self.words.get("column-actions")),
            Column::status(self.words.get("column-assessment")),
        ];
        let rows = risks
            .iter()
            .enumerate()
            .map(|(index, (risk, result))| {
                Row::body(vec![
                    Cell::text((index + 1).to_string()),
                    Cell::text(risk.kind.clone()),
                    self.risk_name(risk, result),
                    Cell::new(Value::Risk(result.rating.probability, result.rating.consequence))
                        .from(result.origins.clone()),
                    rich(&result.actions),
                    match result.status {
                        Some(status) => Cell::new(Value::Status(self.status(status))),
                        None if self.is_plan() => Cell::empty(),
                        None => Cell::new(Value::NotAssessed(self.words.get("not-assessed"))),
                    },
                ])
            })
            .collect();
        let caption = self.words.get("risks-caption");
        Table { id: "risk-table".into(), caption, columns, rows, ..Table::default() }.without_empty_columns()
    }

    /// The risk, who is responsible, how it has changed, and what is said about it.
    fn risk_name(&self, risk: &Risk, result: &RiskResult) -> Cell {
        let mut parts = vec![format!("**{}**", risk.name)];
        if !risk.responsible.is_empty() {
            parts.push(self.words.with("risk-responsible", &[("who", Arg::Text(&risk.responsible))]));
        }
        if result.rating.value() != result.planned.value() {
            let planned = Value::Risk(result.planned.probability, result.planned.consequence).display(self.lang());
            parts.push(self.words.with("risk-changed", &[("planned", Arg::Text(&planned))]));
        }
        parts.extend(result.comments.iter().map(|comment| comment.text.value.to_string()));
        rich(&parts.join("\n\n"))
    }

    pub(crate) fn risk_matrix(&self, risks: &[(&Risk, &RiskResult)]) -> Block {
        let points: Vec<RiskPoint> = risks
            .iter()
            .zip(1..)
            .map(|((_, result), number)| RiskPoint {
                number,
                probability: result.rating.probability,
                consequence: result.rating.consequence,
            })
            .collect();
        let listed: Vec<String> = risks
            .iter()
            .zip(1..)
            .map(|((risk, result), number): (_, u32)| {
                let value = Value::Risk(result.rating.probability, result.rating.consequence).display(self.lang());
                format!("{number} {}: {value}", risk.name.trim_end_matches('.'))
            })
            .collect();
        Block::Chart(Chart {
            id: "risk-matrix".into(),
            caption: self.words.get("chart-risks"),
            alt: self.words.with("chart-risks-alt", &[("values", Arg::Text(&listed.join("; ")))]),
            kind: ChartKind::RiskMatrix(RiskMatrix {
                probability: self.words.get("axis-probability"),
                consequence: self.words.get("axis-consequence"),
                risks: points,
                threshold: self.plan.rules.risk_threshold + u8::from(!self.plan.rules.risk_inclusive),
            }),
        })
    }
}
