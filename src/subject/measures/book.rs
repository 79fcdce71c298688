//! Measures in the committee workbook and the key figures.

use super::{MeasureFamily, full_name, sheet, years};
use crate::document::{Block, Tile};
use crate::documents::{LayoutItem, Part};
use crate::report::context::Report;
use crate::report::contribution::{self, BookSheet, Commented};
use crate::schema::Sheet;

/// The sheets.
pub(crate) const SHEETS: &[BookSheet] = &[
    contribution::sheet("staff", false, |report| {
        report.family_blocks(&[(MeasureFamily::Staff, &sheet::STAFF_PART), (MeasureFamily::Pulse, &sheet::PULSE_PART)])
    }),
    contribution::sheet("quality", false, |report| {
        report.family_blocks(&[
            (MeasureFamily::Quality, &sheet::QUALITY_PART),
            (MeasureFamily::Volume, &sheet::VOLUMES_PART),
            (MeasureFamily::Kkik, &sheet::KKIK_PART),
        ])
    }),
];

impl Report<'_> {
    /// The tables of some families, each as the report has it first.
    fn family_blocks(&self, families: &[(MeasureFamily, &'static Part)]) -> Vec<Block> {
        let table = |(family, part): &(MeasureFamily, &'static Part)| {
            let mut parts = self.plan.parts_of(self.kind()).filter(|item| item.part == *part && item.about.is_empty());
            let own = parts.next().cloned().unwrap_or_else(|| LayoutItem::of(part));
            self.measure_table(*family, &own)
        };
        let mut blocks: Vec<Block> = families.iter().filter_map(table).map(Block::Table).collect();
        blocks.extend(years::tables(self, |own| families.iter().any(|(family, _)| *family == own.family)));
        blocks
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
    pub(crate) fn measure_comments(&self) -> Vec<Commented> {
        let of_sheet = |(definition, families): &(&Sheet, &[MeasureFamily])| {
            let of = self.plan.measures.iter().filter(|own| families.contains(&own.family));
            let results = of.filter_map(|own| Some((own, self.results.measures.get(&own.id)?)));
            let name = |own| full_name(&self.plan.measures, own);
            let rows = results.flat_map(|(own, result)| self.unit_comment_rows(&name(own), &result.comments));
            Commented { about: definition.name.get(self.lang()).to_owned(), rows: rows.collect() }
        };
        sheet::BY_FAMILY.iter().map(of_sheet).collect()
    }
}
