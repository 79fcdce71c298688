//! Measures in the committee workbook and the key figures.

use super::MeasureFamily;
use crate::document::{Block, Row, Tile};
use crate::report::context::Report;
use crate::report::contribution::{BookSheet, sheet};

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[
    sheet("staff", false, |report| {
        report.family_blocks(&[(MeasureFamily::Staff, "staff"), (MeasureFamily::Pulse, "pulse")])
    }),
    sheet("quality", false, |report| {
        report.family_blocks(&[
            (MeasureFamily::Quality, "quality"),
            (MeasureFamily::Volume, "volumes"),
            (MeasureFamily::Kkik, "kkik"),
        ])
    }),
];

impl Report<'_> {
    fn family_blocks(&self, families: &[(MeasureFamily, &str)]) -> Vec<Block> {
        families.iter().filter_map(|(family, section)| self.measure_table(*family, section)).map(Block::Table).collect()
    }

    /// Sick leave over twelve months, and before.
    pub(crate) fn sick_leave_tile(&self) -> Option<Tile> {
        let measure = self.plan.measures.iter().find(|measure| measure.code == "sick_r12")?;
        let result = self.results.measures.get(&measure.id)?;
        let now = result.outcome.number()?;
        let note = result.trends.last().map(|since| {
            let before = self.number(&measure.measure, since.value).display(self.lang());
            format!("{} {before}", self.period_name(since.when))
        });
        Some(Tile { label: self.words.get("tile-sick-leave"), value: self.number(&measure.measure, now), note })
    }

    /// What units say of measures.
    pub(crate) fn measure_comments(&self) -> Vec<Row> {
        let results = self.plan.measures.iter().filter_map(|own| Some((own, self.results.measures.get(&own.id)?)));
        results.flat_map(|(own, result)| self.unit_comment_rows(&own.name, &result.comments)).collect()
    }
}
